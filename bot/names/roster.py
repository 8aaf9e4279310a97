"""The athletes of an index in columns, so that reading them from a file creates no object per athlete."""

from array import array
from collections.abc import Container, Iterable, Iterator, Sequence
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt

from bot.domain.athlete import Athlete, AthleteListing
from bot.domain.event import Sex
from bot.names.columns import Columns, pack, unpack
from bot.names.namesakes import namesake_details

_TEXTS = ("ids", "full_names", "nations", "sexes", "family_names", "details")


class Roster:
    """Athletes by id, in a fixed order."""

    def __init__(
        self,
        columns: Sequence[list[str]],
        born: Iterable[int],
        with_results: Iterable[int],
        weights: Iterable[float],
        former: dict[str, int] | None = None,
        rows: dict[str, int] | None = None,
    ) -> None:
        """`columns` are ids, names, nations, sexes, family names and what tells namesakes apart.

        `born` has ordinals of days, 0 if unknown; `former` the positions of athletes by ids that they had before;
        `rows` those by any id, worked out from the others unless they are given.
        """
        self._columns = columns
        self._born = array("i", born)
        self._weights = array("d", weights)
        self._with_results = bytearray(with_results)
        self.ids, self.full_names = columns[0], columns[1]
        self._former = former or {}
        self._rows = rows or {**self._former, **dict(zip(self.ids, range(len(self.ids)), strict=True))}

    def former_ids(self) -> dict[str, str]:
        """Today's ids by ids that athletes had before."""
        return {former: self.ids[row] for former, row in self._former.items()}

    @classmethod
    def build(cls, listings: Iterable[AthleteListing]) -> "Roster":
        """From listings; if several have the same id, the last one counts."""
        every = list({listing.athlete.id: listing for listing in listings}.values())
        athletes = [listing.athlete for listing in every]
        details = namesake_details(every)
        columns = (
            [a.id for a in athletes],
            [a.name for a in athletes],
            [a.nation for a in athletes],
            [a.sex.value for a in athletes],
            [a.family_name for a in athletes],
            [details.get(a.id, "") for a in athletes],
        )
        born = [a.born.toordinal() if a.born else 0 for a in athletes]
        with_results = [bool(listing.disciplines) for listing in every]
        former = {former_id: row for row, listing in enumerate(every) for former_id in listing.former_ids}
        return cls(columns, born, with_results, [listing.weight for listing in every], former)

    def renewed(self, listings: Sequence[AthleteListing]) -> "Roster":
        """The roster with these athletes as they are now, new ones behind all others.

        All namesakes of an athlete listed, of the nation it has and of that it had, must be listed too.
        """
        details = namesake_details(listings)
        columns = [list(column) for column in self._columns]
        born, with_results, weights = list(self._born), list(self._with_results), list(self._weights)
        rows = dict(self._rows)
        for listing in listings:
            a = listing.athlete
            row = rows.setdefault(a.id, len(columns[0]))
            texts = (a.id, a.name, a.nation, a.sex.value, a.family_name, details.get(a.id, ""))
            for column, text in zip(columns, texts, strict=True):
                column[row : row + 1] = (text,)
            born[row : row + 1] = (a.born.toordinal() if a.born else 0,)
            with_results[row : row + 1] = (bool(listing.disciplines),)
            weights[row : row + 1] = (listing.weight,)
        return Roster(columns, born, with_results, weights, self._former, rows)

    def columns(self) -> dict[str, npt.NDArray[Any]]:
        """As arrays, for `from_columns`. Raises ValueError if a text contains NUL."""
        texts = {name: pack(column) for name, column in zip(_TEXTS, self._columns, strict=True)}
        return {
            **texts,
            "born": np.array(self._born, np.int32),
            "with_results": np.array(self._with_results, np.bool_),
            "weights": np.array(self._weights, np.float32),
            "former_ids": pack(list(self._former)),
            "former_rows": np.array(list(self._former.values()), np.int32),
        }

    @classmethod
    def from_columns(cls, columns: Columns) -> "Roster":
        """Undo `columns`."""
        born, with_results = columns["born"].tolist(), columns["with_results"].tolist()
        texts = [unpack(columns[name], len(born)) for name in _TEXTS]
        rows: list[int] = columns["former_rows"].tolist()
        former = dict(zip(unpack(columns["former_ids"], len(rows)), rows, strict=True))
        return cls(texts, born, with_results, columns["weights"].tolist(), former)

    def __len__(self) -> int:
        return len(self.ids)

    def __iter__(self) -> Iterator[str]:
        return iter(self.ids)

    def rows(self, ids: Iterable[str]) -> npt.NDArray[np.int32]:
        """The position of each id. Raises KeyError."""
        return np.array([self._rows[athlete_id] for athlete_id in ids], dtype=np.int32)

    def every_id(self) -> Iterator[str]:
        """The ids of all athletes, also those that they had before."""
        return iter(self._rows)

    def find(self, athlete_id: str) -> Athlete | None:
        """The athlete who has that id or had it before, or None."""
        row = self._rows.get(athlete_id)
        if row is None:
            return None
        today, name, nation, sex, family_name, _ = (column[row] for column in self._columns)
        born = date.fromordinal(self._born[row]) if self._born[row] else None
        return Athlete(today, name, nation, Sex(sex), born, family_name)

    def detail(self, athlete_id: str) -> str:
        """What tells an athlete from the namesakes of the same nation; empty if there are none. Raises KeyError."""
        return self._columns[-1][self._rows[athlete_id]]

    def is_with_results(self, athlete_id: str) -> bool:
        """Whether the store has a result of the athlete."""
        row = self._rows.get(athlete_id)
        return row is not None and bool(self._with_results[row])

    def weight(self, athlete_id: str) -> float:
        """How famous an athlete is: the weight of its listing. Raises KeyError."""
        return self._weights[self._rows[athlete_id]]

    def born_on(self, days: Container[int]) -> list[Athlete]:
        """Those born on one of these days (ordinals), the most famous first, of equals the eldest."""
        rows = [row for row, born in enumerate(self._born) if born in days]
        rows.sort(key=lambda row: (-self._weights[row], self._born[row], self.ids[row]))
        return [athlete for row in rows if (athlete := self.find(self.ids[row]))]
