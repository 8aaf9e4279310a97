"""Names in cells of lists: what is put beside them, and where the family name begins."""

from dataclasses import replace

import pytest

from scripts.almanac.athletes import Naming, plain_name
from tests.almanac.making import LISTS, claim

NAMING = Naming({LISTS: 0}.__getitem__, {LISTS: "wa-lists"}, frozenset())


@pytest.mark.parametrize(
    ("written", "name"),
    [
        (". Pooja", "Pooja"),
        ("Maria (Smith) Example", "Maria Example"),
        ('Geraldina Rachel "Dina" Asher-Smith', "Geraldina Rachel Asher-Smith"),
        ("C.J. Hunter", "C.J. Hunter"),
        ("'Aisha Example", "Aisha Example"),
        (".", "."),
    ],
)
def test_what_lists_put_beside_a_name_is_no_part_of_it(written: str, name: str) -> None:
    assert plain_name(written) == name


@pytest.mark.parametrize(
    ("name", "capitals", "family"),
    [
        ("Olga M. Nazarova", "M. Nazarova", "Nazarova"),
        ("Jordan A. Díaz Fortun", "A. Díaz Fortun", "Díaz Fortun"),
        ("Elle St. Pierre", "St. Pierre", "St. Pierre"),
        ("Wayde van Niekerk", "Niekerk", "van Niekerk"),
    ],
)
def test_an_initial_is_no_family_name(name: str, capitals: str, family: str) -> None:
    athlete = NAMING.describe([replace(claim(LISTS, name, 1, "3:32.00", nation="KEN"), family_name=capitals)])
    assert athlete is not None
    assert athlete.family_name == family


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (("LaShawn Merritt", "Lashawn Merritt"), "LaShawn Merritt"),
        (("Sha'Carri Richardson", "Sha'carri Richardson"), "Sha'Carri Richardson"),
        (("Eilish Mccolgan", "Eilish McColgan"), "Eilish McColgan"),
        (("CJ Allen", "Cj Allen"), "CJ Allen"),
        (("Abdelhadi Habassa", "AbdelhadI Habassa"), "Abdelhadi Habassa"),
        (("Wayde Van Niekerk", "Wayde van Niekerk"), "Wayde van Niekerk"),
        (("Soufiane El Bakkali", "Soufiane El-Bakkali", "Soufiane El Bakkali"), "Soufiane El Bakkali"),
    ],
)
def test_of_one_name_the_form_with_capitals_within_and_else_the_usual_one_counts(
    said: tuple[str, ...], name: str
) -> None:
    for order in (said, said[::-1]):
        athlete = NAMING.describe([claim(LISTS, form, 1, "3:32.00", nation="KEN") for form in order])
        assert athlete is not None
        assert athlete.name == name
