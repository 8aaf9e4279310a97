"""What fans write short: years of two digits, counts, given names, marks in other notations, other sports' words."""

import pytest

from bot.errors import BellLapError, UsageError
from bot.names.fold import fold
from tests.unit.understanding.conftest import ReadIt, case

pytestmark = pytest.mark.asyncio(loop_scope="module")


YEARS = [
    case("mens pole vault list 24", "top", event="pole-vault", sex="men", season="2024"),
    case("medal table london 17", "medals", meet="london 2017"),
    case("berlin 09 200 m men", "race", meet="berlin 2009", event="200m.M"),
    case("who won the women's 1500 in doha 19", "race", meet="doha 2019", event="1500m.W"),
    case("rome 60 marathon", "race", meet="rome 1960", event="marathon"),
    case("torun 2026 60 men", "race", meet="torun 2026", event="60m.M"),
    case("femke bol 22", "results", athlete="femke bol", season="2022"),
    case("best high jumpers of 87", "top", event="high-jump", season="1987"),
    case("world lead 22 800", "top", event="800m", season="2022"),
    case("kerr nuguse since 22", "h2h", athlete="kerr", opponent="nuguse", since="2022"),
    case("record 2000 women", "record", event="2000m", sex="women"),
    case("/calendar 2028", "calendar", month="2028"),
    case("/calendar this year", "calendar", month="2026"),
    case("/calendar 2027 worlds", "calendar", meet="world championships 2027"),
    case("/calendar 2027 kind:majors", "calendar", month="2027", kind="majors"),
]
COUNTS = [
    case("i 10 migliori lanciatori di peso", "top", event="shot-put"),
    case("top 100 women marathon", "top", event="marathon", sex="women"),
    case("top10 hepathlon scores", "top", event="heptathlon"),
    case("alle würfe über 90 m speer", "top", event="javelin-throw", marks="all"),
    case("who was 4th in the women's marathon at london 2017", "race", meet="london 2017", event="marathon.W"),
    case("the 30 fastest 1500 m men", "top", event="1500m", sex="men"),
    case("top25 pole vault", "top", event="pole-vault"),
    case("jakob ingebrigtsen 10 best races", "results", athlete="jakob ingebrigtsen"),
    case("every 200m under 19.5", "top", event="200m", marks="all"),
]
NAMES = [
    case("marie-jo perec", "athlete", athlete="marie-jose perec"),
    case("mondo vs kendricks", "h2h", athlete="mondo", opponent="kendricks"),
    case("ellie st pierre", "athlete", athlete="ellie st pierre"),
    case("femke and sydney", "h2h", athlete="femke", opponent="sydney"),
    case("jenn simpson", "athlete", athlete="jenn simpson"),
    case("wade van niekerk", "athlete", athlete="wade van niekerk"),
    case("who is Wayde v Niekerk", "athlete", athlete="wayde van niekerk"),
    case("sydney vs dalilah", "h2h", athlete="sydney", opponent="dalilah"),
    case("/h2h Lewis Johnson", "h2h", athlete="lewis", opponent="johnson"),
    case("/h2h Hodgkinson Zorblatt", "h2h", athlete="Hodgkinson", opponent="Zorblatt"),
    case("Nowicki z Fajdkiem", "h2h", athlete="nowicki", opponent="fajdek"),
    case("how often has Kerr lost to Nuguse", "h2h", athlete="kerr", opponent="nuguse", winner="nuguse"),
    case("wie oft hat Vetter Röhler geschlagen", "h2h", athlete="vetter", opponent="röhler", winner="vetter"),
    case("bestleistung mihambo weitsprung", "athlete", athlete="mihambo", event="long-jump"),
    case("quem ganhou em los angeles 84 maratona feminina", "race", meet="los angeles 1984", event="marathon.W"),
]
MARKS = [
    case('how many points is 12"31 in the 100 haies', "points", mark="12.31", event="100m-hurdles"),
    case("combien de points vaut 3'26\"06 au 1500", "points", mark="3:26.06", event="1500m"),
    case("pace marathon 2.10.00", "pace", mark="2:10:00", event="marathon"),
    case("points 3.26,00 1500", "points", mark="3:26.00", event="1500m"),
    case("8.40 long jump men +1.1 points", "points", mark="8.40 (+1.1)", event="long-jump", sex="men"),
    case("pts for 29:30.12 women 10k", "points", mark="29:30.12", event="10000m", sex="women"),
]


@pytest.mark.parametrize(("text", "question", "options"), [*YEARS, *COUNTS, *NAMES, *MARKS])
async def test_what_is_written_short_is_understood(
    read_it: ReadIt, text: str, question: str, options: dict[str, str]
) -> None:
    read = read_it(text)

    assert read.asked.question == question
    found = {option: fold(value) for option, value in read.asked.options}
    assert {option: found.get(option) for option in options} == {option: fold(v) for option, v in options.items()}
    assert not [note for note in read.notes if "did not use" in note]


@pytest.mark.parametrize(
    "text", ["200m brustschwimmen", "how many goals did bolt score", "record 100m freestyle", "natation 100m"]
)
async def test_other_sports_are_refused(read_it: ReadIt, text: str) -> None:
    with pytest.raises(UsageError, match="another sport"):
        read_it(text)


@pytest.mark.parametrize("text", ["warholm blorp", "pole vault zwiggle"])
async def test_a_bare_name_beside_an_unknown_word_is_not_answered(read_it: ReadIt, text: str) -> None:
    with pytest.raises(BellLapError):
        read_it(text)


@pytest.mark.parametrize("text", ["record 700m hurdles", "world record 350 m steeplechase"])
async def test_a_distance_that_is_none_of_a_form_is_not_dropped(read_it: ReadIt, text: str) -> None:
    read = read_it(text)

    assert dict(read.asked.options)["event"].startswith(("700m", "350 m"))


async def test_medals_of_a_year_name_the_meets_of_that_year(read_it: ReadIt) -> None:
    read = read_it("medals kenya 1988")
    assert dict(read.asked.options) == {"meet": "Olympic Games 1988", "nation": "KEN"}
    assert read.notes == ("Took 1988 for the Olympic Games 1988.",)

    with pytest.raises(UsageError, match="2022") as told:
        read_it("medal table 2022")
    assert "World Championships 2022" in [choice.label for choice in told.value.choices]


async def test_medals_of_a_nation_in_a_year_without_games_are_those_of_the_year(read_it: ReadIt) -> None:
    read = read_it("medals kenya 2022")
    assert (dict(read.asked.options), read.notes) == ({"nation": "KEN", "since": "2022", "until": "2022"}, ())
