"""Names in running text: full names, family names alone, and a bound on the work."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.athlete import Athlete, AthleteListing
from bot.domain.event import Sex
from bot.names import Hit
from bot.names.athletes import AthleteNames
from bot.names.spotting import spot_athletes

PEOPLE = (
    ("jakob-ingebrigtsen", "Jakob Ingebrigtsen", 90.0),
    ("josh-kerr", "Josh Kerr", 80.0),
    ("hamish-kerr", "Hamish Kerr", 80.0),
    ("hicham-el-guerrouj", "Hicham El Guerrouj", 60.0),
    ("djabir-said-guerni", "Djabir Saïd-Guerni", 60.0),
    ("yared-nuguse", "Yared Nuguse", 85.0),
    ("matt-centrowitz", "Matthew Centrowitz", 1.0),
    ("li-yanmei", "Li Yanmei", 80.0),
)
FAMILY_NAMES = {"li-yanmei": "Li", "hicham-el-guerrouj": "El Guerrouj"}
LISTINGS = [
    AthleteListing(Athlete(id_, name, "GBR", Sex.MEN, None, FAMILY_NAMES.get(id_, "")), (), weight)
    for id_, name, weight in PEOPLE
]
NAMES = AthleteNames(LISTINGS)
WORDS = [word for _, name, _ in PEOPLE for word in name.split()]


class CountingNames(AthleteNames):
    """Records what is looked up."""

    def __init__(self) -> None:
        super().__init__(LISTINGS)
        self.asked: list[str] = []

    def written(self, text: str) -> list[Hit[str]]:
        self.asked.append(text)
        return super().written(text)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Josh Kerr won, Jakob Ingebrigtsen was second.", ("josh-kerr", "jakob-ingebrigtsen")),
        ("I think Nuguse takes it", ("yared-nuguse",)),
        ("Nuguse’s kick and Yared Nuguse's plan", ("yared-nuguse",)),
        ("NUGUSE Yared (USA)", ("yared-nuguse",)),
        ("Hicham El Guerrouj, then Djabir Said-Guerni", ("hicham-el-guerrouj", "djabir-said-guerni")),
        ("Kerr ran", ()),  # two bear it
        ("nuguse", ()),  # no capital
        ("josh kerr", ()),
        ("Centrowitz", ()),  # too little known to be meant by a lone word
        ("Matthew Centrowitz", ("matt-centrowitz",)),
        ("Yanmei", ()),  # not a family name
        ("Josh Kerrr", ()),  # no misspelling is looked for
        ("Josh", ()),
        ("", ()),
        ("1500 m in 3:30", ()),
    ],
)
def test_spots_names(text: str, ids: tuple[str, ...]) -> None:
    assert spot_athletes(text, NAMES) == ids


def test_takes_no_more_than_asked_for() -> None:
    text = "Josh Kerr, Jakob Ingebrigtsen, Yared Nuguse"
    assert spot_athletes(text, NAMES, 2) == ("josh-kerr", "jakob-ingebrigtsen")


def test_an_owner_in_front_of_a_name_is_no_part_of_it() -> None:
    assert spot_athletes("Josh's Kerr", NAMES) == ()


def test_the_same_words_are_looked_up_once() -> None:
    names = CountingNames()
    spot_athletes("Kerr Ingebrigtsen Guerrouj " * 160, names)
    assert len(names.asked) == len(set(names.asked)) == 12  # three beginnings, one to four words


def test_words_in_no_name_are_not_looked_up() -> None:
    names = CountingNames()
    spot_athletes("The Fastest Men Ever Over This Distance Ran Here " * 80, names)
    assert names.asked == []


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=2000), st.sampled_from([" ", ", ", "-", ". "]))
def test_work_is_bounded_for_any_order_of_known_words(words: list[str], between: str) -> None:
    names = CountingNames()
    spot_athletes(between.join(words), names)
    assert len(names.asked) == len(set(names.asked)) <= 1000


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=6000))
def test_any_text_is_read(text: str) -> None:
    assert spot_athletes(text, NAMES) == () or any(word in text for word in ("Kerr", "Nuguse", "Ingebrigtsen"))
