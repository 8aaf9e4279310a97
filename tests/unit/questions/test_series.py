"""A series of meets as an option: suggested, resolved, and carried by buttons."""

from dataclasses import replace
from datetime import date

import pytest

from bot.app import App
from bot.domain.asked import Asked
from bot.domain.meet_kind import MeetKind
from bot.domain.race import Meet, MeetListing
from bot.names.meets import MeetNames
from bot.questions.almanac import Almanac
from bot.questions.competitions import find_competition, look_up_competition, look_up_greatest
from bot.questions.registry import QUESTIONS
from bot.questions.short_ids import ShortIds, digest
from bot.questions.suggesting import suggest
from bot.questions.took import Took

CROSS = "world-cross-country-championships"


def _listing(name: str, year: int, kind: MeetKind, series: str) -> MeetListing:
    day = date(year, 8, 1)
    return MeetListing(Meet(f"{series}-{year}", name, "Oslo", "NOR", kind), day, day, 4, series=series)


@pytest.fixture
def almanac(app: App) -> Almanac:
    """The frozen facts with other meets: two Games and two championships."""
    meets = [_listing("Olympic Games", year, MeetKind.OLYMPIC, "olympic-games") for year in (2021, 2024)]
    cross = [_listing("World Cross Country Championships", year, MeetKind.WORLD_CROSS, CROSS) for year in (2023, 2024)]
    return replace(app.almanac, meets=MeetNames([*meets, *cross]))


async def test_a_series_is_suggested_before_its_meets(almanac: Almanac) -> None:
    first, second, *_ = await suggest(QUESTIONS["medals"], "meet", "olymp", {}, almanac)
    assert (first.label, first.value) == ("All Olympic Games", "olympic-games")
    assert second.value == "olympic-games-2024"
    results = await suggest(QUESTIONS["results"], "meet", "olymp", {}, almanac)
    assert "olympic-games" not in {suggestion.value for suggestion in results}


def test_a_name_without_a_year_is_the_series_and_one_with_a_year_the_meet(almanac: Almanac) -> None:
    series, notes = look_up_competition(Asked.of("medals", {"meet": "olympics"}), "meet", almanac)
    assert (series.id, series.is_series, len(series.meets), series.kind) == ("olympic-games", True, 2, MeetKind.OLYMPIC)
    assert notes == ("Took “olympics” for all Olympic Games.",)
    meet, _ = look_up_competition(Asked.of("medals", {"meet": "olympics 2024"}), "meet", almanac)
    assert (meet.id, meet.is_series) == ("olympic-games-2024", False)
    assert series.includes(meet.meets[0].meet)
    assert not meet.includes(almanac.meets.get("olympic-games-2021"))
    assert find_competition(Asked.of("medals", {}), "meet", almanac).value is None


def test_the_id_or_the_whole_name_of_a_series_needs_no_note(almanac: Almanac) -> None:
    for text in ("olympic-games", "Olympic Games"):
        found = look_up_competition(Asked.of("medals", {"meet": text}), "meet", almanac)
        assert (found.value.id, found.notes) == ("olympic-games", ())


def test_a_bare_city_means_its_greatest_championships_and_of_these_the_latest(almanac: Almanac) -> None:
    asked = Asked.of("medals", {"meet": "oslo", "nation": "NOR"})
    found = look_up_greatest(asked, "meet", almanac, date(2026, 1, 1))
    assert found is not None
    assert found.value.id == "olympic-games-2024"
    (note,) = found.notes
    assert isinstance(note, Took)
    assert [other.asked.text("meet") for other in note.others] == [
        "olympic-games-2021",
        f"{CROSS}-2024",
        f"{CROSS}-2023",
    ]
    assert {other.asked.text("nation") for other in note.others} == {"NOR"}
    before = look_up_greatest(asked, "meet", almanac, date(2024, 1, 1))
    assert before is not None
    assert before.value.id == "olympic-games-2021"  # the one of 2024 has not begun


def test_of_a_city_the_championships_where_medals_were_won_come_first(almanac: Almanac) -> None:
    asked = Asked.of("medals", {"meet": "oslo", "athlete": "kerr"})
    found = look_up_greatest(asked, "meet", almanac, date(2026, 1, 1), {f"{CROSS}-2023"})
    assert found is not None
    assert found.value.id == f"{CROSS}-2023"
    assert isinstance(found.notes[0], Took)
    assert found.notes[0].reason == "where the medals are"


@pytest.mark.parametrize("text", ["olympics", "Oslo 2024", "olympic-games-2024", "cross country", "nowhere"])
def test_a_series_a_year_or_a_name_is_no_bare_city(almanac: Almanac, text: str) -> None:
    assert look_up_greatest(Asked.of("medals", {"meet": text}), "meet", almanac, date(2026, 1, 1)) is None


async def test_a_series_too_long_for_a_button_is_found_by_its_digest(almanac: Almanac) -> None:
    asked = Asked.of("medals", {"meet": digest(CROSS), "nation": "NOR"})
    expanded = await ShortIds(almanac).expand(asked, QUESTIONS["medals"].options)
    assert expanded.text("meet") == CROSS
