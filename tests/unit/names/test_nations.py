"""Nations by code, name, adjective, flag, and misspelt."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.nations import nation_flag, nations
from bot.names import Ambiguous, Match, NoMatch
from bot.names.nations import names_of_nation, resolve_nation, search_nations

EVERY_NAME = [(nation.code, name) for nation in nations().values() for name in names_of_nation(nation)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("NOR", "NOR"),
        ("nor", "NOR"),
        ("Norway", "NOR"),
        ("Norwegian", "NOR"),
        ("norwegians", "NOR"),
        ("american", "USA"),
        ("team usa", "USA"),
        ("Team GB", "GBR"),
        ("the Netherlands", "NED"),
        ("holland", "NED"),
        ("kenyan athletes", "KEN"),
        ("USSR", "URS"),
        ("East German", "GDR"),
        ("Türkiye", "TUR"),
        ("turkey", "TUR"),
        ("DEU", "GER"),
        ("Norwegen", "NOR"),
        ("états-unis", "USA"),
        ("Großbritannien", "GBR"),
        ("etiopia", "ETH"),
        ("🇳🇴", "NOR"),
        (" 🇺🇸 ", "USA"),
    ],
)
def test_written_as_it_is_called(text: str, code: str) -> None:
    for outcome in (resolve_nation(text), resolve_nation(text, fuzzy=False)):
        assert isinstance(outcome, Match)
        assert (outcome.id, outcome.score) == (code, 1.0)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("norwegan", "NOR"),
        ("ethiopa", "ETH"),
        ("ehtiopia", "ETH"),
        ("jamacia", "JAM"),
        ("amercan", "USA"),
        ("portugese", "POR"),
        ("morroco", "MAR"),
        ("new zeland", "NZL"),
        ("great britian", "GBR"),
        ("untied states", "USA"),
        ("swedden", "SWE"),
    ],
)
def test_misspelt(text: str, code: str) -> None:
    outcome = resolve_nation(text)
    assert isinstance(outcome, Match)
    assert outcome.id == code
    assert outcome.score < 1
    assert resolve_nation(text, fuzzy=False) == NoMatch()


@pytest.mark.parametrize(
    "text",
    [
        *("", "kerr", "gatlin", "bolt", "mile", "indoor", "women", "final", "record", "1500", "roman", "martin"),
        *("xyzzy", "q" * 10_000, "🇽🇽", "🇳🇴🇳🇴", "@everyone"),
    ],
)
def test_what_is_no_nation(text: str) -> None:
    assert isinstance(resolve_nation(text), NoMatch)


def test_one_slip_from_two_nations_is_either() -> None:
    outcome = resolve_nation("Austrlia")  # Australia without an a, or Austria with an l
    assert isinstance(outcome, Ambiguous)
    assert {hit.id for hit in outcome.candidates} == {"AUS", "AUT"}


@pytest.mark.parametrize("text", ["England", "scottish", "Wales"])
def test_a_home_nation_is_never_taken_for_the_whole_but_offered_it(text: str) -> None:
    outcome = resolve_nation(text)
    assert isinstance(outcome, NoMatch)
    assert [hit.id for hit in outcome.nearest] == ["GBR"]


def test_no_name_is_of_two_nations() -> None:
    for code, name in EVERY_NAME:
        outcome = resolve_nation(name, fuzzy=False)
        assert isinstance(outcome, Match), name
        assert outcome.id == code


def test_every_flag_is_read_back() -> None:
    for code in nations():
        if nation_flag(code):
            outcome = resolve_nation(nation_flag(code))
            assert isinstance(outcome, Match)
            assert outcome.id == code


def test_autocomplete() -> None:
    assert [hit.id for hit in search_nations("", 2)] == ["USA", "KEN"]
    assert search_nations("norw")[0].id == "NOR"
    assert search_nations("🇰🇪")[0].id == "KEN"
    assert search_nations("amer")[0].name == "United States"
    assert search_nations("nor", 0) == []


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    resolve_nation(text)
    assert len(search_nations(text, 3)) <= 3
