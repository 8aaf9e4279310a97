"""Columns that several tables share, with their constraints."""

from sqlalchemy import Boolean, CheckConstraint, Column, ForeignKey, Integer, String, Text, UniqueConstraint, false

from bot.domain.event import Sex
from bot.domain.mark import Measure

SHIPPED = "shipped"  # the origin of rows from data/; operators and imports have others
LONGEST_SLUG = 40  # two of them and an event must fit into a custom_id of 100 characters


def one_of(column: str, values: tuple[str, ...]) -> CheckConstraint:
    """A constraint: the column holds one of these values.

    SQLite would build the list of an IN anew for each statement that writes.
    """
    return CheckConstraint(" OR ".join(f"{column} = '{value}'" for value in values), name=f"{column}_known")


def id_column() -> Column[int]:
    """The internal id."""
    return Column("id", Integer, primary_key=True)


def slug_columns() -> tuple[Column[str], CheckConstraint, UniqueConstraint]:
    """The public id, which buttons carry."""
    return (
        Column("slug", String(LONGEST_SLUG), nullable=False),
        CheckConstraint(f"length(slug) BETWEEN 1 AND {LONGEST_SLUG}", name="slug_length"),
        UniqueConstraint("slug"),
    )


def origin_column() -> Column[str]:
    """Who entered a row: SHIPPED, or `batch ` and its number."""
    return Column("origin", String(40), nullable=False, server_default=SHIPPED)


def text_column(name: str) -> Column[str]:
    """A text that is empty instead of NULL."""
    return Column(name, Text, nullable=False, server_default="")


def event_columns() -> tuple[Column[str], Column[str], Column[str], Column[bool], CheckConstraint]:
    """The columns of an event, and their constraint."""
    return (
        Column("discipline", String(40), nullable=False),
        Column("variant", String(20), nullable=False, server_default=""),
        Column("sex", String(1), nullable=False),
        Column("short_track", Boolean, nullable=False, server_default=false()),
        one_of("sex", tuple(Sex)),
    )


def mark_columns(required: bool) -> tuple[Column[str] | Column[int] | CheckConstraint, ...]:
    """The columns of a mark as in `bot.domain.mark.Mark`, flags as one number; all NULL if it is not required."""
    together = "mark_text IS NULL AND mark_value IS NULL AND mark_step IS NULL AND mark_measure IS NULL"
    complete = "mark_text <> '' AND mark_value > 0 AND mark_step > 0 AND mark_measure IS NOT NULL"
    return (
        Column("mark_text", String(40), nullable=not required),
        Column("mark_value", Integer, nullable=not required),
        Column("mark_step", Integer, nullable=not required),
        Column("mark_measure", String(6), nullable=not required),
        Column("mark_flags", Integer, nullable=False, server_default="0"),
        Column("mark_wind", Integer),
        CheckConstraint(complete if required else f"({together}) OR ({complete})", name="mark_whole"),
        one_of("mark_measure", tuple(Measure)),
    )


def refers(name: str, to: str, nullable: bool = False) -> Column[int]:
    """A column that holds the id of a row of another table."""
    return Column(name, Integer, ForeignKey(f"{to}.id"), nullable=nullable)
