"""The bests of two or three athletes without a meeting, as a picture to share."""

from bot.cards.formatting import count
from bot.cards.picture import Picture, Rank, Ranking
from bot.cards.sharing import credit
from bot.domain.disciplines import event_name
from bot.domain.event import Event
from bot.questions.h2h.no_meeting import NoMeeting

EVENTS = 7
_NO_PLACE = " "  # an empty one is drawn as a dash


def picture_of(answer: NoMeeting, hidden: bool) -> Picture:
    """A line for each event: who has the better best, and the bests in the order asked."""
    events = answer.events[:EVENTS]
    shown = [best for event in events for _, best in answer.bests_in(event)]
    names = answer.short_names
    told = "; ".join(f"{event_name(event)} {' to '.join(_marks(event, answer))}" for event in events)
    return Picture(
        " v ".join(answer.names.values()),
        "Their bests",
        count(len(events), "event"),
        Ranking(tuple(_rank(event, answer) for event in events), tuple(names.values())),
        credit(source for best in shown for source in best.performance.sources),
        answer.coverage.as_of,
        f"The bests of {' and '.join(answer.names.values())}: {told}.",
        spoiler=hidden,
    )


def _rank(event: Event, answer: NoMeeting) -> Rank:
    better = answer.better_in(event)
    return Rank(
        _NO_PLACE, event_name(event), "", answer.short_names[better.id] if better else "", _marks(event, answer)
    )


def _marks(event: Event, answer: NoMeeting) -> tuple[str, ...]:
    bests = (career.best_in(event) for career in answer.careers)
    return tuple(best.performance.mark.shown if best else "–" for best in bests)
