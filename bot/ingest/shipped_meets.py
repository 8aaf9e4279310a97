"""Reads the meets that ship: data/meets/*.csv, their other names, and the other names of cities."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from bot.domain.facts import CityName, MeetFact
from bot.domain.meet_kind import MeetKind
from bot.domain.race import Meet
from bot.domain.source import Source
from bot.ingest import cells, columns
from bot.ingest.data_files import DataRow, Problems, WrongValue, read_csv, read_each

NAMES = "meet_names.csv"
CITIES = "cities.csv"
_FOLDER = "meets"
_OF_NO_SERIES = "meetings"  # the file of meets that belong to no series


def list_files(folder: Path) -> tuple[str, ...]:
    """The files about meets in a folder of data files, as paths within it, in the order in which they are read."""
    return (*(f"{_FOLDER}/{path.name}" for path in sorted((folder / _FOLDER).glob("*.csv"))), NAMES, CITIES)


def read_meets(folder: Path, sources: Mapping[str, Source], problems: Problems) -> dict[str, MeetFact]:
    """All meets by id with their other names, in the order of their files; `problems` gets what is wrong."""
    return _Meets(folder, sources, problems).read()


def read_cities(folder: Path, problems: Problems) -> tuple[CityName, ...]:
    """The other names of cities, each of one city; `problems` gets what is wrong."""
    found: dict[str, tuple[CityName, int]] = {}

    def read(row: DataRow) -> None:
        city, name = row.text("city"), row.text("name")
        if name in found:
            raise WrongValue(f"{name!r} is already another name of {found[name][0].city}")
        found[name] = CityName(city, name), row.line

    for _ in read_each(read_csv(folder, CITIES, columns.CITY, problems), read, problems):
        pass
    cities = {name.city for name, _ in found.values()}
    for name, line in found.values():
        if name.name in cities:
            problems.add(CITIES, line, f"{name.name!r} is both a city with other names and another name of a city")
    return tuple(name for name, _ in found.values())


@dataclass(slots=True)
class _Meets:
    folder: Path
    sources: Mapping[str, Source]
    problems: Problems
    meets: dict[str, MeetFact] = field(default_factory=dict[str, MeetFact])

    def read(self) -> dict[str, MeetFact]:
        files = [file for file in list_files(self.folder) if file.startswith(f"{_FOLDER}/")]
        if not files:
            self.problems.add(_FOLDER, 1, "holds no file of meets")
        for file in files:
            for fact in read_each(read_csv(self.folder, file, columns.MEET, self.problems), self._meet, self.problems):
                self.meets[fact.meet.id] = fact
        for meet_id, name in self._list_names():
            fact = self.meets[meet_id]
            self.meets[meet_id] = replace(fact, names=(*fact.names, name))
        return self.meets

    def _meet(self, row: DataRow) -> MeetFact:
        series, of_file = row.optional("series"), Path(row.file).stem
        if series != ("" if of_file == _OF_NO_SERIES else of_file):
            raise WrongValue(f"series {series!r} is not that of the file")
        start, end = row.optional_day("start"), row.optional_day("end")
        if series and not (start and end):
            raise WrongValue("start or end is missing")
        if (start is None) != (end is None) or (start and end and start > end):
            raise WrongValue("start and end must be two days in order, or both empty")
        kind = row.optional("kind")
        if kind not in tuple(MeetKind):
            raise WrongValue(f"kind {kind!r} is none of {', '.join(kind or 'empty' for kind in MeetKind)}")
        number = cells.read_id(row)
        if number in self.meets:
            raise WrongValue(f"{number!r} is in another file of meets, too")
        row.text("city")
        city, *sites = row.items("city")
        meet = Meet(number, row.text("name"), city, cells.nation(row, "country"), MeetKind(kind))
        sources = tuple(claim.source for claim in cells.claims(row, self.sources))
        return MeetFact(meet, series, start, end, row.optional("stadium"), (), sources, tuple(sites))

    def _list_names(self) -> list[tuple[str, str]]:
        """Other names with the ids of their meets; a name of a series is one of each of its meets."""
        of_series: dict[str, list[str]] = {}
        for fact in self.meets.values():
            of_series.setdefault(fact.series, []).append(fact.meet.id)

        def read(row: DataRow) -> list[tuple[str, str]]:
            series, meet, name = row.optional("series"), row.optional("meet"), row.text("name")
            if bool(series) == bool(meet):
                raise WrongValue("give either a series or a meet")
            if series:
                return [(meet_id, name) for meet_id in cells.known_as("series", series, of_series)]
            return [(cells.known(row, "meet", self.meets).meet.id, name)]

        rows = read_csv(self.folder, NAMES, columns.MEET_NAME, self.problems)
        pairs = [pair for pairs in read_each(rows, read, self.problems) for pair in pairs]
        return list(dict.fromkeys(pairs))
