"""Material that is not in the repository: tests that need it skip without it.

It is looked for in ../shared beside the checkout, or in the folder that BELL_LAP_SHARED names.
"""

import os
from pathlib import Path

import pytest

SHARED = Path(os.environ.get("BELL_LAP_SHARED") or Path(__file__).resolve().parents[2] / "shared")
DATASETS = SHARED / "datasets"


def needs_shared(part: str) -> pytest.MarkDecorator:
    """Marks tests that read this file or folder of the shared material."""
    return pytest.mark.skipif(not (SHARED / part).exists(), reason=f"../shared/{part} is not here")


slow = pytest.mark.skipif(not os.environ.get("BELL_LAP_SLOW"), reason="takes minutes; make test-slow runs it")
