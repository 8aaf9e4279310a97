"""A sentence is read in few steps, counted in look-ups; what is not looked up could not be found."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.app import App
from bot.domain.combined import wholes_with
from bot.domain.event import Sex
from bot.names.athletes import AthleteNames
from bot.names.meets import MeetNames
from bot.understanding import counts, people
from bot.understanding.gathering import gather
from bot.understanding.lexicon import Lexicon, lexicon
from bot.understanding.reading import understand
from bot.understanding.sentence import read_sentence
from tests.unit.understanding.conftest import TODAY

pytestmark = pytest.mark.asyncio(loop_scope="module")

PLACES = (
    *("new york", "los angelesin", "Mexico 68", "weltklasse zürich", "Toruns", "world indoors", "rio", "de", "janeiro"),
    *("nueva york", "marathon", "in", "2024", "paris", ",", "kerr", "diamond league", "1500 m", "st", "saint denis"),
)
unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@given(text=st.lists(st.sampled_from(PLACES), max_size=8).map(" ".join))
@unhurried
async def test_no_place_begins_with_a_word_that_begins_none(shared_app: App, text: str) -> None:
    names, meets = shared_app.almanac.names, shared_app.almanac.meets
    found = gather(read_sentence(text), names, meets)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(MeetNames, "has_beginning", lambda *_: True)
        patch.setattr(Lexicon, "has_city_beginning", lambda *_: True)
        assert gather(read_sentence(text), names, meets) == found


async def test_texts_of_several_words_are_places_only_behind_a_beginning(
    shared_app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    look_up = MeetNames.importance_of

    def noted(meets: MeetNames, folded: str) -> int | None:
        asked.append(folded)
        return look_up(meets, folded)

    monkeypatch.setattr(MeetNames, "importance_of", noted)
    gather(read_sentence("warholm or benjamin, whose hurdles"), shared_app.almanac.names, shared_app.almanac.meets)
    assert not [text for text in asked if " " in text]
    asked.clear()
    gather(read_sentence("new york marathon"), shared_app.almanac.names, shared_app.almanac.meets)
    assert "new york marathon" in asked


@pytest.mark.parametrize(
    "text", ["faith kipyegn 1500 pb", "ro martin mile", "jakob ingebritsenin 1500", "halbert ker vs"]
)
async def test_each_text_is_weighed_once(shared_app: App, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    weighed: list[str] = []
    weigh = people.weight_of

    def noted(query: str, names: AthleteNames) -> float:
        weighed.append(query)
        return weigh(query, names)

    monkeypatch.setattr(people, "weight_of", noted)
    gather(read_sentence(text), shared_app.almanac.names, shared_app.almanac.meets)
    assert weighed
    assert len(weighed) == len(set(weighed))


async def test_an_article_that_no_name_has_costs_no_search(shared_app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    names, searched = shared_app.almanac.names, list[str]()
    resolve = AthleteNames.resolve

    def noted(own: AthleteNames, text: str) -> object:
        searched.append(text)
        return resolve(own, text)

    monkeypatch.setattr(AthleteNames, "resolve", noted)
    gather(read_sentence("récord de Katir"), names, shared_app.almanac.meets)
    assert not [text for text in searched if text.startswith("de ")]


@given(word=st.text("abcdefghijklmnorstuvwz", min_size=1, max_size=12))
@settings(max_examples=200, deadline=None)
async def test_a_phrase_by_its_beginning_has_three_letters_that_begin_one(word: str) -> None:
    class Every(frozenset[tuple[str, ...]]):
        def __contains__(self, _: object) -> bool:
            return True

    book = lexicon()
    texts = [[word], ["world", word], ["100", "m", word]]
    found = [list(book.find(text)) for text in texts]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(book, "_starts", Every())
        assert [list(book.find(text)) for text in texts] == found


async def test_a_long_text_of_numbers_asks_of_few_whether_they_are_part_of_a_combined_event(
    shared_app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def noted(part: str, sex: Sex) -> tuple[str, ...]:
        asked.append(part)
        return wholes_with(part, sex)

    monkeypatch.setattr(counts, "wholes_with", noted)
    understand(" ".join(["kerr 1500 mile"] * 25), shared_app.almanac, TODAY)
    assert asked == []
