"""Reads the lanes of a FinishLynx race as results: of athletes, or of relay teams."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.domain.nations import find_nation
from bot.domain.race import Round
from bot.domain.rows import EntryRow, FileRow, PersonRow, Rejected, ResultRow, TeamRow
from bot.domain.source import SourceKind
from bot.ingest.data_files import WrongValue
from bot.ingest.finishlynx_lines import PLACE, STATUSES, WIND, WIND_UNITS, Lane, LynxRace, name_cell
from bot.ingest.formats import Setting
from bot.ingest.places import with_ties_and_sections
from bot.ingest.race_titles import Title, contest_of, read_title
from bot.ingest.reasons import NOBODY, NOTHING_TO_KEEP, RELAY_ENTRY, LeftOut
from bot.ingest.teams import nation_named
from bot.ingest.terms import Contest, clean

NO_HEADER = "the header line of its race is missing, or cannot be read"
_RUNNER = "a runner of the relay team above, not a result"
_MEANINGS = {"SCR": "DNS", "FS": "DQ", "ABD": "DNF", "NT": ""}  # scratched, a false start, abandoned, no time
_NOT_IN_NAMES = frozenset("/:;=+<>|")
_NUMBER = re.compile(r"0{0,3}([1-9][0-9]{0,2})")
_TEAM_LETTER = re.compile(r"[A-H]", re.IGNORECASE)
_ROUNDS = {
    2: (Round.HEAT, Round.FINAL),
    3: (Round.HEAT, Round.SEMI_FINAL, Round.FINAL),
    4: (Round.HEAT, Round.QUARTER_FINAL, Round.SEMI_FINAL, Round.FINAL),
}


@dataclass(slots=True)
class _Head:
    """What a header says: the title, or why it cannot be read; numbers of event, round and heat, and the wind."""

    title: Title | None
    wrong: WrongValue | None
    event: str
    round_number: int | None
    heat: int | None
    wind: str


def read_rows(file: str, races: Sequence[LynxRace], setting: Setting) -> Iterator[FileRow]:
    """The rows of all races of a file, in its order."""
    heads = [_read_head(race) for race in races]
    rounds: defaultdict[str, set[int]] = defaultdict(set)
    numbers: defaultdict[tuple[str, int | None], set[int | None]] = defaultdict(set)
    for head in heads:
        numbers[head.event, head.round_number].add(head.heat)
        if head.round_number:
            rounds[head.event].add(head.round_number)
    seen: Counter[object] = Counter()
    second = _clubs_with_two(races)
    for race, head in zip(races, heads, strict=True):
        of = _round_of(head, sorted(rounds[head.event]), setting)
        # FinishLynx numbers the only race, too.
        alone = of is Round.FINAL and numbers[head.event, head.round_number] == {1}
        reader = _Race(file, replace(head, heat=None) if alone else head, of, setting, second)
        seen[reader.key] += 1
        yield from reader.rows(race.lanes, seen[reader.key])


def read_entries(file: str, races: Sequence[LynxRace], setting: Setting) -> Iterator[FileRow]:
    """An entry for each lane of a start list, on the day that the operator gives."""
    for race in races:
        reader = _Race(file, _read_head(race), Round.FINAL, setting, frozenset(), entries=True)
        yield from reader.rows(race.lanes, 1)


def _clubs_with_two(races: Sequence[LynxRace]) -> frozenset[str]:
    """Teams that the file has with two letters; of all others the letter says nothing."""
    letters: defaultdict[str, set[str]] = defaultdict(set)
    for lane in (lane for race in races for lane in race.lanes if not lane.wrong):
        if _TEAM_LETTER.fullmatch(lane.cells[4]):
            letters[lane.cells[3]].add(lane.cells[4].upper())
    return frozenset(name for name, found in letters.items() if len(found) > 1)


def _read_head(race: LynxRace) -> _Head:
    if race.header is None:
        return _Head(None, WrongValue(NO_HEADER), "", None, None, "")
    cells = race.header
    at = name_cell(cells) or 3
    try:
        numbers = [_numbered(cell, what) for cell, what in zip(cells[1:at], ("round", "heat"), strict=False)]
        of, heat = [*numbers, None, None][:2]
        wind = _wind(cells[at + 1 :])
        return _Head(read_title(cells[at]), None, cells[0], of, heat, wind)
    except WrongValue as error:
        return _Head(None, error, cells[0], None, None, "")


def _numbered(cell: str, what: str) -> int | None:
    found = _NUMBER.fullmatch(cell)
    if found is None and cell.strip("0"):
        raise WrongValue(f"{what} {cell[:20]!r} of the header is not a number")
    return int(found[1]) if found else None


def _wind(cells: list[str]) -> str:
    """The reading behind the event's name, or in a later cell if that says so by its sign or its unit."""
    for index, cell in enumerate(cells[:6]):
        found = WIND.fullmatch(cell)
        unit = cells[index + 1] if index + 1 < len(cells) else ""
        if found and found["speed"]:
            if index and not found["unit"] and unit.casefold() != "m/s" and cell[0] not in "+-":
                continue
            if index == 0 and unit and unit.casefold() not in WIND_UNITS and not found["unit"]:
                raise WrongValue(f"wind {cell[:20]!r} is in {unit[:20]!r}, not in m/s")
            return found["speed"]
        if index == 0 and cell and not found and cell.casefold() not in WIND_UNITS:
            raise WrongValue(f"wind {cell[:20]!r} of the header is not a reading in metres a second")
    return ""


def _round_of(head: _Head, numbers: list[int], setting: Setting) -> Round:
    """The round that the title says, else the operator, else the numbers of all rounds of the event in the file."""
    said = (head.title.round if head.title else None) or setting.context.round
    if said or head.round_number is None or len(numbers) not in _ROUNDS:
        return said or Round.FINAL
    return _ROUNDS[len(numbers)][numbers.index(head.round_number)]


class _Race:
    """Reads the lanes below one header. `key` is alike for two headers of one event, round and heat."""

    def __init__(
        self, file: str, head: _Head, of: Round, setting: Setting, with_two: frozenset[str], *, entries: bool = False
    ) -> None:
        self._file = file
        self._head = head
        self._round = of
        self._setting = setting
        self._with_two = with_two
        self._entries = entries
        title = head.title
        # Operators who type a title often leave the heat's own cell at 1.
        self._heat = title.number if title and title.number and head.heat in (None, 1) else head.heat
        self._section = title.section if title else ""
        self.key = (title.name, title.sex, self._section, of, self._heat) if title else object()

    def rows(self, lanes: Sequence[Lane], nth: int) -> Iterator[FileRow]:
        """A row for each lane. `nth` is 2 for the second race of the file with this key."""
        if nth > 1:
            self._section = f"{self._section} {nth}".strip()
        yield from with_ties_and_sections(
            _without_others([self._read(lane, lanes[i + 1 : i + 5]) for i, lane in enumerate(lanes)])
        )

    def _read(self, lane: Lane, below: Sequence[Lane]) -> FileRow:
        shown = lane.text or ", ".join(lane.cells)[:200]
        if lane.wrong:
            return Rejected(self._file, lane.line, lane.wrong, shown)
        try:
            if self._head.title is None:
                raise self._head.wrong or WrongValue(NO_HEADER)
            contest = contest_of(self._head.title, self._setting.context.sex, self._setting.terms)
            if contest.relay and _is_runner(lane):
                raise LeftOut(_RUNNER)
            return self._entry(lane, contest) if self._entries else self._result(lane, contest, below)
        except WrongValue as error:
            return Rejected(self._file, lane.line, str(error), shown, isinstance(error, LeftOut))

    def _entry(self, lane: Lane, contest: Contest) -> EntryRow:
        context, terms = self._setting.context, self._setting.terms
        if contest.relay:
            raise LeftOut(RELAY_ENTRY)
        day = terms.day_ahead(str(context.day))
        event = contest.short_track if context.short_track or contest.said_short_track else contest.outdoors
        where = (context.meet, context.venue, context.city, context.country)
        return EntryRow(
            self._file, lane.line, self._person(lane, contest), event, day, day, None, *where, SourceKind.MEET
        )

    def _result(self, lane: Lane, contest: Contest, below: Sequence[Lane]) -> ResultRow:
        context, terms = self._setting.context, self._setting.terms
        written = lane.cells[0].upper()
        place, tied = _read_place(lane.cells[0])
        text = written if written in STATUSES else lane.cells[6]
        mark, status = terms.outcome(_MEANINGS.get(text.upper(), text), contest)
        if place is None and mark is None and status is None:
            raise WrongValue(NOTHING_TO_KEEP)
        short = context.short_track if context.short_track is not None else contest.said_short_track
        return ResultRow(
            self._file,
            lane.line,
            self._team(lane, contest, below) if contest.relay else self._person(lane, contest),
            contest.short_track if short else contest.outdoors,
            self._round,
            self._heat,
            terms.day(context.day.isoformat() if context.day else ""),
            context.meet,
            context.venue,
            context.city,
            context.country,
            place,
            tied,
            mark,
            status,
            terms.wind(self._head.wind),
            split=False,
            section=self._section,
            kind=SourceKind.MEET,
        )

    def _person(self, lane: Lane, contest: Contest) -> PersonRow:
        """The athlete of a lane. An affiliation that is a nation's code is the nation, any other a club."""
        name = f"{lane.cells[4]} {lane.cells[3]}".strip()
        if any(sign.isdigit() or sign in _NOT_IN_NAMES for sign in name):
            raise WrongValue(f"name {name[:40]!r} holds digits or signs")
        if name and not any(map(str.isalpha, name)):
            raise WrongValue(NOBODY)
        sex = contest.outdoors.sex or ""
        return self._setting.terms.person(name, _nation(lane.cells[5]), sex, "")

    def _team(self, lane: Lane, contest: Contest, below: Sequence[Lane]) -> TeamRow:
        """The team of a lane: named where an athlete's last name is, with its letter if it is the club's second."""
        name, letter, nation = clean(lane.cells[3], "the team"), lane.cells[4], _nation(lane.cells[5])
        if len(letter) > 1 or not name:
            name, letter = clean(lane.cells[5], "the team"), ""  # the cells name a runner: the affiliation is the team
        own = nation_named(name)
        nation = own or nation
        if not name and not nation:
            raise WrongValue("the team is not named")
        second = letter.upper() if name in self._with_two and letter.upper() != "A" else ""
        club = "" if own and not second else f"{name} {second}".strip()
        sex = contest.outdoors.sex or ""
        return TeamRow(nation, sex, club, tuple(self._runners(below, nation, sex)))

    def _runners(self, below: Sequence[Lane], nation: str, sex: str) -> Iterator[PersonRow]:
        """The runners, if the lines below the team name four."""
        if len(below) == 4 and all(map(_is_runner, below)):
            for each in below:
                yield self._setting.terms.person(f"{each.cells[4]} {each.cells[3]}", nation, sex, "")


def _without_others(rows: Sequence[FileRow]) -> list[FileRow]:
    """The rows, without those that may be of another race: behind an unreadable line a place was given again.

    That line may have been the header of a second race, whose results are not those of the first.
    """
    given: dict[int, ResultRow] = {}
    unread = lost = False
    found: list[FileRow] = []
    for row in rows:
        if isinstance(row, ResultRow) and row.place is not None:
            before = given.setdefault(row.place, row)
            lost = lost or (unread and before.mark != row.mark)
            unread = unread or not row.mark  # a place alone: the line of a lane has its time
        elif isinstance(row, Rejected) and not row.left_out:
            unread = unread or bool(given)
        found.append(Rejected(row.file, row.line, NO_HEADER) if lost and isinstance(row, ResultRow) else row)
    return found


def _is_runner(lane: Lane) -> bool:
    """Whether a line of a relay names a runner of the team above: no place, no time, a first and a last name."""
    return not lane.wrong and not lane.cells[0] and not lane.cells[6] and len(lane.cells[4]) > 1 < len(lane.cells[3])


def _read_place(text: str) -> tuple[int | None, bool]:
    """A place, and whether the cell says that it was shared: `2=`, `=2`, `T2`."""
    found = PLACE.fullmatch(text)
    if found is None and text and text.upper() not in STATUSES:
        raise WrongValue(f"place {text[:20]!r} is neither a number nor one of {', '.join(STATUSES)}")
    place = int(found["place"]) if found else 0
    return place or None, bool(place) and (text[0] in "Tt=" or text[-1] == "=")


def _nation(text: str) -> str:
    return text if find_nation(text) else ""
