"""Reads who set which mark when, as the steps of progressions need it, from each origin in ../shared/datasets."""

import csv
import re
import tarfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from bot.domain.disciplines import counts_from_indoors, get_discipline
from bot.domain.event import Event
from bot.domain.mark import Mark, MarkFlag, Measure, parse_mark
from bot.domain.profile import MOST_WIND
from bot.domain.record import RecordStatus
from bot.domain.rows import PersonRow, RecordRow, ResultRow, TeamRow
from bot.ingest.capitals import in_usual_order
from bot.ingest.formats import Context
from bot.ingest.reading import read_rows
from bot.names.named_events import NamedEvents

TODAY = date(2026, 11, 27)  # no dataset is younger; a fixed day, so that every run gives the same
LISTS = "wa-all-time-lists-2025"
LISTS_READ = date(2025, 12, 25)
PAGES = "wa-records-2024"
PAGES_READ = date(2024, 8, 9)
WOMENS_PAGES = "wa-area-records-2024"
NATIONAL = "national-records-2026"
NATIONAL_READ = date(2026, 5, 6)  # its last change; it was read later
LEADS = {"world": "world-leads-2026", "area": "area-leads-2026"}
LEADS_READ = date(2026, 8, 22)
PROGRESSION = "record-progression-2016"
PROGRESSION_READ = date(2016, 7, 31)  # both were read in August or September, but have nothing of the Olympic Games
PROGRESSION_BESIDE = "iaaf-records-2016"
CURRENT = "world-records-2026"
CURRENT_READ = date(2026, 7, 28)
PROFILES = "tilastopaja-profiles-2025"

_CITIUS = re.compile(r"AT-(?P<event>.+)-(?P<sex>[MW])")
_BUZZFEED_EVENTS = {"100mh": "100 m hurdles", "110mh": "110 m hurdles", "400mh": "400 m hurdles", "3000h": "3000sc"}


@dataclass(frozen=True, slots=True)
class Setting:
    """A mark that somebody set: `who` is an athlete or a relay team, None if the origin names nobody.

    `set_indoors` is as in Record: `event` is outdoors then.
    """

    event: Event
    mark: Mark
    day: date
    who: PersonRow | TeamRow | None
    city: str
    country: str
    source: str
    split: bool = False
    scope: str = ""
    pending: bool = False
    set_indoors: bool = False

    @property
    def nation(self) -> str:
        """The nation of who set it."""
        return self.who.nation if self.who else ""


def load_lists(datasets: Path) -> Iterator[Setting]:
    """All marks of the senior all-time lists that can be records: wind, implement and relay teams of one nation.

    A mark set indoors since 2000 counts outdoors, too, where the rules say so.
    """
    archive = datasets / "kmuchiri-AthleticScraper/processing-output.tar.xz"
    for row in _rows((archive,)):
        if not isinstance(row, ResultRow) or "_senior.csv" not in row.file:
            continue
        setting = _setting(row, LISTS)
        if setting is None or (row.wind or 0) > MOST_WIND or _is_no_national_team(row):
            continue
        yield from indoors_too(setting)


def indoors_too(setting: Setting) -> Iterator[Setting]:
    """The setting, and for a mark set indoors that counts outdoors as well the same outdoors."""
    yield setting
    outdoors = replace(setting.event, short_track=False)
    if setting.event.short_track and counts_from_indoors(outdoors, setting.day):
        yield replace(setting, event=outdoors, set_indoors=True)


def load_profiles(datasets: Path) -> Iterator[Setting]:
    """The results in Tilastopaja's profiles: they confirm marks."""
    for row in _rows((datasets / "openath-trhackathon2025",)):
        if isinstance(row, ResultRow) and (setting := _setting(row, PROFILES)):
            yield setting


def load_pages(datasets: Path) -> Iterator[Setting]:
    """The records of world, areas and Olympic Games in the record pages, each with its scope."""
    for pattern, source in (
        ("titouan-area-records/*.csv", PAGES),
        ("nimarion-records/records-[aw]*.csv", WOMENS_PAGES),
    ):
        pages = [path for path in sorted(datasets.glob(pattern)) if "u20" not in path.name]
        for row in _rows(pages):
            if isinstance(row, RecordRow):
                yield _of_record(row, source)


def load_national(datasets: Path) -> Iterator[Setting]:
    """The national records; `scope` is the nation."""
    for row in _rows((datasets / "nimarion-records/records-national.csv",)):
        if isinstance(row, RecordRow):
            yield _of_record(row, NATIONAL)


def load_leads(datasets: Path, which: str) -> Iterator[Setting]:
    """The leads of 2026 of the `world` or of each `area`."""
    for row in _rows((datasets / f"nimarion-records/leads-senior-{which}.csv",)):
        if isinstance(row, ResultRow) and (row.wind or 0) <= MOST_WIND and (found := _setting(row, LEADS[which])):
            yield found


def load_progression(datasets: Path) -> Iterator[Setting]:
    """The official progressions of world records up to 2016: marks and days, without places; days may be wrong.

    One names who set them, with a nation in words of its own.
    """
    events = NamedEvents()
    path = datasets / "wr-progression/hindustantimes-wr-to-2016.csv"
    with path.open(encoding="latin-1", newline="") as opened:
        for row in csv.DictReader(opened):
            event = events.find_by_name(f"{row['gender']} {row['event']}")
            if row["iaaf"] != "post" or event is None:
                continue
            mark = _mark_in_parts(row, get_discipline(event.discipline).measure)
            if mark is not None:
                day = date(int(row["year"]), int(row["month"]), int(row["day"]))
                who = PersonRow(row["name"], "", event.sex or "")
                yield Setting(Event(event.discipline, event.sex, False), mark, day, who, "", "", PROGRESSION)
    with (datasets / "wr-progression/buzzfeed-iaaf_wr.csv").open(encoding="utf-8", newline="") as opened:
        for row in csv.DictReader(opened):
            event = events.find_by_name(f"{row['Gender']} {_BUZZFEED_EVENTS.get(row['Event'], row['Event'])}")
            if event is not None:
                measure = get_discipline(event.discipline).measure
                mark = parse_mark(_to_the_centimetre(row["Result"], measure), measure)
                day = date.fromisoformat(row["Date"])
                yield Setting(Event(event.discipline, event.sex, False), mark, day, None, "", "", PROGRESSION_BESIDE)


def load_current(datasets: Path) -> Iterator[Setting]:
    """The world records of July 2026: marks and names, without days and places."""
    events = NamedEvents()
    with (datasets / "citiusdata/world_records.csv").open(encoding="utf-8", newline="") as opened:
        for row in csv.DictReader(opened):
            parts = _CITIUS.fullmatch(row["event_id"])
            words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", parts["event"]) if parts else ""
            event = events.find_by_name(f"{'men' if parts and parts['sex'] == 'M' else 'women'} {words}")
            if event is None or event.sex is None:
                raise ValueError(f"{row['event_id']} is no event")
            mark = parse_mark(row["mark"], get_discipline(event.discipline).measure)
            who = PersonRow(row["holder"], "", event.sex) if "unnamed" not in row["holder"] else None
            day = date.fromisoformat(row["checked_on"])
            yield Setting(Event(event.discipline, event.sex, False), mark, day, who, "", "", CURRENT)


def family_names(datasets: Path) -> dict[str, str]:
    """The part of each name that the lists write in capitals, by the name in usual case."""
    found: dict[str, str] = {}
    with tarfile.open(datasets / "kmuchiri-AthleticScraper/processing-output.tar.xz") as archive:
        for member in archive:
            opened = archive.extractfile(member)
            if opened is None or not member.name.endswith("_senior.csv"):
                continue
            for row in csv.DictReader(line.decode("utf-8-sig") for line in opened):
                shouted = row["competitor"]
                count = sum(len(word) > 1 and word.isupper() for word in shouted.split()[1:])
                name = in_usual_order(shouted)
                if count:
                    found.setdefault(name, " ".join(name.split()[-count:]))
    return found


def _rows(paths: Iterable[Path]) -> Iterator[object]:
    return read_rows(tuple(paths), NamedEvents(), TODAY, Context(), lambda _: None)


def _setting(row: ResultRow, source: str) -> Setting | None:
    """A result as a setting, unless it is of other seniors' implements, wind-aided, or part of a combined event."""
    mark = row.mark
    if mark is None or row.event.variant or row.combined or mark.flags & MarkFlag.WIND or not row.event.sex:
        return None
    return Setting(row.event, mark, row.date, row.competitor, row.city or row.venue, row.country, source, row.split)


def _of_record(row: RecordRow, source: str) -> Setting:
    city = row.city or row.venue
    return Setting(
        row.event,
        row.mark,
        row.date,
        row.holder,
        city,
        row.country,
        source,
        False,
        row.scope,
        row.status is RecordStatus.PENDING,
    )


def _is_no_national_team(row: ResultRow) -> bool:
    return isinstance(row.competitor, TeamRow) and (bool(row.competitor.club) or not row.competitor.nation)


def _to_the_centimetre(text: str, measure: Measure) -> str:
    """A length with the zeros that a spreadsheet drops: 5 metres are 5.00."""
    metres, _, rest = text.partition(".")
    return f"{metres}.{rest:0<2}" if measure is Measure.LENGTH else text


def _mark_in_parts(row: dict[str, str], measure: Measure) -> Mark | None:
    def number(name: str) -> int:
        return int(row[name]) if row[name] not in ("", "null") else 0

    if measure is Measure.POINTS:
        return parse_mark(row["points"], measure) if number("points") else None
    if measure is Measure.LENGTH:
        return parse_mark(f"{number('meters')}.{number('centimeters'):02}", measure) if number("meters") else None
    seconds = (number("hours") * 60 + number("min")) * 60 + number("sec")
    return parse_mark(f"{seconds}.{number('shundreds'):02}", measure) if seconds else None
