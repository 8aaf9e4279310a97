"""Settings of servers, channels and users, and the servers that the bot was removed from.

A migration keeps its own copy of everything it makes: what the tables become later must not change what it did.
"""

from datetime import datetime

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_Item = sa.Column[int] | sa.Column[bool] | sa.Column[str] | sa.Column[datetime] | sa.Constraint


def upgrade() -> None:
    """Make every table."""
    op.create_table("guild_settings", _id("guild"), *_preferences("guild_settings", "guild"))
    op.create_table("channel_settings", _id("channel"), _id("guild"), *_preferences("channel_settings", "channel"))
    op.create_index("ix_channel_settings_guild_id", "channel_settings", ["guild_id"])
    op.create_table("user_settings", _id("user"), *_preferences("user_settings", "user"))
    op.create_table(
        "departed_guild",
        _id("guild"),
        sa.Column("left", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("guild_id", name="pk_departed_guild"),
    )


def downgrade() -> None:
    """Drop every table."""
    for table in ("departed_guild", "user_settings", "channel_settings", "guild_settings"):
        op.drop_table(table)


def _id(whose: str) -> sa.Column[int]:
    return sa.Column(f"{whose}_id", sa.BigInteger, autoincrement=False, nullable=False)


def _preferences(table: str, whose: str) -> tuple[_Item, ...]:
    some = "spoiler_hours IS NOT NULL OR private IS NOT NULL OR zone IS NOT NULL"
    return (
        sa.Column("spoiler_hours", sa.Integer),
        sa.Column("private", sa.Boolean),
        sa.Column("zone", sa.String(64)),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint(f"{whose}_id", name=f"pk_{table}"),
        sa.CheckConstraint("spoiler_hours BETWEEN 0 AND 720", name=op.f(f"ck_{table}_hours_in_range")),
        sa.CheckConstraint("length(zone) BETWEEN 1 AND 64", name=op.f(f"ck_{table}_zone_length")),
        sa.CheckConstraint(some, name=op.f(f"ck_{table}_says_something")),
    )
