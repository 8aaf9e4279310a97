"""The bests of two or three athletes without a meeting, as a picture to share."""

from bot.cards.formatting import count, gap
from bot.cards.picture import Picture, Rank, Ranking
from bot.cards.sharing import credit
from bot.domain.disciplines import event_name
from bot.domain.event import Event
from bot.questions.h2h.no_meeting import NoMeeting

EVENTS = 7
_PAIR = 2
_NO_PLACE = " "  # an empty one is drawn as a dash


def picture_of(answer: NoMeeting, hidden: bool) -> Picture:
    """A line for each event: who has the better best, and the bests in the order asked."""
    events = answer.events[:EVENTS]
    shown = [best for event in events for _, best in answer.bests_in(event)]
    names = answer.short_names
    told = "; ".join(f"{event_name(event)} {' to '.join(_marks(event, answer))}" for event in events)
    return Picture(
        " v ".join(answer.names.values()),
        f"Bests side by side{'' if answer.elsewhere else f' · no race of {_of(answer)} held'}",
        count(len(events), "event"),
        Ranking(tuple(_rank(event, answer) for event in events), (*names.values(), *_apart_column(answer))),
        credit(source for best in shown for source in best.performance.sources),
        answer.coverage.as_of,
        f"The bests of {' and '.join(answer.names.values())}: {told}.",
        spoiler=hidden,
    )


def _rank(event: Event, answer: NoMeeting) -> Rank:
    better = answer.better_in(event)
    who = answer.short_names[better.id] if better else ""
    apart = tuple(_apart(event, answer) for _ in _apart_column(answer))
    return Rank(_NO_PLACE, event_name(event), "", who, (*_marks(event, answer), *apart))


def _apart_column(answer: NoMeeting) -> tuple[str, ...]:
    """The heading of the column that says how far apart two bests are; none of three, or of a man and a woman."""
    return ("better by",) if len(answer.athletes) == _PAIR and answer.is_of_one_sex else ()


def _of(answer: NoMeeting) -> str:
    return "both" if len(answer.athletes) == _PAIR else "any two"


def _apart(event: Event, answer: NoMeeting) -> str:
    bests = answer.bests_in(event)
    if len(bests) < _PAIR:
        return "–"
    (_, one), (_, other) = bests
    return gap(one.performance.mark, other.performance.mark)


def _marks(event: Event, answer: NoMeeting) -> tuple[str, ...]:
    bests = (career.best_in(event) for career in answer.careers)
    return tuple(best.performance.mark.shown if best else "–" for best in bests)
