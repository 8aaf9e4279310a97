"""What of a server's quotebook is shown or changed, checked against what the asker may do there."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from bot.actions.quotebook.drafting import read_athlete, read_draft
from bot.actions.quotebook.rights import Rights, rights_of
from bot.domain.asked import Asked, WrongOption
from bot.domain.book_files import NO_FILE, BadBookFile, BookFile, FileKind, read_book
from bot.domain.quotebook import (
    BookQuote,
    BookSettings,
    Draft,
    QuoteState,
    Speaker,
    SpeakerKind,
    Wanted,
    of_member,
)
from bot.errors import Choice, NoAnswer, NotAllowed, UnknownName, UsageError
from bot.questions.context import Context
from bot.questions.resolving import look_up_athlete

MOST_NUMBER = 2**31 - 1
TYPED = ("text", "said", "place", "tags")  # in the form of a quote
_YES, _NO = ("true", "yes"), ("false", "no")
_MOST_ID = 2**63 - 1
_LONGEST_SEARCH = 100
_FILES_TIP = "I read what /quotebook export writes, a CSV with the columns words and speaker, and some bots' files."


class Do(StrEnum):
    """What to do with the book."""

    RANDOM = "random"
    SEARCH = "search"
    SHOW = "show"  # one quote, by its number
    ADD = "add"
    MANAGE = "manage"  # what may be done with one quote
    EDIT = "edit"
    REMOVE = "remove"
    REVIEW = "review"
    APPROVE = "approve"
    OPT_OUT = "opt-out"
    OPT_IN = "opt-in"
    SETTINGS = "settings"
    EXPORT = "export"
    IMPORT = "import"


PUBLIC = frozenset({Do.RANDOM, Do.SEARCH, Do.SHOW})


@dataclass(frozen=True, slots=True)
class QuotebookRequest:
    """What to do in the book of a server, as far as the asker may.

    `number` is that of a quote; for a random one, that of the quote that is not to come again. `quote` is the quote
    that is to be changed, or that was saved from the `message` before; `draft` is what was typed of one, `speaker` who
    said what is still to be typed. `page` counts from 0. `chosen` are settings that are to hold from now on. `brought`
    is what a file has that is to be imported.
    """

    do: Do
    user: int
    guild: int = 0
    settings: BookSettings = field(default_factory=BookSettings)
    rights: Rights = field(
        default_factory=lambda: Rights(0, adds=False, moderates=False, manages=False, reviewed=False)
    )
    wanted: Wanted = field(default_factory=Wanted)
    number: int = 0
    page: int = 0
    quote: BookQuote | None = None
    draft: Draft | None = None
    speaker: Speaker | None = None
    channel: int | None = None
    message: int | None = None
    chosen: BookSettings | None = None
    written_as: FileKind = FileKind.JSON
    brought: BookFile = NO_FILE
    dry_run: bool = False
    typed: Mapping[str, str] = field(default_factory=dict[str, str])
    notes: tuple[str, ...] = ()

    def asked(self, do: Do, number: int = 0, page: int = 0) -> Asked:
        """Something else, among the quotes that are wanted here."""
        wanted = self.wanted
        return Asked.of(
            "quotebook",
            {
                "do": do,
                "number": str(number or ""),
                "member": str(wanted.member or ""),
                "athlete": wanted.athlete or wanted.name,
                "tag": wanted.tag,
                "page": str(page or ""),
                "words": wanted.words,
            },
        )


def is_public(asked: Asked) -> bool:
    """Whether others may see what is asked: quotes, but nothing of who may do what."""
    return (asked.text("do").casefold() or Do.RANDOM) in PUBLIC


def one(do: Do, number: int) -> Asked:
    """What does something with one quote."""
    return Asked.of("quotebook", {"do": do, "number": str(number)})


async def understand(asked: Asked, context: Context) -> QuotebookRequest:
    """Read what is wanted, and check that the asker may do it.

    Raises NotAllowed, NoAnswer for a quote that there is not, UsageError, WrongOption, what resolving a name raises,
    and StoreError.
    """
    do = Do(asked.one_of("do", [str(each) for each in Do]) or Do.RANDOM)
    user = context.asker.user
    if user is None:
        raise NotAllowed("A quotebook belongs to a server on Discord.", "Use this there.")
    if do in (Do.OPT_OUT, Do.OPT_IN):
        return QuotebookRequest(do, user)
    guild = context.asker.guild
    if guild is None:
        raise NotAllowed(
            "Only a server that added me has a quotebook.",
            "Who manages a server can add me to it; /quote works here too.",
        )
    settings = await context.members.quotebook.find_settings(guild)
    rights = rights_of(context.asker, user, settings)
    request = QuotebookRequest(do, user, guild, settings, rights, page=asked.page())
    match do:
        case Do.RANDOM | Do.SEARCH:
            return await _searching(request, asked, context)
        case Do.ADD:
            return await _adding(request, asked, context)
        case Do.REVIEW:
            rights.require_moderating()
            return replace(request, wanted=Wanted(state=QuoteState.WAITING))
        case Do.SETTINGS:
            rights.require_managing()
            return replace(request, chosen=_chosen(asked, settings, guild))
        case Do.EXPORT | Do.IMPORT:
            rights.require_managing()
            return await _with_file(request, asked, context)
        case _:
            return await _of_one(request, asked, context)


async def _searching(request: QuotebookRequest, asked: Asked, context: Context) -> QuotebookRequest:
    number = asked.number("number", MOST_NUMBER)
    member, words = find_id(asked, "member"), asked.text("words")[:_LONGEST_SEARCH]
    wanted = Wanted(member=member, tag=asked.text("tag"), words=words)
    notes: tuple[str, ...] = ()
    if typed := asked.text("athlete"):
        try:
            found = look_up_athlete(asked, "athlete", context.almanac)
            wanted, notes = replace(wanted, athlete=found.value.id), found.notes
        except UnknownName:  # the book may have somebody whom the almanac has not
            wanted = replace(wanted, name=typed)
    return replace(request, wanted=wanted, number=number, notes=notes)


async def _adding(request: QuotebookRequest, asked: Asked, context: Context) -> QuotebookRequest:
    request.rights.require_adding()
    book, message, member = context.members.quotebook, find_id(asked, "message"), find_id(asked, "member")
    if member is not None and await book.forbids(member):
        raise NotAllowed("They forbid being quoted.", "Ask them; only they can allow it, with /quotebook opt-out.")
    if message is not None:
        request = replace(request, quote=await book.find_by_message(request.guild, message))
    asker = context.asker
    speaker, notes = (of_member(member), ()) if member is not None else (None, ())
    if asked.text("athlete"):
        speaker, notes = read_athlete(asked.text("athlete"), context.almanac)
    draft = None
    if asked.text("text") and speaker is not None:
        draft, left_out = read_draft(asked, speaker)
        notes = (*notes, *left_out)
    return replace(
        request,
        draft=draft,
        speaker=speaker,
        channel=(asker.thread or asker.channel) if message is not None else None,
        message=message,
        typed=dict(asked.options),
        notes=notes,
    )


def kept_already(known: BookQuote, rights: Rights) -> NotAllowed:
    """The error for a message that was saved before, with a way to its quote."""
    if rights.may_see(known):
        show = (Choice("Show it", one(Do.SHOW, known.number)),)
        return NotAllowed(f"That message is in the quotebook already: quote {known.number}.", "", show)
    return NotAllowed("That message was saved already, and waits to be reviewed.")


async def _of_one(request: QuotebookRequest, asked: Asked, context: Context) -> QuotebookRequest:
    """What is done with one quote."""
    number = asked.number("number", MOST_NUMBER)
    quote = await context.members.quotebook.find(request.guild, number) if number else None
    if quote is None or not request.rights.may_see(quote):
        which = f"no quote {number}" if number else "no quote without a number"
        raise NoAnswer(f"This server's quotebook has {which}.", "Find one with /quotebook search.")
    if request.do is Do.SHOW:
        return replace(await _searching(request, asked, context), quote=quote)
    request = replace(request, quote=quote, number=number)
    match request.do:
        case Do.EDIT:
            request.rights.require_editing(quote)
            return _editing(request, quote, asked, context)
        case Do.REMOVE:
            request.rights.require_removing(quote)
        case Do.APPROVE:
            request.rights.require_moderating()
        case _:
            pass
    return request


def _editing(request: QuotebookRequest, quote: BookQuote, asked: Asked, context: Context) -> QuotebookRequest:
    """With what was typed as a draft; nothing yet where the form is still to be opened."""
    if not any(asked.text(option) for option in TYPED):
        return request
    speaker, notes = quote.draft.speaker, ()
    typed = asked.text("athlete")
    if typed and typed != speaker.name and speaker.kind is not SpeakerKind.MEMBER:
        speaker, notes = read_athlete(typed, context.almanac)
    draft, left_out = read_draft(asked, speaker)
    return replace(request, draft=draft, notes=(*notes, *left_out))


async def _with_file(request: QuotebookRequest, asked: Asked, context: Context) -> QuotebookRequest:
    kind = FileKind(asked.one_of("format", [str(each) for each in FileKind]) or FileKind.JSON)
    if request.do is Do.EXPORT:
        return replace(request, written_as=kind)
    if context.upload is None:
        raise UsageError("There is no file to import.", "Attach one to /quotebook import.")
    try:
        brought = await asyncio.to_thread(read_book, context.upload, request.guild)
    except BadBookFile as error:
        raise UsageError(f"{error} Nothing was imported.", _FILES_TIP) from None
    return replace(request, brought=brought, dry_run=asked.one_of("dry-run", (*_YES, *_NO)) in _YES)


def _chosen(asked: Asked, before: BookSettings, guild: int) -> BookSettings | None:
    """What holds from now on; None where nothing is set. The role of everybody, @everyone, stands for none."""
    after = before
    for option in ("adder", "remover"):
        if asked.text(option):
            role = find_id(asked, option)
            after = replace(after, **{option: None if role in (0, guild) else role})
    for option in ("review", "outlives"):
        if text := asked.one_of(option, (*_YES, *_NO)):
            after = replace(after, **{option: text in _YES})
    return after if after != before else None


def find_id(asked: Asked, option: str) -> int | None:
    """An id of Discord's, None if the option is not set. Raises WrongOption."""
    text = asked.text(option)
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and int(text[:20]) <= _MOST_ID and len(text) <= len(str(_MOST_ID))):
        raise WrongOption(asked, option)
    return int(text)
