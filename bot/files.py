"""Files and folders that only their owner may read, whatever the umask: the bot keeps what people told it."""

import contextlib
import os
import stat
from pathlib import Path
from typing import TextIO

_OURS = (
    *("bell-lap.sqlite3", "community.sqlite3", "commands.sha256", "history", "matplotlib"),
    *("meets.index", "names.index", "reports"),
)


def make_private_folder(path: Path) -> None:
    """Make a folder (0700), and those above it that are missing; one that is there stays as it is. Raises OSError."""
    if not path.parent.exists():
        make_private_folder(path.parent)
    path.mkdir(mode=0o700, exist_ok=True)


def make_private_file(path: Path) -> None:
    """Make an empty file (0600) where there is none; one that is there is made private. Raises OSError."""
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600))
    path.chmod(0o600)


def open_private(path: Path) -> TextIO:
    """Open a text file (0600) to write it anew, in a folder that is made where it is missing. Raises OSError."""
    make_private_folder(path.parent)
    make_private_file(path)
    return path.open("w", encoding="utf-8", newline="")


def write_private(path: Path, text: str) -> None:
    """Write a text file (0600) anew, in a folder that is made where it is missing. Raises OSError."""
    with open_private(path) as file:
        file.write(text)


def tighten_home(home: Path, *, by_default: bool) -> None:
    """Make the bot's home private (0700) where an earlier version left it readable.

    The platform's own folder for the bot (`by_default`) is always the bot's. A folder that the operator named may
    serve others too: it is left alone where it holds anything else, or where everybody may write.
    """
    with contextlib.suppress(OSError):  # missing, or somebody else's
        mode = home.stat().st_mode
        if by_default or not (mode & stat.S_IWOTH or any(not path.name.startswith(_OURS) for path in home.iterdir())):
            home.chmod(0o700)
