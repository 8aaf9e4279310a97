"""Addresses of the web: read, shown without what is secret, and turned into names of files."""

import re
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from aiohttp import encode_basic_auth
from yarl import URL

from bot.errors import UsageError

_ADDRESS = re.compile(r"https?:|[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_UNSAFE = ':*?"<>|'
_LONGEST_NAME = 100  # characters; file systems allow 255 bytes


@dataclass(frozen=True, slots=True)
class Address:
    """Where to fetch a file from. Printed, it is host and path: credentials and query are nobody else's business.

    `url` has no credentials and no fragment; `authorization` is the header that they make, empty if there are none.
    """

    url: URL = field(repr=False)
    authorization: str = field(default="", repr=False)

    def __str__(self) -> str:
        return f"{self._host}{self.url.raw_path}"

    @property
    def page(self) -> str:
        """The address to name as a source: with its scheme, without what is secret."""
        return f"{self.url.scheme}://{self}"

    @property
    def name(self) -> str:
        """The last part of the path, as a safe name of a file; empty if there is none."""
        return safe_name(self.url.name)

    def of_file(self, name: str) -> PurePosixPath:
        """The path by which rows and messages name a file fetched from here: host and path, ending in `name`."""
        path = PurePosixPath(self._host, self.url.raw_path.strip("/"))
        return path.parent / name if name == self.name else path / name

    @property
    def _host(self) -> str:
        shown = self.url.host_subcomponent or ""  # in ASCII: a letter that only looks like another one is seen
        return shown if self.url.is_default_port() else f"{shown}:{self.url.port}"


def is_address(text: str) -> bool:
    """Whether a text is meant as an address, and not as the path of a file."""
    return _ADDRESS.match(text) is not None


def read_address(text: str) -> Address:
    """Read an address of http or https. Raises UsageError, which never repeats the text: it may hold a password."""
    try:
        url = _parse(text)
        login = encode_basic_auth(url.user or "", url.password or "") if url.user or url.password else ""
        return Address(_bare(url), login)
    except ValueError:
        raise UsageError(
            "An address to import from cannot be read, or is not one of https.",
            "Write it like https://example.org/results/meet.csv, in quotation marks if it has a ? or an &.",
        ) from None


def follow(address: Address, location: str) -> Address | None:
    """The address that a redirect leads to, or None if to none. Credentials stay with scheme, host and port."""
    if not location:
        return None
    try:
        url = _bare(address.url.join(_parse(location)))
    except ValueError:
        return None
    return Address(url, address.authorization if url.origin() == address.url.origin() else "")


def safe_name(text: str) -> str:
    """A name of a file made of a text from outside: one part, without control characters or leading dots."""
    last = re.split(r"[/\\]", text)[-1]
    printable = "".join(each if each.isprintable() and each not in _UNSAFE else "_" for each in last)
    name = printable.strip(" .")
    if len(name) <= _LONGEST_NAME:
        return name
    suffix = "".join(PurePosixPath(name).suffixes[-2:])[-20:]
    return name[: _LONGEST_NAME - len(suffix)] + suffix


def hide_secrets(text: str) -> str:
    """A text in which every address has lost its credentials, its query and its fragment."""
    without = re.sub(r"(?i)(https?:/*)\S*@", r"\1", text)
    return re.sub(r"(?i)(https?:[^\s?#'\"]*)[?#][^\s'\"]*", r"\1", without)


def _parse(text: str) -> URL:
    if not text.isprintable():
        raise ValueError("control characters")
    return URL(text)


def _bare(url: URL) -> URL:
    if url.scheme not in ("http", "https") or not url.host:
        raise ValueError("no address of the web")
    return url.with_user(None).with_fragment(None)
