"""What users see of relays and of combined events; a change here is a change to look at.

The relays of an invented championship and a decathlon are imported into the frozen facts.
"""

import asyncio
import json
import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from bot.app import App
from bot.cards.text import render as render_text
from bot.domain.event import Event, Sex
from bot.domain.race import Round
from bot.domain.rows import FileRow
from bot.domain.source import SourceKind
from bot.errors import NoAnswer
from bot.questions.athlete.json import as_json as athlete_as_json
from bot.questions.race.answer import RaceField
from bot.questions.race.json import as_json as race_as_json
from bot.settings import Settings
from bot.store.database import open_store
from tests.rendering import components_of, outline
from tests.store.importing_rows import person, result, take_in
from tests.store.team_rows import MIXED, runner, team

A_DAY = datetime(2026, 11, 22, 12, tzinfo=UTC)
DAY = date(2026, 8, 15)
AT = {"day": DAY, "meet": "City Games", "city": "Leeds", "country": "GBR"}
SWIFT = runner("Usain Swift", "JAM", "M", "1996-08-21")
JAMAICA = (runner("Asafa Quick"), runner("Yohan Fast"), runner("Nickel Rush"), SWIFT)
HOME = tuple(runner(f"Harry {name}", "GBR") for name in ("One", "Two", "Three", "Four"))
EAST = [*(runner(f"Femke {name}", "NED", "W") for name in ("A", "B")), runner("Terrence Known", "NED", "M")]
DECATHLON = Event("decathlon", Sex.MEN, short_track=False)
PARTS = {
    "100m": ("10.54", "10.25"),
    "long-jump": ("7.77", "7.50"),
    "1500m": ("4:28.36", "4:25.10"),
    "110m-hurdles": ("13.80", "13.90"),
}
ALLROUND = [person("Damian Allround", "1989-11-04", "CAN"), person("Kevin Sturdy", "1992-02-10", "FRA")]


def rows() -> list[FileRow]:
    relays = [
        team("JAM", "37.27", 1, *JAMAICA, **AT),
        team("GBR", "37.60", 2, *HOME, **AT),
        team("GBR", "38.64", 3, club="Leeds City", **AT),
        team("FRA", "DQ", None, **AT),
        team("JAM", "37.94", 2, *JAMAICA, **AT, round=Round.HEAT, heat=1),
        team("JAM", "37.70", 2, *JAMAICA, day=date(2023, 8, 26), meet="", city="Budapest", country="HUN"),
        team("NED", "3:07.43", 1, *EAST, runner("Nobody Known", "NED", "X"), **AT, event=MIXED),
    ]
    at = {**AT, "kind": SourceKind.MEET}
    whole = [result(who, f"8{7 - n}08", n + 1, event=DECATHLON, **at) for n, who in enumerate(ALLROUND)]
    parts = [
        result(who, mark, None, event=Event(code, Sex.MEN, short_track=False), **at)._replace(combined="decathlon")
        for code, marks in PARTS.items()
        for who, mark in zip(ALLROUND, marks, strict=True)
    ]
    hurdles = Event("110m-hurdles", Sex.MEN, short_track=False)
    own = [result(ALLROUND[0], "13.70", 4, event=hurdles, wind=5, **{**at, "day": date(2026, 6, 1), "city": "Oslo"})]
    return [*relays, *whole, *parts, *own]


@pytest.fixture(scope="module")
def asked_home(frozen_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The frozen facts, with the championship: made once."""
    home = tmp_path_factory.mktemp("imported") / "home"
    shutil.copytree(frozen_home, home)
    asyncio.run(_take_in(Settings(bell_lap_home=home, bell_lap_database="")))
    return home


async def _take_in(settings: Settings) -> None:
    async with open_store(settings.database_url) as store:
        await take_in(store, rows(), "Results of the City Games")
        disputed = team("JAM", "37.28", 1, *JAMAICA[:3], runner("Kemar Other"), **AT)
        await take_in(store, [disputed, team("GBR", "37.60", 2, *HOME, **AT)], "A list of relays")


@pytest.fixture
def app(asked_app: App) -> App:
    asked_app.clock = lambda: A_DAY
    return asked_app


@pytest.mark.parametrize(
    "question",
    [
        "/race Leeds 2026 4x100 men",
        "/race Leeds 2026 4x100 men view:sources",
        "/race Leeds 2026 mixed 4x400",
        "/race Leeds 2026 decathlon",
        "/athlete Usain Swift",
        "/athlete Damian Allround",
        "/results Leeds 2026",
        "/results Usain Swift 4x100 2026",
        "/results Usain Swift 4x100 2026 view:sources",
        "/on-this-day 15 August",
    ],
)
async def test_card(app: App, question: str, snapshot: SnapshotAssertion) -> None:
    card = (await app.ask_line(question)).card
    assert f"{render_text(card)}\n{outline(components_of(card))}" == snapshot


@pytest.mark.parametrize(
    "question", ["/race Leeds 2026 4x100 men", "/athlete Usain Swift", "/race Leeds 2026 decathlon"]
)
async def test_card_behind_spoiler_bars(app: App, question: str, snapshot: SnapshotAssertion) -> None:
    app.clock = lambda: datetime(2026, 8, 16, 9, tzinfo=UTC)
    card = (await app.ask_line(f"{question} spoilers:48")).card
    assert outline(components_of(card)) == snapshot


@pytest.mark.parametrize(
    "question", ["/race Leeds 2026 4x100 men", "/race Leeds 2026 decathlon", "/athlete Usain Swift"]
)
async def test_json(app: App, question: str, snapshot: SnapshotAssertion) -> None:
    outcome = (await app.ask_line(question)).outcome
    told = race_as_json(outcome) if isinstance(outcome, RaceField) else athlete_as_json(outcome)  # type: ignore[arg-type]
    assert json.dumps(told, indent=1, ensure_ascii=False) == snapshot


async def test_an_athletes_relays_are_among_the_results(app: App) -> None:
    reply = await app.ask_line("/results Usain Swift season:2026")
    relay = next(result for result in reply.as_json()["results"] if result["team"])
    assert (relay["event"], relay["place"], relay["team"]["nation"]) == ("4x100m", 1, "JAM")
    assert [other["team"]["nation"] for other in relay["around"]][:1] == ["GBR"]


@pytest.mark.parametrize("question", ["/race Leeds 2026 1500 men", "/results Damian Allround 1500"])
async def test_a_part_answers_no_question_for_a_race(app: App, question: str) -> None:
    assert isinstance((await app.ask_line(question)).outcome, NoAnswer)


async def test_a_race_of_its_own_is_found_beside_a_part(app: App) -> None:
    card = (await app.ask_line("/athlete Damian Allround")).card
    shown = render_text(card)
    assert "13.70 (+0.5 m/s)" in shown  # better than that of the decathlon
    assert "4:28.36 (in the decathlon)" in shown
    assert "I hold 2 races" in shown
