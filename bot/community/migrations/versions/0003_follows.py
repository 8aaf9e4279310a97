"""What channels and users follow, how it is told to them, and what they were told."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_KINDS = "kind IN ('athlete', 'rivalry', 'event', 'meet', 'records')"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "quiet_hours",
        *_targets("quiet_hours"),
        sa.Column("begins", sa.Integer(), nullable=False),
        sa.Column("ends", sa.Integer(), nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "begins BETWEEN 0 AND 1439 AND ends BETWEEN 0 AND 1439", name=op.f("ck_quiet_hours_minutes_of_a_day")
        ),
        sa.CheckConstraint("begins <> ends", name=op.f("ck_quiet_hours_some_hours_loud")),
        sa.UniqueConstraint("channel_id", name=op.f("uq_quiet_hours_channel_id")),
        sa.UniqueConstraint("user_id", name=op.f("uq_quiet_hours_user_id")),
    )
    op.create_table(
        "delivery",
        *_targets("delivery"),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("reveal", sa.String(length=10), nullable=False),
        sa.Column("digest_hour", sa.Integer()),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(_KINDS, name=op.f("ck_delivery_known_kind")),
        sa.CheckConstraint("reveal IN ('hidden', 'covered', 'open')", name=op.f("ck_delivery_known_reveal")),
        sa.CheckConstraint("digest_hour BETWEEN 0 AND 23", name=op.f("ck_delivery_hour_in_range")),
        sa.UniqueConstraint("channel_id", "kind", name=op.f("uq_delivery_channel_id_kind")),
        sa.UniqueConstraint("user_id", "kind", name=op.f("uq_delivery_user_id_kind")),
    )
    op.create_table(
        "follow",
        *_targets("follow"),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("subject", sa.String(length=250), nullable=False),
        sa.Column("wish", sa.Boolean(), nullable=False),
        sa.Column("paused", sa.Boolean(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(_KINDS, name=op.f("ck_follow_known_kind")),
        sa.UniqueConstraint("channel_id", "kind", "subject", name=op.f("uq_follow_channel_id_kind_subject")),
        sa.UniqueConstraint("user_id", "kind", "subject", name=op.f("uq_follow_user_id_kind_subject")),
    )
    op.create_index(op.f("ix_follow_kind_subject"), "follow", ["kind", "subject"])
    op.create_table(
        "outbox_news",
        *_targets("outbox_news"),
        sa.Column("outbox_id", sa.Integer(), nullable=False),
        sa.Column("news_key", sa.String(length=32), nullable=False),
        sa.Column("said", sa.String(length=64), nullable=False),
        sa.Column("reveal", sa.String(length=10), nullable=False),
        sa.Column("follows", sa.Text(), nullable=False),
        sa.CheckConstraint("reveal IN ('hidden', 'covered', 'open')", name=op.f("ck_outbox_news_known_reveal")),
        sa.ForeignKeyConstraint(
            ["outbox_id"], ["outbox.id"], name=op.f("fk_outbox_news_outbox_id_outbox"), ondelete="CASCADE"
        ),
        sa.UniqueConstraint("news_key", "channel_id", name=op.f("uq_outbox_news_news_key_channel_id")),
        sa.UniqueConstraint("news_key", "user_id", name=op.f("uq_outbox_news_news_key_user_id")),
    )
    op.create_index(op.f("ix_outbox_news_outbox_id"), "outbox_news", ["outbox_id"])
    op.create_index(op.f("ix_outbox_news_channel_id_said"), "outbox_news", ["channel_id", "said"])
    op.create_index(op.f("ix_outbox_news_user_id_said"), "outbox_news", ["user_id", "said"])
    for table in ("quiet_hours", "delivery", "follow", "outbox_news"):
        op.create_index(op.f(f"ix_{table}_guild_id"), table, ["guild_id"])
    op.create_table(
        "told_news",
        sa.Column("news_key", sa.String(length=32), nullable=False),
        sa.Column("taken_back", sa.Boolean(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("news_key", name=op.f("pk_told_news")),
    )
    op.create_index(op.f("ix_told_news_at"), "told_news", ["at"])


def _targets(table: str) -> tuple[sa.Column[int] | sa.Constraint, ...]:
    """The columns of a table whose rows belong to a channel or a user."""
    return (
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guild_id", sa.BigInteger()),
        sa.Column("channel_id", sa.BigInteger()),
        sa.Column("user_id", sa.BigInteger()),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        sa.CheckConstraint("(channel_id IS NULL) <> (user_id IS NULL)", name=op.f(f"ck_{table}_one_target")),
        sa.CheckConstraint("(guild_id IS NULL) = (channel_id IS NULL)", name=op.f(f"ck_{table}_channel_of_guild")),
    )


def downgrade() -> None:
    """Drop the tables."""
    for table in ("told_news", "outbox_news", "follow", "delivery", "quiet_hours"):
        op.drop_table(table)
