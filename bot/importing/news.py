"""Writes the news of an import: facts that are new and recent, and corrections of what was news before."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Row, Select, func, insert, select, update

from bot.domain.news import RECENT, NewsKind
from bot.domain.record import RecordStatus
from bot.domain.scope import SCOPES_FIRST
from bot.importing.journal import Journal
from bot.store import tables
from bot.store.bulk import portions
from bot.store.rows import columns

_TOLD_FOR = timedelta(days=30)  # what was news longer ago is corrected silently
_AHEAD = timedelta(days=1)  # by which a day may already have begun elsewhere
_EVENT = ("discipline", "variant", "sex", "short_track")
_OUTCOME = ("place", "tied", "status", "mark_text", "mark_wind")
_OF_RECORD = ("mark_text", "set_on", "athlete_id", "team_id")


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


def write_news(connection: Connection, journal: Journal, now: datetime) -> int:
    """Write the news of an import after everything else of it; how much there is.

    A race is news if it was held in the last days and got results; a record if it was set then, and is new or newly
    ratified. What an import changes in a fact that was news is a correction. Call it once, after `journal.flush`.
    """
    since = (now - RECENT).date()
    until = (now + _AHEAD).date()
    facts = [
        *_races(connection, journal.origin, since, until),
        *_records(connection, journal, since, until),
        *_corrections(connection, journal, now),
    ]
    _write(connection, journal.batch, facts, now)
    return len(facts)


def take_back(connection: Connection, batch: int, now: datetime) -> None:
    """Note that the news of a batch does not hold any more, since it was undone."""
    of_batch = (tables.news.c.batch == batch, tables.news.c.taken_back.is_(None))
    connection.execute(update(tables.news).where(*of_batch).values(taken_back=now.isoformat()))


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
    """By athlete whether their result is of this import."""
    found: dict[str, bool] = {}
    for row in field:
        if row.athlete:
            found[row.athlete] = found.get(row.athlete, False) or row.origin == origin
    return found


def _records(connection: Connection, journal: Journal, since: date, until: date) -> Iterator[_Fact]:
    """Each recent record that is new or newly ratified; one mark that is a record of several scopes is one fact."""
    record, meet = tables.record, tables.meet
    recent = (record.c.set_on >= since, record.c.set_on <= until)
    columns_ = (record, meet.c.slug.label("meet_slug"), meet.c.series)
    rows = connection.execute(select(*columns_).join(meet, meet.c.id == record.c.meet_id).where(*recent)).all()
    ratified = {
        id_
        for id_, before in _changes(connection, journal.batch, record.name)
        if before["status"] == RecordStatus.PENDING
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
    told = connection.execute(select(news).where(*standing, news.c.kind != NewsKind.CORRECTION)).all()
    if not told:
        return
    changed = {**_changed_races(connection, journal.batch), **_changed_records(connection, journal.batch)}
    for row in told:
        if row.subject in changed and row.batch != journal.batch:
            event = {name: getattr(row, name) for name in _EVENT}
            said = _digest([row.said, changed[row.subject]])
            about = (NewsKind.CORRECTION, row.subject, row.day, said, event, row.meet, row.series, row.scopes, row.key)
            yield _Fact(*about)


def _changed_races(connection: Connection, batch: int) -> dict[str, list[str]]:
    """By the public id of a race what its results are now, where the import changed the outcome of some."""
    result, race = tables.result, tables.race
    before = dict(_changes(connection, batch, result.name))
    outcomes: defaultdict[str, list[str]] = defaultdict(list)
    there: set[int] = set()
    for some in portions(list(before)):
        rows = select(result, race.c.slug).join(race, race.c.id == result.c.race_id).where(result.c.id.in_(some))
        for row in connection.execute(rows):
            there.add(row.id)
            if any(before[row.id][name] != getattr(row, name) for name in _OUTCOME):
                outcomes[row.slug].append(_printed(row))
    gone = {values["race_id"] for id_, values in before.items() if id_ not in there}
    for some in portions(list(gone)):
        for slug in connection.execute(select(race.c.slug).where(race.c.id.in_(some))).scalars():
            outcomes[slug].append("gone")
    return outcomes


def _changed_records(connection: Connection, batch: int) -> dict[str, list[str]]:
    record = tables.record
    before = dict(_changes(connection, batch, record.name))
    found: dict[str, list[str]] = {}
    for some in portions(list(before)):
        for row in connection.execute(select(record).where(record.c.id.in_(some))):
            now = {name: str(getattr(row, name)) for name in _OF_RECORD}
            if any(str(before[row.id][name]) != value for name, value in now.items()):
                found[row.slug] = list(now.values())
    return found


def _changes(connection: Connection, batch: int, table: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """The rows of a table that a batch changed or deleted, each as it was at first."""
    change, seen = tables.change.c, set[int]()
    of_table = (change.batch_id == batch, change.table == table)
    for id_, before in connection.execute(select(change.row_id, change.before).where(*of_table).order_by(change.id)):
        if id_ not in seen:
            seen.add(id_)
            yield id_, json.loads(before)


def _write(connection: Connection, batch: int, facts: list[_Fact], now: datetime) -> None:
    if not facts:
        return
    same = {"import_key": uuid4().hex, "batch": batch, "made": now.isoformat()}
    rows = [
        {
            **same,
            **fact.event,
            "key": uuid4().hex,
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
    who = getattr(row, "athlete", None) or getattr(row, "team", None) or getattr(row, "athlete_id", None)
    return " ".join(str(part) for part in (who, *(getattr(row, name) for name in _OUTCOME)))


def _digest(said: object) -> str:
    return hashlib.sha256(json.dumps(said, default=str).encode()).hexdigest()
