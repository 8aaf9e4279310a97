"""Who is told which news, and when: one post for each target and moment."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.follows import (
    Delivery,
    Follow,
    FollowKind,
    QuietHours,
    Reveal,
    Subscription,
    is_of_rivals,
    rivals_of,
    subjects_of,
)
from bot.domain.news import News
from bot.domain.target import Target
from bot.domain.wall_clock import day_of, moment_of

MOST_TOLD = 40  # facts that one post keeps; the others are only counted
DAY = 24 * 60  # minutes

Subject = tuple[FollowKind, str]


@dataclass(frozen=True, slots=True)
class Telling:
    """One fact for one target: how much of it is told, and the follows it is for."""

    news: News
    reveal: Reveal
    follows: tuple[Subject, ...]


@dataclass(frozen=True, slots=True)
class Bulletin:
    """What one post tells.

    `slot` says which post it is, among all of its target: the same import, or the same digest, is one post. `delivery`,
    `quiet` and `zone` are what it was found by.
    """

    target: Target
    slot: str
    due: datetime
    tellings: tuple[Telling, ...]
    delivery: Delivery
    quiet: QuietHours | None
    zone: str


def plan(
    news: Iterable[News], subscriptions: Iterable[Subscription], before: Iterable[News] = ()
) -> Iterator[Bulletin]:
    """The posts for the news of one import: for each target one at once, and one for each digest.

    A fact that several follows are for is told once, as soon as the first of them wants it and no more of it than the
    strictest allows. Who began to follow after the import, or paused it, is not told.

    `before` are races and records that earlier imports brought. Where nothing may be given away, a record is not told
    once its race was, nor a race once a record in it was: a second post would tell that one fell.

    The posts of a target are made when they are asked for: those of 1,000 channels take half a second, and answers
    would wait for it.
    """
    facts, earlier = _Facts(news), _Facts(before)
    tellings: _Tellings = defaultdict(dict)
    of_targets: defaultdict[Target, list[Subscription]] = defaultdict(list)
    for subscription in subscriptions:
        of_targets[subscription.follow.target].append(subscription)
    for target, own in of_targets.items():
        told: defaultdict[str, list[Subscription]] = defaultdict(list)
        for subscription in own:
            for fact in facts.matching(subscription.follow):
                told[fact.key].append(subscription)
        yield from _plan_target(target, told, facts, earlier, tellings)


def _plan_target(
    target: Target, told: Mapping[str, list[Subscription]], facts: "_Facts", earlier: "_Facts", tellings: "_Tellings"
) -> list[Bulletin]:
    """The posts of one target; `told` has the subscriptions that each fact is for, by its key.

    Of many facts there are few ways to match: hundreds of races of one event are for the same follow. What is looked at
    fact by fact takes an import of 10,000 results that 1,000 channels follow 150,000 times as long.
    """
    ways: dict[tuple[object, ...], _Way] = {}
    bulletins: dict[str, tuple[datetime, Subscription, list[Telling]]] = {}
    for key, every in told.items():
        fact, matched = facts.by_key[key], every
        if earlier.by_key and _strictest(every) is Reveal.HIDDEN:
            matched = [each for each in every if not earlier.has_other_half(fact, each.follow)]
            if not matched:
                continue
        alike = (fact.made, fact.batch, *map(id, every), *map(id, matched))
        way = ways.get(alike)
        if way is None:
            first, due, slot = _earliest(fact, matched)
            _, _, post = bulletins.setdefault(slot, (due, first, []))
            reveal, subjects = _strictest(every), _subjects(matched)
            way = ways[alike] = _Way(reveal, subjects, tellings[reveal, subjects], post)
        telling = way.tellings.get(key)
        if telling is None:
            telling = way.tellings[key] = Telling(fact, way.reveal, way.subjects)
        way.post.append(telling)
    return [
        Bulletin(target, slot, due, tuple(post), first.delivery, first.quiet, first.zone)
        for slot, (due, first, post) in bulletins.items()
    ]


def slot_of(
    made: datetime, batch: str, delivery: Delivery, quiet: QuietHours | None, zone: str
) -> tuple[datetime, str]:
    """When news made at a moment is told, and which post that is.

    It depends on the moment it was made and on nothing that comes later: so after a restore it is the same post again,
    and is found in its channel.
    """
    due = made if delivery.digest_hour is None else _next_at(made, 60 * delivery.digest_hour, zone)
    loud = after_quiet(due, quiet, zone)
    if delivery.digest_hour is None and loud == due:
        return due, f"import {batch}"
    return loud, f"until {loud.astimezone(UTC):%Y-%m-%dT%H:%M}"


def later(bulletin: Bulletin) -> Bulletin:
    """The post after one that was sent already, with the same facts."""
    batch = bulletin.tellings[0].news.batch
    due, slot = slot_of(bulletin.due, batch, bulletin.delivery, bulletin.quiet, bulletin.zone)
    return replace(bulletin, due=due, slot=slot)


def after_quiet(moment: datetime, quiet: QuietHours | None, zone: str) -> datetime:
    """The moment, or the end of the quiet hours that it lies in."""
    if quiet is None:
        return moment
    local = moment.astimezone(ZoneInfo(zone))
    minute = 60 * local.hour + local.minute
    if (minute - quiet.begins) % DAY >= (quiet.ends - quiet.begins) % DAY:
        return moment
    return _next_at(moment, quiet.ends, zone)


def _next_at(moment: datetime, minute: int, zone: str) -> datetime:
    """The first time after a moment at which the clocks of a zone show a minute of the day."""
    day = day_of(moment, zone)
    for later in range(3):
        due = moment_of(day + timedelta(days=later), minute, zone)
        if due > moment:
            return due
    raise AssertionError("every day has every minute, or one in its place")


class _Facts:
    """The facts of one import, by what they are about."""

    def __init__(self, facts: Iterable[News]) -> None:
        self.by_key = {fact.key: fact for fact in facts}
        self._halves: dict[str, list[News]] = {}
        self._by_subject: defaultdict[Subject, list[News]] = defaultdict(list)
        self._by_athlete: defaultdict[str, list[News]] = defaultdict(list)
        self._by_performance: defaultdict[tuple[object, ...], list[News]] = defaultdict(list)
        for fact in self.by_key.values():
            self._by_performance[_performance(fact)].append(fact)
            for subject in subjects_of(fact):
                self._by_subject[subject].append(fact)
            for athlete in fact.athletes:
                self._by_athlete[athlete].append(fact)

    def matching(self, follow: Follow) -> Iterator[News]:
        """Those that a follow is for, and that came after it."""
        if follow.wish or follow.paused:
            return
        if follow.kind is FollowKind.RIVALRY:
            one, _ = rivals_of(follow.subject)
            found = [fact for fact in self._by_athlete.get(one, ()) if is_of_rivals(fact, follow.subject)]
        else:
            found = self._by_subject.get((follow.kind, follow.subject), [])
        yield from (fact for fact in found if follow.created <= fact.made)

    def has_other_half(self, fact: News, follow: Follow) -> bool:
        """Whether one of them, for the same follow, is the race of a record or a record of a race."""
        if fact.key not in self._halves:  # asked for each who follows it
            alike = self._by_performance.get(_performance(fact), ())
            self._halves[fact.key] = [each for each in alike if _are_halves(fact, each)]
        halves = self._halves[fact.key]
        if not halves or follow.kind is FollowKind.RECORDS:
            return False
        return any(each in halves for each in self.matching(follow))


def _performance(fact: News) -> tuple[object, ...]:
    return fact.event.discipline, fact.event.sex, fact.day


def _are_halves(one: News, other: News) -> bool:
    if one.kind is other.kind or other.taken_back:
        return False
    return not set(one.athletes).isdisjoint(other.athletes)


_Tellings = defaultdict[tuple[Reveal, tuple[Subject, ...]], dict[str, Telling]]  # by the fact's key: many targets share


@dataclass(frozen=True, slots=True)
class _Way:
    """How facts that match the same subscriptions of a target are told, and the post that they go into."""

    reveal: Reveal
    subjects: tuple[Subject, ...]
    tellings: dict[str, Telling]
    post: list[Telling]


def _earliest(news: News, matched: list[Subscription]) -> tuple[Subscription, datetime, str]:
    """The subscription by which the news is told first, when that is and in which post."""
    slots = [(each, *slot_of(news.made, news.batch, each.delivery, each.quiet, each.zone)) for each in matched]
    return min(slots, key=lambda slot: slot[1])


def _strictest(matched: list[Subscription]) -> Reveal:
    order = tuple(Reveal)
    return min((each.delivery.reveal for each in matched), key=order.index)


def _subjects(matched: list[Subscription]) -> tuple[Subject, ...]:
    return tuple(dict.fromkeys((each.follow.kind, each.follow.subject) for each in matched))


@dataclass(frozen=True, slots=True)
class Told:
    """What a post keeps of one fact that it tells."""

    news_key: str
    reveal: Reveal
    follows: tuple[Subject, ...]
