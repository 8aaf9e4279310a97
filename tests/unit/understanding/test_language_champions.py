"""Champions in ten languages: of a nation, indoors, of all years; what they won with, and what a mark is worth."""

import pytest

from tests.unit.understanding.conftest import ReadIt, case

OF_A_NATION = [
    case("german champions shot put", "race", meet="German Championships", event="shot-put"),
    case("deutscher speerwurfmeister 2024", "race", meet="German Championships 2024", event="javelin-throw"),
    case("champion de france 800m 2023", "race", meet="French Championships 2023", event="800m"),
    case("championne de france du javelot", "race", meet="French Championships", event="javelin-throw.W"),
    case("campeon de españa de 1500 en 2024", "race", meet="Spanish Championships 2024", event="1500m"),
    case("campeones de españa 400 vallas", "race", meet="Spanish Championships", event="400m-hurdles"),
    case("norgesmester på 800 meter i 2024", "race", meet="Norwegian Championships 2024", event="800m"),
    case("norgesmestere i høyde menn", "race", meet="Norwegian Championships", event="high-jump.M"),
    case("nm i friidrett 2024 resultater", "results", meet="Norwegian Championships 2024"),
    case("svensk mästare i diskus 2024", "race", meet="Swedish Championships 2024", event="discus-throw"),
    case("sm i friidrott 2024 resultat", "results", meet="Swedish Championships 2024"),
    case("suomen mestari 2023 keihäs", "race", meet="Finnish Championships 2023", event="javelin-throw"),
    case("resultat finnkampen 2025", "results", meet="Finnkampen 2025"),
    case("kalevan kisojen voittajat seiväshypyssä", "race", meet="Finnish Championships", event="pole-vault"),
    case("nederlands kampioenen 100m mannen", "race", meet="Dutch Championships", event="100m.M"),
    case("campione italiano 800 2024", "race", meet="Italian Championships 2024", event="800m"),
    case("campioni italiani di getto del peso", "race", meet="Italian Championships", event="shot-put"),
    case("campeão brasileiro do salto triplo 2025", "race", meet="Brazilian Championships 2025", event="triple-jump"),
    case("mistrz polski na 400 m 2024", "race", meet="Polish Championships 2024", event="400m"),
    case("mistrzostwa polski 2024 wyniki 100m", "race", meet="Polish Championships 2024", event="100m"),
]
OF_OTHERS = [
    case("olympic champions from kenya in the 800", "medals", meet="Olympic Games", event="800m"),
    case("campeones olimpicos españoles en 1500", "medals", nation="ESP", meet="Olympic Games"),
    case("najlepszy polski miotacz w kuli", "top", nation="POL", event="shot-put"),
    case("beste norske 800 meter", "top", nation="NOR", event="800m"),
]
INDOORS = [
    case("hallenweltmeisterin hochsprung 2022", "race", meet="World Indoor Championships 2022", event="high-jump.W"),
    case("halleneuropameister kugelstoßen", "race", meet="European Indoor Championships", event="shot-put"),
    case("champion du monde en salle perche 2022", "race", meet="World Indoor Championships 2022"),
    case("champions d'europe en salle du 60 m", "medals", meet="European Indoor Championships", view="winners"),
    case("campeones de europa en pista cubierta 800", "medals", event="800m.i", view="winners"),
    case("campeon del mundo de pista cubierta 1500 2022", "race", meet="World Indoor Championships 2022"),
    case("campeões mundiais em pista coberta triplo", "medals", meet="World Indoor Championships", view="winners"),
    case("campioni del mondo indoor 60 ostacoli", "medals", event="60m-hurdles", view="winners"),
    case("alle verdensmestere innendørs 1500", "medals", meet="World Indoor Championships", view="winners"),
    case("inomhusvärldsmästare stav 2022", "race", meet="World Indoor Championships 2022", event="pole-vault"),
    case("hallimaailmanmestari seiväs 2018", "race", meet="World Indoor Championships 2018", event="pole-vault"),
    case("europees indoorkampioen 400m 2023", "race", meet="European Indoor Championships 2023", event="400m"),
    case("halowi mistrzowie świata 800 m", "medals", meet="World Indoor Championships", view="winners"),
]
WOMEN = [
    case("campeonas de europa de 1500", "medals", sex="women", view="winners"),
    case("championnes olympiques du 800", "medals", sex="women", view="winners"),
    case("campionesse olimpiche 80 hs", "medals", sex="women", view="winners"),
    case("campeãs mundiais dos 100", "medals", sex="women", view="winners"),
    case("mistrzynie świata w młocie", "medals", sex="women", view="winners"),
]
OVER_THE_YEARS = [
    case("wer hat die 5000m bei weltmeisterschaften über die jahre gewonnen", "medals", view="winners"),
    case("qui a gagné le 5000 aux mondiaux au fil des ans", "medals", view="winners"),
    case("quien ha ganado los 5000 en los mundiales a lo largo de los años", "medals", view="winners"),
    case("quem ganhou os 5000 nos mundiais ao longo dos anos", "medals", view="winners"),
    case("chi ha vinto i 5000 ai mondiali negli anni", "medals", view="winners"),
    case("wie won de 5000 meter op het wk in de loop der jaren", "medals", view="winners"),
    case("hvem har vunnet 5000 meter i vm gjennom årene", "medals", view="winners"),
    case("vem har vunnit stavhopp på os genom tiderna", "medals", view="winners"),
    case("kuka on voittanut 5000 metriä mm-kisoissa vuosien varrella", "medals", view="winners"),
    case("kto wygrywał 5000 m na ms na przestrzeni lat", "medals", view="winners"),
    case("migliori tempi negli anni 90 sui 1500", "top", event="1500m", season="1990"),
]
LAST_SEVERAL = [
    case("the last three olympic 800 champions", "medals", meet="Olympic Games", view="winners"),
    case("wer gewann die letzten fünf wm im diskus", "medals", meet="World Championships", view="winners"),
    case("die letzten 5 weltmeister im diskus", "medals", meet="World Championships", view="winners"),
    case("les trois derniers champions olympiques du 800", "medals", meet="Olympic Games", view="winners"),
    case("los ultimos 4 campeones del mundo de 1500", "medals", meet="World Championships", view="winners"),
    case("gli ultimi tre campioni europei della maratona", "medals", event="marathon", view="winners"),
    case("os ultimos quatro campeões mundiais do triplo", "medals", event="triple-jump", view="winners"),
    case("de laatste drie wereldkampioenen kogelstoten", "medals", event="shot-put", view="winners"),
    case("de siste tre olympiske mestere på 5000", "medals", event="5000m", view="winners"),
    case("de senaste fem världsmästarna i diskus", "medals", event="discus-throw", view="winners"),
    case("viimeiset kolme olympiavoittajaa keihäässä", "medals", event="javelin-throw", view="winners"),
    case("ostatni trzej mistrzowie olimpijscy w młocie", "medals", event="hammer-throw", view="winners"),
    case("the last olympic 800 champions", "race", meet="Olympic Games"),
]
FINAL_RESULTS = [
    case("endergebnis zehnkampf em münchen", "race", event="decathlon"),
    case("classement final du décathlon aux jo de paris", "race", event="decathlon"),
    case("clasificación final 20 km marcha femenino parís", "race", event="20km-walk.W"),
    case("classificação final da maratona feminina de seul", "race", event="marathon.W"),
    case("classifica finale decathlon roma 2024", "race", event="decathlon"),
    case("einduitslag zevenkamp parijs 2024", "race", event="heptathlon"),
    case("sluttresultat tikamp paris", "race", event="decathlon"),
    case("slutresultat stavhopp em rom damer", "race", event="pole-vault.W"),
    case("loppusijoitukset seitsenottelu pariisi", "race", event="heptathlon"),
    case("klasyfikacja końcowa dziesięcioboju w paryżu", "race", event="decathlon"),
]
MARK_OF_GOLD = [
    case("mit welcher weite hat röhler gold geholt", "medals", athlete="röhler"),
    case("avec quelle hauteur lavillenie a gagné l'or", "medals", athlete="lavillenie"),
    case("con que tiempo gano fermin cacho el oro", "medals", athlete="fermin cacho"),
    case("com que marca pichardo ganhou o ouro", "medals", athlete="pichardo"),
    case("con che tempo ha vinto bordin l'oro", "medals", athlete="bordin"),
    case("met welke tijd won femke bol goud", "medals", athlete="femke bol"),
    case("med hvilken tid vant rodal gull", "medals", athlete="rodal"),
    case("med vilken höjd vann stefan holm guld", "medals", athlete="stefan holm"),
    case("millä tuloksella pitkämäki voitti kultaa", "medals", athlete="pitkämäki"),
    case("z jakim czasem wygrała szewińska złoto", "medals", athlete="szewińska"),
    case("what time did cacho win gold in", "medals", athlete="cacho"),
]
TITLEHOLDERS = [
    case("titelverteidiger im 400m hürden wm", "race", meet="World Championships", event="400m-hurdles"),
    case("champion en titre du marteau", "medals", view="winners", event="hammer-throw"),
    case("vigente campeona de triple", "medals", view="winners", event="triple-jump"),
    case("campione in carica salto in alto", "medals", view="winners", event="high-jump"),
    case("campeão em título do peso", "medals", view="winners", event="shot-put"),
    case("obrońca tytułu w skoku wzwyż", "medals", view="winners", event="high-jump"),
    case("tittelforsvarer 400 hekk", "medals", view="winners", event="400m-hurdles"),
    case("titelförsvarare stavhopp vm", "race", meet="World Championships", event="pole-vault"),
    case("hallitseva mestari keihäässä", "medals", view="winners", event="javelin-throw"),
    case("regerend wereldkampioen 400m horden", "race", meet="World Championships", event="400m-hurdles"),
]
EQUIVALENTS = [
    case("welche zeit auf 1500 entspricht 1:44 auf 800", "points", mark="1:44", event="800m", instead="1500m"),
    case("quel temps sur 1500 équivaut à 1'44 sur 800", "points", event="800m", instead="1500m"),
    case("qué marca en 200 corresponde a un 10.00 en 100", "points", event="100m", instead="200m"),
    case("que tempo nos 1500 equivale a 1:44 nos 800", "points", event="800m", instead="1500m"),
    case("quale tempo sui 1500 equivale a 1:44 sugli 800", "points", event="800m", instead="1500m"),
    case("welke tijd op de 1500 komt overeen met 1:44 op de 800", "points", event="800m", instead="1500m"),
    case("hvilken tid på 1500 tilsvarer 1:44 på 800", "points", event="800m", instead="1500m"),
    case("vilken tid på 1500 motsvarar 1:44 på 800", "points", event="800m", instead="1500m"),
    case("mikä aika 1500 metrillä vastaa 1:44 800 metrillä", "points", event="800m", instead="1500m"),
    case("jaki czas na 1500 odpowiada 1:44 na 800", "points", event="800m", instead="1500m"),
    case("what time over 1500 equals 1:44 over 800", "points", event="800m", instead="1500m"),
]
LENGTHS = [
    case("quantos pontos vale 50 metros no disco no decatlo", "points", mark="50.00", event="discus-throw.M"),
    case("wieviele punkte für 60 meter speer zehnkampf", "points", mark="60.00", event="javelin-throw.M"),
    case("how many points is a 60 m javelin in the decathlon", "points", mark="60.00", event="javelin-throw.M"),
]


@pytest.mark.parametrize(
    ("text", "question", "options"),
    [
        *OF_A_NATION,
        *OF_OTHERS,
        *INDOORS,
        *WOMEN,
        *OVER_THE_YEARS,
        *LAST_SEVERAL,
        *FINAL_RESULTS,
        *MARK_OF_GOLD,
        *TITLEHOLDERS,
        *EQUIVALENTS,
        *LENGTHS,
    ],
)
def test_champions_and_what_marks_are_worth_are_read_in_ten_languages(
    read_it: ReadIt, text: str, question: str, options: dict[str, str]
) -> None:
    read = read_it(text)

    assert read.asked.question == question
    asked = dict(read.asked.options)
    assert {option: asked.get(option, "") for option in options} == options
