"""What a check of the shipped data finds: facts that only one source says."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.domain.facts import Facts


@dataclass(frozen=True, slots=True)
class SingleSource:
    """A fact that one source alone says: what kind it is, which one, and who says it."""

    kind: str
    fact: str
    source: str


def list_single_sources(facts: Facts) -> tuple[SingleSource, ...]:
    """Results, runners of relays and records that one source alone says, in the order of the files.

    A statement has one by nature.
    """
    return tuple(_single(facts))


def _single(facts: Facts) -> Iterator[SingleSource]:
    for result in facts.results:
        if len(result.sources) == 1:
            name = f"{result.athlete.name}, {result.mark_text or result.place_text} in {result.race.id}"
            yield SingleSource("result", name, result.sources[0].id)
    for team in facts.teams:
        if team.runners and len(team.sources) == 1:
            yield SingleSource("runners", f"of {team.name} ({team.id})", team.sources[0].id)
    for fact in facts.records:
        claims = fact.record.claims
        if len(claims) == 1:
            name = f"{fact.record.mark.text} by {fact.record.holder.name} ({fact.record.id})"
            yield SingleSource("record", name, claims[0].source.id)
