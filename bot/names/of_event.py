"""Resolves a name that several athletes share by the event it is asked with."""

from bot.domain.disciplines import event_name
from bot.domain.event import Event
from bot.names.athletes import AthleteNames, Outcome
from bot.names.outcome import Ambiguous, Match, NoMatch, opened

_FAR_MORE = 5.0  # as a factor of weight: what somebody is asked for rather, whatever else is asked
_FEW = 25.0  # of weight: nobody whom many ask for


def with_event(text: str, event: Event) -> str:
    """A name with its event, as `AthleteNames.resolve` reads it: `Edwards Triple jump`."""
    return f"{text} {event_name(Event(event.discipline))}"


def resolve_of_event(text: str, event: Event, names: AthleteNames) -> Outcome:
    """Whom a name means; of several who share it those with results in an event.

    Somebody hardly known is not taken for a famous one who has none: `bolt v gatlin 60m` is of Usain Bolt.
    """
    plain = names.resolve(text)
    if not isinstance(opened(plain), Ambiguous):
        return plain
    of_event = names.resolve_among(text, with_event(text, event))
    unknown = (
        isinstance(of_event, Match) and names.weight(of_event.id) < _FEW and is_hardly_known(of_event, plain, names)
    )
    return plain if unknown or isinstance(of_event, NoMatch) else of_event


def is_hardly_known(chosen: Outcome, meant: Outcome, names: AthleteNames) -> bool:
    """Whether a name means somebody far more famous than the one who is chosen: `bolt v lewis` is Carl Lewis."""
    if not (isinstance(chosen, Match) and isinstance(meant, Match)):
        return False
    return names.weight(chosen.id) * _FAR_MORE < names.weight(meant.id)
