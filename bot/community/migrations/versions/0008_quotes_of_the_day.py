"""Daily posts of quotes, and which quote of a book each tells."""

from collections.abc import Mapping

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_TELLS = "tells IN ('on-this-day', 'records', 'both')"
_BEFORE = {"known_tells": _TELLS}
_AFTER = {
    "known_tells": _TELLS.replace(")", ", 'quote')"),
    "quote_in_channel": "tells <> 'quote' OR channel_id IS NOT NULL",
}
_UNIQUE = ("kind", "subject", "notice")


def upgrade() -> None:
    """Let daily posts tell a quote, and make the table of what they told."""
    _check(_BEFORE, _AFTER)
    op.create_table(
        "book_post",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("outbox_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_book_post")),
        sa.ForeignKeyConstraint(
            ["outbox_id"], ["outbox.id"], name=op.f("fk_book_post_outbox_id_outbox"), ondelete="CASCADE"
        ),
        sa.UniqueConstraint("outbox_id", name=op.f("uq_book_post_outbox_id")),
    )
    op.create_index(op.f("ix_book_post_guild_id_number"), "book_post", ["guild_id", "number"])


def downgrade() -> None:
    """Drop the table; daily posts of quotes end, and quotes that were not sent yet are not."""
    op.drop_table("book_post")
    schema = op.get_context().version_table_schema
    for name, column in (("timer", "tells"), ("outbox", "kind")):
        table = sa.table(name, sa.column(column), schema=schema)
        op.execute(sa.delete(table).where(table.c[column] == "quote"))
    _check(_AFTER, _BEFORE)


def _check(before: Mapping[str, str], after: Mapping[str, str]) -> None:
    """Change what daily posts may tell.

    SQLite makes the table anew, for which it must be given whole. PostgreSQL is told the schema, for what alters a
    table goes by no map of schemas.
    """
    schema = op.get_context().version_table_schema
    with op.batch_alter_table("timer", schema=schema, copy_from=_timer(before)) as batch:
        for name in before:
            batch.drop_constraint(op.f(f"ck_timer_{name}"), type_="check")
        for name, holds in after.items():
            batch.create_check_constraint(op.f(f"ck_timer_{name}"), holds)


def _timer(tells: Mapping[str, str]) -> sa.Table:
    """The table as it was made by migration 0004."""
    return sa.Table(
        "timer",
        sa.MetaData(),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guild_id", sa.BigInteger()),
        sa.Column("channel_id", sa.BigInteger()),
        sa.Column("user_id", sa.BigInteger()),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("subject", sa.String(length=250), nullable=False),
        sa.Column("notice", sa.Integer(), nullable=False),
        sa.Column("tells", sa.String(length=20)),
        sa.Column("minute", sa.Integer()),
        sa.Column("zone", sa.String(length=64)),
        sa.Column("zone_chosen", sa.Boolean(), nullable=False),
        *(sa.Column(name, sa.DateTime(timezone=True)) for name in ("starts", "due", "told", "dropped")),
        sa.Column("day", sa.Date()),
        sa.Column("role", sa.BigInteger()),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_timer")),
        *_checks(tells),
        *(
            sa.UniqueConstraint(whose, *_UNIQUE, name=op.f(f"uq_timer_{whose}_kind_subject_notice"))
            for whose in ("channel_id", "user_id")
        ),
        sa.Index(op.f("ix_timer_guild_id"), "guild_id"),
        sa.Index(op.f("ix_timer_due"), "due"),
    )


def _checks(tells: Mapping[str, str]) -> list[sa.CheckConstraint]:
    checks = {
        "one_target": "(channel_id IS NULL) <> (user_id IS NULL)",
        "channel_of_guild": "(guild_id IS NULL) = (channel_id IS NULL)",
        "known_kind": "kind IN ('meet', 'event', 'athlete', 'daily')",
        **tells,
        "daily_tells": "(kind = 'daily') = (tells IS NOT NULL)",
        "daily_minute": "kind <> 'daily' OR minute IS NOT NULL",
        "whole_wall_clock": "(minute IS NULL) = (zone IS NULL)",
        "minute_of_day": "minute BETWEEN 0 AND 1439",
        "notice_in_range": "notice BETWEEN 0 AND 43200",
        "role_in_channel": "role IS NULL OR channel_id IS NOT NULL",
    }
    return [sa.CheckConstraint(holds, name=op.f(f"ck_timer_{name}")) for name, holds in checks.items()]
