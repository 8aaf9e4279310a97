"""Start lists: who is entered for which event of which meet."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def _origin() -> sa.Column[str]:
    return sa.Column("origin", sa.String(40), nullable=False, server_default="shipped")


def upgrade() -> None:
    """Make the tables, and a count of entries for each batch."""
    op.create_table(
        "entry",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("athlete_id", sa.Integer, nullable=False),
        sa.Column("meet_id", sa.Integer, nullable=False),
        sa.Column("discipline", sa.String(40), nullable=False),
        sa.Column("variant", sa.String(20), nullable=False, server_default=""),
        sa.Column("sex", sa.String(1), nullable=False),
        sa.Column("short_track", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.Column("date", sa.Date, nullable=False),
        sa.Column("until", sa.Date, nullable=False),
        sa.Column("starts", sa.String(32), nullable=False, server_default=""),
        _origin(),
        sa.CheckConstraint("sex = 'M' OR sex = 'W' OR sex = 'X'", name=op.f("ck_entry_sex_known")),
        sa.CheckConstraint("date <= until", name=op.f("ck_entry_days_in_order")),
        sa.ForeignKeyConstraint(["athlete_id"], ["athlete.id"], name=op.f("fk_entry_athlete_id_athlete")),
        sa.ForeignKeyConstraint(["meet_id"], ["meet.id"], name=op.f("fk_entry_meet_id_meet")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entry")),
    )
    op.create_index("ix_entry_athlete_id", "entry", ["athlete_id"])
    op.create_index("ix_entry_meet_id", "entry", ["meet_id"])
    op.create_table(
        "entry_source",
        sa.Column("entry_id", sa.Integer, nullable=False),
        sa.Column("source_id", sa.Integer, nullable=False),
        _origin(),
        sa.ForeignKeyConstraint(["entry_id"], ["entry.id"], name=op.f("fk_entry_source_entry_id_entry")),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_entry_source_source_id_source")),
        sa.PrimaryKeyConstraint("entry_id", "source_id", name=op.f("pk_entry_source")),
    )
    op.create_index("ix_entry_source_source_id", "entry_source", ["source_id"])
    op.add_column("batch", sa.Column("entries", sa.Integer, nullable=False, server_default="0"))


def downgrade() -> None:
    """Drop them."""
    op.drop_column("batch", "entries")
    op.drop_table("entry_source")
    op.drop_table("entry")
