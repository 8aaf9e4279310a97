"""Changes what is to be changed, in one transaction, and reads what holds then."""

from dataclasses import dataclass

from bot.actions.following.request import Do, FollowingRequest
from bot.actions.targets import place_name
from bot.domain.community import FollowChanges
from bot.domain.follows import Follow, TargetState
from bot.errors import NotAllowed
from bot.questions.context import Context


@dataclass(frozen=True, slots=True)
class Following:
    """All that a target follows and how it is told there; `done` says what was changed, or why nothing was."""

    request: FollowingRequest
    follows: tuple[Follow, ...]
    state: TargetState
    done: str = ""

    @property
    def chosen(self) -> Follow | None:
        """The follow that is shown alone, unless it is gone."""
        return next((each for each in self.follows if each.id == self.request.follow), None)


async def act(request: FollowingRequest, context: Context) -> Following:
    """Raises SendError for a test that does not arrive, and StoreError; nothing has changed then."""
    members, target = context.members, request.target
    if request.do is Do.TEST:
        await _test(request, context)
    done = ""
    state = await members.follows.find_state(target)
    if request.do or request.changes_delivery or request.quiet or request.clear_quiet:
        async with members.transaction() as changes:
            done = await _change(request, changes.follows, state, context)
        state = await members.follows.find_state(target)
    return Following(request, await members.follows.list_follows(target), state, done)


async def _test(request: FollowingRequest, context: Context) -> None:
    if context.sender is None:
        raise NotAllowed("Nothing can be posted from here.", "Use the bot on Discord.")
    await context.sender.test(request.target, "A test", f"Posts arrive in {place_name(request.target)}.")


async def _change(request: FollowingRequest, changes: FollowChanges, state: TargetState, context: Context) -> str:
    """Make the change; what was done, in a sentence."""
    target, now = request.target, context.clock()
    if request.kind and request.changes_delivery:
        await changes.set_delivery(target, request.kind, request.delivery(state.deliveries[request.kind]), now)
        return "Set."
    if request.quiet or request.clear_quiet:
        await changes.set_quiet_hours(target, request.quiet, now)
        return "Quiet hours are set." if request.quiet else "Posts come at any hour."
    match request.do:
        case Do.REMOVE:
            return "Removed." if await changes.remove(target, request.follow) else "That is not followed any more."
        case Do.PAUSE | Do.RESUME:
            paused = request.do is Do.PAUSE
            found = await changes.pause(target, request.follow, paused=paused)
            return ("Paused." if paused else "Resumed.") if found else "That is not followed any more."
        case Do.PAUSE_ALL | Do.RESUME_ALL:
            paused = request.do is Do.PAUSE_ALL
            await changes.pause_target(target, now, paused=paused)
            return "Nothing is posted until you resume it." if paused else "Posts come again."
        case _:
            await changes.reopen(target, now)
            return "The test arrived."
