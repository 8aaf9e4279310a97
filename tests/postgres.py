"""Databases on the PostgreSQL server that tests/conftest.py starts."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from uuid import uuid4


@asynccontextmanager
async def new_database(server: str, template: str = "template1") -> AsyncGenerator[str]:
    """A database of its own on the server, a copy of the template; gives its name, and drops it at the end."""
    name = f"test_{uuid4().hex}"
    await _execute(server, f"CREATE DATABASE {name} TEMPLATE {template}")
    try:
        yield name
    finally:
        await _execute(server, f"DROP DATABASE {name} WITH (FORCE)")


async def lose_on_crash(server: str) -> None:
    """Let the server wait for no disk: nobody needs its data after the tests."""
    for setting in ("fsync", "synchronous_commit", "full_page_writes"):
        await _execute(server, f"ALTER SYSTEM SET {setting} = off")
    await _execute(server, "SELECT pg_reload_conf()")


async def _execute(server: str, statement: str) -> None:
    import asyncpg  # noqa: PLC0415 - optional: the server's fixture skips where it is missing

    connection = await asyncpg.connect(server)
    try:
        await connection.execute(statement)
    finally:
        await connection.close()


def address(server: str, name: str) -> str:
    """The address of a database on the server, as SQLAlchemy takes it."""
    return server.replace("postgresql://", "postgresql+asyncpg://").replace("/postgres?", f"/{name}?")
