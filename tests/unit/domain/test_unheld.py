"""In which finals two athletes may have met though nobody says so: places are missing, or the final is."""

from bot.domain.event import Event, Sex
from bot.domain.meet_kind import MeetKind
from bot.domain.unheld import (
    OnPodium,
    Season,
    Start,
    TitlePlace,
    UnheldFinal,
    absent_finals,
    common_seasons,
    joined,
    lacks_places,
    may_have_met,
    podiums_lacking,
    read_title_finals,
)

_PLAIN = Event("800m", Sex.MEN)
_OUTDOORS = Event("800m", Sex.MEN, short_track=False)
_COE = TitlePlace(1, MeetKind.OLYMPIC, "olympic-games", "800m", "M", False, "", 1984, "coe", 2)
_SEASON = Season("ovett", "800m", "M", short_track=False, year=1984)
_FINAL = Start("coe", 1, MeetKind.OLYMPIC, "olympic-games", "800m", "M", short_track=False, year=1984)
_OTHER = Start("ovett", 0, "", None, "800m", "M", short_track=False, year=1984)


def test_a_final_of_one_counts_if_the_other_ran_the_event_that_year() -> None:
    finals = read_title_finals([_COE]).of_one("coe", "ovett")
    assert [each.final.year for each in may_have_met("coe", "ovett", finals, {_SEASON})] == [1984]
    assert [each.final.year for each in may_have_met("ovett", "coe", finals, {_SEASON})] == [1984]
    for other in (
        _SEASON._replace(year=1983),
        _SEASON._replace(discipline="mile"),
        _SEASON._replace(sex="W"),
        _SEASON._replace(short_track=True),
        _SEASON._replace(athlete="coe"),
    ):
        assert may_have_met("coe", "ovett", finals, {other}) == ()


def test_a_final_that_both_or_neither_were_in_tells_nothing() -> None:
    both = read_title_finals([_COE, _COE._replace(athlete="ovett", place=8)])
    assert both.of_one("coe", "ovett") == ()
    assert [set(each.athletes) for each in both.of_one("coe", "cram")] == [{"coe", "ovett"}]
    assert both.of_one("cram", "walker") == ()


def test_finals_that_are_whole_and_those_of_another_event_are_held_and_lack_nothing() -> None:
    whole = [_COE._replace(athlete=f"runner-{place}", place=place) for place in range(1, 9)]
    other = _COE._replace(race=2, variant="short-hurdles", year=1988)
    nobody = _COE._replace(race=3, year=1992, athlete=None, place=None)
    finals = read_title_finals([*whole, other, nobody])
    assert finals.lacking == {}
    assert {year for _, year, _, _ in finals.held} == {1984, 1988, 1992}


def test_finals_read_apart_are_joined_as_if_read_together() -> None:
    indoors = _COE._replace(race=2, kind=MeetKind.WORLD_INDOOR, short_track=True)
    apart = joined([read_title_finals([_COE]), read_title_finals([indoors])])
    assert apart == read_title_finals([_COE, indoors])
    assert len(apart.lacking["coe"]) == 2


def test_places_of_teams_count_and_teams_are_nobody() -> None:
    teams = [_COE._replace(athlete=None, place=place) for place in range(1, 8)]
    assert read_title_finals([*teams, _COE._replace(place=8)]).lacking == {}
    assert set(read_title_finals([*teams[1:], _COE._replace(place=8)]).lacking) == {"coe"}


def test_a_final_lacks_places_where_some_are_missing_among_eight_or_indoors_on_the_podium() -> None:
    assert lacks_places(MeetKind.OLYMPIC, [1, 2, 3])
    assert lacks_places(MeetKind.OLYMPIC, [1, 2, 3, 5, 6, 7, 8])
    assert not lacks_places(MeetKind.OLYMPIC, [1, 2, 3, 3, 5, 6, 7, 8])
    assert not lacks_places(MeetKind.OLYMPIC, [1, 2, 3, 4, 5, 6, 7, None])
    assert lacks_places(MeetKind.WORLD_INDOOR, [1, 2])
    assert not lacks_places(MeetKind.WORLD_INDOOR, [1, 2, 3, 4, 5, 6])


def test_a_final_of_the_programme_that_is_not_held_counts_if_both_ran_the_event_that_year() -> None:
    seasons = [_SEASON, _SEASON._replace(athlete="coe")]
    common = common_seasons("coe", "ovett", seasons)
    assert common == {(1984, "800m", "M")}
    assert common_seasons("coe", "ovett", seasons[:1]) == set()
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
