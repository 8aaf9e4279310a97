"""The shipped records of the World Championships: what stands is the best mark of all editions."""

import csv
import io
import tarfile
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime

from bot.domain.event import Event
from bot.domain.facts import Facts
from bot.domain.mark import InvalidMark, Mark, parse_mark
from bot.domain.meet_kind import MeetKind
from bot.domain.record import Record, standing
from tests.shared import DATASETS, needs_shared

TODAY = date(2026, 11, 27)

pytestmark = needs_shared("datasets")

# First day, last day, and what the venue is called in the lists.
EDITIONS = (
    ("1983-08-07", "1983-08-14", "Helsinki"),
    ("1987-08-28", "1987-09-06", "Roma"),
    ("1991-08-23", "1991-09-01", "Tokyo"),
    ("1993-08-13", "1993-08-22", "Stuttgart"),
    ("1995-08-04", "1995-08-13", "Göteborg"),
    ("1997-08-01", "1997-08-10", "Athína"),
    ("1999-08-20", "1999-08-29", "Sevilla"),
    ("2001-08-03", "2001-08-12", "Edmonton"),
    ("2003-08-23", "2003-08-31", "Paris"),
    ("2005-08-06", "2005-08-14", "Helsinki"),
    ("2007-08-24", "2007-09-02", "Osaka"),
    ("2009-08-15", "2009-08-23", "Berlin"),
    ("2011-08-27", "2011-09-04", "Daegu"),
    ("2013-08-10", "2013-08-18", "Moskva"),
    ("2015-08-22", "2015-08-30", "Beijing"),
    ("2017-08-04", "2017-08-13", "London"),
    ("2019-09-27", "2019-10-06", "Doha"),
    ("2022-07-15", "2022-07-24", "Eugene"),
    ("2023-08-19", "2023-08-27", "Budapest"),
    ("2025-09-13", "2025-09-21", "Tokyo"),
)
LISTS = {
    "100m": "100-metres",
    "200m": "200-metres",
    "400m": "400-metres",
    "800m": "800-metres",
    "1500m": "1500-metres",
    "5000m": "5000-metres",
    "10000m": "10000-metres",
    "3000m-steeplechase": "3000-metres-steeplechase",
    "100m-hurdles": "100-metres-hurdles",
    "110m-hurdles": "110-metres-hurdles",
    "400m-hurdles": "400-metres-hurdles",
    "20km-walk": "20-kilometres-race-walk",
    "35km-walk": "35-kilometres-race-walk",
    "4x100m": "4x100-metres-relay",
    "4x400m": "4x400-metres-relay",
}


def test_no_mark_of_any_edition_is_better_than_what_stands(shipped: Facts) -> None:
    """The steps before it were beaten; that each is better than the one before, test_shipped_facts.py checks."""
    steps: defaultdict[Event, list[Record]] = defaultdict(list)
    for fact in shipped.records:
        if fact.record.scope == "world-championships":
            steps[fact.record.event].append(fact.record)
    records = [record for each in steps.values() for record in standing(each, TODAY).current]
    wanted = {
        ("female" if r.event.sex == "W" else "male", LISTS.get(r.event.discipline, r.event.discipline)): r
        for r in records
    }
    assert len(wanted) == len(records) > 20
    seen: set[str] = set()
    with tarfile.open(DATASETS / "kmuchiri-AthleticScraper" / "processing-output.tar.xz") as archive:
        for member in archive:
            if not member.name.endswith("_senior.csv"):
                continue
            sex, file = member.name.split("/")[-2:]
            record = wanted.get((sex, file.split("_")[1]))
            content = archive.extractfile(member)
            if record is None or content is None:
                continue
            marks = list(_at_the_championships(content.read().decode("utf-8-sig"), record.mark))
            assert not [mark for mark in marks if mark.is_better_than(record.mark)], record.id
            assert any(not record.mark.is_better_than(mark) for mark in marks), record.id
            assert len(marks) > 40
            seen.add(record.id)
    (hammer,) = [record for record in records if record.id not in seen]  # the women's: no list of seniors has it
    assert (hammer.event.discipline, hammer.event.sex) == ("hammer-throw", "W")
    at_worlds = [
        result.mark
        for result in shipped.results
        if result.race.event == hammer.event and result.race.meet.kind is MeetKind.WORLD and result.mark
    ]
    assert len(at_worlds) > 30
    assert not [mark for mark in at_worlds if mark.is_better_than(hammer.mark)]


def _at_the_championships(text: str, like: Mark) -> Iterator[Mark]:
    """The marks of a list that could be records: at one of the editions, ranked, without too much wind."""
    for row in csv.DictReader(io.StringIO(text)):
        day = datetime.strptime(row["date"], "%d %b %Y").date()  # noqa: DTZ007 - a day only
        held = any(
            date.fromisoformat(first) <= day <= date.fromisoformat(last) and city in row["venue"]
            for first, last, city in EDITIONS
        )
        if not held or not row["position"] or _is_assisted(row["wind"]):
            continue
        try:
            yield parse_mark(row["mark"], like.measure)
        except InvalidMark:
            continue


def _is_assisted(wind: str) -> bool:
    try:
        return float(wind) > 2.0
    except ValueError:
        return False
