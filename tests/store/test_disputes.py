"""Cards show that an imported file disputes shipped facts, on SQLite and on PostgreSQL."""

import shutil
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio

from bot.app import App
from bot.cards.card import Card
from bot.cards.text import HIDDEN, render
from bot.domain.facts import Facts
from bot.ingest.formats import Context
from bot.opening import open_app
from bot.operating.imports import ImportOptions, run_import
from bot.questions.context import Turns
from bot.settings import Settings
from bot.store.store import Store
from tests.cogs.conftest import texts
from tests.postgres import address, new_database
from tests.rendering import components_of

pytestmark = pytest.mark.asyncio(loop_scope="module")

SOURCE = "Example lists, Example Club, 2026-01-01"
SAID = '"Example lists, Example Club, 2026"'
BUDAPEST = "1500 m,2023-08-23,World Championships,Budapest,HUN"
RESULTS = (
    "athlete,sex,nation,event,date,meet,city,country,place,mark,source",
    f"Josh Kerr,M,GBR,{BUDAPEST},1,3:29.83,{SAID}",  # what ships says 3:29.38
    f"Narve Gilje Nordås,M,NOR,{BUDAPEST},4,3:29.68,{SAID}",  # third
    f"Mario García,M,ESP,{BUDAPEST},6,3:30.26,{SAID}",
    f"Neil Gourley,M,GBR,{BUDAPEST},9,3:31.10,{SAID}",
    f"Niels Laros,M,NED,{BUDAPEST},10,3:31.25,{SAID}",
)
RECORDS = (
    "athlete,sex,nation,event,date,mark,type,scope,source",
    f"Hicham El Guerrouj,M,MAR,1500 m,1998-07-14,3:26.01,WR,world,{SAID}",  # 3:26.00
)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def seeded(request: pytest.FixtureRequest) -> Path | tuple[str, str]:
    """What is copied: a file, or a server and the name of a database there."""
    if request.param == "sqlite":
        return request.getfixturevalue("seeded_file")
    return request.getfixturevalue("postgres_server"), request.getfixturevalue("seeded_template")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def opened(
    seeded: Path | tuple[str, str], tmp_path_factory: pytest.TempPathFactory, facts: Facts
) -> AsyncGenerator[App]:
    """The bot, after importing a file of results and one of records that both dispute shipped facts."""
    folder = tmp_path_factory.mktemp("disputed")
    paths = folder / "results.csv", folder / "records.csv"
    for path, lines in zip(paths, (RESULTS, RECORDS), strict=True):
        path.write_text("\n".join(lines), encoding="utf-8")
    async with AsyncExitStack() as stack:
        patched = stack.enter_context(pytest.MonkeyPatch.context())
        patched.setattr("bot.opening.shipped_fingerprint", lambda: facts.fingerprint)
        patched.setattr("bot.operating.taking_in.shipped_fingerprint", lambda: facts.fingerprint)
        patched.setattr("bot.operating.taking_in.seed_shipped", _read_again)
        if isinstance(seeded, Path):
            url = f"sqlite+aiosqlite:///{shutil.copy(seeded, folder / 'bell-lap.sqlite3')}"
        else:
            url = address(seeded[0], await stack.enter_async_context(new_database(*seeded)))
        settings = Settings(bell_lap_home=folder / "bot", bell_lap_database=url)
        await run_import(settings, ImportOptions(paths, SOURCE, Context()))
        yield await stack.enter_async_context(open_app(settings))


@pytest.fixture
def disputed(opened: App) -> App:
    """The same for one test: it may set the clock."""
    return replace(opened, turns=Turns())


async def _read_again(_store: Store, _database: str) -> None:
    raise AssertionError("the store holds what ships, so its files need not be read")


async def card_of(app: App, line: str) -> Card:
    return (await app.ask_line(line)).card


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "/h2h josh-kerr narve-gilje-nordas event:1500",
            ("Kerr, mark: 3:29.38 stands", "says 3:29.83.", "Nordås, place: 3rd stands", "says 4th."),
        ),
        (
            "/h2h athlete:josh-kerr opponent:jakob-ingebrigtsen third:narve-gilje-nordas since:2023-08 until:2023-08",
            ("Kerr, mark: 3:29.38 stands", "says 3:29.83.", "Nordås, place: 3rd stands", "says 4th."),
        ),
        ("/results josh-kerr season:2023", ("Mark: 3:29.38 stands", "says 3:29.83.")),
        ("/results meet:budapest-2023-world-championships", ("Mark: 3:29.38 stands", "Place: 3rd stands")),
        ("/race race:budapest-2023-1500m-final", ("Mark: 3:29.38 stands", "Place: 3rd stands", "says 4th.")),
        ("/athlete jakob-ingebrigtsen", ()),
        ("/record 1500 sex:men scope:world", ("Mark: 3:26.00 stands", "says 3:26.01.")),
    ],
)
async def test_the_sources_view_tells_who_says_otherwise(disputed: App, line: str, told: tuple[str, ...]) -> None:
    pages: dict[str, None] = {}
    while (page := render(await card_of(disputed, f"{line} view:sources page:{len(pages)}"))) not in pages:
        pages[page] = None  # beyond the last page is the last one again
    said = " ".join("\n".join(pages).split())
    assert all(words in said for words in told)
    assert ("≠" in said) == bool(told)
    assert ("Example Club, read" in said) == bool(told)


@pytest.mark.parametrize(
    ("line", "sign"),
    [
        ("/h2h josh-kerr narve-gilje-nordas event:1500 since:2023-08 until:2023-08", "Kerr 1 3:29.38≠"),
        ("/results josh-kerr season:2023", "3:29.38≠"),
        ("/race race:budapest-2023-1500m-final", "Josh Kerr  3:29.38≠"),
        ("/record 1500 sex:men scope:world", "3:26.00≠"),
        ("/athlete hicham-el-guerrouj", "3:26.00≠"),
    ],
)
async def test_a_disputed_fact_has_a_sign_and_the_small_print_says_what_it_means(
    disputed: App, line: str, sign: str
) -> None:
    text = render(await card_of(disputed, line))
    assert sign in text
    assert "disputed, see Sources" in text
    assert "≠" not in render(await card_of(disputed, "/race race:budapest-2023-1500m-w-final"))


async def test_a_dispute_does_not_tell_what_spoilers_hide(disputed: App) -> None:
    after = datetime(2023, 8, 24, 12, tzinfo=UTC)
    disputed.clock = lambda: after
    line = "/race race:budapest-2023-1500m-final spoilers:48 view:sources"
    card = await card_of(disputed, line)
    assert HIDDEN in render(card)
    assert "3:29" not in render(card)
    shown = texts(components_of(card)).splitlines()
    disputes = [text for text in shown if "stands" in text]
    assert len(disputes) == 2
    assert all(text.startswith("||") and text.endswith("||") for text in disputes)


async def test_json_has_every_dispute_with_its_source(disputed: App) -> None:
    race = (await disputed.ask_line("/race race:budapest-2023-1500m-final")).as_json()
    (kerr,) = (r["disputes"] for r in race["results"] if r["athlete"]["id"] == "josh-kerr")
    assert [(d["about"], d["stands"], d["claim"], d["source"]["publisher"]) for d in kerr] == [
        ("mark", "3:29.38", "3:29.83", "Example Club")
    ]
    line = "/h2h josh-kerr narve-gilje-nordas until:2023-08-23 since:2023-08-23"
    h2h = (await disputed.ask_line(line)).as_json()
    assert {d["about"] for d in h2h["meetings"][0]["disputes"]} == {"mark", "place"}


async def test_on_this_day_shows_disputes_too(disputed: App) -> None:
    card = await card_of(disputed, "/on-this-day 23 August")
    assert "3:29.38≠" in render(card)
    assert "disputed, see Sources" in render(card)
    said = " ".join(render(await card_of(disputed, "/on-this-day 23 August view:sources")).split())
    assert "Mark: 3:29.38 stands" in said
    assert "≠" not in render(await card_of(disputed, "/on-this-day 7 August"))
