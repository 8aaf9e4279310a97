"""German and Dutch: peoples and countries inflected, women by their word, verbs and places, indoor records."""

import pytest

from bot.errors import UsageError
from tests.unit.understanding.conftest import ReadIt, assert_read, case

pytestmark = pytest.mark.asyncio(loop_scope="module")


PEOPLES = [
    case("beste Kroatinnen im Speerwurf", "top", nation="CRO", sex="women"),
    case("schnellster Belgier über 5000 m", "top", nation="BEL", sex=""),
    case("Medaillen Schwedens im Stabhochsprung", "medals", nation="SWE", event="pole-vault"),
    case("schnellster Däne über 800 m", "top", nation="DEN"),
    case("welke Belg was het snelst op de 1500", "top", nation="BEL", event="1500m"),
    case("Turkse medailles bij het hamerslingeren", "medals", nation="TUR"),
    case("snelste Noor op de mijl", "top", nation="NOR", athlete=""),
]
WOMEN = [
    case("wer ist die Europarekordlerin im Weitsprung", "record", scope="europe", sex="women"),
    case("wie is de wereldrecordhoudster op de 1500", "record", scope="world", sex="women"),
    case("Vizeeuropameisterin 800 m 2024", "race", event="800m.W"),
    case("vicewereldkampioene 1500 m 2023", "race", event="1500m.W"),
    case("erfolgreichste Leichtathletinnen bei Weltmeisterschaften", "medals", view="athletes", sex="women"),
]
WORDS = [
    case("wer hielt den Weltrekord über die Meile 1985", "record", event="mile", on="1985"),
    case("norwegischer Hallenrekord 1500 m", "record", scope="NOR", event="1500m.i"),
    case("Weltrekorde über 1500 m der Reihe nach", "record", view="chart"),
    case("hat Kerr schon mal gegen Ingebrigtsen gewonnen", "h2h", athlete="Kerr"),
    case("wanneer begint het WK 2027", "calendar"),
    case("hoe snel rende Kerr in Parijs 2024", "results", athlete="Kerr", meet="Paris 2024"),
    case("wer belegte Rang vier über 1500 m in Paris", "race", event="1500m"),
    case("die zehn schnellsten Frauen aller Zeiten über 800 m", "top", event="800m", sex="women"),
    case("toptijden van Jakob Ingebrigtsen", "athlete"),
    case("verjaardag Josh Kerr", "athlete"),
    case("wereldrecord hamerslingeren", "record", event="hammer-throw"),
    case("wer hat die 3:30 über 1500 m geknackt", "compare", marks="1500m 3:30"),
    case("wie dook onder de 3:30 op de 1500", "compare", marks="1500m 3:30"),
    case("Kopf-an-Kopf Kerr Ingebrigtsen", "h2h", athlete="Kerr", opponent="Ingebrigtsen"),
    case("tweestrijd Kerr Ingebrigtsen", "h2h", athlete="Kerr", opponent="Ingebrigtsen"),
    case("Nummer eins der Welt über 800 m 2025", "top", season="2025", event="800m"),
    case("rapste Belg op de 400", "top", nation="BEL"),
    case("wereldrecord 800 m voor 1981", "record", on="1980"),
    case("wer ist 2025 am weitesten gesprungen", "top", event="long-jump", season="2025"),
    case("im Dreisprung am weitesten gesprungen 2025", "top", event="triple-jump", season="2025"),
    case("in welchem Jahr wurde der Weltrekord im Hochsprung aufgestellt", "record", event="high-jump", holder=""),
    case("bei welchem Meeting wurde der Meilenrekord aufgestellt", "record", event="mile", holder=""),
    case("Zitat mit dem Wort blindfolded", "quote", about="blindfolded"),
    case("wie viele Goldene hat Josh Kerr", "medals", athlete="Josh Kerr"),
    case("omrekenen 3:50 op de mijl naar 1500", "points", event="mile", instead="1500m"),
    case("wo findet die WM 2027 statt", "calendar", meet="World Championships 2027"),
]
TALK = [
    case("könntest du mir sagen, wann Kerr zuletzt gegen Ingebrigtsen gewonnen hat", "h2h", winner="Kerr"),
    case("zou iemand mij kunnen zeggen hoe snel Kerr uiteindelijk liep in Parijs", "results", meet="Paris"),
    case("ben benieuwd wie destijds het wereldrecord op de 800 meter had in 1985", "record", on="1985", holder=""),
    case("weiß jemand, was Ingebrigtsen über Kerr gesagt hat", "quote", about="Kerr"),
    case("erzählt mal, wer hält denn bislang den Weltrekord über 800 m", "record", scope="world", event="800m"),
    case("weten jullie of Kerr ooit van Ingebrigtsen won", "h2h", athlete="Kerr", opponent="Ingebrigtsen"),
]
CHAMPIONS = [
    case("Weltmeisterinnen über 1500 m", "medals", view="winners", sex="women"),
    case("alle olympisch kampioenes hoogspringen", "medals", view="winners", sex="women"),
    case("wer hat die meisten WM-Titel über 1500 m", "medals", view="athletes", meet="World Championships"),
    case("wie heeft de meeste wereldtitels op de 1500", "medals", view="athletes", meet="World Championships"),
    case("wer hat mehr Olympiasiege, Kerr oder Ingebrigtsen", "compare", athlete="Kerr", second="Ingebrigtsen"),
    case("wie won meer medailles, Kerr of Ingebrigtsen", "compare", athlete="Kerr", second="Ingebrigtsen"),
    case("deutscher Meister 100 m 2024", "race", meet="German Championships 2024"),
    case("Nederlands kampioene 800 meter 2024", "race", meet="Dutch Championships 2024", event="800m.W"),
]


@pytest.mark.parametrize(("text", "question", "options"), [*PEOPLES, *WOMEN, *WORDS, *TALK, *CHAMPIONS])
async def test_a_kind_is_read_in_german_and_dutch(
    read_it: ReadIt, text: str, question: str, options: dict[str, str]
) -> None:
    assert_read(read_it(text), question, options)


@pytest.mark.parametrize("text", ["EM-Rekord Dreisprung Frauen", "EK record 800 meter mannen"])
async def test_a_record_of_the_european_championships_is_none_of_europe(read_it: ReadIt, text: str) -> None:
    with pytest.raises(UsageError, match="such records I do not hold"):
        read_it(text)


@pytest.mark.parametrize("text", ["Deutsche unter zehn Sekunden 100 m", "Nederlanders onder de tien seconden 100 m"])
async def test_a_limit_in_words_is_never_lost_in_silence(read_it: ReadIt, text: str) -> None:
    read = read_it(text)

    assert read.notes or "mark" in dict(read.asked.options)
