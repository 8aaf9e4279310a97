"""The first tables: athletes, races, records, statements and their sources.

A migration keeps its own copy of everything it makes: what the tables become later must not change what it did.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_Item = sa.Column[str] | sa.Column[int] | sa.Column[bool] | sa.Constraint


def upgrade() -> None:
    """Make every table."""
    op.create_table(
        "meta",
        sa.Column("key", sa.String(40), nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_meta"),
    )
    _make_source()
    _make_athletes()
    _make_meet()
    _make_race()
    _make_result()
    _make_record()
    _make_quote()
    _make_note()


def downgrade() -> None:
    """Drop every table, facts before what they rest on."""
    links = ("note_source", "quote_source", "quote_about", "record_source", "result_source", "race_source")
    facts = ("availability_note", "quote", "record", "result", "race", "meet")
    for table in (*links, *facts, "athlete_source", "athlete_name", "athlete", "source", "meta"):
        op.drop_table(table)


def _make_source() -> None:
    op.create_table(
        "source",
        *_id("source"),
        *_slug("source"),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("publisher", sa.Text, nullable=False),
        _text("published"),
        sa.Column("retrieved", sa.Date, nullable=False),
        _text("url"),
        _text("licence"),
        _origin(),
    )


def _make_athletes() -> None:
    op.create_table(
        "athlete",
        *_id("athlete"),
        *_slug("athlete"),
        sa.Column("name", sa.Text, nullable=False),
        _text("family_name"),
        sa.Column("nation", sa.String(3), nullable=False),
        sa.Column("sex", sa.String(1), nullable=False),
        sa.Column("born", sa.Date),
        _origin(),
        _check("athlete", "sex_known", "sex IN ('M', 'W')"),
        _check("athlete", "nation_code", "length(nation) = 3"),
    )
    op.create_table(
        "athlete_name",
        *_id("athlete_name"),
        *_refers("athlete_name", "athlete"),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        _origin(),
        sa.UniqueConstraint("athlete_id", "name", name="uq_athlete_name_athlete_id_name"),
        _check("athlete_name", "kind_known", "kind IN ('spelling', 'full', 'former', 'transliteration', 'nickname')"),
    )
    _make_link("athlete_source", "athlete")


def _make_meet() -> None:
    op.create_table(
        "meet",
        *_id("meet"),
        *_slug("meet"),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("city", sa.Text, nullable=False),
        _text("country"),
        sa.Column("championship", sa.String(20), nullable=False, server_default=""),
        _origin(),
        _check("meet", "championship_known", "championship IN ('', 'olympic', 'world', 'area')"),
    )


def _make_race() -> None:
    rounds = "'qualification', 'heat', 'quarter-final', 'semi-final', 'final'"
    same = ("meet_id", "date", "discipline", "variant", "sex", "short_track", "round", "heat", "split")
    op.create_table(
        "race",
        *_id("race"),
        *_slug("race"),
        *_refers("race", "meet"),
        *_event("race"),
        sa.Column("round", sa.String(20), nullable=False),
        sa.Column("heat", sa.Integer, nullable=False, server_default="0"),
        sa.Column("date", sa.Date, nullable=False),
        sa.Column("wind", sa.Integer),
        sa.Column("split", sa.Boolean, nullable=False, server_default=sa.false()),
        _origin(),
        _check("race", "round_known", f"round IN ({rounds})"),
        _check("race", "heat_number", "heat >= 0"),
        sa.UniqueConstraint(*same, name="uq_race_same_race"),
    )
    op.create_index("ix_race_date", "race", ["date"])
    _make_link("race_source", "race")


def _make_result() -> None:
    op.create_table(
        "result",
        *_id("result"),
        *_refers("result", "race"),
        *_refers("result", "athlete"),
        sa.Column("place", sa.Integer),
        sa.Column("tied", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.Column("status", sa.String(3)),
        *_mark("result", required=False),
        _origin(),
        _check("result", "status_known", "status IN ('DNS', 'DNF', 'DQ', 'NM', 'NH', 'R')"),
        _check("result", "place_number", "place >= 1"),
        _check("result", "tied_place", "NOT tied OR place IS NOT NULL"),
        _check("result", "says_something", "place IS NOT NULL OR status IS NOT NULL OR mark_text IS NOT NULL"),
        sa.UniqueConstraint("athlete_id", "race_id", name="uq_result_athlete_id_race_id"),
    )
    op.create_index("ix_result_race_id", "result", ["race_id"])
    _make_link("result_source", "result")


def _make_record() -> None:
    op.create_table(
        "record",
        *_id("record"),
        *_slug("record"),
        sa.Column("type", sa.String(2), nullable=False),
        sa.Column("scope", sa.String(20), nullable=False),
        *_event("record"),
        *_mark("record", required=True),
        *_refers("record", "athlete"),
        *_refers("record", "meet"),
        sa.Column("set_on", sa.Date, nullable=False),
        sa.Column("status", sa.String(20), nullable=False),
        _origin(),
        _check("record", "type_known", "type IN ('WR', 'WB', 'OR', 'AR', 'AB', 'NR', 'CR')"),
        _check("record", "status_known", "status IN ('ratified', 'pending', 'not ratified')"),
    )
    op.create_index("ix_record_discipline_scope", "record", ["discipline", "scope"])
    _make_link("record_source", "record", _text("wording"))


def _make_quote() -> None:
    op.create_table(
        "quote",
        *_id("quote"),
        *_slug("quote"),
        *_refers("quote", "athlete"),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("said_to", sa.Text, nullable=False),
        sa.Column("said", sa.Text, nullable=False),
        sa.Column("said_after", sa.Date),
        sa.Column("said_before", sa.Date),
        _text("topic"),
        _text("context"),
        *_refers("quote", "race", nullable=True),
        _origin(),
        _check("quote", "words_given", "words <> ''"),
        _check("quote", "said_in_order", "said_after <= said_before"),
    )
    op.create_index("ix_quote_athlete_id", "quote", ["athlete_id"])
    op.create_table(
        "quote_about",
        *_refers("quote_about", "quote"),
        *_refers("quote_about", "athlete"),
        _origin(),
        sa.PrimaryKeyConstraint("quote_id", "athlete_id", name="pk_quote_about"),
    )
    op.create_index("ix_quote_about_athlete_id", "quote_about", ["athlete_id"])
    _make_link("quote_source", "quote")


def _make_note() -> None:
    op.create_table(
        "availability_note",
        *_id("availability_note"),
        *_slug("availability_note"),
        *_refers("availability_note", "athlete"),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("as_of", sa.Text, nullable=False),
        sa.Column("known_by", sa.Date),
        _origin(),
        _check("availability_note", "text_given", "text <> ''"),
    )
    op.create_index("ix_availability_note_athlete_id", "availability_note", ["athlete_id"])
    _make_link("note_source", "availability_note")


def _make_link(table: str, fact: str, *columns: sa.Column[str]) -> None:
    op.create_table(
        table,
        *_refers(table, fact),
        *_refers(table, "source"),
        *columns,
        _origin(),
        sa.PrimaryKeyConstraint(f"{fact}_id", "source_id", name=f"pk_{table}"),
    )
    op.create_index(f"ix_{table}_source_id", table, ["source_id"])


def _id(table: str) -> tuple[_Item, ...]:
    return sa.Column("id", sa.Integer, nullable=False), sa.PrimaryKeyConstraint("id", name=f"pk_{table}")


def _slug(table: str) -> tuple[_Item, ...]:
    return (
        sa.Column("slug", sa.String(40), nullable=False),
        _check(table, "slug_length", "length(slug) BETWEEN 1 AND 40"),
        sa.UniqueConstraint("slug", name=f"uq_{table}_slug"),
    )


def _origin() -> sa.Column[str]:
    return sa.Column("origin", sa.String(40), nullable=False, server_default="shipped")


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False, server_default="")


def _check(table: str, name: str, condition: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(condition, name=op.f(f"ck_{table}_{name}"))


def _refers(table: str, to: str, *, nullable: bool = False) -> tuple[_Item, ...]:
    column = f"{to}_id"
    key = sa.ForeignKeyConstraint([column], [f"{to}.id"], name=f"fk_{table}_{column}_{to}")
    return sa.Column(column, sa.Integer, nullable=nullable), key


def _event(table: str) -> tuple[_Item, ...]:
    return (
        sa.Column("discipline", sa.String(40), nullable=False),
        sa.Column("variant", sa.String(20), nullable=False, server_default=""),
        sa.Column("sex", sa.String(1), nullable=False),
        sa.Column("short_track", sa.Boolean, nullable=False, server_default=sa.false()),
        _check(table, "sex_known", "sex IN ('M', 'W', 'X')"),
    )


def _mark(table: str, *, required: bool) -> tuple[_Item, ...]:
    absent = "mark_text IS NULL AND mark_value IS NULL AND mark_step IS NULL AND mark_measure IS NULL"
    whole = "mark_text <> '' AND mark_value > 0 AND mark_step > 0 AND mark_measure IS NOT NULL"
    return (
        sa.Column("mark_text", sa.String(40), nullable=not required),
        sa.Column("mark_value", sa.Integer, nullable=not required),
        sa.Column("mark_step", sa.Integer, nullable=not required),
        sa.Column("mark_measure", sa.String(6), nullable=not required),
        sa.Column("mark_flags", sa.Integer, nullable=False, server_default="0"),
        sa.Column("mark_wind", sa.Integer),
        _check(table, "mark_whole", whole if required else f"({absent}) OR ({whole})"),
        _check(table, "mark_measure_known", "mark_measure IN ('time', 'length', 'points')"),
    )
