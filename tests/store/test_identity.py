"""Who is who where a file has only names: one person is one athlete, and nobody gets what somebody else did."""

from collections import defaultdict
from datetime import date
from typing import Any

import pytest

from bot.domain.batch import PeopleNote
from bot.domain.event import Event, Sex
from bot.domain.race import Round
from bot.domain.record import RecordStatus, RecordType
from bot.domain.rows import FileRow, PersonRow, ResultRow
from bot.domain.source import Source, SourceKind
from bot.importing.importer import Import, import_rows
from bot.names.fold import fold
from bot.store.store import Store
from tests.store.importing_rows import KERR, athletes_named, everything, person, record, result, table_rows, take_in


@pytest.fixture
def seeded_url(seeded_sqlite_url: str) -> str:
    """SQLite only: who is who is decided in Python, and the other tests of importing run on both databases."""
    return seeded_sqlite_url


UNBORN = KERR._replace(born=None)
MEN_400 = Event("400m", Sex.MEN, False)
SHOT = Event("shot-put", Sex.MEN, False)
TEN = Event("10000m", Sex.MEN, False)
HUNDRED = Event("100m", Sex.MEN, False)
SUMMER = date(2024, 6, 1)


def own(who: PersonRow, mark: str = "", place: int | None = None, **given: Any) -> ResultRow:  # noqa: ANN401
    """A row of a club's own file."""
    return result(
        who, mark, place, **{"kind": SourceKind.OWN, "day": SUMMER, "city": "Leeds", "country": "GBR", **given}
    )


async def notes_of(store: Store, rows: list[FileRow]) -> tuple[PeopleNote, ...]:
    source = Source("", "A list", "A publisher", date(2026, 1, 1), "2025")  # as take_in has it
    return (await import_rows(store, Import(rows, source, lambda: "f" * 64), fold)).people


async def marks_of(store: Store, name: str) -> list[list[str]]:
    """The marks that this import brought, for each athlete of that name who got any."""
    slugs = {row["id"]: row["slug"] for row in await table_rows(store, "athlete")}
    named = await athletes_named(store, name)
    found: defaultdict[str, list[str]] = defaultdict(list)
    for row in (*await table_rows(store, "result"), *await table_rows(store, "record")):
        if slugs.get(row["athlete_id"]) in named and row["origin"].startswith("batch"):
            found[slugs[row["athlete_id"]]].append(row["mark_text"] or row["status"])
    return sorted(sorted(marks) for marks in found.values())


async def unchanged_by(store: Store, rows: list[FileRow]) -> bool:
    before = await everything(store)
    again = await take_in(store, list(reversed(rows)))
    return again.number == 0 and await everything(store) == before


# --- ids ---


@pytest.mark.parametrize("number", ["0", "", "null", "None", "-", "N/A", "0000", "17"])
async def test_an_id_of_several_people_is_none(store: Store, number: str) -> None:
    born = ("2001-02-03", "1999-04-05", "")
    names = ("Max Muster", "Paul Probe", "Jan Tester")
    people = [
        person(name, day, "GER", supplier_id=f"tilastopaja:{number}") for name, day in zip(names, born, strict=True)
    ]
    rows: list[FileRow] = [result(who, f"3:4{n}.10", n, kind=SourceKind.MEET) for n, who in enumerate(people, 1)]
    notes = await notes_of(store, rows)
    assert [len(await athletes_named(store, name)) for name in names] == [1, 1, 1]
    assert not [row for row in await table_rows(store, "athlete_number") if row["number"].endswith(f":{number}")]
    assert any(number in note.why and "several people" in note.why for note in notes)
    assert await unchanged_by(store, rows)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person("Yuriy Borzakovskiy", "1981-04-12"), person("Yuri Borzakovskij", "1981-04-12")),
        (person("Yuriy Borzakovskiy", "1981-04-12"), person("Yuri Borzakovskij")),
        (person("Yuriy Borzakovskiy"), person("Yuri Borzakovskij")),
        (person("Ann Maiden", "1990-03-04"), person("Anna Married-Name", "1990-03-04")),
        (person("Ann Maiden", "1990-03-04"), person("Zoe Othername", "1990-03-04")),
        (person("Ann Maiden", "1990-03-04"), person("Ann Maiden", "1990-04-03")),  # day and month changed places
        (person("Ann Maiden", "1990-03-04"), person("Ann Maiden", "1991-03-04")),
    ],
)
async def test_one_person_with_one_id_stays_one(store: Store, one: PersonRow, other: PersonRow) -> None:
    number = {"supplier_id": "tilastopaja:77"}
    rows = [result(one._replace(**number), "3:40.1", 1), result(other._replace(**number), "3:41.1", 1, city="Rome")]
    assert (await take_in(store, rows)).counts.athletes == 1


async def test_a_later_file_cannot_give_somebodys_id_to_another(store: Store) -> None:
    await take_in(store, [result(person("Max Muster", "2001-02-03", supplier_id="tilastopaja:77"), "3:40.1", 1)])
    other = person("Paul Probe", "1999-04-05", supplier_id="tilastopaja:77")
    await take_in(store, [result(other, "3:39.1", 1, city="Rome")], "Another")
    assert len(await athletes_named(store, "Paul Probe")) == 1
    (number,) = (row for row in await table_rows(store, "athlete_number") if row["number"] == "tilastopaja:77")
    assert number["origin"] == "batch 1"


# --- two of one name in one race ---


@pytest.mark.parametrize("kind", [SourceKind.OWN, SourceKind.MEET])
@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person("Wei Zhang"), person("Wei Zhang")),
        (person("Wei Zhang"), person("Zhang Wei")),
        (person("Wei Zhang", "2000"), person("Wei Zhang", "2000")),
        (person("Wei Zhang", "2000-03-04"), person("Wei Zhang", "2000-03-04")),
        (person("Wei Zhang", "2000-03-04"), person("ZHANG Wei", "2000-03-04")),
        (person("Wei Zhang", "2000-03-04"), person("Wei Zhang")),
        (person("Wei Zhang", supplier_id="tilastopaja:5"), person("Wei Zhang", supplier_id="tilastopaja:5")),
    ],
)
async def test_two_of_one_name_in_one_race_are_two(
    store: Store, kind: SourceKind, one: PersonRow, other: PersonRow
) -> None:
    given = {"kind": kind, "event": MEN_400}
    rows: list[FileRow] = [
        result(one, "47.10", 1, **given),
        result(other, "47.20", 2, **given),
        result(person("Third Man"), "47.30", 3, **given),
    ]
    notes = await notes_of(store, rows)
    marks = {tuple(some) for name in (one.name, other.name) for some in await marks_of(store, name)}
    assert marks == {("47.10",), ("47.20",)}
    assert len({*await athletes_named(store, "Wei Zhang"), *await athletes_named(store, other.name)}) == 2
    if one.born == other.born:
        assert any("one race" in note.why for note in notes)
    again = await take_in(store, rows)
    assert (again.number, again.counts.athletes) == (0, 0)


async def test_two_of_one_name_stay_two_where_one_is_known(store: Store) -> None:
    rows: list[FileRow] = [own(UNBORN, "3:31.10", 1), own(UNBORN, "4:20.10", 2)]
    await take_in(store, rows)
    assert await marks_of(store, "Josh Kerr") == [["3:31.10"], ["4:20.10"]]
    (known,) = (row for row in await table_rows(store, "athlete") if row["slug"] == "josh-kerr")
    assert [row["mark_text"] for row in await table_rows(store, "result") if row["athlete_id"] == known["id"]][
        -1
    ] == "3:31.10"
    assert await unchanged_by(store, rows)


async def test_two_who_could_both_be_the_known_one_are_neither(store: Store) -> None:
    await take_in(store, [own(UNBORN, "3:31.10", 1), own(UNBORN, "3:31.90", 2)])
    assert len(await athletes_named(store, "Josh Kerr")) == 3


@pytest.mark.parametrize("kind", [SourceKind.OWN, SourceKind.MEET, SourceKind.LIST])
async def test_the_same_result_given_twice_is_one_persons(store: Store, kind: SourceKind) -> None:
    one = person("Wei Zhang")
    rows = [
        result(one, "47.10", 1, kind=kind, event=MEN_400),
        result(person("A B"), "47.3", 2, kind=kind, event=MEN_400),
    ]
    batch = await take_in(store, [*rows, rows[0]._replace(file="u20.csv")])
    assert (batch.counts.athletes, batch.counts.results, batch.counts.merged) == (2, 2, 1)


async def test_a_dead_heat_of_two_with_one_name(store: Store) -> None:
    """The race leaves out place 3, so that two people were second."""
    runners = ("Win Ner", "Dead Heat", "Heat Dead", "Four Th")
    rows: list[FileRow] = [
        own(person(name), mark, place, event=MEN_400)
        for name, mark, place in zip(runners, ("47.1", "47.5", "47.5", "47.9"), (1, 2, 2, 4), strict=True)
    ]
    await take_in(store, rows)
    placed = [row for row in await table_rows(store, "result") if row["origin"] == "batch 1"]
    assert sorted((row["place"], bool(row["tied"])) for row in placed) == [(1, False), (2, True), (2, True), (4, False)]
    assert await unchanged_by(store, rows)


async def test_two_heats_of_one_round_are_two_people(store: Store) -> None:
    heats = {"round": Round.HEAT, "event": MEN_400}
    await take_in(
        store,
        [own(person("Wei Zhang"), "47.5", 1, heat=1, **heats), own(person("Wei Zhang"), "47.9", 2, heat=2, **heats)],
    )
    assert await marks_of(store, "Wei Zhang") == [["47.5"], ["47.9"]]


async def test_a_heat_and_the_final_are_one_persons(store: Store) -> None:
    heat = own(person("Wei Zhang"), "51.0", 3, heat=2, round=Round.HEAT, event=MEN_400)
    await take_in(store, [heat, own(person("Wei Zhang"), "45.9", 1, event=MEN_400)])
    assert await marks_of(store, "Wei Zhang") == [["45.9", "51.0"]]


@pytest.mark.parametrize(
    ("city", "people"), [("Paris", 2), ("Leeds", 1), ("Leeds, West Yorkshire", 1), ("", 1), ("Leeds City", 1)]
)
async def test_two_cities_on_one_day_are_two_people(store: Store, city: str, people: int) -> None:
    rows: list[FileRow] = [own(person("Wei Zhang"), "47.5", 1, event=MEN_400)]
    rows.append(own(person("Wei Zhang"), "1:49.0", 1, city=city, country="", event=Event("800m", Sex.MEN, False)))
    await take_in(store, rows)
    assert len(await marks_of(store, "Wei Zhang")) == people


async def test_nobody_is_at_home_while_they_race_abroad(store: Store) -> None:
    """Josh Kerr won in Budapest on that day."""
    row = own(UNBORN, "3:33.0", 1, day=date(2023, 8, 23), city="Edinburgh")
    notes = await notes_of(store, [row])
    assert len(await athletes_named(store, "Josh Kerr")) == 2
    assert [note.why for note in notes] == ["two cities on one day"]


# --- events, levels, ages, years ---


@pytest.mark.parametrize(
    ("event", "mark", "day"),
    [
        ("shot-put", "15.20", SUMMER),
        ("1500m", "4:20.10", SUMMER),
        ("1500m", "3:58.00", SUMMER),
        ("800m", "1:59.00", SUMMER),
        ("5000m", "15:10.0", SUMMER),
        ("100m", "11.20", SUMMER),
        ("marathon", "2:20:00", SUMMER),
        ("1500m", "3:33.00", date(2007, 6, 1)),  # aged 10
        ("1500m", "3:33.00", date(2049, 6, 1)),  # aged 52
    ],
)
async def test_a_name_alone_is_no_proof(store: Store, event: str, mark: str, day: date) -> None:
    notes = await notes_of(store, [own(UNBORN, mark, 3, event=Event(event, Sex.MEN, False), day=day)])
    assert len(await athletes_named(store, "Josh Kerr")) == 2
    assert [note.who for note in notes] == ["Josh Kerr (GBR)"]


@pytest.mark.parametrize(
    ("event", "mark"),
    [("1500m", "3:32.00"), ("1500m", "3:43.00"), ("mile", "3:50.00"), ("800m", "1:46.50"), ("3000m", "7:40.00")],
)
async def test_what_fits_a_career_is_added_to_it(store: Store, event: str, mark: str) -> None:
    notes = await notes_of(store, [own(UNBORN, mark, 3, event=Event(event, Sex.MEN, False))])
    assert (await athletes_named(store, "Josh Kerr"), notes) == (["josh-kerr"], ())


async def test_namesakes_of_one_file_are_told_apart_by_event_level_and_year(store: Store) -> None:
    usa = person("Michael Johnson", nation="USA")
    rows: list[FileRow] = [
        own(UNBORN, "15.20", 1, event=SHOT),
        own(UNBORN, "4:20.10", 3),
        own(usa, "33:20.0", 5, event=TEN),
        own(usa._replace(born=date(1999, 5, 5)), "11.05", 2, event=HUNDRED),
    ]
    notes = await notes_of(store, rows)
    assert await marks_of(store, "Josh Kerr") == [["15.20"], ["4:20.10"]]
    assert await marks_of(store, "Michael Johnson") == [["11.05"], ["33:20.0"]]
    assert ("Josh Kerr (GBR)", "kept apart as 2 people", "other events") in notes
    assert await unchanged_by(store, rows)


async def test_a_season_of_one_person_is_one(store: Store) -> None:
    """A club runner's year: several distances, good and bad days, slow heats."""
    races = (("400m", "53.1"), ("800m", "1:58.3"), ("800m", "2:06.0"), ("1500m", "4:01.5"), ("1500m", "4:19.0"))
    races += (("3000m", "8:51.0"), ("5000m", "15:20.0"), ("10km-road", "32:10"))
    rows: list[FileRow] = [
        own(person("Club Runner"), mark, 4, event=Event(event, Sex.MEN, False), day=date(2024, 4, 3 + 2 * n))
        for n, (event, mark) in enumerate(races)
    ]
    assert (await take_in(store, rows)).counts.athletes == 1


@pytest.mark.parametrize(
    "marks",
    [
        (("100m", "10.95"), ("200m", "22.3"), ("long-jump", "7.10"), ("110m-hurdles", "15.3"), ("high-jump", "1.90")),
        (("shot-put", "14.1"), ("discus-throw", "41.0"), ("hammer-throw", "44.2"), ("shot-put", "12.6")),
        (("decathlon", "6900"), ("100m", "11.2"), ("shot-put", "13.1"), ("javelin-throw", "52.0")),
        (("5000m-walk", "22:10.0"), ("20km-walk", "1:35:00"), ("10km-walk", "46:00")),
    ],
)
async def test_events_of_one_group_are_one_persons(store: Store, marks: tuple[tuple[str, str], ...]) -> None:
    rows: list[FileRow] = [
        own(person("Club Member"), mark, 4, event=Event(event, Sex.MEN, False), day=date(2024, 4, 3 + 2 * n))
        for n, (event, mark) in enumerate(marks)
    ]
    assert (await take_in(store, rows)).counts.athletes == 1


async def test_a_boy_grows_up(store: Store) -> None:
    years = ((2015, "5:08.0"), (2016, "4:45.0"), (2018, "4:20.0"), (2021, "3:58.0"), (2023, "3:46.0"))
    rows: list[FileRow] = [own(person("Club Runner"), mark, 1, day=date(year, 6, 1)) for year, mark in years]
    assert (await take_in(store, rows)).counts.athletes == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("1500m", "3:31.0"), ("1500m", "4:05.0")),
        (("100m", "9.95"), ("100m", "11.60")),
        (("1500m", "3:31"), ("5000m", "15:40")),
    ],
)
async def test_two_levels_in_one_season_are_two_people(
    store: Store, first: tuple[str, str], second: tuple[str, str]
) -> None:
    rows: list[FileRow] = [
        own(person("Some Body"), mark, 1, event=Event(event, Sex.MEN, False), day=date(2024, 6, day))
        for day, (event, mark) in enumerate((first, second), 1)
    ]
    assert (await take_in(store, rows)).counts.athletes == 2


async def test_a_career_of_fifty_years_is_two(store: Store) -> None:
    rows: list[FileRow] = [
        own(person("Some Body"), "3:50.0", 1, day=date(year, 6, 1)) for year in (1970, 1974, 2020, 2022)
    ]
    await take_in(store, rows)
    assert len(await marks_of(store, "Some Body")) == 2


async def test_records_of_one_name_in_other_events_are_two_peoples(store: Store) -> None:
    given: dict[str, Any] = {"type": RecordType.NATIONAL_RECORD, "scope": "KEN", "status": RecordStatus.RATIFIED}
    rows: list[FileRow] = [
        record(person("Some Body"), "3:35.0", **given),
        record(person("Some Body"), "7:50.0", event=Event("3000m", Sex.MEN, False), **given),
        record(person("Some Body"), "17.20", event=SHOT, **given),
    ]
    assert (await take_in(store, rows)).counts.athletes == 2
    assert await marks_of(store, "Some Body") == [["17.20"], ["3:35.0", "7:50.0"]]
    assert await unchanged_by(store, rows)


async def test_a_wrong_heat_in_a_list_tears_nobody_apart(store: Store) -> None:
    """Lists have such slips; a year of birth says more."""
    heats = {"round": Round.HEAT, "event": MEN_400, "kind": SourceKind.LIST}
    rows: list[FileRow] = [result(person("Some Body", "1990"), f"46.{n}0", 1, heat=n, **heats) for n in (1, 2)]
    assert (await take_in(store, rows)).counts.athletes == 1


async def test_whoever_did_not_finish_is_judged_by_the_company(store: Store) -> None:
    """A DNF in a world-class race may be Josh Kerr's; in a club's it is not."""
    for n, (winner, people) in enumerate((("3:31.0", 1), ("4:01.0", 2))):
        rows: list[FileRow] = [
            own(person("Win Ner"), winner, 1, day=date(2024, 6, 1 + n)),
            own(UNBORN, "DNF", day=date(2024, 6, 1 + n)),
        ]
        await take_in(store, rows, f"Meet {n}")
        assert len(await athletes_named(store, "Josh Kerr")) == people


async def test_people_without_a_nation_are_found_again(store: Store) -> None:
    nobody = person("No Nation", nation="")
    rows: list[FileRow] = [own(nobody, "1:50.0", 1, city="", country="", meet="", event=Event("800m", Sex.MEN, False))]
    await take_in(store, rows)
    (athlete,) = await store.athletes.list_athletes(["no-nation"])
    assert athlete.nation == ""
    assert await unchanged_by(store, rows)


async def test_a_file_with_one_name_only_is_read_in_time(store: Store) -> None:
    """A thousand results of "Unknown": each race has many of them, and nothing tells them apart."""
    rows: list[FileRow] = [
        own(person("Un Known"), f"47.{n:02}", n + 1, event=MEN_400, day=date(2024, 6, day))
        for day in range(1, 11)
        for n in range(90)
    ]
    batch = await take_in(store, rows)
    assert (batch.counts.results, batch.counts.athletes) == (900, 900)
