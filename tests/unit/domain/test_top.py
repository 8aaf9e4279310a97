"""Top lists: ranks, one mark of each, and records beside results."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.athlete import Athlete
from bot.domain.disciplines import get_discipline
from bot.domain.event import Event, Sex
from bot.domain.mark import Mark, parse_mark
from bot.domain.race import Meet, Race, Result, Round, TeamResult
from bot.domain.record import Claim, Record, RecordStatus, RecordType
from bot.domain.source import Source
from bot.domain.team import Team
from bot.domain.top import Bounds, Listed, admits_result, is_by_hand, is_listed, top_list

SPRINT = Event("100m", Sex.MEN, False)
DAY = date(2024, 7, 1)
BOOK = Source("book", "A book", "The press", date(2025, 1, 1))
LIST = Source("list", "A list", "The lists", date(2025, 2, 2))


def athlete(name: str, nation: str = "JAM") -> Athlete:
    return Athlete(name.lower(), name, nation, Sex.MEN)


def mark_of(event: Event, text: str) -> Mark:
    return parse_mark(text, get_discipline(event.discipline).measure)


def result(who: str, text: str, on: date = DAY, event: Event = SPRINT, wind: int | None = 0) -> Result:
    race = Race(f"{on}-{who}", Meet("m", "Meeting", "Oslo"), event, Round.FINAL, on, wind=wind)
    return Result(athlete(who), race, 1, mark_of(event, text), sources=(LIST,))


def record(who: str, text: str, on: date = DAY, event: Event = SPRINT) -> Record:
    claims = (Claim(BOOK),)
    mark, status, kind = mark_of(event, text), RecordStatus.RATIFIED, RecordType.WORLD_RECORD
    return Record(f"wr-{who}", kind, "world", event, mark, athlete(who), on, "Games", "Oslo", status, claims)


def told(listed: tuple[Listed, ...]) -> list[tuple[int, bool, str, str]]:
    return [(one.rank, one.tied, one.holder.name, one.mark.text) for one in listed]


def test_equal_marks_share_a_rank_the_earlier_one_first_and_the_next_rank_is_left_out() -> None:
    listed = top_list([result("C", "9.80"), result("B", "9.79"), result("A", "9.79", DAY - timedelta(9))], ())
    assert told(listed) == [(1, True, "A", "9.79"), (1, True, "B", "9.79"), (3, False, "C", "9.80")]


def test_one_mark_of_each_unless_all_are_asked_for() -> None:
    results = [result("A", "9.90"), result("A", "9.80", DAY + timedelta(3)), result("B", "9.85")]
    assert told(top_list(results, ())) == [(1, False, "A", "9.80"), (2, False, "B", "9.85")]
    assert [name for *_, name, _ in told(top_list(results, (), every=True))] == ["A", "B", "A"]


def test_lengths_and_points_are_better_when_they_are_more() -> None:
    event = Event("long-jump", Sex.MEN, False)
    assert told(top_list([result("A", "8.10", event=event), result("B", "8.50", event=event)], ()))[0][2] == "B"


def test_a_record_and_its_result_are_one_mark_with_the_sources_of_both() -> None:
    """A day apart, too: sources differ by one."""
    (one,) = top_list([result("A", "9.80", wind=12)], [record("A", "9.80", DAY + timedelta(1))], every=True)
    assert (one.wind, one.lacks_wind, one.race is not None) == (12, False, True)
    assert set(one.sources) == {BOOK, LIST}


def test_a_race_of_its_own_says_more_about_a_mark_than_a_split() -> None:
    on_the_way = replace(result("A", "9.80"), split=True, sources=(BOOK,))
    for results in ([on_the_way, result("A", "9.80")], [result("A", "9.80"), on_the_way]):
        (one,) = top_list(results, ())
        assert (one.split, set(one.sources)) == (False, {BOOK, LIST})
    (alone,) = top_list([on_the_way], ())
    assert alone.split


def test_a_record_whose_race_is_not_held_is_listed_and_needs_no_wind() -> None:
    (first, second) = top_list([result("B", "9.90", wind=None)], [record("A", "9.80")])
    assert (first.holder.name, first.lacks_wind, first.race) == ("A", False, None)
    assert second.lacks_wind


def test_relays_have_one_mark_of_each_nation_or_club() -> None:
    event = Event("4x100m", Sex.MEN, False)

    def team(nation: str, text: str, on: date, club: str = "") -> TeamResult:
        race = Race(f"{on}", Meet("m", "Meeting", "Oslo"), event, Round.FINAL, on)
        return TeamResult(Team(f"{nation}-{on}-{club}", nation, club), race, 1, mark_of(event, text))

    results = [team("JAM", "37.10", DAY), team("JAM", "36.84", DAY - timedelta(99)), team("USA", "37.30", DAY)]
    listed = top_list([*results, team("USA", "38.00", DAY, "A Club")], ())
    expected = [("Jamaica", "36.84"), ("United States", "37.30"), ("A Club", "38.00")]
    assert told(listed) == [(rank, False, *who) for rank, who in enumerate(expected, 1)]


def test_what_a_list_admits_of_records() -> None:
    one = record("A", "9.80")
    assert Bounds(SPRINT).admits(one)
    assert Bounds(SPRINT, DAY, DAY).admits(one)
    assert Bounds(SPRINT, nations=frozenset(("JAM",))).admits(one)
    for bounds in (
        Bounds(Event("100m", Sex.MEN, True)),
        Bounds(SPRINT, last=DAY - timedelta(1)),
        Bounds(SPRINT, nations=frozenset(("USA",))),
        Bounds(SPRINT, meets=frozenset(("m",))),
        Bounds(SPRINT, windy=True),
    ):
        assert not bounds.admits(one)
    assert not Bounds(SPRINT).admits(record("A", "9.8h"))


def test_hand_times_are_apart_in_short_races_alone() -> None:
    assert is_by_hand(SPRINT, mark_of(SPRINT, "9.9h"))
    mile = Event("mile", Sex.MEN, False)
    assert not is_by_hand(mile, mark_of(mile, "3:54.6h"))
    assert is_listed(mile)
    assert is_listed(Event("decathlon", Sex.MEN))
    assert not is_listed(Event("cross-country", Sex.MEN))


@given(st.lists(st.tuples(st.sampled_from("ABCDEF"), st.integers(950, 990), st.integers(0, 30)), max_size=30))
def test_ranks_rise_with_marks_and_count_those_ahead(rows: list[tuple[str, int, int]]) -> None:
    results = [result(who, f"{value / 100:.2f}", DAY + timedelta(days)) for who, value, days in rows]
    for every in (False, True):
        listed = top_list(results, (), every=every)
        values = [one.mark.value for one in listed]
        assert values == sorted(values)
        assert all(one.rank == 1 + sum(value < one.mark.value for value in values) for one in listed)
        assert all(one.tied == (values.count(one.mark.value) > 1) for one in listed)
    names = [one.holder.id for one in top_list(results, ())]
    assert len(names) == len(set(names)) == len({who for who, *_ in rows})


def test_a_mark_without_wind_that_beats_the_records_of_its_day_stands_behind_all_others() -> None:
    world = [record("R", "9.80", DAY - timedelta(9)), record("R", "9.60", DAY + timedelta(9))]
    rows = [result("A", "9.70", wind=None), result("B", "10.10"), result("C", "9.85", wind=None)]
    assert [who for *_, who, _ in told(top_list(rows, [], world=world))] == ["C", "B", "A"]
    assert [who for *_, who, _ in told(top_list([*rows, result("A", "10.00")], [], world=world))] == ["C", "A", "B"]
    assert told(top_list([result("R", "9.60", wind=None), *rows], world, world=world))[0][2] == "R"
    assert [who for *_, who, _ in told(top_list(rows, []))] == ["A", "C", "B"]


def test_what_a_list_admits_of_results() -> None:
    own = result("A", "9.90")
    everybody = Bounds(SPRINT)
    assert admits_result(everybody, own)
    assert admits_result(Bounds(SPRINT, DAY, DAY, frozenset({"JAM"}), frozenset({"m"})), own)
    assert not admits_result(everybody, result("A", "9.90", wind=21))
    assert not admits_result(everybody, result("A", "9.9h"))
    others = (
        Bounds(SPRINT, first=DAY + timedelta(1)),
        Bounds(SPRINT, last=DAY - timedelta(1)),
        Bounds(SPRINT, nations=frozenset({"USA"})),
        Bounds(SPRINT, meets=frozenset({"n"})),
    )
    assert not any(admits_result(bounds, own) for bounds in others)
