"""What is to be followed, and where it is to be told."""

from dataclasses import dataclass

from bot.actions.followed import name_of
from bot.actions.targets import target_of, where_of
from bot.domain.asked import Asked
from bot.domain.follows import FollowKind, event_subject, rivalry_subject, series_subject
from bot.domain.target import Target
from bot.errors import Choice, NoAnswer, UnknownName, UsageError
from bot.questions.competitions import look_up_competition
from bot.questions.context import Context
from bot.questions.pairing import look_up_pair
from bot.questions.resolving import Found, find_scope, look_up_athlete, look_up_event, shown

WHAT = ("athlete", "event", "meet", "records")
LONGEST_WISH = 60  # UTF-16 units; a button that keeps a wish carries the name whole


@dataclass(frozen=True, slots=True)
class FollowRequest:
    """A subject, what it is called, and where it is to be told; a wish is for an athlete who is not held.

    `notes` say what a name was taken for.
    """

    target: Target
    kind: FollowKind
    subject: str
    name: str
    wish: bool = False
    notes: tuple[str, ...] = ()

    def asked(self) -> Asked:
        """What is followed there, which is a panel of its own."""
        return Asked.of("following", {"where": where_of(self.target)})


async def understand(asked: Asked, context: Context) -> FollowRequest:
    """Resolve what is to be followed; the asker's rights are checked first.

    Raises NotAllowed; UsageError where nothing is named, or more than one thing; and what resolving a name raises. An
    athlete who is not held may be followed as a wish.
    """
    target = target_of(asked, context)
    named = [option for option in WHAT if asked.text(option)]
    if asked.text("rival") and "athlete" not in named:
        raise UsageError("A rivalry needs two athletes.", "Name the other one under athlete.")
    if len(named) != 1:
        message = "Nothing is named to follow." if not named else "That is more than one thing to follow."
        raise UsageError(message, "Name one: an athlete, an athlete and a rival, an event, a meet, or records.")
    kind, found, wish = await _look_up(named[0], asked, context)
    name = name_of(kind, found.value, context.almanac, wish=wish)
    return FollowRequest(target, kind, found.value, name, wish, found.notes)


async def _look_up(option: str, asked: Asked, context: Context) -> tuple[FollowKind, Found[str], bool]:
    """The kind, the subject with notes, and whether it is a wish."""
    if option == "event":
        event = look_up_event(asked)
        return FollowKind.EVENT, Found(event_subject(event.value), event.notes), False
    if option == "meet":
        return FollowKind.MEET, _meet(asked, context), False
    if option == "records":
        scope = find_scope(asked, "records")
        return FollowKind.RECORDS, Found(scope.value or "world", scope.notes), False
    if asked.text("rival"):
        pair = await look_up_pair(asked, context.almanac, ("athlete", "rival"), by_fame=True)
        return FollowKind.RIVALRY, Found(rivalry_subject(*(each.id for each in pair.value)), pair.notes), False
    if asked.text("wish"):
        return FollowKind.ATHLETE, Found(_wished(asked)), True
    try:
        athlete = look_up_athlete(asked, "athlete", context.almanac)
    except UnknownName as error:
        if not _is_name(asked.text("athlete")):
            raise
        raise _or_wish(error, asked) from None
    return FollowKind.ATHLETE, Found(athlete.value.id, athlete.notes), False


def _wished(asked: Asked) -> str:
    """The name to wait for, as typed. Raises UsageError for what is no name: a made-up button."""
    if not _is_name(asked.text("athlete")):
        raise UsageError("That is no name to wait for.", "Name the athlete with /follow.")
    return shown(asked.text("athlete"))


def _is_name(text: str) -> bool:
    """Whether a text may be a name, and is short enough for a button: a name that was cut would never arrive."""
    units = len(text.encode("utf-16-le")) // 2 + text.count("|") + text.count("\\")
    return units <= LONGEST_WISH and sum(character.isalpha() for character in shown(text)) > 1


def _or_wish(error: UnknownName, asked: Asked) -> UnknownName:
    """The error with one more choice: to be told when somebody of that name arrives."""
    typed = shown(asked.text("athlete"))
    wish = Choice(f"Tell me when “{typed}” arrives", asked.with_options(athlete=typed, wish="yes"))
    tip = f"{error.tip} Or keep it as a wish: I tell you when somebody of that name arrives."
    return UnknownName(error.message, tip, (*error.choices[:4], wish))


def _meet(asked: Asked, context: Context) -> Found[str]:
    """The id of a meet that is not over yet, or of a series. Raises NoAnswer for one that is over."""
    found = look_up_competition(asked, "meet", context.almanac)
    if found.value.is_series:
        return Found(series_subject(found.value.id), found.notes)
    listing = found.value.meets[0]
    if listing.last < context.today():
        choices: tuple[Choice, ...] = ()
        if listing.series and listing.series in context.almanac.meets.series:
            name = context.almanac.meets.series.name(listing.series)
            choices = (Choice(f"Follow all {name}", asked.with_options(meet=listing.series)),)
        raise NoAnswer(
            f"{found.value.name} is over.", "Follow a meet that is still to come, or all of a kind.", choices
        )
    return Found(found.value.id, found.notes)
