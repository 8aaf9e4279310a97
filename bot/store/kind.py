"""The almanac among the bot's databases."""

from pathlib import Path

from bot.database.kind import DatabaseKind
from bot.store.searching import INDEX

ALMANAC = DatabaseKind(
    title="database",
    made_by="Ask the bot something first; that makes one.",
    anew="the shipped facts are then loaded into a new one",
    migrations=Path(__file__).with_name("migrations"),
    head="0016",
    landmarks=frozenset({"meta", "source", "athlete", "race", "result"}),
    lock=0x62656C6C6C6170,  # any number, the same in all processes
)


def include_name(name: str | None, _type: str, _parents: object) -> bool:
    """Whether Alembic compares this table, column or index with `bot.store.tables`.

    The full-text index is not among those: it differs from database to database, and only migrations speak of it.
    """
    return name is None or INDEX not in name
