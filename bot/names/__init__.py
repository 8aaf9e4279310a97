"""Fuzzy search for athletes, meets, events and scopes by name.

Here is what it answers with; the search itself loads numpy, which an import that only reads names need not wait for.
"""

from bot.names.outcome import Ambiguous, Hit, Match, NoMatch

__all__ = ["Ambiguous", "Hit", "Match", "NoMatch"]
