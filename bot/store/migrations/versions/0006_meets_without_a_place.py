"""Meets of which no file says where they were: an older import called them "Unknown place meeting"."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_CITY = "Unknown place"
_NAME = f"{_CITY} meeting"
_MEET = sa.table("meet", sa.column("name"), sa.column("city"), sa.column("named", sa.Boolean))


def upgrade() -> None:
    """Leave name and city of these empty, as the import does today. A meet that a file names so keeps its name."""
    op.execute(
        sa.update(_MEET).where(~_MEET.c.named, _MEET.c.name == _NAME, _MEET.c.city == _CITY).values(name="", city="")
    )


def downgrade() -> None:
    """Call them as the older import did."""
    op.execute(
        sa.update(_MEET).where(~_MEET.c.named, _MEET.c.name == "", _MEET.c.city == "").values(name=_NAME, city=_CITY)
    )
