"""The records that one athlete set: each step, of all years or of one."""

import pytest

from bot.app import App
from bot.cards.text import render
from bot.domain.asked import Asked
from bot.errors import NoAnswer
from bot.questions.athlete.record_steps import RecordSteps
from tests.unit.understanding.conftest import ReadIt

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest.mark.parametrize(
    ("text", "season"),
    [
        ("mondos alla världsrekord i tur och ordning", ""),
        ("szewińskiej rekordy świata", ""),
        ("bubka wie oft weltrekord", ""),
        ("nurmi maailmanennätykset", ""),
        ("which records did duplantis break in 2024", "2024"),
        ("ingrid kristiansens wr i 86", "1986"),
    ],
)
async def test_records_of_an_athlete_are_read(read_it: ReadIt, text: str, season: str) -> None:
    asked = read_it(text).asked

    assert (asked.question, asked.text("view"), asked.text("season")) == ("athlete", "records", season)


@pytest.mark.parametrize("text", ["lisek rekord", "pitkämäki ennätys", "recorde pessoal mamona", "jazy record du mile"])
async def test_a_record_of_an_athlete_alone_is_the_own_best(read_it: ReadIt, text: str) -> None:
    assert read_it(text).asked.text("view") != "records"


async def test_every_step_is_told_once_and_the_latest_comes_first(shared_app: App) -> None:
    asked = Asked.of("athlete", {"athlete": "ingrid-kristiansen", "view": "records", "season": "1986"})
    reply = await shared_app.ask(asked)

    assert isinstance(reply.outcome, RecordSteps)
    days = [step.record.set_on for step in reply.outcome.steps]
    assert days == sorted(days, reverse=True)
    assert {day.year for day in days} == {1986}
    told = render(reply.card)
    assert "30:13.74  10,000 m: world record" in told
    assert told.count("30:13.74") == 1
    data = reply.as_json()
    assert {record["event"].partition(".")[0] for record in data["records"]} == {"5000m", "10000m"}


async def test_of_one_name_whoever_set_records_is_meant(shared_app: App) -> None:
    assert "Kevin Mayer" in render((await shared_app.ask_plainly("mayer record du monde")).card)


async def test_who_set_none_is_told_with_the_profile(shared_app: App) -> None:
    reply = await shared_app.ask(Asked.of("athlete", {"athlete": "adhemar-da-silva", "view": "records"}))

    assert isinstance(reply.outcome, NoAnswer)
    assert [choice.label for choice in reply.outcome.choices] == ["The profile"]


async def test_the_sources_have_every_step(shared_app: App) -> None:
    asked = Asked.of("athlete", {"athlete": "ingrid-kristiansen", "view": "record-sources", "season": "1986"})

    assert "30:13.74" in render((await shared_app.ask(asked)).card)
