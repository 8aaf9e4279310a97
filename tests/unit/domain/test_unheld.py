"""In which finals two athletes may have met though nobody says so: places are missing, or the final is."""

from dataclasses import replace
from datetime import date

from bot.domain.event import Event, Sex
from bot.domain.meet_kind import MeetKind
from bot.domain.unheld import Start, UnheldFinal, absent_finals, lacks_places, starts_of_one

_EVENT = Event("800m", Sex.MEN, short_track=False)
_PLAIN = Event("800m", Sex.MEN)
_FINAL = Start("coe", 1, MeetKind.OLYMPIC, "olympic-games", _EVENT, date(1984, 8, 6), is_final=True)
_OTHER = Start("ovett", 2, MeetKind.MEETING, "", _EVENT, date(1984, 6, 1), is_final=True)


def test_a_final_of_one_counts_if_the_other_ran_the_event_that_year() -> None:
    assert starts_of_one("coe", "ovett", [_FINAL, _OTHER]) == (_FINAL,)
    year_before = replace(_OTHER, on=date(1983, 6, 1))
    mile = replace(_OTHER, event=Event("mile", Sex.MEN, short_track=False))
    both = replace(_FINAL, athlete="ovett")
    heat = replace(_FINAL, is_final=False)
    for starts in ([_FINAL, year_before], [_FINAL, mile], [_FINAL, both, _OTHER], [heat, _OTHER]):
        assert starts_of_one("coe", "ovett", starts) == ()


def test_of_games_of_some_nations_the_other_must_have_been_at_one() -> None:
    commonwealth = replace(_FINAL, kind=MeetKind.GAMES, series="commonwealth-games")
    assert starts_of_one("coe", "ovett", [commonwealth, _OTHER]) == ()
    once = replace(commonwealth, athlete="ovett", race=3, on=date(1986, 8, 1))
    assert starts_of_one("coe", "ovett", [commonwealth, _OTHER, once]) == (commonwealth,)


def test_a_final_lacks_places_where_some_are_missing_among_eight_or_indoors_on_the_podium() -> None:
    assert lacks_places(MeetKind.OLYMPIC, [1, 2, 3])
    assert lacks_places(MeetKind.OLYMPIC, [1, 2, 3, 5, 6, 7, 8])
    assert not lacks_places(MeetKind.OLYMPIC, [1, 2, 3, 3, 5, 6, 7, 8])
    assert not lacks_places(MeetKind.OLYMPIC, [1, 2, 3, 4, 5, 6, 7, None])
    assert lacks_places(MeetKind.WORLD_INDOOR, [1, 2])
    assert not lacks_places(MeetKind.WORLD_INDOOR, [1, 2, 3, 4, 5, 6])


def test_a_final_of_the_programme_that_is_not_held_counts_if_both_ran_the_event_that_year() -> None:
    starts = [replace(_FINAL, kind=MeetKind.MEETING, series=""), _OTHER]
    women = Event("800m", Sex.WOMEN)
    held = {(MeetKind.OLYMPIC, 1984, women)}
    assert absent_finals("coe", "ovett", starts, held) == (UnheldFinal(MeetKind.OLYMPIC, 1984, _PLAIN),)
    assert absent_finals("coe", "ovett", starts, {*held, (MeetKind.OLYMPIC, 1984, _PLAIN)}) == ()
    assert absent_finals("coe", "ovett", starts, {(MeetKind.OLYMPIC, 1980, women)}) == ()  # no Games that are known
    assert absent_finals("coe", "ovett", starts[:1], held) == ()
