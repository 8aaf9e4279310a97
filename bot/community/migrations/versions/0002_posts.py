"""The posts to send, and where none may go."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table."""
    op.create_table(
        "post_target",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guild_id", sa.BigInteger()),
        sa.Column("channel_id", sa.BigInteger()),
        sa.Column("user_id", sa.BigInteger()),
        sa.Column("paused", sa.Boolean(), nullable=False),
        sa.Column("refused", sa.DateTime(timezone=True)),
        sa.Column("reason", sa.String(length=200), server_default="", nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("(channel_id IS NULL) <> (user_id IS NULL)", name=op.f("ck_post_target_one_target")),
        sa.CheckConstraint("(guild_id IS NULL) = (channel_id IS NULL)", name=op.f("ck_post_target_channel_of_guild")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_post_target")),
        sa.UniqueConstraint("channel_id", name=op.f("uq_post_target_channel_id")),
        sa.UniqueConstraint("user_id", name=op.f("uq_post_target_user_id")),
    )
    op.create_index(op.f("ix_post_target_guild_id"), "post_target", ["guild_id"])
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
        sa.CheckConstraint("state IN ('waiting', 'sent', 'refused')", name=op.f("ck_outbox_known_state")),
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


def downgrade() -> None:
    """Drop every table."""
    for table in ("outbox", "post_target"):
        op.drop_table(table)
