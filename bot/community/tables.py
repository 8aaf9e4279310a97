"""The tables of members' data; the same on SQLite and PostgreSQL.

Every column that holds the id of a user, guild or channel says whose it is (`owner_id`): exports, deletions and the
purge of departed guilds go by that alone, so a new table is covered at once.
"""

from sqlalchemy import Column, Index, MetaData, Table

from bot.community.columns import CHANNEL, GUILD, USER, Moment, owner_id, preference_columns

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
