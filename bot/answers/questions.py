"""The questions the bot answers: what each is called, what it asks for, and the module that answers it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

from bot.answers import about, h2h, help, quote, record, results
from bot.answers.almanac import Almanac, Options, Understood
from bot.errors import UsageError


class Request(Protocol):
    """What every Request can do: print itself as the options that `understand` reads."""

    def options(self) -> dict[str, str]:
        """The options by name."""
        ...


class OptionKind(StrEnum):
    """What an option names, and so what its autocomplete lists."""

    ATHLETE = "athlete"
    EVENT = "event"
    SCOPE = "scope"
    STATE = "state"  # set by buttons only: the page, the statement's number


@dataclass(frozen=True, slots=True)
class Option:
    """One option of a question."""

    name: str
    kind: OptionKind
    description: str
    required: bool = True


@dataclass(frozen=True, slots=True)
class Question:
    """A question and how it is answered: options -> Request -> Answer."""

    name: str
    description: str
    example: str
    options: tuple[Option, ...]
    understand: Callable[[Options, Almanac], Awaitable[Understood[Request]]]
    answer: Callable[[Any, Almanac], Awaitable[object]]

    @property
    def visible(self) -> tuple[Option, ...]:
        """The options a person sets."""
        return tuple(option for option in self.options if option.kind is not OptionKind.STATE)

    @property
    def usage(self) -> str:
        """`/h2h athlete opponent [event]`."""
        words = (option.name if option.required else f"[{option.name}]" for option in self.visible)
        return " ".join((f"/{self.name}", *words))


_ATHLETE = Option("athlete", OptionKind.ATHLETE, "An athlete; a family name or a misspelt one will do")
_EVENT = Option("event", OptionKind.EVENT, "Only this event: 1500, mile, two-mile, 3000 short track", required=False)
_PAGE = Option("page", OptionKind.STATE, "The page to show, from 0", required=False)

QUESTIONS: dict[str, Question] = {
    question.name: question
    for question in (
        Question(
            "h2h",
            "Who is ahead: every race two athletes met in, and the tally",
            "/h2h Kerr Ingebrigtsen",
            (
                _ATHLETE,
                Option("opponent", OptionKind.ATHLETE, "The other athlete"),
                _EVENT,
                _PAGE,
            ),
            h2h.understand,
            h2h.answer,
        ),
        Question(
            "record",
            "Which record or best stands in an event, by whom, and what it superseded",
            "/record two-mile",
            (
                Option("event", OptionKind.EVENT, "The event as you would write it: two-mile, 1500 m women, high jump"),
                Option("scope", OptionKind.SCOPE, "Whose record: world, European, olympic, a nation", required=False),
                _PAGE,
            ),
            record.understand,
            record.answer,
        ),
        Question(
            "quote",
            "What an athlete said, word for word, with its source",
            "/quote ingebrigtsen",
            (
                Option("athlete", OptionKind.ATHLETE, "Who said it; a family name or a misspelt one will do"),
                Option("index", OptionKind.STATE, "Which statement, from 0", required=False),
                Option("about", OptionKind.STATE, "1 for statements about the athlete", required=False),
                _PAGE,
            ),
            quote.understand,
            quote.answer,
        ),
        Question(
            "results",
            "An athlete's races, newest first",
            "/results Josh Kerr mile",
            (_ATHLETE, _EVENT, _PAGE),
            results.understand,
            results.answer,
        ),
        Question("about", "What this bot is and what it knows", "/about", (_PAGE,), about.understand, about.answer),
        Question("help", "Every command, with an example", "/help", (), help.understand, help.answer),
    )
}


def get_question(name: str) -> Question:
    """The question of that name. Raises UsageError."""
    question = QUESTIONS.get(name.casefold())
    if question is None:
        raise UsageError(f"There is no command /{name[:32]}.", "Try /help for the list of commands.")
    return question
