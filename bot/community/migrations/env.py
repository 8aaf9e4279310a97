"""Runs the migrations on the connection that bot.database.migrating hands over; there is no alembic.ini."""

from bot.community.tables import metadata
from bot.database.migrating import run_environment

run_environment(metadata)
