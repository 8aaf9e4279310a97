"""Sentences that the errors of several questions share."""

from bot.domain.coverage import Coverage


def results_held(coverage: Coverage) -> str:
    """`I hold 2,345 results of 678 races.`"""
    return f"I hold {coverage.results:,} results of {coverage.races:,} races."
