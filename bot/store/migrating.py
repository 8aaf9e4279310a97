"""Brings a database to the schema this version knows, and tells a newer or foreign one apart."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from bot.store.searching import INDEX

_FOLDER = Path(__file__).with_name("migrations")


class UnknownSchema(Exception):
    """The database was written by a newer version of the bot; `args[0]` is its revision."""


class ForeignDatabase(Exception):
    """The database holds something else than a store."""


def include_name(name: str | None, _type: str, _parents: object) -> bool:
    """Whether Alembic compares this table, column or index with `bot.store.tables`.

    The full-text index is not among those: it differs from database to database, and only migrations speak of it.
    """
    return name is None or INDEX not in name


def alembic_config(connection: Connection | None = None) -> Config:
    """The configuration for Alembic, with the connection its environment is to run on."""
    config = Config()
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def needs_migration(connection: Connection) -> bool:
    """Whether migrations are due. Raises UnknownSchema or ForeignDatabase; writes nothing."""
    scripts = ScriptDirectory.from_config(alembic_config())
    revision = MigrationContext.configure(connection).get_current_revision()
    if revision is None and inspect(connection).get_table_names():
        raise ForeignDatabase
    if revision is not None and revision not in {script.revision for script in scripts.walk_revisions()}:
        raise UnknownSchema(revision)
    return revision != scripts.get_current_head()


def migrate(connection: Connection) -> None:
    """Run the migrations that are due, inside the connection's transaction."""
    command.upgrade(alembic_config(connection), "head")
