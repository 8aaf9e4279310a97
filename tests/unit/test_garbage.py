"""What was freed goes back to the system, and garbage is searched for when nobody waits."""

import asyncio
import ctypes
import re
import subprocess
import sys
import weakref
from pathlib import Path

import pytest

from bot.garbage import Searching, give_memory_back, without_collection

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


POOLS = """
import ctypes, sys, threading
from bot.garbage import share_memory_among_threads
if sys.argv[2] == "shared":
    share_memory_among_threads()
together = threading.Barrier(8)
def take():
    together.wait()
    kept = [bytes(4000) for _ in range(200)]
    together.wait()
threads = [threading.Thread(target=take) for _ in range(8)]
for thread in threads: thread.start()
for thread in threads: thread.join()
libc = ctypes.CDLL(None)
libc.fopen.restype = ctypes.c_void_p
file = ctypes.c_void_p(libc.fopen(sys.argv[1].encode(), b"w"))
libc.malloc_info(0, file)
libc.fclose(file)
"""


@glibc
def test_threads_share_two_pools_of_memory(tmp_path: Path) -> None:
    def count_pools(how: str) -> int:
        subprocess.run([sys.executable, "-c", POOLS, str(tmp_path / how), how], check=True)
        return len(re.findall(r"<heap ", (tmp_path / how).read_text()))

    assert count_pools("shared") <= 2 < count_pools("apart")


class Ring:
    """Refers to itself, so that only a search finds that nobody else does."""

    def __init__(self) -> None:
        self.itself = self


async def test_garbage_is_searched_for_when_nobody_waits_for_an_answer() -> None:
    answering = True
    with without_collection():
        ring = weakref.ref(Ring())
        searching = asyncio.create_task(Searching(lambda: not answering).step())
        for _ in range(5):
            await asyncio.sleep(0)
        assert ring() is not None
        answering = False
        await searching
        assert ring() is None


ONE_IN_MANY = """
import asyncio, gc, weakref
from bot import garbage
from tests.unit.test_garbage import Ring
gc.disable()
garbage.ALL = 3
search = garbage.Searching(lambda: True)
kept = [Ring()]
stayed = weakref.ref(kept[0])
asyncio.run(search.step())
kept.clear()
young = weakref.ref(Ring())
for _ in range(2):
    asyncio.run(search.step())
    print(young() is None, stayed() is None)
"""


def test_what_stayed_over_a_search_is_looked_at_again_by_one_in_many() -> None:
    found = subprocess.run([sys.executable, "-c", ONE_IN_MANY], check=True, capture_output=True, text=True).stdout
    assert found.splitlines() == ["True False", "True True"]


YOUNG = """
import gc
from bot.garbage import search_young_objects_only
search_young_objects_only()
kept = [[] for _ in range(300_000)]
print([generation["collections"] for generation in gc.get_stats()])
"""


def test_many_objects_that_stay_begin_no_search_among_all() -> None:
    counted = subprocess.run([sys.executable, "-c", YOUNG], check=True, capture_output=True, text=True).stdout
    young, middle, old = map(int, counted.strip(" []\n").split(","))
    assert young > 100
    assert middle > 10
    assert old == 0
