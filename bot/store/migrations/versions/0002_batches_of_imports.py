"""Imports: batches, what they changed, what they rejected and where they disagree; races as files give them.

A migration keeps its own copy of everything it makes: what the tables become later must not change what it did.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import CreateColumn

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_Item = sa.Column[str] | sa.Column[int] | sa.Column[bool] | sa.Constraint
_SAME_RACE = ("meet_id", "date", "discipline", "variant", "sex", "short_track", "round", "heat", "split")
_ROUNDS = "'qualification', 'heat', 'quarter-final', 'semi-final', 'final'"
_KINDS = "'curated', 'meet results', 'profiles', 'list', 'record list', 'own file'"
_COUNTS = ("read", "athletes", "races", "results", "records", "merged", "changed", "conflicts", "rejected", "left_out")
_FACTS = ("athlete", "race", "result", "record")
_INDEXES = (
    ("race", ("meet_id",)),
    ("result", ("event", "mark_value", "athlete_id")),
    ("record", ("athlete_id",)),
    ("record", ("meet_id",)),
    ("quote", ("race_id",)),
)


def upgrade() -> None:
    """Widen the tables there are, and make those for imports."""
    _add("source", sa.Column("kind", sa.String(20), nullable=False, server_default="curated"))
    _add("athlete", sa.Column("born_precision", sa.String(4), nullable=False, server_default="day"))
    _add("meet", sa.Column("named", sa.Boolean, nullable=False, server_default=sa.true()))
    _add("result", sa.Column("nation", sa.String(3)))
    _add("result", sa.Column("event", sa.String(80), nullable=False, server_default=""))
    _change_race(up=True)
    for table, columns in _INDEXES:
        op.create_index(_index(table, *columns), table, columns)
    op.drop_index("ix_result_source_source_id", "result_source")
    _fill_event()
    _make_number()
    _make_batch()
    _make_rejected_row()
    _make_change()
    _make_conflict()


def downgrade() -> None:
    """Drop what imports need. What was imported goes with it, for the tables could not hold it."""
    for table in ("conflict", "change", "rejected_row", "batch", "athlete_number"):
        op.drop_table(table)
    op.create_index("ix_result_source_source_id", "result_source", ["source_id"])
    for table, columns in _INDEXES:
        op.drop_index(_index(table, *columns), table)
    _change_race(up=False)
    columns = (("result", "event"), ("result", "nation"), ("meet", "named"), ("athlete", "born_precision"))
    for table, column in (*columns, ("source", "kind")):
        _drop(table, column)


_CHECKS = {
    "kind": ("kind_known", f"kind IN ({_KINDS})"),
    "born_precision": ("born_precision_known", "born_precision IN ('day', 'year')"),
    "nation": ("nation_code", "length(nation) = 3"),
}


def _add(table: str, column: sa.Column[str] | sa.Column[bool]) -> None:
    name, condition = _CHECKS.get(column.name, ("", ""))
    if not name:
        op.add_column(table, column)
    elif _on_sqlite():  # it takes a CHECK only together with its column
        declared = str(CreateColumn(column).compile(dialect=op.get_bind().dialect))
        op.execute(f"ALTER TABLE {table} ADD COLUMN {declared} CONSTRAINT ck_{table}_{name} CHECK ({condition})")
    else:
        op.add_column(table, column)
        op.create_check_constraint(op.f(f"ck_{table}_{name}"), table, condition)


def _drop(table: str, column: str) -> None:
    name = _CHECKS.get(column, ("", ""))[0]
    if name and not _on_sqlite():
        op.drop_constraint(op.f(f"ck_{table}_{name}"), table)
    op.execute(f"ALTER TABLE {table} DROP COLUMN {column}")


def _on_sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"


def _change_race(*, up: bool) -> None:
    """Races get a venue and a section, and several may stand side by side where nobody says which heat they were."""
    if _on_sqlite():
        _rebuild_race(up=up)
        return
    op.drop_constraint(op.f("ck_race_heat_number"), "race")
    if up:
        op.drop_constraint("uq_race_same_race", "race")
        op.add_column("race", _text("venue"))
        op.add_column("race", _section())
        op.create_check_constraint(op.f("ck_race_heat_number"), "race", "heat >= -1")
        _make_same_race()
    else:
        op.drop_index("uq_race_same_race", "race")
        op.drop_column("race", "venue")
        op.drop_column("race", "section")
        op.create_check_constraint(op.f("ck_race_heat_number"), "race", "heat >= 0")
        op.create_unique_constraint("uq_race_same_race", "race", _SAME_RACE)


def _rebuild_race(*, up: bool) -> None:
    """SQLite cannot drop a constraint: the rows wait aside while the table is made anew.

    References to them are checked at the end: they come back under their own name and their own ids.
    """
    kept = ("id", "slug", *_SAME_RACE, "wind", "origin")
    listed = ", ".join(f'"{name}"' for name in kept)
    op.execute("PRAGMA defer_foreign_keys=ON")
    op.execute(f"CREATE TEMPORARY TABLE kept_race AS SELECT {listed} FROM race")  # noqa: S608 - names alone
    op.drop_table("race")
    added = (_text("venue"), _section()) if up else (sa.UniqueConstraint(*_SAME_RACE, name="uq_race_same_race"),)
    op.create_table(
        "race",
        *_id("race"),
        sa.Column("slug", sa.String(40), nullable=False),
        _check("race", "slug_length", "length(slug) BETWEEN 1 AND 40"),
        sa.UniqueConstraint("slug", name="uq_race_slug"),
        *_refers("race", "meet"),
        sa.Column("discipline", sa.String(40), nullable=False),
        sa.Column("variant", sa.String(20), nullable=False, server_default=""),
        sa.Column("sex", sa.String(1), nullable=False),
        sa.Column("short_track", sa.Boolean, nullable=False, server_default=sa.false()),
        _check("race", "sex_known", "sex IN ('M', 'W', 'X')"),
        sa.Column("round", sa.String(20), nullable=False),
        sa.Column("heat", sa.Integer, nullable=False, server_default="0"),
        sa.Column("date", sa.Date, nullable=False),
        sa.Column("wind", sa.Integer),
        sa.Column("split", sa.Boolean, nullable=False, server_default=sa.false()),
        _origin(),
        _check("race", "round_known", f"round IN ({_ROUNDS})"),
        _check("race", "heat_number", "heat >= -1" if up else "heat >= 0"),
        *added,
    )
    op.execute(f"INSERT INTO race ({listed}) SELECT {listed} FROM kept_race")  # noqa: S608
    op.execute("DROP TABLE kept_race")
    op.create_index("ix_race_date", "race", ["date"])
    if up:
        _make_same_race()


def _make_same_race() -> None:
    known = sa.text("heat >= 0")
    columns = [*_SAME_RACE, "section"]
    op.create_index("uq_race_same_race", "race", columns, unique=True, sqlite_where=known, postgresql_where=known)


def _fill_event() -> None:
    """The key of the race's event, `1500m.Mo`, beside every result there is."""
    op.execute(
        "UPDATE result SET event = (SELECT rtrim(race.discipline || '.' || race.sex"
        " || CASE WHEN race.short_track THEN 'i' ELSE 'o' END || '.' || race.variant, '.')"
        " FROM race WHERE race.id = result.race_id)"
    )


def _make_number() -> None:
    op.create_table(
        "athlete_number",
        sa.Column("number", sa.String(80), nullable=False),
        *_refers("athlete_number", "athlete"),
        _origin(),
        sa.PrimaryKeyConstraint("number", name="pk_athlete_number"),
    )
    op.create_index("ix_athlete_number_athlete_id", "athlete_number", ["athlete_id"])


def _make_batch() -> None:
    op.create_table(
        "batch",
        *_id("batch"),
        *_refers("batch", "source"),
        _text("files"),
        sa.Column("fingerprint", sa.String(64), nullable=False),
        sa.Column("started", sa.String(32), nullable=False),
        sa.Column("finished", sa.String(32), nullable=False),
        *(sa.Column(name, sa.Integer, nullable=False, server_default="0") for name in _COUNTS),
    )
    op.create_index("ix_batch_source_id", "batch", ["source_id"])


def _make_rejected_row() -> None:
    op.create_table(
        "rejected_row",
        *_id("rejected_row"),
        *_refers("rejected_row", "batch"),
        sa.Column("file", sa.Text, nullable=False),
        sa.Column("line", sa.Integer, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        _text("text"),
        sa.Column("left_out", sa.Boolean, nullable=False, server_default=sa.false()),
        _check("rejected_row", "reason_given", "reason <> ''"),
    )
    op.create_index("ix_rejected_row_batch_id", "rejected_row", ["batch_id"])


def _make_change() -> None:
    op.create_table(
        "change",
        *_id("change"),
        *_refers("change", "batch"),
        sa.Column("table", sa.String(40), nullable=False),
        sa.Column("row_id", sa.Integer, nullable=False),
        sa.Column("before", sa.Text, nullable=False),
        sa.Column("deleted", sa.Boolean, nullable=False),
    )
    op.create_index("ix_change_batch_id", "change", ["batch_id"])
    op.create_index("ix_change_table_row_id", "change", ["table", "row_id"])


def _make_conflict() -> None:
    one = " + ".join(f"CASE WHEN {fact}_id IS NULL THEN 0 ELSE 1 END" for fact in _FACTS) + " = 1"
    op.create_table(
        "conflict",
        *_id("conflict"),
        *(item for fact in _FACTS for item in _refers("conflict", fact, nullable=True)),
        sa.Column("about", sa.String(20), nullable=False),
        sa.Column("stands", sa.Text, nullable=False),
        sa.Column("claim", sa.Text, nullable=False),
        *_refers("conflict", "source"),
        _origin(),
        _check("conflict", "one_fact", one),
    )
    for column in (*(f"{fact}_id" for fact in _FACTS), "source_id"):
        op.create_index(_index("conflict", column), "conflict", [column])


def _index(table: str, *columns: str) -> str:
    return "_".join(("ix", table, *columns))


def _id(table: str) -> tuple[_Item, ...]:
    return sa.Column("id", sa.Integer, nullable=False), sa.PrimaryKeyConstraint("id", name=f"pk_{table}")


def _origin() -> sa.Column[str]:
    return sa.Column("origin", sa.String(40), nullable=False, server_default="shipped")


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False, server_default="")


def _section() -> sa.Column[str]:
    return sa.Column("section", sa.String(80), nullable=False, server_default="")


def _check(table: str, name: str, condition: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(condition, name=op.f(f"ck_{table}_{name}"))


def _refers(table: str, to: str, *, nullable: bool = False) -> tuple[_Item, ...]:
    column = f"{to}_id"
    key = sa.ForeignKeyConstraint([column], [f"{to}.id"], name=f"fk_{table}_{column}_{to}")
    return sa.Column(column, sa.Integer, nullable=nullable), key
