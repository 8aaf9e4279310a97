"""Keys and sizes of the answers and suggestions that are kept."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from bot.cards.card import Card
from bot.cards.chart import Chart
from bot.domain.asked import Asked, Options
from bot.questions.command import Command
from bot.questions.context import Context
from bot.questions.options import OptionKind
from bot.questions.suggesting import Suggestion

KEPT_ANSWERS = 8 * 2**20  # bytes
KEPT_SUGGESTIONS = 4 * 2**20  # bytes
LONGEST_BEGINNING = 12  # characters typed; longer ones are rarely typed twice
_LONGEST_OTHERS = 200  # characters of all other options together

# Estimates, checked against tracemalloc in tests/unit/test_keeping.py.
_CARD, _PER_BYTE, _POINT = 3000, 5, 220  # bytes: of a card, for each byte of its JSON, of a chart's point
_SUGGESTIONS, _SUGGESTION, _CHARACTERS = 400, 250, 1  # bytes: of any list, of each suggestion, of a character

Printed = bytes
"""The JSON of a card's components as Discord gets them: their dicts would take six times as much memory."""


def packed(components: Sequence[Mapping[str, Any]]) -> Printed:
    """Components as they are kept."""
    return json.dumps(components, ensure_ascii=False, separators=(",", ":")).encode()


class AnswerKey(NamedTuple):
    """All but the facts that an answer depends on: while they are the same, so is the card of the same key.

    `options` are as typed; their order does not matter. `private`, `spoiler_hours` and `zone` are the preferences of
    this answer. `hidden_since` is the first day that spoilers hide; it changes in the middle of a day.
    """

    question: str
    options: frozenset[tuple[str, str]]
    day: date
    private: bool | None
    spoiler_hours: int | None
    zone: str | None
    hidden_since: date | None


def answer_key(asked: Asked, context: Context) -> AnswerKey:
    """The key of the answer to a question."""
    preferences = context.preferences
    return AnswerKey(
        asked.question,
        frozenset(asked.options),
        context.today(),
        preferences.private,
        preferences.spoiler_hours,
        preferences.zone,
        context.spoilers.since,
    )


# Answers to these rest on what they name alone; all others may be other ones after any import.
_NAMING_ALL = frozenset({"athlete", "h2h", "points", "race", "results"})


def rests_on_names(asked: Asked) -> bool:
    """Whether the answer to an understood question rests on the athletes, races and meets alone whose ids it has."""
    return asked.question in _NAMING_ALL


SuggestionKey = tuple[str, str, str, frozenset[tuple[str, str]]]
"""The command, the option, what was typed, and the other options where they count."""


def suggestion_key(command: Command, option: str, typed: str, options: Options) -> SuggestionKey | None:
    """The key of suggestions, or None if they are not worth keeping."""
    if len(typed) > LONGEST_BEGINNING:
        return None
    kind = next((o.kind for o in command.options if o.name == option), None)
    counts = kind in (OptionKind.ATHLETE, OptionKind.SCOPE) or (kind is OptionKind.EVENT and command.name == "record")
    others = frozenset((name, value) for name, value in options.items() if counts and name != option)
    if sum(len(value) for _, value in others) > _LONGEST_OTHERS:
        return None
    return command.name, option, typed, others


def size_of_card(card: Card, printed: Printed) -> int:
    """About how many bytes of memory a card takes together with its components."""
    points = sum(len(series.points) for series in card.chart.series) if isinstance(card.chart, Chart) else 0
    return _CARD + _PER_BYTE * len(printed) + _POINT * points


def size_of_suggestions(key: SuggestionKey, suggestions: tuple[Suggestion, ...]) -> int:
    """About how many bytes of memory suggestions take."""
    typed = len(key[2]) + sum(len(value) for _, value in key[3])
    letters = sum(len(each.label) + len(each.value) for each in suggestions)
    return _SUGGESTIONS + _SUGGESTION * len(suggestions) + _CHARACTERS * (typed + letters)
