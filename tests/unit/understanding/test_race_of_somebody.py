"""/race with somebody who was in it: of several meets of one name the latest at which they were in such a race."""

import pytest

from bot.app import App
from bot.errors import AmbiguousName, UnknownName
from bot.questions.race.answer import RaceField
from bot.questions.race.rounds import RoundField


@pytest.mark.parametrize(
    ("line", "race"),
    [
        ("/race London event:200m athlete:Bolt", "london-2012-200m-m"),
        ("/race London event:200m", None),  # men or women is asked
        ("/race London event:100m athlete:Coleman", "london-2017-100m-m"),
        ('/race "Paris 2024" event:1500m athlete:Kipyegon', "paris-2024-1500m-w-final"),
        ('/race "London 2017" event:200m-men athlete:Bolt', "london-2017-200m-m"),  # the year is what counts
    ],
)
async def test_the_race_of_somebody(shared_app: App, line: str, race: str | None) -> None:
    outcome = (await shared_app.ask_line(line)).outcome
    assert (outcome.race.id if isinstance(outcome, RaceField) else None) == race


@pytest.mark.parametrize(
    ("line", "events"),
    [
        ('/race "Rio 2016" event:walks', ["20km-walk", "50km-walk"]),
        ('/race "Paris 2024" event:hurdles', ["110m-hurdles", "100m-hurdles", "400m-hurdles"]),
    ],
)
async def test_only_events_that_the_meet_had_are_choices(shared_app: App, line: str, events: list[str]) -> None:
    error = (await shared_app.ask_line(line)).outcome
    assert isinstance(error, AmbiguousName)
    assert [choice.asked.text("event") for choice in error.choices] == events


async def test_the_only_one_of_several_events_is_taken(shared_app: App) -> None:
    found = (await shared_app.ask_line('/race "Istanbul 2023" event:"sprint hurdles"')).outcome
    assert isinstance(found, RoundField)  # the finals of men and of women
    assert {one.race.event.discipline for one in found.races} == {"60m-hurdles"}


async def test_who_was_in_it_is_told(shared_app: App) -> None:
    card = (await shared_app.ask_line("/race London event:200m athlete:Bolt")).card
    assert "the latest with that race of Usain Bolt" in card.notes[0]


async def test_nobody_of_that_name(shared_app: App) -> None:
    assert isinstance((await shared_app.ask_line("/race London event:200m athlete:zzzz")).outcome, UnknownName)
