"""Decodes the bytes of a file into lines: finds the encoding, unifies line ends, reports unreadable lines."""

import codecs
import io
from collections.abc import Callable, Iterator

LONGEST_LINE = 100_000  # characters; bounds the memory for a file without line ends
_BLOCK = 1 << 18
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_DAMAGED = "\ufffd"


class TextDecoder:
    """Decodes a stream block by block: by its byte order mark, as UTF-16 by its zeros, else as UTF-8 or Latin-1.

    Once non-ASCII text has been valid UTF-8, the file counts as UTF-8, and undecodable bytes become U+FFFD.
    """

    def __init__(self, head: bytes) -> None:
        """`head` is the beginning of the stream; it must be passed to `feed`, too."""
        self._mark, self._encoding = _encoding_of(head)
        errors = "strict" if self._encoding == "utf-8" else "replace"
        self._decoder: codecs.IncrementalDecoder = codecs.getincrementaldecoder(self._encoding)(errors)
        self._line_ends = io.IncrementalNewlineDecoder(None, translate=True)
        self._beyond_ascii = False
        self._single_bytes = False

    def feed(self, block: bytes, final: bool = False) -> str:
        """The text of the next block, with `\\n` as line ends."""
        if self._mark:
            block, self._mark = block[len(self._mark) :], b""
        return self._line_ends.decode(self._decode(block, final), final=final)

    def _decode(self, block: bytes, final: bool) -> str:
        if self._single_bytes:
            return _western(block)
        waiting = self._decoder.getstate()[0]
        try:
            text = self._decoder.decode(block, final)
        except UnicodeDecodeError:
            return self._decode_otherwise(waiting + block, final)
        self._beyond_ascii = self._beyond_ascii or not text.isascii()
        return text

    def _decode_otherwise(self, block: bytes, final: bool) -> str:
        damaged = codecs.getincrementaldecoder("utf-8")("replace")
        text = damaged.decode(block, final)
        bad = text.count(_DAMAGED)
        good = sum(not c.isascii() for c in text) - bad
        if self._beyond_ascii or good > bad:
            self._decoder = damaged
            return text
        self._single_bytes = True
        return _western(block)


def decode(content: bytes) -> str:
    """A whole file as text, with `\\n` as line ends."""
    return TextDecoder(content[:_BLOCK]).feed(content, final=True)


class Lines:
    """The lines of a stream, each with its newline, to be iterated once.

    A line that cannot be a row is given as an empty line, and `why_empty` says why: an unclosed quotation mark, a NUL,
    undecodable bytes, or more than LONGEST_LINE characters.
    """

    def __init__(self, read: Callable[[int], bytes]) -> None:
        """`read(size)` returns at most `size` bytes, none at the end."""
        self._read = read
        self._given = 0
        self._why: dict[int, tuple[str, str]] = {}

    def why_empty(self, number: int) -> tuple[str, str] | None:
        """The reason and the beginning of the line with that number (from 1); None if the line is blank in the file."""
        return self._why.pop(number, None) if self._why else None

    def __iter__(self) -> Iterator[str]:
        """The lines in order."""
        for lines, suspect in self.blocks():
            # Unless the block is suspect, only lines with an odd number of quotation marks need a closer look.
            faulty = range(len(lines)) if suspect else [i for i, line in enumerate(lines) if line.count('"') & 1]
            for index in faulty:
                reason = why_unreadable(lines[index])
                if not reason and lines[index].count('"') & 1:
                    reason = "a quotation mark is not closed on its line"
                if reason:
                    self._why[self._given + index + 1] = (reason, lines[index][:200])
                    lines[index] = "\n"
            self._given += len(lines)
            yield from lines

    def blocks(self) -> Iterator[tuple[list[str], bool]]:
        """Lists of the lines as they are, each with its newline; and whether one of a list may be unreadable."""
        block = self._read(_BLOCK)
        decoder = TextDecoder(block)
        rest = ""
        while True:
            text = rest + decoder.feed(block, final=not block)
            lines = io.StringIO(text).readlines()
            rest = lines.pop() if block and lines and not lines[-1].endswith("\n") else ""
            if len(rest) > LONGEST_LINE:
                rest = rest[: LONGEST_LINE + 1]  # the rest of an overlong line is dropped; the line is reported
            if lines:
                if not block and not lines[-1].endswith("\n"):
                    lines[-1] += "\n"
                yield lines, "\0" in text or _DAMAGED in text or max(map(len, lines)) > LONGEST_LINE
            if not block:
                return
            block = self._read(_BLOCK)


def why_unreadable(line: str) -> str:
    """Why a line cannot be read, whatever it holds; empty if it can."""
    if len(line) > LONGEST_LINE:
        return f"the line is longer than {LONGEST_LINE:,} characters"
    if "\0" in line:
        return "the line holds a NUL, which no text has"
    if _DAMAGED in line:
        return "the line holds bytes that are no text in the file's encoding"
    return ""


def _encoding_of(head: bytes) -> tuple[bytes, str]:
    """The byte order mark (empty if there is none), and the encoding to try."""
    for mark, encoding in _BOMS:
        if head.startswith(mark):
            return mark, encoding
    sample = head[:4096]
    if len(sample) >= 4 and sample[1::2].count(0) > len(sample) // 4 > sample[0::2].count(0):
        return b"", "utf-16-le"
    if len(sample) >= 4 and sample[0::2].count(0) > len(sample) // 4 > sample[1::2].count(0):
        return b"", "utf-16-be"
    return b"", "utf-8"


def _western(block: bytes) -> str:
    try:
        return block.decode("cp1252")
    except UnicodeDecodeError:
        return block.decode("latin-1")
