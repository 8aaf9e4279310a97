"""Readers take no more than twice as long for a file of twice the size, whatever is in it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import ImportFileError
from bot.ingest.data_files import WrongValue
from bot.ingest.formats import Context
from bot.ingest.reading import list_formats, read_rows
from bot.ingest.terms import read_venue
from tests.growth import assert_grows_evenly
from tests.unit.ingest.conftest import TODAY, NamedEvents, Reader, result

OWN = "athlete,sex,event,date,place,mark,source\n"
TAF = (
    "Code;Type;Discipline;Class;Result;Wind;Venue;Venue Country;Environment;Date;Firstname;Lastname;Nation;YOB;Sex\n"
)  # fmt: skip
LIST = "mark,wind,competitor,dob,nationality,position,venue,date,discipline,type,sex\n"
PROFILE = '{"tpAthleteId":"1","givenName":"Ann","familyName":"Run","gender":"Women","nationality":"GBR","results":[%s]}'
UNIT = '{"gender":"Men","name":"100 m","round":"FINAL","date":"2024-06-01","result":[%s]}'
MEET = '{"name":"Games","country":"GBR","events":[' + UNIT + "]}"


def joined(line: Callable[[int], str], between: str = "") -> Callable[[int], str]:
    return lambda size: between.join(map(line, range(size)))


def run_of(number: int) -> str:
    metres, seconds = (3000, 500) if number % 2 else (5000, 900)
    time = f"{seconds // 60}:{seconds % 60:02}.{number % 1000:03}"
    keys = f'"event":"{metres}","result":"{time}","rank":"1","round":"","date":"2024-06-01","compName":"Games"'
    return f'{{{keys},"city":"Leeds","venuecountry":"GBR","competition_ID":"7"}}\n'


FILES: dict[str, tuple[str, Callable[[int], str], str]] = {
    "rows of one race": (OWN, joined(lambda n: f"A B,M,1500 m,2024-06-01,{n % 90 + 1},3:{n % 60:02}.1,x\n"), ""),
    "records of one event": (
        TAF,
        joined(lambda n: f"WR;;100;M;1{n % 10}.{n % 100:02};;Leeds;GBR;Outdoor;2024-06-01;A;B{n};GBR;1990;M\n"),
        "",
    ),
    "a list of one venue": (
        LIST,
        joined(lambda n: f'3:{n % 60:02}.1,,A B,,GBR,1,"a{" " * 150}b (GBR)",2024-06-01,1500m,x,men\n'),
        "",
    ),
    "a profile of one race": (PROFILE.partition("%s")[0], joined(run_of, ","), PROFILE.partition("%s")[2]),
    "a meet of one race": (
        MEET.partition("%s")[0],
        joined(lambda n: f'{{"rank":"{n}","athlete":"A B","nation":"GBR","performance":"10.{n % 90 + 10}"}}\n', ","),
        MEET.partition("%s")[2],
    ),
    "what is no row": (MEET.partition("%s")[0], joined(lambda _: "[]\n", ","), MEET.partition("%s")[2]),
}


@pytest.mark.parametrize("name", FILES)
def test_twice_the_rows_take_twice_the_steps(tmp_path: Path, name: str) -> None:
    head, body, end = FILES[name]

    def run(size: int) -> None:
        path = tmp_path / "file"
        path.write_text(head + body(size) + end)
        rows = list(read_rows([path], NamedEvents(), TODAY))
        assert size <= len(rows) <= size + 1

    assert_grows_evenly(run, 600)


def beginning(example: str) -> tuple[str, list[str]]:
    lines = example.splitlines(keepends=True)
    return lines[0], lines[1:] or [lines[0]]


@pytest.mark.parametrize("number", range(len(list_formats())))
def test_examples_made_longer_take_evenly_more(tmp_path: Path, number: int) -> None:
    """The lines of each format's example, again and again; JSON is then no longer whole, and read to that point."""
    head, rest = beginning(list_formats()[number].example)
    context = Context(day=TODAY, scope="world", meet="Games", sex=None)

    def run(size: int) -> None:
        path = tmp_path / "men_world_records.csv"
        path.write_text(head + "".join(rest) * size)
        try:
            list(read_rows([path], NamedEvents(), TODAY, context))
        except ImportFileError:
            pytest.skip("needs more than its rows")

    run(2)
    if head.lstrip()[:1] not in "{[":
        assert_grows_evenly(run, 400)


def test_the_split_of_each_longer_race_is_found(read: Reader) -> None:
    def row(event: int, time: str, rank: int = 1) -> str:
        return (
            run_of(0).replace("5000", str(event)).replace("15:00.000", time).replace('"rank":"1"', f'"rank":"{rank}"')
        )

    rows = [
        row(3000, "9:00.00"),
        row(5000, "15:04.00"),
        row(3000, "7:59.00"),
        row(3000, "9:00.00", 2),
        row(800, "2:20"),
    ]
    assert [result(each).split for each in read(PROFILE % ",".join(rows))] == [True, False, False, False, False]


OLD_VENUE = re.compile(r"(?P<where>.*?)\s*(?:\((?P<country>[A-Z]{3})\))?\s*(?P<short>\(i\))?")


@given(st.text(alphabet="aB, ()iGR", max_size=24) | st.from_regex(r"[aB, ]{0,9}\([A-Z]{3}\) ?(\(i\))?", fullmatch=True))
def test_a_venue_is_read_as_its_pattern_says(text: str) -> None:
    parts = OLD_VENUE.fullmatch(text.strip())
    assert parts is not None
    venue = read_venue(text)
    assert (venue.country, venue.short_track) == (parts["country"] or "", parts["short"] is not None)
    read = f"{venue.venue}, {venue.city}" if venue.venue else venue.city
    assert read.replace(" ", "").replace(",", "") in parts["where"].replace(" ", "").replace(",", "")


def test_no_pattern_of_the_venue_is_left_to_try_in_turn() -> None:
    """A pattern with three parts that take spaces tried each way to share them: 190 spaces took a million steps."""
    with pytest.raises(WrongValue, match="longer than 200"):
        read_venue("a" + " " * 100_000 + "b")
    assert read_venue("a" + " " * 190 + "b") == ("", "a" + " " * 190 + "b", "", False)
