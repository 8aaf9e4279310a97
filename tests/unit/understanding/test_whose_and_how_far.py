"""Whose marks are asked for, and how far they are, as fans say it: peoples, feet, verbs of an event, who has most."""

import pytest

from bot.domain.asked import Asked
from bot.errors import UnknownName, UsageError
from tests.unit.understanding.conftest import ReadIt

pytestmark = pytest.mark.asyncio(loop_scope="module")

READ = [
    ("how many germans have thrown over 90 m", "top", {"nation": "GER", "event": "javelin-throw.M", "mark": "90.00"}),
    ("finns over 8 metres in the long jump", "top", {"nation": "FIN", "event": "long-jump"}),
    ("poles under 46 in the 400", "top", {"nation": "POL", "event": "400m"}),
    ("most world titles shot put women", "medals", {"view": "athletes", "event": "shot-put"}),
    ("whos got the most olympic golds in the javelin", "medals", {"view": "athletes", "event": "javelin-throw"}),
    ("most medals budapest 2023", "medals", {"view": ""}),
    ("how many women have long jumped over 7.40", "compare", {"marks": "long-jump.W 7.40"}),
    ("who has triple jumped over 18 metres", "compare", {"marks": "triple-jump 18.00"}),
    ("what is 18 feet in the pole vault", "points", {"mark": "5.49", "event": "pole-vault"}),
    ("26 ft 5 in long jump points", "points", {"mark": "8.05", "event": "long-jump"}),
    ("montako naista on juossut maratonin alle 2.15", "compare", {"marks": "marathon.W 2.15"}),
    ("montako miestä on juossut sata metriä alle 9.80", "compare", {"marks": "100m.M 9.80"}),
    ("próximas etapas da liga diamante", "calendar", {"meet": "Diamond League"}),
    ("palmarès de Marie-Jo aux jeux", "medals", {"athlete": "Marie-José Pérec", "meet": "Olympic Games"}),
    ("discus over 75", "compare", {"marks": "discus-throw 75"}),
    ("any woman under 50 flat for 400", "compare", {"marks": "400m.W 50.00"}),
    ("pace of a 59 flat half marathon", "pace", {"mark": "59:00", "event": "half-marathon"}),
    ("nordmenn under 28 blank på 10000", "top", {"nation": "NOR", "event": "10000m"}),
    ("eugene22 mens hj final", "race", {"meet": "eugene 2022", "event": "high-jump.M"}),
    ("rio2016 shot put", "race", {"meet": "rio2016", "event": "shot-put"}),
    ("NR kogelstoten dames", "record", {"scope": "NED", "event": "shot-put"}),
    ("mikä on pituuden SE naisilla", "record", {"scope": "FIN", "event": "long-jump"}),
    ("norgestoppen 800 m kvinner", "top", {"nation": "NOR", "event": "800m"}),
    ("gemengde estafette parijs 2024", "race", {"event": "4x400m.X"}),
    ("who has run the 4x400 mixed relay world record", "record", {"event": "4x400m.X"}),
    ("has anybody got more world golds than felix", "medals", {"athlete": "", "view": "athletes"}),
    ("kto ma więcej złotych medali olimpijskich niż nurmi", "medals", {"athlete": "", "view": "athletes"}),
    ("vem kom tvåa bakom bolt i peking 2008", "results", {"athlete": "bolt", "meet": "Beijing 2008"}),
    ("4x100 uomini tokyo 2021 finale, tempo", "race", {"event": "4x100m.M"}),
    ("hvem har løpt både under 1:44 på 800 og under 3:30 på 1500", "compare", {"athlete": ""}),
    ("jak zmieniał się rekord świata w tyczce kobiet", "record", {"view": "chart", "event": "pole-vault"}),
    ("fajdek kontra nowicki na ME", "h2h", {"meet": "European Championships"}),
    ("première médaille olympique de Sainte-Lucie", "medals", {"nation": "LCA", "meet": "Olympic Games"}),
    ("DLV-Rekord Kugelstossen Damen", "record", {"scope": "GER", "event": "shot-put"}),
    ("gatlin's wins against bolt", "h2h", {"winner": "gatlin"}),
    ("siege von harting gegen malachowski", "h2h", {"winner": "harting"}),
    ("victoires de warholm contre benjamin", "h2h", {"winner": "warholm"}),
    ("omanyala nr", "athlete", {"athlete": "omanyala", "view": "records"}),
    ("noah lyles on the NBA", "quote", {"athlete": "noah lyles", "about": "NBA"}),
    ("sub-3:30 & sub-13 club whos in it", "compare", {"marks": "3:30, 13"}),
    (
        "zurich dl final 2025 womens 100 top three",
        "race",
        {"meet": "Diamond League final Zürich 2025", "event": "100m.W"},
    ),
    ("palmarés de la marchadora María Pérez", "medals", {"athlete": "María Pérez", "event": ""}),
    ("gout gout 200s progression", "athlete", {"event": "200m"}),
    ("points for a 13:20 5k", "points", {"mark": "13:20", "event": "5000m", "instead": ""}),
    ("lap splits for 12:30 5k", "pace", {"event": "5000m"}),
    ("crouser results from 2023", "results", {"season": "2023"}),
    ("crouser results from 2021 to 2023", "results", {"since": "2021", "until": "2023"}),
    ("kerr vs ingebrigtsen from 2022 on", "h2h", {"since": "2022", "until": ""}),
    ("what was bannisters mile pb", "athlete", {"athlete": "Roger Bannister", "event": "mile"}),
    ("jarrod bannister javelin", "athlete", {"athlete": "jarrod bannister"}),
    ("qui a remporté Boston 2018 chez les femmes", "race", {"meet": "Boston 2018", "event": "marathon.W"}),
    ("womens 800 all time, top 20", "top", {"event": "800m", "season": ""}),
    ("decathlon 9000 point club", "compare", {"marks": "decathlon 9000"}),
    ("which sprinters have broken 10, 20 and 44", "compare", {"marks": "10, 20, 44"}),
    ("el 2,45 de Sotomayor cuántos años tiene", "record", {"holder": "Sotomayor", "event": "high-jump.M"}),
    ("millä tuloksella Murto otti em-kultaa", "medals", {"athlete": "Murto", "event": ""}),
    ("beste Belgische zevenkampsters ooit", "top", {"nation": "BEL", "event": "heptathlon"}),
    ("najlepsze polskie młociarki w historii", "top", {"nation": "POL", "event": "hammer-throw"}),
    ("medaglie azzurre agli Europei di Roma 2024", "medals", {"nation": "ITA"}),
    ("hur gick kulfinalen i Budapest", "race", {"event": "shot-put", "round": "final"}),
    ("noah lyles about the NBA", "quote", {"athlete": "noah lyles", "about": "NBA"}),
    ("only the races Coe won against Ovett", "h2h", {"winner": "Coe"}),
    ("did ngeny ever get past el guerrouj", "h2h", {"athlete": "ngeny"}),
    ("qué mítines quedan en julio", "calendar", {}),
    ("kuka vei kympin Münchenissä -72", "race", {"meet": "Munich 1972", "event": "10000m"}),
    ("brasileiros abaixo de 10s nos 100", "top", {"nation": "BRA", "mark": "10.00", "since": ""}),
    ("best milers of the 90s", "top", {"since": "1990", "until": "1999"}),
    ("holm final 400 athens", "results", {"event": "400m"}),
]


@pytest.mark.parametrize(("text", "question", "options"), READ)
async def test_it_is_read(read_it: ReadIt, text: str, question: str, options: dict[str, str]) -> None:
    asked = read_it(text).asked

    assert asked.question == question
    assert {option: asked.text(option) for option in options} == options


async def test_a_length_in_feet_is_told_in_metres(read_it: ReadIt) -> None:
    assert "71 ft 6 is 21.79 m." in read_it("71 ft 6 shot put in metres").notes


async def test_a_record_since_its_holder_is_all_of_its_steps(read_it: ReadIt) -> None:
    """What is left out of the question is told."""
    read = read_it("pole vault wr progression since bubka")

    assert read.asked == Asked.of("record", {"scope": "world", "view": "chart", "event": "pole-vault"})
    assert read.notes == ("All steps of the record are shown, not those since bubka.",)


async def test_the_length_of_splits_is_no_event_that_is_left_out(read_it: ReadIt) -> None:
    read = read_it("5k splits for a 2:03:30 marathon")

    assert read.asked == Asked.of("pace", {"mark": "2:03:30", "event": "marathon"})
    assert not read.notes


async def test_a_name_alone_is_somebody_though_it_is_a_word(read_it: ReadIt) -> None:
    """A knight is in the dictionary, and several athletes are called so; in a sentence it would be talk."""
    assert read_it("knight").asked == Asked.of("athlete", {"athlete": "knight"})


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("how many points is 45.94", ["400m.M", "400m-hurdles.M"]),
        ("how many points is 1:54.01 worth", ["800m.M", "800m.W"]),
    ],
)
async def test_a_mark_of_several_events_is_asked_about_with_them(read_it: ReadIt, text: str, events: list[str]) -> None:
    with pytest.raises(UsageError) as caught:
        read_it(text)

    assert [choice.asked.text("event") for choice in caught.value.choices] == events


@pytest.mark.parametrize("text", ["national record 1500 men", "récord nacional de salto de altura"])
async def test_a_national_record_of_no_nation_is_not_the_worlds(read_it: ReadIt, text: str) -> None:
    with pytest.raises(UsageError, match="Of which nation"):
        read_it(text)


async def test_splits_of_somebodys_race_are_told_as_an_even_pace(read_it: ReadIt) -> None:
    read = read_it("lap splits cheptegei 26:11")

    assert read.asked == Asked.of("pace", {"mark": "26:11", "event": "10000m.M"})
    assert "An even pace: the splits of cheptegei's race I don't have." in read.notes


@pytest.mark.parametrize("text", ["zebulon quibbleford mile pb", "quibbleford sb 2024"])
async def test_a_personal_best_of_nobody_is_no_record(read_it: ReadIt, text: str) -> None:
    with pytest.raises(UnknownName, match="quibbleford"):
        read_it(text)


async def test_a_record_of_what_is_no_event_says_of_what(read_it: ReadIt) -> None:
    """As `welly wanging record` does, with the words in the order of a command."""
    assert read_it("record welly wanging").asked == Asked.of("record", {"event": "welly wanging"})
