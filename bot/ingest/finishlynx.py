"""Reads FinishLynx .lif files from the photo finish: header lines, each with a line per lane below it."""

import re
from collections.abc import Iterator

from bot.domain.rows import FileRow, Rejected
from bot.errors import ImportFileError
from bot.ingest.finishlynx_lines import STATUSES, LynxRace, cut, is_header, is_lane, read_races
from bot.ingest.finishlynx_races import read_entries, read_rows
from bot.ingest.formats import Needs, Setting
from bot.ingest.opening import Document

_MARK = re.compile(r"[0-9][-'.,:][0-9]")  # also of a field event, and in feet and inches
START_LIST = "a start list without times, no result file"
_LOOKED_AT = 12  # lines


class FinishLynxResults:
    """One or more races. The operator must give their day, may give the meet, and the sex if the names do not."""

    name = "FinishLynx results (.lif)"
    needs = Needs(options='--day 2024-05-30 --meet "Example Meeting"')
    example = "1,1,1,Women 100 m,+1.2\n1,101,4,Example,Ann,GBR,11.42\n2,102,5,Sample,Bea,IRL,11.50\n"

    def recognises(self, head: str) -> bool:
        """By a header of event, round, heat and name, and lines of place, id and lane, or of id and lane alone."""
        lines = [cut(line) for line in head.split("\n", 200)[:200] if line.strip()][:_LOOKED_AT]
        headers = [is_header(cells) for cells in lines]
        lanes = sum(is_lane(cells) for cells, header in zip(lines, headers, strict=True) if not header)
        return any(headers[:2]) and lanes > 0 and lanes + sum(headers) > len(lines) // 2

    def read(self, document: Document, setting: Setting) -> Iterator[FileRow]:
        """A result for each lane, or an entry if it is a start list of a day ahead.

        Raises ImportFileError for another start list, and if the operator did not give the day.
        """
        races = read_races(document)
        day = setting.context.day
        if not _has_results(races):
            if day and not setting.terms.is_over(setting.terms.day_ahead(day.isoformat())):
                yield from read_entries(document.file, races, setting)
                return
            if document.named:
                raise ImportFileError(
                    f"{document.file} is {START_LIST}.",
                    "Import the .lif files that FinishLynx writes after each race. "
                    "A start list of races ahead is taken: give their day and meet, as --day 2027-05-30 and --meet.",
                )
            for lane in (lane for race in races for lane in race.lanes):
                yield Rejected(document.file, lane.line, START_LIST, ", ".join(lane.cells)[:200], left_out=True)
            return
        if setting.context.day is None:
            raise ImportFileError(
                f"{document.file} does not say on which day the race was.",
                "A .lif has no date and no meet: give both when importing it, as --day 2024-05-30 and --meet.",
            )
        setting.terms.day(setting.context.day.isoformat())
        yield from read_rows(document.file, races, setting)


def _has_results(races: list[LynxRace]) -> bool:
    """Whether there is a time or another mark, or a race that nobody finished, with a status in each lane."""
    lanes = [lane for race in races for lane in race.lanes if not lane.wrong]
    if any(lane.timed or (lane.cells[0].isdecimal() and _MARK.search(lane.cells[6])) for lane in lanes):
        return True
    return bool(lanes) and all(lane.cells[0].upper() in STATUSES for lane in lanes)
