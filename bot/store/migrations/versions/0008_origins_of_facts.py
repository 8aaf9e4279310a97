"""What sources draw from, and the ids in data/ of shipped rows that have another one in the store.

A migration keeps its own copy of everything it makes: what the tables become later must not change what it did.
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """No source draws from another place than itself, until it is said."""
    op.add_column("source", sa.Column("draws_from", sa.Text, nullable=False, server_default=""))
    op.create_table(
        "shipped_id",
        sa.Column("table", sa.String(40), nullable=False),
        sa.Column("slug", sa.String(40), nullable=False),
        sa.Column("row_id", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("table", "slug", name="pk_shipped_id"),
    )


def downgrade() -> None:
    op.drop_table("shipped_id")
    op.drop_column("source", "draws_from")
