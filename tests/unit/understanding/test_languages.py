"""What fans of ten languages call events, meets and cities, and how they ask for each kind of answer."""

import pytest

from bot.app import App
from bot.errors import BellLapError, UsageError
from bot.names.events import resolve_event
from bot.names.outcome import Ambiguous, Hit, Match
from tests.unit.understanding.conftest import ReadIt

pytestmark = pytest.mark.asyncio(loop_scope="module")

RECORD = {
    "de": "weltrekord",
    "fr": "record du monde",
    "es": "récord mundial",
    "no": "verdensrekord",
    "sv": "världsrekord",
    "fi": "maailmanennätys",
    "nl": "wereldrecord",
    "it": "record del mondo",
    "pt": "recorde mundial",
    "pl": "rekord świata",
}
EVENTS = {
    "pole-vault": {
        "fi": "seipään, seipäällä, seivästä",
        "sv": "staven",
        "no": "staven",
        "pl": "skokach o tyczce, tyczkę",
    },
    "high-jump": {"no": "høyden", "sv": "höjden", "es": "salto alto", "nl": "hoog", "fi": "korkeutta"},
    "shot-put": {"it": "lancio del peso", "es": "impulsión de bala", "fi": "kuulaa"},
    "discus-throw": {"fr": "lancer de disque", "es": "lanzamiento del disco", "pt": "arremesso do disco"},
    "hammer-throw": {"fr": "lancer de marteau", "pt": "arremesso do martelo", "fi": "moukarilla"},
    "javelin-throw": {"fr": "lancer de javelot", "no": "spydet", "fi": "keihästä"},
    "half-marathon": {"de": "halber marathon", "sv": "halvmaran", "fi": "puolikkaan", "nl": "halve"},
    "400m-hurdles": {"de": "langhürden", "fr": "quatre cents haies", "sv": "långa häcken", "it": "400 ad ostacoli"},
    "3000m-steeplechase": {"de": "3000m hindernisse", "fi": "3000 metrin esteiden", "nl": "3000 m steeple chase"},
    "100m": {
        "fr": "100 plat",
        "es": "100 metros planos",
        "no": "hundremeteren",
        "sv": "100 meter slätt",
        "fi": "satasella",
        "nl": "honderd meter",
        "pt": "100m rasos",
        "pl": "setce",
    },
    "200m": {"fr": "deux cents mètres", "it": "duecento", "pt": "duzentos metros", "pl": "dwustu metrów"},
    "400m": {"fr": "tour de piste", "it": "giro di pista", "de": "stadionrunde", "fi": "ratakierroksen"},
    "1500m": {"fr": "quinze cents mètres", "es": "milqui", "fi": "tonnivitosella", "pl": "półtora kilometra"},
    "5000m": {"fi": "vitosta", "sv": "femtusen meter", "nl": "vijf kilometer op de baan", "pl": "pięć tysięcy metrów"},
    "10000m": {
        "fi": "kympillä",
        "it": "diecimila",
        "nl": "10 km op de baan",
        "de": "10 km auf der bahn",
        "pl": "10 km na bieżni",
    },
    "4x100m": {"de": "sprintstaffel", "sv": "korta stafetten 4x100", "nl": "4 keer 100 meter", "pl": "4 razy 100"},
    "4x400m": {"fi": "pitkässä viestissä", "it": "staffetta del miglio"},
    "20km-walk": {"no": "20 km gange", "it": "20 km di marcia"},
    "decathlon": {"fi": "10-ottelu", "pl": "10-bój"},
}


@pytest.mark.parametrize(
    ("language", "phrase", "code"),
    [(lang, phrase, code) for code, by in EVENTS.items() for lang, each in by.items() for phrase in each.split(", ")],
)
@pytest.mark.parametrize("first", [True, False])
async def test_an_event_is_read_as_its_fans_call_it(
    read_it: ReadIt, language: str, phrase: str, code: str, first: bool
) -> None:
    read = read_it(f"{phrase} {RECORD[language]}" if first else f"{RECORD[language]} {phrase}")

    event = resolve_event(dict(read.asked.options)["event"])
    assert isinstance(event, Match)
    assert (read.asked.question, event.id.partition(".")[0], read.notes) == ("record", code, ())


TABLE = {
    "de": "medaillenspiegel",
    "fr": "tableau des médailles",
    "es": "medallero",
    "no": "medaljetabell",
    "sv": "medaljliga",
    "fi": "mitalitaulukko",
    "nl": "medaillespiegel",
    "it": "medagliere",
    "pt": "quadro de medalhas",
    "pl": "klasyfikacja medalowa",
}
MEETS = {
    "World Championships 2022": {"fr": "mondial 2022", "no": "friidretts-vm 2022", "pl": "lekkoatletyczne mś 2022"},
    "European Championships 2022": {
        "fr": "europe 2022",
        "es": "europeo 2022",
        "it": "europeo 2022",
        "pt": "europeu 2022",
    },
    "Olympic Games 2016": {"fr": "j.o. 2016", "es": "jj.oo. 2016", "fi": "olympiakisoissa 2016", "no": "lekene 2016"},
    "World Indoor Championships 2022": {
        "es": "mundial bajo techo 2022",
        "no": "vm inne 2022",
        "fi": "mm-hallikisat 2022",
        "it": "mondiali al coperto 2022",
        "pt": "mundial em pista coberta 2022",
        "pl": "mś w hali 2022",
    },
    "European Indoor Championships 2023": {
        "fr": "euro indoor 2023",
        "fi": "hallin em-kisat 2023",
        "pl": "halowe me 2023",
    },
    "Olympic Games Mexico City 1968": {
        "de": "olympia mexiko 1968",
        "it": "olimpiadi città del messico 1968",
        "pl": "igrzyska w meksyku 1968",
        "nl": "spelen mexico-stad 1968",
    },
    "Olympic Games Los Angeles 1984": {"fi": "los angelesin olympialaiset 1984", "de": "olympia los angeles 1984"},
    "Olympic Games London 2012": {"fi": "lontoon olympialaiset 2012", "pl": "londyńskich igrzysk 2012"},
    "World Championships Stuttgart 1993": {"it": "mondiali di stoccarda 1993", "pt": "mundial de estugarda 1993"},
    "World Championships Gothenburg 1995": {"es": "mundial de gotemburgo 1995", "de": "wm goeteborg 1995"},
}


@pytest.mark.parametrize(
    ("language", "phrase", "meet"),
    [(language, phrase, meet) for meet, by in MEETS.items() for language, phrase in by.items()],
)
async def test_a_meet_is_read_as_its_fans_call_it(read_it: ReadIt, language: str, phrase: str, meet: str) -> None:
    read = read_it(f"{TABLE[language]} {phrase}")

    assert (read.asked.question, read.notes) == ("medals", ())
    assert sorted(dict(read.asked.options)["meet"].lower().split()) == sorted(meet.lower().split())


@pytest.mark.parametrize("text", ["medallero africano 2022", "tableau des médailles 2022", "medaljliga asien 2022"])
async def test_medals_of_a_year_without_a_meet_are_never_those_of_all_years(read_it: ReadIt, text: str) -> None:
    with pytest.raises(UsageError, match="2022"):
        read_it(text)


@pytest.mark.parametrize(
    ("text", "winner"),
    [
        ("wann hat mihambo zuletzt gegen rojas verloren", "rojas"),
        ("gegen rojas hat mihambo wann zuletzt gewonnen", "mihambo"),
        ("hoe vaak heeft bol van mclaughlin verloren", "mclaughlin"),
        ("hur ofta har kerr förlorat mot ingebrigtsen", "ingebrigtsen"),
        ("ile razy kerr przegrał z ingebrigtsenem", "ingebrigtsen"),
        ("combien de fois kerr a été battu par ingebrigtsen", "ingebrigtsen"),
        ("hvor ofte ble kerr slått av ingebrigtsen", "ingebrigtsen"),
        ("hoe vaak werd kerr verslagen door ingebrigtsen", "ingebrigtsen"),
        ("quante volte kerr è stato battuto da ingebrigtsen", "ingebrigtsen"),
        ("quantas vezes o bolt perdeu pro gatlin", "gatlin"),
        ("duplantis kontra lavillenie kto częściej wygrywał", None),
        ("wer hat öfter gewonnen, bolt oder gatlin", None),
    ],
)
async def test_who_won_of_two_is_told_by_the_words_before_them(read_it: ReadIt, text: str, winner: str | None) -> None:
    read = read_it(text)

    assert (read.asked.question, dict(read.asked.options).get("winner")) == ("h2h", winner)


@pytest.mark.parametrize(
    ("text", "question", "options"),
    [
        ("kauden parhaat tulokset naisten 200 m", "top", {"event": "200m", "season": "2026", "sex": "women"}),
        ("beste der saison speerwurf männer", "top", {"event": "javelin-throw", "season": "2026", "sex": "men"}),
        ("migliori prestazioni italiane di sempre 200 m", "top", {"event": "200m", "nation": "ITA"}),
        ("duplantis letzter stabhochsprung", "results", {"athlete": "duplantis", "event": "pole-vault"}),
        ("bols siste 800", "results", {"event": "800m"}),
        ("wie oft hat duplantis den weltrekord geschlagen", "athlete", {"athlete": "duplantis"}),
    ],
)
async def test_words_of_a_season_and_of_the_last_race_are_kept(
    read_it: ReadIt, text: str, question: str, options: dict[str, str]
) -> None:
    read = read_it(text)

    assert (read.asked.question, read.notes) == (question, ())
    assert options.items() <= dict(read.asked.options).items()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("pb bols", "Femke Bol"),
        ("kerrze 1500 m", "Josh Kerr"),
        ("rekord życiowy bolcie", "Usain Bolt"),
        ("pb nurmella", "Paavo Nurmi"),
        ("murron ennätys", "Wilma Murto"),
        ("raitaselle pb", "Topi Raitanen"),
        ("rekord życiowy ewie swobodzie", "Ewa Swoboda"),
        ("rekord życiowy anicie włodarczyk", "Anita Włodarczyk"),
        ("rekord życiowy kipchogego", "Eliud Kipchoge"),
        ("rekord życiowy nowickiemu", "Wojciech Nowicki"),
        ("mutaz esa barshim pb", "Mutaz Essa Barshim"),
        ("femken bolin pb", "Femke Bol"),
    ],
)
async def test_a_name_is_known_with_the_endings_of_languages(
    read_it: ReadIt, shared_app: App, text: str, name: str
) -> None:
    read = read_it(text)

    outcome = shared_app.almanac.names.resolve(dict(read.asked.options)["athlete"])
    meant = outcome.candidates[0] if isinstance(outcome, Ambiguous) else outcome
    assert isinstance(meant, Match | Hit)
    assert shared_app.almanac.names.get(meant.id).name == name
    assert "second" not in dict(read.asked.options)


@pytest.mark.parametrize("text", ["dogs and cats pb", "wins and losses 1500"])
async def test_an_ending_makes_no_name_of_other_words(read_it: ReadIt, text: str) -> None:
    try:
        read = read_it(text)
    except BellLapError:
        return
    assert not {"athlete", "opponent"} <= dict(read.asked.options).keys()


KINDS = [
    ("miltä vuodelta on moukarin maailmanennätys", "record", {"event": "hammer-throw", "scope": "world"}),
    ("à quand remonte le record du monde du disque femmes", "record", {"event": "discus-throw", "sex": "women"}),
    ("quem é o dono do recorde mundial do dardo", "record", {"event": "javelin-throw", "scope": "world"}),
    ("op wiens naam staat het wereldrecord kogelstoten", "record", {"event": "shot-put", "scope": "world"}),
    ("kiedy ustanowiono rekord świata w trójskoku", "record", {"event": "triple-jump", "scope": "world"}),
    ("milloin nurmi teki maailmanennätyksen maililla", "record", {"event": "mile", "holder": "nurmi"}),
    ("verdensrekordutvikling i høyde", "record", {"event": "high-jump", "view": "chart"}),
    ("tidenes beste 800 m kvinner", "top", {"event": "800m", "sex": "women"}),
    ("najszybsi polacy na 200 metrów", "top", {"event": "200m", "nation": "POL"}),
    ("säsongens bästa 800 m herrar", "top", {"event": "800m", "season": "2026", "sex": "men"}),
    ("årsbästalistan kula damer", "top", {"event": "shot-put", "season": "2026", "sex": "women"}),
    ("welchen platz belegte warholm bei der wm in budapest", "results", {"athlete": "warholm"}),
    ("jak poszło warholmowi na mś w budapeszcie", "results", {"athlete": "warholm"}),
    ("jacobs ultima gara", "results", {"athlete": "jacobs"}),
    ("furlani miglior salto della stagione", "athlete", {"athlete": "furlani", "season": "2026"}),
    ("wann ist duplantis geboren", "athlete", {"athlete": "duplantis"}),
    ("chi è avanti tra kerr e ingebrigtsen", "h2h", {"athlete": "kerr", "opponent": "ingebrigtsen"}),
    ("bilans kerr ingebrigtsen", "h2h", {"athlete": "kerr", "opponent": "ingebrigtsen"}),
    ("principaux rivaux de warholm", "rivals", {"athlete": "warholm"}),
    ("où auront lieu les prochains mondiaux", "calendar", {"meet": "World Championships"}),
    ("hva hendte 6. mai", "on-this-day", {"date": "05-06"}),
    ("mistrzyni świata na 200 m w doha", "race", {"event": "200m.W"}),
    ("wereldkampioene 200 m doha", "race", {"event": "200m.W"}),
    ("världsmästarinna 200 m doha", "race", {"event": "200m.W"}),
    ("campionessa iridata dei 200 m a doha", "race", {"event": "200m.W"}),
    ("kto wygrał konkurs tyczki mężczyzn w rio", "race", {"event": "pole-vault.M"}),
    ("kuka vei kultaa miesten keihäässä riossa", "race", {"event": "javelin-throw.M"}),
    ("kto zajął trzecie miejsce na 800 m mężczyzn w rio", "race", {"event": "800m.M"}),
]


@pytest.mark.parametrize(("text", "question", "options"), KINDS)
async def test_each_kind_is_read_in_the_words_of_its_language(
    read_it: ReadIt, text: str, question: str, options: dict[str, str]
) -> None:
    read = read_it(text)

    assert (read.asked.question, read.notes) == (question, ())
    assert options.items() <= dict(read.asked.options).items()


async def test_who_threw_furthest_at_a_meet_is_asked_in_which_event(read_it: ReadIt) -> None:
    with pytest.raises(UsageError, match="In which event"):
        read_it("wie gooide het verst in rio 2016 bij de vrouwen")


@pytest.mark.parametrize(
    ("text", "question", "options"),
    [
        ("combien de points vaut 10s95 au 100 m femmes", "points", {"mark": "10.95"}),
        ("points 7mn24s90 3000 m", "points", {"mark": "7:24.90"}),
        ("kerr contre ingebrigtsen combien de victoires chacun", "h2h", {"opponent": "ingebrigtsen"}),
        ("warholms senaste förlust mot benjamin", "h2h", {"athlete": "warholm", "winner": "benjamin"}),
        ("saga vannisen ennätys seitsenottelussa", "athlete", {"athlete": "saga vanninen", "event": "heptathlon"}),
        ("montako maailmanennätystä bolt on tehnyt", "athlete", {"athlete": "bolt"}),
        ("quel temps a fait warholm aux mondiaux de budapest", "results", {"athlete": "warholm"}),
    ],
)
async def test_marks_losses_and_full_names_are_read_in_their_language(
    read_it: ReadIt, text: str, question: str, options: dict[str, str]
) -> None:
    read = read_it(text)

    assert (read.asked.question, read.notes) == (question, ())
    assert options.items() <= dict(read.asked.options).items()
    assert "third" not in dict(read.asked.options)
