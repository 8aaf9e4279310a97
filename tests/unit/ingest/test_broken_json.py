"""JSON with a mistake in one row or race: what stands there is rejected with its line, and all others are read."""

import json
import re
from datetime import date

import pytest

from bot.domain.event import Sex
from bot.domain.rows import FileRow, Rejected, ResultRow
from bot.ingest.broken_json import EndByBrackets, EndByShape
from bot.ingest.formats import Context
from bot.ingest.located_json import MOST_BROKEN, BrokenJson, Located, LocatedJson
from bot.ingest.reading import list_formats
from tests.growth import steps
from tests.unit.ingest.conftest import Reader, rejected

UNITS = '{"units": [{"name": "a", "rows": [%s], "day": 1}, {"name": "b", "rows": [{"n": 9}]}], "year": 2}'
ONE, THREE = '{"n": 1}', '{"n": 3}'


def read_units(text: str) -> Located:
    return LocatedJson(text).read_object(("units",), ("rows",))


MISTAKES = {
    "a value that is none": '{"n": None}',
    "a text that is not closed": '{"n": "two}',
    "a text that is not opened": '{"n": two"}',
    "quotation marks within a text": '{"n": "the "two" of"}',
    "single quotation marks": "{'n': 'two'}",
    "a tab within a text": '{"n": "t\two"}',
    "no colon": '{"n" 2}',
    "no comma": '{"n": 2 "m": 3}',
    "a comma too many": '{"n": 2,}',
    "no opening brace": '"n": 2}',
    "no closing brace": '{"n": 2',
    "a closing bracket too many": '{"n": 2]}',
    "a closing bracket before it": ']{"n": 2}',
    "a nested object that is not closed": '{"n": {"m": 2}',
    "a nested list that is not closed": '{"n": [2}',
    "too deep": '{"n": ' + "[" * 5000 + "]" * 5000 + "}",
}
LAYOUTS = {"in one line": "%s, %s, %s", "a line each": "\n%s, \n%s, \n%s", "indented": "\n    %s,\n    %s,\n    %s\n  "}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_broken_row_takes_no_other_with_it(mistake: str, layout: str) -> None:
    found = read_units(UNITS % LAYOUTS[layout] % (ONE, MISTAKES[mistake], THREE))
    first, second = found.parts
    assert found.members == {"year": 2}
    assert (first.members, second.members) == ({"name": "a", "day": 1}, {"name": "b"})
    assert [row.members for row in (*first.parts, *second.parts)] == [{"n": 1}, {}, {"n": 3}, {"n": 9}]
    assert [bool(row.fault) for row in first.parts] == [False, True, False]
    assert first.parts[1].line == (1 if layout == "in one line" else 3)


@pytest.mark.parametrize(
    "mistake", ["a value that is none", "no colon", "no closing brace", "a text that is not closed"]
)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_last_row_may_be_broken(mistake: str, layout: str) -> None:
    found = read_units(UNITS % LAYOUTS[layout] % (ONE, THREE, MISTAKES[mistake]))
    assert [[row.members for row in unit.parts] for unit in found.parts] == [[{"n": 1}, {"n": 3}, {}], [{"n": 9}]]


def test_a_row_over_several_lines_says_which() -> None:
    found = read_units(UNITS % f'{ONE},\n{{\n"n": x\n}},\n{THREE}')
    assert found.parts[0].parts[1].fault == "lines 2 to 4 are not read: not complete JSON: Expecting value"


def test_a_row_without_a_comma_behind_it_is_told() -> None:
    faults = [row.fault for row in read_units(UNITS % f"{ONE} {THREE}").parts[0].parts]
    assert faults == ["not complete JSON: a , should stand here", ""]


def test_a_broken_unit_takes_no_other_with_it() -> None:
    found = read_units(UNITS.replace('"day": 1', '"day" 1') % f"{ONE},\n{THREE}")
    assert [(unit.members, bool(unit.fault)) for unit in found.parts] == [({}, True), ({"name": "b"}, False)]
    assert "lines 1 to 2 are not read" in found.parts[0].fault
    assert [row.members for row in found.parts[1].parts] == [{"n": 9}]


@pytest.mark.parametrize("cut", range(10, 90))
def test_nothing_is_read_of_what_is_cut_off(cut: int) -> None:
    text = UNITS % f"{ONE}, {THREE}"
    for rest in (text[:cut], text[:cut].replace("1", "x")):
        with pytest.raises(BrokenJson):
            read_units(rest)


def test_how_much_is_not_read_is_said() -> None:
    with pytest.raises(BrokenJson, match="cut off here; none of its 3 lines is read"):
        read_units((UNITS % f"\n{ONE},\n{THREE}").partition(', "day"')[0])


def test_no_row_moves_to_another_unit_when_the_end_of_a_unit_is_lost() -> None:
    for lost in ("]", '], "day": 1}', '}], "day": 1}'):
        whole = UNITS % f"\n  {ONE},\n  {THREE}"
        text = whole.replace(lost, "", 1)
        assert text != whole
        try:
            found = read_units(text)
        except BrokenJson:
            continue
        assert {"n": 9} not in [row.members for row in found.parts[0].parts]


def test_no_unit_becomes_a_row_where_a_list_ends_behind_a_comma() -> None:
    """What follows begins otherwise than a row: the bracket is the list's own, and the end of the unit is lost."""
    text = UNITS.replace(', "day": 1}, {"name"', '{"name"') % f"{ONE}, {THREE}, "
    found = read_units(text)
    assert [(unit.members, bool(unit.fault)) for unit in found.parts] == [({}, True), ({"name": "b"}, False)]
    assert [row.members for row in found.parts[1].parts] == [{"n": 9}]


def test_many_broken_rows_are_given_up() -> None:
    few, many = (UNITS % ", ".join(["{x}"] * count) for count in (MOST_BROKEN, MOST_BROKEN + 1))
    assert len(read_units(few).parts[0].parts) == MOST_BROKEN
    with pytest.raises(BrokenJson):
        read_units(many)


@pytest.mark.parametrize("end_of_broken", [EndByBrackets, EndByShape])
def test_texts_are_searched_twice_at_most(end_of_broken: type[EndByBrackets | EndByShape]) -> None:
    text = "[" + '{"a": [' * 2000
    search = end_of_broken(text)
    assert [search(1 + 7 * number, number % 2 == 0) for number in range(500)] == [None] * 500
    assert steps(lambda: search(1, False)) < 100
    assert steps(lambda: search(1, True)) < 100


SAID = Context(day=date(2024, 5, 30), sex=Sex.WOMEN)
JSON = [each for each in list_formats() if each.example.startswith("{") and '"19"' not in each.example]


@pytest.mark.parametrize("number", range(len(JSON)), ids=[each.name for each in JSON])
def test_every_reader_rejects_a_broken_row_and_takes_the_others(read: Reader, number: int) -> None:
    text = JSON[number].example
    start = [found.start(1) for found in re.finditer(r"\[\s*(\{)", text)][-1]
    _, end = json.JSONDecoder().raw_decode(text, start)
    row = text[start:end]
    broken = row[:-1] + ",}"
    rows: list[FileRow] = read(f"{text[:start]}{row},\n{broken},\n{row}{text[end:]}", context=SAID)
    kinds = [type(each) for each in rows]
    assert kinds == [ResultRow, Rejected, ResultRow]
    assert "not complete JSON" in rejected(rows[1]).reason
    assert rows[1].line == rows[0].line + row.count("\n") + 1
