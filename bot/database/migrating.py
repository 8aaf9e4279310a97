"""Brings a database to the schema this version knows, and tells a newer or foreign one apart."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, MetaData, inspect, text
from sqlalchemy.schema import CreateSchema

from bot.database.kind import DatabaseKind

if TYPE_CHECKING:
    from alembic.config import Config


class UnknownSchema(Exception):
    """The database was written by a newer version of the bot; `args[0]` is its revision."""


class ForeignDatabase(Exception):
    """The database holds something else than what this kind does."""


def alembic_config(kind: DatabaseKind, connection: Connection | None = None) -> "Config":
    """The configuration for Alembic, with the connection its environment is to run on."""
    from alembic.config import Config  # noqa: PLC0415 - importing it takes longer than answering a question

    config = Config()
    config.set_main_option("script_location", str(kind.migrations).replace("%", "%%"))
    config.attributes["connection"] = connection
    config.attributes["schema"] = kind.schema_on(connection.dialect.name) if connection is not None else None
    return config


def run_environment(metadata: MetaData, include_name: Callable[[str | None, str, Any], bool] | None = None) -> None:
    """What the `env.py` of a folder of migrations does: run them on the connection that `alembic_config` was given.

    SQLite cannot alter most things in place, so later migrations rebuild tables: that is what batch mode does.
    """
    from alembic import context  # noqa: PLC0415 - see alembic_config

    context.configure(
        connection=context.config.attributes["connection"],
        target_metadata=metadata,
        version_table_schema=context.config.attributes["schema"],
        render_as_batch=True,
        include_name=include_name,
    )
    with context.begin_transaction():
        context.run_migrations()


def read_revision(connection: Connection, kind: DatabaseKind) -> str | None:
    """The revision the database says it has; None where it says nothing."""
    schema = kind.schema_on(connection.dialect.name)
    if not inspect(connection).has_table("alembic_version", schema):
        return None
    table = f"{schema}.alembic_version" if schema else "alembic_version"
    revisions = connection.execute(text(f"SELECT version_num FROM {table}")).scalars().all()  # noqa: S608 - our names
    return revisions[0] if len(revisions) == 1 else None


def needs_migration(connection: Connection, kind: DatabaseKind) -> bool:
    """Whether migrations are due. Raises UnknownSchema or ForeignDatabase; writes nothing.

    The tables are read before the revision: another process may migrate in between, and it commits both at once, so
    that whoever sees its tables finds its revision too.
    """
    names = set(inspect(connection).get_table_names(kind.schema_on(connection.dialect.name)))
    if not names:
        return True
    revision = read_revision(connection, kind)
    if revision is None or not kind.landmarks <= names:
        raise ForeignDatabase
    if revision == kind.head:
        return False
    from alembic.script import ScriptDirectory  # noqa: PLC0415 - see alembic_config

    scripts = ScriptDirectory.from_config(alembic_config(kind)).walk_revisions()
    if revision not in {script.revision for script in scripts}:
        raise UnknownSchema(revision)
    return True


def migrate(connection: Connection, kind: DatabaseKind) -> None:
    """Run the migrations that are due, inside the connection's transaction."""
    from alembic import command  # noqa: PLC0415 - see alembic_config

    schema = kind.schema_on(connection.dialect.name)
    if schema is not None and not inspect(connection).has_schema(schema):
        connection.execute(CreateSchema(schema))
    command.upgrade(alembic_config(kind, connection), "head")
