"""A server's own quotebook: what its members keep of their talk and of what they read, apart from the almanac."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

LONGEST_WORDS = 4000  # characters, as of a message by who pays Discord
LONGEST_SPEAKER, LONGEST_PLACE, LONGEST_LINK, LONGEST_TAG = 100, 200, 500, 40  # characters
LONGEST_ATHLETE = 250  # characters of an id
MOST_TAGS = 10
MOST_QUOTES = 200_000  # of one server
MOST_COUNTED = 1000  # quotes that a search for words counts; of more it says "at least"
_LINK = re.compile(r"https?://[^\s<>\"]+\.[^\s<>\"]+", re.IGNORECASE)
_SPACES = re.compile(r"\s+")
_BETWEEN_TAGS = re.compile(r"[\s,#]+")
_COVERED = re.compile(r"\|\|.+?\|\|", re.DOTALL)


class SpeakerKind(StrEnum):
    """Who said it: a member, known by the id; an athlete; or somebody of whom there is a name alone."""

    MEMBER = "member"
    ATHLETE = "athlete"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who said it. Made by `of_member`, `of_athlete` and `of_name`.

    A member has the `user` id and no name. An athlete has a name, and the id in the almanac where they are held.
    """

    kind: SpeakerKind
    user: int | None = None
    athlete: str | None = None
    name: str = ""


class QuoteState(StrEnum):
    """Whether a quote is shown, or waits for somebody to review it."""

    SHOWN = "shown"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class Draft:
    """What a quote says, as `draft_quote` cleaned and checked it.

    `said` is the day; `place` where it was said, in words; `link` its source: without one it is unsourced.
    """

    words: str
    speaker: Speaker
    said: date | None = None
    place: str = ""
    link: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BookQuote:
    """A quote of a book. `number` is its own within the server, and is never given again.

    `kept_by` is the id of whoever kept it, None once that was deleted, or for an import that names nobody. `channel`
    and `message` are the ids of the message that it was saved from.
    """

    guild: int
    number: int
    draft: Draft
    kept_by: int | None
    channel: int | None
    message: int | None
    state: QuoteState
    created: datetime
    changed: datetime


@dataclass(frozen=True, slots=True)
class Kept:
    """A quote that was kept; `fresh` is False where the same message was saved already: then this is that quote."""

    quote: BookQuote
    fresh: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """A quote to be kept as a file has it; with the ids of the message that it was saved from, if that is known."""

    draft: Draft
    state: QuoteState = QuoteState.SHOWN
    channel: int | None = None
    message: int | None = None


@dataclass(frozen=True, slots=True)
class ImportCounts:
    """How many quotes of a file were added, were there already, and are of members who forbid being quoted."""

    added: int
    doubles: int
    forbidden: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which quotes of a book; empty fields do not narrow.

    `athlete` is an id; `name` that of an athlete who is not held, or of somebody else, however it is written. `words`
    are searched for in the words, the place and the speaker's name: all of them, inflected and misspelt ones too.
    Quotes that wait are found neither by words nor by tag.
    """

    member: int | None = None
    athlete: str | None = None
    name: str = ""
    tag: str = ""
    words: str = ""
    state: QuoteState = QuoteState.SHOWN


@dataclass(frozen=True, slots=True)
class Found:
    """Quotes of a book, latest first: a page of them, and how many there are.

    With `more` there are more than `count`. `read_as` are words that the book does not hold, by the one that was
    searched for instead.
    """

    quotes: tuple[BookQuote, ...]
    count: int
    more: bool
    read_as: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class BookSettings:
    """What a server chose for its book: the ids of roles that may add and remove, None for everybody who may otherwise.

    Without `remover` only who manages the server may remove what others kept. With `review` a new quote waits. With
    `outlives` the quote of a deleted message stays.
    """

    adder: int | None = None
    remover: int | None = None
    review: bool = False
    outlives: bool = False


class BadDraft(ValueError):
    """A quote cannot be kept as it is; the text says why, in a sentence for people."""


class ForbidsQuotes(Exception):
    """A member forbids being quoted."""


class BookIsFull(Exception):
    """A book holds as many quotes as it may."""


def of_member(user: int) -> Speaker:
    """A member, by the id alone."""
    return Speaker(SpeakerKind.MEMBER, user=user)


def of_athlete(name: str, athlete: str | None = None) -> Speaker:
    """An athlete: the id where the almanac holds them. Raises BadDraft for a name that cannot be kept."""
    slug, cleaned = _line(athlete or "", LONGEST_ATHLETE, "The id"), _line(name, LONGEST_SPEAKER, "The name")
    if not slug and not cleaned:
        raise BadDraft("The athlete who said it is missing.")
    return Speaker(SpeakerKind.ATHLETE, athlete=slug or None, name=cleaned)


def of_name(name: str) -> Speaker:
    """Somebody else. Raises BadDraft for a name that cannot be kept."""
    cleaned = _line(name, LONGEST_SPEAKER, "The name")
    if not cleaned:
        raise BadDraft("Nobody is said to have said it.")
    return Speaker(SpeakerKind.NAME, name=cleaned)


def draft_quote(
    words: str,
    speaker: Speaker,
    *,
    said: date | None = None,
    place: str = "",
    link: str = "",
    tags: Iterable[str] = (),
) -> Draft:
    """A quote to keep. Raises BadDraft: empty, too long, a link that is none, too many tags."""
    cleaned = _clean(words).strip()
    if all(unicodedata.category(character)[0] in "CMZ" for character in cleaned):
        raise BadDraft("There are no words to keep.")
    if len(cleaned) > LONGEST_WORDS:
        raise BadDraft(f"A quote has {LONGEST_WORDS:,} characters at most, and this has {len(cleaned):,}.")
    source = _line(link, LONGEST_LINK, "The link")
    if source and not _LINK.fullmatch(source):
        raise BadDraft("The link is not an address that begins with https://.")
    labels = tuple(dict.fromkeys(label for label in map(clean_tag, tags) if label))
    if len(labels) > MOST_TAGS:
        raise BadDraft(f"A quote has {MOST_TAGS} tags at most, and this has {len(labels)}.")
    return Draft(cleaned, speaker, said, _line(place, LONGEST_PLACE, "The place"), source, labels)


def has_covered_words(words: str) -> bool:
    """Whether some of it stood behind spoiler bars where it was said: then it is not shown without them."""
    return _COVERED.search(words) is not None


def clean_tag(tag: str) -> str:
    """A tag as it is kept: lower case, without `#`, words parted by hyphens. Raises BadDraft for one too long."""
    for _ in range(2):  # folding can leave letters that fold once more
        tag = _clean(tag).casefold()
    cleaned = _BETWEEN_TAGS.sub("-", _clean(tag)).strip("-")
    if len(cleaned) > LONGEST_TAG:
        raise BadDraft(f"A tag has {LONGEST_TAG} characters at most, and this has {len(cleaned)}.")
    return cleaned


def _line(text: str, longest: int, what: str) -> str:
    """A text on one line. Raises BadDraft where it is too long."""
    cleaned = _SPACES.sub(" ", _clean(text)).strip()
    if len(cleaned) > longest:
        raise BadDraft(f"{what} has {longest} characters at most, and this has {len(cleaned)}.")
    return cleaned


def _clean(text: str) -> str:
    """Without what no database keeps and no screen shows: controls, and halves of characters."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = "".join(c for c in lines if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs"))
    return unicodedata.normalize("NFC", kept)
