"""Finds the athletes, teams and meets of records in data/, and adds those that are not there."""

import csv
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

from bot.domain.disciplines import get_discipline
from bot.domain.event import Event, Kind
from bot.domain.meet_kind import MeetKind
from bot.domain.rows import PersonRow, TeamRow
from bot.importing.cities import Cities
from bot.importing.slugs import Slugs
from bot.ingest import columns
from bot.names.fold import fold
from scripts.almanac.record_marks import Setting

Cells = dict[str, str]
Words = tuple[str, ...]

ADDED = "records.csv"  # in data/teams: what this script adds
_SUCCESSORS = (
    frozenset(("GDR", "FRG", "GER", "SAA")),
    frozenset(("TCH", "CZE", "SVK")),
    frozenset(("YUG", "SCG", "SRB", "MNE", "CRO", "SLO", "BIH", "MKD", "KOS")),
    frozenset(
        ("URS", "EUN", "RUS", "ANA", "UKR", "BLR", "LTU", "LAT", "EST", "KAZ", "UZB", "GEO", "ARM", "AZE", "KGZ", "MDA")
    ),
)
_ROAD = (MeetKind.WORLD_ROAD, MeetKind.MAJOR)
_ON_THE_ROAD = (Kind.ROAD, Kind.WALK)
_ANYWHERE = (MeetKind.UNKNOWN, MeetKind.MEETING, MeetKind.NATIONAL, MeetKind.TEAM, MeetKind.GAMES, MeetKind.OLYMPIC)


def read_rows(path: Path) -> list[Cells]:
    """The rows of a CSV file by column; none if there is no file."""
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def write_rows(path: Path, header: Sequence[str], rows: Iterable[Mapping[str, str]]) -> None:
    """Write a CSV file with this header."""
    with path.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.DictWriter(opened, header, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def words_of(name: str) -> Words:
    """The folded words of a name in the order of the alphabet."""
    return tuple(sorted(fold(name).split()))


class People:
    """The athletes of data/, and those that are added."""

    def __init__(
        self,
        data: Path,
        families: Mapping[str, str],
        confirmed: Mapping[Words, set[date]],
        listed: Mapping[tuple[Words, str], set[date]],
    ) -> None:
        """`confirmed` are birth dates by name that a second origin gives, `listed` those of lists by name and nation.

        Who is in data/athletes for the sake of a record alone was added by an earlier run, and is forgotten.
        """
        self._folder, self._families, self._confirmed, self._listed = data / "athletes", families, confirmed, listed
        used = set(_competitors(data))
        made = (row for path in sorted(self._folder.glob("*.csv")) for row in read_rows(path) if row["id"] in used)
        self._made: list[Cells] = list(made)
        every = (*read_rows(data / "athletes.csv"), *self._made)
        self.rows: dict[str, Cells] = {row["id"]: row for row in every}
        self._slugs = Slugs(fold, self.rows)
        self._added: list[Cells] = []
        self._by_name: defaultdict[tuple[Words, str], list[str]] = defaultdict(list)
        self._by_birth: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for row in self.rows.values():
            self._index(row, row["name"])
        for name in read_rows(data / "names.csv"):
            if name["athlete"] in self.rows and name["kind"] != "nickname":
                self._by_name[words_of(name["name"]), self.rows[name["athlete"]]["sex"]].append(name["athlete"])

    def find(self, person: PersonRow, sources: Sequence[str]) -> str:
        """The id of an athlete; the first of `sources` is that of one who is added. Empty if the nation is unknown."""
        found = self.known(person)
        if found or not person.nation:
            return found
        born = _whole_birth(person)
        words = words_of(person.name)
        confirmed = born is not None and born in self._confirmed.get(words, ())
        number = self._slugs.take(self._slugs.hyphened(person.name), fallback="athlete")
        family = self._families.get(person.name, "")
        row = {
            "id": number,
            "name": person.name,
            "family_name": "" if family == person.name.split()[-1] else family,
            "nation": person.nation,
            "sex": person.sex,
            "born": born.isoformat() if born and confirmed else "",
            "sources": sources[0],
        }
        self.rows[number] = row
        self._added.append(row)
        self._index(row, person.name)
        return number

    def known(self, person: PersonRow) -> str:
        """The id of an athlete who is there, empty for anybody else."""
        words, born = words_of(person.name), _whole_birth(person)
        named = self._by_name[words, person.sex]
        fitting = [n for n in named if self._fits(self.rows[n], person, born)]
        if fitting:
            return fitting[0]
        if not born:
            return ""
        if len(set(named)) == 1 and self._is_only_one_listed(self.rows[named[0]], born):
            return named[0]
        alike = [n for n in self._by_birth[born.isoformat(), person.sex] if set(words) & set(self._words(n))]
        return alike[0] if len(set(alike)) == 1 else ""

    def _words(self, number: str) -> Words:
        return words_of(self.rows[number]["name"])

    def _fits(self, row: Cells, person: PersonRow, born: date | None) -> bool:
        births = self._births(row)
        if births and born:
            return born in births
        return not person.nation or row["nation"] == person.nation or _succeed(row["nation"], person.nation)

    def _is_only_one_listed(self, row: Cells, born: date) -> bool:
        """Whether the lists know one of this name and nation, with a birth date that two other origins contradict."""
        return self._listed.get((words_of(row["name"]), row["nation"])) == {born} and bool(row["born"])

    def _births(self, row: Cells) -> set[date]:
        if row["born"]:
            return {date.fromisoformat(row["born"])}
        return self._listed.get((words_of(row["name"]), row["nation"]), set())

    def _index(self, row: Cells, name: str) -> None:
        self._by_name[words_of(name), row["sex"]].append(row["id"])
        for born in self._births(row):
            self._by_birth[born.isoformat(), row["sex"]].append(row["id"])

    def write(self) -> int:
        """Write those that were added to the file of their first letter, and tell how many."""
        self._folder.mkdir(exist_ok=True)
        every = sorted((*self._made, *self._added), key=lambda row: row["id"])
        for letter in sorted({row["id"][0] for row in every}):
            write_rows(
                self._folder / f"{letter}.csv", columns.ATHLETE, (row for row in every if row["id"][0] == letter)
            )
        return len(self._added)


def _competitors(data: Path) -> Iterable[str]:
    """The athletes of all results and relay teams in data/."""
    for path in sorted((data / "results").glob("*/*.csv")):
        yield from (row["competitor"] for row in read_rows(path))
    for path in (data / "teams.csv", *sorted((data / "teams").glob("*.csv"))):
        for row in read_rows(path):
            yield from row["runners"].split(";")
    for file in ("results.csv", "records.csv", "names.csv"):
        yield from (row["athlete"] for row in read_rows(data / file))


def _whole_birth(person: PersonRow) -> date | None:
    return person.born if person.born and not person.born_year_only else None


def _succeed(one: str, other: str) -> bool:
    """Whether an athlete may have competed for both nations without moving: East Germany and Germany."""
    return any(one in group and other in group for group in _SUCCESSORS)


class Teams:
    """The relay teams of data/, and those that are added."""

    def __init__(self, data: Path) -> None:
        self._path = data / "teams" / ADDED
        files = [data / "teams.csv", *sorted(p for p in (data / "teams").glob("*.csv") if p.name != ADDED)]
        self.rows: dict[str, Cells] = {row["id"]: row for file in files for row in read_rows(file)}
        self._added: dict[str, Cells] = {}

    def find(self, setting: Setting, sources: Sequence[str]) -> str:
        """The id of the team of a record."""
        if not isinstance(setting.who, TeamRow):
            raise TypeError("an athlete is no team")
        event, track = setting.event, "-short" if setting.event.short_track else ""
        sex = (event.sex or "x").lower()
        number = f"{setting.who.nation.lower()}-{event.discipline}-{sex}{track}-{setting.day}"
        if number not in self.rows:
            cells = {"id": number, "nation": setting.who.nation, "club": "", "runners": "", "sources": sources[0]}
            self.rows[number] = self._added[number] = cells
        return number

    def write(self) -> int:
        """Write those that were added, and tell how many."""
        self._path.parent.mkdir(exist_ok=True)
        write_rows(self._path, columns.TEAM, (self._added[number] for number in sorted(self._added)))
        return len(self._added)


class Meets:
    """The meets of data/, and meetings that are added to data/meets/meetings.csv."""

    def __init__(self, data: Path) -> None:
        self._path = data / "meets/meetings.csv"
        self._cities = Cities(fold, ((row["city"], row["name"]) for row in read_rows(data / "cities.csv")))
        self._usual = {fold(row["name"]): row["city"] for row in read_rows(data / "cities.csv")}
        self.rows: dict[str, Cells] = {}
        self._by_day: defaultdict[date, list[Cells]] = defaultdict(list)
        for path in sorted((data / "meets").glob("*.csv")):
            for row in read_rows(path):
                self.rows[row["id"]] = row
                for day in _days(row):
                    self._by_day[day].append(row)
        used = {
            row["meet"] for row in (*read_rows(data / "races.csv"), *read_rows(data / "records.csv"), *_races(data))
        }
        # Those that only records need were added by an earlier run, and are forgotten.
        self._meetings = [row for row in read_rows(self._path) if row["id"] in used or not _is_plain(row)]
        for row in read_rows(self._path):
            if row not in self._meetings:
                del self.rows[row["id"]]
        self._slugs = Slugs(fold, self.rows)
        self._known: dict[tuple[str, str], str] = {}
        for row in (*read_rows(data / "races.csv"), *read_rows(data / "records.csv"), *_races(data)):
            meet = self.rows.get(row["meet"])
            if meet:
                for city in self._keys(meet):
                    self._known[city, row["date"]] = meet["id"]
        self._count = 0

    def held_at(self, series: str) -> Callable[[Setting], bool]:
        """Tells which marks were set at a meet of this series."""

        def held_at(setting: Setting) -> bool:
            there = (row for row in self._by_day[setting.day] if row["series"] == series)
            return any(self._cities.key(setting.city) in self._keys(row) for row in there)

        return held_at

    def find(self, setting: Setting, sources: Sequence[str]) -> str:
        """The id of the meet of a record."""
        key = self._cities.key(setting.city)
        there = [
            row
            for row in self._by_day[setting.day]
            if key in self._keys(row) and _fits(MeetKind(row["kind"]), setting.event)
        ]
        if there:
            return max(there, key=lambda row: MeetKind(row["kind"]).importance)["id"]
        known = self._known.get((key, setting.day.isoformat()))
        return known or self._add(setting, key, sources)

    def _keys(self, row: Cells) -> set[str]:
        """The city of a meet, and others that held a part of it."""
        return {self._cities.key(city.strip()) for city in row["city"].split(";")}

    def _add(self, setting: Setting, key: str, sources: Sequence[str]) -> str:
        plain = setting.city.partition(",")[0].partition("(")[0].strip()
        city = self._usual.get(fold(plain), plain)
        road = get_discipline(setting.event.discipline).kind is Kind.ROAD
        what = "road" if road else "meeting"
        words = self._slugs.hyphened(city) or "unknown"
        number = f"{words[: 39 - len(what) - 11].rstrip('-')}-{setting.day}-{what}"
        self._known[key, setting.day.isoformat()] = number
        if number in self.rows:
            return number
        name = f"{city} {'road races' if road else 'meeting'}"
        cells = {
            **dict.fromkeys(columns.MEET, ""),
            "id": number,
            "name": name,
            "city": city,
            "country": setting.country,
            "sources": sources[0],
        }
        self.rows[number] = cells
        self._meetings.append(cells)
        self._count += 1
        return number

    def write(self) -> int:
        """Write the meetings, and tell how many were added."""
        write_rows(self._path, columns.MEET, sorted(self._meetings, key=lambda row: row["id"]))
        return self._count


def _is_plain(row: Cells) -> bool:
    """Whether a meeting is called by its city, as those are that nobody names."""
    return row["name"] in (f"{row['city']} meeting", f"{row['city']} road races")


def _days(row: Cells) -> Iterable[date]:
    if not (row["start"] and row["end"]):
        return ()
    first, last = date.fromisoformat(row["start"]), date.fromisoformat(row["end"])
    return (first + timedelta(days=number) for number in range((last - first).days + 1))


def _races(data: Path) -> Iterable[Cells]:
    """The first row of each race in data/results, which names its meet and day."""
    for path in sorted((data / "results").glob("*/*.csv")):
        yield from (row for row in read_rows(path) if row["meet"])


def _fits(kind: MeetKind, event: Event) -> bool:
    """Whether a record in that event may have been set at a meet of that kind."""
    discipline = get_discipline(event.discipline)
    if kind in _ANYWHERE:
        return True
    if kind in _ROAD:
        return discipline.kind in _ON_THE_ROAD
    if kind in (MeetKind.LEAGUE, MeetKind.LEAGUE_FINAL):
        return discipline.kind is not Kind.ROAD
    return kind is not MeetKind.WORLD_CROSS
