"""Finds what is weak or missing in the shipped facts: one origin alone, gaps in progressions, places, whole meets."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.domain.facts import Facts, MeetFact
from bot.domain.progression import Gap, gaps
from bot.domain.race import Round
from bot.domain.record import Record
from bot.domain.source import NOTICES, Source, origins_of
from bot.domain.unheld import missing_places

_MEDALS = 3


@dataclass(frozen=True, slots=True)
class SingleOrigin:
    """A fact that only one origin says: its kind, a description, the ids of its sources, and the file it is in.

    `notice` is set if a notice of ratification confirms it.
    """

    kind: str
    fact: str
    sources: tuple[str, ...]
    notice: bool = False
    file: str = ""


@dataclass(frozen=True, slots=True)
class MissingPlaces:
    """A final of which places are missing before the last one that is there, or medals behind it."""

    race: str
    places: tuple[int, ...]


def list_single_origins(facts: Facts) -> tuple[SingleOrigin, ...]:
    """Results, runners of relays and records that only one origin says, in the order of the files.

    Quotes are not checked: a quote has one origin by nature.
    """
    return tuple(_single(facts))


def _single(facts: Facts) -> Iterator[SingleOrigin]:
    for kind, fact, sources, file in _known(facts):
        if len(origins_of(sources)) < 2:
            notice = any(source.origin == NOTICES for source in sources)
            yield SingleOrigin(kind, fact, tuple(source.id for source in sources), notice, file)


def list_gaps(facts: Facts) -> tuple[Gap, ...]:
    """Where steps may be missing in the progressions of records, list by list."""
    lists: defaultdict[tuple[object, ...], list[Record]] = defaultdict(list)
    for record in (fact.record for fact in facts.records):
        lists[record.type, record.scope, record.event].append(record)
    return tuple(
        gap
        for (kind, scope, event), records in lists.items()
        for gap in gaps(
            records, [span for span in facts.spans if (span.type, span.scope, span.event) == (kind, scope, event)]
        )
    )


def list_missing_places(facts: Facts) -> tuple[MissingPlaces, ...]:
    """Finals of which places are missing; of a shared place the next one is missing by right.

    Where champions are made the first three are missing, too, if nobody behind them is held.
    """
    finals: defaultdict[str, list[int]] = defaultdict(list)
    medals: dict[str, int] = {}
    for result in (*facts.results, *facts.team_results):
        if result.race.round is Round.FINAL and result.place is not None and not getattr(result, "split", False):
            finals[result.race.id].append(result.place)
            medals[result.race.id] = _MEDALS if result.race.meet.kind.gives_titles else 0
    found = ((race, missing_places(sorted(places), medals[race])) for race, places in finals.items())
    return tuple(MissingPlaces(race, places) for race, places in found if places)


def list_meets_without_results(facts: Facts, today: date) -> tuple[MeetFact, ...]:
    """Meets that were over before today and of which no race ships, those that matter most and the latest first."""
    held = {fact.race.meet.id for fact in facts.races}
    over = [(fact.end, fact) for fact in facts.meets if fact.end and fact.end < today and fact.meet.id not in held]
    over.sort(key=lambda each: (-each[1].meet.kind.importance, -each[0].toordinal(), each[1].meet.id))
    return tuple(fact for _, fact in over)


def _known(facts: Facts) -> Iterator[tuple[str, str, tuple[Source, ...], str]]:
    """Every fact that two origins should say, as (kind, description, sources, file)."""
    for result in (*facts.results, *facts.team_results):
        competitor, race = result.competitor, result.race
        name = f"{competitor.name}, {result.mark_text or result.place_text} in {race.id}"
        yield "result", name, result.sources, facts.files.get(race.id, "")
    for team in facts.teams:
        if team.runners:
            yield "runners", f"of {team.name} ({team.id})", team.sources, "teams"
    for record in (fact.record for fact in facts.records):
        name = f"{record.mark.text} by {record.holder.name} ({record.id})"
        yield "record", name, tuple(claim.source for claim in record.claims), "records.csv"
