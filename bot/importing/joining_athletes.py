"""Makes one athlete of two of the store: a shipped one, and one of an import with the same results, or birth and name.

An import may know somebody by two names, or without a birth date, as two athletes. What ships shows that they are one.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Table, and_, delete, exists, func, insert, or_, select, update

from bot.importing.evidence import AGAINST_A_BIRTH_DATE
from bot.importing.likeness import alike
from bot.store import tables
from bot.store.changes import print_row, read_row
from bot.store.columns import SHIPPED

_Row = Mapping[Any, Any]
# The tables with a row for each athlete and something else: such a row may be there for both.
_LINKS = ((tables.athlete_source, "source_id"), (tables.quote_about, "quote_id"), (tables.athlete_name, "name"))
_REFERRING = (
    *(tables.result, tables.record, tables.entry, tables.team_runner, tables.quote, tables.availability_note),
    *(tables.athlete_number, tables.dispute, tables.athlete_alias),
)


def join_athletes(connection: Connection, fold: Callable[[str], str]) -> int:
    """Join imported athletes with the shipped ones that they are; returns how many.

    They have the same place and mark in the same race, and, as when an import recognises people by their results, a
    name or nation agrees, too, and no birth date differs unless several races agree. Or they have the same sex, full
    birth date and name, as when an import recognises people by rule 2 (`people`): a former name may be shipped later.
    """
    joined = 0
    for shipped, imported, races in _same_results(connection):
        held = select(tables.athlete).where(tables.athlete.c.id.in_((shipped, imported)))
        both = {row["id"]: row for row in connection.execute(held).mappings()}
        if len(both) == 2 and _is_one(both[shipped], both[imported], races, fold):
            _Joining(connection, both[shipped], both[imported]).run()
            joined += 1
    for shipped, imported in _same_births(connection, fold):
        held = select(tables.athlete).where(tables.athlete.c.id.in_((shipped, imported)))
        both = {row["id"]: row for row in connection.execute(held).mappings()}
        if not _are_two(connection, shipped, imported):
            _Joining(connection, both[shipped], both[imported]).run()
            joined += 1
    return joined


def join_former(connection: Connection, shipped: Collection[int]) -> int:
    """Join athletes who shipped under ids that ship as former ones now with those they are; returns how many.

    `shipped` are the rows of those who ship. Only whom rows of imports refer to is still there.
    """
    athlete, alias = tables.athlete.c, tables.athlete_alias.c
    pairs = select(alias.athlete_id, athlete.id).where(
        alias.slug == athlete.slug, alias.origin == SHIPPED, athlete.origin == SHIPPED, alias.athlete_id != athlete.id
    )
    joined = 0
    for today, former in connection.execute(pairs.order_by(athlete.id)).all():
        if former in shipped or _are_two(connection, today, former):
            continue
        held = select(tables.athlete).where(tables.athlete.c.id.in_((today, former)))
        both = {row["id"]: row for row in connection.execute(held).mappings()}
        _Joining(connection, both[today], both[former]).run()
        joined += 1
    return joined


def _same_births(connection: Connection, fold: Callable[[str], str]) -> list[tuple[int, int]]:
    """Shipped and imported athletes of one sex and full birth date who have a name in common, each only once."""
    athlete, other = tables.athlete.c, tables.athlete_name.c
    exact = athlete.born.is_not(None) & (athlete.born_precision == "day")
    columns = (athlete.id, athlete.name, athlete.born, athlete.sex, athlete.origin)
    # Paired here: PostgreSQL, which knows nothing yet of rows of the same transaction, compares all with all.
    shipped: defaultdict[tuple[date, str], list[tuple[int, str]]] = defaultdict(list)
    imported: list[tuple[int, str, tuple[date, str]]] = []
    for number, name, born, sex, origin in connection.execute(select(*columns).where(exact).order_by(athlete.id)):
        if origin == SHIPPED:
            shipped[born, sex].append((number, name))
        else:
            imported.append((number, name, (born, sex)))
    rows = [(*ours, number, name) for number, name, when in imported for ours in shipped.get(when, ())]
    names: defaultdict[int, set[tuple[str, ...]]] = defaultdict(set)
    for one, name, another, his in rows:
        names[one].add(tuple(sorted(fold(name).split())))
        names[another].add(tuple(sorted(fold(his).split())))
    for number, name in connection.execute(select(other.athlete_id, other.name)) if names else ():
        if number in names:
            names[number].add(tuple(sorted(fold(name).split())))
    pairs = [(one, another) for one, _, another, _ in rows if names[one] & names[another]]
    times = Counter(number for pair in pairs for number in pair)
    return [pair for pair in pairs if times[pair[1]] == 1]


def _are_two(connection: Connection, one: int, other: int) -> bool:
    """Whether both have a place in one race, with another place or mark each: nobody has two results there."""
    mine, his = tables.result.alias("mine"), tables.result.alias("his")
    differ = or_(mine.c.place != his.c.place, mine.c.mark_value != his.c.mark_value)
    both = and_(mine.c.race_id == his.c.race_id, mine.c.athlete_id == one, his.c.athlete_id == other, differ)
    return bool(connection.execute(select(exists().where(both))).scalar())


def _same_results(connection: Connection) -> list[tuple[int, int, int]]:
    """Shipped and imported athletes with a place and mark that only these two have in a race; and in how many races."""
    ours, theirs = tables.result.alias("ours"), tables.result.alias("theirs")
    same = (ours.c.race_id == theirs.c.race_id) & (ours.c.place == theirs.c.place)
    same &= (ours.c.mark_value == theirs.c.mark_value) & (ours.c.athlete_id != theirs.c.athlete_id)
    rows = connection.execute(
        select(ours.c.id, ours.c.athlete_id, theirs.c.athlete_id)
        .join(theirs, same)
        .join(tables.athlete, tables.athlete.c.id == theirs.c.athlete_id)
        .where(ours.c.origin == SHIPPED, theirs.c.origin != SHIPPED, tables.athlete.c.origin != SHIPPED)
    )
    found: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for result, shipped, imported in rows:
        found[result].append((shipped, imported))
    counts: defaultdict[tuple[int, int], int] = defaultdict(int)
    for pairs in found.values():
        if len(pairs) == 1:
            counts[pairs[0]] += 1
    return sorted(((*pair, races) for pair, races in counts.items()), key=lambda each: -each[2])


def _is_one(shipped: _Row, imported: _Row, races: int, fold: Callable[[str], str]) -> bool:
    one, other = (tuple(sorted(fold(each["name"]).split())) for each in (shipped, imported))
    if shipped["sex"] != imported["sex"]:
        return False
    exact = imported["born_precision"] == "day" and imported["born"] is not None
    if one != other and not exact:  # the same file would tell the two names apart again
        return False
    if exact and shipped["born"] not in (None, imported["born"]):
        return races >= AGAINST_A_BIRTH_DATE and one == other and shipped["nation"] == imported["nation"]
    if shipped["nation"] != imported["nation"]:  # without a birth date, the same file would be of somebody else again
        return one == other and exact
    return alike(one, other) or bool(_given(shipped, fold) & _given(imported, fold))


def _given(athlete: _Row, fold: Callable[[str], str]) -> set[str]:
    """The words of a name without the family name, which brothers and sisters share."""
    return set(fold(athlete["name"]).split()) - set(fold(athlete["family_name"]).split())


@dataclass(slots=True)
class _Joining:
    """Moves all that an athlete of an import, or one who shipped before, has to a shipped one."""

    connection: Connection
    kept: _Row
    gone: _Row

    def run(self) -> None:
        """Move everything, and delete the athlete who is gone."""
        kept, gone = self.kept["id"], self.gone["id"]
        self._join_results()
        for table, column in _LINKS:
            there = set(self.connection.execute(select(table.c[column]).where(table.c.athlete_id == kept)).scalars())
            doubled = (table.c.athlete_id == gone) & table.c[column].in_(sorted(there))
            self.connection.execute(delete(table).where(doubled))
            self._refer(table)
        for table in _REFERRING:
            self._refer(table)
        self._keep_name()
        self._keep_birth()
        self._rewrite()
        former = {"slug": self.gone["slug"], "athlete_id": kept, "origin": self.gone["origin"]}
        if not self.connection.execute(select(exists().where(tables.athlete_alias.c.slug == former["slug"]))).scalar():
            self.connection.execute(insert(tables.athlete_alias).values(**former))
        self.connection.execute(delete(tables.athlete).where(tables.athlete.c.id == gone))

    def _refer(self, table: Table) -> None:
        of_gone = table.c.athlete_id == self.gone["id"]
        self.connection.execute(update(table).where(of_gone).values(athlete_id=self.kept["id"]))

    def _join_results(self) -> None:
        """A result that both have is one, with the sources of both; the others keep the nation that they were for."""
        result, other, link = tables.result, tables.result.alias("other"), tables.result_source
        both = select(result.c.id, other.c.id).join(other, other.c.race_id == result.c.race_id)
        both = both.where(result.c.athlete_id == self.gone["id"], other.c.athlete_id == self.kept["id"])
        for double, stands in self.connection.execute(both).all():
            said = set(self.connection.execute(select(link.c.source_id).where(link.c.result_id == stands)).scalars())
            moved = update(link).where(link.c.result_id == double, link.c.source_id.not_in(sorted(said)))
            self.connection.execute(moved.values(result_id=stands))
            self.connection.execute(delete(link).where(link.c.result_id == double))
            self.connection.execute(delete(tables.dispute).where(tables.dispute.c.result_id == double))
            change = tables.change.c
            self.connection.execute(delete(tables.change).where(change.table == "result", change.row_id == double))
            self.connection.execute(delete(result).where(result.c.id == double))
        if self.gone["nation"] not in (self.kept["nation"], tables.NO_NATION):
            of_gone = (result.c.athlete_id == self.gone["id"]) & result.c.nation.is_(None)
            self.connection.execute(update(result).where(of_gone).values(nation=self.gone["nation"]))

    def _keep_name(self) -> None:
        c, name = tables.athlete_name.c, self.gone["name"]
        known = select(func.count()).where(c.athlete_id == self.kept["id"], c.name == name)
        if name != self.kept["name"] and not self.connection.execute(known).scalar():
            values = {"athlete_id": self.kept["id"], "name": name, "kind": "spelling", "origin": self.gone["origin"]}
            self.connection.execute(insert(tables.athlete_name).values(**values))

    def _keep_birth(self) -> None:
        """A birth date that only the import knows is as if the import had filled it in."""
        if self.kept["born"] is not None or self.gone["born"] is None:
            return
        batch = str(self.gone["origin"]).removeprefix(tables.BATCH)
        if batch.isdigit():
            kept = {"batch_id": int(batch), "table": "athlete", "row_id": self.kept["id"], "deleted": False}
            self.connection.execute(insert(tables.change).values(**kept, before=print_row(self.kept)))
        values = {"born": self.gone["born"], "born_precision": self.gone["born_precision"]}
        of_kept = tables.athlete.c.id == self.kept["id"]
        self.connection.execute(update(tables.athlete).where(of_kept).values(**values))

    def _rewrite(self) -> None:
        """Let what undoing imports would bring back refer to the athlete who is left."""
        c, kept, gone = tables.change.c, self.kept["id"], self.gone["id"]
        self.connection.execute(delete(tables.change).where(c.table == "athlete", c.row_id == gone))
        names = [table.name for table in (*_REFERRING, *(link for link, _ in _LINKS))]
        referring = c.table.in_(names) & c.before.like(f'%"athlete_id": {gone},%')
        for number, name, before in self.connection.execute(select(c.id, c.table, c.before).where(referring)).all():
            row = read_row(tables.metadata.tables[name], before)
            text = print_row({**row, "athlete_id": kept})
            self.connection.execute(update(tables.change).where(c.id == number).values(before=text))
