"""Tilastopaja's profiles of 1,364 athletes, its files of Rome 2024 and of Rio 2016."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from bot.domain.mark import MarkFlag
from scripts.almanac.claims import Claim, read_claims

PROFILES = "tilastopaja-profiles-2025"
ROME = "tilastopaja-rome-2024"
RIO = "tilastopaja-rio-2016"


def load_profiles(datasets: Path) -> Iterator[Claim]:
    """The results of whole careers. A profile of a runner has the relays of the nation with that runner alone."""
    for claim in read_claims([datasets / "openath-trhackathon2025/athletes.tar.xz"], PROFILES):
        yield timed_by_machine(claim)


def timed_by_machine(claim: Claim) -> Claim:
    """The claim without the `a` of old relays, which says how they were timed: `47.6a` is no mark at altitude."""
    if claim.mark is None or not claim.mark.text.endswith("a"):
        return claim
    mark = claim.mark
    return replace(claim, mark=replace(mark, text=mark.text[:-1], flags=mark.flags & ~MarkFlag.ALTITUDE))


def load_rome(datasets: Path) -> Iterator[Claim]:
    """European Championships of 2024."""
    yield from read_claims(
        [datasets / "openath-trhackathon2025/Rome2024.json"], ROME, hint="rome-2024-european-championships"
    )


def load_rio(datasets: Path) -> Iterator[Claim]:
    """Olympic Games of 2016. Share-alike: may confirm, never give."""
    folder = datasets / "openath-athlib-rio2016"
    yield from read_claims(
        [folder / "rio_entries.json", folder / "rio_athletics_results.json"], RIO, hint="rio-2016-olympics"
    )
