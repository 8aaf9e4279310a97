"""A list: the field of a race, the best marks of an event, a medal table."""

from bot.cards.picture import Rank, Ranking
from bot.pictures.flags import RATIO, flag
from bot.pictures.frame import BOTTOM, TOP, rule
from bot.pictures.svg import WIDTH, Anchor, Type, dot, text
from bot.pictures.theme import EDGE, GOLD, GROUND, INK, LABEL, MEDALS, MUTED

MOST = 10
_PLACE = 70.0  # width of the column
_WIDEST_VALUES = 0.5  # of the width


def draw_ranking(ranking: Ranking) -> str:
    """The content of the picture: at most ten ranks."""
    ranks = ranking.ranks[:MOST]
    head = 30.0 if ranking.columns else 0.0
    step = min(76.0, (BOTTOM - TOP - head) / max(1, len(ranks)))
    many = max((len(rank.values) for rank in ranks), default=0)
    column = min(190.0, (WIDTH - 2 * EDGE) * _WIDEST_VALUES / max(1, many)) if many > 1 else 240.0
    parts = [
        text(name.upper(), WIDTH - EDGE - column * (many - 1 - at), TOP + 16, LABEL, Anchor.END, widest=column - 12)
        for at, name in enumerate(ranking.columns)
    ]
    for at, rank in enumerate(ranks):
        y = TOP + head + step * at
        parts += [_rank(rank, y, step, column), rule(y + step) if at < len(ranks) - 1 else ""]
    return "".join(parts)


def _rank(rank: Rank, y: float, step: float, column: float) -> str:
    """One line between y and y + step."""
    base = y + step / 2 + 10
    size = min(34.0, step * 0.52)
    wide = size * 0.92
    x = EDGE + _PLACE + (wide * RATIO + 24 if rank.nation else 0)
    room = WIDTH - EDGE - x - column * max(1, len(rank.values))
    named = room * (0.62 if rank.remark else 1)
    values = "".join(
        text(
            value,
            WIDTH - EDGE - column * (len(rank.values) - 1 - at),
            base,
            Type(size, 700 if at == len(rank.values) - 1 else 500, GOLD if rank.place == "1" else INK),
            Anchor.END,
            widest=column - 12,
        )
        for at, value in enumerate(rank.values)
    )
    return "".join(
        (
            _place(rank.place, base, size),
            flag(rank.nation, EDGE + _PLACE, base - 10 - wide / 2, wide) if rank.nation else "",
            text(rank.who, x, base, Type(size, 600, INK), widest=named - 16),
            text(rank.remark, x + named, base, Type(size * 0.66, 400, MUTED), widest=room - named - 16)
            if rank.remark
            else "",
            values,
        )
    )


def _place(place: str, base: float, size: float) -> str:
    """The place; the first three on a disc in the colour of their medal."""
    number = place.rstrip("=")
    if number in ("1", "2", "3"):
        disc = dot(EDGE + 22, base - size * 0.34, size * 0.66, MEDALS[int(number) - 1])
        style = Type(size * (0.86 if place == number else 0.7), 800, GROUND)
        return disc + text(place, EDGE + 22, base, style, Anchor.MIDDLE, widest=size * 1.2)
    return text(place or "–", EDGE + 22, base, Type(size * 0.86, 600, MUTED), Anchor.MIDDLE, widest=_PLACE - 6)
