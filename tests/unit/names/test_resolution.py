"""Resolving: a match for one athlete, a choice for several, no match for unknown names."""

import gzip
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.names import Ambiguous, Match, NoMatch, resolution
from bot.names.fit import Fit, fit
from bot.names.index import NameIndex
from bot.names.resolution import resolve
from bot.names.typos import MOST_COST, name_cost, typo_cost
from tests.shared import SHARED, needs_shared

PERF = SHARED / "perf"
SMALL = NameIndex(
    [
        ("jakob", "Jakob Ingebrigtsen", 400.0),
        ("filip", "Filip Ingebrigtsen", 6.0),
        ("henrik", "Henrik Ingebrigtsen", 5.0),
        ("josh", "Josh Kerr", 30.0),
        ("hamish", "Hamish Kerr", 8.0),
        ("jake", "Jake Wightman", 9.0),
        ("farah", "Mo Farah", 5.0),
        ("guerrouj", "Hicham El Guerrouj", 9.0),
        ("kipyegon", "Faith Kipyegon", 10.0),
        ("cheruiyot", "Timothy Cheruiyot", 8.0),
        ("nordas", "Narve Gilje Nordås", 4.0),
        ("bell", "Georgia Bell", 4.0),
    ]
)


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("Jakob Ingebrigtsen", "jakob"),
        ("INGEBRIGTSEN Jakob", "jakob"),
        ("Jakob Ingebritsen", "jakob"),
        ("Ingebrigsten Filip", "filip"),
        ("jakob i", "jakob"),
        ("J Ingebrigtsen", "jakob"),
        ("Josh Ker", "josh"),
        ("joshkerr", "josh"),
        ("Jake Whitman", "jake"),
        ("farrah", "farah"),
        ("guerrouj", "guerrouj"),
        ("cheruiot", "cheruiyot"),
        ("Nordas", "nordas"),
        ("Narve Nordås", "nordas"),
        ("goergia bell", "bell"),
    ],
)
def test_one_is_meant(text: str, id_: str) -> None:
    outcome = resolve(SMALL, text)
    assert isinstance(outcome, Match)
    assert outcome.id == id_


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("ingebrigtsen", {"jakob", "filip", "henrik"}),
        ("Ingebrigsten", {"jakob", "filip", "henrik"}),
        ("ingebritsen", {"jakob", "filip", "henrik"}),
        ("Kerr", {"josh", "hamish"}),
        ("kerrr", {"josh", "hamish"}),
    ],
)
def test_a_shared_name_is_ambiguous_however_popular_one_of_them_is(text: str, ids: set[str]) -> None:
    outcome = resolve(SMALL, text)
    assert isinstance(outcome, Ambiguous)
    assert {hit.id for hit in outcome.candidates} == ids
    assert outcome.candidates[0].id in {"jakob", "josh"}


@pytest.mark.parametrize(
    "text",
    ["Kipchoge", "asdfgh", "@everyone", "'; DROP TABLE athletes; --", "Usain Bolt", "**bold**", "x" * 10_000, "zz"],
)
def test_the_unknown_is_refused_with_the_nearest(text: str) -> None:
    outcome = resolve(SMALL, text)
    assert isinstance(outcome, NoMatch)
    assert outcome.nearest


@pytest.mark.parametrize("text", ["!!!", "🏃‍♂️", "…"])
def test_punctuation_alone_is_no_match(text: str) -> None:
    assert resolve(SMALL, text) == NoMatch(())


def test_blank_text_is_no_match_and_offers_the_popular() -> None:
    outcome = resolve(SMALL, "  ")
    assert isinstance(outcome, NoMatch)
    assert outcome.nearest[0].id == "jakob"


def test_an_index_of_no_names_knows_nobody() -> None:
    empty: NameIndex[int] = NameIndex([])
    assert resolve(empty, "Josh Kerr") == NoMatch(())


def test_two_of_the_very_same_name_are_ambiguous() -> None:
    index = NameIndex([(1, "Ole Hauge", 9.0), (2, "Ole Hauge", 1.0), (3, "Ole Hagen", 1.0)])
    outcome = resolve(index, "ole hauge")
    assert isinstance(outcome, Ambiguous)
    assert [hit.id for hit in outcome.candidates] == [1, 2]
    assert isinstance(resolve(index, "olee hauge"), Ambiguous)


def test_several_names_of_one_id_are_one() -> None:
    index = NameIndex([(1, "Sandra Perković", 5.0), (1, "Sandra Elkasević", 5.0), (2, "Sandra Perez", 1.0)])
    for text in ("Sandra Elkasevic", "Sandra Perkovic", "sandra elkasevich"):
        outcome = resolve(index, text)
        assert isinstance(outcome, Match)
        assert outcome.id == 1


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60))
def test_resolving_never_raises(text: str) -> None:
    outcome = resolve(SMALL, text)
    if isinstance(outcome, Ambiguous):
        assert outcome.candidates


@pytest.mark.parametrize(
    ("query", "name", "expected"),
    [
        ("josh kerr", "josh kerr", Fit.WHOLE),
        ("kerr josh", "josh kerr", Fit.REORDERED),
        ("joshkerr", "josh kerr", Fit.REORDERED),
        ("kerr", "josh kerr", Fit.WORDS),
        ("narve nordas", "narve gilje nordas", Fit.WORDS),
        ("josh", "josh kerr", Fit.FIRST),
        ("j kerr", "josh kerr", Fit.STARTS),
        ("josh k", "josh kerr", Fit.STARTS),
        ("lu ka", "lu katherine ka", Fit.STARTS),
        ("jo kerr", "josh kerr", Fit.NONE),
        ("josh kerr smith", "josh kerr", Fit.NONE),
        ("josh josh", "josh kerr", Fit.NONE),
    ],
)
def test_how_a_text_fits_a_name(query: str, name: str, expected: Fit) -> None:
    assert fit(query, name) is expected


def test_likely_slips_cost_less_than_unlikely_ones() -> None:
    assert typo_cost("kerr", "kerr") == 0
    doubled = typo_cost("farrah", "farah")
    sounds_alike = typo_cost("wictor", "victor")
    transposed = typo_cost("jsoh", "josh")
    other_letter = typo_cost("kerp", "kera")
    assert 0 < doubled < sounds_alike < transposed < other_letter
    assert typo_cost("ker", "kerrigan") < typo_cost("karrigan", "bellamy")


@pytest.mark.parametrize("limit", [0.7, 1.1, 2.1, 3.5, 6.0])
def test_a_limit_only_cuts_off_what_costs_more(limit: float) -> None:
    """Where the lowest cost is within the limit, it is found as it is without one."""
    names = ("josh kerr", "jakob ingebrigtsen", "haile gebrselassie", "ilona mies", "jo", "hellen obiri")
    typed = (
        "jsoh kerr",
        "kerr",
        "jakbo ingebritsen",
        "haile gebreselassie",
        "iolna meis",
        "oj",
        "helen obiri",
        "helen obri",
        "",
        "h",
    )
    for text, name in product(typed, names):
        cost = typo_cost(text, name)
        found = typo_cost(text, name, limit)
        assert found == cost if cost <= limit else found > limit


LETTERS = st.text("aehrs ", max_size=12)


@settings(max_examples=400, deadline=None)
@given(LETTERS, LETTERS, st.sampled_from((0.8, 1.6, 2.4, 3.3)))
def test_no_limit_cuts_off_what_is_within_it(text: str, name: str, limit: float) -> None:
    cost, found = typo_cost(text, name), typo_cost(text, name, limit)
    assert found == cost if cost <= limit else found > limit


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(("kerr", "josh", "jakob", "bel", "georgia", "kar", "mo")), min_size=1, max_size=3))
def test_what_is_hopeless_is_nobody_however_far_it_is_compared(words: list[str]) -> None:
    text = " ".join(words)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(resolution, "_hopeless", lambda *_: MOST_COST)
        outcome = resolve(SMALL, text)
    assert resolve(SMALL, text) == outcome


def test_another_order_and_a_part_of_a_name_cost_something() -> None:
    assert name_cost("josh kerr", "josh kerr") == (0.0, "josh kerr")
    assert 0 < name_cost("kerr josh", "josh kerr")[0] < 1
    assert name_cost("kerr", "josh kerr")[1] == "kerr"
    assert name_cost("abcdef", "josh kerr", limit=1.0)[0] > 1


@pytest.fixture(scope="module")
def shared_index() -> NameIndex[str]:
    with gzip.open(PERF / "names.tsv.gz", "rt", encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file]
    return NameIndex((row[1], row[1], float(row[2])) for row in rows)


@needs_shared("perf")
def test_known_queries_on_a_large_list(shared_index: NameIndex[str]) -> None:
    queries = [line.split("\t") for line in (PERF / "queries.tsv").read_text("utf-8").splitlines()][::4]
    outcomes = [(resolve(shared_index, row[3]), row[4]) for row in queries]
    matches = [(outcome.id, name) for outcome, name in outcomes if isinstance(outcome, Match)]
    assert len(matches) / len(queries) >= 0.76
    assert sum(id_ == name for id_, name in matches) / len(matches) >= 0.985


@needs_shared("perf")
def test_names_in_no_list_are_refused(shared_index: NameIndex[str]) -> None:
    texts = [line.split("\t")[1] for line in (PERF / "unknown.tsv").read_text("utf-8").splitlines()]
    refused = [not isinstance(resolve(shared_index, text), Match) for text in texts]
    assert sum(refused) / len(refused) >= 0.95
