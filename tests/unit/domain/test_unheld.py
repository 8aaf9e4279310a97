"""In which finals two athletes may have met though nobody says so: places are missing, or the final is."""

from bot.domain.event import Event, Sex
from bot.domain.meet_kind import MeetKind
from bot.domain.unheld import (
    OnPodium,
    Start,
    UnheldFinal,
    absent_finals,
    common_seasons,
    lacks_places,
    podiums_lacking,
    starts_of_one,
)

_PLAIN = Event("800m", Sex.MEN)
_OUTDOORS = Event("800m", Sex.MEN, short_track=False)
_FINAL = Start("coe", 1, MeetKind.OLYMPIC, "olympic-games", "800m", "M", short_track=False, year=1984)
_OTHER = Start("ovett", 0, "", None, "800m", "M", short_track=False, year=1984)


def test_a_final_of_one_counts_if_the_other_ran_the_event_that_year() -> None:
    assert starts_of_one("coe", "ovett", [_FINAL, _OTHER]) == (_FINAL,)
    year_before = _OTHER._replace(year=1983)
    mile = _OTHER._replace(discipline="mile")
    both = _FINAL._replace(athlete="ovett")
    heat = _FINAL._replace(race=0, kind="")
    for starts in ([_FINAL, year_before], [_FINAL, mile], [_FINAL, both, _OTHER], [heat, _OTHER]):
        assert starts_of_one("coe", "ovett", starts) == ()


def test_of_games_of_some_nations_the_other_must_have_been_at_one() -> None:
    commonwealth = _FINAL._replace(kind=MeetKind.GAMES, series="commonwealth-games")
    assert starts_of_one("coe", "ovett", [commonwealth, _OTHER]) == ()
    once = commonwealth._replace(athlete="ovett", race=3, year=1986)
    assert starts_of_one("coe", "ovett", [commonwealth, _OTHER, once]) == (commonwealth,)


def test_a_final_lacks_places_where_some_are_missing_among_eight_or_indoors_on_the_podium() -> None:
    assert lacks_places(MeetKind.OLYMPIC, [1, 2, 3])
    assert lacks_places(MeetKind.OLYMPIC, [1, 2, 3, 5, 6, 7, 8])
    assert not lacks_places(MeetKind.OLYMPIC, [1, 2, 3, 3, 5, 6, 7, 8])
    assert not lacks_places(MeetKind.OLYMPIC, [1, 2, 3, 4, 5, 6, 7, None])
    assert lacks_places(MeetKind.WORLD_INDOOR, [1, 2])
    assert not lacks_places(MeetKind.WORLD_INDOOR, [1, 2, 3, 4, 5, 6])


def test_a_final_of_the_programme_that_is_not_held_counts_if_both_ran_the_event_that_year() -> None:
    starts = [_FINAL._replace(race=0, kind="", series=None), _OTHER]
    common = common_seasons("coe", "ovett", starts)
    assert common == {(1984, "800m", "M")}
    assert common_seasons("coe", "ovett", starts[:1]) == set()
    held = {(MeetKind.OLYMPIC, 1984, "800m", "W")}
    assert absent_finals(common, held) == (UnheldFinal(MeetKind.OLYMPIC, 1984, _PLAIN),)
    assert absent_finals(common, {*held, (MeetKind.OLYMPIC, 1984, "800m", "M")}) == ()
    assert absent_finals(common, {(MeetKind.OLYMPIC, 1980, "800m", "W")}) == ()  # no Games that are known
    assert absent_finals((), held) == ()


def _podium(
    *places: int | None, kind: MeetKind = MeetKind.WORLD, series: str = "world-championships"
) -> list[OnPodium]:
    return [OnPodium(place, 7, kind, series, "800m", "M", short_track=False, year=1984) for place in places]


def test_a_podium_lacks_medals_that_an_athlete_of_that_year_may_have_won() -> None:
    lacking = (UnheldFinal(MeetKind.WORLD, 1984, _OUTDOORS),)
    for places in ([1, 2], [None], [2, 3], [1, 1], [0, 1, 2], [0, None]):
        assert podiums_lacking([_OTHER], _podium(*places)) == lacking
    for whole in ([1, 2, 3], [1, 2, 2], [1, 1, 3], [0, 2, 3]):  # the last one's gold was taken away
        assert podiums_lacking([_OTHER], _podium(*whole)) == ()
    for start in (_OTHER._replace(year=1983), _OTHER._replace(discipline="mile"), _FINAL._replace(race=7)):
        assert podiums_lacking([start], _podium(1)) == ()


def test_of_games_of_some_nations_the_athlete_must_have_been_at_one() -> None:
    podium = _podium(1, kind=MeetKind.GAMES, series="commonwealth-games")
    assert podiums_lacking([_OTHER], podium) == ()
    once = _OTHER._replace(series="commonwealth-games", year=1990)
    assert podiums_lacking([_OTHER, once], podium) == (UnheldFinal(MeetKind.GAMES, 1984, _OUTDOORS),)
