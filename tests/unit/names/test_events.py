"""Events: every written form in the table, what is ambiguous, what is refused, and autocomplete."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.disciplines import catalogue, event_name
from bot.domain.event import Event, Sex
from bot.names import Ambiguous, Match, NoMatch
from bot.names.events import (
    find_wa_code,
    parse_event,
    parse_taf_code,
    parse_wa_code,
    resolve_event,
    search_events,
)

_LINES = (Path(__file__).parent / "event_forms.tsv").read_text("utf-8").splitlines()[1:]
FORMS: list[tuple[str, str]] = [(form, key) for form, key in (line.split("\t") for line in _LINES)]


def test_the_table_is_large_enough() -> None:
    assert len({form for form, _ in FORMS}) >= 400
    assert len({key for _, key in FORMS}) >= 80


@pytest.mark.parametrize(("form", "key"), FORMS)
def test_a_written_form(form: str, key: str) -> None:
    outcome = resolve_event(form)
    assert isinstance(outcome, Match)
    assert outcome.id == key
    assert outcome.score == 1.0
    assert Event.from_key(outcome.id).key == key


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("10k", "10000m", "10km-road"),
        ("5k", "5000m", "5km-road"),
        ("20k", "20km-road", "20000m"),
        ("hurdles", "110m-hurdles", "100m-hurdles"),
        ("walk", "20km-walk", "35km-walk"),
        ("relay", "4x100m", "4x400m"),
        ("women's hurdles", "110m-hurdles.W", "100m-hurdles.W"),
    ],
)
def test_two_meanings_are_a_choice(text: str, first: str, second: str) -> None:
    outcome = resolve_event(text)
    assert isinstance(outcome, Ambiguous)
    assert [hit.id for hit in outcome.candidates[:2]] == [first, second]
    assert parse_event(text) is None


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("maraton", "marathon"),
        ("steepelchase", "3000m-steeplechase"),
        ("3000m steepelchase", "3000m-steeplechase"),
        ("pole valut", "pole-vault"),
        ("high jmp", "high-jump"),
        ("jevelin", "javelin-throw"),
        ("110m hurldes", "110m-hurdles"),
        ("two miels", "2-miles"),
        ("1500 metrse indor", "1500m.i"),
        ("womens heptathalon", "heptathlon.W"),
    ],
)
def test_words_may_be_misspelt(text: str, key: str) -> None:
    outcome = resolve_event(text)
    assert isinstance(outcome, Match)
    assert outcome.id == key
    assert resolve_event(text, fuzzy=False) == outcome or outcome.score < 1


@pytest.mark.parametrize("text", ["1501m", "150000", "1550", "42 miles", "0m", "4x401m", "7 miles", "99999999999m"])
def test_digits_are_never_taken_for_others(text: str) -> None:
    outcome = resolve_event(text)
    assert isinstance(outcome, NoMatch)
    assert outcome.nearest


def test_fifteen_thousand_is_not_fifteen_hundred() -> None:
    assert parse_event("15000") == Event("15000m")
    assert parse_event("1500") == Event("1500m")


@pytest.mark.parametrize(
    "text", ["", " ", "Kerr", "@everyone", "'; DROP TABLE", "🏃", "1500 1500", "mile mile mile", "a" * 10_000, "\u200b"]
)
def test_what_is_no_event(text: str) -> None:
    assert isinstance(resolve_event(text), NoMatch)
    assert parse_event(text) is None


@pytest.mark.parametrize("code", sorted(catalogue()))
@pytest.mark.parametrize("narrowed", ["", ".M", ".Wi", ".o", ".Xo", "..6kg"])
def test_a_key_means_itself(code: str, narrowed: str) -> None:
    outcome = resolve_event(code + narrowed)
    assert isinstance(outcome, Match)
    assert outcome.id == code + narrowed


@pytest.mark.parametrize("code", sorted(catalogue()))
def test_the_name_shown_reads_back(code: str) -> None:
    event = Event(code, Sex.WOMEN, short_track=True)
    assert parse_event(event_name(event)) == event


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_reading_never_raises(text: str) -> None:
    resolve_event(text)
    search_events(text)


@pytest.mark.parametrize(
    ("unit", "ending"),
    [
        ("m", "m"),
        (" metres", "m"),
        ("m hurdles", "m-hurdles"),
        ("m steeplechase", "m-steeplechase"),
        ("km road", "km-road"),
        ("km race walk", "km-walk"),
        (" miles", "-miles"),
        (" yards", "y"),
    ],
)
def test_the_number_read_is_the_number_written(unit: str, ending: str) -> None:
    """Each distance of the catalogue is read as itself, and its neighbours as nothing."""
    distances = {int(code.removesuffix(ending)) for code in catalogue() if re.fullmatch(rf"\d+{ending}", code)}
    assert distances
    for number in {near for distance in distances for near in (distance - 1, distance, distance + 1)}:
        event = parse_event(f"{number}{unit}")
        if number in distances:
            assert event == Event(f"{number}{ending}")
        elif number in (1, 21) and unit != "m":  # a mile, and a half marathon as fans write it
            assert event is not None
        else:
            assert event is None, number


def test_codes_of_suppliers() -> None:
    assert parse_wa_code("10K") == Event("10000m")
    assert parse_wa_code("2mls") == Event("2-miles")
    assert parse_wa_code("110HJ") == Event("110m-hurdles", variant="99cm")
    assert parse_wa_code("20KR") == Event("20km-walk")
    assert parse_wa_code("nonsense") is None
    assert parse_taf_code("10H") == Event("100m-hurdles")
    assert parse_taf_code("4×4") == Event("4x400m")
    assert parse_taf_code("MEI") == Event("mile")
    assert parse_taf_code("") is None
    assert find_wa_code(Event("3000m-steeplechase", Sex.MEN)) == "3KSC"
    assert find_wa_code(Event("club-throw")) is None


def test_every_coded_event_is_in_the_catalogue() -> None:
    for code in ("MILE", "HMAR", "SPJ", "XSE", "DISMEAD", "OCT", "MILEW", "100K", "55H", "PENG"):
        event = parse_wa_code(code)
        assert event is not None
        assert event.discipline in catalogue()


def test_autocomplete_on_nothing() -> None:
    assert [hit.id for hit in search_events("", 3)] == ["100m", "200m", "400m"]
    given_events = [Event("mile", Sex.MEN, short_track=False), Event("2-miles", Sex.MEN, short_track=True)]
    assert [hit.id for hit in search_events("", 25, given_events)] == ["mile.Mo", "2-miles.Mi"]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("15", "1500m"),
        ("1500", "1500m"),
        ("two", "2-miles"),
        ("two-m", "2-miles"),
        ("hig", "high-jump"),
        ("steepl", "3000m-steeplechase"),
        ("women 15", "1500m.W"),
        ("4x4", "4x400m"),
        ("mara", "marathon"),
        ("javlin", "javelin-throw"),
        ("HJ", "high-jump"),
        ("mile.M", "mile.M"),
    ],
)
def test_autocomplete_while_typing(typed: str, first: str) -> None:
    assert search_events(typed)[0].id == first


def test_autocomplete_among_given_events() -> None:
    held = [Event(code, sex, track) for code in ("1500m", "mile", "2-miles") for sex in Sex for track in (True, False)]
    assert [hit.id for hit in search_events("two miles short track", 25, held)] == [
        "2-miles.Mi",
        "2-miles.Wi",
        "2-miles.Xi",
    ]
    assert {Event.from_key(hit.id).discipline for hit in search_events("mi", 25, held)} == {"mile", "2-miles"}
    assert search_events("pole vault", 25, held) == []
    assert search_events("1500", 2, held)[0].name == "Men's 1500 m, short track"
    assert search_events("1500", 0, held) == []


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("womens pole volt", "pole-vault.W"),
        ("womns pole volt", "pole-vault.W"),
        ("indor pole volt men", "pole-vault.Mi"),
        ("womens javlin trow", "javelin-throw.W"),
    ],
)
def test_a_name_misspelt_beyond_its_words_is_known_as_a_whole(text: str, key: str) -> None:
    outcome = resolve_event(text)
    assert isinstance(outcome, Match)
    assert outcome.id == key
    assert outcome.score < 1


@pytest.mark.parametrize("text", ["mens 1501", "womens zzz", "polle zzz", "volt", "1501 m"])
def test_what_is_like_no_event_or_like_several_is_only_offered(text: str) -> None:
    assert isinstance(resolve_event(text), NoMatch)


def test_the_nearest_events_keep_the_sex_and_the_track() -> None:
    outcome = resolve_event("womens indoor zzyzx")
    assert isinstance(outcome, NoMatch)
    assert {Event.from_key(hit.id).sex for hit in outcome.nearest} == {Sex.WOMEN}
    assert {Event.from_key(hit.id).short_track for hit in outcome.nearest} == {True}
