"""Whatever imports bring, change and take back: exactly what is new and recent is news, and news tells what is held."""

import shutil
from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bot.domain.news import NewsKind
from bot.domain.rows import ResultRow
from bot.domain.source import SourceKind
from bot.importing.undoing import undo
from bot.store.database import open_store
from bot.store.store import Store
from tests.store.importing_rows import person, result, table_rows
from tests.store.test_news import NOW, news, take

PEOPLE = tuple(
    person(name, born)
    for name, born in (("Ann Miller", "1992-04-06"), ("Bea Cooper", "1993-07-08"), ("Cat Turner", "1994-02-10"))
)
DAYS = (1, 14, 15)  # before the import: two races are recent
KINDS = (SourceKind.OWN, SourceKind.LIST, SourceKind.MEET)
Outcomes = dict[str, dict[str, tuple[object, ...]]]  # by race and athlete


@dataclass(frozen=True)
class Imported:
    """What one import says: of each race the times in hundredths over 3:30 of some of the people."""

    kind: SourceKind
    quiet: bool
    races: tuple[tuple[int | None, ...], ...]
    undone: bool


TIMES = st.tuples(*(st.none() | st.sampled_from((10, 20, 30)) for _ in PEOPLE))
IMPORTS = st.builds(
    Imported,
    kind=st.sampled_from(KINDS),
    quiet=st.sampled_from((False, False, True)),
    races=st.tuples(*(TIMES for _ in DAYS)),
    undone=st.sampled_from((False, False, True)),
)


def rows_of(imported: Imported) -> list[ResultRow]:
    rows: list[ResultRow] = []
    for days, times in zip(DAYS, imported.races, strict=True):
        ran = sorted((time + at, who) for at, (time, who) in enumerate(zip(times, PEOPLE, strict=True)) if time)
        day = NOW.date() - timedelta(days=days)
        rows += (
            result(who, f"3:30.{time}", place, day=day, kind=imported.kind) for place, (time, who) in enumerate(ran, 1)
        )
    return rows


async def outcomes(store: Store, origin: str = "") -> Outcomes:
    """What is held of the two recent races, or only what has that origin."""
    races = {
        row["id"]: row["slug"] for row in await table_rows(store, "race") if NOW.date() - row["date"] < timedelta(15)
    }
    athletes = {row["id"]: row["slug"] for row in await table_rows(store, "athlete")}
    held: Outcomes = defaultdict(dict)
    for row in await table_rows(store, "result"):
        if row["race_id"] in races and origin in ("", row["origin"]):
            outcome = (row["place"], row["tied"], row["mark_text"], row["status"])
            held[races[row["race_id"]]][athletes[row["athlete_id"]]] = outcome
    return dict(held)


def contradicted(before: Outcomes, after: Outcomes) -> set[str]:
    """The races in which something that was said is no longer so; a place alone may have been missing."""
    return {
        race
        for race, field in before.items()
        for athlete, (place, tied, *rest) in field.items()
        if (place is not None and (place, tied) != after[race][athlete][:2]) or tuple(rest) != after[race][athlete][2:]
    }


@pytest.fixture(scope="module")
def template(empty_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copy(empty_file, tmp_path_factory.mktemp("news") / "template.sqlite3"))


@settings(
    max_examples=20,
    derandomize=True,
    deadline=None,
    phases=(Phase.generate,),  # making a failing example smaller takes minutes
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(imports=st.lists(IMPORTS, min_size=2, max_size=4))
async def test_what_is_new_and_recent_is_news(template: Path, imports: list[Imported]) -> None:
    file = template.with_name("copy.sqlite3")
    for old in template.parent.glob("copy.sqlite3*"):
        old.unlink()
    shutil.copy(template, file)
    async with open_store(f"sqlite+aiosqlite:///{file}") as store:
        for number, imported in enumerate(imports):
            await step(store, imported, f"List {number}")


async def step(store: Store, imported: Imported, title: str) -> None:
    before, told = await outcomes(store), await news(store)
    batch = (await take(store, rows_of(imported), title=title, quiet=imported.quiet)).number
    after, every = await outcomes(store), await news(store)
    made = every[len(told) :]
    assert every[: len(told)] == told
    fresh = {} if imported.quiet or not batch else await outcomes(store, f"batch {batch}")
    assert {each.subject: each.fresh for each in made if each.kind is NewsKind.RACE} == {
        race: set(field) for race, field in fresh.items()
    }
    for each in made:
        if each.kind is NewsKind.RACE:
            assert set(each.athletes) == set(after[each.subject])
    changed = contradicted(before, after)
    standing = {
        each.key for each in told if each.kind is NewsKind.RACE and each.subject in changed and not each.taken_back
    }
    assert {each.told for each in made if each.kind is NewsKind.CORRECTION} == standing
    assert len(made) == len(fresh) + len(standing)
    if imported.undone and batch:
        await undo(store, batch)
        assert await outcomes(store) == before
        assert [each.taken_back for each in await news(store)] == [each.taken_back for each in told] + [True] * len(
            made
        )
