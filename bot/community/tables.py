"""The tables of members' data; the same on SQLite and PostgreSQL.

Every column that holds the id of a user, guild or channel says whose it is (`owner_id`): exports, deletions and the
purge of departed guilds go by that alone, so a new table is covered at once.
"""

from sqlalchemy import (
    BigInteger,
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
    text,
)

from bot.community.columns import CHANNEL, GUILD, USER, Moment, owner_id, preference_columns, target_columns

_WAITING, _EDITED = text("state = 'waiting'"), text("edit <> ''")

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

guild_settings = Table("guild_settings", metadata, owner_id(GUILD, primary_key=True), *preference_columns())

channel_settings = Table(
    "channel_settings",
    metadata,
    owner_id(CHANNEL, primary_key=True),
    owner_id(GUILD),
    *preference_columns(),
    Index(None, "guild_id"),
)

user_settings = Table("user_settings", metadata, owner_id(USER, primary_key=True), *preference_columns())

# Guilds that the bot was removed from; 30 days later what they brought is deleted.
departed_guild = Table(
    "departed_guild", metadata, owner_id(GUILD, primary_key=True), Column("left", Moment, nullable=False)
)

# How posts reach a channel or a user: whether they are paused, and the hours in which none is sent. Minutes of the day.
place = Table(
    "place",
    metadata,
    Column("id", Integer, primary_key=True),
    *target_columns(),
    Column("quiet_from", Integer),
    Column("quiet_until", Integer),
    Column("paused", Boolean, nullable=False),
    Column("refused", Moment),  # when Discord refused a post there; nothing is sent until somebody tests it again
    Column("reason", String(200), nullable=False, server_default=""),  # why it was refused, for whoever manages it
    Column("role", BigInteger),  # that members may give themselves to be pinged by reminders
    Column("changed", Moment, nullable=False),
    UniqueConstraint("channel_id"),
    UniqueConstraint("user_id"),
    CheckConstraint("(quiet_from IS NULL) = (quiet_until IS NULL)", name="quiet_hours_whole"),
    CheckConstraint("quiet_from BETWEEN 0 AND 1439 AND quiet_until BETWEEN 0 AND 1439", name="quiet_hours_in_range"),
    Index(None, "guild_id"),
)

# How one kind of news is told there: what it gives away, and at once or in the digest of an hour.
delivery = Table(
    "delivery",
    metadata,
    Column("id", Integer, primary_key=True),
    *target_columns(),
    Column("kind", String(20), nullable=False),
    Column("reveal", String(10), nullable=False),
    Column("digest_hour", Integer),
    Column("changed", Moment, nullable=False),
    UniqueConstraint("channel_id", "kind"),
    UniqueConstraint("user_id", "kind"),
    CheckConstraint("reveal IN ('hidden', 'covered', 'open')", name="known_reveal"),
    CheckConstraint("digest_hour BETWEEN 0 AND 23", name="hour_in_range"),
    Index(None, "guild_id"),
)

# What is followed there. A wish is for somebody who is not held: its subject is the name as typed.
follow = Table(
    "follow",
    metadata,
    Column("id", Integer, primary_key=True),
    *target_columns(),
    Column("kind", String(20), nullable=False),
    Column("subject", String(250), nullable=False),
    Column("wish", Boolean, nullable=False),
    Column("paused", Boolean, nullable=False),
    Column("created", Moment, nullable=False),
    UniqueConstraint("channel_id", "kind", "subject"),
    UniqueConstraint("user_id", "kind", "subject"),
    CheckConstraint("kind IN ('athlete', 'rivalry', 'event', 'meet', 'records')", name="known_kind"),
    Index(None, "guild_id"),
    Index(None, "kind", "subject"),
)

# Posts to be sent, and those that were. `token` says what the post is about and where it goes, so that the same post
# is never made twice, not after a restore either; the nonce and the custom_id of its button are made from it.
outbox = Table(
    "outbox",
    metadata,
    Column("id", Integer, primary_key=True),
    *target_columns(),
    Column("token", String(25), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("content", Text, nullable=False),
    Column("state", String(10), nullable=False),
    Column("due", Moment, nullable=False),
    Column("made", Moment, nullable=False),
    Column("leased_until", Moment),
    Column("tried", Moment),  # when it was last handed to Discord: it may have arrived since
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("message", BigInteger),
    Column("sent", Moment),
    Column("edit", String(10), nullable=False, server_default=""),  # what is still to be said in a post already sent
    UniqueConstraint("token"),
    CheckConstraint("state IN ('waiting', 'sent', 'refused', 'dropped')", name="known_state"),
    CheckConstraint("edit IN ('', 'corrected', 'retracted')", name="known_edit"),
    Index(None, "guild_id"),
    Index(None, "user_id"),
    Index(
        "ix_outbox_waiting", "due", sqlite_where=text("state = 'waiting'"), postgresql_where=text("state = 'waiting'")
    ),
    Index("ix_outbox_edits", "edit", sqlite_where=text("edit <> ''"), postgresql_where=text("edit <> ''")),
)

# Which news each post tells. `said` is a digest of the fact: who was told it is not told again under another key.
outbox_news = Table(
    "outbox_news",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("outbox_id", Integer, ForeignKey("outbox.id", ondelete="CASCADE"), nullable=False),
    *target_columns(),
    Column("news_key", String(32), nullable=False),
    Column("said", String(64), nullable=False),
    UniqueConstraint("news_key", "channel_id"),
    UniqueConstraint("news_key", "user_id"),
    Index(None, "outbox_id"),
    Index(None, "channel_id", "said"),
    Index(None, "user_id", "said"),
    Index(None, "guild_id"),
)

# News for which every post was made, or which nobody follows.
told_news = Table(
    "told_news",
    metadata,
    Column("news_key", String(32), primary_key=True),
    Column("at", Moment, nullable=False),
    Index(None, "at"),
)

# Moments to speak at: reminders, and posts of each day or week. `due` is in UTC; `minute` and `zone` are the wall clock
# of a rule that comes again, `day` the last day for which its post was made.
timer = Table(
    "timer",
    metadata,
    Column("id", Integer, primary_key=True),
    *target_columns(),
    Column("kind", String(20), nullable=False),
    Column("subject", String(250), nullable=False),
    Column("before", Integer),
    Column("minute", Integer),
    Column("zone", String(64)),
    Column("day", Date),
    Column("due", Moment, nullable=False),
    Column("paused", Boolean, nullable=False),
    Column("created", Moment, nullable=False),
    UniqueConstraint("channel_id", "kind", "subject"),
    UniqueConstraint("user_id", "kind", "subject"),
    CheckConstraint("minute BETWEEN 0 AND 1439", name="minute_in_range"),
    CheckConstraint("(minute IS NULL) = (zone IS NULL)", name="rule_whole"),
    Index(None, "due"),
    Index(None, "guild_id"),
)

# The scheduled events of Discord that were made for meets.
meet_event = Table(
    "meet_event",
    metadata,
    owner_id(GUILD, primary_key=True),
    Column("meet", String(120), primary_key=True),
    Column("event", BigInteger, nullable=False),
    Column("printed", String(64), nullable=False),  # a digest of what the event says; another one is an edit
    Column("changed", Moment, nullable=False),
)
