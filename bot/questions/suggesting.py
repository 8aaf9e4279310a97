"""Autocomplete: the values an option could have, most likely first, also before anything is typed."""

from dataclasses import dataclass

from bot.cards.card import MOST_CHOICE_LABEL, MOST_CHOICES
from bot.cards.formatting import cut
from bot.domain.asked import Options
from bot.domain.event import Event
from bot.domain.scope import scope_name
from bot.names import Match
from bot.names.events import resolve_event, search_events
from bot.names.nations import search_nations
from bot.names.scopes import resolve_scope, search_scopes
from bot.names.zones import search_zones
from bot.questions.almanac import Almanac
from bot.questions.command import Command
from bot.questions.options import OptionKind

_OF_SERIES = frozenset(("h2h", "medals", "top"))  # questions that take all meets of a series
_AHEAD = "remind"  # it takes meets that are ahead: the latest come first
_SERIES = 5
MOST_VALUE = 100  # characters of a choice's value, by Discord's limit


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A choice as it is shown, and the value it gives the option."""

    label: str
    value: str


async def suggest(
    command: Command, option: str, typed: str, options: Options, almanac: Almanac
) -> tuple[Suggestion, ...]:
    """At most 25 suggestions for one option; `options` are all that are set so far, by name."""
    kind = next((o.kind for o in command.options if o.name == option), None)
    if kind is None:  # an option of an older version of the command, which a Discord client may still show
        return ()
    if kind is OptionKind.ATHLETE:
        return await _suggest_athletes(command, option, typed, options, almanac)
    if kind is OptionKind.EVENT:
        return await _suggest_events(command, typed, options, almanac)
    if kind is OptionKind.ZONE:
        return tuple(_suggestion(zone, zone) for zone in search_zones(typed, MOST_CHOICES))
    if kind is OptionKind.NATION:
        return tuple(_suggestion(hit.name, hit.id) for hit in search_nations(typed, MOST_CHOICES))
    if kind is OptionKind.MEET:
        return _suggest_meets(command, typed, almanac)
    outcome = resolve_event(options.get("event", ""))
    event = Event.from_key(outcome.id) if isinstance(outcome, Match) else None
    scopes = await almanac.store.records.list_scopes(event)
    return tuple(_suggestion(scope_name(hit.id), hit.id) for hit in search_scopes(typed, MOST_CHOICES, scopes or None))


def _suggest_meets(command: Command, typed: str, almanac: Almanac) -> tuple[Suggestion, ...]:
    """Meets by name; where a question takes a whole series, those of that name come first."""
    series = almanac.meets.series.search(typed)[:_SERIES] if command.name in _OF_SERIES else []
    whole = [_suggestion(f"All {almanac.meets.series.name(id_)}", id_) for id_ in series]
    hits = almanac.meets.search(typed, MOST_CHOICES - len(whole))
    if command.name == _AHEAD:
        hits.sort(key=lambda hit: almanac.meets.listing(hit.id).last, reverse=True)
    return (*whole, *(_suggestion(almanac.meets.label(hit.id), hit.id) for hit in hits))


async def _suggest_events(command: Command, typed: str, options: Options, almanac: Almanac) -> tuple[Suggestion, ...]:
    """Any event; for /record those with a record of the scope that is set, or else of the world.

    Each of these comes first for both sexes and tracks, then narrowed to one.
    """
    if command.name != "record":
        return tuple(_suggestion(hit.name, hit.id) for hit in search_events(typed, MOST_CHOICES))
    scope = resolve_scope(options.get("scope", ""))
    narrowed = await almanac.store.records.list_events(scope.id if isinstance(scope, Match) else "world")
    whole = dict.fromkeys(Event(event.discipline) for event in narrowed)
    hits = {hit.id: hit for hit in search_events(typed, 2 * MOST_CHOICES, (*whole, *narrowed))}
    return tuple(_suggestion(hit.name, hit.id) for hit in list(hits.values())[:MOST_CHOICES])


async def _suggest_athletes(
    command: Command, option: str, typed: str, options: Options, almanac: Almanac
) -> tuple[Suggestion, ...]:
    """Athletes by name, without those that other options name already; for /quote those with quotes come first."""
    hits = almanac.names.search(typed, MOST_CHOICES + 1)
    others = {value for name, value in options.items() if name != option}
    ids = [hit.id for hit in hits if hit.id not in others]
    if command.name == "quote":
        speakers = set(await almanac.store.quotes.list_speakers())
        ids.sort(key=lambda id_: id_ not in speakers)
    return tuple(_suggestion(almanac.names.label(id_), id_) for id_ in ids[:MOST_CHOICES])


def _suggestion(label: str, value: str) -> Suggestion:
    """A value too long for Discord is replaced by the label, which resolves as a typed name does."""
    return Suggestion(cut(label, MOST_CHOICE_LABEL), value if len(value) <= MOST_VALUE else label[:MOST_VALUE])
