"""Reads commands: `/h2h Kerr Ingebrigtsen`, `h2h athlete:Kerr opponent:"Jakob I"`, `/record 1500 scope:european`."""

import re
from itertools import groupby

from bot.domain.asked import Asked, Options
from bot.errors import Choice, UsageError
from bot.questions.almanac import Almanac
from bot.questions.options import PRIVATE, SPOILERS
from bot.questions.question import Question
from bot.questions.registry import get_question
from bot.questions.resolving import shown

LONGEST_QUESTION = 500  # characters
_QUOTES = str.maketrans("“”„«»", '"' * 5)
_SEPARATORS = re.compile(
    r"^(?:(?:vs?\.?|versus|and|&|,)(?:\s+|$))+|(?:(?:^|\s+)(?:vs?\.?|versus|and|&|,))+$", re.IGNORECASE
)
_WORD = re.compile(r'(?:(?P<option>[a-z]+):)?(?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s"]+))')


def read_question(text: str, almanac: Almanac) -> Asked:
    """Read one line of text as a question with options that are not resolved yet. Raises UsageError."""
    line = text.strip().translate(_QUOTES)
    refuse_long(line)
    name, _, rest = line.removeprefix("/").partition(" ")
    if not name:
        raise UsageError("There is no question.", "Try: h2h Kerr Ingebrigtsen")
    question = get_question(name)
    named, words = _take_apart(question, rest)
    unset = [option.name for option in question.visible if option.name not in named]
    if any(word.startswith('"') for word in words):
        values = [value for word in _join_bare(words) if (value := word.strip('"'))]
        _refuse_rest(values[len(unset) :], question)
        given = dict(zip(unset, values, strict=False))
    else:
        given = _given(question, " ".join(words), named, almanac)
    return Asked.of(question.name, {**named, **given})


def refuse_long(text: str) -> None:
    """Raise UsageError for a text too long to be a question: looking for one in it would take long."""
    if len(text) > LONGEST_QUESTION:
        raise UsageError(
            f"{len(text):,} characters are too long to be a question, so I read none of them.",
            f"Ask in at most {LONGEST_QUESTION} characters, like: Kerr vs Ingebrigtsen mile finals.",
            (Choice("All commands", Asked("help")),),
        )


def _given(question: Question, text: str, named: Options, almanac: Almanac) -> dict[str, str]:
    """The options in a text without quotes; if required options are named already, all of it is the first unset one."""
    unset = [option.name for option in question.visible if option.name not in named]
    if text and not set(question.required) <= set(unset):
        return {next(iter(unset), ""): text}
    given = _split(question, text.strip(), next(iter(unset), ""), almanac)
    known = {option.name for option in question.visible} - {PRIVATE, SPOILERS}
    _refuse_rest([value for name, value in given.items() if name not in known], question)
    # Words for an option that is named already go on where it ended: `results meet:Budapest 1960`.
    return {name: f"{named.get(name, '')} {value}".strip() for name, value in given.items()}


def _split(question: Question, text: str, first_option: str, almanac: Almanac) -> dict[str, str]:
    """The options in a text without quotes or option names, split as the question does it."""
    if not text:
        return {}
    found = question.split(text, almanac) if question.split else {first_option: text}
    return {name: value for name, value in found.items() if value}


def _refuse_rest(values: list[str], question: Question) -> None:
    if values:
        raise UsageError(f"I don't know what “{shown(values[0])}” is for.", f"The command is written {question.usage}.")


def _take_apart(question: Question, text: str) -> tuple[dict[str, str], list[str]]:
    """Separate `option:value`, for options that the question has, from the other words, which keep their quotes."""
    names = {option.name for option in question.options}
    named: dict[str, str] = {}
    words: list[str] = []
    for word in _WORD.finditer(text):
        value = word["quoted"] if word["quoted"] is not None else word["bare"]
        if word["option"] in names:
            named[word["option"]] = value
        elif word["quoted"] is not None and not word["option"]:
            words.append(f'"{value}"')
        else:
            words.append(word[0])
    return named, words


def _join_bare(words: list[str]) -> list[str]:
    """Join the words between quoted values; separators such as `vs` at their ends are dropped."""
    values: list[str] = []
    for quoted, run in groupby(words, lambda word: word.startswith('"')):
        if quoted:
            values += run
        else:
            values.append(_SEPARATORS.sub("", " ".join(run)))
    return values
