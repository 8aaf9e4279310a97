"""An athlete's career as a picture to share."""

from bot.cards.formatting import count, day, listed
from bot.cards.picture import Dot, Number, Picture, Portrait
from bot.cards.sharing import credit, who_is
from bot.domain.disciplines import event_name
from bot.domain.mark import Measure
from bot.domain.profile import Performance
from bot.questions.athlete.answer import Profile

_OTHER_BESTS = 2


def picture_of(answer: Profile, hidden: bool) -> Picture:
    """The best mark in the main event, titles and records, the next bests, and the seasons as a line.

    The profile must have a best mark.
    """
    best = next((b for b in answer.bests if b.event == answer.main_event), answer.bests[0])
    event = event_name(best.event)
    large = Number(f"{event} · {best.city or best.meet or 'place not known'} · {day(best.on)}", best.mark.shown)
    numbers = _numbers(answer, best)
    dots = tuple(Dot(one.on, one.mark.value, one.mark.shown) for one in answer.seasons)
    told = listed([f"{number.value} {number.label}" for number in numbers])
    return Picture(
        answer.athlete.name,
        "Career as far as I know it",
        f"{count(answer.results, 'race')} held" if answer.results else "",
        Portrait(
            who_is(answer.athlete),
            large,
            numbers,
            dots,
            higher=best.mark.measure is not Measure.TIME,
            dots_label=f"Season's bests, {event_name(answer.main_event)}" if answer.main_event else "",
        ),
        credit(source for one in (*answer.bests, *answer.titles) for source in one.sources),
        answer.coverage.as_of,
        f"{answer.athlete.name}: {best.mark.shown} in the {event}, {day(best.on)}. {told}.",
        spoiler=hidden,
    )


def _numbers(answer: Profile, best: Performance) -> tuple[Number, ...]:
    titles = len(answer.titles)
    standing = sum(holding.stands for holding in answer.holdings)
    others = [one for one in answer.bests if one is not best][:_OTHER_BESTS]
    return (
        *((Number("title" if titles == 1 else "titles", str(titles)),) if titles else ()),
        *((Number("standing record" if standing == 1 else "standing records", str(standing)),) if standing else ()),
        *(Number(event_name(one.event), one.mark.shown) for one in others),
    )
