"""What answers and actions need of what members bring."""

from typing import Protocol


class Community(Protocol):
    """What members bring."""
