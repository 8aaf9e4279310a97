"""The bot's cogs, whose modules are run once for all clients.

discord.py runs a module each time that a client loads it, and takes every command apart to see its options. A bot does
so once in its life; each world of a test has a client of its own.
"""

from collections.abc import Generator
from contextlib import contextmanager
from importlib.machinery import ModuleSpec, SourceFileLoader
from types import ModuleType
from unittest.mock import patch


@contextmanager
def loaded_once() -> Generator[None]:
    """Give each client the same modules of cogs; it makes cogs and commands of its own from their classes."""
    kept: dict[str, ModuleType] = {}
    execute = SourceFileLoader.exec_module

    def create_module(_: SourceFileLoader, spec: ModuleSpec) -> ModuleType | None:
        return kept.get(spec.name)

    def exec_module(loader: SourceFileLoader, module: ModuleType) -> None:
        if module.__name__ in kept:
            return
        execute(loader, module)
        if module.__name__.startswith("cogs."):
            kept[module.__name__] = module

    with (
        patch.object(SourceFileLoader, "create_module", create_module),
        patch.object(SourceFileLoader, "exec_module", exec_module),
    ):
        yield
