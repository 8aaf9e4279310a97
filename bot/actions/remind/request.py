"""What somebody is to be reminded of, or which reminder is cancelled."""

import re
from dataclasses import dataclass, replace
from datetime import date

from bot.actions.targets import ME, target_of, where_of
from bot.actions.timing import duration_name, find_zone, read_minute, read_notice
from bot.domain.asked import Asked
from bot.domain.calendar import Fixture
from bot.domain.dates import day_name
from bot.domain.target import Target
from bot.domain.timers import Timer, TimerKind
from bot.domain.timing import FIRST_HOUR, Start, started
from bot.errors import AmbiguousName, Choice, NoAnswer, NotAllowed, UsageError
from bot.questions.competitions import competition_of
from bot.questions.context import Context
from bot.questions.resolving import Found, look_up_athlete, look_up_event, look_up_meet, shown
from bot.questions.starts import event_subject, find_start

_ID = re.compile(r"\d{1,20}")
_MOST_CHOICES = 5
_HOUR, _DAY = 60, 24 * 60
USUAL_NOTICE = {TimerKind.MEET: _DAY, TimerKind.EVENT: _HOUR, TimerKind.ATHLETE: _HOUR}  # where none is said
LAST_NOTICE = 30  # where the usual one is over


@dataclass(frozen=True, slots=True)
class RemindRequest:
    """Whose reminders, and what is to be done: at most one of these is set.

    `new` is a reminder to be set, with `start` where that is known and the name of its `role`; `cancel` is the id of
    one; `join` is the id of a role that the asker wants to have, or no longer.
    """

    target: Target
    new: Timer | None = None
    start: Start | None = None
    role: str = ""
    notes: tuple[str, ...] = ()
    cancel: int | None = None
    join: int | None = None

    def asked(self) -> Asked:
        """The list itself, without a change."""
        return Asked.of("remind", {"where": where_of(self.target)})


async def understand(asked: Asked, context: Context) -> RemindRequest:
    """Read what is to be done, and find what it is about.

    Raises NotAllowed without the rights, UsageError, UnknownName, AmbiguousName, and NoAnswer where nothing is held.
    """
    if asked.text("join"):
        return _join(asked, context)
    target = target_of(asked, context, ME)
    if asked.text("cancel"):
        return RemindRequest(target, cancel=_id(asked, "cancel"))
    if not any(asked.text(option) for option in ("meet", "event", "athlete", "before", "role", "hour", "zone")):
        return RemindRequest(target)
    return await _new(asked, target, context)


def _join(asked: Asked, context: Context) -> RemindRequest:
    asker = context.asker
    if asker.user is None or asker.guild is None:
        raise NotAllowed("There is no role to be had here.", "Press the button in the server that it is of.")
    return RemindRequest(Target(user=asker.user), join=_id(asked, "join"))


async def _new(asked: Asked, target: Target, context: Context) -> RemindRequest:
    of_meet, of_athlete = bool(asked.text("meet")), bool(asked.text("athlete"))
    if of_meet == of_athlete or (of_athlete and asked.text("event")):
        raise UsageError(
            "I can remind you of a meet, of an event of a meet, or of an athlete's next start.",
            "Name either a meet, and an event if you like, or an athlete.",
        )
    notice, minute = read_notice(asked, "before"), read_minute(asked, "hour")
    zone, chosen = await find_zone(asked, target, context)
    kind, subject, notes = await (_subject_of_meet if of_meet else _subject_of_athlete)(asked, context)
    role_id, role = await _role(asked, target, context)
    wall = FIRST_HOUR if minute is None else minute
    clock = (wall, zone, chosen) if of_meet else (None, None, False)
    usual = USUAL_NOTICE[kind] if notice is None else notice
    timer = Timer(0, target, kind, subject, usual, context.clock(), None, *clock, role=role_id)
    start = await find_start(timer, context)
    if notice is None and start is not None and start.at - timer.before <= context.clock():
        timer = replace(timer, notice=LAST_NOTICE)  # it begins within a day
    if of_meet and start is not None:
        _refuse_too_late(timer, start, context)
    return RemindRequest(target, started(timer, start), start, role, notes)


async def _subject_of_athlete(asked: Asked, context: Context) -> tuple[TimerKind, str, tuple[str, ...]]:
    """Raises NoAnswer where no start lists are held at all: then nothing would ever come."""
    athlete, notes = look_up_athlete(asked, "athlete", context.almanac)
    if context.start_lists is None:
        raise NoAnswer(
            f"I hold no start lists, so I can't remind you of {athlete.name}.",
            "I can remind you of a meet.",
            (Choice("The meets ahead", Asked("calendar")),),
            context.almanac.coverage,
        )
    return TimerKind.ATHLETE, athlete.id, notes


async def _subject_of_meet(asked: Asked, context: Context) -> tuple[TimerKind, str, tuple[str, ...]]:
    meet, notes = await _look_up_ahead(asked, context)
    if not asked.text("event"):
        return TimerKind.MEET, meet, notes
    event, event_notes = look_up_event(asked)
    return TimerKind.EVENT, event_subject(meet, event.key), (*notes, *event_notes)


async def _look_up_ahead(asked: Asked, context: Context) -> Found[str]:
    """The id of the meet that is named; of a series, of several or of none of this year the next one that is ahead.

    Raises NoAnswer for one that is over, and as `look_up_meet`.
    """
    almanac, today = context.almanac, context.today()
    ahead = await almanac.store.races.list_fixtures(today, date.max)
    series = almanac.meets.find_series(asked.text("meet"))
    if series is not None:
        only = competition_of(almanac.meets, series)
        of_series = [each for each in ahead if only.includes(each.meet)]
        if not of_series:
            raise _none_ahead(f"I have no {only.of_it} ahead.", ahead, asked, context)
        return Found(of_series[0].meet.id, (f"The next of them is {almanac.meets.label(of_series[0].meet.id)}.",))
    ids = {each.meet.id for each in ahead}
    try:
        meet, notes = look_up_meet(asked, "meet", almanac, ids, "it is ahead")
    except AmbiguousName as error:
        if any(choice.asked.text("meet") in ids for choice in error.choices):
            raise
        raise _none_ahead(
            f"No meet that answers to “{shown(asked.text('meet'))}” is ahead.", ahead, asked, context
        ) from None
    listing = almanac.meets.listing(meet.id)
    if listing.last < today:
        ended = f"{almanac.meets.label(meet.id)} is over: it ended on {day_name(listing.last)}."
        same = tuple(each for each in ahead if each.meet.name == meet.name) or ahead
        raise _none_ahead(ended, same, asked, context)
    return Found(listing.meet.id, notes)


def _none_ahead(message: str, ahead: tuple[Fixture, ...], asked: Asked, context: Context) -> NoAnswer:
    labels = ((each.meet.id, context.almanac.meets.label(each.meet.id)) for each in ahead[:_MOST_CHOICES])
    choices = tuple(Choice(label, asked.with_options(meet=id_)) for id_, label in labels)
    tip = "These are ahead." if choices else "I know of no meet ahead."
    return NoAnswer(message, tip, choices, context.almanac.coverage)


async def _role(asked: Asked, target: Target, context: Context) -> tuple[int | None, str]:
    """The id and the name of the role to be pinged, if there is to be one."""
    if not asked.text("role"):
        return None, ""
    if target.guild is None or context.asker.user is None:
        raise UsageError("A role can be pinged in a channel only.", "Choose where: channel too, or leave the role out.")
    if context.roles is None:
        raise NotAllowed("I cannot see the roles of a server from here.", "Use the bot on Discord.")
    role = _id(asked, "role")
    return role, await context.roles.check(target.guild, role, context.asker.user)


def _refuse_too_late(timer: Timer, start: Start, context: Context) -> None:
    """Raise UsageError for a reminder whose moment is over: nothing of it would ever come."""
    now = context.clock()
    if now >= start.until or start.at <= now:
        raise UsageError("That has begun already.", "Choose a meet that is still ahead, with /calendar.")
    if start.at - timer.before <= now:
        left = max(int((start.at - now).total_seconds() // 60), 1)
        left = left if left < 120 else left // 60 * 60 if left < 48 * 60 else left // (24 * 60) * 24 * 60
        raise UsageError(
            f"It starts in about {duration_name(left)}, which is less than {duration_name(timer.notice)}.",
            "Choose a shorter time before it.",
        )


def _id(asked: Asked, option: str) -> int:
    text = asked.text(option)
    if not (text.isascii() and _ID.fullmatch(text)) or int(text) >= 2**63:
        raise UsageError("I don't know what that is.", "Open the list anew with /remind.")
    return int(text)
