"""Everybody of Olympedia who has a call name or another family name, with nation and year of birth."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from scripts.almanac.origins.olympedia import PATH, SOURCE, FullName, read_full_name
from scripts.almanac.origins.olympic_terms import nation_of_the_time

__all__ = ["SOURCE", "CalledPerson", "people"]


@dataclass(frozen=True, slots=True)
class CalledPerson:
    """`text` is the name as Olympedia writes it; `nations` are all that the person ran for.

    `born_year` is the year of the Games less the age, which can be one too late or too early; None if no age is given.
    """

    text: str
    sex: str
    nations: frozenset[str]
    born_year: int | None

    @property
    def name(self) -> FullName:
        """The name in parts."""
        return read_full_name(self.text)

    def is_former(self, family_name: str) -> bool:
        """Whether another family name is an older one: `(Hansen-)`, while `(-Nelson)` is a later one."""
        return f"{family_name}-" in self.text


def people(datasets: Path) -> Iterator[CalledPerson]:
    """Each person once, in the order of the file."""
    rows: dict[str, list[dict[str, str]]] = {}
    with (datasets / PATH).open(encoding="utf-8", newline="") as opened:
        for row in csv.DictReader(opened):
            if '"' in row["name"] or "(" in row["name"]:
                rows.setdefault(row["id"], []).append(row)
    for mine in rows.values():
        years = [int(row["year"]) - int(row["age"]) for row in mine if row["age"].isdigit()]
        nations = frozenset(nation_of_the_time(row["noc"]) for row in mine)
        sex = "M" if mine[0]["sex"] == "M" else "W"
        yield CalledPerson(mine[0]["name"], sex, nations, min(years) if years else None)
