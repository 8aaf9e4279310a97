"""Sources: who says a fact, when it was published and when it was read."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Source:
    """A publication that facts are taken from. `published` is the publisher's wording, as precise as it is known."""

    id: str
    title: str
    publisher: str
    retrieved: date
    published: str = ""
    url: str = ""
    licence: str = ""
