"""Relay teams: a record is held by an athlete or by a team, never by both.

A migration keeps its own copy of everything it makes: what the tables become later must not change what it did.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_Item = sa.Column[str] | sa.Column[int] | sa.Column[bool] | sa.Constraint
_KEPT = (
    *("id", "slug", "type", "scope", "discipline", "variant", "sex", "short_track"),
    *("mark_text", "mark_value", "mark_step", "mark_measure", "mark_flags", "mark_wind"),
    *("athlete_id", "meet_id", "set_on", "status", "origin"),
)
_INDEXES = (("discipline", "scope"), ("athlete_id",), ("meet_id",))
_ONE_HOLDER = "(athlete_id IS NULL) <> (team_id IS NULL)"
_MARK_WHOLE = "mark_text <> '' AND mark_value > 0 AND mark_step > 0 AND mark_measure IS NOT NULL"


def upgrade() -> None:
    """Make the tables of teams, and let a record name one instead of an athlete."""
    _make_teams()
    if _on_sqlite():
        _rebuild_record(up=True)
    else:
        op.alter_column("record", "athlete_id", nullable=True)
        op.add_column("record", sa.Column("team_id", sa.Integer))
        op.create_foreign_key(op.f("fk_record_team_id_team"), "record", "team", ["team_id"], ["id"])
        op.create_check_constraint(op.f("ck_record_one_holder"), "record", _ONE_HOLDER)
    op.create_index("ix_record_team_id", "record", ["team_id"])


def downgrade() -> None:
    """Drop the teams. Their records go with them, for the tables could not hold them."""
    for table in ("record_source", "conflict"):
        op.execute(f"DELETE FROM {table} WHERE record_id IN (SELECT id FROM record WHERE team_id IS NOT NULL)")  # noqa: S608
    op.execute("DELETE FROM record WHERE team_id IS NOT NULL")
    op.drop_index("ix_record_team_id", "record")
    if _on_sqlite():
        _rebuild_record(up=False)
    else:
        op.drop_constraint(op.f("ck_record_one_holder"), "record")
        op.drop_column("record", "team_id")
        op.alter_column("record", "athlete_id", nullable=False)
    for table in ("team_source", "team_runner", "team"):
        op.drop_table(table)


def _make_teams() -> None:
    op.create_table(
        "team",
        sa.Column("id", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_team"),
        *_slug("team"),
        sa.Column("nation", sa.String(3), nullable=False),
        sa.Column("club", sa.Text, nullable=False, server_default=""),
        _origin(),
        _check("team", "nation_code", "length(nation) = 3"),
    )
    op.create_table(
        "team_runner",
        *_refers("team_runner", "team"),
        sa.Column("leg", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("name", sa.Text, nullable=False),
        *_refers("team_runner", "athlete", nullable=True),
        _origin(),
        sa.PrimaryKeyConstraint("team_id", "leg", name="pk_team_runner"),
        _check("team_runner", "leg_number", "leg >= 1"),
        _check("team_runner", "name_given", "name <> ''"),
    )
    op.create_index("ix_team_runner_athlete_id", "team_runner", ["athlete_id"])
    op.create_table(
        "team_source",
        *_refers("team_source", "team"),
        *_refers("team_source", "source"),
        _origin(),
        sa.PrimaryKeyConstraint("team_id", "source_id", name="pk_team_source"),
    )
    op.create_index("ix_team_source_source_id", "team_source", ["source_id"])


def _rebuild_record(*, up: bool) -> None:
    """SQLite cannot loosen a column: the rows wait aside while the table is made anew.

    References to them are checked at the end: they come back under their own ids.
    """
    listed = ", ".join(_KEPT)
    op.execute("PRAGMA defer_foreign_keys=ON")
    op.execute(f"CREATE TEMPORARY TABLE kept_record AS SELECT {listed} FROM record")  # noqa: S608 - names alone
    op.drop_table("record")
    team = (*_refers("record", "team", nullable=True), _check("record", "one_holder", _ONE_HOLDER)) if up else ()
    op.create_table(
        "record",
        sa.Column("id", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_record"),
        *_slug("record"),
        sa.Column("type", sa.String(2), nullable=False),
        sa.Column("scope", sa.String(20), nullable=False),
        sa.Column("discipline", sa.String(40), nullable=False),
        sa.Column("variant", sa.String(20), nullable=False, server_default=""),
        sa.Column("sex", sa.String(1), nullable=False),
        sa.Column("short_track", sa.Boolean, nullable=False, server_default=sa.false()),
        *_mark(),
        *_refers("record", "athlete", nullable=up),
        *team,
        *_refers("record", "meet"),
        sa.Column("set_on", sa.Date, nullable=False),
        sa.Column("status", sa.String(20), nullable=False),
        _origin(),
        _check("record", "sex_known", "sex IN ('M', 'W', 'X')"),
        _check("record", "type_known", "type IN ('WR', 'WB', 'OR', 'AR', 'AB', 'NR', 'CR')"),
        _check("record", "status_known", "status IN ('ratified', 'pending', 'not ratified')"),
    )
    op.execute(f"INSERT INTO record ({listed}) SELECT {listed} FROM kept_record")  # noqa: S608
    op.execute("DROP TABLE kept_record")
    for columns in _INDEXES:
        op.create_index("_".join(("ix", "record", *columns)), "record", columns)


def _mark() -> tuple[_Item, ...]:
    return (
        sa.Column("mark_text", sa.String(40), nullable=False),
        sa.Column("mark_value", sa.Integer, nullable=False),
        sa.Column("mark_step", sa.Integer, nullable=False),
        sa.Column("mark_measure", sa.String(6), nullable=False),
        sa.Column("mark_flags", sa.Integer, nullable=False, server_default="0"),
        sa.Column("mark_wind", sa.Integer),
        _check("record", "mark_whole", _MARK_WHOLE),
        _check("record", "mark_measure_known", "mark_measure IN ('time', 'length', 'points')"),
    )


def _on_sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"


def _slug(table: str) -> tuple[_Item, ...]:
    return (
        sa.Column("slug", sa.String(40), nullable=False),
        _check(table, "slug_length", "length(slug) BETWEEN 1 AND 40"),
        sa.UniqueConstraint("slug", name=f"uq_{table}_slug"),
    )


def _origin() -> sa.Column[str]:
    return sa.Column("origin", sa.String(40), nullable=False, server_default="shipped")


def _check(table: str, name: str, condition: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(condition, name=op.f(f"ck_{table}_{name}"))


def _refers(table: str, to: str, *, nullable: bool = False) -> tuple[_Item, ...]:
    column = f"{to}_id"
    key = sa.ForeignKeyConstraint([column], [f"{to}.id"], name=f"fk_{table}_{column}_{to}")
    return sa.Column(column, sa.Integer, nullable=nullable), key
