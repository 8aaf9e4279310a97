"""Sentences that the errors of several questions share."""

from collections.abc import Sequence
from dataclasses import replace

from bot.cards.formatting import count, listed
from bot.domain.coverage import Coverage
from bot.domain.disciplines import event_name
from bot.domain.entrant import Entrant

_NAMED = 4  # of those who are entered; the others are counted


def results_held(coverage: Coverage) -> str:
    """`I hold 2,345 results of 678 races.`"""
    return f"I hold {count(coverage.results, 'result')} of {count(coverage.races, 'race')}."


def who_is_entered(entrants: Sequence[Entrant]) -> str:
    """`Entered: Josh Kerr (1500 m), Jakob Ingebrigtsen (1500 m) and 12 others.`; empty for nobody."""
    names = [f"{one.athlete.name} ({event_name(replace(one.event, sex=None))})" for one in entrants]
    rest = len(names) - _NAMED
    if rest > 0:
        names = [*names[:_NAMED], count(rest, "other")]
    return f"Entered: {listed(names)}." if names else ""
