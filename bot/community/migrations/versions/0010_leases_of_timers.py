"""Processes lease timers, as they lease posts and feeds."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_LEASED = sa.text("leased_until IS NOT NULL")


def upgrade() -> None:
    """Add until when a timer is leased; nobody has a lease yet."""
    schema = op.get_context().version_table_schema  # what alters a table goes by no map of schemas
    op.add_column("timer", sa.Column("leased_until", sa.DateTime(timezone=True)), schema=schema)
    op.create_index("ix_timer_leased", "timer", ["leased_until"], sqlite_where=_LEASED, postgresql_where=_LEASED)


def downgrade() -> None:
    """Take it away: it says nothing of what members set."""
    schema = op.get_context().version_table_schema
    op.drop_index("ix_timer_leased", "timer", schema=schema)
    op.drop_column("timer", "leased_until", schema=schema)
