"""docs/adding-a-command.md, followed word for word in a copy of the project: what comes out is a whole command."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.forks import Forks, open_forks
from tests.frozen.store import FROZEN_DATA

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "adding-a-command.md"
STEP = re.compile(r"^`(?P<file>[\w/.-]+\.\w+)`|^```(?P<kind>\w+)\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)
QUESTION = "/streak Jakob Ingebrigtsen"
COPIED = (
    "bot",
    "cogs",
    "docs",
    "scripts",
    "tests/compiled.py",
    "tests/extensions.py",
    "tests/forking.py",
    "tests/forks.py",
    "tests/conftest.py",
    "tests/migrated.py",
    "tests/postgres.py",
    "tests/rewritten.py",
    "tests/frozen",
    "tests/meta/test_questions.py",
)
ASK_ON_DISCORD = """
import asyncio, json, simcord
from bot.opening import open_app
from bot.client import BellLapClient
from bot.settings import read_settings

async def main():
    async with open_app(read_settings()) as app:
        client = BellLapClient(app)
        env = simcord.Env(client)
        await env.start()
        guild = env.create_guild("Bell Lap")
        channel, fan = guild.create_text_channel("athletics"), guild.add_member(env.create_user("ada"))
        suggested = await fan.autocomplete(channel, "streak", "athlete", "ingebrigtsen")
        shown = await fan.slash(channel, "streak", athlete="jakob ingebrigtsen")
        print(json.dumps([shown.ephemeral, shown.response.components, suggested, [str(e) for e in env.errors]]))
        await env.shutdown()

asyncio.run(main())
"""


@dataclass(frozen=True)
class Step:
    """A block of the page: what is to be done with a file."""

    file: str
    kind: str
    code: str


def read_steps(page: str) -> Iterator[Step]:
    """The blocks of the page, each with the file named last before it at the beginning of a line."""
    file = ""
    for found in STEP.finditer(page):
        if found["file"]:
            file = found["file"]
        else:
            yield Step(file, found["kind"], found["code"])


def follow(step: Step, tree: Path) -> None:
    """Do what a block says: `python` is a new file, `diff` changes one, `json` is a line at its end."""
    path = tree / step.file
    if step.kind == "python":
        assert not path.exists(), f"the page adds {step.file}, which is there"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(step.code, encoding="utf-8")
        return
    text = path.read_text(encoding="utf-8")
    if step.kind == "json":
        path.write_text(text + step.code, encoding="utf-8")
        return
    assert step.kind == "diff"
    old, new = (_side(step.code, sign) for sign in "-+")
    assert text.count(old) == 1, f"{step.file} does not hold once what the page changes: {old!r}"
    path.write_text(text.replace(old, new), encoding="utf-8")


def _side(diff: str, sign: str) -> str:
    """What a diff takes away (`-`) or puts in its place (`+`); an ellipsis stands for the rest of a line."""
    kept = [line[1:] for line in diff.splitlines() if line[:1] in ("", " ", sign)]
    return "\n".join(line.strip("…") if "…" in line else line for line in kept)


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory, frozen_home: Path) -> Path:
    """A copy of the project over the frozen facts, after the page was followed."""
    tree = tmp_path_factory.mktemp("project")
    for name in (*COPIED, "pyproject.toml", "tests/unit/questions/printed"):
        (tree / name).parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, tree / name)
        else:
            shutil.copy(ROOT / name, tree / name)
    shutil.copytree(FROZEN_DATA, tree / "data")
    shutil.copytree(ROOT / "data" / "scoring", tree / "data" / "scoring")
    shutil.copytree(frozen_home, tree / "home")
    for step in read_steps(PAGE.read_text(encoding="utf-8")):
        follow(step, tree)
    return tree


def of(tree: Path) -> dict[str, str]:
    """The environment of processes in the copy."""
    return {**os.environ, "PYTHONPATH": str(tree), "BELL_LAP_HOME": str(tree / "home"), "BELL_LAP_DATABASE": ""}


@pytest.fixture(scope="module")
def copied(tree: Path) -> Generator[Forks]:
    """Processes that have imported the bot of the copy: most tests run several."""
    with open_forks(of(tree), tree) as opened:
        yield opened


def run(tree: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a tool of this Python in the copy."""
    return subprocess.run(
        [sys.executable, *command],
        cwd=tree,
        env=of(tree),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def told(ended: subprocess.CompletedProcess[str]) -> str:
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout


def test_the_page_names_every_part() -> None:
    steps = list(read_steps(PAGE.read_text(encoding="utf-8")))
    written = [step.file for step in steps if step.kind == "python"]
    modules = ("__init__", "request", "answer", "card", "json", "words", "question")
    assert {f"bot/questions/streak/{name}.py" for name in modules} <= set(written)
    assert {step.file for step in steps if step.kind == "diff"} >= {"bot/questions/registry.py", "cogs/athletes.py"}


def test_the_command_is_answered_in_the_terminal(tree: Path, copied: Forks) -> None:
    as_text = told(copied.run(["ask", QUESTION], of(tree)))
    assert "Jakob Ingebrigtsen: streak" in as_text
    assert "in a row, as far as I know." in as_text
    in_words = ["ask", "how long is the winning streak of Jakob Ingebrigtsen?"]
    assert told(copied.run(in_words, of(tree))) == as_text
    answer = json.loads(told(copied.run(["ask", "--json", QUESTION], of(tree))))
    assert answer["athlete"]["id"] == "jakob-ingebrigtsen"
    assert answer["won"]
    assert all(won["place"] == 1 for won in answer["won"])
    assert f"Won {len(answer['won'])} race" in as_text


def test_the_command_is_answered_on_discord(tree: Path, copied: Forks) -> None:
    asked = copied.run([], of(tree), program=("-c", ASK_ON_DISCORD))
    ephemeral, components, suggested, errors = json.loads(told(asked))
    assert errors == []
    assert not ephemeral
    assert "in a row, as far as I know." in json.dumps(components)
    assert "jakob-ingebrigtsen" in {choice["value"] for choice in suggested}


def test_what_every_question_needs_is_there(tree: Path, copied: Forks) -> None:
    told(copied.run([], of(tree), program=("-m", "scripts.docs")))
    assert "## /streak athlete\n" in (tree / "docs" / "commands.md").read_text(encoding="utf-8")
    tests = "tests/meta/test_questions.py"
    options = ["-q", "-p", "no:cacheprovider", "-p", "no:xdist"]
    assert " passed" in told(copied.run([*options, tests], of(tree), program=("-m", "pytest")))


def test_the_example_is_as_make_check_wants_it(tree: Path) -> None:
    files = [step.file for step in read_steps(PAGE.read_text(encoding="utf-8")) if step.file.endswith(".py")]
    told(run(tree, "-m", "ruff", "check", "--no-cache", *files))
    told(run(tree, "-m", "ruff", "format", "--no-cache", "--check", *files))
    told(run(tree, "-m", "pyright", "--pythonpath", sys.executable, *files))
    told(run(tree, "-c", "import importlinter.cli as cli; cli.lint_imports_command()", "--no-cache"))
