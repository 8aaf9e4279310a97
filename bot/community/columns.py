"""Columns that many tables share, with what must hold for them."""

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    DateTime,
    Dialect,
    Integer,
    String,
    TableValuedAlias,
    Text,
    bindparam,
    cast,
    column,
    func,
)
from sqlalchemy.types import TypeDecorator

from bot.domain.preferences import LONGEST_ZONE, MOST_HOURS

OWNER = "owner"
"""The key of a column's `info` that says whose id it holds; exports and deletions go by it."""

KEPT = "kept"
"""The key of a column's `info` that says that the row is not its owner's alone: a deletion takes the id from it."""

HAPPENED = "happened"
"""The key of a column's `info` that says when something happened: never in the future."""

USER, GUILD, CHANNEL = "user", "guild", "channel"


class Moment(TypeDecorator[datetime]):
    """An aware datetime, kept in UTC; SQLite keeps no zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """To UTC."""
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """From UTC."""
        return value and (value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC))


def owner_id(owner: str, *, primary_key: bool = False) -> Column[int]:
    """The id of a user, guild or channel whose data the row is."""
    return Column(
        f"{owner}_id", BigInteger, primary_key=primary_key, autoincrement=False, nullable=False, info={OWNER: owner}
    )


def happened(name: str, *, nullable: bool = False) -> Column[datetime]:
    """The moment at which something happened."""
    return Column(name, Moment, nullable=nullable, info={HAPPENED: True})


def target_columns() -> tuple[Column[int] | CheckConstraint, ...]:
    """Where posts go: a channel of a server, or the direct messages of a user; the other ids are NULL."""
    return (
        Column("guild_id", BigInteger, info={OWNER: GUILD}),
        Column("channel_id", BigInteger, info={OWNER: CHANNEL}),
        Column("user_id", BigInteger, info={OWNER: USER}),
        CheckConstraint("(guild_id IS NULL) = (channel_id IS NULL)", name="channel_of_guild"),
        CheckConstraint("(channel_id IS NULL) <> (user_id IS NULL)", name="one_target"),
    )


def preference_columns() -> tuple[Column[int] | Column[bool] | Column[str] | Column[datetime] | CheckConstraint, ...]:
    """What may be set, each NULL where it is not; a row that sets nothing is deleted."""
    return (
        Column("spoiler_hours", Integer),
        Column("private", Boolean),
        Column("zone", String(LONGEST_ZONE)),
        happened("changed"),
        CheckConstraint(f"spoiler_hours BETWEEN 0 AND {MOST_HOURS}", name="hours_in_range"),
        CheckConstraint(f"length(zone) BETWEEN 1 AND {LONGEST_ZONE}", name="zone_length"),
        CheckConstraint("spoiler_hours IS NOT NULL OR private IS NOT NULL OR zone IS NOT NULL", name="says_something"),
    )


def json_rows(name: str, on_postgres: bool) -> TableValuedAlias:
    """The rows of a JSON array of arrays that is bound by that name, each as a column `value` of JSON."""
    array = bindparam(name, type_=Text)
    if on_postgres:
        return func.json_array_elements(cast(array, JSON)).table_valued(column("value", JSON))
    return func.json_each(array).table_valued(column("value", JSON))


def json_values(name: str, on_postgres: bool) -> TableValuedAlias:
    """The texts of a JSON array that is bound by that name, as rows with a column `value`."""
    array = bindparam(name, type_=Text)
    if on_postgres:
        return func.json_array_elements_text(cast(array, JSON)).table_valued(column("value", Text))
    return func.json_each(array).table_valued(column("value", Text))
