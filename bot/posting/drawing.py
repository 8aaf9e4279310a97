"""Draws the posts: each kind of post by what it tells as that stands now."""

from collections.abc import Awaitable, Callable, Collection
from typing import Protocol

from bot.cards.card import Card
from bot.community.community import Community
from bot.community.told import NEWS, read_more
from bot.domain.news import News
from bot.domain.outbox import Post, Refused
from bot.posting.bulletins import MOST_READ, draw_bulletin
from bot.posting.facts import read_facts
from bot.questions.context import Context

Make = Callable[[], Awaitable[Context]]


class NewsFinder(Protocol):
    """The almanac, for the news of a post."""

    async def find_news(self, keys: Collection[str]) -> tuple[News, ...]:
        """The news of these keys that there is. Raises StoreError."""
        ...


class Drawing:
    """Draws posts from the facts as they are when a post is sent or edited."""

    def __init__(self, community: Community, news: Callable[[], NewsFinder], context: Callable[[], Context]) -> None:
        """`news` and `context` are asked each time: the almanac is read anew while the bot runs."""
        self._community, self._news, self._context = community, news, context

    async def draw(self, post: Post) -> Card:
        """The card of a post. Raises Refused for one of which nothing is left, and StoreError."""
        if post.kind == NEWS:
            return await self._draw_news(post)
        raise Refused(f"nobody draws posts of the kind {post.kind}", whole_target=False)

    async def _draw_news(self, post: Post) -> Card:
        context = self._context()
        told = await self._community.told.list_told(post.id)
        news = await self._news().find_news([one.news_key for one in told])
        facts = await read_facts(told, news, context.almanac, MOST_READ)
        if not facts:
            raise Refused("what it told is no longer held", whole_target=False)
        more = max(len(told) - len(facts), 0) + read_more(post.content)
        return await draw_bulletin(facts, more, post.edit, context)
