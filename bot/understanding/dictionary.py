"""Which languages have a word: what is in a dictionary is talk, and no misspelt name.

The words are those of simplemma, in all their forms. It takes 1.2 GB to hold those of eleven languages, so the forms of
each language are kept in a trie on disk, which is mapped and not read (marisa-trie): a look-up touches a few pages. A
trie is made when its language is first met, once on a machine, by a process of its own: one language takes 100 MB and
up to four seconds.
"""

import asyncio
import contextlib
import errno
import logging
import os
import re
import subprocess
import sys
from asyncio.subprocess import DEVNULL
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path

import marisa_trie
from platformdirs import user_cache_path

from bot.files import make_private_file, make_private_folder
from bot.names.fold import fold

log = logging.getLogger(__name__)

LANGUAGES = ("en", "de", "fr", "es", "no", "sv", "fi", "nl", "it", "pt", "pl")
_CODES = {"no": "nb"}  # what simplemma calls a language
PREPARE = 60.0  # seconds between looks at whether every language has its trie
_FORMAT = 2  # raise it when other forms are kept
_LONGEST = 14  # letters of a form; longer ones are compounds, and most of their space
_DRAWN_OUT = re.compile(r"(.)\1{2,}")
_MOST_SECONDS = 60.0  # to make a trie


class Dictionary:
    """The words of all languages, whose tries are kept in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._tries: dict[str, marisa_trie.Trie] = {}
        self._prepared: set[str] = set()

    def knows(self, folded: str, languages: Iterable[str]) -> bool:
        """Whether one of the languages has a folded word, which may be drawn out: `sooo`."""
        forms = undrawn(folded)
        return any(form in self._trie(language) for language in languages for form in forms)

    async def prepare(self) -> None:
        """Make the tries that are missing or damaged, so that no question has to wait for one.

        None stays open: a question opens one in a tenth of a millisecond, and all are 5 MB of memory. When this is
        cancelled, the process that makes one is ended: a bot that is to stop does not wait for it.
        """
        for language in LANGUAGES:
            if language not in self._prepared:
                with contextlib.suppress(OSError):  # then it is kept in memory
                    await _make_beside(language, self._folder)
                await asyncio.to_thread(self._look_at, language)
                self._prepared.add(language)

    async def make_all(self) -> None:
        """Make the tries that are missing. Raises OSError where one cannot be made."""
        for language in LANGUAGES:
            await _make_beside(language, self._folder)

    def _look_at(self, language: str) -> None:
        """Open a trie for a moment; keep its words in memory where that cannot be."""
        if language not in self._tries:
            trie = self._open(language)
            if not self._path(language).exists():
                self._tries[language] = trie

    def _path(self, language: str) -> Path:
        return self._folder / f"{language}.trie"

    def _trie(self, language: str) -> marisa_trie.Trie:
        trie = self._tries.get(language)
        if trie is None:
            trie = self._tries[language] = self._open(language)
        return trie

    def _open(self, language: str) -> marisa_trie.Trie:
        path = self._path(language)
        try:
            if not path.exists():
                _make_apart(language, path)
            return marisa_trie.Trie().mmap(str(path))
        except (OSError, RuntimeError, subprocess.SubprocessError) as error:
            log.warning("keeping the words of %s in memory: %s", language, error)
            with contextlib.suppress(OSError):
                path.unlink()  # a damaged one is made anew by the next process
            return marisa_trie.Trie(_forms(language))


def undrawn(folded: str) -> tuple[str, ...]:
    """A word, and what it may be where letters are drawn out: `sooo` is `so`, `goood` is `good`."""
    drawn = _DRAWN_OUT.search(folded)
    return (folded, _DRAWN_OUT.sub(r"\1", folded), _DRAWN_OUT.sub(r"\1\1", folded)) if drawn else (folded,)


@cache
def dictionary() -> Dictionary:
    """The dictionary of this machine; nothing of it is opened before it is asked."""
    folder = f"words-{_FORMAT}-{version('simplemma')}-{version('marisa-trie')}"
    return Dictionary(user_cache_path("bell-lap") / folder)


def _make_apart(language: str, path: Path) -> None:
    """Make a trie in another process, whose memory ends with it. Raises OSError, subprocess.SubprocessError."""
    make_private_folder(path.parent)
    command = _command(language, path)
    subprocess.run(command, check=True, timeout=_MOST_SECONDS, stdin=subprocess.DEVNULL, capture_output=True)  # noqa: S603 -- ours


async def _make_beside(language: str, folder: Path) -> None:
    """Make a trie that is missing in another process, while this one answers. Raises OSError."""
    path = folder / f"{language}.trie"
    if path.exists():
        return
    make_private_folder(folder)
    process = await asyncio.create_subprocess_exec(
        *_command(language, path), stdin=DEVNULL, stdout=DEVNULL, stderr=DEVNULL
    )
    try:
        await process.wait()
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
        _beside(path, process.pid).unlink(missing_ok=True)
    if not path.exists():
        raise OSError(errno.EIO, f"the words of {language} cannot be made", str(path))


def _command(language: str, path: Path) -> list[str]:
    return [sys.executable, "-m", "bot.understanding.dictionary", language, str(path)]


def _make(language: str, path: Path) -> None:
    """Make a trie and put it in its place whole, whoever else makes it at the same time. Raises OSError."""
    beside = _beside(path, os.getpid())
    try:
        make_private_file(beside)
        marisa_trie.Trie(_forms(language)).save(str(beside))
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _beside(path: Path, process: int) -> Path:
    """Where a process makes a trie, before it is put in its place."""
    return path.with_name(f"{path.name}.{process}")


def _forms(language: str) -> Iterator[str]:
    """The folded forms of a language's words; what is always written with a capital is a name, but not in German."""
    from simplemma.strategies.dictionaries import StreamDictionaryFactory  # noqa: PLC0415 -- only to make a trie

    words = StreamDictionaryFactory(cache_max_size=1).get_dictionary(_CODES.get(language, language))
    nouns = language == "de"
    kept = (
        word.lower()
        for word in words
        if len(word) <= _LONGEST and word.isalpha() and (word.islower() or (nouns and word.istitle()))
    )
    return (word if word.isascii() else fold(word) for word in kept)


if __name__ == "__main__":
    if sys.argv[1:]:
        _make(sys.argv[1], Path(sys.argv[2]))
    else:  # for an image
        asyncio.run(dictionary().make_all())
