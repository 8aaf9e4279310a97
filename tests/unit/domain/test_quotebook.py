"""What may be kept as a quote, and how it is cleaned."""

import pytest

from bot.domain.quotebook import BadDraft, clean_tag, draft_quote, of_athlete, of_member, of_name

SOMEBODY = of_member(5)


@pytest.mark.parametrize("words", ["", "  \n ", "\u200b\u200d", "\x00\x07", "\u0301", "\ud800"])
def test_what_has_no_words_is_refused(words: str) -> None:
    with pytest.raises(BadDraft, match="no words"):
        draft_quote(words, SOMEBODY)


@pytest.mark.parametrize("words", ["?!", "🏃", "9.58", "走れ", "…"])
def test_what_shows_anything_is_kept(words: str) -> None:
    assert draft_quote(words, SOMEBODY).words == words


def test_four_thousand_characters_are_kept_and_one_more_is_refused() -> None:
    assert len(draft_quote(f"  {'x' * 4000}\n", SOMEBODY).words) == 4000
    with pytest.raises(BadDraft, match="4,000 characters at most, and this has 4,001"):
        draft_quote("x" * 4001, SOMEBODY)


def test_controls_and_halves_of_characters_go_and_lines_stay() -> None:
    assert draft_quote("a\x00b\ud83d\r\nc\rd", SOMEBODY).words == "ab\nc\nd"


@pytest.mark.parametrize(
    "link", ["example.org/a", "javascript:alert(1)", "https://", "https://a b.org", "https://x<y.org"]
)
def test_a_link_that_is_none_is_refused(link: str) -> None:
    with pytest.raises(BadDraft, match="https://"):
        draft_quote("words", SOMEBODY, link=link)


def test_what_is_too_long_or_too_much_is_refused() -> None:
    with pytest.raises(BadDraft, match="place has 200 characters at most"):
        draft_quote("words", SOMEBODY, place="x" * 201)
    with pytest.raises(BadDraft, match="link has 500 characters at most"):
        draft_quote("words", SOMEBODY, link=f"https://example.org/{'x' * 500}")
    with pytest.raises(BadDraft, match="tag has 40 characters at most"):
        draft_quote("words", SOMEBODY, tags=["x" * 41])
    with pytest.raises(BadDraft, match="10 tags at most, and this has 11"):
        draft_quote("words", SOMEBODY, tags=[f"tag{at}" for at in range(11)])
    for name in ("", " ", "x" * 101):
        with pytest.raises(BadDraft):
            of_name(name)
        with pytest.raises(BadDraft):
            of_athlete(name)


@pytest.mark.parametrize(
    ("tag", "cleaned"),
    [("#Oslo", "oslo"), ("Road to  Tokyo", "road-to-tokyo"), ("a,b", "a-b"), (" # ", ""), ("ß" * 20, "s" * 40)],
)
def test_tags_are_cleaned(tag: str, cleaned: str) -> None:
    assert clean_tag(tag) == cleaned
    assert clean_tag(cleaned) == cleaned
