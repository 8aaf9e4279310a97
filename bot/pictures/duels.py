"""Two athletes: the tally in the largest type, the share of each, numbers, the last meetings and every margin."""

from bot.cards.picture import Bout, Duel
from bot.pictures.frame import leads, name_plate, numbers
from bot.pictures.svg import WIDTH, Anchor, Type, box, line, text
from bot.pictures.theme import EDGE, FAINT, INK, LABEL, MUTED, SIDES

FORM = 5  # meetings shown as form
MOST_BARS = 40
_MIDDLE = WIDTH / 2
_WIDE = WIDTH - 2 * EDGE


def draw_duel(duel: Duel) -> str:
    """The content of the picture."""
    one, other = duel.sides
    return "".join(
        (
            name_plate(one, EDGE, 92, _WIDE / 2 - 30, Anchor.START),
            name_plate(other, WIDTH - EDGE, 92, _WIDE / 2 - 30, Anchor.END),
            _tally(duel),
            _share(duel),
            numbers(duel.numbers, EDGE, 458, _WIDE),
            _form(duel.bouts[-FORM:]),
            _margins(duel.bouts[-MOST_BARS:]),
        )
    )


def _tally(duel: Duel) -> str:
    if duel.wins is None:
        return text("places not known", _MIDDLE, 350, Type(60, 600, MUTED), Anchor.MIDDLE, widest=_WIDE)
    one, other = duel.wins
    style = {"size": 180, "weight": 800}
    return "".join(
        (
            text(str(one), _MIDDLE - 62, 390, Type(**style, fill=leads(one, other)), Anchor.END),
            box(_MIDDLE - 34, 322, 68, 10, MUTED, radius=5),
            text(str(other), _MIDDLE + 62, 390, Type(**style, fill=leads(other, one))),
        )
    )


def _share(duel: Duel) -> str:
    """A bar in the colours of both, as long as each has won."""
    if duel.wins is None or not sum(duel.wins):
        return box(EDGE, 414, _WIDE, 12, FAINT, radius=6)
    first = _WIDE * duel.wins[0] / sum(duel.wins)
    return (
        f'<clipPath id="share"><rect x="{EDGE}" y="414" width="{_WIDE}" height="12" rx="6"/></clipPath>'
        '<g clip-path="url(#share)">'
        f"{box(EDGE, 414, first, 12, SIDES[0])}{box(EDGE + first, 414, _WIDE - first, 12, SIDES[1])}</g>"
    )


def _form(bouts: tuple[Bout, ...]) -> str:
    """The last meetings, latest first, each as a tile in the colour of the one who won."""
    wide, gap = 136.0, 10.0
    parts = [text(f"LAST {len(bouts)}" if len(bouts) > 1 else "THE MEETING", EDGE, 538, LABEL)]
    for at, bout in enumerate(reversed(bouts)):
        x = EDGE + at * (wide + gap)
        parts += [
            box(x, 550, wide, 64, "#1b202b", radius=8),
            box(x, 550, 6, 64, MUTED if bout.won is None else SIDES[bout.won], radius=3),
            text(bout.where, x + 16, 574, Type(18, 600, INK), widest=wide - 24),
            text(f"{bout.what} {bout.mark}".strip(), x + 16, 600, Type(18, 400, MUTED), widest=wide - 24),
        ]
    return "".join(parts)


def _margins(bouts: tuple[Bout, ...]) -> str:
    """A bar for each meeting, earliest first: up where the first was ahead, down where the second was."""
    left, middle, half = EDGE + 5 * 146 + 24, 582.0, 30.0
    width = WIDTH - EDGE - left
    if len(bouts) < 3:
        return ""
    step = min(24.0, width / len(bouts))
    start = WIDTH - EDGE - step * len(bouts)
    widest = max((bout.margin for bout in bouts), default=0) or 1
    parts = [
        text("EVERY MARGIN", WIDTH - EDGE, 538, LABEL, Anchor.END),
        line([(start, middle), (WIDTH - EDGE, middle)], FAINT, 2),
    ]
    for at, bout in enumerate(bouts):
        if bout.won is None:
            continue
        tall = max(5.0, half * (bout.margin / widest) ** 0.5)
        top = middle - tall if bout.won == 0 else middle
        parts.append(box(start + at * step + step * 0.15, top, step * 0.7, tall, SIDES[bout.won], radius=2))
    return "".join(parts)
