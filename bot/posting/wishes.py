"""Wishes: follows of athletes who were not held when they were asked for, and who may have come since."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from bot.cards.card import MOST_BUTTONS, Button, Card, Paragraph, Strong, Tone, action_rows
from bot.community.community import Community
from bot.community.told import ARRIVED
from bot.domain.asked import Asked
from bot.domain.follows import Follow
from bot.domain.outbox import NewPost, Post, Refused, token_of
from bot.domain.target import Target
from bot.domain.telling import after_quiet
from bot.names import Match
from bot.names.athletes import AthleteNames
from bot.names.fold import fold
from bot.questions.almanac import Almanac
from bot.questions.resolving import shown

GATHERED = timedelta(minutes=1)  # such a post waits so long for news of the same import, which then says it, too
MOST_SHOWN = 20  # athletes that one post names
MOST_NOTED = 3  # that a post of news names beside its news


async def fulfil_wishes(community: Community, names: AthleteNames, now: datetime) -> int:
    """Make follows of the wishes for athletes who are held now, and one post of them for each target; how many."""
    come = [(wish, athlete) for wish in await community.follows.list_wishes() if (athlete := _found(wish, names))]
    if not come:
        return 0
    due = {target: await _due(community, target, now) for target in {wish.target for wish, _ in come}}
    async with community.transaction() as changes:
        fulfilled = [each for each in come if await changes.follows.fulfil(*each, now)]
        told: defaultdict[Target, list[tuple[Follow, str]]] = defaultdict(list)
        for wish, athlete in fulfilled:
            told[wish.target].append((wish, athlete))
        await changes.outbox.add([_post(target, each, due[target]) for target, each in told.items()], now)
    return len(fulfilled)


async def _due(community: Community, target: Target, now: datetime) -> datetime:
    state = await community.follows.find_state(target)
    return after_quiet(now, state.quiet, state.zone) + GATHERED


def draw_arrival(post: Post, almanac: Almanac) -> Card:
    """The card of a post that says who is held now. Raises Refused if nobody of them is any longer."""
    content: list[dict[str, str]] = json.loads(post.content)
    here = [(each["name"], athlete) for each in content if (athlete := almanac.names.find(each["athlete"]))]
    if not here:
        raise Refused("the athlete is gone again", whole_target=False)
    lines = tuple(
        (f"You asked for “{shown(name)}”: I hold results of ", Strong(athlete.name), " now, and follow them here.")
        for name, athlete in here
    )
    names = [athlete.name for _, athlete in here]
    heading = f"{names[0]} has arrived" if len(names) == 1 else f"{len(names)} athletes have arrived"
    each_once = {athlete.id: athlete.name for _, athlete in here}
    buttons = tuple(Button(name, Asked.of("athlete", {"athlete": id_})) for id_, name in each_once.items())
    return Card(
        Tone.ATHLETE,
        heading,
        lines[0],
        (Paragraph(lines[1:MOST_SHOWN]),) if len(lines) > 1 else (),
        footer=(f"… and {len(lines) - MOST_SHOWN} more.",) if len(lines) > MOST_SHOWN else (),
        actions=action_rows(buttons[:MOST_BUTTONS]),
    )


def arrival_notes(content: Sequence[Mapping[str, str]], almanac: Almanac) -> tuple[str, ...]:
    """What a post of news says of those who came with its import."""
    here = [(each["name"], athlete.name) for each in content if (athlete := almanac.names.find(each["athlete"]))]
    notes = [f"{name} has arrived: you asked for “{shown(wished)}”, and I follow them here." for wished, name in here]
    more = len(notes) - MOST_NOTED
    return (*notes[:MOST_NOTED], *((f"… and {more} more whom you asked for.",) if more > 0 else ()))


def _found(wish: Follow, names: AthleteNames) -> str:
    """The id of the one athlete of exactly that name; empty while there is none, or more than one."""
    outcome = names.resolve(wish.subject)
    if not isinstance(outcome, Match) or outcome.others:
        return ""
    athlete = names.get(outcome.id)
    return athlete.id if fold(athlete.name) == fold(wish.subject) else ""


def _post(target: Target, come: Sequence[tuple[Follow, str]], due: datetime) -> NewPost:
    token = token_of(target.id, ARRIVED, *(part for wish, athlete in come for part in (wish.id, athlete)))
    content = [{"athlete": athlete, "name": wish.subject} for wish, athlete in come]
    return NewPost(target, token, ARRIVED, json.dumps(content), due)
