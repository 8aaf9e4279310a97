"""Kinds, series, days and stadiums of meets, other names of meets and cities, former ids of meets and races.

A migration keeps its own copy of everything it makes: what the tables become later must not change what it did.
"""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_KINDS = (
    *("olympic", "world", "ultimate", "world-indoor", "area", "world-cross", "world-road", "games", "area-indoor"),
    *("world-relays", "league-final", "team", "major", "league", "national", "meeting", ""),
)
_CHAMPIONSHIPS = ("", "olympic", "world", "area")
_KEPT = ("id", "slug", "name", "city", "country", "named", "origin")
_CHANGE = sa.table("change", sa.column("id"), sa.column("table"), sa.column("before"))


def upgrade() -> None:
    """Say of each meet what kind it is: as far as it was a championship, until the shipped facts are written again."""
    if _on_sqlite():
        _rebuild_meet(up=True)
    else:
        op.drop_constraint(op.f("ck_meet_championship_known"), "meet")
        op.alter_column("meet", "championship", new_column_name="kind")
        for column in _added():
            op.add_column("meet", column)
        for name, condition in _CHECKS.items():
            op.create_check_constraint(op.f(f"ck_meet_{name}"), "meet", condition)
    _keep_changes(up=True)
    op.create_table(
        "meet_name",
        sa.Column("meet_id", sa.Integer, nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        _origin(),
        sa.PrimaryKeyConstraint("meet_id", "name", name="pk_meet_name"),
        sa.ForeignKeyConstraint(["meet_id"], ["meet.id"], name="fk_meet_name_meet_id_meet"),
    )
    op.create_table(
        "city_name",
        sa.Column("city", sa.String(80), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        _origin(),
        sa.PrimaryKeyConstraint("city", "name", name="pk_city_name"),
    )
    op.create_table(
        "meet_source",
        sa.Column("meet_id", sa.Integer, nullable=False),
        sa.Column("source_id", sa.Integer, nullable=False),
        _origin(),
        sa.PrimaryKeyConstraint("meet_id", "source_id", name="pk_meet_source"),
        sa.ForeignKeyConstraint(["meet_id"], ["meet.id"], name="fk_meet_source_meet_id_meet"),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name="fk_meet_source_source_id_source"),
    )
    op.create_index("ix_meet_source_source_id", "meet_source", ["source_id"])
    for of in ("meet", "race"):
        op.create_table(
            f"{of}_alias",
            sa.Column("slug", sa.String(40), nullable=False),
            sa.Column(f"{of}_id", sa.Integer, nullable=False),
            _origin(),
            sa.PrimaryKeyConstraint("slug", name=f"pk_{of}_alias"),
            sa.ForeignKeyConstraint([f"{of}_id"], [f"{of}.id"], name=f"fk_{of}_alias_{of}_id_{of}"),
        )
        op.create_index(f"ix_{of}_alias_{of}_id", f"{of}_alias", [f"{of}_id"])


def downgrade() -> None:
    """Leave of the kinds what the older version knows: Olympic, world and area championships."""
    for table in ("race_alias", "meet_alias", "meet_source", "city_name", "meet_name"):
        op.drop_table(table)
    op.execute("UPDATE meet SET kind = 'world' WHERE kind = 'world-indoor'")
    op.execute("UPDATE meet SET kind = 'area' WHERE kind = 'area-indoor'")
    op.execute(f"UPDATE meet SET kind = '' WHERE kind NOT IN ({_listed(_CHAMPIONSHIPS)})")  # noqa: S608 - constants
    if _on_sqlite():
        _rebuild_meet(up=False)
    else:
        for name in _CHECKS:
            op.drop_constraint(op.f(f"ck_meet_{name}"), "meet")
        for column in _added():
            op.drop_column("meet", column.name)
        op.alter_column("meet", "kind", new_column_name="championship")
        op.create_check_constraint(op.f("ck_meet_championship_known"), "meet", _OLD_CHECK)
    _keep_changes(up=False)


def _listed(words: tuple[str, ...]) -> str:
    return ", ".join(f"'{word}'" for word in words)


_CHECKS = {"kind_known": f"kind IN ({_listed(_KINDS)})", "days_in_order": '"start" <= "end"'}
_OLD_CHECK = f"championship IN ({_listed(_CHAMPIONSHIPS)})"


def _added() -> tuple[sa.Column[Any], ...]:
    return (
        sa.Column("series", sa.Text, nullable=False, server_default=""),
        sa.Column("start", sa.Date),
        sa.Column("end", sa.Date),
        sa.Column("stadium", sa.Text, nullable=False, server_default=""),
        sa.Column("sites", sa.Text, nullable=False, server_default=""),
    )


def _rebuild_meet(*, up: bool) -> None:
    """SQLite cannot change a constraint: the rows wait aside while the table is made anew.

    References to them are checked at the end: they come back under their own ids.
    """
    kept, old, new = ", ".join(_KEPT), *(("championship", "kind") if up else ("kind", "championship"))
    op.execute("PRAGMA defer_foreign_keys=ON")
    op.execute(f"CREATE TEMPORARY TABLE kept_meet AS SELECT {kept}, {old} FROM meet")  # noqa: S608 - names alone
    op.drop_table("meet")
    checks = _CHECKS if up else {"championship_known": _OLD_CHECK}
    op.create_table(
        "meet",
        sa.Column("id", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_meet"),
        sa.Column("slug", sa.String(40), nullable=False),
        sa.CheckConstraint("length(slug) BETWEEN 1 AND 40", name=op.f("ck_meet_slug_length")),
        sa.UniqueConstraint("slug", name="uq_meet_slug"),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("city", sa.Text, nullable=False),
        sa.Column("country", sa.Text, nullable=False, server_default=""),
        sa.Column(new, sa.String(20), nullable=False, server_default=""),
        *(_added() if up else ()),
        sa.Column("named", sa.Boolean, nullable=False, server_default=sa.true()),
        _origin(),
        *(sa.CheckConstraint(condition, name=op.f(f"ck_meet_{name}")) for name, condition in checks.items()),
    )
    op.execute(f"INSERT INTO meet ({kept}, {new}) SELECT {kept}, {old} FROM kept_meet")  # noqa: S608
    op.execute("DROP TABLE kept_meet")


def _keep_changes(*, up: bool) -> None:
    """Meets as they were before an import changed them are kept with their columns: these must be today's, too."""
    connection = op.get_bind()
    kept = sa.select(_CHANGE.c.id, _CHANGE.c.before).where(_CHANGE.c.table == "meet")
    for number, before in connection.execute(kept).all():
        meet: dict[str, Any] = json.loads(before)
        old, new = ("championship", "kind") if up else ("kind", "championship")
        kind = meet.pop(old, "")
        meet[new] = kind if up or kind in _CHAMPIONSHIPS else ""
        for column in _added():
            meet.pop(column.name, None)
        text = json.dumps(meet, ensure_ascii=False)
        connection.execute(sa.update(_CHANGE).where(_CHANGE.c.id == number).values(before=text))


def _origin() -> sa.Column[str]:
    return sa.Column("origin", sa.String(40), nullable=False, server_default="shipped")


def _on_sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"
