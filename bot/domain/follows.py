"""Follows: what a channel or a user wants to be told, how much a post gives away, and when it comes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.event import Event
from bot.domain.news import News, NewsKind
from bot.domain.target import Target

MOST_FOLLOWS = 100  # of one channel or user
LONGEST_SUBJECT = 250  # characters
DIGEST_HOUR = 9  # of the day, where nobody chose another
EITHER_SEX = "*"
_SERIES = "series:"


class FollowKind(StrEnum):
    """What can be followed."""

    ATHLETE = "athlete"
    RIVALRY = "rivalry"
    EVENT = "event"
    MEET = "meet"
    RECORDS = "records"


class Reveal(StrEnum):
    """How much a post gives away: nothing of how it ended, everything behind spoiler bars, or everything."""

    HIDDEN = "hidden"
    COVERED = "covered"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Delivery:
    """How one kind of news is told to a target; `digest_hour` (0 to 23, in its zone) is None for at once."""

    reveal: Reveal = Reveal.HIDDEN
    digest_hour: int | None = None


@dataclass(frozen=True, slots=True)
class QuietHours:
    """Minutes of the day, in the target's zone, between which no post comes; they may span midnight, and differ."""

    begins: int
    ends: int


@dataclass(frozen=True, slots=True)
class Follow:
    """What a target follows.

    `subject` is by kind: the id of an athlete; two of them, sorted, with `|` between; a discipline's code and a sex,
    `1500:M` or `1500:*`; the id of a meet, or `series:` and the id of a series; the scope of records, as `world`.
    Of a wish, for an athlete who is not held, it is the name as typed.
    """

    id: int
    target: Target
    kind: FollowKind
    subject: str
    created: datetime
    wish: bool = False
    paused: bool = False


@dataclass(frozen=True, slots=True)
class Subscription:
    """A follow with all that says how its news is told; `zone` is the IANA name of the zone that holds there."""

    follow: Follow
    delivery: Delivery
    quiet: QuietHours | None
    zone: str


@dataclass(frozen=True, slots=True)
class TargetState:
    """How posts reach a target: a delivery for each kind, the quiet hours, the zone that holds there.

    `refused` is when Discord refused a post there, with the `reason`; nothing is sent until somebody tests it again.
    """

    deliveries: Mapping[FollowKind, Delivery]
    quiet: QuietHours | None
    zone: str
    paused: bool
    refused: datetime | None
    reason: str


class TooManyFollows(Exception):
    """A target follows as much as it may."""


def default_delivery(kind: FollowKind) -> Delivery:
    """How news is told where nobody chose: a post that a record fell would give away that it did, so once a day."""
    return Delivery(digest_hour=DIGEST_HOUR if kind is FollowKind.RECORDS else None)


def subjects_of(news: News) -> frozenset[tuple[FollowKind, str]]:
    """The kinds and subjects of the follows that a fact is for, but rivalries: see `rivals_of`."""
    found = {(FollowKind.ATHLETE, athlete) for athlete in news.fresh}
    found |= {(FollowKind.EVENT, subject) for subject in event_subjects(news.event)}
    if news.meet:
        found.add((FollowKind.MEET, news.meet))
    if news.series:
        found.add((FollowKind.MEET, series_subject(news.series)))
    if news.kind is NewsKind.RECORD:
        found |= {(FollowKind.RECORDS, scope) for scope in news.scopes}
    return frozenset(found)


def is_of_rivals(news: News, subject: str) -> bool:
    """Whether a fact is about both athletes of a rivalry: they ran one race, and for one of them that is new."""
    both = frozenset(rivals_of(subject))
    return news.kind is not NewsKind.RECORD and both <= frozenset(news.athletes) and bool(both & news.fresh)


def rivalry_subject(one: str, other: str) -> str:
    """The subject of a follow of two athletes, by their ids."""
    return "|".join(sorted((one, other)))


def rivals_of(subject: str) -> tuple[str, str]:
    """The ids of the two athletes of a rivalry."""
    one, _, other = subject.partition("|")
    return one, other


def renamed(subscription: Subscription, former: Mapping[str, str]) -> Subscription:
    """The subscription with today's ids of athletes; `former` has these by ids that they had before."""
    follow = subscription.follow
    if follow.kind is FollowKind.ATHLETE:
        subject = former.get(follow.subject, follow.subject)
    elif follow.kind is FollowKind.RIVALRY:
        subject = rivalry_subject(*(former.get(each, each) for each in rivals_of(follow.subject)))
    else:
        return subscription
    return replace(subscription, follow=replace(follow, subject=subject))


def event_subject(event: Event) -> str:
    """The subject of a follow of an event, of both sexes where it names none."""
    return f"{event.discipline}:{event.sex or EITHER_SEX}"


def event_subjects(event: Event) -> tuple[str, ...]:
    """The subjects of all follows of events that a race of this event is for."""
    return tuple(dict.fromkeys((f"{event.discipline}:{EITHER_SEX}", event_subject(event))))


def series_subject(series: str) -> str:
    """The subject of a follow of a series of meets, as all Olympic Games."""
    return f"{_SERIES}{series}"


def is_series(subject: str) -> bool:
    """Whether the subject of a follow is a series of meets."""
    return subject.startswith(_SERIES)
