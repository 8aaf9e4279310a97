"""Marks set indoors that count outdoors as well: they stay on the one list, and every card says where they were set."""

from dataclasses import replace
from datetime import date
from typing import cast

import pytest

from bot.app import App
from bot.cards.text import render
from bot.domain.event import Event, Sex
from bot.domain.record import RecordStatus, RecordType
from bot.domain.rows import PersonRow
from bot.errors import NoAnswer
from bot.store.store import Store
from tests.store.importing_rows import record, result, take_in

DUPLANTIS = PersonRow("Armand Duplantis", "SWE", "M", date(1999, 11, 10))
VAULT = Event("pole-vault", Sex.MEN, short_track=False)
SET = "set indoors"


@pytest.fixture
async def vaults(frozen_app: App) -> App:
    """The frozen facts and two more records of the vault outdoors, of which one was set indoors."""
    kind = {"event": VAULT, "type": RecordType.WORLD_RECORD, "scope": "world", "status": RecordStatus.RATIFIED}
    rows = [
        record(DUPLANTIS, "6.22", day=date(2023, 2, 25), city="Clermont-Ferrand", set_indoors=True, **kind),
        record(DUPLANTIS, "6.23", day=date(2023, 9, 17), city="Eugene", country="USA", **kind),
    ]
    jumps = [
        result(DUPLANTIS, "6.05", 1, event=replace(VAULT, short_track=short), day=day, city="Uppsala", country="SWE")
        for short, day in ((True, date(2023, 2, 2)), (False, date(2023, 8, 2)))
    ]
    await take_in(cast("Store", frozen_app.almanac.store), [*rows, *jumps])
    await frozen_app.refresh()
    return frozen_app


async def _lines(app: App, line: str) -> list[str]:
    return [" ".join(each.split()) for each in render((await app.ask_line(line)).card).splitlines()]


async def _saying(app: App, line: str, mark: str) -> str:
    return next(each for each in await _lines(app, line) if each.startswith(mark))


async def test_the_progression_holds_both_and_says_which_was_set_indoors(vaults: App) -> None:
    for line in ("/record pole vault men", "/record pole vault men list:1"):
        assert (await _saying(vaults, line, "6.22")).endswith(f"25 Feb 2023, {SET}")
        assert SET not in await _saying(vaults, line, "6.23")
    heading = " ".join(await _lines(vaults, "/record pole vault men"))
    assert "Men, indoors or out: world record" in heading
    assert "outdoors" not in heading


async def test_the_record_of_the_day_says_so(vaults: App) -> None:
    assert SET in " ".join(await _lines(vaults, "/record pole vault men on:2023-03-01"))
    assert SET in " ".join(await _lines(vaults, "/on-this-day 25 feb"))
    (held,) = (await vaults.ask_line("/record pole vault men on:2023-03-01")).as_json()["lists"]
    assert [each["set_indoors"] for each in held["current"]] == [True]


async def test_lists_of_marks_hold_it_indoors(vaults: App) -> None:
    asked = [f"/top {track}pole vault men marks:all" for track in ("", "outdoors ", "indoors ")]
    both, outdoors, indoors = [await _lines(vaults, line) for line in asked]
    assert any("6.22 i" in each for each in both)
    assert any("6.23" in each for each in outdoors)
    assert not any("6.22" in each for each in outdoors)
    assert any("6.22" in each for each in indoors)
    assert not any("6.23" in each for each in indoors)


async def test_a_best_indoors_is_none_outdoors(vaults: App) -> None:
    bests = (await vaults.ask_line("/athlete Armand Duplantis")).as_json()["bests"]
    marks = {each["event"]: each["mark"] for each in bests if each["event"].startswith("pole-vault")}
    assert marks == {"pole-vault.o": "6.30", "pole-vault.i": "6.22"}


@pytest.mark.parametrize("line", ["/record pole vault men indoors", "pole vault men indoor world record"])
async def test_who_asks_for_the_record_indoors_is_told_of_the_one_list(vaults: App, line: str) -> None:
    reply = await vaults.ask_line(line)
    assert isinstance(reply.outcome, NoAnswer)
    assert reply.outcome.message == "I don't have a record in the men's pole vault, indoors."
    assert [(choice.label, dict(choice.asked.options)["event"]) for choice in reply.outcome.choices] == [
        ("World record", "pole-vault.Mo"),
        ("Best indoors", "pole-vault.Mi"),
    ]
    assert SET not in reply.outcome.tip  # the record that stands was set outdoors


async def test_the_record_of_a_day_that_was_set_indoors_is_named(vaults: App) -> None:
    reply = await vaults.ask_line("/record pole vault men indoors on:2023-03-01")
    assert isinstance(reply.outcome, NoAnswer)
    assert "6.22 by Armand Duplantis of 25 Feb 2023 was set indoors." in reply.outcome.tip
    assert dict(reply.outcome.choices[0].asked.options)["on"] == "2023-03-01"
