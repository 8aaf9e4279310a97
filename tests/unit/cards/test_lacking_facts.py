"""What users see of facts that lack something, or that are alike; a change in a snapshot is a change to look at.

The files of an invented club are imported into the frozen facts: races without a meet and athletes without a nation,
namesakes in one race, an A and a B race, age classes, a shared win, records of namesakes.
"""

import asyncio
import json
import re
import shutil
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from bot.app import App
from bot.cards.text import render as render_text
from bot.domain.event import Event, Sex
from bot.domain.record import RecordStatus, RecordType
from bot.domain.rows import FileRow
from bot.errors import AmbiguousName
from bot.questions.race.answer import RaceField
from bot.questions.race.json import as_json
from bot.settings import Settings
from bot.store.database import open_store
from tests.rendering import components_of, outline
from tests.store.importing_rows import person, record, result, take_in
from tests.store.team_rows import MIXED, runner, team

A_DAY = datetime(2026, 11, 22, 12, tzinfo=UTC)
NOWHERE = {"meet": "", "city": "", "country": ""}
DAY = date(2026, 7, 1)
AT = {"day": DAY, "meet": "City Open", "city": "Leeds", "country": "GBR"}
LATER = {**AT, "day": date(2026, 7, 2)}
NORA, OLGA = person("Nora Nowhere", "", ""), person("Olaf Other", "", "")
WEIS = [person("Wei Zhang", "1997-02-03", "CHN"), person("Wei Zhang", "2001-05-06", "CHN")]
LONG = [person("Maximilian Featherstonehaugh", "", "GBR"), person("Marmaduke Featherstonehaugh", "", "GBR")]
HIGH = Event("high-jump", Sex.MEN, short_track=False)
MILE = Event("mile", Sex.MEN, short_track=False)
NATIONAL = {"type": RecordType.NATIONAL_RECORD, "scope": "CHN", "status": RecordStatus.RATIFIED, "event": MILE}


def rows() -> list[FileRow]:
    nowhere = [
        result(who, mark, place, event=Event(code, Sex.MEN, short_track=False), day=date(2026, 6, day), **NOWHERE)
        for code, day, marks in (("1500m", 12, ("3:45.10", "3:46.10")), ("800m", 14, ("1:51.10", "1:52.40")))
        for place, (who, mark) in enumerate(zip((NORA, OLGA), marks, strict=True), 1)
    ]
    field = [WEIS[0], LONG[0], WEIS[1], LONG[1]]
    sections = [
        *(result(who, f"3:3{n}.10", n, section="A", **AT) for n, who in enumerate(field, 1)),
        *_section("B", "3:40", ("Bob Slow", "Bill Slow"), AT),
        *_section("U20", "3:50", ("Ulf Young", "Uwe Young"), AT),
        *_section("U20", "3:55", ("Zed Late", "Zak Late"), LATER),
    ]
    alone = [result(who, f"3:4{n}.10", n, **LATER) for n, who in enumerate((WEIS[1], person("Rival Only", "", "")), 1)]
    shared = [
        result(person("Joe High", "", "GBR"), "2.28", 1, tied=True, event=HIGH, **AT),
        result(person("Peter Higher", "", ""), "2.28", 1, tied=True, event=HIGH, **AT),
        result(person("Leo Low", "", ""), "2.20", 3, event=HIGH, **AT),
    ]
    runners = [runner(name, "", "") for name in ("A One", "B Two", "C Three", "D Four")]
    mixed = [
        team("", "3:20.10", 1, *runners, club="Leeds City", **AT, event=MIXED),
        team("GBR", "3:21.10", 2, **AT, event=MIXED),
    ]
    records = [
        record(WEIS[0], "3:50.10", day=date(2025, 7, 1), meet="", city="", country="", **NATIONAL),
        record(WEIS[1], "3:52.10", day=date(2024, 7, 1), meet="", city="", country="", **NATIONAL),
    ]
    return [*nowhere, *sections, *alone, *shared, *mixed, *records]


def _section(section: str, mark: str, names: tuple[str, ...], at: dict[str, Any]) -> list[FileRow]:
    every = enumerate(names, 1)
    return [result(person(name, "", ""), f"{mark}.{n}0", n, section=section, **at) for n, name in every]


@pytest.fixture(scope="module")
def asked_home(frozen_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The frozen facts, with those of the club: made once."""
    home = tmp_path_factory.mktemp("imported") / "home"
    shutil.copytree(frozen_home, home)
    asyncio.run(_take_in(Settings(bell_lap_home=home, bell_lap_database="")))
    return home


async def _take_in(settings: Settings) -> None:
    async with open_store(settings.database_url) as store:
        await take_in(store, rows(), "Results of a club")


@pytest.fixture
def app(asked_app: App) -> App:
    asked_app.clock = lambda: A_DAY
    return asked_app


QUESTIONS = (
    "/athlete Nora Nowhere",
    "/results Nora Nowhere",
    "/h2h Nora Nowhere, Olaf Other",
    "/rivals Nora Nowhere",
    "/race race:race-20260612-1500m-m-final",
    "/race race:leeds-20260701-1500m-m-final",
    "/race race:leeds-20260701-1500m-m-final view:sources",
    "/race Leeds 2026 1500",
    "/race Leeds 2026 mixed 4x400",
    "/results meet:City",
    "/h2h Joe High, Peter Higher",
    "/record mile scope:CHN",
    "/record mile scope:CHN list:1",
    "/on-this-day 1 July",
)
MORE = (
    "/athlete Nora Nowhere view:chart",
    "/h2h Nora Nowhere, Olaf Other view:chart",
    "/h2h Nora Nowhere, Olaf Other view:sources",
    "/h2h Nora Nowhere, Olaf Other and Joe High",
    "/results Nora Nowhere view:sources",
    "/results meet:City Open view:sources",
    "/results meet:Races of 12 Jun 2026",
    "/race Races of 12 Jun 2026",
    "/athlete Peter Higher",
    "/athlete A One",
    "/athlete Wei Zhang",
    "/record mile scope:CHN view:sources",
    "/race race:leeds-20260701-1500m-m-final-2",
)
ODD = re.compile(
    r"\(\)|\(\s|\s\)|, ,|,,|\s[,.]|[,·(] *$|(?:^|\|) *[,·.]|· ·|\. \.|\bNone\b|XXX|Unknown|\*\*\*\*|\S \|\|",
    re.MULTILINE,
)


@pytest.mark.parametrize("question", QUESTIONS)
async def test_card(app: App, question: str, snapshot: SnapshotAssertion) -> None:
    card = (await app.ask_line(question)).card
    assert render_text(card) == snapshot


@pytest.mark.parametrize("question", [*QUESTIONS, *MORE])
async def test_nothing_is_left_of_what_is_not_known(app: App, question: str) -> None:
    card = (await app.ask_line(question)).card
    shown = outline(components_of(card))
    assert ODD.findall(shown) == [], shown


async def test_like_races_have_labels_of_their_own(app: App) -> None:
    outcome = (await app.ask_line("/race Leeds 2026 1500")).outcome
    assert isinstance(outcome, AmbiguousName)
    assert sorted(choice.label for choice in outcome.choices) == [
        "Men's 1500 m, final",
        "Men's 1500 m, final, A race",
        "Men's 1500 m, final, B race",
        "Men's 1500 m, final, U20, 1 Jul 2026",
        "Men's 1500 m, final, U20, 2 Jul 2026",
    ]


async def test_json_tells_the_section_and_leaves_empty_what_is_not_known(app: App) -> None:
    field = (await app.ask_line("/race race:leeds-20260701-1500m-m-final-2")).outcome
    assert isinstance(field, RaceField)
    assert (as_json(field)["round"], as_json(field)["section"]) == ("final", "B")
    nowhere = (await app.ask_line("/race race:race-20260612-1500m-m-final")).outcome
    assert isinstance(nowhere, RaceField)
    told = as_json(nowhere)
    assert (told["meet"], told["city"], told["results"][0]["athlete"]["nation"]) == ("", "", "")
    assert "Unknown" not in json.dumps(told)


async def test_two_namesakes_without_a_meeting_are_told_apart(app: App) -> None:
    ids = [hit.id for hit in app.almanac.names.search("Wei Zhang") if hit.name == "Wei Zhang"]
    one, other = sorted(ids)
    shown = render_text((await app.ask_line(f"/h2h athlete:{one} opponent:{other} event:mile")).card)
    assert "Wei Zhang (born 1997) v Wei Zhang (born 2001)" in shown
    assert "I hold no meeting of theirs in the mile." in " ".join(shown.split())


async def test_a_note_says_which_of_two_namesakes_was_taken(app: App) -> None:
    """Only one of the two has met the other athlete."""
    shown = render_text((await app.ask_line("/h2h Wei Zhang, Rival Only")).card)
    assert "Took “Wei Zhang” for Wei Zhang (CHN, born 2001, 1500 m, 2026), the one who has met Only." in " ".join(
        shown.split()
    )
