"""Fuzzy search for athletes, meets, events and scopes by name."""

from bot.names.index import NameIndex
from bot.names.outcome import Ambiguous, Hit, Match, NoMatch
from bot.names.resolution import resolve

__all__ = ["Ambiguous", "Hit", "Match", "NameIndex", "NoMatch", "resolve"]
