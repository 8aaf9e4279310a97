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

from bot.community.columns import (
    CHANNEL,
    GUILD,
    KEPT,
    OWNER,
    USER,
    Moment,
    happened,
    owner_id,
    preference_columns,
    target_columns,
)
from bot.domain.feed import LONGEST_FILE_NAME, LONGEST_NAME
from bot.domain.follows import LONGEST_SUBJECT
from bot.domain.preferences import LONGEST_ZONE
from bot.domain.quotebook import LONGEST_ATHLETE, LONGEST_LINK, LONGEST_PLACE, LONGEST_SPEAKER
from bot.domain.timers import LONGEST_NOTICE, LONGEST_TIMED

_WAITING, _EDITED = text("state = 'waiting'"), text("edit <> ''")
_LEASED, _OF_USER = text("leased_until IS NOT NULL"), text("user_id IS NOT NULL")

LONGEST_TERM = 60  # characters of a word that is searched for; longer ones are found by their beginning

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
departed_guild = Table("departed_guild", metadata, owner_id(GUILD, primary_key=True), happened("left"))

# Channels and users to which no posts go for now: somebody paused them, or Discord refused one.
post_target = Table(
    "post_target",
    metadata,
    Column("id", Integer, primary_key=True),
    *target_columns(),
    Column("paused", Boolean, nullable=False),
    happened("refused", nullable=True),  # when Discord refused a post; nothing is sent until somebody tests it again
    Column("reason", String(200), nullable=False, server_default=""),  # why it was refused, for whoever manages it
    happened("changed"),
    UniqueConstraint("channel_id"),
    UniqueConstraint("user_id"),
    Index(None, "guild_id"),
)

# Minutes of the day, in the zone that holds there, between which no post comes to a channel or a user.
quiet_hours = Table(
    "quiet_hours",
    metadata,
    Column("id", Integer, primary_key=True),
    *target_columns(),
    Column("begins", Integer, nullable=False),
    Column("ends", Integer, nullable=False),
    happened("changed"),
    UniqueConstraint("channel_id"),
    UniqueConstraint("user_id"),
    CheckConstraint("begins BETWEEN 0 AND 1439 AND ends BETWEEN 0 AND 1439", name="minutes_of_a_day"),
    CheckConstraint("begins <> ends", name="some_hours_loud"),
    Index(None, "guild_id"),
)

# How one kind of news is told to a channel or a user, where somebody chose: what it gives away, and at once or in the
# digest of an hour.
delivery = Table(
    "delivery",
    metadata,
    Column("id", Integer, primary_key=True),
    *target_columns(),
    Column("kind", String(20), nullable=False),
    Column("reveal", String(10), nullable=False),
    Column("digest_hour", Integer),
    happened("changed"),
    UniqueConstraint("channel_id", "kind"),
    UniqueConstraint("user_id", "kind"),
    CheckConstraint("kind IN ('athlete', 'rivalry', 'event', 'meet', 'records')", name="known_kind"),
    CheckConstraint("reveal IN ('hidden', 'covered', 'open')", name="known_reveal"),
    CheckConstraint("digest_hour BETWEEN 0 AND 23", name="hour_in_range"),
    Index(None, "guild_id"),
)

# What a channel or a user follows. A wish is for an athlete who is not held: its subject is the name as typed.
follow = Table(
    "follow",
    metadata,
    Column("id", Integer, primary_key=True),
    *target_columns(),
    Column("kind", String(20), nullable=False),
    Column("subject", String(LONGEST_SUBJECT), nullable=False),
    Column("wish", Boolean, nullable=False),
    Column("paused", Boolean, nullable=False),
    happened("created"),
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
    happened("made"),
    Column("leased_until", Moment),
    Column("tried", Moment),  # when it was first handed to Discord: it may have arrived since
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("message", BigInteger),
    happened("sent", nullable=True),
    Column("edit", String(10), nullable=False, server_default=""),  # what is still to be said in a post already sent
    UniqueConstraint("token"),
    CheckConstraint("state IN ('waiting', 'sent', 'refused')", name="known_state"),
    CheckConstraint("edit IN ('', 'corrected', 'retracted')", name="known_edit"),
    Index(None, "guild_id"),
    Index(None, "user_id"),
    Index("ix_outbox_waiting", "due", sqlite_where=_WAITING, postgresql_where=_WAITING),
    Index("ix_outbox_edits", "edit", sqlite_where=_EDITED, postgresql_where=_EDITED),
)

# Which news each post tells, how much of it, and which follows of the target it is for (`kind subject` on a line each).
# `said` is a digest of the fact: a target that was told it is not told again.
outbox_news = Table(
    "outbox_news",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("outbox_id", Integer, ForeignKey("outbox.id", ondelete="CASCADE"), nullable=False),
    *target_columns(),
    Column("news_key", String(32), nullable=False),
    Column("said", String(64), nullable=False),
    Column("reveal", String(10), nullable=False),
    Column("follows", Text, nullable=False),
    UniqueConstraint("news_key", "channel_id"),
    CheckConstraint("reveal IN ('hidden', 'covered', 'open')", name="known_reveal"),
    Index(None, "outbox_id"),
    Index(None, "channel_id", "said"),
    # An index costs each fact of a post a page that is written, and most posts go to channels.
    Index(None, "user_id", "said", sqlite_where=_OF_USER, postgresql_where=_OF_USER),
    Index(None, "user_id", "news_key", unique=True, sqlite_where=_OF_USER, postgresql_where=_OF_USER),
    Index(None, "guild_id"),
)

# Discord's scheduled events of meets that servers asked for. `event` is NULL while one is made, which nobody else does
# before `busy_until`. Whoever deleted one wants none: `gone`.
meet_event = Table(
    "meet_event",
    metadata,
    Column("id", Integer, primary_key=True),
    owner_id(GUILD),
    Column("meet", String(40), nullable=False),
    Column("event", BigInteger),
    Column("said", String(64), nullable=False),
    Column("gone", Boolean, nullable=False),
    Column("busy_until", Moment),
    UniqueConstraint("guild_id", "meet"),
)

# News that was dealt with: every post of it was made, or nobody follows what it is about; and taken back, if it was.
told_news = Table(
    "told_news",
    metadata,
    Column("news_key", String(32), primary_key=True),
    Column("taken_back", Boolean, nullable=False),
    Column("at", Moment, nullable=False),
    Index(None, "at"),
)

# Moments to speak at: reminders and daily posts (`bot/domain/timers.py` says what each column means). A row without
# `due` waits for a start that nobody knows yet, or, once `dropped`, for somebody to be told so.
timer = Table(
    "timer",
    metadata,
    Column("id", Integer, primary_key=True),
    *target_columns(),
    Column("kind", String(20), nullable=False),
    Column("subject", String(LONGEST_TIMED), nullable=False),
    Column("notice", Integer, nullable=False),
    Column("tells", String(20)),
    Column("minute", Integer),
    Column("zone", String(LONGEST_ZONE)),
    Column("zone_chosen", Boolean, nullable=False),
    Column("starts", Moment),
    Column("due", Moment),
    Column("told", Moment),
    Column("dropped", Moment),
    Column("day", Date),
    Column("role", BigInteger),
    happened("created"),
    happened("changed"),
    Column("leased_until", Moment),
    UniqueConstraint("channel_id", "kind", "subject", "notice"),
    UniqueConstraint("user_id", "kind", "subject", "notice"),
    CheckConstraint("kind IN ('meet', 'event', 'athlete', 'daily')", name="known_kind"),
    CheckConstraint("tells IN ('on-this-day', 'records', 'both', 'quote')", name="known_tells"),
    CheckConstraint("(kind = 'daily') = (tells IS NOT NULL)", name="daily_tells"),
    CheckConstraint("tells <> 'quote' OR channel_id IS NOT NULL", name="quote_in_channel"),
    CheckConstraint("kind <> 'daily' OR minute IS NOT NULL", name="daily_minute"),
    CheckConstraint("(minute IS NULL) = (zone IS NULL)", name="whole_wall_clock"),
    CheckConstraint("minute BETWEEN 0 AND 1439", name="minute_of_day"),
    CheckConstraint(f"notice BETWEEN 0 AND {LONGEST_NOTICE}", name="notice_in_range"),
    CheckConstraint("role IS NULL OR channel_id IS NOT NULL", name="role_in_channel"),
    Index(None, "guild_id"),
    Index(None, "due"),
    Index("ix_timer_leased", "leased_until", sqlite_where=_LEASED, postgresql_where=_LEASED),
)

# Roles that who manages a server lets its members give themselves, to be pinged by reminders. The bot gives no other.
opt_in_role = Table(
    "opt_in_role",
    metadata,
    owner_id(GUILD, primary_key=True),
    Column("role", BigInteger, primary_key=True, autoincrement=False),
    happened("changed"),
)

# Addresses and folders that are read again and again. They are the operator's, not a member's. Beside members' data,
# not in the almanac: a restored almanac must not bring back what was removed, nor forget what was read.
feed = Table(
    "feed",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String(LONGEST_NAME), nullable=False),
    Column("place", Text, nullable=False),  # may hold credentials
    Column("every", Integer, nullable=False),  # seconds
    Column("options", Text, nullable=False),
    Column("paused", Boolean, nullable=False),
    happened("created"),
    Column("due", Moment, nullable=False),
    Column("leased_until", Moment),
    Column("holder", String(32), nullable=False, server_default=""),
    Column("started", Boolean, nullable=False),
    happened("read", nullable=True),
    happened("brought", nullable=True),
    Column("batch", Integer, nullable=False, server_default="0"),
    Column("new", Integer, nullable=False, server_default="0"),
    Column("rejected", Integer, nullable=False, server_default="0"),
    Column("failures", Integer, nullable=False, server_default="0"),
    happened("failing_since", nullable=True),
    Column("error", Text, nullable=False, server_default=""),
    Column("note", Text, nullable=False, server_default=""),
    UniqueConstraint("name"),
    CheckConstraint("every > 0", name="some_time"),
)

# What is known of each file of a feed (bot.domain.feed.FeedFile); of an address there is one, without a name.
feed_file = Table(
    "feed_file",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("feed_id", Integer, ForeignKey("feed.id", ondelete="CASCADE"), nullable=False),
    Column("name", String(LONGEST_FILE_NAME), nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("mtime", BigInteger, nullable=False),
    Column("seen", String(64), nullable=False),
    Column("taken", String(64), nullable=False),
    Column("looks", Integer, nullable=False),
    Column("problem", Text, nullable=False),
    Column("page", String(64), nullable=False),
    Column("etag", Text, nullable=False),
    Column("modified", Text, nullable=False),
    happened("fetched", nullable=True),
    UniqueConstraint("feed_id", "name"),
)

# What a server chose for its quotebook (bot.domain.quotebook.BookSettings), and the number of its latest quote, which
# is never given again.
quotebook = Table(
    "quotebook",
    metadata,
    owner_id(GUILD, primary_key=True),
    Column("adder", BigInteger),
    Column("remover", BigInteger),
    Column("review", Boolean, nullable=False),
    Column("outlives", Boolean, nullable=False),
    Column("last_number", Integer, nullable=False),
    happened("changed"),
)

# The quotes of the books. A member's quote is theirs: it goes when they ask for it. Whoever kept it is only named.
book_quote = Table(
    "book_quote",
    metadata,
    Column("id", Integer, primary_key=True),
    owner_id(GUILD),
    Column("number", Integer, nullable=False),
    Column("words", Text, nullable=False),
    Column("speaker_kind", String(10), nullable=False),
    Column("speaker_id", BigInteger, info={OWNER: USER}),
    Column("athlete", String(LONGEST_ATHLETE)),
    Column("speaker", String(LONGEST_SPEAKER), nullable=False),
    Column("speaker_key", String(200), nullable=False),  # the name folded, by which it is found
    Column("said", Date),
    Column("place", String(LONGEST_PLACE), nullable=False),
    Column("link", String(LONGEST_LINK), nullable=False),
    Column("tags", Text, nullable=False),  # with spaces between
    Column("kept_by_id", BigInteger, info={OWNER: USER, KEPT: True}),
    Column("channel_id", BigInteger, info={OWNER: CHANNEL}),
    Column("message", BigInteger),
    Column("state", String(10), nullable=False),
    happened("created"),
    happened("changed"),
    UniqueConstraint("guild_id", "number"),
    UniqueConstraint("guild_id", "message"),
    CheckConstraint("state IN ('shown', 'waiting')", name="known_state"),
    CheckConstraint("speaker_kind IN ('member', 'athlete', 'name')", name="known_speaker"),
    CheckConstraint("(speaker_kind = 'member') = (speaker_id IS NOT NULL)", name="member_by_id"),
    CheckConstraint("athlete IS NULL OR speaker_kind = 'athlete'", name="athlete_by_id"),
    Index(None, "guild_id", "state", "number"),
    Index(None, "guild_id", "speaker_id"),
    Index(None, "guild_id", "athlete"),
    Index(None, "guild_id", "speaker_key"),
    Index(None, "speaker_id"),
    Index(None, "kept_by_id"),
)

# The stems of the words of each quote that is shown, and its tags with `#` before them. They are in no export, which
# has the words themselves, and go with their quote.
book_term = Table(
    "book_term",
    metadata,
    Column("guild", BigInteger, primary_key=True, autoincrement=False),
    Column(
        "term",
        String(LONGEST_TERM).with_variant(String(LONGEST_TERM, collation="C"), "postgresql"),
        primary_key=True,
    ),
    Column("quote_id", Integer, ForeignKey("book_quote.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Index(None, "quote_id"),
    sqlite_with_rowid=False,
)

# Which quote of its book each daily post of quotes tells, the latest last. Quotes are named by number, for their posts
# are edited when they go.
book_post = Table(
    "book_post",
    metadata,
    Column("id", Integer, primary_key=True),
    owner_id(GUILD),
    Column("number", Integer, nullable=False),
    Column("outbox_id", Integer, ForeignKey("outbox.id", ondelete="CASCADE"), nullable=False),
    UniqueConstraint("outbox_id"),
    Index(None, "guild_id", "number"),
)

# Who forbids being quoted: a keyed hash of the id, which tells nobody who they are, and so may outlive a deletion.
quote_opt_out = Table(
    "quote_opt_out",
    metadata,
    Column("hash", String(64), primary_key=True),
    happened("since"),
)

# The key of these hashes. Beside them, so that a backup and a move to another machine keep the wishes.
secret = Table(
    "secret",
    metadata,
    Column("name", String(20), primary_key=True),
    Column("value", String(64), nullable=False),
)
