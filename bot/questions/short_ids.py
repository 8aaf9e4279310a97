"""Digests of ids that are too long for a custom_id, and the tables to look them up in."""

import asyncio
import re
from base64 import urlsafe_b64encode
from collections.abc import Iterable
from hashlib import blake2s

from bot.domain.asked import Asked
from bot.errors import UsageError
from bot.questions.almanac import Almanac
from bot.questions.options import Option, OptionKind

MARK = "~"
LENGTH = 8  # characters of a digest; the first version printed eleven, which begin with the same eight
SHORTENED = frozenset({OptionKind.ATHLETE, OptionKind.MEET, OptionKind.RACE})
_DIGEST = re.compile(r"~[\w-]{8}(?:[\w-]{3})?", re.ASCII)


def digest(id_: str) -> str:
    """A digest of an id: MARK and LENGTH characters.

    Of 200,000 ids, two have the same digest in one of 14,000 stores; then neither is found.
    """
    return MARK + urlsafe_b64encode(blake2s(id_.encode(), digest_size=8).digest()).decode()[:LENGTH]


def is_digest(value: str) -> bool:
    """Whether a value is a digest and not an id."""
    return _DIGEST.fullmatch(value) is not None


def shorten(id_: str) -> str:
    """The digest of an id, or the id if that is not longer."""
    short = digest(id_)
    return short if len(short) < len(id_) else id_


class ShortIds:
    """The ids of one almanac by their digests. Each table is built when first needed, off the event loop."""

    def __init__(self, almanac: Almanac) -> None:
        self.almanac = almanac
        self._tables: dict[OptionKind, dict[str, str]] = {}
        self._making = asyncio.Lock()

    async def expand(self, asked: Asked, options: Iterable[Option]) -> Asked:
        """The question with its digests replaced by ids. Raises UsageError if a digest is of nothing in the store."""
        if not any(is_digest(value) for _, value in asked.options):
            return asked
        changed: dict[str, str] = {}
        for option in options:
            value = asked.text(option.name)
            if option.kind in SHORTENED and is_digest(value):
                found = (await self._table(option.kind)).get(value[: LENGTH + 1])
                if not found:
                    raise UsageError("This button is about something I no longer hold.", "Ask the question again.")
                changed[option.name] = found
        return asked.with_options(**changed)

    def follow(self, almanac: Almanac, athletes: Iterable[str], races: Iterable[str], meets: Iterable[str]) -> None:
        """Know these ids too, and stand for a newer almanac, which has no others that are new."""
        self.almanac = almanac
        for kind, ids in ((OptionKind.ATHLETE, athletes), (OptionKind.RACE, races), (OptionKind.MEET, meets)):
            table = self._tables.get(kind)
            if table is None:  # made when it is needed
                continue
            for id_ in ids:
                if table.setdefault(digest(id_), id_) != id_:
                    table[digest(id_)] = ""

    async def _table(self, kind: OptionKind) -> dict[str, str]:
        async with self._making:
            if kind not in self._tables:
                ids = await self._ids(kind)
                self._tables[kind] = await asyncio.to_thread(_by_digest, ids)
            return self._tables[kind]

    async def _ids(self, kind: OptionKind) -> Iterable[str]:
        match kind:
            case OptionKind.ATHLETE:
                return self.almanac.names.every_id()
            case OptionKind.MEET:
                return (*self.almanac.meets, *self.almanac.meets.series)
            case _:
                return await self.almanac.store.races.list_ids()


def _by_digest(ids: Iterable[str]) -> dict[str, str]:
    """The ids by their digests; if two ids have the same digest, it maps to an empty text."""
    found: dict[str, str] = {}
    for id_ in ids:
        short = digest(id_)
        found[short] = "" if short in found else id_
    return found
