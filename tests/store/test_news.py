"""What is news of an import: new and recent facts, corrections of them, and what is taken back."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from bot.domain.batch import Batch
from bot.domain.event import Event, Sex
from bot.domain.news import News, NewsKind
from bot.domain.record import RecordStatus, RecordType
from bot.domain.rows import FileRow
from bot.domain.source import Source, SourceKind
from bot.importing.importer import Import, import_rows
from bot.importing.undoing import undo
from bot.names.fold import fold
from bot.store.store import Store
from tests.store.importing_rows import DAY, JAKOB, KERR, person, record, result, table_rows
from tests.store.team_rows import RELAY, team

NOW = datetime.combine(DAY, datetime.min.time(), UTC) + timedelta(days=1, hours=9)
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
KIPSANG = person("Abel Kipsang", "1996-11-22")


async def take(
    store: Store,
    rows: Iterable[FileRow],
    now: datetime = NOW,
    title: str = "A list",
    *,
    dry_run: bool = False,
    quiet: bool = False,
) -> Batch:
    source = Source("", title, "A publisher", date(2026, 1, 1), "2025")
    wanted = Import(rows, source, lambda: "f" * 64, dry_run, quiet=quiet, now=lambda: now)
    return (await import_rows(store, wanted, fold)).batch


async def news(store: Store) -> list[News]:
    return list(await store.news.list_news({head.batch for head in await store.news.list_heads(LONG_AGO)}))


def race(*marks: tuple[Any, str], **given: Any) -> list[FileRow]:  # noqa: ANN401 - whatever a row holds
    return [result(who, mark, place, **given) for place, (who, mark) in enumerate(marks, 1)]


async def test_a_recent_race_is_news_with_who_is_in_it(store: Store) -> None:
    batch = await take(store, race((JAKOB, "3:30.10"), (KERR, "3:30.90"), (KIPSANG, "3:31.00")))
    (fact,) = await news(store)
    assert (fact.kind, fact.day, fact.event, fact.made) == (NewsKind.RACE, DAY, Event("1500m", Sex.MEN, False), NOW)
    assert fact.athletes == tuple(sorted(("jakob-ingebrigtsen", "josh-kerr", "abel-kipsang")))
    assert fact.fresh == frozenset(fact.athletes)
    field = await store.races.list_field(fact.subject)
    assert (len(field), field[0].race.meet.id) == (3, fact.meet)
    assert await store.news.find_news([fact.key, "nobody"]) == (fact,)
    assert batch.number == 1
    assert not fact.taken_back


@pytest.mark.parametrize(("days", "count"), [(-1, 1), (0, 1), (14, 1), (15, 0), (4000, 0), (-2, 0)])
async def test_what_is_older_than_two_weeks_never_is(store: Store, days: int, count: int) -> None:
    await take(store, race((KERR, "3:30.90"), day=NOW.date() - timedelta(days=days)))
    assert len(await news(store)) == count


async def test_a_dry_run_a_quiet_import_and_one_of_known_results_make_none(store: Store) -> None:
    rows = race((JAKOB, "3:30.10"), (KERR, "3:30.90"))
    await take(store, rows, dry_run=True)
    assert await news(store) == []
    await take(store, rows, quiet=True)
    assert await news(store) == []
    await take(store, rows, title="Another list")
    assert await news(store) == []


async def test_results_that_come_later_are_news_for_their_athletes_alone(store: Store) -> None:
    await take(store, race((JAKOB, "3:30.10"), (KERR, "3:30.90")))
    await take(store, [*race((JAKOB, "3:30.10"), (KERR, "3:30.90")), result(KIPSANG, "3:31.00", 3)], title="More")
    first, second = await news(store)
    assert (second.subject, second.fresh) == (first.subject, frozenset({"abel-kipsang"}))
    assert second.athletes == tuple(sorted(("jakob-ingebrigtsen", "josh-kerr", "abel-kipsang")))
    assert first.batch != second.batch


async def test_a_race_of_thousands_to_which_some_come_is_news_for_these_and_the_best(store: Store) -> None:
    runners = [person(f"Some{at:03} One{at:03}", f"{1950 + at % 50}-{at // 50 + 1:02}-02") for at in range(230)]
    field = [result(who, f"3:{30 + at // 10}.{at % 10}0", at + 1) for at, who in enumerate(runners)]
    await take(store, field[:-2])
    await take(store, field, title="More")
    first, second = await news(store)
    assert (len(first.athletes), len(first.fresh)) == (228, 228)
    assert second.fresh == {"some228-one228", "some229-one229"}
    assert set(second.athletes) == {f"some{at:03}-one{at:03}" for at in range(198)} | second.fresh


async def test_files_of_two_kinds_in_one_import_are_one_piece_of_news(store: Store) -> None:
    """The better file corrects the other before anybody was told."""
    lists = race((JAKOB, "3:30.10"), (KERR, "3:30.90"), kind=SourceKind.PROFILE)
    await take(store, [*lists, *race((JAKOB, "3:30.10"), (KERR, "3:30.95"), kind=SourceKind.MEET)])
    (fact,) = await news(store)
    assert (fact.kind, len(fact.fresh)) == (NewsKind.RACE, 2)


async def test_one_import_has_one_key_and_every_fact_its_own(store: Store) -> None:
    await take(store, [*race((KERR, "3:30.90")), *race((JAKOB, "7:24.00"), event=Event("3000m", Sex.MEN, False))])
    one, other = await news(store)
    assert (one.batch == other.batch, one.key != other.key, one.said != other.said) == (True, True, True)


async def test_the_same_fact_of_another_import_says_the_same(store: Store) -> None:
    rows = race((JAKOB, "3:30.10"), (KERR, "3:30.90"))
    batch = await take(store, rows)
    await undo(store, batch.number)
    await take(store, rows, NOW + timedelta(hours=1), title="The same again")
    first, second = await news(store)
    assert (first.taken_back, second.taken_back) == (True, False)
    assert first.said == second.said
    assert {first.key, first.batch}.isdisjoint({second.key, second.batch})


async def test_parts_of_combined_events_and_splits_are_no_news_of_their_own(store: Store) -> None:
    event = Event("1000m", Sex.MEN, False)
    part = [row._replace(combined="heptathlon") for row in race((JAKOB, "2:40.00"), event=event)]
    await take(store, [*race((KERR, "2:20.00"), event=event, split=True), *part])
    assert {row["combined"] for row in await table_rows(store, "race") if row["date"] == DAY} == {"", "heptathlon"}
    assert await news(store) == []


async def test_runners_of_a_relay_are_in_it(store: Store) -> None:
    await take(
        store, [team("GBR", "38.10", 1, "Zharnel Hughes", "Jona Efoloko", day=DAY), team("USA", "38.20", 2, day=DAY)]
    )
    (fact,) = await news(store)
    assert (fact.event, fact.athletes) == (RELAY, ("jona-efoloko", "zharnel-hughes"))
    assert fact.fresh == set(fact.athletes)


async def test_a_record_is_news_once_for_all_its_scopes(store: Store) -> None:
    scopes = (("WR", "world"), ("AR", "europe"), ("NR", "GBR"))
    rows = [
        record(KERR, "3:25.00", type=RecordType(type_), scope=scope, status=RecordStatus.PENDING)
        for type_, scope in scopes
    ]
    await take(store, rows)
    (fact,) = await news(store)
    assert (fact.kind, fact.scopes, fact.athletes) == (NewsKind.RECORD, ("world", "GBR", "europe"), ("josh-kerr",))
    held = await store.records.list_records(fact.event)
    assert fact.subject in {each.id for each in held}


async def test_a_record_that_is_ratified_within_two_weeks_is_news_again(store: Store) -> None:
    of = {"type": RecordType("WR"), "scope": "world"}
    pending = record(KERR, "3:25.00", status=RecordStatus.PENDING, kind=SourceKind.OWN, **of)
    ratified = record(KERR, "3:25.00", status=RecordStatus.RATIFIED, **of)
    await take(store, [pending])
    await take(store, [ratified], NOW + timedelta(days=3), title="Later")
    first, second = await news(store)
    assert (second.kind, second.subject) == (NewsKind.RECORD, first.subject)
    assert first.said != second.said


async def test_a_changed_result_corrects_what_was_news(store: Store) -> None:
    listed = {"kind": SourceKind.LIST}
    await take(store, race((JAKOB, "3:30.10"), (KERR, "3:30.90"), **listed))
    (first,) = await news(store)
    meet = {"kind": SourceKind.MEET}
    await take(store, race((KERR, "3:30.90"), (JAKOB, "3:30.95"), **meet), title="The meet itself")
    corrections = [fact for fact in await news(store) if fact.kind is NewsKind.CORRECTION]
    places = {each.competitor.id: each.place for each in await store.races.list_field(first.subject)}
    assert places == {"josh-kerr": 1, "jakob-ingebrigtsen": 2}
    (correction,) = corrections
    assert (correction.told, correction.subject, correction.fresh) == (first.key, first.subject, frozenset())


async def test_undoing_a_correction_takes_that_back_alone(store: Store) -> None:
    await take(store, race((JAKOB, "3:30.10"), (KERR, "3:30.90"), kind=SourceKind.LIST))
    second = await take(store, race((KERR, "3:30.90"), (JAKOB, "3:30.95"), kind=SourceKind.MEET), title="The meet")
    await undo(store, second.number)
    told, *others = await news(store)
    assert not told.taken_back
    assert all(fact.taken_back for fact in others)
    assert others


async def test_news_outlives_the_undo_of_its_batch(store: Store) -> None:
    batch = await take(store, race((KERR, "3:30.90")))
    await undo(store, batch.number)
    (fact,) = await news(store)
    assert fact.taken_back
    assert await store.races.list_field(fact.subject) == ()
    assert len(await table_rows(store, "news_athlete")) == 1


async def test_news_of_an_import_is_held_together_by_its_keys_which_never_come_again(store: Store) -> None:
    for count in (1, 2):
        days = [DAY - timedelta(days=number * count) for number in (1, 2, 3)]
        await take(
            store, [row for day in days for row in race((KERR, f"3:30.9{count}"), day=day, city=f"City {count}")]
        )
    keys = sorted((fact.key, fact.batch) for fact in await news(store))
    assert {len(key) for key, _ in keys} == {32}
    assert len({key[16:] for key, _ in keys}) == len(keys)
    assert len({key[:16] for key, _ in keys}) == len({batch for _, batch in keys}) == 2


async def test_of_an_import_one_head_is_listed_until_it_is_taken_back(store: Store) -> None:
    """However much it brought: what was told long ago is no more to read than that."""
    days = [DAY - timedelta(days=number) for number in range(4)]
    await take(store, [row for day in days for row in race((KERR, "3:30.90"), day=day)])
    second = await take(store, [row for day in days for row in race((JAKOB, "3:30.10"), day=day - timedelta(days=5))])
    heads = await store.news.list_heads(LONG_AGO)
    assert len(heads) == len({head.batch for head in heads}) == 2
    assert [len(await store.news.list_news([head.batch])) for head in heads] == [4, 4]
    assert await store.news.list_news([]) == ()
    await undo(store, second.number)
    assert [head.taken_back for head in await store.news.list_heads(LONG_AGO)] == [False] + [True] * 4


async def test_what_was_made_before_a_moment_is_not_listed(store: Store) -> None:
    await take(store, race((KERR, "3:30.90")))
    assert await store.news.list_heads(NOW + timedelta(seconds=1)) == ()
    assert len(await store.news.list_heads(NOW)) == 1


async def test_a_source_that_says_otherwise_later_corrects_itself(store: Store) -> None:
    await take(store, race((JAKOB, "3:30.10"), (KERR, "3:30.90"), kind=SourceKind.MEET), title="Club night")
    (first,) = await news(store)
    batch = await take(store, race((KERR, "3:30.90"), (JAKOB, "3:30.95"), kind=SourceKind.MEET), title="Club night")
    _, correction = await news(store)
    assert (correction.kind, correction.told) == (NewsKind.CORRECTION, first.key)
    field = {each.competitor.id: (each.place, each.mark_text) for each in await store.races.list_field(first.subject)}
    assert field == {"josh-kerr": (1, "3:30.90"), "jakob-ingebrigtsen": (2, "3:30.95")}
    assert await table_rows(store, "conflict") == []
    await undo(store, batch.number)
    field = {each.competitor.id: (each.place, each.mark_text) for each in await store.races.list_field(first.subject)}
    assert field == {"josh-kerr": (2, "3:30.90"), "jakob-ingebrigtsen": (1, "3:30.10")}


async def test_what_another_source_says_too_is_not_corrected_by_one_of_them(store: Store) -> None:
    rows = race((JAKOB, "3:30.10"), (KERR, "3:30.90"), kind=SourceKind.MEET)
    for title in ("Club night", "The paper"):
        await take(store, rows, title=title)
    await take(store, race((KERR, "3:30.90"), (JAKOB, "3:30.95"), kind=SourceKind.MEET), title="Club night")
    assert [fact.kind for fact in await news(store)] == [NewsKind.RACE]
