"""What a count of medals or titles may lack: finals of championships that are not held in full."""

from collections.abc import Iterable, Sequence
from statistics import median

from bot.cards.card import Brief
from bot.cards.formatting import count, listed
from bot.cards.meets import event_in_brief, kind_in_brief, meet_in_brief
from bot.domain.disciplines import get_discipline
from bot.domain.event import Kind
from bot.domain.meet_kind import MeetKind
from bot.domain.race import AnyResult, MeetListing
from bot.domain.unheld import OF_SOME, UnheldFinal
from bot.names.meets import MeetNames
from bot.questions.context import Context

_LAST_TEAM_RACES = 1908  # those of 1912 to 1924 are held
_NAMED = 2  # finals; of more than these only the number is said


async def unheld_podiums(athlete: str, context: Context) -> tuple[UnheldFinal, ...]:
    """The finals for titles in which the athlete (id) may have won a medal, but for what is missing."""
    championships = context.almanac.meets.series.years_of_titles
    return await context.almanac.store.races.list_unheld_podiums(athlete, championships)


def sparse_editions(results: Iterable[AnyResult], meets: MeetNames) -> tuple[MeetListing, ...]:
    """The championships of an area and the Games in an athlete's years of which few races are held.

    Only of series that the athlete was at, without the meets they were at. Few are fewer than half of the series'
    median. The most important come first.
    """
    own = {result.race.meet.id for result in results}
    years = {result.race.date.year for result in results}
    series = {meets.listing(id_).series for id_ in own if meets.get(id_).kind in OF_SOME}
    found: list[MeetListing] = []
    for one in sorted(each for each in series if each in meets.series):
        editions = meets.series.meets(one)
        usual = median(each.races for each in editions if each.races)
        found += [
            each
            for each in editions
            if min(years) <= each.first.year <= max(years) and each.races < usual / 2 and each.meet.id not in own
        ]
    return tuple(sorted(found, key=lambda each: (-each.meet.kind.importance, each.first)))


def sparse_note(editions: Sequence[MeetListing]) -> str:
    """`Few finals held: 1966 Europeans and 1990 Europeans`; empty for none."""
    if not editions:
        return ""
    few = f"Few finals held of {count(len(editions), 'championship')}"
    named = [f"{each.first.year} {meet_in_brief(each.meet)}" for each in editions[:_NAMED]]
    if len(editions) > _NAMED:
        return Brief(f"{few}, such as {named[0]}", few)
    return Brief(f"Few finals held: {listed(named)}", few)


def team_races_note(results: Iterable[AnyResult]) -> str:
    """`the Games until 1908 had team races that I don't hold`, for those who ran at them."""
    at_them = any(
        result.race.meet.kind is MeetKind.OLYMPIC
        and result.race.date.year <= _LAST_TEAM_RACES
        and get_discipline(result.race.event.discipline).kind in (Kind.RUN, Kind.STEEPLECHASE, Kind.CROSS_COUNTRY)
        for result in results
    )
    return f"the Games until {_LAST_TEAM_RACES} had team races that I don't hold" if at_them else ""


def podiums_note(finals: Sequence[UnheldFinal]) -> str:
    """`may lack medals of 5 finals I don't hold in full, such as 1992 Worlds 1500`; empty for none."""
    if not finals:
        return ""
    ranked = sorted(finals, key=lambda final: (-final.kind.importance, -final.year))
    named = [f"{final.year} {kind_in_brief(final.kind)} {event_in_brief(final.event)}" for final in ranked[:_NAMED]]
    such_as = f", such as {named[0]}" if len(finals) > _NAMED else f": {listed(named)}"
    lacking = f"may lack medals of {count(len(finals), 'final')}"
    return Brief(f"{lacking} I don't hold in full{such_as}", lacking)
