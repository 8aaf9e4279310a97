"""Names of medallists in different origins."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.almanac.full_names import agree, agree_in_part, with_call_name
from scripts.almanac.origins.olympedia import FullName, read_full_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bob Hayes", 'Robert Lee "Bob" Hayes'),
        ("Robert Hayes", 'Robert Lee "Bob" Hayes'),
        ("Wang Liping", "Liping Wang"),
        ("Jackie Joyner", "Jackie Joyner-Kersee"),
        ("Marlies Oelsner-Göhr", "Marlies Göhr"),
        ("Evgeniya Kolodko", "Yevgeniya Kolodko"),
        ("Ville Pörhölä", 'Frans Wilhelm "Ville" Prhl (Horneman-)'),
        ("Adhemar da Silva", "Adhemar Ferreira da Silva"),
    ],
)
def test_forms_of_one_name_agree(one: str, other: str) -> None:
    assert agree(one, other)
    assert agree(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tamara Press", "Irina Press"),
        ("Jakob Ingebrigtsen", "Filip Ingebrigtsen"),
        ('Francis James "Jim" Delaney', 'James Edward "Jim" Fuchs'),
        ("Bob Richards", 'Robert Allen "Bob" Gutowski'),
        ("Michael Johnson", "Ben Johnson"),
        ("Press", "Press"),
    ],
)
def test_siblings_namesakes_and_shared_given_names_do_not_agree(one: str, other: str) -> None:
    assert not agree(one, other)
    assert not agree(other, one)


def test_a_former_family_name_agrees_in_part() -> None:
    assert agree_in_part("Yordanka Blagoeva-Dimitrova", "Yordanka Blagoeva Ivanova")
    assert not agree_in_part("Brianna Rollins", "Dalilah Muhammad")


def test_a_full_name_has_a_call_name_and_other_family_names() -> None:
    assert read_full_name('Edwin Harold "Teddy" Flack') == FullName("Edwin Harold Flack", "Teddy")
    assert read_full_name("Myrtle Alice Cook (-McGowan)") == FullName("Myrtle Alice Cook", "", ("McGowan",))


@pytest.mark.parametrize(
    ("name", "full", "shown"),
    [
        ("Richard Douglas Fosbury", 'Richard Douglas "Dick" Fosbury', "Dick Fosbury"),
        ("Robert Hayes", 'Robert Lee "Bob" Hayes', "Robert Hayes"),
        ("Juan Carlos Zabala", "Juan Carlos Zabala", "Juan Carlos Zabala"),
        ("Richard Douglas Fosbury", 'Edward "Ed" Caruthers', "Richard Douglas Fosbury"),
    ],
)
def test_a_long_name_gives_way_to_the_call_name(name: str, full: str, shown: str) -> None:
    assert with_call_name(name, name.rsplit(maxsplit=1)[-1], [full]) == shown


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_agree_both_ways_or_not_at_all(one: str, other: str) -> None:
    assert agree(one, other) == agree(other, one)
    read_full_name(one)
