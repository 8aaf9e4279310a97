"""Signs that a file is not whole, or not text in one encoding: nobody looks at what a feed brings, so doubt refuses it.

`bell-lap import` is more patient: there somebody reads the report.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping

from bot.domain.rows import Rejected

_UTF16 = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig"))
_ENDS = ("\n", "\r")
_SINGLE_BYTES = "’‘“”„–—…€°·ºª«»´ \xa0"  # beside letters, what a text of one byte a character may well hold
_TWICE = re.compile("[ÃÂÄÅ][\x80-\xbf]")  # UTF-8 that was taken for Latin-1 and encoded again
_MULTIBYTE = re.compile(rb"[\xc3-\xf4][\x80-\xbf]+")
_DAMAGE = ("bytes that are no text", "a NUL", "quotation mark is not closed")


def why_no_text(content: bytes, charset: str = "") -> str:
    """Why these bytes are not text in one encoding, in words that go on from the file's name; empty if they are.

    `charset` is what the server says; empty if it says nothing.
    """
    try:
        text = _decode(content, charset)
    except UnicodeDecodeError:
        return "holds bytes that are no text in its encoding"
    if any(each < " " and each not in "\t\n\r\f\x0b\x1a" for each in set(text)):
        return "holds control characters, which no result file has"
    if _TWICE.search(text):
        return "holds letters that were encoded twice, such as Ã¼ for ü"
    return ""


def _decode(content: bytes, charset: str) -> str:
    """The text. Raises UnicodeDecodeError where it is none, or mixes encodings."""
    encoding = next((name for mark, name in _UTF16 if content.startswith(mark)), "")
    if encoding:
        return content.decode(encoding)
    if b"\0" in content[:4096]:  # UTF-16 without a mark
        return content.decode("utf-16-le" if content[1:2] == b"\0" else "utf-16-be")
    try:
        return content.decode()
    except UnicodeDecodeError as wrong:
        if charset.replace("_", "-") in ("utf-8", "utf8"):
            raise
        text = content.decode("cp1252")
        odd = {each for each in set(text) if not each.isascii() and each not in _SINGLE_BYTES}
        mixed = any(_is_utf8(found[0]) for found in _MULTIBYTE.finditer(content))
        if mixed or any(not unicodedata.category(each).startswith("L") for each in odd):
            raise wrong from None
        return text


def _is_utf8(part: bytes) -> bool:
    try:
        part.decode()
    except UnicodeDecodeError:
        return False
    return True


def ends_its_last_line(content: bytes) -> bool:
    """Whether the last line ends, as programs mostly have it; JSON ends with its last bracket."""
    tail = content[-64:].replace(b"\0", b"").decode("latin-1")
    return tail.endswith(_ENDS) or tail.rstrip(" ").endswith(("}", "]", "\x1a"))


def why_cut(rejected: Iterable[Rejected], last: Mapping[str, int], unended: Collection[str]) -> str:
    """Why a file seems to be cut or damaged, by the rows that cannot be read; empty if it does not.

    `last` is the line of the last row of each document in the file, `unended` are those whose last line has no end.
    """
    for row in rejected:
        if any(each in row.reason for each in _DAMAGE):
            return f"{row.file} is damaged in line {row.line:,}: {row.reason}."
        if row.file in unended and row.line >= last[row.file]:
            return f"{row.file} seems to be cut: its last line, {row.line:,}, has no end and cannot be read."
    return ""
