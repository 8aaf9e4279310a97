"""Athletes by name: ids, aliases, words that narrow, and evidence about a pair."""

from datetime import date

import pytest

from bot.domain.athlete import Athlete, AthleteListing
from bot.domain.event import Sex
from bot.names import Ambiguous, Match, NoMatch
from bot.names.athletes import AthleteNames, with_evidence
from bot.names.index import NameIndex


def listing(
    id_: str, name: str, nation: str, *, sex: Sex = Sex.MEN, weight: float = 5.0, runs: str = "", aliases: str = ""
) -> AthleteListing:
    athlete = Athlete(id_, name, nation, sex)
    return AthleteListing(athlete, tuple(a for a in aliases.split("|") if a), weight, tuple(runs.split()))


NAMES = AthleteNames(
    [
        listing("jakob-ingebrigtsen", "Jakob Ingebrigtsen", "NOR", weight=90, runs="1500m mile 2-miles"),
        listing("filip-ingebrigtsen", "Filip Ingebrigtsen", "NOR", runs="1500m"),
        listing("henrik-ingebrigtsen", "Henrik Ingebrigtsen", "NOR", runs="1500m 5000m"),
        listing("josh-kerr", "Josh Kerr", "GBR", weight=60, runs="1500m mile 2-miles"),
        listing("hamish-kerr", "Hamish Kerr", "NZL", runs="high-jump"),
        listing("georgia-bell", "Georgia Bell", "GBR", sex=Sex.WOMEN, runs="1500m"),
        listing("sandra-perkovic", "Sandra Perković", "CRO", sex=Sex.WOMEN, aliases="Sandra Elkasević"),
        listing("anna-kerr", "Anna Kerr", "IRL", sex=Sex.WOMEN, runs="800m"),
        listing("tadese-lemi", "Tadese Lemi", "ETH", runs="10000m"),
        listing("michael-jordan", "Michael Jordan", "USA", runs="long-jump"),
    ]
)


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("josh-kerr", "josh-kerr"),
        (" josh-kerr ", "josh-kerr"),
        ("Kerr NZL", "hamish-kerr"),
        ("NZL Kerr", "hamish-kerr"),
        ("Kerr (NZL)", "hamish-kerr"),
        ("Kerr New Zealand", "hamish-kerr"),
        ("Kerr high jump", "hamish-kerr"),
        ("high jump Kerr", "hamish-kerr"),
        ("Ker high jump", "hamish-kerr"),
        ("Kerr women", "anna-kerr"),
        ("women's 800m Kerr", "anna-kerr"),
        ("Kerr british", "josh-kerr"),
        ("kerr mile", "josh-kerr"),
        ("ingebrigtsen 5000", "henrik-ingebrigtsen"),
        ("Elkasevic", "sandra-perkovic"),
        ("Sandra Elkasevic", "sandra-perkovic"),
        ("Georgia Bell", "georgia-bell"),
        ("Michael Jordan", "michael-jordan"),
        ("Lemi 10k", "tadese-lemi"),
    ],
)
def test_resolves_with_what_stands_beside_the_name(text: str, id_: str) -> None:
    outcome = NAMES.resolve(text)
    assert isinstance(outcome, Match)
    assert outcome.id == id_


def test_what_narrows_to_nobody_is_no_match() -> None:
    assert isinstance(NAMES.resolve("Kerr FRA"), NoMatch)


def test_of_those_it_narrows_to_the_most_famous_is_taken() -> None:
    outcome = NAMES.resolve("ingebrigtsen norway")
    assert isinstance(outcome, Match)
    assert outcome.id == "jakob-ingebrigtsen"
    assert {hit.id for hit in outcome.others} == {"filip-ingebrigtsen", "henrik-ingebrigtsen"}


def test_what_narrows_to_several_alike_stays_ambiguous() -> None:
    names = AthleteNames(
        [
            listing("a-kerr", "Ann Kerr", "GBR"),
            listing("b-kerr", "Bea Kerr", "GBR"),
            listing("c-kerr", "Cy Kerr", "NZL"),
        ]
    )
    outcome = names.resolve("kerr british")
    assert isinstance(outcome, Ambiguous)
    assert {hit.id for hit in outcome.candidates} == {"a-kerr", "b-kerr"}


def test_search_narrows_too() -> None:
    assert [hit.id for hit in NAMES.search("kerr nzl")] == ["hamish-kerr"]
    assert {hit.id for hit in NAMES.search("kerr")[:3]} == {"josh-kerr", "hamish-kerr", "anna-kerr"}
    assert NAMES.search("kerr")[0].id == "josh-kerr"
    assert NAMES.search("josh-kerr")[0].name == "Josh Kerr"
    assert NAMES.search("")[0].id == "jakob-ingebrigtsen"
    assert len(NAMES.search("", 4)) == 4


def test_an_alias_leads_to_the_athlete() -> None:
    hit = NAMES.search("elkasevic")[0]
    assert hit.name == "Sandra Elkasević"
    assert NAMES.get(hit.id).name == "Sandra Perković"


def test_get_and_find() -> None:
    assert NAMES.get("josh-kerr").nation == "GBR"
    assert NAMES.find("nobody") is None
    with pytest.raises(KeyError):
        NAMES.get("nobody")


def test_evidence_for_one_decides() -> None:
    outcome = with_evidence(NAMES.resolve("Kerr"), {"josh-kerr", "jakob-ingebrigtsen"})
    assert isinstance(outcome, Match)
    assert outcome.id == "josh-kerr"


def test_evidence_for_several_ranks_them_first() -> None:
    outcome = with_evidence(NAMES.resolve("Kerr"), {"hamish-kerr", "anna-kerr"})
    assert isinstance(outcome, Ambiguous)
    assert {hit.id for hit in outcome.candidates[:2]} == {"hamish-kerr", "anna-kerr"}
    assert outcome.candidates[2].id == "josh-kerr"


def test_evidence_leaves_a_full_name_and_an_unknown_one_alone() -> None:
    plain = NAMES.resolve("Hamish Kerr")
    assert with_evidence(plain, {"josh-kerr"}) == plain
    unknown = NAMES.resolve("Usain Bolt")
    assert with_evidence(unknown, {"josh-kerr"}) == unknown


def test_no_evidence_leaves_the_choice_as_it_is() -> None:
    plain = NAMES.resolve("Kerr")
    assert with_evidence(plain, set()) == plain


@pytest.mark.parametrize("text", ["", "!", "@everyone", "a" * 10_000, "norway", "mile", "1500", "Kerr " * 400])
def test_odd_text_is_answered(text: str) -> None:
    NAMES.resolve(text)
    NAMES.search(text)


def test_the_same_text_is_resolved_once(monkeypatch: pytest.MonkeyPatch) -> None:
    names = AthleteNames([listing("josh-kerr", "Josh Kerr", "GBR"), listing("anna-kerr", "Anna Kerr", "IRL")])
    first = [names.resolve(text) for text in ("kerr", "Jsh Kerr")]
    monkeypatch.setattr(NameIndex, "candidates", None)  # nobody searches again
    assert [names.resolve(text) for text in ("kerr", "Jsh Kerr")] == first
    with pytest.raises(TypeError):
        names.resolve("kerr" * 50)


def test_no_athletes_at_all() -> None:
    empty = AthleteNames([])
    assert len(empty) == 0
    assert empty.search("") == []
    assert empty.resolve("Kerr NZL") == NoMatch(())


def test_a_label_tells_namesakes_apart() -> None:
    """By all that is known: sex, year of birth, main event, years; and by a number if nothing is."""
    born = date(1997, 10, 8)
    names = AthleteNames(
        [
            AthleteListing(Athlete("a", "Josh Kerr", "GBR", Sex.MEN, born), (), 9.0, ("1500m", "mile"), (2014, 2024)),
            AthleteListing(Athlete("b", "Josh Kerr", "GBR", Sex.MEN), (), 2.0, ("shot-put",), (2024, 2024)),
            AthleteListing(Athlete("c", "Josh Kerr", "GBR", Sex.MEN)),
            AthleteListing(Athlete("d", "Josh KERR", "GBR", Sex.MEN)),
            AthleteListing(Athlete("e", "Josh Kerr", "NZL", Sex.MEN)),
            AthleteListing(Athlete("f", "Sam Hill", "AUS", Sex.MEN)),
            AthleteListing(Athlete("g", "Sam Hill", "AUS", Sex.WOMEN)),
        ]
    )
    assert [names.label(id_) for id_ in names] == [
        "Josh Kerr (GBR, born 1997, 1500 m, 2014–2024)",
        "Josh Kerr (GBR, shot put, 2024)",
        "Josh Kerr (GBR, no. 1)",
        "Josh KERR (GBR, no. 2)",
        "Josh Kerr (NZL)",
        "Sam Hill (AUS, men)",
        "Sam Hill (AUS, women)",
    ]
    assert len({names.label(id_) for id_ in names}) == len(names)
