"""The kinds of track that a question may be narrowed to."""

from bot.domain.event import Event

TRACKS = ("outdoors", "short-track")


def is_on(event: Event, track: str) -> bool:
    """Whether an event is of that kind of track, one of TRACKS; of any if it is empty."""
    return not track or bool(event.short_track) == (track == "short-track")
