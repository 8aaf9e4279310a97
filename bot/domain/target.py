"""Where a post goes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Target:
    """A channel of a server, or the direct messages of a user; the other ids are None."""

    guild: int | None = None
    channel: int | None = None
    user: int | None = None

    @property
    def id(self) -> int:
        """The id of the channel or of the user: Discord never gives the same to two of either."""
        found = self.user if self.channel is None else self.channel
        if found is None:
            raise ValueError("a target is a channel or a user")
        return found
