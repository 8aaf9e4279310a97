"""Members' data among the bot's databases."""

from pathlib import Path

from bot.database.kind import DatabaseKind
from bot.database.server import ANSWER_WAIT

COMMUNITY = DatabaseKind(
    title="members' database",
    made_by="`bell-lap run` makes one.",
    anew="the bot then starts without what members had set",
    migrations=Path(__file__).with_name("migrations"),
    head="0011",
    landmarks=frozenset({"guild_settings", "channel_settings", "user_settings", "departed_guild"}),
    lock=0x62656C6C636F6D,  # another number than the almanac's: an import must not hold up a member
    schema="community",
    write_wait=ANSWER_WAIT,
)
