"""What was typed into the form of a quote, as a quote: what cannot be read as it was meant is kept in words."""

import re
from contextlib import suppress
from datetime import date

from bot.domain.asked import Asked
from bot.domain.quotebook import (
    LONGEST_LINK,
    LONGEST_PLACE,
    LONGEST_TAG,
    MOST_TAGS,
    BadDraft,
    Draft,
    Speaker,
    clean_tag,
    draft_quote,
    of_athlete,
)
from bot.errors import AmbiguousName, UnknownName, UsageError
from bot.questions.almanac import Almanac
from bot.questions.days import find_period
from bot.questions.resolving import look_up_athlete, shown

_LINK = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
_TAGS = re.compile(r"[,;\n]|(?=#)")
_TRIM = " ,;·–-"


def read_draft(asked: Asked, speaker: Speaker) -> tuple[Draft, tuple[str, ...]]:
    """The quote, and notes on what of it was left out. Raises UsageError where there are no words, or too many."""
    said, when = _when(asked)
    place, link, of_place = _where(asked.text("place"), when)
    tags, of_tags = _tags(asked.text("tags"))
    try:
        draft = draft_quote(asked.text("text"), speaker, said=said, place=place, link=link, tags=tags)
    except BadDraft as error:
        raise UsageError(str(error), "Try /quotebook add again.") from None
    return draft, (*of_place, *of_tags)


def read_athlete(text: str, almanac: Almanac) -> tuple[Speaker, tuple[str, ...]]:
    """An athlete by name, with what the name was taken for; one who is not held, or may be several, by the name alone.

    Raises UsageError for what is no name.
    """
    try:
        found = look_up_athlete(Asked.of("quotebook", {"athlete": text}), "athlete", almanac)
    except UnknownName:
        return _named(text), (f"I hold nobody called “{shown(text)}”, so it stands under that name.",)
    except AmbiguousName:
        return _named(text), (
            f"Several are called “{shown(text)}”, so it stands under that name alone: edit it to say which.",
        )
    return of_athlete(found.value.name, found.value.id), found.notes


def _named(text: str) -> Speaker:
    try:
        return of_athlete(text)
    except BadDraft as error:
        raise UsageError(str(error), "Name the athlete with fewer words.") from None


def _when(asked: Asked) -> tuple[date | None, str]:
    """The day it was said, or in words what is no single day."""
    try:
        period = find_period(asked, "said")
    except UsageError:
        return None, asked.text("said")
    if period is None:
        return None, ""
    return (period.first, "") if period.first == period.last else (None, period.name)


def _where(text: str, when: str) -> tuple[str, str, tuple[str, ...]]:
    """The place, the link, and notes."""
    found = _LINK.search(text)
    link = found[0] if found else ""
    place = ", ".join(part for part in (text.replace(link, " ", 1).strip(_TRIM) if link else text, when) if part)
    notes: tuple[str, ...] = ()
    if len(link) > LONGEST_LINK:
        link, notes = "", (f"The link is longer than {LONGEST_LINK} characters, so it was left out.",)
    if len(place) > LONGEST_PLACE:
        place, notes = place[:LONGEST_PLACE], (*notes, f"When and where are cut to {LONGEST_PLACE} characters.")
    return place, link, notes


def _tags(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The tags, and notes."""
    tags: list[str] = []
    for typed in _TAGS.split(text):
        with suppress(BadDraft):
            tags.append(clean_tag(typed))
    kept = tuple(dict.fromkeys(filter(None, tags)))
    notes: tuple[str, ...] = ()
    if len(tags) < len(_TAGS.split(text)):
        notes = (f"A tag longer than {LONGEST_TAG} characters was left out.",)
    if len(kept) > MOST_TAGS:
        notes = (*notes, f"Only the first {MOST_TAGS} tags were kept.")
    return kept[:MOST_TAGS], notes
