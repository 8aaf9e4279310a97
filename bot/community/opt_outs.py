"""Who forbids being quoted: keyed hashes of their ids, which outlive a deletion.

Whoever has both the database and an id can tell whether it forbids; from the hashes alone nobody learns an id.
"""

import hashlib
import hmac
import secrets
from collections.abc import Collection
from datetime import datetime
from functools import cache

from sqlalchemy import String, bindparam, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.community.tables import quote_opt_out, secret
from bot.database.reading import Reader, Statement

_NAME = "opt-out"
_KEY = select(secret.c.value).where(secret.c.name == _NAME)
_OPT_OUTS = select(quote_opt_out.c.hash)


async def forbids(reader: Reader, user: int) -> bool:
    """Whether somebody forbids being quoted. Raises StoreError."""
    key = await reader.rows(_KEY)
    return bool(key) and bool(await reader.rows(_one(), hashed=_hash(key[0][0], user)))


async def list_forbidding(connection: AsyncConnection, users: Collection[int]) -> frozenset[int]:
    """Those of these users who forbid being quoted."""
    key = (await connection.execute(_KEY)).scalar()
    if key is None or not users:
        return frozenset()
    hashes = set((await connection.execute(_OPT_OUTS)).scalars())
    return frozenset(user for user in users if _hash(key, user) in hashes)


async def find_since(connection: AsyncConnection, user: int) -> datetime | None:
    """Since when somebody forbids being quoted; None if they do not."""
    key = (await connection.execute(_KEY)).scalar()
    if key is None:
        return None
    return (await connection.execute(_one(), {"hashed": _hash(key, user)})).scalar()


async def add_wish(connection: AsyncConnection, user: int, now: datetime) -> None:
    """Somebody forbids being quoted from now on."""
    if not await list_forbidding(connection, [user]):
        wish = {"hash": _hash(await _key(connection), user), "since": now}
        await connection.execute(insert(quote_opt_out).values(wish))


async def drop_wish(connection: AsyncConnection, user: int) -> bool:
    """Somebody may be quoted again; False if they did not forbid it."""
    hashed = _hash(await _key(connection), user)
    return (await connection.execute(delete(quote_opt_out).where(quote_opt_out.c.hash == hashed))).rowcount > 0


async def _key(connection: AsyncConnection) -> str:
    """The key, made when it is first needed; no other writer can come in between."""
    key = (await connection.execute(_KEY)).scalar()
    if key is None:
        key = secrets.token_hex(32)
        await connection.execute(insert(secret).values(name=_NAME, value=key))
    return key


@cache
def _one() -> Statement:
    return select(quote_opt_out.c.since).where(quote_opt_out.c.hash == bindparam("hashed", type_=String))


def _hash(key: str, user: int) -> str:
    return hmac.new(bytes.fromhex(key), str(user).encode(), hashlib.sha256).hexdigest()
