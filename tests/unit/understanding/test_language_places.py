"""Places, nations, who beat whom, marks of two digits, best marks, records and starts, in ten languages."""

import pytest

from bot.errors import UsageError
from tests.unit.understanding.conftest import ReadIt, assert_read, case

pytestmark = pytest.mark.asyncio(loop_scope="module")

GENITIVES = [
    case("toruns world indoors", "results", meet="World Indoor Championships torun"),
    case("budapests vm 1500", "race", meet="World Championships budapest"),
    case("tokios wm medaillenspiegel", "medals", meet="World Championships Tokyo"),
    case("eugenes vm stav", "race", meet="World Championships eugene", event="pole-vault"),
    case("oslos diamond league 2026", "results", meet="Diamond League oslo 2026"),
    case("torunin mm hallikisat", "results", meet="World Indoor Championships torun"),
    case("toruńskie hms", "results", meet="World Indoor Championships Toruń"),
    case("madrids meeting 2024", "results", meet="madrid 2024"),
    case("medaglie italiane agli europei di monaco 2022", "medals", meet="European Championships Munich 2022"),
    case("sydneys rekord", "athlete", athlete="sydney"),
]
MEETINGS = [
    case("c quand le meeting de monaco en 2026", "calendar", meet="Monaco 2026"),
    case("medailles de monaco", "medals", nation="MON", meet=""),
    case("qd sont les mondiaux", "calendar", meet="World Championships"),
    case("qdo é o próximo mundial", "calendar", meet="World Championships"),
    case("qnd sono i mondiali", "calendar", meet="World Championships"),
]
WINNERS = [
    case("wer hat ingebrigtsen in paris geschlagen", "results", only="lost", meet="Paris"),
    case("wer hat warholm 2024 geschlagen", "results", only="lost", season="2024"),
    case("wie heeft bol in parijs verslagen", "results", only="lost", meet="Paris"),
    case("kuka voitti warholmin 2023", "results", only="lost", season="2023"),
    case("qui a gagné contre ingebrigtsen à paris", "results", only="lost", meet="Paris"),
    case("ki a battu duplantis en 2023", "results", only="lost", athlete="duplantis"),
]
MARKS = [
    case("quantos pontos vale 47 nos 400m barreiras", "points", mark="47.00", event="400m-hurdles"),
    case("wieviel punkte sind 10 über 100m", "points", mark="10.00", event="100m"),
    case("47 in 400h points", "points", mark="47.00"),
    case("cuántos puntos son 13 en 5000", "points", mark="13:00", event="5000m"),
]
CHAT = [
    case("cb de médailles pour bolt", "medals", athlete="bolt"),
    case("qtas medalhas tem bolt", "medals", athlete="bolt"),
    case("hvl medailles heeft bol", "medals", athlete="bol"),
    case("qnt medaglie ha bolt", "medals", athlete="bolt"),
    case("wv medaillen hat bolt", "medals", athlete="bolt"),
    case("hvem løp fortest på 800 i 2025", "top", season="2025"),
]
BESTS = [
    case("best time 1500 women", "top", event="1500m", sex="women"),
    case("meilleur temps 1500 femmes", "top", event="1500m", sex="women"),
    case("mejor marca 2024 en longitud", "top", event="long-jump", season="2024", since=""),
    case("beste tid 800 kvinner", "top", event="800m", sex="women"),
    case("najlepszy wynik w kuli 2024", "top", event="shot-put", season="2024"),
    case("miglior tempo 800 battocletti", "athlete", athlete="battocletti", event="800m"),
]
RECORDS = [
    case("records mondiaux 2024", "records", scope="world", season="2024", meet=""),
    case("records européens 2024", "records", scope="europe", season="2024", meet=""),
    case("plusmarcas mundiales 2024", "records", scope="world", season="2024", meet=""),
    case("récords europeos 2024", "records", scope="europe", season="2024", meet=""),
]
STARTS = [
    case("wann läuft lückenkemper wieder", "calendar", athlete="lückenkemper"),
    case("quando gareggia tamberi", "calendar", athlete="tamberi"),
    case("quand court gressier", "calendar", athlete="gressier"),
    case("cuando compite katir", "calendar", athlete="katir"),
    case("nar tavlar duplantis", "calendar", athlete="duplantis"),
    case("når løper warholm", "calendar", athlete="warholm"),
    case("milloin helander kilpailee", "calendar", athlete="helander"),
    case("wanneer loopt bol weer", "calendar", athlete="bol"),
    case("kiedy startuje swoboda", "calendar", athlete="swoboda"),
    case("quando compete pichardo", "calendar", athlete="pichardo"),
    case("alle starts von hussong bei olympia", "results", athlete="hussong", meet="Olympic Games"),
]


@pytest.mark.parametrize("found", [*GENITIVES, *MEETINGS, *WINNERS, *MARKS, *CHAT, *BESTS, *RECORDS, *STARTS])
async def test_a_kind_is_read_in_several_languages(read_it: ReadIt, found: tuple[str, str, dict[str, str]]) -> None:
    text, question, options = found

    assert_read(read_it(text), question, options)


async def test_whom_somebody_beat_are_no_defeats(read_it: ReadIt) -> None:
    with pytest.raises(UsageError, match="pick out"):
        read_it("wen hat ingebrigtsen in paris geschlagen")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Sverige mot Finland flest EM-gull", "“Sverige” and “Finland”"),
        ("deutschland gegen frankreich medaillen em", "“deutschland” and “frankreich”"),
    ],
)
async def test_nations_are_told_that_a_table_of_all_years_is_not_narrowed_to(
    read_it: ReadIt, text: str, named: str
) -> None:
    read = read_it(text)

    assert read.asked.question == "medals"
    assert read.notes == (f"Not narrowed to {named}: the table has all nations.",)


async def test_the_record_in_points_of_a_well_known_athlete_is_no_other_sport(read_it: ReadIt) -> None:
    read = read_it("nafi thiam punten record")

    assert (read.asked.question, dict(read.asked.options)["athlete"]) == ("athlete", "nafi thiam")
    with pytest.raises(UsageError, match="other sports"):
        read_it("messi punten")


@pytest.mark.parametrize("text", ["wann ist das hornberger", "nar ar lidingoloppet"])
async def test_a_meet_that_nobody_knows_is_not_the_next_one(read_it: ReadIt, text: str) -> None:
    with pytest.raises(UsageError, match="don't know what"):
        read_it(text)


async def test_the_first_record_of_an_athlete_is_told_to_be_the_last_of_the_list(read_it: ReadIt) -> None:
    read = read_it("när slog duplantis sitt första världsrekord")

    assert dict(read.asked.options)["view"] == "records"
    assert read.notes == ("All are shown, the latest first: the last of the list is the first one.",)


async def test_a_short_name_is_one_athlete_with_the_family_name(read_it: ReadIt) -> None:
    read = read_it("cuando corre moha attaoui")

    assert (read.asked.question, dict(read.asked.options)["athlete"]) == ("calendar", "Mohamed Attaoui")
