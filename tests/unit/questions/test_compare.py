"""Careers side by side, and who has all of some marks."""

import re
from datetime import UTC, date, datetime

import pytest

from bot.app import App
from bot.cards.card import Button, Card, Paragraph
from bot.cards.formatting import day
from bot.cards.text import HIDDEN, render
from bot.domain import implements
from bot.domain.asked import Asked
from bot.domain.event import Event, Sex
from bot.errors import AmbiguousName, NoAnswer, UnknownName, UsageError
from bot.questions.barriers import read_barriers
from bot.questions.compare.answer import Careers, Club

KERR, JAKOB = "josh-kerr", "jakob-ingebrigtsen"


async def _careers(app: App, line: str) -> Careers:
    outcome = (await app.ask_line(line)).outcome
    assert isinstance(outcome, Careers)
    return outcome


async def _club(app: App, marks: str) -> Club:
    outcome = (await app.ask(Asked.of("compare", {"marks": marks}))).outcome
    assert isinstance(outcome, Club)
    return outcome


async def test_careers_stand_in_the_order_asked(app: App) -> None:
    careers = await _careers(app, "/compare Kerr, Ingebrigtsen")
    assert [career.athlete.id for career in careers.careers] == [KERR, JAKOB]
    (met,) = careers.pairs
    assert met.wins == (4, 13)
    kerr, jakob = careers.careers
    for career in (kerr, jakob):
        best = career.best_in(Event("1500m", None, short_track=False))
        assert best is not None
        assert best.performance.mark.text in {"3:27.79", "3:26.73"}
        assert best.points is None or best.points > 1200
    assert {medal.race.meet.kind.is_championship for medal in jakob.medals} == {True}
    assert len(jakob.medals) >= len(jakob.titles)


async def test_what_an_athlete_holds_begins_with_the_records_of_the_world(app: App) -> None:
    text = " ".join(render((await app.ask_line("/compare Kerr, Ingebrigtsen")).card).split())
    assert re.search(r"Ingebrigtsen holds world record [^,]+, world (?:record|best) .+? and \d+ more", text), text


async def test_three_have_each_pair(app: App) -> None:
    careers = await _careers(app, "/compare athlete:josh-kerr second:jakob-ingebrigtsen third:yared-nuguse")
    assert [{athlete.id for athlete in met.athletes} for met in careers.pairs] == [
        {KERR, JAKOB},
        {KERR, "yared-nuguse"},
        {JAKOB, "yared-nuguse"},
    ]
    text = render((await app.ask(careers.request.asked())).card)
    assert "has the best mark by points" in text or "careers side by side" in text


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ("/compare Josh Kerr", UsageError),
        ("/compare", UsageError),
        ("/compare athlete:josh-kerr marks:3:30", UsageError),
        ("/compare Josh Kerr, Josh Kerr", NoAnswer),
        ("/compare athlete:josh-kerr second:jakob-ingebrigtsen third:josh-kerr", NoAnswer),
        ("/compare Josh Kerr, Qwertzuiop", UnknownName),
        ("/compare marks:fast", UsageError),
        ("/compare marks:8:00", AmbiguousName),
        ('/compare marks:"1500 1:00"', NoAnswer),
        ('/compare marks:"1, 2, 3, 4, 5, 6"', UsageError),
        ('/compare marks:"3:20.01 1500"', NoAnswer),
    ],
)
async def test_what_cannot_be_compared(app: App, line: str, error: type[Exception]) -> None:
    assert isinstance((await app.ask_line(line)).outcome, error)


async def test_who_has_a_mark(app: App) -> None:
    club = await _club(app, "3:30")
    assert {one.athlete.sex.value for one in club.members} == {"M"}
    assert all(best.mark.value < 210_000 for one in club.members for best in one.bests)
    assert {KERR, JAKOB} <= {one.athlete.id for one in club.members}


async def test_how_often_somebody_was_beyond_a_mark_is_told(app: App) -> None:
    club = await _club(app, "1500 3:30")
    jakob = next(one for one in club.members if one.athlete.id == JAKOB)
    held = await app.almanac.store.races.list_marks_beyond(club.request.barriers[0], {JAKOB})
    records = await app.almanac.store.records.list_records_by(JAKOB)
    of_records = {record.mark.text for record in records}
    counted = [one for one in held if not one.split or one.mark_text in of_records]  # 3:29.63, on the way to a mile
    assert jakob.times == (len(counted),)
    assert jakob.times[0] > 1
    text = " ".join(render((await app.ask(club.request.asked())).card).split())
    assert f"{day(jakob.bests[0].on)} · {jakob.times[0]} times" in text


async def test_the_events_may_be_said_anyhow(app: App) -> None:
    plain = await _club(app, "3:30 and 13:15")
    assert [barrier.event.key for barrier in plain.request.barriers] == ["1500m.M", "5000m.M"]
    for marks in (
        "1500 3:30, 5000 13:15",
        "sub 3:30; sub 13:15",
        "3:30 1500 & 13:15 5000",
        "3:30,13:15",
        "3:30,00 and 13:15",
    ):
        assert (await _club(app, marks)).members == plain.members
    assert {one.athlete.id for one in plain.members} < {one.athlete.id for one in (await _club(app, "3:30")).members}


@pytest.mark.parametrize(("marks", "key"), [("men 7.40", "60m-hurdles.M"), ("under 1:46 men's", "800m.M")])
def test_a_sex_narrows_what_a_mark_may_be_of(marks: str, key: str) -> None:
    barriers, _ = read_barriers(Asked.of("compare", {"marks": marks}))
    assert [barrier.event.key for barrier in barriers] == [key]


def test_a_sex_leaves_what_else_a_mark_may_be_of() -> None:
    with pytest.raises(AmbiguousName) as women:
        read_barriers(Asked.of("compare", {"marks": "7.40 women"}))
    assert [choice.label for choice in women.value.choices] == ["women's 60 m 7.40", "women's long jump 7.40"]


async def test_where_nobody_is_beyond_a_mark_the_record_is_told(app: App) -> None:
    error = (await app.ask_line('/compare marks:"two miles men 7:50"')).outcome
    assert isinstance(error, NoAnswer)
    assert error.message == "I hold nobody with a men's 2 miles under 7:50."
    assert error.tip == "The world best is 7:54.10 by Jakob Ingebrigtsen, 9 Jun 2023."


async def test_a_length_is_reached_by_what_is_equal(app: App) -> None:
    card = (await app.ask_line('/compare marks:"high jump 2.36"')).card
    assert "3 athletes have 2.36 or better in the men's high jump" in " ".join(render(card).split())


async def test_a_club_has_marks_with_the_implement_of_today(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    """As the javelin was changed, here in an event of which these facts have both times."""
    since = date(2020, 1, 1)
    assert any(best.on < since for one in (await _club(app, "mile 3:51")).members for best in one.bests)
    monkeypatch.setitem(implements.PRESENT_SINCE, ("mile", Sex.MEN), since)
    club = await _club(app, "mile 3:51.50")
    assert all(best.on >= since for one in club.members for best in one.bests)
    assert "of today, in use since 1 Jan 2020" in (await app.ask(club.request.asked())).card.notes[0]


async def test_a_choice_leads_to_the_club(app: App) -> None:
    asked = (await app.ask(Asked.of("compare", {"marks": "3:50"}))).outcome
    assert isinstance(asked, AmbiguousName)
    mile = next(choice for choice in asked.choices if "mile" in choice.label)
    club = (await app.ask(mile.asked)).outcome
    assert isinstance(club, Club)
    assert [barrier.event.key for barrier in club.request.barriers] == ["mile.M"]
    assert len({one.athlete.id for one in club.members}) == len(club.members)


async def test_the_earliest_held_is_named_where_steps_of_the_record_may_lack(app: App) -> None:
    club = await _club(app, "mile 4:00")
    assert club.first is None
    card = (await app.ask(club.request.asked())).card
    earliest = min(club.members, key=lambda one: one.since)
    held = f"The earliest that I hold: {earliest.athlete.name}, {day(earliest.since)}."
    assert card.notes == (f"{held} I may lack earlier ones.",)


async def test_a_split_is_no_mark_of_a_club(app: App) -> None:
    """The best 3000 m of Josh Kerr that is held was on the way in the two miles."""
    ways = [result for result in await app.almanac.store.races.list_results(KERR) if result.split and result.mark]
    assert any(way.race.event.discipline == "3000m" for way in ways)
    club = await _club(app, "3000 7:50")
    assert club.members
    assert {(KERR, way.race.date) for way in ways}.isdisjoint(
        (o.athlete.id, b.on) for o in club.members for b in o.bests
    )


async def test_young_results_are_hidden(app: App) -> None:
    app.clock = lambda: datetime(2024, 8, 7, 12, tzinfo=UTC)
    for line in (f"/compare athlete:{KERR} second:{JAKOB}", "/compare marks:3:30"):
        card = (await app.ask_line(f"{line} spoilers:48")).card
        assert card.spoiler
        assert HIDDEN in render(card)
        assert all(block.spoiler for block in card.blocks if isinstance(block, Paragraph))
        assert "Compare the first two" not in _labels(card)


async def test_every_fact_has_its_sources(app: App) -> None:
    text = render((await app.ask_line(f"/compare athlete:{KERR} second:{JAKOB} view:sources")).card)
    assert "Kerr: 1500 m, 3:27.79" in text
    assert "🥇" in text
    club = render((await app.ask(Asked.of("compare", {"marks": "3:30", "view": "sources"}))).card)
    assert "Rule: a time must be faster" in club


def _labels(card: Card) -> set[str]:
    rows = [row for row in card.actions if isinstance(row, tuple)]
    return {button.label for row in rows for button in row if isinstance(button, Button)}


async def test_a_mark_that_was_run_and_not_beaten_is_not_denied(app: App) -> None:
    outcome = (await app.ask(Asked.of("compare", {"marks": "100m.M 9.58"}))).outcome
    assert isinstance(outcome, NoAnswer)
    assert "100 m under 9.58" in str(outcome)  # Bolt ran 9.58
    assert [choice.asked for choice in outcome.choices] == [Asked.of("top", {"event": "100m.M"})]
