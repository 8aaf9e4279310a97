"""Steps from one state of the facts to the next, each with what an import touched: a running bot follows them."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table. A state that no step leads to wants all to be read anew, so it starts empty."""
    op.create_table(
        "step",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("before", sa.String(60), nullable=False),
        sa.Column("after", sa.String(60), nullable=False),
        sa.Column("touched", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_step")),
    )


def downgrade() -> None:
    """Drop the table."""
    op.drop_table("step")
