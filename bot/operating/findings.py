"""What `bell-lap doctor` found, and how it is printed."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """How something is: as it should be, worth knowing, or in the way of the bot."""

    OK = "ok"
    NOTE = "note"
    WRONG = "WRONG"


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at, how it is, in one sentence, and what to do about it."""

    what: str
    state: State
    says: str
    tip: str = ""


def ok(what: str, says: str) -> Finding:
    """It is as it should be."""
    return Finding(what, State.OK, says)


def note(what: str, says: str, tip: str = "") -> Finding:
    """It is worth knowing."""
    return Finding(what, State.NOTE, says, tip)


def wrong(what: str, says: str, tip: str) -> Finding:
    """It keeps the bot from its work."""
    return Finding(what, State.WRONG, says, tip)


def print_findings(findings: Iterable[Finding]) -> str:
    """`ok     token     Discord knows it …`, and what to do in a line of its own."""
    lines: list[str] = []
    for each in findings:
        lines.append(f"{each.state.value:<6} {each.what:<9} {each.says}")
        if each.tip:
            lines.append(f"{'':<16} → {each.tip}")
    return "\n".join(lines) + "\n"
