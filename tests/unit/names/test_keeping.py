"""An index loaded from a file gives the same answers; a damaged file or one with another key is ignored."""

import pickle
from datetime import date
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.athlete import Athlete, AthleteListing
from bot.domain.event import Sex
from bot.names.athletes import AthleteNames
from bot.names.columns import pack, unpack, write_columns

LISTINGS = [
    AthleteListing(
        Athlete("sandra-perkovic", "Sandra Perković", "CRO", Sex.WOMEN, date(1990, 6, 21), "Perković"),
        ("Sandra Elkasević",),
        20.0,
        ("discus-throw",),
    ),
    AthleteListing(Athlete("josh-kerr", "Josh Kerr", "GBR", Sex.MEN), (), 60.0, ("1500m", "mile")),
    AthleteListing(Athlete("hamish-kerr", "Hamish Kerr", "NZL", Sex.MEN), (), 9.0, ("high-jump",)),
    AthleteListing(Athlete("anna-kerr", "Anna Kerr", "IRL", Sex.WOMEN)),
    AthleteListing(Athlete("nobody", "…", "IRL", Sex.WOMEN)),
]
TEXTS = (
    "",
    "k",
    "ker",
    "Kerr",
    "Kerr NZL",
    "kerr high jump",
    "women kerr",
    "elkasevic",
    "Josh Ker",
    "josh-kerr",
    "zzz",
)


def answers(names: AthleteNames) -> list[object]:
    """The answers to everything that can be asked."""
    asked: list[object] = [(names.search(text), names.resolve(text), names.written(text)) for text in TEXTS]
    asked += [(names.get(athlete), names.is_with_results(athlete)) for athlete in names]
    return [*asked, len(names), names.has_word("kerr"), names.has_word("ker")]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "names.index"
    AthleteNames(LISTINGS).save(path, "one")
    return path


@pytest.fixture(scope="module")
def kept_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kept")
    AthleteNames(LISTINGS).save(folder / "sound", "one")
    return folder


def test_what_was_kept_answers_the_same(file: Path) -> None:
    kept = AthleteNames.load(file, "one")
    assert kept is not None
    assert answers(kept) == answers(AthleteNames(LISTINGS))


def test_no_athletes_are_kept_too(tmp_path: Path) -> None:
    AthleteNames([]).save(tmp_path / "none.index", "one")
    kept = AthleteNames.load(tmp_path / "none.index", "one")
    assert kept is not None
    assert answers(kept) == answers(AthleteNames([]))


def test_it_is_kept_for_its_user_alone_and_leaves_nothing_beside_it(file: Path) -> None:
    AthleteNames(LISTINGS[:2]).save(file, "two")
    assert file.stat().st_mode & 0o777 == 0o600
    assert list(file.parent.iterdir()) == [file]
    assert AthleteNames.load(file, "one") is None
    kept = AthleteNames.load(file, "two")
    assert kept is not None
    assert len(kept) == 2


def test_what_cannot_be_written_leaves_the_old_file(file: Path) -> None:
    with pytest.raises(IsADirectoryError):
        write_columns(file.parent, "two", {})
    with pytest.raises(FileNotFoundError):
        AthleteNames(LISTINGS).save(file.parent / "gone" / "names.index", "two")
    assert AthleteNames.load(file, "one") is not None


@pytest.mark.parametrize("content", [b"", b"nothing", b"PK\x03\x04", bytes(10_000)])
def test_a_file_of_something_else_is_ignored(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "names.index").write_bytes(content)
    assert AthleteNames.load(tmp_path / "names.index", "one") is None
    assert AthleteNames.load(tmp_path / "missing.index", "one") is None
    assert AthleteNames.load(tmp_path, "one") is None


class Hostile:
    """Creates a file when it is unpickled."""

    def __init__(self, witness: Path) -> None:
        self.witness = witness

    def __reduce__(self) -> tuple[object, ...]:
        return Path.touch, (self.witness,)


def test_nothing_a_file_holds_is_run(file: Path) -> None:
    witness = file.with_name("witness")
    body = BytesIO()
    np.savez(body, allow_pickle=True, born=np.array([Hostile(witness)]))
    head = f"1 one\n{sha256(body.getvalue()).hexdigest()}\n"
    file.write_bytes(head.encode() + body.getvalue())
    assert AthleteNames.load(file, "one") is None
    file.write_bytes(pickle.dumps(Hostile(witness)))
    assert AthleteNames.load(file, "one") is None
    assert not witness.exists()


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_a_damaged_file_is_ignored(data: st.DataObject, kept_once: Path) -> None:
    content = bytearray((kept_once / "sound").read_bytes())
    path = kept_once / "damaged"
    if data.draw(st.booleans()):
        content = content[: data.draw(st.integers(0, len(content) - 1))]
    else:
        content[data.draw(st.integers(0, len(content) - 1))] ^= data.draw(st.integers(1, 255))
    path.write_bytes(content)
    assert AthleteNames.load(path, "one") is None


def test_a_name_with_a_nul_is_not_kept_and_does_no_harm(tmp_path: Path) -> None:
    names = AthleteNames([AthleteListing(Athlete("x", "A\0B Kerr", "GBR", Sex.MEN))])
    names.save(tmp_path / "names.index", "one")
    assert not (tmp_path / "names.index").exists()
    assert names.search("kerr")[0].id == "x"


def test_short_searches_are_kept_and_cannot_be_changed_from_outside() -> None:
    names = AthleteNames(LISTINGS)
    first = names.search("ker")
    first.clear()
    assert names.search("ker") == AthleteNames(LISTINGS).search("ker") != []
    for number in range(1200):
        names.search(f"{number:03}"[:3], 1 + number % 2)
    assert names.search("ker")[0].id == "josh-kerr"


def test_equal_texts_of_a_file_are_one_object() -> None:
    known = "".join(("New", "comer"))
    texts = ["GBR", "NOR", "GBR", "Newcomer", ""]
    found = unpack(pack(texts), len(texts), [known])
    assert found == texts
    assert found[0] is found[2]
    assert found[3] is known
