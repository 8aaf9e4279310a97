"""A refusal says what a file looks like, what is missing, and what to do."""

import io
import zipfile

import pytest

from bot.errors import ImportFileError
from bot.ingest.formats import Format
from bot.ingest.reading import list_formats
from tests.unit.ingest.conftest import Reader

HYTEK = """                 Leeds City - Hy-Tek's MEET MANAGER 10:24 PM  3/30/2024
Event 1  Men 100 Meter Dash
  1 Smith, John               SR Leeds                    10.90   1.2  1
"""


def refused(read: Reader, content: str | bytes) -> ImportFileError:
    with pytest.raises(ImportFileError) as caught:
        read(content)
    assert caught.value.tip
    return caught.value


@pytest.mark.parametrize(
    ("content", "says", "tip"),
    [
        (HYTEK, "a Hy-Tek report", "CSV or .lif"),
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF", "spreadsheet"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100, ".xls", "Save it as .xlsx"),
        ("<!DOCTYPE html>\n<html><body>1. Kerr</body></html>", "a web page", "spreadsheet"),
        ("<table><tr><td>1. Kerr</td></tr></table>", "a web page", "spreadsheet"),
        ('{"compName": "Oslo", "events": [\n', "damaged or cut off: Expecting value in line 2", "again"),
        ('{"a": ' * 9_000, "damaged or cut off", "again"),
        ('<?xml version="1.0"?><results/>', "XML", "CSV"),
        ("", "is empty", "again"),
        ("   \n\n", "is empty", "again"),
        ("Pos,Name,Time\n1,Ann Example,4:02.11\n", "`Pos`, `Name`, `Time`", "--columns"),
        ("Dear Sir,\nhere they are.\n", "text of no format", "bell-lap formats"),
        ("{}", "JSON of no format", "bell-lap formats"),
        ('{"players": [{"goals": 1}]}', "`players`, `goals`", "bell-lap formats"),
    ],
)
def test_what_a_file_is_and_what_to_do(read: Reader, content: str | bytes, says: str, tip: str) -> None:
    error = refused(read, content)
    assert says in error.message
    assert tip in error.tip


def test_an_opendocument_sheet_is_named(read: Reader) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", "<x/>")
    assert "OpenDocument" in refused(read, packed.getvalue()).message


@pytest.mark.parametrize("each", [each for each in list_formats() if each.needs.columns], ids=lambda each: each.name)
def test_the_missing_column_of_a_table_is_named(each: Format, read: Reader) -> None:
    header = each.example.partition("\n")[0]
    cut = ";" if ";" in header else ","
    for column in each.needs.columns:
        changed = cut.join("qqq" if name == column else name for name in header.split(cut))
        error = refused(read, each.example.replace(header, changed))
        assert f"`{column}`" in error.message
        assert "looks like" in error.message


@pytest.mark.parametrize("each", [each for each in list_formats() if each.needs.keys], ids=lambda each: each.name)
def test_a_near_format_of_json_is_named_with_the_missing_key(each: Format, read: Reader) -> None:
    texts = [each.example.replace(f'"{key}"', '"qqq"') for key in each.needs.keys]
    for text in texts:
        if any(other.recognises(text) for other in list_formats()):
            continue  # it is told by other keys
        message = refused(read, text).message
        assert any(f"looks like {other.name}" in message for other in list_formats())
        assert "missing" in message or "not in their places" in message


def test_the_missing_key_of_a_meet(read: Reader) -> None:
    error = refused(read, '{"gender": "M", "races": [{"results": [], "date": ""}]}')
    assert "the key `events` is missing" in error.message


def test_what_is_no_text_is_not_shown(read: Reader) -> None:
    assert "is no text" in refused(read, bytes(range(256)) * 100).message


def test_a_title_above_the_header(read: Reader) -> None:
    error = refused(read, "Leeds Open\n\nathlete,sex,event,date,place,mark,source\n")
    assert "looks like own results (CSV), but its header is in line 3" in error.message


def test_the_source_of_own_results(read: Reader) -> None:
    error = refused(read, "athlete,sex,event,date,place,mark\nAda Swift,W,1500 m,2024-06-01,1,3:58.10\n")
    assert "looks like own results (CSV), but the column `source` is missing" in error.message
