"""A text of any length costs a bounded number of look-ups, and one too long to be a question says so."""

import contextlib
from collections import Counter
from datetime import date
from typing import Any

import pytest

from bot.app import App
from bot.cards.components import render
from bot.domain.asked import Asked
from bot.errors import BellLapError, UsageError
from bot.names.athletes import AthleteNames
from bot.names.meets import MeetNames
from bot.questions.custom_id import LONGEST
from bot.questions.registry import QUESTIONS
from bot.understanding import events
from bot.understanding.lexicon import Lexicon
from bot.understanding.plain import LONGEST_QUESTION, read_text

PIECES = [
    "Kerr Ingebrigtsen Nuguse ",
    "the fastest a ever ",
    "Kerr vs ",
    "record ",
    "european mile ",
    "what did Kerr say about ",
    "season's bests of Kerr and ",
    "results of maria in 2021 ",
    "m ",
    "a",
    "é ",
]


def count(monkeypatch: pytest.MonkeyPatch, *targets: tuple[Any, str]) -> Counter[str]:
    """Count the calls of these functions."""
    calls: Counter[str] = Counter()

    def counted(name: str, function: Any) -> Any:  # noqa: ANN401 - any function
        def call(*given: object, **named: object) -> object:
            calls[name] += 1
            return function(*given, **named)

        return call

    for owner, name in targets:
        monkeypatch.setattr(owner, name, counted(name, getattr(owner, name)))
    return calls


TODAY = date(2026, 11, 27)
LOOK_UPS = (
    (AthleteNames, "resolve"),
    (AthleteNames, "search"),
    (events, "read_event"),
    (MeetNames, "find"),
    (Lexicon, "correct"),
)


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("length", [LONGEST_QUESTION, 4000, 6000])
def test_few_names_are_looked_up_for_any_text(
    app: App, monkeypatch: pytest.MonkeyPatch, piece: str, length: int
) -> None:
    text = (piece * length)[:length].strip()
    calls = count(monkeypatch, *LOOK_UPS)
    with contextlib.suppress(BellLapError):
        read_text(text, app.almanac, TODAY)
    assert calls["resolve"] <= 16
    assert calls["search"] <= 2
    assert calls["read_event"] <= 41
    assert calls["find"] <= 2
    assert calls["correct"] <= 6
    if length > LONGEST_QUESTION:
        assert not calls


@pytest.mark.parametrize("first", ["", "/h2h ", "record "])
def test_what_is_too_long_says_how_long_it_may_be(app: App, first: str) -> None:
    with pytest.raises(UsageError) as refused:
        read_text(first + "Kerr " * 800, app.almanac, TODAY)
    assert "4,0" in refused.value.message or "3,999" in refused.value.message
    assert f"at most {LONGEST_QUESTION}" in refused.value.tip


def test_what_is_just_short_enough_is_read(app: App) -> None:
    words = "what did Ingebrigtsen say about "
    asked = read_text(words + "x" * (LONGEST_QUESTION - len(words)), app.almanac, TODAY).asked
    assert asked.question == "quote"


@pytest.mark.parametrize("question", QUESTIONS)
async def test_a_long_text_in_every_option_gets_an_answer_that_discord_takes(
    app: App, monkeypatch: pytest.MonkeyPatch, question: str
) -> None:
    calls = count(monkeypatch, (AthleteNames, "resolve"))
    for piece in PIECES:
        text = (piece * 6000)[:6000]
        options = {option.name: text for option in QUESTIONS[question].options}
        for given in (options, *({**options, name: "Kerr"} for name in options)):
            before = calls["resolve"]
            reply = await app.ask(Asked.of(question, given))
            assert calls["resolve"] - before <= 8
            assert render(reply.card, app.codec).total_children_count


@pytest.mark.parametrize("name", ["event", "since", "rounds", "third", "private"])
def test_a_long_value_is_cut_and_the_athlete_stays(app: App, name: str) -> None:
    asked = Asked.of("h2h", {"athlete": "josh-kerr", "opponent": "jakob-ingebrigtsen", name: "x y" * 2000})
    custom_id = app.codec.encode(asked)
    assert len(custom_id) <= LONGEST
    assert app.codec.decode(custom_id).asked.text("athlete") == "josh-kerr"


def test_cutting_an_id_to_its_length_takes_few_steps(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    from bot.questions import custom_id  # noqa: PLC0415 - its private part is counted

    joined = count(monkeypatch, (custom_id, "_join"))
    for piece in ("a b", "|\\", "🏃", "é|"):
        options = {option.name: piece * 2000 for option in QUESTIONS["h2h"].options}
        assert len(app.codec.encode(Asked.of("h2h", options)).encode("utf-16-le")) // 2 <= LONGEST
    assert joined["_join"] <= 4 * 20
