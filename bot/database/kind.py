"""What sets one of the bot's databases apart from the others."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class DatabaseKind:
    """The almanac, or what members bring: each has tables and migrations of its own.

    Messages call it by its `title`; `made_by` says what makes one, `anew` what becomes of one that is made anew.
    `head` is the revision
    of the newest migration: a database that has it is opened without Alembic, which takes long to import.
    `landmarks` are tables that it has had since its first migration, and no other kind has. `lock` is the number of
    the advisory lock that its writers take on PostgreSQL; `schema` is where its tables are there, None for the usual
    place. A transaction there is given up after `write_wait` seconds, the wait for other writers included; None where
    it may take as long as it needs, as imports do.
    """

    title: str
    made_by: str
    anew: str
    migrations: Path
    head: str
    landmarks: frozenset[str]
    lock: int
    schema: str | None = None
    write_wait: float | None = None

    def schema_on(self, dialect: str) -> str | None:
        """The schema of its tables; SQLite knows none, there it has a file of its own."""
        return self.schema if dialect == "postgresql" else None
