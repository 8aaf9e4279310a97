"""Top lists as they are asked for and told."""

from datetime import UTC, date, datetime

import pytest

from bot.app import App
from bot.cards.card import Card, Menu, Paragraph
from bot.cards.text import render
from bot.domain import implements
from bot.domain.event import Event, Sex
from bot.domain.mark import Measure, parse_mark
from bot.domain.nations import nations
from bot.domain.race import Meet, Race, Round, TeamResult
from bot.domain.team import Team
from bot.domain.top import top_list
from bot.errors import NoAnswer, UsageError
from bot.questions.top.answer import TopList, TopLists
from bot.questions.top.card import draw
from bot.questions.top.request import TopRequest
from tests.discord_limits import list_faults
from tests.rendering import components_of

A_LINE_OF_A_PHONE = 48  # characters; brothers, who have their given names, take a word of the next


async def ask(app: App, line: str) -> TopLists:
    outcome = (await app.ask_line(line)).outcome
    assert isinstance(outcome, TopLists), outcome
    return outcome


def buttons(card: Card) -> dict[str, str]:
    return {
        action.label: str(getattr(action, "asked", ""))
        for row in card.actions
        if isinstance(row, tuple)
        for action in row
    }


async def test_both_sexes_unless_one_is_named(asked_app: App) -> None:
    both = await ask(asked_app, "/top 1500")
    assert [each.event.sex for each in both.lists] == [Sex.MEN, Sex.WOMEN][: len(both.lists)]
    (men,) = (await ask(asked_app, "/top 1500 sex:men")).lists
    assert men == both.lists[0]
    assert (await ask(asked_app, "/top men's 1500")).lists == (men,)


@pytest.mark.parametrize(
    ("line", "as_good_as"),
    [
        ("/top 1500 men 2024", "/top event:1500m.M season:2024"),
        ("/top 10 1500 men 2024", "/top event:1500m.M season:2024"),
        ("top 10 1500 m men 2024", "/top event:1500m.M season:2024"),
        ("/top norwegian 1500 men", "/top event:1500m.M nation:NOR"),
        ("/top 1500 men norway", "/top event:1500m.M nation:NOR"),
        ("/top event:1500 sex:men scope:NOR", "/top event:1500m.M nation:NOR"),
        ("/top event:1500 sex:men scope:world", "/top event:1500m.M"),
    ],
)
async def test_ways_to_ask(asked_app: App, line: str, as_good_as: str) -> None:
    assert (await ask(asked_app, line)).request == (await ask(asked_app, as_good_as)).request


@pytest.mark.parametrize(
    ("line", "as_good_as"),
    [
        ("mark:3:30", "event:1500m.M mark:3:30"),  # no woman comes near, so men are meant
        ("mark:sub-3:30", "event:1500m.M mark:3:30"),
        ("mark:3:50", "event:1500m.W mark:3:50"),  # for men it is none
        ("sex:men mark:3:50", "event:1500m.M mark:3:50"),
    ],
)
async def test_a_barrier_says_whose_list_is_meant(asked_app: App, line: str, as_good_as: str) -> None:
    request = (await ask(asked_app, f"/top event:1500 {line}")).request
    assert request == (await ask(asked_app, f"/top {as_good_as}")).request
    assert (await asked_app.ask(request.asked())).outcome == await ask(asked_app, f"/top {as_good_as}")


async def test_beyond_a_barrier_is_counted_as_what_is_held(asked_app: App) -> None:
    (every,) = (await ask(asked_app, "/top event:1500m.M")).lists
    reply = await asked_app.ask_line("/top event:1500m.M mark:3:30")
    assert isinstance(reply.outcome, TopLists)
    (within,) = reply.outcome.lists
    assert within.marks == tuple(one for one in every.marks if one.mark.value < 210_000)
    assert 1 < len(within.marks) < len(every.marks)
    assert "".join(reply.card.lead).startswith(f"{len(within.marks)} athletes that I hold, the best 3:26")
    assert reply.card.heading == "Men's 1500 m: all-time best, under 3:30"
    assert buttons(reply.card)["All-time"] == str(TopRequest(Event("1500m", Sex.MEN)).asked())


@pytest.mark.parametrize("narrower", ["season:2024", "nation:NOR", "until:2024-12-31", "meet:paris-2024-olympics"])
async def test_both_sexes_narrowed_have_no_more_buttons_than_a_row_holds(asked_app: App, narrower: str) -> None:
    reply = await asked_app.ask_line(f"/top 1500 {narrower}")
    assert {"All-time", "Sources"} <= buttons(reply.card).keys()
    assert list_faults(components_of(reply.card)) == []


async def test_what_narrows_a_list(asked_app: App) -> None:
    (every,) = (await ask(asked_app, "/top 1500 men marks:all")).lists
    for line, wanted in (
        ("season:2024", lambda one: one.on.year == 2024),
        ("nation:NOR", lambda one: one.holder.nation == "NOR"),
        ("scope:europe", lambda one: nations()[one.holder.nation].area == "europe"),
        ("until:2021-08-07", lambda one: one.on.isoformat() <= "2021-08-07"),
        ("since:2021-08-07", lambda one: one.on.isoformat() >= "2021-08-07"),
        ("since:2019 until:2021", lambda one: 2019 <= one.on.year <= 2021),
        ("meet:paris-2024-olympics", lambda one: one.race and one.race.meet.id == "paris-2024-olympics"),
    ):
        (narrowed,) = (await ask(asked_app, f"/top 1500 men marks:all {line}")).lists
        assert narrowed.marks
        within = [one.mark.text for one in every.marks if wanted(one)]  # of the first hundred
        assert [one.mark.text for one in narrowed.marks][: len(within)] == within, line
        assert all(wanted(one) for one in narrowed.marks), line


async def test_a_record_that_no_race_has_leads_the_list(asked_app: App) -> None:
    answer = await ask(asked_app, "/top mile men")
    marks = answer.lists[0].marks
    assert [one.rank for one in marks] == sorted(one.rank for one in marks)
    assert any(one.race is None for one in marks)
    assert all(one.sources for one in marks)


async def test_wind_aided_marks_are_behind_a_button(asked_app: App) -> None:
    reply = await asked_app.ask_line("/top 100 men")
    text = render(reply.card)
    assert "10.15" not in text  # +2.6
    assert "10.3h" not in text
    assert "10.21 (+1.8)" in text
    assert "Wind-aided" in buttons(reply.card)
    windy = await ask(asked_app, "/top 100 men view:wind")
    assert [(one.mark.text, one.wind) for one in windy.lists[0].marks] == [("10.15", 26), ("10.19", 26), ("10.40", 26)]
    assert "1=  10.21" in text or "=  10.21" in text


async def test_indoor_marks_count_in_jumps_and_are_apart_on_the_track(asked_app: App) -> None:
    outdoors = await ask(asked_app, "/top mile men")
    assert outdoors.lists[0].event.short_track is False
    assert "Short track" in buttons((await asked_app.ask_line("/top mile men")).card)
    indoors = await ask(asked_app, "/top mile men short track")
    assert {one.event.short_track for one in indoors.lists[0].marks} == {True}


async def test_the_world_record_that_is_not_held_is_told(asked_app: App) -> None:
    held = render((await asked_app.ask_line("/top 1500 men")).card)
    assert "I don't have the world record" not in held
    answer = await ask(asked_app, "/top 100 men")
    text = render((await asked_app.ask_line("/top 100 men")).card)
    assert answer.lists[0].lacks_record == ("I don't have the world record in the men's 100 m" in text)


async def test_young_races_are_hidden(asked_app: App) -> None:
    asked_app.clock = lambda: datetime(2024, 8, 7, 12, tzinfo=UTC)
    card = (await asked_app.ask_line("/top 1500 men 2024 meet:paris-2024-olympics spoilers:48")).card
    assert card.spoiler
    assert all(getattr(block, "spoiler", True) for block in card.blocks)
    shown = (await asked_app.ask_line("/top 1500 men until:2023-12-31 spoilers:48")).card
    assert not shown.spoiler


async def test_the_first_screen_is_short(asked_app: App) -> None:
    for line in ("/top 1500", "/top 1500 men"):
        card = (await asked_app.ask_line(line)).card
        lines = [text for block in card.blocks[:1] for text in getattr(block, "lines", ())]
        assert 5 <= len(lines) <= 12
        assert len(card.footer) <= 1


async def test_two_lists_have_ten_each_in_lines_of_a_phone(asked_app: App) -> None:
    card = (await asked_app.ask_line("/top 1500")).card
    every = [["".join(line) for line in block.lines] for block in card.blocks if isinstance(block, Paragraph)]
    assert [lines[0] for lines in every] == ["Men", "Women"]
    assert all(len(line) <= A_LINE_OF_A_PHONE for lines in every for line in lines)
    men, _ = (await ask(asked_app, "/top 1500")).lists
    assert len(every[0]) == 1 + min(10, len(men.marks))


async def test_a_list_of_one_nation_has_no_flags(asked_app: App) -> None:
    card = (await asked_app.ask_line("/top 1500 men nation:NOR")).card
    assert "🇳🇴" not in render(card)
    assert "🇳🇴" in render((await asked_app.ask_line("/top 1500 men")).card)


@pytest.mark.parametrize(
    ("line", "error", "told"),
    [
        ("/top 1500 men 1911", NoAnswer, "I have no mark in the men's 1500 m in 1911."),
        ("/top 1500 men nation:TUV", NoAnswer, "I have no mark in the men's 1500 m of Tuvalu."),
        ("/top cross country", NoAnswer, "no list of cross-country marks"),
        ("/top 1500 season:2999", UsageError, "“2999” is in the future"),
        ("/top 1500 until:2999-01-01", UsageError, "is in the future"),
        ("/top event:1500m.M mark:abc", UsageError, "“abc” is not a mark I can read."),
        ("/top event:1500m.M mark:1:00", NoAnswer, "1:00 is not a mark that anybody has in the men's 1500 m."),
        ("/top event:1500m.M mark:3:26", NoAnswer, "I have no mark in the men's 1500 m under 3:26."),
        ("/top 1500 since:2999", UsageError, "“2999” is in the future"),
    ],
)
async def test_what_has_no_list_says_why(asked_app: App, line: str, error: type[Exception], told: str) -> None:
    outcome = (await asked_app.ask_line(line)).outcome
    assert isinstance(outcome, error), outcome
    assert told in str(outcome)


async def test_two_teams_of_one_race_have_one_choice(asked_app: App) -> None:
    """Discord refuses a menu with the same choice twice."""
    event, on = Event("4x100m", Sex.MEN, False), date(2019, 10, 5)
    race = Race("doha-2019-4x100m-final", Meet("doha", "World Championships", "Doha"), event, Round.FINAL, on)
    teams = ((Team("usa-1", "USA"), "37.10"), (Team("gbr-1", "GBR"), "37.36"))
    results = [TeamResult(team, race, None, parse_mark(mark, Measure.TIME)) for team, mark in teams]
    request = TopRequest(event)
    lists = (TopList(event, top_list(results, ()), 2),)
    answer = TopLists(request, lists, asked_app.almanac.coverage)
    card = draw(answer, await asked_app.context_for(request.asked()))
    (menu,) = [row for row in card.actions if isinstance(row, Menu)]
    assert [choice.label for choice in menu.choices] == ["United States, 37.10"]


async def test_a_list_of_a_nation_counts_no_marks_of_others(asked_app: App) -> None:
    whole = render((await asked_app.ask_line("/top 1500 men")).card)
    assert "marks held, no complete list" in whole
    for narrower in ("nation:NOR", "scope:europe", "until:2021-08-07", "since:2021-08-07"):
        text = render((await asked_app.ask_line(f"/top 1500 men {narrower}")).card)
        assert "marks held" not in text, narrower
        assert "No complete list" in text
    assert "marks held" in render((await asked_app.ask_line("/top 1500 men nation:NOR season:2024")).card)


async def test_a_list_without_wind_aided_marks_has_no_button_for_them(asked_app: App) -> None:
    of_season = await asked_app.ask_line("/top 100 men season:2009")
    assert "Wind-aided" not in buttons(of_season.card)
    pressed = await asked_app.ask_line("/top 100 men season:2009 view:wind")
    assert isinstance(pressed.outcome, NoAnswer)
    assert "Legal wind" in buttons(pressed.card)


@pytest.mark.parametrize("asked_for", ["long jump men", "100 men season:2009", "100 men nation:NOR"])
async def test_what_a_list_without_marks_offers_is_offered_once(asked_app: App, asked_for: str) -> None:
    """Discord refuses a message with two buttons of one custom_id."""
    refused = (await asked_app.ask_line(f"/top {asked_for} view:wind")).outcome
    assert isinstance(refused, NoAnswer)
    asked = [choice.asked for choice in refused.choices]
    assert asked
    assert len(asked) == len(set(asked))


@pytest.fixture
def changed(monkeypatch: pytest.MonkeyPatch) -> date:
    """The first day of a new implement, as the javelin has one, in an event of which these facts have both times."""
    since = date(2021, 8, 7)
    monkeypatch.setitem(implements.PRESENT_SINCE, ("1500m", Sex.MEN), since)
    return since


async def test_a_list_has_marks_of_one_implement(asked_app: App, changed: date) -> None:
    (present,) = (await ask(asked_app, "/top 1500 men")).lists
    (since,) = (await ask(asked_app, f"/top 1500 men since:{changed}")).lists
    assert present.marks == since.marks
    assert (present.implement_since, present.is_of_former) == (changed, False)
    assert since.implement_since is None  # all that was asked for is of one implement
    card = (await asked_app.ask_line("/top 1500 men")).card
    assert "since 7 Aug 2021: marks with the one before are left out" in " ".join(render(card).split())
    former = await ask(asked_app, buttons(card)["Former javelin"])
    assert {one.on < changed for one in former.lists[0].marks} == {True}
    assert former.lists[0].is_of_former
    pressed = (await asked_app.ask_line(buttons(card)["Former javelin"])).card
    assert "before 7 Aug 2021: these marks are no match" in " ".join(render(pressed).split())
    assert "Former javelin" not in buttons(pressed)


@pytest.mark.parametrize("narrower", ["season:2019", "meet:doha-2019-world-championships", "until:2019"])
async def test_a_list_of_the_time_before_is_of_the_former_implement(
    asked_app: App, changed: date, narrower: str
) -> None:
    (former,) = (await ask(asked_app, f"/top 1500 men {narrower}")).lists
    assert former.is_of_former
    assert all(one.on < changed for one in former.marks)


def test_the_javelins_of_today() -> None:
    assert implements.present_since(Event("javelin-throw", Sex.WOMEN)) == date(1999, 4, 1)
    assert implements.last_day_of_former(Event("javelin-throw", Sex.MEN)) == date(1986, 3, 31)
    assert implements.present_since(Event("javelin-throw")) is None
