"""Which languages have a word: what is in a dictionary is talk, and no misspelt name.

The words are those of simplemma, in all their forms. It takes 1.2 GB to hold those of eleven languages, so the forms of
each language are kept in a trie on disk, which is mapped and not read (marisa-trie): a look-up touches a few pages. A
trie is made when its language is first met, once on a machine, by a process of its own: one language takes 100 MB and
up to four seconds.
"""

import contextlib
import logging
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path

import marisa_trie
from platformdirs import user_cache_path

from bot.files import make_private_folder
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

    def knows(self, folded: str, languages: Iterable[str]) -> bool:
        """Whether one of the languages has a folded word, which may be drawn out: `sooo`."""
        forms = undrawn(folded)
        return any(form in self._trie(language) for language in languages for form in forms)

    def prepare(self) -> None:
        """Make the tries that are missing, so that no question has to wait for one."""
        for language in LANGUAGES:
            self._trie(language)

    def _trie(self, language: str) -> marisa_trie.Trie:
        trie = self._tries.get(language)
        if trie is None:
            trie = self._tries[language] = self._open(language)
        return trie

    def _open(self, language: str) -> marisa_trie.Trie:
        path = self._folder / f"{language}.trie"
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
    command = [sys.executable, "-m", "bot.understanding.dictionary", language, str(path)]
    subprocess.run(command, check=True, timeout=_MOST_SECONDS, stdin=subprocess.DEVNULL, capture_output=True)  # noqa: S603 -- ours


def _make(language: str, path: Path) -> None:
    """Make a trie and put it in its place whole, whoever else makes it at the same time. Raises OSError."""
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    os.close(handle)
    try:
        marisa_trie.Trie(_forms(language)).save(beside)
        Path(beside).replace(path)
    except BaseException:
        Path(beside).unlink()
        raise


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
    _make(sys.argv[1], Path(sys.argv[2]))
