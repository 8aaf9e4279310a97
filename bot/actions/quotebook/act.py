"""Reads and changes a server's quotebook, each change in one transaction."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bot.actions.quotebook.request import Do, QuotebookRequest
from bot.domain.book_files import write_book
from bot.domain.community import Changes
from bot.domain.quotebook import MOST_QUOTES, BookIsFull, BookQuote, Draft, ForbidsQuotes, ImportCounts, QuoteState
from bot.errors import NoAnswer, NotAllowed, UsageError
from bot.questions.context import Context

PAGE = 10  # quotes
_CHANCES = 1 << 30
_MOST_GONE = 20  # quotes of deleted messages that are passed over before a random one is given up


@dataclass(frozen=True, slots=True)
class Book:
    """What is shown of a book: one quote, a page of quotes, or none of them for its settings.

    `count` is how many are wanted, with `more` there are more; `read_as` as in `Found`. `done` says what was changed.
    `gone` are the numbers of quotes that were removed because their messages were deleted. `file` is one of the `files`
    that the whole book is written to, by the request's page; `counts` say what a file brought.
    """

    request: QuotebookRequest
    quote: BookQuote | None = None
    quotes: tuple[BookQuote, ...] = ()
    count: int = 0
    more: bool = False
    read_as: Mapping[str, str] = field(default_factory=dict[str, str])
    tags: tuple[tuple[str, int], ...] = ()
    done: str = ""
    gone: tuple[int, ...] = ()
    file: bytes = b""
    files: int = 0
    counts: ImportCounts | None = None


async def act(request: QuotebookRequest, context: Context) -> Book:
    """Raises NoAnswer where nothing fits, NotAllowed for who forbids being quoted, UsageError, StoreError."""
    match request.do:
        case Do.RANDOM:
            return await _random(request, context)
        case Do.SEARCH | Do.REVIEW:
            return await _list(request, context)
        case Do.SHOW:
            return await _show(request, context)
        case Do.MANAGE:
            return Book(request, request.quote)
        case Do.SETTINGS:
            return await _set(request, context)
        case Do.EXPORT:
            return await _export(request, context)
        case _:
            return await _change(request, context)


async def _random(request: QuotebookRequest, context: Context) -> Book:
    book, gone = context.members.quotebook, list[int]()
    for _ in range(_MOST_GONE):
        chance = context.pick(_CHANCES) / _CHANCES
        quote = await book.pick(request.guild, request.wanted, chance, request.number or None)
        if quote is None:
            break
        if not await _forget_gone((quote,), request, context):
            found = await book.search(request.guild, request.wanted, limit=1)  # of how many, and how words were read
            return Book(request, quote, (), found.count, found.more, found.read_as, gone=tuple(gone))
        gone.append(quote.number)
    raise _nothing(request, tuple(gone))


async def _list(request: QuotebookRequest, context: Context) -> Book:
    book, gone = context.members.quotebook, frozenset[int]()
    found = await book.search(request.guild, request.wanted, offset=request.page * PAGE, limit=PAGE)
    if not found.quotes and request.page:  # the last page may have become empty since
        request = replace(request, page=max(0, (found.count - 1) // PAGE))
        found = await book.search(request.guild, request.wanted, offset=request.page * PAGE, limit=PAGE)
    if gone := await _forget_gone(found.quotes, request, context):
        found = await book.search(request.guild, request.wanted, offset=request.page * PAGE, limit=PAGE)
    removed = tuple(sorted(gone))
    if not found.quotes and request.do is Do.SEARCH:
        raise _nothing(request, removed)
    return Book(
        request,
        quotes=tuple(quote for quote in found.quotes if quote.number not in gone),
        count=found.count,
        more=found.more,
        read_as=found.read_as,
        tags=await book.list_tags(request.guild) if request.do is Do.SEARCH else (),
        gone=removed,
    )


async def _show(request: QuotebookRequest, context: Context) -> Book:
    quote = request.quote
    if quote is None or await _forget_gone((quote,), request, context):
        raise NoAnswer(
            "That quote has gone: the message it was saved from was deleted.", "Find another with /quotebook random."
        )
    return Book(request, quote)


async def _forget_gone(quotes: tuple[BookQuote, ...], request: QuotebookRequest, context: Context) -> frozenset[int]:
    """Remove the quotes whose messages were deleted, unless the server lets them stay; their numbers."""
    messages = {each.message: each for each in quotes if each.message is not None and each.channel is not None}
    if context.messages is None or request.settings.outlives or not messages:
        return frozenset()
    where = [(each.channel, id_) for id_, each in messages.items() if each.channel is not None]
    gone = await context.messages.find_gone(where)
    if gone:
        async with context.members.transaction() as changes:
            await changes.quotebook.forget_messages(request.guild, gone)
    return frozenset(messages[id_].number for id_ in gone)


async def _set(request: QuotebookRequest, context: Context) -> Book:
    if request.chosen is not None:
        async with context.members.transaction() as changes:
            await changes.quotebook.set_settings(request.guild, request.chosen, context.clock())
        request = replace(request, settings=request.chosen)
        return Book(request, done="Set.")
    return Book(request)


async def _export(request: QuotebookRequest, context: Context) -> Book:
    quotes = await context.members.quotebook.list_all(request.guild)
    if not quotes:
        raise _nothing(request, ())
    files = await asyncio.to_thread(write_book, quotes, request.written_as)
    at = min(request.page, len(files) - 1)
    return Book(replace(request, page=at), count=len(quotes), file=files[at], files=len(files))


async def _change(request: QuotebookRequest, context: Context) -> Book:
    try:
        async with context.members.transaction() as changes:
            return await _changed(request, changes, context)
    except ForbidsQuotes:
        raise NotAllowed("They forbid being quoted, so nothing is kept.") from None
    except BookIsFull:
        raise UsageError(
            f"This server's quotebook is full: it has {MOST_QUOTES:,} quotes.", "Remove some, then try again."
        ) from None


async def _changed(request: QuotebookRequest, changes: Changes, context: Context) -> Book:
    book, now = changes.quotebook, context.clock()
    match request.do:
        case Do.ADD:
            return await _add(request, _typed(request), changes, context)
        case Do.EDIT:
            quote = await book.edit(request.guild, request.number, _typed(request), now)
            return Book(request, _still_there(quote), done="Changed.")
        case Do.REMOVE:
            refused = request.quote is not None and request.quote.state is QuoteState.WAITING
            _still_there(await book.remove(request.guild, request.number))
            return Book(request, done="Refused: it is gone." if refused else "Removed.")
        case Do.APPROVE:
            quote = await book.approve(request.guild, request.number, now)
            return Book(request, _still_there(quote), done="Approved: all see it now.")
        case Do.OPT_OUT:
            count = await book.forbid(request.user, now)
            return Book(request, count=count)
        case Do.IMPORT:
            entries = request.brought.entries
            counts = await book.add_all(request.guild, entries, request.user, now, dry_run=request.dry_run)
            return Book(request, counts=counts)
        case _:
            allowed = await book.allow(request.user)
            return Book(request, done="You may be quoted again." if allowed else "You may be quoted.")


async def _add(request: QuotebookRequest, draft: Draft, changes: Changes, context: Context) -> Book:
    kept = await changes.quotebook.add(
        request.guild, draft, request.user, context.clock(), channel=request.channel, message=request.message
    )
    quote = kept.quote
    if not kept.fresh:
        if not request.rights.may_see(quote):
            return Book(request, done="That message was saved already, and waits to be reviewed.")
        return Book(request, quote, done="That message was saved already. This is its quote; nothing was changed.")
    waits = quote.state is QuoteState.WAITING
    return Book(request, quote, done="Kept. It is shown once it is reviewed." if waits else "Kept.")


def _typed(request: QuotebookRequest) -> Draft:
    if request.draft is None:
        raise UsageError("There are no words to keep, or nobody who said them.", "Type both with /quotebook add.")
    return request.draft


def _still_there(quote: BookQuote | None) -> BookQuote:
    if quote is None:
        raise NoAnswer("That quote is not there any more, or was reviewed already.", "Look with /quotebook search.")
    return quote


def _nothing(request: QuotebookRequest, gone: tuple[int, ...]) -> NoAnswer:
    wanted = request.wanted
    narrowed = wanted.member or wanted.athlete or wanted.name or wanted.tag or wanted.words
    lost = " The last that did went, for its message was deleted." if gone else ""
    if not narrowed:
        message = "This server's quotebook is empty."
        return NoAnswer(message + lost, "Save a message with its menu, Apps, Save to quotebook; or use /quotebook add.")
    return NoAnswer(f"No quote of this server's book fits that.{lost}", "Ask for less, or use /quotebook search.")
