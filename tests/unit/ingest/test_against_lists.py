"""Every shipped fact is in the lists that it names as its sources."""

import csv
import io
import json
import tarfile
import unicodedata
from datetime import date, datetime
from functools import cache

import pytest

from bot.domain.record import standing
from bot.domain.team import Team
from bot.ingest.shipped import read_shipped
from scripts.almanac.record_marks import load_current
from tests.shared import DATASETS, SHARED, needs_shared

FACTS = SHARED / "facts" / "kerr-ingebrigtsen.csv"
ARTICLE = SHARED / "article.txt"

pytestmark = needs_shared("datasets")


@cache
def _all_time_lists() -> dict[tuple[str, str, str], set[str]]:
    """Positions by (sex, ISO date, mark), and by (name in lower case, ISO date, mark), in the senior lists."""
    found: dict[tuple[str, str, str], set[str]] = {}
    with tarfile.open(DATASETS / "kmuchiri-AthleticScraper" / "processing-output.tar.xz") as archive:
        for member in archive:
            if not member.name.endswith("_senior.csv"):
                continue
            sex = "W" if "/female/" in member.name else "M"
            content = archive.extractfile(member)
            assert content is not None
            for row in csv.DictReader(io.TextIOWrapper(content, encoding="utf-8-sig")):
                day = datetime.strptime(row["date"], "%d %b %Y").date().isoformat()  # noqa: DTZ007 - a day only
                for key in (sex, row["competitor"].casefold()):
                    found.setdefault((key, day, row["mark"]), set()).add(row["position"])
    return found


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


def test_the_youngest_list_of_world_records_agrees_with_what_ships() -> None:
    """Each of its rows stands, is pending, or is shown as reported."""
    facts = read_shipped()
    today = date(2026, 11, 27)
    checked = 0
    for row in load_current(DATASETS):
        records = [f.record for f in facts.records if f.record.scope == "world" and f.record.event == row.event]
        now = standing(records, today)
        reported = [r for r in facts.reported if r.event == row.event]
        held = {r.mark.value for r in (*reported, *now.pending[:1], *now.current)}
        assert row.mark.value in held, row
        best = max(
            (*reported, *now.pending, *now.current),
            key=lambda r: -r.mark.value if r.mark.measure == "time" else r.mark.value,
        )
        assert best.mark.value == row.mark.value, row
        checked += 1
    assert checked == 53


def test_every_result_is_in_the_all_time_lists_it_names() -> None:
    listed = _all_time_lists()
    shipped = read_shipped()
    names = {fact.athlete.id: [fact.athlete.name, *(other.name for other in fact.names)] for fact in shipped.athletes}
    checked = 0
    for result in shipped.results:
        if "wa-all-time-lists-2025" not in [source.id for source in result.sources]:
            continue
        day, mark = result.race.date.isoformat(), result.mark_text
        positions = {p for name in names[result.athlete.id] for p in listed.get((name.casefold(), day, mark), ())}
        assert positions, (result.athlete.name, day, mark)
        place = "" if result.split or result.place is None else str(result.place)
        assert any(position.startswith(place) for position in positions), (result.athlete.name, day, positions)
        checked += 1
    assert checked > 60


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
def test_every_record_is_in_the_lists_it_names(source: str, files: tuple[str, ...]) -> None:
    listed = _record_pages(files) if files else _all_time_lists().keys()
    named = [f.record for f in read_shipped().records if source in [claim.source.id for claim in f.record.claims]]
    assert named
    missing = [
        record.id
        for record in named
        if not any(
            (record.event.sex, record.set_on.isoformat(), mark) in listed for mark in _spellings(record.mark.text)
        )
    ]
    assert missing == []


def test_teams_ran_for_the_nations_that_the_lists_give() -> None:
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
    for record in (fact.record for fact in read_shipped().records):
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


def test_runners_are_those_of_the_progressions() -> None:
    path = DATASETS / "wr-progression" / "hindustantimes-wr-to-2016.csv"
    listed: dict[str, set[str]] = {}
    with path.open(encoding="utf-8", errors="replace", newline="") as opened:
        for cells in csv.reader(line.replace("\0", "") for line in opened):
            if "relay" in cells[4]:
                year, month, day = (int(number) for number in reversed(cells[14:17]))
                listed.setdefault(date(year, month, day).isoformat(), set()).add(_bare(cells[12]))
    named = [team for team in read_shipped().teams if team.runners]
    assert len(named) > 20
    for team in named:
        runners = ", ".join(_bare(runner.name) for runner in team.runners)
        assert runners.replace("marlies gohr, renate", "marlies oelsner, renate") in listed[team.id[-10:]], team.id


def _bare(names: str) -> str:
    """Names without accents, quotation marks and case, as that list writes them."""
    letters = unicodedata.normalize("NFKD", names.replace('"', ""))
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).casefold()


def _spellings(mark: str) -> tuple[str, ...]:
    """A mark as the lists may write it: with or without its last zero, with the suffix of a hand time."""
    return (mark, mark.removesuffix("0"), f"{mark}h", mark.removesuffix("h"))


def test_the_seventeen_meetings_are_those_of_the_fact_table() -> None:
    by_key = {
        (r.race.date.isoformat(), r.race.round_name, r.athlete.id): r for r in read_shipped().results if not r.split
    }
    with FACTS.open(encoding="utf-8", newline="") as opened:
        confirmed = [row for row in csv.DictReader(opened) if "UNCONFIRMED" not in row["evidence"]]
    assert len(confirmed) == 17
    for row in confirmed:
        for person, athlete in (("jakob", "jakob-ingebrigtsen"), ("kerr", "josh-kerr")):
            result = by_key[row["date"], row["round"], athlete]
            assert (result.place_text, result.mark_text) == (row[f"{person}_place"], row[f"{person}_mark"])


def test_facts_are_in_the_profiles_of_tilastopaja_they_name() -> None:
    known: set[tuple[str, str, str]] = set()
    with tarfile.open(DATASETS / "openath-trhackathon2025" / "athletes.tar.xz") as archive:
        for member in archive:
            content = archive.extractfile(member)
            if content is not None:
                profile = json.loads(content.read().decode("utf-8-sig"))
                known |= {(profile["gender"], row["date"], row["result"]) for row in profile["results"]}
    named = [r for r in read_shipped().results if "tilastopaja-profiles-2025" in [source.id for source in r.sources]]
    assert len(named) > 18
    for result in named:
        assert (result.athlete.sex, result.race.date.isoformat(), result.mark_text) in known


@pytest.mark.parametrize(
    ("source", "file"),
    [
        ("national-records-2026", "nimarion-records/records-national.csv"),
        ("world-leads-2026", "nimarion-records/leads-senior-world.csv"),
        ("area-leads-2026", "nimarion-records/leads-senior-area.csv"),
    ],
)
def test_facts_are_in_the_lists_of_records_and_leads_they_name(source: str, file: str) -> None:
    with (DATASETS / file).open(encoding="utf-8-sig", newline="") as opened:
        rows = {(row["Date"], row["Result"], row["Nation"]) for row in csv.DictReader(opened, delimiter=";")}
    named = [r for r in read_shipped().results if source in [named.id for named in r.sources]]
    assert named
    for result in named:
        assert (result.race.date.isoformat(), result.mark_text, result.athlete.nation) in rows


def test_the_quotes_are_in_the_article() -> None:
    printed = ARTICLE.read_text(encoding="utf-8")
    spoken = printed.replace('" Jakob said. "', " ")
    for quote in read_shipped().quotes:
        assert f'"{quote.words}"' in spoken
