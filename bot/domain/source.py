"""Sources: publications that facts are taken from."""

import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

NOTICES = "wa-ratifications"  # the origin of notices, which settle the status of a record, but are none of the record

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_DAY = re.compile(
    r"\b(?:(?P<y>(?:18|19|20)\d\d)-(?P<m>[01]\d)(?:-(?P<d>[0-3]\d))?"
    rf"|(?:(?P<day>[0-3]?\d) )?(?:(?P<month>{'|'.join(_MONTHS)})[a-z]* )?(?P<year>(?:18|19|20)\d\d))\b",
    re.ASCII | re.IGNORECASE,
)


class SourceKind(StrEnum):
    """The kind of a source, best first: if two disagree, the better kind is followed; among equals the first one."""

    CURATED = "curated"  # shipped facts that two origins give
    MEET = "meet results"  # whole meets as they were timed and ranked
    PROFILE = "profiles"  # all results of an athlete, kept by statisticians
    LIST = "list"  # all-time lists: marks are right, but rows are missing and places not always corrected
    RECORDS = "record list"
    OWN = "own file"  # typed by hand


@dataclass(frozen=True, slots=True)
class Source:
    """A publication. `published` is its date in the publisher's words; `retrieved` is the day it was read.

    `origin` is one word that it shares with all that draw from the same place; empty if it draws from itself alone.
    """

    id: str
    title: str
    publisher: str
    retrieved: date
    published: str = ""
    url: str = ""
    licence: str = ""
    kind: SourceKind = SourceKind.CURATED
    origin: str = ""

    @property
    def known_until(self) -> date:
        """The last day of which it can know anything: the day it was published, if that is known, else read.

        Who imports an old file today reads it today; what was decided since the file was published is not in it.
        """
        return min(_last_day(self.published) or self.retrieved, self.retrieved)


def _last_day(published: str) -> date | None:
    """The last day that these words name; of a month or a year alone its last day. None if they name none."""
    days: list[date] = []
    for found in _DAY.finditer(published):
        year = int(found["y"] or found["year"])
        month = int(found["m"] or 0) or (_MONTHS.index(found["month"].casefold()) + 1 if found["month"] else 12)
        if month > 12:
            continue
        last = monthrange(year, month)[1]
        of_month = found["d"] or (found["day"] if found["month"] else None)
        days.append(date(year, month, min(max(int(of_month), 1), last) if of_month else last))
    return max(days, default=None)


def origins_of(sources: Iterable[Source]) -> frozenset[str]:
    """What these sources draw from; sources of one origin do not confirm each other, and notices confirm nothing."""
    return frozenset(source.origin or source.id for source in sources) - {NOTICES}
