"""The tables of the store: facts, the sources that say them, and who entered them; for SQLite and PostgreSQL."""

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
from bot.domain.mark import Status
from bot.domain.meet_kind import MeetKind
from bot.domain.news import NewsKind
from bot.domain.race import Round
from bot.domain.record import RecordStatus, RecordType
from bot.domain.source import SourceKind
from bot.store.columns import (
    LONGEST_SLUG,
    event_columns,
    id_column,
    mark_columns,
    one_of,
    origin_column,
    refers,
    slug_columns,
    text_column,
)

NO_NATION = "XXX"  # stored for an unknown nation, as in passports; nobody is shown it
BATCH = "batch "  # with its number, the origin of rows that an import brought
NO_HEAT = 0  # a round of one race; not NULL, which a unique index would let in twice
# No source says which heat it was, so the race has only one athlete's result; of a final, which has no heats, no source
# says which round it was.
HIDDEN_HEAT = -1

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _said_by_sources(name: str, fact: str, *columns: Column[str] | Index) -> Table:
    """A table that links facts with the sources that say them."""
    return Table(
        name,
        metadata,
        Column(f"{fact}_id", Integer, ForeignKey(f"{fact}.id"), primary_key=True),
        Column("source_id", Integer, ForeignKey("source.id"), primary_key=True),
        *columns,
        origin_column(),
    )


meta = Table("meta", metadata, Column("key", String(40), primary_key=True), Column("value", Text, nullable=False))


def _former_slugs(of: str) -> Table:
    """The slugs of rows that became one with another; buttons in old messages carry them."""
    return Table(
        f"{of}_alias",
        metadata,
        Column("slug", String(LONGEST_SLUG), primary_key=True),
        refers(f"{of}_id", of),
        origin_column(),
        Index(None, f"{of}_id"),
    )


source = Table(
    "source",
    metadata,
    id_column(),
    *slug_columns(),
    Column("title", Text, nullable=False),
    Column("publisher", Text, nullable=False),
    text_column("published"),
    Column("retrieved", Date, nullable=False),
    text_column("url"),
    text_column("licence"),
    Column("kind", String(20), nullable=False, server_default=SourceKind.CURATED),
    text_column("draws_from"),  # one word shared by sources that draw from one place; empty: from itself alone
    origin_column(),
    one_of("kind", tuple(SourceKind)),
)

athlete = Table(
    "athlete",
    metadata,
    id_column(),
    *slug_columns(),
    Column("name", Text, nullable=False),
    text_column("family_name"),
    Column("nation", String(3), nullable=False),
    Column("sex", String(1), nullable=False),
    Column("born", Date),
    Column("born_precision", String(4), nullable=False, server_default="day"),  # year: `born` is 1 January
    origin_column(),
    one_of("sex", (Sex.MEN, Sex.WOMEN)),
    one_of("born_precision", ("day", "year")),
    CheckConstraint("length(nation) = 3", name="nation_code"),
)

athlete_name = Table(
    "athlete_name",
    metadata,
    id_column(),
    refers("athlete_id", "athlete"),
    Column("name", Text, nullable=False),
    Column("kind", String(20), nullable=False),
    origin_column(),
    UniqueConstraint("athlete_id", "name"),
    one_of("kind", ("spelling", "full", "former", "transliteration", "nickname")),
)

# The ids that suppliers have for an athlete: `tilastopaja:170792`.
athlete_number = Table(
    "athlete_number",
    metadata,
    Column("number", String(80), primary_key=True),
    refers("athlete_id", "athlete"),
    origin_column(),
    Index(None, "athlete_id"),
)

meet = Table(
    "meet",
    metadata,
    id_column(),
    *slug_columns(),
    Column("name", Text, nullable=False),
    Column("city", Text, nullable=False),
    text_column("country"),
    Column("kind", String(20), nullable=False, server_default=MeetKind.UNKNOWN),
    text_column("series"),
    Column("start", Date),  # of the meet, not of the races that are held
    Column("end", Date),
    text_column("stadium"),
    text_column("sites"),  # other cities that held a part of it, joined by `;`
    Column("named", Boolean, nullable=False, server_default=true()),  # false: it is only called by its city
    origin_column(),
    one_of("kind", tuple(MeetKind)),
    CheckConstraint('"start" <= "end"', name="days_in_order"),
)

# What a meet is called, too: `Weltklasse`, `Worlds`.
meet_name = Table(
    "meet_name",
    metadata,
    Column("meet_id", Integer, ForeignKey("meet.id"), primary_key=True),
    Column("name", String(80), primary_key=True),
    origin_column(),
)

# What a city is called, too: Brussels is `Bruxelles`. Meets anywhere may be in it, so it refers to none.
city_name = Table(
    "city_name",
    metadata,
    Column("city", String(80), primary_key=True),
    Column("name", String(80), primary_key=True),
    origin_column(),
)

race = Table(
    "race",
    metadata,
    id_column(),
    *slug_columns(),
    refers("meet_id", "meet"),
    *event_columns(),
    Column("round", String(20), nullable=False),
    Column("heat", Integer, nullable=False, server_default=str(NO_HEAT)),
    Column("date", Date, nullable=False),
    Column("wind", Integer),
    # Its results are splits of a longer race; a real race over the distance may be on the same day.
    Column("split", Boolean, nullable=False, server_default=false()),
    text_column("venue"),
    Column("section", String(80), nullable=False, server_default=""),  # an age class, a B race
    # The code of the combined event it is part of, SOME_COMBINED if no source says which; empty for a race of its own.
    Column("combined", String(40), nullable=False, server_default=""),
    origin_column(),
    one_of("round", tuple(Round)),
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
        "combined",
        unique=True,
        sqlite_where=text("heat >= 0"),
        postgresql_where=text("heat >= 0"),
    ),
    Index(None, "meet_id"),
    Index(None, "date", "discipline", "sex"),
)

result = Table(
    "result",
    metadata,
    id_column(),
    refers("race_id", "race"),
    refers("athlete_id", "athlete", nullable=True),
    refers("team_id", "team", nullable=True),
    Column("place", Integer),
    Column("tied", Boolean, nullable=False, server_default=false()),
    Column("status", String(3)),
    *mark_columns(required=False),
    Column("nation", String(3)),  # if it differs from the athlete's nation of today
    Column("event", String(80), nullable=False, server_default=""),  # the key of the race's event, for lists by mark
    origin_column(),
    one_of("status", tuple(Status)),
    CheckConstraint("length(nation) = 3", name="nation_code"),
    CheckConstraint("place >= 1", name="place_number"),
    CheckConstraint("NOT tied OR place IS NOT NULL", name="tied_place"),
    CheckConstraint("place IS NOT NULL OR status IS NOT NULL OR mark_text IS NOT NULL", name="says_something"),
    CheckConstraint("(athlete_id IS NULL) <> (team_id IS NULL)", name="one_competitor"),
    UniqueConstraint("athlete_id", "race_id"),
    # Only of teams: nearly all results are athletes', and need no second index.
    Index(
        "uq_result_team_id_race_id",
        "team_id",
        "race_id",
        unique=True,
        sqlite_where=text("team_id IS NOT NULL"),
        postgresql_where=text("team_id IS NOT NULL"),
    ),
    Index(None, "race_id"),
    Index(None, "event", "mark_value", "athlete_id"),
    # Only where it differs from the athlete's: few results have one.
    Index(None, "nation", sqlite_where=text("nation IS NOT NULL"), postgresql_where=text("nation IS NOT NULL")),
)

# Not an athlete, so that no list of athletes can contain a team.
team = Table(
    "team",
    metadata,
    id_column(),
    *slug_columns(),
    Column("nation", String(3), nullable=False),
    text_column("club"),
    origin_column(),
    CheckConstraint("length(nation) = 3", name="nation_code"),
)

team_runner = Table(
    "team_runner",
    metadata,
    Column("team_id", Integer, ForeignKey("team.id"), primary_key=True),
    Column("leg", Integer, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
    refers("athlete_id", "athlete", nullable=True),
    origin_column(),
    CheckConstraint("leg >= 1", name="leg_number"),
    CheckConstraint("name <> ''", name="name_given"),
    Index(None, "athlete_id"),
)

record = Table(
    "record",
    metadata,
    id_column(),
    *slug_columns(),
    Column("type", String(2), nullable=False),
    Column("scope", String(20), nullable=False),
    *event_columns(),
    *mark_columns(required=True),
    refers("athlete_id", "athlete", nullable=True),
    refers("team_id", "team", nullable=True),
    refers("meet_id", "meet"),
    Column("set_on", Date, nullable=False),
    Column("status", String(20), nullable=False),
    # A mark on a list of outdoors that was set indoors, where the rules count it.
    Column("set_indoors", Boolean, nullable=False, server_default=false()),
    origin_column(),
    one_of("type", tuple(RecordType)),
    one_of("status", tuple(RecordStatus)),
    CheckConstraint("(athlete_id IS NULL) <> (team_id IS NULL)", name="one_holder"),
    Index(None, "discipline", "scope"),
    Index(None, "athlete_id"),
    Index(None, "team_id"),
    Index(None, "meet_id"),
)

# A time in which a list of records is whole: every step of it that was set then is in `record`.
record_span = Table(
    "record_span",
    metadata,
    id_column(),
    *slug_columns(),
    Column("type", String(2), nullable=False),
    Column("scope", String(20), nullable=False),
    *event_columns(),
    Column("first_day", Date, nullable=False),
    Column("last_day", Date, nullable=False),
    origin_column(),
    one_of("type", tuple(RecordType)),
    CheckConstraint("first_day <= last_day", name="days_in_order"),
    Index(None, "discipline", "scope"),
)

# A mark that a source gives as the record without day or place.
reported_record = Table(
    "reported_record",
    metadata,
    id_column(),
    *slug_columns(),
    Column("type", String(2), nullable=False),
    Column("scope", String(20), nullable=False),
    *event_columns(),
    *mark_columns(required=True),
    refers("athlete_id", "athlete"),
    origin_column(),
    one_of("type", tuple(RecordType)),
    Index(None, "discipline", "scope"),
    Index(None, "athlete_id"),
)

# Who is entered for an event of a meet. `date` to `until` are the days that it may be on: one if the day is known.
entry = Table(
    "entry",
    metadata,
    id_column(),
    refers("athlete_id", "athlete"),
    refers("meet_id", "meet"),
    *event_columns(),
    Column("date", Date, nullable=False),
    Column("until", Date, nullable=False),
    Column("starts", String(32), nullable=False, server_default=""),  # in UTC as ISO 8601; empty if not known
    origin_column(),
    CheckConstraint("date <= until", name="days_in_order"),
    Index(None, "athlete_id"),
    Index(None, "meet_id"),
)

quote = Table(
    "quote",
    metadata,
    id_column(),
    *slug_columns(),
    refers("athlete_id", "athlete"),
    Column("words", Text, nullable=False),
    Column("said_to", Text, nullable=False),
    Column("said", Text, nullable=False),
    Column("said_after", Date),
    Column("said_before", Date),
    text_column("topic"),
    text_column("context"),
    refers("race_id", "race", nullable=True),
    origin_column(),
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
    origin_column(),
    Index(None, "athlete_id"),
)

availability_note = Table(
    "availability_note",
    metadata,
    id_column(),
    *slug_columns(),
    refers("athlete_id", "athlete"),
    Column("text", Text, nullable=False),
    Column("as_of", Text, nullable=False),
    Column("known_by", Date),
    origin_column(),
    CheckConstraint("text <> ''", name="text_given"),
    Index(None, "athlete_id"),
)

athlete_alias = _former_slugs("athlete")
meet_alias = _former_slugs("meet")
race_alias = _former_slugs("race")

athlete_source = _said_by_sources("athlete_source", "athlete", Index(None, "source_id"))
meet_source = _said_by_sources("meet_source", "meet", Index(None, "source_id"))
race_source = _said_by_sources("race_source", "race", Index(None, "source_id"))
result_source = _said_by_sources("result_source", "result")  # too large for an index by source
team_source = _said_by_sources("team_source", "team", Index(None, "source_id"))
record_source = _said_by_sources("record_source", "record", Index(None, "source_id"), text_column("wording"))
record_span_source = _said_by_sources("record_span_source", "record_span", Index(None, "source_id"))
reported_record_source = _said_by_sources("reported_record_source", "reported_record", Index(None, "source_id"))
quote_source = _said_by_sources("quote_source", "quote", Index(None, "source_id"))
entry_source = _said_by_sources("entry_source", "entry", Index(None, "source_id"))
note_source = _said_by_sources("note_source", "availability_note", Index(None, "source_id"))

# One import. New rows have its origin; `change` keeps what it changed.
batch = Table(
    "batch",
    metadata,
    id_column(),
    refers("source_id", "source"),
    text_column("files"),
    Column("fingerprint", String(64), nullable=False),
    Column("started", String(32), nullable=False),
    Column("finished", String(32), nullable=False),
    *(
        Column(name, Integer, nullable=False, server_default="0")
        for name in ("read", "athletes", "races", "results", "records", "merged", "changed", "rejected", "left_out")
    ),
    Column("teams", Integer, nullable=False, server_default="0"),
    Column("quotes", Integer, nullable=False, server_default="0"),
    Column("entries", Integer, nullable=False, server_default="0"),
    Column("conflicts", Integer, key="disputes", nullable=False, server_default="0"),
    Index(None, "source_id"),
)

rejected_row = Table(
    "rejected_row",
    metadata,
    id_column(),
    refers("batch_id", "batch"),
    Column("file", Text, nullable=False),
    Column("line", Integer, nullable=False),
    Column("reason", Text, nullable=False),
    text_column("text"),
    Column("left_out", Boolean, nullable=False, server_default=false()),
    CheckConstraint("reason <> ''", name="reason_given"),
    Index(None, "batch_id"),
)

# Rows as they were before a batch changed or deleted them, in the order of the changes.
change = Table(
    "change",
    metadata,
    id_column(),
    refers("batch_id", "batch"),
    Column("table", String(40), nullable=False),
    Column("row_id", Integer, nullable=False),
    Column("before", Text, nullable=False),
    Column("deleted", Boolean, nullable=False),
    Index(None, "batch_id"),
    Index(None, "table", "row_id"),
)

# How an import led from one state of the facts (see Store.find_state) to the next, and what it touched, as JSON.
step = Table(
    "step",
    metadata,
    id_column(),
    Column("before", String(60), nullable=False),
    Column("after", String(60), nullable=False),
    Column("touched", Text, nullable=False),
)

# The id in data/ of a shipped row that has another slug: an import had named it before, or had taken the id.
shipped_id = Table(
    "shipped_id",
    metadata,
    Column("table", String(40), primary_key=True),
    Column("slug", String(LONGEST_SLUG), primary_key=True),
    Column("row_id", Integer, nullable=False),
)

# A source contradicts the value that stands. The database has called the table `conflict` since revision 0002.
dispute = Table(
    "conflict",
    metadata,
    id_column(),
    refers("athlete_id", "athlete", nullable=True),
    refers("race_id", "race", nullable=True),
    refers("result_id", "result", nullable=True),
    refers("record_id", "record", nullable=True),
    Column("about", String(20), nullable=False),
    Column("stands", Text, nullable=False),
    Column("claim", Text, nullable=False),
    refers("source_id", "source"),
    origin_column(),
    CheckConstraint(
        " + ".join(f"CASE WHEN {fact}_id IS NULL THEN 0 ELSE 1 END" for fact in ("athlete", "race", "result", "record"))
        + " = 1",
        name="one_fact",
    ),
    *(Index(None, f"{fact}_id") for fact in ("athlete", "race", "result", "record", "source")),
)

# A fact that an import brought and that was recent then. It stays when its batch is undone, and says so: it may have
# been told. Facts are named by their public ids, which outlive their rows.
news = Table(
    "news",
    metadata,
    id_column(),
    Column("key", String(32), nullable=False, unique=True),  # random: it never comes again, not after a restore either
    Column("import_key", String(32), nullable=False),  # random, the same for all news of one import
    Column("batch", Integer, nullable=False),  # of that number when it was made; no reference, for batches are deleted
    Column("kind", String(20), nullable=False),
    Column("subject", String(LONGEST_SLUG), nullable=False),
    Column("day", Date, nullable=False),
    Column("made", String(32), nullable=False),
    Column("said", String(64), nullable=False),  # a digest of what is told
    *event_columns(),
    text_column("meet"),
    text_column("series"),
    text_column("scopes"),  # of a record, joined by spaces
    Column("told", String(32), nullable=False, server_default=""),  # of a correction: the key of the news it corrects
    Column("taken_back", String(32)),  # when its batch was undone
    one_of("kind", tuple(NewsKind)),
    Index(None, "made"),
    Index(None, "subject"),
    Index(None, "batch"),
)

# Who is in it: all athletes of the race; `fresh` are those whose result that import brought.
news_athlete = Table(
    "news_athlete",
    metadata,
    Column("news_id", Integer, ForeignKey("news.id"), primary_key=True),
    Column("athlete", String(LONGEST_SLUG), primary_key=True),
    Column("fresh", Boolean, nullable=False),
)
