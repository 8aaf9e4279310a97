"""Reads JSON and keeps the line numbers of the objects in its lists of rows."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar, cast

from bot.ingest.broken_json import EndByBrackets, EndByShape, EndOfBroken

Members = dict[str, object]
MOST_OBJECTS = 500_000  # objects and lists of a file; one takes up to 200 bytes, and a whole meet has about 20,000
MOST_VALUES = 4_000_000
MOST_BROKEN = 300  # objects of a file; each error costs as much time as what stands before it has lines
_SHOWN = 40  # characters of what stands where an object or a list should
_LONGEST_NUMBER = 20  # digits; no number of a result is longer, and beyond 4,300 Python refuses to read one
_Read = TypeVar("_Read")
_CUT_OFF = "the file is cut off here"
_BEGINNING = re.compile(r'\{\s*"[^"\n]*"')  # of an object: its first key
_SPACE = re.compile(r"[ \t\n\r]*")


@dataclass(frozen=True, slots=True)
class Located:
    """A JSON object and the line it begins on. `parts` are the objects of its list of rows, if it has one.

    `instead` is the beginning of what stands in that list where an object should: `null`, `[1, 2`. `fault` says what is
    wrong with the syntax of it.
    """

    line: int
    members: Members
    parts: tuple["Located", ...] = ()
    instead: str = ""
    fault: str = ""

    def text(self, key: str) -> str:
        """The text, or the number as text, of a key; empty if there is neither."""
        value = self.members.get(key)
        if isinstance(value, str):
            return value.strip()
        return "" if value is None or isinstance(value, (bool, list, dict)) else str(value)


class BrokenJson(ValueError):
    """The text is not JSON, or is cut off; `line` is the line of the error."""

    def __init__(self, message: str, line: int) -> None:
        """`message` is for the operator."""
        super().__init__(message)
        self.line = line


class LocatedJson:
    """A JSON text. An object of its lists that is no JSON is passed over, if all that follows fits together again.

    So a file that is cut off is no JSON at all, and no row ever moves from one list to another.
    """

    def __init__(self, text: str) -> None:
        """`text` has `\\n` as line ends."""
        self._text = text
        # Numbers with a point stay as written: 12.10 is to the hundredth, 12.1 is not.
        self._decoder = json.JSONDecoder(parse_int=_whole, parse_float=str, parse_constant=str)
        self._counted, self._line = 0, 1
        self._end_of_broken: EndOfBroken | None = None
        self._broken_objects = 0

    def read_object(self, *lists: tuple[str, ...]) -> Located:
        """The text as an object. Raises BrokenJson.

        `lists` are the possible keys of its list of rows, then those of the lists within these rows.
        """
        return self._mended(lambda at: self._object(at, lists))

    def read_groups(self, *lists: tuple[str, ...]) -> tuple[Located, ...]:
        """The text as an object of lists: for each of its keys an object that has it as `name`. Raises BrokenJson.

        The objects in a list are the `parts`; `lists` are the keys of the lists within these.
        """
        return self._mended(lambda at: self._groups(at, lists))

    def read_list(self) -> tuple[Located, ...]:
        """The text as a list of objects. Raises BrokenJson."""
        return self._mended(lambda at: self._list(at, ()))

    def _mended(self, read: Callable[[int], tuple[_Read, int]]) -> _Read:
        """What `read` finds at the beginning of the text, which must end there. Raises BrokenJson."""
        self._check_size()
        try:
            return self._whole(read)
        except BrokenJson as error:
            first = error
        text = self._text
        for end_of_broken in (EndByShape(text), EndByBrackets(text), EndByShape(text, EndByBrackets(text))):
            self._end_of_broken, self._broken_objects = end_of_broken, 0
            try:
                return self._whole(read)
            except BrokenJson:
                continue
        lines = self._text.count("\n") + 1
        unread = f"; none of its {lines:,} lines is read" if lines > 1 else ""
        raise BrokenJson(f"{first}{unread}", first.line)

    def _whole(self, read: Callable[[int], tuple[_Read, int]]) -> _Read:
        found, end = read(self._skip(0))
        if self._skip(end) < len(self._text):
            raise self._broken("there is more after its end", end)
        return found

    def _groups(self, at: int, lists: tuple[tuple[str, ...], ...]) -> tuple[tuple[Located, ...], int]:
        found: list[Located] = []
        ends: list[int] = []
        for key, start in self._members(at, ends):
            line, parts, instead = self._line_of(start), tuple[Located, ...](), ""
            if self._text.startswith("[", start):
                parts, end = self._list(start, lists)
            else:
                _, end = self._value(start)
                instead = self._text[start : min(end, start + _SHOWN)]
            found.append(Located(line, {"name": key}, parts, instead))
            ends.append(end)
        return tuple(found), ends[-1]

    def _check_size(self) -> None:
        """Refuse what would take too much memory, before it does."""
        if self._text.count("{") + self._text.count("[") > MOST_OBJECTS:
            raise BrokenJson(f"it has more than {MOST_OBJECTS:,} objects and lists: split it", 1)
        if self._text.count(",") > MOST_VALUES:
            raise BrokenJson(f"it has more than {MOST_VALUES:,} values: split it", 1)

    def _object(self, at: int, lists: tuple[tuple[str, ...], ...]) -> tuple[Located, int]:
        line = self._line_of(at)
        if not lists:
            value, end = self._value(at)
            if not isinstance(value, dict):
                raise self._broken("there is no object where one should be", at)
            return Located(line, cast("Members", value)), end
        members: Members = {}
        parts: list[Located] = []
        ends: list[int] = []
        for key, start in self._members(at, ends):
            if key in lists[0] and self._text.startswith("[", start):
                some, end = self._list(start, lists[1:])
                parts += some  # a key may stand twice
            else:
                members[key], end = self._value(start)
            ends.append(end)
        return Located(line, members, tuple(parts)), ends[-1]

    def _members(self, at: int, ends: list[int]) -> Iterator[tuple[str, int]]:
        """Keys and the positions of their values.

        After each key the caller must append the end of its value to `ends`; the last item is then the object's end.
        """
        at = self._expect("{", at)
        if self._text.startswith("}", at):
            ends.append(at + 1)
            return
        while True:
            if not self._text.startswith('"', at):
                raise self._broken("a name between quotation marks should stand here", at)
            key, end = self._value(at)
            yield str(key), self._expect(":", self._skip(end))
            at = self._skip(ends[-1])
            if self._text.startswith("}", at):
                ends.append(at + 1)
                return
            at = self._expect(",", at)

    def _list(self, at: int, lists: tuple[tuple[str, ...], ...]) -> tuple[tuple[Located, ...], int]:
        found: list[Located] = []
        at = start = self._expect("[", at)
        comma = False
        while not self._text.startswith("]", at) or (comma and self._goes_on(at, start)):
            start, comma = at, False
            try:
                item, at = self._item(at, lists)
                at = self._skip(at)
                if not self._text.startswith("]", at):
                    at, comma = self._expect(",", at), True
            except BrokenJson as error:
                item, at = self._broken_item(start, error, row=not lists)
            found.append(item)
        return tuple(found), at + 1

    def _goes_on(self, at: int, before: int) -> bool:
        """Whether a `]` behind a comma is one too many: what follows begins as the item before did."""
        begins = _BEGINNING.match(self._text, before)
        return begins is not None and self._text.startswith(begins[0], self._skip(at + 1))

    def _item(self, at: int, lists: tuple[tuple[str, ...], ...]) -> tuple[Located, int]:
        if self._text.startswith("{", at):
            return self._object(at, lists)
        line, (_, end) = self._line_of(at), self._value(at)
        return Located(line, {}, instead=self._text[at : min(end, at + _SHOWN)]), end

    def _broken_item(self, at: int, error: BrokenJson, row: bool) -> tuple[Located, int]:
        """What stands in a list and is no JSON, and where the next item begins. Raises the error if that is unclear."""
        self._broken_objects += 1
        end = self._end_of_broken(at, row) if self._end_of_broken and self._broken_objects <= MOST_BROKEN else None
        if end is None:
            raise error
        line = self._line_of(at)
        more = self._text.count("\n", at, len(self._text[:end].rstrip()))
        lines = f"lines {line:,} to {line + more:,} are not read: " if more else ""
        why = "not complete JSON: its brackets do not match" if _CUT_OFF in str(error) else error
        shown = self._text[at : min(end, at + _SHOWN)]
        end = self._skip(end)
        if self._text.startswith(",", end):
            end = self._skip(end + 1)
        return Located(line, {}, instead=shown, fault=f"{lines}{why}"), end

    def _value(self, at: int) -> tuple[object, int]:
        decode = cast("Callable[[str, int], tuple[object, int]]", self._decoder.raw_decode)
        try:
            return decode(self._text, at)
        except json.JSONDecodeError as error:
            raise self._broken(error.msg, error.pos) from None
        except RecursionError:
            raise self._broken("it is nested too deeply", at) from None

    def _expect(self, sign: str, at: int) -> int:
        if not self._text.startswith(sign, at):
            raise self._broken(f"a {sign} should stand here", at)
        return self._skip(at + 1)

    def _skip(self, at: int) -> int:
        space = _SPACE.match(self._text, at)
        return space.end() if space else at

    def _line_of(self, at: int) -> int:
        if at >= self._counted:
            self._line += self._text.count("\n", self._counted, at)
        else:
            self._line -= self._text.count("\n", at, self._counted)
        self._counted = at
        return self._line

    def _broken(self, message: str, at: int) -> BrokenJson:
        if self._skip(at) == len(self._text):
            message = _CUT_OFF
        return BrokenJson(f"not complete JSON: {message}", self._line_of(at))


def _whole(digits: str) -> int | str:
    """A whole number; one that is too long for anything stays text, so that only its row is rejected."""
    return int(digits) if len(digits) <= _LONGEST_NUMBER else digits
