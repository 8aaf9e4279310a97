"""The store's schema over time, as Alembic migrations that ship with the package."""
