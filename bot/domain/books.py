"""What questions and actions need of the quotebooks: protocols, each call one trip to the database."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Protocol

from bot.domain.quotebook import BookQuote, BookSettings, Draft, Entry, Found, ImportCounts, Kept, Wanted


class Quotebook(Protocol):
    """Reads the books of servers."""

    async def find(self, guild: int, number: int) -> BookQuote | None:
        """The quote of a number, shown or waiting."""
        ...

    async def find_by_message(self, guild: int, message: int) -> BookQuote | None:
        """The quote that was saved from a message, shown or waiting."""
        ...

    async def search(self, guild: int, wanted: Wanted, *, offset: int = 0, limit: int = 10) -> Found:
        """A page of the quotes that are wanted, latest first."""
        ...

    async def count(self, guild: int, wanted: Wanted) -> int:
        """How many are wanted, exactly where no words are searched for; else MOST_COUNTED at most."""
        ...

    async def pick(self, guild: int, wanted: Wanted, chance: float, besides: int | None = None) -> BookQuote | None:
        """One of those that are wanted, by a chance from 0 to below 1; not that of the number `besides` if others are.

        None where there is none.
        """
        ...

    async def list_tags(self, guild: int, limit: int = 25, start: str = "") -> tuple[tuple[str, int], ...]:
        """The tags of a book, those that begin so, and how many quotes that are shown have each, most used first.

        Raises BadDraft where no tag can begin so, for it is too long.
        """
        ...

    async def list_all(self, guild: int) -> tuple[BookQuote, ...]:
        """The whole book, in the order of its numbers; those that wait too."""
        ...

    async def list_saved(self, guild: int, messages: Collection[int]) -> frozenset[int]:
        """Those of these messages that a quote was saved from."""
        ...

    async def find_settings(self, guild: int) -> BookSettings:
        """What a server chose for its book."""
        ...

    async def forbids(self, user: int) -> bool:
        """Whether somebody forbids being quoted, in every server."""
        ...


class QuotebookChanges(Protocol):
    """Changes of books, within one transaction."""

    async def add(
        self,
        guild: int,
        draft: Draft,
        kept_by: int,
        now: datetime,
        *,
        channel: int | None = None,
        message: int | None = None,
    ) -> Kept:
        """Keep a quote; it waits where the server reviews new ones. Of a message there is one quote.

        Raises ForbidsQuotes, BookIsFull, and DepartedServer where the bot was removed.
        """
        ...

    async def add_all(
        self, guild: int, entries: Iterable[Entry], kept_by: int | None, now: datetime, *, dry_run: bool = False
    ) -> ImportCounts:
        """Keep the quotes of a file, or with `dry_run` only count them; they are shown unless they say otherwise.

        Left out are those whose words and speaker the book holds already, and those of members who forbid it; an id of
        a message that has a quote is left off. Raises BookIsFull, DepartedServer.
        """
        ...

    async def edit(self, guild: int, number: int, draft: Draft, now: datetime) -> BookQuote | None:
        """What a quote says from now on; None where there is none. Raises ForbidsQuotes, DepartedServer."""
        ...

    async def remove(self, guild: int, number: int) -> BookQuote | None:
        """Delete a quote, or refuse one that waits; what it was, None where there is none."""
        ...

    async def approve(self, guild: int, number: int, now: datetime) -> BookQuote | None:
        """Show a quote that waits; None where none of that number waits. Raises DepartedServer."""
        ...

    async def forget_messages(self, guild: int, messages: Collection[int]) -> int:
        """Delete the quotes of messages that were deleted, unless the server lets them stay; how many."""
        ...

    async def forget_channel(self, guild: int, channel: int) -> int:
        """Delete the quotes of a deleted channel's messages, unless the server lets them stay; how many."""
        ...

    async def set_settings(self, guild: int, settings: BookSettings, now: datetime) -> None:
        """Set what holds for a book. Raises DepartedServer."""
        ...

    async def forbid(self, user: int, now: datetime) -> int:
        """Delete what somebody said from every book, and let nobody keep more; how many quotes there were."""
        ...

    async def allow(self, user: int) -> bool:
        """Let somebody be quoted again; False if they did not forbid it."""
        ...


class BookPostChanges(Protocol):
    """Changes which quotes posts tell, within one transaction."""

    async def tell(self, guild: int, post: int, chance: float) -> BookQuote | None:
        """The quote that a post tells: that of before if it is still shown, else the next one of the book.

        The next is one that no post of the server told, by a chance from 0 to below 1; where all were told, the one
        whose turn is longest ago. None where the book has none that is shown.
        """
        ...

    async def adopt(self, guild: int, post: int, number: int) -> bool:
        """Note which quote a post tells that was found in its channel; False where that was known."""
        ...

    async def find(self, guild: int, post: int) -> BookQuote | None:
        """The quote that a post tells; None where none was chosen yet, and where it has gone since."""
        ...
