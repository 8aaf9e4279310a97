"""Several events or marks in one question, years of meets, the best of a year, and names that only fans use."""

import pytest

from bot.app import App
from bot.cards.text import render
from bot.errors import UsageError
from bot.questions.took import others_meant
from tests.unit.understanding.conftest import ReadIt

pytestmark = pytest.mark.asyncio(loop_scope="module")

PLACES_AND_YEARS = [
    ("mexico 68 kenya medals", "medals", {"meet": "Mexico City 1968", "nation": "KEN"}),
    ("marathon la 84 femmes", "race", {"meet": "Los Angeles 1984", "event": "marathon.W"}),
    ("carlos lopes maratona la 84", "results", {"meet": "Los Angeles 1984", "event": "marathon"}),
    ("60h euro indoors glasgow 2019", "race", {"event": "60m-hurdles"}),
    ("wr 60m hurdles", "record", {"event": "60m-hurdles"}),
]
OF_A_YEAR = [
    ("miglior prestazione mondiale 2024 del peso donne", "2024"),
    ("meilleure perf mondiale de l'année sur 1500", "2026"),
    ("meilleure performance mondiale 2023 du 400 haies", "2023"),
    ("mejor marca mundial de 2024 en jabalina", "2024"),
    ("melhor marca do mundo 2024 triplo salto", "2024"),
    ("weltbestzeit 2024 über 1500 m", "2024"),
    ("årets världsbästa stav", "2026"),
    ("verdensledende 400 hekk", "2026"),
    ("beste wereldprestatie 2024 800 m", "2024"),
    ("najlepszy wynik na świecie w tym roku 400 kobiet", "2026"),
    ("maailman paras tulos 2024 seiväs", "2024"),
]
CALLED = [
    ("geb vs tergat", "h2h", {"athlete": "Haile Gebrselassie", "opponent": "tergat"}),
    ("pre 5000 pb", "athlete", {"athlete": "Steve Prefontaine", "event": "5000m"}),
    ("did cheptegei ever beat mo", "h2h", {"opponent": "Mo Farah"}),
    ("mo ahmed 5000", "athlete", {"athlete": "mo ahmed"}),
]
BETTER = [
    ("josh kerr or jake wightman, whose 1500 best is quicker", "athlete", {"second": "jake wightman"}),
    ("crouser or kovacs who has thrown further", "compare", {"second": "kovacs"}),
    ("thiam eller klüft, vem har bäst pb", "compare", {"second": "klüft"}),
]
EXAMPLES = [
    ("did botswana ever win gold before tebogo", "medals", {"nation": "BOT", "athlete": ""}, "tebogo"),
    ("los mejores cubanos de longitud, pedroso y quién más", "top", {"nation": "CUB", "event": "long-jump"}, "pedroso"),
    ("my dad swears its daley but who won the 1990 commonwealth decathlon", "race", {"event": "decathlon"}, "daley"),
    ("kto miał brąz w młocie w tokio, fajdek czy ktoś inny", "race", {"event": "hammer-throw"}, "fajdek"),
]
OF_A_MARK = [
    ("il 19.72 di mennea quanto è rimasto record del mondo", {"holder": "mennea", "event": "200m.M"}),
    ("er 91,59 til thorkildsen fortsatt norsk rekord", {"scope": "NOR", "event": "javelin-throw.M"}),
    ("staat die 21.63 van schippers nog als europees record", {"scope": "europe", "event": "200m.W"}),
    ("is 1:41.11 still the european record", {"scope": "europe", "event": "800m.M"}),
]
BARRIERS = [
    ("sub 13 hurdlers list", "top", {"event": "110m-hurdles", "mark": "13"}),
    ("decathlon 9000 club", "compare", {"marks": "decathlon 9000"}),
    ("chi ha marciato la 20 km sotto l'ora e 17", "compare", {"marks": "20km-walk 1:17:00"}),
    ("belgen onder de 45 op de 400", "top", {"nation": "BEL", "event": "400m"}),
    ("welche deutschen zehnkämpfer haben mehr als 8700 punkte geschafft", "top", {"nation": "GER"}),
]
OTHERS = [
    ("has anyone besides bolt gone under 9.6", "compare", {"marks": "9.6"}),
    ("was kipyegon ever beaten in 2022", "results", {"only": "lost", "season": "2022"}),
    ("convert 10.00 to 200", "points", {"event": "100m.M", "instead": "200m"}),
    ("medallists in womens pole vault rio", "race", {"event": "pole-vault.W"}),
    ("highest scoring decathlon ever", "record", {"event": "decathlon"}),
    ("list all jamaican sprinters under 9.9", "top", {"nation": "JAM", "event": "100m.M"}),
    ("championnats du monde 2027 où et quand", "calendar", {}),
    ("cuándo batió sotomayor el récord", "athlete", {"view": "records"}),
    ("duplantis mot kendricks antal vinster", "h2h", {"third": ""}),
    ("snittempo 2:10 maraton", "pace", {"event": "marathon"}),
    ("nelson évora pequim 2008 marca", "results", {"meet": "Beijing 2008"}),
    ("skotheim sjukamp inne poengsum", "athlete", {"event": "heptathlon.i"}),
    ("mayer au decathlon a tokyo combien de points", "results", {"meet": "tokyo", "event": "decathlon"}),
    ("who came third behind bolt and blake in the london 200", "race", {"event": "200m.M"}),
    ("how many times did sydney break the 400h record", "record", {"holder": "sydney", "event": "400m-hurdles"}),
    ("commonwealths birmingham 22 medal table top five", "medals", {}),
    ("fanny in 1948, welke medailles", "medals", {"meet": "Olympic Games 1948"}),
    ("anything happen on may the 6th", "on-this-day", {"date": "05-06"}),
    ("dt. rekord 1500 männer", "record", {"scope": "GER", "event": "1500m"}),
    ("primato italiano alto uomini", "record", {"scope": "ITA", "event": "high-jump"}),
    ("vetter röhler hofmann, wer hat wen öfter geschlagen", "h2h", {"third": "hofmann", "winner": ""}),
]
POINTS = [
    ("whats a 13:05 5k worth over 1500", {"mark": "13:05", "event": "5000m", "instead": "1500m"}),
    ("van 400m naar 200m equivalent 49,50 vrouw", {"mark": "49.50", "event": "400m", "instead": "200m"}),
    ("13.20 hurdles in the hep is how many pts", {"mark": "13.20", "event": "100m-hurdles.W"}),
    ("keihäs 65 metriä kymmenottelussa, pisteet?", {"mark": "65.00", "event": "javelin-throw.M"}),
    ("zehnkampf punkte 7,80 im weitsprung", {"mark": "7.80", "event": "long-jump.M"}),
]


@pytest.mark.parametrize(
    ("text", "question", "options"),
    [
        *PLACES_AND_YEARS,
        *CALLED,
        *BETTER,
        *BARRIERS,
        *OTHERS,
        *((t, "record", o) for t, o in OF_A_MARK),
        *((t, "points", o) for t, o in POINTS),
    ],
)
async def test_it_is_read(read_it: ReadIt, text: str, question: str, options: dict[str, str]) -> None:
    asked = read_it(text).asked

    assert asked.question == question
    assert {option: asked.text(option) for option in options} == options


@pytest.mark.parametrize(("text", "question", "options", "name"), EXAMPLES)
async def test_an_athlete_who_is_an_example_is_told_as_not_used(
    read_it: ReadIt, text: str, question: str, options: dict[str, str], name: str
) -> None:
    read = read_it(text)

    assert read.asked.question == question
    assert {option: read.asked.text(option) for option in options} == options
    assert f"“{name}”" in " ".join(read.notes)


@pytest.mark.parametrize(
    "text", ["wahnsinn mit 16, wie hoch ist sie gesprungen, meyfarth", "ngetich valencia, was it 28"]
)
async def test_a_number_that_is_no_year_is_none(read_it: ReadIt, text: str) -> None:
    try:
        asked = read_it(text).asked
    except UsageError:
        return
    assert not any(year in value for _, value in asked.options for year in ("2016", "2028"))


async def test_a_word_of_a_language_is_no_code_of_a_nation(read_it: ReadIt) -> None:
    assert not read_it("caio bonfim ficou a quantos segundos do ouro na marcha de paris, deu dó").asked.text("nation")


@pytest.mark.parametrize(("text", "season"), OF_A_YEAR)
async def test_the_best_of_a_year_is_a_list_and_no_record(read_it: ReadIt, text: str, season: str) -> None:
    asked = read_it(text).asked

    assert (asked.question, asked.text("season")) == ("top", season)


@pytest.mark.parametrize(
    "text", ["bolt 100 and 200 pbs", "battocletti pb 5000 e 10000", "juantorena 1976 que tiempos hizo en 400 y 800"]
)
async def test_of_an_athlete_several_events_are_all_shown(read_it: ReadIt, text: str) -> None:
    read = read_it(text)

    assert not read.asked.text("event")
    assert "all events are shown" in " ".join(read.notes)


@pytest.mark.parametrize(
    ("text", "other"),
    [("100 and 200 world record men", "200m.M"), ("top 10 shot put and discus women", "discus-throw")],
)
async def test_of_two_events_the_other_is_offered(read_it: ReadIt, text: str, other: str) -> None:
    read = read_it(text)

    assert [choice.asked.text("event").partition(".")[0] for choice in others_meant(read.notes)] == [
        other.partition(".")[0]
    ]
    assert not any("did not use" in note for note in read.notes)


async def test_of_two_marks_the_other_is_offered_as_a_button(shared_app: App) -> None:
    reply = await shared_app.ask_plainly("12:48 over 5000 or 26:45 over 10000, more points?")

    assert "26:45 · 10,000 m" in render(reply.card)


async def test_the_mark_that_is_asked_for_comes_first(shared_app: App) -> None:
    told = " ".join(render((await shared_app.ask_plainly("whats a 13:05 5k worth over the mile")).card).split())

    assert "as much as 3:50.79 in the mile" in told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("gonna rain at weltklasse do you reckon", "rain"),
        ("a quanto danno furlani oro", "a quanto danno"),
        ("kipyegon splits eugene", "splits"),
        ("cuanto cobran los atletas en la diamond league", "cobran"),
    ],
)
async def test_what_nobody_holds_is_told(read_it: ReadIt, text: str, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        read_it(text)
