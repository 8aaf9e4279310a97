"""A second import of the same files changes nothing, whatever was imported between the two."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from sqlalchemy import insert

from bot.domain.event import Event, Sex
from bot.domain.rows import FileRow
from bot.domain.source import SourceKind
from bot.importing.batches import list_disputes
from bot.importing.undoing import undo
from bot.store import tables
from bot.store.store import Store
from tests.store.importing_rows import (
    DAY,
    KERR,
    athletes_named,
    everything,
    fields,
    person,
    result,
    table_rows,
    take_in,
)

MEET = {"kind": SourceKind.MEET, "city": "Rome", "country": "ITA", "meet": "Championships"}
PROFILE = {"kind": SourceKind.PROFILE, "city": "Roma", "country": "ITA", "meet": ""}


async def take_in_twice(store: Store, rows: Sequence[FileRow], title: str = "A list") -> list[tuple[str, str, str]]:
    """Import rows, look that importing them again changes nothing, and return the disputes of the first import."""
    number = (await take_in(store, rows, title)).number
    assert (await take_in(store, rows, title)).number == 0
    return [(each.about, each.stands, each.claim) for each in await list_disputes(store, number)]


async def test_a_race_of_two_kinds_of_file_in_one_import_is_one_race(store: Store) -> None:
    before = await everything(store)
    runners = [person(f"Runner {letter}", f"199{at}-05-06") for at, letter in enumerate("ABCD")]
    meet = [result(who, f"3:3{at}.10", at + 1, **MEET) for at, who in enumerate(runners)]
    profiles = [result(who, f"3:3{at}.1", at + 1, **PROFILE) for at, who in enumerate(runners)]
    profiles[3] = result(runners[3], "3:39.9", 4, **PROFILE)
    disputes = await take_in_twice(store, [profiles[0], *meet, *profiles[1:]])
    (found,) = await fields(store, "1500m", DAY)
    assert found == [(f"runner-{letter}", at + 1, f"3:3{at}.10") for at, letter in enumerate("abcd")]
    assert disputes == [("mark", "3:33.10", "3:39.9")]
    await undo(store, 1)
    assert await everything(store) == before


async def test_a_heat_that_a_better_kind_of_file_names_is_revealed_within_one_import(store: Store) -> None:
    before = await everything(store)
    runners = [person(f"Runner {letter}", f"199{at}-05-06") for at, letter in enumerate("AB")]
    own, lists = {**MEET, "kind": SourceKind.OWN}, {**MEET, "kind": SourceKind.LIST}
    rows = [result(who, f"3:3{at}.10", at + 1, heat=2, **own) for at, who in enumerate(runners)]
    listed = result(runners[0], "3:30.10", heat=-1, **lists)
    await take_in_twice(store, [*rows, listed])
    assert len(await fields(store, "1500m", DAY)) == 1
    await undo(store, 1)
    assert await everything(store) == before


async def test_two_birth_dates_of_one_id_in_one_import_are_a_dispute_at_once(store: Store) -> None:
    rows = [
        result(person("Ann Thrower", born, supplier_id="tilastopaja:7"), "3:30.10", 1, day=DAY + timedelta(days=days))
        for days, born in enumerate(("1994-04-17", "1994-03-17"))
    ]
    assert await take_in_twice(store, rows) == [("born", "1994-04-17", "1994-03-17")]
    assert len(await athletes_named(store, "Ann Thrower")) == 1


async def test_a_disputed_birth_date_finds_the_same_athlete_again(store: Store) -> None:
    days = [DAY, DAY + timedelta(days=30), DAY + timedelta(days=60)]
    other = person("Dan Runner", "2000-01-04", supplier_id="tilastopaja:9")
    listed = [result(person("Dan Runner", "2000-07-13"), "3:40.10", 3, day=day) for day in days]
    profile = [result(other, "3:40.10", 3, day=day, kind=SourceKind.PROFILE) for day in days]
    meet = [result(other, "3:41.10", 5, day=date(2020, 6, 1), **MEET)]
    await take_in(store, listed, "Lists")
    await take_in(store, profile, "Profiles")
    await take_in(store, meet, "Meet")
    assert len(await athletes_named(store, "Dan Runner")) == 1
    for rows, title in ((listed, "Lists"), (profile, "Profiles"), (meet, "Meet")):
        assert (await take_in(store, rows, title)).number == 0


async def test_an_id_does_not_give_the_results_under_a_former_nation_to_a_second_athlete(store: Store) -> None:
    early, late = date(2013, 8, 22), date(2019, 8, 22)
    for nation, day in (("NED", late), ("ETH", early)):
        await take_in(store, [result(person("Ada Runner", "1993", nation), "3:52.53", 3, day=day)], "Lists")
    meets = [
        result(person("Ada Runner", "1993", nation, supplier_id="world-athletics:5"), "3:52.53", 3, day=day, **MEET)
        for nation, day in (("NED", late), ("ETH", early))
    ]
    meets = [each._replace(city="Paris", country="FRA") for each in meets]
    await take_in_twice(store, meets, "Meets")
    assert await fields(store, "1500m", early) == [[("ada-runner-2", 3, "3:52.53")]]


async def test_a_disputed_place_finds_its_race_again_beside_a_mark_without_place(store: Store) -> None:
    throw = {"event": Event("discus-throw", Sex.MEN, False), "city": "Split", "country": "CRO"}
    winner, second = person("Dan Far", "1992-07-31", "MNE"), person("Mark Near", "1996-01-13", "CRO")
    listed = [result(winner, "64.86", **throw), result(second, "63.00", 1, **throw)]
    profiles = [
        result(who, mark, place, kind=SourceKind.PROFILE, **throw)
        for who, mark, place in ((winner, "64.86", 1), (second, "63.00", 2))
    ]
    await take_in(store, listed, "Lists")
    await take_in(store, profiles, "Profiles")
    assert await fields(store, "discus-throw", DAY) == [[("dan-far", 1, "64.86"), ("mark-near", 2, "63.00")]]
    assert (await take_in(store, listed, "Lists")).number == 0


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
async def test_a_status_beside_a_mark_in_one_race_disputes_the_mark(store: Store, order: tuple[int, int]) -> None:
    who = person("Isa Allround", "2003-02-01", "AUT")
    rows = [result(who, "3:50.10", 15, **MEET), result(who, "DNF", **MEET)]
    disputes = await take_in_twice(store, [rows[at] for at in order])
    assert await fields(store, "1500m", DAY) == [[("isa-allround", 15, "3:50.10")]]
    assert disputes == [("mark", "3:50.10", "DNF")]


async def test_people_of_whom_nothing_but_the_name_is_known_are_found_again(store: Store) -> None:
    names = [person(f"Test Athlete {at}", nation="") for at in range(4)]
    rows = [result(who, mark, meet="", city="", country="") for who in names for mark in ("3:40.10", "3:40.20")]
    await take_in_twice(store, rows)
    same = [result(who, "3:40.10", meet="", city="", country="", day=date(2020, 1, 1)) for who in names]
    await take_in_twice(store, same)


async def test_somebody_with_an_id_in_one_list_and_without_in_another_is_one(store: Store) -> None:
    days, numbered = [DAY, DAY + timedelta(days=400)], person("Lam Jumper", "2000", supplier_id="world-athletics:8")
    await take_in(store, [result(person("Lam Jumper", "2000-03-03"), "3:40.10", 2, day=days[0])], "Lists")
    rows = [
        result(person("Lam Jumper", "2000"), "3:40.10", 2, day=days[0], kind=SourceKind.RECORDS),
        result(numbered, "3:41.10", 5, day=days[1], kind=SourceKind.RECORDS),
    ]
    await take_in_twice(store, rows, "Records and leads")
    assert len(await athletes_named(store, "Lam Jumper")) == 1


async def test_an_id_is_of_the_athlete_who_has_the_result_though_a_record_is_under_another_nation(store: Store) -> None:
    who = person("Pedro Jumper", "1993-06-30", "CUB", supplier_id="world-athletics:4")
    await take_in(store, [result(who, "3:40.10", 1)], "Meets")
    other = result(person("Pedro Jumper", nation="POR"), "3:40.10", 1, city="", country="", meet="")
    await take_in(store, [other], "Lists")
    again = [result(who._replace(nation="POR"), "3:40.10", 1)]
    await take_in(store, again, "Other meets")
    assert (await take_in(store, again, "Other meets")).number == 0
    assert [("pedro-jumper", 1, "3:40.10")] in await fields(store, "1500m", DAY)


async def test_a_maiden_name_is_found_by_the_birth_date_that_the_same_import_brings(store: Store) -> None:
    await take_in(store, [result(person("Rena Steck", "1950", "GDR"), "3:40.10", 1)], "Meet")
    names = ("Rena Steck", "Rena Meiss-Steck")
    days = (DAY, DAY + timedelta(days=30))
    rows = [result(person(n, "1950-05-12", "GDR"), "3:40.10", 1, day=d) for n, d in zip(names, days, strict=True)]
    await take_in_twice(store, rows, "Lists")
    assert len({row for name in names for row in await athletes_named(store, name)}) == 1


async def test_two_names_with_one_birth_date_are_the_athlete_who_is_known_by_both(store: Store) -> None:
    """A list names an athlete as each race did, before the wedding and after it."""
    days = [DAY + timedelta(days=30 * at) for at in range(4)]
    names = ("Jo Norris", "Jo Andrews")
    meets = [
        result(person(name, "1995", supplier_id="world-athletics:6"), "3:40.10", 3, day=day, **MEET)
        for name, day in zip(names, days, strict=False)
    ]
    lists = [
        result(person(names[at % 2], "1995-12-15"), "3:40.10", 3, day=day, city="Rome", country="ITA")
        for at, day in enumerate(days)
    ]
    await take_in(store, meets, "Meets")
    await take_in_twice(store, lists, "Lists")
    assert len({slug for name in names for slug in await athletes_named(store, name)}) == 1


async def test_a_mark_that_is_followed_instead_of_a_status_brings_its_place(store: Store) -> None:
    who = person("Isa Allround", "2003-02-01", "AUT")
    await take_in(store, [result(who, "DQ", kind=SourceKind.LIST), result(KERR, "3:40.00", 1)], "Lists")
    meet = [result(who, "3:50.10", 2, kind=SourceKind.MEET), result(KERR, "3:40.00", 1, kind=SourceKind.MEET)]
    assert await take_in_twice(store, meet, "Meet") == [("mark", "3:50.10", "DQ")]
    assert await fields(store, "1500m", DAY) == [[("josh-kerr", 1, "3:40.00"), ("isa-allround", 2, "3:50.10")]]


async def test_a_race_that_a_file_gave_before_is_its_race_though_another_is_in_the_right_city(store: Store) -> None:
    """A contest in two cities at once is one race of its own file, and two of a list."""
    vault = {"event": Event("pole-vault", Sex.MEN, False)}
    here, there = ({"city": city, "country": "SWE", **vault} for city in ("Karlstad", "Malmo"))
    one, other = person("Per High", "1992-08-16", "POL"), person("Ola Higher", "1993-01-13", "SWE")
    meets = [result(one, "5.66", 1, **{**MEET, "city": "", "country": "", **vault})]
    meets += [result(other, "5.46", 2, **{**MEET, "city": "", "country": "", **vault})]
    profiles = [result(one, "5.66", 1, **{**PROFILE, "meet": "Inspiration Games", **here})]
    lists = [
        result(who, mark, at, meet="", **place)
        for who, mark, at, place in (
            (other, "5.46", 2, there),
            (one, "5.66", 1, here),
        )
    ]
    await take_in_twice(store, [*meets, *profiles, *lists], "All of them")


async def test_of_two_athletes_of_one_name_and_birth_date_each_gets_their_results_again(store: Store) -> None:
    """An earlier version made two of a maiden and a later name, of which the store learned afterwards."""
    names, days = ("Jo Norris", "Jo Andrews"), [DAY + timedelta(days=30 * at) for at in range(6)]
    lists = [result(person(names[at > 3], "1995-12-15"), "3:40.10", 3, day=day) for at, day in enumerate(days)]
    shared = [result(person(names[1], "1995-12-15"), "3:40.10", 3, day=day) for day in days[3:]]
    await take_in(store, [*shared, *lists], "Lists")
    assert len(await athletes_named(store, names[0])) == len(await athletes_named(store, names[1])) == 1
    async with store.writing() as connection:
        (andrews,) = [row["id"] for row in await table_rows(store, "athlete") if row["name"] == names[1]]
        known = {"athlete_id": andrews, "name": names[0], "kind": "former", "origin": "shipped"}
        await connection.execute(insert(tables.athlete_name).values(**known))
    assert (await take_in(store, lists, "Lists")).number == 0


async def test_an_id_tells_a_row_without_it_whose_names_are_whose(store: Store) -> None:
    names = ("Cat Weaver", "Cat Turner")
    rows = [result(person("Cat Weaver", "1994"), "3:43.30", 3)]
    rows += [
        result(person(name, "1994", supplier_id="world-athletics:3"), "3:43.30", 3, day=DAY + timedelta(days=at))
        for at, name in ((0, "Cat Turner"), (200, "Cat Weaver"))
    ]
    await take_in_twice(store, rows)
    assert len({slug for name in names for slug in await athletes_named(store, name)}) == 1


async def test_somebody_without_a_birth_date_beside_a_namesake_with_their_result_is_found_again(
    store: Store,
) -> None:
    rows = [
        result(person("Dee Fisher", "1990-09-12"), "3:44.40", 4, **{**MEET, "city": "", "country": ""}),
        result(person("Dee Fisher"), "3:44.40", **MEET),
    ]
    await take_in_twice(store, rows)


async def test_whom_a_source_named_before_is_taken_before_a_namesake_with_the_same_mark(store: Store) -> None:
    batches = [
        [result(person("Dee Fisher"), "3:43.50", 3, city="", country="", meet="")],
        [result(person("Dee Fisher", "1990-09-12"), "3:41.30", 1, day=DAY + timedelta(days=250), **PROFILE)],
        [result(person("Dee Fisher", "1996"), "3:43.50", city="Oslo", country="NOR", meet="")],
    ]
    for at, rows in enumerate(batches):
        await take_in(store, rows, f"List {at}")
    for at, rows in enumerate(batches):
        assert (await take_in(store, rows, f"List {at}")).number == 0


async def test_a_twin_of_unknown_birth_date_is_not_the_other_whose_name_is_much_alike(store: Store) -> None:
    one, other = person("Tia Clay", "2004-08-17", "JAM"), person("Tina Clay", "2004-08-17", "JAM")
    await take_in(store, [result(one, "3:40.10", 1), result(person("Tina Clay", nation="JAM"), "3:40.50", 2)], "Meet")
    days = [DAY + timedelta(days=at) for at in (30, 60)]
    rows = [result(who, "3:40.30", at, day=day) for at, day in enumerate(days, 1) for who in (one, other)]
    await take_in_twice(store, [*rows, result(other, "3:40.50", 2)], "Lists")
    assert await athletes_named(store, "Tina Clay") == ["tina-clay"]
    assert await athletes_named(store, "Tia Clay") == ["tia-clay"]
