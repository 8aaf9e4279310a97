"""Steps from one state of the facts to the next: kept by imports, followed by a running bot."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from bot.database.reading import Reader, Statement
from bot.domain.touched import Touched, together
from bot.store import tables

KEPT = 100  # steps; whoever is further behind reads everything anew
_SETS = ("athletes", "fields", "races", "meets", "new_meets")


@cache
def _steps() -> Statement:
    step = tables.step
    return select(step.c.before, step.c.after, step.c.touched).order_by(step.c.id.desc()).limit(KEPT)


async def find_touched(reader: Reader, before: str, after: str) -> Touched | None:
    """What was touched between two states of the facts; None if that is not known."""
    found: list[Touched] = []
    wanted = after
    for first, last, text in await reader.rows(_steps()):
        if last != wanted or not text:
            return None
        found.append(_read(text))
        wanted = first
        if wanted == before:
            return together(reversed(found))
    return None


def keep_step(connection: Connection, before: str, after: str, touched: Touched | None) -> None:
    """Note a step and what it touched; None where all is to be read anew."""
    values = {"before": before, "after": after, "touched": "" if touched is None else _print(touched)}
    row = connection.execute(insert(tables.step).values(values)).inserted_primary_key
    if row is not None:
        connection.execute(delete(tables.step).where(tables.step.c.id <= row[0] - KEPT))


def _print(touched: Touched) -> str:
    sets: dict[str, Sequence[Any]] = {name: sorted(getattr(touched, name)) for name in _SETS}
    return json.dumps({**sets, "counts": dict(touched.counts), "lists": touched.lists})


def _read(text: str) -> Touched:
    values: Mapping[str, Any] = json.loads(text)
    return Touched(**{name: frozenset(values[name]) for name in _SETS}, counts=values["counts"], lists=values["lists"])
