"""What a top list says of a mark that a source gives as the record without day or place: it is in no list."""

from collections.abc import Collection

from bot.cards.card import Brief
from bot.cards.formatting import day
from bot.domain.record import ReportedRecord
from bot.domain.scope import record_name
from bot.domain.top import Bounds, Listed
from bot.questions.almanac import Almanac
from bot.questions.top.request import TopRequest


async def list_ahead(
    request: TopRequest, bounds: Collection[Bounds], marks: Collection[Listed], almanac: Almanac
) -> tuple[ReportedRecord, ...]:
    """The reported marks that would head a list of all days and meets; each once, the greatest record that it is."""
    if request.season or request.since or request.until or request.meet or request.view == "wind":
        return ()
    best = next((one.mark for one in marks), None)
    found: dict[tuple[str, int], ReportedRecord] = {}
    for each in bounds:
        for one in await almanac.store.records.list_reported(each.event):
            of_nation = not each.nations or one.holder.nation in each.nations
            if of_nation and each.is_beyond(one.mark) and (best is None or one.mark.is_better_than(best)):
                found.setdefault((one.holder.id, one.mark.value), one)
    return tuple(found.values())


def note_of(one: ReportedRecord) -> Brief:
    """`Not in this list: 1:59:30 by Sabastian Sawe, reported as world record on 28 Jul 2026 without day or place.`"""
    what = record_name(one.type, one.scope)
    who = f"Not in this list: {one.mark.shown} by {one.holder.name}"
    return Brief(
        f"{who}, reported as {what} on {day(one.as_of)}; no source I have gives its day and place.",
        f"{who}, reported without day and place.",
    )
