"""Whose record a row of a list is, among the athletes of data/."""

from datetime import date
from pathlib import Path

import pytest

from bot.domain.rows import PersonRow
from bot.ingest import columns
from scripts.almanac.record_people import People, words_of, write_rows

TWO = (date(1962, 9, 3), date(1984, 12, 24))


@pytest.fixture
def people(tmp_path: Path) -> People:
    def row(number: str, name: str, nation: str, born: str = "") -> dict[str, str]:
        cells = {"id": number, "name": name, "family_name": name.rsplit(maxsplit=1)[-1], "nation": nation, "sex": "M"}
        return {**cells, "born": born, "sources": "a-list"}

    athletes = (
        row("ivan-example", "Ivan Example", "UKR"),
        row("ben-example", "Ben Example", "BOT", "1986-09-29"),
        row("carl-example-1960", "Carl Example", "USA", "1960-01-02"),
        row("carl-example-1961", "Carl Example", "USA", "1961-03-04"),
        row("dan-example", "Dan Example", "KEN", "1986-09-29"),
        row("ed-example", "Ed Example", "KEN", "1962-09-03"),
    )
    write_rows(tmp_path / "athletes.csv", columns.ATHLETE, athletes)
    write_rows(tmp_path / "names.csv", columns.NAME, ())
    listed = {(words_of("Dan Example"), "KEN"): {date(1985, 9, 24)}, (words_of("Ed Example"), "KEN"): {*TWO}}
    return People(tmp_path, {}, {}, listed)


def test_whoever_changed_nation_because_a_state_fell_apart_is_one(people: People) -> None:
    assert people.find(PersonRow("Ivan EXAMPLE", "URS", "M", date(1963, 12, 4)), ["a-list"]) == "ivan-example"


def test_a_namesake_of_another_nation_is_another(people: People) -> None:
    assert people.find(PersonRow("Ivan EXAMPLE", "KEN", "M", date(1963, 12, 4)), ["a-list"]) != "ivan-example"


def test_the_son_of_that_name_is_another(people: People) -> None:
    assert people.find(PersonRow("Ben EXAMPLE", "BOT", "M", date(2010, 9, 29)), ["a-list"]) != "ben-example"


def test_nobody_is_taken_for_one_of_two_namesakes_by_a_birth_date_that_neither_has(people: People) -> None:
    found = people.find(PersonRow("Carl EXAMPLE", "USA", "M", date(1962, 1, 2)), ["a-list"])
    assert found not in ("carl-example-1960", "carl-example-1961")


def test_a_birth_date_of_the_lists_that_two_origins_contradict_makes_no_second_athlete(people: People) -> None:
    assert people.find(PersonRow("Dan EXAMPLE", "KEN", "M", date(1985, 9, 24)), ["a-list"]) == "dan-example"


def test_father_and_son_whom_the_lists_both_know_are_two(people: People) -> None:
    assert people.find(PersonRow("Ed EXAMPLE", "KEN", "M", TWO[1]), ["a-list"]) != "ed-example"
