"""Everyday forms of given names, and names that differ by more than letters: words more, fewer, in another order."""

import pytest

from bot.names import Ambiguous, Match, NoMatch
from bot.names.given_names import given_name_forms
from bot.names.index import NameIndex
from bot.names.resolution import resolve

NAMES = (
    *("Kenneth Bednarek", "Gabrielle Thomas", "Jennifer Suhr", "Sebastian Coe", "Jessica Ennis-Hill", "Mohamed Katir"),
    *("Katarina Johnson-Thompson", "Aleksandr Menkov", "Yekaterina Poistogova", "Nick Willis", "Elizabeth Potter"),
    *("David Adley Smith", "Dave Smith", "Ever Jair Palma Olivares", "Wilfried Koffi Hua"),
    *("Gunta Vaičule", "Gintare Vaiciukaite", "Alice Aprot Nawowuna", "Salem Eid Yaqoob", "Daniel Mateo", "Dana Mateo"),
)
INDEX = NameIndex((name, name, 1.0) for name in NAMES)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kenny Bednarek", "Kenneth Bednarek"),
        ("gabby thomas", "Gabrielle Thomas"),
        ("Jenn Suhr", "Jennifer Suhr"),
        ("jenny suhr", "Jennifer Suhr"),
        ("Seb Coe", "Sebastian Coe"),
        ("Jess Ennis-Hill", "Jessica Ennis-Hill"),
        ("jess ennis", "Jessica Ennis-Hill"),
        ("Mo Katir", "Mohamed Katir"),
        ("Kate Johnson-Thompson", "Katarina Johnson-Thompson"),
        ("Sasha Menkov", "Aleksandr Menkov"),
        ("Katya Poistogova", "Yekaterina Poistogova"),
        ("Nicholas Willis", "Nick Willis"),  # the long form of a short name
        ("Beth Potter", "Elizabeth Potter"),
    ],
)
def test_a_form_of_the_given_name_is_a_match(text: str, name: str) -> None:
    outcome = resolve(INDEX, text)
    assert isinstance(outcome, Match)
    assert outcome.id == name
    assert INDEX.search(text)[0].id == name


def test_a_name_as_typed_comes_before_a_form() -> None:
    names = NameIndex([("long", "David Smith", 100.0), ("short", "Dave Smith", 1.0)])
    assert [names.search(text)[0].id for text in ("Dave Smith", "David Smith")] == ["short", "long"]
    assert [resolve(names, text) for text in ("Dave Smith", "David Smith")] == [
        Match("short", "Dave Smith", 1.0),
        Match("long", "David Smith", 1.0),
    ]


def test_a_form_and_a_typo_that_are_both_near_are_asked_about() -> None:
    outcome = resolve(INDEX, "Dani Mateo")
    assert isinstance(outcome, Ambiguous)
    assert {hit.id for hit in outcome.candidates} == {"Daniel Mateo", "Dana Mateo"}


@pytest.mark.parametrize("text", ["Kenny Suhr", "Gabby Coe", "Ivan Bednarek"])
def test_another_given_name_is_not_a_form(text: str) -> None:
    assert isinstance(resolve(INDEX, text), NoMatch | Ambiguous)


def test_forms_go_both_ways_and_are_no_siblings() -> None:
    assert {"kenny", "ken"} <= given_name_forms("kenneth")
    assert "kenneth" in given_name_forms("kenny")
    assert "katya" not in given_name_forms("kate")
    assert "erin" not in given_name_forms("aaron")
    assert "mohamed" not in given_name_forms("mohamed")
    assert given_name_forms("bednarek") == frozenset()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("David Smith", "David Adley Smith"),  # a word dropped, before another form
        ("Ever Palma", "Ever Jair Palma Olivares"),
        ("Wilfried Koffi", "Wilfried Koffi Hua"),
        ("Nawowuna Alice", "Alice Aprot Nawowuna"),
        ("Mohamed Yaqoob Salem", "Salem Eid Yaqoob"),
        ("Gunta Latiševa-Čudare", "Gunta Vaičule"),  # nobody else has that given name
    ],
)
def test_names_with_other_words_are_found_first(text: str, name: str) -> None:
    assert INDEX.search(text)[0].id == name


def test_a_shared_rare_word_is_found_and_not_taken() -> None:
    outcome = resolve(INDEX, "Gunta Latiševa-Čudare")
    assert isinstance(outcome, NoMatch)
    assert outcome.nearest[0].id == "Gunta Vaičule"
