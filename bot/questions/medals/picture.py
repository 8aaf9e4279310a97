"""Medals as a picture to share: the table of a meet, the medals of an athlete, or those of a nation by event."""

from collections.abc import Iterable

from bot.cards.meets import meet_in_brief
from bot.cards.picture import Picture, Rank, Ranking
from bot.cards.sharing import credit
from bot.domain.athlete import Athlete
from bot.domain.event import Event
from bot.domain.medals import MEDALS
from bot.domain.nations import nation_name
from bot.domain.race import AnyResult
from bot.questions.medals.found import MedalTable, OwnMedals
from bot.questions.medals.parts import event_name_of

RANKS = 10
_COLUMNS = ("gold", "silver", "bronze", "all")
_Counts = tuple[int, ...]  # golds, silvers and bronzes


def table_picture(answer: MedalTable, title: str, hidden: bool) -> Picture:
    """The first ten nations of a meet or a series."""
    ranks = tuple(
        _counted(str(row.rank), nation_name(row.nation) or "–", row.nation, (row.gold, row.silver, row.bronze))
        for row in answer.table[:RANKS]
    )
    held = answer.held
    of = f" of {held.known:,}" if held.known and not held.is_whole else ""
    won = (result for final in answer.finals for result in final.medallists)
    return _picture(title, f"{title} · medals", f"{held.held:,}{of} finals held", ranks, won, answer, hidden)


def own_picture(answer: OwnMedals, title: str, hidden: bool) -> Picture:
    """The ten greatest medals of an athlete, or the ten events in which a nation has won most."""
    won = [medal.result for medal in answer.medals]
    if answer.is_list:
        greatest = sorted(won, key=lambda r: (-r.race.meet.kind.importance, r.place or 0, r.race.date))
        ranks = tuple(_medal(result, answer.athlete) for result in greatest[:RANKS])
    else:
        ranks = tuple(_by_event(won))[:RANKS]
    golds, silvers, bronzes = _counts(won)
    corner = f"{golds} gold · {silvers} silver · {bronzes} bronze"
    return _picture(title, title, corner, ranks, won, answer, hidden)


def _picture(
    title: str,
    heading: str,
    corner: str,
    ranks: tuple[Rank, ...],
    won: Iterable[AnyResult],
    answer: MedalTable | OwnMedals,
    hidden: bool,
) -> Picture:
    columns = _COLUMNS if ranks and len(ranks[0].values) > 1 else ()
    said = "; ".join(" ".join((rank.place, rank.who, rank.remark, *rank.values)).strip() for rank in ranks)
    return Picture(
        title,
        heading,
        corner,
        Ranking(ranks, columns),
        credit(source for result in won for source in result.sources),
        answer.coverage.as_of,
        f"{title}, {corner}. {'Gold, silver, bronze, all: ' if columns else ''}{said}.",
        spoiler=hidden,
    )


def _counted(place: str, who: str, nation: str, counts: _Counts) -> Rank:
    return Rank(place, who, nation, "", (*(str(number) for number in counts), str(sum(counts))))


def _counts(won: Iterable[AnyResult]) -> _Counts:
    places = [result.place for result in won]
    return tuple(places.count(place) for place in range(1, MEDALS + 1))


def _medal(result: AnyResult, athlete: Athlete | None) -> Rank:
    race = result.race
    where = f"{meet_in_brief(race.meet)}, {race.meet.city} {race.date.year}"
    who = event_name_of(Event(race.event.discipline)) if athlete else result.competitor.name
    what = where if athlete else f"{event_name_of(race.event)}, {where}"
    return Rank(str(result.place or ""), who, "", what, (result.mark_text,))


def _by_event(won: list[AnyResult]) -> Iterable[Rank]:
    """The events with most golds first; events with the same medals share a place."""
    groups: dict[str, list[AnyResult]] = {}
    for result in won:
        groups.setdefault(event_name_of(result.race.event), []).append(result)
    ranked = sorted(((_counts(group), name) for name, group in groups.items()), key=lambda each: [-n for n in each[0]])
    for counts, name in ranked:
        place = 1 + sum(other > counts for other, _ in ranked)
        yield _counted(str(place), name, "", counts)
