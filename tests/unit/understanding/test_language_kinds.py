"""Kinds of questions in ten languages: peoples by sex, names as examples, events by the language around them."""

import pytest

from bot.errors import UsageError
from tests.unit.understanding.conftest import ReadIt, assert_read, case

pytestmark = pytest.mark.asyncio(loop_scope="module")


WOMEN = [
    case("quelles françaises ont gagné une médaille à munich", "medals", nation="FRA", sex="women"),
    case("les médailles françaises sur 400 haies aux mondiaux", "medals", nation="FRA", sex=""),
    case("meilleures perchistes françaises de tous les temps", "top", nation="FRA", sex="women"),
    case("mejores marcas españolas en 1500", "top", nation="ESP", sex=""),
    case("le migliori italiane di sempre nell'alto", "top", nation="ITA", sex="women"),
    case("najlepsze polki w historii na 400", "top", nation="POL", sex="women"),
    case("polskie złota w tyczce", "medals", nation="POL", sex=""),
    case("parhaat suomalaisnaiset 1500 metrillä", "top", nation="FIN", sex="women"),
    case("top 5 africaines du 100m de tous les temps", "top", scope="africa", sex="women"),
]
EXAMPLES = [
    case("los mejores cubanos de longitud, pedroso y quién más", "top", nation="CUB", athlete=""),
    case("kto miał brąz w młocie w tokio, fajdek czy ktoś inny", "race", event="hammer-throw"),
    case("finnish javelin medals at the worlds, pitkamaki and who else", "medals", nation="FIN", athlete=""),
    case("cuál fue la primera medalla de ecuador, la de jefferson pérez en atlanta o alguna antes", "medals", meet=""),
    case("i pesisti italiani di sempre, fabbri primo, poi andrei", "top", nation="ITA"),
]
OF_THE_LANGUAGE = [
    case("primato italiano alto uomini", "record", event="high-jump", scope="ITA"),
    case("dt. rekord 1500 männer", "record", event="1500m", scope="GER"),
    case("met welk verschil won nederland de gemengde 4x400 in parijs", "race", event="4x400m.X"),
]


@pytest.mark.parametrize(("text", "question", "options"), [*WOMEN, *OF_THE_LANGUAGE])
async def test_a_kind_is_read_in_its_language(
    read_it: ReadIt, text: str, question: str, options: dict[str, str]
) -> None:
    assert_read(read_it(text), question, options)


@pytest.mark.parametrize(("text", "question", "options"), EXAMPLES)
async def test_names_before_who_else_are_examples(
    read_it: ReadIt, text: str, question: str, options: dict[str, str]
) -> None:
    read = read_it(text)

    assert read.asked.question == question
    assert "example" in read.notes[0]
    asked = dict(read.asked.options)
    assert {option: asked.get(option, "") for option in options} == options


LIMITS = [
    case("alle nordmenn under 28 blank på ti tusen", "top", nation="NOR", event="10000m", mark="28.00"),
    case("belgen onder de 45 op de 400", "top", nation="BEL", event="400m", mark="45"),
    case(
        "welche deutschen zehnkämpfer haben mehr als 8700 punkte geschafft",
        "top",
        nation="GER",
        event="decathlon",
        mark="8700",
    ),
    case("who has scored over 9000 points in the decathlon", "compare", marks="decathlon 9000"),
    case("chi ha marciato la 20 km sotto l'ora e 17", "compare", marks="20km-walk 1:17:00"),
    case("quién ha bajado de 2 horas y 2 minutos en maratón", "compare", marks="marathon 2:02:00"),
    case("3 minuten 28 über 1500 m punkte", "points", mark="3:28.00"),
]


@pytest.mark.parametrize(("text", "question", "options"), LIMITS)
async def test_a_limit_is_read_as_it_is_said(
    read_it: ReadIt, text: str, question: str, options: dict[str, str]
) -> None:
    read = read_it(text)

    assert read.asked.question == question
    assert options.items() <= dict(read.asked.options).items()


MEANT = [
    case("piu x benjamin", "h2h", athlete="piu", opponent="benjamin"),
    case("vem är bäst i världen på 800 m just nu", "top", season="2026", event="800m"),
    case("marcas de yulimar rojas por año", "athlete", view="chart", season=""),
    case("quem é o recordista português do triplo", "record", scope="POR"),
    case("wer wurde 4. im kugelstoßen in paris", "race", meet="Paris", event="shot-put"),
    case("quién fue 3º en el 800 de tokio 2021", "race", event="800m"),
    case("kerr mot jakob, hvor mange ganger vant jakob", "h2h", winner="jakob"),
    case("filip ingebrigtsen mot jakob, hvor mange ganger vant filip", "h2h", winner="filip ingebrigtsen", third=""),
    case("har någon svensk vunnit 100 m på em", "medals", nation="SWE", event="100m"),
    case("les champions d'europe du 3000 steeple", "medals", view="winners", event="3000m-steeplechase"),
    case("olympische kampioenen 10 km vrouwen", "medals", view="winners", event="10000m"),
    case("kuka on suomen nopein 400 metrin aituri", "top", nation="FIN", event="400m-hurdles"),
    case("onko nurmi voittanut 1500 olympialaisissa", "results", athlete="nurmi", event="1500m"),
    case("najlepsi polscy oszczepnicy", "top", nation="POL"),
    case("top mundial 2025 maratona", "top", season="2025", meet=""),
    case("meilleure française au marteau", "top", nation="FRA", sex="women"),
    case("stefan holm högst inomhus", "athlete", athlete="stefan holm"),
    case("ile punktów to 80 metrów w młocie", "points", mark="80.00", event="hammer-throw"),
    case("italiani sotto i 13 e 30 nei 110 hs", "top", mark="13.30", event="110m-hurdles"),
    case("vem har vunnit flest guld på os i friidrott", "medals", view="athletes"),
    case("quién tiene más medallas, bolt o carl lewis", "compare", athlete="bolt", second="carl lewis"),
    case("wat is de tijd per km voor 28:00 op de 10 km", "pace", mark="28:00"),
    case("warholms årsbeste, år for år", "athlete", athlete="warholm", view="chart"),
    case("skotheim sjukamp inne poengsum", "athlete", athlete="skotheim", event="heptathlon.i"),
    case("nader toquio 1500 resultado completo", "race", meet="Tokyo", event="1500m.M"),
    case("vetter röhler hofmann, wer hat wen öfter geschlagen", "h2h", third="hofmann", winner=""),
    case("rundetid for 28:00 på mila", "pace", event="10000m"),
]


@pytest.mark.parametrize(("text", "question", "options"), MEANT)
async def test_what_a_word_means_is_told_by_those_beside_it(
    read_it: ReadIt, text: str, question: str, options: dict[str, str]
) -> None:
    assert_read(read_it(text), question, options)


RECORDS = [
    case("er 91,59 til thorkildsen fortsatt norsk rekord", "record", scope="NOR", holder="thorkildsen"),
    case("il 19.72 di mennea quanto è rimasto record del mondo", "record", holder="mennea", event="200m.M"),
    case("is it right that kipyegon has the world record at 3:48.68", "record", holder="kipyegon", event="1500m.W"),
]


@pytest.mark.parametrize(("text", "question", "options"), RECORDS)
async def test_a_record_is_of_the_only_event_that_its_mark_is_likely_of(
    read_it: ReadIt, text: str, question: str, options: dict[str, str]
) -> None:
    read = read_it(text)

    assert read.asked.question == question
    assert "for a mark of the" in read.notes[0]
    assert options.items() <= dict(read.asked.options).items()


async def test_a_scandinavian_mil_may_be_two_distances(read_it: ReadIt) -> None:
    with pytest.raises(UsageError, match="may be 10,000 m or the mile"):
        read_it("rekordutviklingen på mila kvinner")


async def test_a_tree_may_be_somebody_who_is_not_held(read_it: ReadIt) -> None:
    read = read_it("hägg eller andersson, vem vann flest dueller")

    assert read.asked.text("athlete") == "hägg"


PLACES = [
    case("an welcher Stelle der ewigen Bestenliste ist Mihambo im Weitsprung", "top", athlete="Mihambo"),
    case("op welke plek aller tijden staat Klaver op de 400", "top", athlete="Klaver", event="400m"),
    case("en qué posición del ranking histórico está Ortega en vallas", "top", athlete="Ortega"),
    case("qual posição do ranking de sempre tem Obikwelu nos 100", "top", athlete="Obikwelu", event="100m"),
    case("quel rang de tous les temps occupe Lavillenie à la perche", "top", athlete="Lavillenie"),
    case("a che posto della lista di sempre è Jacobs nei 100", "top", athlete="Jacobs", event="100m"),
    case("hvilken plassering har Ingebrigtsen gjennom tidene på 1500", "top", athlete="Ingebrigtsen", event="1500m"),
    case("vilken placering har Ståhl genom tiderna i diskus", "top", athlete="Ståhl", event="discus-throw"),
    case("monentena Barshim on kaikkien aikojen listalla korkeudessa", "top", athlete="Barshim"),
    case("na którym miejscu wszech czasów jest Fajdek w młocie", "top", athlete="Fajdek", event="hammer-throw"),
    case("wer steht auf Platz 4 der ewigen Bestenliste im Weitsprung der Frauen", "top", athlete="", sex="women"),
    case("wie staat op plaats 2 van de ranglijst aller tijden hoogspringen mannen", "top", sex="men"),
    case("kto jest na miejscu 5 listy wszech czasów w młocie kobiet", "top", sex="women"),
    case("op welke plaats eindigde Klaver in Parijs 2024 op de 400", "results", athlete="Klaver"),
]


@pytest.mark.parametrize(("text", "question", "options"), PLACES)
async def test_a_place_in_a_list_asks_for_the_list(
    read_it: ReadIt, text: str, question: str, options: dict[str, str]
) -> None:
    assert_read(read_it(text), question, options)


SIDES = [
    case("record sui 1500 lato maschile", "record", event="1500m", sex="men"),
    case("récord de jabalina en la rama varonil", "record", event="javelin-throw", sex="men"),
    case("recorde de dardo na categoria feminina", "record", event="javelin-throw", sex="women"),
    case("rekord na 1500 m na herresiden", "record", event="1500m", sex="men"),
    case("bästa spjutkastarna genom tiderna på damsidan", "top", event="javelin-throw", sex="women"),
    case("världsrekord släggkastning dam", "record", event="hammer-throw", sex="women"),
    case("naisten puolella 1500 metrin ennätys", "record", event="1500m", sex="women"),
    case("record du marteau côté femmes", "record", event="hammer-throw", sex="women"),
    case("Weltrekord im Hammerwurf auf der Männerseite", "record", event="hammer-throw", sex="men"),
]


@pytest.mark.parametrize(("text", "question", "options"), SIDES)
async def test_a_sex_is_read_as_a_side_of_the_sport(
    read_it: ReadIt, text: str, question: str, options: dict[str, str]
) -> None:
    assert_read(read_it(text), question, options)


OLDEST = [
    case("ältester noch bestehender weltrekord", "records", scope="world", order="oldest"),
    case("plus vieux record d'athletisme encore debout", "records", order="oldest"),
    case("record más antiguo que sigue vigente", "records", order="oldest"),
    case("recorde mundial mais antigo ainda de pé", "records", scope="world", order="oldest"),
    case("record mondiale più vecchio ancora in piedi", "records", scope="world", order="oldest"),
    case("oudste nog staande wereldrecord", "records", scope="world", order="oldest"),
    case("eldste stående verdensrekord", "records", scope="world", order="oldest"),
    case("äldsta stående världsrekordet", "records", scope="world", order="oldest"),
    case("vanhin voimassa oleva maailmanennätys", "records", scope="world", order="oldest"),
    case("vanhimmat voimassa olevat maailmanennätykset", "records", scope="world", order="oldest"),
    case("najstarszy obowiązujący rekord świata", "records", scope="world", order="oldest"),
]
IN_DIGITS = [
    case("10-kampf weltrekord", "record", event="decathlon"),
    case("7-kampf bestenliste deutschland", "top", event="heptathlon"),
    case("3-steg svenskt rekord", "record", event="triple-jump", scope="SWE"),
    case("3-loikan SE", "record", event="triple-jump", scope="FIN"),
    case("7-ottelun mm-mitalistit", "medals", event="heptathlon", meet="World Championships"),
    case("5-kamp inne vm", "race", event="pentathlon", meet="World Indoor Championships"),
    case("10-bój rekord polski", "record", event="decathlon", scope="POL"),
]
OF_PEOPLE = [
    case("was sagte weber", "quote", athlete="weber"),
    case("milloin paavo nurmi syntyi", "athlete", athlete="paavo nurmi"),
]


@pytest.mark.parametrize(("text", "question", "options"), [*OLDEST, *IN_DIGITS, *OF_PEOPLE])
async def test_the_oldest_record_and_events_in_digits_are_read(
    read_it: ReadIt, text: str, question: str, options: dict[str, str]
) -> None:
    assert_read(read_it(text), question, options)


async def test_a_time_with_a_point_is_one_where_nobody_jumps_so_far(read_it: ReadIt) -> None:
    read = read_it("første nordmann under 3.30")

    assert dict(read.asked.options) == {"nation": "NOR", "mark": "3.30", "event": "1500m.M"}


@pytest.mark.parametrize(
    "text",
    [
        "istaf meetingrekord diskus",
        "meetingrecord fbk games 1500",
        "stevnerekord bislett 1500",
        "galarekord stockholm stavhopp",
    ],
)
async def test_the_record_of_a_meeting_is_not_held(read_it: ReadIt, text: str) -> None:
    with pytest.raises(UsageError, match="such records I do not hold"):
        read_it(text)


WALKED = [
    case("stano contro martin nella 20 km", "h2h", event="20km-walk"),
    case("karlström 35 km resultater", "results", event="35km-walk"),
    case("campeones del mundo 35 km", "medals", event="35km-walk", view="winners"),
    case("20 km kobiet ms 2023", "race", event="20km-walk.W"),
    case("50 km mannen ek 2014", "race", event="50km-walk.M"),
    case("20 km men tokyo 2025", "race", event="20km-walk.M"),
    case("20 km von brüssel", "race", event="20km-road"),
    case("kipchoge 10 km", "athlete", event="10km-road"),
]
NUMBERED = [
    case("sølv og nr 2 400 hekk paris", "race", event="400m-hurdles"),
    case("wer wurde nr 2 im speerwurf in paris", "race", event="javelin-throw"),
    case("wie werd nr 3 op de 400 horden in parijs", "race", event="400m-hurdles"),
    case("nr 3 genom tiderna i stav", "top", event="pole-vault"),
]
HOW_OFTEN = [
    case("ile razy włodarczyk była mistrzynią olimpijską", "results", only="won"),
    case("hur många gånger var klüft världsmästarinna", "results", only="won"),
    case("hvor mange ganger har warholm vært verdensmester", "results", only="won"),
    case("em-medaillen von niklas kaul und wo er sie geholt hat", "medals", athlete="niklas kaul"),
    case("quando é que pichardo fez o recorde", "athlete", athlete="pichardo"),
]
OVER = [
    case("vilka svenskar har hoppat över 8.20", "top", nation="SWE", event="long-jump.M"),
    case("welche deutschen sind über 8.20 gesprungen", "top", nation="GER", event="long-jump.M"),
    case("quels français ont sauté plus de 8.20", "top", nation="FRA", event="long-jump.M"),
    case("italiani oltre 8.20", "top", nation="ITA", event="long-jump.M"),
]


@pytest.mark.parametrize(("text", "question", "options"), [*WALKED, *NUMBERED, *HOW_OFTEN, *OVER])
async def test_walks_places_and_titles_are_read(
    read_it: ReadIt, text: str, question: str, options: dict[str, str]
) -> None:
    read = read_it(text)

    assert read.asked.question == question
    asked = dict(read.asked.options)
    assert {option: asked.get(option, "") for option in options} == options
