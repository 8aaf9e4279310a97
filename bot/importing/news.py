"""Writes the news of an import: facts that are new and recent, and corrections of what was news before."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Row, Select, Table, case, delete, false, func, insert, select, update

from bot.domain.news import RECENT, NewsKind
from bot.domain.record import RecordStatus
from bot.domain.scope import SCOPES_FIRST
from bot.importing.comparing import CARRIED, BriefResult, same_mark
from bot.importing.journal import Journal
from bot.store import tables
from bot.store.bulk import portions
from bot.store.changes import read_row
from bot.store.columns import SHIPPED
from bot.store.rows import columns

_TOLD_FOR = timedelta(days=30)  # what was news longer ago is corrected silently
_KEPT = timedelta(days=120)  # what was news longer ago is deleted; no post tells it any more
_MOST_OTHERS = 200  # athletes of a race to which others are added
_AHEAD = timedelta(days=1)  # by which a day may already have begun elsewhere
_EVENT = ("discipline", "variant", "sex", "short_track")
_OUTCOME = ("place", "tied", "status", "mark_text", "mark_wind")


@dataclass
class _Fact:
    """News to be written: its columns, and who is in it, fresh or not."""

    kind: NewsKind
    subject: str
    day: date
    said: str
    event: Mapping[str, Any]
    meet: str = ""
    series: str = ""
    scopes: str = ""
    told: str = ""
    athletes: Mapping[str, bool] | None = None


def write_news(connection: Connection, journal: Journal, now: datetime, *, quiet: bool = False) -> int:
    """Write the news of an import after everything else of it; how much there is.

    A race is news if it was held in the last days and got results; a record if it was set then, and is new or newly
    ratified. What an import changes in a fact that was news is a correction. A `quiet` import has corrections alone:
    they change posts that were wrong, and make none. Call it once, after `journal.flush`.
    """
    since = (now - RECENT).date()
    until = (now + _AHEAD).date()
    facts = list(_corrections(connection, journal, now))
    if not quiet:
        facts = [
            *_races(connection, journal.origin, since, until),
            *_records(connection, journal, since, until),
            *facts,
        ]
    _forget(connection, now - _KEPT)
    _write(connection, journal.batch, facts, now)
    return len(facts)


def take_back(connection: Connection, batch: int, now: datetime) -> None:
    """Note that the news of a batch does not hold any more. Call it before the batch is undone.

    What ships by now stays when it is undone, and so does the news of it.
    """
    news, race, alias, result, record = tables.news, tables.race, tables.race_alias, tables.result, tables.record
    here = select(race.c.id).where(race.c.slug == news.c.subject)
    former = select(alias.c.race_id).where(alias.c.slug == news.c.subject)
    of_race = func.coalesce(*(each.correlate(news).scalar_subquery() for each in (here, former)))
    results = select(result.c.id).where(result.c.race_id == of_race)
    stays = results.exists() & ~results.where(result.c.origin == f"{tables.BATCH}{batch}").exists()
    change = tables.change.c
    changed = select(change.row_id).where(change.batch_id == batch, change.table == record.name)
    ships = (record.c.slug == news.c.subject, record.c.origin == SHIPPED, record.c.id.not_in(changed))
    holds = case(
        (news.c.kind == NewsKind.RACE, stays),
        (news.c.kind == NewsKind.RECORD, select(record.c.id).where(*ships).exists()),
        else_=false(),
    )
    of_batch = (news.c.batch == batch, news.c.taken_back.is_(None))
    connection.execute(update(news).where(*of_batch, ~holds).values(taken_back=now.isoformat()))


def _races(connection: Connection, origin: str, since: date, until: date) -> Iterator[_Fact]:
    """Each recent race to which the import brought results. Parts of combined events are told with these."""
    race, meet, result = tables.race, tables.meet, tables.result
    recent = (race.c.date >= since, race.c.date <= until, ~race.c.split, race.c.combined == "")
    fresh = select(result.c.id).where(result.c.race_id == race.c.id, result.c.origin == origin).exists()
    held = (*columns(race, ("id", "slug", "date", "round", "heat", "section", *_EVENT)), meet.c.slug.label("meet"))
    wanted = select(*held, meet.c.series).join(meet, meet.c.id == race.c.meet_id).where(*recent, fresh)
    races = {row.id: row for row in connection.execute(wanted.order_by(race.c.date, race.c.id))}
    fields = _fields(connection, races)
    for id_, row in races.items():
        said = [row.meet, _event_key(row), str(row.date), row.round, row.heat, row.section]
        outcomes = sorted(_printed(each) for each in fields[id_] if each.origin == origin)
        event = {name: getattr(row, name) for name in _EVENT}
        about = (NewsKind.RACE, row.slug, row.date, _digest([said, outcomes]), event, row.meet, row.series)
        yield _Fact(*about, athletes=_who(fields[id_], origin))


def _fields(connection: Connection, races: Collection[int]) -> dict[int, list[Row[Any]]]:
    """All results of these races, a row for each athlete: each runner of a team too."""
    fields: defaultdict[int, list[Row[Any]]] = defaultdict(list)
    for some in portions(list(races)):
        for row in connection.execute(_competitors().where(tables.result.c.race_id.in_(some))):
            fields[row.race_id].append(row)
    return fields


def _competitors() -> "Select[*tuple[Any, ...]]":
    result, athlete, team, runner = tables.result, tables.athlete, tables.team, tables.team_runner
    who = athlete.alias("competitor"), athlete.alias("runner")
    slug = func.coalesce(who[0].c.slug, who[1].c.slug).label("athlete")
    return (
        select(result.c.race_id, result.c.origin, *columns(result, _OUTCOME), slug, team.c.slug.label("team"))
        .outerjoin(who[0], who[0].c.id == result.c.athlete_id)
        .outerjoin(team, team.c.id == result.c.team_id)
        .outerjoin(runner, runner.c.team_id == result.c.team_id)
        .outerjoin(who[1], who[1].c.id == runner.c.athlete_id)
        .order_by(result.c.id)
    )


def _who(field: Iterable[Row[Any]], origin: str) -> dict[str, bool]:
    """By athlete whether their result is of this import; of others only the best, as thousands may run a marathon."""
    found: dict[str, bool] = {}
    for row in sorted(field, key=lambda row: (row.origin != origin, row.place is None, row.place)):
        if row.athlete and (row.origin == origin or len(found) < _MOST_OTHERS):
            found.setdefault(row.athlete, row.origin == origin)
    return found


def _records(connection: Connection, journal: Journal, since: date, until: date) -> Iterator[_Fact]:
    """Each recent record that is new or newly ratified; one mark that is a record of several scopes is one fact."""
    record, meet = tables.record, tables.meet
    recent = (record.c.set_on >= since, record.c.set_on <= until)
    columns_ = (record, meet.c.slug.label("meet_slug"), meet.c.series)
    rows = connection.execute(select(*columns_).join(meet, meet.c.id == record.c.meet_id).where(*recent)).all()
    ratified = {
        id_
        for id_, before in (_changes(connection, journal.batch, record) if rows else ())
        if before["status"] != RecordStatus.RATIFIED
    }
    marks: defaultdict[tuple[Any, ...], list[Row[Any]]] = defaultdict(list)
    for row in rows:
        if row.origin == journal.origin or (row.id in ratified and row.status == RecordStatus.RATIFIED):
            marks[_event_key(row), row.mark_value, row.set_on, row.athlete_id, row.team_id].append(row)
    for key, same in marks.items():
        first = min(same, key=lambda row: _rank(row.scope))
        scopes = " ".join(sorted((row.scope for row in same), key=_rank))
        who = dict.fromkeys(_holders(connection, first), True)
        said = _digest([[str(part) for part in key[:3]], sorted(who), scopes, first.type, first.status])
        event = {name: getattr(first, name) for name in _EVENT}
        about = (NewsKind.RECORD, first.slug, first.set_on, said, event, first.meet_slug, first.series, scopes)
        yield _Fact(*about, athletes=who)


def _holders(connection: Connection, row: Row[Any]) -> list[str]:
    athlete, runner = tables.athlete, tables.team_runner
    runners = select(runner.c.athlete_id).where(runner.c.team_id == row.team_id)
    holders = athlete.c.id == row.athlete_id if row.athlete_id else athlete.c.id.in_(runners)
    return list(connection.execute(select(athlete.c.slug).where(holders)).scalars())


def _rank(scope: str) -> tuple[int, str]:
    return (SCOPES_FIRST.index(scope) if scope in SCOPES_FIRST else len(SCOPES_FIRST), scope)


def _corrections(connection: Connection, journal: Journal, now: datetime) -> Iterator[_Fact]:
    """A correction for each news about a race or record whose outcome the import changed."""
    news = tables.news
    standing = (news.c.taken_back.is_(None), news.c.made >= (now - _TOLD_FOR).isoformat())
    others = (news.c.kind != NewsKind.CORRECTION, news.c.batch != journal.batch)
    told = connection.execute(select(news).where(*standing, *others).order_by(news.c.id)).all()
    if not told:
        return
    races = _changed_races(connection, journal.batch, [row.subject for row in told if row.kind == NewsKind.RACE])
    records = _changed_records(connection, journal.batch) if journal.count else {}
    for row in told:
        outcome = (races if row.kind == NewsKind.RACE else records).get(row.subject)
        if outcome is not None:
            event = {name: getattr(row, name) for name in _EVENT}
            about = (NewsKind.CORRECTION, row.subject, row.day, _digest([row.said, outcome]), event)
            yield _Fact(*about, row.meet, row.series, row.scopes, row.key)


def _changed_races(connection: Connection, batch: int, slugs: Iterable[str]) -> dict[str, list[str]]:
    """By those of these ids of races of which the import changed an outcome: what their results are now.

    Only results of these races are looked at, however many the import changed.
    """
    result, change = tables.result, tables.change.c
    subjects = _race_ids(connection, slugs)
    changed: set[int] = set()
    for some in portions(list(subjects)):
        of_batch = (change.row_id == result.c.id, change.table == result.name, change.batch_id == batch)
        both = select(change.before, *columns(result, ("id", "race_id", *CARRIED))).order_by(change.id.desc())
        rows = connection.execute(both.where(*of_batch, result.c.race_id.in_(some))).mappings()
        at_first = {row["id"]: row for row in rows}
        changed |= {
            row["race_id"] for row in at_first.values() if _is_contradicted(read_row(result, row["before"]), row)
        }
    fields = _fields(connection, changed)
    outcomes = {id_: sorted(map(_printed, fields[id_])) for id_ in changed}
    return {slug: outcomes[id_] for id_ in changed for slug in subjects[id_]}


def _race_ids(connection: Connection, slugs: Iterable[str]) -> dict[int, list[str]]:
    """The internal ids of races, each with those of the public ids that lead there, former ones too."""
    race, alias = tables.race.c, tables.race_alias.c
    found: defaultdict[int, list[str]] = defaultdict(list)
    for some in portions(sorted(set(slugs))):
        for id_, slug in (race.id, race.slug), (alias.race_id, alias.slug):
            for number, name in connection.execute(select(id_, slug).where(slug.in_(some))):
                found[number].append(name)
    return found


def _is_contradicted(before: Mapping[Any, Any], now: Mapping[Any, Any]) -> bool:
    """Whether what was said of a result is no longer so; what was missing or rounded is only filled in."""
    if before["place"] is not None and any(before[name] != now[name] for name in ("place", "tied")):
        return True
    if before["status"] is None and before["mark_value"] is None:
        return False
    return before["status"] != now["status"] or not same_mark(_brief(before), _brief(now))


def _brief(row: Mapping[Any, Any]) -> BriefResult:
    mark = (row["mark_value"], row["mark_step"], row["mark_measure"])
    return BriefResult(0, 0, 0, row["place"], row["tied"], row["status"], *mark)


def _changed_records(connection: Connection, batch: int) -> dict[str, list[str]]:
    """By the public id of a record what it is now, where the import changed its mark, day or status.

    That it was ratified is news of its own.
    """
    record = tables.record
    before = dict(_changes(connection, batch, record))
    found: dict[str, list[str]] = {}
    for some in portions(list(before)):
        for row in connection.execute(select(record).where(record.c.id.in_(some))):
            first = before[row.id]
            status = first["status"] != row.status and row.status != RecordStatus.RATIFIED
            if status or any(first[name] != getattr(row, name) for name in ("mark_value", "set_on")):
                found[row.slug] = [row.mark_text, str(row.set_on), row.status]
    return found


def _changes(connection: Connection, batch: int, table: Table) -> Iterator[tuple[int, dict[str, Any]]]:
    """The rows of a table that a batch changed, each as it was at first."""
    change, seen = tables.change.c, set[int]()
    of_table = (change.batch_id == batch, change.table == table.name)
    for id_, before in connection.execute(select(change.row_id, change.before).where(*of_table).order_by(change.id)):
        if id_ not in seen:
            seen.add(id_)
            yield id_, read_row(table, before)


def _forget(connection: Connection, before: datetime) -> None:
    old = tables.news.c.made < before.isoformat()
    of_old = tables.news_athlete.c.news_id.in_(select(tables.news.c.id).where(old))
    connection.execute(delete(tables.news_athlete).where(of_old))
    connection.execute(delete(tables.news).where(old))


def _write(connection: Connection, batch: int, facts: list[_Fact], now: datetime) -> None:
    if not facts:
        return
    # Keys of one import begin alike, so that an index by key has them side by side. Each of 1,000 channels is told 40
    # facts: elsewhere each of these would change a page of its own, of which there are ever more to be read first.
    import_key = uuid4().hex
    same = {"import_key": import_key, "batch": batch, "made": now.isoformat()}
    rows = [
        {
            **same,
            **fact.event,
            "key": import_key[:16] + uuid4().hex[16:],
            "kind": fact.kind,
            "subject": fact.subject,
            "day": fact.day,
            "said": fact.said,
            "meet": fact.meet,
            "series": fact.series,
            "scopes": fact.scopes,
            "told": fact.told,
        }
        for fact in facts
    ]
    connection.execute(insert(tables.news), rows)
    made = select(tables.news.c.key, tables.news.c.id).where(tables.news.c.import_key == same["import_key"])
    ids = {row.key: row.id for row in connection.execute(made)}
    who = [
        {"news_id": ids[row["key"]], "athlete": athlete, "fresh": fresh}
        for row, fact in zip(rows, facts, strict=True)
        for athlete, fresh in (fact.athletes or {}).items()
    ]
    if who:
        connection.execute(insert(tables.news_athlete), who)


def _event_key(row: Row[Any]) -> str:
    return " ".join(str(getattr(row, name)) for name in _EVENT)


def _printed(row: Row[Any]) -> str:
    """Who did what, in a text that is the same for the same outcome."""
    return " ".join(str(part) for part in (row.athlete or row.team, *(getattr(row, name) for name in _OUTCOME)))


def _digest(said: object) -> str:
    return hashlib.sha256(json.dumps(said, default=str).encode()).hexdigest()
