"""Questions as text: `/h2h Kerr Ingebrigtsen`, `h2h athlete:Kerr opponent:"Jakob I"`, `/record 1500 scope:european`."""

import re
from itertools import groupby

from bot.answers.almanac import Almanac, Options
from bot.answers.questions import OptionKind, Question, get_question
from bot.errors import UsageError
from bot.names import Match
from bot.names.events import parse_event
from bot.names.scopes import resolve_scope
from bot.names.split import split_event, split_names

LONGEST_QUESTION = 1000  # characters; more is no question
_QUOTES = str.maketrans("“”„«»", '"' * 5)
_PARTING = re.compile(
    r"^(?:(?:vs?\.?|versus|and|&|,)(?:\s+|$))+|(?:(?:^|\s+)(?:vs?\.?|versus|and|&|,))+$", re.IGNORECASE
)
_WORD = re.compile(r'(?:(?P<option>[a-z]+):)?(?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s"]+))')


def read_question(text: str, almanac: Almanac) -> tuple[Question, Options]:
    """Read one line of text as a question and its options, not yet resolved. Raises UsageError."""
    line = text.strip()[:LONGEST_QUESTION].translate(_QUOTES)
    name, _, rest = line.removeprefix("/").partition(" ")
    if not name:
        raise UsageError("There is no question.", "Try: h2h Kerr Ingebrigtsen")
    question = get_question(name)
    named, words = _take_apart(question, rest)
    unset = [option for option in question.visible if option.name not in named]
    kinds = [option.kind for option in unset]
    quoted = [word for word in words if word.startswith('"')]
    if quoted:
        values = [value for word in _join_bare(words) if (value := word.strip('"'))]
    else:
        values = _split(" ".join(words), kinds, almanac)
    if len(values) > len(unset):
        left = values[len(unset)]
        raise UsageError(f"I don't know what “{left[:60]}” is for.", f"The command is written {question.usage}.")
    given = {option.name: value for option, value in zip(unset, values, strict=False) if value}
    return question, {**named, **given}


def _take_apart(question: Question, text: str) -> tuple[dict[str, str], list[str]]:
    """Split off `option:value` for the options the question has; the other words keep their quotes."""
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
    """Words between two quoted values belong together; a word that only parts two names is dropped."""
    values: list[str] = []
    for quoted, run in groupby(words, lambda word: word.startswith('"')):
        if quoted:
            values += run
        else:
            values.append(_PARTING.sub("", " ".join(run)))
    return values


def _split(text: str, kinds: list[OptionKind], almanac: Almanac) -> list[str]:
    """Cut unquoted text into the values of the options that are still unset, in their order."""
    match kinds:
        case _ if not text:
            return []
        case [OptionKind.ATHLETE, OptionKind.ATHLETE, *rest]:
            names, event = split_event(text) if rest else (text, "")
            pair = split_names(names, almanac.names)
            return [*(pair or (names, "")), *([event] if rest else [])]
        case [OptionKind.ATHLETE, OptionKind.EVENT]:
            return list(split_event(text))
        case [OptionKind.EVENT, OptionKind.SCOPE]:
            return _split_scope(text)
        case _:
            return [text]


def _split_scope(text: str) -> list[str]:
    """`european 1500` and `1500 european` are an event and a scope; a whole text that is an event stays whole."""
    words = text.split()
    if parse_event(text) is not None or len(words) < 2:
        return [text]
    for event, scope in ((words[:-1], words[-1]), (words[1:], words[0])):
        outcome = resolve_scope(scope)
        if isinstance(outcome, Match) and outcome.score >= 1:
            return [" ".join(event), scope]
    return [text]
