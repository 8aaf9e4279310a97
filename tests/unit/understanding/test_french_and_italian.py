"""Kinds of questions of French and Italian fans: half marathons, places, series, what nobody here knows."""

import pytest

from bot.errors import UsageError
from tests.unit.understanding.conftest import ReadIt, assert_read

pytestmark = pytest.mark.asyncio(loop_scope="module")

READ = [
    ("chrono perso de Duplantis à la perche", "athlete", {"event": "pole-vault"}),
    ("quanto ha fatto al massimo Tamberi", "athlete", {"athlete": "Tamberi"}),
    ("rp de Mo Farah sur semi", "athlete", {"event": "half-marathon"}),
    ("qui a le plus de titres mondiaux au marteau", "medals", {"meet": "World Championships", "view": "athletes"}),
    ("atleta più titolato ai mondiali", "medals", {"view": "athletes"}),
    ("per quanto tempo ha resistito il record di Beamon nel lungo", "record", {"holder": "Beamon"}),
    ("à quelle vitesse il faut courir un marathon pour 2h45", "pace", {"mark": "2:45:00"}),
    ("septième du 100 m hommes à Tokyo 2025", "race", {"event": "100m.M"}),
    ("quarti di finale 200 uomini Londra 2012", "race", {"round": "quarter-final"}),
    ("médailles aux jeux d'Asie 2023", "medals", {"meet": "Asian Games 2023"}),
    ("record continentale dei 1500", "record", {"scope": "area"}),
    ("RI alto donne", "record", {"scope": "ITA"}),
    ("le astiste italiane più forti di sempre", "top", {"sex": "women", "nation": "ITA"}),
    ("il settimo tempo di sempre nei 5000", "top", {"event": "5000m"}),
    ("3e meilleure performance de l'histoire au disque", "top", {"event": "discus-throw"}),
    ("meilleure marque mondiale de la saison au poids", "top", {"season": "2026"}),
    ("quando c'è il meeting di Zurigo", "calendar", {"meet": "Zürich"}),
    ("la première à franchir 5 mètres à la perche", "compare", {"marks": "pole-vault 5.00"}),
    ("oro olimpico degli 800 nel 2024", "race", {"meet": "Olympic Games 2024"}),
    ("qui est le meilleur entre Bekele et Gebrselassie", "h2h", {"opponent": "Gebrselassie"}),
    ("liste des recordmen du monde du disque", "record", {"view": "chart"}),
    ("medaglie iridate di Felix", "medals", {"meet": "World Championships"}),
    ("médailles européennes de Lavillenie", "medals", {"meet": "European Championships"}),
    ("quali gare ci sono a maggio 2027", "calendar", {"month": "2027-05"}),
    ("classement final du décathlon à Tokyo 2025", "race", {"event": "decathlon"}),
    ("les plus grosses perf de Lavillenie", "athlete", {"athlete": "Lavillenie"}),
    ("il numero uno al mondo negli 800", "top", {"season": "2026"}),
    ("che crono ha fatto Wanyonyi a Parigi", "results", {"meet": "Paris"}),
    ("y a quoi comme compèts en mai 2027", "calendar", {"month": "2027-05"}),
    ("frasi famose di Bolt", "quote", {"about": ""}),
]
NOT_HELD = {
    "dans quel couloir courait Bolt à Berlin": "I don't have lanes",
    "tempo di reazione di Jacobs a Tokyo": "I don't have reaction times",
    "chi è il più giovane primatista dei 1500": "I can tell nothing",
    "dernier tour de Kerr à Budapest": "I don't have splits",
}


@pytest.mark.parametrize(("text", "question", "options"), READ)
async def test_a_kind_is_read(read_it: ReadIt, text: str, question: str, options: dict[str, str]) -> None:
    assert_read(read_it(text), question, options)


@pytest.mark.parametrize(("text", "said"), NOT_HELD.items())
async def test_what_is_not_held_is_refused(read_it: ReadIt, text: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        read_it(text)
