"""The order of winners: the latest or the earliest first, or by how far they were ahead of the second."""

from collections.abc import Iterable, Sequence

from bot.domain.mark import Mark
from bot.domain.medals import Final
from bot.questions.medals.request import BY_MARGIN, EARLIEST, WIDEST

_SECOND = 2
Margin = tuple[Mark, Mark]
"""The marks of the first and of the second."""


def margin_of(final: Final) -> Margin | None:
    """The marks of the winner and of the second, None where one is not held, or they say nothing of it.

    A first place that was shared has no margin; a mark with another measure, or one that is better than the winner's,
    is of another race or is not known as it was.
    """
    first, second = (
        [result.mark for result in final.medallists if result.place == place and result.mark] for place in (1, _SECOND)
    )
    if len(first) != 1 or not second or first[0].measure is not second[0].measure:
        return None
    return None if second[0].is_better_than(first[0]) else (first[0], second[0])


def by_margin(finals: Iterable[Final], order: str) -> tuple[Final, ...]:
    """The finals whose margin is known, of equal ones the latest first; what is known to a tenth is as wide as it says.

    Equal marks were told apart by what is not held here.
    """
    apart = [(final, abs(margin[0].value - margin[1].value)) for final in finals if (margin := margin_of(final))]
    apart.sort(key=lambda each: each[0].race.date, reverse=True)
    apart.sort(key=lambda each: each[1], reverse=order == WIDEST)
    return tuple(final for final, _ in apart)


def in_order(finals: Sequence[Final], order: str, *, one_meet: bool) -> tuple[Final, ...]:
    """The finals of one meet in the order of events, of several the latest first, or as the order asked for has it."""
    if order in BY_MARGIN:
        return by_margin(finals, order)
    if one_meet and not order:
        return tuple(finals)
    return tuple(sorted(finals, key=lambda final: final.race.date, reverse=order != EARLIEST))
