"""Resolves the names that a user typed, or raises one clear error with choices."""

from collections.abc import Collection
from typing import Generic, NamedTuple, TypeVar

from bot.cards.card import MOST_BUTTONS
from bot.cards.formatting import cut
from bot.domain.asked import Asked
from bot.domain.athlete import Athlete
from bot.domain.disciplines import event_name
from bot.domain.event import Event
from bot.domain.nations import nation_name
from bot.domain.race import Meet
from bot.domain.scope import AREAS, scope_name
from bot.errors import AmbiguousName, Choice, UnknownName, UsageError
from bot.names import Ambiguous, Hit, Match, NoMatch
from bot.names.athletes import with_evidence
from bot.names.events import resolve_event
from bot.names.fold import fold
from bot.names.likeness import is_like
from bot.names.meets import NotHeld
from bot.names.nations import HOME_NATIONS, resolve_nation
from bot.names.of_event import with_event
from bot.names.outcome import opened
from bot.names.scopes import resolve_scope
from bot.questions.almanac import Almanac
from bot.questions.took import Took

CHOICES = MOST_BUTTONS  # an error shows each choice as a button, in one row
OTHERS = 3  # whom a note names beside the one it was taken for
NEAR = 0.55  # score; a name below it is none that could have been meant
NEAR_EVENT = 0.45  # the same of an event, unless its name is like what was typed
SHOWN = 60  # characters of what was typed that an error repeats
_BETTER_KNOWN = 1.2  # as a factor of weight, of those who have what is asked about
_LOOKED_AT = 500  # characters of what was typed that are looked through for those

Outcome = Match[str] | Ambiguous[str] | NoMatch[str]
T_co = TypeVar("T_co", covariant=True)


class Found(NamedTuple, Generic[T_co]):
    """What an option names, and notes for the card where it was not typed in full: `Took “Ker” for Josh Kerr.`

    Such a note is a `Took`.
    """

    value: T_co
    notes: tuple[str, ...] = ()


def require(asked: Asked, option: str) -> str:
    """The text typed for an option. Raises UsageError if it is empty."""
    text = asked.text(option)
    if not text:
        raise UsageError(f"/{asked.question} needs {_a(option)}.", f"Try /{asked.question} again with {_a(option)}.")
    return text


def choice(asked: Asked, option: str, value: str, label: str) -> Choice:
    """A choice under an error: the same question with one option corrected."""
    return Choice(label, asked.with_options(**{option: value}))


def look_up_athlete(
    asked: Asked, option: str, almanac: Almanac, evidence: Collection[str] = (), because: str = ""
) -> Found[Athlete]:
    """The athlete an option names.

    If several share the name and exactly one of their ids is in `evidence`, that one is taken, and the note gives
    `because` as the reason; else one who is far more famous than the others, and the note names them. Raises
    UnknownName or AmbiguousName, with the nearest as choices.
    """
    text = require(asked, option)
    plain = almanac.names.resolve(text)
    outcome = with_evidence(plain, evidence) if is_more_than_initials(text) else plain
    if not isinstance(outcome, Match):
        raise athlete_error(asked, option, almanac, outcome)
    athlete = almanac.names.get(outcome.id)
    if outcome.others:
        return Found(athlete, (note_with_others(asked, option, outcome, almanac),))
    reason = because if isinstance(opened(plain), Ambiguous) else ""
    return Found(athlete, note_taken_for(text, athlete, almanac, reason))


def contesting(asked: Asked, option: str, event: Event | None, almanac: Almanac) -> frozenset[str]:
    """The id of the only athlete whom an option may mean and who has results in an event; empty if there is none such.

    It is evidence for `look_up_athlete`: of Josh and Hamish Kerr one runs the mile.
    """
    text = asked.text(option)
    if event is None or not isinstance(opened(almanac.names.resolve(text)), Ambiguous):
        return frozenset()
    narrowed = almanac.names.resolve_among(text, with_event(text, event))
    return frozenset((narrowed.id,)) if isinstance(narrowed, Match) and not narrowed.others else frozenset()


def all_contesting(asked: Asked, option: str, event: Event, almanac: Almanac) -> frozenset[str]:
    """The ids of all athletes whom an option may mean and who have results in an event."""
    text = asked.text(option)
    if not isinstance(opened(almanac.names.resolve(text)), Ambiguous):
        return frozenset()
    narrowed = almanac.names.resolve_among(text, with_event(text, event))
    if isinstance(narrowed, Match):
        return frozenset((narrowed.id, *(hit.id for hit in narrowed.others)))
    return frozenset(hit.id for hit in narrowed.candidates) if isinstance(narrowed, Ambiguous) else frozenset()


def look_up_best_known(
    asked: Asked, option: str, ids: Collection[str], almanac: Almanac, because: str
) -> Found[Athlete] | None:
    """The best known of several who share a name and are all among `ids`, with the others offered beside it.

    None where fewer than two are, or none is clearly better known: then the asker chooses.
    """
    text, names = require(asked, option), almanac.names
    outcome, typed = opened(names.resolve(text)), set(fold(text).split())
    if not isinstance(outcome, Ambiguous) or not is_more_than_initials(text):
        return None
    ranked = sorted(outcome.candidates, key=lambda hit: -names.weight(hit.id))
    likely = [hit for hit in ranked if hit.id in ids and typed <= set(fold(hit.name).split())]
    if len(likely) <= 1 or names.weight(likely[0].id) < _BETTER_KNOWN * names.weight(likely[1].id):
        return None
    others = [*likely[1:], *(hit for hit in ranked if hit not in likely)]
    choices = tuple(choice(asked, option, hit.id, names.label(hit.id)) for hit in others[:OTHERS])
    athlete = names.get(likely[0].id)
    return Found(athlete, (Took(shown(text), athlete.name, because, choices, len(others) - len(choices)),))


def is_more_than_initials(text: str) -> bool:
    """Whether a name has a word of two letters or more.

    Only then may evidence decide between candidates: too many names begin with the same letter.
    """
    return any(len(word) > 1 for word in fold(text).split())


def note_taken_for(text: str, athlete: Athlete, almanac: Almanac, reason: str = "") -> tuple[Took, ...]:
    """A note on which athlete a name was taken for; empty if the name or the id was typed in full.

    Of namesakes it says what tells this one from the others.
    """
    if not reason and (text == athlete.id or fold(text) == fold(athlete.name)):
        return ()
    name = almanac.names.label(athlete.id) if fold(text) == fold(athlete.name) else athlete.name
    return (Took(shown(text), name, reason),)


def note_with_others(asked: Asked, option: str, match: Match[str], almanac: Almanac) -> Took:
    """A note on who was taken as the most famous of several, and on some of the others: `…; others: Hamish Kerr`."""
    text, athlete = asked.text(option), almanac.names.get(match.id)
    name = almanac.names.label(athlete.id) if fold(text) == fold(athlete.name) else athlete.name
    labels = [almanac.names.label(other.id) for other in match.others[:OTHERS]]
    choices = tuple(choice(asked, option, other.id, label) for other, label in zip(match.others, labels, strict=False))
    return Took(shown(text), name, others=choices, more=len(match.others) - len(choices))


def athlete_error(asked: Asked, option: str, almanac: Almanac, outcome: Outcome) -> UnknownName | AmbiguousName:
    """The error for a name that did not resolve to one athlete, with the best candidates as choices."""
    typed = shown(asked.text(option))
    if isinstance(outcome, Ambiguous):
        hits = list(outcome.candidates)
        count = "Several athletes" if len(hits) > CHOICES else f"{len(hits)} athletes"
        error, message = AmbiguousName, f"{count} answer to “{typed}”."
        tip = "Choose one, or type the given name too."
    else:
        nearest = outcome.nearest if isinstance(outcome, NoMatch) else ()
        hits = [hit for hit in nearest if hit.score >= NEAR and is_like(asked.text(option), hit.name)]
        error, message = UnknownName, f"I don't have an athlete called “{typed}”."
        tip = (
            "These are the nearest names I have."
            if hits
            else "Check the spelling, or pick a name from the list as you type."
        )
    athletes = _athletes(hits, almanac)
    choices = tuple(choice(asked, option, a.id, almanac.names.label(a.id)) for a in athletes[:CHOICES])
    return error(message, tip, choices)


def near_athletes(text: str, almanac: Almanac) -> tuple[str, ...]:
    """The ids of athletes whose name is so near to a text that it may have been meant."""
    hits = almanac.names.search(text, CHOICES)
    return tuple(hit.id for hit in hits if is_like(text, hit.name))


def look_up_meet(
    asked: Asked, option: str, almanac: Almanac, evidence: Collection[str] = (), because: str = ""
) -> Found[Meet]:
    """The meet an option names.

    If several share the name, the one that matters far more is taken; if some of their ids are in `evidence`, only
    these count, and if that is one, the note gives `because` as the reason. Raises UnknownName or AmbiguousName, with
    the nearest as choices: also if the meet of that name is known, but not of the year that is named.
    """
    text, meets = require(asked, option), almanac.meets
    found = meets.find(text)
    outcome = found
    if isinstance(found, Ambiguous):
        likely = [hit.id for hit in found.candidates if hit.id in evidence]
        chosen = meets.most_important(likely or [hit.id for hit in found.candidates])
        others = [hit for hit in found.candidates if hit.id not in likely]
        ranked = (*(hit for hit in found.candidates if hit.id in likely), *others)
        outcome = Ambiguous(ranked) if chosen is None else Match(chosen, meets.label(chosen), 1.0)
        because = because if len(likely) == 1 else ""
    if isinstance(outcome, Match):
        label = meets.label(outcome.id)
        reason = because if isinstance(found, Ambiguous) else ""
        notes = () if text in (outcome.id, label) else (Took(shown(text), label, reason),)
        return Found(meets.get(outcome.id), notes)
    if isinstance(outcome, NotHeld):
        raise _not_held(asked, option, almanac, outcome, evidence)
    hits = outcome.candidates if isinstance(outcome, Ambiguous) else outcome.nearest
    choices = tuple(choice(asked, option, hit.id, almanac.meets.label(hit.id)) for hit in hits[:CHOICES])
    if isinstance(outcome, Ambiguous):
        raise AmbiguousName(f"Several meets answer to “{shown(text)}”.", "Choose one, or add the year.", choices)
    tip = "These are the nearest I have." if choices else "Name it with city and year."
    raise UnknownName(f"I don't have a meet called “{shown(text)}”.", tip, choices)


def _not_held(asked: Asked, option: str, almanac: Almanac, outcome: NotHeld, evidence: Collection[str]) -> UnknownName:
    """The error for a meet of a year that is not known: the nearest ones with results are the choices."""
    held = [hit for hit in outcome.nearest if almanac.meets.listing(hit.id).races] or list(outcome.nearest)
    held.sort(key=lambda hit: hit.id not in evidence)
    choices = tuple(choice(asked, option, hit.id, almanac.meets.label(hit.id)) for hit in held[:CHOICES])
    year = str(outcome.years[0]) if len(outcome.years) == 1 else f"’{outcome.years[0] % 100:02}"
    tip = "These are the nearest I have." if choices else "Name another meet or another year."
    called = f" called “{shown(outcome.text)}”" if outcome.text else ""
    return UnknownName(f"I have no meet of {year}{called}.", tip, choices)


def look_up_event(asked: Asked, option: str = "event") -> Found[Event]:
    """The event an option names. Raises UnknownName or AmbiguousName."""
    text = require(asked, option)
    outcome = resolve_event(text)
    if isinstance(outcome, Match):
        event = Event.from_key(outcome.id)
        exact = text == outcome.id or outcome.score >= 1
        return Found(event, () if exact else (Took(shown(text), event_name(event)),))
    near = () if isinstance(outcome, Ambiguous) else outcome.nearest
    near = tuple(hit for hit in near if hit.score >= NEAR_EVENT or is_like(text, hit.name))
    hits = outcome.candidates if isinstance(outcome, Ambiguous) else near
    choices = tuple(choice(asked, option, hit.id, event_name(Event.from_key(hit.id))) for hit in hits[:CHOICES])
    if isinstance(outcome, Ambiguous):
        raise AmbiguousName(f"“{shown(text)}” can be several events.", "Which one?", choices)
    tip = "Is it one of these?" if choices else "Try 1500 m, two miles or high jump."
    raise UnknownName(f"I don't know an event called “{shown(text)}”.", tip, choices)


def find_event(asked: Asked, option: str = "event") -> Found[Event | None]:
    """Like `look_up_event`, but None if the option is not set."""
    return look_up_event(asked, option) if asked.text(option) else Found(None)


def find_scope(asked: Asked, option: str = "scope") -> Found[str | None]:
    """The scope an option names, None if it is not set. Raises UnknownName."""
    text = asked.text(option)
    if not text:
        return Found(None)
    outcome = resolve_scope(text)
    if isinstance(outcome, Match):
        exact = outcome.score >= 1
        return Found(outcome.id, () if exact else (Took(shown(text), scope_name(outcome.id)),))
    if fold(text) == "area":
        areas = tuple(choice(asked, option, area, name) for area, name in AREAS.items())
        raise UnknownName("Of which area? The records of each have their own list.", "Name one.", areas[:CHOICES])
    hits = outcome.candidates if isinstance(outcome, Ambiguous) else outcome.nearest
    choices = tuple(choice(asked, option, hit.id, scope_name(hit.id)) for hit in hits[:CHOICES])
    raise UnknownName(
        f"I don't know a scope called “{shown(text)}”.",
        "Try world, European, olympic or a nation such as NOR.",
        choices,
    )


def find_nation(asked: Asked, option: str = "nation") -> Found[str | None]:
    """The code of the nation an option names, None if it is not set. Raises UnknownName or AmbiguousName."""
    text = asked.text(option)
    if not text:
        return Found(None)
    outcome = resolve_nation(text)
    if isinstance(outcome, Match):
        exact = outcome.score >= 1
        return Found(outcome.id, () if exact else (f"Took “{shown(text)}” for {nation_name(outcome.id)}.",))
    hits = outcome.candidates if isinstance(outcome, Ambiguous) else outcome.nearest
    choices = tuple(choice(asked, option, hit.id, nation_name(hit.id)) for hit in hits[:CHOICES])
    if isinstance(outcome, Ambiguous):
        raise AmbiguousName(f"“{shown(text)}” can be several nations.", "Which one?", choices)
    if fold(text) in HOME_NATIONS:
        message = f"I keep no results for “{shown(text)}” apart: its athletes run for Great Britain."
        raise UnknownName(message, "Ask for Great Britain.", choices)
    tip = "Is it one of these?" if choices else "Try Norway, kenyan or USA."
    raise UnknownName(f"I don't know a nation called “{shown(text)}”.", tip, choices)


def shown(text: str) -> str:
    """What was typed, on one line of at most SHOWN characters, without invisible and control characters."""
    visible = " ".join("".join(c if c.isprintable() else " " for c in text[:_LOOKED_AT]).split())
    return cut(visible, SHOWN)


def _athletes(hits: Collection[Hit[str]], almanac: Almanac) -> tuple[Athlete, ...]:
    return tuple(almanac.names.get(hit.id) for hit in hits)


def _a(option: str) -> str:
    return f"an {option}" if option[0] in "aeiou" else f"a {option}"
