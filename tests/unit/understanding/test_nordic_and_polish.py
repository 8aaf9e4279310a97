"""Families of words in Norwegian, Swedish, Finnish and Polish: forms of rounds, places, records, counts and nations."""

import pytest

from bot.errors import UsageError
from tests.unit.understanding.conftest import ReadIt, assert_read, case

pytestmark = pytest.mark.asyncio(loop_scope="module")


ROUNDS = [
    case("semifinalene på 400 m kvinner tokyo 2025", "race", round="semi-final", event="400m.W"),
    case("semifinalerna på 400 m damer tokyo 2025", "race", round="semi-final", event="400m.W"),
    case("försöken på 1500 m herrar budapest 2023", "race", round="heat", event="1500m.M"),
    case("miesten 1500 m alkuerien tulokset budapest 2023", "race", round="heat", event="1500m.M"),
    case("wyniki półfinałów 400 m kobiet tokio 2025", "race", round="semi-final", event="400m.W"),
]
PLACES = [
    case("hvem ble andre på 400 m kvinner i tokyo 2025", "race", event="400m.W"),
    case("hvem ble sjuende på 400 m kvinner i tokyo 2025", "race", event="400m.W"),
    case("vem kom åtta på 400 m damer i tokyo 2025", "race", event="400m.W"),
    case("kuka oli kuudentena naisten 400 metrillä tokiossa 2025", "race", event="400m.W"),
    case("która była szósta na 400 m kobiet w tokio 2025", "race", event="400m.W"),
]
RECORDS = [
    case("hvor lenge sto rekorden i spyd menn før zelezny", "record", preceding="zelezny", event="javelin-throw"),
    case("hur gammalt är världsrekordet i kula damer", "record", scope="world", preceding=""),
    case("hvem innehadde verdensrekorden i stav menn før bubka", "record", preceding="bubka", event="pole-vault"),
    case("vem ägde världsrekordet i stav herrar före bubka", "record", preceding="bubka"),
    case("hur har världsrekordet i slägga damer förändrats", "record", view="chart", event="hammer-throw"),
    case("miten naisten moukarin maailmanennätys on kehittynyt", "record", view="chart", event="hammer-throw"),
    case("jak rozwijał się rekord świata w kuli mężczyzn", "record", view="chart", event="shot-put"),
    case("norsk høydehopprekord kvinner", "record", scope="NOR", event="high-jump"),
]
LISTS = [
    case("moniko on hypännyt seivästä yli 6 metriä", "compare", marks="pole-vault 6.00"),
    case("ilu sprinterów pobiegło 200 m poniżej 19,50", "compare", marks="200m 19.50"),
    case("hur många löpare har sprungit 200 m under 19,50", "compare", marks="200m 19.50"),
    case("najszybsze europejki na 200 m", "top", scope="europe", sex="women"),
    case("raskeste europeere på 200 m", "top", scope="europe"),
    case("dziesięciu najlepszych w dziejach w kuli mężczyzn", "top", event="shot-put"),
    case("kymmenen parasta kautta historian naisten kuulassa", "top", event="shot-put"),
    case("tabela wszech czasów 800 m kobiet do końca 1985 roku", "top", until="1985", season=""),
    case("de tio bästa genom historien i längd damer", "top", event="long-jump"),
]
NATIONS = [
    case("neuvostoliiton mitalit olympialaisissa", "medals", nation="URS"),
    case("østtyske medaljer i vm", "medals", nation="GDR"),
    case("ile medali zdobyła nrd na igrzyskach", "medals", nation="GDR"),
    case("kinas medaljer i vm", "medals", nation="CHN", athlete=""),
    case("montako mitalia hollannilla on mm-kisoissa", "medals", nation="NED"),
    case("medale japończyków na mistrzostwach świata", "medals", nation="JPN"),
    case("hur många guld har vi i vm", "medals", nation="SWE"),
    case("kenellä on eniten mestaruuksia em-kisoissa", "medals", view="athletes", nation=""),
    case("kto najwięcej razy był mistrzem świata", "medals", view="athletes"),
]
EVENTS = [
    case("verdensrekord korte stafetten kvinner", "record", event="4x100m"),
    case("maailmanennätys pitkissä aidoissa naiset", "record", event="400m-hurdles"),
    case("rekord świata na dwusetkę kobiet", "record", event="200m"),
    case("världsrekord åttahundringen damer", "record", event="800m"),
]
RELAYS = [
    case("kuka voitti sekaviestin tokiossa 2025", "race", event="4x400m.X"),
    case("vem vann mixedstafetten 4x400 i tokyo 2025", "race", event="4x400m.X"),
    case("suomen keihäshopeat mm-kisoissa", "medals", nation="FIN", event="javelin-throw"),
    case("bästa släggkastarna 2024", "top", season="2024", event="hammer-throw"),
]
WINS = [
    case("hvor ofte har jakob knust kerr", "h2h", winner="jakob"),
    case("hur ofta har duplantis spöat karalis", "h2h", winner="duplantis"),
    case("montako kertaa ehammer on taipunut warnerille", "h2h", winner="warner"),
    case("ile razy fajdek wyprzedził nowickiego", "h2h", winner="fajdek"),
]
MEETS = [
    case("kto wygrał 400 m kobiet na memoriale kamili skolimowskiej 2024", "race", meet="Skolimowska 2024"),
    case("kuka voitti kiekon paavo nurmi -kisoissa 2023", "race", meet="Paavo Nurmi Games 2023"),
    case("bislett-lekene 2024 5000 m menn", "race", meet="Bislett Games 2024"),
    case("milloin mm-kisat 2027 alkavat", "calendar"),
    case("vad händer i helgen", "calendar", month="this weekend"),
    case("najlepszy kraj na igrzyskach w paryżu", "medals"),
]
OTHERS = [
    case("co stwierdził duplantis", "quote", athlete="duplantis"),
    case("jämför meritlistan holm sjöberg", "compare", athlete="holm", second="sjöberg"),
    case("hva skjedde i dag i friidrettens historie", "on-this-day"),
    case("najdalsze rzuty małachowskiego", "results", athlete="malachowski"),
]


@pytest.mark.parametrize(
    ("text", "question", "options"),
    [*ROUNDS, *PLACES, *RECORDS, *LISTS, *NATIONS, *EVENTS, *RELAYS, *WINS, *MEETS, *OTHERS],
)
async def test_a_form_of_a_word_says_what_the_word_says(
    read_it: ReadIt, text: str, question: str, options: dict[str, str]
) -> None:
    assert_read(read_it(text), question, options)


async def test_a_number_of_metres_in_words_is_a_mark(read_it: ReadIt) -> None:
    asked = read_it("er det mange nordmenn som har passert åtte meter i lengde").asked
    assert (asked.question, asked.text("mark"), asked.text("nation")) == ("top", "8.00", "NOR")


@pytest.mark.parametrize(
    "text", ["nordisk rekord 800 m menn", "pohjoismaiden ennätys keihäässä", "nordiskt rekord 800 m"]
)
async def test_a_nordic_record_is_not_held_and_no_other_is_shown(read_it: ReadIt, text: str) -> None:
    with pytest.raises(UsageError, match="can tell nothing"):
        read_it(text)
