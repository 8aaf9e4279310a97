"""Three athletes: a column for each, and the three pairs below."""

from bot.cards.picture import Pair, Trio
from bot.pictures.flags import RATIO, flag
from bot.pictures.frame import leads
from bot.pictures.svg import WIDTH, Anchor, Type, box, text
from bot.pictures.theme import EDGE, FAINT, FIGURE, INK, LABEL, MUTED, SIDES

_WIDE = WIDTH - 2 * EDGE
_COLUMN = _WIDE / 3


def draw_trio(trio: Trio) -> str:
    """The content of the picture."""
    return "".join(
        (*(_column(trio, at) for at in range(3)), *(_pair(trio, pair, at) for at, pair in enumerate(trio.pairs)))
    )


def _column(trio: Trio, at: int) -> str:
    who, number = trio.sides[at], trio.numbers[at]
    middle, room = EDGE + _COLUMN * (at + 0.5), _COLUMN - 24
    return "".join(
        (
            flag(who.nation, middle - 33 * RATIO, 96, 66),
            text(who.given, middle, 206, Type(28, 400, INK), Anchor.MIDDLE, widest=room),
            text(who.family.upper(), middle, 252, Type(44, 800, INK), Anchor.MIDDLE, widest=room),
            box(middle - 40, 268, 80, 5, SIDES[at], radius=2),
            text(number.value, middle, 330, FIGURE, Anchor.MIDDLE, widest=room),
            text(number.label.upper(), middle, 364, LABEL, Anchor.MIDDLE, widest=room),
        )
    )


def _pair(trio: Trio, pair: Pair, at: int) -> str:
    """One pair in a line: the names at both ends, the tally between them, and the share of each as a bar."""
    y = 428.0 + at * 68
    one, other = trio.sides[pair.first], trio.sides[pair.second]
    room, middle = _WIDE / 2 - 110, WIDTH / 2
    name = Type(30, 600, INK)
    names = text(one.family, EDGE, y, name, widest=room) + text(
        other.family, WIDTH - EDGE, y, name, Anchor.END, widest=room
    )
    if pair.wins is None:
        return names + text("not met", middle, y, Type(26, 400, MUTED), Anchor.MIDDLE)
    first, second = pair.wins
    whole = first + second
    share = _WIDE * first / whole if whole else 0.0
    return "".join(
        (
            names,
            text(str(first), middle - 22, y, Type(36, 800, leads(first, second)), Anchor.END),
            text("–", middle, y, Type(36, 400, MUTED), Anchor.MIDDLE),
            text(str(second), middle + 22, y, Type(36, 800, leads(second, first))),
            box(EDGE, y + 14, _WIDE, 8, FAINT, radius=4),
            box(EDGE, y + 14, share, 8, SIDES[pair.first], radius=4),
            box(EDGE + share, y + 14, _WIDE - share, 8, SIDES[pair.second] if whole else FAINT, radius=4),
        )
    )
