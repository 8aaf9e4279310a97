"""A server's quotebook: what is kept and found, what is refused, and what goes when somebody asks for it."""

import asyncio
import unicodedata
from datetime import date, timedelta

import pytest
from alembic import command
from sqlalchemy import delete, func, select

from bot.community.community import Community
from bot.community.kind import COMMUNITY
from bot.community.tables import book_term
from bot.community.terms import signs_of
from bot.database.migrating import alembic_config
from bot.domain.quotebook import (
    BookIsFull,
    BookQuote,
    BookSettings,
    Draft,
    Entry,
    ForbidsQuotes,
    ImportCounts,
    Kept,
    QuoteState,
    Speaker,
    Wanted,
    draft_quote,
    of_athlete,
    of_member,
    of_name,
)
from bot.errors import DepartedServer
from tests.community.examples import CHANNEL, GUILD, NOON, OTHER_GUILD, OTHER_USER, USER

MINUTE = timedelta(minutes=1)
KEEPER, MESSAGE = 600_000_000_000_000_001, 500_000_000_000_000_001
JAKOB = of_athlete("Jakob Ingebrigtsen", "jakob-ingebrigtsen")
WAITING = Wanted(state=QuoteState.WAITING)


async def add(community: Community, draft: Draft, guild: int = GUILD, by: int = KEEPER, **ids: int) -> Kept:
    async with community.transaction() as changes:
        return await changes.quotebook.add(guild, draft, by, NOON, **ids)


async def say(community: Community, words: str, who: Speaker = JAKOB, tags: tuple[str, ...] = ()) -> BookQuote:
    return (await add(community, draft_quote(words, who, tags=tags))).quote


async def settle(community: Community, settings: BookSettings, guild: int = GUILD) -> None:
    async with community.transaction() as changes:
        await changes.quotebook.set_settings(guild, settings, NOON)


async def found(community: Community, wanted: Wanted = Wanted(), guild: int = GUILD) -> list[int]:  # noqa: B008
    return [quote.number for quote in (await community.quotebook.search(guild, wanted)).quotes]


async def terms(community: Community) -> int:
    async with community._database.writing() as connection:
        return (await connection.execute(select(func.count()).select_from(book_term))).scalar_one()


async def test_a_quote_is_kept_as_it_is_and_found_by_its_number(community: Community) -> None:
    draft = draft_quote(
        "  I wanted to win.\r\nSo I did. 🏃 ",
        JAKOB,
        said=date(2026, 8, 12),
        place="after the  final",
        link="https://example.org/a",
        tags=["#Oslo", "finals ", "oslo"],
    )
    kept = await add(community, draft, channel=CHANNEL, message=MESSAGE)
    expected = BookQuote(GUILD, 1, draft, KEEPER, CHANNEL, MESSAGE, QuoteState.SHOWN, NOON, NOON)
    assert kept == Kept(expected, fresh=True)
    assert await community.quotebook.find(GUILD, 1) == expected
    assert await community.quotebook.find_by_message(GUILD, MESSAGE) == expected
    assert draft.words == "I wanted to win.\nSo I did. 🏃"
    assert (draft.place, draft.tags) == ("after the final", ("oslo", "finals"))
    assert await community.quotebook.find(OTHER_GUILD, 1) is None
    assert await community.quotebook.find(GUILD, 2) is None


async def test_a_number_is_never_given_again_and_each_server_counts_for_itself(community: Community) -> None:
    numbers = [(await say(community, f"number {at}")).number for at in range(3)]
    async with community.transaction() as changes:
        gone = await changes.quotebook.remove(GUILD, 3)
        assert gone is not None
        assert gone.draft.words == "number 2"
        assert await changes.quotebook.remove(GUILD, 3) is None
    assert [*numbers, (await say(community, "another")).number] == [1, 2, 3, 4]
    assert (await add(community, draft_quote("there", JAKOB), OTHER_GUILD)).quote.number == 1


async def test_two_saves_of_one_message_at_once_give_one_quote_and_both_are_told(community: Community) -> None:
    draft = draft_quote("what a race", of_member(USER))
    saved = await asyncio.gather(
        *(add(community, draft, by=keeper, channel=CHANNEL, message=MESSAGE) for keeper in (KEEPER, OTHER_USER))
    )
    assert sorted(kept.fresh for kept in saved) == [False, True]
    assert {kept.quote.number for kept in saved} == {1}
    assert await community.quotebook.count(GUILD, Wanted()) == 1
    assert await community.quotebook.list_saved(GUILD, [MESSAGE, 7]) == {MESSAGE}
    assert await community.quotebook.list_saved(OTHER_GUILD, [MESSAGE]) == frozenset()


async def test_finding_by_who_said_it_and_by_tag(community: Community) -> None:
    await say(community, "one", of_member(USER), tags=("Oslo",))
    await say(
        community,
        "two",
        JAKOB,
        tags=(
            "oslo",
            "final",
        ),
    )
    await say(community, "three", of_athlete("Ane Ødegård"))
    await say(community, "four", of_name("My coach"))
    assert await found(community) == [4, 3, 2, 1]
    assert await found(community, Wanted(member=USER)) == [1]
    assert await found(community, Wanted(athlete="jakob-ingebrigtsen")) == [2]
    assert await found(community, Wanted(name="ane odegard")) == [3]
    assert await found(community, Wanted(name="MY COACH")) == [4]
    assert await found(community, Wanted(tag="#OSLO")) == [2, 1]
    assert await found(community, Wanted(tag="oslo", member=USER)) == [1]
    assert await found(community, Wanted(tag="o" * 100)) == []
    assert await found(community, Wanted(member=OTHER_USER)) == []
    assert await community.quotebook.list_tags(GUILD) == (("oslo", 2), ("final", 1))
    assert await community.quotebook.list_tags(GUILD, 1) == (("oslo", 2),)
    assert await community.quotebook.list_tags(GUILD, start="#Fin") == (("final", 1),)
    assert await community.quotebook.list_tags(GUILD, start="finals") == ()
    assert await community.quotebook.list_tags(GUILD + 1, start="fin") == ()
    assert await found(community, Wanted(tag="oslo"), OTHER_GUILD) == []


SAID = ("I was injured, and running hurt.", "He's running out of medals", "Ærlig talt: Bø vant", "don't ask")


FOUND = {
    "injury": [1],
    "INJURIES run": [1],
    "runs": [2, 1],
    "medal ran-out of": [],
    "out of medal": [2],
    "bo": [3],
    "aerlig": [3],
    "dont": [4],
    "don’t": [4],
    "ingebrigtsen's": [4, 3, 2, 1],
    "%": [],
    "' OR 1=1 --": [],
    "blindfolded": [],
}


async def test_finding_by_words_however_they_are_inflected(community: Community) -> None:
    for said in SAID:
        await say(community, said)
    assert {words: await found(community, Wanted(words=words)) for words in FOUND} == FOUND


async def test_a_misspelt_word_is_read_as_one_of_the_book_and_that_is_told(community: Community) -> None:
    for said in SAID:
        await say(community, said)
    await add(community, draft_quote("nothing of the kind", of_name("Anna")), OTHER_GUILD)
    misspelt = {
        "injurd": "injured",
        "runing": "running",
        "Ingebritsen": "ingebrigtsen",
        "Ignebrigtsen": "ingebrigtsen",
        "ingebritson": "ingebrigtsen",
    }
    for word, meant in misspelt.items():
        result = await community.quotebook.search(GUILD, Wanted(words=f"{word} ingebrigtsen"))
        assert result.quotes
        assert result.read_as == {word.casefold(): meant}
        assert await found(community, Wanted(words=word), OTHER_GUILD) == []


HARD = {  # what is searched for: the quote that is found, and what it was read as
    "zurich": ("He ran like a thief in Zürich", {}),
    "zuerich": ("He ran like a thief in Zürich", {"zuerich": "zurich"}),
    "STRASSE laufer": ("Die Läufer: Straße nass", {}),
    "БЕГУ быстрей": ("Я бегу быстрее всех", {"быстреи": "быстрее"}),
    "メロス": ("走れメロス、走れ", {}),
    "れ": ("走れメロス、走れ", {}),
    "5000m走": ("夏の5000m走が好き", {}),
    "เร็ว": ("ฉันวิ่งเร็วมาก", {}),
    "달려라": ("달려라 하니", {}),
    "بسرعة": ("اجري بسرعة", {}),
    "🔥": ("🔥🔥🔥", {}),
    "🏃🏽‍♀️ go": ("🏃‍♀️ go go", {}),
    "«allez» bleus": ("«Allez les bleus», dit-elle", {}),
    "“never” obrien": ('O\'Brien said: "never"', {}),
    "dont tell": ("don‘t tell", {}),
    "100%": ("100% effort", {}),
    "C++ *": ("snake_case and C++ rule", {}),
    "SNAKE_CASE": ("snake_case and C++ rule", {}),
    "'; DROP TABLE": ("SELECT * FROM runs; DROP TABLE", {}),
    "NEAR( OR": ("ran AND won OR lost NOT NEAR", {}),
    "3.43": ("3:43.73 is my mile", {}),
    "final flush": ("ﬁnal ﬂush", {}),
    "fullwidth": ("ｆｕｌｌｗｉｄｔｈ", {}),
    "éclair": ("e\u0301clair", {}),
    "Sime dorde": ("Đorđe i Šime", {}),
    "semifinal": ("semi-final heartbreak", {"semifinal": "semi final"}),
    "blind folded": ("a blindfolded boast", {"blind folded": "blindfolded"}),
    "5 k": ("I ran 5k", {"5 k": "5k"}),
    "blidnfoldde": ("a blindfolded boast", {"blidnfoldde": "blindfolded"}),
}


async def test_hard_searches_find_the_quote_and_nothing_breaks_them(community: Community) -> None:
    said = dict.fromkeys(words for words, _ in HARD.values())
    await add_all(community, [Entry(draft_quote(words, JAKOB)) for words in said])
    results = {words: await community.quotebook.search(GUILD, Wanted(words=words)) for words in HARD}
    seen = {words: ([each.draft.words for each in found.quotes], found.read_as) for words, found in results.items()}
    assert seen == {words: ([unicodedata.normalize("NFC", said)], read_as) for words, (said, read_as) in HARD.items()}
    for words in ("%", "_", "*", '"', "(", ":", "🏆", "' --", "\\", "x" * 100, "semizebra", "メ走", "\u200d"):
        assert await found(community, Wanted(words=words)) == []


async def test_quotes_of_an_older_store_are_found_by_their_emoji_too(community: Community) -> None:
    await say(community, "🔥 走れメロス")
    await say(community, "plain words")
    async with community._database.writing() as connection:
        await connection.execute(delete(book_term).where(book_term.c.term.in_(signs_of("🔥 走れメロス"))))
        await connection.run_sync(lambda inner: command.downgrade(alembic_config(COMMUNITY, inner), "0008"))
    assert await found(community, Wanted(words="🔥")) == []
    async with community._database.writing() as connection:
        await connection.run_sync(lambda inner: command.upgrade(alembic_config(COMMUNITY, inner), "head"))
    assert await found(community, Wanted(words="🔥 メロス")) == [1]
    assert await found(community, Wanted(words="plain")) == [2]


async def test_pages_and_counts(community: Community) -> None:
    await add_all(community, [Entry(draft_quote(f"a race of {number}", JAKOB)) for number in range(25)])
    for wanted in (Wanted(), Wanted(words="racing"), Wanted(athlete="jakob-ingebrigtsen", words="race")):
        pages = [await community.quotebook.search(GUILD, wanted, offset=at, limit=10) for at in (0, 10, 20, 30)]
        assert [quote.number for page in pages for quote in page.quotes] == list(range(25, 0, -1))
        assert {(page.count, page.more) for page in pages} == {(25, False)}
        assert await community.quotebook.count(GUILD, wanted) == 25


async def test_a_search_counts_no_further_than_it_must(community: Community, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.community.quotebook.MOST_COUNTED", 5)
    await add_all(community, [Entry(draft_quote(f"a race of {number}", JAKOB)) for number in range(9)])
    result = await community.quotebook.search(GUILD, Wanted(words="race"), limit=3)
    assert (len(result.quotes), result.count, result.more) == (3, 5, True)
    assert await community.quotebook.count(GUILD, Wanted(words="race")) == 5
    assert await community.quotebook.count(GUILD, Wanted()) == 9


async def test_one_at_random_is_any_of_them_and_another_is_another(community: Community) -> None:
    for at in range(4):
        await say(community, f"race {at}")
    await say(community, "not that", of_name("Anna"))
    picked = [await community.quotebook.pick(GUILD, Wanted(words="race"), chance) for chance in (0, 0.3, 0.6, 0.999)]
    assert [quote.number for quote in picked if quote] == [4, 3, 2, 1]
    others = [await community.quotebook.pick(GUILD, Wanted(words="race"), 0.3, besides=at) for at in range(1, 5)]
    assert [quote.number for quote in others if quote] == [3, 3, 2, 3]
    only = await community.quotebook.pick(GUILD, Wanted(name="anna"), 0.5, besides=5)
    assert only is not None
    assert only.number == 5
    assert await community.quotebook.pick(GUILD, Wanted(words="absent"), 0.5) is None
    assert await community.quotebook.pick(OTHER_GUILD, Wanted(), 0.5) is None


async def test_an_edit_is_found_by_the_new_words_alone(community: Community) -> None:
    await add(community, draft_quote("old words", JAKOB, tags=["old"]), channel=CHANNEL, message=MESSAGE)
    async with community.transaction() as changes:
        new = await changes.quotebook.edit(GUILD, 1, draft_quote("fresh ones", of_name("Anna")), NOON + MINUTE)
        assert await changes.quotebook.edit(GUILD, 2, draft_quote("fresh ones", JAKOB), NOON) is None
    assert new == await community.quotebook.find(GUILD, 1)
    assert new is not None
    assert (new.message, new.created, new.changed, new.kept_by) == (MESSAGE, NOON, NOON + MINUTE, KEEPER)
    assert [await found(community, Wanted(words=words)) for words in ("old", "fresh", "anna")] == [[], [1], [1]]
    assert await found(community, Wanted(tag="old")) == []


async def test_what_waits_for_review_is_shown_once_it_is_approved(community: Community) -> None:
    assert await community.quotebook.find_settings(GUILD) == BookSettings()
    chosen = BookSettings(adder=11, remover=12, review=True, outlives=True)
    await settle(community, chosen)
    assert await community.quotebook.find_settings(GUILD) == chosen
    for words in ("first in line", "second in line", "third in line"):
        assert (await say(community, words, tags=("line",))).state is QuoteState.WAITING
    assert await found(community) == await found(community, Wanted(words="line")) == []
    assert await community.quotebook.list_tags(GUILD) == ()
    assert await found(community, WAITING) == [3, 2, 1]
    assert await found(community, Wanted(words="line", state=QuoteState.WAITING)) == []
    async with community.transaction() as changes:
        shown = await changes.quotebook.approve(GUILD, 1, NOON + MINUTE)
        assert await changes.quotebook.approve(GUILD, 1, NOON + MINUTE) is None
        assert await changes.quotebook.remove(GUILD, 2)
    assert shown is not None
    assert (shown.state, shown.changed) == (QuoteState.SHOWN, NOON + MINUTE)
    assert await found(community) == await found(community, Wanted(words="first lines")) == [1]
    assert await found(community, WAITING) == [3]
    async with community.transaction() as changes:
        await changes.quotebook.edit(GUILD, 3, draft_quote("still in line", JAKOB), NOON)
    assert await found(community, WAITING) == [3]
    assert await found(community, Wanted(words="still")) == []
    assert await found(community, Wanted(words="first", state=QuoteState.WAITING)) == []


async def test_the_quote_of_a_deleted_message_goes_unless_the_server_lets_it_stay(community: Community) -> None:
    for guild, outlives in ((GUILD, False), (OTHER_GUILD, True)):
        await settle(community, BookSettings(outlives=outlives), guild)
        for at in range(3):
            draft = draft_quote(f"a race {at}", JAKOB)
            await add(community, draft, guild, channel=CHANNEL + at // 2, message=MESSAGE + at)
        await add(community, draft_quote("from nowhere", JAKOB), guild)
    async with community.transaction() as changes:
        many = [MESSAGE, *range(1, 900)]
        assert await changes.quotebook.forget_messages(GUILD, many) == 1
        assert await changes.quotebook.forget_channel(GUILD, CHANNEL + 1) == 1
        assert await changes.quotebook.forget_messages(OTHER_GUILD, many) == 0
        assert await changes.quotebook.forget_channel(OTHER_GUILD, CHANNEL + 1) == 0
    assert await found(community) == [4, 2]
    assert await found(community, Wanted(words="race")) == [2]
    assert await found(community, guild=OTHER_GUILD) == [4, 3, 2, 1]


async def test_who_forbids_it_is_quoted_nowhere_at_once_and_after_a_deletion_of_their_data(
    community: Community,
) -> None:
    for guild in (GUILD, OTHER_GUILD):
        await add(community, draft_quote("my words", of_member(USER)), guild)
        await add(community, draft_quote("others' words", of_member(OTHER_USER)), guild)
    assert not await community.quotebook.forbids(USER)
    async with community.transaction() as changes:
        assert [await changes.quotebook.forbid(USER, NOON) for _ in range(2)] == [2, 0]
    assert await found(community) == await found(community, guild=OTHER_GUILD) == [2]
    assert await community.privacy.export_user(USER) == {
        "quote_opt_out": [{"user_id": str(USER), "since": NOON.isoformat()}]
    }
    assert await community.privacy.delete_user(USER) == 0
    assert await community.quotebook.forbids(USER)
    assert not await community.quotebook.forbids(OTHER_USER)
    async with community.transaction() as changes:
        with pytest.raises(ForbidsQuotes):
            await changes.quotebook.add(GUILD, draft_quote("again", of_member(USER)), KEEPER, NOON)
        with pytest.raises(ForbidsQuotes):
            await changes.quotebook.edit(GUILD, 2, draft_quote("again", of_member(USER)), NOON)
        assert [await changes.quotebook.allow(USER) for _ in range(2)] == [True, False]
    assert not await community.quotebook.forbids(USER)
    await say(community, "again", of_member(USER))


async def test_the_id_of_who_forbids_it_is_kept_nowhere(community: Community) -> None:
    async with community.transaction() as changes:
        await changes.quotebook.forbid(USER, NOON)
    async with community._database.writing() as connection:
        for table in ("quote_opt_out", "secret"):
            schema = "community." if connection.dialect.name == "postgresql" else ""
            rows = (await connection.exec_driver_sql(f"SELECT * FROM {schema}{table}")).all()
            assert rows
            assert str(USER) not in str(rows)


async def test_a_deletion_takes_what_a_user_said_and_their_name_from_what_they_kept(community: Community) -> None:
    await add(community, draft_quote("their words", of_member(USER)))
    await add(community, draft_quote("kept by them", of_member(OTHER_USER)), by=USER)
    await add(community, draft_quote("kept and said by them", of_member(USER)), by=USER)
    exported = (await community.privacy.export_user(USER))["book_quote"]
    assert {row["number"]: row["kept_by_id"] for row in exported} == {1: str(KEEPER), 2: str(USER), 3: str(USER)}
    await community.privacy.delete_user(USER)
    (left,) = await community.quotebook.list_all(GUILD)
    assert (left.number, left.kept_by, left.draft.speaker) == (2, None, of_member(OTHER_USER))
    assert await community.privacy.export_user(USER) == {}
    assert await found(community, Wanted(words="them")) == [2]


async def test_nothing_is_left_of_quotes_that_went(community: Community) -> None:
    await say(community, "a secret", of_member(USER))
    await add(community, draft_quote("another secret", JAKOB), message=MESSAGE, channel=CHANNEL)
    await say(community, "the third", of_name("Anna"))
    async with community.transaction() as changes:
        await changes.quotebook.forget_messages(GUILD, [MESSAGE])
        await changes.quotebook.remove(GUILD, 3)
    await community.privacy.delete_user(USER)
    assert await terms(community) == 0
    assert (await community.quotebook.search(GUILD, Wanted(words="sekret"))).read_as == {}


async def test_a_server_that_removed_the_bot_keeps_its_book_for_thirty_days(community: Community) -> None:
    await say(community, "kept for a while")
    await community.departures.mark_left(GUILD, NOON)
    async with community.transaction() as changes:
        with pytest.raises(DepartedServer):
            await changes.quotebook.add(GUILD, draft_quote("too late", JAKOB), KEEPER, NOON)
        with pytest.raises(DepartedServer):
            await changes.quotebook.add_all(GUILD, [Entry(draft_quote("too late", JAKOB))], KEEPER, NOON)
        with pytest.raises(DepartedServer):
            await changes.quotebook.set_settings(GUILD, BookSettings(), NOON)
    await community.departures.purge(NOON + timedelta(days=29))
    assert await found(community) == [1]
    await community.departures.purge(NOON + timedelta(days=30))
    assert await found(community) == []
    assert await terms(community) == 0


async def add_all(community: Community, entries: list[Entry], *, dry_run: bool = False) -> ImportCounts:
    async with community.transaction() as changes:
        return await changes.quotebook.add_all(GUILD, entries, KEEPER, NOON, dry_run=dry_run)


async def test_an_import_leaves_out_doubles_and_who_forbids_it(community: Community) -> None:
    await add(community, draft_quote("held already", JAKOB), channel=CHANNEL, message=MESSAGE)
    async with community.transaction() as changes:
        await changes.quotebook.forbid(USER, NOON)
    entries = [
        Entry(draft_quote("held already", JAKOB, place="elsewhere")),
        Entry(draft_quote("held already", of_name("Anna"))),
        Entry(draft_quote("twice in the file", JAKOB)),
        Entry(draft_quote("twice in the file", JAKOB)),
        Entry(draft_quote("no", of_member(USER))),
        Entry(draft_quote("of the same message", JAKOB), channel=CHANNEL, message=MESSAGE),
        Entry(draft_quote("waits", JAKOB), QuoteState.WAITING, CHANNEL, MESSAGE + 1),
    ]
    assert await add_all(community, entries, dry_run=True) == ImportCounts(4, 2, 1)
    assert await found(community) == [1]
    assert await add_all(community, entries) == ImportCounts(4, 2, 1)
    assert await found(community) == [4, 3, 2, 1]
    assert await found(community, WAITING) == [5]
    assert await found(community, Wanted(words="file twice")) == [3]
    assert [quote.message for quote in await community.quotebook.list_all(GUILD)] == [
        MESSAGE,
        None,
        None,
        None,
        MESSAGE + 1,
    ]
    assert await add_all(community, entries) == ImportCounts(0, 6, 1)


async def test_a_full_book_takes_no_more_and_an_import_is_all_or_nothing(
    community: Community, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.community.book_changes.MOST_QUOTES", 3)
    await add_all(community, [Entry(draft_quote(f"number {at}", JAKOB)) for at in range(2)])
    with pytest.raises(BookIsFull):
        await add_all(community, [Entry(draft_quote(f"more {at}", JAKOB)) for at in range(2)])
    assert await found(community) == [2, 1]
    await say(community, "the last one")
    with pytest.raises(BookIsFull):
        await say(community, "one too many")
    async with community.transaction() as changes:
        await changes.quotebook.remove(GUILD, 1)
    assert (await say(community, "there is room again")).number == 4
