"""Spans that count from today, places in lists and rounds, whose a nation is: kinds that were read as others."""

import pytest

from bot.app import App
from bot.errors import UsageError
from bot.questions.results.answer import Results
from tests.unit.understanding.conftest import ReadIt

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest.mark.parametrize(
    ("text", "question", "options"),
    [
        ("kipyegon's races in the last two years", "results", {"since": "2024-11-27"}),
        ("resultados de Kipyegon en los últimos dos años", "results", {"since": "2024-11-27"}),
        ("Warholm in den letzten drei Saisons", "results", {"since": "2024"}),
        ("fastest german 400 m women this century", "top", {"since": "2001", "nation": "GER"}),
        ("last five olympic champions in the mens 800", "medals", {"view": "winners", "meet": "Olympic Games"}),
        ("winner of the first olympic marathon", "medals", {"view": "winners", "event": "marathon"}),
        ("who won the olympic 1500 last", "race", {"meet": "Olympic Games"}),
        ("who has won the olympic 1500 most often", "medals", {"view": "athletes"}),
        ("which nation has most steeplechase golds", "medals", {"meet": "Olympic Games"}),
        ("4th in the 1500 at the tokyo games", "race", {"meet": "Olympic Games tokyo"}),
        ("heat 3 of the men's 200 in Budapest", "race", {"round": "heat", "heat": "3"}),
        ("second semi 800m men doha 2019", "race", {"round": "semi-final", "heat": "2"}),
        ("semi final 800m men doha 2019", "race", {"round": "semi-final", "heat": ""}),
        ("800 m Weltrekord von Kratochvilova", "record", {"holder": "Kratochvilova", "view": ""}),
        ("who has gone over 6.00 in the vault indoors", "top", {"event": "pole-vault.i", "mark": "6.00"}),
        ("list of every men's 1500 record since 1960", "record", {"view": "chart"}),
        ("how long did bob beamon's record last", "record", {"holder": "bob beamon"}),
        ("how many men have run sub 10", "compare", {"marks": "100m.M 10.00"}),
        ("women under 4 min for 1500 and 14:30 for 5000", "compare", {"marks": "1500m.W 4:00.00, 5000m.W 14:30"}),
        ("hoeveel mannen liepen de marathon onder 2u03", "compare", {"marks": "marathon.M 2:03:00"}),
        ("how fast do I need to run for a 35 minute 10k", "pace", {"mark": "35:00.00"}),
        ("how high has mahuchikh jumped this season", "athlete", {"season": "2026"}),
        ("12.60 points women sprint hurdles", "points", {"event": "100m-hurdles"}),
        ("medallas de México en marcha", "medals", {"nation": "MEX"}),
        ("mexico 68 200m", "race", {"meet": "Mexico City 1968"}),
        ("våra guld i Aten 2004", "medals", {"nation": "SWE", "event": ""}),
        ("has femke ever finished ahead of sydney", "h2h", {"opponent": "sydney"}),
        ("como foi o Piu em Paris", "results", {"athlete": "Alison dos Santos"}),
        ("kto miał rekord świata na 400 przed van Niekerkiem", "record", {"preceding": "niekerk"}),
        ("rekord polski 400m kobiet szewinska czy kaczmarek", "record", {"scope": "POL", "holder": ""}),
        ("coe v ovett, every time they raced", "h2h", {"athlete": "coe", "opponent": "ovett"}),
        ("alltime mens 800 list as it stood at the end of 1999", "top", {"until": "1999", "season": ""}),
        ("les medailles de marie jo perec aux jo", "medals", {"athlete": "Marie-José Pérec"}),
        ("chrono de gressier sur 10000 aux mondiaux de tokyo", "results", {"event": "10000m"}),
        ("Hurske Neziri keskinäiset aidoissa", "h2h", {"event": "100m-hurdles"}),
    ],
)
async def test_kind(read_it: ReadIt, text: str, question: str, options: dict[str, str]) -> None:
    asked = read_it(text).asked
    assert (asked.question, {name: asked.text(name) for name in options}) == (question, options)


@pytest.mark.parametrize(("text", "said"), [("200 pb", "Whose"), ("our best at 1500", "which nation")])
async def test_what_is_of_nobody_is_asked(read_it: ReadIt, text: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        read_it(text)


async def test_the_record_of_a_meet_is_refused_with_the_finals_there(read_it: ReadIt) -> None:
    with pytest.raises(UsageError, match="such records I do not hold") as error:
        read_it("zurich meeting record")
    assert error.value.choices[0].asked.question == "results"


async def test_of_namesakes_the_only_one_with_results_of_the_season_is_taken(shared_app: App) -> None:
    found = (await shared_app.ask_line("risultati di Jacobs nella stagione 2024")).outcome
    assert isinstance(found, Results)
    assert found.athlete.id == "lamont-marcell-jacobs"


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("where does wightman rank all time in the 1500", "1500m"),
        ("top ten discus throwers all time, alekna where?", "discus-throw"),
        ("all time list 1500, kerr", "1500m"),
    ],
)
async def test_the_place_in_a_list_is_asked(read_it: ReadIt, text: str, event: str) -> None:
    asked = read_it(text).asked
    assert (asked.question, asked.text("event")) == ("top", event)
    assert asked.text("athlete")


@pytest.mark.parametrize("text", ["list of bolt's results", "bolt 100m list of results", "kerr season ranking"])
async def test_a_list_of_their_own_is_no_place(read_it: ReadIt, text: str) -> None:
    assert read_it(text).asked.question != "top"
