"""Places that the marks contradict, rows of nobody, and what an operator is told of people."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.domain.event import Event, Sex
from bot.domain.record import RecordStatus, RecordType
from bot.domain.rows import FileRow, PersonRow, ResultRow
from bot.domain.source import Source, SourceKind
from bot.importing.importer import Import, import_rows
from bot.names.fold import fold
from bot.operating.reports import report
from bot.store.store import Store
from tests.store.importing_rows import KERR, person, record, result, table_rows, take_in


@pytest.fixture
def seeded_url(seeded_sqlite_url: str) -> str:
    """SQLite only: who is who is decided in Python, and the other tests of importing run on both databases."""
    return seeded_sqlite_url


RUNNERS = [person(f"Runner {letter}", f"199{n}-03-04") for n, letter in enumerate("ABCDEF")]
JUMP = Event("high-jump", Sex.MEN, False)


def race(*places: tuple[int, str], tied: frozenset[int] = frozenset(), **given: Any) -> list[FileRow]:  # noqa: ANN401
    """Rows of one race: places and marks; `tied` are the places that the file writes as shared."""
    return [
        result(who, mark, place, tied=place in tied, **given)
        for who, (place, mark) in zip(RUNNERS, places, strict=False)
    ]


async def placed(store: Store) -> list[list[tuple[int, bool, str]]]:
    """Place, whether it is shared, and mark of each result of each race that was imported."""
    rows = [row for row in await table_rows(store, "result") if row["origin"] == "batch 1"]
    races = sorted({row["race_id"] for row in rows})
    return [
        [(row["place"], bool(row["tied"]), row["mark_text"]) for row in rows if row["race_id"] == number]
        for number in races
    ]


async def claims(store: Store) -> list[tuple[str, str, str]]:
    return [(row["about"], row["stands"], row["claim"]) for row in await table_rows(store, "conflict")]


TWO_SECTIONS = ((1, "3:40.10"), (2, "3:41.20"), (1, "3:52.31"), (2, "3:53.30"))


@pytest.mark.parametrize(
    ("kind", "tied"),
    [
        (SourceKind.MEET, frozenset({1, 2})),  # a reader that counts places takes them for shared
        (SourceKind.MEET, frozenset[int]()),
        (SourceKind.OWN, frozenset[int]()),
        (SourceKind.LIST, frozenset[int]()),
    ],
)
async def test_two_sections_under_one_heading_are_two_races(
    store: Store, kind: SourceKind, tied: frozenset[int]
) -> None:
    rows = race(*TWO_SECTIONS, tied=tied, kind=kind)
    await take_in(store, rows)
    assert await placed(store) == [
        [(1, False, "3:40.10"), (2, False, "3:41.20")],
        [(1, False, "3:52.31"), (2, False, "3:53.30")],
    ]
    assert await claims(store) == []
    assert (await take_in(store, rows)).number == 0


async def test_a_place_given_twice_with_two_marks_is_no_tie(store: Store) -> None:
    rows = race(
        (1, "3:40.10"), (2, "3:41.20"), (2, "3:41.90"), (4, "3:42.10"), tied=frozenset({2}), kind=SourceKind.MEET
    )
    await take_in(store, rows)
    assert await placed(store) == [
        [(1, False, "3:40.10"), (2, False, "3:41.20"), (2, False, "3:41.90"), (4, False, "3:42.10")]
    ]
    assert await claims(store) == [("place", "2", "3 by the mark")]


async def test_a_tie_of_two_marks_by_the_files_own_word_is_kept_and_told(store: Store) -> None:
    rows = race(
        (1, "1:50.00"),
        (1, "1:52.00"),
        (3, "1:49.00"),
        tied=frozenset({1}),
        kind=SourceKind.OWN,
        event=Event("800m", Sex.MEN, False),
    )
    batch = await take_in(store, rows)
    assert await placed(store) == [[(1, True, "1:50.00"), (1, True, "1:52.00"), (3, False, "1:49.00")]]
    assert await claims(store) == [("place", "1=", "2 by the mark")]
    assert batch.counts.disputes == 1
    assert (await take_in(store, rows)).number == 0


@pytest.mark.parametrize("kind", [SourceKind.MEET, SourceKind.OWN])
async def test_equal_places_with_equal_marks_are_a_tie(store: Store, kind: SourceKind) -> None:
    await take_in(
        store, race((1, "2.37"), (1, "2.37"), (3, "2.37"), (4, "2.35"), tied=frozenset({1}), kind=kind, event=JUMP)
    )
    assert await placed(store) == [[(1, True, "2.37"), (1, True, "2.37"), (3, False, "2.37"), (4, False, "2.35")]]
    assert await claims(store) == []


async def test_a_place_left_out_shows_a_tie_that_the_file_does_not_mark(store: Store) -> None:
    await take_in(store, race((1, "2.37"), (2, "2.33"), (2, "2.33"), (4, "2.30"), kind=SourceKind.OWN, event=JUMP))
    assert [tied for _, tied, _ in (await placed(store))[0]] == [False, True, True, False]


async def test_equal_marks_without_a_place_left_out_are_no_tie(store: Store) -> None:
    await take_in(store, race((1, "2.37"), (2, "2.33"), (2, "2.33"), (3, "2.30"), kind=SourceKind.OWN, event=JUMP))
    assert [tied for _, tied, _ in (await placed(store))[0]] == [False, False, False, False]


async def test_whoever_is_third_by_the_mark_is_told_to_be_third(store: Store) -> None:
    shared = ((1, "1:50.0"), (1, "1:53.0"), (1, "1:53.0"), (1, "1:55.0"))
    event = Event("800m", Sex.MEN, False)
    await take_in(store, race(*shared, tied=frozenset({1}), kind=SourceKind.OWN, event=event))
    assert await claims(store) == [("place", "1=", f"{place} by the mark") for place in (2, 2, 4)]


@pytest.mark.parametrize("kind", [SourceKind.MEET, SourceKind.OWN])
async def test_a_tie_within_one_of_two_sections_is_one(store: Store, kind: SourceKind) -> None:
    first = ((1, "1:50.10"), (1, "1:50.10"), (3, "1:51.00"))
    rows = race(*first, (1, "1:52.10"), (2, "1:53.10"), kind=kind, event=Event("800m", Sex.MEN, False))
    await take_in(store, rows)
    assert [[tied for _, tied, _ in one] for one in await placed(store)] == [[True, True, False], [False, False]]
    assert (await take_in(store, rows)).number == 0


MIXED = KERR._replace(sex="X", name="Mixed Person")


@pytest.mark.parametrize("dry_run", [False, True])
@pytest.mark.parametrize(
    "bad",
    [
        result(MIXED, "3:40.1", 2, line=7),
        result(KERR, "3:40.1", 2, line=7, event=Event("1500m", Sex.MIXED, False)),
        record(MIXED, "3:30.0", type=RecordType.NATIONAL_RECORD, scope="GBR", status=RecordStatus.RATIFIED)._replace(
            line=7
        ),
    ],
)
async def test_nobody_of_mixed_sex_runs_alone(store: Store, bad: ResultRow, dry_run: bool) -> None:
    source = Source("", "A list", "A publisher", date(2026, 1, 1), "2025")
    rows: list[FileRow] = [result(RUNNERS[0], "3:39.1", 1), bad, result(RUNNERS[1], "3:41.1", 3)]
    imported = await import_rows(store, Import(rows, source, lambda: "f" * 64, dry_run), fold)
    counts = imported.batch.counts
    assert (counts.read, counts.results + counts.merged, counts.rejected, counts.left_out) == (3, 2, 1, 0)
    (rejected,) = imported.rejected
    assert (rejected.line, "M or W" in rejected.reason) == (7, True)


async def test_races_that_nobody_says_the_place_of_have_no_name(store: Store) -> None:
    rows = race((1, "3:40.1"), (2, "3:41.1"), city="", country="", meet="", kind=SourceKind.OWN)
    await take_in(store, rows)
    (meet,) = (row for row in await table_rows(store, "meet") if row["origin"] == "batch 1")
    assert (meet["name"], meet["city"], meet["slug"]) == ("", "", "meet-2019")
    assert (await take_in(store, rows)).number == 0


async def test_the_report_tells_of_people(store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows: list[FileRow] = [
        result(
            person(f"Wei {chr(97 + n) * 3}"),
            "47.1" if place == 1 else "47.9",
            place,
            kind=SourceKind.OWN,
            day=date(2024, 6, n + 1),
            event=Event("400m", Sex.MEN, False),
        )
        for n in range(14)
        for place in (1, 2)
    ]
    source = Source("", "A list", "A publisher", date(2026, 1, 1), "2025")
    report(await import_rows(store, Import(rows, source, lambda: "f" * 64), fold), tmp_path, dry_run=False)
    lines = capsys.readouterr().out.splitlines()
    people = lines[lines.index("People:") :]
    assert people[1] == "  Wei aaa (KEN): kept apart as 2 people (two results in one race)"
    assert len(people) <= 13
    assert "and 4 more lines" in people[11]
    written = (tmp_path / "batch-1-people.csv").read_text(encoding="utf-8").splitlines()
    assert (written[0], len(written)) == ("who,decision,why", 15)


async def test_who_is_known_already_is_told_by_what_is_known(store: Store) -> None:
    async def notes(who: PersonRow, mark: str, event: str) -> list[str]:
        source = Source("", f"List of {event}", "A publisher", date(2026, 1, 1), "2025")
        rows: list[FileRow] = [result(who, mark, 1, kind=SourceKind.OWN, event=Event(event, Sex.MEN, False))]
        imported = await import_rows(store, Import(rows, source, lambda: "f" * 64), fold)
        return [f"{note.who}: {note.decision}" for note in imported.people]

    assert await notes(person("Jon Smith", nation=""), "1:52.00", "800m") == []
    nobody = await notes(person("Jon Smith", nation=""), "15.20", "shot-put")
    assert nobody == ["Jon Smith: not the Jon Smith who is known already"]
    assert await notes(person("Jon Smith", "1999"), "1:52.00", "800m") == []
    born = await notes(person("Jon Smith"), "15.20", "shot-put")
    assert born == ["Jon Smith (KEN): not the Jon Smith (KEN, born 1999) who is known already"]


async def test_twins_are_two_although_their_names_are_alike(store: Store) -> None:
    """Tia and Tina have one birth date, and run in one race."""
    twins = [PersonRow(f"{given} Clay", "JAM", "W", date(2004, 8, 17)) for given in ("Tina", "Tia")]
    women = Event("100m", Sex.WOMEN, False)
    rows: list[FileRow] = [result(who, f"11.{n}1", n, event=women) for n, who in enumerate(twins, 1)]
    rows += [result(who, f"11.{n}5", 3 - n, event=women, day=date(2020, 5, 5)) for n, who in enumerate(twins, 1)]
    rows.append(result(twins[1], "11.30", 1, event=women, day=date(2020, 6, 5)))
    batch = await take_in(store, rows)
    assert (batch.counts.athletes, batch.counts.results) == (2, 5)
    assert (await take_in(store, rows)).number == 0
