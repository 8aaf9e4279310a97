"""What is not understood is said: no name swallows a word, no word is lost, nobody is taken for somebody else."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.app import App
from bot.errors import BellLapError, NoAnswer, UnknownName, UsageError
from bot.names.athletes import AthleteNames
from bot.questions.question import Question
from bot.questions.registry import QUESTIONS
from bot.questions.wording import Wording
from bot.understanding import reading
from bot.understanding.facts import Facts
from bot.understanding.filled import Filled
from bot.understanding.filling import fill
from bot.understanding.gathering import gather
from bot.understanding.plain import LONGEST_QUESTION
from bot.understanding.reading import Read, readings, understand
from bot.understanding.sentence import read_sentence
from tests.unit.understanding.conftest import TODAY, ReadIt

pytestmark = pytest.mark.asyncio(loop_scope="module")

PIECES = [
    *("Kerr", "Ingebrigtsen", "josh kerr", "warholm", "mile", "1500 m", "100", "pole vault", "wr", "record", "vs", ","),
    *(
        "2023",
        "'24",
        "since",
        "finals",
        "indoors",
        "women",
        "european",
        "paris",
        "olympics",
        "9.58",
        "3:43.13",
        "top 10",
    ),
    *(
        "weltrekord",
        "récord del mundo",
        "gegen",
        "medals",
        "quote",
        "said",
        "on",
        "about",
        "xyzzy",
        "🏃",
        "/",
        '"',
        "a:b",
    ),
    *(
        "7 August",
        "hochsprungweltrekord",
        "4x100",
        "1.500",
        "'s",
        "I",
        "e.j.",
        "-",
        "–",
        "2 hours",
        "best",
        "last year",
    ),
]
texts = st.one_of(
    st.text(max_size=LONGEST_QUESTION),
    st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join).map(lambda text: text[:LONGEST_QUESTION]),
)
unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def read_or_error(read_it: ReadIt, text: str) -> Read | BellLapError:
    try:
        return read_it(text)
    except BellLapError as error:
        return error


@given(text=texts)
@unhurried
async def test_any_text_is_a_question_or_an_error_that_says_what_to_do(read_it: ReadIt, text: str) -> None:
    outcome = read_or_error(read_it, text)
    if isinstance(outcome, BellLapError):
        assert outcome.message
        assert outcome.tip
    else:
        names = {option.name for option in QUESTIONS[outcome.asked.question].options}
        assert {name for name, _ in outcome.asked.options} <= names


@given(text=st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join))
@unhurried
async def test_every_word_is_in_one_piece_or_unknown(shared_app: App, text: str) -> None:
    sentence = read_sentence(text)
    gathered = gather(sentence, shared_app.almanac.names, shared_app.almanac.meets)
    explained = [at for piece in gathered.pieces for at in range(piece.first, piece.end)]
    assert sorted([*explained, *gathered.unknown]) == list(range(len(sentence.words)))


@given(text=st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join))
@unhurried
async def test_a_question_that_is_not_filled_could_not_be_asked(shared_app: App, text: str) -> None:
    """What nothing in the sentence can fill is told beforehand; trying to fill everything gives the same readings."""
    facts = understand(text, shared_app.almanac, TODAY)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "_empty", lambda *_: frozenset[str]())
        every = readings(facts, shared_app.almanac)
    assert readings(facts, shared_app.almanac) == every


async def test_only_what_can_be_asked_is_filled(shared_app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    filled: list[str] = []

    def noted(question: Question, wording: Wording, facts: Facts, names: AthleteNames) -> Filled:
        filled.append(question.name)
        return fill(question, wording, facts, names)

    monkeypatch.setattr(reading, "fill", noted)
    readings(understand("kerr ingebrigtsen mile", shared_app.almanac, TODAY), shared_app.almanac)
    assert filled == ["h2h", "record", "athlete"]


@given(order=st.permutations(["kerr", "ingebrigtsen", "mile", "finals", "2023"]))
@unhurried
async def test_the_order_of_words_does_not_matter(read_it: ReadIt, order: list[str]) -> None:
    asked = read_it(" ".join(order)).asked
    assert asked.question == "h2h"
    assert {asked.text("athlete"), asked.text("opponent")} == {"kerr", "ingebrigtsen"}
    assert [asked.text(name) for name in ("event", "rounds", "since", "until")] == ["mile", "finals", "2023", "2023"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("kerr indoors", "indoors"),
        ("rivals for kerr mile", "mile"),
        ("pace of 4:00.00 mile in paris", "paris"),
    ],
)
async def test_a_word_that_is_not_used_is_named(read_it: ReadIt, text: str, word: str) -> None:
    assert [note for note in read_it(text).notes if "I did not use" in note and word in note]


async def test_a_misspelt_word_is_named_with_what_it_was_taken_for(read_it: ReadIt) -> None:
    assert "Took “recrod” for record." in read_it("mile recrod").notes


@pytest.mark.parametrize(
    "text", ["messi vs neymar", "Messi gegen Kerr", "josh kerr, nobodyatall and nuguse", "messi pb"]
)
async def test_who_is_not_held_is_nobody_else(shared_app: App, text: str) -> None:
    error = (await shared_app.ask_plainly(text)).outcome
    assert isinstance(error, UnknownName)
    assert re.search("messi|neymar|nobodyatall", error.message, re.IGNORECASE)


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("record 3000m hurdles", "3000m hurdles"),
        ("600 hurdles wr", "600 hurdles"),
        ("world record mile steeplechase", "mile steeplechase"),
        ("world record in the three legged race", "three legged"),
        ("record of a pillow fight", "pillow fight"),
    ],
)
async def test_an_event_that_there_is_not_is_no_shorter_one(shared_app: App, text: str, unknown: str) -> None:
    error = (await shared_app.ask_plainly(text)).outcome
    assert isinstance(error, UnknownName)
    assert unknown in error.message


@pytest.mark.parametrize("text", ["wr masters 100", "U20 mile record", "100 m T54 world record", "kerr vs nuguse u23"])
async def test_masters_juniors_and_para_athletes_are_not_answered_with_seniors(read_it: ReadIt, text: str) -> None:
    with pytest.raises(NoAnswer) as refused:
        read_it(text)
    assert "only those of seniors" in refused.value.message


@pytest.mark.parametrize("text", ["make me a sandwich", "@everyone", "", "🏃", "how is the traffic"])
async def test_what_cannot_be_read_gets_three_things_to_do(read_it: ReadIt, text: str) -> None:
    with pytest.raises(UsageError) as refused:
        read_it(text)
    assert len(refused.value.choices) == 3


async def test_two_readings_that_are_as_likely_are_asked_about(read_it: ReadIt) -> None:
    with pytest.raises(UsageError) as refused:
        read_it("3:43.73 mile")
    assert {choice.asked.question for choice in refused.value.choices} == {"pace", "points"}


async def test_a_word_for_one_question_only_is_never_answered_with_another(read_it: ReadIt) -> None:
    assert read_it("most medals in the 5000").asked.question == "medals"  # which then says what it needs


@pytest.mark.parametrize(
    "text",
    ["ingrid warholm pb", "nadia kipyegon medals", "Kerr vs alan nuguse", "carl ingebrigtsen vs kerr", "ingrid kerr"],
)
async def test_a_full_name_of_nobody_is_not_taken_for_somebody_else(read_it: ReadIt, text: str) -> None:
    try:
        asked = read_it(text).asked
    except UnknownName:
        return
    name = next(value for option, value in asked.options if " " in value)
    assert name.casefold() in text.casefold()  # the whole name is what the question looks up
