"""The test modules with their asserts rewritten, before several workers start.

pytest keeps them beside the modules, but in a fresh clone there are none: each worker would rewrite all of them, at the
same time as the others. Run as a program, it rewrites the modules that it is given.
"""

import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from _pytest.assertion import rewrite

ROOT = Path(__file__).parents[1]


def rewrite_ahead() -> None:
    """Rewrite the modules that no earlier run has kept, on all cores; where that fails, the workers do it."""
    if sys.dont_write_bytecode:
        return
    lacking = [module for module in _modules() if rewrite._read_pyc(module, kept(module)) is None]
    cores = os.cpu_count() or 1
    parts = [part for part in (lacking[core::cores] for core in range(cores)) if part]
    for rewriting in [_start(part) for part in parts]:
        rewriting.wait()


def _modules() -> Sequence[Path]:
    """The modules that pytest rewrites, those that take longest first."""
    found = [*ROOT.glob("tests/**/test_*.py"), *ROOT.glob("tests/**/conftest.py")]
    return sorted(found, key=lambda module: module.stat().st_size, reverse=True)


def kept(module: Path) -> Path:
    """Where pytest looks for a module that it rewrote."""
    return rewrite.get_cache_dir(module) / f"{module.stem}{rewrite.PYC_TAIL}"


def _start(modules: Iterable[Path]) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-m", "tests.rewritten", *map(str, modules)], cwd=ROOT)


def rewrite_module(module: Path) -> None:
    """Rewrite a module, and keep that as pytest does."""
    place = kept(module)
    place.parent.mkdir(parents=True, exist_ok=True)
    source_hash, code = rewrite._rewrite_test(module, None)  # type: ignore[arg-type] # it asks for settings, not ours
    unfinished = place.with_name(f"{place.name}.{os.getpid()}")
    with unfinished.open("wb") as out:
        rewrite._write_pyc_fp(out, source_hash, code)
    unfinished.replace(place)


if __name__ == "__main__":
    for name in sys.argv[1:]:
        rewrite_module(Path(name))
