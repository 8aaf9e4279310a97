"""The lines of a results card that say who finished around the athlete."""

from collections.abc import Iterable

from bot.cards import disputed
from bot.cards.card import Line
from bot.cards.formatting import flagged, gap
from bot.cards.holders import names_of
from bot.domain.race import AnyResult
from bot.questions.records_set import STAR, record_names
from bot.questions.results.around import Around

_UNBROKEN = "\N{NO-BREAK SPACE}"  # so that a phone breaks the line between athletes


def around_lines(around: Around) -> tuple[Line, ...]:
    """`2 🇰🇪 Paul Bitok 13:12.71, 0.19 s behind · 3 🇪🇹 Fita Bayisa 13:13.03`, and below it who came next.

    A line above them says what record the result was.
    """
    everybody = [result.competitor for result in (around.result, *around.everybody)]
    full, short = names_of(everybody), names_of(everybody, short=True)
    first = next(iter(around.leading), None)
    leading = (f"{_placed(r, full)}{_apart(r, around.result) if r is first else ''}" for r in around.leading)
    record = f"{STAR} {record_names(around.records)}" if around.records else ""
    lines = (record, " · ".join(leading), " · ".join(_placed(r, short).replace(" ", _UNBROKEN) for r in around.behind))
    return tuple((line,) for line in lines if line)


def _placed(result: AnyResult, names: dict[str, str]) -> str:
    mark = result.mark_shown + disputed.sign(result.disputes)
    return f"{result.place_text} {flagged(result.competitor, names[result.competitor.id])} {mark}".rstrip()


def _apart(other: AnyResult, result: AnyResult) -> str:
    """`, 0.19 s behind`; empty where the marks do not say what the places do."""
    one, mine = other.mark, result.mark
    if not (one and mine and other.place and result.place) or one.measure is not mine.measure:
        return ""
    if one.value == mine.value:
        return f", {gap(one, mine)}"
    ahead = other.place < result.place
    if other.place == result.place or one.is_better_than(mine) is not ahead:
        return ""
    return f", {gap(one, mine)} {'ahead' if ahead else 'behind'}"


def everybody_around(around: Iterable[Around]) -> tuple[AnyResult, ...]:
    """All results that are shown around others."""
    return tuple(result for each in around for result in each.everybody)
