"""Shared places and sections of one unit: what a place given twice means depends on the marks beside it."""

from collections import Counter
from collections.abc import Sequence

from bot.domain.rows import FileRow, ResultRow


def with_ties_and_sections(rows: Sequence[FileRow]) -> list[FileRow]:
    """The rows of one complete unit in the order of the file, with `tied` and `section` settled.

    Places that begin again at 1 are of two sections, which get numbers: athletes of two sections did not meet. A place
    given twice with one mark was shared. A place given twice with different marks is no tie: one of the two is wrong,
    and the file does not say which, so both stay as they are.
    """
    parts = _sections(rows)
    if len(parts) == 1:
        return _with_ties(rows)
    found: list[FileRow] = []
    for number, part in enumerate(parts, 1):
        found += [
            row._replace(section=f"{row.section} {number}".strip()) if isinstance(row, ResultRow) else row
            for row in _with_ties(part)
        ]
    return found


def _with_ties(rows: Sequence[FileRow]) -> list[FileRow]:
    given = Counter(_place_and_mark(row) for row in rows if isinstance(row, ResultRow) and row.mark)
    return [
        row._replace(tied=True)
        if isinstance(row, ResultRow) and row.place is not None and row.mark and given[_place_and_mark(row)] > 1
        else row
        for row in rows
    ]


def _place_and_mark(row: ResultRow) -> tuple[int | None, int]:
    return row.place, row.mark.value if row.mark else 0


def _sections(rows: Sequence[FileRow]) -> list[list[FileRow]]:
    """The rows cut where the places begin again; one part unless each part is ranked in full from 1."""
    parts: list[list[FileRow]] = [[]]
    before = 0
    for row in rows:
        place = row.place if isinstance(row, ResultRow) else None
        if place is not None:
            if place < before:
                parts.append([])
            before = place
        parts[-1].append(row)
    return parts if len(parts) > 1 and all(map(_is_ranking, parts)) else [list(rows)]


def _is_ranking(rows: Sequence[FileRow]) -> bool:
    """Whether the places are those of a race of two or more: 1, 2, 3 or 1, 1, 3, the equal ones with equal marks.

    One placed athlete alone is rather a misprint than a section.
    """
    placed = [row for row in rows if isinstance(row, ResultRow) and row.place is not None]
    for index, row in enumerate(placed):
        shared = index > 0 and _place_and_mark(row) == _place_and_mark(placed[index - 1])
        if row.place != index + 1 and not shared:
            return False
    return len(placed) > 1
