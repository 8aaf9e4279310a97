"""The words of eleven languages, from the tries of this machine and from those that have to be made."""

import asyncio
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.understanding.dictionary import LANGUAGES, Dictionary, dictionary

_ON_LINUX = sys.platform == "linux"  # which alone tells what is mapped


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("girlfriend", "en"),
        ("spannend", "de"),
        ("aurais", "fr"),
        ("pregunta", "es"),
        ("klarte", "no"),
        ("vikande", "sv"),
        ("kysymys", "fi"),
        ("vraagje", "nl"),
        ("domanda", "it"),
        ("ganharam", "pt"),
        ("pokazal", "pl"),  # which is pokazał
    ],
)
def test_every_language_has_its_words(word: str, language: str) -> None:
    assert dictionary().knows(word, [language])


def test_a_word_of_one_language_is_none_of_another() -> None:
    assert not dictionary().knows("kysymys", ["en"])


@pytest.mark.parametrize("word", ["sooo", "whaaat", "fasttt", "goooood"])
def test_a_word_may_be_drawn_out(word: str) -> None:
    assert dictionary().knows(word, ["en"])


@pytest.mark.parametrize("name", ["kipyegon", "ingebrigtsen", "barshim", "lavillenie"])
def test_names_are_no_words(name: str) -> None:
    assert not dictionary().knows(name, LANGUAGES)


async def test_a_trie_is_made_where_it_is_missing_and_opened_when_it_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.understanding.dictionary.LANGUAGES", ("en",))
    folder = tmp_path / "deep" / "words"
    words = Dictionary(folder)
    await words.prepare()
    assert not _is_open(folder)
    assert words.knows("girlfriend", ["en"])
    assert _is_open(folder) == _ON_LINUX
    assert [path.name for path in folder.iterdir()] == ["en.trie"]
    assert folder.stat().st_mode & 0o077 == 0


def _is_open(folder: Path) -> bool:
    return _ON_LINUX and str(folder) in Path("/proc/self/maps").read_text()


def test_a_trie_is_made_for_a_question_that_comes_before_it_was_prepared(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "words"

    assert Dictionary(folder).knows("girlfriend", ["en"])
    assert [path.name for path in folder.iterdir()] == ["en.trie"]
    assert folder.stat().st_mode & 0o077 == 0


async def test_who_stops_does_not_wait_for_the_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on the first start of a machine: eleven languages take a minute, and a stop ten seconds at most."""
    making = asyncio.get_running_loop().create_future()
    start = asyncio.create_subprocess_exec

    async def started(*command: str, **streams: Any) -> asyncio.subprocess.Process:  # noqa: ANN401 - passed on
        making.set_result(await start(*command, **streams))
        return making.result()

    monkeypatch.setattr("asyncio.create_subprocess_exec", started)
    preparing = asyncio.create_task(Dictionary(tmp_path / "words").prepare())
    process = await making
    preparing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await preparing
    assert process.returncode
    assert not list((tmp_path / "words").iterdir())


async def test_words_that_cannot_be_kept_are_prepared_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.understanding.dictionary.LANGUAGES", ("en",))
    (tmp_path / "file").write_text("in the way")
    words = Dictionary(tmp_path / "file" / "words")
    await words.prepare()
    assert words.knows("girlfriend", ["en"])
    with pytest.raises(OSError, match="Not a directory"):  # an image without them is none
        await words.make_all()


def test_a_folder_that_cannot_be_made_costs_no_word(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    assert Dictionary(tmp_path / "file" / "words").knows("girlfriend", ["en"])


def test_a_damaged_trie_costs_no_word(tmp_path: Path) -> None:
    (tmp_path / "en.trie").write_bytes(b"cut off")

    assert Dictionary(tmp_path).knows("girlfriend", ["en"])
    assert not (tmp_path / "en.trie").exists()
