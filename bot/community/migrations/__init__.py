"""The schema of members' data over time, as Alembic migrations that ship with the package."""
