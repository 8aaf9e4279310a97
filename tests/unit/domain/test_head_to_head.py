from datetime import date

import pytest

from bot.domain.athlete import Athlete
from bot.domain.event import Event, Sex
from bot.domain.head_to_head import Meeting, is_meeting, tally
from bot.domain.mark import Mark, Measure, Status, parse_mark
from bot.domain.race import Meet, Race, Result, Round

KERR = Athlete("josh-kerr", "Josh Kerr", "GBR", Sex.MEN)
JAKOB = Athlete("jakob-ingebrigtsen", "Jakob Ingebrigtsen", "NOR", Sex.MEN)


def race(id_: str = "doha-sf2", discipline: str = "1500m") -> Race:
    meet = Meet("doha-2019", "World Championships", "Doha")
    return Race(id_, meet, Event(discipline, Sex.MEN, short_track=False), Round.SEMI_FINAL, date(2019, 10, 4), heat=2)


def mark(text: str = "3:36.58") -> Mark:
    return parse_mark(text, Measure.TIME)


def result(
    athlete: Athlete,
    place: int | None,
    status: Status | None = None,
    *,
    split: bool = False,
    in_race: Race | None = None,
) -> Result:
    return Result(athlete, in_race or race(), place, None if status else mark(), status, split=split)


def test_the_better_place_wins_whatever_the_times() -> None:
    meeting = Meeting(race(), (result(KERR, 4), result(JAKOB, 3)))
    assert meeting.winner == 1


@pytest.mark.parametrize(
    "pair",
    [
        (result(KERR, 2), result(JAKOB, 2)),
        (result(KERR, 1), result(JAKOB, None, Status.DID_NOT_FINISH)),
        (result(KERR, None, Status.DID_NOT_START), result(JAKOB, 1)),
        (result(KERR, 5, Status.DISQUALIFIED), result(JAKOB, 9)),
        (result(KERR, None), result(JAKOB, 1)),
    ],
)
def test_a_tie_or_a_missing_place_counts_for_nobody(pair: tuple[Result, Result]) -> None:
    meeting = Meeting(race(), pair)
    assert meeting.winner is None
    assert tally([meeting]) == (0, 0)


def test_splits_and_relays_and_other_heats_are_no_meetings() -> None:
    assert is_meeting(result(KERR, 1), result(JAKOB, 2))
    assert not is_meeting(result(KERR, 1, split=True), result(JAKOB, 2))
    assert not is_meeting(result(KERR, 1, in_race=race("r", "4x400m")), result(JAKOB, 2, in_race=race("r", "4x400m")))
    assert not is_meeting(result(KERR, 1), result(JAKOB, 1, in_race=race("doha-sf1")))
    assert not is_meeting(result(KERR, 1), result(KERR, 1))
