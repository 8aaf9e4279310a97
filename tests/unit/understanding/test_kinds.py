"""Kinds of questions that were once read as others: a day for a race, the record for a former one, a wrong name."""

import pytest

from bot.app import App
from bot.cards.text import render
from bot.errors import BellLapError, UsageError
from bot.names.fold import fold
from tests.unit.understanding.conftest import ReadIt, case

pytestmark = pytest.mark.asyncio(loop_scope="module")


HAPPENED = [
    case("what happened in the women's 800 m final in Budapest", "race", event="800m.W", round="final"),
    case("was geschah im 800 m Finale in Tokio", "race", meet="tokyo", event="800m"),
    case("qué pasó en la final de 1500 en Budapest 2023", "race", meet="budapest 2023", event="1500m"),
    case("hva skjedde på 400 m hekk i Tokyo", "race", meet="tokyo", event="400m-hurdles"),
    case("what happened at Zurich 2023", "results", meet="zürich 2023"),
    case("what happened to Bolt at the worlds in Daegu", "results", athlete="bolt"),
    case("what happened on 16 august in the 100 m", "on-this-day", date="08-16"),
    case("what happened today", "on-this-day"),
    case("what happened yesterday", "on-this-day", date="11-26"),
]
RIVALS = [
    case("who does Grant Holloway race the most", "rivals", athlete="grant holloway"),
    case("gegen wen ist Mihambo am häufigsten angetreten", "rivals", athlete="mihambo"),
    case("contro chi ha corso più spesso Tamberi", "rivals", athlete="tamberi"),
    case("hvem har Warholm møtt oftest", "rivals", athlete="warholm"),
    case("com quem o Pichardo competiu mais vezes", "rivals", athlete="pichardo"),
    case("z kim najczęściej rywalizowała Włodarczyk", "rivals", athlete="wlodarczyk"),
    case("who has Bolt beaten the most medals", "medals", athlete="bolt"),
]
RECORDS = [
    case("half marathon wr men as of 2015", "record", event="half-marathon", on="2015", sex="men"),
    case("/record half marathon men as of 2015", "record", event="half-marathon", on="2015"),
    case("the 5000m wr until 2004", "record", event="5000m", on="2004"),
    case("weltrekord hochsprung frauen vor 1987", "record", event="high-jump", on="1986", sex="women"),
    case("pole vault world record before duplantis", "record", event="pole-vault", preceding="duplantis", sex="men"),
    case("record del mondo dei 200 prima di Bolt", "record", event="200m", preceding="bolt"),
    case("världsrekord i stav före Duplantis", "record", event="pole-vault", preceding="duplantis"),
    case("world record for duplantis pole vault", "record", event="pole-vault", preceding=""),
    case("previous 100m world record", "record", event="100m", preceding="it"),
    case("ancien record du monde de la perche", "record", event="pole-vault", preceding="it"),
    case("1500m world record at the end of 1995", "record", event="1500m", on="1995"),
    case("poprzedni rekord świata na 800 metrów kobiet", "record", event="800m", preceding="it", sex="women"),
    case("how old is the mile record", "record", event="mile", preceding=""),
    case("old world record 1500 in 1990", "record", event="1500m", on="1990", preceding=""),
    case("for how long has Sotomayors high jump record stood", "record", event="high-jump", sex="men"),
    case("depuis quand tient le record du monde du 800m femmes", "record", event="800m", sex="women"),
    case("African rec 5000", "record", event="5000m", scope="africa"),
    case("OR 100m women", "record", event="100m", scope="olympic"),
    case("warholm or benjamin", "h2h", athlete="warholm", opponent="benjamin"),
]
RACES = [
    case("bowerman mile 2024 results", "race", meet="prefontaine classic 2024", event="mile.M"),
    case("who won the wanamaker mile in 2024", "race", meet="millrose games 2024", event="mile"),
    case("dream mile 2021", "race", meet="bislett games 2021", event="mile.M"),
    case("zurich weltklasse 2023 womens 1500 result", "race", meet="zürich 2023", event="1500m.W"),
]
NAMES = [
    case("mejor marca de Mo Katir en 5000", "athlete", athlete="mo katir", second="", event="5000m"),
    case("marca de Mo Katir", "athlete", athlete="mo katir", second=""),
    case("pb van Sifan Hassan 10000", "athlete", athlete="sifan hassan", second=""),
    case("tempo di Marcell Jacobs sui 100", "athlete", athlete="marcell jacobs", event="100m"),
    case("bestzeit von Malaika Mihambo", "athlete", athlete="malaika mihambo"),
    case("did el g ever beat bernard lagat at worlds", "h2h", athlete="el g", opponent="bernard lagat"),
    case("de Grasse vs Lyles", "h2h", athlete="de grasse", opponent="lyles"),
    case("pb of Zach Plimpton-Duarte 1500", "athlete", athlete="zach plimpton-duarte", second=""),
]
BESTS = [
    case("hodgkinson season bests", "athlete", athlete="hodgkinson", view="chart", season=""),
    case("julien alfred fastest 100 this year", "athlete", athlete="julien alfred", event="100m", season="2026"),
    case("julien alfred last 100 races in 2026", "results", athlete="julien alfred", event="100m", season="2026"),
    case("Ingebrigtsen or El Guerrouj who had the better pbs", "compare", athlete="ingebrigtsen"),
    case("kipyegon and hassan: compare their pbs", "compare", athlete="kipyegon", second="hassan"),
    case("who has the better 1500 pb hassan or kipyegon", "athlete", athlete="hassan", event="1500m"),
    case("crouser longest throw in 2023", "athlete", athlete="crouser", season="2023"),
    case("najlepszy wynik Natalii Kaczmarek na 400", "athlete", athlete="natalii kaczmarek", event="400m"),
    case("cuándo es el próximo europeo", "calendar", meet="european championships"),
    case("récord europeo de 800", "record", event="800m", scope="europe"),
]
LISTS = [
    case("top 10 fastest women ever 100m", "top", event="100m", sex="women"),
    case("whos the 3rd fastest miler in history", "top", event="mile"),
    case("second fastest woman ever over 800", "top", event="800m", sex="women"),
    case("la segunda mejor marca de la historia en 110 vallas", "top", event="110m-hurdles"),
    case("der drittbeste Speerwerfer aller Zeiten", "top", event="javelin-throw"),
    case("terzo miglior salto in lungo di sempre", "top", event="long-jump"),
    case("la troisième performance de tous les temps au 800 femmes", "top", event="800m", sex="women"),
    case("who came 3rd in the 1500 in paris", "race", meet="paris", event="1500m"),
]
MARKS = [
    case("how many points is 3:28 in the 1500 worth", "points", mark="3:28", event="1500m"),
    case("passaggi per 2:04:30 maratona", "pace", mark="2:04:30", event="marathon"),
    case("parciales para 2:10:00 en maratón", "pace", mark="2:10:00", event="marathon"),
    case("durchgangszeiten für 59:30 halbmarathon", "pace", mark="59:30", event="half-marathon"),
]
MISSPELT = [
    case("wr for mens 400 hurdels", "record", event="400m-hurdles", sex="men"),
    case("who has jumped over 5m in the pole vault women", "compare", marks="pole-vault.W 5.00"),
    case("3000 steplechase record women", "record", event="3000m-steeplechase", sex="women"),
    case("110m hurldes wr", "record", event="110m-hurdles"),
]
LISTS_OF_MEETS_AND_AREAS = [
    case("fastest 100m times by europeans", "top", event="100m", scope="europe", meet=""),
    case("best long jumps at the olympics", "top", event="long-jump", meet="olympic-games"),
    case("who won the 100 at the europeans", "race", meet="european championships", event="100m"),
]
SINGLE = [
    case("every race of keely hodgkinson in 2025", "results", athlete="keely hodgkinson", season="2025"),
    case("did wanyonyi win in tokyo", "results", athlete="wanyonyi", meet="tokyo"),
    case("what has jakob said lately", "quote", about=""),
    case("what place did kerr finish in paris", "results", athlete="kerr", meet="paris"),
    case("which position did hodgkinson finish in budapest", "results", athlete="hodgkinson", meet="budapest"),
]

WORTH = [
    case("points for 6.30 pv vs 8.95 lj", "points", mark="6.30", event="pole-vault"),
    case("is 8.95 lj worth more than 9.58 100m", "points", mark="8.95", event="long-jump"),
    case("what is worth more, 6.30 pole vault or 8.95 long jump", "points", mark="6.30", event="pole-vault"),
    case("who has run sub 1:42 and sub 3:30", "compare", marks="1:42, 3:30"),
    case("warholms personlige rekord 400 hekk", "athlete", athlete="warholm", event="400m-hurdles"),
]
SINCE_A_MEET = [
    case("tebogo lyles 200m since paris", "h2h", event="200m", since="2024-08-12", meet=""),
    case("kerr ingebrigtsen after budapest 2023", "h2h", since="2023-08-28", until="", meet=""),
    case("kerr ingebrigtsen before tokyo", "h2h", since="", until="2025-09-12", meet=""),
    case("kerr gegen ingebrigtsen seit olympia", "h2h", since="2024-08-12", meet=""),
    case("kipyegon hassan before the 2021 olympics", "h2h", since="", until="2021-07-29", meet=""),
    case("kerr ingebrigtsen since the 2022 worlds", "h2h", since="2022-07-25", until="", meet=""),
    case("warholm against samba up to doha 2019", "h2h", since="", until="2019-10-06", meet=""),
    case("warholm mot samba fram till paris 2024", "h2h", since="", until="2024-08-11", meet=""),
    case("what did kerr say after budapest", "quote", athlete="kerr", after="2023-08-28"),
    case("kerr ingebrigtsen in budapest since 2023", "h2h", since="2023", meet="budapest"),
    case("top 800 since tokyo 2025", "top", since="2025-09-22", meet=""),
    case("fastest 800m women since tokyo 2021", "top", since="2021-08-09", sex="women"),
    case("top 1500 from 2020 to 2024", "top", since="2020", until="2024"),
    case("die besten 5000 m der 90er", "top", since="1990", until="1999"),
]
FINISHED = [
    case("where did wightman finish at the 2025 worlds", "results", athlete="wightman"),
    case("where did kerr come in the 1500 at tokyo 2025", "results", athlete="kerr", event="1500m"),
    case("where is wightman from", "athlete", athlete="wightman"),
    case("where did kerr place in paris", "results", athlete="kerr", meet="paris"),
    case("where did hodgkinson come in budapest", "results", athlete="hodgkinson", meet="budapest"),
]
CHAMPIONSHIP_BESTS = [
    case("championships best triple jump woman", "record", event="triple-jump", scope="world-championships"),
    case("championship best 800 m men", "record", event="800m", scope="world-championships"),
]
HOLDERS = [
    case("ingrid kristiansens verdensrekord på 10000", "record", event="10000m", holder="ingrid kristiansen"),
    case("how many times did bubka break the pole vault world record", "record", event="pole-vault", holder="bubka"),
    case("kiedy kozakiewicz pobil rekord swiata w tyczce", "record", event="pole-vault", holder="kozakiewicz"),
    case("how old is Kratochvilova's 800 record", "record", event="800m", holder="kratochvilova"),
    case("world record pole vault before duplantis", "record", holder="", preceding="duplantis"),
    case("kerr mile record", "athlete", athlete="kerr", event="mile"),
]
FIRST_AND_OFTEN = [
    case("who was the first woman over 5m in the pole vault", "compare", marks="pole-vault.W 5.00"),
    case("how many women have run under 4:00", "compare", marks="1500m.W 4:00"),
    case("who wins more often, duplantis or kendricks?", "h2h", athlete="duplantis", winner=""),
    case("who won the last time warholm and benjamin met", "h2h", athlete="warholm", winner=""),
    case("when did lyles first beat tebogo", "h2h", winner="lyles"),
    case("who's got the edge between warholm and benjamin", "h2h", athlete="warholm", opponent="benjamin", third=""),
    case("lewis vs powell long jump after 1991", "h2h", since="1992"),
    case("lewis vs powell long jump since 1991", "h2h", since="1991"),
    case("who has more medals, kerr or ingebrigtsen", "compare", athlete="kerr", second="ingebrigtsen"),
]
WORDS_OF_EVENTS = [
    case("is jakob ahead of kerr in 1500s", "h2h", event="1500m"),
    case("Vierter beim 1500er in Paris", "race", event="1500m"),
    case("semi-final of the mens 100m tokyo 2021", "race", event="100m.M", round="semi-final"),
    case("le migliori marciatrici di sempre sui 20 km", "top", event="20km-walk", sex="women"),
    case("maailman kaikkien aikojen parhaat naisten kuulantyöntäjät", "top", event="shot-put", sex="women"),
    case("kuinka monta pistettä on 90 metrin keihäs", "points", mark="90.00", event="javelin-throw"),
    case("European indoor record 800 women", "record", event="800m.i", scope="europe"),
    case("medals european indoors 2023", "medals", meet="european indoor championships 2023"),
    case("5k on the track kipyegon", "athlete", athlete="kipyegon", event="5000m"),
]
PLACES_AND_NAMES = [
    case("who won the womens 1500 in LA 84", "race", meet="los angeles 1984", event="1500m.W"),
    case("que paso un 4 de agosto en el atletismo", "on-this-day", date="08-04"),
    case("kolmoset miesten 3000 m esteissä Münchenin olympialaisissa", "race", meet="olympic games munich"),
    case("Ellen van Langen olympische finale 800 m", "results", athlete="ellen van langen", event="800m"),
    case("Grete Waitz seire i New York Marathon", "results", athlete="grete waitz", meet="new york marathon"),
    case("shelly ann frazer price pb", "athlete", athlete="shelly ann frazer price", second=""),
    case("sifan hasan medals", "medals", athlete="sifan hasan"),
    case("what did Mondo say in Paris", "quote", athlete="mondo"),
    case("moses or warholm, career-wise", "compare", athlete="moses", second="warholm", third=""),
]
WHEN_LAST = [
    case("diamond league final 2027 when", "calendar", meet="diamond league final 2027"),
    case("world championships 2027 where are they", "calendar", meet="world championships 2027"),
    case("doha 2027 date", "calendar", meet="doha 2027"),
    case("dates of the 2027 worlds", "calendar", meet="world championships 2027"),
    case("where is the next olympics", "calendar", meet="olympic games"),
    case("who won the 100 at the worlds and where", "race", event="100m"),
]


@pytest.mark.parametrize(
    ("text", "question", "options"),
    [
        *(*HAPPENED, *RIVALS, *RECORDS, *RACES, *NAMES, *BESTS, *LISTS, *MARKS),
        *(*MISSPELT, *LISTS_OF_MEETS_AND_AREAS, *SINGLE),
        *(*HOLDERS, *FIRST_AND_OFTEN, *WORDS_OF_EVENTS, *PLACES_AND_NAMES),
        *(*WORTH, *SINCE_A_MEET, *FINISHED, *CHAMPIONSHIP_BESTS, *WHEN_LAST),
    ],
)
async def test_each_kind_is_read_as_it_is_meant(
    read_it: ReadIt, text: str, question: str, options: dict[str, str]
) -> None:
    read = read_it(text)

    assert read.asked.question == question
    found = {option: fold(value) for option, value in read.asked.options}
    assert {option: found.get(option, "") for option in options} == {o: fold(v) for o, v in options.items()}


@pytest.mark.parametrize(
    "text",
    [
        "is the 1500 world record pending",
        "ist der 1500 weltrekord noch nicht anerkannt",
        "le record du monde du 1500 est-il en attente d'homologation",
        "récord del mundo de 1500 pendiente de ratificación",
        "er verdensrekorden på 1500 godkjent",
        "är världsrekordet på 1500 ratificerat",
        "onko 1500 metrin maailmanennätys ratifioitu",
        "is het wereldrecord op de 1500 geratificeerd",
        "record del mondo dei 1500 in attesa di omologazione",
        "recorde mundial dos 1500 ratificado",
        "czy ratyfikowany jest rekord świata na 1500",
    ],
)
async def test_whether_a_record_is_ratified_is_asked_of_the_record(read_it: ReadIt, text: str) -> None:
    read = read_it(text)
    assert (read.asked.question, read.asked.text("event")) == ("record", "1500m")
    assert read.notes == ()


@pytest.mark.parametrize(
    "text", [*(text for text, _, _ in [*RACES, *BESTS]), "wieviele medaillen hat deutschland geholt"]
)
async def test_a_word_that_was_used_is_not_told_as_lost(read_it: ReadIt, text: str) -> None:
    assert read_it(text).notes == ()


@pytest.mark.parametrize("text", ["did messi score yesterday", "did kane score last night", "who won the world series"])
async def test_goals_are_of_another_sport(read_it: ReadIt, text: str) -> None:
    with pytest.raises(UsageError, match="sport"):
        read_it(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("chepngetich", "Ruth Chepngetich"),
        ("bolt v lewis", "Carl Lewis"),
        ("ingrid kristiansens verdensrekord på 10000", "30:13.74"),
        ("who was the first woman over 5m in the pole vault", "The first was Yelena Isinbayeva"),
        ("first man under 4 minutes in the mile", "The earliest that I hold: Roger Bannister, 6 May 1954"),
        ("when did lyles first beat tebogo", "The first was on 28 May 2022"),
        ("daniel komen 3000 pb", "7:20.67"),
        ("who ran exactly 9.58", "9.58 itself has Usain Bolt"),
        ("kerr on jakob", "no statement by Josh Kerr about Jakob Ingebrigtsen"),
        ("bolt v gatlin excluding heats", "finals only, so semi-finals are left out as well"),
        ("hodgkinson world record in the 1500", "by Keely Hodgkinson"),
    ],
)
async def test_the_answer_says_what_was_asked(shared_app: App, text: str, told: str) -> None:
    assert told in " ".join(render((await shared_app.ask_plainly(text)).card).split())


async def test_laughter_is_no_name(read_it: ReadIt) -> None:
    with pytest.raises(UsageError, match="can't read"):
        read_it("haha lmao jajaja")


async def test_what_happened_in_a_year_is_no_day(read_it: ReadIt) -> None:
    with pytest.raises(UsageError, match="1988") as told:
        read_it("what happened in 1988")

    assert "Olympic Games 1988" in [choice.label for choice in told.value.choices]


async def test_an_area_record_without_its_area_is_asked_about(read_it: ReadIt) -> None:
    assert dict(read_it("AR 5000 women").asked.options)["scope"] == "area"
    assert dict(read_it("AR 5000 women africa").asked.options)["scope"] == "africa"


async def test_a_word_that_asks_for_something_else_is_told_as_lost(read_it: ReadIt) -> None:
    assert "“first”" in " ".join(read_it("who set the first 800m wr").notes)


async def test_what_a_meet_was_taken_for_is_told(read_it: ReadIt) -> None:
    assert read_it("tebogo lyles 200m since paris").notes == (
        "Took “since paris” for the days from 12 Aug 2024 on, after Olympic Games, Paris 2024.",
    )
    assert read_it("where did wightman finish in tokyo 2025").notes == ()
    assert (
        read_it("kerr ingebrigtsen since paris please, only finals, thanks, paris")
        .notes[0]
        .startswith("Took “since paris” for the days from 12 Aug 2024 on")
    )


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("commonwealth games record 100m", "top"),
        ("diamond league record 1500 women", "top"),
        ("meet record oslo mile", "top"),
        ("kerr vs ingebrigtsen not counting 2023", "h2h"),
        ("kerr gegen ingebrigtsen ohne diamond league", "h2h"),
        ("kerr contro ingebrigtsen tranne le finali", "h2h"),
        ("quién ha ganado más, kerr o ingebrigtsen, sin contar finales", "h2h"),
        ("mile record excluding indoors", "record"),
        ("how tall is duplantis", "athlete"),
        ("who coaches jakob ingebrigtsen", "athlete"),
        ("trener ingebrigtsena", "athlete"),
        ("wr masters 100", "record"),
        ("kerr ingebrigtsen mile foobarian", "h2h"),
        ("who didnt finish the marathon at london 2012", "help"),
        ("who coached Grete Waitz", "athlete"),
    ],
)
async def test_what_changes_the_question_and_cannot_be_used_is_refused(
    read_it: ReadIt, text: str, offered: str
) -> None:
    with pytest.raises(BellLapError) as told:
        read_it(text)

    assert offered in [choice.asked.question for choice in told.value.choices if choice.asked]
    assert "masters" not in [value for choice in told.value.choices for _, value in choice.asked.options]
