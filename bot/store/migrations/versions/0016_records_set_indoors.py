"""Records that were set indoors and count outdoors as well."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column. What ships is written anew after this; of what was imported before, nothing is known."""
    op.add_column("record", sa.Column("set_indoors", sa.Boolean, nullable=False, server_default=sa.false()))


def downgrade() -> None:
    """Drop the column."""
    op.drop_column("record", "set_indoors")
