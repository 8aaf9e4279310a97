"""Addresses as operators type them, and what is shown of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import UsageError
from bot.fetching.addresses import follow, hide_secrets, is_address, read_address, safe_name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://example.org/a.csv", True),
        ("HTTP://example.org", True),
        ("ftp://example.org/a.csv", True),
        ("https:/example.org/a.csv", True),
        ("results.csv", False),
        ("C:\\results\\a.csv", False),
        ("http/results.csv", False),
    ],
)
def test_addresses_are_told_from_paths(text: str, expected: bool) -> None:
    assert is_address(text) is expected


def test_what_is_secret_is_not_shown() -> None:
    address = read_address("https://ann:sesame@Example.org:8443/a%20b/meet.csv?token=abc#part")
    assert str(address) == "example.org:8443/a%20b/meet.csv"
    assert address.page == "https://example.org:8443/a%20b/meet.csv"
    assert str(address.of_file(address.name)) == "example.org:8443/a%20b/meet.csv"
    assert address.authorization == "Basic YW5uOnNlc2FtZQ=="
    assert str(address.url) == "https://example.org:8443/a%20b/meet.csv?token=abc"
    assert not {"sesame", "YW5u", "abc"} & set(repr(address).replace("=", " ").split("'"))
    assert "sesame" not in repr(address)


def test_a_name_that_looks_like_another_is_seen() -> None:
    assert str(read_address("https://ехample.org/a.csv")).startswith("xn--")  # two letters of it are Cyrillic


@pytest.mark.parametrize(
    "text",
    [
        "https:/ann:sesame@example.org/a",
        "https:ann:sesame@example.org",
        "https://ann:ses#ame@example.org/",
        "https://ann:sesame@/a",
        "https://ann:sesame@example.org:99999/",
        "ftp://ann:sesame@example.org/",
        "https://ann%3Asesame:x@example.org/",
        "https://ann:sesame@example.org/a\r\nHost: other",
        "https://ann:sesame@[::1/",
    ],
)
def test_what_cannot_be_read_is_not_repeated(text: str) -> None:
    with pytest.raises(UsageError) as raised:
        read_address(text)
    assert "ses" not in str(raised.value).replace("addresses", "")
    assert "https://example.org/results/meet.csv" in str(raised.value)


@pytest.mark.parametrize(
    ("location", "expected", "keeps"),
    [
        ("/b.csv?x=1", "https://example.org/b.csv", True),
        ("https://example.org/b.csv", "https://example.org/b.csv", True),
        ("https://example.org:8443/b.csv", "https://example.org:8443/b.csv", False),
        ("https://other.org/b.csv", "https://other.org/b.csv", False),
        ("//other.org/b.csv", "https://other.org/b.csv", False),
        ("https://mallory:x@other.org/b.csv", "https://other.org/b.csv", False),
        ("http://example.org/b.csv", "http://example.org/b.csv", False),
    ],
)
def test_redirects_keep_credentials_with_their_host(location: str, expected: str, keeps: bool) -> None:
    address = read_address("https://ann:sesame@example.org/a.csv")
    target = follow(address, location)
    assert target is not None
    assert (target.page, target.authorization == address.authorization) == (expected, keeps)
    assert keeps or not target.authorization


@pytest.mark.parametrize(
    "location", ["", "mailto:a@b", "javascript:1", "http:///x", "https://[::1", "/a\nb", "/\udcff"]
)
def test_redirects_to_nothing(location: str) -> None:
    assert follow(read_address("https://example.org/a.csv"), location) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("men_european_records.csv", "men_european_records.csv"),
        ("../../etc/passwd", "passwd"),
        ("..\\..\\boot.ini", "boot.ini"),
        (".bashrc", "bashrc"),
        ("..", ""),
        ("a\x1b[31m\n.csv", "a_[31m_.csv"),
        ("Zürich 2024.json", "Zürich 2024.json"),
    ],
)
def test_names_are_made_safe(text: str, expected: str) -> None:
    assert safe_name(text) == expected


@given(st.text())
def test_every_name_is_one_short_printable_part(text: str) -> None:
    name = safe_name(text)
    assert len(name) <= 100
    assert not set(name) & set('/\\:*?"<>|')
    assert name.isprintable()
    assert not name.startswith(".")


def test_a_long_name_keeps_its_suffix() -> None:
    assert safe_name("a" * 300 + ".tar.xz").endswith("a.tar.xz")


def test_secrets_are_hidden_in_any_text() -> None:
    text = "no such option: 'https://ann:se@same@example.org/a.csv?token=abc#x' or https:/ann:sesame@example.org"
    assert hide_secrets(text) == "no such option: 'https://example.org/a.csv' or https:/example.org"
