"""What fans type is understood: the kinds of ../shared/cases/questions.tsv, in other words and languages."""

import pytest

from tests.unit.understanding.conftest import ReadIt, case

pytestmark = pytest.mark.asyncio(loop_scope="module")

OLYMPICS = "Olympic Games"


RECORDS = [
    case("200 m wr women", "record", event="200m", sex="women", scope="world"),
    case("indoor 800 record men", "record", event="800m.i", sex="men"),
    case("the women's marathon world best", "record", event="marathon", sex="women", scope="world"),
    case("who holds the javelin record?", "record", event="javelin-throw"),
    case("fastest woman ever", "record", event="100m", sex="women"),
    case("longest triple jump", "record", event="triple-jump"),
    case("Hassan 10000 m wr", "record", event="10000m", sex="women", scope="world", holder="Hassan"),
    case("asian record 400", "record", event="400m", scope="asia"),
    case("kenyan record marathon", "record", event="marathon", scope="KEN"),
    case("world record high jump in 1985", "record", event="high-jump", scope="world", on="1985"),
    case("how old is the men's 800m world record", "record", event="800m", sex="men", scope="world"),
    case("pole vault record progression", "record", event="pole-vault", view="chart"),
    case("recrod 5.000 m", "record", event="5000m"),
    case("Weltrekord Stabhochsprung der Frauen", "record", event="pole-vault", sex="women", scope="world"),
    case("Dreisprungweltrekord", "record", event="triple-jump", scope="world"),
    case("800-m-Weltrekord", "record", event="800m", scope="world"),
    case("qui détient le record du monde du lancer du marteau ?", "record", event="hammer-throw", scope="world"),
    case("record d'Europe 5000 m femmes", "record", event="5000m", sex="women", scope="europe"),
    case("¿quién tiene el récord mundial de salto de altura?", "record", event="high-jump", scope="world"),
    case("récord olímpico de 400 metros vallas mujeres", "record", event="400m-hurdles", sex="women", scope="olympic"),
    case("hvem har verdensrekorden i spyd", "record", event="javelin-throw", scope="world"),
    case("norsk rekord 5000 meter", "record", event="5000m", scope="NOR"),
    case("svenskt rekord kula", "record", event="shot-put", scope="SWE"),
    case("kuulantyönnön maailmanennätys", "record", event="shot-put", scope="world"),
    case("wereldrecord verspringen vrouwen", "record", event="long-jump", sex="women", scope="world"),
    case("primato mondiale dei 400 ostacoli", "record", event="400m-hurdles", scope="world"),
    case("recorde mundial do salto com vara", "record", event="pole-vault", scope="world"),
    case("rekord świata w rzucie młotem kobiet", "record", event="hammer-throw", sex="women", scope="world"),
]
PAIRS = [
    case("Kerr Nuguse mile", "h2h", athlete="Kerr", opponent="Nuguse", event="mile"),
    case("mile kerr nuguse", "h2h", athlete="kerr", opponent="nuguse", event="mile"),
    case("head to head of Kerr and Nuguse", "h2h", athlete="Kerr", opponent="Nuguse"),
    case("Nuguse or Kerr?", "h2h", athlete="Nuguse", opponent="Kerr"),
    case("Kerr/Nuguse", "h2h", athlete="Kerr", opponent="Nuguse"),
    case("Kerr–Nuguse", "h2h", athlete="Kerr", opponent="Nuguse"),
    case("has Nuguse ever beaten Kerr?", "h2h", athlete="Nuguse", opponent="Kerr"),
    case("how often did Kerr and Nuguse meet", "h2h", athlete="Kerr", opponent="Nuguse"),
    case("Coe Ovett Cram 1500", "h2h", athlete="Coe", opponent="Ovett", third="Cram", event="1500m"),
    case("Kerr vs Nuguse finals only", "h2h", athlete="Kerr", opponent="Nuguse", rounds="finals"),
    case("Kerr v Nuguse indoors", "h2h", athlete="Kerr", opponent="Nuguse", track="short-track"),
    case("kerr nuguse since 2022", "h2h", athlete="kerr", opponent="nuguse", since="2022"),
    case("Kerr Nuguse 2022-2024", "h2h", athlete="Kerr", opponent="Nuguse", since="2022", until="2024"),
    case("josh ker jakob ingebritsen", "h2h", athlete="josh ker", opponent="jakob ingebritsen"),
    case("Kerr gegen Nuguse 1500 m", "h2h", athlete="Kerr", opponent="Nuguse", event="1500m"),
    case("Kerr contre Nuguse", "h2h", athlete="Kerr", opponent="Nuguse"),
    case("Kerr contra Nuguse", "h2h", athlete="Kerr", opponent="Nuguse"),
    case("Kerr mot Nuguse", "h2h", athlete="Kerr", opponent="Nuguse"),
    case("Kerr vastaan Nuguse", "h2h", athlete="Kerr", opponent="Nuguse"),
    case("Kerr tegen Nuguse", "h2h", athlete="Kerr", opponent="Nuguse"),
    case("Kerr przeciwko Nuguse", "h2h", athlete="Kerr", opponent="Nuguse"),
    case("hat Kerr schon mal Nuguse geschlagen?", "h2h", athlete="Kerr", opponent="Nuguse"),
]
OTHERS = [
    case("warholm", "athlete", athlete="warholm"),
    case("who is Femke Bol", "athlete", athlete="Femke Bol"),
    case("Warholm's records", "athlete", athlete="Warholm"),
    case("bests of Warholm", "athlete", athlete="Warholm"),
    case("kipyegon mile pb", "athlete", athlete="kipyegon", event="mile"),
    case("Kerr season's bests 2023", "athlete", athlete="Kerr", season="2023"),
    case("Warholm, Karsten", "athlete", athlete="Warholm, Karsten"),
    case("Bestzeit von Warholm", "athlete", athlete="Warholm"),
    case("is Kerr fit", "athlete", athlete="Kerr", view="availability"),
    case("Kerr 2023 results", "results", athlete="Kerr", season="2023"),
    case("Ergebnisse Warholm 2021", "results", athlete="Warholm", season="2021"),
    case("when did Bolt run 19.19", "results", athlete="Bolt", mark="19.19"),
    case("Budapest 2023 1500m final", "race", meet="Budapest 2023", event="1500m", round="final"),
    case("results budapest 2023 800", "race", meet="budapest 2023", event="800m"),
    case("who won the olympic 800 in 2016", "race", meet=f"{OLYMPICS} 2016", event="800m"),
    case("wer gewann die 1500 m in Budapest 2023", "race", meet="Budapest 2023", event="1500m"),
    case("qui a gagné le 800 m aux Jeux olympiques 2012", "race", meet=f"{OLYMPICS} 2012", event="800m"),
    case("rivals of Warholm", "rivals", athlete="Warholm"),
    case("who has Kerr raced most", "rivals", athlete="Kerr"),
    case("Nuguse quote", "quote", athlete="Nuguse"),
    case("kerr on jakob", "quote", athlete="kerr", about="jakob"),
    case("quote winning ugly", "quote", about="ugly"),
    case("was sagte Ingebrigtsen über Kerr", "quote", athlete="Ingebrigtsen", about="Kerr"),
    case("pace of 2:10:00 marathon", "pace", mark="2:10:00", event="marathon"),
    case("4 minute mile pace", "pace", mark="4:00.00", event="mile"),
    case("what happened on 7 August", "on-this-day", date="08-07"),
    case("was geschah am 7. August", "on-this-day", date="08-07"),
    case("help", "help"),
]


LISTS_MEDALS_POINTS = [
    case("medal table tokyo 2021", "medals", meet="tokyo 2021"),
    case("Medaillenspiegel WM 2019", "medals", meet="World Championships 2019"),
    case("how many medals has Kipyegon won", "medals", athlete="Kipyegon"),
    case("médailles du Kenya sur 3000 m steeple", "medals", nation="KEN", event="3000m-steeplechase"),
    case("medallas olímpicas de Etiopía", "medals", nation="ETH", meet=OLYMPICS),
    case("medaljer Norge VM", "medals", nation="NOR", meet="World Championships"),
    case("mitalit Suomi keihäänheitto", "medals", nation="FIN", event="javelin-throw"),
    case("points for 3:30.00 1500", "points", mark="3:30.00", event="1500m"),
    case("8.74 (-1.2) long jump points", "points", mark="8.74 (-1.2)", event="long-jump"),
    case("Punkte 9000 Zehnkampf", "points", mark="9000", event="decathlon"),
    case("hoeveel punten is 2.00 hoogspringen vrouwen", "points", mark="2.00", event="high-jump", sex="women"),
]
NARROWED_PAIRS = [
    case("did Nuguse beat Kerr in Budapest", "h2h", athlete="Nuguse", opponent="Kerr", meet="Budapest"),
    case("when did Nuguse last beat Kerr", "h2h", athlete="Nuguse", opponent="Kerr", winner="Nuguse"),
    case("when did Kerr lose to Nuguse", "h2h", athlete="Kerr", opponent="Nuguse", winner="Nuguse"),
    case("Kerr v Nuguse at championships", "h2h", athlete="Kerr", opponent="Nuguse", kind="championships"),
]
OF_OTHER_KINDS = [
    case("U.K. top 10 800 men", "top", event="800m", sex="men", nation="GBR"),
    case("us top ten long jump", "top", event="long-jump", nation="USA"),
    case("snelste nederlandse mannen 800m", "top", event="800m", sex="men", nation="NED"),
    case("1500 women all time", "top", event="1500m", sex="women"),
    case("fastest 800s of 2023", "top", event="800m", season="2023"),
    case("Zátopek or Nurmi: whose career was greater", "compare", athlete="Zátopek", second="Nurmi"),
    case("Kerr contro Nuguse solo finali", "h2h", athlete="Kerr", opponent="Nuguse", rounds="finals"),
    case("Kerr mot Nuguse bare finaler", "h2h", athlete="Kerr", opponent="Nuguse", rounds="finals"),
    case("mondo sb 24", "athlete", athlete="mondo", season="2024"),
    case("warholm årsbeste 2021", "athlete", athlete="warholm", season="2021"),
    case("Kerr miles 2023", "results", athlete="Kerr", event="mile", season="2023"),
    case("Frauenhochsprungweltrekord", "record", event="high-jump", sex="women", scope="world"),
    case("parhaat naiskeihäänheittäjät", "top", event="javelin-throw", sex="women"),
    case("8847 decathlon = what in the 100m", "points", mark="8847", event="decathlon"),
    case("who has run under 3:28", "compare", marks="3:28"),
    case("men under 9.8 in the 100m", "compare", marks="100m.M 9.8"),
    case("/medals 'Kerr' 1500", "medals", athlete="Kerr", event="1500m"),
    case('/medals "Faith Kipyegon" "1500"', "medals", athlete="Faith Kipyegon", event="1500"),
    case('/medals "Norway"', "medals", nation="Norway"),
    case("women over 2.05 high jump", "compare", marks="high-jump.W 2.05"),
    case("wer hat Silber im Weitsprung in Budapest 2023", "race", meet="Budapest 2023", event="long-jump", place="2"),
    case("what 1500 time equals a 26:50 10000", "points", mark="26:50", event="10000m", instead="1500m"),
    case("warholm bestleistungen dieses Jahr 2021", "athlete", athlete="warholm", season="2021"),
    case("quote about pacing", "quote", about="pacing"),
    case("ingebrigtsen on doping", "quote", athlete="ingebrigtsen", about="doping"),
    case("has anyone cleared 6.20", "compare", marks="6.20"),
    case("beste Kugelstoßerinnen 2022", "top", event="shot-put", sex="women", season="2022"),
    case("top ten brits 1500", "top", event="1500m", nation="GBR"),
    case("yo whats bolts 200 pb", "athlete", athlete="bolt", event="200m"),
    case("who was third in the mens 10k in budapest 2023", "race", meet="budapest 2023", event="10000m.M", place="3"),
]
LACKING = [
    case("h2h Warholm Qwertzov", "h2h", athlete="Warholm", opponent="Qwertzov"),
    case("world record 700 m", "record", scope="world", event="700 m"),
    case("/record 700 m", "record", event="700 m"),
]


@pytest.mark.parametrize(
    ("text", "question", "options"),
    [*RECORDS, *PAIRS, *OTHERS, *LISTS_MEDALS_POINTS, *NARROWED_PAIRS, *OF_OTHER_KINDS, *LACKING],
)
async def test_a_sentence_is_understood(read_it: ReadIt, text: str, question: str, options: dict[str, str]) -> None:
    asked = read_it(text).asked
    assert (asked.question, dict(asked.options)) == (question, options)
