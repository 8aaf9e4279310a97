"""What was freed goes back to the system."""

import ctypes
import sys
from pathlib import Path

import pytest

from bot.garbage import give_memory_back

KEPT = 64  # of so many blocks one stays, so that the memory around it cannot go back by itself
glibc = pytest.mark.skipif(
    sys.platform != "linux" or not hasattr(ctypes.CDLL(None), "malloc_trim"), reason="only glibc keeps what was freed"
)


def resident() -> int:
    """MiB of this process that are no file's."""
    return int(Path("/proc/self/status").read_text().partition("RssAnon:")[2].split()[0]) // 1024


@glibc
def test_memory_between_what_is_still_used_goes_back() -> None:
    blocks = [bytes(4000) for _ in range(50_000)]  # 190 MiB, which glibc takes page by page
    left = blocks[::KEPT]
    blocks.clear()
    before = resident()
    give_memory_back()
    assert before - resident() > 100
    assert len(left) == -(-50_000 // KEPT)
