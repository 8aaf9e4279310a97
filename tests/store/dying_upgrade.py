"""Opens a database and is killed in the middle of its upgrade: `python -m tests.store.dying_upgrade KIND URL REVISION`.

It dies once the migration of that revision has run, before the whole upgrade is committed.
"""

import asyncio
import os
import signal
import sys
from typing import Any

from alembic.runtime import migration

from bot.database.opening import open_database
from tests.store.test_upgrading import KINDS


async def _main(kind: str, url: str, revision: str) -> None:
    note = migration.HeadMaintainer.update_to_step

    def noting(self: migration.HeadMaintainer, step: Any) -> None:  # noqa: ANN401 - as it was called
        note(self, step)
        if revision in self.heads:
            os.kill(os.getpid(), signal.SIGKILL)

    migration.HeadMaintainer.update_to_step = noting
    async with open_database(url, KINDS[kind][0]):
        pass


if __name__ == "__main__":
    asyncio.run(_main(*sys.argv[1:]))
