"""What a feed's owner said of it, kept as text: the source, what its files do not say, and what is allowed."""

import json
import re
from dataclasses import dataclass, field, fields, replace
from datetime import date, timedelta
from typing import Any

from bot.domain.event import Sex
from bot.domain.feed import LONGEST_EVERY, SHORTEST_EVERY
from bot.domain.source import Source
from bot.errors import UsageError
from bot.ingest.formats import Context

_EVERY = re.compile(r"(\d{1,6})\s*([smhd])")
_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
_YEAR = re.compile(r"\b(?:18|19|20)\d\d\b", re.ASCII)


@dataclass(frozen=True, slots=True)
class FeedOptions:
    """The source that every reading names, and what its files do not say.

    `published` is empty where the source is of the day of each reading. `allow_private` is as for an import.
    """

    title: str
    publisher: str
    published: str = ""
    context: Context = field(default_factory=Context)
    allow_private: bool = False

    def source(self, today: date, page: str) -> Source:
        """The source of a reading on that day."""
        return Source("", self.title, self.publisher, today, self.published or today.isoformat(), url=page)


def read_feed_source(text: str) -> FeedOptions:
    """Read `title, publisher` or `title, publisher, date`; the title may hold commas. Raises UsageError."""
    parts = [part.strip() for part in text.split(",")]
    published = parts.pop() if len(parts) > 2 and _YEAR.search(parts[-1]) else ""
    title, publisher = ", ".join(parts[:-1]), parts[-1]
    if not title or not publisher or not all(parts):
        raise UsageError(
            f"The source “{text}” does not say title and publisher.",
            'Write it like --source "Results of the Oslo meeting, Bislett Alliance".',
        )
    return FeedOptions(title, publisher, published)


def read_every(text: str) -> timedelta:
    """Read `30s`, `5m`, `2h` or `1d`. Raises UsageError."""
    found = _EVERY.fullmatch(text.strip().lower())
    tip = "Write it like --every 5m: a number and s, m, h or d, from 30s to 7d."
    if not found:
        raise UsageError(f"“{text}” is no time to wait between readings.", tip)
    every = timedelta(seconds=int(found[1]) * _SECONDS[found[2]])
    if not SHORTEST_EVERY <= every <= LONGEST_EVERY:
        raise UsageError(
            f"A feed is read every {text}: that is too {'often' if every < SHORTEST_EVERY else 'rare'}.", tip
        )
    return every


def show_every(every: timedelta) -> str:
    """As `read_every` reads it, in the largest unit that gives a whole number."""
    seconds = round(every.total_seconds())
    unit = next(unit for unit in ("d", "h", "m", "s") if seconds % _SECONDS[unit] == 0)
    return f"{seconds // _SECONDS[unit]}{unit}"


def options_to_text(options: FeedOptions) -> str:
    """The options as JSON."""
    context = {each.name: getattr(options.context, each.name) for each in fields(Context)}
    context["day"] = options.context.day and options.context.day.isoformat()
    said = {name: value for name, value in context.items() if value not in (None, "")}
    names = ("title", "publisher", "published", "allow_private")
    return json.dumps({**{name: getattr(options, name) for name in names}, "context": said}, ensure_ascii=False)


def options_from_text(text: str) -> FeedOptions:
    """What `options_to_text` wrote. Raises UsageError for anything else, as after a change by hand."""
    try:
        said: dict[str, Any] = json.loads(text)
        given: dict[str, Any] = said.pop("context")
        if "day" in given:
            given["day"] = date.fromisoformat(given["day"])
        if "sex" in given:
            given["sex"] = Sex(given["sex"])
        if "columns" in given:
            given["columns"] = {name: tuple(columns) for name, columns in given["columns"].items()}
        return replace(FeedOptions(**said), context=Context(**given))
    except (AttributeError, KeyError, TypeError, ValueError):
        raise UsageError("The options of this feed cannot be read.", "Remove it, and add it again.") from None
