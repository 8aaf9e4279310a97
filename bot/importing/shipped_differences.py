"""Compares rows that an import brought with the shipped facts that they are, for taking them over."""

from datetime import date
from typing import Any

from bot.domain.race import AnyResult
from bot.importing.annulments import Outcome, is_annulled, one_is_annulled
from bot.importing.comparing import MARK, BriefResult, same_mark
from bot.store.shipped_rows import result_values
from bot.store.syncing import Values

_Row = dict[str, Any]
COLUMNS = {"place": ("place", "tied"), "mark": (*MARK, "status")}  # what may differ: the columns that say it


def other_birth(row: Values, born: date) -> str:
    """The date of birth or the year that a row has, if it is another one; else empty."""
    theirs: date | None = row["born"]
    if theirs is None:
        return ""
    if row["born_precision"] == "day":
        return str(theirs) if theirs != born else ""
    return str(theirs.year) if theirs.year != born.year else ""


def as_shipped(row: Values, each: AnyResult) -> _Row:
    """What a row is with the shipped result's values."""
    return {**row, **result_values(each, row["race_id"], row["athlete_id"], row["team_id"])}


def outcome_of(row: Values) -> Outcome:
    """How the result of a row ended."""
    return Outcome(row["place"], row["status"], row["mark_text"])


def one_row_is_annulled(one: Values, other: Values) -> bool:
    """Whether one of two rows is a disqualification and the other one counts."""
    return one_is_annulled(outcome_of(one), outcome_of(other))


def told_of_annulled(ours: Values, theirs: Values, *, theirs_stands: bool) -> list[tuple[str, str, str]]:
    """What each says, if one is a disqualification: of the mark; of the place, if that is all or if it is annulled."""
    marks = (text_of("mark", ours), text_of("mark", theirs))
    places = [text_of("place", row) if row["place"] else text_of("mark", row) for row in (ours, theirs)]
    told = [("mark", *marks)] if all(marks) else []
    if not told or ((ours["place"] or theirs["place"]) and is_annulled(outcome_of(theirs if theirs_stands else ours))):
        told.append(("place", places[0], places[1]))
    return told


def differing(ours: Values, theirs: Values, new: _Row) -> list[str]:
    """What they differ in; what an import alone says is put into `new`."""
    found: list[str] = []
    for about, names in COLUMNS.items():
        if _says_more(about, ours, theirs):
            new |= {name: theirs[name] for name in names}
        elif _differ(about, ours, theirs):
            found.append(about)
    return found


def brief_row(number: int, row: Values) -> BriefResult:
    """What of a row is compared; `number` is its id."""
    outcome = (row["place"], row["tied"], row["status"], row["mark_value"], row["mark_step"], row["mark_measure"])
    return BriefResult(number, 0, 0, *outcome)


def _says_more(about: str, ours: Values, theirs: Values) -> bool:
    """Whether an import says what we do not: a place, a mark, or a more precise form of the same mark."""
    if about == "place":
        return ours["place"] is None and ours["status"] is None and theirs["place"] is not None
    if not ours["mark_text"] and not ours["status"]:
        return bool(theirs["mark_text"] or theirs["status"])
    same = None not in (ours["mark_value"], theirs["mark_value"]) and same_mark(
        brief_row(0, ours), brief_row(0, theirs)
    )
    return same and theirs["mark_step"] < ours["mark_step"]


def _differ(about: str, ours: Values, theirs: Values) -> bool:
    if about == "place":
        return ours["place"] is not None and theirs["place"] is not None and ours["place"] != theirs["place"]
    if not (theirs["mark_text"] or theirs["status"]) or text_of("mark", ours) == text_of("mark", theirs):
        return False
    marks = ours["mark_value"], theirs["mark_value"]
    return None in marks or not same_mark(brief_row(0, ours), brief_row(0, theirs))


def text_of(about: str, row: Values) -> str:
    """The `place` or the `mark` of a row as a dispute has it."""
    if about == "place":
        return f"{row['place']}{'=' if row['tied'] else ''}"
    return str(row["mark_text"] or row["status"] or "")
