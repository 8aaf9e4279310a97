"""How fans type in a chat: margins, streaks, hearsay, barriers of a year, ages, forecasts."""

import pytest

from bot.app import App
from bot.cards.text import render
from bot.errors import UsageError
from tests.unit.understanding.conftest import ReadIt, case

pytestmark = pytest.mark.asyncio(loop_scope="module")


MARGINS = [
    case("by how much did rudisha win the 800 in london 2012", "race", meet="london 2012", event="800m.M"),
    case("how close was it between hassan and assefa", "h2h", athlete="hassan", opponent="assefa"),
    case("what was the gap in the womens 400 final in rio", "race", meet="rio de janeiro", event="400m.W"),
]
BEATEN = [
    case("who beat el guerrouj in the 1500 in sydney", "race", meet="sydney", event="1500m.M"),
    case("who did bolt beat in the 200 at beijing 2008", "race", meet="beijing 2008", event="200m.M"),
    case("who finished second behind kipyegon in the 1500 in paris", "race", meet="paris", event="1500m.W"),
    case("who came third behind bolt in the 100 m in berlin 2009", "race", meet="berlin 2009", event="100m.M"),
]
PAIRS = [
    case("bolt's unbeaten streak against powell", "h2h", athlete="bolt", opponent="powell"),
    case("is hodgkinson quicker than moraa", "h2h", athlete="hodgkinson", opponent="moraa"),
    case("asher-smith and jackson over 200, who came out on top", "h2h", event="200m"),
    case("my mate reckons bolt never lost to gay, correct?", "h2h", athlete="bolt", opponent="gay"),
    case("people say coe beat ovett more often", "h2h", athlete="coe", opponent="ovett"),
    case("me and a colleague disagree, has warholm lost to benjamin more than he won", "h2h", athlete="warholm"),
    case("warholm v benjamin without heats", "h2h", rounds="finals"),
]
BARRIERS = [
    case("has anyone cleared 2.45 or higher in the high jump", "compare", marks="high-jump 2.45"),
    case("who has thrown 23.00 and more in the mens shot", "compare", marks="shot-put.M 23.00"),
    case("who has done 8.90 in the long jump", "compare", marks="long-jump 8.90"),
    case("who went under 1:42 in 2023", "top", event="800m.M", season="2023"),
    case("who ran 3:28 in 2024", "top", event="1500m.M", season="2024"),
    case("every sub 26:30 10000m", "top", event="10000m", marks="all"),
    case("did anyone go under 1:43 in the mens 800 final in paris", "race", meet="paris", event="800m.M"),
]
PHRASES = [
    case("is it right that kipyegon has the world record at 4:07.64", "athlete", athlete="kipyegon"),
    case("is it right that kipyegon has the world record at 3:48.68", "record", holder="kipyegon", event="1500m.W"),
    case("whats bols pb", "athlete", athlete="bol"),
    case("worlds quickest 200m this year", "top", event="200m", season="2026"),
    case("what wind did powell have for 9.72", "results", athlete="powell", mark="9.72"),
    case("who was the last american to hold the 800 record", "record", event="800m", view="chart", scope=""),
    case("who holds the american 800 record", "record", event="800m", scope="USA"),
    case('who said "blindfolded"', "quote", about="blindfolded"),
    case('did anybody say "it is good"', "quote", about="it is good"),
    case("any kenyan in the 800 m final in tokyo 2020", "race", event="800m"),
]

MOST = [
    case("who's won the most medals at the olympics", "medals", meet="olympic games", view="athletes"),
    case("most successful runners at the olympics", "medals", meet="olympic games", view="athletes"),
    case("most decorated olympian", "medals", meet="olympic games", view="athletes"),
    case("which athlete has the most world titles", "medals", meet="world championships", view="athletes"),
    case("women with the most golds at the worlds, which athlete", "medals", sex="women", view="athletes"),
    case("which nation has won the most medals at the euros", "medals", meet="european championships", view=""),
    case("who has the most olympic golds in the 1500", "medals", event="1500m", view="athletes"),
    case("most medals budapest 2023", "medals", meet="budapest 2023", view=""),
    case("who has beaten warholm the most", "rivals", athlete="warholm", by="losses"),
    case("who does jakob ingebrigtsen lose to most", "rivals", athlete="jakob ingebrigtsen", by="losses"),
    case("who has moraa beaten the most", "rivals", athlete="moraa", by="wins"),
    case("who's the only man to beat kipchoge more than once", "rivals", athlete="kipchoge", by="losses"),
    case("who finished ahead of lyles in the 200 m at tokyo 2020", "race", event="200m.M"),
    case("who is number 3 all time in the 5000", "top", event="5000m"),
    case("any world records today", "on-this-day"),
    case("list of olympic 1500 champions men", "medals", meet="olympic games", event="1500m", view="winners"),
    case("every world champion in the womens 800", "medals", event="800m", sex="women", view="winners"),
    case("previous olympic decathlon winners", "medals", event="decathlon", view="winners"),
    case("world champions in the high jump", "medals", event="high-jump", view="winners"),
    case("who won the 5000 at the last olympics", "race", event="5000m"),
    case("olympic 1500 champion", "race", event="1500m"),
    case("all 800 m world champs men list", "medals", event="800m", sex="men", view="winners"),
    case("when did wanyonyi last lose", "results", athlete="wanyonyi", only="lost"),
    case("when did wanyonyi last lose a final", "results", athlete="wanyonyi", only="lost"),
    case("who beat moraa in 2024", "results", athlete="moraa", season="2024", only="lost"),
    case("how many 400 hurdles has femke bol won", "results", athlete="femke bol", only="won"),
    case("mahuchikh wins 2024", "results", athlete="mahuchikh", season="2024", only="won"),
    case("did wanyonyi win in paris", "results", athlete="wanyonyi", meet="paris", only=""),
    case("who won the last time warholm ran in oslo", "results", athlete="warholm", meet="oslo", only=""),
    case("in what time did rudisha win london", "results", athlete="rudisha", meet="london", only=""),
    case("is mahuchikh hurt this season", "athlete", athlete="mahuchikh", view="availability", season=""),
    case("thompson herah tokyo 100", "results", athlete="thompson herah", meet="tokyo", event="100m"),
    case("were hassan and tsegay ever in the same final", "h2h", athlete="hassan", rounds="finals"),
    case("how often have kovacs and crouser competed", "h2h", athlete="kovacs", opponent="crouser"),
    case("tell me each time hassan lost to kipyegon", "h2h", athlete="hassan", opponent="kipyegon"),
    case("all of mahuchikh's competitions in 2023", "results", athlete="mahuchikh", season="2023"),
    case("for how long did the kipketer 800 record stand", "record", event="800m", sex="men", holder="kipketer"),
    case("who did el guerrouj take the mile record from", "record", event="mile", sex="men", holder="el guerrouj"),
    case("compare wanyonyi and arop head to head", "h2h", athlete="wanyonyi", opponent="arop"),
    case("who has thrown over 91m", "compare", marks="91.00"),
    case("crouser year by year", "athlete", athlete="crouser", view="chart"),
    case("how many 800 m finals did rudisha win", "results", athlete="rudisha", only="won"),
    case("a fun fact about 14 may", "on-this-day", date="05-14"),
    case("warholms biggest rivals", "rivals", athlete="warholm", by=""),
]


@pytest.mark.parametrize(
    ("text", "question", "options"),
    [*MARGINS, *BEATEN, *PAIRS, *BARRIERS, *PHRASES, *MOST],
    ids=lambda each: str(each)[:50],
)
async def test_what_fans_ask_is_read(read_it: ReadIt, text: str, question: str, options: dict[str, str]) -> None:
    read = read_it(text)

    assert read.asked.question == question
    found = {option: read.asked.text(option).casefold() for option in options}
    assert found == {option: value.casefold() for option, value in options.items()}
    assert not any("did not use" in note for note in read.notes)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("how old is the oldest olympian", "how old"),
        ("how many athletes were born in kenya", "born"),
        ("is that still so", "can't read"),
        ("who will win the 1500 in beijing 2027", "will win"),
        ("consecutive olympic 5000 champions", "consecutive"),
        ("what about the women", "before"),
        ("and since 2021?", "before"),
        ("fastest non-african 10000m", "leave anything out"),
        ("who ran the quickest last lap in the budapest 1500", "last lap"),
        ("is the mile record likely to go this year", "likely"),
    ],
)
async def test_what_no_answer_says_is_told(read_it: ReadIt, text: str, said: str) -> None:
    with pytest.raises(UsageError) as refused:
        read_it(text)

    assert said in f"{refused.value.message} {refused.value.tip}"
    assert refused.value.choices


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("discus world record prior to alekna", "Jürgen Schult"),
        ("florence griffith joyner 10.49", "10.49 (+0.0 m/s)"),
        ("peter snell 1:44.3", "⭐ World record"),
        ("which athlete won the most golds at the world championships", "Allyson Felix first"),
        ("who has beaten warholm most often", "Lost most often to"),
        ("who has warholm beaten most often", "Beat "),
        ("who has defeated kiprop", "Lost most often to"),
        ("who broke coe's 1000m record", "until 5 Sep 1999: 2:11.96 by Noah Ngeny"),
        ("when did sha'carri richardson last lose a 100", "finals not won"),
        ("who had the mens high jump record before sotomayor", "2.43 by Javier Sotomayor"),
    ],
)
async def test_the_answer_says_what_was_asked(shared_app: App, text: str, told: str) -> None:
    assert told in " ".join(render((await shared_app.ask_plainly(text)).card).split())
