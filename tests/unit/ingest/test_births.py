"""Birth dates by id: nobody gets the birth date of somebody else with the same id."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.rows import PersonRow
from bot.domain.supplier_ids import is_no_id
from bot.ingest.births import Births

BORN = date(2001, 2, 3)


def births() -> Births:
    kept = Births()
    kept.keep("tilastopaja:17", "Max MUSTER", BORN)
    kept.keep("tilastopaja:0", "Max MUSTER", BORN)
    return kept


@pytest.mark.parametrize(
    ("name", "number", "expected"),
    [
        ("Max Muster", "17", BORN),
        ("MUSTER Max", "17", BORN),
        ("Max-Otto Muster", "17", BORN),
        ("Jan Tester", "17", None),
        ("Max Muster", "18", None),
        ("Max Muster", "0", None),
    ],
)
def test_a_birth_date_is_found_for_the_id_and_a_like_name(name: str, number: str, expected: date | None) -> None:
    person = PersonRow(name, "GER", "M", supplier_id=f"tilastopaja:{number}")
    assert births().fill(person).born == expected


def test_a_birth_date_of_the_persons_own_stays() -> None:
    person = PersonRow("Max Muster", "GER", "M", date(1999, 1, 2), supplier_id="tilastopaja:17")
    assert births().fill(person) == person


def test_two_people_with_one_id_each_keep_theirs() -> None:
    kept = births()
    kept.keep("tilastopaja:17", "Jan Tester", date(1990, 5, 6))
    assert kept.find("tilastopaja:17", "Jan Tester") == date(1990, 5, 6)
    assert kept.find("tilastopaja:17", "Max Muster") == BORN


@pytest.mark.parametrize(
    "text", ["", " ", "0", "00", "0.0", "-", "--", "–", "N/A", "n/a", "null", "NULL", "None", "nan", "-1", "?"]
)
def test_what_files_write_for_no_id(text: str) -> None:
    assert is_no_id(text)


@pytest.mark.parametrize("text", ["1", "10", "170792", "GB-1", "a0", "1000000", "0042"])
def test_what_is_an_id(text: str) -> None:
    assert not is_no_id(text)


@given(st.integers(min_value=1))
def test_every_number_from_one_on_is_an_id(number: int) -> None:
    assert not is_no_id(str(number))
