"""Runs the migrations on the connection that bot.database.migrating hands over; there is no alembic.ini."""

from bot.database.migrating import run_environment
from bot.store.kind import include_name
from bot.store.tables import metadata

run_environment(metadata, include_name)
