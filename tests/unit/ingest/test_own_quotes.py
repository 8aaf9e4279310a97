"""What athletes said, read from CSV and TOML: every row and table is a quote or is rejected with the reason."""

import string
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.rows import FileRow, QuoteRow, Rejected, SourceRow
from bot.errors import ImportFileError
from bot.ingest import toml_tables
from bot.ingest.data_files import WrongValue
from bot.ingest.own_quotes import OwnQuotes, OwnQuoteTables
from bot.ingest.quote_cells import read_quote
from bot.ingest.reading import read_rows
from bot.ingest.shipped import shipped_data_folder
from bot.ingest.terms import Terms
from tests.unit.ingest.conftest import TODAY, NamedEvents, Reader, rejected

HEADER = "athlete,words,said_to,said_on,topic,source,url\n"
CELLS = {
    "athlete": "Ada Swift",
    "words": '"I ran, and I won."',
    "said_to": "Example Radio",
    "said_on": "2024-06-01",
    "topic": "Her race",
    "source": '"After the race, Example Radio, 2024-06-02"',
    "url": "https://radio.example/ada",
}
ROW = ",".join(CELLS.values()) + "\n"
SOURCE = SourceRow("After the race", "Example Radio", "2024-06-02", "https://radio.example/ada")
TABLE = """[[quote]]
athlete = "Ada Swift"
words = "I ran, and I won."
said_to = "Example Radio"
said_on = 2024-06-01
topic = "Her race"
source = "After the race, Example Radio, 2024-06-02"
url = "https://radio.example/ada"
"""


def quote(row: FileRow) -> QuoteRow:
    assert isinstance(row, QuoteRow), row
    return row


def csv_row(**cells: str) -> str:
    """A file with one row; a cell that is no column of HEADER gets one."""
    given_cells = {**CELLS, **cells}
    return ",".join(given_cells) + "\n" + ",".join(given_cells.values()) + "\n"


def table(**values: str) -> str:
    """A TOML file with one quote: values as TOML, without those that are empty."""
    quoted = {name: value if value.startswith('"') else f'"{value}"' for name, value in CELLS.items()}
    given_values = {**quoted, "said_on": "2024-06-01", **values}
    return "[[quote]]\n" + "".join(f"{name} = {value}\n" for name, value in given_values.items() if value)


@pytest.mark.parametrize("content", [HEADER + ROW, TABLE], ids=["csv", "toml"])
def test_a_quote_in_either_format(read: Reader, content: str) -> None:
    row = quote(read(content)[0])
    assert (row.athlete.name, row.words, row.said_to) == ("Ada Swift", "I ran, and I won.", "Example Radio")
    assert (row.said, row.said_after, row.said_before) == ("on 1 June 2024", date(2024, 6, 1), date(2024, 6, 1))
    assert (row.topic, row.sources) == ("Her race", (SOURCE,))


@pytest.mark.parametrize("name", ["quotes.csv", "quotes.toml"])
def test_the_templates_are_read_as_they_stand(read: Reader, name: str) -> None:
    goals, blindfolded = map(quote, read([shipped_data_folder() / "templates" / name]))
    assert (goals.athlete.nation, goals.said_before, goals.about) == ("NOR", date(2024, 3, 3), ())
    assert (blindfolded.about, blindfolded.race) == (("Josh Kerr",), "new-york-2024-2-miles")
    assert blindfolded.said == "between 11 February 2024 and 3 March 2024"
    assert goals.sources == blindfolded.sources
    assert goals.sources[0].publisher == "Sportskeeda"


@pytest.mark.parametrize("example", [OwnQuotes.example, OwnQuoteTables.example], ids=["csv", "toml"])
def test_the_examples_are_read(read: Reader, example: str) -> None:
    assert quote(read(example)[0]).athlete.name == "Ann Example"


def test_the_shipped_file_is_read(read: Reader) -> None:
    rows = [quote(row) for row in read([shipped_data_folder() / "quotes.toml"])]
    assert [row.line for row in rows] == [5, 20, 31]
    assert {row.sources for row in rows} == {(SourceRow(id="sportskeeda-2024"),)}
    assert (rows[0].athlete.name, rows[0].about) == ("jakob-ingebrigtsen", ("josh-kerr",))


@pytest.mark.parametrize(
    ("cells", "said", "after", "before"),
    [
        ({"said_on": "", "said": "after the race"}, "after the race", None, None),
        ({"said": "after the race"}, "after the race", "2024-06-01", "2024-06-01"),
        ({"said_on": "", "said": "2024-06-01"}, "on 1 June 2024", "2024-06-01", "2024-06-01"),
        ({"said_on": "", "said": "on 2024-06-01"}, "on 1 June 2024", "2024-06-01", "2024-06-01"),
        (
            {"said_on": "", "said": "between 2024-06-01 and 2024-06-03"},
            "between 1 June 2024 and 3 June 2024",
            "2024-06-01",
            "2024-06-03",
        ),
        ({"said_on": "", "said_after": "2024-06-01"}, "on or after 1 June 2024", "2024-06-01", None),
        ({"said_on": "", "said_before": "2024-06-03"}, "on or before 3 June 2024", None, "2024-06-03"),
    ],
)
def test_when_it_was_said(
    read: Reader, cells: dict[str, str], said: str, after: str | None, before: str | None
) -> None:
    row = quote(read(csv_row(**cells))[0])
    days = tuple(day and day.isoformat() for day in (row.said_after, row.said_before))
    assert (row.said, *days) == (said, after, before)


@pytest.mark.parametrize(
    ("cells", "source"),
    [
        ({"source": "Example Radio"}, SourceRow("Example Radio", "", "", SOURCE.url)),
        ({"source": '"Example Radio, 2 June 2024"'}, SourceRow("Example Radio", "", "2 June 2024", SOURCE.url)),
        ({"source": '"Ada, again, Radio, June 2, 2024"'}, SourceRow("Ada, again", "Radio", "June 2, 2024", SOURCE.url)),
        ({"source": '"After the race, Example Radio, 2024-06-02, https://radio.example/ada"', "url": ""}, SOURCE),
        ({"source": "https://radio.example/ada", "url": ""}, SourceRow("radio.example", "", "", SOURCE.url)),
        (
            {"source": "After the race", "publisher": "Example Radio", "published": "2024-06-02"},
            SOURCE,
        ),
    ],
)  # fmt: skip
def test_a_source_and_its_address(read: Reader, cells: dict[str, str], source: SourceRow) -> None:
    assert quote(read(csv_row(**cells))[0]).sources == (source,)


def test_a_file_of_tables_may_describe_its_sources(read: Reader) -> None:
    described = '[[source]]\nid = "radio"\ntitle = "After the race"\npublisher = "Example Radio"\n'
    described += 'published = 2024-06-02\nurl = "https://radio.example/ada"\n'
    several = table(source="", url="", sources='["radio", "The Paper, 2024-06-03, https://paper.example/1"]')
    row = quote(read(several + described)[0])
    assert row.sources == (SOURCE, SourceRow("The Paper", "", "2024-06-03", "https://paper.example/1"))
    inline = table(source='{title = "After the race", publisher = "Example Radio", published = 2024-06-02}')
    assert quote(read(inline)[0]).sources == (SOURCE,)


WRONG = [
    ({"athlete": ""}, "athlete is missing"),
    ({"words": ""}, "words is missing"),
    ({"words": "…!"}, "words holds no word"),
    ({"words": "a" * 2001}, "words is longer than 2,000 characters"),
    ({"said_to": ""}, "said_to is missing"),
    ({"topic": ""}, "topic is missing"),
    ({"topic": "a" * 201}, "topic is longer than 200 characters"),
    ({"said_on": ""}, "said is missing"),
    ({"said_on": "2024-02-30"}, "said_on '2024-02-30' is not a day"),
    ({"said_on": "2027-01-01"}, "said_on '2027-01-01' lies in the future"),
    ({"said": "on 2027-01-01"}, "said '2027-01-01' lies in the future"),
    ({"said": "on 2024-06-02"}, "said and said_on are two days"),
    ({"said_after": "2024-06-02"}, "said_on lies outside"),
    ({"said_on": "", "said_after": "2024-06-02", "said_before": "2024-06-01"}, "said_after is later than said_before"),
    ({"source": ""}, "source is missing"),
    ({"url": "", "source": "The Paper"}, "url is missing"),
    ({"url": "javascript:alert(1)"}, "is not an address"),
    ({"url": "https://"}, "is not an address"),
    ({"url": "https://[::1"}, "is not an address"),
    ({"url": "https://me:secret@paper.example"}, "is not an address"),
    ({"sex": "X"}, "is for relays"),
    ({"nation": "Norway"}, "not a three-letter code"),
    ({"born": "long ago"}, "birth date 'long ago' is not a day"),
    ({"about": ";".join(f"Runner {number}" for number in range(21))}, "more than 20 names"),
]


@pytest.mark.parametrize(("cells", "reason"), WRONG)
def test_a_wrong_row_is_rejected_with_its_line_and_the_cell(read: Reader, cells: dict[str, str], reason: str) -> None:
    header, row = csv_row(**cells).splitlines(keepends=True)
    whole = {name: "" for name in cells if name not in CELLS}
    wrong, right = read(header + row + csv_row(**whole).splitlines()[1])
    assert reason in rejected(wrong).reason
    assert (rejected(wrong).line, quote(right).line) == (2, 3)


@pytest.mark.parametrize(("cells", "reason"), WRONG)
def test_a_wrong_table_is_rejected_with_its_line_and_the_key(read: Reader, cells: dict[str, str], reason: str) -> None:
    wrong, right = read(table(**{name: f'"{value}"' for name, value in cells.items()}) + TABLE)
    assert reason in rejected(wrong).reason
    assert (rejected(wrong).line, quote(right).words) == (1, "I ran, and I won.")


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"words": "7"}, "words must be a text"),
        ({"words": "true"}, "words must be a text"),
        ({"words": "2024-06-01"}, "words must be a text"),
        ({"words": '["a", "b"]'}, "words must be a text"),
        ({"athlete": '{name = "Ada Swift"}'}, "athlete must be a text"),
        ({"said_on": "2024"}, "said_on must be a text"),
        ({"said_on": "07:32:00"}, "said_on must be a text"),
        ({"about": "[1]"}, "about must be a text"),
        ({"source": "7"}, "source must be a text"),
        ({"source": '{titel = "a"}'}, "titel is not known"),
        ({"source": "{}"}, "source is missing"),
        ({"sources": "{a = 1}"}, "sources must be a text"),
        ({"words": '"a\\u0000b"'}, "unprintable"),
        ({"words": '"a\\u001bb"'}, "unprintable"),
        ({"topci": '"a"'}, "topci is not known"),
        ({"url": '"https://radio.example/\\u0007"'}, "unprintable"),
    ],
)
def test_anything_may_stand_in_a_table(read: Reader, values: dict[str, str], reason: str) -> None:
    wrong, _ = read(table(**values) + TABLE)
    assert reason in rejected(wrong).reason


@pytest.mark.parametrize("said_on", ["2024-06-01", "2024-06-01T21:50:00", "2024-06-01T21:50:00Z", '"1 JUN 2024"'])
def test_days_of_toml_are_days(read: Reader, said_on: str) -> None:
    assert quote(read(table(said_on=said_on))[0]).said_after == date(2024, 6, 1)


def test_words_on_several_lines_are_one_line_without_the_marks_around_them(read: Reader) -> None:
    row = quote(read(table(words='"""\n“I ran,\n\tand I\\u200b won.”\n"""'))[0])
    assert row.words == "I ran, and I won."
    assert quote(read(table(words='"“Yes” and “no”"'))[0]).words == "“Yes” and “no”"


@pytest.mark.parametrize(
    ("broken", "line"),
    [
        (TABLE.replace("= 2024", "2024"), 13),
        (TABLE.replace('Swift"', "Swift"), 10),
        (TABLE.replace('words = "', 'words = """'), 9),
        (TABLE.replace("[[quote]]", "[[quote]"), 9),
        (TABLE.replace("[[quote]]", "[quote]]"), 9),
        (TABLE.replace("[[quote]]", "quote]]"), 9),
        (TABLE.replace("[[quote]]", "[quote]"), 9),
        (TABLE.replace("[[quote]]", "[[quota]]"), 9),
        (TABLE.replace("[[quote]]", "quote"), 9),
        ("[\n", 9),
        (TABLE.replace("[[quote]]\n", ""), 9),
        ("".join(TABLE.splitlines(keepends=True)[1:3]), 9),
        (TABLE.replace("[[quote]]\nathlete", "athletes"), 9),
        (TABLE.replace("[[quote]]\nathlete", "athleté"), 9),
        (TABLE + "about = " + "[" * 5000 + "\n", 9),
        (TABLE + "about = " + "9" * 5000 + "\n", 9),
        (TABLE + "# " + "a" * 20_000 + "\n", 9),
        (TABLE + "a." * 5000 + 'a = "b"\n', 9),
        (TABLE + 'about = {' + '"a" . ' * 2000 + "a = 1}\n", 9),
        (TABLE.replace("Ada", "Ada\0"), 10),
    ],
)  # fmt: skip
def test_a_broken_table_takes_no_other_with_it(read: Reader, broken: str, line: int) -> None:
    before, wrong, after = read(TABLE + broken + TABLE)
    assert quote(before) == quote(after)._replace(line=1)
    assert rejected(wrong).line == line


@pytest.mark.parametrize("heading", ["[[quotes]]", "[[statement]]", "[quote]", "[ statements ]"])
def test_a_heading_much_like_the_right_one_is_told_the_right_one(read: Reader, heading: str) -> None:
    rows = [rejected(row) for row in read(TABLE.replace("[[quote]]", heading) * 2)]
    assert [row.line for row in rows] == [1, 9]
    assert "[[quote]]" in rows[0].reason


def test_what_stands_before_the_first_table_is_read_too(read: Reader) -> None:
    assert len(read("# said in Leeds\n\n" + TABLE)) == 1
    wrong, right = read('title = "Said in Leeds"\n' + TABLE)
    assert (rejected(wrong).line, quote(right).line) == (1, 2)


def test_a_file_that_is_too_large_for_toml_says_so(read: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(toml_tables, "MOST_TABLES", 2)
    with pytest.raises(ImportFileError, match="write it as CSV"):
        read(TABLE * 3)


def test_a_table_as_a_spreadsheet_writes_it(read: Reader) -> None:
    written = "Athlete;Words;Said To;Said On;Topic;Source;URL\n"
    written += 'SWIFT Ada;"I ran,\nand I won.";Example Radio;1 June 2024;Her race;'
    written += "After the race, Example Radio, 2024-06-02;https://radio.example/ada\n;;;;;;\n"
    (row,) = read("\ufeff" + written)
    assert quote(row)._replace(line=2) == quote(read(HEADER + ROW)[0])


def test_an_unknown_column_stops_the_import(read: Reader) -> None:
    with pytest.raises(ImportFileError, match="topci"):
        read(csv_row(topci="a"))
    with pytest.raises(ImportFileError, match="source"):
        read(HEADER.replace("source", "url2") + ROW)


def _changed(content: bytes, changes: list[tuple[int, int, bytes]]) -> bytes:
    for where, length, put in changes:
        at = where % (len(content) + 1)
        content = content[:at] + put + content[at + length :]
    return content


CHANGES = st.lists(
    st.tuples(
        st.integers(0, 10_000),
        st.integers(0, 12),
        st.binary(max_size=3) | st.text(alphabet="\"'[]{}=,#\n\\.é", max_size=4).map(str.encode),
    ),
    min_size=1,
    max_size=4,
)


def _read(content: bytes) -> Iterator[FileRow]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "said")
        path.write_bytes(content)
        yield from read_rows([path], NamedEvents(), TODAY)


@given(CHANGES, st.sampled_from([(HEADER, ROW), ("", TABLE)]))
def test_whatever_happens_to_one_row_every_other_is_taken(
    changes: list[tuple[int, int, bytes]], parts: tuple[str, str]
) -> None:
    header, row = (part.encode() for part in parts)
    changed = _changed(row.rstrip(b"\n"), changes) + b"\n"
    rows = list(_read(header + row + changed + row))
    assert all(isinstance(each, QuoteRow | Rejected) for each in rows)
    taken = [each for each in rows if isinstance(each, QuoteRow) and each.words == "I ran, and I won."]
    # Without its heading, nothing says surely where the table before it ends.
    assert len(taken) >= 1 + (b"[[quote]]" in changed or not row.startswith(b"[["))


SIMPLE = st.none() | st.booleans() | st.integers() | st.text(max_size=20) | st.dates() | st.floats()
KEYS = st.text(string.ascii_letters, max_size=5) | st.sampled_from(["title", "url"])
VALUES = st.recursive(
    SIMPLE, lambda some: st.lists(some, max_size=3) | st.dictionaries(KEYS, some, max_size=3), max_leaves=6
)


@given(VALUES, st.sampled_from([*CELLS, "sources", "about", "born", "nation", "said"]))
def test_a_cell_may_hold_any_value(value: object, key: str) -> None:
    cells = {**{name: cell.strip('"') for name, cell in CELLS.items()}, key: value}
    try:
        row = read_quote("said.toml", 1, cells, Terms(NamedEvents(), TODAY), {})
    except WrongValue:
        pass
    else:
        assert row.athlete.name
        assert row.sources
        assert row.words.isprintable()
