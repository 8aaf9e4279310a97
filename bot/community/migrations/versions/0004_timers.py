"""When channels and users want to be reminded, their daily posts, and the roles that members may give themselves."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_MOMENTS = ("starts", "due", "told", "dropped")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "timer",
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
        *(sa.Column(name, sa.DateTime(timezone=True)) for name in _MOMENTS),
        sa.Column("day", sa.Date()),
        sa.Column("role", sa.BigInteger()),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_timer")),
        sa.CheckConstraint("(channel_id IS NULL) <> (user_id IS NULL)", name=op.f("ck_timer_one_target")),
        sa.CheckConstraint("(guild_id IS NULL) = (channel_id IS NULL)", name=op.f("ck_timer_channel_of_guild")),
        sa.CheckConstraint("kind IN ('meet', 'event', 'athlete', 'daily')", name=op.f("ck_timer_known_kind")),
        sa.CheckConstraint("tells IN ('on-this-day', 'records', 'both')", name=op.f("ck_timer_known_tells")),
        sa.CheckConstraint("(kind = 'daily') = (tells IS NOT NULL)", name=op.f("ck_timer_daily_tells")),
        sa.CheckConstraint("kind <> 'daily' OR minute IS NOT NULL", name=op.f("ck_timer_daily_minute")),
        sa.CheckConstraint("(minute IS NULL) = (zone IS NULL)", name=op.f("ck_timer_whole_wall_clock")),
        sa.CheckConstraint("minute BETWEEN 0 AND 1439", name=op.f("ck_timer_minute_of_day")),
        sa.CheckConstraint("notice BETWEEN 0 AND 43200", name=op.f("ck_timer_notice_in_range")),
        sa.CheckConstraint("role IS NULL OR channel_id IS NOT NULL", name=op.f("ck_timer_role_in_channel")),
        sa.UniqueConstraint(
            "channel_id", "kind", "subject", "notice", name=op.f("uq_timer_channel_id_kind_subject_notice")
        ),
        sa.UniqueConstraint("user_id", "kind", "subject", "notice", name=op.f("uq_timer_user_id_kind_subject_notice")),
    )
    op.create_index(op.f("ix_timer_guild_id"), "timer", ["guild_id"])
    op.create_index(op.f("ix_timer_due"), "timer", ["due"])
    op.create_table(
        "opt_in_role",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("role", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "role", name=op.f("pk_opt_in_role")),
    )


def downgrade() -> None:
    """Drop the tables."""
    for table in ("opt_in_role", "timer"):
        op.drop_table(table)
