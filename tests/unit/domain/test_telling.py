"""Who is told which news, and when: rules without a database."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import telling
from bot.domain.event import Event, Sex
from bot.domain.follows import (
    Delivery,
    Follow,
    FollowKind,
    QuietHours,
    Reveal,
    Subscription,
    event_subject,
    rivalry_subject,
    series_subject,
)
from bot.domain.news import News, NewsKind
from bot.domain.target import Target
from bot.domain.telling import after_quiet, later, slot_of
from tests.community.examples import plan

NOON = datetime(2026, 7, 25, 12, tzinfo=UTC)
BEFORE = NOON - timedelta(days=1)
MILE = Event("mile", Sex.MEN, short_track=False)
RACE = News(
    "a" * 32,
    "b" * 32,
    NewsKind.RACE,
    "london-mile",
    date(2026, 7, 25),
    NOON,
    "said",
    MILE,
    "london-2026",
    "diamond-league",
    ("josh-kerr", "jakob-ingebrigtsen", "cole-hocker"),
    frozenset({"josh-kerr", "jakob-ingebrigtsen"}),
)
RECORD = replace(
    RACE, key="c" * 32, kind=NewsKind.RECORD, subject="wr-mile", athletes=("josh-kerr",), scopes=("world", "europe")
)
HERE, THERE, DIRECT = Target(1, 10), Target(1, 11), Target(user=7)
AT_ONCE, AT_NINE = Delivery(Reveal.OPEN), Delivery(Reveal.HIDDEN, 9)
ZONES = st.sampled_from(["UTC", "Europe/Oslo", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"])
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)).map(lambda at: at.replace(tzinfo=UTC))  # noqa: DTZ001


def follow(kind: FollowKind, subject: str, target: Target = HERE, delivery: Delivery = AT_ONCE) -> Subscription:
    return Subscription(Follow(1, target, kind, subject, BEFORE), delivery, None, "UTC")


@pytest.mark.parametrize(
    ("kind", "subject", "told"),
    [
        (FollowKind.ATHLETE, "josh-kerr", True),
        (FollowKind.ATHLETE, "cole-hocker", False),  # his result was there before
        (FollowKind.RIVALRY, rivalry_subject("josh-kerr", "cole-hocker"), True),
        (FollowKind.RIVALRY, rivalry_subject("josh-kerr", "mo-farah"), False),
        (FollowKind.EVENT, event_subject(MILE), True),
        (FollowKind.EVENT, event_subject(Event("mile")), True),
        (FollowKind.EVENT, event_subject(Event("mile", Sex.WOMEN)), False),
        (FollowKind.MEET, "london-2026", True),
        (FollowKind.MEET, series_subject("diamond-league"), True),
        (FollowKind.MEET, "london-2025", False),
        (FollowKind.RECORDS, "world", False),
    ],
)
def test_which_follows_a_race_is_for(kind: FollowKind, subject: str, told: bool) -> None:
    assert bool(plan([RACE], [follow(kind, subject)])) is told


def test_a_record_is_for_those_who_follow_its_holder_its_event_and_any_of_its_scopes() -> None:
    for kind, subject in (
        (FollowKind.ATHLETE, "josh-kerr"),
        (FollowKind.RECORDS, "europe"),
        (FollowKind.EVENT, "mile:M"),
    ):
        assert plan([RECORD], [follow(kind, subject)])
    both = rivalry_subject("josh-kerr", "jakob-ingebrigtsen")
    assert not plan([RECORD], [follow(FollowKind.RIVALRY, both)])
    assert not plan([RECORD], [follow(FollowKind.RECORDS, "olympic")])


def test_a_wish_a_paused_follow_and_one_that_came_later_are_told_nothing() -> None:
    wanted = follow(FollowKind.ATHLETE, "josh-kerr")
    for changed in ({"wish": True}, {"paused": True}, {"created": NOON + timedelta(seconds=1)}):
        assert not plan([RACE], [replace(wanted, follow=replace(wanted.follow, **changed))])


def test_one_import_is_one_post_for_each_target_however_many_facts_and_follows() -> None:
    facts = [replace(RACE, key=f"{n:032}", subject=f"race-{n}") for n in range(60)]
    wanted = [follow(FollowKind.MEET, "london-2026", target) for target in (HERE, THERE, DIRECT)]
    wanted += [follow(FollowKind.ATHLETE, "josh-kerr", target) for target in (HERE, THERE, DIRECT)]
    bulletins = plan(facts, wanted)
    assert [each.target for each in bulletins] == [HERE, THERE, DIRECT]
    assert all(len(each.tellings) == 60 and len({t.news.key for t in each.tellings}) == 60 for each in bulletins)
    assert all(len(t.follows) == 2 for each in bulletins for t in each.tellings)


def test_the_posts_of_a_target_are_made_when_they_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Target] = []
    plan_target = telling._plan_target

    def counted(target: Target, *rest: Any) -> list[telling.Bulletin]:  # noqa: ANN401 - as it is called
        made.append(target)
        return plan_target(target, *rest)

    monkeypatch.setattr(telling, "_plan_target", counted)
    posts = telling.plan([RACE], [follow(FollowKind.EVENT, "mile:M", target) for target in (HERE, THERE, DIRECT)])
    assert made == []
    assert next(posts).target == HERE
    assert made == [HERE]
    assert [post.target for post in posts] == [THERE, DIRECT]


def test_a_fact_for_several_follows_is_told_first_and_strictest() -> None:
    open_now = follow(FollowKind.ATHLETE, "josh-kerr", delivery=Delivery(Reveal.OPEN))
    hidden_at_nine = follow(FollowKind.RECORDS, "world", delivery=AT_NINE)
    (bulletin,) = plan([RECORD], [hidden_at_nine, open_now])
    assert bulletin.due == NOON
    assert bulletin.tellings[0].reveal is Reveal.HIDDEN
    assert set(bulletin.tellings[0].follows) == {(FollowKind.ATHLETE, "josh-kerr"), (FollowKind.RECORDS, "world")}


HIDDEN_NOW = Delivery()


@pytest.mark.parametrize(("one", "other"), [(RACE, RECORD), (RECORD, RACE)])
def test_a_result_free_follow_hears_once_of_a_race_and_of_its_record(one: News, other: News) -> None:
    then = replace(other, batch="e" * 32, made=NOON + timedelta(days=1))
    for kind, subject in (
        (FollowKind.ATHLETE, "josh-kerr"),
        (FollowKind.EVENT, "mile:M"),
        (FollowKind.MEET, "london-2026"),
    ):
        hidden = [follow(kind, subject, delivery=HIDDEN_NOW)]
        assert plan([one], hidden)
        assert not plan([then], hidden, [one])
        assert plan([then], [follow(kind, subject)], [one])  # who is told results is told of both
        for unlike in (
            replace(one, taken_back=True),
            replace(one, day=date(2026, 7, 24)),
            replace(one, athletes=("mo-farah",), fresh=frozenset({"mo-farah"})),
            replace(one, made=BEFORE - timedelta(days=1)),  # before it was followed
            replace(one, kind=other.kind),
        ):
            assert plan([then], hidden, [unlike])


def test_who_follows_records_hears_of_a_record_whose_race_was_told() -> None:
    then = replace(RECORD, batch="e" * 32, made=NOON + timedelta(hours=1))
    wanted = [
        follow(FollowKind.ATHLETE, "josh-kerr", delivery=HIDDEN_NOW),
        follow(FollowKind.RECORDS, "world", delivery=AT_NINE),
    ]
    (bulletin,) = plan([then], wanted, [RACE])
    assert bulletin.due == datetime(2026, 7, 26, 9, tzinfo=UTC)
    assert bulletin.tellings[0].follows == ((FollowKind.RECORDS, "world"),)


def test_digests_of_one_hour_are_one_post_and_those_at_once_another() -> None:
    wanted = [follow(FollowKind.ATHLETE, "josh-kerr"), follow(FollowKind.RECORDS, "world", delivery=AT_NINE)]
    record = replace(RECORD, athletes=("mo-farah",), fresh=frozenset({"mo-farah"}))
    at_once, digest = plan([RACE, record], wanted)
    assert (at_once.due, digest.due) == (NOON, datetime(2026, 7, 26, 9, tzinfo=UTC))
    other_import = replace(record, key="d" * 32, batch="e" * 32, made=NOON + timedelta(hours=3))
    (same,) = plan([other_import], wanted)
    assert (same.slot, same.due) == (digest.slot, digest.due)
    assert later(same).due == datetime(2026, 7, 27, 9, tzinfo=UTC)
    assert later(same).slot != same.slot


def test_quiet_hours_gather_what_came_at_once_for_their_end() -> None:
    quiet = QuietHours(22 * 60, 7 * 60)
    for made in (datetime(2026, 7, 25, 21, tzinfo=UTC), datetime(2026, 7, 26, 4, 59, tzinfo=UTC)):
        due, slot = slot_of(made, f"import of {made}", Delivery(), quiet, "Europe/Oslo")  # 23:00 and 6:59 there
        assert due == datetime(2026, 7, 26, 5, tzinfo=UTC)
        assert slot == "until 2026-07-26T05:00"
    for made in (datetime(2026, 7, 25, 19, 59, tzinfo=UTC), datetime(2026, 7, 26, 5, tzinfo=UTC)):
        assert slot_of(made, "x", Delivery(), quiet, "Europe/Oslo") == (made, "import x")


@given(MOMENTS, st.integers(0, 1439), st.integers(1, 1439), ZONES)
def test_no_post_comes_in_quiet_hours_and_none_waits_longer_than_they_last(
    moment: datetime, begins: int, length: int, zone: str
) -> None:
    quiet = QuietHours(begins, (begins + length) % 1440)
    due = after_quiet(moment, quiet, zone)
    assert moment <= due <= moment + timedelta(minutes=length + 61)  # an hour more where clocks go back
    if due > moment:
        local = due.astimezone(ZoneInfo(zone))
        assert (local.hour * 60 + local.minute - quiet.ends) % 1440 <= 60  # later only where clocks leave that time out


@given(MOMENTS, st.integers(0, 23), ZONES)
def test_a_digest_comes_within_a_day_and_the_next_one_the_day_after(made: datetime, hour: int, zone: str) -> None:
    due, slot = slot_of(made, "x", Delivery(digest_hour=hour), None, zone)
    assert made < due <= made + timedelta(hours=25)
    assert slot_of(due - timedelta(seconds=1), "y", Delivery(digest_hour=hour), None, zone)[0] >= due
    following, other = slot_of(due, "x", Delivery(digest_hour=hour), None, zone)
    assert timedelta(hours=22) < following - due < timedelta(hours=26)
    assert other != slot
