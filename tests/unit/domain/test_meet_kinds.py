"""Kinds of meets: what is a championship, what a title, and which events fit which kind."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.disciplines import catalogue
from bot.domain.event import Event, Sex
from bot.domain.meet_kind import CHAMPIONSHIPS, MeetKind
from bot.domain.programme import is_held

NO_WORDS = frozenset[str]()
EVENTS = st.builds(
    Event, st.sampled_from(sorted(catalogue())), st.sampled_from([Sex.MEN, Sex.WOMEN]), st.booleans(), st.just("")
)


def test_every_kind_has_its_importance() -> None:
    order = sorted(MeetKind, key=lambda kind: kind.importance, reverse=True)
    assert order[:3] == [MeetKind.OLYMPIC, MeetKind.WORLD, MeetKind.ULTIMATE]
    assert order[-2:] == [MeetKind.MEETING, MeetKind.UNKNOWN]
    assert MeetKind.UNKNOWN.importance == 0


def test_nothing_is_claimed_about_a_meet_of_no_known_kind() -> None:
    assert not MeetKind.UNKNOWN.is_championship
    assert not MeetKind.UNKNOWN.gives_titles


@pytest.mark.parametrize("kind", MeetKind)
def test_a_title_is_won_at_a_championship(kind: MeetKind) -> None:
    assert kind.is_championship == (kind in CHAMPIONSHIPS)
    assert kind.is_championship or not kind.gives_titles


def test_leagues_national_and_team_championships_give_no_title() -> None:
    without = {MeetKind.LEAGUE, MeetKind.LEAGUE_FINAL, MeetKind.NATIONAL, MeetKind.TEAM, MeetKind.MAJOR}
    assert not any(kind.gives_titles for kind in without | {MeetKind.WORLD_RELAYS, MeetKind.MEETING})


@pytest.mark.parametrize(
    ("kind", "held", "not_held"),
    [
        (MeetKind.WORLD, ["1500m.Mo", "marathon.Mo", "20km-walk.Wo", "4x400m.Xo", "decathlon.Mo"], ["10km-road.Mo"]),
        (MeetKind.OLYMPIC, ["100m.Mo", "hammer-throw.Wo"], ["100m.Mi", "mile.Mi", "60m.Mo", "half-marathon-road.Mo"]),
        (MeetKind.AREA, ["10000m.Wo", "110m-hurdles.Mo"], ["110m-hurdles.Mo.99cm", "15km-road.Mo", "300m.Mo"]),
        (MeetKind.WORLD_INDOOR, ["60m.Mi", "shot-put.Wi"], ["60m.Mo", "marathon.Mo", "mile.Mi"]),
        (MeetKind.WORLD_CROSS, ["cross-country.Mo"], ["10000m.Mo", "10km-road.Mo"]),
        (MeetKind.WORLD_ROAD, ["half-marathon.Wo", "mile-road.Mo", "20km-walk.Mo"], ["1500m.Mo", "cross-country.Mo"]),
        (MeetKind.WORLD_RELAYS, ["4x100m.Wo", "distance-medley-relay.Mo"], ["100m.Mo", "marathon-relay.Mo"]),
        (MeetKind.MAJOR, ["marathon.Mo"], ["10km-road.Mo", "5000m.Mo", "half-marathon.Mo"]),
        (MeetKind.LEAGUE, ["1500m.Mo", "mile.Wo", "pole-vault.Mo"], ["10km-road.Wo", "marathon.Mo", "20km-walk.Mo"]),
        (MeetKind.NATIONAL, ["1500m.Mo", "20km-walk.Mo"], ["marathon.Mo"]),
    ],
)
def test_events_fit_kinds(kind: MeetKind, held: list[str], not_held: list[str]) -> None:
    assert [key for key in held if not is_held(Event.from_key(key), kind, NO_WORDS)] == []
    assert [key for key in not_held if is_held(Event.from_key(key), kind, NO_WORDS)] == []


def test_a_road_race_is_of_a_meeting_that_is_called_so() -> None:
    road = Event("half-marathon", Sex.MEN, False)
    assert is_held(road, MeetKind.MEETING, frozenset({"great", "north", "run"}))
    assert not is_held(Event("100m", Sex.MEN, False), MeetKind.MEETING, frozenset({"city", "marathon"}))


def test_times_on_the_way_are_of_the_longer_race() -> None:
    split = Event("30km-road", Sex.MEN, False)
    assert is_held(split, MeetKind.MAJOR, NO_WORDS, split=True)
    assert is_held(split, MeetKind.WORLD, NO_WORDS, split=True)
    assert not is_held(split, MeetKind.WORLD, NO_WORDS)
    assert is_held(Event("60m", Sex.MEN, False), MeetKind.OLYMPIC, NO_WORDS, split=True)


@given(event=EVENTS)
def test_no_event_is_of_a_meet_on_the_track_and_of_one_on_the_road(event: Event) -> None:
    assert not (is_held(event, MeetKind.LEAGUE, NO_WORDS) and is_held(event, MeetKind.WORLD_ROAD, NO_WORDS))
    assert not (is_held(event, MeetKind.WORLD, NO_WORDS) and is_held(event, MeetKind.WORLD_INDOOR, NO_WORDS))
