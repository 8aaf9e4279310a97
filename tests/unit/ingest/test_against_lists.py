"""Every shipped fact is in the lists that it names as its sources."""

import csv
import io
import json
import re
import tarfile
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from bot.domain.dispute import count_origins
from bot.domain.facts import Facts
from bot.domain.race import Result
from bot.domain.record import standing
from bot.domain.team import Team
from bot.ingest.shipped import shipped_data_folder
from bot.names.fold import fold
from scripts.almanac.record_marks import load_current
from scripts.almanac.record_people import read_rows
from tests.shared import DATASETS, SHARED, needs_shared

FACTS = SHARED / "facts" / "kerr-ingebrigtsen.csv"
ARTICLE = SHARED / "article.txt"
LISTS = "wa-all-time-lists-2025"
SETTLED = Path(__file__).parents[3] / "scripts/almanac/by_hand/olympic_places.csv"

pytestmark = needs_shared("datasets")


class Listed(NamedTuple):
    """A row of the all-time lists. `senior` tells whether it is of a list of seniors, with their implements."""

    sex: str
    name: str
    position: str
    senior: bool


@cache
def _all_time_lists() -> dict[tuple[str, str], list[Listed]]:
    """All rows of all classes, by their day and mark as written."""
    found: defaultdict[tuple[str, str], list[Listed]] = defaultdict(list)
    with tarfile.open(DATASETS / "kmuchiri-AthleticScraper" / "processing-output.tar.xz") as archive:
        for member in archive:
            content = archive.extractfile(member)
            if content is None or not member.name.endswith(".csv"):
                continue
            sex, senior = "W" if "/female/" in member.name else "M", member.name.endswith("_senior.csv")
            reader = csv.reader(io.TextIOWrapper(content, encoding="utf-8-sig"))
            header = next(reader)
            columns = [header.index(name) for name in ("date", "mark", "competitor", "position")]
            for row in reader:
                day, mark, name, position = (row[column] for column in columns)
                found[day, mark].append(Listed(sex, name, position, senior))
    return found


def _as_listed(day: date) -> str:
    return day.strftime("%d %b %Y").upper()


def _near(day: date) -> tuple[date, date, date]:
    """Two origins mean one race if they date it on one day or the next."""
    return day, day - timedelta(1), day + timedelta(1)


@cache
def _words(name: str) -> tuple[str, ...]:
    """The words of a name in any order; some names of Ukraine have a Cyrillic letter in the lists."""
    return tuple(sorted(fold(name.replace("\u0456", "i")).split()))


def _record_pages(files: tuple[str, ...]) -> set[tuple[str, str, str]]:
    """(Sex, ISO date, mark) of the rows of these record files, whichever of the two shapes they have."""
    found: set[tuple[str, str, str]] = set()
    for pattern in files:
        for path in DATASETS.glob(pattern):
            semicolons = path.parent.name == "nimarion-records"
            with path.open(encoding="utf-8-sig", newline="") as opened:
                for row in csv.DictReader(opened, delimiter=";" if semicolons else ","):
                    if semicolons:
                        found.add((row["Sex"][:1].replace("F", "W"), row["Date"], row["Result"]))
                    else:
                        day = datetime.strptime(row["DATE"], "%d %b %Y").date()  # noqa: DTZ007 - a day only
                        found.add((path.name[:1].upper(), day.isoformat(), row["PERF"]))
    return found


def test_the_youngest_list_of_world_records_agrees_with_what_ships(shipped: Facts) -> None:
    """Each of its rows stood, was pending, or is shown as reported, on the day the list was read."""
    checked = 0
    for row in load_current(DATASETS):
        records = [f.record for f in shipped.records if f.record.scope == "world" and f.record.event == row.event]
        now = standing(records, row.day)
        reported = [r for r in shipped.reported if r.event == row.event]
        held = {r.mark.value for r in (*reported, *now.pending[:1], *now.current)}
        assert row.mark.value in held, row
        best = max(
            (*reported, *now.pending, *now.current),
            key=lambda r: -r.mark.value if r.mark.measure == "time" else r.mark.value,
        )
        assert best.mark.value == row.mark.value, row
        checked += 1
    assert checked == 53


def test_every_result_is_in_the_all_time_lists_it_names(shipped: Facts) -> None:
    """With name, mark and day; a place is another only where a case settled by hand explains it."""
    names = {f.athlete.id: {_words(n) for n in (f.athlete.name, *(o.name for o in f.names))} for f in shipped.athletes}
    explained = {(row["meet"], row["discipline"], row["sex"]) for row in read_rows(SETTLED)}
    checked = 0
    moved: set[tuple[str, str, str]] = set()
    another_day: list[Result] = []
    for result in shipped.results:
        if LISTS not in [source.id for source in result.sources]:
            continue
        race, who = result.race, names[result.athlete.id]
        rows = _rows_of(result, who, (race.date,))
        if not rows:
            rows = _rows_of(result, who, _near(race.date))
            another_day.append(result)
        assert rows, (race.id, result.athlete.name, result.mark_text)
        places = {re.match(r"\d*", row.position)[0] for row in rows}  # type: ignore[index] - it always matches
        if not result.split and result.place is not None and str(result.place) not in places:
            moved.add((race.meet.id, race.event.discipline, result.athlete.sex.value))
        checked += 1
    assert checked > 100_000
    assert moved <= explained
    # The day is that of another origin then, which must be there.
    assert all({shipped.origins[s.id] for s in result.sources} - {"wa-lists"} for result in another_day)
    assert len(another_day) < checked / 1000


def _rows_of(result: Result, names: set[tuple[str, ...]], days: Iterable[date]) -> list[Listed]:
    """The rows of the lists with this mark on one of these days that are of somebody with one of these names."""
    marks = _spellings(result.mark_text.partition(" (")[0])
    rows = (row for day in days for mark in marks for row in _all_time_lists().get((_as_listed(day), mark), ()))
    return [row for row in rows if row.sex == result.athlete.sex and _words(row.name) in names]


@pytest.mark.parametrize(
    ("source", "files"),
    [
        ("wa-records-2024", ("titouan-area-records/*.csv",)),
        ("wa-area-records-2024", ("nimarion-records/records-area.csv", "nimarion-records/records-world.csv")),
        ("national-records-2026", ("nimarion-records/records-national.csv",)),
        ("world-leads-2026", ("nimarion-records/leads-senior-world.csv",)),
        ("area-leads-2026", ("nimarion-records/leads-senior-area.csv",)),
        ("wa-all-time-lists-2025", ()),
    ],
)
def test_every_record_is_in_the_lists_it_names(source: str, files: tuple[str, ...], shipped: Facts) -> None:
    """On its day; a step that make almanac found may be dated a day apart by another origin."""
    as_written = date.isoformat if files else _as_listed
    listed = _record_pages(files) if files else _senior_marks()
    by_hand = {row["id"] for row in read_rows(shipped_data_folder() / "records.csv")}
    named = [f.record for f in shipped.records if source in [claim.source.id for claim in f.record.claims]]
    assert named
    missing = [
        record.id
        for record in named
        if not any(
            (record.event.sex, as_written(day), mark) in listed
            for day in ((record.set_on,) if record.id in by_hand else _near(record.set_on))
            for mark in _spellings(record.mark.text)
        )
    ]
    assert missing == []


def _senior_marks() -> set[tuple[str, str, str]]:
    """(Sex, day, mark) of the all-time lists of seniors."""
    return {(row.sex, *key) for key, rows in _all_time_lists().items() for row in rows if row.senior}


def test_teams_ran_for_the_nations_that_the_lists_give(shipped: Facts) -> None:
    listed: dict[tuple[str, str], set[str]] = {}
    with tarfile.open(DATASETS / "kmuchiri-AthleticScraper" / "processing-output.tar.xz") as archive:
        for member in archive:
            content = archive.extractfile(member) if "/relays_" in member.name else None
            if content is None or not member.name.endswith("_senior.csv"):
                continue
            for row in csv.DictReader(io.TextIOWrapper(content, encoding="utf-8-sig")):
                day = datetime.strptime(row["date"], "%d %b %Y").date().isoformat()  # noqa: DTZ007 - a day only
                listed.setdefault((day, row["mark"]), set()).update((row["nationality"], row["competitor"]))
    checked = 0
    for record in (fact.record for fact in shipped.records):
        team = record.holder
        if isinstance(team, Team) and "wa-all-time-lists-2025" in [claim.source.id for claim in record.claims]:
            named = {
                name
                for mark in _spellings(record.mark.text)
                for name in listed.get((record.set_on.isoformat(), mark), ())
            }
            assert {team.nation, team.club} - {""} <= named, record.id
            checked += 1
    assert checked > 80


def test_runners_are_those_of_the_progressions(shipped: Facts) -> None:
    path = DATASETS / "wr-progression" / "hindustantimes-wr-to-2016.csv"
    listed: dict[str, set[str]] = {}
    with path.open(encoding="utf-8", errors="replace", newline="") as opened:
        for cells in csv.reader(line.replace("\0", "") for line in opened):
            if "relay" in cells[4]:
                year, month, day = (int(number) for number in reversed(cells[14:17]))
                listed.setdefault(date(year, month, day).isoformat(), set()).add(_bare(cells[12]))
    named = _teams_with_runners(shipped, "record-progression-2016")
    assert len(named) > 20
    for team in named:
        runners = ", ".join(_bare(runner.name) for runner in team.runners)
        assert runners.replace("marlies gohr, renate", "marlies oelsner, renate") in listed[team.id[-10:]], team.id


def test_runners_of_olympic_finals_are_those_of_the_ioc(shipped: Facts) -> None:
    """Four people of one team of that year's medallists, each with a word of the name in common."""
    path = DATASETS / "ioc-medallists" / "guardian-summer-athletics-1896-2012.csv"
    listed: defaultdict[tuple[str, str, str], defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    with path.open(encoding="utf-8", newline="") as opened:
        for row in csv.DictReader(opened):
            event = row["Event"].lower().removesuffix(" relay").replace(" ", "-")
            if row["Event"].endswith(("relay", "Relay", "Team")):
                listed[row["Year"], row["Gender"][0], event][row["Code"]].add(_bare(row["Athlete"]))
    named = _teams_with_runners(shipped, "ioc-medallists-2012")
    assert len(named) > 100
    for team in named:
        event, sex, year = re.findall(r"-(4x\d+m|(?:3000m|cross-country)-team)-([mw])-(\d{4})", team.id)[0]
        medallists = listed[year, sex.upper(), event].values()
        assert any(_all_are_of(team, names) for names in medallists), team.id


def _all_are_of(team: Team, names: set[str]) -> bool:
    """Whether each runner of the team shares a word with one of these names, each of these with one runner or none."""
    words = [set(re.findall(r"\w+", name)) for name in names]
    found = [[at for at, one in enumerate(words) if one & set(re.findall(r"\w+", _bare(r.name)))] for r in team.runners]
    return any(len(set(chosen)) == len(team.runners) for chosen in product(*found))


def test_runners_of_the_european_championships_are_those_of_their_results_in_order(shipped: Facts) -> None:
    """The first four there: who ran in the heat alone comes fifth and sixth."""
    results = json.loads((DATASETS / "openath-trhackathon2025" / "Rome2024.json").read_text(encoding="utf-8-sig"))
    listed = {
        (
            team["nation"],
            *(_bare(leg["athlete"]) for leg in sorted(team["relayParticipants"], key=lambda leg: leg["leg"])[:4]),
        )
        for team in _relay_teams(results)
    }
    names = {f.athlete.id: [f.athlete.name, *(o.name for o in f.names)] for f in shipped.athletes}
    named = _teams_with_runners(shipped, "tilastopaja-rome-2024")
    assert len(named) > 40
    for team in named:
        spelled = [[_bare(n) for n in names.get(runner.athlete or "", [runner.name])] for runner in team.runners]
        assert {(team.nation, *chosen) for chosen in product(*spelled)} & listed, team.id


def _relay_teams(node: object) -> Iterator[dict[str, Any]]:
    """The entries with relay runners, wherever they are in the file."""
    if isinstance(node, dict):
        if node.get("relayParticipants"):
            yield node
        for value in node.values():
            yield from _relay_teams(value)
    elif isinstance(node, list):
        for value in node:
            yield from _relay_teams(value)


def test_every_team_with_runners_is_compared_with_a_list(shipped: Facts) -> None:
    compared = {"record-progression-2016", "ioc-medallists-2012", "tilastopaja-rome-2024"}
    others = [team for team in shipped.teams if team.runners and not compared & {source.id for source in team.sources}]
    by_hand = {row["id"] for row in read_rows(shipped_data_folder() / "teams.csv")}
    reported = [team for team in others if team.id in by_hand]
    assert all(count_origins(team.sources) >= 2 for team in reported), "each is from two reports of the final"
    # Olympedia's, confirmed by Rio's results.
    assert {team.id for team in others} - by_hand <= {"gbr-4x100m-w-2016-08-19", "jpn-4x100m-m-2016-08-19"}


def _teams_with_runners(shipped: Facts, source: str) -> list[Team]:
    return [t for t in shipped.teams if t.runners and source in [named.id for named in t.sources]]


def _bare(names: str) -> str:
    """Names without accents, quotation marks and case, as that list writes them."""
    letters = unicodedata.normalize("NFKD", names.replace('"', ""))
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).casefold()


def _spellings(mark: str) -> set[str]:
    """A mark as the lists may write it.

    With or without its last zeros, with the suffix of a hand time, on the road rounded up to whole seconds, as the
    tenths of the marathon of 1976 are.
    """
    bare = mark.removesuffix("h")
    numbers = {bare, f"{bare}0", bare.removesuffix("0"), bare.removesuffix("00")}
    if bare.count(":") == 2 and "." in bare:
        whole = bare.partition(".")[0]
        numbers.add(f"{whole[:-2]}{int(whole[-2:]) + 1:02}")
    return {*numbers, *(f"{number}h" for number in numbers)}


def test_the_seventeen_meetings_are_those_of_the_fact_table(shipped: Facts) -> None:
    by_key = {(r.race.date.isoformat(), r.race.round_name, r.athlete.id): r for r in shipped.results if not r.split}
    with FACTS.open(encoding="utf-8", newline="") as opened:
        confirmed = [row for row in csv.DictReader(opened) if "UNCONFIRMED" not in row["evidence"]]
    assert len(confirmed) == 17
    for row in confirmed:
        for person, athlete in (("jakob", "jakob-ingebrigtsen"), ("kerr", "josh-kerr")):
            result = by_key[row["date"], row["round"], athlete]
            assert (result.place_text, result.mark_text) == (row[f"{person}_place"], row[f"{person}_mark"])


def test_facts_are_in_the_profiles_of_tilastopaja_they_name(shipped: Facts) -> None:
    known: set[tuple[str, str, str]] = set()
    with tarfile.open(DATASETS / "openath-trhackathon2025" / "athletes.tar.xz") as archive:
        for member in archive:
            content = archive.extractfile(member)
            if content is not None:
                profile = json.loads(content.read().decode("utf-8-sig"))
                known |= {(profile["gender"], row["date"], row["result"]) for row in profile["results"]}
    named = [r for r in shipped.results if "tilastopaja-profiles-2025" in [source.id for source in r.sources]]
    assert len(named) > 20_000
    for result in named:
        sex, mark = result.athlete.sex, result.mark_text.partition(" (")[0]
        days = (result.race.date,) if len(result.sources) == 1 else _near(result.race.date)
        forms = {mark, f"{mark}.00"}  # of metres in an hour
        assert any((sex, day.isoformat(), form) in known for day in days for form in forms), (result.race.id, mark)


@pytest.mark.parametrize(
    ("source", "file"),
    [
        ("national-records-2026", "nimarion-records/records-national.csv"),
        ("world-leads-2026", "nimarion-records/leads-senior-world.csv"),
        ("area-leads-2026", "nimarion-records/leads-senior-area.csv"),
    ],
)
def test_facts_are_in_the_lists_of_records_and_leads_they_name(source: str, file: str, shipped: Facts) -> None:
    with (DATASETS / file).open(encoding="utf-8-sig", newline="") as opened:
        rows = {(row["Date"], row["Result"], row["Nation"]) for row in csv.DictReader(opened, delimiter=";")}
    named = [r for r in shipped.results if source in [named.id for named in r.sources]]
    assert named
    for result in named:
        assert (result.race.date.isoformat(), result.mark_text, result.athlete.nation) in rows


def test_the_quotes_are_in_the_article(shipped: Facts) -> None:
    printed = ARTICLE.read_text(encoding="utf-8")
    spoken = printed.replace('" Jakob said. "', " ")
    for quote in shipped.quotes:
        assert f'"{quote.words}"' in spoken
