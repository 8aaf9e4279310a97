"""What `bell-lap doctor` makes of what it sees on this machine."""

import shutil
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from bot.domain.feed import Feed
from bot.domain.outbox import Waiting
from bot.operating.discord_checks import check_commands
from bot.operating.findings import State, print_findings
from bot.operating.machine_checks import check_age, check_disk, check_feeds, check_posts

NOW = datetime(2026, 11, 27, 20, tzinfo=UTC)
EVERY = timedelta(minutes=5)


def feed(name: str, *, due: timedelta, paused: bool = False, failing: bool = False) -> Feed:
    since = NOW - timedelta(hours=2) if failing else None
    error = "It answers 404." if failing else ""
    return Feed(1, name, "/srv/x", EVERY, "{}", paused, NOW + due, failing_since=since, error=error)


@pytest.mark.parametrize(("free", "state"), [(50 << 20, State.WRONG), (500 << 20, State.NOTE), (5 << 30, State.OK)])
def test_the_space_that_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, state: State) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=free))
    found = check_disk(tmp_path / "home" / "not there yet")
    assert found.state is state
    assert bool(found.tip) == (state is not State.OK)


def test_a_home_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("")
    assert check_disk(tmp_path / "home").state is State.WRONG


def test_the_age_of_the_facts() -> None:
    assert check_age(date(2026, 10, 29), 7, None, NOW).state is State.OK
    old = check_age(date(2026, 10, 27), 1, NOW, NOW)
    assert old.state is State.NOTE
    assert old.says == (
        "1 result; the latest source was read on 27 Oct 2026, and the last import was done 27 Nov 2026, 20:00 UTC."
    )
    assert check_age(None, 0, None, NOW).says == "0 results; no source says when it was read, and nothing was imported."


def test_feeds_that_fail_and_feeds_that_nobody_reads() -> None:
    assert [each.says for each in check_feeds((), NOW)] == ["There are none."]
    fine = (feed("a", due=EVERY), feed("b", due=-timedelta(days=1), paused=True))
    assert [each.says for each in check_feeds(fine, NOW)] == ["2 feeds, 1 of them paused."]
    [late] = check_feeds((feed("oslo", due=-timedelta(minutes=11)),), NOW)
    assert (late.state, late.says) == (State.NOTE, "oslo should have been read before 27 Nov 2026, 19:50 UTC.")
    failing = tuple(feed(f"f{n}", due=EVERY, failing=True) for n in range(7))
    found = list(check_feeds(failing, NOW))
    assert found[0].says == "f0 has been failing since 27 Nov 2026, 18:00 UTC: It answers 404."
    assert [each.state for each in found] == [State.WRONG] * 6
    assert found[-1].says == "2 more are failing."


def test_posts_that_wait_and_posts_that_are_stuck() -> None:
    assert check_posts(Waiting(0), NOW).says == "None is waiting."
    since = NOW - timedelta(minutes=6)
    assert check_posts(Waiting(3, since), NOW).says == "3 posts waiting to be sent."
    assert check_posts(Waiting(3, since, since), NOW).state is State.WRONG


def test_commands_of_another_version() -> None:
    own = [{"name": name, "type": 1, "options": [{"name": "a", "required": True}]} for name in ("h2h", "about")]
    lacking = check_commands(own, own[:1])
    assert (lacking.state, lacking.says) == (State.WRONG, "Discord lacks /about.")
    other = [own[0], {**own[1], "options": [{"name": "a"}]}, {"name": "old", "type": 3}]
    changed = check_commands(own, other)
    assert (changed.state, changed.says) == (State.NOTE, "Discord has /about and “old” of another version.")


def test_what_to_do_is_on_a_line_of_its_own() -> None:
    text = print_findings(
        [check_posts(Waiting(0), NOW), check_posts(Waiting(1, NOW - EVERY * 2, NOW - EVERY * 2), NOW)]
    )
    lines = text.splitlines()
    assert lines[0] == "ok     posts     None is waiting."
    assert lines[1].startswith("WRONG  posts     The outbox is stuck: 1 post due")
    assert lines[2].startswith("                 → They are sent while")
