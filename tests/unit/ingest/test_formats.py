"""Every format says what it needs, and its example is a file of it."""

import pytest

from bot.domain.event import Sex
from bot.domain.rows import Rejected
from bot.ingest.formats import Context, Format
from bot.ingest.reading import list_formats
from tests.unit.ingest.conftest import TODAY, Reader

FORMATS = list_formats()
SAID = Context(day=TODAY, sex=Sex.WOMEN, scope="world", meet="Example Meeting")


def _name(each: Format) -> str:
    return each.name


@pytest.mark.parametrize("each", FORMATS, ids=_name)
def test_an_example_is_of_its_format_alone(each: Format) -> None:
    assert [other.name for other in FORMATS if other.recognises(each.example)] == [each.name]


@pytest.mark.parametrize("each", FORMATS, ids=_name)
def test_an_example_is_read_whole(each: Format, read: Reader) -> None:
    rows = read(each.example, SAID)
    assert rows
    assert [row for row in rows if isinstance(row, Rejected) and not row.left_out] == []


@pytest.mark.parametrize("each", [each for each in FORMATS if each.needs.keys], ids=_name)
def test_an_example_has_the_keys_that_its_format_needs(each: Format) -> None:
    assert [key for key in each.needs.keys if f'"{key}"' not in each.example] == []
