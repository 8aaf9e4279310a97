"""What /records says: what stands and as of when, what is pending or beaten, what may be missing, what is hidden."""

import re
from datetime import UTC, datetime
from typing import Any, cast

import pytest

from bot.app import App
from bot.cards.card import Menu
from bot.cards.text import render
from bot.domain.asked import Asked
from bot.errors import NoAnswer, UsageError
from bot.questions.records.answer import Records

A_DAY = datetime(2026, 11, 22, 12, tzinfo=UTC)


async def _records(app: App, line: str) -> list[dict[str, Any]]:
    app.clock = lambda: A_DAY
    found: list[dict[str, Any]] = (await app.ask_line(line)).as_json()["records"]
    return found


async def _said(app: App, line: str) -> str:
    app.clock = lambda: A_DAY
    return " ".join(render((await app.ask_line(line)).card).split())


async def test_those_that_stand_are_those_of_each_event(frozen_app: App) -> None:
    for one in await _records(frozen_app, "/records"):
        asks = Asked.of("record", {"event": one["event"], "scope": "world"})
        (asked,) = [each for each in (await frozen_app.ask(asks)).as_json()["lists"] if each["type"] == one["type"]]
        where = {"stands": "current", "pending": "pending"}[one["state"]]
        assert one["mark"] in [each["mark"] for each in asked[where]]


async def test_a_mark_that_nobody_ratifies_is_no_record(frozen_app: App) -> None:
    assert {one["type"] for one in await _records(frozen_app, "/records")} == {"WR"}
    assert "that nobody ratifies" in await _said(frozen_app, "/records")


@pytest.mark.parametrize(("order", "sign"), [("oldest", 1), ("newest", -1)])
async def test_by_day(frozen_app: App, order: str, sign: int) -> None:
    days = [one["set_on"] for one in await _records(frozen_app, f"/records {order}")]
    assert days == sorted(days, reverse=sign < 0)
    assert len(days) > 5


async def test_with_a_better_mark_pending_none_is_said_to_stand(frozen_app: App) -> None:
    records = await _records(frozen_app, "/records")
    pending = {one["event"] for one in records if one["state"] == "pending"}
    assert pending
    for one in records:
        if one["event"] in pending and one["state"] == "stands":
            assert one["ahead"]
            assert one["known_until"] is None


async def test_of_a_year_are_those_too_that_were_beaten_since(frozen_app: App) -> None:
    records = await _records(frozen_app, "/records since:1900")
    assert {one["state"] for one in records} == {"stands", "pending", "superseded"}
    (beaten, *_) = [one for one in records if one["state"] == "superseded"]
    year = beaten["set_on"][:4]
    of_year = await _records(frozen_app, f"/records season:{year}")
    assert beaten in of_year
    assert all(one["set_on"].startswith(year) for one in of_year)
    assert beaten not in await _records(frozen_app, f"/records season:{year} status:standing")


async def test_where_steps_may_be_missing_is_said(frozen_app: App) -> None:
    frozen_app.clock = lambda: A_DAY
    reply = await frozen_app.ask_line("/records since:1900")
    assert reply.as_json()["may_lack"]  # nobody holds a list from that year on
    assert "Steps may be missing in" in " ".join(render(reply.card).split())


async def test_one_sex_and_one_track(frozen_app: App) -> None:
    every = await _records(frozen_app, "/records")
    women = await _records(frozen_app, "/records women")
    short = await _records(frozen_app, "/records track:short-track")
    assert women == [one for one in every if ".W" in one["event"]]
    assert short == [one for one in every if one["event"].endswith("i")]
    assert women
    assert short


async def test_what_is_young_is_hidden_and_so_is_what_it_beat(frozen_app: App) -> None:
    newest = (await _records(frozen_app, "/records newest"))[0]
    frozen_app.clock = lambda: datetime.fromisoformat(newest["set_on"]).replace(hour=20, tzinfo=UTC)
    reply = await frozen_app.ask_line("/records newest spoilers:48")
    shown = [block for block in reply.card.blocks if not getattr(block, "spoiler", False)]
    told = f"{reply.card.lead} {shown} {reply.card.actions}"
    assert newest["mark"] not in told
    assert any(getattr(block, "spoiler", False) for block in reply.card.blocks)
    assert not any(isinstance(row, Menu) and "card" in row.placeholder for row in reply.card.actions)


async def test_each_record_leads_to_its_own_card(frozen_app: App) -> None:
    frozen_app.clock = lambda: A_DAY
    reply = await frozen_app.ask_line("/records")
    (menu,) = [row for row in reply.card.actions if isinstance(row, Menu) and "card" in row.placeholder]
    for choice in menu.choices:
        assert choice.asked.question == "record"
        assert (await frozen_app.ask(choice.asked)).as_json()["scope"] == "world"


@pytest.mark.parametrize("line", ["/records season:1850", "/records San Marino", "/records U20"])
async def test_what_is_not_held_is_told_with_what_is(frozen_app: App, line: str) -> None:
    reply = await frozen_app.ask_line(line)
    assert isinstance(reply.outcome, NoAnswer)
    assert reply.outcome.choices
    for choice in reply.outcome.choices:
        assert (await frozen_app.ask(choice.asked)).as_json()["records"]


async def test_the_future_is_told(frozen_app: App) -> None:
    frozen_app.clock = lambda: A_DAY
    assert isinstance((await frozen_app.ask_line("/records season:2027")).outcome, UsageError)


async def test_those_that_a_nation_set(frozen_app: App) -> None:
    every = await _records(frozen_app, "/records since:1900")
    kenyan = await _records(frozen_app, "/records nation:KEN since:1900")
    assert kenyan == [one for one in every if (one["athlete"] or one["team"])["nation"] == "KEN"]
    assert kenyan


async def test_one_stands_and_several_stand(frozen_app: App) -> None:
    said = [await _said(frozen_app, f"/records season:{year}") for year in range(2005, 2026)]
    stand = [found for text in said for found in re.findall(r"set in \d{4}: (\d+) (stands?)\b", text)]
    assert {word for number, word in stand if number == "1"} == {"stands"}
    assert {word for number, word in stand if number != "1"} == {"stand"}


async def test_those_set_at_a_meet(frozen_app: App) -> None:
    (one,) = await _records(frozen_app, "/records meet:paris-2024-olympics")
    assert (one["event"], one["mark"], one["set_on"]) == ("pole-vault.Mo", "6.25", "2024-08-05")
    said = await _said(frozen_app, "/records meet:paris-2024-olympics")
    assert "1 world record that I hold, set at the Olympic Games, Paris 2024" in said
    reply = await frozen_app.ask_line('/records meet:"Paris Olympics" oldest')
    again = await frozen_app.ask(cast("Records", reply.outcome).request.asked())
    assert cast("Records", again.outcome).listed == cast("Records", reply.outcome).listed


async def test_a_meet_without_a_record_says_so_and_leads_to_its_finals(frozen_app: App) -> None:
    outcome = (await frozen_app.ask_line("/records meet:budapest-2023-world-championships")).outcome
    assert isinstance(outcome, NoAnswer)
    assert outcome.message == "I have no world record that was set at the World Championships, Budapest 2023."
    assert outcome.choices[0].label == "The finals there"


async def test_of_a_meet_that_is_ahead_nobody_knows(frozen_app: App) -> None:
    frozen_app.clock = lambda: datetime(2023, 1, 1, 12, tzinfo=UTC)
    outcome = (await frozen_app.ask_line("/records meet:paris-2024-olympics")).outcome
    assert isinstance(outcome, NoAnswer)
    assert "is ahead" in outcome.message
