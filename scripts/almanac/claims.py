"""What one origin says about one result, before anybody asked whether another says the same."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.domain.disciplines import get_discipline
from bot.domain.event import Kind, Sex
from bot.domain.mark import Mark, Status
from bot.domain.race import Round
from bot.domain.rows import UNKNOWN_HEAT, FileRow, PersonRow, ResultRow
from bot.ingest.formats import Context
from bot.ingest.reading import read_rows
from bot.names.named_events import NamedEvents

__all__ = ["ANNULLED_BY_HAND", "UNKNOWN_HEAT", "Claim", "claims_of", "read_claims"]

# Cyrillic letters that look like Latin ones, which slip into names of Ukraine: `Natalіia`.
_LOOKALIKES = str.maketrans("АВЕІКМНОРСТХаеіорсухЇї", "ABEIKMHOPCTXaeiopcyxÏï")
ANNULLED_BY_HAND = "annulled_marks.csv"  # `where` of a claim that says of another one that it was annulled
TYPED = "finals.csv:"  # begins `where` of what is typed from single pages
TODAY = date(2026, 11, 27)  # no dataset is younger; a fixed day, so that every run gives the same


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One result as one origin gives it. What an origin does not say is None or empty.

    `source` is an id of data/sources.toml. `name` is in the usual order and case
    (bot.ingest.capitals.in_usual_order); it is empty if the origin names
    nobody (GmooG: place, nation and mark alone), and for a relay it is the club of the team, empty for the nation's.
    `born` is a whole birth date that may be believed: 1 January counts as the year alone, in `born_year`.
    `round` is None if the origin does not say it; `heat` is None if the round had one race, UNKNOWN_HEAT if it is not
    said which. `wind` is in tenths of a metre a second. `year` is the year of the race, if no `day` is known.
    `section` is what else tells races of one round and day apart, as in ResultRow. `meet` is the meet in the words of
    the origin. `hint` is the id of a meet of data/meets, if the loader knows which it is. `person` is the supplier's
    id of the athlete (`world-athletics:14653717`). `runners` are names in running order, of a relay. `annulled` means
    that the origin says the result was taken away later: `status` is DQ then. `where` is file and line.
    """

    source: str
    name: str
    sex: Sex
    discipline: str
    family_name: str = ""
    born: date | None = None
    born_year: int | None = None
    nation: str = ""
    variant: str = ""
    short_track: bool | None = None
    round: Round | None = None
    heat: int | None = None
    place: int | None = None
    tied: bool = False
    status: Status | None = None
    mark: Mark | None = None
    wind: int | None = None
    day: date | None = None
    year: int | None = None
    city: str = ""
    country: str = ""
    meet: str = ""
    hint: str = ""
    section: str = ""
    person: str = ""
    runners: tuple[str, ...] = ()
    annulled: bool = False
    where: str = ""

    @property
    def typed(self) -> bool:
        """Whether it is typed by hand, in a line that each of its sources says: without a mark the place is enough."""
        return self.where.startswith(TYPED)

    @property
    def relay(self) -> bool:
        """Whether it is the result of a team."""
        return bool(self.discipline) and get_discipline(self.discipline).kind is Kind.RELAY


def read_claims(paths: Iterable[Path], source: str, context: Context | None = None, hint: str = "") -> Iterator[Claim]:
    """The claims in files that the project's own readers know; see `claims_of`."""
    return claims_of(read_rows(tuple(paths), NamedEvents(), TODAY, context), source, hint)


def claims_of(rows: Iterable[FileRow], source: str, hint: str = "") -> Iterator[Claim]:
    """The results among these rows, without times on the way to longer races and parts of combined events."""
    for row in rows:
        if isinstance(row, ResultRow) and not row.split and not row.combined:
            yield _claim(row, source, hint)


def _claim(row: ResultRow, source: str, hint: str) -> Claim:
    whose, event = row.competitor, row.event
    person = whose if isinstance(whose, PersonRow) else None
    born = person.born if person else None
    return Claim(
        source=source,
        name=person.name.translate(_LOOKALIKES) if person else "" if isinstance(whose, PersonRow) else whose.club,
        born=born if person and not person.born_year_only else None,
        born_year=born.year if born else None,
        nation=whose.nation,
        sex=event.sex or Sex(whose.sex),
        discipline=event.discipline,
        variant=event.variant,
        short_track=event.short_track,
        round=row.round,
        heat=row.heat,
        place=row.place,
        tied=row.tied,
        status=row.status,
        mark=row.mark,
        wind=row.wind,
        day=row.date,
        year=row.date.year,
        city=row.city,
        country=row.country,
        meet=row.meet,
        hint=hint,
        section=row.section,
        person=person.supplier_id if person else "",
        runners=() if isinstance(whose, PersonRow) else tuple(each.name for each in whose.runners),
        where=f"{row.file.rpartition('/')[2]}:{row.line}",
    )
