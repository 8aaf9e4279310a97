"""Finds shipped facts that only one origin says."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.domain.facts import Facts
from bot.domain.source import NOTICES, Source


@dataclass(frozen=True, slots=True)
class SingleOrigin:
    """A fact that only one origin says: its kind, a description, and the ids of its sources.

    `notice` is set if a notice of ratification confirms it.
    """

    kind: str
    fact: str
    sources: tuple[str, ...]
    notice: bool = False


def list_single_origins(facts: Facts) -> tuple[SingleOrigin, ...]:
    """Results, runners of relays and records that only one origin says, in the order of the files.

    Quotes are not checked: a quote has one origin by nature.
    """
    return tuple(_single(facts))


def _single(facts: Facts) -> Iterator[SingleOrigin]:
    for kind, fact, sources in _known(facts):
        origins = {facts.origins[source.id] for source in sources}
        if len(origins - {NOTICES}) < 2:
            yield SingleOrigin(kind, fact, tuple(source.id for source in sources), NOTICES in origins)


def _known(facts: Facts) -> Iterator[tuple[str, str, Iterable[Source]]]:
    """Every fact that two origins should say, as (kind, description, sources)."""
    for result in facts.results:
        name = f"{result.athlete.name}, {result.mark_text or result.place_text} in {result.race.id}"
        yield "result", name, result.sources
    for team in facts.teams:
        if team.runners:
            yield "runners", f"of {team.name} ({team.id})", team.sources
    for record in (fact.record for fact in facts.records):
        name = f"{record.mark.text} by {record.holder.name} ({record.id})"
        yield "record", name, tuple(claim.source for claim in record.claims)
