"""Compares the days and cities of data/meets with those of the datasets: `python -m scripts.almanac.check_meets`.

Prints how many of each origin's days fall on a meet that ships, and those that do not.
"""

import csv
import io
import json
import re
import sys
import tarfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, cast

from bot.domain.facts import MeetFact
from bot.domain.meet_kind import MeetKind
from bot.importing.cities import Cities
from bot.ingest.shipped import read_shipped
from bot.ingest.terms import read_venue
from bot.names.fold import fold

_SHOWN = 30  # of what does not agree
_LEAGUE = (MeetKind.LEAGUE, MeetKind.LEAGUE_FINAL)
_KINDS = {  # codes of Tilastopaja for senior championships, outdoors and indoors
    "OG": (MeetKind.OLYMPIC,),
    "WC": (MeetKind.WORLD, MeetKind.WORLD_INDOOR, MeetKind.WORLD_CROSS, MeetKind.WORLD_ROAD),
    "EC": (MeetKind.AREA, MeetKind.AREA_INDOOR),
    "EIG": (MeetKind.AREA_INDOOR,),
    "CWG": (MeetKind.GAMES,),
    "WorldR": (MeetKind.WORLD_RELAYS,),
    "WAF": (MeetKind.LEAGUE_FINAL,),
    "ETC": (MeetKind.TEAM,),
    "Cont Cup": (MeetKind.TEAM,),
}
_STATE = re.compile(r"[ ,/]+[A-Z]{2}$")
_NOT_THESE = re.compile(r"U20|U23|U18|Junior|Youth|Indoor Games|Cross Country|Throw|League|Division|Qualif|Masters")


@dataclass(slots=True)
class Calendar:
    """The meets that ship, by day."""

    cities: Cities
    by_day: defaultdict[date, list[MeetFact]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def shipped(cls) -> "Calendar":
        """The meets of data/."""
        facts = read_shipped()
        calendar = cls(Cities(fold, ((name.city, name.name) for name in facts.cities)))
        for fact in facts.meets:
            for day in days_of(fact):
                calendar.by_day[day].append(fact)
        return calendar

    def find(self, city: str, day: date, kinds: Iterable[MeetKind]) -> MeetFact | None:
        """The meet of one of these kinds in a city on a day."""
        key, wanted = self.cities.key(city), frozenset(kinds)
        there = (fact for fact in self.by_day[day] if fact.meet.kind in wanted)
        return next((fact for fact in there if not city or self.cities.key(fact.meet.city) == key), None)


def days_of(fact: MeetFact) -> Iterator[date]:
    """Every day of a meet; none if they are not known."""
    if fact.start and fact.end:
        for number in range((fact.end - fact.start).days + 1):
            yield fact.start + timedelta(days=number)


def list_league_days(datasets: Path) -> Iterator[tuple[str, date]]:
    """Meeting and day of every race of the Diamond League's own sheets, 2010 to June 2023."""
    folder = datasets / "hpr-diamond-league-results"
    names = json.loads((folder / "meetingIds.json").read_text(encoding="utf-8"))
    for name, text in _read_archive(folder / "data.tar.xz"):
        sheet = cast("dict[str, list[dict[str, Any]]]", json.loads(text))
        meeting = names[Path(name).stem.partition("_")[2]]
        for category, units in sheet.items():
            for unit in units:
                found = re.search(r"(\d\d)\.(\d\d)\.(\d{4})", unit["title"] or "")
                if found and category == "Diamond Discipline":
                    yield meeting, date(int(found[3]), int(found[2]), int(found[1]))


def list_league_days_2026(datasets: Path) -> Iterator[tuple[str, date]]:
    """Meeting and day of every race of the Diamond League of 2026."""
    for path in sorted((datasets / "rh16nd-diamond-league-2026").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                yield row["meet"], date.fromisoformat(row["date"])


def list_championship_days(datasets: Path) -> Iterator[tuple[str, str, str, date]]:
    """Code, name, city and day of every result that Tilastopaja's profiles have of a senior championship."""
    for _, text in _read_archive(datasets / "openath-trhackathon2025/athletes.tar.xz"):
        for row in json.loads(text)["results"] or ():
            code, name = row["compShort"] or "", row["compName"] or ""
            if code in _KINDS and row["agegroup"] in (None, "", "Senior") and not _NOT_THESE.search(name):
                yield code, name, _STATE.sub("", row["city"] or ""), date.fromisoformat(row["date"][:10])


def list_listed_days(datasets: Path) -> Iterator[tuple[str, date]]:
    """City and day of every row of the all-time lists."""
    for _, text in _read_archive(datasets / "kmuchiri-AthleticScraper/processing-output.tar.xz"):
        for row in csv.DictReader(io.StringIO(text)):
            yield read_venue(row["venue"]).city, datetime.strptime(row["date"], "%d %b %Y").date()  # noqa: DTZ007


def _read_archive(path: Path) -> Iterator[tuple[str, str]]:
    with tarfile.open(path) as archive:
        for member in archive:
            file = archive.extractfile(member) if member.isfile() else None
            if file:
                yield member.name, file.read().decode("utf-8-sig")


def report(title: str, on: int, missing: Counter[str]) -> None:
    """Print how many fall on a meet, and the most frequent of those that do not."""
    print(f"{title}: {on:,} of {on + missing.total():,} on a meet that ships")
    for text, number in missing.most_common(_SHOWN):
        print(f"  not: {text} ({number})")


def check(datasets: Path) -> None:
    """Print the figures of every origin."""
    calendar = Calendar.shipped()
    for title, rows in (
        ("races of diamondleague.com", list_league_days(datasets)),
        ("results of the Diamond League of 2026", list_league_days_2026(datasets)),
    ):
        days = Counter(rows)
        missing = Counter(
            {f"{name}, {day}": n for (name, day), n in days.items() if not calendar.find("", day, _LEAGUE)}
        )
        report(title, days.total() - missing.total(), missing)
    championships = Counter(list_championship_days(datasets))
    missing = Counter(
        {
            f"{code} {name}, {city}, {day}": number
            for (code, name, city, day), number in championships.items()
            if not calendar.find(city, day, _KINDS[code])
        }
    )
    report("results at championships in Tilastopaja's profiles", championships.total() - missing.total(), missing)
    _check_lists(calendar, datasets)


def _check_lists(calendar: Calendar, datasets: Path) -> None:
    listed = {(calendar.cities.key(city), day) for city, day in set(list_listed_days(datasets))}
    meets = {fact.meet.id: fact for facts in calendar.by_day.values() for fact in facts}
    old = [fact for fact in meets.values() if fact.end and fact.end.year <= 2025]
    absent = Counter(
        f"{fact.meet.id}, {fact.start} to {fact.end}"
        for fact in old
        if not any((calendar.cities.key(fact.meet.city), day) in listed for day in days_of(fact))
    )
    report("meets to 2025 with a result in the all-time lists", len(old) - absent.total(), absent)


if __name__ == "__main__":
    check(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/datasets"))
