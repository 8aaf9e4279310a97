"""Who is who among combined athletes: the parts of a decathlon say what else the same person may have done."""

from datetime import date
from typing import Any

import pytest
import pytest_asyncio

from bot.domain.event import Event, Sex
from bot.domain.rows import FileRow, PersonRow, ResultRow
from bot.domain.source import SourceKind
from bot.store.store import Store
from tests.store.importing_rows import athletes_named, person, result, take_in


@pytest.fixture
def seeded_url(seeded_sqlite_url: str) -> str:
    """SQLite only: who is who is decided in Python, and the other tests of importing run on both databases."""
    return seeded_sqlite_url


KEV = person("Kev Allround", nation="EST")
WARNER = PersonRow("Damian Warner", "CAN", "M")
AT = {"day": date(2022, 6, 4), "city": "Tartu", "country": "EST", "meet": "Tartu Multi"}
PARTS = {"100m": "11.05", "long-jump": "7.05", "shot-put": "13.90", "400m": "49.90", "1500m": "4:20.00"}
SLOW = {"100m": "12.60", "long-jump": "5.60", "400m": "58.90", "1500m": "5:40.00"}


def did(who: PersonRow, code: str, mark: str, place: int = 1, combined: str = "", **given: Any) -> ResultRow:  # noqa: ANN401
    said = {**AT, "kind": SourceKind.OWN, "event": Event(code, Sex.MEN, short_track=False), **given}
    return result(who, mark, place if mark != "DNF" else None, **said)._replace(combined=combined)


def decathlon(who: PersonRow, points: str = "7400", parts: dict[str, str] = PARTS, **given: Any) -> list[FileRow]:  # noqa: ANN401
    of: list[FileRow] = [did(who, code, mark, combined="decathlon", **given) for code, mark in parts.items()]
    return [did(who, "decathlon", points, **given), *of]


def later(who: PersonRow, code: str, mark: str) -> ResultRow:
    return did(who, code, mark, 4, day=date(2022, 8, 26), city="Tallinn", meet="Tallinn Open")


@pytest.mark.parametrize(
    ("code", "mark"),
    [("1500m", "4:30.00"), ("1500m", "4:12.00"), ("100m", "10.95"), ("long-jump", "7.20"), ("shot-put", "13.10")],
)
async def test_the_open_event_of_a_decathlete_is_theirs(store: Store, code: str, mark: str) -> None:
    await take_in(store, [*decathlon(KEV), later(KEV, code, mark)])
    assert len(await athletes_named(store, KEV.name)) == 1


@pytest.mark.parametrize(("first", "second"), [(0, 1), (1, 0)])
async def test_so_it_is_in_another_file(store: Store, first: int, second: int) -> None:
    files = [decathlon(KEV), [later(KEV, "1500m", "4:30.00")]]
    await take_in(store, files[first])
    await take_in(store, files[second], "Another")
    assert len(await athletes_named(store, KEV.name)) == 1


@pytest.mark.parametrize(
    ("code", "mark"), [("1500m", "3:36.00"), ("5000m", "15:10.00"), ("marathon", "2:30:00"), ("1500m", "6:40.00")]
)
@pytest.mark.parametrize("files", [1, 2])
async def test_what_no_decathlete_does_is_a_namesakes(store: Store, code: str, mark: str, files: int) -> None:
    rows = [*decathlon(KEV), later(KEV, code, mark)]
    for some in (rows,) if files == 1 else (rows[:-1], rows[-1:]):
        await take_in(store, some)
    assert len(await athletes_named(store, KEV.name)) == 2


async def test_parts_stay_with_their_decathlon_beside_a_namesake(store: Store) -> None:
    rows = [*decathlon(KEV), later(KEV, "1500m", "3:36.00"), later(KEV, "1500m", "4:30.00")]
    other = did(KEV, "1500m", "3:35.10", day=date(2022, 7, 1), city="Oslo", country="NOR")
    await take_in(store, [*rows[:-1], other, rows[-1]._replace(date=date(2022, 8, 20))])
    assert len(await athletes_named(store, KEV.name)) == 2


@pytest_asyncio.fixture
async def knows_warner(store: Store) -> Store:
    """A store that knows Damian Warner by his score in Tokyo."""
    tokyo = {"day": date(2021, 8, 5), "city": "Tokyo", "country": "JPN", "meet": "Olympic Games"}
    await take_in(store, [did(WARNER._replace(born=date(1989, 11, 4)), "decathlon", "9018", **tokyo)], "Known")
    return store


@pytest.mark.parametrize("parts", [{"100m": "10.25", "400m": "47.90"}, {}])
async def test_a_decathlete_who_is_known_is_one_who_did_not_finish(knows_warner: Store, parts: dict[str, str]) -> None:
    await take_in(knows_warner, decathlon(WARNER, "DNF", parts, kind=SourceKind.MEET))
    assert len(await athletes_named(knows_warner, WARNER.name)) == 1


async def test_a_namesake_whose_parts_are_far_from_the_known_decathletes_is_another(knows_warner: Store) -> None:
    await take_in(knows_warner, decathlon(WARNER, "DNF", SLOW))
    assert len(await athletes_named(knows_warner, WARNER.name)) == 2


async def test_a_decathlete_of_another_nation_is_another(knows_warner: Store) -> None:
    await take_in(knows_warner, decathlon(WARNER._replace(nation="IRL"), "DNF", {"100m": "10.25"}))
    assert len(await athletes_named(knows_warner, WARNER.name)) == 2
