"""Words of chat: what counts all, what is written short, names of nobody, and talk that asks nothing of athletics."""

import pytest

from bot.domain.asked import Asked
from bot.errors import BellLapError, UsageError
from tests.unit.understanding.conftest import ReadIt

pytestmark = pytest.mark.asyncio(loop_scope="module")

IN_ALL = [
    "warholm v benjamin whos ahead overall",
    "warholm vs benjamin in total",
    "head to head overall warholm benjamin",
    "Warholm gegen Benjamin insgesamt",
    "warholm contre benjamin au total",
    "warholm contra benjamin en total",
    "warholm contro benjamin in totale",
    "warholm contra benjamin no total",
    "Warholm tegen Benjamin in totaal",
    "warholm mot benjamin totalt",
    "Warholm vastaan Benjamin yhteensä",
]


@pytest.mark.parametrize("text", IN_ALL)
async def test_words_for_all_meetings_are_no_third_athlete(read_it: ReadIt, text: str) -> None:
    asked = read_it(text).asked

    assert asked.question == "h2h"
    assert {option: value.casefold() for option, value in asked.options} == {
        "athlete": "warholm",
        "opponent": "benjamin",
    }


async def test_overall_is_a_name_where_it_is_a_side(read_it: ReadIt) -> None:
    assert dict(read_it("overall vs kerr").asked.options) == {"athlete": "overall", "opponent": "kerr"}


SHORT = [
    ("long jump wr b4 beamon", "record", {"preceding": "beamon"}),
    ("what has kerr said abt jakob", "quote", {"athlete": "kerr", "about": "jakob"}),
    ("bolt n gay h2h", "h2h", {"athlete": "bolt", "opponent": "gay"}),
    ("how fast has Kipchoge run a marathon", "athlete", {"athlete": "Kipchoge", "event": "marathon"}),
]


@pytest.mark.parametrize(("text", "question", "options"), SHORT)
async def test_chat_is_read_as_its_words(read_it: ReadIt, text: str, question: str, options: dict[str, str]) -> None:
    read = read_it(text)

    assert read.asked.question == question
    assert options.items() <= dict(read.asked.options).items()
    assert not read.notes


@pytest.mark.parametrize(
    "text",
    [
        "who was second behind bolt in beijing 2008 100 m",
        "wer wurde Zweiter hinter Bolt in Peking 2008 100 m",
        "qui était deuxième derrière Bolt à Pékin 2008 100 m",
        "chi è arrivato secondo dietro Bolt a Pechino 2008 100 m",
        "wie werd tweede achter Bolt in Peking 2008 100 m",
        "vem kom tvåa bakom Bolt i Peking 2008 100 m",
    ],
)
async def test_who_was_behind_somebody_asks_for_the_race(read_it: ReadIt, text: str) -> None:
    asked = read_it(text).asked

    assert asked.question == "race"
    assert dict(asked.options)["event"] == "100m.M"  # of the sex of who was ahead


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bartholomew Zigglestein 400 pb", "Bartholomew Zigglestein"),
        ("warholm plimptonius 400h pb", "warholm plimptonius"),
        ("Kipchoge Blorpson marathon", "Kipchoge Blorpson"),
        ("jakob plimptonius mile", "jakob plimptonius"),  # a given name by which one athlete is known
    ],
)
async def test_a_family_name_before_an_unknown_one_is_no_match(read_it: ReadIt, text: str, name: str) -> None:
    assert dict(read_it(text).asked.options)["athlete"] == name


@pytest.mark.parametrize(
    "text",
    ["lol same tbh, need coffee", "jag behöver kaffe", "need some sleep"],
)
async def test_talk_is_no_question(read_it: ReadIt, text: str) -> None:
    with pytest.raises(BellLapError, match="can't read"):
        read_it(text)


@pytest.mark.parametrize("text", ["Wie wird das Wetter morgen in Berlin", "pogoda w londynie", "weather in oslo 2023"])
async def test_weather_is_not_held(read_it: ReadIt, text: str) -> None:
    with pytest.raises(BellLapError, match="can't answer"):
        read_it(text)


@pytest.mark.parametrize(
    ("text", "question", "options", "unused"),
    [
        ("nooo who won the womens 1500 in tokyo 2021 then", "race", {"meet": "tokyo 2021", "event": "1500m.W"}, ()),
        (
            "my flatmate thinks kerr beat wightman once",
            "h2h",
            {"athlete": "kerr", "opponent": "wightman"},
            ("flatmate",),
        ),
        ("i adore femke, show me her pb", "athlete", {"athlete": "femke"}, ("adore",)),
        ("rekord polski w dal sąsiadów", "record", {"event": "long-jump", "scope": "POL"}, ("sąsiadów",)),
        ("vad hoppade mondo i paris då, grymt", "results", {"athlete": "mondo"}, ("grymt",)),
        ("quanto ha lanciato crouser a tokyo, mostruoso", "results", {"athlete": "crouser"}, ("mostruoso",)),
        (
            "paljonko kipchoge juoksi berliinissä 2022, uskomatonta",
            "results",
            {"athlete": "kipchoge"},
            ("uskomatonta",),
        ),
        ("welke medailles heeft sifan hassan, geweldig mens", "medals", {"athlete": "sifan hassan"}, ("geweldig",)),
    ],
)
async def test_words_of_a_dictionary_are_told_and_no_names(
    read_it: ReadIt, text: str, question: str, options: dict[str, str], unused: tuple[str, ...]
) -> None:
    read = read_it(text)

    assert read.asked.question == question
    assert options.items() <= dict(read.asked.options).items()
    assert all(any(word in note for note in read.notes) for word in unused)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bannister mile pb", "Roger Bannister"),  # which is of a staircase too
        ("katie moon pb", "katie moon"),
        ("usain blot 200 pb", "usain blot"),
        ("price 100m pb", "price"),
    ],
)
async def test_a_word_may_be_a_name_all_the_same(read_it: ReadIt, text: str, name: str) -> None:
    assert dict(read_it(text).asked.options)["athlete"] == name


async def test_a_misspelt_event_is_not_told_as_it_is_held(read_it: ReadIt) -> None:
    assert read_it("verdensrekord i kuglestød kvinder").notes == ()


@pytest.mark.parametrize(
    ("text", "event", "told"), [("pb of hicham el guerrouj 5k", "5000m", 0), ("chebet 5k pb", "5000m", 1)]
)
async def test_5k_beside_an_athlete_is_what_the_athlete_has_run(
    read_it: ReadIt, text: str, event: str, told: int
) -> None:
    read = read_it(text)

    assert dict(read.asked.options)["event"] == event
    assert len([note for note in read.notes if "road" in note]) == told


async def test_a_name_that_is_a_word_for_behind_leads_a_sentence(read_it: ReadIt) -> None:
    assert dict(read_it("Bak marathon pb").asked.options) == {"athlete": "Bak", "event": "marathon"}


@pytest.mark.parametrize("text", ["/record bolt-of-war", "/record ingebrigtsen toss"])
async def test_a_name_within_an_unknown_event_is_nobodys_record(read_it: ReadIt, text: str) -> None:
    options = dict(read_it(text).asked.options)
    assert options.keys() == {"event"}
    assert text.endswith(options["event"])


@pytest.mark.parametrize(
    ("text", "question", "options"),
    [
        ("what is 2:00:35 in points", "points", {"event": "marathon.M"}),
        ("lap times for 12:35 pace", "pace", {"event": "5000m.M"}),
        ("who has gone sub 10, sub 20", "compare", {"marks": "10, 20"}),
        ("points for 12'35 over 5000", "points", {"mark": "12:35.00", "event": "5000m"}),
        ("allyson felix or merlene ottey, more olympic medals", "compare", {"second": "merlene ottey"}),
        ("wer hat mehr wm medaillen, mayer oder warner", "compare", {"second": "warner"}),
        ("CR womens 1500 worlds", "record", {"scope": "world-championships"}),
        ("chi ha vinto i 5mila a parigi 24", "race", {"event": "5000m"}),
        ("cova nel 83", "results", {"season": "1983"}),
        ("życiówka swobody na 60", "athlete", {"event": "60m"}),
        ("who won the womens 800 in 1976", "race", {"meet": "Olympic Games 1976", "event": "800m.W"}),
        ("wer hat warholm besiegt", "rivals", {"by": "losses"}),
        ("qui a battu mayer en dernier", "results", {"only": "lost"}),
        ("kto ostatnio pokonał fajdka", "results", {"only": "lost"}),
        ("who has gone under 13 in the 5k and under 27 in the 10k", "compare", {"marks": "5000m 13, 10000m 27"}),
        ("pb of devon allen over 110 hurdles", "athlete", {"event": "110m-hurdles"}),
        ("medaillen der ddr im kugelstoßen bei olympia, männer und frauen", "medals", {"event": "shot-put"}),
        ("longest worlds ever womens long jump", "top", {"meet": "World Championships"}),
        ("points for 19.32, and what is it in the 400", "points", {"event": "200m.M"}),
        ("kusocinski 1932 10000", "results", {"athlete": "kusocinski", "season": "1932"}),
        ("weiß jemand wer den weitsprung in rom 1960 gewonnen hat", "race", {"event": "long-jump"}),
        ("hva sa warholm etter verdensrekorden i tokyo", "quote", {"athlete": "warholm"}),
        ("all of hassan's 10000s since 2019", "results", {"since": "2019", "event": "10000m"}),
        ("rennen von warholm seit 2023", "results", {"athlete": "warholm", "since": "2023"}),
        ("hur många har klarat 8,50 i längd", "compare", {"marks": "long-jump 8.50"}),
        ("nl record hoogspringen mannen", "record", {"scope": "NED"}),
        ("ragazzi chi ha vinto i 200 a mosca 80", "race", {"meet": "Moscow 1980"}),
        ("never knew that: who holds the womens 800 wr", "record", {"event": "800m", "sex": "women"}),
        ("when did Mahuchik jump 2.10 in paris", "results", {"athlete": "Mahuchik"}),  # the last letter is missing
        ("what is the welly wanging world record", "record", {"event": "welly wanging"}),
        ("record in pillow fighting", "record", {"event": "pillow fighting"}),
        ("my cousin swears bolt said gatlin was scared", "quote", {"athlete": "bolt", "about": "gatlin"}),
        ("die nachbarin sagt kipyegon hat hassan geschlagen", "h2h", {"athlete": "kipyegon", "opponent": "hassan"}),
    ],
)
async def test_what_fans_leave_out_is_understood(
    read_it: ReadIt, text: str, question: str, options: dict[str, str]
) -> None:
    asked = read_it(text).asked

    assert asked.question == question
    assert options.items() <= dict(asked.options).items()


@pytest.mark.parametrize(
    ("text", "question", "told"),
    [
        ("give me the ten fastest swedish women ever in the marathon, also those who live in kenya", "top", "kenya"),
        ("so who holds the european record in the 1500 m, somebody told me in budapest", "record", "budapest"),
    ],
)
async def test_what_is_said_in_passing_in_a_long_sentence_is_told(
    read_it: ReadIt, text: str, question: str, told: str
) -> None:
    read = read_it(text)
    assert read.asked.question == question
    assert any("I did not use" in note and told in note for note in read.notes)


@pytest.mark.parametrize(
    "text",
    [
        "european record 1500 m budapest",  # in so few words none is in passing
        "please list the medals of norway at the olympics, no i mean at the world championships",
    ],
)
async def test_what_narrows_a_question_is_never_said_in_passing(read_it: ReadIt, text: str) -> None:
    with pytest.raises(UsageError):
        read_it(text)


async def test_a_misspelt_family_name_is_not_cut_to_another_one(read_it: ReadIt) -> None:
    """`-in` is a Finnish ending and Hart a name, but Robert Harting is meant."""
    assert read_it("kovago vs robert hartin").asked == Asked.of(
        "h2h", {"athlete": "kovago", "opponent": "robert hartin"}
    )
