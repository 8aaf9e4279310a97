"""Two parts of one final, of which different sources tell, as one."""

from collections.abc import Sequence

from scripts.almanac.outcomes import Outcome, are_in_line

_UNPLACED = 1_000_000  # behind everybody


def complete_each_other(one: Sequence[Outcome], other: Sequence[Outcome]) -> bool:
    """Whether both can be of one race, though they share nobody: their places differ, and their marks are in order.

    Lists end at a mark, and profiles have some athletes alone: so one may have who won, another who was behind.
    """
    who = {each.who for each in one} & {each.who for each in other}
    places = {each.place for each in one if each.place} & {each.place for each in other if each.place}
    return not who and not places and are_in_line((*one, *other))


def together(first: Sequence[Outcome], more: Sequence[Outcome]) -> tuple[Outcome, ...]:
    """The first part whole, and from the other part the results with another athlete and another place.

    Reports of the winner and of the second of one final share none either.
    """
    who, places = {one.who for one in first}, {one.place for one in first}
    added = [one for one in more if one.who not in who and one.place not in places]
    return tuple(sorted((*first, *added), key=lambda one: one.place or _UNPLACED))
