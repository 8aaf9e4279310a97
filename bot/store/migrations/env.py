"""Runs the migrations on the connection that bot.store.migrating hands over; there is no alembic.ini."""

from alembic import context
from sqlalchemy import Connection

from bot.store.migrating import include_name
from bot.store.tables import metadata


def _migrate(connection: Connection) -> None:
    # SQLite cannot alter most things in place, so later migrations rebuild tables: that is what batch mode does.
    context.configure(connection=connection, target_metadata=metadata, render_as_batch=True, include_name=include_name)
    with context.begin_transaction():
        context.run_migrations()


_migrate(context.config.attributes["connection"])
