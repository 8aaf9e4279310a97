"""Recognising people: the same person is one athlete, two people are never one."""

from datetime import date

import pytest

from bot.domain.event import Event, Sex
from bot.domain.rows import PersonRow
from bot.domain.source import SourceKind
from bot.importing.likeness import alike
from bot.names.fold import fold
from bot.store.store import Store
from tests.store.importing_rows import (
    BUDAPEST,
    JAKOB,
    KERR,
    athletes_named,
    person,
    result,
    table_rows,
    take_in,
)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Hicham El Guerrouj", "Hicham Elguerrouj", True),
        ("Yuriy Borzakovskiy", "Yuri Borzakovskij", True),
        ("Jordan A. Díaz Fortun", "Jordan Díaz", True),
        ("Mo Farah", "Mohamed Farah", False),
        ("Kevin Borlée", "Jonathan Borlée", False),
        ("Lina Nielsen", "Laviai Nielsen", False),
        ("Leila Luik", "Liina Luik", False),
        ("Lily Luik", "Liina Luik", False),
        ("Birgit Rockmeier", "Gabi Rockmeier", False),
        ("Kerr", "Josh Kerr", False),
    ],
)
def test_names_of_one_birth_date_sex_and_nation(one: str, other: str, expected: bool) -> None:
    words = [tuple(sorted(fold(name).split())) for name in (one, other)]
    assert alike(words[0], words[1]) is expected
    assert alike(words[1], words[0]) is expected


@pytest.mark.parametrize(
    "row",
    [
        KERR,
        KERR._replace(name="KERR Josh"),
        KERR._replace(nation="SCO"),
        KERR._replace(born=None),
        KERR._replace(born=date(1997, 1, 1), born_year_only=True),
    ],
)
async def test_one_person_written_differently_is_recognised(store: Store, row: PersonRow) -> None:
    await take_in(store, [result(row, "3:36.10", 4)])
    assert len(await athletes_named(store, "Josh Kerr")) == 1
    kerr = next(each for each in await table_rows(store, "athlete") if each["slug"] == "josh-kerr")
    assert kerr["born"] == date(1997, 10, 8)
    assert kerr["nation"] == "GBR"


@pytest.mark.parametrize(
    "row",
    [
        KERR._replace(born=date(1999, 10, 8)),
        KERR._replace(born=date(1990, 1, 1), born_year_only=True),
        KERR._replace(born=None, nation="NZL"),
        KERR._replace(sex="W"),
    ],
)
async def test_two_people_with_one_name_stay_two(store: Store, row: PersonRow) -> None:
    event = Event("1500m", Sex(row.sex), False)
    await take_in(store, [result(row, "4:16.10", 4, event=event)])
    assert len(await athletes_named(store, "Josh Kerr")) == 2


async def test_a_name_alone_is_not_enough_for_other_events(store: Store) -> None:
    hammer = Event("hammer-throw", Sex.MEN, False)
    await take_in(store, [result(KERR._replace(born=None), "62.10", 4, event=hammer)])
    assert len(await athletes_named(store, "Josh Kerr")) == 2


async def test_a_name_alone_is_not_enough_where_it_could_be_two(store: Store) -> None:
    twice = [person("Paul Koech", "1981-11-10"), person("Paul Koech", "1969-06-25")]
    await take_in(store, [result(each, "3:40.10", place) for place, each in enumerate(twice, 1)])
    await take_in(store, [result(person("Paul Koech"), "3:39.10", 3, day=date(2005, 7, 1))], "Another list")
    assert len(await athletes_named(store, "Paul Koech")) == 3


async def test_a_file_knows_its_own_people_apart(store: Store) -> None:
    rows = [
        result(person("Li Wei", "1990-03-04", "CHN"), "3:40.1", 1),
        result(person("Li Wei", "", "CHN"), "3:41.1", 2),
    ]
    await take_in(store, rows)
    assert len(await athletes_named(store, "Li Wei")) == 2
    assert (await take_in(store, rows)).number == 0


async def test_a_file_does_not_know_the_people_of_another_apart(store: Store) -> None:
    year_alone = KERR._replace(born=date(1997, 1, 1), born_year_only=True)
    later = result(year_alone, "3:33.10", 1, file="leads.csv", day=date(2024, 6, 1))
    rows = [result(KERR, "3:36.10", 4, file="lists.tar.xz!men.csv"), later]
    await take_in(store, rows)
    assert len(await athletes_named(store, "Josh Kerr")) == 1
    assert (await take_in(store, rows)).number == 0


async def test_a_nation_that_changed_stays_with_the_result(store: Store) -> None:
    before, after = person("Some One", "1990-03-04", "KEN"), person("Some One", "1990-03-04", "BRN")
    await take_in(store, [result(after, "3:40.1", 1), result(before, "3:41.1", 1, day=date(2012, 5, 5))])
    (athlete,) = (row for row in await table_rows(store, "athlete") if row["name"] == "Some One")
    found = {row["mark_text"]: row["nation"] for row in await table_rows(store, "result")}
    assert athlete["nation"] == "BRN"
    assert (found["3:40.1"], found["3:41.1"]) == (None, "KEN")


async def test_the_same_suppliers_number_is_the_same_person(store: Store) -> None:
    maiden = PersonRow("Ann Maiden", "GBR", "W", date(1990, 3, 4), supplier_id="tilastopaja:1")
    married = PersonRow("Ann Married", "GBR", "W", None, supplier_id="tilastopaja:1")
    event = Event("1500m", Sex.WOMEN, False)
    await take_in(store, [result(maiden, "4:10.1", 1, event=event)])
    await take_in(store, [result(married, "4:09.1", 1, event=event, day=date(2020, 5, 5))], "Another")
    assert await athletes_named(store, "Ann Married") == ["ann-maiden"]


async def test_the_same_place_and_mark_reveal_a_name_changed_by_marriage(store: Store) -> None:
    event = Event("javelin-throw", Sex.WOMEN, False)
    others = [PersonRow(f"Thrower {letter}", "GER", "W", date(1990, 3, n)) for n, letter in enumerate("AB", 1)]
    maiden = PersonRow("Christin Maiden", "GER", "W", date(1994, 3, 17))
    field = [result(each, f"6{5 - n}.10", n, event=event) for n, each in enumerate((*others, maiden), 1)]
    await take_in(store, field)
    married = maiden._replace(name="Christin Married")
    again = [row._replace(competitor=married) if row.athlete is maiden else row for row in field]
    batch = await take_in(store, again, "Another list")
    assert (batch.counts.athletes, batch.counts.results) == (0, 0)
    assert await athletes_named(store, "Christin Married") == ["christin-maiden"]


async def test_a_birth_date_in_dispute_is_kept_where_two_races_agree(store: Store) -> None:
    wrong = KERR._replace(born=date(1997, 8, 10))
    twelve = {"day": date(2024, 8, 6), "city": "Paris", "country": "FRA"}
    rows = [result(JAKOB, "3:29.65", 2, **BUDAPEST), result(wrong, "3:29.38", 1, **BUDAPEST)]
    rows += [result(JAKOB, "3:28.24", 4, **twelve), result(wrong, "3:27.79", 2, **twelve)]
    batch = await take_in(store, rows)
    assert batch.counts.athletes == 0
    (dispute,) = await table_rows(store, "conflict")
    assert (dispute["about"], dispute["stands"], dispute["claim"]) == ("born", "1997-10-08", "1997-08-10")


async def test_one_race_is_not_enough_against_a_birth_date(store: Store) -> None:
    wrong = KERR._replace(born=date(1997, 8, 10))
    await take_in(store, [result(JAKOB, "3:29.65", 2, **BUDAPEST), result(wrong, "3:29.38", 1, **BUDAPEST)])
    assert len(await athletes_named(store, "Josh Kerr")) == 2


async def test_a_missing_birth_date_is_filled_in_once(store: Store) -> None:
    year = person("New Comer", "1999")
    full = person("New Comer", "1999-05-06")
    await take_in(store, [result(year, "3:40.10", 1)])
    await take_in(store, [result(full, "3:41.10", 1, day=date(2020, 5, 5), kind=SourceKind.PROFILE)], "Another")
    (athlete,) = (row for row in await table_rows(store, "athlete") if row["name"] == "New Comer")
    assert (athlete["born"], athlete["born_precision"]) == (date(1999, 5, 6), "day")


async def test_a_field_shows_the_nation_that_a_result_was_for(store: Store) -> None:
    then = KERR._replace(nation="USA")
    day = {"day": date(2016, 5, 5), "city": "Leeds", "country": "GBR", "meet": "Example Games"}
    await take_in(store, [result(then, "3:41.10", 1, **day)])
    (race,) = (row["slug"] for row in await table_rows(store, "race") if row["origin"] == "batch 1")
    (kerr,) = await store.races.list_field(race)
    assert (kerr.competitor.id, kerr.competitor.nation) == ("josh-kerr", "USA")
    (today,) = await store.athletes.list_athletes(["josh-kerr"])
    assert today.nation == "GBR"
