"""The pace card: a time as pace for each lap, kilometre and mile, and over other distances."""

from bot.cards.card import Block, Button, Card, Line, Paragraph, Strong, Table, Tone
from bot.domain.asked import Asked
from bot.domain.disciplines import event_name
from bot.domain.pace import Leg
from bot.questions.context import Context
from bot.questions.pace.answer import Pace

_CAVEAT = "At even pace, no prediction; from the half marathon on in full seconds"


def draw(answer: Pace, _context: Context) -> Card:
    """Lay out the pace; it gives no result away, so nothing is hidden."""
    request = answer.request
    records = Button("Records in this event", Asked.of("record", {"event": request.event.key}))
    return Card(
        Tone.PACE,
        f"{request.mark.text} · {event_name(request.event)}",
        _lead(answer),
        (
            *(_table("On the way", ("At", "Clock"), answer.splits) if answer.splits else ()),
            *_table("The same pace over", ("Distance", "Time"), answer.others),
        ),
        footer=(_CAVEAT,),
        actions=((records,),) if answer.has_records else (),
    )


def _lead(answer: Pace) -> Line:
    whole, hundredths = divmod(answer.speed, 100)
    paces = [part for leg in answer.units for part in (Strong(leg.text), f" per {leg.label}, ")]
    return (*paces, Strong(f"{whole}.{hundredths:02d} km/h"), ".")


def _table(title: str, header: tuple[str, str], legs: tuple[Leg, ...]) -> tuple[Block, ...]:
    rows = tuple((leg.label, leg.text) for leg in legs)
    return Paragraph(((Strong(title),),)), Table(header, rows, frozenset({0, 1}))
