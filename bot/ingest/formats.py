"""What a file format is to the importer, and what it is given beside the file: the one interface of all of them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from bot.domain.event import Sex
from bot.domain.race import Round
from bot.domain.rows import FileRow
from bot.ingest.opening import Document
from bot.ingest.terms import EventReader, Terms

__all__ = ["Context", "EventReader", "Format", "Setting"]


@dataclass(frozen=True, slots=True)
class Context:
    """What the operator knows of the files where they do not say it themselves (a .lif has no date and no meet).

    `scope` is the one of record pages that do not name their area: `world`, `olympic`, `europe`.
    """

    meet: str = ""
    venue: str = ""
    city: str = ""
    country: str = ""
    day: date | None = None
    sex: Sex | None = None
    short_track: bool | None = None
    round: Round | None = None
    scope: str = ""


@dataclass(slots=True)
class Setting:
    """What all files of one import share. `births` collects birth dates by `supplier_id`, for files without them."""

    terms: Terms
    context: Context = field(default_factory=Context)
    births: dict[str, date] = field(default_factory=dict[str, date])


class Format(Protocol):
    """A file format: tells by the head of a file whether it is one of its own, and makes rows of it."""

    @property
    def name(self) -> str:
        """What people call the format, for messages."""
        ...

    def recognises(self, head: str) -> bool:
        """Whether this is the beginning (some thousand characters) of a file of this format."""
        ...

    def read(self, document: Document, setting: Setting) -> Iterator[FileRow]:
        """A row for each row of the file, in its order. Raises ImportFileError where nothing of it can be read."""
        ...
