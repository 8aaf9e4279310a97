"""Finds the athletes and teams that a file lists once and names by an id in its results."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from bot.domain.supplier_ids import is_no_id
from bot.ingest.data_files import WrongValue
from bot.ingest.json_rows import text_of

_NAMED = 3  # holders of one id that a reason lists


class Declared:
    """The objects of such a list; `naming` gives the name of one, `same` the keys that tell one from another.

    An id that stands for several, or that is none (`0`, `null`), finds nobody: the file does not say who is meant.
    A lone 0 is an id where the ids of the list count from 0.
    """

    def __init__(
        self,
        objects: Sequence[Mapping[str, object]],
        number: str,
        naming: Callable[[Mapping[str, object]], str],
        same: tuple[str, ...],
    ) -> None:
        self._naming = naming
        self._by_number: defaultdict[str, dict[tuple[str, ...], Mapping[str, object]]] = defaultdict(dict)
        for each in objects:
            who = tuple(text_of(each, key) for key in same)
            self._by_number[text_of(each, number)].setdefault(who, each)
        self._from_0 = set(self._by_number) == {str(index) for index in range(len(self._by_number))}

    def find(self, number: str, key: str) -> Mapping[str, object]:
        """The one with this id, which a result gives as `key`. Raises WrongValue if there is none, or several."""
        found = list(self._by_number.get(number, {}).values())
        named = [self._naming(each) for each in found[:_NAMED]]
        if len(found) > _NAMED:
            named.append(f"{len(found) - _NAMED} more")
        who = " and ".join(part for part in (", ".join(named[:-1]), *named[-1:]) if part)
        if len(found) > 1:
            raise WrongValue(f"{key} {number[:20] or 'null'} stands for {who}: the file does not say who it was")
        if is_no_id(number) and not (number == "0" and self._from_0):
            listed = f", and the file gives it to {who}" if found else ""
            raise WrongValue(f"{key} {number[:20] or 'null'} is no id{listed}: the file does not say who it was")
        if not found:
            raise WrongValue(f"{key} {number[:20]!r} is not listed in the file")
        return found[0]
