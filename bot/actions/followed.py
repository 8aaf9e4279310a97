"""What a follow is called, and how its news is told, in words."""

from bot.domain.disciplines import event_name
from bot.domain.event import Event, Sex
from bot.domain.follows import EITHER_SEX, Delivery, FollowKind, QuietHours, Reveal, rivals_of
from bot.domain.scope import records_of
from bot.names.athletes import AthleteNames
from bot.questions.almanac import Almanac
from bot.questions.resolving import shown

KINDS = {
    FollowKind.ATHLETE: "Athletes",
    FollowKind.RIVALRY: "Rivalries",
    FollowKind.EVENT: "Events",
    FollowKind.MEET: "Meets",
    FollowKind.RECORDS: "Records",
}
REVEALS = {
    Reveal.HIDDEN: "without results",
    Reveal.COVERED: "results behind spoiler bars",
    Reveal.OPEN: "results in the open",
}
_SERIES = "series:"


def name_of(kind: FollowKind, subject: str, almanac: Almanac, *, wish: bool = False) -> str:
    """What is followed: `Josh Kerr`, `Josh Kerr v Jakob Ingebrigtsen`, `Men's 1500 m`, `World records`."""
    if wish:
        return f"“{shown(subject)}”"
    match kind:
        case FollowKind.ATHLETE:
            return _athlete(subject, almanac.names)
        case FollowKind.RIVALRY:
            return " v ".join(_athlete(each, almanac.names) for each in rivals_of(subject))
        case FollowKind.EVENT:
            discipline, _, sex = subject.partition(":")
            return event_name(Event(discipline, None if sex == EITHER_SEX else Sex(sex)))
        case FollowKind.MEET:
            return _meet(subject, almanac)
        case FollowKind.RECORDS:
            word = records_of(subject, "records")
            return f"{word[0].upper()}{word[1:]}"


def _athlete(id_: str, names: AthleteNames) -> str:
    found = names.find(id_)
    return found.name if found else id_


def _meet(subject: str, almanac: Almanac) -> str:
    if subject.startswith(_SERIES):
        series = subject.removeprefix(_SERIES)
        return f"All {almanac.meets.series.name(series)}" if series in almanac.meets.series else series
    try:
        return almanac.meets.label(subject)
    except KeyError:
        return subject


def told_how(chosen: Delivery) -> str:
    """`without results, at once`; `results in the open, daily at 9:00`."""
    when = "at once" if chosen.digest_hour is None else f"daily at {chosen.digest_hour}:00"
    return f"{REVEALS[chosen.reveal]}, {when}"


def hours_of(quiet: QuietHours) -> str:
    """`22:00-07:00`."""
    return "-".join(f"{minute // 60:02}:{minute % 60:02}" for minute in (quiet.begins, quiet.ends))
