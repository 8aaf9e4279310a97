"""Results of relay teams, and races that are part of a combined event.

A migration keeps its own copy of everything it makes: what the tables become later must not change what it did.
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_Item = sa.Column[str] | sa.Column[int] | sa.Column[bool] | sa.Constraint
_SAME_RACE = (
    *("meet_id", "date", "discipline", "variant", "sex", "short_track"),
    *("round", "heat", "split", "section"),
)
_KEPT = (
    *("id", "race_id", "athlete_id", "place", "tied", "status"),
    *("mark_text", "mark_value", "mark_step", "mark_measure", "mark_flags", "mark_wind"),
    *("nation", "event", "origin"),
)
_INDEXES = (("race_id",), ("event", "mark_value", "athlete_id"))
_COUNTS = ("teams", "quotes")
_ONE_COMPETITOR = "(athlete_id IS NULL) <> (team_id IS NULL)"
_MARK_MISSING = "mark_text IS NULL AND mark_value IS NULL AND mark_step IS NULL AND mark_measure IS NULL"
_MARK_WHOLE = "mark_text <> '' AND mark_value > 0 AND mark_step > 0 AND mark_measure IS NOT NULL"


def upgrade() -> None:
    """Let a result be a team's, and a race be part of a combined event."""
    op.drop_index("uq_race_same_race", "race")
    op.add_column("race", sa.Column("combined", sa.String(40), nullable=False, server_default=""))
    _make_same_race("combined")
    for name in _COUNTS:
        op.add_column("batch", sa.Column(name, sa.Integer, nullable=False, server_default="0"))
    if _on_sqlite():
        _rebuild_result(up=True)
    else:
        op.alter_column("result", "athlete_id", nullable=True)
        op.add_column("result", sa.Column("team_id", sa.Integer))
        op.create_foreign_key(op.f("fk_result_team_id_team"), "result", "team", ["team_id"], ["id"])
        op.create_check_constraint(op.f("ck_result_one_competitor"), "result", _ONE_COMPETITOR)
    of_teams = sa.text("team_id IS NOT NULL")
    op.create_index(
        "uq_result_team_id_race_id",
        "result",
        ["team_id", "race_id"],
        unique=True,
        sqlite_where=of_teams,
        postgresql_where=of_teams,
    )


def downgrade() -> None:
    """Drop the results of teams and the parts of combined events: the tables could not tell them from others."""
    _forget()
    op.drop_index("uq_result_team_id_race_id", "result")
    if _on_sqlite():
        _rebuild_result(up=False)
    else:
        op.drop_constraint(op.f("ck_result_one_competitor"), "result")
        op.drop_column("result", "team_id")
        op.alter_column("result", "athlete_id", nullable=False)
    for name in _COUNTS:
        op.drop_column("batch", name)
    op.drop_index("uq_race_same_race", "race")
    op.drop_column("race", "combined")
    _make_same_race()


def _forget() -> None:
    parts = "SELECT id FROM race WHERE combined <> ''"
    results = f"SELECT id FROM result WHERE team_id IS NOT NULL OR race_id IN ({parts})"  # noqa: S608
    for table in ("result_source", "conflict"):
        op.execute(f"DELETE FROM {table} WHERE result_id IN ({results})")  # noqa: S608
    op.execute(f"DELETE FROM result WHERE id IN ({results})")  # noqa: S608
    for table in ("race_source", "conflict"):
        op.execute(f"DELETE FROM {table} WHERE race_id IN ({parts})")  # noqa: S608
    op.execute(f"UPDATE quote SET race_id = NULL WHERE race_id IN ({parts})")  # noqa: S608
    op.execute("DELETE FROM race WHERE combined <> ''")
    idle = "SELECT id FROM team WHERE id NOT IN (SELECT team_id FROM record WHERE team_id IS NOT NULL)"
    for table in ("team_source", "team_runner"):
        op.execute(f"DELETE FROM {table} WHERE team_id IN ({idle})")  # noqa: S608
    op.execute(f"DELETE FROM team WHERE id IN ({idle})")  # noqa: S608


def _make_same_race(*added: str) -> None:
    known = sa.text("heat >= 0")
    columns = [*_SAME_RACE, *added]
    op.create_index("uq_race_same_race", "race", columns, unique=True, sqlite_where=known, postgresql_where=known)


def _rebuild_result(*, up: bool) -> None:
    """SQLite cannot loosen a column: the rows wait aside while the table is made anew.

    References to them are checked at the end: they come back under their own ids.
    """
    listed = ", ".join(_KEPT)
    op.execute("PRAGMA defer_foreign_keys=ON")
    op.execute(f"CREATE TEMPORARY TABLE kept_result AS SELECT {listed} FROM result")  # noqa: S608 - names alone
    op.drop_table("result")
    team = (*_refers("team", nullable=True), _check("one_competitor", _ONE_COMPETITOR)) if up else ()
    op.create_table(
        "result",
        sa.Column("id", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_result"),
        *_refers("race"),
        *_refers("athlete", nullable=up),
        *team,
        sa.Column("place", sa.Integer),
        sa.Column("tied", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.Column("status", sa.String(3)),
        sa.Column("mark_text", sa.String(40)),
        sa.Column("mark_value", sa.Integer),
        sa.Column("mark_step", sa.Integer),
        sa.Column("mark_measure", sa.String(6)),
        sa.Column("mark_flags", sa.Integer, nullable=False, server_default="0"),
        sa.Column("mark_wind", sa.Integer),
        # With its column, as 0002 made it, or SQLite could not drop the column again.
        sa.Column("nation", sa.String(3), _check("nation_code", "length(nation) = 3")),
        sa.Column("event", sa.String(80), nullable=False, server_default=""),
        sa.Column("origin", sa.String(40), nullable=False, server_default="shipped"),
        _check("mark_whole", f"({_MARK_MISSING}) OR ({_MARK_WHOLE})"),
        _check("mark_measure_known", "mark_measure IN ('time', 'length', 'points')"),
        _check("status_known", "status IN ('DNS', 'DNF', 'DQ', 'NM', 'NH', 'R')"),
        _check("place_number", "place >= 1"),
        _check("tied_place", "NOT tied OR place IS NOT NULL"),
        _check("says_something", "place IS NOT NULL OR status IS NOT NULL OR mark_text IS NOT NULL"),
        sa.UniqueConstraint("athlete_id", "race_id", name="uq_result_athlete_id_race_id"),
    )
    op.execute(f"INSERT INTO result ({listed}) SELECT {listed} FROM kept_result")  # noqa: S608
    op.execute("DROP TABLE kept_result")
    for columns in _INDEXES:
        op.create_index("_".join(("ix", "result", *columns)), "result", columns)


def _on_sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"


def _check(name: str, condition: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(condition, name=op.f(f"ck_result_{name}"))


def _refers(to: str, *, nullable: bool = False) -> tuple[_Item, ...]:
    column = f"{to}_id"
    key = sa.ForeignKeyConstraint([column], [f"{to}.id"], name=f"fk_result_{column}_{to}")
    return sa.Column(column, sa.Integer, nullable=nullable), key
