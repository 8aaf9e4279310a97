"""The store: SQLAlchemy Core on SQLite or PostgreSQL, one repository for each kind of fact."""
