"""The parts of a combined event: their order, the best first, each athlete once."""

from datetime import date

import pytest

from bot.domain.athlete import Athlete
from bot.domain.combined import parts_of, within
from bot.domain.disciplines import get_discipline
from bot.domain.event import Event, Sex
from bot.domain.mark import Status, parse_mark
from bot.domain.race import Meet, Race, Result, Round
from bot.domain.rows import SOME_COMBINED

MEET = Meet("m", "Meeting", "Oslo")
WHOLE = Event("decathlon", Sex.MEN, short_track=False)


def part(who: str, code: str, mark: str, day: int = 1, combined: str = "decathlon") -> Result:
    athlete = Athlete(who, who.title(), "NOR", Sex.MEN)
    race = Race(
        f"{code}-{combined}", MEET, Event(code, Sex.MEN, False), Round.FINAL, date(2024, 5, day), combined=combined
    )
    made = parse_mark(mark, get_discipline(code).measure) if mark != "DNF" else None
    return Result(athlete, race, None, made, None if made else Status.DID_NOT_FINISH)


def test_parts_come_as_they_are_held_and_the_best_comes_first() -> None:
    rows = [
        part("a", "1500m", "4:30.00", 2),
        part("b", "1500m", "DNF", 2),
        part("c", "1500m", "4:20.00", 2),
        part("a", "110m-hurdles", "14.00", 2),
        part("a", "high-jump", "2.00"),
        part("b", "high-jump", "2.10"),
        part("a", "long-jump", "7.50"),
    ]
    found = parts_of(WHOLE, rows)
    assert [one.event.discipline for one in found] == ["long-jump", "high-jump", "110m-hurdles", "1500m"]
    assert [[r.athlete.id for r in one.results] for one in found] == [["a"], ["b", "a"], ["a"], ["c", "a", "b"]]


def test_a_part_that_another_file_does_not_name_counts_once() -> None:
    rows = [part("a", "100m", "10.5", combined=SOME_COMBINED), part("a", "100m", "10.48")]
    (found,) = parts_of(WHOLE, rows)
    assert [one.mark_text for one in found.results] == ["10.48"]


@pytest.mark.parametrize(
    ("combined", "said"),
    [("", ""), ("decathlon", "in the decathlon"), (SOME_COMBINED, "in a combined event")],
)
def test_how_it_is_told(combined: str, said: str) -> None:
    assert within(combined) == said
