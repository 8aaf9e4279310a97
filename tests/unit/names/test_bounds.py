"""The work for any text is bounded, counted in searches, comparisons and readings."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.athlete import Athlete, AthleteListing
from bot.domain.disciplines import catalogue
from bot.domain.event import Event, Sex
from bot.names import Ambiguous, Match, NoMatch, event_search, events, index, narrowing, resolution, typos
from bot.names.athletes import AthleteNames
from bot.names.events import resolve_event, search_events
from bot.names.index import NameIndex
from bot.names.of_event import resolve_of_event
from bot.names.scopes import resolve_scope
from bot.names.split import split_event, split_names
from bot.names.typos import FURTHEST, name_cost
from bot.understanding.likeness import is_near

FAMILY = ("Kerr", "Ingebrigtsen", "Maria Silva", "El Guerrouj", "Norway", "Miles", "Hurdle")
LISTINGS = [
    AthleteListing(
        Athlete(f"a{n}", f"{'Josh' if n % 2 else 'Maria'}{n % 90:02} {FAMILY[n % 7]}", ("NOR", "GBR")[n % 2], Sex.MEN),
        (),
        1.0 + n,
        ("1500m",),
    )
    for n in range(400)
]
NAMES = AthleteNames(LISTINGS)
EVENTS = [Event(code, sex, track) for code in catalogue() for sex in (None, *Sex) for track in (None, True, False)]

WORDS = st.sampled_from(
    [
        *(
            "m",
            "w",
            "f",
            "x",
            "i",
            "h",
            "sh",
            "a",
            "k",
            "st",
            "short",
            "track",
            "indoor",
            "women",
            "norway",
            "NOR",
            "of",
        ),
        *("100", "1,000", "1.5", "km", "mile", "two", "hurdles", "hurdels", "womn", "indor", "stepplechase", "marathn"),
        *(
            "Kerr",
            "Maria",
            "Maria Silva",
            "Ingebritsen",
            "vs",
            ",",
            "-",
            "and",
            "record",
            "the",
            "e\u0301",
            "中",
            "\ufdfa",
        ),
    ]
)
TEXTS = st.one_of(
    st.lists(WORDS, max_size=600).map(" ".join),
    WORDS.map(lambda word: f"{word} " * 1000),
    st.text(max_size=6000),
    st.text(min_size=1, max_size=3).map(lambda piece: piece * 2000),
)


@contextmanager
def counting(*targets: tuple[Any, str]) -> Iterator[list[str]]:
    """Record the name of each call of these functions."""
    calls: list[str] = []

    def counted(name: str, function: Callable[..., object]) -> Callable[..., object]:
        def call(*given: object, **named: object) -> object:
            calls.append(name)
            return function(*given, **named)

        return call

    with pytest.MonkeyPatch.context() as patch:
        for owner, name in targets:
            patch.setattr(owner, name, counted(name, getattr(owner, name)))
        yield calls


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_resolving_an_athlete_searches_five_times_at_most(text: str) -> None:
    costly = (NameIndex, "candidates"), (narrowing, "read_event"), (resolution, "name_cost"), (index, "name_cost")
    with counting(*costly) as calls:
        NAMES.resolve(text)
    assert calls.count("candidates") <= 5
    assert calls.count("read_event") <= 22
    assert calls.count("name_cost") <= 5 * (12 + 6)


@pytest.mark.parametrize("text", ["Jo Kerr", "jo kerr"])
def test_a_whole_name_is_nobody_elses_and_needs_no_search(text: str) -> None:
    listed = ("jo-1", "Jo Kerr"), ("jo-2", "Jó Kerr"), ("jo-3", "Jo Kerry"), ("jo-4", "Kerr Jo")
    names = AthleteNames(AthleteListing(Athlete(id_, name, "GBR", Sex.MEN)) for id_, name in listed)
    with counting((NameIndex, "candidates"), (index, "similarities")) as calls:
        outcome = names.resolve(text)
    assert isinstance(outcome, Ambiguous)
    assert [hit.id for hit in outcome.candidates] == ["jo-1", "jo-2"]
    assert calls == []


def test_a_text_is_searched_for_once_in_small_and_great_letters() -> None:
    names = AthleteNames(LISTINGS)
    with counting((NameIndex, "candidates")) as calls:
        assert names.resolve("maria06 huurdle") == names.resolve("Maria06 Huurdle")
    assert calls == ["candidates"]
    names.resolve("maria06 nor")
    with counting((NameIndex, "candidates")) as calls:
        names.resolve("Maria06 NOR")
    assert calls, "beside a nation both are looked for"


def test_names_of_other_letters_are_not_compared_to_the_end() -> None:
    with counting((typos, "_last_row")) as calls:
        assert name_cost("bellamy pratt", "jakob ingebrigtsen", 3.5)[0] == FURTHEST
        assert calls == []
        assert name_cost("jakbo ingebrigtsen", "jakob ingebrigtsen", 3.5)[0] < FURTHEST
    assert calls == ["_last_row"]


PARTS = ("josh01", "maria02", "maria06", "jsoh03", "kerr", "ker", "ingebritsen", "silva", "hurdel", "el", "norway")


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PARTS), min_size=2, max_size=4).map(" ".join))
def test_words_that_cannot_be_one_name_are_near_to_none(text: str) -> None:
    """What is told by the letters alone is told by resolving too."""
    near = is_near(text, AthleteNames(LISTINGS))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(AthleteNames, "may_mean", lambda *_: True)
        assert is_near(text, AthleteNames(LISTINGS)) == near


def test_words_of_several_names_are_not_resolved_as_one() -> None:
    names = AthleteNames(LISTINGS)
    with counting((AthleteNames, "resolve")) as calls:
        assert not is_near("josh01 maria02 ingebrigtsen", names)
        assert calls == []
        assert is_near("josh01 ingebrigtsn", names)
    assert calls == ["resolve"]


def test_a_shared_name_is_searched_for_once_among_those_of_an_event() -> None:
    named = [("Kerr", "1500m"), ("Kerr", "high-jump"), ("Bell", "800m")]
    names = AthleteNames(
        AthleteListing(Athlete(f"a{n}", f"{given} {family}", "GBR", Sex.MEN), (), 50.0, (code,))
        for n, (given, (family, code)) in enumerate(zip(("Josh", "Hamish", "Tom"), named, strict=True))
    )
    assert isinstance(names.resolve("Kerr"), Ambiguous)
    with counting((NameIndex, "candidates")) as calls:
        found = resolve_of_event("Kerr", Event("1500m"), names)
        assert isinstance(resolve_of_event("Kerr", Event("800m"), names), Ambiguous)
    assert isinstance(found, Match)
    assert found.id == "a0"
    assert calls == ["candidates"] * 2


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_searching_an_athlete_searches_five_times_at_most(text: str) -> None:
    with counting((NameIndex, "candidates")) as calls:
        NAMES.search(text)
    assert len(calls) <= 5


@settings(max_examples=40, deadline=None)
@given(TEXTS)
def test_parting_two_names_resolves_twelve_at_most(text: str) -> None:
    with counting((AthleteNames, "resolve")) as calls:
        split_names(text, NAMES)
    assert len(calls) <= 12


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_an_event_is_read_from_few_corrections(text: str) -> None:
    with counting((events, "read_event"), (events.process, "extract")) as calls:
        resolve_event(text)
    assert calls.count("read_event") <= 1 + 3**4
    assert calls.count("extract") <= 8 + 14 + 1


@settings(max_examples=40, deadline=None)
@given(TEXTS, st.booleans())
def test_suggesting_events_compares_a_discipline_once(text: str, among_many: bool) -> None:
    with counting((events, "read_event"), (event_search, "_likeness")) as calls:
        search_events(text, 25, EVENTS if among_many else None)
    assert calls.count("read_event") <= 1 + 3**4
    assert calls.count("_likeness") <= len(catalogue())


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_an_event_at_the_end_is_looked_for_without_guessing(text: str) -> None:
    with counting((events, "read_event"), (events.process, "extract")) as calls:
        split_event(text)
    assert calls.count("read_event") <= 6
    assert "extract" not in calls


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_a_scope_written_in_full_needs_no_search(text: str) -> None:
    with counting((NameIndex, "candidates"), (typos, "typo_cost")) as calls:
        resolve_scope(text, fuzzy=False)
    assert calls == []


def test_the_vocabulary_is_gone_through_once_for_the_words_of_all_events() -> None:
    event_search._words_of.cache_clear()
    event_search._words_by_sense.cache_clear()
    with counting((event_search, "vocabulary")) as calls:
        words = [event_search._words_of(code) for code in catalogue()]
    assert all(words)
    assert calls == ["vocabulary"]


def test_an_event_that_is_not_guessed_at_has_no_nearest() -> None:
    assert resolve_event("javlin trow", fuzzy=False) == NoMatch()


def test_many_words_of_many_senses_are_still_read() -> None:
    outcome = resolve_event("m " * 14)
    assert isinstance(outcome, NoMatch)
    assert not isinstance(resolve_event("womens 3000 m sc short track"), NoMatch)
