"""Brings a database to the schema this version knows, and tells a newer or foreign one apart."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from bot.store.searching import INDEX

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0004"
"""The revision of the newest migration. Kept here so that a database that has it is opened without Alembic."""

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


def alembic_config(connection: Connection | None = None) -> "Config":
    """The configuration for Alembic, with the connection its environment is to run on."""
    from alembic.config import Config  # noqa: PLC0415 - importing it takes longer than answering a question

    config = Config()
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def needs_migration(connection: Connection) -> bool:
    """Whether migrations are due. Raises UnknownSchema or ForeignDatabase; writes nothing."""
    revision = _revision(connection)
    if revision == HEAD:
        return False
    if revision is None:
        if inspect(connection).get_table_names():
            raise ForeignDatabase
        return True
    from alembic.script import ScriptDirectory  # noqa: PLC0415 - see alembic_config

    if revision not in {script.revision for script in ScriptDirectory.from_config(alembic_config()).walk_revisions()}:
        raise UnknownSchema(revision)
    return True


def migrate(connection: Connection) -> None:
    """Run the migrations that are due, inside the connection's transaction."""
    from alembic import command  # noqa: PLC0415 - see alembic_config

    command.upgrade(alembic_config(connection), "head")


def _revision(connection: Connection) -> str | None:
    """The revision that Alembic noted in the database, or None where it noted none."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    revisions = connection.execute(text("SELECT version_num FROM alembic_version")).scalars().all()
    return revisions[0] if len(revisions) == 1 else None
