"""Reads a text as a question: a command, or words of any order and language."""

import re
from datetime import date
from functools import partial

from bot.domain.asked import Asked
from bot.domain.barriers import barriers_of
from bot.domain.disciplines import event_within
from bot.errors import BellLapError, Choice, UnknownName, UsageError
from bot.names import NoMatch
from bot.names.events import resolve_event
from bot.questions.almanac import Almanac
from bot.questions.registry import QUESTIONS
from bot.questions.resolving import near_athletes, shown
from bot.understanding.commands import is_command, read_command
from bot.understanding.facts import Facts
from bot.understanding.gathering import IN
from bot.understanding.idle import without_idle
from bot.understanding.reading import (
    Read,
    Reading,
    Unmet,
    choose,
    label_of,
    passed_over,
    readings,
    understand,
    unmet,
)
from bot.understanding.reading_ages import read_at_age
from bot.understanding.refusing import refuse_exclusions, refuse_goals, refuse_not_held, refuse_other_sports
from bot.understanding.refusing_events import refuse_parts
from bot.understanding.refusing_held import refuse_lacking
from bot.understanding.refusing_medals import (
    refuse_a_year,
    refuse_medals_of_a_year,
    refuse_places,
    refuse_unnamed_nation,
)
from bot.understanding.refusing_people import refuse_ages, refuse_between, refuse_classes, refuse_defeats
from bot.understanding.refusing_records import (
    refuse_bests_without_event,
    refuse_counting,
    refuse_mil,
    refuse_nations_beyond,
    refuse_next_beyond,
    refuse_records_of_a_year,
    refuse_some_records,
)
from bot.understanding.refusing_unread import refuse_unnarrowed, refuse_unread
from bot.understanding.roads import settle_road, settle_walk

_MOST_EVENTS = 5  # that a mark without one may be of
_ADDRESSED = re.compile(r"<[@#][!&]?\d+>")
_GOES_ON = re.compile(r"(?:and|but|ok and|only|just)\s", re.IGNORECASE)
_ARTICLES = frozenset(("the", "a", "an"))
_OF_WHAT = IN | {"of", "for"}
_OF_ALL_EVENTS = frozenset(("records", "on-this-day"))
LONGEST_QUESTION = 500  # characters


def read_text(text: str, almanac: Almanac, today: date) -> Read:
    """Read a text as a question. Raises BellLapError where it cannot be read, or names an athlete who is not held."""
    words = " ".join(text.split())
    refuse_long(words)
    first = words.partition(" ")[0].casefold()
    if is_command(words, QUESTIONS.get(first)):
        return read_command(words, almanac, today)
    words = without_idle(words)
    facts = understand(words, almanac, today)
    of_words = any(map(facts.asking, ("quote", "said", "said-on"))) or (
        facts.asking("about") and facts.first("athlete")
    )
    if not of_words:  # what somebody said may be about another sport
        refuse_other_sports(facts)
        refuse_goals(words, facts, almanac)
    found = readings(facts, almanac)
    if _names_what(facts):
        found = [one for one in found if one.question.name not in _OF_ALL_EVENTS]
    aged = read_at_age(found, facts, almanac)
    if aged:
        return aged
    refuse_lacking(found, facts)
    refuse_next_beyond(found, facts)
    refuse_not_held(found, facts)
    if facts.asking("help") and (not found or found[0].asked_for < 3):
        return Read(Asked("help"))
    if not found:
        event = resolve_event(words, fuzzy=False)
        if not isinstance(event, NoMatch):
            return Read(Asked.of("record", {"event": words}))
        return _without_reading(words, facts, almanac)
    other = passed_over(found, facts, almanac)
    if isinstance(other, Unmet):
        return Read(_lacking(other, facts))
    found = [other] if other else found
    _refuse_unknown_person(found[0], facts, almanac)
    refuse_exclusions(found, facts)
    refuse_unread(found[0], facts)
    refuse_a_year(found[0], facts)
    refuse_bests_without_event(found[0], facts)
    refuse_mil(found[0], facts)
    refuse_parts(found[0], facts)
    refuse_unnamed_nation(found[0], facts)
    refuse_medals_of_a_year(found[0], facts)
    refuse_classes(
        words,
        found[0].question.name,
        almanac,
        lambda rest: read_text(rest, almanac, today),
        language=facts.gathered.language,
        measured=_is_measured(found[0], facts),
    )
    refuse_ages(found[0], facts)
    refuse_between(found[0], facts)
    refuse_places(found[0], facts)
    refuse_records_of_a_year(found[0], facts)
    refuse_some_records(found[0], facts)
    refuse_counting(found, facts)
    refuse_nations_beyond(found[0], facts)
    refuse_defeats(found[0], facts)
    refuse_unnarrowed(found, facts, almanac)
    return settle_walk(settle_road(choose(found, facts), almanac), almanac)


def _is_measured(best: Reading, facts: Facts) -> bool:
    """Whether `under 13` is a mark and no age: with a word for running, `gone under 13`, or as a mark of the answer."""
    words = [facts.text(piece).casefold() for piece in facts.asking("under")]
    told = any(len(text.split()) > 1 for text in words)
    return told or bool(facts.asking("run-mark")) or bool({"marks", "beyond"} & best.filled.options.keys())


def read_message(text: str, almanac: Almanac, today: date) -> Asked | None:
    """The question that anybody's message asks, None if it asks none for sure: it was not written to this bot.

    What a name alone asks is left out, and so is a reading that does not use all of the message.
    """
    try:
        read = read_text(_ADDRESSED.sub(" ", text), almanac, today)
    except BellLapError:
        return None
    alone = read.asked.question == "athlete" and len(read.asked.options) == 1
    return None if alone or read.notes or read.asked.question in ("help", "about") else read.asked


def refuse_long(text: str) -> None:
    """Raise UsageError for a text too long to be a question: looking for one in it would take long."""
    if len(text) > LONGEST_QUESTION:
        raise UsageError(
            f"{len(text):,} characters are too long to be a question, so I read none of them.",
            f"Ask in at most {LONGEST_QUESTION} characters, like: Kerr vs Ingebrigtsen mile finals.",
            (Choice("All commands", Asked("help")),),
        )


def _without_reading(words: str, facts: Facts, almanac: Almanac) -> Read:
    """What to say where nothing fits: that a name is not held, that something is missing, or that it cannot be read."""
    sentence = facts.gathered.sentence
    runs = list(facts.strange_runs())
    lacking = unmet(facts, almanac)
    if lacking and runs and lacking.wants_athlete:
        raise unknown_athlete(sentence.part(*runs[0]), almanac)
    if lacking:
        refuse_medals_of_a_year(lacking, facts)
        return Read(_lacking(lacking, facts))
    if facts.asking("previous-question") or _GOES_ON.match(words):
        raise UsageError(
            f"I can't read “{shown(words)}” alone: I keep nothing of what was asked before.",
            "Ask the whole question, like: Kerr vs Ingebrigtsen finals 2023.",
            _suggestions(words, facts, almanac),
        )
    if runs and len(runs) == 1 and not facts.pieces and runs[0][1] - runs[0][0] <= 3 and _is_like_a_name(words):
        raise unknown_athlete(words, almanac)
    raise UsageError(
        f"I can't read “{shown(words)}” as a question." if words else "You called?",
        "Ask like: Kerr vs Ingebrigtsen mile finals, record two mile, what did Ingebrigtsen say about Kerr.",
        _suggestions(words, facts, almanac),
    )


def _refuse_unknown_person(best: Reading, facts: Facts, almanac: Almanac) -> None:
    """Raise UnknownName where a personal best is asked for and a name that nobody has stands for whose."""
    run = next(facts.strange_runs(), None)
    personal = facts.asking("pb") or facts.asking("sb")
    if not (personal and best.guessed) or facts.first("athlete") or facts.first("nation"):
        return
    if run:
        raise unknown_athlete(facts.gathered.sentence.part(*run), almanac)
    if best.question.name == "record" and any((piece.first, piece.end) in best.unused for piece in personal):
        raise UsageError(
            f"Whose “{shown(facts.text(personal[0]))}”? Nobody is named.",
            "Name the athlete, like: Kerr 1500 pb.",
            (Choice(label_of(best), best.asked),),
        )


def _lacking(unmet: Unmet, facts: Facts) -> Asked:
    """The question with the words that nothing explains in place of what it lacks: it says what is wrong with them.

    Raises UsageError for a record of no event beside something else, and for a mark that may be one of several events.
    """
    runs = facts.strange_runs() if unmet.wants_athlete else filter(partial(_is_what, facts), facts.unknown_runs())
    run = next(runs, None)
    mark = unmet.filled.options.get("mark", "")
    likely = barriers_of(mark)[:_MOST_EVENTS] if mark and unmet.lacks == ("event",) and run is None else ()
    if likely:
        several = len(likely) > 1
        raise UsageError(
            f"{shown(mark)} may be a mark of several events." if several else f"In which event is {shown(mark)} meant?",
            "Which one do you mean?" if several else "Name it, or take the one that I think likely.",
            tuple(Choice(event_within(each.event), unmet.asked_of(event=each.event.key)) for each in likely),
        )
    if unmet.question.name == "record" and run is None:
        every = Asked.of("records", {"scope": unmet.filled.options.get("scope", "")})
        raise UsageError(
            "I can't tell of which event the record is.",
            "Please name the event, like: mile world record; or ask for the records alone, like: world records 2024.",
            (Choice("The records of all events", every), Choice("All commands", Asked("help"))),
        )
    return unmet.with_words(facts.gathered.sentence.part(*facts.with_number(run)) if run else "")


def _names_what(facts: Facts) -> bool:
    """Whether words that nobody knows may say what records are asked for: `records` of all would not answer that."""
    return bool(facts.asking("record")) and any(_is_what(facts, run) for run in facts.unknown_runs())


def _is_what(facts: Facts, run: tuple[int, int]) -> bool:
    """Whether unknown words may be what a record is of: before it, or behind an `in`; they need not be strange.

    `welly wanging record`, `record in the sack race`, but not `records waiting to be ratified`.
    """
    asking, words = facts.asking("record"), facts.gathered.sentence.words
    if any(piece.first == 0 and piece.end == run[0] for piece in asking) and len(words) - run[1] <= 1:
        return True  # `record welly wanging`
    before = [word.folded for word in words[: run[0]]]
    while before and before[-1] in _ARTICLES:
        before.pop()
    behind = bool(before) and before[-1] in _OF_WHAT
    talk = facts.gathered.talk.issuperset(range(*run))
    return not talk or behind or any(0 <= piece.first - run[1] <= 1 for piece in asking)


def _is_like_a_name(words: str) -> bool:
    return any(letter.isalpha() for letter in words) and words[:1].isupper()


def unknown_athlete(text: str, almanac: Almanac) -> UnknownName:
    """The error for a name that is not held, with those that are near."""
    near = near_athletes(text, almanac)
    tip = (
        "These are the nearest names I have."
        if near
        else "Check the spelling, or pick a name from the list as you type."
    )
    choices = tuple(Choice(almanac.names.label(id_), Asked.of("athlete", {"athlete": id_})) for id_ in near)
    return UnknownName(f"I don't have an athlete called “{shown(text)}”.", tip, choices)


def _suggestions(words: str, facts: Facts, almanac: Almanac) -> tuple[Choice, ...]:
    """The three nearest things to ask: about what was found in the text or is near to it, and all commands."""
    names = almanac.names
    event, meet = facts.first("event"), facts.first("meet")
    chosen = [Choice("Its records", Asked.of("record", {"event": event.value}))] if event else []
    chosen += [Choice("Results of that meet", Asked.of("results", {"meet": meet.value}))] if meet else []
    is_talk = next(facts.strange_runs(), None) is None  # `thanks` is nobody's name
    near = () if is_talk else near_athletes(words, almanac)
    hits = near or tuple(hit.id for hit in names.search("", 1))
    chosen += [Choice(names.label(id_), Asked.of("athlete", {"athlete": id_})) for id_ in hits[:1]]
    chosen.append(Choice("The world record of the mile", Asked.of("record", {"event": "mile"})))
    return (*chosen[:2], Choice("All commands", Asked("help")))
