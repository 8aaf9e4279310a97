"""Autocomplete: what an option could be, most likely first, also before anything is typed."""

from dataclasses import dataclass

from bot.cards.card import MOST_CHOICES
from bot.domain.asked import Options
from bot.domain.event import Event
from bot.domain.scope import scope_name
from bot.names import Match
from bot.names.events import resolve_event, search_events
from bot.names.scopes import search_scopes
from bot.names.zones import search_zones
from bot.questions.almanac import Almanac
from bot.questions.command import Command
from bot.questions.options import OptionKind

LONGEST = 100  # characters of a choice, by Discord's limit


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A choice to show, and the value it stands for."""

    label: str
    value: str


async def suggest(
    command: Command, option: str, typed: str, options: Options, almanac: Almanac
) -> tuple[Suggestion, ...]:
    """At most 25 suggestions for one option, given what the other options say so far."""
    kind = next((o.kind for o in command.options if o.name == option), None)
    if kind is None:  # of a command as it once was, which some Discord still shows
        return ()
    if kind is OptionKind.ATHLETE:
        return await _suggest_athletes(command, option, typed, options, almanac)
    if kind is OptionKind.EVENT:
        return await _suggest_events(command, typed, almanac)
    if kind is OptionKind.ZONE:
        return tuple(_suggestion(zone, zone) for zone in search_zones(typed, MOST_CHOICES))
    if kind is OptionKind.MEET:
        return tuple(
            _suggestion(almanac.meets.label(hit.id), hit.id) for hit in almanac.meets.search(typed, MOST_CHOICES)
        )
    outcome = resolve_event(options.get("event", ""))
    event = Event.from_key(outcome.id) if isinstance(outcome, Match) else None
    scopes = await almanac.store.records.list_scopes(event)
    return tuple(_suggestion(scope_name(hit.id), hit.id) for hit in search_scopes(typed, MOST_CHOICES, scopes or None))


async def _suggest_events(command: Command, typed: str, almanac: Almanac) -> tuple[Suggestion, ...]:
    """Any event; for a record those that have one, each as a whole before it is narrowed to a sex and a track."""
    if command.name != "record":
        return tuple(_suggestion(hit.name, hit.id) for hit in search_events(typed, MOST_CHOICES))
    narrowed = await almanac.store.records.list_events()
    whole = dict.fromkeys(Event(event.discipline) for event in narrowed)
    hits = {hit.id: hit for hit in search_events(typed, 2 * MOST_CHOICES, (*whole, *narrowed))}
    return tuple(_suggestion(hit.name, hit.id) for hit in list(hits.values())[:MOST_CHOICES])


async def _suggest_athletes(
    command: Command, option: str, typed: str, options: Options, almanac: Almanac
) -> tuple[Suggestion, ...]:
    """Athletes by name: speakers first for a quote, and nobody as their own opponent."""
    hits = almanac.names.search(typed, MOST_CHOICES + 1)
    others = {value for name, value in options.items() if name != option}
    ids = [hit.id for hit in hits if hit.id not in others]
    if command.name == "quote":
        speakers = set(await almanac.store.quotes.list_speakers())
        ids.sort(key=lambda id_: id_ not in speakers)
    athletes = (almanac.names.get(id_) for id_ in ids[:MOST_CHOICES])
    return tuple(_suggestion(f"{a.name} ({a.nation})", a.id) for a in athletes)


def _suggestion(label: str, value: str) -> Suggestion:
    """An id too long for Discord gives way to the label, which resolves as a name does."""
    shown = label if len(label) <= LONGEST else label[: LONGEST - 1] + "…"
    return Suggestion(shown, value if len(value) <= LONGEST else label[:LONGEST])
