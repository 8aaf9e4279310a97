"""Medal tables: who is first, shared medals, what counts, what is missing, and firsts."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.athlete import Athlete
from bot.domain.championship_programme import finals_held
from bot.domain.event import Event, Sex
from bot.domain.mark import Status
from bot.domain.medals import (
    Final,
    finals_of,
    holdings,
    is_gold_annulled,
    medal_of,
    medal_table,
    nation_of,
    placing_table,
    unclear,
    with_annulled,
    with_firsts,
)
from bot.domain.meet_kind import MeetKind
from bot.domain.nations_then import held_as, is_heir, nation_then
from bot.domain.race import AnyResult, Meet, Race, Result, Round, TeamResult
from bot.domain.team import Team

HIGH_JUMP = Event("high-jump", Sex.MEN, short_track=False)


def race(
    event: Event = HIGH_JUMP,
    year: int = 2021,
    kind: MeetKind = MeetKind.OLYMPIC,
    round_: Round = Round.FINAL,
    section: str = "",
    combined: str = "",
    number: str = "",
) -> Race:
    meet = Meet(f"{kind}-{year}", "Games", "Tokyo", "JPN", kind)
    key = f"{meet.id}-{event.key}-{round_}-{section}{number}"
    return Race(key, meet, event, round_, date(year, 8, 1), section=section, combined=combined)


def result(place: int | None, nation: str, in_race: Race | None = None, status: Status | None = None) -> Result:
    athlete = Athlete(f"{nation.lower()}-{place}", f"Somebody {nation}", nation, Sex.MEN)
    return Result(athlete, in_race or race(), place, None, status)


def table(results: list[AnyResult]) -> list[tuple[int, str, int, int, int]]:
    return [(row.rank, row.nation, row.gold, row.silver, row.bronze) for row in medal_table(finals_of(results))]


def test_two_golds_are_two_golds_and_no_silver() -> None:
    assert table([result(1, "ITA"), result(1, "QAT"), result(3, "BLR")]) == [
        (1, "ITA", 1, 0, 0),
        (1, "QAT", 1, 0, 0),
        (3, "BLR", 0, 0, 1),
    ]


def test_golds_come_before_silvers_and_silvers_before_bronzes() -> None:
    long_jump, shot = Event("long-jump", Sex.MEN), Event("shot-put", Sex.MEN)
    rows = table(
        [
            *(result(place, nation) for place, nation in ((1, "NOR"), (2, "USA"), (3, "USA"))),
            *(result(place, nation, race(long_jump)) for place, nation in ((1, "KEN"), (2, "USA"), (3, "JAM"))),
            *(result(place, nation, race(shot)) for place, nation in ((1, "KEN"), (2, "JAM"), (3, "NOR"))),
        ]
    )
    assert [row[1] for row in rows] == ["KEN", "NOR", "USA", "JAM"]


@pytest.mark.parametrize(
    "other",
    [
        result(1, "NOR", race(round_=Round.SEMI_FINAL)),
        result(1, "NOR", race(section="B")),
        result(1, "NOR", race(combined="decathlon")),
        result(1, "NOR", race(kind=MeetKind.LEAGUE)),
        result(None, "NOR", status=Status.DISQUALIFIED),
        result(1, "NOR", status=Status.DISQUALIFIED),
        result(4, "NOR"),
    ],
)
def test_no_medal_is_won_elsewhere_or_by_an_annulled_result(other: Result) -> None:
    assert medal_of(result(1, "NOR")) == 1
    assert medal_of(other) is None


def test_a_relay_is_one_medal_of_the_nation() -> None:
    relay = race(Event("4x100m", Sex.MEN, short_track=False))
    teams = [
        TeamResult(Team(f"team-{place}", nation), relay, place, None) for place, nation in enumerate(("JAM", "USA"), 1)
    ]
    assert table(list(teams)) == [(1, "JAM", 1, 0, 0), (2, "USA", 0, 1, 0)]


def test_an_event_with_two_finals_at_one_meet_is_in_no_table() -> None:
    assert finals_of([result(1, "NOR", race(number="1")), result(1, "USA", race(number="2"))]) == ()


def test_who_shares_a_place_shares_its_points() -> None:
    placed = placing_table(finals_of([result(1, "ITA"), result(1, "QAT"), result(3, "BLR"), result(9, "GBR")]))
    assert [(row.rank, row.nation, row.points) for row in placed] == [
        (1, "ITA", Fraction(15, 2)),
        (1, "QAT", Fraction(15, 2)),
        (3, "BLR", Fraction(6)),
    ]


def test_behind_the_eighth_place_there_is_nothing_to_share() -> None:
    (row, *_) = placing_table(finals_of([result(8, "ITA"), result(8, "QAT")]))
    assert row.points == Fraction(1, 2)


@given(st.lists(st.integers(1, 8), min_size=1, max_size=8))
def test_no_final_gives_more_points_than_there_are(places: list[int]) -> None:
    ranked = sorted(places)
    competed = [ranked.index(place) + 1 for place in ranked]  # 1, 1, 3: as the sport counts
    placed = placing_table(finals_of(result(place, f"N{number:02}") for number, place in enumerate(competed)))
    whole = sum(row.points for row in placed)
    assert whole == sum(9 - place for place in range(1, len(places) + 1))
    assert sum(row.placed for row in placed) == len(places)


def test_what_is_held_of_the_programme() -> None:
    """The Games of 1928 had 27 finals; here is one with its podium, and one with its winner alone."""
    year, hundred = 1928, Event("100m", Sex.MEN, short_track=False)
    whole = [result(place, "CAN", race(hundred, year)) for place in (1, 2, 3)]
    half = result(1, "FIN", race(Event("10000m", Sex.MEN, short_track=False), year))
    held = holdings(finals_of([*whole, half]), [(MeetKind.OLYMPIC, date(1928, 7, 29))], lambda _: True)
    assert (held.known, held.held, held.podiums, held.placed, held.is_whole) == (27, 2, 1, 0, False)
    assert len(held.missing) == 25
    assert [race.event.discipline for race in held.lacking] == ["10000m"]
    asked = holdings(
        finals_of(whole), [(MeetKind.OLYMPIC, date(1928, 7, 29))], lambda e: e.discipline == "100m" and e.sex is Sex.MEN
    )
    assert asked.is_whole


def test_where_the_programme_is_not_known_nothing_is_whole() -> None:
    held = holdings(finals_of([result(1, "FIN")]), [(MeetKind.AREA, date(2022, 8, 15))], lambda _: True)
    assert (held.known, held.held, held.missing, held.is_whole) == (None, 1, (), False)


@pytest.mark.parametrize(
    ("kind", "year", "finals"),
    [
        (MeetKind.OLYMPIC, 1928, 27),
        (MeetKind.OLYMPIC, 1960, 34),
        (MeetKind.OLYMPIC, 1976, 37),
        (MeetKind.OLYMPIC, 1984, 41),
        (MeetKind.OLYMPIC, 2000, 46),
        (MeetKind.OLYMPIC, 2016, 47),
        (MeetKind.OLYMPIC, 2021, 48),
        (MeetKind.OLYMPIC, 2024, 48),
        (MeetKind.WORLD, 1983, 41),
        (MeetKind.WORLD, 1997, 44),
        (MeetKind.WORLD, 2005, 47),
        (MeetKind.WORLD, 2017, 48),
        (MeetKind.WORLD, 2023, 49),
    ],
)
def test_how_many_finals_there_were(kind: MeetKind, year: int, finals: int) -> None:
    known = finals_held(kind, year)
    assert known is not None
    assert len(set(known)) == len(known) == finals


def test_other_programmes_are_not_known() -> None:
    assert finals_held(MeetKind.AREA, 2022) is None
    assert finals_held(MeetKind.OLYMPIC, 1924) is None
    assert finals_held(MeetKind.WORLD, 2027) is None


@pytest.mark.parametrize(
    ("nation", "year", "kind", "then"),
    [
        ("UKR", 1988, MeetKind.OLYMPIC, "URS"),
        ("RUS", 1912, MeetKind.OLYMPIC, "RUS"),
        ("EST", 1936, MeetKind.OLYMPIC, "EST"),
        ("LTU", 1988, MeetKind.OLYMPIC, "URS"),
        ("LTU", 1992, MeetKind.OLYMPIC, "LTU"),
        ("RUS", 1992, MeetKind.OLYMPIC, "EUN"),
        ("URS", 1992, MeetKind.OLYMPIC, "EUN"),
        ("RUS", 1996, MeetKind.OLYMPIC, "RUS"),
        ("CZE", 1992, MeetKind.OLYMPIC, "TCH"),
        ("GDR", 1992, MeetKind.OLYMPIC, "GER"),
        ("GDR", 1988, MeetKind.OLYMPIC, "GDR"),
        ("FRG", 1964, MeetKind.OLYMPIC, "GER"),
        ("RUS", 2019, MeetKind.WORLD, "ANA"),
        ("RUS", 2021, MeetKind.OLYMPIC, "ROC"),
        ("ANA", 2021, MeetKind.OLYMPIC, "ROC"),
        ("RUS", 2015, MeetKind.WORLD, "RUS"),
        ("JAM", 1960, MeetKind.OLYMPIC, "WIF"),
        ("JAM", 1964, MeetKind.OLYMPIC, "JAM"),
        ("IRL", 1908, MeetKind.OLYMPIC, "GBR"),
        ("NOR", 1988, MeetKind.OLYMPIC, "NOR"),
    ],
)
def test_the_nation_is_that_of_the_day(nation: str, year: int, kind: MeetKind, then: str) -> None:
    there = race(year=year, kind=kind)
    assert nation_then(nation, there) == then
    assert nation in held_as(then)


def test_of_germans_before_1990_nobody_says_from_which_germany() -> None:
    assert unclear([result(1, "GER", race(year=1988)), result(2, "GDR", race(year=1988))]) == 1
    assert unclear([result(1, "GER", race(year=1992)), result(1, "GER", race(year=1964))]) == 0


def test_a_medal_is_told_with_the_one_before_it() -> None:
    medals = [result(1, "NOR", race(year=year)) for year in (2021, 1984, 2024)]
    also = result(3, "NOR", race(year=2021))
    elsewhere = result(1, "NOR", race(year=2022, kind=MeetKind.WORLD))
    told = [
        (medal.result.race.date.year, medal.result.place, medal.first_since and medal.first_since.race.date.year)
        for medal in with_firsts([*medals, also, elsewhere])
    ]
    assert told == [(2024, 1, 2021), (2022, 1, None), (2021, 1, 1984), (2021, 3, 1984), (1984, 1, None)]


def test_a_final_has_its_podium_with_three_medallists_however_shared() -> None:
    def has_podium(*places: int) -> bool:
        return Final(race(), tuple(result(place, "NOR") for place in places)).has_podium

    assert all(has_podium(*places) for places in ((1, 1, 3), (1, 2, 2), (1, 2, 3, 3)))
    assert not any(has_podium(*places) for places in ((1, 2), (1, 3, 4)))


def test_a_team_has_the_nation_of_its_day_too() -> None:
    relay = race(Event("4x400m", Sex.WOMEN), 1988)
    assert nation_of(TeamResult(Team("t", "RUS"), relay, 1, None)) == "URS"


def test_a_first_of_germany_after_two_german_teams_says_little() -> None:
    of_1964, of_1992, of_2016 = race(year=1964), race(year=1992), race(year=2016)
    assert is_heir("GER", of_1964, of_1992)
    assert is_heir("GER", None, of_2016)
    assert not is_heir("GER", of_1992, of_2016)
    assert not is_heir("NOR", of_1964, of_1992)


def test_a_gold_that_nobody_has_is_told_from_one_that_is_not_known() -> None:
    gone = result(None, "USA", status=Status.DISQUALIFIED)

    def is_nobodys(*places: int, annulled: bool = True, at: Race | None = None) -> bool:
        in_race = at or race()
        first = [replace(gone, race=in_race)] if annulled else [result(None, "USA", in_race)]
        return is_gold_annulled([*first, *(result(place, "NOR", in_race) for place in places)])

    assert is_nobodys(2, 2, 3, 4)  # Sydney 2000, women's 100 m
    assert is_nobodys(2, 3)
    assert is_nobodys(2, 2, 4)
    assert not is_nobodys(2, 3, annulled=False)
    assert not is_nobodys(1, 2, 3)
    assert not is_nobodys(2, 4)  # others are not known either
    assert not is_nobodys(3, 4)
    assert not is_nobodys(2, 3, at=race(kind=MeetKind.LEAGUE))
    assert not is_nobodys(2, 3, at=race(round_=Round.HEAT))


def test_a_final_without_a_gold_has_its_podium_with_two() -> None:
    final = Final(race(), (result(2, "NOR"), result(3, "SWE")))
    assert not final.has_podium
    (marked,) = with_annulled([final], {final.race.id})
    assert marked.gold_annulled
    assert marked.has_podium
    (with_first,) = with_annulled([replace(final, results=(result(1, "GBR"), *final.results))], {final.race.id})
    assert not with_first.gold_annulled
