"""One athlete or one record: a mark in the largest type, numbers, and a small chart of how it came about."""

from itertools import pairwise

from bot.cards.picture import Dot, Portrait
from bot.pictures.frame import name_plate, numbers
from bot.pictures.svg import WIDTH, Anchor, Type, dot, line, text, width_of
from bot.pictures.theme import EDGE, GOLD, LABEL, SIDES, SMALL

_WIDE = WIDTH - 2 * EDGE
_LEFT, _RIGHT, _HIGH, _LOW = EDGE + 4, WIDTH - EDGE - 4, 506.0, 588.0  # where the chart stands
_FEW = 3  # dots that make a chart


def draw_portrait(portrait: Portrait) -> str:
    """The content of the picture."""
    large = Type(150, 800, GOLD)
    value = portrait.large.value
    return "".join(
        (
            name_plate(portrait.who, EDGE, 92, _WIDE, Anchor.START, 64),
            text(value, EDGE - 6, 366, large, widest=_WIDE * 0.62),
            text(portrait.large.label.upper(), EDGE, 404, LABEL, widest=_WIDE * 0.62),
            _column(portrait),
            _chart(portrait),
        )
    )


def _column(portrait: Portrait) -> str:
    """The numbers: a column of them on the right; those that find no room there in a line below."""
    x = EDGE + _WIDE * 0.66
    step = 84.0
    shown = "".join(
        numbers((one,), x, 232 + step * at - 6, _WIDE * 0.34) for at, one in enumerate(portrait.numbers[:3])
    )
    enough = len(portrait.dots) >= _FEW
    return shown + ("" if enough else numbers(portrait.numbers[3:7], EDGE, 500, _WIDE))


def _chart(portrait: Portrait) -> str:
    """The marks over the years, the better the higher; the first and the best are labelled."""
    dots = portrait.dots
    if len(dots) < _FEW:
        return ""
    places = _places(portrait)
    path = [places[0]]
    for before, here in pairwise(places):
        path += [(here[0], before[1]), here] if portrait.steps else [here]
    pick = max if portrait.higher else min
    best = dots.index(pick(dots, key=lambda one: one.value))
    return "".join(
        (
            text(portrait.dots_label.upper(), EDGE, 462, LABEL, widest=_WIDE),
            line(path, SIDES[0], 4),
            *(dot(x, y, 9 if at == best else 5, GOLD if at == best else SIDES[0]) for at, (x, y) in enumerate(places)),
            *_labels(dots, places, best),
        )
    )


def _places(portrait: Portrait) -> list[tuple[float, float]]:
    dots = portrait.dots
    first, last = dots[0].on.toordinal(), dots[-1].on.toordinal()
    values = [one.value for one in dots]
    low, high = min(values), max(values)

    def place(one: Dot) -> tuple[float, float]:
        along = (one.on.toordinal() - first) / ((last - first) or 1)
        up = (one.value - low) / ((high - low) or 1)
        return _LEFT + along * (_RIGHT - _LEFT), _LOW - (up if portrait.higher else 1 - up) * (_LOW - _HIGH)

    return [place(one) for one in dots]


def _labels(dots: tuple[Dot, ...], places: list[tuple[float, float]], best: int) -> list[str]:
    """The first and the last year with their marks below the line, and the best mark above it."""
    x, y = places[best]
    best_type = Type(22, 700, GOLD)
    half = width_of(dots[best].label, best_type) / 2
    x = min(max(x, EDGE + half), WIDTH - EDGE - half)
    return [
        text(f"{dots[0].on.year} · {dots[0].label}", EDGE, 616, SMALL),
        text(f"{dots[-1].on.year} · {dots[-1].label}", WIDTH - EDGE, 616, SMALL, Anchor.END),
        text(dots[best].label, x, y - 16, best_type, Anchor.MIDDLE),
    ]
