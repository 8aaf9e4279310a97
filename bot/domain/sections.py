"""Sections: what tells races of one event and round of a meet apart beside the heat, as files write it and in words."""

LONGEST = 30  # characters; a label has no room for more
EXTRA = ("er", "rr")  # as all-time lists call an extra race and a repechage
_CODES = {**dict(zip(EXTRA, ("extra race", "repechage"), strict=True)), "ce": "in a combined event"}


def section_name(section: str, *, field: bool = False) -> str:
    """A section in words: `B race, U20` for `B U20`, `race 2` for `2`; empty for no section.

    With `field`, which is for jumps and throws, a letter or a number is a group: `group B`.
    """
    words = section.split()
    if not words:
        return ""
    letter = words.pop(0) if _is_letter(words) else ""
    number = words.pop() if words and words[-1].isdecimal() else ""
    if (letter or number) and words and words[-1].casefold() == "race":  # `B race`, `U20 race 2`
        words.pop()
    rest = " ".join(words)
    named = (f"group {letter}" if field else f"{letter} race") if letter else ""
    parts = [named, _CODES.get(rest, rest)]
    if number:
        alone = "group" if field else "race"
        parts.append(f"no. {number}" if letter or rest else f"{alone} {number}")
    name = ", ".join(part for part in parts if part)
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1].rstrip()}…"


def _is_letter(words: list[str]) -> bool:
    """Whether the first word is the letter of a section; the B of `B final` is part of a name."""
    followed = words[1].casefold() if len(words) > 1 else ""
    return len(words[0]) == 1 and words[0].isalpha() and followed not in ("final", "group", "heat", "pool", "section")
