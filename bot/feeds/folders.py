"""Looks into a folder: which files are new and whole. A file is taken only when two looks found it the same."""

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from bot.domain.feed import LONGEST_FILE_NAME, FeedFile
from bot.errors import ImportFileError
from bot.feeds.tasks import Piece
from bot.ingest.opening import FoundFile, list_files

MOST_FILES = 5000  # in a folder, and those in it
LARGEST = 64 << 20  # bytes of a file
_BLOCK = 1 << 20


@dataclass
class FolderLook:
    """What a look found. `files` is what is known of each file now, `new` are copies of those to import, by name.

    `settling` counts files that are looked at again before they are taken. `companions` are copies of files that were
    taken before and have what others lack.
    """

    files: dict[str, FeedFile] = field(default_factory=dict[str, FeedFile])
    new: dict[str, Piece] = field(default_factory=dict[str, Piece])
    companions: list[Piece] = field(default_factory=list[Piece])
    settling: int = 0


def look_into(folder: Path, known: Mapping[str, FeedFile], copies: Path, largest: int = LARGEST) -> FolderLook:
    """Look into a folder, and copy what is new and whole into another.

    A file counts as whole when its size and its time of change are those of the last look, and do not change while it
    is copied. Raises ImportFileError where the folder cannot be read, and OSError where a file cannot be copied.
    """
    if not folder.is_dir():
        tip = "It is read again when it is back; a folder on another machine may not be mounted."
        raise ImportFileError(f"The folder {folder} is not there.", tip)
    found = list_files((folder,))
    if len(found) > MOST_FILES:
        tip = "Follow a folder that holds the results of one meet or season."
        raise ImportFileError(f"{folder} holds {len(found):,} files, more than {MOST_FILES:,}.", tip)
    look = FolderLook()
    for each in found:
        name = each.path.relative_to(folder).as_posix()
        try:
            look.files[name] = _look_at(name, each, known.get(name), look, copies, largest)
        except FileNotFoundError:  # it went away, or is being replaced
            look.settling += 1
            if name in known:
                look.files[name] = known[name]
    if look.new:
        _find_companions(found, folder, look, copies)
    return look


def _look_at(
    name: str, found: FoundFile, known: FeedFile | None, look: FolderLook, copies: Path, largest: int
) -> FeedFile:
    """What is known of one file now. Raises OSError."""
    if len(name) > LONGEST_FILE_NAME or not name.isprintable():
        raise ImportFileError(f"The name of {name[:80]!r}… is too long or not printable.", "Rename it.")
    stat = found.path.stat()
    if known is None or (stat.st_size, stat.st_mtime_ns) != (known.size, known.mtime):
        look.settling += 1
        before = known or FeedFile()
        return replace(before, size=stat.st_size, mtime=stat.st_mtime_ns, seen="", looks=before.looks + 1, problem="")
    if known.seen:  # dealt with, whatever came of it
        return known
    if stat.st_size > largest:
        return replace(known, seen="too large", problem=f"{found.shown} is larger than {largest >> 20:,} MB.")
    copy = copies / str(len(look.new))
    digest = _copy(found.path, copy)
    after = found.path.stat()
    if (after.st_size, after.st_mtime_ns, copy.stat().st_size) != (known.size, known.mtime, known.size):
        look.settling += 1
        return replace(known, size=after.st_size, mtime=after.st_mtime_ns, looks=known.looks + 1)
    if digest != known.taken:
        look.new[name] = Piece(copy, found.shown)
    return replace(known, seen=digest, looks=0, problem="")


def _copy(path: Path, copy: Path) -> str:
    """Copy a file; the digest of what was copied."""
    digest = hashlib.sha256()
    with (
        path.open("rb") as source,
        os.fdopen(os.open(copy, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as into,
    ):
        while block := source.read(_BLOCK):
            digest.update(block)
            into.write(block)
    return digest.hexdigest()


def _find_companions(found: tuple[FoundFile, ...], folder: Path, look: FolderLook, copies: Path) -> None:
    """Copies of the files that were taken before and are the same still, if they have what the new ones may lack."""
    from bot.ingest.reading import is_companion  # noqa: PLC0415 - all formats, which the bot itself seldom needs

    for each in found:
        name = each.path.relative_to(folder).as_posix()
        known = look.files.get(name)
        if name in look.new or known is None or not known.seen or known.seen != known.taken or not is_companion(each):
            continue
        copy = copies / f"companion-{len(look.companions)}"
        if _copy(each.path, copy) == known.taken:
            look.companions.append(Piece(copy, each.shown))
