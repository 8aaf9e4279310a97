from datetime import date

import pytest

from bot.domain.athlete import Athlete
from bot.domain.en_route import find_en_route
from bot.domain.event import Event, Sex
from bot.domain.mark import Measure, parse_mark
from bot.domain.race import Meet, Race, Result, Round

MEET = Meet("meet", "Meeting", "Oslo")
DAY = date(2024, 6, 1)


def results(code: str, *marks: str, of: str = "abcdef", split: bool = False, name: str = "") -> list[Result]:
    race = Race(name or f"{code}{'-split' * split}", MEET, Event(code, Sex.MEN, short_track=False), Round.FINAL, DAY)
    return [
        Result(Athlete(who, who, "KEN", Sex.MEN), race, n, parse_mark(text, Measure.TIME), split=split)
        for n, (who, text) in enumerate(zip(of, marks, strict=False), 1)
    ]


MILE = results("mile", "3:50.00", "3:51.00", "3:52.00")


def test_times_on_the_way_come_by_distance_and_the_fastest_first() -> None:
    others = [
        *results("1500m", "3:35.00", "3:34.00", split=True),
        *results("1000m", "2:20.00", of="c", split=True),
        *results("800m", "1:46.00", of="a"),  # a race of its own, too short for the splits
    ]
    found = find_en_route(MILE, others)
    assert [way.event.discipline for way in found] == ["1000m", "1500m"]
    assert [(r.athlete.id, r.mark_text) for r in found[1].results] == [("b", "3:34.00"), ("a", "3:35.00")]


@pytest.mark.parametrize(
    "others",
    [
        results("1500m", "3:35.00", of="x", split=True),  # by somebody who was not in it
        results("1500m", "3:35.00", "3:35.10", of="ax", split=True),
        results("3000m", "8:00.00", of="a", split=True),  # longer
        results("1500m", "3:35.00", of="a"),  # no split
        [*results("1500m", "3:35.00", of="a", split=True), *results("3000m", "8:00.00", of="a")],  # of either
        results("high-jump", "2.10", of="a", split=True),
    ],
)
def test_what_may_belong_to_another_race_is_left_out(others: list[Result]) -> None:
    assert find_en_route(MILE, others) == ()


def test_a_second_race_without_all_of_them_does_not_matter() -> None:
    others = [*results("1500m", "3:35.00", "3:36.00", split=True), *results("3000m", "8:00.00", of="a")]
    assert len(find_en_route(MILE, others)) == 1


def test_split_races_and_hurdles_have_no_en_route_times() -> None:
    assert find_en_route(results("mile", "3:50.00", split=True), results("1500m", "3:35.00", split=True)) == ()
    steeple = results("3000m-steeplechase", "8:10.00")
    assert find_en_route(steeple, results("2000m", "5:20.00", split=True)) == ()
