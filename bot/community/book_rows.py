"""Quotes of books as rows of the table."""

from typing import Any

from sqlalchemy import Select, select

from bot.community.tables import book_quote
from bot.database.reading import Row
from bot.domain.quotebook import BookQuote, Draft, QuoteState, Speaker, SpeakerKind
from bot.names.fold import fold

_C = book_quote.c
_COLUMNS = (
    _C.guild_id,
    _C.number,
    _C.words,
    _C.speaker_kind,
    _C.speaker_id,
    _C.athlete,
    _C.speaker,
    _C.said,
    _C.place,
    _C.link,
    _C.tags,
    _C.kept_by_id,
    _C.channel_id,
    _C.message,
    _C.state,
    _C.created,
    _C.changed,
)


def select_quotes() -> Select[*tuple[Any, ...]]:
    """Quotes as `read_quote` reads them."""
    return select(*_COLUMNS)


def read_quote(row: Row) -> BookQuote:
    """One row of `select_quotes`."""
    guild, number, words, kind, user, athlete, name, said, place, link, tags, kept_by, channel, message = row[:14]
    state, created, changed = row[14:17]
    speaker = Speaker(SpeakerKind(kind), user, athlete, name)
    draft = Draft(words, speaker, said, place, link, tuple(tags.split()))
    return BookQuote(guild, number, draft, kept_by, channel, message, QuoteState(state), created, changed)


def draft_values(draft: Draft) -> dict[str, object]:
    """The columns that hold what a quote says."""
    speaker = draft.speaker
    return {
        "words": draft.words,
        "speaker_kind": speaker.kind,
        "speaker_id": speaker.user,
        "athlete": speaker.athlete,
        "speaker": speaker.name,
        "speaker_key": fold(speaker.name),
        "said": draft.said,
        "place": draft.place,
        "link": draft.link,
        "tags": " ".join(draft.tags),
    }
