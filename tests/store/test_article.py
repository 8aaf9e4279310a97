"""Every fact of the article is in the store exactly; the expected values are typed from the article."""

from datetime import date

import pytest

from bot.domain.event import Event, Sex
from bot.domain.mark import Measure
from bot.domain.race import Result
from bot.domain.record import Record, RecordStatus, RecordType
from bot.store.store import Store

ARTICLE = "sportskeeda-2024"
TWO_MILES = (
    "It is very positive for me that my competitors are getting better. Then I don’t have to run alone,",
    "It is not certain that he runs any better now than last year at the same time; he did not run two miles then. "
    "I would have beaten him in that race, blindfolded… But it’s good that people run better than they have done "
    "before.",
)
ACHILLES = (
    "I suffered a bit with my Achilles tendon, so I’m training differently. I’m now on my way back, but I don’t want "
    "to take any risks. I love competition, but sometimes you have to make tactical and boring choices,"
)
MEDALS = "For me, it’s the European and Olympic medals that count."


async def _result(store: Store, athlete: str, race: str) -> Result:
    return next(result for result in await store.races.list_results(athlete) if result.race.id == race)


@pytest.mark.parametrize(
    ("athlete", "race", "day", "place", "mark", "milliseconds"),
    [
        ("jakob-ingebrigtsen", "tokyo-2020-1500m-final", date(2021, 8, 7), 1, "3:28.32", 208_320),
        ("josh-kerr", "tokyo-2020-1500m-final", date(2021, 8, 7), 3, "3:29.05", 209_050),
        ("josh-kerr", "budapest-2023-1500m-final", date(2023, 8, 23), 1, "3:29.38", 209_380),
        ("jakob-ingebrigtsen", "budapest-2023-1500m-final", date(2023, 8, 23), 2, "3:29.65", 209_650),
        ("josh-kerr", "new-york-2024-2-miles", date(2024, 2, 11), 1, "8:00.67", 480_670),
        ("jakob-ingebrigtsen", "paris-2023-2-miles", date(2023, 6, 9), 1, "7:54.10", 474_100),
    ],
)
async def test_races(
    store: Store, athlete: str, race: str, day: date, place: int, mark: str, milliseconds: int
) -> None:
    result = await _result(store, athlete, race)
    assert result.mark is not None
    assert (result.race.date, result.place, str(result.mark)) == (day, place, mark)
    assert (result.mark.value, result.mark.step, result.mark.measure) == (milliseconds, 10, Measure.TIME)
    assert ARTICLE in [source.id for source in result.sources]
    assert len(result.sources) >= 2
    assert not result.split


async def test_the_millrose_race_is_on_a_short_track(store: Store) -> None:
    result = await _result(store, "josh-kerr", "new-york-2024-2-miles")
    assert result.race.event == Event("2-miles", Sex.MEN, short_track=True)
    assert (result.race.meet.name, result.race.meet.city) == ("Millrose Games", "New York")


def _claim(record: Record) -> str:
    return next(claim.wording for claim in record.claims if claim.source.id == ARTICLE)


async def test_the_two_mile_bests_are_not_records(store: Store) -> None:
    indoor, outdoor, *older = await store.records.list_records(Event("2-miles"))
    assert [str(record.mark) for record in (outdoor, indoor)] == ["7:54.10", "8:00.67"]
    assert [record.holder.id for record in (outdoor, indoor)] == ["jakob-ingebrigtsen", "josh-kerr"]
    assert [record.set_on for record in (outdoor, indoor)] == [date(2023, 6, 9), date(2024, 2, 11)]
    assert [_claim(record) for record in (outdoor, indoor)] == ["outdoor world record", "world record"]
    assert {record.type for record in (outdoor, indoor, *older)} == {RecordType.WORLD_BEST}
    assert {record.status for record in (outdoor, indoor, *older)} == {RecordStatus.UNRATIFIED}


async def test_the_european_record_of_tokyo(store: Store) -> None:
    records = await store.records.list_records(Event("1500m"), "europe")
    claimed = next(record for record in records if str(record.mark) == "3:28.32")
    assert (claimed.type, claimed.set_on, claimed.city) == (RecordType.AREA_RECORD, date(2021, 8, 7), "Tokyo")
    assert _claim(claimed) == "European record"
    assert records[0] is not claimed


async def test_quotes_word_for_word(store: Store) -> None:
    two_miles, achilles, medals = await store.quotes.list_quotes("jakob-ingebrigtsen")
    assert two_miles.words == " ".join(TWO_MILES)
    assert (two_miles.said_to, two_miles.race_id) == ("TV2 (Norway)", "new-york-2024-2-miles")
    assert (two_miles.said_after, two_miles.said_before) == (date(2024, 2, 11), date(2024, 3, 3))
    assert [athlete.id for athlete in two_miles.about] == ["josh-kerr"]
    assert achilles.words == ACHILLES
    assert medals.words == MEDALS
    assert {quote.said_to for quote in (achilles, medals)} == {"Norwegian media"}
    assert {source.id for quote in (two_miles, achilles, medals) for source in quote.sources} == {ARTICLE}


async def test_there_is_no_quote_by_kerr_but_one_about_him(store: Store) -> None:
    assert await store.quotes.list_quotes("josh-kerr") == ()
    (about,) = await store.quotes.list_quotes_about("josh-kerr")
    assert about.athlete.id == "jakob-ingebrigtsen"
    assert await store.quotes.list_quotes_about("jakob-ingebrigtsen") == ()
    assert await store.quotes.list_speakers() == ("jakob-ingebrigtsen",)


async def test_availability(store: Store) -> None:
    notes = await store.quotes.list_notes("jakob-ingebrigtsen")
    for words in ("Achilles tendon", "Glasgow", "European Cross Country", "Olympic Games in Paris"):
        assert any(words in note.text for note in notes)
    assert "European Championships" in notes[-1].text
    assert {source.id for note in notes for source in note.sources} == {ARTICLE}
    assert await store.quotes.list_notes("josh-kerr") == ()
