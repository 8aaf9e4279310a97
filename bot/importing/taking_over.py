"""Makes rows that imports brought shipped ones, as if the imports had come after the shipped facts.

What the better source says stands, and what the other one says is a dispute of the import's. Where an import says more,
its value stays; what the batch that brought it would restore is then the shipped row.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, insert, select, update

from bot.domain.facts import AthleteFact, RaceFact, RecordFact
from bot.domain.quote import Quote
from bot.domain.race import AnyResult, Result, TeamResult
from bot.domain.source import Source, SourceKind, origins_of
from bot.importing.annulments import (
    NO_PLACE,
    is_annulled,
    is_followed,
    results_known_until,
    share_place,
)
from bot.importing.comparing import CARRIED
from bot.importing.precedence import Precedence, rank_of
from bot.importing.quotes import said_at_once, same_words
from bot.importing.races import Sections
from bot.importing.shipped_differences import (
    COLUMNS,
    as_shipped,
    brief_row,
    differing,
    one_row_is_annulled,
    other_birth,
    outcome_of,
    text_of,
    told_of_annulled,
)
from bot.importing.teams import Sides, pair_up
from bot.store import tables
from bot.store.bulk import portions
from bot.store.changes import print_row, read_row
from bot.store.columns import SHIPPED
from bot.store.shipped_rows import athlete_values, quote_values, race_values, record_values, result_values
from bot.store.syncing import Values

_Row = dict[str, Any]
_MANY = 10  # rows that become alike; fewer are not worth a statement of their own
_SAME_RACE = ("date", "discipline", "variant", "sex", "short_track", "round", "heat", "split", "combined")


class TakingOver:
    """Takes over rows of each table; nothing else about them changes."""

    def __init__(self, connection: Connection, fold: Callable[[str], str]) -> None:
        self._connection = connection
        self._fold = fold
        self._precedence = Precedence(connection)
        self._disputes: list[_Row] = []
        self._changes: list[_Row] = []
        self._updates: defaultdict[tuple[str, tuple[str, ...]], list[_Row]] = defaultdict(list)
        self._rows_changed: dict[str, set[int]] = {}

    def take_athletes(self, found: Iterable[tuple[AthleteFact, int]]) -> None:
        """Take over athletes, given with the ids of their rows."""
        facts = {number: fact for fact, number in found}
        rows = self._rows(tables.athlete, facts)
        self._keep_ids(tables.athlete, {number: fact.athlete.id for number, fact in facts.items()}, rows)
        rows = {number: row for number, row in rows.items() if row["origin"] != SHIPPED}
        said = self._said_by(tables.athlete_source, list(rows))
        for number, row in rows.items():
            fact = facts[number]
            ours = {**row, **athlete_values(fact), "slug": row["slug"], "born_precision": "day"}
            new = dict(ours)
            if fact.athlete.born is None:
                new |= {"born": row["born"], "born_precision": row["born_precision"]}
            elif claim := other_birth(row, fact.athlete.born):
                self._dispute("athlete", number, "born", str(fact.athlete.born), claim, said[number])
            self._take(tables.athlete, row, ours, new)
            self._keep_name(fact, row)
            self._keep_nations(row, fact.athlete.nation)
        self._flush()

    def take_races(self, found: Sequence[tuple[RaceFact, int, int | None]]) -> None:
        """Take over races, given with the ids of their meets and rows; None for a race that no import has brought."""
        facts = {number: (fact, meet) for fact, meet, number in found if number is not None}
        rows = self._rows(tables.race, facts)
        self._keep_ids(tables.race, {number: fact.race.id for number, (fact, _) in facts.items()}, rows)
        rows = {number: row for number, row in rows.items() if row["origin"] != SHIPPED}
        self._make_room(found)
        said = self._said_by(tables.race_source, list(rows))
        for number, row in rows.items():
            fact, meet = facts[number]
            ours = {**row, **race_values(fact, meet), "slug": row["slug"], "venue": "", "section": ""}
            new = {**ours, "venue": row["venue"]}
            if fact.race.wind is None:
                new["wind"] = row["wind"]
            if row["date"] != fact.race.date:
                self._dispute("race", number, "date", str(fact.race.date), str(row["date"]), said[number])
            self._take(tables.race, row, ours, new)
        self._flush()

    def reveal(self, races: Mapping[int, int]) -> None:
        """Move the results out of these hidden races into the races that they are known to be of."""
        c, link = tables.result.c, tables.race_source
        for hidden, race in races.items():
            held = select(c.id, c.athlete_id).where(c.race_id == hidden, c.athlete_id.is_not(None))
            row = self._connection.execute(held).first()
            there = select(c.id).where(c.race_id == race, c.athlete_id == (row.athlete_id if row else None))
            if row is None or self._connection.execute(there).scalar() is not None:
                continue
            self._connection.execute(update(tables.result).where(c.id == row.id).values(race_id=race))
            self._rewrite(tables.result, row.id, {"race_id": race})
            said = set(self._connection.execute(select(link.c.source_id).where(link.c.race_id == race)).scalars())
            moved = self._connection.execute(select(link).where(link.c.race_id == hidden)).mappings().all()
            self._connection.execute(delete(link).where(link.c.race_id == hidden))
            for each in moved:
                if each["source_id"] not in said:
                    self._connection.execute(insert(link).values({**each, "race_id": race}))
            slug, origin = self._connection.execute(
                select(tables.race.c.slug, tables.race.c.origin).where(tables.race.c.id == hidden)
            ).one()
            for table, column in ((tables.dispute, "race_id"), (tables.race_alias, "race_id")):
                self._connection.execute(delete(table).where(table.c[column] == hidden))
            change = tables.change.c
            self._connection.execute(delete(tables.change).where(change.table == "race", change.row_id == hidden))
            self._connection.execute(delete(tables.race).where(tables.race.c.id == hidden))
            self._connection.execute(insert(tables.race_alias).values(slug=slug, race_id=race, origin=origin))

    def take_results(self, found: Sequence[tuple[Result, int, int]]) -> None:
        """Take over results of athletes, given with the ids of race and athlete."""
        wanted = {(race, athlete): each for each, race, athlete in found}
        c = tables.result.c
        rows: dict[int, _Row] = {}
        others: list[_Row] = []
        for some in portions(sorted({race for race, _ in wanted})):
            held = select(tables.result).where(c.race_id.in_(some), c.origin != SHIPPED, c.athlete_id.is_not(None))
            for row in self._connection.execute(held).mappings():
                if (row["race_id"], row["athlete_id"]) in wanted:
                    rows[row["id"]] = dict(row)
                elif row["place"]:
                    others.append(dict(row))
        self._take_results({n: (row, wanted[row["race_id"], row["athlete_id"]]) for n, row in rows.items()})
        self._leave_taken_places(others, [(each, race) for each, race, _ in found])

    def take_teams(self, found: Sequence[tuple[TeamResult, int]]) -> None:
        """Take over the teams of relays with their results, given with the ids of the races."""
        sides = Sides(lambda name: tuple(sorted(self._fold(name).split())))
        wanted: defaultdict[tuple[int, tuple[str, ...]], list[TeamResult]] = defaultdict(list)
        for each, race in found:
            wanted[race, sides.of(each.team.nation, each.team.club)].append(each)
        held: defaultdict[tuple[int, tuple[str, ...]], list[_Row]] = defaultdict(list)
        result, team = tables.result, tables.team
        for some in portions(sorted({race for race, _ in wanted})):
            chosen = select(result, team.c.nation.label("side"), team.c.club).join(team, team.c.id == result.c.team_id)
            for row in self._connection.execute(chosen.where(result.c.race_id.in_(some))).mappings():
                held[row["race_id"], sides.of(row["side"], row["club"])].append(dict(row))
        pairs: dict[int, tuple[_Row, TeamResult]] = {}
        for key, teams in wanted.items():
            rows = {row["id"]: row for row in held.get(key, ())}
            said = [brief_row(number, result_values(each, 0, None, 0)) for number, each in enumerate(teams)]
            for one, other in pair_up(said, [brief_row(number, row) for number, row in rows.items()]):
                if rows[other.id]["origin"] != SHIPPED:
                    pairs[other.id] = {c.name: rows[other.id][c.name] for c in result.c}, teams[one.id]
        self._take_team_rows({row["team_id"]: each for row, each in pairs.values()})
        self._take_results(pairs)
        rows = (row for some in held.values() for row in some if row["origin"] != SHIPPED)
        self._leave_taken_places([row for row in rows if row["id"] not in pairs and row["place"]], found)

    def take_record(self, fact: RecordFact, number: int, athlete: int | None, team: int | None, meet: int) -> None:
        """Take over a record."""
        row = self._rows(tables.record, (number,))[number]
        self._keep_ids(tables.record, {number: fact.record.id}, {number: row})
        if row["origin"] != SHIPPED:
            ours = {**row, **record_values(fact, athlete, team, meet), "slug": row["slug"]}
            said = self._said_by(tables.record_source, [number])[number]
            for about, stands, claim in (
                ("mark", ours["mark_text"], row["mark_text"]),
                ("date", str(ours["set_on"]), str(row["set_on"])),
                ("status", str(ours["status"]), row["status"]),
            ):
                if stands != claim:
                    self._dispute("record", number, about, stands, claim, said)
            self._take(tables.record, row, ours, ours)
            self._flush()

    def take_quotes(self, found: Sequence[tuple[Quote, int, int | None]]) -> None:
        """Take over quotes, given with the ids of the athletes and the races; both sources print them then."""
        c = tables.quote.c
        held: defaultdict[tuple[int, str], list[_Row]] = defaultdict(list)
        for some in portions(sorted({athlete for _, athlete, _ in found})):
            imported = select(tables.quote).where(c.athlete_id.in_(some), c.origin != SHIPPED).order_by(c.id)
            for row in self._connection.execute(imported).mappings():
                held[row["athlete_id"], same_words(row["words"])].append(dict(row))
        for quote, athlete, race in found:
            rows = held[athlete, same_words(quote.words)]
            days = (quote.said_after, quote.said_before)
            row = next((row for row in rows if said_at_once((row["said_after"], row["said_before"]), days)), None)
            if row is None:
                continue
            rows.remove(row)
            self._keep_ids(tables.quote, {row["id"]: quote.id}, {row["id"]: row})
            ours = {**row, **quote_values(quote, athlete, race), "slug": row["slug"]}
            missing = [name for name in ("context", "race_id") if not ours[name]]
            missing += ["said_after", "said_before"] if not any(days) else []
            self._take(tables.quote, row, ours, {**ours, **{name: row[name] for name in missing}})
        self._flush()

    def _take_team_rows(self, teams: Mapping[int, TeamResult]) -> None:
        rows = self._rows(tables.team, teams)
        self._keep_ids(tables.team, {number: each.team.id for number, each in teams.items()}, rows)
        runner, change = tables.team_runner.c, tables.change.c
        for number, row in rows.items():
            team = teams[number].team
            ours = {**row, "nation": team.nation, "club": team.club}
            self._take(tables.team, row, ours, ours)
            if team.runners:  # they are written with the shipped facts
                self._connection.execute(delete(tables.team_runner).where(runner.team_id == number))
                kept = delete(tables.change).where(change.table == "team_runner", change.row_id == number)
                self._connection.execute(kept)

    def _take_results(self, pairs: Mapping[int, tuple[_Row, AnyResult]]) -> None:
        said = self._precedence.said(tables.result_source, list(pairs))
        said_by = self._said_by(tables.result_source, list(pairs))
        annulled = [number for number, (row, each) in pairs.items() if one_row_is_annulled(row, as_shipped(row, each))]
        known_until = results_known_until(self._connection, annulled)
        for number, (row, each) in pairs.items():
            ours = as_shipped(row, each)
            new = dict(ours)
            follow_theirs = number in said and said[number].best < self._rank(each.sources)
            if number in known_until:
                until = max(source.known_until for source in each.sources)
                annuls = is_annulled(outcome_of(row))
                follow_theirs = is_followed(known_until[number], until, better=follow_theirs, annuls=annuls)
                new |= {name: row[name] for name in CARRIED} if follow_theirs else {}
                told = told_of_annulled(ours, row, theirs_stands=follow_theirs)
            else:
                told = [(about, text_of(about, ours), text_of(about, row)) for about in differing(ours, row, new)]
                for about, *_ in told if follow_theirs else ():
                    new |= {name: row[name] for name in COLUMNS[about]}
            for about, mine, theirs in told:
                stands, claim = (theirs, mine) if follow_theirs else (mine, theirs)
                sources = self._ids_of(each.sources, said_by[number]) if follow_theirs else said_by[number]
                self._dispute("result", number, about, stands, claim, sources)
            self._take(tables.result, row, ours, new)
        self._flush()

    def _leave_taken_places(self, others: Sequence[_Row], found: Iterable[tuple[AnyResult, int]]) -> None:
        """Take from imported results, which do not ship, the places that shipped ones of their races have."""
        if not others:
            return
        races = {row["race_id"] for row in others}
        holders: defaultdict[tuple[int, int | None], list[AnyResult]] = defaultdict(list)
        for each, race in found:
            if race in races:
                holders[race, each.place].append(each)
        said = self._precedence.said(tables.result_source, [row["id"] for row in others])
        taken: list[_Row] = []
        for row in others:
            result, best = brief_row(row["id"], row), said[row["id"]].best if row["id"] in said else 0
            for each in holders[row["race_id"], row["place"]]:
                holder = brief_row(0, result_values(each, 0, None, 0))
                if best >= self._rank(each.sources) and not share_place(holder, result):
                    taken.append(row)
                    break
        said_by = self._said_by(tables.result_source, [row["id"] for row in taken])
        none = {"place": None, "tied": False}
        for row in taken:
            self._rewrite(tables.result, row["id"], none)
            self._updates["result", tuple(none)].append({"number": row["id"], **none})
            self._dispute("result", row["id"], "place", NO_PLACE, text_of("place", row), said_by[row["id"]])
        self._flush()

    def _rank(self, sources: tuple[Source, ...]) -> int:
        checked = len(origins_of(sources)) > 1
        return min(map(rank_of, [SourceKind.CURATED] if checked else [source.kind for source in sources]))

    def _ids_of(self, sources: tuple[Source, ...], said_by: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
        """The ids of shipped sources, with the origin of the first import that contradicts them."""
        slugs = [source.id for source in sources]
        found = self._connection.execute(select(tables.source.c.id).where(tables.source.c.slug.in_(slugs))).scalars()
        return [(number, said_by[0][1]) for number in found]

    def _rows(self, table: Table, numbers: Iterable[int]) -> dict[int, _Row]:
        found: dict[int, _Row] = {}
        for some in portions(sorted(numbers)):
            held = self._connection.execute(select(table).where(table.c.id.in_(some))).mappings()
            found |= {row["id"]: dict(row) for row in held}
        return found

    def _said_by(self, link: Table, facts: list[int]) -> defaultdict[int, list[tuple[int, str]]]:
        """The imports' sources of each fact, each with its import."""
        fact = next(iter(link.c))
        found: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
        for some in portions(facts):
            rows = select(fact, link.c.source_id, link.c.origin).where(fact.in_(some), link.c.origin != SHIPPED)
            for number, source, origin in self._connection.execute(rows):
                found[number].append((source, origin))
        return found

    def _keep_ids(self, table: Table, ids: Mapping[int, str], rows: Mapping[int, _Row]) -> None:
        """Note the ids in the files of rows that keep the slug that an import gave them."""
        new = [
            {"table": table.name, "slug": ids[number], "row_id": number}
            for number, row in rows.items()
            if row["slug"] != ids[number]
        ]
        if new:
            self._connection.execute(insert(tables.shipped_id), new)

    def _take(self, table: Table, row: _Row, ours: Values, new: Values) -> None:
        """Make a row the shipped one. `ours` is what it would be without imports, `new` what it becomes."""
        said = {name: value for name, value in ours.items() if value not in (None, "") and name != "id"}
        self._rewrite(table, row["id"], {**said, "origin": SHIPPED})
        changed = {name: value for name, value in new.items() if row[name] != value} | {"origin": SHIPPED}
        self._updates[table.name, tuple(changed)].append({"number": row["id"], **changed})
        batch = str(row["origin"]).removeprefix(tables.BATCH)
        if batch.isdigit() and any(new[name] != ours[name] for name in ours):
            kept = {"batch_id": int(batch), "table": table.name, "row_id": row["id"], "deleted": False}
            self._changes.append({**kept, "before": print_row({**ours, "origin": SHIPPED})})

    def _flush(self) -> None:
        """Write what was collected: rows that become alike together, in one statement for each portion of them."""
        for (name, columns), rows in self._updates.items():
            table = tables.metadata.tables[name]
            alike: defaultdict[tuple[Any, ...], list[int]] = defaultdict(list)
            for row in rows:
                alike[tuple(row[column] for column in columns)].append(row["number"])
            for values, numbers in alike.items():
                new = dict(zip(columns, values, strict=True))
                for some in portions(numbers) if len(numbers) >= _MANY else ():
                    self._connection.execute(update(table).where(table.c.id.in_(some)).values(new))
            single = [row for row in rows if len(alike[tuple(row[column] for column in columns)]) < _MANY]
            if single:
                to_bind: dict[str, Any] = {column: bindparam(f"new_{column}") for column in columns}
                given = [{"number": row["number"], **{f"new_{c}": row[c] for c in columns}} for row in single]
                self._connection.execute(update(table).where(table.c.id == bindparam("number")).values(to_bind), given)
        for table, waiting in ((tables.change, self._changes), (tables.dispute, self._disputes)):
            if waiting:
                self._connection.execute(insert(table), waiting)
                waiting.clear()
        self._updates.clear()

    def _changed(self, table: Table) -> set[int]:
        """The rows of a table of which a change is kept."""
        if table.name not in self._rows_changed:
            c = tables.change.c
            rows = self._connection.execute(select(c.row_id).where(c.table == table.name).distinct())
            self._rows_changed[table.name] = set(rows.scalars())
        return self._rows_changed[table.name]

    def _rewrite(self, table: Table, number: int, values: Values) -> None:
        """Change what undoing imports would restore of a row."""
        if number not in self._changed(table):
            return
        change = tables.change.c
        kept = select(change.id, change.before).where(change.table == table.name, change.row_id == number)
        for each, before in self._connection.execute(kept).all():
            text = print_row({**read_row(table, before), **values})
            self._connection.execute(update(tables.change).where(change.id == each).values(before=text))

    def _keep_name(self, fact: AthleteFact, row: _Row) -> None:
        """An import's name of an athlete becomes another spelling, unless the words are the same."""
        names = {tuple(sorted(self._fold(each).split())) for each in (fact.athlete.name, *(n.name for n in fact.names))}
        if tuple(sorted(self._fold(row["name"]).split())) in names:
            return
        c = tables.athlete_name.c
        known = select(c.id).where(c.athlete_id == row["id"], c.name == row["name"])
        if self._connection.execute(known).scalar() is None:
            values = {"athlete_id": row["id"], "name": row["name"], "kind": "spelling", "origin": row["origin"]}
            self._connection.execute(insert(tables.athlete_name).values(**values))

    def _keep_nations(self, row: _Row, nation: str) -> None:
        """Results keep the nation that they were for."""
        if row["nation"] in (nation, tables.NO_NATION):
            return
        c = tables.result.c
        of_athlete = update(tables.result).where(c.athlete_id == row["id"])
        self._connection.execute(of_athlete.where(c.nation.is_(None)).values(nation=row["nation"]))
        self._connection.execute(of_athlete.where(c.nation == nation).values(nation=None))

    def _make_room(self, found: Sequence[tuple[RaceFact, int, int | None]]) -> None:
        """Give other races of an import, which a shipped one would not be told apart from, a section of their own."""
        c = tables.race.c
        wanted: dict[tuple[Any, ...], int | None] = {}
        for fact, meet, number in found:
            values = race_values(fact, meet)
            wanted[meet, *(values[name] for name in _SAME_RACE), ""] = number
        used: set[tuple[Any, ...]] = set()
        crowded: list[tuple[int, tuple[Any, ...]]] = []
        columns = (c.meet_id, *(c[name] for name in _SAME_RACE), c.section, c.id, c.origin)
        for some in portions(sorted({meet for _, meet, _ in found})):
            held = self._connection.execute(select(*columns).where(c.meet_id.in_(some), c.heat >= tables.NO_HEAT))
            for row in held:
                key, number, origin = tuple(row[: len(columns) - 2]), row.id, row.origin
                used.add(key)
                if key in wanted and wanted[key] != number and origin != SHIPPED:
                    crowded.append((number, key))
        sections = Sections(used | set(wanted))
        for number, key in crowded:
            section = sections.take(key[:-1], "")
            self._connection.execute(update(tables.race).where(c.id == number).values(section=section))
            self._rewrite(tables.race, number, {"section": section})

    def _dispute(
        self, fact: str, number: int, about: str, stands: str, claim: str, said_by: Iterable[tuple[int, str]]
    ) -> None:
        for source, origin in said_by:
            values = {"about": about, "stands": stands, "claim": claim, "source_id": source, "origin": origin}
            ids = {f"{each}_id": number if each == fact else None for each in ("athlete", "race", "result", "record")}
            self._disputes.append({**ids, **values})
