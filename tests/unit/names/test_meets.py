"""Names of meets: usual other forms, years however written, and the order of importance."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.meet_kind import MeetKind
from bot.domain.race import Meet, MeetListing
from bot.names.meets import MeetNames, NotHeld
from bot.names.outcome import Ambiguous, Match, NoMatch
from bot.names.years import split_year, without_years


def listing(name: str, city: str, year: int, kind: MeetKind = MeetKind.UNKNOWN, *names: str) -> MeetListing:
    day = date(year, 8, 10)
    meet = Meet(f"{city}-{year}-{kind or name}".lower(), name, city, "XXX", kind)
    return MeetListing(meet, day, day, 5, names, series=_SERIES.get(name, ""))


_SERIES = {
    "Olympic Games": "olympic-games",
    "World Championships": "world-championships",
    "World Indoor Championships": "world-indoor-championships",
    "Bislett Games": "bislett-games",
    "Golden Gala": "golden-gala",
}


LISTINGS = [
    listing("Olympic Games", "Paris", 1924, MeetKind.OLYMPIC),
    listing("Olympic Games", "Paris", 2024, MeetKind.OLYMPIC, "Paris 2024"),
    listing("Olympic Games", "London", 2012, MeetKind.OLYMPIC),
    listing("Olympic Games", "Tokyo", 2021, MeetKind.OLYMPIC, "Tokyo 2020", "Olympic Games 2020"),
    listing("World Championships", "Budapest", 2023, MeetKind.WORLD),
    listing("World Championships", "Berlin", 2009, MeetKind.WORLD),
    listing("World Championships", "Rome", 1987, MeetKind.WORLD),
    listing("World Indoor Championships", "Budapest", 2004, MeetKind.WORLD_INDOOR, "World Indoors"),
    listing("Berlin meeting", "Berlin", 2009),
    listing("ISTAF", "Berlin", 2009, MeetKind.LEAGUE),
    listing("Berlin Marathon", "Berlin", 2009, MeetKind.MAJOR),
    listing("Golden Gala", "Rome", 1998, MeetKind.LEAGUE),
    listing("Memorial Van Damme (Diamond League)", "Brussels", 2019, MeetKind.LEAGUE_FINAL, "Van Damme", "DL"),
    listing("Weltklasse (Diamond League)", "Zürich", 2014, MeetKind.LEAGUE_FINAL, "Weltklasse"),
    listing("Prefontaine Classic", "Eugene", 2019, MeetKind.LEAGUE, "Pre Classic"),
    listing("Bislett Games", "Oslo", 2019, MeetKind.LEAGUE),
    listing("Night of the 10,000m PBs", "London", 2019),
    listing("Meeting de Paris 2019", "Paris", 2019),
]
NAMES = MeetNames(LISTINGS, [("Brussels", "Bruxelles"), ("Zürich", "Zurigo"), ("Rome", "Roma")])


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Berlin 2009", "World Championships, Berlin 2009"),
        ("2009 Berlin", "World Championships, Berlin 2009"),
        ("berlin marathon 2009", "Berlin Marathon, Berlin 2009"),
        ("istaf 09", "ISTAF, Berlin 2009"),
        ("Worlds 2023", "World Championships, Budapest 2023"),
        ("Worlds '23", "World Championships, Budapest 2023"),
        ("worlds ’87", "World Championships, Rome 1987"),
        ("Worlds 87", "World Championships, Rome 1987"),
        ("world champs budapest", "World Championships, Budapest 2023"),
        ("budapst 2023", "World Championships, Budapest 2023"),
        ("world indoors budapest", "World Indoor Championships, Budapest 2004"),
        ("Paris Olympics", "Olympic Games, Paris 2024"),
        ("Olympics 2012", "Olympic Games, London 2012"),
        ("london2012", "Olympic Games, London 2012"),
        ("London '12 olympics", "Olympic Games, London 2012"),
        ("Tokyo 2020", "Olympic Games, Tokyo 2021"),
        ("Tokyo 2021", "Olympic Games, Tokyo 2021"),
        ("Bruxelles 2019", "Memorial Van Damme (Diamond League), Brussels 2019"),
        ("DL Brussels", "Memorial Van Damme (Diamond League), Brussels 2019"),
        ("Zurich 2014", "Weltklasse (Diamond League), Zürich 2014"),
        ("weltklasse", "Weltklasse (Diamond League), Zürich 2014"),
        ("diamond league 2014", "Weltklasse (Diamond League), Zürich 2014"),
        ("Roma 1998", "Golden Gala, Rome 1998"),
        ("Pre Classic", "Prefontaine Classic, Eugene 2019"),
        ("bislett", "Bislett Games, Oslo 2019"),
        ("Night of the 10,000m PBs", "Night of the 10,000m PBs, London 2019"),
        ("Meeting de Paris", "Meeting de Paris 2019, Paris 2019"),
        ("Meeting de Paris 2019", "Meeting de Paris 2019, Paris 2019"),
    ],
)
def test_the_usual_forms(text: str, label: str) -> None:
    found = NAMES.resolve(text)
    assert isinstance(found, Match)
    assert found.name == label


@pytest.mark.parametrize(
    "text", ["Rome 1960", "Budapest 2022", "Worlds 2024", "Olympics '96", "Van Damme 2018", "1955"]
)
def test_another_year_is_never_taken(text: str) -> None:
    found = NAMES.resolve(text)
    assert isinstance(found, NotHeld)
    assert found.nearest


def test_the_nearest_years_come_first() -> None:
    found = NAMES.resolve("Rome 1990")
    assert isinstance(found, NotHeld)
    assert [hit.name for hit in found.nearest] == ["World Championships, Rome 1987", "Golden Gala, Rome 1998"]


def test_several_years_are_the_askers_choice_the_most_important_first() -> None:
    found = NAMES.resolve("Rome")
    assert isinstance(found, Ambiguous)
    assert [hit.name for hit in found.candidates] == ["World Championships, Rome 1987", "Golden Gala, Rome 1998"]


def test_the_like_of_a_meet_are_listed_once_the_nearest_first() -> None:
    near = [NAMES.label(id_) for id_ in NAMES.nearest("london-2012-olympic")]
    assert near == ["Olympic Games, Tokyo 2021", "Olympic Games, Paris 2024", "Olympic Games, Paris 1924"]


def test_no_meet_of_that_name() -> None:
    assert isinstance(NAMES.resolve("Qwertzuiop 2023"), NoMatch)


def test_what_is_suggested_while_the_year_is_typed() -> None:
    assert [hit.name for hit in NAMES.search("Rome 19", 2)] == [
        "World Championships, Rome 1987",
        "Golden Gala, Rome 1998",
    ]
    assert NAMES.search("Rome 198", 1)[0].name == "World Championships, Rome 1987"
    assert NAMES.search("", 1)[0].name == "Olympic Games, Paris 2024"


def test_a_former_id_means_the_meet() -> None:
    held = MeetListing(Meet("new", "Open", "Leeds"), date(2020, 1, 1), date(2020, 1, 1), 1, (), ("old",))
    names = MeetNames([held])
    assert (names.get("old").id, names.label("old")) == ("new", names.label("new"))
    assert names.resolve("old") == names.resolve("new")


YEARS = st.integers(1896, 2099)
FORMS: list[Callable[[str, int], str]] = [
    lambda text, year: f"{text} {year}",
    lambda text, year: f"{year} {text}",
    lambda text, year: f"{text}, {year}",
    lambda text, year: f"{text} '{year % 100:02}",
    lambda text, year: f"{text} ’{year % 100:02}",
    lambda text, year: f"{text} {year % 100:02}",
]


@given(listing=st.sampled_from(LISTINGS), year=YEARS, form=st.sampled_from(FORMS))
def test_whatever_is_found_was_held_in_the_year(
    listing: MeetListing, year: int, form: Callable[[str, int], str]
) -> None:
    """A named year admits only meets of that year; 2020 is in the name of the Games of 2021."""
    text = form(listing.meet.city, year)
    found = NAMES.find(text)
    ids = [found.id] if isinstance(found, Match) else [hit.id for hit in getattr(found, "candidates", ())]
    held = [NAMES.listing(id_).last.year for id_ in ids]
    assert all(other % 100 == year % 100 or text == "Tokyo 2020" for other in held)


@given(words=st.text("abcdefgh ", min_size=1).filter(str.strip), year=YEARS)
def test_a_full_year_is_found_wherever_it_stands(words: str, year: int) -> None:
    text = " ".join(words.split())
    for typed in (f"{text} {year}", f"{year} {text}"):
        assert split_year(typed)[:2] == (text, (year,))
    assert without_years(f"{text} {year}") == text


@given(st.text(max_size=60))
def test_any_text_has_some_outcome(text: str) -> None:
    assert isinstance(NAMES.resolve(text), Match | Ambiguous | NoMatch | NotHeld)
    assert split_year(text).years == () or split_year(text).text != text


@pytest.mark.parametrize(
    ("text", "series"),
    [
        ("olympics", "olympic-games"),
        ("all the Olympics", "olympic-games"),
        ("Olympic Games", "olympic-games"),
        ("olimpics", "olympic-games"),
        ("olympic-games", "olympic-games"),
        ("worlds", "world-championships"),
        ("World Champs", "world-championships"),
        ("world indoors", "world-indoor-championships"),
        ("bislett games", "bislett-games"),
    ],
)
def test_a_series_is_meant_where_no_year_is_said(text: str, series: str) -> None:
    assert NAMES.find_series(text) == series


@pytest.mark.parametrize("text", ["Olympics 2012", "Paris Olympics", "Oslo", "Berlin", "paris-2024-olympic", ""])
def test_a_meet_a_city_or_nothing_is_no_series(text: str) -> None:
    assert NAMES.find_series(text) is None


def test_a_series_is_called_what_most_of_its_meets_are_called() -> None:
    assert NAMES.series.name("world-championships") == "World Championships"
    cities = [listing.meet.city for listing in NAMES.series.meets("olympic-games")]
    assert cities == ["Paris", "Tokyo", "London", "Paris"]
    assert NAMES.series.search("worl") == ["world-championships", "world-indoor-championships"]
    with pytest.raises(KeyError):
        NAMES.series.name("diamond-league")


def test_a_series_whose_meets_have_names_of_their_own_is_called_by_its_id() -> None:
    meets = [
        replace(listing(name, "Here", year), series="diamond-league")
        for year, name in enumerate(("Herculis", "Bislett", "Weltklasse"), 2019)
    ]
    assert MeetNames(meets).series.name("diamond-league") == "Diamond League"
    assert MeetNames(meets).find_series("diamond league") == "diamond-league"
