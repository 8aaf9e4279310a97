"""Runs a command of `bell-lap` in the test's own process: a process of its own takes a second to start.

It is for tests of what a command does and says. What a process is, its signals, its terminal, its pipes, needs one.
"""

import io
import logging
import os
import sys
import tempfile
from collections.abc import Generator
from contextlib import ExitStack, contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from subprocess import CompletedProcess
from unittest.mock import patch

from bot.cli import main
from bot.ingest import shipped
from tests.frozen.store import FROZEN_DATA


@contextmanager
def _levels_kept() -> Generator[None]:
    """Give each logger its level back: `bell-lap run` sets those of libraries too."""
    known = (logging.root, *logging.root.manager.loggerDict.values())
    levels = [(logger, logger.level) for logger in known if isinstance(logger, logging.Logger)]
    yield
    for logger, level in levels:
        logger.setLevel(level)


def run_here(home: Path, *arguments: str, answers: str = "", **environment: str) -> CompletedProcess[str]:
    """Run a command over the frozen facts, with `answers` on its standard input."""
    out, err = io.BytesIO(), io.BytesIO()
    root = logging.getLogger()
    with ExitStack() as stack:
        changes = {"BELL_LAP_HOME": str(home), "BELL_LAP_DATABASE": "", **environment}
        stack.enter_context(patch.dict(os.environ, changes))
        stack.enter_context(patch.object(shipped, "shipped_data_folder", lambda: FROZEN_DATA))
        stack.enter_context(patch.object(tempfile, "tempdir", None))  # read anew from TMPDIR
        stack.enter_context(patch.object(root, "handlers", []))  # so that the command logs to its standard error
        stack.enter_context(patch.object(sys, "excepthook", sys.excepthook))
        stack.enter_context(_levels_kept())
        stack.enter_context(patch.object(sys, "stdin", io.StringIO(answers)))
        stack.enter_context(redirect_stdout(io.TextIOWrapper(out, encoding="utf-8", write_through=True)))
        stack.enter_context(redirect_stderr(io.TextIOWrapper(err, encoding="utf-8", write_through=True)))
        try:
            code = main(arguments)
        except SystemExit as ended:  # of argparse
            code = int(ended.code or 0)
        return CompletedProcess(arguments, code, out.getvalue().decode("utf-8"), err.getvalue().decode("utf-8"))
