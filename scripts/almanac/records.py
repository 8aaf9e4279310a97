"""Writes data/records from ../shared/datasets: the steps that nobody wrote by hand, and when lists are whole.

It also counts the national records in data/README.md.

    python -m scripts.almanac.records ../shared/datasets

It runs after the build of results: athletes and meets that are in data/ by then are used, others are added in
data/athletes, data/teams/records.csv and data/meets/meetings.csv. Running it again changes nothing.
"""

import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from pathlib import Path

from bot.domain.disciplines import get_discipline
from bot.domain.event import Event, Sex
from bot.domain.mark import Mark, parse_mark
from bot.domain.record import RecordStatus, RecordType
from bot.domain.rows import PersonRow, TeamRow
from bot.importing.slugs import Slugs
from bot.ingest import columns
from bot.names.fold import fold
from scripts.almanac import record_marks as marks
from scripts.almanac.best_marks import read_annulled
from scripts.almanac.held_marks import held_marks
from scripts.almanac.national_records import NationalRecords, Rows
from scripts.almanac.national_table import national_table, put_table
from scripts.almanac.record_marks import Setting
from scripts.almanac.record_people import Cells, Meets, People, Teams, Words, read_rows, words_of, write_rows
from scripts.almanac.record_steps import Origins, Progressions, Step, is_better, is_relay

DATA = Path(__file__).parents[2] / "data"
_BESTS_BEFORE = Path(__file__).parent / "by_hand" / "bests_before.csv"
_PREFIXES = {
    "world": "wr",
    "olympic": "or",
    "world-championships": "cr",
    "africa": "afr",
    "asia": "asr",
    "europe": "er",
    "north-america": "nar",
    "oceania": "ocr",
    "south-america": "sar",
}
# What notices of ratification say of marks that no record page has.
_NOTICES = {
    ("pole-vault", "M", "6.26"): "wa-ratified-2-october-2024",
    ("pole-vault", "M", "6.27"): "wa-ratified-2025",
    ("pole-vault", "M", "6.28"): "wa-ratified-august-2025",
    ("pole-vault", "M", "6.29"): "wa-ratified-september-2025",
    ("20km-walk", "M", "1:16:10"): "wa-ratified-2025",
    ("marathon", "W", "2:09:56"): "wa-ratified-december-2024",
    ("5km-road", "W", "13:54"): "wa-ratified-2025",
}
# Lists that no row written by hand begins, beside those of the events with a current world record.
_MORE = (
    Event("5km-road", Sex.WOMEN, short_track=False),
    Event("800m", Sex.MEN, short_track=True),
    Event("800m", Sex.WOMEN, short_track=True),
)
_CHAMPIONSHIPS = {"olympic": "olympic-games", "world-championships": "world-championships"}
_BESTS = (RecordType.WORLD_BEST, RecordType.AREA_BEST)

Key = tuple[str, Event]


@dataclass(slots=True)
class Written:
    """What the script writes, by file."""

    records: defaultdict[str, list[Cells]] = field(default_factory=lambda: defaultdict(list))
    spans: list[Cells] = field(default_factory=list[Cells])
    reported: list[Cells] = field(default_factory=list[Cells])
    national: dict[str, list[Cells]] = field(default_factory=dict[str, list[Cells]])
    left_out: list[str] = field(default_factory=list[str])
    table: str = ""


def main(datasets: Path, data: Path = DATA) -> None:
    """Write the files, and tell what was left out."""
    written = _Builder(Origins.read(datasets), marks.family_names(datasets), data).build()
    folder = data / "records"
    folder.mkdir(exist_ok=True)
    for scope in _PREFIXES:
        write_rows(folder / f"{scope}.csv", columns.RECORD, written.records[scope])
    write_rows(folder / "spans.csv", columns.SPAN, written.spans)
    write_rows(folder / "reported.csv", columns.REPORTED, written.reported)
    (folder / "national").mkdir(exist_ok=True)
    for area, rows in written.national.items():
        write_rows(folder / "national" / f"{area}.csv", columns.NATIONAL_RECORD, rows)
    put_table(data / "README.md", written.table)
    count = sum(map(len, written.records.values()))
    sys.stdout.write("".join(f"left out: {line}\n" for line in written.left_out))
    national = sum(map(len, written.national.values()))
    told = f"{len(written.spans)} spans, {len(written.reported)} reported, {national} national records"
    sys.stdout.write(f"{count} records, {told}\n")


class _Builder:
    def __init__(self, origins: Origins, families: Mapping[str, str], data: Path) -> None:
        self._origins = origins
        self._data = data
        self._progressions = Progressions(origins, _bests_before(), read_annulled())
        self._people = People(data, families, _birth_dates(origins), _listed_births(origins))
        self._teams = Teams(data)
        self._meets = Meets(data)
        self._written = Written()
        self._by_hand: defaultdict[Key, list[Cells]] = defaultdict(list)
        for row in read_rows(data / "records.csv"):
            event = Event(row["discipline"], Sex(row["sex"]), row["short_track"] == "yes")
            self._by_hand[row["scope"], event].append(row)
        self._slugs = Slugs(fold, (row["id"] for rows in self._by_hand.values() for row in rows))
        self._span_slugs = Slugs(fold, ())

    def build(self) -> Written:
        """Every list that ships or that a list of current world records has."""
        keys = {*self._by_hand, *(("world", event) for event in (*self._origins.current, *_MORE))}
        for scope, event in sorted(keys, key=lambda key: (list(_PREFIXES).index(key[0]), key[1].key)):
            self._list(scope, event)
        self._national()
        self._people.write()
        self._teams.write()
        self._meets.write()
        return self._written

    def _national(self) -> None:
        """The national records that another origin confirms."""
        origins = self._origins
        others = (each for by_key in (origins.lists, origins.pages, origins.leads) for each in chain(*by_key.values()))
        held = held_marks(self._data, self._meets.rows)
        records = NationalRecords(chain(others, held), read_annulled())
        listed = (each for each in chain(*origins.national.values()) if not each.set_indoors)
        rows = list(listed)
        self._written.national = Rows(self._meets, self._teams).by_area(records.find(rows, self._people))
        self._written.left_out.extend(records.left_out.tell())
        shipped = list(chain(*self._written.national.values()))
        nations = len({row["nation"] for row in shipped})
        self._written.table = national_table(len(rows), len(shipped), nations, records.left_out.counts)

    def _list(self, scope: str, event: Event) -> None:
        by_hand = [self._of_hand(row, event) for row in self._by_hand[scope, event]]
        settled = [s for s in by_hand if not s.pending]
        held_at = self._meets.held_at(_CHAMPIONSHIPS[scope]) if scope in _CHAMPIONSHIPS else None
        steps = self._progressions.steps(scope, event, by_hand, held_at)
        kind = self._kind(scope, event)
        shipped = [*settled]
        for step in steps:
            if step.setting in by_hand or any(_is_known(step.setting, s) for s in by_hand):
                continue
            row = self._row(scope, event, kind, step, steps)
            if row is None:
                continue
            self._written.records[scope].append(row)
            shipped.append(step.setting)
        shipped.extend(s for s in by_hand if s.pending)
        shipped.sort(key=lambda s: s.day)
        self._spans(scope, event, kind, shipped, held_at is not None)
        self._reported(scope, event, kind, shipped)

    def _of_hand(self, row: Cells, event: Event) -> Setting:
        """A record written by hand as a setting."""
        holder: PersonRow | TeamRow | None
        if row["athlete"]:
            person = self._people.rows[row["athlete"]]
            holder = PersonRow(person["name"], person["nation"], person["sex"])
        else:
            holder = TeamRow(self._teams.rows[row["team"]]["nation"], row["sex"])
        meet = self._meets.rows[row["meet"]]
        mark = parse_mark(row["mark"], get_discipline(event.discipline).measure)
        pending = row["status"] == RecordStatus.PENDING
        day = date.fromisoformat(row["date"])
        return Setting(event, mark, day, holder, meet["city"], meet["country"], "", False, row["scope"], pending)

    def _kind(self, scope: str, event: Event) -> RecordType:
        known = self._by_hand[scope, event]
        if known:
            return RecordType(known[0]["type"])
        ratifies = get_discipline(event.discipline).world_record
        return RecordType.WORLD_RECORD if ratifies else RecordType.WORLD_BEST

    def _row(self, scope: str, event: Event, kind: RecordType, step: Step, steps: Sequence[Step]) -> Cells | None:
        """The row of a step; None if somebody or the place cannot be named."""
        setting = step.setting
        sex = event.sex or Sex.MIXED
        if setting.who is None or not setting.city or not setting.country:
            self._written.left_out.append(f"{scope} {event.key} {setting.mark} {setting.day}: who or where")
            return None
        sources = list(step.sources)
        notice = _NOTICES.get((event.discipline, sex.value, setting.mark.text)) if scope == "world" else None
        if notice:
            sources.append(notice)
        team = isinstance(setting.who, TeamRow)
        track = "-short" if event.short_track else ""
        number = f"{_PREFIXES[scope]}-{event.discipline}-{sex.value.lower()}{track}-{setting.day}"
        if any(s.setting.day == setting.day and is_better(s.setting.mark, setting.mark) for s in steps):
            number += f"-{setting.mark.value // 10}"  # the best of a day has the id of that day
        return {
            "id": self._slugs.take(number, fallback="record"),
            "type": kind.value,
            "scope": scope,
            "discipline": event.discipline,
            "sex": sex.value,
            "short_track": "yes" if event.short_track else "no",
            "mark": setting.mark.text,
            "athlete": "" if isinstance(setting.who, TeamRow) else self._people.find(setting.who, sources),
            "team": self._teams.find(setting, sources) if team else "",
            "meet": self._meets.find(setting, sources),
            "date": setting.day.isoformat(),
            "set_indoors": "yes" if setting.set_indoors else "",
            "status": self._status(scope, event, kind, step, steps, bool(notice)),
            "sources": ";".join(sources),
        }

    def _status(
        self, scope: str, event: Event, kind: RecordType, step: Step, steps: Sequence[Step], noticed: bool
    ) -> str:
        if kind in _BESTS:
            return RecordStatus.UNRATIFIED.value
        if step.official or noticed or scope in _CHAMPIONSHIPS:
            return RecordStatus.RATIFIED.value
        current = self._origins.current.get(event) if scope == "world" else None
        best = step is steps[-1] and not (current and is_better(current.mark, step.setting.mark))
        waits = best and step.setting.day > marks.PAGES_READ
        return RecordStatus.PENDING.value if waits else RecordStatus.UNRATIFIED.value

    def _spans(self, scope: str, event: Event, kind: RecordType, shipped: Sequence[Setting], at: bool) -> None:
        held_at = self._meets.held_at(_CHAMPIONSHIPS[scope]) if at else None
        rows = self._origins.of_scope(scope, event, held_at)
        track = "-short" if event.short_track else ""
        sex = (event.sex or Sex.MIXED).value
        named = f"{_PREFIXES[scope]}-{event.discipline}-{sex.lower()}{track}"
        for time in self._progressions.times(scope, event, shipped, rows):
            self._written.spans.append(
                {
                    "id": self._span_slugs.take(f"{named}-{time.first.year}", fallback="span"),
                    "type": kind.value,
                    "scope": scope,
                    "discipline": event.discipline,
                    "sex": sex,
                    "short_track": "yes" if event.short_track else "no",
                    "first": time.first.isoformat(),
                    "last": time.last.isoformat(),
                    "sources": ";".join(time.sources),
                }
            )

    def _reported(self, scope: str, event: Event, kind: RecordType, shipped: Sequence[Setting]) -> None:
        """The current world record of the youngest list, if no source gives its day and place."""
        current = self._origins.current.get(event) if scope == "world" else None
        if current is None or any(not is_better(current.mark, s.mark) for s in shipped):
            return
        if not isinstance(current.who, PersonRow) or is_relay(event):
            self._written.left_out.append(f"{scope} {event.key} {current.mark}: reported without a name")
            return
        athlete = self._people.find(self._listed(event, current.who), [marks.LISTS])
        if not athlete:
            self._written.left_out.append(f"{scope} {event.key} {current.mark}: {current.who.name} is not listed")
            return
        sex = (event.sex or Sex.MIXED).value
        self._written.reported.append(
            {
                "id": f"reported-{event.discipline}-{sex.lower()}",
                "type": kind.value,
                "scope": scope,
                "discipline": event.discipline,
                "sex": sex,
                "short_track": "yes" if event.short_track else "no",
                "mark": current.mark.text,
                "athlete": athlete,
                "sources": marks.CURRENT,
            }
        )

    def _listed(self, event: Event, who: PersonRow) -> PersonRow:
        """The same person as the all-time list of the event names them, with nation and birth date."""
        words = set(words_of(who.name))
        listed = (s.who for s in self._origins.lists[event] if isinstance(s.who, PersonRow))
        return next((other for other in listed if words <= set(words_of(other.name))), who)


def _bests_before() -> dict[tuple[str, str, Sex | None], Mark]:
    """Records that are older than the lists, typed by hand: what the lists begin with may be worse than these."""
    return {
        (row["scope"], row["discipline"], Sex(row["sex"])): parse_mark(
            row["mark"], get_discipline(row["discipline"]).measure
        )
        for row in read_rows(_BESTS_BEFORE)
    }


def _birth_dates(origins: Origins) -> dict[Words, set[date]]:
    """The birth dates of Tilastopaja's profiles by name; 1 January stands for the year alone."""
    found: defaultdict[Words, set[date]] = defaultdict(set)
    for settings in origins.profiles.values():
        for who in (setting.who for setting in settings):
            if isinstance(who, PersonRow) and who.born and not who.born_year_only:
                found[words_of(who.name)].add(who.born)
    return found


def _listed_births(origins: Origins) -> dict[tuple[Words, str], set[date]]:
    """The birth dates of the lists by name and nation: they tell who is who, and do not ship."""
    found: defaultdict[tuple[Words, str], set[date]] = defaultdict(set)
    people = {s.who for settings in origins.lists.values() for s in settings if isinstance(s.who, PersonRow)}
    for who in people:
        if who.born and not who.born_year_only:
            found[words_of(who.name), who.nation].add(who.born)
    return found


def _is_known(one: Setting, other: Setting) -> bool:
    """Whether a record written by hand is this one."""
    return one.mark.value == other.mark.value and abs((one.day - other.day).days) <= 1


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parents[3] / "shared" / "datasets"))
