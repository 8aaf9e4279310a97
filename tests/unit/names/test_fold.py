"""Folding: what is removed, what stays, and that folding twice changes nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.names.fold import LONGEST_TEXT, fold, is_blank


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Jakob Ingebrigtsen", "jakob ingebrigtsen"),
        ("  JOSH   Kerr\t", "josh kerr"),
        ("Karoline Bjerkeli Grøvdal", "karoline bjerkeli grovdal"),
        ("Małgorzata Żołądkiewicz", "malgorzata zoladkiewicz"),
        ("Aslı Çakır", "asli cakir"),
        ("İstanbul", "istanbul"),
        ("Straße Þór Æsa Œuvre Đặng", "strasse thor aesa oeuvre dang"),
        ("O'Sullivan D’Amato", "osullivan damato"),
        ("Said-Guerni", "said guerni"),
        ("J. Kerr", "j kerr"),
        ("K\u200be\u00adr\u0301r\x00", "kerr"),
        ("ﬁeld Ⅻ ①", "field xii 1"),
        ("\u202eKerr\u202c", "kerr"),
        ("Иванов Йорк", "иванов иорк"),
        ("!!! … 🏃", ""),
        ("", ""),
    ],
)
def test_folds_to_plain_words(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_only_the_first_characters_are_looked_at() -> None:
    assert fold("a" * 10_000) == "a" * LONGEST_TEXT
    assert fold("ﷺ" * LONGEST_TEXT) == fold("ﷺ" * 10_000)


@given(st.text(max_size=300))
def test_folding_is_idempotent(text: str) -> None:
    once = fold(text)
    assert fold(once) == once


@given(st.text(max_size=300))
def test_folded_text_is_words_parted_by_single_spaces(text: str) -> None:
    folded = fold(text)
    assert len(folded) <= LONGEST_TEXT
    assert folded == " ".join(folded.split())
    assert all(c.isalnum() or c == " " for c in folded)


@pytest.mark.parametrize("text", ["", "   ", "\u200b\u200d", "\x00\t", "\u0301"])
def test_text_that_shows_nothing_is_blank(text: str) -> None:
    assert is_blank(text)


@pytest.mark.parametrize("text", ["a", "!", "🏃", "."])
def test_text_that_shows_something_is_not_blank(text: str) -> None:
    assert not is_blank(text)
