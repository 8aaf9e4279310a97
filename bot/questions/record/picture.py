"""A record as a picture to share."""

from datetime import date

from bot.cards.formatting import day, day_of, gap, stood
from bot.cards.picture import Dot, Number, Picture, Portrait
from bot.cards.sharing import credit, who_is
from bot.domain.disciplines import event_name
from bot.domain.mark import Measure
from bot.domain.progression import beaten
from bot.domain.record import Record
from bot.domain.scope import record_name
from bot.questions.record.answer import RecordList
from bot.questions.record.life import stood_until

_PENDING = "pending, not ratified"


def picture_of(record_list: RecordList, on: date, as_of: date | None, hidden: bool) -> Picture:
    """The mark that stands, for how long, what it improved, and the progression as steps.

    The list must have a mark that stands.
    """
    stands = record_list.standing
    name = f"{event_name(record_list.event)}: {record_name(record_list.type, record_list.scope)}"
    record = stands.current[0]
    until = min(filter(None, (on, record_list.known_until)))
    settled = sorted((*stands.current, *stands.superseded), key=lambda r: (r.set_on, r.id))
    numbers = _numbers(record, record_list, until)
    where = record.city or record.meet or "place not known"
    told = "".join(f" {number.label}: {number.value}." for number in numbers)
    return Picture(
        name,
        name.replace(": ", " · "),
        f"as of {day(until)}",
        Portrait(
            who_is(record.holder),
            Number(f"{where} · {day_of(record)}", record.mark.shown),
            numbers,
            tuple(Dot(r.set_on, r.mark.value, r.mark.shown) for r in settled),
            steps=True,
            higher=record.mark.measure is not Measure.TIME,
            dots_label="Progression, as far as I hold it" if record_list.gaps else "Progression",
        ),
        credit(claim.source for r in settled for claim in r.claims),
        as_of,
        f"{name}: {record.mark.shown} by {record.holder.name}, {where}, {day_of(record)}.{told}",
        spoiler=hidden,
    )


def _numbers(record: Record, record_list: RecordList, until: date) -> tuple[Number, ...]:
    stands = record_list.standing
    waiting = sorted(
        (r for r in stands.pending if r.mark.is_better_than(record.mark)), key=lambda r: (r.set_on, r.mark.value)
    )
    if record_list.at_least:
        found = [Number("at least", "I may lack a step")]
    elif waiting:  # as on the card: it was the best until then, and stands until the better one is ratified
        found = [Number("unbeaten for", stood(record.set_on, waiting[0].set_on))]
    else:
        days = stood(record.set_on, max(stood_until(record_list, until), record.set_on))
        found = [Number("stood for" if record_list.on else "stands for", days)]
    before = beaten(record, stands.superseded)
    if before and not record_list.gap_before(record):
        found.append(Number("before it", f"{before.mark.shown} {before.holder.short_name}"))
        found.append(Number("better by", gap(before.mark, record.mark)))
    best = sorted(waiting, key=lambda r: r.mark.value, reverse=record.mark.measure is not Measure.TIME)[:1]
    return (*(Number(_PENDING, f"{r.mark.shown} {r.holder.short_name}") for r in best), *found)[:3]
