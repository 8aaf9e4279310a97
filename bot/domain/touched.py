"""What an import touched, so that a running bot need not read all facts anew."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Touched:
    """Facts that are new, changed or said by another source, by internal id; also those that lost something.

    A result touches its athletes (of a team all runners), its race and its meet. `meets` are those known before,
    `new_meets` the others. `fields` are all athletes of the races touched, `races` the ids of all races of the meets.
    `counts` has by table how many rows there are more, or less. `lists` is whether something is touched that may stand
    in any answer: a record, or how an athlete or a meet that was known is called.
    """

    athletes: frozenset[int] = frozenset()
    fields: frozenset[int] = frozenset()
    races: frozenset[str] = frozenset()
    meets: frozenset[int] = frozenset()
    new_meets: frozenset[int] = frozenset()
    counts: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    lists: bool = False


def together(steps: Iterable[Touched]) -> Touched:
    """What several imports touched, one after the other."""
    every = list(steps)
    counts = Counter[str]()
    for each in every:
        counts.update(each.counts)
    new_meets = frozenset[int]().union(*(each.new_meets for each in every))
    return Touched(
        frozenset[int]().union(*(each.athletes for each in every)),
        frozenset[int]().union(*(each.fields for each in every)),
        frozenset[str]().union(*(each.races for each in every)),
        frozenset[int]().union(*(each.meets for each in every)) - new_meets,
        new_meets,
        counts,
        any(each.lists for each in every),
    )
