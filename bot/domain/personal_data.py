"""What is kept of a user or a server, as it is counted, handed out and deleted."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Whose(StrEnum):
    """Of whom something is kept."""

    USER = "user"
    GUILD = "guild"  # a server, with its channels


@dataclass(frozen=True, slots=True)
class ExportPart:
    """Rows of an export, by table, each as the text of a JSON object: ids are texts, and moments ISO 8601.

    They are the rows from `first` on, counted from 0, of `total`; `next` is the first of the next part, None at the
    end.
    """

    tables: Mapping[str, tuple[str, ...]]
    first: int
    total: int
    next: int | None


class PersonalData(Protocol):
    """All that is kept of a user or a server, whichever table it is in. Everything raises StoreError."""

    async def count(self, whose: Whose, number: int) -> Mapping[str, int]:
        """How many rows there are of a user or a server, by table; tables without any are left out."""
        ...

    async def export_part(self, whose: Whose, number: int, first: int = 0) -> ExportPart:
        """The rows from the `first` on, as many as one file may hold. No rows behind the last."""
        ...

    async def delete(self, whose: Whose, number: int) -> int:
        """Delete all of it; how many rows there were. The wish not to be quoted stays, as a keyed hash."""
        ...
