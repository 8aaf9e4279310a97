"""`bell-lap quotebook export|import`: a server's book as files."""

import sys
from pathlib import Path

from bot.cards.formatting import count
from bot.community.database import open_community
from bot.domain.book_files import LARGEST_READ, BadBookFile, BookFile, FileKind, read_book, write_book
from bot.domain.dates import utc_now
from bot.domain.quotebook import MOST_QUOTES, BookIsFull
from bot.errors import ImportFileError, NoAnswer, UsageError
from bot.files import make_private_file
from bot.settings import Settings

_PROBLEMS = 20  # that are told one by one


async def run_export(settings: Settings, guild: int, file: Path) -> int:
    """Write a server's book to a file, CSV or JSON by its ending; a large one to several (FILE-2, FILE-3).

    The files are readable by this user alone. Raises StoreError, NoAnswer for an empty book, and UsageError where a
    file is there already, has another ending, or cannot be written.
    """
    kind = _kind_of(file)
    async with open_community(settings.community_url) as community:
        quotes = await community.quotebook.list_all(guild)
    if not quotes:
        raise NoAnswer(
            f"The quotebook of the server {guild} is empty.", "Its id is in Discord's address of the server."
        )
    parts = write_book(quotes, kind)
    paths = [file if not at else file.with_stem(f"{file.stem}-{at + 1}") for at in range(len(parts))]
    for path in paths:
        if path.exists():
            raise UsageError(f"{path} is there already.", "Name another file, or move it away.")
    for path, part in zip(paths, parts, strict=True):
        try:
            make_private_file(path)
            path.write_bytes(part)
        except OSError as error:
            raise UsageError(
                f"{path} cannot be written: {error.strerror}.", "Name a file in another folder."
            ) from error
    sys.stdout.write(f"Wrote {count(len(quotes), 'quote')} to {', '.join(map(str, paths))}.\n")
    return 0


async def run_import(settings: Settings, guild: int, file: Path, *, kept_by: int | None, dry_run: bool) -> int:
    """Take the quotes of a file into a server's book, or with `dry_run` only say what it would bring.

    `kept_by` is who kept them, by the user's id. Raises StoreError, DepartedServer, and ImportFileError where the file
    is no book, and nothing is imported then.
    """
    brought = _read(file, guild)
    async with open_community(settings.community_url) as community, community.transaction() as changes:
        try:
            counts = await changes.quotebook.add_all(guild, brought.entries, kept_by, utc_now(), dry_run=dry_run)
        except BookIsFull:
            full = f"The book would have more than {MOST_QUOTES:,} quotes, so nothing was imported."
            raise ImportFileError(full, "Remove some, or cut the file.") from None
    lines = [
        f"{count(counts.added, 'quote')} {'would be added' if dry_run else 'added'}; {counts.doubles:,} in the book "
        f"already; {counts.forbidden:,} of members who forbid being quoted; {len(brought.problems):,} cannot be kept."
    ]
    lines += brought.problems[:_PROBLEMS]
    if len(brought.problems) > _PROBLEMS:
        lines.append(f"… and {len(brought.problems) - _PROBLEMS:,} more.")
    if dry_run:
        lines.append("Nothing was written.")
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


def _kind_of(file: Path) -> FileKind:
    try:
        return FileKind(file.suffix.casefold().removeprefix("."))
    except ValueError:
        raise UsageError(f"{file} is neither .json nor .csv.", "Name the file so: quotes.json, quotes.csv.") from None


def _read(file: Path, guild: int) -> BookFile:
    try:
        with file.open("rb") as opened:
            data = opened.read(LARGEST_READ + 1)
        return read_book(data, guild)
    except OSError as error:
        raise ImportFileError(f"{file} cannot be read: {error.strerror}.", "Nothing was imported.") from error
    except BadBookFile as error:
        raise ImportFileError(f"{file}: {error}", "Nothing was imported. docs/quotebook.md has what I read.") from None
