"""What fans of ten languages call events, meets and cities, and how they ask for each kind of answer."""

import pytest

from bot.names.events import resolve_event
from bot.names.outcome import Match
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
