"""Whose place in a race is asked for: it is told first, and the field below it."""

import pytest

from bot.app import App
from bot.cards.text import render
from tests.rendering import as_read
from tests.unit.understanding.conftest import ReadIt, assert_read, case

PLACES = (
    case("who came third in the mens 100 in paris 2024", "race", event="100m.M", place="3"),
    case("who was runner-up in the 1500 in rio", "race", event="1500m", place="2"),
    case("who was number 2 in the 1500 in rio", "race", event="1500m", place="2"),
    case("who won silver in the shot put in paris men", "race", event="shot-put.M", place="2"),
    case("100m paris 5th place men", "race", event="100m.M", place="5"),
    case("bronze in the 10000 in beijing 08 women", "race", event="10000m.W", place="3"),
    case("bronce en altura en rio mujeres", "race", event="high-jump.W", place="3"),
    case("Wer wurde Zweiter im Zehnkampf in Tokio 2025?", "race", event="decathlon", place="2"),
    case("wer wurde 4. im kugelstoßen in paris", "race", event="shot-put", place="4"),
    case("hvem ble nummer to på 1500 m i Paris-OL", "race", event="1500m", place="2"),
    case("vem kom tvåa i stav i Paris herrar", "race", event="pole-vault.M", place="2"),
    case("qui a fini deuxième du 800 à Pékin", "race", event="800m", place="2"),
    case("chi è arrivato terzo nell'alto a Tokyo 2021", "race", event="high-jump", place="3"),
    case("quem ficou em segundo no triplo em Tóquio", "race", event="triple-jump", place="2"),
    case("quien quedo segundo en los 1500 de barcelona 92", "race", event="1500m", place="2"),
    case("kuka oli toinen keihäässä Pariisissa 2024", "race", event="javelin-throw", place="2"),
    case("wie werd tweede op de 400 horden in Parijs vrouwen", "race", event="400m-hurdles.W", place="2"),
    case("kto był drugi w rzucie młotem w Paryżu", "race", event="hammer-throw", place="2"),
)
NONE = (
    case("who won the 1500 in paris", "race", event="1500m", place=""),
    case("podium womens javelin rio", "race", event="javelin-throw.W", place=""),
    case("top 3 della finale dei 5000 ai mondiali 2023", "race", event="5000m", place=""),
    case("gold and silver 800 men tokyo 2025", "race", event="800m.M", place=""),
    case("bronze medals 10000 beijing 2008", "medals", event="10000m", place=""),
    case("kenya gold 800 tokyo 2025", "medals", nation="KEN", event="800m", place=""),
    case("second semi 800 m men paris 2024", "race", event="800m.M", place="", heat="2"),
)


@pytest.mark.parametrize(("text", "question", "options"), [*PLACES, *NONE], ids=lambda given: str(given)[:50])
def test_the_one_place_that_is_asked_for_is_read(
    read_it: ReadIt, text: str, question: str, options: dict[str, str]
) -> None:
    assert_read(read_it(text), question, options)


async def ask(app: App, line: str) -> str:
    return as_read(render((await app.ask_line(line)).card))


async def test_the_place_is_told_before_the_field(shared_app: App) -> None:
    said = await ask(shared_app, "/race paris-2024-olympics event:100m.M place:3")
    assert "3rd: 🇺🇸 Fred Kerley in 9.81, 0.02 s behind Noah Lyles." in said
    assert "1 🇺🇸 Noah Lyles" in said


async def test_of_both_finals_the_place_is_told_for_each(shared_app: App) -> None:
    said = await ask(shared_app, "/race paris-2024-olympics event:1500m place:2")
    assert "2nd, men: 🇬🇧 Josh Kerr 3:27.79; women: 🇦🇺 Jessica Hull 3:52.56." in said


async def test_places_that_are_shared_or_not_held_are_told(shared_app: App) -> None:
    shared = await ask(shared_app, "/race tokyo-2020-olympics event:high-jump.M place:1")
    assert "Won by" in shared
    missing = await ask(shared_app, "/race paris-2024-olympics event:100m.M place:80")
    assert "I don't hold who was 80th. Won by 🇺🇸 Noah Lyles" in missing
