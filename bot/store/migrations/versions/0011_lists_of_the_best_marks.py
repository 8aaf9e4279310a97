"""Indexes for lists of the best marks: races of an event by day, and results for another nation than today's."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

_OF_OTHER_NATION = sa.text("nation IS NOT NULL")


def upgrade() -> None:
    """Tell events apart in the index of days, and find the few results with a nation of their own."""
    op.drop_index("ix_race_date", "race")
    op.create_index("ix_race_date_discipline_sex", "race", ["date", "discipline", "sex"])
    op.create_index(
        "ix_result_nation",
        "result",
        ["nation"],
        sqlite_where=_OF_OTHER_NATION,
        postgresql_where=_OF_OTHER_NATION,
    )


def downgrade() -> None:
    """Go back to days alone."""
    op.drop_index("ix_result_nation", "result")
    op.drop_index("ix_race_date_discipline_sex", "race")
    op.create_index("ix_race_date", "race", ["date"])
