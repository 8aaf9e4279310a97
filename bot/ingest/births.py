"""Birth dates by the file's own id of an athlete, for files that lack them."""

from dataclasses import dataclass, field
from datetime import date

from bot.domain.rows import PersonRow
from bot.domain.supplier_ids import is_no_id, without_supplier


@dataclass(slots=True)
class Births:
    """The birth dates that files of one import give, with the words of the names they give them for.

    An id that stands for several people would give one of them the birth date of another, so a date is only found for
    a name that shares a word with the one it was kept for.
    """

    _found: dict[str, list[tuple[frozenset[str], date]]] = field(
        default_factory=dict[str, list[tuple[frozenset[str], date]]]
    )

    def keep(self, supplier_id: str, name: str, born: date) -> None:
        """Keep a full birth date; the first one for an id and a name stays."""
        if is_no_id(without_supplier(supplier_id)):
            return
        words = _words(name)
        held = self._found.setdefault(supplier_id, [])
        if not any(words & others for others, _ in held):
            held.append((words, born))

    def find(self, supplier_id: str, name: str) -> date | None:
        """The birth date kept for that id and a name like this one, or None."""
        words = _words(name)
        return next((born for others, born in self._found.get(supplier_id, ()) if words & others), None)

    def fill(self, person: PersonRow) -> PersonRow:
        """The person with the birth date that another row or file gives, if their own row has none."""
        born = None if person.born or not person.supplier_id else self.find(person.supplier_id, person.name)
        return person if born is None else person._replace(born=born)


def _words(name: str) -> frozenset[str]:
    return frozenset(name.casefold().replace("-", " ").split())
