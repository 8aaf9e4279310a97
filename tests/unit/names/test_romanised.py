"""Names of other alphabets, which come in several spellings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.names.fold import fold
from bot.names.index import NameIndex
from bot.names.romanised import romanised

ONE = [
    ("Mykhaylo Kokhan", "Mihail Kohan"),
    ("Svetlana Shulga", "Swetlana Schulga"),
    ("Haralambos Papadias", "Kharalampos Papadhias"),
    ("Yuliya Levchenko", "Julija Levtchenko"),
    ("Jörg Müller", "Joerg Mueller"),
    ("Alexey Zhukov", "Aleksej Žukov"),
]


@pytest.mark.parametrize(("one", "other"), ONE)
def test_another_spelling_is_nearer_in_the_form_than_by_its_letters(one: str, other: str) -> None:
    def different(a: str, b: str) -> int:
        return sum(x != y for x, y in zip(a.ljust(40), b.ljust(40), strict=True))

    forms = romanised(fold(one)), romanised(fold(other))
    assert different(*forms) < different(fold(one), fold(other))


@pytest.mark.parametrize(
    ("typed", "meant", "other"),
    [
        ("Cyril Schutow", "Kiril Shutov", "Cyril Gunter"),
        ("Oxana Ocounyeva", "Oksana Okuneva", "Oxana Juravel"),
    ],
)
def test_one_letter_after_the_other_spelt_otherwise_does_not_hide_the_name(typed: str, meant: str, other: str) -> None:
    index = NameIndex((name, name, 1.0) for name in (meant, other))
    assert index.search(typed)[0].id == meant


@given(st.text(max_size=60))
def test_any_text_has_a_form_with_as_many_words(text: str) -> None:
    plain = fold(text)
    assert len(romanised(plain).split()) == len(plain.split())
