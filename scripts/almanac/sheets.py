"""Races, teams and meetings as rows of files: ids, cells, and what is written by hand already."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from bot.domain.disciplines import get_discipline
from bot.domain.event import Event, Kind, Sex
from bot.domain.mark import InvalidMark, parse_mark
from bot.domain.nations import nations
from bot.domain.programme import is_held
from bot.domain.race import Round
from bot.names.fold import fold
from scripts.almanac.athletes import Athlete, joined, plain_name, slug
from scripts.almanac.building import Built, ShippedRace
from scripts.almanac.claims import Claim
from scripts.almanac.finals import is_team_race
from scripts.almanac.known import SHIPPED, Cells, Known
from scripts.almanac.loading import CONFIRMING
from scripts.almanac.meets import Meeting
from scripts.almanac.nations import nations_fit
from scripts.almanac.origins import ioc_medallists, olympedia
from scripts.almanac.outcomes import Outcome, has_wind

_ROUNDS = {
    Round.QUALIFICATION: "q",
    Round.HEAT: "h",
    Round.QUARTER_FINAL: "qf",
    Round.SEMI_FINAL: "sf",
    Round.FINAL: "",
}
_SAME_RACE = ("discipline", "sex", "short_track", "round", "heat", "date")
_DATED = re.compile(r"-\d")  # where the city in an id ends, which may be cut short
_RUNNERS = 4
_WITH_HEATS = (ioc_medallists.ALL_MEDALLISTS, olympedia.SOURCE)
_YOUNGEST, _OLDEST = 12, 60
_CAREER = 16  # years between two races of one athlete; a longer time is taken for that between namesakes
_ONE_DAY = timedelta(days=1)


@dataclass(slots=True)
class Sheets:
    """Rows by file: results by series (empty for none) and year, teams by series, and the meetings of no series."""

    built: Built
    known: Known
    athletes: Mapping[int, Athlete]
    results: defaultdict[tuple[str, int], list[Cells]] = field(default_factory=lambda: defaultdict(list))
    teams: defaultdict[str, list[Cells]] = field(default_factory=lambda: defaultdict(list))
    meetings: dict[str, Cells] = field(default_factory=dict[str, Cells])
    shown: set[int] = field(default_factory=set[int])
    _ids: set[str] = field(default_factory=set[str])
    _by_hand: dict[tuple[str, ...], Cells] = field(default_factory=dict[tuple[str, ...], Cells])
    _kept: defaultdict[tuple[str, ...], list[Cells]] = field(default_factory=lambda: defaultdict(list))
    _here: set[tuple[str, ...]] = field(default_factory=set[tuple[str, ...]])
    _years: defaultdict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    _runners: dict[tuple[str, str], dict[str, str]] = field(default_factory=dict[tuple[str, str], dict[str, str]])

    def fill(self) -> None:
        """Make all rows."""
        self._by_hand = {_hand_key(row): row for row in self.known.races if row["split"] != "yes"}
        self._ids = {row["id"] for row in self.known.races} | {row["id"] for row in self.known.teams}
        for row in self.known.built_races:
            self._kept[tuple(row[column] for column in _SAME_RACE)].append(row)
        self._ids |= {row["race"] for row in self.known.built_races}
        self._runners = self._runners_by_name()
        self._here = {(race.meet_id, *_same_race(race)) for race in self.built.races}
        for race in self.built.races:
            self._add(race)

    def _add(self, race: ShippedRace) -> None:
        """The rows of one race, the cells of the race in the first of them."""
        place = race.meet if isinstance(race.meet, Meeting) else race.meet.meet
        if place.country not in nations() or not place.city:
            self.built.left_out["races whose town or country is not known"] += 1
            return
        if _is_on_the_way(race):
            self.built.left_out["times of one alone in an event that the championships do not hold"] += 1
            return
        by_hand = self._same_by_hand(race)
        there = [row for row in self.known.results if by_hand and row["race"] == by_hand["id"]]
        number = by_hand["id"] if by_hand else self._kept_id(race, place.city) or self._race_id(race, place.city)
        rows = [row for each in race.results if (row := self._result(race, each, there)) is not None]
        if not rows:
            return
        first = {
            "race": number,
            "meet": race.meet_id,
            "discipline": race.discipline,
            "sex": race.sex,
            "short_track": "yes" if race.short_track else "",
            "round": race.round.value,
            "heat": by_hand["heat"] if by_hand else str(race.heat or ""),
            "date": by_hand["date"] if by_hand else race.day.isoformat(),
            "wind": "" if race.wind is None else f"{race.wind / 10:+.1f}",
        }
        rows[0] = first | rows[0]
        self.results[(race.series, race.day.year)] += rows
        if isinstance(race.meet, Meeting):
            self._add_meeting(race.meet, rows)

    def _add_meeting(self, meeting: Meeting, rows: Iterable[Cells]) -> None:
        row = self.meetings.setdefault(
            meeting.id,
            {"id": meeting.id, "name": meeting.name, "city": meeting.city, "country": meeting.country, "sources": ""},
        )
        said = {source for each in (row, *rows) for source in each["sources"].split(";") if source}
        row["sources"] = self._sources(said)

    def _result(self, race: ShippedRace, one: Outcome, there: Sequence[Cells]) -> Cells | None:
        """The row of a result, unless the athlete or the place is in results.csv already."""
        sources = self._sources({self.built.claims[index].source for index in one.agreeing})
        if isinstance(one.who, str):
            competitor = self._team(race, one, sources)
        else:
            athlete = self.athletes.get(one.who)
            if athlete is None or not _may_start(athlete, race):
                self.built.left_out["results of people too young or old, or whom no source may name"] += 1
                return None
            competitor = athlete.id
        place = f"{one.place}{'=' if one.tied else ''}" if one.place else ""
        if any(row["athlete"] == competitor or (place and row["place"] == place and not one.tied) for row in there):
            return None
        if not isinstance(one.who, str):
            self.shown.add(one.who)
        mark = _mark_text(one)
        return {
            "place": place,
            "competitor": competitor,
            "mark": mark,
            "status": one.status.value if one.status else "",
            "sources": sources,
        }

    def _sources(self, said: Iterable[str]) -> str:
        wanted = set(said) - {SHIPPED}
        return ";".join(source for source in self.known.sources if source in wanted)

    def _same_by_hand(self, race: ShippedRace) -> Cells | None:
        for day in (race.day, race.day - _ONE_DAY, race.day + _ONE_DAY):
            if (row := self._by_hand.get(_race_key(race, day))) is not None:
                return row
        return None

    def _kept_id(self, race: ShippedRace, city: str) -> str:
        """The id that the build before gave the race, at that meet or another in the city; empty if it is new."""
        same = _same_race(race)
        there = [row for row in self._kept[same] if slug(city).startswith(_DATED.split(row["race"])[0])]
        there.sort(key=lambda row: row["meet"] != race.meet_id)
        if not there:
            return self._id_of_another_day(race, same)
        self._kept[same].remove(there[0])
        return there[0]["race"]

    def _id_of_another_day(self, race: ShippedRace, same: tuple[str, ...]) -> str:
        """The id of a championship's race whose day was mended by one: no race of this build has that other day."""
        if not race.series or "league" in race.series:
            return ""
        for day in (race.day - _ONE_DAY, race.day + _ONE_DAY):
            key = (*same[:-1], day.isoformat())
            there = [row for row in self._kept[key] if row["meet"] == race.meet_id]
            if there and (race.meet_id, *key) not in self._here:
                self._kept[key].remove(there[0])
                return there[0]["race"]
        return ""

    def _race_id(self, race: ShippedRace, city: str) -> str:
        """`helsinki-2005-1500m-m-sf2`; the whole day where a city has many meets a year."""
        when = str(race.day.year) if race.series and "league" not in race.series else f"{race.day:%Y%m%d}"
        code = f"{_ROUNDS[race.round]}{race.heat or ''}"
        track = "i" if race.short_track and not race.series else ""
        rest = "-".join(part for part in (when, race.discipline, race.sex.lower(), track, code) if part)
        number = wanted = joined(slug(city), rest)
        again = 2
        while number in self._ids:
            number = joined(wanted, str(again))
            again += 1
        self._ids.add(number)
        return number

    def _team(self, race: ShippedRace, one: Outcome, sources: str) -> str:
        """The id of a relay team, which gets a row unless teams.csv has it."""
        whose = f"{str(one.who).lower()}-{race.discipline}-{race.sex.lower()}-{race.day}"
        code = f"{_ROUNDS[race.round]}{race.heat or ''}"
        number = f"{whose}-{code}" if code else whose
        if number in self._ids and any(row["id"] == number for row in self.known.teams):
            return number
        runners, named_by = self._named_runners(race, one)
        row = {
            "id": number,
            "nation": str(one.who),
            "club": "",
            "runners": ";".join(runners),
            "sources": named_by or sources,
        }
        self.teams[race.series].append(row)
        return number

    def _named_runners(self, race: ShippedRace, one: Outcome) -> tuple[list[str], str]:
        """The four runners of the best source that names them all, as ids where they ship, and that source.

        Lists that also have who ran in the heats name a team only where two of them name the same four.
        """
        claims = [self.built.claims[index] for index in one.agreeing]
        if one.best.runners:
            fits = bool if is_team_race(race.discipline) else _are_four
            named_by = self._sources(claim.source for claim in claims if fits(claim.runners))
            return [self._runner(name, one.best, race) for name in one.best.runners], named_by
        for claim in claims:
            if (
                claim.source not in _WITH_HEATS
                and len(set(claim.runners)) == _RUNNERS == len(claim.runners)
                and claim.source not in CONFIRMING
            ):
                return [self._runner(name, claim, race) for name in claim.runners], claim.source
        return [], ""

    def _runner(self, name: str, claim: Claim, race: ShippedRace) -> str:
        sexes = (Sex.MEN, Sex.WOMEN) if race.sex == Sex.MIXED else (Sex(race.sex),)
        words = " ".join(sorted(fold(name).split()))
        of_name = [self._runners.get((words, sex.value), {}) for sex in sexes]
        # A team of 1992 is of a state that fell apart, its runners are of the parts.
        for nations_that_fit in (
            {claim.nation},
            {nation for each in of_name for nation in each if nations_fit(claim.nation, nation)},
        ):
            found = {number for each in of_name for nation, number in each.items() if nation in nations_that_fit}
            found = {number for number in found if not number or self._was_active(number, race.day.year)}
            if len(found) == 1 and "" not in found:
                return found.pop()
        return plain_name(name)

    def _was_active(self, number: str, year: int) -> bool:
        """Whether the athlete has races around that year: James Connolly of 1924 is not the one of 1896."""
        years = self._years.get(number)
        return not years or any(abs(year - other) <= _CAREER for other in years)

    def _runners_by_name(self) -> dict[tuple[str, str], dict[str, str]]:
        """Ids by nation, for words of the name and sex. Empty ids are those of several."""
        found: defaultdict[tuple[str, str], dict[str, str]] = defaultdict(dict)

        def add(name: str, sex: str, nation: str, number: str) -> None:
            of_name = found[" ".join(sorted(fold(name).split())), sex]
            of_name[nation] = "" if nation in of_name else number

        for row in self.known.athletes:
            add(row["name"], row["sex"], row["nation"], row["id"])
        for race in self.built.races:
            for one in race.results:
                athlete = self.athletes.get(one.who) if isinstance(one.who, int) else None
                if athlete is not None:
                    self._years[athlete.id].add(race.day.year)
        for number in {one.who for race in self.built.races for one in race.results if isinstance(one.who, int)}:
            if (athlete := self.athletes.get(number)) is not None and not athlete.made_by_hand:
                add(athlete.name, athlete.sex, athlete.nation, athlete.id)
        return found


def _same_race(race: ShippedRace) -> tuple[str, ...]:
    """What tells a race of one town from others there, as `_SAME_RACE` of its row."""
    track, heat = "yes" if race.short_track else "", str(race.heat or "")
    return race.discipline, race.sex, track, race.round.value, heat, race.day.isoformat()


def _are_four(runners: Sequence[str]) -> bool:
    return len(runners) == _RUNNERS


def _is_on_the_way(race: ShippedRace) -> bool:
    """Whether one athlete alone has a time in an event that the championships do not hold: 10 km of their marathon."""
    if isinstance(race.meet, Meeting) or len(race.results) > 1 or not race.meet.meet.kind.is_championship:
        return False
    event = Event(race.discipline, None, race.short_track)
    return not is_held(event, race.meet.meet.kind, frozenset(fold(race.meet.meet.name).split()))


def _may_start(athlete: Athlete, race: ShippedRace) -> bool:
    return athlete.born is None or _YOUNGEST <= race.day.year - athlete.born.year <= _OLDEST


def _race_key(race: ShippedRace, day: date) -> tuple[str, ...]:
    track = "yes" if race.short_track else "no"
    heat = str(race.heat or "")
    return race.meet_id, race.discipline, race.sex, track, race.round.value, heat, day.isoformat()


def _hand_key(row: Cells) -> tuple[str, ...]:
    return tuple(row[name] for name in ("meet", "discipline", "sex", "short_track", "round", "heat", "date"))


def _mark_text(one: Outcome) -> str:
    """The mark as published, in jumps with its wind."""
    if one.mark is None:
        return ""
    text, claim = one.mark.text, one.best
    jump = get_discipline(claim.discipline).kind is Kind.JUMP and has_wind(claim)
    if jump and claim.wind is not None and one.mark.wind is None:
        with_wind = f"{text} ({claim.wind / 10:+.1f})"
        try:
            parse_mark(with_wind, one.mark.measure)
        except InvalidMark:
            return text
        return with_wind
    return text
