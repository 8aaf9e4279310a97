"""What `/settings` and `/me` share: reading preferences from options, and the panel that shows them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.cards.card import ActionRow, Button, Card, Field, Form, Line, Paragraph, Select, SelectChoice, Strong, Tone
from bot.cards.formatting import count
from bot.domain.asked import Asked
from bot.domain.preferences import MOST_HOURS, Preferences
from bot.errors import UsageError
from bot.names.zones import find_zone, search_zones
from bot.questions.delivery import read_hours
from bot.questions.options import Option, OptionKind
from bot.questions.resolving import shown

UNSET = "none"
SPOILERS, ANSWERS, ZONE = "spoilers", "answers", "zone"
OPTIONS = (
    Option(SPOILERS, "sp", OptionKind.NUMBER, "Hide results younger than so many hours; 0 hides none", most=MOST_HOURS),
    Option(ANSWERS, "an", OptionKind.CHOICE, "Who sees answers", choices=("everyone", "asker", UNSET)),
    Option(ZONE, "z", OptionKind.ZONE, "The time zone, by its city: Oslo, New York"),
)
_WINDOWS = (0, 6, 12, 24, 48, 72, 168, 336, 720)  # hours to choose from
_WHO = {True: "asker", False: "everyone"}
_SHOWN_TO = {True: "to the asker alone", False: "to everyone"}


@dataclass(frozen=True, slots=True)
class Change:
    """The preferences to set: only those fields that `names` lists are changed."""

    names: frozenset[str]
    to: Preferences

    def apply(self, before: Preferences) -> Preferences:
        """The preferences after the change."""
        values = {"spoiler_hours": self.to.spoiler_hours, "private": self.to.private, "zone": self.to.zone}
        return replace(before, **{name: value for name, value in values.items() if name in self.names})


def read_change(asked: Asked) -> Change:
    """Which preferences are to be set. Raises UsageError for a value out of range, and for an unknown zone."""
    texts = {"spoiler_hours": asked.text(SPOILERS), "private": asked.text(ANSWERS), "zone": asked.text(ZONE)}
    hours, who, zone = texts.values()
    to = Preferences(_hours(hours), _private(who), read_zone(zone))
    return Change(frozenset(name for name, text in texts.items() if text), to)


def _hours(text: str) -> int | None:
    return None if text in ("", UNSET) else read_hours(text)


def _private(text: str) -> bool | None:
    if text in ("", UNSET):
        return None
    if text not in _WHO.values():
        raise UsageError(f"“{shown(text)}” is not a choice of who sees answers.", "Choose everyone or asker.")
    return text == _WHO[True]


def read_zone(text: str) -> str | None:
    """The IANA name of a zone; None for none. Raises UsageError for an unknown one, with the nearest in its tip."""
    if text.casefold() in ("", UNSET):
        return None
    zone = find_zone(text)
    if zone is None:
        near = search_zones(text, 3)
        tip = f"Do you mean {' or '.join(near)}?" if near else "Name its largest city, as in Europe/Oslo."
        raise UsageError(f"I don't know a time zone called “{shown(text)}”.", tip)
    return zone


def zone_form(asked: Asked, title: str) -> Form:
    """The form in which a time zone is typed."""
    return Form(title, asked, (Field(ZONE, "Time zone, by its city", placeholder="Europe/Oslo", longest=64),))


def panel(heading: str, about: str, preferences: Preferences, asked: Asked, extra: tuple[Button, ...] = ()) -> Card:
    """A panel that shows preferences and lets them be changed; `asked` is the panel itself, `extra` leads elsewhere."""
    zone = (
        Button("Time zone…", asked, opens_form=True),
        *((Button("Clear the time zone", asked.with_options(zone=UNSET)),) if preferences.zone else ()),
        *extra,
    )
    rows: tuple[ActionRow, ...] = (
        Select("Spoilers: hide young results", asked, SPOILERS, _windows(preferences.spoiler_hours)),
        Select("Who sees answers", asked, ANSWERS, _audiences(preferences.private)),
        zone,
    )
    return Card(Tone.ABOUT, heading, (about,), (Paragraph(_lines(preferences)),), actions=rows, private=True)


def _lines(preferences: Preferences) -> tuple[Line, ...]:
    hours, private = preferences.spoiler_hours, preferences.private
    spoilers = "not set" if hours is None else _window(hours)
    answers = "not set" if private is None else _SHOWN_TO[private]
    return (
        ("Spoilers  ", Strong(spoilers)),
        ("Answers  ", Strong(answers)),
        ("Time zone  ", Strong(preferences.zone or "not set")),
    )


def _window(hours: int) -> str:
    if hours == 0:
        return "results are shown at once"
    age = count(hours // 24, "day") if hours % 24 == 0 else count(hours, "hour")
    return f"results younger than {age} are hidden"


def _windows(chosen: int | None) -> tuple[SelectChoice, ...]:
    hours = sorted({*_WINDOWS, *(() if chosen is None else (chosen,))})
    return (
        SelectChoice("Spoilers: not set", UNSET, chosen is None),
        *(SelectChoice(f"Spoilers: {_window(one)}", str(one), one == chosen) for one in hours),
    )


def _audiences(chosen: bool | None) -> tuple[SelectChoice, ...]:
    labels: Mapping[bool | None, str] = {None: "not set", **_SHOWN_TO}
    values: Mapping[bool | None, str] = {None: UNSET, **_WHO}
    return tuple(SelectChoice(f"Answers: {labels[one]}", values[one], one is chosen) for one in (None, False, True))
