"""Reads FinishLynx .lif files: one race from the photo finish, a header line and a line per lane."""

import csv
import re
from collections import Counter
from collections.abc import Iterator

from bot.domain.event import Sex
from bot.domain.race import Round
from bot.domain.rows import FileRow, PersonRow, Rejected, ResultRow
from bot.domain.source import SourceKind
from bot.errors import ImportFileError
from bot.ingest.data_files import WrongValue
from bot.ingest.formats import Needs, Setting
from bot.ingest.opening import Document
from bot.ingest.reasons import NOTHING_TO_KEEP, RELAY
from bot.ingest.terms import Contest, clean

_STATUSES = ("DNS", "DNF", "DQ", "DSQ", "SCR", "FS")
_NOT_STARTED = {"SCR": "DNS", "FS": "DQ"}  # scratched before the race; a false start
_HEADER = re.compile(r"[0-9A-Za-z-]*,[0-9]{0,3},[0-9]{0,3},[^,]*[A-Za-z0-9][^,]*(,.*)?")
_LANE = re.compile(rf"(?:[0-9]{{0,4}}|{'|'.join(_STATUSES)}),[^,]*,[0-9]{{0,3}},[^,]*,[^,]*,.*", re.IGNORECASE)
_FEWEST_CELLS = 7  # up to the time
_ROUND_WORDS = (
    (re.compile(r"\b(?:semi-?finals?|semis?)\b", re.IGNORECASE), Round.SEMI_FINAL),
    (re.compile(r"\bquarter-?finals?\b", re.IGNORECASE), Round.QUARTER_FINAL),
    (re.compile(r"\b(?:prelim\w*|heats?)\b", re.IGNORECASE), Round.HEAT),
    (re.compile(r"\bfinals?\b", re.IGNORECASE), Round.FINAL),
)
_LONGEST = 10_000  # lanes; a mass race has fewer


class FinishLynxResults:
    """One race. The operator must give its day, may give its meet, and the sex if the event's name does not."""

    name = "FinishLynx results (.lif)"
    needs = Needs()
    example = "1,1,1,Women 100 m,+1.2\n1,101,4,Example,Ann,GBR,11.42\n2,102,5,Sample,Bea,IRL,11.50\n"

    def recognises(self, head: str) -> bool:
        """By a header of event, round, heat and name, and lines of place, id and lane."""
        lines = [line for line in head.split("\n") if line.strip()][:4]
        return (
            len(lines) > 1
            and _HEADER.fullmatch(lines[0]) is not None
            and all(map(_LANE.fullmatch, lines[1:-1] or lines[1:]))
        )

    def read(self, document: Document, setting: Setting) -> Iterator[FileRow]:
        """A result for each lane. Raises ImportFileError if the operator did not give the day."""
        context = setting.context
        if context.day is None:
            raise ImportFileError(
                f"{document.file} does not say on which day the race was.",
                "A .lif has no date and no meet: give both when importing it.",
            )
        setting.terms.day(context.day.isoformat())
        lines = document.lines()
        rows = csv.reader(lines)
        header = next(rows)
        lanes = [(rows.line_num, row) for row, _ in zip(rows, range(_LONGEST), strict=False)]
        race = _Race(document.file, header, Counter(row[0] for _, row in lanes if row), setting)
        for line, row in lanes:
            why = None if row else lines.why_empty(line)
            if row:
                yield race.read_lane(line, row)
            elif why:
                yield Rejected(document.file, line, *why)


class _Race:
    """Reads the lanes of the race with that header."""

    def __init__(self, file: str, header: list[str], places: Counter[str], setting: Setting) -> None:
        self._file = file
        self._setting = setting
        self._places = places
        cells = [*header, "", "", "", "", ""]
        self._heat = _number(cells[2])
        self._name, self._wind = cells[3].strip(), cells[4]
        self._round = setting.context.round or Round.FINAL
        for words, of in _ROUND_WORDS:
            if words.search(self._name):
                self._round = of
                self._name = words.sub(" ", self._name).strip(" -")
                break

    def read_lane(self, line: int, row: list[str]) -> FileRow:
        try:
            contest = self._contest()
            if contest.relay:
                return Rejected(self._file, line, RELAY, ", ".join(row)[:200], left_out=True)
            return self._result(line, row, contest)
        except WrongValue as error:
            return Rejected(self._file, line, str(error), ", ".join(row)[:200])

    def _contest(self) -> Contest:
        sex = self._setting.context.sex
        found = [sex] if sex else [Sex.MEN, Sex.WOMEN]
        contests = [self._setting.terms.contest(self._name, each) for each in found]
        if contests[0].outdoors.sex != contests[-1].outdoors.sex:
            raise WrongValue(f"event {self._name[:60]!r} does not say whether men or women ran it: give the sex")
        return contests[0]

    def _result(self, line: int, row: list[str], contest: Contest) -> ResultRow:
        if len(row) < _FEWEST_CELLS:
            raise WrongValue(f"the row has {len(row)} cells where a lane has at least {_FEWEST_CELLS}")
        context, terms = self._setting.context, self._setting.terms
        written = row[0].strip().upper()
        place = _number(written)
        if place is None and written.strip("0") and written not in _STATUSES:
            raise WrongValue(f"place {row[0][:20]!r} is neither a number nor one of {', '.join(_STATUSES)}")
        mark, status = terms.outcome(row[6] if place or not written else _NOT_STARTED.get(written, written), contest)
        if place is None and mark is None and status is None:
            raise WrongValue(NOTHING_TO_KEEP)
        short = context.short_track if context.short_track is not None else False
        return ResultRow(
            self._file,
            line,
            self._person(row, contest),
            contest.short_track if short else contest.outdoors,
            self._round,
            self._heat,
            terms.day(context.day.isoformat() if context.day else ""),
            context.meet,
            context.venue,
            context.city,
            context.country,
            place,
            place is not None and self._places[row[0]] > 1,
            mark,
            status,
            terms.wind(self._wind),
            split=False,
            kind=SourceKind.MEET,
        )

    def _person(self, row: list[str], contest: Contest) -> PersonRow:
        """The athlete of a lane. An affiliation of three capitals is a nation, any other a club."""
        club = clean(row[5], "the affiliation")
        nation = club if len(club) == 3 and club.isalpha() and club.isupper() and club.isascii() else ""
        return self._setting.terms.person(f"{row[4].strip()} {row[3].strip()}", nation, contest.outdoors.sex or "", "")


def _number(text: str) -> int | None:
    """A place or a heat; None for zero and for what is no such number."""
    return (int(text) or None) if text.isdecimal() and len(text) < 5 else None
