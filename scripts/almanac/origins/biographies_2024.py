"""Nicknames from the biographies that athletes of the Games of 2024 filled in, as packed by cheredia19.

Only the nicknames themselves are read: what else is said of them are sentences, and stays there.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.ingest.capitals import in_usual_order

SOURCE = "olympics-paris-2024-athletes"
PATHS = ("athletes_a_k.csv", "athletes_l_z.csv")
_FOLDER = "cheredia19-paris2024-athletes"
_LONGEST = 20  # letters; more is a sentence
_MOST_WORDS = 3
_SHORTEST = 3
_BETWEEN = re.compile(r"[,;/]|(?<=\w{3})\.|\bor\b|\band\b")
_ASIDE = re.compile(r"\([^)]*\)|[\"“”]")
_NAME = re.compile(r"[^\W\d_]+(?:[ '’-]+[^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Biography:
    """A person with nicknames."""

    name: str
    sex: str
    nation: str
    born: date
    nicknames: tuple[str, ...]


def people(datasets: Path) -> Iterator[Biography]:
    """Everybody of athletics who gave a nickname."""
    for name in PATHS:
        with (datasets / _FOLDER / name).open(encoding="utf-8", newline="") as opened:
            for row in csv.DictReader(opened):
                nicknames = read_nicknames(row["nickname"])
                if "Athletics" in row["disciplines"] and nicknames and row["birth_date"]:
                    sex = "W" if row["gender"] == "Female" else "M"
                    born = date.fromisoformat(row["birth_date"])
                    yield Biography(in_usual_order(row["name"]), sex, row["country_code"], born, nicknames)


def read_nicknames(text: str) -> tuple[str, ...]:
    """The nicknames that a text lists, without what is said of them: `Gimbo, Halfshave` has two.

    A text that is a sentence has none.
    """
    parts = [" ".join(part.split()) for part in _BETWEEN.split(_ASIDE.sub(" ", text))]
    if any(len(part.split()) > _MOST_WORDS for part in parts):
        return ()
    return tuple(dict.fromkeys(part for part in parts if _SHORTEST <= len(part) <= _LONGEST and _NAME.fullmatch(part)))
