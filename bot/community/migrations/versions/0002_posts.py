"""What is followed, how it is told, the posts to send, timers, and Discord's events that were made for meets."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table."""
    op.create_table(
        "place",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guild_id", sa.BigInteger()),
        sa.Column("channel_id", sa.BigInteger()),
        sa.Column("user_id", sa.BigInteger()),
        sa.Column("quiet_from", sa.Integer()),
        sa.Column("quiet_until", sa.Integer()),
        sa.Column("paused", sa.Boolean(), nullable=False),
        sa.Column("refused", sa.DateTime(timezone=True)),
        sa.Column("reason", sa.String(length=200), server_default="", nullable=False),
        sa.Column("role", sa.BigInteger()),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("(channel_id IS NULL) <> (user_id IS NULL)", name=op.f("ck_place_one_target")),
        sa.CheckConstraint("(guild_id IS NULL) = (channel_id IS NULL)", name=op.f("ck_place_channel_of_guild")),
        sa.CheckConstraint("(quiet_from IS NULL) = (quiet_until IS NULL)", name=op.f("ck_place_quiet_hours_whole")),
        sa.CheckConstraint(
            "quiet_from BETWEEN 0 AND 1439 AND quiet_until BETWEEN 0 AND 1439",
            name=op.f("ck_place_quiet_hours_in_range"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_place")),
        sa.UniqueConstraint("channel_id", name=op.f("uq_place_channel_id")),
        sa.UniqueConstraint("user_id", name=op.f("uq_place_user_id")),
    )
    op.create_index(op.f("ix_place_guild_id"), "place", ["guild_id"])
    op.create_table(
        "delivery",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guild_id", sa.BigInteger()),
        sa.Column("channel_id", sa.BigInteger()),
        sa.Column("user_id", sa.BigInteger()),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("reveal", sa.String(length=10), nullable=False),
        sa.Column("digest_hour", sa.Integer()),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("reveal IN ('hidden', 'covered', 'open')", name=op.f("ck_delivery_known_reveal")),
        sa.CheckConstraint("(channel_id IS NULL) <> (user_id IS NULL)", name=op.f("ck_delivery_one_target")),
        sa.CheckConstraint("(guild_id IS NULL) = (channel_id IS NULL)", name=op.f("ck_delivery_channel_of_guild")),
        sa.CheckConstraint("digest_hour BETWEEN 0 AND 23", name=op.f("ck_delivery_hour_in_range")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delivery")),
        sa.UniqueConstraint("channel_id", "kind", name=op.f("uq_delivery_channel_id_kind")),
        sa.UniqueConstraint("user_id", "kind", name=op.f("uq_delivery_user_id_kind")),
    )
    op.create_index(op.f("ix_delivery_guild_id"), "delivery", ["guild_id"])
    op.create_table(
        "follow",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guild_id", sa.BigInteger()),
        sa.Column("channel_id", sa.BigInteger()),
        sa.Column("user_id", sa.BigInteger()),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("subject", sa.String(length=250), nullable=False),
        sa.Column("wish", sa.Boolean(), nullable=False),
        sa.Column("paused", sa.Boolean(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "kind IN ('athlete', 'rivalry', 'event', 'meet', 'records')", name=op.f("ck_follow_known_kind")
        ),
        sa.CheckConstraint("(channel_id IS NULL) <> (user_id IS NULL)", name=op.f("ck_follow_one_target")),
        sa.CheckConstraint("(guild_id IS NULL) = (channel_id IS NULL)", name=op.f("ck_follow_channel_of_guild")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_follow")),
        sa.UniqueConstraint("channel_id", "kind", "subject", name=op.f("uq_follow_channel_id_kind_subject")),
        sa.UniqueConstraint("user_id", "kind", "subject", name=op.f("uq_follow_user_id_kind_subject")),
    )
    op.create_index(op.f("ix_follow_guild_id"), "follow", ["guild_id"])
    op.create_index(op.f("ix_follow_kind_subject"), "follow", ["kind", "subject"])
    op.create_table(
        "outbox",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guild_id", sa.BigInteger()),
        sa.Column("channel_id", sa.BigInteger()),
        sa.Column("user_id", sa.BigInteger()),
        sa.Column("token", sa.String(length=25), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("due", sa.DateTime(timezone=True), nullable=False),
        sa.Column("made", sa.DateTime(timezone=True), nullable=False),
        sa.Column("leased_until", sa.DateTime(timezone=True)),
        sa.Column("tried", sa.DateTime(timezone=True)),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("message", sa.BigInteger()),
        sa.Column("sent", sa.DateTime(timezone=True)),
        sa.Column("edit", sa.String(length=10), server_default="", nullable=False),
        sa.CheckConstraint("edit IN ('', 'corrected', 'retracted')", name=op.f("ck_outbox_known_edit")),
        sa.CheckConstraint("state IN ('waiting', 'sent', 'refused', 'dropped')", name=op.f("ck_outbox_known_state")),
        sa.CheckConstraint("(channel_id IS NULL) <> (user_id IS NULL)", name=op.f("ck_outbox_one_target")),
        sa.CheckConstraint("(guild_id IS NULL) = (channel_id IS NULL)", name=op.f("ck_outbox_channel_of_guild")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sa.UniqueConstraint("token", name=op.f("uq_outbox_token")),
    )
    op.create_index(
        "ix_outbox_edits",
        "outbox",
        ["edit"],
        sqlite_where=sa.text("edit <> ''"),
        postgresql_where=sa.text("edit <> ''"),
    )
    op.create_index(op.f("ix_outbox_guild_id"), "outbox", ["guild_id"])
    op.create_index(op.f("ix_outbox_user_id"), "outbox", ["user_id"])
    op.create_index(
        "ix_outbox_waiting",
        "outbox",
        ["due"],
        sqlite_where=sa.text("state = 'waiting'"),
        postgresql_where=sa.text("state = 'waiting'"),
    )
    op.create_table(
        "outbox_news",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("outbox_id", sa.Integer(), nullable=False),
        sa.Column("guild_id", sa.BigInteger()),
        sa.Column("channel_id", sa.BigInteger()),
        sa.Column("user_id", sa.BigInteger()),
        sa.Column("news_key", sa.String(length=32), nullable=False),
        sa.Column("said", sa.String(length=64), nullable=False),
        sa.CheckConstraint("(channel_id IS NULL) <> (user_id IS NULL)", name=op.f("ck_outbox_news_one_target")),
        sa.CheckConstraint("(guild_id IS NULL) = (channel_id IS NULL)", name=op.f("ck_outbox_news_channel_of_guild")),
        sa.ForeignKeyConstraint(
            ["outbox_id"], ["outbox.id"], name=op.f("fk_outbox_news_outbox_id_outbox"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox_news")),
        sa.UniqueConstraint("news_key", "channel_id", name=op.f("uq_outbox_news_news_key_channel_id")),
        sa.UniqueConstraint("news_key", "user_id", name=op.f("uq_outbox_news_news_key_user_id")),
    )
    op.create_index(op.f("ix_outbox_news_channel_id_said"), "outbox_news", ["channel_id", "said"])
    op.create_index(op.f("ix_outbox_news_guild_id"), "outbox_news", ["guild_id"])
    op.create_index(op.f("ix_outbox_news_outbox_id"), "outbox_news", ["outbox_id"])
    op.create_index(op.f("ix_outbox_news_user_id_said"), "outbox_news", ["user_id", "said"])
    op.create_table(
        "told_news",
        sa.Column("news_key", sa.String(length=32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("news_key", name=op.f("pk_told_news")),
    )
    op.create_index(op.f("ix_told_news_at"), "told_news", ["at"])
    op.create_table(
        "timer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guild_id", sa.BigInteger()),
        sa.Column("channel_id", sa.BigInteger()),
        sa.Column("user_id", sa.BigInteger()),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("subject", sa.String(length=250), nullable=False),
        sa.Column("before", sa.Integer()),
        sa.Column("minute", sa.Integer()),
        sa.Column("zone", sa.String(length=64)),
        sa.Column("day", sa.Date()),
        sa.Column("due", sa.DateTime(timezone=True), nullable=False),
        sa.Column("paused", sa.Boolean(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("(channel_id IS NULL) <> (user_id IS NULL)", name=op.f("ck_timer_one_target")),
        sa.CheckConstraint("(guild_id IS NULL) = (channel_id IS NULL)", name=op.f("ck_timer_channel_of_guild")),
        sa.CheckConstraint("(minute IS NULL) = (zone IS NULL)", name=op.f("ck_timer_rule_whole")),
        sa.CheckConstraint("minute BETWEEN 0 AND 1439", name=op.f("ck_timer_minute_in_range")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_timer")),
        sa.UniqueConstraint("channel_id", "kind", "subject", name=op.f("uq_timer_channel_id_kind_subject")),
        sa.UniqueConstraint("user_id", "kind", "subject", name=op.f("uq_timer_user_id_kind_subject")),
    )
    op.create_index(op.f("ix_timer_due"), "timer", ["due"])
    op.create_index(op.f("ix_timer_guild_id"), "timer", ["guild_id"])
    op.create_table(
        "meet_event",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("meet", sa.String(length=120), nullable=False),
        sa.Column("event", sa.BigInteger(), nullable=False),
        sa.Column("printed", sa.String(length=64), nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "meet", name=op.f("pk_meet_event")),
    )


def downgrade() -> None:
    """Drop every table."""
    for table in ("meet_event", "timer", "told_news", "outbox_news", "outbox", "follow", "delivery", "place"):
        op.drop_table(table)
