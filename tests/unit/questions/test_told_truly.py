"""Answers say what is known: whose win it was, that places are missing, and when the facts shown were read."""

import asyncio
import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import select, update

from bot.app import App
from bot.cards.text import render
from bot.domain.event import Event, Sex
from bot.domain.mark import Status
from bot.domain.rows import FileRow
from bot.domain.source import SourceKind
from bot.questions.race.answer import RaceField
from bot.questions.race.picture import picture_of
from bot.settings import Settings
from bot.store import tables
from bot.store.database import open_store
from tests.store.importing_rows import person, result, take_in

GAMES_FINAL = "paris-2024-1500m-final"
A_DAY = datetime(2026, 11, 22, 12, tzinfo=UTC)
HIGH = Event("high-jump", Sex.MEN, short_track=False)
FINAL = {"event": HIGH, "day": date(2021, 8, 2), "meet": "City Games", "city": "Leeds", "country": "GBR"}
UNPLACED = {"kind": SourceKind.OWN, "day": date(2022, 6, 1), "meet": "City Open", "city": "Leeds", "country": "GBR"}
LATER = {"day": date(2023, 6, 1), "meet": "City Open", "city": "Leeds", "country": "GBR"}
GONE = tuple(LATER | {"day": date(2024, month, 1)} for month in (3, 4, 5, 6))
ADA, BEN, CAL = (
    person(name, born, "GBR") for name, born in (("Adam Up", "1990"), ("Ben Over", "1991"), ("Cal Third", "1992"))
)
GUS = person("Gus Gone", "1993", "GBR")
DAN, EDD, FOX = (
    person(name, born, "GBR") for name, born in (("Dan Here", "1990"), ("Edd There", "1991"), ("Fox Where", "1992"))
)


def rows() -> list[FileRow]:
    return [
        result(ADA, "2.37", 1, **FINAL),
        result(BEN, "2.37", 1, **FINAL),
        result(CAL, "2.37", 3, **FINAL),
        result(DAN, "3:40.10", **UNPLACED),
        result(EDD, "3:40.20", **UNPLACED),
        result(FOX, "3:40.30", **UNPLACED),
        result(DAN, "3:41.10", 1, **LATER),
        result(FOX, "3:41.30", 2, **LATER),
        *(result(DAN, "3:42.10", 2, **on) for on in GONE),
        *(result(GUS, "DQ", None, **on) for on in GONE[:2]),
        result(GUS, "DNF", None, **GONE[2]),
        result(GUS, "3:45.00", 3, **GONE[3]),
    ]


@pytest.fixture(scope="module")
def asked_home(frozen_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The frozen facts, with a shared win and a race of which no place is known, read on 1 January 2026."""
    home = tmp_path_factory.mktemp("club") / "home"
    shutil.copytree(frozen_home, home)
    asyncio.run(_take_in(Settings(bell_lap_home=home, bell_lap_database="")))
    return home


async def _take_in(settings: Settings) -> None:
    async with open_store(settings.database_url) as store:
        await take_in(store, rows(), "Results of a club")
        race = select(tables.race.c.id).where(tables.race.c.slug == GAMES_FINAL).scalar_subquery()
        changes = (8, {"place": None, "status": Status.DISQUALIFIED}), (4, {"place": 3})
        async with store.writing() as connection:  # silver, bronze, and one who was annulled
            for place, changed in changes:
                of = (tables.result.c.race_id == race) & (tables.result.c.place == place)
                await connection.execute(update(tables.result).where(of).values(**changed))


@pytest.fixture
def app(asked_app: App) -> App:
    asked_app.clock = lambda: A_DAY
    return asked_app


async def _said(app: App, line: str) -> str:
    return " ".join(render((await app.ask_line(line)).card).split())


@pytest.mark.parametrize(
    "line",
    [
        "/race Leeds 2021 high jump men",
        "/results meet:leeds-2021-city-games",
        "/results Adam Up",
        "/athlete Adam Up",
        "/on-this-day 2 August",
        "/h2h Adam Up, Ben Over",
    ],
)
async def test_a_shared_win_names_all_winners(app: App, line: str) -> None:
    said = await _said(app, line)
    assert "Adam Up" in said
    assert "Ben Over" in said


async def test_a_shared_win_says_so(app: App) -> None:
    assert "1st=, final, shared with Ben Over" in await _said(app, "/results Adam Up")
    assert "shared with" not in await _said(app, "/results Cal Third")
    assert "Up 1= 2.37 – Over 1= 2.37" in await _said(app, "/h2h Adam Up, Ben Over")


async def test_a_race_without_places_is_no_score(app: App) -> None:
    said = await _said(app, "/h2h Dan Here, Edd There")
    assert "0–0" not in said
    assert "Dan Here v Edd There" in said
    assert "Who was ahead is not known, over 1 meeting that I hold." in said
    (meeting,) = (await app.ask_line("/h2h Dan Here, Edd There")).as_json()["meetings"]
    assert (meeting["winner"], meeting["places_known"]) == (None, False)


async def test_a_meeting_without_places_is_told_apart_from_one_that_counts_for_nobody(app: App) -> None:
    said = await _said(app, "/h2h Dan Here, Fox Where")
    assert "Dan Here is ahead, 1–0, over 2 meetings that I hold; in 1 the places are not known." in said
    shared = await _said(app, "/h2h Adam Up, Ben Over")
    assert "0–0, over 1 meeting that I hold; it counted for nobody." in shared


async def test_annulled_meetings_are_told_apart_from_those_that_count_for_nobody(app: App) -> None:
    said = await _said(app, "/h2h Dan Here, Gus Gone")
    assert "Dan Here is ahead, 1–0, over 4 meetings that I hold; 2 with a DQ; 1 counted for nobody." in said


async def test_rivals_are_no_nil_nil_either(app: App) -> None:
    said = await _said(app, "/rivals Edd There")
    assert "0–0" not in said
    assert "Dan Here places not known in 1 meeting" in said
    assert "places not known in 1 meeting" in await _said(app, "/athlete Edd There")
    rivals = (await app.ask_line("/rivals Edd There")).as_json()["rivals"]
    assert [rival["places_not_known"] for rival in rivals] == [1, 1]


async def test_three_without_places_have_no_score(app: App) -> None:
    said = await _said(app, "/h2h Dan Here, Edd There and Fox Where")
    assert "0–0" not in said
    assert "Here v There places not known in 1 meeting" in said
    assert "Here 1–0 Where" in said


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("/results Adam Up", "1 Jan 2026"),
        ("/athlete Adam Up", "1 Jan 2026"),
        ("/race Leeds 2021 high jump men", "1 Jan 2026"),
        ("/results meet:leeds-2021-city-games", "1 Jan 2026"),
        ("/rivals Dan Here", "1 Jan 2026"),
        ("/h2h Dan Here, Fox Where", "1 Jan 2026"),
        ("/h2h Dan Here, Edd There and Fox Where", "1 Jan 2026"),
        ("/athlete Dan Here, Fox Where", "1 Jan 2026"),
        ("/athlete Dan Here view:chart", "1 Jan 2026"),
        ("/on-this-day 2 August", "1 Jan 2026"),
        ("/record 100m men", "22 Aug 2026"),
        ("/record 100m men list:1", "22 Aug 2026"),
        ("/record 400 m world championships men", "22 Aug 2026"),
        ("/quote ingebrigtsen", "22 Nov 2026"),
    ],
)
async def test_the_store_is_as_of_the_day_on_which_the_facts_shown_were_read(app: App, line: str, read: str) -> None:
    reply = await app.ask_line(line)
    assert f"s of {read}" in " ".join(render(reply.card).split())  # the facts, or the store
    as_of = datetime.strptime(read, "%d %b %Y").date()  # noqa: DTZ007 - a day only
    assert reply.as_json()["coverage"]["as_of"] == as_of.isoformat()


async def test_where_nothing_is_held_the_store_is_as_of_its_last_source(app: App) -> None:
    assert "Store as of 22 Nov 2026" in await _said(app, "/record 3000sc men")


async def test_a_record_that_was_taken_across_a_gap_was_taken_at_the_latest_then(app: App) -> None:
    said = await _said(app, "/athlete noureddine-morceli")
    assert "until El Guerrouj 3:43.13, 7 Jul 1999 at the latest" in said
    assert "until El Guerrouj 3:26.00, 14 Jul 1998 " in said


async def test_a_record_on_a_profile_stands_as_of_a_day_or_until_a_better_mark(app: App) -> None:
    bolt = await _said(app, "/athlete usain-bolt")
    assert "9.58 100 m: world record, 16 Aug 2009 · set 3 times, stands as of 22 Aug 2026" in bolt
    said = await _said(app, "/athlete armand-duplantis")
    assert "until Duplantis 6.30, which is pending" in said  # the first of those ahead, as /record has it
    assert "record or best that stands" not in said


async def test_a_gold_that_was_annulled_and_not_passed_on_is_nobodys(app: App) -> None:
    said = await _said(app, f"/race race:{GAMES_FINAL}")
    assert "No gold: the winner was disqualified." in said
    assert "not known" not in said
    podium = await _said(app, "/medals Paris 2024 event:1500 men")
    assert "No gold: the winner was disqualified." in podium
    field = (await app.ask_line(f"/race race:{GAMES_FINAL}")).outcome
    assert isinstance(field, RaceField)
    picture = picture_of(field, hidden=False)
    assert "No gold: the winner was disqualified" in picture.corner
    assert "No gold: the winner was disqualified" in picture.alt
