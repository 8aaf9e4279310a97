"""The tables of members' data; the same on SQLite and PostgreSQL.

Every column that holds the id of a user, guild or channel says whose it is (`owner_id`): exports, deletions and the
purge of departed guilds go by that alone, so a new table is covered at once.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
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

# Channels and users to which no posts go for now: somebody paused them, or Discord refused one.
post_target = Table(
    "post_target",
    metadata,
    Column("id", Integer, primary_key=True),
    *target_columns(),
    Column("paused", Boolean, nullable=False),
    Column("refused", Moment),  # when Discord refused a post there; nothing is sent until somebody tests it again
    Column("reason", String(200), nullable=False, server_default=""),  # why it was refused, for whoever manages it
    Column("changed", Moment, nullable=False),
    UniqueConstraint("channel_id"),
    UniqueConstraint("user_id"),
    Index(None, "guild_id"),
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
    CheckConstraint("state IN ('waiting', 'sent', 'refused')", name="known_state"),
    CheckConstraint("edit IN ('', 'corrected', 'retracted')", name="known_edit"),
    Index(None, "guild_id"),
    Index(None, "user_id"),
    Index("ix_outbox_waiting", "due", sqlite_where=_WAITING, postgresql_where=_WAITING),
    Index("ix_outbox_edits", "edit", sqlite_where=_EDITED, postgresql_where=_EDITED),
)
