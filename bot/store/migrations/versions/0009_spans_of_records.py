"""Times in which a list of records is whole, and records that are reported without day or place."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_Item = sa.Column[str] | sa.Column[int] | sa.Column[bool] | sa.Constraint

_TYPES = "type IN ('WR', 'WB', 'OR', 'AR', 'AB', 'NR', 'CR')"


def upgrade() -> None:
    """Make the tables of spans and of reported records, each with its sources."""
    op.create_table(
        "record_span",
        *_of_a_list("record_span"),
        sa.Column("first_day", sa.Date, nullable=False),
        sa.Column("last_day", sa.Date, nullable=False),
        sa.CheckConstraint("first_day <= last_day", name=op.f("ck_record_span_days_in_order")),
    )
    op.create_table(
        "reported_record",
        *_of_a_list("reported_record"),
        *_mark("reported_record"),
        sa.Column("athlete_id", sa.Integer, nullable=False),
        sa.ForeignKeyConstraint(["athlete_id"], ["athlete.id"], name=op.f("fk_reported_record_athlete_id_athlete")),
    )
    op.create_index("ix_reported_record_athlete_id", "reported_record", ["athlete_id"])
    for table in ("record_span", "reported_record"):
        op.create_index(f"ix_{table}_discipline_scope", table, ["discipline", "scope"])
        _link(table)


def downgrade() -> None:
    """Drop both: the tables before have no place for them."""
    for table in ("record_span", "reported_record"):
        op.drop_table(f"{table}_source")
        op.drop_table(table)


def _of_a_list(table: str) -> tuple[_Item, ...]:
    return (
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("slug", sa.String(40), nullable=False),
        sa.Column("type", sa.String(2), nullable=False),
        sa.Column("scope", sa.String(20), nullable=False),
        sa.Column("discipline", sa.String(40), nullable=False),
        sa.Column("variant", sa.String(20), nullable=False, server_default=""),
        sa.Column("sex", sa.String(1), nullable=False),
        sa.Column("short_track", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.Column("origin", sa.String(40), nullable=False, server_default="shipped"),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        sa.UniqueConstraint("slug", name=op.f(f"uq_{table}_slug")),
        sa.CheckConstraint("length(slug) BETWEEN 1 AND 40", name=op.f(f"ck_{table}_slug_length")),
        sa.CheckConstraint(_TYPES, name=op.f(f"ck_{table}_type_known")),
        sa.CheckConstraint("sex IN ('M', 'W', 'X')", name=op.f(f"ck_{table}_sex_known")),
    )


def _mark(table: str) -> tuple[_Item, ...]:
    whole = "mark_text <> '' AND mark_value > 0 AND mark_step > 0 AND mark_measure IS NOT NULL"
    return (
        sa.Column("mark_text", sa.String(40), nullable=False),
        sa.Column("mark_value", sa.Integer, nullable=False),
        sa.Column("mark_step", sa.Integer, nullable=False),
        sa.Column("mark_measure", sa.String(6), nullable=False),
        sa.Column("mark_flags", sa.Integer, nullable=False, server_default="0"),
        sa.Column("mark_wind", sa.Integer),
        sa.CheckConstraint(whole, name=op.f(f"ck_{table}_mark_whole")),
        sa.CheckConstraint("mark_measure IN ('time', 'length', 'points')", name=op.f(f"ck_{table}_mark_measure_known")),
    )


def _link(table: str) -> None:
    link = f"{table}_source"
    op.create_table(
        link,
        sa.Column(f"{table}_id", sa.Integer, nullable=False),
        sa.Column("source_id", sa.Integer, nullable=False),
        sa.Column("origin", sa.String(40), nullable=False, server_default="shipped"),
        sa.PrimaryKeyConstraint(f"{table}_id", "source_id", name=op.f(f"pk_{link}")),
        sa.ForeignKeyConstraint([f"{table}_id"], [f"{table}.id"], name=op.f(f"fk_{link}_{table}_id_{table}")),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f(f"fk_{link}_source_id_source")),
    )
    op.create_index(f"ix_{link}_source_id", link, ["source_id"])
