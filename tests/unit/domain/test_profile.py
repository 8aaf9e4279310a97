from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.athlete import Athlete
from bot.domain.event import Event, Sex
from bot.domain.mark import Mark, Measure, Status, parse_mark
from bot.domain.meet_kind import MeetKind
from bot.domain.profile import (
    Hold,
    ages,
    bests,
    holdings,
    is_medal,
    main_event,
    medals_first,
    performances,
    season_bests,
    shared_events,
    titles,
    wind_aided,
    with_beyond,
)
from bot.domain.race import Meet, Race, Result, Round, TeamResult
from bot.domain.record import Claim, Record, RecordStatus, RecordType
from bot.domain.source import Source
from bot.domain.team import Runner, Team

ONE = Athlete("one", "Ann One", "NOR", Sex.WOMEN)
OTHER = Athlete("other", "Bea Other", "KEN", Sex.WOMEN)
SOURCE = Source("s", "A list", "Publisher", date(2026, 1, 1))


def result(
    text: str = "4:00.00",
    code: str = "1500m",
    on: date = date(2024, 6, 1),
    *,
    wind: int | None = None,
    split: bool = False,
    status: Status | None = None,
    short_track: bool = False,
    round_: Round = Round.FINAL,
    place: int | None = 1,
    kind: MeetKind = MeetKind.UNKNOWN,
    combined: str = "",
    section: str = "",
) -> Result:
    measure = Measure.LENGTH if "jump" in code else Measure.TIME
    meet = Meet("meet", "Meeting", "Oslo", kind=kind)
    event, id_ = Event(code, Sex.WOMEN, short_track), f"{code}-{on}"
    race = Race(id_, meet, event, round_, on, wind=wind, combined=combined, section=section)
    mark = None if status else parse_mark(text, measure)
    return Result(ONE, race, place, mark, status, split=split, sources=(SOURCE,))


def record(
    value: int,
    on: date,
    athlete: Athlete = ONE,
    scope: str = "world",
    status: RecordStatus = RecordStatus.RATIFIED,
) -> Record:
    event = Event("1500m", Sex.WOMEN, short_track=False)
    mark = Mark(str(value), value, Measure.TIME)
    kind = RecordType.WORLD_RECORD if scope == "world" else RecordType.AREA_RECORD
    claims = (Claim(SOURCE),)
    return Record(f"{scope}-{value}", kind, scope, event, mark, athlete, on, "Meeting", "Oslo", status, claims)


def test_the_best_of_each_event_and_track_and_of_equal_marks_the_first() -> None:
    marks = performances(
        [
            result("4:01.00", on=date(2022, 6, 1)),
            result("4:00.00", on=date(2023, 6, 1)),
            result("4:00.00", on=date(2024, 6, 1)),
            result("4:02.00", on=date(2024, 2, 1), short_track=True),
            result("9:00.00", "3000m"),
        ]
    )
    assert [(b.event.key, b.mark.text, b.on.year) for b in bests(marks)] == [
        ("1500m.o", "4:00.00", 2023),
        ("1500m.i", "4:02.00", 2024),
        ("3000m.o", "9:00.00", 2024),
    ]


@pytest.mark.parametrize(
    "never",
    [
        result(split=True),
        result("4:00.00+"),
        result(status=Status.DID_NOT_FINISH),
        result("10.80", "100m", wind=21),
        result("10.80w", "100m"),
        result("6.90 (+2.1)", "long-jump"),
        result("3:20.00", "4x400m"),
        result("20:00", "cross-country"),
    ],
)
def test_splits_relays_and_wind_aided_marks_are_not_bests(never: Result) -> None:
    assert performances([never]) == ()


@pytest.mark.parametrize(
    ("legal", "wind", "lacks"),
    [
        (result("10.80", "100m", wind=20), 20, False),
        (result("6.90 (+2.0)", "long-jump"), 20, False),
        (result("10.80", "100m"), None, True),
        (result("7.10", "60m", short_track=True), None, False),
        (result("4:00.00", wind=35), None, False),
    ],
)
def test_wind_is_kept_if_it_counts_and_its_lack_is_noted(legal: Result, wind: int | None, lacks: bool) -> None:
    (one,) = performances([legal])
    assert (one.wind, one.lacks_wind) == (wind, lacks)


def test_hand_times_are_told_apart() -> None:
    hand, electric = performances([result("10.8h", "100m", on=date(2024, 7, 1)), result("10.85", "100m")])
    assert hand.is_hand_timed
    assert not electric.is_hand_timed


def test_a_record_is_a_best_even_where_its_race_is_not_held_and_counts_once_where_it_is() -> None:
    run = result("3:50.00")
    same = replace(record(230_000, run.race.date), claims=(Claim(replace(SOURCE, id="t")),))
    earlier = record(229_000, date(2023, 1, 1))
    marks = performances([run], [same, earlier])
    assert len(marks) == 2
    assert bests(marks)[0].mark.value == 229_000
    assert {source.id for source in marks[0].sources} == {"s", "t"}


def test_the_best_wind_aided_mark_is_told_apart() -> None:
    event = Event("100m", short_track=False)
    marks = [
        result("9.90", "100m", date(2024, 6, 1), wind=20),
        result("9.70", "100m", date(2024, 6, 2), wind=31),
        result("9.60", "100m", date(2024, 6, 3), wind=45, split=True),
        result("9.80", "100m", date(2024, 6, 4), wind=25),
        result("6.40", "60m", date(2024, 6, 5), wind=40),
    ]
    aided = wind_aided(marks, event)
    assert aided
    assert aided.mark.text == "9.70"
    assert [one.mark.text for one in bests(performances(marks)) if one.event == event] == ["9.90"]
    assert wind_aided(marks[:1], event) is None


@given(
    st.lists(
        st.tuples(st.integers(2000, 2026), st.integers(1, 12), st.integers(200_000, 260_000)), min_size=1, max_size=30
    )
)
def test_a_seasons_best_is_its_years_and_none_beats_the_best(runs: list[tuple[int, int, int]]) -> None:
    results = [replace(result(on=date(y, m, 1)), mark=Mark(str(v), v, Measure.TIME)) for y, m, v in runs]
    marks = performances(results)
    event = main_event(marks)
    assert event is not None
    seasons = season_bests(marks, event)
    assert [s.on.year for s in seasons] == sorted({y for y, _, _ in runs})
    assert all(s.mark.value == min(v for y, _, v in runs if y == s.on.year) for s in seasons)
    assert min(s.mark.value for s in seasons) == bests(marks)[0].mark.value


def test_no_performance_has_no_main_event() -> None:
    assert main_event(()) is None


def test_a_title_is_a_win_in_a_final_of_a_championship() -> None:
    won = result(kind=MeetKind.OLYMPIC, on=date(2021, 8, 1))
    area = result(kind=MeetKind.AREA, on=date(2024, 6, 1))
    others = (
        result(kind=MeetKind.OLYMPIC, place=2),
        result(kind=MeetKind.OLYMPIC, round_=Round.HEAT),
        result(kind=MeetKind.OLYMPIC, split=True),
        result(kind=MeetKind.OLYMPIC, status=Status.DISQUALIFIED),
        result(kind=MeetKind.WORLD, section="B"),
        result(kind=MeetKind.AREA, section="U20"),
        result(),
    )
    assert titles((won, area, *others)) == (area, won)


def test_both_who_share_a_first_place_have_the_title() -> None:
    shared = result("2.37", "high-jump", kind=MeetKind.OLYMPIC)
    one, other = replace(shared, tied=True), replace(shared, tied=True, athlete=OTHER)
    assert titles((one,)) == (one,)
    assert titles((other,)) == (other,)


def test_a_record_is_held_until_somebody_betters_it() -> None:
    own = record(231_000, date(2020, 1, 1)), record(230_000, date(2021, 1, 1))
    taken = record(228_000, date(2024, 1, 1), OTHER), record(229_000, date(2023, 1, 1), OTHER)
    (held,) = holdings("one", own)
    assert (held.hold, held.record, held.earlier) == (Hold.HELD, own[1], 1)
    (lost,) = holdings("one", (*own, *taken))
    assert (lost.hold, lost.taken_by) == (Hold.LOST, taken[1])


def test_a_mark_that_never_stood_is_no_record_of_anybody() -> None:
    own = record(230_000, date(2021, 1, 1))
    worse = record(231_000, date(2022, 1, 1), OTHER), record(231_000, date(2022, 2, 1))
    assert [(h.record, h.hold, h.earlier) for h in holdings("one", (own, *worse))] == [(own, Hold.HELD, 0)]
    assert holdings("other", (own, *worse)) == ()


def test_lists_of_records_are_independent_and_held_records_come_first() -> None:
    world = record(230_000, date(2021, 1, 1)), record(229_000, date(2023, 1, 1), OTHER)
    area = record(230_000, date(2021, 1, 1), scope="europe")
    assert [(h.record.scope, h.hold) for h in holdings("one", (*world, area))] == [
        ("europe", Hold.HELD),
        ("world", Hold.LOST),
    ]


def test_a_pending_mark_replaces_no_record_and_is_listed_itself() -> None:
    own = record(230_000, date(2021, 1, 1))
    pending = record(229_000, date(2026, 1, 1), OTHER, status=RecordStatus.PENDING)
    assert [h.hold for h in holdings("one", (own, pending))] == [Hold.HELD]
    assert [h.hold for h in holdings("other", (own, pending))] == [Hold.PENDING]
    assert holdings("nobody", (own, pending)) == ()


def test_a_record_stands_until_the_first_mark_that_is_pending() -> None:
    own = record(230_000, date(2021, 1, 1))
    first = record(229_000, date(2025, 1, 1), OTHER, status=RecordStatus.PENDING)
    then = record(228_000, date(2026, 1, 1), OTHER, status=RecordStatus.PENDING)
    assert [h.ahead for h in holdings("one", (own, then, first))] == [first]


def test_the_greatest_records_of_the_athlete_alone_come_first() -> None:
    area = record(230_000, date(2025, 1, 1), scope="europe")
    area = replace(area, type=RecordType.AREA_RECORD)
    world = record(231_000, date(2021, 1, 1))
    relay = replace(world, event=Event("4x400m", Sex.MEN), holder=Team("us", "USA", "", (Runner("One", "one"),)))
    assert [h.record for h in holdings("one", (relay, area, world))] == [world, area, relay]


@pytest.mark.parametrize(
    ("born", "on", "expected"),
    [
        (date(2000, 9, 19), date(2026, 9, 18), (25,)),
        (date(2000, 9, 19), date(2026, 9, 19), (26,)),
        (date(2004, 2, 29), date(2026, 2, 28), (21,)),
        (date(1960, 1, 1), date(2026, 9, 1), (65, 66)),
    ],
)
def test_age_is_two_where_only_the_year_is_known(born: date, on: date, expected: tuple[int, ...]) -> None:
    assert ages(born, on) == expected


def test_the_event_most_in_common() -> None:
    """Two athletes share the mile and two the 3000 m; the fewest marks decide. Only one has marks in the 1500 m."""
    on = [date(year, 6, 1) for year in range(2020, 2025)]
    first = performances(
        [*(result("3:50.00", "1500m", day) for day in on), *(result("4:20.00", "mile", d) for d in on[:2])]
    )
    second = performances([*(result("4:21.00", "mile", d) for d in on[:2]), result("9:00.00", "3000m")])
    third = performances([result("9:01.00", "3000m", on[1])])
    assert [event.discipline for event in shared_events([first, second])] == ["mile", "1500m", "3000m"]
    assert shared_events([first])[0] == main_event(first)
    assert shared_events([first, second, third])[0].discipline == "mile"
    assert shared_events([(), ()]) == ()


PART = "heptathlon"


def test_a_part_is_a_best_only_if_no_race_of_its_own_is_as_good() -> None:
    def best(*results: Result) -> tuple[str, str]:
        (found,) = bests(performances(results))
        return found.mark.text, found.combined

    alone = result("2:10.00", "800m", on=date(2024, 7, 1))
    assert best(alone, result("2:11.00", "800m", on=date(2024, 6, 1), combined=PART)) == ("2:10.00", "")
    assert best(alone, result("2:10.00", "800m", on=date(2024, 6, 1), combined=PART)) == ("2:10.00", "")
    assert best(alone, result("2:09.00", "800m", on=date(2024, 6, 1), combined=PART)) == ("2:09.00", PART)


def test_the_wind_counts_in_a_part_as_anywhere() -> None:
    assert performances([result("6.80", "long-jump", wind=25, combined=PART)]) == ()


def test_parts_are_not_what_somebody_is_known_for() -> None:
    parts = [result("2:10.00", "800m", on=date(2024, month, 1), combined=PART) for month in (5, 6, 7)]
    hurdles = result("13.50", "100m-hurdles", on=date(2024, 4, 1))
    marks = performances([*parts, hurdles])
    main = main_event(marks)
    assert main is not None
    assert main.discipline == "100m-hurdles"
    assert [one.event.discipline for one in bests(marks)] == ["100m-hurdles", "800m"]
    assert shared_events([marks, marks])[0].discipline == "100m-hurdles"
    only = performances(parts)
    main = main_event(only)
    assert main is not None
    assert main.discipline == "800m"
    assert [event.discipline for event in shared_events([only, ()])] == ["800m"]


def test_a_mark_that_one_list_does_not_call_a_part_is_one_performance_with_that_of_the_part() -> None:
    marks = performances([result("2:10.00", "800m"), result("2:10.00", "800m", combined=PART)])
    assert [one.combined for one in marks] == [PART]


def test_winning_a_part_is_no_title() -> None:
    assert titles([result("2:10.00", "800m", kind=MeetKind.WORLD, combined=PART)]) == ()


def team_result(place: int | None, kind: MeetKind = MeetKind.WORLD, round_: Round = Round.FINAL) -> TeamResult:
    race = Race("r", Meet("m", "M", "C", kind=kind), Event("4x100m"), round_, date(2024, 6, 1))
    status = None if place else Status.DISQUALIFIED
    return TeamResult(Team("t", "NOR"), race, place, None, status)


def test_medals_of_relays_are_those_of_championship_finals_and_come_first() -> None:
    medal, heat = team_result(3), team_result(1, round_=Round.HEAT)
    others = [team_result(4), team_result(None), heat, team_result(1, kind=MeetKind.UNKNOWN)]
    assert not any(map(is_medal, others))
    assert medals_first([*others, medal]) == (medal, *others)


def test_a_mark_without_wind_that_beats_the_records_of_its_day_is_no_best_above_a_legal_one() -> None:
    windy, legal = result("9.70", "100m"), result("9.95", "100m", wind=10)
    event = windy.race.event
    stood = replace(record(9800, windy.race.date), event=event)
    marks = with_beyond(performances([windy, legal]), {replace(event, sex=None): [stood]})
    assert [one.beyond for one in marks if one.lacks_wind] == [True]
    assert [one.mark.text for one in bests(marks)] == ["9.95"]
    (alone,) = bests(with_beyond(performances([windy]), {replace(event, sex=None): [stood]}))
    assert (alone.mark.text, alone.lacks_wind) == ("9.70", True)
    assert not any(one.beyond for one in with_beyond(performances([legal, windy]), {}))
