"""Long words in pieces that fit a page of a card, with no word left out."""

from bisect import bisect_right
from itertools import accumulate

from bot.cards.formatting import weight


def pieces(words: str, most: int) -> tuple[str, ...]:
    """The words in pieces of at most `most` characters, with room for escapes; cut at spaces where possible.

    Joined they are the same text.
    """
    found: list[str] = []
    rest = words
    while weight(rest) > most:
        end = bisect_right(list(accumulate(map(weight, rest))), most)
        at = rest.rfind(" ", end // 2, end) + 1 or end
        found.append(rest[:at])
        rest = rest[at:]
    return (*found, rest)
