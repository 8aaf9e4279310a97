"""Plain English: short words that mean another thing by what stands beside them, slips, champions, records broken."""

import pytest

from bot.errors import UsageError
from tests.unit.understanding.conftest import ReadIt, case

pytestmark = pytest.mark.asyncio(loop_scope="session")


SHORT_WORDS = [
    case("naar er bislett games 2026", "calendar", meet="bislett games 2026"),
    case("er 800m women", "record", event="800m", scope="europe", sex="women"),
    case("kipchoge marathons", "athlete", athlete="kipchoge", event="marathon"),
    case("how many marathons has kipchoge won", "results", event="marathon", only="won"),
    case("lasitskene high jumps over 2.00", "results", event="high-jump", beyond="2.00"),
    case("kerr v jakob outside", "h2h", track="outdoors"),
    case("5k indoors record", "record", event="5000m.i"),
    case("who won the 5k indoors at glasgow 2024", "race", event="5000m.i"),
]
SLIPS = [
    case("ingebritsen vs keer", "h2h", athlete="ingebritsen", opponent="keer"),
    case("pole valt record", "record", event="pole-vault"),
    case("high jmup record women", "record", event="high-jump", sex="women"),
    case("long jmup record", "record", event="long-jump"),
    case("fatsest 100 metres evr", "record", event="100m"),
    case("wich athlete has most olympic golds", "medals", meet="olympic games", view="athletes"),
    case("athlete with the most olympic golds", "medals", meet="olympic games", view="athletes"),
    case("woman with the most olympic medals", "medals", meet="olympic games", view="athletes"),
]
RECORDS = [
    case("who broke bekele's 5000 record", "record", holder="bekele", event="5000m"),
    case("who broke kipyegons record", "record", holder="kipyegon", event=""),
    case("was 3:26.00 ever beaten", "record", event="1500m.M"),
    case("has 9.58 been beaten", "record", event="100m.M"),
    case("how much did the 400m hurdles record improve since 2000", "record", event="400m-hurdles", since="2000"),
    case("progression of the womens 1500 wr since 2010", "record", event="1500m", sex="women", since="2010"),
    case("1500 wr since 2010", "record", event="1500m", since="2010"),
    case("who has held the mile record since 1990", "record", event="mile", since="1990"),
    case("how often was the mile record broken since 1980", "record", event="mile", since="1980"),
    case("weltrekordentwicklung 1500 m seit 1990", "record", event="1500m", since="1990"),
    case("100m wr progression between 1990 and 2010", "record", event="100m", since="1990", on="2010"),
    case("area records africa men", "records", scope="africa", sex="men"),
    case("wanyonyi best season", "athlete", athlete="wanyonyi", view="chart"),
]
AGES = [
    case("how old was bolt when he ran 9.58", "results", athlete="bolt", mark="9.58"),
    case("what age was el guerrouj when he ran 3:26.00", "results", athlete="el guerrouj", mark="3:26.00"),
    case("how old was kerr at the paris olympics", "results", athlete="kerr", meet="olympic games paris"),
    case("how old was lewis when he won in los angeles", "results", athlete="lewis", meet="los angeles"),
    case("how old is sotomayor's 2.45", "record", holder="sotomayor"),
    case("when was bolt born", "athlete", athlete="bolt"),
]
BIRTHDAYS = [
    case("whose birthday is today", "on-this-day", view="births", date=""),
    case("birthdays today", "on-this-day", view="births", date=""),
    case("who was born on 21 august", "on-this-day", view="births", date="08-21"),
    case("wer hat heute Geburtstag", "on-this-day", view="births", date=""),
    case("quién nació el 21 de agosto", "on-this-day", view="births", date="08-21"),
    case("qui est né aujourd'hui", "on-this-day", view="births", date=""),
    case("what happened on my birthday, 3 march", "on-this-day", view="", date="03-03"),
    case("bolt's birthday", "athlete", athlete="bolt"),
]
BY_AREA = [
    case("last african winner of the olympic 800", "medals", scope="africa", view="winners", event="800m"),
    case("last non african to win the olympic 1500", "medals", scope="not africa", view="winners", event="1500m"),
    case("european olympic 800 champions", "medals", scope="europe", view="winners", meet="olympic games"),
    case("first asian to win the worlds 100", "medals", scope="asia", view="winners", meet="world championships"),
    case("letzter europäischer olympiasieger über 800 m", "medals", scope="europe", view="winners"),
    case("who won the 100 at the europeans", "race", meet="european championships", event="100m"),
    case("last european champion 800", "race", meet="european championships", event="800m"),
]
BETWEEN = [
    case("who came between kerr and hocker in the paris 1500", "race", meet="paris", event="1500m.M"),
    case("who finished in between kipyegon and hassan in the 1500 at the tokyo olympics", "race", event="1500m.W"),
    case("how close was it between hassan and assefa", "h2h", athlete="hassan", opponent="assefa"),
    case("score between kerr and hocker", "h2h", athlete="kerr", opponent="hocker"),
    case("what was the score between kerr and hocker in paris", "h2h", athlete="kerr", opponent="hocker"),
]
LEADS = [
    case("world leads", "top", view="leads", event="", season="2026"),
    case("world leads women 2024", "top", view="leads", event="", season="2024", sex="women"),
    case("european leads 2026", "top", view="leads", event="", season="2026", scope="europe"),
    case("who leads the world this year", "top", view="leads", season="2026"),
    case("jahresweltbestleistungen 2025", "top", view="leads", season="2025"),
    case("world lead 800", "top", view="", event="800m", season="2026"),
    case("kerr world lead", "athlete", athlete="kerr", season="2026"),
]
WINNERS_BY_AGE = [
    case("youngest world champion in the 800", "medals", meet="world championships", order="youngest", event="800m"),
    case("oldest olympic champion", "medals", meet="olympic games", order="oldest", event=""),
    case("jüngster Olympiasieger im Weitsprung", "medals", order="youngest", event="long-jump"),
    case("oldest world record", "records", scope="world", order="oldest"),
    case("how old is the mile record", "record", event="mile"),
]
OTHERS = [
    case("how many points for 20.00 200m with 3.0 wind", "points", mark="20.00 (+3.0)", event="200m"),
    case("points for 10.05 100m into a 1.5 headwind", "points", mark="10.05 (-1.5)", event="100m"),
    case("closest race between bol and mclaughlin", "h2h", athlete="bol", opponent="mclaughlin"),
    case("is there a meet tomorrow", "calendar", month="tomorrow"),
    case("next marathon major", "calendar", kind="majors"),
    case("when is the next marathon", "calendar", kind="majors"),
    case("placing table tokyo 2025", "medals", meet="tokyo 2025", view="placing"),
    case("winning times of the olympic 1500", "medals", meet="olympic games", view="winners"),
    case("how many times has kerr won the mile", "results", athlete="kerr", only="won"),
]
FIRSTS = [
    case("when did jakob first run under 3:30", "results", athlete="jakob", beyond="3:30", order="earliest"),
    case("how old was jakob when he first broke 3:30", "results", athlete="jakob", beyond="3:30", order="earliest"),
    case("how old was duplantis when he first jumped 6 metres", "results", beyond="6.00", order="earliest"),
    case("how many times has jakob run under 3:30", "results", beyond="3:30", order=""),
    case("what did lasse viren win", "results", athlete="lasse viren", only="won"),
    case("karsten warholm bests by year", "athlete", athlete="karsten warholm", view="chart", season=""),
]
RANKS = [
    case("where does 1:42.5 rank all time", "top", event="800m.M", mark="1:42.5"),
    case("where would 3:29 rank all time in the 1500", "top", event="1500m", mark="3:29"),
    case("where does kerr rank all time in the 1500", "top", event="1500m", athlete="kerr", mark=""),
    case("fraser pryce career medals", "medals", athlete="fraser pryce"),
    case("any athletics on in july 2027", "calendar", month="2027-07"),
]
CHAMPIONS = [
    case("the 800 champ", "medals", meet="world championships", event="800m", view="winners"),
    case("who is the champion in the pole vault", "medals", meet="world championships", view="winners"),
    case("current 1500 champ", "medals", meet="world championships", event="1500m", view="winners"),
    case("world champ 800", "race", meet="world championships", event="800m"),
    case("who won the diamond trophy in the 800 in 2024", "race", meet="diamond league final 2024", event="800m"),
]


def _fold(text: str) -> str:
    return text.casefold()


@pytest.mark.parametrize(
    ("text", "question", "options"),
    [
        *SHORT_WORDS,
        *SLIPS,
        *RECORDS,
        *AGES,
        *BIRTHDAYS,
        *BY_AREA,
        *BETWEEN,
        *LEADS,
        *WINNERS_BY_AGE,
        *OTHERS,
        *FIRSTS,
        *RANKS,
        *CHAMPIONS,
    ],
)
async def test_a_plain_sentence_is_read_by_what_stands_beside_its_words(
    text: str, question: str, options: dict[str, str], read_it: ReadIt
) -> None:
    asked = read_it(text).asked
    assert asked.question == question
    said = {option: _fold(dict(asked.options).get(option, "")) for option in options}
    assert said == {option: _fold(value) for option, value in options.items()}


@pytest.mark.parametrize(
    "text",
    ["bolt vs blake 100m outside the olympics", "kerr vs ingebrigtsen outside championships"],
)
async def test_outside_a_meet_leaves_it_out_and_is_no_kind_of_track(text: str, read_it: ReadIt) -> None:
    with pytest.raises(UsageError, match="can't leave anything out, as “outside” asks"):
        read_it(text)


async def test_the_champion_of_no_named_meet_is_that_of_the_worlds_and_the_answer_says_so(read_it: ReadIt) -> None:
    assert "Took the World Championships, as no championships are named." in read_it("the 800 champ").notes


async def test_who_has_most_marks_beyond_a_barrier_is_not_answered_by_who_has_one(read_it: ReadIt) -> None:
    read = read_it("who has run the most sub 10 100m races")
    assert (read.asked.question, dict(read.asked.options)["view"]) == ("compare", "often")


async def test_who_came_between_two_needs_the_race(read_it: ReadIt) -> None:
    for text in ("who came between kerr and hocker", "who came between kerr and hocker in tokyo"):
        with pytest.raises(UsageError, match="in one race"):
            read_it(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [("how many times did kerr finish second", "by the place"), ("who held the 100m record longest", "held a record")],
)
async def test_what_all_results_or_steps_would_not_answer_is_refused(text: str, said: str, read_it: ReadIt) -> None:
    with pytest.raises(UsageError, match=said):
        read_it(text)
