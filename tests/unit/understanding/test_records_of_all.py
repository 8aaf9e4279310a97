"""The records of all events together, as fans ask for them; what names an event or somebody asks another question."""

import pytest

from bot.errors import UsageError
from tests.unit.understanding.conftest import ReadIt

pytestmark = pytest.mark.asyncio(loop_scope="module")

READ = [
    ("oldest world record still standing", {"scope": "world", "order": "oldest"}),
    ("which world records are the oldest", {"scope": "world", "order": "oldest"}),
    ("longest standing women's world record", {"scope": "world", "sex": "women", "order": "oldest"}),
    ("all women's world records", {"scope": "world", "sex": "women"}),
    ("world records set in 2024", {"scope": "world", "season": "2024"}),
    ("how many world records were set in 2024", {"scope": "world", "season": "2024"}),
    ("who set a world record in 2023", {"scope": "world", "season": "2023"}),
    ("what is the oldest world record", {"scope": "world", "order": "oldest"}),
    ("records broken this year", {"season": "2026"}),
    ("list of all Kenyan records", {"scope": "KEN"}),
    ("newest world record", {"scope": "world", "order": "newest"}),
    ("world records since 2020", {"scope": "world", "since": "2020"}),
    ("world records between 2010 and 2015", {"scope": "world", "since": "2010", "until": "2015"}),
    ("world records set before 1990 that still stand", {"scope": "world", "until": "1989", "status": "standing"}),
    ("indoor world records", {"scope": "world", "track": "short-track"}),
    ("European records set in 2025", {"scope": "europe", "season": "2025"}),
    ("oldest national record of Germany", {"scope": "GER", "order": "oldest"}),
    ("world records set by Ethiopians in 2021", {"scope": "world", "nation": "ETH", "season": "2021"}),
    ("Jamaican world records", {"scope": "world", "nation": "JAM"}),
    ("did anybody set a world record in tokyo 2025", {"scope": "world", "meet": "tokyo 2025"}),
    ("which records fell at the london olympics", {"meet": "Olympic Games London"}),
    ("european records broken at budapest 2023", {"scope": "europe", "meet": "budapest 2023"}),
    ("quels records du monde ont été battus à Monaco", {"scope": "world", "meet": "Monaco"}),
    ("which world records are pending", {"scope": "world", "status": "pending"}),
    ("welche weltrekorde sind noch nicht ratifiziert", {"scope": "world", "status": "pending"}),
    ("älteste Weltrekorde", {"scope": "world", "order": "oldest"}),
    ("records du monde les plus anciens", {"scope": "world", "order": "oldest"}),
    ("los récords mundiales más antiguos", {"scope": "world", "order": "oldest"}),
    ("najstarsze rekordy świata", {"scope": "world", "order": "oldest"}),
    ("nyaste världsrekorden", {"scope": "world", "order": "newest"}),
]


@pytest.mark.parametrize(("text", "options"), READ, ids=[text for text, _ in READ])
async def test_records_of_no_event_are_those_of_all(read_it: ReadIt, text: str, options: dict[str, str]) -> None:
    read = read_it(text)

    assert (read.asked.question, dict(read.asked.options)) == ("records", options)
    assert not read.notes


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("mile world record 2024", "record"),
        ("welly wanging record", "record"),
        ("U20 world records", "record"),
        ("Bolt world records", "athlete"),
        ("how many world records does Bolt have", "athlete"),
        ("records of 7 August", "on-this-day"),
        ("any world records today", "on-this-day"),
    ],
)
async def test_what_is_named_beside_them_is_never_left_out(read_it: ReadIt, text: str, question: str) -> None:
    assert read_it(text).asked.question == question


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("all national records", "Of which nation"),
        ("who holds the most world records", "count"),
        ("which country holds most world records", "count"),
        ("world records in field events", "field"),
    ],
)
async def test_what_they_cannot_be_narrowed_to_is_told(read_it: ReadIt, text: str, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        read_it(text)


async def test_the_record_of_a_meet_is_none_that_was_set_there(read_it: ReadIt) -> None:
    for text in ("oslo meeting record", "record du meeting de Zurich"):
        with pytest.raises(UsageError, match="such records I do not hold"):
            read_it(text)
