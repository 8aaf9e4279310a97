"""Scopes of records, and the nations behind them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.nations import find_nation, nation_flag, nation_name, nations
from bot.names import Ambiguous, Match, NoMatch
from bot.names.scopes import resolve_scope, scope_name, search_scopes


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("world", "world"),
        ("WR", "world"),
        ("world record", "world"),
        ("olympic", "olympic"),
        ("Olympics", "olympic"),
        ("OR", "olympic"),
        ("World Championships", "world-championships"),
        ("championship", "world-championships"),
        ("championship record", "world-championships"),
        ("CR", "world-championships"),
        ("worlds", "world-championships"),
        ("world champs", "world-championships"),
        ("european", "europe"),
        ("Europe", "europe"),
        ("ER", "europe"),
        ("EU", "europe"),
        ("eurpean", "europe"),
        ("European record", "europe"),
        ("african", "africa"),
        ("asian", "asia"),
        ("NACAC", "north-america"),
        ("north-america", "north-america"),
        ("south american", "south-america"),
        ("oceania", "oceania"),
        ("NOR", "NOR"),
        ("norway", "NOR"),
        ("norwegian", "NOR"),
        ("norwegan", "NOR"),
        ("Norge", "NOR"),
        ("national record of Norway", "NOR"),
        ("british", "GBR"),
        ("UK", "GBR"),
        ("GBR", "GBR"),
        ("great britain", "GBR"),
        ("team usa", "USA"),
        ("american", "USA"),
        ("german", "GER"),
        ("kenya", "KEN"),
        ("Deutschland", "GER"),
        ("ivory coast", "CIV"),
        ("Côte d'Ivoire", "CIV"),
    ],
)
def test_the_words_for_a_scope(text: str, scope: str) -> None:
    outcome = resolve_scope(text)
    assert isinstance(outcome, Match)
    assert outcome.id == scope
    assert outcome.name == scope_name(scope)


@pytest.mark.parametrize(
    "scope", ["world", "olympic", "world-championships", "europe", "north-america", *sorted(nations())]
)
def test_a_scope_means_itself(scope: str) -> None:
    outcome = resolve_scope(scope)
    assert isinstance(outcome, Match)
    assert outcome.id == scope
    assert outcome.score == 1.0


@pytest.mark.parametrize("code", sorted(nations()))
def test_a_nations_name_means_it(code: str) -> None:
    outcome = resolve_scope(nation_name(code))
    assert isinstance(outcome, Match)
    assert outcome.id == code


def test_an_area_record_is_one_of_the_areas() -> None:
    outcome = resolve_scope("area record")
    assert isinstance(outcome, Ambiguous)
    assert "europe" in {hit.id for hit in outcome.candidates}


@pytest.mark.parametrize("text", ["", "xyzzy", "!!", "@everyone", "q" * 10_000])
def test_what_is_no_scope(text: str) -> None:
    assert isinstance(resolve_scope(text), NoMatch)


def test_a_record_alone_is_of_no_certain_scope() -> None:
    assert not isinstance(resolve_scope("record"), Match)


def test_autocomplete() -> None:
    assert [hit.id for hit in search_scopes("", 3)] == ["world", "olympic", "world-championships"]
    assert search_scopes("eu")[0].id == "europe"
    assert [hit.id for hit in search_scopes("", 25, ["europe", "NOR"])] == ["europe", "NOR"]
    assert [hit.id for hit in search_scopes("nor", 25, ["world", "NOR"])] == ["NOR"]
    assert search_scopes("nor", 0) == []


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_scopes_never_raise(text: str) -> None:
    resolve_scope(text)
    search_scopes(text)


def test_nations() -> None:
    assert nation_name("SUI") == "Switzerland"
    assert nation_name("XYZ") == "XYZ"
    assert nation_flag("NOR") == "🇳🇴"
    assert nation_flag("GER") == "🇩🇪"
    assert nation_flag("URS") == ""
    assert nation_flag("XYZ") == ""
    assert find_nation("RSA") is not None
    assert find_nation("ZAF") is None
    assert len(nations()) > 210
    isos = [nation.iso for nation in nations().values() if nation.iso]
    assert len(isos) == len(set(isos))
    assert all(len(code) == 3 and code.isupper() for code in nations())
