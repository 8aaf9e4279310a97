"""What races and their venues are called: sections in words, and no two races of a list by one label."""

from datetime import date

import pytest

from bot.domain.event import Event, Sex
from bot.domain.race import Meet, Race, Round
from bot.domain.race_labels import race_labels
from bot.domain.sections import LONGEST, section_name
from bot.domain.venues import where_held

DAY = date(2026, 7, 1)
OPEN = Meet("open", "City Open", "Leeds", "GBR")
NOWHERE = Meet("nowhere", "", "")


def race(id_: str, section: str = "", *, day: date = DAY, meet: Meet = OPEN, heat: int | None = None) -> Race:
    event = Event("1500m", Sex.MEN, short_track=False)
    return Race(id_, meet, event, Round.FINAL if heat is None else Round.HEAT, day, heat, section=section)


@pytest.mark.parametrize(
    ("section", "words"),
    [
        ("", ""),
        ("A", "A race"),
        ("B U17", "B race, U17"),
        ("U20", "U20"),
        ("M60", "M60"),
        ("2", "race 2"),
        ("race 2", "race 2"),
        ("B race 2", "B race, no. 2"),
        ("U20 race 3", "U20, no. 3"),
        ("U20 2", "U20, no. 2"),
        ("B race", "B race"),
        ("B final", "B final"),
        ("er", "extra race"),
        ("high school", "high school"),
    ],
)
def test_sections_in_words(section: str, words: str) -> None:
    assert section_name(section) == words


@pytest.mark.parametrize(("section", "words"), [("B", "group B"), ("2", "group 2"), ("A U20", "group A, U20")])
def test_the_sections_of_jumps_and_throws_are_groups(section: str, words: str) -> None:
    assert section_name(section, field=True) == words


def test_a_long_section_is_cut() -> None:
    assert len(section_name("Under-twelve girls of the northern counties' schools")) == LONGEST


def test_round_heat_and_section_make_one_text() -> None:
    assert race("a", "B").round_in_full == "final, B race"
    assert race("a", "U20", heat=2).round_in_full == "heat 2, U20"
    assert race("a").round_in_full == "final"


def test_like_races_are_told_apart_by_section_then_day_then_number() -> None:
    races = [
        race("a", "A"),
        race("b", "B"),
        race("c"),
        race("d", day=date(2026, 7, 2)),
        race("e", "U20"),
        race("f", "U20"),
    ]
    assert list(race_labels(races).values()) == [
        "Men's 1500 m, final, A race",
        "Men's 1500 m, final, B race",
        "Men's 1500 m, final, 1 Jul 2026",
        "Men's 1500 m, final, 2 Jul 2026",
        "Men's 1500 m, final, U20, 1 Jul 2026, no. 1",
        "Men's 1500 m, final, U20, 1 Jul 2026, no. 2",
    ]


def test_races_of_several_meets_begin_with_year_and_city() -> None:
    races = [race("a"), race("b", meet=NOWHERE), race("c", meet=Meet("m", "Night of Miles", ""))]
    assert list(race_labels(races, with_venue=True).values()) == [
        "2026 Leeds: Men's 1500 m, final",
        "2026: Men's 1500 m, final",
        "2026 Night of Miles: Men's 1500 m, final",
    ]


@pytest.mark.parametrize(
    ("meet", "city", "words"),
    [
        ("City Open", "Leeds", "City Open, Leeds"),
        ("Leeds meeting", "Leeds", "Leeds meeting"),
        ("Leeds", "Leeds", "Leeds"),
        ("City Open", "", "City Open"),
        ("", "Leeds", "Leeds"),
        ("", "", ""),
    ],
)
def test_where_races_were_held(meet: str, city: str, words: str) -> None:
    assert where_held(meet, city) == words
