"""A meeting of two athletes is one line of a head-to-head."""

from datetime import date
from types import SimpleNamespace
from typing import cast

import pytest

from bot.app import App
from bot.cards.meets import meet_in_brief, round_in_brief
from bot.cards.text import render
from bot.domain.athlete import Athlete
from bot.domain.event import Event, Sex
from bot.domain.head_to_head import Meeting
from bot.domain.mark import Measure, parse_mark
from bot.domain.meet_kind import MeetKind
from bot.domain.race import Meet, Race, Result, Round
from bot.questions.h2h.answer import HeadToHead
from bot.questions.h2h.meetings import meeting_line
from tests.cogs.conftest import texts
from tests.rendering import components_of


async def test_a_meeting_is_one_line_ten_a_page_with_championship_finals_marked(frozen_app: App) -> None:
    card = (await frozen_app.ask_line("/h2h Kerr Ingebrigtsen")).card
    lines = [line for line in texts(components_of(card)).splitlines() if " – " in line]
    assert len(lines) == 10
    assert "25 May 2024 · Eugene Mile F · **Kerr 1** 3:45.34 – 2 3:45.60" in lines
    assert "4 Aug 2024 · Olympics 1500 SF1 · **Ingebrigtsen 1** 3:32.38 – 2 3:32.46" in lines
    assert [line[:11] for line in lines if "🏆" in line] == ["6 Aug 2024 ", "23 Aug 2023"]
    assert "🏆 championship final" in render(card)


def test_a_meeting_without_places_has_no_dashes_for_them() -> None:
    meet = Meet("m", "London Diamond League", "London", kind=MeetKind.LEAGUE)
    race = Race("r", meet, Event("mile", Sex.MEN), Round.FINAL, date(2026, 7, 18))
    kerr, nuguse = (Athlete(name.casefold(), name, "GBR", Sex.MEN) for name in ("Kerr", "Nuguse"))
    results = (
        Result(kerr, race, None, parse_mark("3:42.66", Measure.TIME)),
        Result(nuguse, race, None, parse_mark("3:45.69", Measure.TIME)),
    )
    answer = SimpleNamespace(short_names={"kerr": "Kerr", "nuguse": "Nuguse"}, bests=())
    line = "".join(meeting_line(Meeting(race, results), cast("HeadToHead", answer)))
    assert line == "18 Jul 2026 · London Mile F · Kerr 3:42.66 – Nuguse 3:45.69"


@pytest.mark.parametrize(
    ("kind", "name", "city", "brief"),
    [
        (MeetKind.OLYMPIC, "Games of the XXXIII Olympiad", "Paris", "Olympics"),
        (MeetKind.WORLD_INDOOR, "World Indoor Championships", "", "World Indoors"),
        (MeetKind.AREA, "European Championships", "Rome", "Europeans"),
        (MeetKind.AREA, "Asian Championships", "Gumi", "Asian Champs"),
        (MeetKind.AREA_INDOOR, "European Indoor Championships", "Apeldoorn", "European Indoors"),
        (MeetKind.GAMES, "Commonwealth Games", "Delhi", "Commonwealths"),
        (MeetKind.GAMES, "British Empire and Commonwealth Games", "Perth", "Empire Games"),
        (MeetKind.GAMES, "British Empire Games", "Auckland", "Empire Games"),
        (MeetKind.GAMES, "British Commonwealth Games", "Edinburgh", "Commonwealths"),
        (MeetKind.LEAGUE, "Bislett Games (Diamond League)", "Oslo", "Oslo"),
        (MeetKind.UNKNOWN, "City Open", "", "City Open"),
        (MeetKind.AREA, "", "Rome", "Rome"),
        (MeetKind.UNKNOWN, "", "", ""),
    ],
)
def test_a_meet_in_brief(kind: MeetKind, name: str, city: str, brief: str) -> None:
    assert meet_in_brief(Meet("m", name, city, kind=kind)) == brief


@pytest.mark.parametrize(
    ("kind", "round_", "heat", "section", "brief"),
    [
        (MeetKind.WORLD, Round.FINAL, None, "", "🏆"),
        (MeetKind.WORLD, Round.FINAL, None, "B", "F B race"),
        (MeetKind.LEAGUE, Round.FINAL, None, "", "F"),
        (MeetKind.WORLD, Round.SEMI_FINAL, 2, "", "SF2"),
        (MeetKind.WORLD, Round.QUALIFICATION, None, "", "Q"),
    ],
)
def test_a_round_in_brief(kind: MeetKind, round_: Round, heat: int | None, section: str, brief: str) -> None:
    meet = Meet("m", "Meet", "Paris", kind=kind)
    assert round_in_brief(Race("r", meet, Event("1500m"), round_, date(2024, 8, 6), heat, section=section)) == brief
