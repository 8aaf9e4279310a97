"""Sentences that the errors of several questions share."""

from bot.cards.formatting import count
from bot.domain.coverage import Coverage


def results_held(coverage: Coverage) -> str:
    """`I hold 2,345 results of 678 races.`"""
    return f"I hold {count(coverage.results, 'result')} of {count(coverage.races, 'race')}."
