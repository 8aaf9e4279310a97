"""A record is a result, too, where no result has its mark: of a race of which nothing else is known."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from bot.domain.athlete import Athlete
from bot.domain.disciplines import get_discipline
from bot.domain.event import Event, Sex
from bot.domain.facts import Facts, MeetFact, NationSpan, RecordFact
from bot.domain.mark import MarkFlag, Status, parse_mark
from bot.domain.race import AnyResult, Meet, Race, Result, Round, TeamResult
from bot.domain.record import Claim, Record, RecordStatus, RecordType
from bot.domain.record_results import with_record_results
from bot.domain.source import Source
from bot.domain.team import Team

DAY = date(1978, 8, 4)
LISTS = Source("lists", "Lists", "A publisher", date(2025, 1, 1))
BOOK = Source("book", "Book", "B publisher", date(2025, 1, 1))
KOCH = Athlete("marita-koch", "Marita Koch", "GDR", Sex.WOMEN)
TURIN = Meet("turin-1979", "European Cup", "Turin")
SPRINT, VAULT = Event("400m", Sex.WOMEN, False), Event("pole-vault", Sex.WOMEN, False)
MILE, METRIC_MILE = Event("mile", Sex.WOMEN, True), Event("1500m", Sex.WOMEN, True)
RELAY = Event("4x400m", Sex.WOMEN, False)


def mark_of(event: Event, text: str) -> Any:  # noqa: ANN401 - a mark
    return parse_mark(text, get_discipline(event.discipline).measure)


def record(text: str, event: Event = SPRINT, **given: Any) -> RecordFact:  # noqa: ANN401
    number = f"{given.get('type', RecordType.WORLD_RECORD)}-{text}-{event.key}-{given.get('set_on', DAY)}".lower()
    said = tuple(Claim(source) for source in given.pop("sources", (LISTS,)))
    values: dict[str, Any] = {
        "type": RecordType.WORLD_RECORD,
        "scope": "world",
        "holder": KOCH,
        "set_on": DAY,
        "meet": TURIN.name,
        "city": TURIN.city,
        "status": RecordStatus.UNRATIFIED,
    }
    one = Record(id=number, event=event, mark=mark_of(event, text), claims=said, **(values | given))
    return RecordFact(one, TURIN.id)


def result(text: str, event: Event = SPRINT, day: date = DAY, **given: Any) -> Result:  # noqa: ANN401
    race = Race(f"turin-{day}-{event.key}", TURIN, event, given.pop("round", Round.FINAL), day)
    return Result(KOCH, race, given.pop("place", 1), mark_of(event, text) if text else None, **given)


def found(*records: RecordFact, results: tuple[AnyResult, ...] = (), **given: Any) -> tuple[AnyResult, ...]:  # noqa: ANN401
    of_athletes = tuple(each for each in results if isinstance(each, Result))
    of_teams = tuple(each for each in results if isinstance(each, TeamResult))
    meets = (MeetFact(TURIN),)
    facts = Facts("1", (LISTS, BOOK), {}, (), meets, (), of_athletes, (), records, (), (), team_results=of_teams)
    return with_record_results(replace(facts, **given)).record_results


def texts(*records: RecordFact, results: tuple[AnyResult, ...] = ()) -> list[str]:
    return [each.mark_text for each in found(*records, results=results)]


def test_of_its_race_nothing_but_the_mark_is_known() -> None:
    [one] = found(record("48.60"))
    assert (one.competitor, one.mark_text, one.place, one.status) == (KOCH, "48.60", None, None)
    assert (one.race.meet, one.race.event, one.race.date) == (TURIN, SPRINT, DAY)
    assert (one.race.round, one.race.heat, one.race.round_in_full) == (None, None, "")
    assert one.sources == (LISTS,)


def test_records_of_one_mark_are_one_result_of_all_their_sources() -> None:
    of_europe = record("48.60", type=RecordType.AREA_RECORD, scope="europe", sources=(BOOK, LISTS))
    [one] = found(record("48.60"), of_europe)
    assert one.sources == (LISTS, BOOK)


@pytest.mark.parametrize(
    "held",
    [
        result("48.60"),
        result("48.60", day=DAY + timedelta(days=1)),
        result("48.6h", place=None),
        result("48.60", replace(SPRINT, short_track=True)),
        result("", place=None, status=Status.DISQUALIFIED),
    ],
    ids=["held", "a day later", "less precisely", "on another track", "annulled"],
)
def test_a_mark_that_is_held_is_not_there_twice(held: Result) -> None:
    assert texts(record("48.60"), results=(held,)) == []


@pytest.mark.parametrize(
    "held",
    [
        result("48.60", day=DAY + timedelta(days=2)),
        result("48.61", day=DAY - timedelta(days=30)),
        result("48.60", Event("200m", Sex.WOMEN, False)),
    ],
    ids=["another day", "another mark", "another event"],
)
def test_another_result_is_not_it(held: Result) -> None:
    assert texts(record("48.60"), results=(held,)) == ["48.60"]


def test_a_heat_and_a_final_of_one_day_are_two() -> None:
    assert sorted(texts(record("48.94"), record("48.60"), results=(result("49.50"),))) == ["48.60", "48.94"]


def test_of_the_jumps_of_a_day_the_best_is_the_result() -> None:
    assert texts(record("4.80", VAULT), record("4.90", VAULT)) == ["4.90"]
    assert texts(record("4.80", VAULT), results=(result("4.85", VAULT),)) == []
    assert texts(record("4.80", VAULT), results=(result("4.75", VAULT),)) == ["4.80"]


def test_a_mark_by_hand_keeps_its_sign() -> None:
    [one] = found(record("48.6h"))
    assert one.mark
    assert MarkFlag.HAND in one.mark.flags


def test_one_set_indoors_was_a_competition_indoors() -> None:
    [one] = found(record("4.90", VAULT, set_indoors=True, set_on=date(2005, 2, 12)))
    assert one.race.event.short_track
    assert one.race.id == "marita-koch-20050212-pole-vault-i"


@pytest.mark.parametrize("beside", ["a record", "a result"])
def test_who_ran_on_to_the_mile_ran_no_1500_metres(beside: str) -> None:
    mile = {"a record": (record("4:17.14", MILE),), "a result": ()}[beside]
    held = () if mile else (result("4:17.14", MILE),)
    way, *rest = (each for each in found(record("4:00.27", METRIC_MILE), *mile, results=held))
    split = [each.race.event.discipline for each in (way, *rest) if isinstance(each, Result) and each.split]
    assert split == ["1500m"]


def test_two_distances_of_one_day_are_two_races() -> None:
    ran = found(record("4:00.27", METRIC_MILE), record("8:33.80", Event("3000m", Sex.WOMEN, True)))
    assert [isinstance(each, Result) and each.split for each in ran] == [False, False]


def test_a_team_is_the_same_whatever_it_is_called() -> None:
    ours, theirs = Team("gdr-4x400m-w-1978-08-04", "GDR"), Team("gdr-4x400m-w-1978-08-04-h1", "GDR")
    of_team = record("3:23.4", RELAY, holder=ours)
    race = Race("turin-relay-h1", TURIN, RELAY, Round.HEAT, DAY, 1)
    held = TeamResult(theirs, race, 1, mark_of(RELAY, "3:23.4"))
    assert texts(of_team, results=(held,)) == []
    [one] = found(of_team)
    assert isinstance(one, TeamResult)
    assert (one.team, one.race.id) == (ours, "gdr-w-19780804-4x400m")


def test_it_was_for_the_nation_of_that_day() -> None:
    spans = {KOCH.id: (NationSpan("FRG", DAY - timedelta(days=9), DAY),)}
    [then], [later] = found(record("48.60"), nations=spans), found(record("48.60", set_on=date(1985, 10, 6)))
    assert isinstance(then, Result)
    assert isinstance(later, Result)
    assert (then.nation, later.nation) == ("FRG", "")


def test_ids_fit_and_are_the_same_whatever_else_ships() -> None:
    long = replace(KOCH, id="a-name-of-the-forty-characters-that-fit")
    hurdles = Event("100m-hurdles", Sex.WOMEN, False)
    mine, more = record("12.34", hurdles, holder=long), record("48.60")
    [one] = found(mine)
    ids = {each.race.id for each in found(more, mine, record("12.80", hurdles))}
    assert one.race.id in ids
    assert all(len(each) <= 40 for each in ids)
    assert len(ids) == 3


def test_every_record_of_the_frozen_facts_has_a_result_then(frozen: Facts) -> None:
    facts = with_record_results(frozen)
    assert not frozen.record_results
    every = (*facts.results, *facts.team_results, *facts.record_results)
    marks = {(each.race.event, each.mark.value) for each in every if each.mark}
    missing = [fact.record.id for fact in facts.records if (fact.record.set_in, fact.record.mark.value) not in marks]
    assert missing == []
    races = [*(fact.race.id for fact in facts.races), *(each.race.id for each in facts.record_results)]
    assert len(set(races)) == len(races)
