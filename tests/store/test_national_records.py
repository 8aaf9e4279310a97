"""National records: those that ship are beaten by nothing held, and cards claim no more of them than is known."""

from collections import defaultdict
from datetime import UTC, date, datetime

import pytest

from bot.app import App
from bot.cards.text import render
from bot.domain.dispute import count_origins
from bot.domain.event import Event, Sex
from bot.domain.facts import Facts
from bot.domain.implements import present_since
from bot.domain.mark import MarkFlag
from bot.domain.progression import Span, known_until
from bot.domain.race import Result
from bot.domain.record import Record, RecordType, standing
from bot.domain.top import MOST_WIND, is_by_hand, wind_counts
from bot.ingest.shipped import shipped_data_folder
from scripts.almanac.record_people import read_rows

A_DAY = datetime(2026, 11, 28, 12, tzinfo=UTC)
LAST_CHANGE = date(2026, 5, 6)


@pytest.fixture
def national(shipped: Facts) -> dict[tuple[str, Event], list[Record]]:
    found: defaultdict[tuple[str, Event], list[Record]] = defaultdict(list)
    for fact in shipped.records:
        if fact.record.type is RecordType.NATIONAL_RECORD:
            found[fact.record.scope, fact.record.event].append(fact.record)
    return found


def test_two_origins_say_each_and_all_of_one_nation_and_event_are_equal(
    national: dict[tuple[str, Event], list[Record]],
) -> None:
    records = [record for records in national.values() for record in records]
    assert len(records) > 3000
    assert len({record.scope for record in records}) > 150
    assert {record.id for record in records if count_origins([c.source for c in record.claims]) < 2} == set()
    assert all(len({record.mark.value for record in held}) == 1 for held in national.values())


def test_no_legal_mark_of_the_nation_is_better(shipped: Facts, national: dict[tuple[str, Event], list[Record]]) -> None:
    compared = 0
    of_nations = [result for result in shipped.team_results if not result.team.club]
    for result in (*(result for result in shipped.results if not result.split), *of_nations):
        mark, event = result.mark, result.race.event
        nation = (result.nation if isinstance(result, Result) else "") or result.competitor.nation
        if mark is None or (nation, event) not in national or is_by_hand(event, mark):
            continue
        since = present_since(event)
        if since and result.race.date < since:
            continue  # a javelin that flew farther
        wind = result.race.wind if mark.wind is None else mark.wind
        if mark.flags & MarkFlag.WIND or (wind_counts(event) and (wind is None or wind > MOST_WIND)):
            continue
        assert not mark.is_better_than(national[nation, event][0].mark), (result.race.id, result.competitor.id)
        compared += 1
    assert compared > 50_000


def test_no_wider_record_of_the_nation_is_better(
    shipped: Facts, national: dict[tuple[str, Event], list[Record]]
) -> None:
    moved = {row["athlete"] for row in read_rows(shipped_data_folder() / "nations.csv")}  # nobody says for whom it was
    compared = 0
    for record in (fact.record for fact in shipped.records if fact.record.type is not RecordType.NATIONAL_RECORD):
        held = national.get((record.holder.nation, record.set_in))
        if held and record.holder.id not in moved and record.set_on <= LAST_CHANGE:
            assert not record.mark.is_better_than(held[0].mark), record.id
            compared += 1
    assert compared > 1000


def test_they_stand_until_the_list_last_changed(
    shipped: Facts, national: dict[tuple[str, Event], list[Record]]
) -> None:
    spans: defaultdict[tuple[str, Event], list[Span]] = defaultdict(list)
    for span in shipped.spans:
        spans[span.scope, span.event].append(span)
    for key, records in national.items():
        first = standing(records, A_DAY.date()).current[0]
        assert known_until(first, (), spans[key]) == LAST_CHANGE, first.id
        assert {source.id for span in spans[key] for source in span.sources} == {"national-records-2026"}


@pytest.mark.parametrize(
    ("nation", "event", "holder", "mark", "day"),
    [
        ("POL", Event("800m", Sex.WOMEN, False), "jolanta-januchta", "1:56.95", date(1980, 8, 11)),
        ("JAM", Event("100m", Sex.MEN, False), "usain-bolt", "9.58", date(2009, 8, 16)),
        ("BEL", Event("long-jump", Sex.WOMEN, False), "nafissatou-thiam", "6.86", date(2019, 8, 18)),
        ("GER", Event("400m", Sex.WOMEN, False), "marita-koch", "47.60", date(1985, 10, 6)),
        ("SWE", Event("high-jump", Sex.MEN, True), "patrik-sjoberg", "2.41", date(1987, 2, 1)),
        ("FRA", Event("110m-hurdles", Sex.MEN, False), "pascal-martinot-lagarde", "12.95", date(2014, 7, 18)),
    ],
)
def test_what_fans_of_a_nation_know(
    national: dict[tuple[str, Event], list[Record]], nation: str, event: Event, holder: str, mark: str, day: date
) -> None:
    (record,) = national[nation, event]
    assert (record.holder.id, record.mark.text, record.set_on) == (holder, mark, day)


async def test_cards_tell_of_them_what_is_known_and_no_more(app: App) -> None:
    """One test, as each that asks of all that ships has to copy it first."""

    async def said(line: str) -> str:
        return " ".join(render((await app.ask_line(line)).card).split())

    app.clock = lambda: A_DAY
    # Who, where, when and as of when; nothing of ratification and of steps, which nobody tells.
    card = await said("rekord polski 800 kobiet")
    assert "Women's 800 m: national records of Poland" in card
    assert "1:56.95 🇵🇱 Jolanta Januchta Budapest meeting · 11 Aug 1980 · stands as of 6 May 2026, for 45 years" in card
    assert "I hold no list of the federation, and no earlier record." in card
    assert "not in the store" not in card  # said once
    assert not any(word in card for word in ("ratif", "Progression", "better than", "Albania"))
    sources = await said("/record event:800m.W scope:POL view:sources")
    assert "1:56.95, Jolanta Januchta, 11 Aug 1980 [1, 2] · 2 origins" in sources
    assert "nothing better until 6 May 2026 [2]" in sources

    # Indoors and outdoors are two records of a nation.
    both = await said("/record event:high-jump.W scope:SWE")
    assert "Women, outdoors: national record of Sweden 2.06" in both
    assert "Women, indoors: national record of Sweden 2.08" in both
    indoors = await said("svenskt inomhusrekord höjd")
    assert "2.41 🇸🇪 Patrik Sjöberg" in indoors
    assert "outdoors" not in indoors

    # Before its day nothing is known to have stood, then it did.
    before = await said("/record event:800m.W scope:POL on:1975-01-01")
    assert "I don't have the record of Poland in the women's 800 m as of 1 Jan 1975." in before
    assert "which need not be it: 2:01.37" in before
    assert "The first one that I hold is of 11 Aug 1980." in before
    assert "The record of today → /record event:800m.W scope:POL" in before
    assert "1:56.95 🇵🇱" in await said("/record event:800m.W scope:POL on:1989-12-31")

    # What a result has beaten since is not held, and that is said as ever.
    beaten = await said("/record event:1500m.W scope:POL")
    assert "I don't have the record of Poland in the women's 1500 m." in beaten
    assert "The best that I hold, which need not be it: 3:55.59 by Klaudia Kazimierska" in beaten

    # Without a scope it is the world's, and no nation is listed; where nations alone have one, they are counted.
    world = await said("/record event:800m.W")
    assert "Women's 800 m: world record" in world
    assert "scope:europe" in world
    assert "scope:ALB" not in world
    nations = await said("/record event:10000m-walk.W")
    assert "I don't have the world record in the women's 10,000 m race walk." in nations
    assert "nations: name one of them" in nations

    # On other cards they are one line, or nothing beside what is greater.
    thiam, warholm = await said("/athlete nafissatou thiam"), await said("/athlete karsten warholm")
    assert "2 national records as of 6 May 2026: long jump, indoors 6.79; long jump 6.86" in thiam
    assert "2 records and bests that stand" in thiam
    assert warholm.index("world record") < warholm.index("national record")
    assert warholm.count("national record") == 1
    assert "national record of Jamaica" not in await said("/on-this-day 16 August")
    assert "national record" not in await said("/compare Bolt, Gatlin")
