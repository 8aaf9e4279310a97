"""The entries of an athlete's card: bests, titles, records, rivals and availability, a line for each."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from bot.cards import disputed
from bot.cards.card import Line, Strong
from bot.cards.entries import Entry
from bot.cards.formatting import count, cut, day, day_of, flagged, listed, place, score, set_indoors, wind_speed
from bot.cards.holders import shared_with
from bot.cards.meets import meet_in_brief
from bot.cards.spoilers import Spoilers
from bot.domain.athlete import told_apart
from bot.domain.combined import within
from bot.domain.disciplines import event_name, event_within
from bot.domain.dispute import Dispute
from bot.domain.event import Event
from bot.domain.profile import Hold, Holding, Performance, is_medal, medals_first, plain_event
from bot.domain.race import AnyResult, Race, Result, TeamResult
from bot.domain.record import Record, RecordStatus, RecordType, ReportedRecord
from bot.domain.scope import record_name
from bot.domain.source import Source
from bot.domain.team import Team
from bot.domain.venues import in_commas, in_dots
from bot.questions.athlete.answer import Profile
from bot.questions.record.life import reported_as

LONGEST_NOTE = 300  # characters
MOST_RELAYS = 12
MOST_NATIONAL = 3  # national records that the card names; the sources view has all
MEDALS = {1: "🥇", 2: "🥈", 3: "🥉"}
_BESTS = frozenset((RecordType.WORLD_BEST, RecordType.AREA_BEST))


def entries(answer: Profile, spoilers: Spoilers, *, in_brief: bool = False) -> tuple[Entry, ...]:
    """All entries, in the order the card lists them; `in_brief` the titles in one event are one entry."""
    first = answer.request.view == "availability"
    return (
        *(_availability(answer) if first else ()),
        *_bests(answer, spoilers, in_brief=in_brief),
        *(_titles_in_brief(answer, spoilers) if in_brief else _titles(answer, spoilers)),
        *(_relays_in_brief(answer, spoilers) if in_brief else _relays(answer, spoilers)),
        *_reported(answer, spoilers),
        *_records(answer.holdings, spoilers, in_brief=in_brief),
        *(_national_in_brief(answer, spoilers) if in_brief else _records(answer.national, spoilers, in_brief=False)),
        *_rivals(answer, spoilers),
        *(() if first else _availability(answer)),
    )


def mark_with_notes(one: Performance) -> str:
    """`9.87 (+1.2 m/s)`, `9.9h (timed by hand)`: the mark as published, with its wind and how it was timed.

    A mark from a part of a combined event says so: `7.72 (+0.1 m/s, in the decathlon)`.
    """
    notes = [
        wind_speed(one.wind) if one.mark.wind is None else "",  # `8.72 (-0.2)` has it
        "wind not known" if one.lacks_wind else "",
        "timed by hand" if one.is_hand_timed else "",
        within(one.combined),
    ]
    said = ", ".join(note for note in notes if note)
    return f"{one.mark.shown} ({said})" if said else one.mark.shown


def marked(one: Performance, *, in_brief: bool = False) -> Line:
    """The mark, the city and the day, or `in_brief` the year; mark and day have a sign if a source disputes them."""
    mark = Strong(mark_with_notes(one) + disputed.sign(one.disputes))
    where = one.city or one.meet
    when = f"{where} {one.on.year}".lstrip() if in_brief else in_commas(where, day(one.on))
    return (mark, f"  {when}{disputed.day_sign(one.disputes)}")


def _bests(answer: Profile, spoilers: Spoilers, *, in_brief: bool) -> Iterator[Entry]:
    for one in answer.bests:
        line: Line = (f"{event_name(one.event)}  ", *marked(one, in_brief=in_brief))
        yield Entry("Bests that I hold", (line,), one.sources, spoilers.hides(one.on), one.disputes)


def _titles(answer: Profile, spoilers: Spoilers) -> Iterator[Entry]:
    for result in answer.titles:
        race = result.race
        against = _disputed_place(result)
        line: Line = (
            "🥇 ",
            Strong(event_name(plain_event(race.event))),
            f"  {_where(race)}{disputed.sign(against)}{shared_with(answer.shared_wins.get(race.id, ()))}",
        )
        yield Entry("Titles", (line,), result.sources, spoilers.hides(race.date), against)


def _titles_in_brief(answer: Profile, spoilers: Spoilers) -> Iterator[Entry]:
    """`🥇 **5000 m**  Olympics 2024 · Worlds 2023, 2022`: a line for each event; hidden titles have their own."""
    by_event: dict[tuple[str, bool], list[Result]] = {}
    for result in answer.titles:
        event = event_name(plain_event(result.race.event))
        by_event.setdefault((event, spoilers.hides(result.race.date)), []).append(result)
    for (event, hidden), won in by_event.items():
        meets: dict[str, list[str]] = {}
        for result in won:
            meets.setdefault(meet_in_brief(result.race.meet), []).append(_year(result, answer))
        where = in_dots(*(f"{meet} {', '.join(years)}".strip() for meet, years in meets.items()))
        said = tuple(dict.fromkeys(source for result in won for source in result.sources))
        against = tuple(dict.fromkeys(d for result in won for d in _disputed_place(result)))
        yield Entry("Titles", (("🥇 ", Strong(event), f"  {where}"),), said, hidden, against)


def _year(result: Result, answer: Profile) -> str:
    shared = answer.shared_wins.get(result.race.id, ())
    told = f" ({shared_with(shared).removeprefix(', ')})" if shared else ""
    return f"{result.race.date.year}{disputed.sign(_disputed_place(result))}{told}"


def _disputed_place(result: AnyResult) -> tuple[Dispute, ...]:
    """The disputes about a title or a medal; the mark is not shown with it."""
    return tuple(d for d in result.disputes if d.about in ("place", "status"))


def _relays(answer: Profile, spoilers: Spoilers) -> Iterator[Entry]:
    """The relays that the athlete ran in, medals first; those known from a record alone are told with the records."""
    for result in medals_first(each for each in answer.relays if each.race.round)[:MOST_RELAYS]:
        race, team = result.race, result.team
        medal = f"{MEDALS.get(result.place or 0, '')} " if is_medal(result) else ""
        placed = place(result.place, result.tied) if result.place and not medal else ""
        mark = f" {result.mark_shown}" if result.mark_shown else ""
        line: Line = (
            medal,
            Strong(event_name(plain_event(race.event))),
            f"  {in_commas(placed, '' if medal else race.round_in_full, _where(race))}, with {team.name}{mark}"
            f"{disputed.sign(result.disputes)}",
        )
        yield Entry("Relays", (line,), _said_of(result), spoilers.hides(race.date), result.disputes)


def _relays_in_brief(answer: Profile, spoilers: Spoilers) -> Iterator[Entry]:
    """`🥇 **4 × 100 m relay**  Olympics 2016, 2012 · Worlds 2015`: a line for each medal of a relay with its races.

    Those without a medal have a line for each event; hidden ones have their own.
    """
    alike: dict[tuple[str, str, bool], list[TeamResult]] = {}
    for result in medals_first(each for each in answer.relays if each.race.round)[:MOST_RELAYS]:
        medal = MEDALS.get(result.place or 0, "") if is_medal(result) else ""
        key = medal, event_name(plain_event(result.race.event)), spoilers.hides(result.race.date)
        alike.setdefault(key, []).append(result)
    for (medal, event, hidden), ran in alike.items():
        meets: dict[str, list[str]] = {}
        for result in ran:
            meets.setdefault(meet_in_brief(result.race.meet), []).append(_relay_year(result, answer))
        where = in_dots(*(f"{meet} {', '.join(years)}".strip() for meet, years in meets.items()))
        said = tuple(dict.fromkeys(source for result in ran for source in _said_of(result)))
        against = tuple(dict.fromkeys(d for result in ran for d in _disputed_place(result)))
        yield Entry("Relays", ((f"{medal} ".lstrip(), Strong(event), f"  {where}"),), said, hidden, against)


def _relay_year(result: TeamResult, answer: Profile) -> str:
    """`2016`, `2015 (2nd, heat 1)`, `2014 (with Nike)`: what it was beside a medal, and a team but for the nation's."""
    team = result.team
    of_nation = not team.club and team.nation == answer.athlete.nation
    placed = place(result.place, result.tied) if result.place else ""
    what = "" if is_medal(result) else in_commas(placed, result.race.round_in_full)
    told = in_commas(what, "" if of_nation else f"with {team.name}")
    return f"{result.race.date.year}{disputed.sign(_disputed_place(result))}{f' ({told})' if told else ''}"


def _said_of(result: TeamResult) -> tuple[Source, ...]:
    return tuple(dict.fromkeys((*result.sources, *result.team.sources)))


def _where(race: Race) -> str:
    """`Olympic Games, Paris 2024`, or the day of a race that no source names a meet or a city of."""
    return f"{race.meet.where} {race.date.year}" if race.meet.where else day(race.date)


def _reported(answer: Profile, spoilers: Spoilers) -> Iterator[Entry]:
    """Marks that a source gives as the record without day or place: they may be as young as the source."""
    for record in answer.reported:
        what = f"{event_name(plain_event(record.event))}: {record_name(record.type, record.scope)}"
        line: Line = (Strong(record.mark.shown), f"  {what}, {reported_as(record)}")
        yield Entry("Records", (line,), record.sources, spoilers.hides(record.as_of))


def _records(holdings: Iterable[Holding], spoilers: Spoilers, *, in_brief: bool) -> Iterator[Entry]:
    """One line for each mark. Lists on which the same became of it share it: `world record and European record`.

    They stand as of the earliest day of theirs; `in_brief` they may have been set a different number of times.
    """
    alike: dict[tuple[Event, int, date, str], list[Holding]] = {}
    for holding in holdings:
        record = holding.record
        of_any_day = _life(replace(holding, until=None, earlier=0 if in_brief else holding.earlier))
        alike.setdefault((record.event, record.mark.value, record.set_on, of_any_day), []).append(holding)
    for (event, _, set_on, _), group in alike.items():
        known = [holding.until for holding in group if holding.until]
        often = {holding.earlier for holding in group}
        life = _life(replace(group[0], until=min(known, default=None), earlier=often.pop() if len(often) == 1 else 0))
        names = listed([record_name(h.record.type, h.record.scope) for h in group])
        against = tuple(dict.fromkeys(d for h in group for d in h.record.disputes))
        line: Line = (
            Strong(group[0].record.mark.shown + disputed.sign(against)),
            f"  {event_name(plain_event(event))}{_team(group[0].record)}: {names}, "
            f"{day(set_on)}{disputed.day_sign(against)}{set_indoors(group[0].record)} · {life}",
        )
        involved = [record for h in group for record in (h.record, h.taken_by) if record]
        cited = tuple(dict.fromkeys(source for record in involved for source in record.sources))
        young = any(spoilers.hides(record.set_on) for record in involved)
        yield Entry("Records", (line,), cited, young, against)


def _national_in_brief(answer: Profile, spoilers: Spoilers) -> Iterator[Entry]:
    """One line for all national records that the athlete holds."""
    held = [holding for holding in answer.national if holding.stands]
    if not held:
        return
    told = [f"{event_within(plain_event(h.record.event))} {h.record.mark.shown}" for h in held[:MOST_NATIONAL]]
    more = f" and {len(held) - len(told)} more" if len(held) > len(told) else ""
    known = min((holding.until for holding in held if holding.until), default=None)
    as_of = f" as of {day(known)}" if known else ""
    line: Line = (Strong(count(len(held), "national record")), f"{as_of}: {'; '.join(told)}{more}")
    cited = tuple(dict.fromkeys(source for holding in held for source in holding.record.sources))
    young = any(spoilers.hides(holding.record.set_on) for holding in held)
    yield Entry("Records", (line,), cited, young, tuple(d for holding in held for d in holding.record.disputes))


def _team(record: Record) -> str:
    return f" with {record.holder.name}" if isinstance(record.holder, Team) else ""


def _life(holding: Holding) -> str:
    """What became of a record, and how often the athlete set it if more than once."""
    often = f"set {holding.earlier + 1} times, " if holding.earlier else ""
    if holding.hold is Hold.PENDING:
        return "pending: not ratified yet"
    if holding.taken_by is None:
        return f"{often}{_standing(holding)}"
    taken_by = holding.taken_by
    at_latest = " at the latest" if holding.lacks_step else ""
    return f"{often}until {taken_by.holder.short_name} {taken_by.mark.shown}, {day_of(taken_by)}{at_latest}"


def _standing(holding: Holding) -> str:
    record, ahead = holding.record, holding.ahead
    if ahead is not None:
        what = "reported" if isinstance(ahead, ReportedRecord) else "pending"
        return f"until {ahead.holder.short_name} {ahead.mark.shown}, which is {what}"
    as_of = f" as of {day(holding.until)}" if holding.until else ""
    if record.type in _BESTS:
        return f"stands as the best{as_of}"
    seen = record.status is RecordStatus.RATIFIED or not record.tells_ratification
    return f"stands{as_of}" if seen else f"stands{as_of}, no ratification seen"


def _rivals(answer: Profile, spoilers: Spoilers) -> Iterator[Entry]:
    """The tallies. All are hidden if the athlete's latest race is: which races a tally counts is not known here."""
    young = answer.latest is not None and spoilers.hides(answer.latest)
    names = told_apart(rival.opponent for rival in answer.rivals)
    for rival in answer.rivals:
        line: Line = (
            f"{flagged(rival.opponent, names[rival.opponent.id])}  ",
            *(("places not known",) if rival.is_unknown else (Strong(score(rival.wins, rival.losses)),)),
            "" if rival.wins + rival.losses == rival.meetings else f" in {count(rival.meetings, 'meeting')}",
        )
        yield Entry("Most-met opponents", (line,), spoiler=young)


def _availability(answer: Profile) -> Iterator[Entry]:
    if not answer.notes:
        return
    note, older = answer.notes[0], len(answer.notes) - 1
    more = f" … and {count(older, 'more note')} with /quote." if older else ""
    line: Line = (f"{cut(note.text, LONGEST_NOTE)} ({note.as_of}){more}",)
    yield Entry("Latest on availability", (line,), note.sources)
