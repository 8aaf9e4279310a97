"""Draws the posts: each kind of post by what it tells as that stands now."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace

from bot.cache import LruCache
from bot.cards.card import Card
from bot.community.told import ARRIVED, NEWS, read_arrivals, read_more
from bot.domain.community import Community
from bot.domain.outbox import Post, Refused
from bot.domain.telling import Told
from bot.domain.timers import DAILY, QUOTE, REMINDER
from bot.posting.bulletins import MOST_READ, draw_bulletin
from bot.posting.dailies import draw_daily
from bot.posting.facts import Held, read_facts
from bot.posting.quotes import draw_quote_of_the_day
from bot.posting.reminders import draw_reminder
from bot.posting.wishes import arrival_notes, draw_arrival
from bot.questions.context import Context
from bot.questions.repositories import Store

KEPT_CARDS = 64
_OF_TIMERS: Mapping[str, Callable[[Post, Context], Awaitable[Card]]] = {DAILY: draw_daily, REMINDER: draw_reminder}


class Drawing:
    """Draws posts from the facts as they are when a post is sent or edited."""

    def __init__(self, community: Community, store: Store, context: Callable[[], Context]) -> None:
        """`context` is asked each time: the almanac is read anew while the bot runs."""
        self._community, self._store, self._context = community, store, context
        # Many channels follow the same: one card serves all their posts of one import.
        self._drawn = LruCache[object, Card](KEPT_CARDS)
        self._held = Held(store, None)

    async def draw(self, post: Post) -> Card:
        """The card of a post. Raises Refused for one of which nothing is left, and StoreError."""
        if post.kind == NEWS:
            return await self._draw_news(post)
        if post.kind == ARRIVED:
            return draw_arrival(post, self._context().almanac)
        if post.kind == QUOTE:
            return await draw_quote_of_the_day(post, self._community, self._context())
        if post.kind in _OF_TIMERS:
            return await self._draw_timed(post)
        raise Refused(f"nobody draws posts of the kind {post.kind}", whole_target=False)

    async def _draw_news(self, post: Post) -> Card:
        context = self._context()
        told = await self._community.told.list_told(post.id)
        state = await self._store.find_state()
        if state is None or state != self._held.state:
            self._held = Held(self._store, state)
        key = (told, post.content, post.edit, state)
        card = self._drawn.find(key)
        if card is None:
            card = await self._draw_told(told, post, context)
            self._drawn.keep(key, card, 1)
        return card

    async def _draw_timed(self, post: Post) -> Card:
        context = self._context()
        key = (post.kind, post.content, await self._store.find_state())
        card = self._drawn.find(key)
        if card is None:
            card = await _OF_TIMERS[post.kind](post, context)
            self._drawn.keep(key, card, 1)
        return card

    async def _draw_told(self, told: tuple[Told, ...], post: Post, context: Context) -> Card:
        held = self._held
        news = await held.find_news([one.news_key for one in told])
        facts = await read_facts(told, news, context.almanac, held, MOST_READ)
        if not facts:
            raise Refused("what it told is no longer held", whole_target=False)
        more = max(len(told) - len(facts), 0) + read_more(post.content)
        card = await draw_bulletin(facts, more, post.edit, context)
        return replace(card, notes=(*card.notes, *arrival_notes(read_arrivals(post.content), context.almanac)))
