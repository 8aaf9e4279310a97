"""The files of meets that ship: what is read of them, and that a wrong line is named."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from bot.domain.facts import CityName, MeetFact
from bot.domain.meet_kind import MeetKind
from bot.domain.race import Meet
from bot.domain.source import Source
from bot.ingest.data_files import Problems
from bot.ingest.shipped_meets import list_files, read_cities, read_meets

HEADER = "id,name,series,kind,start,end,city,stadium,country,sources\n"
PARIS = (
    "paris-2024-olympics,Olympic Games,olympic-games,olympic,2024-08-01,2024-08-11,"
    "Paris;Saint-Denis,Stade de France,FRA,book"
)
OPEN = "leeds-2024-open,Leeds Open,,,,,Leeds,,GBR,book;paper=gathering"
BOOK, PAPER = (Source(name, name, "The press", date(2025, 1, 1)) for name in ("book", "paper"))
SOURCES: Mapping[str, Source] = {"book": BOOK, "paper": PAPER}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "meets").mkdir()
    _write(tmp_path, "meets/olympic-games.csv", f"{HEADER}{PARIS}\n")
    _write(tmp_path, "meets/meetings.csv", f"{HEADER}{OPEN}\n")
    names = "series,meet,name\nolympic-games,,Olympics\n,leeds-2024-open,Spring Open\n"
    _write(tmp_path, "meet_names.csv", names)
    _write(tmp_path, "cities.csv", "city,name\nBrussels,Bruxelles\nBrussels,Brussel\n")
    return tmp_path


def _write(folder: Path, file: str, text: str) -> None:
    (folder / file).write_text(text, encoding="utf-8")


def _problems(folder: Path) -> list[tuple[str, int, str]]:
    problems = Problems("data")
    read_meets(folder, SOURCES, problems)
    read_cities(folder, problems)
    return problems.found


def test_meets_have_their_days_kind_and_names(data: Path) -> None:
    problems = Problems("data")
    meets = read_meets(data, SOURCES, problems)
    assert problems.found == []
    paris = Meet("paris-2024-olympics", "Olympic Games", "Paris", "FRA", MeetKind.OLYMPIC)
    days = (date(2024, 8, 1), date(2024, 8, 11))
    assert meets["paris-2024-olympics"] == MeetFact(
        paris, "olympic-games", *days, "Stade de France", ("Olympics",), (BOOK,), ("Saint-Denis",)
    )
    leeds = Meet("leeds-2024-open", "Leeds Open", "Leeds", "GBR", MeetKind.UNKNOWN)
    assert meets["leeds-2024-open"] == MeetFact(leeds, names=("Spring Open",), sources=(BOOK, PAPER))


def test_cities_have_their_other_names(data: Path) -> None:
    assert read_cities(data, Problems("data")) == (CityName("Brussels", "Bruxelles"), CityName("Brussels", "Brussel"))


def test_each_file_of_meets_is_listed(data: Path) -> None:
    files = ("meets/meetings.csv", "meets/olympic-games.csv", "meet_names.csv", "cities.csv")
    assert list_files(data) == files


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("olympic-games,olympic,", "olympic-games,olympics,", "kind 'olympics' is none of olympic, world"),
        (",olympic-games,", ",world-championships,", "series 'world-championships' is not that of the file"),
        (",olympic-games,", ",,", "series '' is not that of the file"),
        ("2024-08-01", "", "start or end is missing"),
        ("2024-08-11", "2024-07-31", "start and end must be two days in order"),
        ("2024-08-11", "11.8.2024", "end '11.8.2024' is not a day"),
        ("FRA", "FRE", "country 'FRE' is not a nation code"),
        (",Paris;Saint-Denis,", ",,", "city is missing"),
        (",book", ",", "sources is missing"),
        (",book", ",rumour", "sources 'rumour' is not known"),
        (",book", ",book;book", "sources names the same one twice"),
    ],
)
def test_a_wrong_meet_is_named(data: Path, old: str, new: str, message: str) -> None:
    wrong = PARIS.replace(old, new)
    assert wrong != PARIS
    _write(data, "meets/olympic-games.csv", f"{HEADER}{wrong}\n")
    _write(data, "meet_names.csv", "series,meet,name\n")
    [(file, line, said)] = _problems(data)
    assert (file, line) == ("meets/olympic-games.csv", 2)
    assert message in said


def test_a_meeting_needs_no_days_or_both(data: Path) -> None:
    _write(data, "meets/meetings.csv", f"{HEADER}{OPEN.replace(',,,,', ',,,2024-05-01,')}\n")
    assert ("meets/meetings.csv", 2, "start and end must be two days in order, or both empty") in _problems(data)


def test_a_meet_is_in_one_file(data: Path) -> None:
    again = PARIS.replace(",olympic-games,", ",,")
    _write(data, "meets/meetings.csv", f"{HEADER}{OPEN}\n{OPEN}\n{again}\n")
    _write(data, "meet_names.csv", "series,meet,name\n")
    assert _problems(data) == [
        ("meets/meetings.csv", 3, "'leeds-2024-open' is already in line 2"),
        ("meets/olympic-games.csv", 2, "'paris-2024-olympics' is in another file of meets, too"),
    ]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("olympic-games,paris-2024-olympics,Games", "give either a series or a meet"),
        (",,Games", "give either a series or a meet"),
        ("olympics,,Games", "series 'olympics' is not known"),
        (",leeds,Games", "meet 'leeds' is not known"),
        ("olympic-games,,", "name is missing"),
    ],
)
def test_a_wrong_name_is_named(data: Path, row: str, message: str) -> None:
    _write(data, "meet_names.csv", f"series,meet,name\n{row}\n")
    assert _problems(data) == [("meet_names.csv", 2, message)]


def test_one_name_stands_for_one_city(data: Path) -> None:
    _write(data, "cities.csv", "city,name\nBrussels,Bruxelles\nGhent,Bruxelles\nBruxelles,Brussel\n")
    assert _problems(data) == [
        ("cities.csv", 3, "'Bruxelles' is already another name of Brussels"),
        ("cities.csv", 2, "'Bruxelles' is both a city with other names and another name of a city"),
    ]


def test_no_meets_at_all(tmp_path: Path) -> None:
    assert ("meets", 1, "holds no file of meets") in _problems(tmp_path)
