"""What a card says of the life of a record: its status, as of which day it stands, for how long, what it improved."""

from datetime import date

from bot.cards.formatting import count, day, gap, stood
from bot.domain.progression import Gap, beaten, may_hide_trials
from bot.domain.record import Record, RecordStatus, RecordType, ReportedRecord
from bot.domain.scope import COMPETITIONS
from bot.domain.venues import in_commas
from bot.questions.record.answer import RecordList

BESTS = (RecordType.WORLD_BEST, RecordType.AREA_BEST)
AT_LEAST = "at least this mark; I may lack a step"


def life(record: Record, record_list: RecordList, on: date) -> str:
    """`stands as of 22 Aug 2026, ratified, for 27 years, 0.11 s better than the last`, or that it equals the record.

    A record of which a later, better mark is pending or reported is not said to stand. In a gap nothing is said but
    that the record was at least this good.
    """
    first = record is record_list.standing.current[0]
    if record_list.at_least:
        return AT_LEAST if first else "equals it"
    until = min(filter(None, (on, record_list.known_until)))
    if not first:
        return f"equals it, for {stood(record.set_on, max(until, record.set_on))}"
    # Written as text: a relative timestamp of Discord's would say only "3 years ago", without the days.
    return f"{_stands(record, record_list, on, until)}{_better(record, record_list)}"


def _stands(record: Record, record_list: RecordList, on: date, until: date) -> str:
    waiting = [r for r in record_list.standing.pending if r.mark.is_better_than(record.mark)]
    if waiting:
        beaten = min(waiting, key=lambda r: r.set_on)
        until_then = f"for {stood(record.set_on, beaten.set_on)} until {beaten.mark.shown}, which is pending"
        return in_commas(_status(record), until_then)
    if record_list.reported:
        return in_commas(_status(record), f"until {record_list.reported[0].mark.shown}, which is reported")
    as_of = f" as of {day(until)}" if until < on else ""
    stands = "stood" if record_list.on else "stands"  # `on`: it is the one before another
    what = f"{stands} as the best" if record.type in BESTS else stands
    status = _status(record)
    said = f", {status}" if status and record.type not in BESTS else ""
    return f"{what}{as_of}{said}, for {stood(record.set_on, stood_until(record_list, until))}"


def stood_then(record_list: RecordList, since: date) -> str:
    """`4 steps that I hold since 1 Jan 2010, when 3:50.46 stood: 1.78 s better`; empty where nothing stands."""
    stands = record_list.standing
    steps = [record for record in (*stands.current, *stands.superseded) if record.set_on >= since]
    before = next((record for record in stands.superseded if record.set_on < since), None)
    if not stands.current or stands.current[0].set_on < since:
        return f"No step since {day(since)}." if stands.current else ""
    if before is None:
        return f"{count(len(steps), 'step')} that I hold since {day(since)}; what stood then I don't have."
    better = gap(stands.current[0].mark, before.mark)
    return (
        f"{count(len(steps), 'step')} that I hold since {day(since)}, when {before.mark.shown} stood: {better} better."
    )


def stood_until(record_list: RecordList, until: date) -> date:
    """The day to count to: that of the record that took it, where it is known to have stood on the day before."""
    taken = record_list.taken_by
    return taken.set_on if taken and until == record_list.on else until


def _status(record: Record) -> str:
    if record.type in BESTS:
        return "the best"
    if record.status is not RecordStatus.RATIFIED:
        return "no ratification seen" if record.tells_ratification else ""
    return "" if record.scope in COMPETITIONS else "ratified"  # there is no ratification of its own


def _better(record: Record, record_list: RecordList) -> str:
    before = beaten(record, record_list.standing.superseded)
    if before is None or record_list.gap_before(record):
        return ""
    by = gap(before.mark, record.mark)
    return f", {by} better than {'what stood before that day' if may_hide_trials(record, before) else 'the last'}"


def pending(record: Record) -> str:
    """`pending: not ratified as of 22 Aug 2026`, the last day on which one of its sources was read."""
    read = max((claim.source.retrieved for claim in record.claims), default=None)
    return f"pending: not ratified{f' as of {day(read)}' if read else ' yet'}"


def reported_as(record: ReportedRecord) -> str:
    """`reported as the record on 28 Jul 2026; no source I have gives day and place`."""
    what = "best" if record.type in BESTS else "record"
    return f"reported as the {what} on {day(record.as_of)}; no source I have gives its day and place"


def between(missing: Gap) -> str:
    """`between 28 Sep 2014 and 16 Sep 2018`."""
    return f"between {day(missing.before.set_on)} and {day(missing.after.set_on)}"
