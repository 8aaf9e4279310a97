"""Drops ids of suppliers that are none, and ids that stand for several people."""

from collections import defaultdict
from datetime import date
from itertools import chain

from bot.domain.batch import PeopleNote
from bot.domain.rows import PersonRow
from bot.domain.supplier_ids import is_no_id, without_supplier
from bot.importing.likeness import have_word_alike
from bot.importing.people import KnownAthlete, Roster
from bot.importing.staged import Person

_NAMED = 4  # people that a note lists


def drop_numbers(people: list[Person], roster: Roster) -> list[PeopleNote]:
    """Take ids away that are `0` or `null`, or that stand for two people: name and birth date decide then.

    One person may have two spellings, a maiden name, or a row without birth date; see `_are_two`.
    """
    holders: defaultdict[str, list[Person]] = defaultdict(list)
    for person in people:
        if person.row.supplier_id:
            holders[person.row.supplier_id].append(person)
    notes: list[PeopleNote] = []
    for number, some in holders.items():
        known = roster.of_number(number)
        if is_no_id(without_supplier(number)):
            several = len({person.row.name for person in some}) > 1
        else:
            several = _stands_for_several([person.row for person in some], known, roster)
            if not several:
                continue
        for person in some:
            person.row = person.row._replace(supplier_id="")
        if several:
            names = [*dict.fromkeys(person.row.name for person in some)]
            listed = ", ".join(names[:_NAMED]) + (f" and {len(names) - _NAMED} more" if len(names) > _NAMED else "")
            notes.append(PeopleNote(listed, "kept apart", f"id {number} stands for several people: not used"))
    return notes


def _stands_for_several(rows: list[PersonRow], known: KnownAthlete | None, roster: Roster) -> bool:
    if known is not None and any(_is_somebody_else(row, known, roster) for row in rows):
        return True
    first = rows[0]
    born = next((row for row in rows if row.born is not None and not row.born_year_only), first)
    others = chain(((first, row) for row in rows[1:]), ((born, row) for row in rows))
    return any(_are_two(one, other, roster) for one, other in others)


def _is_somebody_else(row: PersonRow, known: KnownAthlete, roster: Roster) -> bool:
    name = roster.words(row.name)
    born = row.born if row.born is not None and not row.born_year_only else None
    stored = known.born if known.exact else None
    if known.sex != row.sex:
        return True
    if born is not None and stored is not None:
        if born in known.claimed:
            return False
        return born != stored and not (name in known.names and is_slip(born, stored))
    return not any(have_word_alike(name, other) for other in known.names)


def _are_two(one: PersonRow, other: PersonRow, roster: Roster) -> bool:
    """Whether two rows with one id are of two people.

    Two full birth dates decide, unless the name is the same and the dates are a slip of each other. Where one is
    missing, the names need a word in common, or two that are spelt alike.
    """
    if one.sex != other.sex:
        return True
    names = roster.words(one.name), roster.words(other.name)
    if all(row.born is not None and not row.born_year_only for row in (one, other)):
        slip = one.born is not None and other.born is not None and is_slip(one.born, other.born)
        return one.born != other.born and not (names[0] == names[1] and slip)
    return not have_word_alike(*names)


def is_slip(one: date, other: date) -> bool:
    """Whether one is the other mistyped: two of year, month and day agree, or day and month changed places."""
    same = (one.year == other.year) + (one.month == other.month) + (one.day == other.day)
    return same >= 2 or (one.year == other.year and (one.month, one.day) == (other.day, other.month))
