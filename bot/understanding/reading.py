"""Chooses what a sentence asks: of all questions the one that leaves least of it unexplained."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, replace
from datetime import date

from bot.cards.card import MOST_LABEL
from bot.cards.formatting import cut
from bot.domain.asked import Asked
from bot.domain.disciplines import event_name
from bot.domain.event import Event
from bot.errors import Choice, UsageError
from bot.names import Match
from bot.names.events import resolve_event
from bot.questions.almanac import Almanac
from bot.questions.options import OptionKind
from bot.questions.question import Question
from bot.questions.registry import QUESTIONS
from bot.questions.resolving import shown
from bot.questions.took import Took
from bot.questions.wording import Takes, Wording
from bot.understanding.beside import is_who_broke
from bot.understanding.facts import Facts, Found
from bot.understanding.filled import Filled
from bot.understanding.filling import fill
from bot.understanding.filling_times import day_of_year
from bot.understanding.finding import find_facts
from bot.understanding.gathering import gather
from bot.understanding.meet_days import find_days_ahead, find_meet_spans, find_meets_ahead
from bot.understanding.pairs import split_pair
from bot.understanding.pieces import Piece
from bot.understanding.sentence import read_sentence

_UNUSED, _UNKNOWN = 1.0, 0.8  # what words cost that a reading does not use
_NAME = 2.0  # what a name costs besides
_OF_ATHLETE = 2.5  # what a record or a race loses that is asked for beside an athlete
_OF_MARK = 0.8  # what a record gains where its own mark is named
_OF_NATION = 2.5  # what it loses where a nation is named and no word says record: that is a list
_NEARLY = 0.3  # two readings that differ by less are both possible
_SURELY = 2.5  # of what words ask for, to say what the question lacks
_ALONE = 4.0  # of a word that asks for one question only
_SMALL = 2  # letters of a word
_MOST_NAMED = 3  # words that a note names


_NEEDED = {
    Takes.EVENT: ("event", "meet", "mark", "record-mark", "number"),
    Takes.MARK: ("mark", "number"),
    Takes.MARK_RUN: ("mark", "number"),
    Takes.BEYOND: ("mark", "number"),
    Takes.TIME: ("mark", "number", "speed"),
    Takes.MARKS: ("mark", "number"),
    Takes.MEET: ("meet", "series"),
    Takes.NATION: ("nation",),
}  # what options cannot be filled without
_DATED = frozenset((Takes.YEAR, Takes.DAY, Takes.SINCE, Takes.UNTIL))


@dataclass(frozen=True, slots=True)
class Read:
    """What a text asks, with a note for each word that was misspelt or not used."""

    asked: Asked
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a sentence: a question, its options, how well it explains the sentence, what it leaves."""

    question: Question
    filled: Filled
    score: float
    unused: tuple[tuple[int, int], ...]
    asked_for: float
    guessed: bool = False  # no word asks for it
    unknown: tuple[tuple[int, int], ...] = ()

    @property
    def asked(self) -> Asked:
        """The question with its options."""
        return Asked.of(self.question.name, self.filled.options)


def understand(text: str, almanac: Almanac, today: date) -> Facts:
    """What a text says."""
    facts = find_facts(gather(read_sentence(text), almanac.names, almanac.meets), today, almanac.meets)
    split_pair(facts, almanac.names)
    find_meet_spans(facts)
    find_meets_ahead(facts)
    find_days_ahead(facts)
    facts.settle()
    return facts


def readings(facts: Facts, almanac: Almanac) -> list[Reading]:
    """Every way to read a sentence, the best first."""
    said, lacking, athletes = facts.said, _lacking(facts), len(facts.offering("athlete"))
    asked = [
        (question, wording)
        for question, wording in _wordings()
        if (wording.guesses or not wording.asks.keys().isdisjoint(said))
        and _may_be_met(wording, _empty(wording, athletes, lacking), said)
    ]
    found = [reading for question, wording in asked if (reading := _read(question, wording, facts, almanac))]
    return sorted(found, key=lambda reading: -reading.score)


def _lacking(facts: Facts) -> Set[Takes]:
    """The kinds of options that nothing in the sentence can fill."""
    lacking = {kind for kind, offers in _NEEDED.items() if facts.offered.keys().isdisjoint(offers)}
    if facts.whole or any(map(facts.asking, ("most", "champions", "table", "swept"))):
        lacking.discard(Takes.MEET)  # the greatest of that year, or of all
    if not (facts.whole or facts.since or facts.until or facts.first("meet") or facts.first("series")):
        lacking |= _DATED
    if day_of_year(facts, Filled()) is None:
        lacking.add(Takes.DAY_OF_YEAR)
    return lacking


def _empty(wording: Wording, athletes: int, lacking: Set[Takes]) -> Set[str]:
    """The options of a question that nothing in the sentence can fill, so many athletes being named."""
    empty: set[str] = set()
    for option, kind in wording.takes.items():
        if kind is Takes.ATHLETE:
            athletes -= 1
        if kind in lacking or (kind is Takes.ATHLETE and athletes < 0):
            empty.add(option)
    return empty


def _may_be_met(wording: Wording, empty: Set[str], said: Set[str]) -> bool:
    """Whether a question may be asked, and what it needs be there: filling all its options takes longer than looking.

    Where no word asks for it, the options of one of its guesses must be there.
    """
    if wording.needs and not any(map(empty.isdisjoint, wording.needs)):
        return False
    return not wording.asks.keys().isdisjoint(said) or any(map(empty.isdisjoint, wording.guesses))


def _wordings() -> Iterator[tuple[Question, Wording]]:
    for question in QUESTIONS.values():
        if question.wording is not None:
            yield question, question.wording


def _read(question: Question, wording: Wording, facts: Facts, almanac: Almanac) -> Reading | None:
    if question.name == "records" and (not facts.asking("record") or facts.first("athlete")):
        return None
    filled = fill(question, wording, facts, almanac.names)
    if wording.needs and not any(needed <= filled.options.keys() for needed in wording.needs):
        return None
    asking = _asking(wording, facts)
    asked_for = _asked_for(wording, asking)
    guessed = asked_for < 1
    if (
        guessed
        and _is_barrier(facts)
        and not ("under" in wording.asks or wording.says(("under",)) or "beyond" in filled.options)
    ):
        return None  # a mark that is a barrier asks who is beyond it
    if guessed:
        asked_for += max(
            (worth for given, worth in wording.guesses.items() if given == frozenset(filled.options) - wording.narrows),
            default=0.0,
        )
    if not asked_for:
        return None
    used = filled.used | {piece.first for piece, _ in asking}
    asked_for += _gained_or_lost(question, facts, filled)
    gained = sum(wording.gains.get(option, 1.0) for option in filled.options)
    unused = [piece for piece in facts.telling if piece.first not in used]
    lost = [piece for piece in facts.firm if piece.first not in used and not wording.says(piece.offers)]
    unknown = _left_unknown(facts, filled)
    names = sum(piece.offered("athlete") is not None for piece in lost)
    score = (
        asked_for
        + gained
        - _UNUSED * len(lost)
        - _NAME * names
        - _UNKNOWN * len(unknown)
        - 0.1 * (len(unused) - len(lost))
    )
    left = sorted([(piece.first, piece.end) for piece in lost] + unknown)
    return Reading(question, filled, score, tuple(left), asked_for, guessed, tuple(unknown))


def _gained_or_lost(question: Question, facts: Facts, filled: Filled) -> float:
    """What a record or a race gains by its mark, and loses by an athlete or a nation beside it."""
    if question.name not in ("record", "race"):
        return 0.0
    of_record = {"scope", "preceding"} & filled.options.keys() or facts.asking("stood") or _is_of_mark(filled)
    of_record = of_record or is_who_broke(facts.pieces, facts.gathered.sentence)
    gained = 0.0
    if question.name == "record" and _is_of_mark(filled):
        gained += _OF_MARK
    if question.name == "record" and facts.offering("athlete") and not of_record:
        gained -= _OF_ATHLETE  # a record of an athlete is a personal one
    if question.name == "race" and facts.offering("athlete"):
        gained -= _OF_ATHLETE  # what somebody did there is among the results
    if question.name == "race" and facts.offering("nation") and facts.asking("medals") and facts.asking("winner"):
        gained -= _OF_NATION  # `did Botswana win a medal in the relay in Paris`
    if question.name == "record" and facts.offering("nation") and not _says_record(facts):
        gained -= _OF_NATION
    return gained


def _is_of_mark(filled: Filled) -> bool:
    """Whether the event is that of a mark which is named: `is Chebet's 28:54 the record`."""
    return any(piece.offered("mark") or piece.offered("record-mark") for piece in filled.pieces.get("event", ()))


def _is_barrier(facts: Facts) -> bool:
    mark = facts.first("mark")
    length = mark is not None and ":" not in mark.value
    return bool(facts.asking("under") or (length and facts.asking("over")))


def _says_record(facts: Facts) -> bool:
    return any(facts.asking(meaning) for meaning in ("record", "holds", "progression"))


def _left_unknown(facts: Facts, filled: Filled) -> list[tuple[int, int]]:
    """The runs of words that nothing explains and no option took."""
    return [run for run in facts.unknown_runs() if not filled.words.issuperset(range(*run))]


def _asking(wording: Wording, facts: Facts) -> list[tuple[Piece, str]]:
    """The pieces that ask for a question, each with what of it asks most."""
    asks = wording.asks
    return [
        (piece, max(piece.offers, key=lambda offer: asks.get(offer, 0.0)))
        for piece in facts.pieces
        if not asks.keys().isdisjoint(piece.offers)
    ]


def _asked_for(wording: Wording, asking: list[tuple[Piece, str]]) -> float:
    """How strongly the words ask for a question; the same meaning counts once."""
    return sum(wording.asks[meaning] for meaning in dict.fromkeys(meaning for _, meaning in asking))


@dataclass(frozen=True, slots=True)
class Unmet:
    """A question that is asked for, but lacks what it needs."""

    question: Question
    filled: Filled
    lacks: tuple[str, ...]

    @property
    def wants_athlete(self) -> bool:
        """Whether an athlete is what it lacks."""
        kinds = {option.name: option.kind for option in self.question.options}
        return kinds[self.lacks[0]] is OptionKind.ATHLETE

    def asked_of(self, **more: str) -> Asked:
        """The question with what it lacks."""
        return Asked.of(self.question.name, {**self.filled.options, **more})

    def with_words(self, text: str) -> Asked:
        """The question with these words for what it lacks, so that it says itself what is wrong."""
        return Asked.of(self.question.name, {**self.filled.options, self.lacks[0]: text})


def unmet(facts: Facts, almanac: Almanac) -> Unmet | None:
    """The question that the words ask for most, though what it needs is not there."""
    found: list[tuple[float, Unmet]] = []
    for question, wording in _wordings():
        asked_for = _asked_for(wording, _asking(wording, facts))
        if asked_for >= _SURELY and wording.needs:
            filled = fill(question, wording, facts, almanac.names)
            fewest = min(wording.needs, key=lambda needed: len(needed - filled.options.keys()))
            lacks = tuple(option for option in wording.takes if option in fewest - filled.options.keys())
            if lacks:
                found.append((asked_for + len(filled.options) - len(lacks) / 10, Unmet(question, filled, lacks)))
    return max(found, key=lambda each: each[0])[1] if found else None


def read_as(question: Question, wording: Wording, facts: Facts, filled: Filled) -> Read:
    """The reading of a command's words, whose question is known: only notes can be added."""
    used = filled.used | {piece.first for piece, _ in _asking(wording, facts)}
    lost = [piece for piece in facts.firm if piece.first not in used and not wording.says(piece.offers)]
    left = sorted([(piece.first, piece.end) for piece in lost] + _left_unknown(facts, filled))
    reading = Reading(question, filled, 0.0, tuple(left), 0.0)
    return Read(reading.asked, (*corrections(reading, facts), *unused_note(reading, facts)))


def unused_note(reading: Reading, facts: Facts) -> tuple[str, ...]:
    """A note that names the words that were not used; nothing of a sentence is lost in silence."""
    sentence = facts.gathered.sentence
    others = {(piece.first, piece.end) for other in _other_events(reading, facts) for piece in other.pieces}
    left = [run for run in reading.unused if run not in others and not _is_small_talk(run, facts)]
    words = [f"“{shown(sentence.part(first, end))}”" for first, end in left]
    if sentence.rest:
        words.append("what follows")
    if not words:
        return ()
    named = words[:_MOST_NAMED]
    more = f" and {len(words) - len(named)} more" if len(words) > len(named) else ""
    return (f"I did not use: {', '.join(named)}{more}.",)


def _is_small_talk(run: tuple[int, int], facts: Facts) -> bool:
    """Whether a run has nothing but short words of talk, of which nobody wants to be told."""
    words = facts.gathered.sentence.words
    return all(at in facts.gathered.talk and len(words[at].folded) <= _SMALL for at in range(*run))


def corrections(reading: Reading, facts: Facts) -> tuple[str, ...]:
    """The notes of the misspelt words that the reading uses, and of what others were taken for."""
    return (*(piece.note for piece in facts.pieces if piece.note), *reading.filled.notes)


def passed_over(found: list[Reading], facts: Facts, almanac: Almanac) -> Reading | Unmet | None:
    """A question that a word asks for and nothing else, if the best reading answers another: nobody asked that."""
    best = found[0].question
    if best.name == "quote":
        return None  # what was said may be about anything
    taken: Mapping[str, float] = best.wording.asks if best.wording else {}
    idle = [piece for piece in facts.pieces if not piece.note and taken.keys().isdisjoint(piece.offers)]
    said = {offer for piece in idle for offer in piece.offers}
    for question, wording in _wordings():
        asks = wording.asks
        if question is best or asks.keys().isdisjoint(said) or max(asks.get(each, 0.0) for each in said) < _ALONE:
            continue
        other = next((reading for reading in found if reading.question is question), None)
        of_mark = facts.first("record-mark") and facts.first("scope")
        told = question.name == "record" and facts.first("athlete") and (facts.first("meet") or of_mark)
        lacking = unmet(facts, almanac) if other is None and not told else None  # `won in Rio with a record`
        return other or (lacking if lacking and lacking.question is question else None)
    return None


def choose(found: list[Reading], facts: Facts) -> Read:
    """The best reading. Raises UsageError, with both as choices, where another question fits nearly as well."""
    best = found[0]
    near = [other for other in found[1:3] if best.score - other.score < _NEARLY and other.asked != best.asked]
    if near and (facts.asking("said") or facts.asking("quote")):  # `what did X say` is a quote, whatever else is named
        near = [reading for reading in (best, *near) if reading.question.name == "quote"][:1] or near
        best, near = (near[0], []) if near[0].question.name == "quote" else (best, near)
    names = {reading.question.name for reading in (best, *near)}
    if names == {"athlete", "records"} and facts.first("athlete"):  # `list all Duplantis world records`
        best, near = next(reading for reading in (best, *near) if reading.question.name == "athlete"), []
    if names == {"top", "compare"}:
        near = []  # `list everyone under 1:42 in the 800`: both have them
    if names == {"athlete", "results"} and len(near) == 1:  # bests are what the profile has, all else the results
        own = "athlete" if any(facts.asking(meaning) for meaning in ("pb", "sb", "how-fast")) else "results"
        best, near = next(reading for reading in (best, *near) if reading.question.name == own), []
    won = [reading for reading in (best, *near) if reading.filled.options.get("only") == "won"]
    if names == {"results", "medals"} and len(won) == 1:  # `ile razy Włodarczyk była mistrzynią olimpijską`
        best, near = won[0], []
    if {reading.question.name for reading in (best, *near)} == {"race", "medals"}:  # the race has the medals
        best, near = next(reading for reading in (best, *near) if reading.question.name == "race"), []
    if near:
        fewest = min(len(reading.unused) for reading in (best, *near))
        full = [reading for reading in (best, *near) if len(reading.unused) == fewest]
        best, near = full[0], full[1:]
    if near:
        choices = tuple(Choice(label_of(reading), reading.asked) for reading in (best, *near))
        raise UsageError("I can read that in more than one way.", "Which one do you mean?", choices)
    return Read(best.asked, (*corrections(best, facts), *_one_event_note(best, facts), *unused_note(best, facts)))


def _other_events(reading: Reading, facts: Facts) -> list[Found]:
    """The events that are named beside the one that the reading is of, each once: `world records 100 and 200`."""
    taken = {reading.filled.options.get("event", "")}
    left = set(reading.unused) if any(taken) else set[tuple[int, int]]()
    others: dict[str, Found] = {}
    for found in facts.offering("event"):
        if (found.pieces[0].first, found.pieces[0].end) in left and _is_one_event(found.value):
            others.setdefault(found.value, found)
    return list(others.values())


def _is_one_event(key: str) -> bool:
    outcome = resolve_event(key)
    return isinstance(outcome, Match) and outcome.id == key


def _one_event_note(reading: Reading, facts: Facts) -> tuple[str, ...]:
    """A note on which of several events is answered, with a button for each of the others."""
    others, event = _other_events(reading, facts), reading.filled.options.get("event", "")
    outcome = resolve_event(event) if others else None
    if not isinstance(outcome, Match):
        return ()
    own = Event.from_key(outcome.id)
    keys = [replace(Event.from_key(other.value), sex=own.sex) for other in others]
    choices = tuple(Choice(event_name(key), reading.asked.with_options(event=key.key)) for key in keys)
    pieces = sorted((*reading.filled.pieces["event"], *(other.pieces[0] for other in others)), key=lambda p: p.first)
    typed = " and ".join(facts.text(piece) for piece in pieces if piece.offered("event"))
    return (Took(shown(typed), event_name(own), others=choices),)


def label_of(reading: Reading) -> str:
    """What a choice of this reading is called, in the 80 characters that Discord takes."""
    return cut(f"/{reading.question.name}: {reading.question.description}", MOST_LABEL)
