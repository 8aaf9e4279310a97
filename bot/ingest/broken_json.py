"""Finds where an object ends that stands in a list and is no JSON."""

import re
from collections.abc import Callable, Iterator

EndOfBroken = Callable[[int, bool], int | None]  # `row`: there are no rows within it
_SIGN = re.compile(r'"(?:[^"\\\n]|\\[^\n])*+"?|[{}\[\]:,]')  # an open text ends with its line
_OPENING = {"}": "{", "]": "["}
_BRACKET = re.compile(r"[{}\[\]:,]")
_BETWEEN = re.compile(r"\}\s*(?=[\]{])|(?=,\s*\{)")
_WIDEST = 200  # blanks before an object that begins its line


class _Opened:
    """The brackets that are open."""

    def __init__(self) -> None:
        self._signs: list[str] = []
        self.counts = {"{": 0, "[": 0}

    @property
    def innermost(self) -> str:
        return self._signs[-1] if self._signs else ""

    def open(self, sign: str) -> None:
        self._signs.append(sign)
        self.counts[sign] += 1

    def close(self, sign: str) -> None:
        """Close the innermost of that sign, and all within it; nothing if there is none."""
        while self.counts[sign]:
            last = self._signs.pop()
            self.counts[last] -= 1
            if last == sign:
                return


class EndByBrackets:
    """Counts brackets outside of texts; the object may lack some of its own.

    An object that begins where a name should stand is the next of the list. All calls together read the text twice at
    most, so that they take no longer than the text.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._left = 2 * len(text)

    def __call__(self, at: int, _row: bool) -> int | None:
        """The end of the object at `at`, which is beyond it; None if it is unclear."""
        opened = _Opened()
        before = ""
        for position, sign in self._signs(at):
            begins = sign == "{" and before and before != ":"
            if begins and opened.innermost != "[":
                if not opened.counts["["]:
                    return position  # where a name should stand
                opened.close("{")
            elif sign == "]" and not opened.counts["["]:
                return position if position > at else None  # the end of the list
            elif sign == "," and not opened.innermost and before not in (":", '"', ","):
                return position if position > at else None
            elif sign in _OPENING:
                opened.close(_OPENING[sign])
                if not opened.innermost and (sign == "}" or self._text.startswith("[", at)):
                    return position + 1
            if sign in opened.counts:
                opened.open(sign)
            before = sign
        return None

    def _signs(self, at: int) -> Iterator[tuple[int, str]]:
        """Brackets, colons, commas and texts (as their quotation mark) from there on."""
        while found := _SIGN.search(self._text, at):
            self._left -= found.end() - at
            if self._left < 0:
                return
            at, text = found.end(), found[0]
            if text[0] == '"' and (len(text) == 1 or text[-1] != '"'):
                yield found.start(), '"'
                for each in _BRACKET.finditer(self._text, found.start() + 1, at):
                    yield each.start(), each[0]
            else:
                yield found.start(), text[0]


class EndByShape:
    """Looks for where the next object begins as this one does, whatever signs are missing between them.

    An indented object ends before the next line that is indented like it; another row before the next `, {`, `} {` or
    `}]`. If rows are within it, `otherwise` looks for its end.
    """

    def __init__(self, text: str, otherwise: EndOfBroken | None = None) -> None:
        self._text = text
        self._left = 2 * len(text)
        self._otherwise = otherwise

    def __call__(self, at: int, row: bool) -> int | None:
        """The end of the object at `at`, which is beyond it; None if there is none."""
        if self._left < 0:
            return None
        line = self._text.rfind("\n", max(0, at - _WIDEST), at) + 1
        blanks = self._text[line:at]
        if line and blanks and not blanks.strip(" \t"):
            less = f"[ \\t]{{0,{len(blanks) - 1}}}(?P<list>[^ \\t\\n])"
            found = re.compile(rf"\n{blanks}(?=\{{)|\n{blanks}\}}|\n{less}").search(self._text, at)
        elif not row:
            return self._otherwise(at, row) if self._otherwise else None
        else:
            found = _BETWEEN.search(self._text, at)
        end = found.end() if found else len(self._text)
        self._left -= end - at
        of_list = found.groupdict().get("list") if found else None
        if found is None or (of_list and of_list != "]"):
            return None  # the list has ended before, on the line of another object
        return end - 1 if of_list else end
