"""tests/rewritten.py: what it keeps is what pytest takes."""

import sys
from pathlib import Path

import pytest
from _pytest.assertion import rewrite

from tests import rewritten


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A test module that was never run, in a place where what Python makes of it is kept."""
    monkeypatch.setattr(sys, "pycache_prefix", None)
    monkeypatch.delenv("PYTHONPYCACHEPREFIX", raising=False)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    module = tmp_path / "test_small.py"
    module.write_text("def test_it(three=3):\n    assert three == 3\n", encoding="utf-8")
    return module


def test_pytest_takes_what_was_rewritten_ahead(module: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rewritten, "_modules", lambda: [module])
    rewritten.rewrite_ahead()
    taken = rewrite._read_pyc(module, rewritten.kept(module))
    assert taken is not None
    assert "@pytest_ar" in taken.co_names
    assert [file.name for file in rewritten.kept(module).parent.iterdir()] == [rewritten.kept(module).name]


def test_what_pytest_kept_is_not_rewritten(module: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rewritten.rewrite_module(module)
    started: list[object] = []
    monkeypatch.setattr(rewritten, "_modules", lambda: [module])
    monkeypatch.setattr(rewritten, "_start", started.append)
    rewritten.rewrite_ahead()
    assert started == []


def test_the_modules_are_those_that_pytest_rewrites(request: pytest.FixtureRequest) -> None:
    modules = set(rewritten._modules())
    assert Path(__file__) in modules
    assert {item.path for item in request.session.items} <= modules
