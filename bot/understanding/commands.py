"""Reads commands: `/h2h Kerr Ingebrigtsen mile`, `h2h athlete:Kerr opponent:"Jakob I"`, `/record 1500 scope:europe`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from bot.domain.asked import Asked
from bot.errors import UsageError
from bot.names import Ambiguous, Match, NoMatch
from bot.names.athletes import AthleteNames
from bot.names.events import resolve_event
from bot.names.nations import resolve_nation
from bot.questions.almanac import Almanac
from bot.questions.options import OptionKind
from bot.questions.question import Question
from bot.questions.registry import get_question
from bot.questions.resolving import shown
from bot.questions.wording import Takes, Wording
from bot.understanding.facts import Facts
from bot.understanding.filled import Filled
from bot.understanding.filling import fill
from bot.understanding.likeness import is_family_name, is_full_name, is_near
from bot.understanding.reading import Read, read_as, understand
from bot.understanding.refusing_people import refuse_classes

_ALONE = 4.0  # of a word that asks for the command itself
_JOINS = frozenset(("and", "against", "met", "round:final"))
_NAMED = frozenset((OptionKind.MEET, OptionKind.ATHLETE, OptionKind.NATION, OptionKind.EVENT))
_QUOTES = str.maketrans("“”„«»", '"' * 5)
_SEPARATORS = re.compile(
    r"^(?:(?:vs?\.?|versus|and|&|,)(?:\s+|$))+|(?:(?:^|\s+)(?:vs?\.?|versus|and|&|,))+$", re.IGNORECASE
)
_WORD = re.compile(r'(?:(?P<option>[a-z]+):)?(?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s"]+))')


@dataclass(frozen=True, slots=True)
class _Given:
    """What is typed behind a command's name: options by name, quoted values in order, and the other words.

    `behind` has the words right behind each option's value that has no quotes: they may go on with it.
    """

    named: dict[str, str]
    quoted: tuple[str, ...]
    words: str
    behind: dict[str, list[str]]


def is_command(text: str, question: Question | None) -> bool:
    """Whether a text is a command: it begins with a slash, or with a command's name and has options or quotes."""
    if text.startswith("/"):
        return True
    if question is None:
        return False
    name, _, rest = text.partition(" ")
    given = _take_apart(question, rest.translate(_QUOTES))
    return not rest.strip() or bool(given.named or given.quoted) or (question.wording is None and name.islower())


def read_command(text: str, almanac: Almanac, today: date) -> Read:
    """Read a command; words without quotes and option names fill its options as in a sentence. Raises UsageError."""
    name, _, rest = text.translate(_QUOTES).removeprefix("/").partition(" ")
    if not name:
        raise UsageError("There is no question.", "Try: h2h Kerr Ingebrigtsen")
    question = get_question(name)
    given = _take_apart(question, rest)
    if given.quoted:
        return Read(Asked.of(question.name, _in_order(question, given, almanac)))
    wording = question.wording
    given = _lengthen(question, given, almanac, today)
    if not given.words or wording is None:
        _refuse_rest([given.words] if given.words else [], question)
        return Read(Asked.of(question.name, given.named))
    read = _with_words(question, wording, given, almanac, today)
    refuse_classes(
        given.words, question.name, almanac, lambda words: read_command(f"{question.name} {words}", almanac, today)
    )
    return read


def _with_words(question: Question, wording: Wording, given: _Given, almanac: Almanac, today: date) -> Read:
    facts = understand(given.words, almanac, today)
    left = {option: kind for option, kind in wording.takes.items() if option not in given.named}
    rest = replace(wording, takes=left, needs=(), guesses={}, narrows=frozenset())
    filled = fill(question, rest, facts, almanac.names)
    _go_on(wording, given, facts, filled)
    _take_the_year(left, facts, filled)
    if not given.named:
        _fill_the_needed(question, wording, facts, filled, almanac.names)
    read = read_as(question, wording, facts, filled)
    return Read(Asked.of(question.name, {**given.named, **filled.options}), read.notes)


def _go_on(wording: Wording, given: _Given, facts: Facts, filled: Filled) -> None:
    """A year behind a meet that is named already goes on with its name: `results meet:Budapest 1960`."""
    meet = next(
        (option for option, kind in wording.takes.items() if kind is Takes.MEET and option in given.named), None
    )
    if meet and facts.whole:
        given.named[meet] = f"{given.named[meet]} {facts.whole.value}"
        filled.also += facts.whole.pieces
        for option, kind in wording.takes.items():
            if kind is Takes.YEAR:
                filled.options.pop(option, None)


def _take_the_year(left: Mapping[str, Takes], facts: Facts, filled: Filled) -> None:
    """A year that no meet has is all its months, `/calendar 2028`: a command need not say "calendar" as words do."""
    months = next((option for option, kind in left.items() if kind is Takes.MONTH), None)
    if months and months not in filled.options and not (facts.first("series") or facts.first("meet")):
        filled.put(months, facts.whole)


def _part_the_pair(question: Question, filled: Filled, names: AthleteNames) -> None:
    """Two family names that happen to be words of one athlete's are two, `h2h Lewis Johnson`; so are two of nobody."""
    typed = filled.options.get("athlete", "").split()
    if "opponent" not in question.required or "opponent" in filled.options or len(typed) != 2:
        return
    name = " ".join(typed)
    if is_full_name(name, names):
        return
    if all(is_family_name(each, names) for each in typed) or isinstance(names.resolve(name), NoMatch):
        filled.options["athlete"], filled.options["opponent"] = typed


def _fill_the_needed(question: Question, wording: Wording, facts: Facts, filled: Filled, names: AthleteNames) -> None:
    """Words that nothing explains are what the command needs and is not filled yet: it says what is wrong with them."""
    _part_the_pair(question, filled, names)
    wanted = [option for option in question.required if option not in filled.options]
    if not wanted and wording.needs and not any(needed & filled.options.keys() for needed in wording.needs):
        wanted = [next(option for option in wording.takes if option in wording.needs[0])]
    text = facts.gathered.sentence.text
    asks = {offer for offer, weight in wording.asks.items() if weight >= _ALONE}
    runs = list(facts.unknown_runs())
    if len(wanted) > 1 and len(runs) == 1 and runs[0][1] - runs[0][0] > 1:
        first, end = runs[0]
        middle = (first + end) // 2
        runs = [(first, middle), (middle, end)]
    for option, run in zip(wanted, map(facts.with_number, runs), strict=False):
        filled.options[option] = facts.gathered.sentence.part(*run)
        filled.words.update(range(*run))
        filled.also += [piece for piece in facts.pieces if run[0] <= piece.first < run[1]]
    taken = asks | _JOINS
    left = [piece for piece in facts.pieces if piece.first not in filled.used and not taken & set(piece.offers)]
    if not filled.options:
        filled.options[(wanted or list(wording.takes))[0]] = text
        filled.also += facts.pieces
        filled.words.update(range(len(facts.gathered.sentence.words)))
    elif wanted == ["opponent"] and re.search(
        r"\s\w$", filled.options["athlete"]
    ):  # `h2h Kerr j`: an initial is a name
        filled.options["athlete"], _, filled.options["opponent"] = filled.options["athlete"].rpartition(" ")
    elif wanted and not runs and left:
        filled.options[wanted[0]] = facts.gathered.sentence.part(left[0].first, left[-1].end)
        filled.also += left


def _in_order(question: Question, given: _Given, almanac: Almanac) -> dict[str, str]:
    """Quoted values by the options in their order; of one that a value cannot be, the next one that it is."""
    unset = [option for option in question.visible if option.name not in given.named]
    values = dict(given.named)
    for at, value in enumerate(given.quoted):
        if not unset:
            _refuse_rest(list(given.quoted[at:]), question)
        option = unset[0]
        if not _may_be(value, option.kind, almanac):
            option = next((other for other in unset[1:] if _is_one(value, other.kind, almanac)), option)
        values[option.name] = value
        unset.remove(option)
    return values


def _may_be(value: str, kind: OptionKind, almanac: Almanac) -> bool:
    """Whether a value names something of a kind, or the kind does not tell."""
    return kind not in _NAMED or _is_one(value, kind, almanac)


def _is_one(value: str, kind: OptionKind, almanac: Almanac) -> bool:
    """Whether a value names one or several things of a kind."""
    if kind is OptionKind.MEET:
        return almanac.meets.find_series(value) is not None or isinstance(almanac.meets.find(value), Match)
    if kind is OptionKind.ATHLETE:
        return is_near(value, almanac.names)
    if kind is OptionKind.NATION:
        return isinstance(resolve_nation(value), Match)
    return kind is OptionKind.EVENT and isinstance(resolve_event(value), Match | Ambiguous)


def _refuse_rest(values: list[str], question: Question) -> None:
    if values:
        raise UsageError(f"I don't know what “{shown(values[0])}” is for.", f"The command is written {question.usage}.")


def _take_apart(question: Question, text: str) -> _Given:
    """Separate `option:value`, for options that the question has, from quoted values and the other words."""
    names = {option.name for option in question.options}
    named: dict[str, str] = {}
    words: list[str] = []
    behind: dict[str, list[str]] = {}
    latest: list[str] = []
    for word in _WORD.finditer(text):
        value = word["quoted"] if word["quoted"] is not None else word["bare"]
        if word[0].endswith(":") and word[0][:-1] in names:
            raise UsageError(f"There is nothing behind “{word[0]}”.", f"The command is written {question.usage}.")
        if word["option"] in names:
            named[word["option"]] = value
            latest = [] if word["quoted"] is not None else behind.setdefault(word["option"], [])
        elif word["quoted"] is not None and not word["option"]:
            words.append(f'"{value}"')
            latest = []
        else:
            words.append(word[0])
            latest.append(word[0])
    if not any(word.startswith('"') for word in words):
        return _Given(named, (), " ".join(words), behind)
    return _Given(named, tuple(value for word in _join_bare(words) if (value := word.strip('"'))), "", behind)


def _lengthen(question: Question, given: _Given, almanac: Almanac, today: date) -> _Given:
    """Take the words behind an option's value to it, as Discord does, where they go on with it: `event:shot put`.

    Where they do not, as in `h2h athlete:Kerr Ingebrigtsen`, they stay words of their own.
    """
    named, words = dict(given.named), given.words
    for name, behind in given.behind.items():
        kind = next(option.kind for option in question.options if option.name == name)
        if not behind or kind not in _NAMED:
            continue
        lengths = range(len(behind), -1, -1)
        values = {n: " ".join((named[name], *behind[:n])) for n in lengths}
        taken = next(
            (n for n in lengths if _is_one(values[n], kind, almanac) and _is_known(behind[n:], almanac, today)),
            len(behind),
        )
        named[name] = values[taken]
        words = words.replace(" ".join(behind), " ".join(behind[taken:]), 1)
    return replace(given, named=named, words=words.strip())


def _is_known(words: list[str], almanac: Almanac, today: date) -> bool:
    """Whether each of these words is known to the reader."""
    return not words or not list(understand(" ".join(words), almanac, today).unknown_runs())


def _join_bare(words: list[str]) -> list[str]:
    """Join the words between quoted values; separators such as `vs` at their ends are dropped."""
    values: list[str] = []
    for quoted, run in groupby(words, lambda word: word.startswith('"')):
        if quoted:
            values += run
        else:
            values.append(_SEPARATORS.sub("", " ".join(run)))
    return values
