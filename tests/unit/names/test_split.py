"""Splitting the words of a question."""

import pytest

from bot.domain.athlete import Athlete, AthleteListing
from bot.domain.event import Sex
from bot.names.athletes import AthleteNames
from bot.names.split import split_event, split_names

NAMES = AthleteNames(
    AthleteListing(Athlete(name.lower().replace(" ", "-"), name, "NOR", Sex.MEN), weight=weight)
    for name, weight in [
        ("Jakob Ingebrigtsen", 90.0),
        ("Filip Ingebrigtsen", 5.0),
        ("Josh Kerr", 60.0),
        ("Hamish Kerr", 5.0),
        ("Hicham El Guerrouj", 9.0),
        ("Noah Ngeny", 3.0),
        ("Jake Wightman", 9.0),
        ("Narve Gilje Nordås", 4.0),
    ]
)


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Kerr Ingebrigtsen", ("Kerr", "Ingebrigtsen")),
        ("Josh Ker Jakob Ingebritsen", ("Josh Ker", "Jakob Ingebritsen")),
        ("Kerr Jakob Ingebrigtsen", ("Kerr", "Jakob Ingebrigtsen")),
        ("Josh Kerr Ingebrigtsen", ("Josh Kerr", "Ingebrigtsen")),
        ("Ingebrigtsen Filip Kerr Josh", ("Ingebrigtsen Filip", "Kerr Josh")),
        ("Hicham El Guerrouj Noah Ngeny", ("Hicham El Guerrouj", "Noah Ngeny")),
        ("el guerrouj ngeny", ("el guerrouj", "ngeny")),
        ("narve gilje nordås wightman", ("narve gilje nordås", "wightman")),
        ("Kerr v Ingebrigtsen", ("Kerr", "Ingebrigtsen")),
        ("Kerr vs Ingebrigtsen", ("Kerr", "Ingebrigtsen")),
        ("Kerr VS. Ingebrigtsen", ("Kerr", "Ingebrigtsen")),
        ("Kerr versus Ingebrigtsen", ("Kerr", "Ingebrigtsen")),
        ("josh kerr and jakob ingebrigtsen", ("josh kerr", "jakob ingebrigtsen")),
        ("Kerr & Ingebrigtsen", ("Kerr", "Ingebrigtsen")),
        ("Kerr - Ingebrigtsen", ("Kerr", "Ingebrigtsen")),
        ("Kerr, Ingebrigtsen", ("Kerr", "Ingebrigtsen")),
        ("Nobody Known vs Kerr", ("Nobody Known", "Kerr")),
    ],
)
def test_two_names_are_parted(text: str, pair: tuple[str, str]) -> None:
    assert split_names(text, NAMES) == pair


@pytest.mark.parametrize("text", ["", "Kerr", "   ", "Kerr,", ", Kerr", "vs"])
def test_one_name_is_no_pair(text: str) -> None:
    assert split_names(text, NAMES) is None


@pytest.mark.parametrize("text", ["a " * 2000, "@everyone " * 50, "x y", "Kerr " * 100])
def test_odd_text_is_parted_somehow(text: str) -> None:
    assert split_names(text, NAMES) is not None


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("Kerr Ingebrigtsen mile", ("Kerr Ingebrigtsen", "mile")),
        ("Kerr vs Ingebrigtsen 1500m short track", ("Kerr vs Ingebrigtsen", "1500m short track")),
        ("Josh Kerr Jakob Ingebrigtsen two miles", ("Josh Kerr Jakob Ingebrigtsen", "two miles")),
        ("Kerr Ingebrigtsen 10k", ("Kerr Ingebrigtsen", "10k")),
        ("Kerr Ingebrigtsen", ("Kerr Ingebrigtsen", "")),
        ("Kerr Ingebrigtsen mil", ("Kerr Ingebrigtsen mil", "")),
        ("mile", ("mile", "")),
        ("", ("", "")),
    ],
)
def test_an_event_is_taken_from_the_end(text: str, parted: tuple[str, str]) -> None:
    assert split_event(text) == parted
