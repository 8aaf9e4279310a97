"""Medals: whose, of which meet, what is missing, and what is hidden."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import cast

import pytest
from sqlalchemy import update

from bot.app import App
from bot.cards.card import Card, Paragraph, Table
from bot.cards.text import HIDDEN, render
from bot.domain.asked import Asked
from bot.domain.event import Event, Sex
from bot.domain.meet_kind import MeetKind
from bot.domain.unheld import UnheldFinal
from bot.errors import AmbiguousName, NoAnswer, UsageError
from bot.questions.athlete.answer import Profile
from bot.questions.athlete.card import draw as draw_profile
from bot.questions.medals.card import draw as draw_medals
from bot.questions.medals.found import MedalTable, OwnMedals
from bot.questions.medals.request import BY_AGE
from bot.questions.unheld import podiums_note, team_races_note
from bot.store import tables
from bot.store.store import Store

BUDAPEST = "budapest-2023-world-championships"


async def _own(app: App, line: str) -> OwnMedals:
    outcome = (await app.ask_line(line)).outcome
    assert isinstance(outcome, OwnMedals)
    return outcome


async def test_a_table_says_what_it_lacks_and_that_it_is_not_the_official_one(app: App) -> None:
    reply = await app.ask_line("/medals Budapest 2023")
    assert isinstance(reply.outcome, MedalTable)
    assert (reply.outcome.held.known, reply.outcome.held.held) == (49, 3)
    text = render(reply.card)
    assert "Of 49 finals I hold 3" in text
    assert "Not the official table" in text
    assert "and 42 more" in text  # not 46 names


async def test_no_medals_are_given_elsewhere(app: App) -> None:
    refused = (await app.ask(Asked.of("medals", {"meet": "oslo-2023-bislett-games"}))).outcome
    assert isinstance(refused, NoAnswer)
    (choice,) = refused.choices
    assert "Bislett" in render((await app.ask(choice.asked)).card)


@pytest.mark.parametrize("line", ["/medals Budapest 2023", f"/medals meet:{BUDAPEST} view:placing"])
async def test_finals_without_their_medallists_are_no_medal_table(frozen_app: App, line: str) -> None:
    """Of a championship may be held what came fifth and later alone."""
    async with cast("Store", frozen_app.almanac.store).writing() as connection:
        await connection.execute(update(tables.result).values(place=tables.result.c.place + 4))
    refused = (await frozen_app.ask_line(line)).outcome
    assert isinstance(refused, NoAnswer)
    assert "none of its medallists" in str(refused.tip)


async def test_somebody_must_be_named(app: App) -> None:
    assert isinstance((await app.ask_line("/medals event:1500")).outcome, UsageError)


async def test_of_several_meets_a_championship_is_meant(app: App) -> None:
    """Eugene had the World Championships, and has the Prefontaine Classic each year."""
    table = (await app.ask(Asked.of("medals", {"meet": "Eugene"}))).outcome
    assert isinstance(table, MedalTable)
    assert table.competition.id == "eugene-2022-world-championships"
    refused = (await app.ask(Asked.of("medals", {"meet": "World Championships"}))).outcome
    assert isinstance(refused, AmbiguousName)
    assert len(refused.choices) == 3


async def test_an_athletes_medals_are_those_of_championships(app: App) -> None:
    own = await _own(app, "/medals Josh Kerr")
    assert own.athlete
    assert {medal.result.race.meet.kind.is_championship for medal in own.medals} == {True}
    assert [medal.result.race.date for medal in own.medals] == sorted(
        (medal.result.race.date for medal in own.medals), reverse=True
    )
    at_worlds = await _own(app, f"/medals athlete:josh-kerr meet:{BUDAPEST}")
    assert [(medal.result.place, medal.result.race.event.discipline) for medal in at_worlds.medals] == [(1, "1500m")]


async def test_a_nations_medals_are_narrowed_by_meet_event_and_sex(app: App) -> None:
    every = await _own(app, "/medals nation:GBR")
    assert {medal.result.competitor.nation for medal in every.medals} == {"GBR"}
    women = await _own(app, "/medals nation:GBR sex:women")
    men = await _own(app, "/medals nation:GBR sex:men")
    assert len(women.medals) + len(men.medals) == len(every.medals)
    paris = await _own(app, "/medals nation:british event:1500 meet:Paris 2024")
    assert {medal.result.competitor.name for medal in paris.medals} == {"Josh Kerr", "Georgia Bell"}


async def test_who_won_none_is_told_so(app: App) -> None:
    for line in ("/medals nation:FIJ", '/medals nation:NOR event:"high jump"', "/medals Arthur Sample"):
        assert isinstance((await app.ask_line(line)).outcome, NoAnswer)


@pytest.mark.parametrize(
    ("words", "options"),
    [
        ("Paris 2024", {"meet": "Paris 2024"}),
        ("Norway", {"nation": "NOR"}),
        ("Norway 1500 men", {"nation": "NOR", "event": "1500m", "sex": "men"}),
        ("Britain Paris 2024", {"nation": "GBR", "meet": "Paris 2024"}),
        ("Norwegian at Budapest 2023 men", {"nation": "NOR", "meet": "Budapest 2023", "sex": "men"}),
        ("Budapest 2023 1500 men", {"meet": "Budapest 2023", "event": "1500m", "sex": "men"}),
        ("Josh Kerr 1500", {"athlete": "Josh Kerr", "event": "1500m"}),
    ],
)
async def test_words_are_split(app: App, words: str, options: dict[str, str]) -> None:
    split = (await app.ask_line(f"/medals {words}")).outcome
    asked = (await app.ask(Asked.of("medals", options))).outcome
    assert isinstance(split, MedalTable | OwnMedals)
    assert isinstance(asked, MedalTable | OwnMedals)
    assert split.request == asked.request


@pytest.mark.parametrize(
    "line", [f"/medals meet:{BUDAPEST}", "/medals nation:GBR", f"/medals nation:GBR meet:{BUDAPEST}"]
)
async def test_young_medals_are_hidden(app: App, line: str) -> None:
    app.clock = lambda: datetime(2023, 8, 28, 12, tzinfo=UTC)
    hidden, shown = [(await app.ask_line(f"{line} spoilers:{hours}")).card for hours in (168, 0)]
    assert HIDDEN in render(hidden)
    assert HIDDEN not in render(shown)
    assert all(block.spoiler for block in hidden.blocks if isinstance(block, Table))
    assert "Kerr" not in _open(hidden)
    assert not any("medal" in label and label[-1].isdigit() for label in _labels(hidden))


def _open(card: Card) -> str:
    lines = [
        line for block in card.blocks if isinstance(block, Paragraph) and not block.spoiler for line in block.lines
    ]
    return " ".join("".join(line) for line in lines) + card.heading


def _labels(card: Card) -> list[str]:
    return [button.label for row in card.actions if isinstance(row, tuple) for button in row]


async def test_every_medal_has_its_sources(app: App) -> None:
    shown = (await app.ask(Asked.of("medals", {"meet": BUDAPEST, "view": "sources"}))).card
    text = render(shown)
    assert "🥇 Josh Kerr 3:29.38" in text
    assert "2 origins" in text


async def test_a_nations_medals_at_one_championship_say_how_much_of_it_is_held(app: App) -> None:
    assert "Of 49 finals I hold 3" in render((await app.ask_line("/medals nation:GBR meet:Budapest 2023")).card)


def test_what_medals_may_lack_is_named_or_counted() -> None:
    """The most important first; which finals they are is read from the store (tests/store/test_unheld.py)."""
    mile = Event("mile", Sex.MEN)
    games = UnheldFinal(MeetKind.GAMES, 1954, mile)
    worlds = UnheldFinal(MeetKind.WORLD, 1983, Event("1500m", Sex.MEN, short_track=False))
    assert podiums_note(()) == ""
    assert podiums_note((worlds,)) == "may lack medals of 1 final I don't hold in full: 1983 Worlds 1500"
    assert podiums_note((games, worlds)).endswith("2 finals I don't hold in full: 1983 Worlds 1500 and 1954 Games Mile")
    assert podiums_note((games, worlds, games)).endswith("3 finals I don't hold in full, such as 1983 Worlds 1500")


async def test_the_team_races_of_the_first_games_are_said_to_be_missing(app: App) -> None:
    (medal,) = [m for m in (await _own(app, "/medals Josh Kerr")).medals if m.result.race.date.year == 2021]
    race = medal.result.race
    then = replace(medal.result, race=replace(race, date=date(1908, 7, 14)))
    held = replace(medal.result, race=replace(race, date=date(1912, 7, 10)))  # when theirs are
    jump = replace(then, race=replace(then.race, event=Event("long-jump", Sex.MEN)))
    assert team_races_note([medal.result, jump, held]) == ""
    assert team_races_note([then]) == "the Games until 1908 had team races that I don't hold"


async def test_the_cards_of_an_athlete_say_what_medals_they_may_lack(app: App) -> None:
    own = await _own(app, "/medals Josh Kerr")
    profile = (await app.ask_line("/athlete Josh Kerr")).outcome
    assert isinstance(profile, Profile)
    lacking = (UnheldFinal(MeetKind.WORLD, 2019, Event("1500m", Sex.MEN)),)
    context = app.context()
    for card in (
        draw_medals(replace(own, unheld=lacking), context),
        draw_profile(replace(profile, unheld=lacking), context),
    ):
        assert "may lack medals of 1 final I don't hold in full: 2019 Worlds 1500" in render(card)


async def test_a_nation_says_its_first_and_its_latest_medal(app: App) -> None:
    medals = await _own(app, "/medals nation:NOR")
    lines = render((await app.ask_line("/medals nation:NOR")).card).splitlines()
    first = next(line for line in lines if line.startswith("First I hold"))
    latest = next(line for line in lines if line.startswith("Latest I hold"))
    dates = sorted(medal.result.race.date for medal in medals.medals)
    assert str(dates[0].year) in first
    assert str(dates[-1].year) in latest


async def test_a_nation_says_its_first_gold_where_another_medal_came_before(app: App) -> None:
    medals = await _own(app, "/medals nation:NOR")
    ordered = sorted(medals.medals, key=lambda medal: medal.result.race.date)
    before = replace(ordered[0], result=replace(ordered[0].result, place=2))
    lines = render(draw_medals(replace(medals, medals=(before, *ordered[1:])), app.context())).splitlines()
    first, gold = (next(line for line in lines if line.startswith(f"First {what}I hold")) for what in ("", "gold "))
    assert "🥈" in first
    assert "🥇" in gold


async def test_a_nations_only_medal_says_whose_it_is(app: App) -> None:
    medals = await _own(app, "/medals nation:NOR")
    alone = replace(medals, medals=medals.medals[:1])
    line = next(line for line in render(draw_medals(alone, app.context())).splitlines() if "The one I hold" in line)
    assert str(medals.medals[0].result.race.date.year) in line


async def test_an_event_of_a_series_shows_its_latest_podium(app: App) -> None:
    paris = (await app.ask_line('/medals meet:"Paris 2024" event:"1500 men"')).outcome
    budapest = (await app.ask_line('/medals meet:"Budapest 2023" event:"1500 men"')).outcome
    assert isinstance(paris, MedalTable)
    assert isinstance(budapest, MedalTable)
    series = replace(budapest.competition, is_series=True)
    both = replace(budapest, competition=series, finals=(*budapest.finals, *paris.finals))
    lines = render(draw_medals(both, app.context())).splitlines()
    at = lines.index("Men's 1500 m  Paris 2024")
    assert lines[at + 1].startswith("🥈 🇬🇧 Josh Kerr  3:27.79")  # the gold is not among the frozen facts
    assert "Men's 1500 m  Budapest 2023" not in lines


async def test_the_winners_of_one_meet_are_in_the_order_of_events(app: App) -> None:
    reply = await app.ask_line("/medals Budapest 2023 view:winners")
    lines = render(reply.card).splitlines()
    assert "2 golds that I hold, of 2 nations." in lines
    won = [line for line in lines if line.startswith("Men's ")]
    assert [line.split("  ")[0] for line in won] == ["Men's 1500 m", "Men's 5000 m"]
    assert "Josh Kerr  3:29.38" in won[0]
    assert lines[lines.index(won[0]) + 1] == "🥈 🇳🇴 Ingebrigtsen≠ · 🥉 🇳🇴 Nordås"


async def test_winners_are_narrowed_to_an_area_or_to_all_others(app: App) -> None:
    europe = await app.ask_line('/medals "Budapest 2023" event:1500m.M scope:europe')
    assert isinstance(europe.outcome, MedalTable)
    assert "European winners" in europe.card.heading
    assert "Josh Kerr" in render(europe.card)
    for scope in ("not europe", "africa"):
        other = await app.ask_line(f'/medals "Budapest 2023" event:1500m.M scope:"{scope}"')
        assert isinstance(other.outcome, NoAnswer), scope
        assert "winner of the World Championships, Budapest 2023 in the men's 1500 m" in other.outcome.message
    others = await app.ask_line('/medals "Budapest 2023" event:1500m.M scope:"not africa"')
    assert isinstance(others.outcome, MedalTable)
    assert others.outcome.finals == europe.outcome.finals
    assert isinstance((await app.ask_line('/medals "Budapest 2023" scope:kenya')).outcome, UsageError)
    assert isinstance((await app.ask_line("/medals nation:GBR scope:europe")).outcome, UsageError)


async def test_winners_by_age_have_the_age_on_the_day_of_the_final(app: App) -> None:
    young, old = [
        (await app.ask_line(f'/medals "Budapest 2023" order:{order}')).as_json()["by_age"] for order in BY_AGE
    ]
    ages = [(each["years"], each["days"]) for each in young]
    assert ages == sorted(ages)
    assert [each["athlete"]["id"] for each in old] == [each["athlete"]["id"] for each in reversed(young)]
    kerr = next(each for each in young if each["athlete"]["id"] == "josh-kerr")
    assert (kerr["years"], kerr["days"]) == (25, 319)  # born on 8 October 1997, run on 23 August
    said = " ".join(render((await app.ask_line('/medals "Budapest 2023" order:oldest')).card).split())
    assert "The oldest that I know of: " in said
    assert "25 years 319 days 🇬🇧 Josh Kerr" in said


async def test_a_heading_goes_on_with_a_small_letter(asked_app: App) -> None:
    card = (await asked_app.ask_line('/medals meet:"Paris 2024" event:"men 1500"')).card
    assert card.heading == "Olympic Games, Paris 2024, men's 1500 m: medals"
    assert (await asked_app.ask_line("/medals nation:NOR sex:men")).card.heading.endswith(": medals, men")
