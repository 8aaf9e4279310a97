"""`bell-lap formats`: what can be imported, with an example of each."""

import sys
from collections.abc import Iterator
from textwrap import indent

from bot.ingest import reading

_MAPPED = """any other table (CSV, or a sheet of .xlsx)
  needs the columns that --columns names; --columns ask shows them, and ten rows as they would be read
    Pos,Name,Nat,Time
    1,Ann Example,GBR,4:02.11

    bell-lap import results.csv --columns "athlete=Name,nation=Nat,mark=Time,place=Pos" --event "1500 m" --sex W \\
      --day 2024-05-30 --meet "Example Meeting" --source "Results, Example AC, 2024-05-30"

docs/importing.md has the rules of each. Folders and archives (.zip, .tar.xz, .gz) are read through.
"""


def run_formats() -> int:
    """Print every format with what it needs and an example, and return the exit code."""
    sys.stdout.write("".join(_lines()) + _MAPPED)
    return 0


def _lines() -> Iterator[str]:
    for each in reading.list_formats():
        yield f"{each.name}\n"
        if each.needs.columns:
            yield f"  needs the columns {', '.join(each.needs.columns)}\n"
        elif each.needs.keys:
            yield f"  needs the keys {', '.join(each.needs.keys)}\n"
        if each.needs.options:
            yield f"  give {each.needs.options} when importing it\n"
        yield indent(each.example.rstrip("\n"), "    ") + "\n\n"
