"""What `bell-lap check` finds: one origin alone, gaps in progressions, finals with places missing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.domain.athlete import Athlete
from bot.domain.event import Event, Sex
from bot.domain.facts import Facts, MeetFact, RaceFact, RecordFact
from bot.domain.mark import Measure, parse_mark
from bot.domain.meet_kind import MeetKind
from bot.domain.progression import Span
from bot.domain.race import Meet, Race, Result, Round
from bot.domain.record import Claim, Record, RecordStatus, RecordType
from bot.domain.source import NOTICES, Source
from bot.ingest.checking import list_gaps, list_meets_without_results, list_missing_places, list_single_origins

DAY = date(2019, 8, 24)
LIST, AGAIN, BOOK, NOTICE = (
    Source(name, name, "A publisher", DAY, origin=origin)
    for name, origin in (("list", "lists"), ("again", "lists"), ("book", ""), ("notice", NOTICES))
)
MILE = Event("mile", Sex.MEN, short_track=False)
KERR = Athlete("josh-kerr", "Josh Kerr", "GBR", Sex.MEN)
FINAL = Race("paris-2019-mile", Meet("paris-2019", "Meeting", "Paris", "FRA"), MILE, Round.FINAL, DAY)
NOTHING = Facts("1", (), {}, (), (), (), (), (), (), (), ())


def _result(place: int | None, sources: tuple[Source, ...] = (LIST, BOOK), race: Race = FINAL) -> Result:
    return Result(replace(KERR, id=f"runner-{place}"), race, place, None, sources=sources)


def _record(mark: str, day: date, sources: tuple[Source, ...] = (LIST, BOOK)) -> RecordFact:
    parsed = parse_mark(mark, Measure.TIME)
    claims = tuple(map(Claim, sources))
    where = (KERR, day, "", "Paris", RecordStatus.RATIFIED)
    return RecordFact(Record(mark, RecordType.WORLD_RECORD, "world", MILE, parsed, *where, claims), "paris-2019")


@pytest.mark.parametrize(
    ("sources", "found"),
    [((LIST, BOOK), 0), ((LIST, AGAIN), 1), ((LIST,), 1), ((LIST, NOTICE), 1), ((AGAIN, NOTICE, BOOK), 0)],
)
def test_sources_of_one_origin_confirm_nothing_and_neither_does_a_notice(
    sources: tuple[Source, ...], found: int
) -> None:
    facts = replace(NOTHING, results=(_result(1, sources),), records=(_record("3:50.00", DAY, sources),))
    single = list_single_origins(replace(facts, files={FINAL.id: "results/meetings/2019.csv"}))
    assert len(single) == 2 * found
    if found:
        assert [each.file for each in single] == ["results/meetings/2019.csv", "records.csv"]
        assert single[0].notice == (NOTICE in sources)


@pytest.mark.parametrize(
    ("places", "missing"),
    [
        ((1, 2, 3), ()),
        ((1, 1, 3), ()),
        ((1, 1, 1, 4), ()),
        ((2, 3), (1,)),
        ((1, 4, 5), (2, 3)),
        ((1, 1, 4), (3,)),
        ((None, 1), ()),
        ((None,), ()),
    ],
)
def test_places_that_a_final_lacks(places: Sequence[int | None], missing: tuple[int, ...]) -> None:
    results = tuple(replace(_result(place), athlete=replace(KERR, id=str(at))) for at, place in enumerate(places))
    found = list_missing_places(replace(NOTHING, results=results))
    assert [each.places for each in found] == ([missing] if missing else [])
    heat = replace(FINAL, round=Round.HEAT)
    assert list_missing_places(replace(NOTHING, results=tuple(replace(r, race=heat) for r in results))) == ()


@pytest.mark.parametrize(
    ("places", "missing"), [((1,), (2, 3)), ((1, 1), (3,)), ((1, 2, 2), ()), ((2,), (1, 3)), ((1, 2, 3, 5), (4,))]
)
def test_medals_that_a_championship_lacks(places: Sequence[int], missing: tuple[int, ...]) -> None:
    race = replace(FINAL, meet=replace(FINAL.meet, kind=MeetKind.WORLD))
    results = tuple(
        replace(_result(place), race=race, athlete=replace(KERR, id=str(at))) for at, place in enumerate(places)
    )
    found = list_missing_places(replace(NOTHING, results=results))
    assert [each.places for each in found] == ([missing] if missing else [])


def test_a_gap_is_where_no_span_says_that_the_list_is_whole() -> None:
    later = DAY + timedelta(days=400)
    facts = replace(NOTHING, records=(_record("3:50.00", DAY), _record("3:49.00", later)))
    ((before, after),) = ((gap.before.mark.text, gap.after.mark.text) for gap in list_gaps(facts))
    assert (before, after) == ("3:50.00", "3:49.00")
    span = Span("whole", RecordType.WORLD_RECORD, "world", MILE, DAY, later)
    assert list_gaps(replace(facts, spans=(span,))) == ()


def test_meets_that_are_over_and_lack_all_results_are_found_the_most_important_first() -> None:
    meets = [
        MeetFact(Meet(name, name, "Paris", "FRA", kind), start=end, end=end)
        for name, kind, end in (
            ("held", MeetKind.AREA, DAY),
            ("league", MeetKind.LEAGUE, DAY),
            ("area", MeetKind.AREA, DAY - timedelta(days=900)),
            ("today", MeetKind.AREA, DAY + timedelta(days=1)),
            ("undated", MeetKind.AREA, None),
        )
    ]
    races = (RaceFact(replace(FINAL, meet=meets[0].meet), split=False, sources=()),)
    facts = replace(NOTHING, meets=tuple(meets), races=races)
    found = list_meets_without_results(facts, DAY + timedelta(days=1))
    assert [each.meet.id for each in found] == ["area", "league"]
