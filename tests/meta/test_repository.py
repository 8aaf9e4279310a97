"""What holds for the files of the repository as a whole: no address of one machine, every dependency pinned."""

import itertools
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE_INDEX = re.compile(r"\b(?:pypi|pythonhosted|npmjs)\.(?:org|com|io)\b|\bregistry\.\w+\.\w+\b")
SOMEBODYS_FOLDER = re.compile(r"(?<![\w./~-])/(?:home|root|work|Users)/\w")
REQUIREMENT = re.compile(
    r"^(?P<name>[a-z0-9._-]+)==\S+(?: ; .+)? \\\n"  # one version, perhaps with a marker
    r"(?: {4}--hash=sha256:[0-9a-f]{64}.*\n)+"
)


def list_committed() -> tuple[Path, ...]:
    """The files git tracks."""
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    listed = subprocess.run([git, "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return tuple(ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file())


@pytest.mark.parametrize("pattern", [PACKAGE_INDEX, SOMEBODYS_FOLDER], ids=["package index", "somebody's folder"])
def test_no_committed_file_names(pattern: re.Pattern[str]) -> None:
    named = [
        f"{path.relative_to(ROOT)}: {found.group()}"
        for path in list_committed()
        for found in pattern.finditer(path.read_bytes().decode("utf-8", errors="replace"))
    ]
    assert named == []


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (PACKAGE_INDEX, "--index-url https://" + "pypi" + ".org/simple"),
        (SOMEBODYS_FOLDER, "see " + "/home" + "/ada/bell-lap"),
    ],
)
def test_a_leak_would_be_seen(pattern: re.Pattern[str], text: str) -> None:
    assert pattern.search(text)


@pytest.mark.parametrize("name", ["run.txt", "dev.txt"])
def test_every_requirement_is_pinned_with_hashes_and_nothing_else_is_said(name: str) -> None:
    text = (ROOT / "requirements" / name).read_text()
    unread = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("#")) + "\n"
    pinned: set[str] = set()
    while requirement := REQUIREMENT.match(unread):
        pinned.add(requirement["name"])
        unread = unread[requirement.end() :]
    assert unread.strip() == ""
    assert pinned >= {"discord-py", "sqlalchemy", "rapidfuzz"}


def test_every_dependency_named_in_the_project_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    extras = project["project"]["optional-dependencies"].values()
    groups = project["dependency-groups"].values()
    entries = [*project["project"]["dependencies"], *itertools.chain(*extras, *groups)]
    named = [entry for entry in entries if isinstance(entry, str)]
    locked = (ROOT / "requirements" / "dev.txt").read_text()
    missing = [entry for entry in named if f"\n{_normal_name(entry)}==" not in f"\n{locked}"]
    assert missing == []


def _normal_name(requirement: str) -> str:
    name = re.split(r"[\[<>=!~; ]", requirement, maxsplit=1)[0]
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("name", [".env.example", "LICENSE", "README.md"])
def test_what_a_newcomer_looks_for_is_there(name: str) -> None:
    assert (ROOT / name).read_text(encoding="utf-8").strip()
