"""The slash commands and menus: loads them, tells Discord where they have changed, and compares what Discord has."""

import hashlib
import json
import logging
import pkgutil
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import Any, cast

import discord
from discord import app_commands
from discord.ext import commands

from bot.files import make_private_folder, write_private

log = logging.getLogger(__name__)

COGS = "cogs"  # by name: they are loaded, not imported
INSTALLS = app_commands.AppInstallationType(guild=True, user=True)
CONTEXTS = app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True)
_DEPRECATED = "dm_permission"  # what `contexts` says now; Discord may leave it out

Json = dict[str, Any]


async def load_cogs(bot: commands.Bot) -> None:
    """Load every module of the cogs package that is not private."""
    package = find_spec(COGS)
    folders = package.submodule_search_locations if package else None
    for module in pkgutil.iter_modules(folders, f"{COGS}."):
        if not module.name.rpartition(".")[2].startswith("_"):
            await bot.load_extension(module.name)


async def list_commands() -> list[Json]:
    """The commands and menus of this version, as Discord is told of them; nobody needs to be connected."""
    bot = commands.Bot((), intents=discord.Intents.none(), allowed_installs=INSTALLS, allowed_contexts=CONTEXTS)
    await load_cogs(bot)
    return _printed(bot.tree)


def list_changed(own: Iterable[Json], registered: Iterable[Json]) -> list[str]:
    """The names of own commands that Discord has otherwise: their words, options, choices, or who may use them.

    What Discord says of them beyond that is not looked at; those that it lacks are not among them.
    """
    there = {(each.get("type", 1), each["name"]): each for each in registered}
    known = ((each, there.get((each["type"], each["name"]))) for each in own)
    return [str(each["name"]) for each, other in known if other is not None and not _is_as(each, other)]


def _is_as(own: object, other: object) -> bool:
    """Whether all that is said of one holds for the other; what is left out is none, or no."""
    if isinstance(own, dict):
        said, found = cast("Json", own), cast("Json", other if isinstance(other, dict) else {})
        return all(_is_as(value, found.get(key)) for key, value in said.items() if key != _DEPRECATED)
    if isinstance(own, list):
        ours, theirs = cast("list[Any]", own), cast("list[Any]", other if isinstance(other, list) else [])
        if all(isinstance(each, int) for each in (*ours, *theirs)):
            return sorted(ours) == sorted(theirs)  # contexts and installations, in any order
        return len(ours) == len(theirs) and all(map(_is_as, ours, theirs))
    return (not own and not other) or str(own) == str(other)  # Discord prints rights as text


async def sync_if_changed(tree: app_commands.CommandTree[Any], application_id: int | None, memory: Path | None) -> bool:
    """Sync the commands when their fingerprint is new for this application; says whether it did.

    `memory` is the file with the fingerprint of the commands last synced; without it each call syncs.
    """
    payload = _printed(tree)
    printed = json.dumps([application_id, payload], sort_keys=True)
    fingerprint = hashlib.sha256(printed.encode()).hexdigest()
    if memory and _read(memory) == fingerprint:
        return False
    await tree.sync()
    log.info("synced %d commands", len(payload))
    if memory:
        _write(memory, fingerprint)
    return True


def _printed(tree: app_commands.CommandTree[Any]) -> list[Json]:
    return [command.to_dict(tree) for command in tree.get_commands()]


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def _write(file: Path, text: str) -> None:
    try:
        make_private_folder(file.parent)
        write_private(file, text)
    except OSError as error:
        log.warning("cannot remember the sync, so the next start syncs again: %s", error)
