"""The quote of the day: one of the server's quotebook, chosen when its post is drawn for the first time.

So what was removed while the post waited is never told. A post that was sent follows its quote: it is drawn anew when
that is changed, and says no more than that it was removed once it is.
"""

import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.actions.quotebook.act import Book
from bot.actions.quotebook.one_quote import draw_quote, speaker_of
from bot.actions.quotebook.request import MOST_NUMBER, Do, QuotebookRequest
from bot.cards.card import Block, Button, Card, Paragraph, Tone
from bot.domain.asked import Asked, WrongOption
from bot.domain.community import Community
from bot.domain.news import RECENT
from bot.domain.outbox import Edit, FoundPost, Post, Refused
from bot.domain.preferences import for_others
from bot.domain.quotebook import BookQuote, has_covered_words
from bot.domain.timers import QUOTE
from bot.domain.timing import is_late
from bot.errors import UsageError
from bot.posting.lateness import late_line
from bot.questions.context import NOTHING_SET, Context
from bot.questions.custom_id import Codec

HEADING = "Quote of the day"
_CHANCES = 1 << 30
_MOST_GONE = 20  # quotes of deleted messages that are passed over before a day's post is given up
_COVERED = "Covered: it may give a recent result away."


async def draw_quote_of_the_day(post: Post, community: Community, context: Context) -> Card:
    """The card of such a post. Raises Refused where the book has nothing to tell, and StoreError."""
    guild = post.target.guild
    if guild is None:
        raise Refused("a quote of the day goes to a server's channel", whole_target=False)
    if post.message is None:
        quote = None if _is_over(post) else await _choose(guild, post, community, context)
        if quote is None:
            raise Refused("the quotebook has no quote to tell", whole_target=False)
    else:
        async with community.transaction() as changes:
            quote = await changes.book_posts.find(guild, post.id)
        if quote is None:
            return _gone()
    card = replace(draw_quote(Book(QuotebookRequest(Do.SHOW, 0, guild), quote), quote, context), heading=HEADING)
    if await _is_covered(quote, post, community, context):
        card = _covered(card, quote, context)
    if post.edit is Edit.CORRECTED and post.posted is not None and quote.changed >= post.posted:
        card = replace(card, notes=(*card.notes, "It was changed since it was posted."))
    return replace(card, blocks=(*_lateness(post), *card.blocks), private=False)


def _lateness(post: Post) -> tuple[Block, ...]:
    """That it comes late, unless it was in its channel in time, from before a backup that was restored."""
    due = json.loads(post.content).get("due")
    if due is None:
        return ()
    moment = datetime.fromisoformat(due)
    in_time = post.posted is not None and not is_late(moment, post.posted)
    return () if in_time else (Paragraph((late_line(moment),)),)


async def recognise_quote(community: Community, codec: Codec, post: Post, found: FoundPost) -> None:
    """Have a post follow its quote that a restored backup knows nothing of: its buttons say which it tells.

    It is drawn anew, for the book may have the quote as it was before, or not at all.
    """
    number = _number_of(found.custom_ids, codec)
    if post.kind != QUOTE or post.target.guild is None or number is None:
        return
    async with community.transaction() as changes:
        if await changes.book_posts.adopt(post.target.guild, post.id, number):
            await changes.outbox.mark_edit([post.token], Edit.CORRECTED)


def _number_of(custom_ids: Iterable[str], codec: Codec) -> int | None:
    for custom_id in custom_ids:
        with suppress(UsageError, WrongOption):
            asked = codec.decode(custom_id).asked
            if asked.question == "quotebook" and asked.text("do") == Do.MANAGE:
                return asked.number("number", MOST_NUMBER)
    return None


def _is_over(post: Post) -> bool:
    """Whether it is only looked for, and is too late to be sent."""
    return bool(json.loads(post.content).get("over"))


async def _choose(guild: int, post: Post, community: Community, context: Context) -> BookQuote | None:
    """The quote that a post tells from now on; one whose message was deleted goes, and another is chosen."""
    for _ in range(_MOST_GONE):
        chance = context.pick(_CHANCES) / _CHANCES
        async with community.transaction() as changes:
            quote = await changes.book_posts.tell(guild, post.id, chance)
        if quote is None or not await _is_gone(quote, community, context):
            return quote
        async with community.transaction() as changes:
            await changes.quotebook.forget_messages(guild, [quote.message] if quote.message else [])
    return None


async def _is_gone(quote: BookQuote, community: Community, context: Context) -> bool:
    """Whether a quote goes because its message was deleted, which nobody noticed."""
    if context.messages is None or quote.message is None or quote.channel is None:
        return False
    if (await community.quotebook.find_settings(quote.guild)).outlives:
        return False
    return bool(await context.messages.find_gone([(quote.channel, quote.message)]))


async def _is_covered(quote: BookQuote, post: Post, community: Community, context: Context) -> bool:
    """Whether a quote may give away a result that somebody in the channel does not want to know yet.

    So it is with words that were covered where they were said, and with what was said within the days of news, or
    within those for which results are hidden there.
    """
    if has_covered_words(quote.draft.words):
        return True
    server, channel, _ = await community.settings.find(quote.guild, post.target.channel, None)
    hours = for_others(server, channel, NOTHING_SET).spoiler_hours or 0
    said, since = quote.draft.said, context.clock() - max(RECENT, timedelta(hours=hours))
    return quote.created > since if said is None else said >= since.astimezone(UTC).date()


def _covered(card: Card, quote: BookQuote, context: Context) -> Card:
    """Nothing but who said it is open: the place and the tags may tell as much as the words."""
    blocks: tuple[Block, ...] = (Paragraph((card.lead,)), *card.blocks)
    hidden = tuple(replace(block, spoiler=True) for block in blocks)
    return replace(card, lead=speaker_of(quote, context), blocks=hidden, notes=(*card.notes, _COVERED))


def _gone() -> Card:
    button = Button("One at random", Asked.of("quotebook", {"do": Do.RANDOM}))
    lead = ("It was removed from this server's quotebook.",)
    return Card(Tone.QUOTE, HEADING, lead, actions=((button,),))
