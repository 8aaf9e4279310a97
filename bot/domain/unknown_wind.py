"""Marks whose wind is not known, and which would have been world records with a legal one."""

from collections.abc import Iterable
from datetime import date

from bot.domain.mark import Mark
from bot.domain.record import Record

WORLD = "world"


def is_beyond(mark: Mark, on: date, records: Iterable[Record]) -> bool:
    """Whether a mark is better than every world record up to its day, and is none of them.

    Had its wind been legal and the mark ratified, it would be among them: the 18.17 of Barcelona 1992.
    """
    before = [record.mark for record in records if record.scope == WORLD and record.set_on <= on]
    return bool(before) and all(mark.is_better_than(record) for record in before)
