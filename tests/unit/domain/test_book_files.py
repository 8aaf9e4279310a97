"""Books as files: what is written is read back as it was, and what is cut or damaged is refused."""

import csv
import io
import json
from contextlib import suppress
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import book_files
from bot.domain.book_files import BadBookFile, BookFile, FileKind, read_book, write_book
from bot.domain.quotebook import (
    BadDraft,
    BookQuote,
    Draft,
    Entry,
    QuoteState,
    Speaker,
    draft_quote,
    of_athlete,
    of_member,
    of_name,
)

GUILD, OTHER_GUILD, USER = 900_000_000_000_000_001, 900_000_000_000_000_002, 2**63 - 1
NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)
KINDS = list(FileKind)

ids = st.integers(1, 2**63 - 1)
texts = st.text(max_size=30) | st.sampled_from(
    ["=1+1", "-5", "'tis", "''", '"', 'a,"b"\n;c', "end", "\tx", "e\x00\u0301"]
)


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    speaker: Speaker = of_member(draw(ids))
    try:
        kind = draw(st.sampled_from(["member", "athlete", "held", "name"]))
        if kind == "athlete":
            speaker = of_athlete(draw(texts))
        elif kind == "held":
            speaker = of_athlete(draw(texts), draw(st.text("abc-", min_size=1)))
        elif kind == "name":
            speaker = of_name(draw(texts))
        link = draw(st.sampled_from(["", "https://example.org/?a=1"]))
        day = draw(st.none() | st.dates())
        tags = draw(st.lists(texts, max_size=5))
        return draft_quote(draw(texts), speaker, said=day, place=draw(texts), link=link, tags=tags)
    except BadDraft:
        return draft_quote("words", speaker)


@st.composite
def quotes(draw: st.DrawFn) -> BookQuote:
    channel, message = draw(st.sampled_from([(None, None), (7, 8)]))
    state = draw(st.sampled_from(list(QuoteState)))
    return BookQuote(
        GUILD, draw(st.integers(1, 10**6)), draw(drafts()), draw(st.none() | ids), channel, message, state, NOON, NOON
    )


books = st.lists(quotes(), min_size=1, max_size=6)


def entry_of(quote: BookQuote) -> Entry:
    return Entry(quote.draft, quote.state, quote.channel, quote.message)


@given(drafts())
def test_cleaning_again_changes_nothing(draft: Draft) -> None:
    again = draft_quote(
        draft.words, draft.speaker, said=draft.said, place=draft.place, link=draft.link, tags=draft.tags
    )
    assert again == draft


@given(books, st.sampled_from(KINDS))
def test_a_book_is_read_back_as_it_was(book: list[BookQuote], kind: FileKind) -> None:
    (file,) = write_book(book, kind)
    assert read_book(file, GUILD) == BookFile(tuple(map(entry_of, book)), ())
    elsewhere = read_book(file, OTHER_GUILD)
    assert elsewhere.entries == tuple(Entry(quote.draft, quote.state) for quote in book)


@given(books, st.sampled_from(KINDS), st.data())
def test_a_file_that_is_cut_anywhere_is_refused(book: list[BookQuote], kind: FileKind, data: st.DataObject) -> None:
    (file,) = write_book(book, kind)
    cut = file[: data.draw(st.integers(0, len(file.rstrip()) - 1))]
    with pytest.raises(BadBookFile):
        read_book(cut, GUILD)


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: f"words,{text}".encode()))
def test_no_file_breaks_the_reader(data: bytes) -> None:
    with suppress(BadBookFile):
        book = read_book(data, GUILD)
        assert book.entries or book.problems


def a_quote(number: int = 1, words: str = "words") -> BookQuote:
    return BookQuote(GUILD, number, draft_quote(words, of_member(USER)), None, None, None, QuoteState.SHOWN, NOON, NOON)


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_book_is_written_and_says_so_when_it_is_read(kind: FileKind) -> None:
    (file,) = write_book([], kind)
    with pytest.raises(BadBookFile, match="no quote"):
        read_book(file, GUILD)


@pytest.mark.parametrize("kind", KINDS)
def test_a_large_book_is_several_files(kind: FileKind, monkeypatch: pytest.MonkeyPatch) -> None:
    book = [a_quote(number, "ø" * 50) for number in range(1, 8)]
    monkeypatch.setattr(book_files, "MOST_IN_FILE", 3)
    assert [len(read_book(file, GUILD).entries) for file in write_book(book, kind)] == [3, 3, 1]
    monkeypatch.setattr(book_files, "LARGEST_FILE", 500)
    files = write_book(book, kind)
    assert sum(len(read_book(file, GUILD).entries) for file in files) == 7
    assert len(files) > 3


def test_the_limits_hold_when_a_book_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    (file,) = write_book([a_quote(1), a_quote(2)], FileKind.JSON)
    monkeypatch.setattr(book_files, "MOST_IN_FILE", 1)
    with pytest.raises(BadBookFile, match="2 quotes"):
        read_book(file, GUILD)
    monkeypatch.setattr(book_files, "LARGEST_READ", 100)
    with pytest.raises(BadBookFile, match="too large"):
        read_book(file, GUILD)


def test_a_spreadsheet_calculates_no_cell() -> None:
    (file,) = write_book([a_quote(words="=HYPERLINK(1)")], FileKind.CSV)
    rows = list(csv.reader(io.StringIO(file.decode())))
    assert rows[1][1] == "'=HYPERLINK(1)"


def test_ids_are_texts_which_nothing_rounds() -> None:
    (file,) = write_book([a_quote()], FileKind.JSON)
    (record,) = json.loads(file)["quotes"]
    assert (record["speaker_id"], record["guild"]) == (str(USER), str(GUILD))


@pytest.mark.parametrize(
    ("file", "message"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \n", "empty"),
        (b"\xff\xfe", "UTF-8"),
        (b"{}", "no list of quotes"),
        (b"[]", "no quote"),
        (b"[" * 100_000, "ends in the middle"),
        (b'{"format": "bell-lap-quotebook", "version": 2, "quotes": []}', "newer version"),
        (b'{"format": "bell-lap-quotebook", "version": 1, "count": 2, "quotes": [{}]}', "has 1"),
        (b"said,place\n2026,here\n", "do not know this shape of quotes: they have “said”, “place”"),
        (b'words,speaker\n"open', "ends in the middle"),
        (b"words,speaker\nonly", "ends in the middle"),
    ],
)
def test_what_is_no_book_is_refused(file: bytes, message: str) -> None:
    with pytest.raises(BadBookFile, match=message):
        read_book(file, GUILD)


def test_files_written_by_hand() -> None:
    table = "Words,Speaker,Said\n'twas nothing,My coach,2026-08-12\n\n"
    assert read_book(table.encode(), GUILD).entries == (
        Entry(draft_quote("'twas nothing", of_name("My coach"), said=date(2026, 8, 12))),
    )
    records = [{"words": "one", "speaker_id": USER}, {"words": "two", "athlete": "josh-kerr", "tags": ["a b", "c"]}]
    assert read_book(json.dumps(records).encode(), GUILD).entries == (
        Entry(draft_quote("one", of_member(USER))),
        Entry(draft_quote("two", of_athlete("", "josh-kerr"), tags=["a-b", "c"])),
    )


@pytest.mark.parametrize("names", [("Keyword", "Text", "AuthorName"), ("keyword", "text", "authorName")])
def test_texts_under_keywords_are_no_quotes_for_nobody_is_named_who_said_them(names: tuple[str, ...]) -> None:
    records = [dict(zip(names, ("WIN", "what a finish", "ada"), strict=True))]
    with pytest.raises(BadBookFile, match="keywords, as Mewdeko keeps them: it does not say who said them"):
        read_book(json.dumps(records).encode(), GUILD)
    own = [{"words": "one", "speaker": "Anna", "keyword": "x", "text": "y"}]
    assert len(read_book(json.dumps(own).encode(), GUILD).entries) == 1


def test_the_quotes_of_swift_cogs_are_read_and_none_of_another_server() -> None:
    common = {"author_id": 11, "message_author_id": USER, "timestamp": 1543104000.0}
    records = [{**common, "text": "what a finish", "guild_id": GUILD}, {**common, "text": "not ours", "guild_id": 5}]
    for found in (records, {"quotes": records}):
        book = read_book(json.dumps(found).encode(), GUILD)
        assert book.entries == (Entry(draft_quote("what a finish", of_member(USER))),)
        assert book.problems == ("Quote 2: It is of another server.",)


def of_red(cog: int, quotes: object, guild: int = GUILD) -> dict[str, object]:
    """As Red-DiscordBot keeps it in the settings.json of a cog."""
    return {str(cog): {"GUILD": {"7": {"quotes": []}, str(guild): {"quotes": quotes}}}}


def test_the_quotes_of_cogs_are_read_as_red_keeps_them() -> None:
    swift = [{"text": "what a finish", "author_id": 11, "message_author_id": USER, "guild_id": GUILD}]
    flame = {"1": {"text": "what a finish", "author": USER}, "4": {"text": "gone", "author": None}}
    want = (Entry(draft_quote("what a finish", of_member(USER))),)
    assert read_book(json.dumps(of_red(441356724, swift)).encode(), GUILD) == BookFile(want, ())
    book = read_book(json.dumps(of_red(145519400223506432, flame)).encode(), GUILD)
    assert book == BookFile(want, ("Quote 2: The id of the member who said it is missing.",))
    with pytest.raises(BadBookFile, match="none of this server"):
        read_book(json.dumps(of_red(1, flame, GUILD + 1)).encode(), GUILD)


def test_the_quotes_of_ub3r_b0t_are_read_with_the_id_or_else_by_the_name_of_then() -> None:
    old = {"id": "1", "nick": "ada", "channel": "track", "messageId": "5", "text": "what a finish", "time": 1543104000}
    new = {**old, "userId": str(USER), "server": str(GUILD), "dateTime": "2018-11-25T00:00:00"}
    records = [old, new, {**new, "server": "5"}, {**new, "text": ""}]
    book = read_book(json.dumps(records).encode(), GUILD)
    assert book.entries == (
        Entry(draft_quote("what a finish", of_name("ada"))),
        Entry(draft_quote("what a finish", of_member(USER)), message=5),
    )
    assert book.problems == ("Quote 3: It is of another server.", "Quote 4: There are no words to keep.")


def test_the_quotes_of_firebot_are_read_though_only_the_text_is_between_quotation_marks() -> None:
    first = '1,"He said ""go"", and\nwent",ada,mod,Warhammer 40,000: Darktide,2023-01-01'
    rows = (first, '2,"no one",,mod,,undefined')
    file = "\n".join(("ID,Text,Originator,Creator,Category,Created", *rows))
    book = read_book(file.encode(), GUILD)
    assert book.entries == (Entry(draft_quote('He said "go", and\nwent', of_name("ada"))),)
    assert book.problems == ("Quote 2: Nobody is said to have said it.",)
    for end in (file.index("went"), file.index("ada") + 1):
        with pytest.raises(BadBookFile, match="cut off"):
            read_book(file[:end].encode(), GUILD)


def test_quotes_in_lists_by_who_said_them_are_read() -> None:
    one, two = ({"quote": words, "contributor": "BOT", "timestamp": "2019-10-23"} for words in ("Go", "Gone"))
    found = {"num_quotes": 2, "quotes": {"mac mcdonald": [one], "charlie": [two, 7]}}
    book = read_book(json.dumps(found).encode(), GUILD)
    assert book.entries == (
        Entry(draft_quote("Go", of_name("mac mcdonald"))),
        Entry(draft_quote("Gone", of_name("charlie"))),
    )
    assert len(book.problems) == 1


@pytest.mark.parametrize(
    ("found", "message"),
    [
        ([{"nick": "ada", "message": "hi"}], "they have “nick”, “message”. The nearest I read is UB3R-B0T: “text” and"),
        ([{"author": "ada", "content": "hi"}], "nearest I read is FlameBountyCogs for Red: “text” and “author”"),
        ([{f"f{n}": 1 for n in range(9)}], "“f5” and others. The nearest I read is"),
        ([1, 2], "they have no fields"),
        ([{"x" * 5000: 1}], "“" + "x" * 20 + "”"),
        ({"quotes": "none"}, "no list of quotes"),
        ({"quotes": {"ada": "Go"}}, "they have no fields"),
    ],
)
def test_an_unknown_shape_is_refused_with_the_nearest_that_is_known(found: object, message: str) -> None:
    with pytest.raises(BadBookFile) as refused:
        read_book(json.dumps(found).encode(), GUILD)
    assert message in str(refused.value)
    assert len(str(refused.value)) < 400


@pytest.mark.parametrize(
    ("record", "problem"),
    [
        ({"words": "", "speaker": "Anna"}, "There are no words to keep."),
        ({"words": "x" * 4001, "speaker": "Anna"}, "A quote has 4,000 characters at most, and this has 4,001."),
        ({"words": "x"}, "Nobody is said to have said it."),
        ({"words": "x", "speaker_kind": "member"}, "The id of the member who said it is missing."),
        ({"words": "x", "speaker_id": "-5"}, "“-5” is no id of Discord's."),
        ({"words": "x", "speaker_id": str(2**63)}, "“9223372036854775808” is no id of Discord's."),
        ({"words": "x", "speaker_kind": "athlete"}, "The athlete who said it is missing."),
        ({"words": "x", "speaker_kind": "dog"}, "“dog” is no kind of speaker: it is member, athlete or name."),
        ({"words": "x", "speaker": "Anna", "said": "12.8.26"}, "“12.8.26” is no day, as 2026-11-27 is."),
        (7, "Nobody is said to have said it."),
    ],
)
def test_what_cannot_be_kept_says_which_and_why(record: object, problem: str) -> None:
    good = {"words": "fine", "speaker": "Anna"}
    book = read_book(json.dumps([good, record]).encode(), GUILD)
    assert book.problems == (f"Quote 2: {problem}",)
    assert len(book.entries) == 1


def test_a_table_of_too_many_rows_is_refused_without_reading_them_all() -> None:
    tail = b'"cut'  # where it is read to its end, this is what is told
    with pytest.raises(BadBookFile, match="more than 10,000 quotes"):
        read_book(b"words\n" + b"a\n" * 20_000 + tail, GUILD)


@pytest.mark.parametrize("tags", ["a " * 200, ["a"] * 200])
def test_a_quote_of_very_many_tags_is_a_problem_even_if_they_are_one(tags: str | list[str]) -> None:
    book = read_book(json.dumps([{"words": "Go", "speaker": "Bob", "tags": tags}]).encode(), GUILD)
    assert book.entries == ()
    assert book.problems == ("Quote 1: A quote has 10 tags at most, and this has more than 100.",)


def test_a_count_of_many_digits_is_not_repeated_whole() -> None:
    data = json.dumps({"format": "bell-lap-quotebook", "version": 1, "count": "9" * 5000, "quotes": []}).encode()
    with pytest.raises(BadBookFile) as refused:
        read_book(data, GUILD)
    assert len(str(refused.value)) < 200
