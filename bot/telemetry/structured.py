"""structlog without rich, which it would import only to draw tracebacks: ours are text already (`redacting`).

rich and what it brings take 3 MB of a bot that runs for months, and some hundredths of a second of each start.
"""

import sys

_absent = "rich" not in sys.modules
if _absent:
    sys.modules["rich"] = None  # type: ignore[assignment] -- to Python a module that is not installed

try:
    import structlog
finally:
    if _absent:
        del sys.modules["rich"]

__all__ = ["structlog"]
