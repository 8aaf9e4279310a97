"""Profiles, rivals, days of the calendar and pace over the frozen facts."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import insert, update

from bot.app import App
from bot.cards.card import Menu, Paragraph
from bot.cards.chart import Chart
from bot.cards.text import HIDDEN, render
from bot.domain.asked import Asked
from bot.domain.profile import Hold
from bot.errors import BellLapError, NoAnswer, UsageError
from bot.questions.athlete.answer import Profile
from bot.questions.on_this_day.answer import OnThisDay
from bot.questions.on_this_day.request import OnThisDayRequest
from bot.questions.pace.answer import Pace
from bot.questions.rivals.answer import Rivals
from bot.store import tables
from bot.store.database import open_store
from bot.store.writing import grow_version

AFTER_LONDON = datetime(2026, 7, 19, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def at_a_day(app: App) -> None:
    app.clock = lambda: AFTER_LONDON


async def profile_of(app: App, athlete: str) -> Profile:
    outcome = (await app.ask_line(f"/athlete athlete:{athlete}")).outcome
    assert isinstance(outcome, Profile)
    return outcome


async def test_a_profile_holds_bests_titles_records_and_statements(app: App) -> None:
    profile = await profile_of(app, "jakob-ingebrigtsen")
    bests = {best.event.key: best for best in profile.bests}
    assert bests["1500m.o"].mark.text == "3:26.73"
    assert bests["mile.o"].mark.text == "3:43.73"
    assert "olympic" in {title.race.meet.kind for title in profile.titles}
    assert profile.main_event
    assert profile.main_event.key == "1500m.o"
    years = [season.on.year for season in profile.seasons]
    assert years == sorted(set(years))
    assert profile.rivals[0].opponent.id == "josh-kerr"
    assert profile.quotes > 0
    assert profile.notes
    held = {(h.record.event.discipline, h.record.scope) for h in profile.holdings if h.hold is Hold.HELD}
    assert ("1500m", "europe") in held


async def test_a_record_lost_says_to_whom(app: App) -> None:
    profile = await profile_of(app, "mo-farah")
    lost = {h.record.mark.text: h.taken_by for h in profile.holdings if h.hold is Hold.LOST}
    taken_by = lost["3:28.81"]
    assert taken_by
    assert taken_by.holder.id == "jakob-ingebrigtsen"
    assert taken_by.mark.text == "3:28.68"


async def test_rivals_are_those_met_most_and_lead_to_their_head_to_heads(app: App) -> None:
    reply = await app.ask_line("/rivals jakob ingebrigtsen")
    assert isinstance(reply.outcome, Rivals)
    first = reply.outcome.rivals[0]
    assert (first.opponent.id, first.meetings, first.wins, first.losses) == ("josh-kerr", 17, 13, 4)
    meetings = [rival.meetings for rival in reply.outcome.rivals]
    assert meetings == sorted(meetings, reverse=True)
    (menu,) = (row for row in reply.card.actions if isinstance(row, Menu))
    asked = await app.ask(menu.choices[0].asked)
    assert "13–4" in asked.card.heading


async def test_of_one_name_rivals_takes_whoever_has_met_others(app: App) -> None:
    reply = await app.ask_line("/rivals kerr")
    assert isinstance(reply.outcome, Rivals)
    assert reply.outcome.athlete.id == "josh-kerr"
    assert any("the one who has met others" in note for note in reply.card.notes)


async def test_a_day_gives_races_and_records_of_any_year_once(app: App) -> None:
    reply = await app.ask_line("/on-this-day 7 August")
    assert isinstance(reply.outcome, OnThisDay)
    days = [happening.on for happening in reply.outcome.happenings]
    assert days == sorted(days, reverse=True)
    assert {(day.month, day.day) for day in days} == {(8, 7)}
    (tokyo,) = (h for h in reply.outcome.happenings if h.on == date(2021, 8, 7) and h.holder.id.startswith("jakob"))
    assert tokyo.result
    assert [record.scope for record in tokyo.records] == ["europe"]


async def test_a_record_on_the_way_to_a_longer_race_stands_for_itself(app: App) -> None:
    reply = await app.ask_line("/on-this-day 13 February")
    assert isinstance(reply.outcome, OnThisDay)
    alone = [h for h in reply.outcome.happenings if h.on.year == 2025 and h.result is None]
    assert {h.records[0].mark.text for h in alone} == {"3:29.63"}


async def test_today_is_the_day_where_none_is_given_and_buttons_turn_the_calendar(app: App) -> None:
    app.clock = lambda: datetime(2026, 8, 7, tzinfo=UTC)
    reply = await app.ask_line("on-this-day")
    assert "7 August" in reply.card.heading
    assert OnThisDayRequest(2, 28).turned(1) == OnThisDayRequest(2, 29)
    assert OnThisDayRequest(12, 31).turned(1) == OnThisDayRequest(1, 1)
    assert OnThisDayRequest(3, 1).turned(-1) == OnThisDayRequest(2, 29)


async def test_a_day_without_anything_offers_those_beside_it(app: App) -> None:
    error = (await app.ask_line("/on-this-day 1 January")).outcome
    assert isinstance(error, NoAnswer)
    assert [choice.label for choice in error.choices] == ["31 December", "2 January"]
    assert error.coverage


async def test_pace_reads_the_mark_first(app: App) -> None:
    reply = await app.ask_line("pace 3:43.73 mile")
    assert isinstance(reply.outcome, Pace)
    assert [leg.text for leg in reply.outcome.units][1:] == ["55.61", "2:19.02"]
    assert "no prediction" in render(reply.card)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("/pace nonsense mile", UsageError),
        ("/pace 3:99 mile", UsageError),
        ("/pace DNF mile", UsageError),
        ("/pace 3:43", UsageError),
        ("/pace 2.36 high jump", NoAnswer),
        ("/pace 2:54.29 4x400", NoAnswer),
        ("/pace 2:05 1500", NoAnswer),
        ("/pace 99:59:59 100", NoAnswer),
        ("/on-this-day 30 February", UsageError),
        ("/on-this-day someday", UsageError),
        ("/athlete nobody of that name", BellLapError),
    ],
)
async def test_what_cannot_be_answered_says_why(app: App, line: str, kind: type[BellLapError]) -> None:
    reply = await app.ask_line(line)
    assert isinstance(reply.outcome, kind)
    assert reply.outcome.message
    assert reply.outcome.tip
    assert reply.card.private


async def test_what_rests_on_a_young_race_is_hidden_and_the_rest_is_not(app: App) -> None:
    async def shown(line: str) -> str:
        return render((await app.ask_line(line)).card)

    for line, young, old in (
        ("/athlete athlete:josh-kerr", "3:42.66", "3:27.79"),
        ("/on-this-day 18 July", "3:42.66", "18 July"),
        ("/rivals athlete:josh-kerr", "4–13", "17 meetings"),
    ):
        assert young in await shown(line)
        hidden = await shown(f"{line} spoilers:48")
        assert young not in hidden
        assert old in hidden
        assert HIDDEN in hidden


async def test_a_hidden_tally_is_behind_a_bar_and_in_no_label(app: App) -> None:
    card = (await app.ask_line("/rivals athlete:josh-kerr spoilers:48")).card
    barred = [block for block in card.blocks if isinstance(block, Paragraph) and block.spoiler]
    assert any("4–13" in part for block in barred for line in block.lines for part in line)
    labels = [choice.label for row in card.actions if isinstance(row, Menu) for choice in row.choices]
    assert not any("–" in label for label in labels)


async def test_the_chart_tells_in_words_what_it_shows(app: App) -> None:
    card = (await app.ask_line("/athlete athlete:jakob-ingebrigtsen view:chart")).card
    assert isinstance(card.chart, Chart)
    (series,) = card.chart.series
    assert [point.label for point in series.points if point.on.year == 2021] == ["3:28.32"]
    assert all(point.label in card.chart.alt for point in series.points)


@pytest.mark.parametrize(
    ("line", "keys"),
    [
        ("/athlete athlete:jakob-ingebrigtsen", {"bests", "titles", "records", "season_bests", "rivals", "coverage"}),
        ("/rivals athlete:josh-kerr", {"athlete", "rivals", "coverage"}),
        ("/on-this-day 7 August", {"day", "happenings", "coverage"}),
        ("/pace 3:43.73 mile", {"mark", "event", "units", "splits", "others"}),
    ],
)
async def test_each_answer_prints_as_json(app: App, line: str, keys: set[str]) -> None:
    assert keys <= (await app.ask_line(line)).as_json().keys()


async def test_every_athlete_of_the_store_has_a_profile_or_a_clear_reason(app: App) -> None:
    for athlete in list(app.almanac.names)[:60]:
        for question in ("athlete", "rivals"):
            reply = await app.ask(Asked.of(question, {"athlete": athlete}))
            assert isinstance(reply.outcome, Profile | Rivals | NoAnswer)


async def test_two_hours_of_a_marathon_may_be_written_without_seconds(app: App) -> None:
    reply = await app.ask_line("/pace 2:10 marathon")
    assert isinstance(reply.outcome, Pace)
    assert reply.outcome.request.mark.text == "2:10:00"


async def test_a_record_that_is_only_reported_is_a_fact_of_its_athlete(app: App) -> None:
    profile = await profile_of(app, "armand-duplantis")
    assert [record.mark.text for record in profile.reported] == ["6.31"]
    card = (await app.ask_line("/athlete armand-duplantis")).card
    assert "6.31  Pole vault: world record, reported as the record on 22 Aug 2026" in render(card)


async def test_who_is_known_for_a_reported_record_alone_is_more_than_a_name(frozen_app: App) -> None:
    app = frozen_app
    app.clock = lambda: AFTER_LONDON
    athlete, reported = tables.athlete, tables.reported_record
    nobody = {"slug": "nobody-sample", "name": "Nobody Sample", "nation": "SWE", "sex": "M", "origin": "shipped"}
    async with open_store(app.settings.database_url) as store, store.writing() as connection:
        number = (await connection.execute(insert(athlete).values(nobody).returning(athlete.c.id))).scalar_one()
        await connection.execute(update(reported).values(athlete_id=number))
        await connection.run_sync(grow_version)
    assert await app.refresh()
    assert [record.mark.text for record in (await profile_of(app, "nobody-sample")).reported] == ["6.31"]
