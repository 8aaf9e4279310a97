import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.disciplines import catalogue, event_name
from bot.domain.event import Event, Sex

events = st.builds(
    Event,
    st.sampled_from(sorted(catalogue())),
    st.none() | st.sampled_from(Sex),
    st.none() | st.booleans(),
    st.sampled_from(["", "6kg", "99cm", "7.26kg"]),
)


@given(events)
def test_a_key_reads_back_as_its_event(event: Event) -> None:
    assert Event.from_key(event.key) == event


@pytest.mark.parametrize("key", ["", ".", "mile.Q", "mile.Mz", "mile.io"])
def test_refuses_other_texts_than_keys(key: str) -> None:
    with pytest.raises(ValueError, match="not an event key"):
        Event.from_key(key)


@given(events)
def test_every_event_is_within_itself_and_within_its_bare_discipline(event: Event) -> None:
    assert event.is_within(event)
    assert event.is_within(Event(event.discipline))


def test_short_track_is_not_within_outdoors() -> None:
    assert not Event("mile", Sex.MEN, short_track=True).is_within(Event("mile", Sex.MEN, short_track=False))


@pytest.mark.parametrize(
    ("event", "name"),
    [
        (Event("2-miles", Sex.MEN, short_track=True), "Men's 2 miles, short track"),
        (Event("1500m"), "1500 m"),
        (Event("110m-hurdles", Sex.MEN, variant="99cm"), "Men's 110 m hurdles (99cm)"),
    ],
)
def test_names_events_as_headings(event: Event, name: str) -> None:
    assert event_name(event) == name
