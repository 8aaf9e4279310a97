"""Sends a test message, and only then keeps the follow."""

from dataclasses import dataclass

from bot.actions.follow.request import FollowRequest
from bot.actions.followed import told_how
from bot.domain.follows import MOST_FOLLOWS, Delivery, Follow, TooManyFollows
from bot.errors import NotAllowed, UsageError
from bot.names.fold import fold
from bot.questions.context import Context


@dataclass(frozen=True, slots=True)
class Followed:
    """What is followed now, and how it is told; `already` says that it was before."""

    request: FollowRequest
    delivery: Delivery
    already: bool = False


async def act(request: FollowRequest, context: Context) -> Followed:
    """Raises SendError where posts could not arrive, UsageError for one too many, StoreError; nothing is kept then."""
    target, members = request.target, context.members
    state = await members.follows.find_state(target)
    told = state.deliveries[request.kind]
    follows = await members.follows.list_follows(target)
    if any(_is_same(request, each) for each in follows):
        return Followed(request, told, already=True)
    if len(follows) >= MOST_FOLLOWS:
        raise _too_many()
    if context.sender is None:
        raise NotAllowed("Nothing can be posted from here.", "Use the bot on Discord.")
    await context.sender.test(
        target, f"{request.name}: {'looked out for' if request.wish else 'followed'}", _greeting(request, told)
    )
    try:
        async with members.transaction() as changes:
            now = context.clock()
            added = await changes.follows.add(target, request.kind, request.subject, now, wish=request.wish)
            await changes.follows.reopen(target, now)  # the test has just arrived
    except TooManyFollows:
        raise _too_many() from None
    return Followed(request, told, already=not added)


def _is_same(request: FollowRequest, follow: Follow) -> bool:
    """Whether a follow is what is asked for; a wish also where the name was typed a little otherwise."""
    if (follow.kind, follow.wish) != (request.kind, request.wish):
        return False
    if request.wish:
        return fold(follow.subject) == fold(request.subject)
    return follow.subject == request.subject


def _greeting(request: FollowRequest, told: Delivery) -> str:
    """What everybody there reads: what comes from now on, and where that is changed."""
    if request.wish:
        return f"I hold nobody called {request.name} yet. When that changes, I say so here."
    who = "Who manages the server changes that with /following." if request.target.channel else "Change: /following."
    return f"What is new comes here: {told_how(told)}. {who}"


def _too_many() -> UsageError:
    return UsageError(
        f"{MOST_FOLLOWS} things are followed there already, and that is the most.",
        "Remove one with /following; an event or a meet may stand for many athletes.",
    )
