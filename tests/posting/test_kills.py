"""Senders that are killed, also between sending and marking, lose no post and double none."""

from pathlib import Path

from benchmarks.posting import run


async def test_kills_lose_and_double_nothing_although_no_nonce_is_kept(tmp_path: Path) -> None:
    counts = await run(90, 30, 2, 0, f"sqlite+aiosqlite:///{tmp_path / 'community.sqlite3'}", lease=6.0)
    assert (counts.lost, counts.doubled, counts.unmarked) == (0, 0, 0)
    assert counts.kills_before_the_answer == 1
    assert counts.most_at_once_in_a_channel == 1
