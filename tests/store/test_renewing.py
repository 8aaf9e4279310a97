"""A running bot follows small imports, and then answers as one that was just opened."""

import functools
import random
from collections.abc import AsyncGenerator, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any, cast

import pytest
import pytest_asyncio

from bot.actions.registry import COMMANDS
from bot.app import App
from bot.cards.components import print_card
from bot.domain.asked import Asked
from bot.domain.event import Event, Sex
from bot.domain.meet_kind import MeetKind
from bot.domain.record import RecordStatus, RecordType
from bot.domain.rows import FileRow, PersonRow
from bot.importing.undoing import undo
from bot.names.athletes import AthleteNames
from bot.reading_almanac import NAMES_FILE, read_almanac
from bot.store.athletes import AthleteRepository
from bot.store.races import RaceRepository
from bot.store.store import Store
from bot.store.unheld import UnheldRepository
from tests.plans import read_whole
from tests.store.importing_rows import JAKOB, KERR, person, record, result, take_in
from tests.store.test_importing_entries import entry

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
PEOPLE = (
    KERR,
    JAKOB,
    person("Josh Kerr", "2004", "USA"),  # a namesake
    person("Josh Kerr", "2001-05-05", "GBR"),  # of one nation, too
    person("Jo Kerrigan", "2003", "IRL"),
    person("Ann Kerr", "1999-01-01", "GBR"),
    *(
        person(f"{given} {family}", f"200{at}")
        for at in range(5)
        for given, family in (("Abel", "Ko"), ("Ben", "Kerr"))
    ),
)
MEETS = (("Meeting de Paris", "Paris"), ("Bislett Games", "Oslo"), ("Oslo meeting", "Oslo"), ("", "Bergen"))
EVENTS = (Event("1500m", Sex.MEN, False), Event("mile", Sex.MEN, False), Event("800m", Sex.MEN, False))
TEXTS = ("kerr", "josh kerr", "jakob", "ko", "abel", "ben kerr", "kerr 800", "jo", "k", "Kerr USA", "josh kerr gbr")
MEET_TEXTS = ("oslo", "bislett", "paris 2019", "oslo 2026", "bergen", "bislett games 2026", "2026", "worlds")
QUESTIONS = (
    Asked.of("h2h", {"athlete": "josh-kerr", "opponent": "jakob-ingebrigtsen"}),
    Asked.of("h2h", {"athlete": "Kerr", "opponent": "Ingebrigtsen"}),
    Asked.of("h2h", {"athlete": "Josh Kerr", "opponent": "Ben Kerr"}),
    *(Asked.of("athlete", {"athlete": who}) for who in ("Kerr", "josh kerr", "jakob", "abel ko", "ben kerr")),
    *(Asked.of("results", {"athlete": who}) for who in ("Kerr", "jakob", "abel ko")),
    *(Asked.of("results", {"meet": meet}) for meet in ("Bislett 2026", "Oslo 2026", "Budapest 2023", "Oslo")),
    *(Asked.of("race", {"meet": meet, "event": "1500m men"}) for meet in ("Budapest 2023", "Oslo", "Bislett 2026")),
    Asked.of("record", {"event": "1500m men"}),
    Asked.of("top", {"event": "1500m men"}),
    Asked.of("rivals", {"athlete": "josh-kerr"}),
    Asked.of("medals", {"meet": "worlds"}),
    Asked.of("compare", {"athlete": "kerr", "second": "jakob"}),
    Asked.of("points", {"event": "1500m men", "value": "3:30"}),
)


@pytest_asyncio.fixture
async def app(frozen_app: App) -> AsyncGenerator[App]:
    frozen_app.clock = lambda: NOON
    frozen_app.print_card = functools.partial(print_card, codec=frozen_app.codec)
    yield frozen_app


def store_of(app: App) -> Store:
    return cast("Store", app.almanac.store)


def some_rows(chance: random.Random) -> Iterator[FileRow]:
    """One or two races of up to four athletes each, and now and then a record."""
    for _ in range(chance.randint(1, 2)):
        meet, city = chance.choice(MEETS)
        day = date(2026, 6, 1) + timedelta(days=chance.choice((0, 0, 1, 9, 60, 150)))
        about: dict[str, Any] = {
            "event": chance.choice(EVENTS),
            "meet": meet,
            "city": city,
            "country": "NOR",
            "day": day,
        }
        for place, who in enumerate(chance.sample(PEOPLE, chance.randint(1, 4)), 1):
            yield result(who, f"3:5{place}.{chance.randint(10, 99)}", place, **about)
    if chance.random() < 0.15:
        holder = PersonRow("Ben Kerr", "KEN", "M", date(2001, 1, 1), True)
        yield record(
            holder,
            "3:40.00",
            type=RecordType.NATIONAL_RECORD,
            scope="KEN",
            status=RecordStatus.RATIFIED,
            day=date(2026, 6, 1),
        )


async def asked(app: App, question: Asked) -> tuple[object, ...]:
    reply = await app.ask(question, await app.context_for(question))
    return reply.card, reply.asked, reply.printed


async def looks(app: App) -> dict[object, object]:
    """All that names, suggestions and answers come to."""
    names, meets = app.almanac.names, app.almanac.meets
    seen: dict[object, object] = {("who", text): (names.resolve(text), names.search(text)) for text in TEXTS}
    seen |= {("where", text): (meets.resolve(text), meets.search(text), meets.find_series(text)) for text in MEET_TEXTS}
    seen |= {("label", id_): (names.label(id_), names.weight(id_)) for id_ in names}
    seen |= {("meet", id_): (meets.label(id_), meets.listing(id_), meets.nearest(id_)) for id_ in meets}
    for text in ("ker", "josh", ""):
        seen["suggested", text] = await app.suggest(COMMANDS["athlete"], "athlete", text, {})
    seen |= {question: await asked(app, question) for question in QUESTIONS}
    seen["coverage"] = app.almanac.coverage
    return seen


async def opened_anew(app: App) -> App:
    """The same bot, as if it had started just now."""
    anew = App(await read_almanac(app.almanac.store), app.settings, app.charts, app.reader, app.community)
    anew.clock, anew.codec = app.clock, app.codec
    anew.print_card = functools.partial(print_card, codec=anew.codec)
    return anew


@pytest.mark.parametrize("seed", range(2))
async def test_answers_after_small_imports_are_those_of_a_bot_just_opened(app: App, seed: int) -> None:
    chance = random.Random(seed)
    kept = followed = 0
    for at in range(6):
        before = await looks(app)
        assert before.keys() == (await looks(app)).keys()
        await take_in(store_of(app), list(some_rows(chance)), f"List {at}")
        await app.refresh()
        kept, followed = kept + len(app.kept), followed + app.renewed
        now, fresh = await looks(app), await looks(await opened_anew(app))
        assert now.keys() == fresh.keys()
        for what, seen in fresh.items():
            assert now[what] == seen, what
    assert (kept > 10, followed >= 3) == (True, True)  # else this tests nothing


def forbid_reading_all(patched: pytest.MonkeyPatch) -> None:
    async def refuse(_: object) -> None:
        raise AssertionError("all names were read")

    patched.setattr(AthleteRepository, "list_listings", refuse)
    patched.setattr(RaceRepository, "list_meets", refuse)
    patched.setattr(Store, "get_coverage", refuse)


async def test_start_lists_are_followed_as_a_bot_just_opened_reads_them(app: App) -> None:
    """A meet of a start list alone, its days that grow with another list, and its first results."""
    day, where = date(2027, 6, 10), {"meet": "Fjord Games", "city": "Bergen"}
    lists: list[list[FileRow]] = [
        [entry(KERR, first=day, **where), entry(JAKOB, line=3, first=day, **where)],
        [entry(person("Ann Newcomer", "2004"), first=day + timedelta(days=2), **where)],
        [result(KERR, "3:30.00", 1, day=day, country="NOR", **where)],
    ]
    days: list[tuple[date, date, int]] = []
    for at, rows in enumerate(lists):
        await looks(app)
        await take_in(store_of(app), rows, f"List {at}")
        await app.refresh()
        now, fresh = await looks(app), await looks(await opened_anew(app))
        assert now == fresh
        (meet,) = [id_ for id_ in app.almanac.meets if "fjord" in id_]
        listing = app.almanac.meets.listing(meet)
        days.append((listing.first, listing.last, listing.races))
    end = day + timedelta(days=2)
    assert days == [(day, day, 0), (day, end, 0), (day, end, 1)]


async def test_a_small_import_is_followed_without_reading_all_names(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    forbid_reading_all(monkeypatch)
    rows = [result(KERR, "3:30.00", 1), result(PEOPLE[4], "3:31.00", 2)]
    await take_in(store_of(app), rows)
    assert await app.refresh()
    assert [hit.name for hit in app.almanac.names.search("kerrigan")][:1] == ["Jo Kerrigan"]
    assert app.almanac.meets.find("Meeting de Paris 2019")
    assert not await app.refresh()


async def test_what_follows_looks_at_grows_with_what_changed_alone(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    """Eight new results of eight athletes, however many the store holds."""
    field = [person(f"Runner {at} Number", f"19{70 + at}") for at in range(8)]
    many = [person(f"Other{at} Name{at}", f"1{900 + at}") for at in range(80)]
    await take_in(store_of(app), [result(who, f"4:{at % 50 + 10}.00", at + 1) for at, who in enumerate(many)])
    await take_in(store_of(app), [result(who, f"4:0{at}.00", at + 1, city="Oslo") for at, who in enumerate(field)], "B")
    await app.refresh()
    listed: list[int] = []
    read = AthleteRepository.list_some

    async def counted(self: AthleteRepository, ids: Any, newest: Any) -> Any:  # noqa: ANN401 - as it is called
        listed.append(len(ids))
        return await read(self, ids, newest)

    monkeypatch.setattr(AthleteRepository, "list_some", counted)
    forbid_reading_all(monkeypatch)
    rows = [result(who, f"4:0{at}.50", at + 1, city="Oslo", day=date(2019, 12, 24)) for at, who in enumerate(field)]
    await take_in(store_of(app), rows, "C")
    assert await app.refresh()
    assert listed == [8]


async def test_an_answer_about_somebody_reads_no_large_table_whole(app: App) -> None:
    """Else each import makes all answers slower, whoever it is about."""
    about = (
        Asked.of("h2h", {"athlete": "josh-kerr", "opponent": "jakob-ingebrigtsen"}),
        Asked.of("athlete", {"athlete": "josh-kerr"}),
        Asked.of("results", {"athlete": "josh-kerr"}),
        Asked.of("race", {"meet": "Budapest 2023", "event": "1500m men"}),
    )
    whole = await read_whole(store_of(app), [functools.partial(app.ask, question) for question in about])
    assert whole == {sql: set() for sql in whole}


async def test_what_finals_for_titles_lack_is_read_anew_only_where_one_changed(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A head-to-head of finals alone asks for it, and reading it takes as long as a hundred answers."""
    readings = 0
    read = UnheldRepository._finals_of

    async def counted(self: UnheldRepository, kind: MeetKind) -> Any:  # noqa: ANN401 - as it is called
        nonlocal readings
        readings += kind is MeetKind.WORLD
        return await read(self, kind)

    monkeypatch.setattr(UnheldRepository, "_finals_of", counted)
    counts: list[int] = []
    finals = Asked.of("h2h", {"athlete": "josh-kerr", "opponent": "jakob-ingebrigtsen", "rounds": "finals"})
    worlds = {"meet": "World Championships", "city": "Budapest", "country": "HUN", "day": date(2023, 8, 23)}
    for number, about in enumerate(({}, {"city": "Oslo"}, worlds)):
        await take_in(store_of(app), [result(PEOPLE[4 + number], f"3:31.{number}0", 4, **about)], f"List {number}")
        assert await app.refresh()
        assert app.renewed
        app.kept.clear()
        await app.ask(finals, await app.context_for(finals))
        counts.append(readings)
    assert [counts[1] - counts[0], counts[2] - counts[1]] == [0, 1]


async def test_an_undone_import_is_read_anew(app: App) -> None:
    await take_in(store_of(app), [result(PEOPLE[4], "3:31.00", 2)])
    await app.refresh()
    assert app.almanac.names.search("kerrigan")[0].name == "Jo Kerrigan"
    await undo(store_of(app), 2)
    assert await app.refresh()
    assert [hit.name for hit in app.almanac.names.search("kerrigan")][:1] != ["Jo Kerrigan"]
    assert app.almanac.coverage == await app.almanac.store.get_coverage()


async def test_answers_about_others_stay_kept(app: App) -> None:
    about = {who: Asked.of("results", {"athlete": who}) for who in ("josh-kerr", "jakob-ingebrigtsen", "steve-cram")}
    for question in about.values():
        await app.ask(question, await app.context_for(question))
    kept = len(app.kept)
    await take_in(store_of(app), [result(KERR, "3:30.00", 1), result(PEOPLE[4], "3:31.00", 2)])
    assert await app.refresh()
    assert len(app.kept) == kept - 1  # Kerr's is gone
    cram = about["steve-cram"]
    assert app.find_kept(cram, await app.context_for(cram)) is None  # not before its name is looked at again
    drawn = await app.ask(cram, await app.context_for(cram))
    assert app.find_kept(cram, await app.context_for(cram)) == drawn


async def test_a_kept_answer_goes_when_its_name_means_another(app: App) -> None:
    kerr = Asked.of("athlete", {"athlete": "Josh Kerr"})
    await app.ask(kerr, await app.context_for(kerr))
    await take_in(store_of(app), [result(person("Josh Kerr", "2001-05-05", "USA"), "3:31.00", 1)])
    assert await app.refresh()
    assert (await asked(app, kerr)) == await asked(await opened_anew(app), kerr)


async def test_the_names_are_written_on_closing_not_with_each_import(app: App) -> None:
    file = app.settings.bell_lap_home / NAMES_FILE
    before = file.read_bytes()
    await take_in(store_of(app), [result(PEOPLE[4], "3:31.00", 2)])
    assert await app.refresh()
    assert file.read_bytes() == before
    await app.keep_names()
    state = await app.almanac.store.find_state()
    assert state
    kept = AthleteNames.load(file, state)
    assert kept is not None
    assert kept.search("kerrigan") == app.almanac.names.search("kerrigan")


async def test_what_was_touched_is_read_as_when_all_is_read(store: Store) -> None:
    """On each kind of database."""
    coverage, before = await store.get_coverage(), await store.find_state()
    await take_in(store, [result(KERR, "3:30.00", 1, day=date(2026, 11, 1)), result(PEOPLE[4], "3:31.00", 2)])
    after = await store.find_state()
    assert before
    assert after
    touched = await store.find_touched(before, after)
    assert touched
    now = await store.get_coverage()
    assert await store.update_coverage(coverage, touched.counts) == now
    older = await store.athletes.find_no_longer_recent((coverage.last, now.last))
    every = {listing.athlete.id: listing for listing in await store.athletes.list_listings()}
    some = await store.athletes.list_some(touched.athletes | older, now.last)
    assert {"josh-kerr", "jo-kerrigan"} <= {listing.athlete.id for listing in some}
    assert [every[listing.athlete.id] for listing in some] == list(some)
    meets = await store.races.list_some_meets(touched.meets | touched.new_meets)
    assert meets
    assert set(meets) <= set(await store.races.list_meets())
    assert await store.find_touched(after, before) is None
