"""The tables of the store: every fact, which source says it, and who entered it; the same on SQLite and PostgreSQL."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
    true,
)

from bot.domain.event import Sex
from bot.domain.mark import Measure, Status
from bot.domain.race import Round
from bot.domain.record import RecordStatus, RecordType
from bot.domain.source import SourceKind

SHIPPED = "shipped"  # the origin of what data/ holds; anything else was entered by an operator or an import
BATCH = "batch "  # and its number: the origin of what an import brought
NO_HEAT = 0  # a round of one race; a NULL would let the same race in twice
HIDDEN_HEAT = -1  # nobody says which heat it was: the race stands for one athlete's, and is no other's
LONGEST_SLUG = 40  # two of them and an event must fit a button's custom_id of 100 characters

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _one_of(column: str, values: tuple[str, ...]) -> CheckConstraint:
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=f"{column}_known")


def _id() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def _slug() -> tuple[Column[str], CheckConstraint, UniqueConstraint]:
    return (
        Column("slug", String(LONGEST_SLUG), nullable=False),
        CheckConstraint(f"length(slug) BETWEEN 1 AND {LONGEST_SLUG}", name="slug_length"),
        UniqueConstraint("slug"),
    )


def _origin() -> Column[str]:
    return Column("origin", String(40), nullable=False, server_default=SHIPPED)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, server_default="")


def _event() -> tuple[Column[str], Column[str], Column[str], Column[bool], CheckConstraint]:
    return (
        Column("discipline", String(40), nullable=False),
        Column("variant", String(20), nullable=False, server_default=""),
        Column("sex", String(1), nullable=False),
        Column("short_track", Boolean, nullable=False, server_default=false()),
        _one_of("sex", tuple(Sex)),
    )


def _mark(required: bool) -> tuple[Column[str] | Column[int] | CheckConstraint, ...]:
    """A mark's columns: the text as published, the integer, its step and measure, and the flags as one number."""
    together = "mark_text IS NULL AND mark_value IS NULL AND mark_step IS NULL AND mark_measure IS NULL"
    complete = "mark_text <> '' AND mark_value > 0 AND mark_step > 0 AND mark_measure IS NOT NULL"
    return (
        Column("mark_text", String(40), nullable=not required),
        Column("mark_value", Integer, nullable=not required),
        Column("mark_step", Integer, nullable=not required),
        Column("mark_measure", String(6), nullable=not required),
        Column("mark_flags", Integer, nullable=False, server_default="0"),
        Column("mark_wind", Integer),
        CheckConstraint(complete if required else f"({together}) OR ({complete})", name="mark_whole"),
        _one_of("mark_measure", tuple(Measure)),
    )


def _refers(name: str, to: str, nullable: bool = False) -> Column[int]:
    return Column(name, Integer, ForeignKey(f"{to}.id"), nullable=nullable)


def _said_by_sources(name: str, fact: str, *columns: Column[str] | Index) -> Table:
    """Which source says which fact, and who entered that it does."""
    return Table(
        name,
        metadata,
        Column(f"{fact}_id", Integer, ForeignKey(f"{fact}.id"), primary_key=True),
        Column("source_id", Integer, ForeignKey("source.id"), primary_key=True),
        *columns,
        _origin(),
    )


meta = Table("meta", metadata, Column("key", String(40), primary_key=True), Column("value", Text, nullable=False))

source = Table(
    "source",
    metadata,
    _id(),
    *_slug(),
    Column("title", Text, nullable=False),
    Column("publisher", Text, nullable=False),
    _text("published"),
    Column("retrieved", Date, nullable=False),
    _text("url"),
    _text("licence"),
    Column("kind", String(20), nullable=False, server_default=SourceKind.CURATED),
    _origin(),
    _one_of("kind", tuple(SourceKind)),
)

athlete = Table(
    "athlete",
    metadata,
    _id(),
    *_slug(),
    Column("name", Text, nullable=False),
    _text("family_name"),
    Column("nation", String(3), nullable=False),
    Column("sex", String(1), nullable=False),
    Column("born", Date),
    Column("born_precision", String(4), nullable=False, server_default="day"),  # year: only its year is known
    _origin(),
    _one_of("sex", (Sex.MEN, Sex.WOMEN)),
    _one_of("born_precision", ("day", "year")),
    CheckConstraint("length(nation) = 3", name="nation_code"),
)

athlete_name = Table(
    "athlete_name",
    metadata,
    _id(),
    _refers("athlete_id", "athlete"),
    Column("name", Text, nullable=False),
    Column("kind", String(20), nullable=False),
    _origin(),
    UniqueConstraint("athlete_id", "name"),
    _one_of("kind", ("spelling", "full", "former", "transliteration", "nickname")),
)

# What suppliers call an athlete by: `tilastopaja:170792`.
athlete_number = Table(
    "athlete_number",
    metadata,
    Column("number", String(80), primary_key=True),
    _refers("athlete_id", "athlete"),
    _origin(),
    Index(None, "athlete_id"),
)

meet = Table(
    "meet",
    metadata,
    _id(),
    *_slug(),
    Column("name", Text, nullable=False),
    Column("city", Text, nullable=False),
    _text("country"),
    Column("championship", String(20), nullable=False, server_default=""),
    Column("named", Boolean, nullable=False, server_default=true()),  # no: its name is only that of its place
    _origin(),
    _one_of("championship", ("", "olympic", "world", "area")),
)

race = Table(
    "race",
    metadata,
    _id(),
    *_slug(),
    _refers("meet_id", "meet"),
    *_event(),
    Column("round", String(20), nullable=False),
    Column("heat", Integer, nullable=False, server_default=str(NO_HEAT)),
    Column("date", Date, nullable=False),
    Column("wind", Integer),
    # A way-point of a longer race, where only splits were taken; it may fall on the day of a real race of its length.
    Column("split", Boolean, nullable=False, server_default=false()),
    _text("venue"),
    Column("section", String(80), nullable=False, server_default=""),  # an age class, a B race
    _origin(),
    _one_of("round", tuple(Round)),
    CheckConstraint(f"heat >= {HIDDEN_HEAT}", name="heat_number"),
    Index(
        "uq_race_same_race",
        "meet_id",
        "date",
        "discipline",
        "variant",
        "sex",
        "short_track",
        "round",
        "heat",
        "split",
        "section",
        unique=True,
        sqlite_where=text("heat >= 0"),
        postgresql_where=text("heat >= 0"),
    ),
    Index(None, "meet_id"),
    Index(None, "date"),
)

result = Table(
    "result",
    metadata,
    _id(),
    _refers("race_id", "race"),
    _refers("athlete_id", "athlete"),
    Column("place", Integer),
    Column("tied", Boolean, nullable=False, server_default=false()),
    Column("status", String(3)),
    *_mark(required=False),
    Column("nation", String(3)),  # where it differs from the athlete's of today
    Column("event", String(80), nullable=False, server_default=""),  # the key of the race's, for lists by mark
    _origin(),
    _one_of("status", tuple(Status)),
    CheckConstraint("length(nation) = 3", name="nation_code"),
    CheckConstraint("place >= 1", name="place_number"),
    CheckConstraint("NOT tied OR place IS NOT NULL", name="tied_place"),
    CheckConstraint("place IS NOT NULL OR status IS NOT NULL OR mark_text IS NOT NULL", name="says_something"),
    UniqueConstraint("athlete_id", "race_id"),
    Index(None, "race_id"),
    Index(None, "event", "mark_value", "athlete_id"),
)

# Who ran one relay together; not an athlete, so that nothing which lists athletes can list a team.
team = Table(
    "team",
    metadata,
    _id(),
    *_slug(),
    Column("nation", String(3), nullable=False),
    _text("club"),
    _origin(),
    CheckConstraint("length(nation) = 3", name="nation_code"),
)

team_runner = Table(
    "team_runner",
    metadata,
    Column("team_id", Integer, ForeignKey("team.id"), primary_key=True),
    Column("leg", Integer, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
    _refers("athlete_id", "athlete", nullable=True),
    _origin(),
    CheckConstraint("leg >= 1", name="leg_number"),
    CheckConstraint("name <> ''", name="name_given"),
    Index(None, "athlete_id"),
)

record = Table(
    "record",
    metadata,
    _id(),
    *_slug(),
    Column("type", String(2), nullable=False),
    Column("scope", String(20), nullable=False),
    *_event(),
    *_mark(required=True),
    _refers("athlete_id", "athlete", nullable=True),
    _refers("team_id", "team", nullable=True),
    _refers("meet_id", "meet"),
    Column("set_on", Date, nullable=False),
    Column("status", String(20), nullable=False),
    _origin(),
    _one_of("type", tuple(RecordType)),
    _one_of("status", tuple(RecordStatus)),
    CheckConstraint("(athlete_id IS NULL) <> (team_id IS NULL)", name="one_holder"),
    Index(None, "discipline", "scope"),
    Index(None, "athlete_id"),
    Index(None, "team_id"),
    Index(None, "meet_id"),
)

quote = Table(
    "quote",
    metadata,
    _id(),
    *_slug(),
    _refers("athlete_id", "athlete"),
    Column("words", Text, nullable=False),
    Column("said_to", Text, nullable=False),
    Column("said", Text, nullable=False),
    Column("said_after", Date),
    Column("said_before", Date),
    _text("topic"),
    _text("context"),
    _refers("race_id", "race", nullable=True),
    _origin(),
    CheckConstraint("words <> ''", name="words_given"),
    CheckConstraint("said_after <= said_before", name="said_in_order"),
    Index(None, "athlete_id"),
    Index(None, "race_id"),
)

quote_about = Table(
    "quote_about",
    metadata,
    Column("quote_id", Integer, ForeignKey("quote.id"), primary_key=True),
    Column("athlete_id", Integer, ForeignKey("athlete.id"), primary_key=True),
    _origin(),
    Index(None, "athlete_id"),
)

availability_note = Table(
    "availability_note",
    metadata,
    _id(),
    *_slug(),
    _refers("athlete_id", "athlete"),
    Column("text", Text, nullable=False),
    Column("as_of", Text, nullable=False),
    Column("known_by", Date),
    _origin(),
    CheckConstraint("text <> ''", name="text_given"),
    Index(None, "athlete_id"),
)

athlete_source = _said_by_sources("athlete_source", "athlete", Index(None, "source_id"))
race_source = _said_by_sources("race_source", "race", Index(None, "source_id"))
result_source = _said_by_sources("result_source", "result")  # too many for an index by source that is seldom asked
team_source = _said_by_sources("team_source", "team", Index(None, "source_id"))
record_source = _said_by_sources("record_source", "record", Index(None, "source_id"), _text("wording"))
quote_source = _said_by_sources("quote_source", "quote", Index(None, "source_id"))
note_source = _said_by_sources("note_source", "availability_note", Index(None, "source_id"))

# One import: what it brought is in the rows of its origin, what it changed in `change`.
batch = Table(
    "batch",
    metadata,
    _id(),
    _refers("source_id", "source"),
    _text("files"),
    Column("fingerprint", String(64), nullable=False),
    Column("started", String(32), nullable=False),
    Column("finished", String(32), nullable=False),
    *(
        Column(name, Integer, nullable=False, server_default="0")
        for name in (
            *("read", "athletes", "races", "results", "records"),
            *("merged", "changed", "conflicts", "rejected", "left_out"),
        )
    ),
    Index(None, "source_id"),
)

rejected_row = Table(
    "rejected_row",
    metadata,
    _id(),
    _refers("batch_id", "batch"),
    Column("file", Text, nullable=False),
    Column("line", Integer, nullable=False),
    Column("reason", Text, nullable=False),
    _text("text"),
    Column("left_out", Boolean, nullable=False, server_default=false()),
    CheckConstraint("reason <> ''", name="reason_given"),
    Index(None, "batch_id"),
)

# What a row was before a batch changed or deleted it, in the order of the changes.
change = Table(
    "change",
    metadata,
    _id(),
    _refers("batch_id", "batch"),
    Column("table", String(40), nullable=False),
    Column("row_id", Integer, nullable=False),
    Column("before", Text, nullable=False),
    Column("deleted", Boolean, nullable=False),
    Index(None, "batch_id"),
    Index(None, "table", "row_id"),
)

# What a source says that does not stand, beside what does.
conflict = Table(
    "conflict",
    metadata,
    _id(),
    _refers("athlete_id", "athlete", nullable=True),
    _refers("race_id", "race", nullable=True),
    _refers("result_id", "result", nullable=True),
    _refers("record_id", "record", nullable=True),
    Column("about", String(20), nullable=False),
    Column("stands", Text, nullable=False),
    Column("claim", Text, nullable=False),
    _refers("source_id", "source"),
    _origin(),
    CheckConstraint(
        " + ".join(f"CASE WHEN {fact}_id IS NULL THEN 0 ELSE 1 END" for fact in ("athlete", "race", "result", "record"))
        + " = 1",
        name="one_fact",
    ),
    *(Index(None, f"{fact}_id") for fact in ("athlete", "race", "result", "record", "source")),
)
