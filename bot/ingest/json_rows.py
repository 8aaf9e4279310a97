"""Reads members of JSON objects by type: what is of another type rejects its row, and never stops the import."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import cast

from bot.domain.rows import Rejected
from bot.ingest.data_files import WrongValue
from bot.ingest.formats import Setting
from bot.ingest.located_json import BrokenJson, Located, LocatedJson
from bot.ingest.opening import Document
from bot.ingest.reasons import LeftOut

_LONGEST = 2000  # characters of any text that is read; names, meets and marks have bounds of their own
_STRING_OR_COMMENT = re.compile(r'"(?:[^"\\\n]|\\.)*"?|//[^\n]*')  # an open string too, so that it is passed once
NOTHING: Mapping[str, object] = {}  # an object without members
_NO_TEXTS: dict[type, str] = {list: "a list", dict: "an object", bool: "true or false"}


def read_object(document: Document, *lists: tuple[str, ...]) -> Located | Rejected:
    """The document as an object, `lists` as in LocatedJson, or the row that says why it is none.

    Comments behind `//` are blanked out, as some samples of formats have them.
    """
    text = document.text()
    if "//" in text:
        text = _STRING_OR_COMMENT.sub(lambda found: found[0] if found[0].startswith('"') else "", text)
    try:
        return LocatedJson(text).read_object(*lists)
    except BrokenJson as error:
        return Rejected(document.file, error.line, str(error))


def text_of(members: Located | Mapping[str, object], *keys: str) -> str:
    """The text, or the number as text, of the first of these keys that has one; empty if none has.

    Raises WrongValue for a list, an object, a truth value, or an endless text.
    """
    values = members.members if isinstance(members, Located) else members
    for key in keys:
        value = values.get(key)
        other = _NO_TEXTS.get(type(value))
        if other:
            raise WrongValue(f"{key} is {other} where a text should stand")
        text = "" if value is None else str(value).strip()
        if len(text) > _LONGEST:
            raise WrongValue(f"{key} is longer than {_LONGEST:,} characters")
        if text:
            return text
    return ""


def objects_of(members: Located | Mapping[str, object], key: str) -> list[Mapping[str, object]]:
    """The objects in the list of a key; none if there is no such key. Raises WrongValue for anything else."""
    values = members.members if isinstance(members, Located) else members
    found = values.get(key)
    if found is None:
        return []
    if not isinstance(found, list):
        raise WrongValue(f"{key} is not a list")
    for each in cast("list[object]", found):
        if not isinstance(each, dict):
            raise WrongValue(f"{key} holds something that is not an object")
    return cast("list[Mapping[str, object]]", found)


def object_of(members: Located | Mapping[str, object], key: str) -> Mapping[str, object]:
    """The object of a key; an empty one if there is no such key. Raises WrongValue for anything else."""
    values = members.members if isinstance(members, Located) else members
    found = values.get(key)
    if found is not None and not isinstance(found, dict):
        raise WrongValue(f"{key} is not an object")
    return cast("Mapping[str, object]", found or {})


def day_of(written: str, setting: Setting) -> date:
    """The day that the file says, else the operator. Raises WrongValue if neither does."""
    if not written and not setting.context.day:
        raise WrongValue("the file does not say the day: give it (--day 2024-05-30)")
    return setting.terms.day(written or str(setting.context.day))


def rejected(file: str, row: Located, error: WrongValue) -> Rejected:
    """The row of the report for an object that is not taken; it shows the object's texts."""
    shown = row.instead or " ".join(_texts(row.members, nested=True))
    return Rejected(file, row.line, str(error), shown[:200], isinstance(error, LeftOut))


def _texts(members: Mapping[str, object], nested: bool) -> Iterator[str]:
    for value in members.values():
        if isinstance(value, str | int):
            yield str(value)[:200]
        elif nested and isinstance(value, dict):
            yield from _texts(cast("Mapping[str, object]", value), nested=False)


def no_object(row: Located) -> WrongValue | None:
    """The reason to reject what stands where an object should; None for an object."""
    fault = row.fault or (row.instead and f"{row.instead} stands where an object should")
    return WrongValue(fault) if fault else None


def wrong_list(holder: Located, *keys: str) -> WrongValue | None:
    """The reason to reject an object whose list of rows is none; None if it has rows, or no such list."""
    key = next((key for key in keys if holder.members.get(key) is not None), "")
    return WrongValue(f"its {key} are not a list") if key and not holder.parts else None


def faults(file: str, holder: Located, *keys: str) -> Iterator[Rejected]:
    """The row of the report for what is no object, or whose list of rows under these keys is none; else nothing."""
    error = no_object(holder) or wrong_list(holder, *keys)
    if error:
        yield rejected(file, holder, error)
