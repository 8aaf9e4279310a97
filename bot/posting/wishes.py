"""Wishes: follows of athletes who were not held when they were asked for, and who may have come since."""

import hashlib
import json
from datetime import datetime

from bot.cards.card import Button, Card, Strong, Tone, action_rows
from bot.community.community import Community
from bot.domain.asked import Asked
from bot.domain.follows import Follow
from bot.domain.outbox import LONGEST_TOKEN, NewPost, Post, Refused
from bot.names import Match
from bot.names.athletes import AthleteNames
from bot.names.fold import fold
from bot.questions.almanac import Almanac

ARRIVED = "arrived"  # the kind of these posts


async def fulfil_wishes(community: Community, names: AthleteNames, now: datetime) -> int:
    """Make follows of the wishes for athletes who are held now, and a post about each; how many there were."""
    come = [(wish, athlete) for wish in await community.follows.list_wishes() if (athlete := _found(wish, names))]
    if not come:
        return 0
    async with community.transaction() as changes:
        fulfilled = [each for each in come if await changes.follows.fulfil(*each)]
        await changes.outbox.add([_post(wish, athlete, now) for wish, athlete in fulfilled], now)
    return len(fulfilled)


def draw_arrival(post: Post, almanac: Almanac) -> Card:
    """The card of a post that says that somebody is held now. Raises Refused if they are no longer."""
    content = json.loads(post.content)
    athlete = almanac.names.find(content["athlete"])
    if athlete is None:
        raise Refused("the athlete is gone again", whole_target=False)
    lead = (
        f"You asked for “{content['name']}”: I hold results of ",
        Strong(athlete.name),
        " now, and follow them here.",
    )
    button = Button("Who is it?", Asked.of("athlete", {"athlete": athlete.id}))
    return Card(Tone.ATHLETE, f"{athlete.name} has arrived", lead, actions=action_rows((button,)))


def _found(wish: Follow, names: AthleteNames) -> str:
    """The id of the one athlete of exactly that name; empty while there is none, or more than one."""
    outcome = names.resolve(wish.subject)
    if not isinstance(outcome, Match) or outcome.others:
        return ""
    athlete = names.get(outcome.id)
    return athlete.id if fold(athlete.name) == fold(wish.subject) else ""


def _post(wish: Follow, athlete: str, now: datetime) -> NewPost:
    printed = f"{wish.target.id} arrived {wish.id} {athlete}"
    token = hashlib.sha256(printed.encode()).hexdigest()[:LONGEST_TOKEN]
    return NewPost(wish.target, token, ARRIVED, json.dumps({"athlete": athlete, "name": wish.subject}), now)
