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
POINTS = [
    ("whats a 13:05 5k worth over 1500", {"mark": "13:05", "event": "5000m", "instead": "1500m"}),
    ("van 400m naar 200m equivalent 49,50 vrouw", {"mark": "49.50", "event": "400m", "instead": "200m"}),
    ("13.20 hurdles in the hep is how many pts", {"mark": "13.20", "event": "100m-hurdles.W"}),
    ("keihäs 65 metriä kymmenottelussa, pisteet?", {"mark": "65.00", "event": "javelin-throw.M"}),
    ("zehnkampf punkte 7,80 im weitsprung", {"mark": "7.80", "event": "long-jump.M"}),
]


@pytest.mark.parametrize(
    ("text", "question", "options"), [*PLACES_AND_YEARS, *CALLED, *BETTER, *((t, "points", o) for t, o in POINTS)]
)
async def test_it_is_read(read_it: ReadIt, text: str, question: str, options: dict[str, str]) -> None:
    asked = read_it(text).asked

    assert asked.question == question
    assert {option: asked.text(option) for option in options} == options


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
        ("welche weltrekorde sind noch nicht ratifiziert", "records of all events"),
    ],
)
async def test_what_nobody_holds_is_told(read_it: ReadIt, text: str, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        read_it(text)
