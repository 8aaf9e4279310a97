"""Which target, what of it is shown, and what is to be changed there."""

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.actions.targets import target_of, where_of
from bot.domain.asked import Asked
from bot.domain.follows import Delivery, FollowKind, QuietHours, Reveal
from bot.domain.target import Target
from bot.errors import UsageError
from bot.questions.context import Context
from bot.questions.resolving import shown

AT_ONCE, NO_QUIET = "now", "none"
_HOURS = re.compile(r"(\d{1,2})(?::(\d{2}))?\s*(?:-|–|to|until|bis)\s*(\d{1,2})(?::(\d{2}))?", re.IGNORECASE)


class Do(StrEnum):
    """What may be done on the panel, beside setting how things are told."""

    PAUSE = "pause"
    RESUME = "resume"
    REMOVE = "remove"
    PAUSE_ALL = "pause-all"
    RESUME_ALL = "resume-all"
    TEST = "test"


@dataclass(frozen=True, slots=True)
class FollowingRequest:
    """A target, with what of it is shown: all, one follow by its id, or how one kind is told; and what to change.

    `reveal` and `when` are set for the kind; `quiet` for the target, where `clear_quiet` unsets it. `in_thread` says
    that the target is a thread.
    """

    target: Target
    follow: int = 0
    kind: FollowKind | None = None
    do: Do | None = None
    reveal: Reveal | None = None
    when: str = ""
    quiet: QuietHours | None = None
    clear_quiet: bool = False
    page: int = 0
    in_thread: bool = False

    def asked(self, **options: str) -> Asked:
        """The panel of the target, with some options set."""
        return Asked.of("following", {"where": where_of(self.target), **options})

    def delivery(self, before: Delivery) -> Delivery:
        """How the kind is to be told."""
        hour = before.digest_hour
        if self.when:
            hour = None if self.when == AT_ONCE else int(self.when)
        return Delivery(self.reveal or before.reveal, hour)

    @property
    def changes_delivery(self) -> bool:
        """Whether it changes how a kind is told."""
        return self.kind is not None and bool(self.reveal or self.when)


async def understand(asked: Asked, context: Context) -> FollowingRequest:
    """Read what is to be shown and changed. Raises NotAllowed, UsageError and WrongOption."""
    target = target_of(asked, context)
    kind, do, reveal = (
        asked.one_of(name, [each.value for each in values])
        for name, values in (("kind", FollowKind), ("do", Do), ("reveal", Reveal))
    )
    quiet = asked.text("quiet")
    return FollowingRequest(
        target,
        asked.number("follow", 2**31 - 1),
        FollowKind(kind) if kind else None,
        Do(do) if do else None,
        Reveal(reveal) if reveal else None,
        asked.one_of("when", (AT_ONCE, *map(str, range(24)))),
        _quiet_hours(quiet) if quiet and quiet.casefold() != NO_QUIET else None,
        quiet.casefold() == NO_QUIET,
        asked.page(),
        context.asker.thread is not None,
    )


def _quiet_hours(text: str) -> QuietHours:
    """Read `22:00-07:00`, `22-7`, `22 to 7`. Raises UsageError."""
    match = _HOURS.fullmatch(text.strip())
    numbers = [int(part or 0) for part in match.groups()] if match else []
    if not numbers or max(numbers[0], numbers[2]) > 23 or max(numbers[1], numbers[3]) > 59:
        raise UsageError(f"“{shown(text)}” are no quiet hours.", "Write them like 22:00-07:00.")
    begins, ends = 60 * numbers[0] + numbers[1], 60 * numbers[2] + numbers[3]
    if begins == ends:
        raise UsageError("Quiet hours from a time to the same time leave no hour for posts.", "Pause all instead.")
    return QuietHours(begins, ends)
