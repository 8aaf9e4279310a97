"""Makes one race of two races of the store: the results of one are moved to the other, and its id leads there."""

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Table, delete, exists, insert, select, update

from bot.store import tables
from bot.store.bulk import portions
from bot.store.changes import print_row, read_row

# The tables whose rows refer to a race.
_OF_RACES = (tables.result, tables.race_source, tables.dispute, tables.quote, tables.race_alias)
_SAID = {"place": ("place", "place"), "mark": ("mark_value", "mark_text"), "status": ("status", "status")}


class Joiner:
    """Joins races; call `finish` at the end."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._into: dict[int, int] = {}

    def join(self, kept: int, gone: int) -> None:
        """Make `gone` a part of `kept`. A result that both have stays as it is in `kept`, with all its sources.

        Where the two differ, the other value is kept as a dispute. Results keep their origin, so undoing the batch
        that brought them takes them away as before.
        """
        result, twins = tables.result, self._twins(kept, gone)
        for number, twin in twins.items():
            self._drop_result(number, twin)
        of_gone = result.c.race_id == gone
        self._connection.execute(update(result).where(of_gone).values(race_id=kept))
        self._move_sources(tables.race_source, gone, kept)
        for table in (tables.dispute, tables.quote, tables.race_alias):
            self._connection.execute(update(table).where(table.c.race_id == gone).values(race_id=kept))
        slug, origin = self._complete(kept, gone)
        self._connection.execute(insert(tables.race_alias).values(slug=slug, race_id=kept, origin=origin))
        self._connection.execute(delete(tables.race).where(tables.race.c.id == gone))
        self._into[gone] = kept

    def finish(self) -> None:
        """Let what undoing a batch would bring back refer to the races that are left."""
        if not self._into:
            return
        change = tables.change
        names = [table.name for table in _OF_RACES]
        kept = select(change.c.id, change.c.before).where(change.c.table.in_(names))
        changed: list[tuple[int, str]] = []
        for number, before in self._connection.execute(kept):
            row: dict[str, Any] = json.loads(before)
            into = self._into.get(row.get("race_id") or 0)
            if into is not None:
                changed.append((number, json.dumps({**row, "race_id": into}, ensure_ascii=False)))
        for number, before in changed:
            self._connection.execute(update(change).where(change.c.id == number).values(before=before))

    def _complete(self, kept: int, gone: int) -> tuple[str, str]:
        """Fill in wind and venue, as the import of `gone` would have done; returns the id and the origin of `gone`."""
        race, change = tables.race, tables.change
        both = {row["id"]: row for row in self._rows(race, (kept, gone))}
        one, other = both[kept], both[gone]
        new = {name: other[name] for name, none in (("wind", None), ("venue", "")) if one[name] == none != other[name]}
        batch = str(other["origin"]).removeprefix(tables.BATCH)
        if new:
            self._connection.execute(update(race).where(race.c.id == kept).values(new))
        if new and batch.isdigit() and one["origin"] != other["origin"]:
            of_kept = (change.c.table == race.name) & (change.c.row_id == kept)
            later = select(change.c.id, change.c.before).where(of_kept, change.c.batch_id > int(batch))
            for number, before in self._connection.execute(later).all():  # undone first, these leave what is filled in
                text = print_row({**read_row(race, before), **new})
                self._connection.execute(update(change).where(change.c.id == number).values(before=text))
            values = {"batch_id": int(batch), "table": race.name, "row_id": kept, "deleted": False}
            self._connection.execute(insert(change).values(**values, before=print_row(one)))
        return other["slug"], other["origin"]

    def _twins(self, kept: int, gone: int) -> dict[int, int]:
        """The results of `gone` that `kept` has, too, with those there."""
        result, other, team = tables.result, tables.result.alias("other"), tables.team
        same = select(result.c.id, other.c.id).join(other, other.c.athlete_id == result.c.athlete_id)
        of = (result.c.race_id == gone, other.c.race_id == kept)
        found: dict[int, int] = {row[0]: row[1] for row in self._connection.execute(same.where(*of))}
        teams = select(result.c.id, team.c.nation, team.c.club, result.c.place, result.c.mark_value).join(
            team, team.c.id == result.c.team_id
        )
        held = self._connection.execute(teams.where(result.c.race_id == kept)).all()
        for number, *side, place, mark in self._connection.execute(teams.where(result.c.race_id == gone)).all():
            of_side = [row for row in held if list(row[1:3]) == side and row[0] not in found.values()]
            of_side.sort(key=lambda row, place=place, mark=mark: (row[4] == mark, row[3] == place), reverse=True)
            if of_side and (of_side[0][4] == mark or of_side[0][3] == place):
                found[number] = of_side[0][0]
        return found

    def _drop_result(self, number: int, twin: int) -> None:
        result = tables.result
        both = {row["id"]: row for row in self._rows(result, (number, twin))}
        gone, stands = both[number], both[twin]
        sources = tables.result_source
        said = select(sources.c.source_id).where(sources.c.result_id == number).order_by(sources.c.source_id)
        source = self._connection.execute(said).scalars().first()
        for about, (column, shown) in _SAID.items():
            claim, value = gone[column], stands[column]
            if claim is not None and value is not None and claim != value and source is not None:
                texts = {"stands": str(stands[shown]), "claim": str(gone[shown])}
                dispute = {"about": about, "source_id": source, **texts}
                self._connection.execute(
                    insert(tables.dispute).values(result_id=twin, origin=gone["origin"], **dispute)
                )
        self._move_sources(sources, number, twin)
        about_it = tables.dispute.c.result_id == number
        self._connection.execute(update(tables.dispute).where(about_it).values(result_id=twin))
        self._connection.execute(delete(result).where(result.c.id == number))
        if gone["team_id"] is not None:
            self._drop_team(gone["team_id"], stands["team_id"])

    def _drop_team(self, gone: int, kept: int) -> None:
        """Delete a team that ran nothing else; its runners are the other's, if nobody said who ran for that."""
        used = (tables.result, tables.record)
        for table in used:
            if self._connection.execute(select(exists().where(table.c.team_id == gone))).scalar():
                return
        runner = tables.team_runner
        if not self._connection.execute(select(exists().where(runner.c.team_id == kept))).scalar():
            self._connection.execute(update(runner).where(runner.c.team_id == gone).values(team_id=kept))
        self._move_sources(tables.team_source, gone, kept)
        self._connection.execute(delete(runner).where(runner.c.team_id == gone))
        self._connection.execute(delete(tables.team).where(tables.team.c.id == gone))

    def _move_sources(self, link: Table, gone: int, kept: int) -> None:
        fact = next(iter(link.c))
        known = select(link.c.source_id).where(fact == kept)
        self._connection.execute(delete(link).where(fact == gone, link.c.source_id.in_(known)))
        self._connection.execute(update(link).where(fact == gone).values({fact.name: kept}))

    def _rows(self, table: Table, numbers: Iterable[int]) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        for some in portions(list(numbers)):
            rows = self._connection.execute(select(table).where(table.c.id.in_(some)))
            found += [dict(row) for row in rows.mappings()]
        return found
