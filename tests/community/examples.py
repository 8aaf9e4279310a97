"""Servers, channels and users, and when they did something."""

from collections.abc import Iterable
from datetime import UTC, datetime

from bot.community.community import Community
from bot.domain import telling
from bot.domain.follows import Subscription
from bot.domain.news import News
from bot.domain.preferences import Preferences

GUILD, OTHER_GUILD = 900_000_000_000_000_001, 900_000_000_000_000_002
CHANNEL, OTHER_CHANNEL = 800_000_000_000_000_001, 800_000_000_000_000_002
USER, OTHER_USER = 700_000_000_000_000_001, 2**63 - 1
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)

UNSET = Preferences()
STRICT = Preferences(48, private=True, zone="Europe/Oslo")
OPEN = Preferences(0, private=False)
ZONE = Preferences(zone="Asia/Kolkata")


async def fill(community: Community) -> None:
    """Settings of two servers, a channel in each, and two users."""
    async with community.transaction() as changes:
        for guild, channel in ((GUILD, CHANNEL), (OTHER_GUILD, OTHER_CHANNEL)):
            await changes.settings.set_guild(guild, STRICT, NOON)
            await changes.settings.set_channel(channel, guild, OPEN, NOON)
        for user in (USER, OTHER_USER):
            await changes.settings.set_user(user, ZONE, NOON)


def plan(
    news: Iterable[News], subscriptions: Iterable[Subscription], before: Iterable[News] = ()
) -> tuple[telling.Bulletin, ...]:
    """All posts for the news of one import."""
    return tuple(telling.plan(news, subscriptions, before))
