"""Tells Discord the commands, where they have changed since it was last told."""

import hashlib
import json
import logging
from pathlib import Path
from typing import Any

from discord import app_commands

from bot.files import make_private_folder, write_private

log = logging.getLogger(__name__)


async def sync_if_changed(tree: app_commands.CommandTree[Any], application_id: int | None, memory: Path | None) -> bool:
    """Sync the commands when their fingerprint is new for this application; says whether it did.

    `memory` is the file with the fingerprint of the commands last synced; without it each call syncs.
    """
    payload: list[dict[str, Any]] = [command.to_dict(tree) for command in tree.get_commands()]
    printed = json.dumps([application_id, payload], sort_keys=True)
    fingerprint = hashlib.sha256(printed.encode()).hexdigest()
    if memory and _read(memory) == fingerprint:
        return False
    await tree.sync()
    log.info("synced %d commands", len(payload))
    if memory:
        _write(memory, fingerprint)
    return True


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
