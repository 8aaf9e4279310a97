"""A list of the best marks as a picture to share."""

from collections.abc import Mapping

from bot.cards.formatting import count, wind_speed
from bot.cards.picture import Picture, Rank, Ranking
from bot.cards.sharing import credit
from bot.domain.top import Listed
from bot.questions.top.answer import TopList, TopLists

RANKS = 10


def picture_of(answer: TopLists, each: TopList, title: str, names: Mapping[str, str], hidden: bool) -> Picture:
    """The first ten of a list with their marks, winds, cities and years."""
    shown = each.marks[:RANKS]
    ranks = tuple(
        Rank(
            f"{mark.rank}{'=' if mark.tied else ''}",
            names[mark.holder.id],
            mark.holder.nation,
            _where(mark),
            (mark.mark.shown,),
        )
        for mark in shown
    )
    told = "; ".join(f"{rank.place} {rank.who} {rank.values[0]}, {rank.remark}" for rank in ranks)
    heading, _, rest = title.partition(": ")
    held = f"of {count(each.marks_held, 'mark')} held" if answer.request.counts_its_own else ""
    return Picture(
        title,
        f"{heading} · {rest}",
        held,
        Ranking(ranks),
        credit(source for mark in shown for source in mark.sources),
        answer.coverage.as_of,
        f"{title}{', ' if held else ''}{held}: {told}.",
        spoiler=hidden,
    )


def _where(mark: Listed) -> str:
    """`Zürich 2024, +0.3 m/s`."""
    wind = f", {wind_speed(mark.wind)}" if mark.wind is not None and mark.mark.wind is None else ""
    return f"{mark.city or mark.meet} {mark.on.year}{wind}".strip()
