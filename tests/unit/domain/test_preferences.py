import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.preferences import Preferences, for_oneself, for_others, is_zone

ZONES = ["Europe/Oslo", "America/New_York", "Asia/Kolkata", "UTC"]
ANY = st.builds(
    Preferences,
    spoiler_hours=st.none() | st.integers(0, 720),
    private=st.none() | st.booleans(),
    zone=st.none() | st.sampled_from(ZONES),
)
UNSET = Preferences()


@given(ANY, ANY, ANY)
def test_what_others_see_is_as_strict_as_anybody_asked(
    server: Preferences, channel: Preferences, user: Preferences
) -> None:
    everybody = (server, channel, user)
    effective = for_others(server, channel, user)
    assert all((effective.spoiler_hours or 0) >= (one.spoiler_hours or 0) for one in everybody)
    assert effective.spoiler_hours in [one.spoiler_hours for one in everybody]
    assert bool(effective.private) == (True in [one.private for one in everybody])
    assert (effective.private is None) == all(one.private is None for one in everybody)


@given(ANY, ANY, ANY, st.permutations(range(3)))
def test_strictness_knows_no_rank(
    server: Preferences, channel: Preferences, user: Preferences, order: list[int]
) -> None:
    everybody = (server, channel, user)
    one, other = for_others(*everybody), for_others(*(everybody[place] for place in order))
    assert (one.spoiler_hours, one.private) == (other.spoiler_hours, other.private)


@given(ANY, ANY, ANY)
def test_asking_again_with_what_came_out_changes_nothing(
    server: Preferences, channel: Preferences, user: Preferences
) -> None:
    for combine in (for_others, for_oneself):
        effective = combine(server, channel, user)
        assert combine(effective, effective, effective) == effective


@given(ANY, ANY, ANY, ANY, ANY)
def test_nobody_else_decides_what_the_asker_sees_alone(
    server: Preferences, channel: Preferences, user: Preferences, server2: Preferences, channel2: Preferences
) -> None:
    one, other = for_oneself(server, channel, user), for_oneself(server2, channel2, user)
    assert (one.spoiler_hours, one.private) == (other.spoiler_hours, other.private)
    assert (one.spoiler_hours, one.private) == (user.spoiler_hours, user.private)


@given(ANY, ANY, ANY)
def test_a_zone_is_never_lost_and_never_made_up(server: Preferences, channel: Preferences, user: Preferences) -> None:
    named = {one.zone for one in (server, channel, user)} - {None}
    for combine in (for_others, for_oneself):
        zone = combine(server, channel, user).zone
        assert zone in named if named else zone is None


@pytest.mark.parametrize(
    ("server", "channel", "user", "others", "oneself"),
    [
        ("UTC", "Europe/Oslo", "Asia/Kolkata", "Europe/Oslo", "Asia/Kolkata"),
        ("UTC", None, "Asia/Kolkata", "UTC", "Asia/Kolkata"),
        ("UTC", "Europe/Oslo", None, "Europe/Oslo", "Europe/Oslo"),
        ("UTC", None, None, "UTC", "UTC"),
        (None, None, "Asia/Kolkata", "Asia/Kolkata", "Asia/Kolkata"),
    ],
)
def test_whose_zone(server: str | None, channel: str | None, user: str | None, others: str, oneself: str) -> None:
    given_zones = (Preferences(zone=server), Preferences(zone=channel), Preferences(zone=user))
    assert for_others(*given_zones).zone == others
    assert for_oneself(*given_zones).zone == oneself


def test_a_server_that_hides_and_a_user_who_does_not() -> None:
    server, user = Preferences(spoiler_hours=48, private=True), Preferences(spoiler_hours=0, private=False)
    assert for_others(server, UNSET, user) == Preferences(48, private=True)
    assert for_oneself(server, UNSET, user) == Preferences(0, private=False)
    assert for_oneself(server, UNSET, UNSET) == UNSET


@pytest.mark.parametrize("hours", [-1, 721])
def test_hours_out_of_range_are_refused(hours: int) -> None:
    with pytest.raises(ValueError, match="not a number of hours"):
        Preferences(spoiler_hours=hours)


@pytest.mark.parametrize(
    "name", ["", "Oslo", "Europe", "../../etc/passwd", "/etc/localtime", "Europe/Oslo\x00", "x" * 65, "\ud800"]
)
def test_what_is_no_zone_is_refused(name: str) -> None:
    assert not is_zone(name)
    with pytest.raises(ValueError, match="not a time zone"):
        Preferences(zone=name)


@given(st.text(max_size=80))
def test_asking_whether_a_text_is_a_zone_never_raises(text: str) -> None:
    assert is_zone(text) in (True, False)
