"""Which of several meets is meant: by importance, by the year that is named, by the race that is asked for."""

from datetime import date
from typing import cast

import pytest
from sqlalchemy import insert

from bot.app import App
from bot.cards.text import render
from bot.domain.event import Event, Sex
from bot.domain.meet_kind import MeetKind
from bot.domain.race import Round
from bot.errors import AmbiguousName, NoAnswer, QuestionError, UnknownName
from bot.questions.race.rounds import RoundField
from bot.store import tables
from bot.store.store import Store
from bot.store.writing import grow_version
from tests.rendering import as_read
from tests.store.importing_rows import DAY, person, result, take_in

SPRINT, TEN_K = (Event(code, Sex.MEN, short_track=False) for code in ("100m", "10km-road"))


@pytest.fixture
def app(frozen_app: App) -> App:
    return frozen_app


async def hold_races(app: App, city: str, country: str, *races: tuple[date, Event, str]) -> None:
    """Import races of meets that are called by their city alone."""
    where = {"city": city, "country": country, "meet": ""}
    who = person("Some Sprinter", "1999-05-06")
    rows = [result(who, mark, 1, **where, day=day, event=event) for day, event, mark in races]
    await take_in(cast("Store", app.almanac.store), rows)
    assert await app.refresh()


async def know_meet(app: App, slug: str, name: str, city: str, country: str, start: date, kind: MeetKind) -> None:
    """Let the almanac know a meet without any race."""
    store = cast("Store", app.almanac.store)
    async with store.writing() as connection:
        values = {"name": name, "city": city, "country": country, "kind": kind, "start": start, "end": start}
        await connection.execute(insert(tables.meet).values(slug=slug, **values))
        await connection.run_sync(grow_version)
    assert await app.refresh()


async def words_of(app: App, question: str) -> str:
    return " ".join(render((await app.ask_line(question)).card).split())


async def refused(app: App, question: str) -> QuestionError:
    outcome = (await app.ask_line(question)).outcome
    assert isinstance(outcome, QuestionError)
    return outcome


async def test_the_meet_that_matters_most_is_meant(app: App) -> None:
    await hold_races(app, "Budapest", "HUN", (date(2023, 6, 8), SPRINT, "10.05"))
    words = await words_of(app, "/race Budapest 2023 men's 1500 final")
    assert "Men's 1500 m, final: World Championships, Budapest" in words
    assert "Took “Budapest 2023” for World Championships, Budapest 2023." in words


async def test_a_race_that_it_does_not_hold_is_of_another_meet(app: App) -> None:
    """Nobody runs 10 km on the road at the championships, so their city's road race is meant."""
    days = (date(2023, 6, 8), date(2023, 10, 1))
    await hold_races(app, "Budapest", "HUN", (days[0], SPRINT, "10.05"), (days[1], TEN_K, "28:40"))
    words = await words_of(app, "/race Budapest 2023 men's 10 km road")
    assert "Budapest meeting, 1 Oct 2023, the one where I know of that race." in words


async def test_a_race_that_it_may_have_held_is_not_taken_from_another_meet(app: App) -> None:
    await hold_races(app, "Budapest", "HUN", (date(2023, 6, 8), SPRINT, "10.05"))
    error = await refused(app, "/race Budapest 2023 men's 100 m")
    assert isinstance(error, NoAnswer)
    assert error.message == "I have no race of World Championships, Budapest 2023 in the men's 100 m."


async def test_between_meets_that_matter_alike_the_asker_chooses(app: App) -> None:
    days = (date(2023, 6, 8), date(2023, 9, 8))
    await hold_races(app, "Leeds", "GBR", (days[0], SPRINT, "10.05"), (days[1], SPRINT, "10.06"))
    error = await refused(app, "/race Leeds 2023")
    assert isinstance(error, AmbiguousName)
    labels = [choice.label for choice in error.choices]
    assert labels == ["Leeds meeting, 8 Sep 2023", "Leeds meeting, 8 Jun 2023"]


@pytest.mark.parametrize(
    "question",
    [
        "/race Budapest 1960 1500 men",
        "/race Budapest 1500 men 1960",
        "/race Budapest '60 1500 men",
        '/race meet:"Budapest 1960" event:1500',
        "/results Budapest 1960",
        '/results meet:"Budapest 1960"',
        "/results meet:Budapest 1960",
        "who won the 1500 in Budapest 1960?",
    ],
)
async def test_a_year_that_is_named_is_never_ignored(app: App, question: str) -> None:
    error = await refused(app, question)
    assert isinstance(error, UnknownName)
    assert error.message.startswith("I have no meet of ")
    assert "60 called “Budapest”" in error.message
    assert error.tip == "These are the nearest I have."
    assert error.choices[0].label.startswith("World Championships, Budapest 2023")


async def test_a_known_meet_without_a_race_says_so_and_offers_its_like(app: App) -> None:
    day = date(2025, 9, 13)
    await know_meet(app, "tokyo-2025-worlds", "World Championships", "Tokyo", "JPN", day, MeetKind.WORLD)
    error = await refused(app, "/race Tokyo 2025 1500 men")
    assert isinstance(error, NoAnswer)
    assert error.message == "I have no race of World Championships, Tokyo 2025 in the men's 1500 m."
    assert error.tip == "I hold 0 races of that meet."
    assert error.choices
    error = await refused(app, "/results Tokyo 2025")
    assert (error.message, error.tip) == (
        "World Championships, Tokyo 2025 is over, and I hold no results of it.",
        "It was on 13 Sep 2025.",
    )
    assert error.choices
    assert all(choice.label.startswith("World Championships, ") for choice in error.choices)


async def test_a_meet_to_come_says_when_it_begins(app: App) -> None:
    day = date(2097, 9, 11)
    await know_meet(app, "beijing-2097-worlds", "World Championships", "Beijing", "CHN", day, MeetKind.WORLD)
    error = await refused(app, "/race Worlds 2097 1500 men")
    assert error.tip == "It begins on 11 Sep 2097."


async def test_no_choice_of_a_text_has_a_page_that_nobody_may_ask_for(app: App) -> None:
    day = date(2025, 9, 13)
    await know_meet(app, "tokyo-2025-worlds", "World Championships", "Tokyo", "JPN", day, MeetKind.WORLD)
    reply = await app.ask_line("/results Tokyo 2025", whole=True)
    assert isinstance(reply.outcome, NoAnswer)
    assert reply.outcome.choices
    assert not [choice for choice in reply.outcome.choices if choice.asked.text("page")]
    error = await refused(app, '/results "Tokyo 2025" 10000m men')
    assert error.message == "World Championships, Tokyo 2025 is over, and I hold no results of it."


async def test_a_race_whose_final_is_not_held_says_so(app: App) -> None:
    rows = [
        result(
            person(name),
            mark,
            place,
            round=Round.SEMI_FINAL,
            heat=heat,
            meet="Osaka Games",
            city="Osaka",
        )
        for heat in (1, 2)
        for place, (name, mark) in enumerate(((f"Ann {heat}", "3:40.00"), (f"Ben {heat}", "3:41.00")), 1)
    ]
    await take_in(cast("Store", app.almanac.store), rows)
    await app.refresh()
    year = DAY.year
    error = await refused(app, f"/race Osaka Games {year} 1500 men")
    assert isinstance(error, AmbiguousName)
    assert error.message == f"I don't have the final of Osaka Games, Osaka {year} in the men's 1500 m."
    assert len(error.choices) == 2


async def test_a_single_heat_does_not_answer_for_the_final(app: App) -> None:
    rows = [
        result(person(name), mark, place, round=Round.HEAT, heat=1, meet="Osaka Games", city="Osaka")
        for place, (name, mark) in enumerate((("Ann One", "3:40.00"), ("Ben Two", "3:41.00")), 1)
    ]
    await take_in(cast("Store", app.almanac.store), rows)
    await app.refresh()
    for line in (f"/race Osaka Games {DAY.year} 1500 men", f"/race Osaka Games {DAY.year} 1500"):
        error = await refused(app, line)
        assert error.message.startswith(f"I don't have the final of Osaka Games, Osaka {DAY.year} in the ")
        assert error.tip == "I hold this race of it."
        shown = await app.ask(error.choices[0].asked)
        assert "heat 1" in render(shown.card)
    named = await app.ask_line(f"/race Osaka Games {DAY.year} 1500 men round:heat")
    assert "heat 1" in render(named.card)


async def test_who_names_no_sex_sees_the_finals_of_both(asked_app: App) -> None:
    shown = await asked_app.ask_line("/race meet:paris-2024-olympics event:1500m")
    assert isinstance(shown.outcome, RoundField)
    assert [one.race.event.sex for one in shown.outcome.races] == [Sex.MEN, Sex.WOMEN]
    text = as_read(render(shown.card))
    assert "1500 m, finals: Olympic Games, Paris" in text
    assert text.index("Men ·") < text.index("Women ·")
    again = await asked_app.ask(shown.outcome.request.asked())
    assert again.outcome == shown.outcome
