"""Marks that are known from a list of records alone, as results are told: nobody says in which round they were made."""

import asyncio
import shutil
from pathlib import Path

import pytest

from bot.app import App
from bot.cards.text import render
from bot.opening import open_app
from bot.questions.race.answer import RaceField
from bot.settings import Settings
from tests.conftest import SHIPPED_FOLDER
from tests.discord_limits import list_faults
from tests.frozen.store import FROZEN_DATA
from tests.rendering import components_of

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest.fixture(scope="module")
def asked_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home that a first start has filled with the frozen facts, and with what is made of them."""
    home = tmp_path_factory.mktemp("started")

    async def start() -> None:
        async with open_app(Settings(bell_lap_home=home, bell_lap_database=""), members=True):
            pass

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(SHIPPED_FOLDER, lambda: FROZEN_DATA)
        asyncio.run(start())
    return home


async def told(app: App, line: str) -> str:
    reply = await app.ask_line(line)
    assert list_faults(components_of(reply.card)) == []
    return render(reply.card)


async def test_a_race_of_which_the_mark_alone_is_known(asked_app: App) -> None:
    text = await told(asked_app, "/race Beijing 1993 3000m women")
    assert text.startswith("Women's 3000 m: Beijing meeting")
    assert "I hold the mark, but neither the place nor the field." in text
    assert "Junxia Wang  8:06.11  ⭐ World record" in text


async def test_a_mark_that_may_have_been_set_in_a_race_is_told_beside_it(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of the mile that Jakob Ingebrigtsen won in Eugene the second is not held, but he set a record that day."""
    data = Path(shutil.copytree(FROZEN_DATA, tmp_path / "data"))
    lines = (data / "results.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    left = [line for line in lines if not line.startswith("eugene-2023-mile,yared-nuguse,")]
    (data / "results.csv").write_text("".join(left), encoding="utf-8")
    monkeypatch.setattr(SHIPPED_FOLDER, lambda: data)
    async with open_app(settings, members=True) as opened:
        reply = await opened.ask_line("/race Eugene 2023 mile men")
        assert isinstance(reply.outcome, RaceField)
        assert [each.athlete.id for each in reply.outcome.beside] == ["yared-nuguse"]
        assert "yared-nuguse" not in {each.competitor.id for each in reply.outcome.results}
        text = render(reply.card)
        assert "Of that day, round and place not known\n– 🇺🇸 Yared Nuguse  3:43.97  ⭐ North American record" in text
        assert [each["mark"] for each in reply.as_json()["beside"]] == ["3:43.97"]
        assert "Yared Nuguse" in await told(opened, "/race Eugene 2023 mile men view:sources")


async def test_such_results_are_told_without_place_and_round(asked_app: App) -> None:
    text = await told(asked_app, "/results Junxia Wang")
    assert "3000 m  8:06.11\n13 Sep 1993 · Beijing meeting\n⭐ World record" in text


async def test_they_win_no_titles(asked_app: App) -> None:
    text = await told(asked_app, "/athlete Yaroslava Mahuchikh")
    assert "title" not in text
    assert "2.10" in text


async def test_what_is_only_reported_is_no_result_and_is_told_above_the_list(asked_app: App) -> None:
    text = await told(asked_app, "/top pole vault men")
    assert "6.30 by Armand Duplantis" in text
    assert "Not in this list: 6.31 by Armand Duplantis, reported as world record" in text
    assert "6.31" not in await told(asked_app, "/top pole vault men season:2024")
    assert "6.31" not in await told(asked_app, "/top pole vault men nation:Norway")
