"""The ids of athletes who became one with another; buttons in old messages carry them."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "athlete_alias",
        sa.Column("slug", sa.String(40), nullable=False),
        sa.Column("athlete_id", sa.Integer, nullable=False),
        sa.Column("origin", sa.String(40), nullable=False, server_default="shipped"),
        sa.PrimaryKeyConstraint("slug", name="pk_athlete_alias"),
        sa.ForeignKeyConstraint(["athlete_id"], ["athlete.id"], name="fk_athlete_alias_athlete_id_athlete"),
    )
    op.create_index("ix_athlete_alias_athlete_id", "athlete_alias", ["athlete_id"])


def downgrade() -> None:
    """Drop it: the version before knows of no former ids of athletes."""
    op.drop_table("athlete_alias")
