"""Who is meant by a name that several share: the one who is far more famous, and nobody where two are alike."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.athlete import Athlete, AthleteListing
from bot.domain.event import Sex
from bot.names import Ambiguous, Match, NoMatch
from bot.names.athletes import AthleteNames, with_evidence


def listing(name: str, weight: float, *aliases: str, id_: str = "") -> AthleteListing:
    slug = id_ or name.lower().replace(" ", "-")
    return AthleteListing(Athlete(slug, name, "KEN", Sex.MEN), aliases, weight, ("1500m",))


NAMES = AthleteNames(
    [
        listing("Eliud Kipchoge", 300),
        listing("Kipchoge Keino", 250),
        listing("Solomon Kipchoge", 8),
        listing("Hicham El Guerrouj", 400),
        listing("Abdelati El Guesse", 70),
        listing("Wayde van Niekerk", 300),
        listing("Chris van Niekerk", 17),
        listing("Femke Bol", 380),
        listing("Femke Pluim", 80),
        listing("Armand Duplantis", 620, "Mondo Duplantis"),
        listing("Greg Duplantis", 47),
        listing("Jessica Ennis-Hill", 250),
        listing("Delloreen Ennis", 60),
        listing("Carl Lewis", 350, id_="carl-lewis"),
        listing("Steve Lewis", 340, id_="steve-lewis"),
        listing("Michael Johnson", 350, id_="michael-johnson-1967"),
        listing("Michael Johnson", 6, id_="michael-johnson-1986"),
        listing("Calvin Smith", 200, id_="calvin-smith-1961"),
        listing("Calvin Smith", 180, id_="calvin-smith-1987"),
        listing("Jakob Ingebrigtsen", 660),
        listing("Filip Ingebrigtsen", 74),
        listing("Henrik Ingebrigtsen", 74),
        listing("Jakub Ingebrigsen", 3),
        listing("Michael Johnstone", 3),
    ]
)


@pytest.mark.parametrize(
    ("text", "id_", "other"),
    [
        ("kipchoge", "eliud-kipchoge", "kipchoge-keino"),  # a family name before a given name as well known
        ("van niekerk", "wayde-van-niekerk", "chris-van-niekerk"),
        ("femke", "femke-bol", "femke-pluim"),
        ("el g", "hicham-el-guerrouj", "abdelati-el-guesse"),
        ("duplan", "armand-duplantis", "greg-duplantis"),
        ("ennis", "jessica-ennis-hill", "delloreen-ennis"),
        ("michael johnson", "michael-johnson-1967", "michael-johnson-1986"),
        ("michael johnsn", "michael-johnson-1967", "michael-johnson-1986"),
        ("kipchogge", "eliud-kipchoge", "solomon-kipchoge"),  # all three are misspelt alike
        ("Ingebrigtsen KEN", "jakob-ingebrigtsen", "filip-ingebrigtsen"),
    ],
)
def test_the_most_famous_is_taken_and_the_others_are_told(text: str, id_: str, other: str) -> None:
    outcome = NAMES.resolve(text)
    assert isinstance(outcome, Match)
    assert outcome.id == id_
    assert other in [hit.id for hit in outcome.others]


@pytest.mark.parametrize("text", ["mondo", "eliud", "carl lewis", "carl-lewis"])
def test_what_only_one_answers_to_has_no_others(text: str) -> None:
    outcome = NAMES.resolve(text)
    assert isinstance(outcome, Match)
    assert outcome.others == ()


@pytest.mark.parametrize("text", ["lewis", "calvin smith", "calvn smith"])
def test_two_about_as_famous_are_asked_about(text: str) -> None:
    assert isinstance(NAMES.resolve(text), Ambiguous)


@pytest.mark.parametrize("text", ["j", "k", "ki", "mic"])
def test_initials_and_two_or_three_letters_are_too_little(text: str) -> None:
    assert not isinstance(NAMES.resolve(text), Match)


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("Jakub Ingebrigsen", "jakub-ingebrigsen"),
        ("Solomon Kipchoge", "solomon-kipchoge"),
        ("Solomn Kipchoge", "solomon-kipchoge"),
        ("Chris van Niekerk", "chris-van-niekerk"),
        ("Chris v Niekerk", "chris-van-niekerk"),
        ("Michael Johnstone", "michael-johnstone"),
        ("Michael Johnstne", "michael-johnstone"),
        ("Greg Duplantis", "greg-duplantis"),
    ],
)
def test_a_better_spelling_beats_fame(text: str, id_: str) -> None:
    outcome = NAMES.resolve(text)
    assert isinstance(outcome, Match)
    assert outcome.id == id_


def test_a_full_name_that_is_not_here_is_not_pulled_to_a_famous_one() -> None:
    for text in ("Michael Jordan", "Elias Kipchirchir", "Clara Lewandowski"):
        outcome = NAMES.resolve(text)
        assert isinstance(outcome, NoMatch), (text, outcome)


def test_one_result_more_is_no_fame() -> None:
    names = AthleteNames([listing("Anna Sample", 1), listing("Berta Sample", 4)])
    assert isinstance(names.resolve("sample"), Ambiguous)


def test_evidence_comes_before_fame() -> None:
    taken = with_evidence(NAMES.resolve("kipchoge"), {"kipchoge-keino", "carl-lewis"})
    assert isinstance(taken, Match)
    assert (taken.id, taken.others) == ("kipchoge-keino", ())


def test_fame_chooses_where_evidence_does_not() -> None:
    plain = NAMES.resolve("kipchoge")
    assert with_evidence(plain, set()) == plain
    assert with_evidence(plain, {"eliud-kipchoge", "kipchoge-keino"}) == plain


def test_several_with_evidence_but_not_the_famous_one_are_asked_about() -> None:
    outcome = with_evidence(NAMES.resolve("kipchoge"), {"solomon-kipchoge", "kipchoge-keino"})
    assert isinstance(outcome, Ambiguous)
    assert {hit.id for hit in outcome.candidates[:2]} == {"solomon-kipchoge", "kipchoge-keino"}
    assert outcome.candidates[-1].id == "eliud-kipchoge"


def test_a_common_word_does_not_hide_the_famous_bearer() -> None:
    """More athletes have the word than the index compares; the long name of the famous one comes last in it."""
    crowd = [listing(f"Ryan {chr(97 + a)}{chr(97 + b)}", 2) for a in range(26) for b in range(20)]
    names = AthleteNames([*crowd, listing("Ryan Montgomery-Featherstonehaugh", 400)])
    outcome = names.resolve("ryan")
    assert isinstance(outcome, Match)
    assert outcome.id == "ryan-montgomery-featherstonehaugh"


def test_the_kept_index_chooses_as_the_built_one(tmp_path: Path) -> None:
    NAMES.save(tmp_path / "names", "key")
    loaded = AthleteNames.load(tmp_path / "names", "key")
    assert loaded
    for text in ("kipchoge", "lewis", "el g", "michael johnson"):
        assert loaded.resolve(text) == NAMES.resolve(text)
    assert loaded.weight("eliud-kipchoge") == 300


@given(st.integers(1, 1000), st.integers(1, 1000))
def test_whoever_is_taken_is_the_more_famous(one: int, other: int) -> None:
    names = AthleteNames([listing("Anna Sample", one), listing("Berta Sample", other)])
    outcome = names.resolve("sample")
    if isinstance(outcome, Match):
        more, less = max(one, other), min(one, other)
        assert outcome.id == ("anna-sample" if one == more else "berta-sample")
        assert more > 2 * less
    else:
        assert isinstance(outcome, Ambiguous)
        assert {hit.id for hit in outcome.candidates} == {"anna-sample", "berta-sample"}
