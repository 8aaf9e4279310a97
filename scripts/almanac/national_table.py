"""The table of data/README.md that says how many rows of the list of national records ship, and why others do not."""

from collections import Counter
from pathlib import Path

_BEGINS = "| rows of the list ("
# The reasons of LeftOut, as the table has them: on one line those behind one another, in this order.
_REASONS = (
    (("that no other origin gives",), "no other origin gives them", ": most are below the cut of the all-time lists"),
    (("whose holder is not in the almanac",), "the holder is not in the almanac", ""),
    (("contradicted by a better mark",), "a better mark is held", ""),
    (("set for another nation or a former state",), "set for another nation or a former state", ""),
    (
        (
            "of a former state",
            "set at home while the federation was suspended",
            "shared with somebody whose mark is not confirmed",
            "beaten indoors by a mark that does not ship",
        ),
        "of a former state; set at home while suspended; shared with one that is not confirmed; beaten indoors",
        "",
    ),
)


def national_table(read: int, shipped: int, nations: int, left_out: Counter[str]) -> str:
    """The table: of `read` rows of the list `shipped` ship, of so many `nations`; the others are `left_out`."""
    lines = [
        f"{_BEGINS}{read:,} are read, of seniors) | |",
        "|---|---|",
        f"| ship | {shipped:,}, of {nations} nations |",
    ]
    for reasons, told, more in _REASONS:
        lines.append(f"| {told} | {'; '.join(f'{left_out[reason]:,}' for reason in reasons)}{more} |")
    return "\n".join(lines)


def put_table(readme: Path, table: str) -> None:
    """Put the table in the place of the one that is there. Raises ValueError if none is."""
    before, begins, rest = readme.read_text(encoding="utf-8").partition(_BEGINS)
    _, ends, after = rest.partition("\n\n")
    if not (begins and ends):
        raise ValueError(f"{readme} has no table of national records")
    readme.write_text(before + table + ends + after, encoding="utf-8")
