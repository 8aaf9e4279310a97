"""The interface of all file formats, and what they get beside the file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from bot.domain.event import Sex
from bot.domain.race import Round
from bot.domain.rows import FileRow
from bot.ingest.births import Births
from bot.ingest.opening import Document
from bot.ingest.terms import EventReader, Terms

__all__ = ["Context", "EventReader", "Format", "Needs", "Setting"]


@dataclass(frozen=True, slots=True)
class Context:
    """What the operator says about the files if they do not say it themselves (a .lif has no date and no meet).

    `scope` is for record pages: `world`, `olympic`, `europe`. `event` is in words: `1500 m`, `women's shot put`.
    `columns` are the columns of a table by those of own results, if the operator names them; `sheet` is that of a
    workbook.
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
    event: str = ""
    sheet: str = ""
    columns: Mapping[str, tuple[str, ...]] | None = None


@dataclass(slots=True)
class Setting:
    """What all files of one import share.

    `births` are birth dates, `meets` names of meets by the supplier's id, for files that lack them.
    """

    terms: Terms
    context: Context = field(default_factory=Context)
    births: Births = field(default_factory=Births)
    meets: dict[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Needs:
    """What a file of a format must hold: the columns of its header, or keys of JSON anywhere in it.

    A refused file is compared with the needs of all formats: the nearest is named, with what is missing of them.
    `options` are those of the import that say what no such file says itself.
    """

    columns: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    options: str = ""


class Format(Protocol):
    """A file format."""

    @property
    def name(self) -> str:
        """The name of the format in messages."""
        ...

    @property
    def example(self) -> str:
        """A small whole file of the format with invented people, for `bell-lap formats`; its reader can read it."""
        ...

    @property
    def needs(self) -> Needs:
        """What a file must hold to be of this format; nothing if that is neither columns nor keys."""
        ...

    def recognises(self, head: str) -> bool:
        """Whether a file that begins with `head` (some thousand characters) has this format."""
        ...

    def read(self, document: Document, setting: Setting) -> Iterator[FileRow]:
        """The rows of the file in its order. Raises ImportFileError if it cannot be read at all."""
        ...
