"""Posts to be sent, each once: what is kept of them, and what sending them needs."""

import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Protocol

from bot.domain.target import Target

_FIRST = datetime(2015, 1, 1, tzinfo=UTC)  # Discord's ids count from there
LONGEST_DELAY = timedelta(minutes=10)  # before a post that failed is tried again
LONGEST_WAIT = timedelta(days=3)  # more than a digest of the next day that waits for the end of quiet hours
LONGEST_TOKEN = 25  # characters, by Discord's limit for a nonce


def token_of(*parts: object) -> str:
    """The token of a post, made from what it tells and where: the same parts always give the same."""
    return hashlib.sha256(" ".join(map(str, parts)).encode()).hexdigest()[:LONGEST_TOKEN]


class Edit(StrEnum):
    """What is still to be said in a post already sent."""

    NONE = ""
    CORRECTED = "corrected"
    RETRACTED = "retracted"


@dataclass(frozen=True, slots=True)
class NewPost:
    """A post to be sent at `due` or later.

    `token` says what it is about and where it goes, in at most 25 letters, digits and hyphens: a second post of the
    same token is not made. What `content` means is up to whoever draws posts of the `kind`.
    `tried` is a moment after which it may have been sent already, from an outbox that a backup has since replaced: then
    it is looked for first.
    """

    target: Target
    token: str
    kind: str
    content: str
    due: datetime
    tried: datetime | None = None


@dataclass(frozen=True, slots=True)
class Post:
    """A post that was leased, to be sent or edited now.

    `tried` is when the first lease handed it to Discord, None on that: it may have arrived since. `message` is the
    id of its message once it was sent; then `edit` says what has changed. `leased_until` is the end of its lease, by
    which it is known whose the lease is: a later one ends later.
    """

    id: int
    target: Target
    token: str
    kind: str
    content: str
    tried: datetime | None
    attempts: int
    message: int | None
    edit: Edit
    leased_until: datetime | None = None

    @property
    def posted(self) -> datetime | None:
        """When its message was posted, which Discord's ids say; None where it was not."""
        return None if self.message is None else _FIRST + timedelta(milliseconds=self.message >> 22)


@dataclass(frozen=True, slots=True)
class FoundPost:
    """The message of a post that was found in its channel, and the custom_ids of its components."""

    message: int
    custom_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """Posts that are due, or failed and are tried again; none of a target that gets none.

    `since` is when the oldest became due, `stuck_since` the same where nothing was sent after that. In UTC.
    """

    posts: int
    since: datetime | None = None
    stuck_since: datetime | None = None


class Outbox(Protocol):
    """Leases posts and notes what became of them. Each call is a transaction of its own, and may raise StoreError."""

    async def wait_for_posts(self) -> None:
        """Until this process makes posts."""
        ...

    async def lease(self, now: datetime, until: datetime, most: int, most_again: int) -> tuple[Post, ...]:
        """At most `most` posts that are due, the first of each target, for nobody else before `until`.

        Of those that failed before, at most `most_again`. A target of which somebody has a post has no other leased;
        one that is paused, refused, or of a server that removed the bot, none at all. What is leased counts as handed
        to Discord from now on.
        """
        ...

    async def renew(self, posts: Collection[Post], until: datetime) -> tuple[Post, ...]:
        """Keep the leases of posts that are still to be sent; those whose leases nobody has taken over."""
        ...

    async def mark_sent(self, messages: Mapping[int, int], now: datetime) -> None:
        """These posts are there: each id of a post with that of its message."""
        ...

    async def mark_edited(self, post: int, edit: Edit) -> None:
        """Its message says so now, or is gone; an edit that came meanwhile is still to be made."""
        ...

    async def mark_refused(self, post: Post, now: datetime, reason: str, *, whole_target: bool) -> None:
        """Discord does not take it, and it is not tried again; with `whole_target` nothing more is sent there."""
        ...

    async def postpone(self, post: Post, due: datetime) -> None:
        """It failed: try it, and all that waits behind it for the same target, no earlier than `due`.

        Where somebody else has leased it since, nothing is changed.
        """
        ...

    async def find_waiting(self, now: datetime) -> Waiting:
        """What is due and not sent, and since when."""
        ...


class OutboxChanges(Protocol):
    """Changes of the outbox, within one transaction."""

    async def add(self, posts: Iterable[NewPost], now: datetime) -> int:
        """Make posts; how many were made. One whose token there was before is left as it is."""
        ...

    async def mark_edit(self, tokens: Collection[str], edit: Edit) -> int:
        """Have posts edited that are sent or on their way; how many. Those not sent yet are drawn when they are."""
        ...


class Refused(Exception):
    """Discord never takes this post; `whole_target` says that it takes none there at all. The text is the reason."""

    def __init__(self, reason: str, *, whole_target: bool) -> None:
        super().__init__(reason)
        self.whole_target = whole_target


class NotNow(Exception):
    """Discord did not answer, or failed: the post may have arrived or not."""


class LockedOut(Exception):
    """Discord does not know the bot's token any more: nothing can be sent until the bot is started with another."""


class MessageGone(Exception):
    """The message was deleted."""
