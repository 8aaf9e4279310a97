"""Words that stand beside what is asked: codes in brackets, two questions in one, asides, words of both sexes."""

import pytest

from bot.app import App
from bot.cards.text import render
from tests.rendering import as_read
from tests.unit.understanding.conftest import ReadIt, assert_read, case

CASES = (
    case("DUPLANTIS, Armand (SWE) indoor best", "athlete", athlete="DUPLANTIS, Armand"),
    case("Hamish Kerr (NZL)", "athlete", athlete="Hamish Kerr"),
    case("or 10000 men", "record", event="10000m", sex="men", scope="olympic"),
    case("1936 100m final", "race", meet="Olympic Games 1936", event="100m"),
    case("when did bubka set his last outdoor wr", "athlete", athlete="bubka", view="records"),
    case("did botswana win a medal in the 4x4 in paris", "medals", nation="BOT", event="4x400m", meet="Paris"),
    case("mixed 4x4 paris 2024 result, that last leg was insane", "race", event="4x400m.X", meet="Paris 2024"),
    case("all the mens 400h world champs since 83", "medals", event="400m-hurdles", since="1983", view="winners"),
    case("how often did el g win the world 1500 title", "medals", meet="World Championships", event="1500m"),
    case("when did wanyonyi win his first global title", "medals", athlete="wanyonyi", meet=""),
    case("dl final 2025 city", "results", meet="Diamond League final 2025"),
    case("sub 3 marathon what pace per mile", "pace", mark="3:00:00", event="marathon"),
    case(
        "list of every guy thats gone under 13 in the sprint hurdles", "top", event="110m-hurdles", mark="13", nation=""
    ),
    case("Best African women in the long jump ever?", "top", event="long-jump", sex="women", scope="africa"),
    case("best African woman in the long jump ever", "record", event="long-jump", sex="women", scope="africa"),
    case("Wie alt ist Malaika Mihambo und wie viele WM-Titel hat sie?", "athlete", athlete="Malaika Mihambo"),
    case("Álvaro Martín edad y títulos mundiales", "athlete", athlete="Álvaro Martín"),
    case("Tapio Korjus milloin syntynyt ja mitä voitti", "athlete", athlete="Tapio Korjus"),
    case("how old was bolt when he won in berlin", "results", athlete="bolt"),
    case("campeonas olimpicas de maraton todas", "medals", event="marathon", sex="women", view="winners"),
    case("campeãs mundiais do salto com vara", "medals", event="pole-vault", sex="women", view="winners"),
    case("mistrzynie olimpijskie w rzucie młotem", "medals", event="hammer-throw", sex="women", view="winners"),
    case("most olympic golds in athletics ever by one athlete", "medals", meet="Olympic Games", view="athletes"),
    case("qui a gagné le marathon olympique de mexico", "race", meet="Olympic Games Mexico City", event="marathon"),
    case("how old was jakob when he won tokyo gold", "results", athlete="jakob", meet="tokyo"),
    case("chi ha battuto il record di mennea nei 200", "record", holder="mennea", event="200m"),
    case("kto pobił rekord mennei na 200 m", "record", holder="mennea", event="200m"),
)


@pytest.mark.parametrize(("text", "question", "options"), CASES, ids=lambda given: str(given)[:50])
def test_what_stands_beside_is_told_apart(read_it: ReadIt, text: str, question: str, options: dict[str, str]) -> None:
    read = read_it(text)
    assert_read(type(read)(read.asked), question, options)


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("rome 1960 marathon winner barefoot guy", "I did not use: “barefoot”."),
        ("carl lewis medals worlds and olympics", "Not narrowed to “worlds” and “olympics”: all meets are shown."),
        ("where was mo farah born", "I hold days of birth, but no places."),
        ("asain record 100m men", "Took “asain” for asian."),
        ("1936 100m final", "Took 1936 for the Olympic Games 1936."),
        (
            "if i run 17:30 for 5k what 10k should i be able to do",
            "Took “5k” for the 5000 m of the track, not the road.",
        ),
    ],
)
def test_what_is_not_used_is_told(read_it: ReadIt, text: str, note: str) -> None:
    assert note in read_it(text).notes


async def test_all_who_were_the_earliest_on_one_day_are_named(shared_app: App) -> None:
    said = as_read(render((await shared_app.ask_line("who was first man under 44 in the 400")).card))
    assert "The earliest that I hold: Lee Evans and Larry James, 18 Oct 1968." in said


async def test_a_better_mark_on_the_other_kind_of_track_is_told(shared_app: App) -> None:
    said = as_read(render((await shared_app.ask_line("mondos best for each season")).card))
    assert "Pole vault, best that I hold: 6.30" in said
    assert "Better, indoors: 6.31" in said
    assert "Better" not in as_read(render((await shared_app.ask_line("gudaf tsegay 1500 season by season")).card))


FEET = (
    case("how far is 8.95 long jump in feet", "points", mark="8.95", event="long-jump"),
    case("shot put 23.56 in feet and inches", "points", mark="23.56", event="shot-put"),
)


@pytest.mark.parametrize(("text", "question", "options"), FEET, ids=lambda given: str(given)[:50])
def test_lengths_are_told_in_feet(read_it: ReadIt, text: str, question: str, options: dict[str, str]) -> None:
    assert_read(read_it(text), question, options)


def test_feet_and_inches_are_metres(read_it: ReadIt) -> None:
    for text in ("7ft 8 high jump in metres", "7 ft 8 in high jump in metres"):
        read = read_it(text)
        assert dict(read.asked.options) == {"mark": "2.34", "event": "high-jump"}
        assert any("is 2.34 m" in note for note in read.notes)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("/points 8.95 event:long-jump.M", "8.95 m is 29 ft 4¼ in."),
        ("/points 6.10 event:pole-vault.M", "6.10 m is 20 ft 0 in."),
        ("/points 20.00 event:shot-put.W", "20.00 m is 65 ft 7¼ in."),
    ],
)
async def test_points_of_a_length_name_the_feet(shared_app: App, line: str, told: str) -> None:
    assert told in as_read(render((await shared_app.ask_line(line)).card))


async def test_points_of_a_time_name_none(shared_app: App) -> None:
    assert " in." not in as_read(render((await shared_app.ask_line("/points 9.58 event:100m.M")).card))


async def test_a_list_has_the_best_mark_whose_wind_is_known(shared_app: App) -> None:
    """Conley's 18.17 has no wind reading and stands behind; his 17.87 was lost to a mark indoors."""
    said = as_read(render((await shared_app.ask_line("/top triple-jump.M nation:USA")).card))
    assert "17.87 (+1.7)  Mike Conley, San José 1987" in said
    assert "17.76 i  Mike Conley" not in said


async def test_where_no_medal_is_held_the_podiums_that_lack_one_are_told(shared_app: App) -> None:
    said = as_read(
        render((await shared_app.ask_line('/medals nation:FIN meet:"world championships helsinki 2005"')).card)
    )
    assert "I have no medal of Finland" in said
    assert "with full podiums (not men's long jump" in said


async def test_the_most_medals_are_told_beside_the_most_golds(shared_app: App) -> None:
    said = as_read(render((await shared_app.ask_line("/medals worlds event:shot-put.W view:athletes")).card))
    assert "Valerie Adams first: 🥇4 🥈1. Most medals: Lijiao Gong 8." in said


async def test_the_latest_gold_is_told_where_the_latest_medal_is_none(shared_app: App) -> None:
    said = as_read(render((await shared_app.ask_line("/medals olympics nation:GBR event:1500m")).card))
    assert "Latest gold I hold  🥇 2004 Athens · women · Holmes 3:57.90" in said
