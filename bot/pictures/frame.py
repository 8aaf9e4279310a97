"""What all pictures share: the ground with its glows, the heading and the corner above, source and day below."""

from bot.cards.formatting import cut, day
from bot.cards.picture import Number, Picture, Who
from bot.pictures.flags import RATIO, flag
from bot.pictures.svg import HEIGHT, WIDTH, Anchor, Type, box, line, text
from bot.pictures.theme import EDGE, FAINT, FIGURE, GOLD, GROUND, INK, LABEL, MUTED, SMALL

TOP, BOTTOM = 92.0, 620.0  # pixels between which the content stands
_NAME = "Bell Lap"


def frame(picture: Picture, glows: tuple[str, str]) -> str:
    """The ground, lit from both sides in the colours `glows`, and the texts around the content."""
    source = f"{cut(picture.source, 70)}{' · as of ' + day(picture.as_of) if picture.as_of else ''}"
    half = (WIDTH - 2 * EDGE) * 0.62
    return "".join(
        (
            _glow("left", 0.02, glows[0]),
            _glow("right", 0.98, glows[1]),
            box(0, 0, WIDTH, HEIGHT, GROUND),
            box(0, 0, WIDTH, HEIGHT, "url(#left)"),
            box(0, 0, WIDTH, HEIGHT, "url(#right)"),
            text(picture.heading.upper(), EDGE, 58, LABEL, widest=half),
            text(picture.corner.upper(), WIDTH - EDGE, 58, LABEL, Anchor.END, widest=WIDTH - 2 * EDGE - half - 20),
            text(source, EDGE, 647, SMALL, widest=WIDTH - 2 * EDGE - 150),
            text(_NAME, WIDTH - EDGE, 647, Type(20, 600, MUTED), Anchor.END),
        )
    )


def _glow(name: str, x: float, colour: str) -> str:
    return (
        f'<radialGradient id="{name}" cx="{x}" cy="0.1" r="0.62">'
        f'<stop offset="0" stop-color="{colour}" stop-opacity="0.85"/>'
        f'<stop offset="1" stop-color="{colour}" stop-opacity="0"/></radialGradient>'
    )


def name_plate(who: Who, x: float, y: float, widest: float, anchor: Anchor, size: float = 56) -> str:
    """A flag, and beside it the given name above the family name in capitals; small print below. y is its top."""
    high = size * 1.2
    wide = high * RATIO if who.nation else 0.0
    gap = 20.0 if who.nation else 0.0
    ends = anchor is Anchor.END
    at = x - wide if ends else x
    words = x - wide - gap if ends else x + wide + gap
    room = widest - wide - gap
    family = who.family.upper()
    lines = (
        text(who.given, words, y + size * 0.44, Type(size * 0.52, 400, INK), anchor, widest=room),
        text(family, words, y + size * 1.34, Type(size, 800, INK), anchor, widest=room),
        text(who.under, words, y + size * 1.98, Type(size * 0.4, 400, MUTED), anchor, widest=room),
    )
    return flag(who.nation, at, y + size * 0.12, high) + "".join(lines)


def numbers(found: tuple[Number, ...], x: float, y: float, width: float, *, most: int = 4) -> str:
    """Numbers beside one another, each under its label; y is the baseline of the labels."""
    shown = found[:most]
    if not shown:
        return ""
    step = width / len(shown)
    return "".join(
        text(one.label.upper(), x + step * at, y, LABEL, widest=step - 16)
        + text(one.value, x + step * at, y + 44, FIGURE, widest=step - 16)
        for at, one in enumerate(shown)
    )


def rule(y: float) -> str:
    """A thin line across the picture."""
    return line([(EDGE, y), (WIDTH - EDGE, y)], FAINT, 2)


def leads(own: int, other: int) -> str:
    """The colour of a number of wins: gold for the one who is ahead."""
    return GOLD if own > other else INK
