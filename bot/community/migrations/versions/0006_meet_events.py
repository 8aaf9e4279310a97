"""Discord's scheduled events of meets, so that none is made twice."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "meet_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("meet", sa.String(length=40), nullable=False),
        sa.Column("event", sa.BigInteger()),
        sa.Column("said", sa.String(length=64), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.Column("busy_until", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meet_event")),
        sa.UniqueConstraint("guild_id", "meet", name=op.f("uq_meet_event_guild_id_meet")),
    )


def downgrade() -> None:
    """Drop it."""
    op.drop_table("meet_event")
