"""What an athlete's card lists: bests, titles, records, rivals and availability, a line for each."""

from collections.abc import Iterator
from datetime import date

from bot.cards import disputed
from bot.cards.card import Line, Strong
from bot.cards.entries import Entry
from bot.cards.formatting import count, cut, day, flagged, listed
from bot.cards.spoilers import Spoilers
from bot.domain.disciplines import event_name
from bot.domain.event import Event
from bot.domain.head_to_head import Rival
from bot.domain.profile import Hold, Holding, Performance, plain_event
from bot.domain.record import Record, RecordStatus, RecordType
from bot.domain.scope import record_name
from bot.domain.team import Team
from bot.questions.athlete.answer import Profile

LONGEST_NOTE = 300  # characters
_BESTS = frozenset((RecordType.WORLD_BEST, RecordType.AREA_BEST))


def entries(answer: Profile, spoilers: Spoilers) -> tuple[Entry, ...]:
    """Everything the card lists, in its order."""
    return (
        *_bests(answer, spoilers),
        *_titles(answer, spoilers),
        *_records(answer, spoilers),
        *_rivals(answer, spoilers),
        *_availability(answer),
    )


def mark_with_notes(one: Performance) -> str:
    """`9.87 (+1.2 m/s)`, `9.9h (timed by hand)`: the mark as published, and what is to be known with it."""
    notes = [
        f"{one.wind / 10:+.1f} m/s" if one.wind is not None else "",
        "wind not known" if one.lacks_wind else "",
        "timed by hand" if one.is_hand_timed else "",
    ]
    said = ", ".join(note for note in notes if note)
    return f"{one.mark.text} ({said})" if said else one.mark.text


def marked(one: Performance) -> Line:
    """The mark, where and when, each with a sign where somebody disputes it."""
    mark = Strong(mark_with_notes(one) + disputed.sign(one.disputes))
    return (mark, f"  {one.city}, {day(one.on)}{disputed.day_sign(one.disputes)}")


def _bests(answer: Profile, spoilers: Spoilers) -> Iterator[Entry]:
    for one in answer.bests:
        line: Line = (f"{event_name(one.event)}  ", *marked(one))
        yield Entry("Bests", (line,), one.sources, spoilers.hides(one.on), one.disputes)


def _titles(answer: Profile, spoilers: Spoilers) -> Iterator[Entry]:
    for result in answer.titles:
        race = result.race
        against = tuple(d for d in result.disputes if d.about in ("place", "status"))  # the mark is not told here
        line: Line = (
            "🥇 ",
            Strong(event_name(plain_event(race.event))),
            f"  {race.meet.name}, {race.meet.city} {race.date.year}{disputed.sign(against)}",
        )
        yield Entry("Titles", (line,), result.sources, spoilers.hides(race.date), against)


def _records(answer: Profile, spoilers: Spoilers) -> Iterator[Entry]:
    """One line for each mark; lists on which it fared alike share it: `world record and European record`."""
    alike: dict[tuple[Event, int, date, str], list[Holding]] = {}
    for holding in answer.holdings:
        record = holding.record
        alike.setdefault((record.event, record.mark.value, record.set_on, _life(holding)), []).append(holding)
    for (event, _, set_on, life), group in alike.items():
        names = listed([record_name(h.record.type, h.record.scope) for h in group])
        against = tuple(dict.fromkeys(d for h in group for d in h.record.disputes))
        line: Line = (
            Strong(group[0].record.mark.text + disputed.sign(against)),
            f"  {event_name(plain_event(event))}{_team(group[0].record)}: {names}, "
            f"{day(set_on)}{disputed.day_sign(against)} · {life}",
        )
        involved = [record for h in group for record in (h.record, h.taken_by) if record]
        cited = tuple(dict.fromkeys(source for record in involved for source in record.sources))
        young = any(spoilers.hides(record.set_on) for record in involved)
        yield Entry("Records", (line,), cited, young, against)


def _team(record: Record) -> str:
    return f" with {record.holder.name}" if isinstance(record.holder, Team) else ""


def _life(holding: Holding) -> str:
    """What became of a record, and how often the athlete set it where that is more than once."""
    often = f"set {holding.earlier + 1} times, " if holding.earlier else ""
    if holding.hold is Hold.PENDING:
        return "pending: not ratified yet"
    if holding.taken_by is None:
        return f"{often}{_standing(holding.record)}"
    taken_by = holding.taken_by
    return f"{often}until {taken_by.holder.short_name} {taken_by.mark.text}, {day(taken_by.set_on)}"


def _standing(record: Record) -> str:
    if record.type in _BESTS:
        return "stands as the best"
    return "stands" if record.status is RecordStatus.RATIFIED else "stands, no ratification seen"


def _rivals(answer: Profile, spoilers: Spoilers) -> Iterator[Entry]:
    """Which race decided a tally is not known here: all are hidden where the athlete's latest race is."""
    young = answer.latest is not None and spoilers.hides(answer.latest)
    for rival in answer.rivals:
        line: Line = (f"{flagged(rival.opponent)}  ", Strong(tally(rival)), f" in {count(rival.meetings, 'meeting')}")
        yield Entry("Most-met opponents", (line,), spoiler=young)


def tally(rival: Rival) -> str:
    """`13–4`, the athlete's wins first."""
    return f"{rival.wins}–{rival.losses}"


def _availability(answer: Profile) -> Iterator[Entry]:
    if not answer.notes:
        return
    note, older = answer.notes[0], len(answer.notes) - 1
    more = f" … and {count(older, 'more note')} with /quote." if older else ""
    line: Line = (f"{cut(note.text, LONGEST_NOTE)} ({note.as_of}){more}",)
    yield Entry("Latest on availability", (line,), note.sources)
