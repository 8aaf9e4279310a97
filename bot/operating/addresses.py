"""Fetches what is to be imported from addresses into a private folder, which is gone when the import ends."""

import tempfile
from collections.abc import AsyncGenerator, Generator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from itertools import takewhile
from pathlib import Path, PurePath
from typing import BinaryIO

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn, TransferSpeedColumn

from bot.errors import FetchError
from bot.fetching.addresses import Address, is_address, read_address
from bot.fetching.fetching import Fetcher, Told
from bot.files import make_private_file
from bot.ingest.opening import list_files

Input = Path | Address


@dataclass(frozen=True, slots=True)
class Local:
    """What is to be imported, all of it on disk. `shown` has the names of fetched files, `page` where they are from."""

    paths: tuple[Path, ...]
    shown: Mapping[Path, PurePath] = field(default_factory=dict[Path, PurePath])
    page: str = ""


def read_inputs(texts: Sequence[str]) -> tuple[Input, ...]:
    """Tell addresses from paths. Raises UsageError."""
    return tuple(read_address(text) if is_address(text) else Path(text) for text in texts)


@asynccontextmanager
async def fetched(inputs: Sequence[Input], fetcher: Fetcher) -> AsyncGenerator[Local]:
    """Fetch every address among these. What was fetched is deleted at the end, however that comes.

    Raises FetchError, and ImportFileError for a path that does not exist before anything is fetched.
    """
    list_files([each for each in inputs if isinstance(each, Path)])
    addresses = [each for each in inputs if isinstance(each, Address)]
    with tempfile.TemporaryDirectory(prefix="bell-lap-") as folder:  # its own user's alone (0700)
        paths: list[Path] = []
        shown: dict[Path, PurePath] = {}
        for number, each in enumerate(inputs):
            if isinstance(each, Address):
                path = Path(folder, str(number))
                name = each.of_file(await _fetch(each, path, fetcher))
                taken = name in shown.values()  # by an address that differs in its query alone
                shown[path] = name.parent / str(number + 1) / name.name if taken else name
            else:
                path = each
            paths.append(path)
        yield Local(tuple(paths), shown, common_page(addresses))


def common_page(addresses: Sequence[Address]) -> str:
    """The address of the one that is given, or of the folder that all are in; empty if there is no such folder."""
    pages = [address.page for address in addresses]
    if len(set(pages)) < 2:
        return pages[0] if pages else ""
    folders = zip(*(page.split("/")[:-1] for page in pages), strict=False)
    common = [parts[0] for parts in takewhile(lambda parts: len(set(parts)) == 1, folders)]
    return "/".join([*common, ""]) if len(common) > 2 else ""  # of https://host/folder/, the host is the third


async def _fetch(address: Address, path: Path, fetcher: Fetcher) -> str:
    """Fetch one file to a path; gives the name it has where it comes from."""
    try:
        with _open(path) as file, _progress(address) as told:
            return (await fetcher.fetch(address, file, told)).name
    except OSError as error:
        raise FetchError(
            f"{address} cannot be kept in {tempfile.gettempdir()}: {error.strerror or 'no reason is given'}.",
            "Make room there, or name another folder in TMPDIR.",
        ) from None


def _open(path: Path) -> BinaryIO:
    make_private_file(path)
    return path.open("wb")


@contextmanager
def _progress(address: Address) -> Generator[Told]:
    """A progress bar for one file, on a terminal only."""
    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
    )
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(f"fetching {address.name or address}", total=None)

        def told(received: int, expected: int | None) -> None:
            bar.update(task, completed=received, total=expected)

        yield told
