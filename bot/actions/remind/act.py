"""Sets or cancels a reminder in one transaction, or gives a role, and lists the reminders there are then."""

from dataclasses import dataclass

from bot.actions.remind.announcing import announcement
from bot.actions.remind.request import RemindRequest
from bot.actions.timing import announce
from bot.domain.target import Target
from bot.domain.timers import Timer, TimerKind
from bot.errors import NotAllowed, UsageError
from bot.questions.context import Context


@dataclass(frozen=True, slots=True)
class Reminders:
    """The reminders of a target, those that wait by when they are due, and what was done.

    `gave_up` are those that came too late since the list was last shown. `role` is the name of a role that was given
    to the asker, or taken where `has_role` is false; then nothing is listed.
    """

    request: RemindRequest
    timers: tuple[Timer, ...] = ()
    gave_up: tuple[Timer, ...] = ()
    cancelled: Timer | None = None
    role: str = ""
    has_role: bool = False


async def act(request: RemindRequest, context: Context) -> Reminders:
    """Raises SendError where a channel takes no test message, StoreError, and then nothing has changed."""
    if request.join is not None:
        return await _toggle_role(request, request.join, context)
    if request.new is not None:
        await announce(request.target, announcement(request, context.almanac), context)
    cancelled = None
    async with context.members.transaction() as changes:
        if request.new is not None:
            await changes.timers.set(request.new, context.clock())
            await changes.follows.reopen(request.target, context.clock())  # the announcement has just arrived
        if request.cancel is not None:
            cancelled = await changes.timers.delete(request.target, request.cancel)
            if cancelled is None:
                raise UsageError("That reminder is gone already.", "Open the list anew with /remind.")
    return await _list(request, cancelled, context)


async def _list(request: RemindRequest, cancelled: Timer | None, context: Context) -> Reminders:
    every = await context.members.timers.list_of(request.target)
    reminders = tuple(one for one in every if one.kind is not TimerKind.DAILY)
    gave_up = tuple(one for one in reminders if one.dropped is not None)
    if gave_up:
        async with context.members.transaction() as changes:
            await changes.timers.delete_dropped(gave_up)
    waiting = tuple(one for one in reminders if one.dropped is None or one.kind is TimerKind.ATHLETE)
    return Reminders(request, waiting, gave_up, cancelled)


async def _toggle_role(request: RemindRequest, role: int, context: Context) -> Reminders:
    """Give the asker a role that is pinged by reminders, or take it from them."""
    guild, user = context.asker.guild, context.asker.user
    if guild is None or user is None or context.roles is None:
        raise NotAllowed("There is no role to be had here.", "Press the button in the server that it is of.")
    if not await context.members.timers.is_opt_in(guild, role):
        raise NotAllowed("That role is not one that I give.", "Ask who manages the server for it.")
    name, has = await context.roles.toggle(guild, role, user)
    return Reminders(RemindRequest(Target(user=user), join=role), role=name, has_role=has)
