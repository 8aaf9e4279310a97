"""What a quote is called in the files that are read: our own, and those of other bots that say who said it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from bot.domain.quotebook import (
    MOST_TAGS,
    BadDraft,
    Entry,
    QuoteState,
    Speaker,
    SpeakerKind,
    draft_quote,
    of_athlete,
    of_member,
    of_name,
)

Record = Mapping[str, Any]
UNDER_NAME = "quotee"  # what a name is called under which a file has a list of quotes

_MOST_WRITTEN_TAGS = 100  # the same one may be written again and again
_LARGEST_ID = 2**63 - 1
_MOST_NAMED = 6  # fields of an unknown file that are named


@dataclass(frozen=True, slots=True)
class Shape:
    """What the quotes of one bot look like: the fields that each has, and how it is read; that raises BadDraft."""

    name: str
    fields: tuple[str, ...]
    read: Callable[[Record, int], Entry]


def shape_of(record: Record) -> Shape | None:
    """The shape of a quote, None where it has none that is read."""
    return next((shape for shape in SHAPES if all(field in record for field in shape.fields)), None)


def is_under_keyword(record: Record) -> bool:
    """Whether it is what Mewdeko calls a quote; who is named in it is who kept it."""
    names = {name.casefold() for name in record}
    return {"keyword", "text"} <= names and shape_of(record) is None


def unknown_shape(names: Iterable[str]) -> str:
    """What to say of a file whose quotes have these fields: which known shape is nearest to that."""
    found = [name for name in names if name]
    nearest = max(SHAPES, key=lambda shape: len(set(shape.fields) & set(found)) / len(shape.fields))
    named = ", ".join(f"“{name[:20]}”" for name in found[:_MOST_NAMED]) or "no fields"
    more = " and others" if len(found) > _MOST_NAMED else ""
    fields = " and ".join(f"“{field}”" for field in nearest.fields)
    return (
        f"I do not know this shape of quotes: they have {named}{more}. The nearest I read is {nearest.name}: {fields}."
    )


def records_of(found: object, guild: int) -> list[Record] | None:
    """The quotes of what a JSON file holds; None where it holds no quotes, or none of that server.

    They are a list, or under `quotes`: a list, or by their numbers, or lists of them by who said them. Red-DiscordBot
    keeps these within the number of a cog, `GUILD` and the id of a server.
    """
    if isinstance(found, dict):
        book = _of_red(cast("dict[str, Any]", found), guild)
        found = book.get("quotes") if book is not None else None
    if isinstance(found, dict):
        found = list(_by_name(cast("dict[str, Any]", found)))
    return [_record(each) for each in cast("list[Any]", found)] if isinstance(found, list) else None


def _of_red(found: dict[str, Any], guild: int) -> dict[str, Any] | None:
    inner = next(iter(found.values()), None)
    servers = cast("dict[str, Any]", inner).get("GUILD") if isinstance(inner, dict) else None
    if len(found) > 1 or not isinstance(servers, dict):
        return found
    book = cast("dict[str, Any]", servers).get(str(guild))
    return cast("dict[str, Any]", book) if isinstance(book, dict) else None


def _by_name(found: dict[str, Any]) -> Iterator[object]:
    for name, one in found.items():
        if isinstance(one, list):
            yield from ({**_record(each), UNDER_NAME: name} for each in cast("list[Any]", one))
        else:
            yield one


def _record(one: object) -> Record:
    return cast("dict[str, Any]", one) if isinstance(one, dict) else {}


def read_own(record: Record, guild: int) -> Entry:
    """A quote by the names of our own export, of which only words and a speaker must be there. Raises BadDraft."""
    tags = _tags(record)
    draft = draft_quote(
        _text(record, "words"),
        _speaker(record),
        said=_day(_text(record, "said")),
        place=_text(record, "place"),
        link=_text(record, "link"),
        tags=tags,
    )
    state = QuoteState.WAITING if _text(record, "state") == QuoteState.WAITING else QuoteState.SHOWN
    if _id(record, "guild") != guild:
        return Entry(draft, state)
    message = _id(record, "message")
    return Entry(draft, state, _id(record, "channel") if message else None, message)


def _swift(record: Record, guild: int) -> Entry:
    _refuse_others(record, "guild_id", guild)
    return Entry(draft_quote(_text(record, "text"), _member(record, "message_author_id")))


def _ub3r(record: Record, guild: int) -> Entry:
    """`nick` is the speaker's name of that day; newer ones have the id too. `channel` is a name, not an id."""
    _refuse_others(record, "server", guild)
    user = _id(record, "userId")
    speaker = of_name(_text(record, "nick")) if user is None else of_member(user)
    message = _id(record, "messageId") if _id(record, "server") == guild else None
    return Entry(draft_quote(_text(record, "text"), speaker), message=message)


def _firebot(record: Record, _guild: int) -> Entry:
    return Entry(draft_quote(_text(record, "text"), of_name(_text(record, "originator"))))


def _by_quotee(record: Record, _guild: int) -> Entry:
    return Entry(draft_quote(_text(record, "quote"), of_name(_text(record, UNDER_NAME))))


def _flame(record: Record, _guild: int) -> Entry:
    return Entry(draft_quote(_text(record, "text"), _member(record, "author")))


SHAPES = (
    Shape("my own export", ("words",), read_own),
    Shape("Swift-Cogs for Red", ("text", "message_author_id"), _swift),
    Shape("UB3R-B0T", ("text", "nick"), _ub3r),
    Shape("Firebot", ("text", "originator"), _firebot),
    Shape("dlg1206's discord-quote-bot", ("quote", "contributor", UNDER_NAME), _by_quotee),
    Shape("FlameBountyCogs for Red", ("text", "author"), _flame),
)


def _refuse_others(record: Record, name: str, guild: int) -> None:
    if _id(record, name) not in (None, guild):
        raise BadDraft("It is of another server.")


def _member(record: Record, name: str) -> Speaker:
    user = _id(record, name)
    if user is None:
        raise BadDraft("The id of the member who said it is missing.")
    return of_member(user)


def _tags(record: Record) -> list[str]:
    """The tags of a record, a list or a text; millions of them are not looked at one by one. Raises BadDraft."""
    found: object = record.get("tags") or []
    tags = cast("list[Any]", found) if isinstance(found, list) else str(found).split(maxsplit=_MOST_WRITTEN_TAGS)
    if len(tags) > _MOST_WRITTEN_TAGS:
        raise BadDraft(f"A quote has {MOST_TAGS} tags at most, and this has more than {_MOST_WRITTEN_TAGS}.")
    return [str(tag) for tag in tags]


def _speaker(record: Record) -> Speaker:
    user, athlete, name = _id(record, "speaker_id"), _text(record, "athlete"), _text(record, "speaker")
    kind = _text(record, "speaker_kind")
    if kind == SpeakerKind.MEMBER or (not kind and user is not None):
        return _member(record, "speaker_id")
    if kind == SpeakerKind.ATHLETE or (not kind and athlete):
        return of_athlete(name, athlete or None)
    if kind not in ("", SpeakerKind.NAME):
        raise BadDraft(f"“{kind[:20]}” is no kind of speaker: it is member, athlete or name.")
    return of_name(name)


def _text(record: Record, name: str) -> str:
    value = record.get(name)
    return "" if value is None or isinstance(value, (dict, list)) else str(value)


def _id(record: Record, name: str) -> int | None:
    text = _text(record, name).strip()
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) < 20 and 0 < int(text) <= _LARGEST_ID):
        raise BadDraft(f"“{text[:20]}” is no id of Discord's.")
    return int(text)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise BadDraft(f"“{text[:20]}” is no day, as 2026-11-27 is.") from error
