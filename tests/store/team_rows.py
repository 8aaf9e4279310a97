"""Makes rows of relay teams, and looks at what an import wrote of them."""

from datetime import date
from typing import Any

from bot.domain.event import Event, Sex
from bot.domain.mark import Measure, parse_mark, parse_status
from bot.domain.race import Round
from bot.domain.rows import PersonRow, ResultRow, TeamRow
from bot.domain.source import SourceKind
from bot.store.store import Store
from tests.store.importing_rows import table_rows

RELAY = Event("4x100m", Sex.MEN, short_track=False)
MIXED = Event("4x400m", Sex.MIXED, short_track=False)
RIO = date(2016, 8, 19)


def runner(name: str, nation: str = "JAM", sex: str = "M", born: str = "", number: str = "") -> PersonRow:
    return PersonRow(name, nation, sex, date.fromisoformat(born) if born else None, supplier_id=number)


def runners(nation: str, *names: str, sex: str = "M") -> tuple[PersonRow, ...]:
    return tuple(runner(name, nation, sex) for name in names)


def team(nation: str, mark: str, place: int | None, *names: str | PersonRow, **given: Any) -> ResultRow:  # noqa: ANN401 - whatever a row holds
    """A team's result; names are runners of the team's nation and sex."""
    event: Event = given.get("event", RELAY)
    people = tuple(n if isinstance(n, PersonRow) else runner(n, nation, event.sex or "X") for n in names)
    status = parse_status(mark) if mark else None
    return ResultRow(
        file="relays.json",
        line=given.get("line", 2),
        competitor=TeamRow(nation, event.sex or "X", given.get("club", ""), people),
        event=event,
        round=given.get("round", Round.FINAL),
        heat=given.get("heat"),
        date=given.get("day", RIO),
        meet=given.get("meet", "Olympic Games"),
        venue="",
        city=given.get("city", "Rio de Janeiro"),
        country=given.get("country", "BRA"),
        place=place,
        tied=False,
        mark=parse_mark(mark, Measure.TIME) if mark and status is None else None,
        status=status,
        wind=None,
        split=False,
        section=given.get("section", ""),
        kind=given.get("kind", SourceKind.MEET),
    )


JAMAICA = ("Asafa Quick", "Yohan Fast", "Nickel Swift", "Usain Sample")
JAPAN = ("Ryota Y", "Shota I", "Yoshihide K", "Aska C")


def final(**given: Any) -> list[ResultRow]:  # noqa: ANN401
    """Three teams of one final, with their runners."""
    return [
        team("JAM", "37.27", 1, *JAMAICA, **given),
        team("JPN", "37.60", 2, *JAPAN, **given),
        team("CAN", "37.64", 3, "Akeem H", "Aaron B", "Brendon R", "Andre D", **given),
    ]


async def teams_of(store: Store) -> list[tuple[str, str, int | None, str, tuple[str, ...]]]:
    """Every imported team: nation, club, place, mark or status, and the names of its runners."""
    results = {row["team_id"]: row for row in await table_rows(store, "result") if row["team_id"]}
    named = await table_rows(store, "team_runner")
    found: list[tuple[str, str, int | None, str, tuple[str, ...]]] = []
    for row in await table_rows(store, "team"):
        if row["id"] in results:
            one = results[row["id"]]
            names = tuple(each["name"] for each in named if each["team_id"] == row["id"])
            found.append((row["nation"], row["club"], one["place"], one["mark_text"] or one["status"], names))
    return found
