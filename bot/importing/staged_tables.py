"""The temporary tables that an import stages its rows in; results have one for each kind of file."""

from functools import cache

from sqlalchemy import Boolean, Column, Connection, Integer, MetaData, String, Table, Text, delete, text
from sqlalchemy.engine.interfaces import Dialect
from sqlalchemy.schema import CreateTable

from bot.domain.source import SourceKind

staged = MetaData()


def _results(name: str, metadata: MetaData) -> Table:
    return Table(
        name,
        metadata,
        Column("id", Integer, primary_key=True, autoincrement=False),
        Column("race", Integer),
        Column("person", Integer),
        Column("place", Integer),
        Column("tied", Boolean),
        Column("status", String),
        Column("mark_text", String),
        Column("mark_value", Integer),
        Column("mark_step", Integer),
        Column("mark_measure", String),
        Column("mark_flags", Integer),
        Column("mark_wind", Integer),
        Column("nation", String),  # if the files give the athlete more than one
        Column("merged", Integer, server_default="0"),  # 1: a repeated result, or one that the store has
        prefixes=["TEMPORARY"],
    )


staged_result = _results("staged_result", staged)
staged_race = Table(
    "staged_race",
    staged,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("race_id", Integer),
    Column("event", String),
    prefixes=["TEMPORARY"],
)
staged_person = Table(
    "staged_person",
    staged,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("athlete_id", Integer),
    Column("nation", String),  # if it differs from the athlete's nation of today
    prefixes=["TEMPORARY"],
)
staged_mark = Table(  # people and marks to look at once more
    "staged_mark",
    staged,
    Column("person", Integer, primary_key=True, autoincrement=False),
    Column("mark_value", Integer, primary_key=True, autoincrement=False),
    prefixes=["TEMPORARY"],
)
staged_rejected = Table(
    "staged_rejected",
    staged,
    Column("file", Text),
    Column("line", Integer),
    Column("reason", Text),
    Column("text", Text),
    Column("left_out", Boolean),
    prefixes=["TEMPORARY"],
)


def make(connection: Connection, table: Table) -> None:
    """Make a temporary table that is not there."""
    connection.exec_driver_sql(_making(table, type(connection.dialect)))


def show(connection: Connection, kind: SourceKind, *, first: bool) -> None:
    """Make `staged_result` the table with the results of this kind of file.

    Unless it is the `first` kind that is shown, what belongs to the last one is dropped before.
    """
    if not first:
        staged_result.drop(connection)
        for table in (staged_race, staged_person):
            connection.execute(delete(table))
    connection.execute(text(f"ALTER TABLE {results_of(kind).name} RENAME TO {staged_result.name}"))


@cache
def _making(table: Table, dialect: type[Dialect]) -> str:
    """The statement that makes a table: SQLAlchemy would compile it anew for each import."""
    return str(CreateTable(table).compile(dialect=dialect()))


@cache
def results_of(kind: SourceKind) -> Table:
    """The table with the results of that kind of file, until `show` gives it the name of the one in use."""
    return _results(f"{staged_result.name}_{kind.name.lower()}", MetaData())
