"""Helpers to split a text without quotes into options."""

import re

SEPARATOR = re.compile(r"\s*,\s*|\s+(?:vs?\.?|versus|against|and|or|&)\s+", re.IGNORECASE)
"""The words and signs between two names."""


def split_off(text: str, pattern: re.Pattern[str]) -> tuple[str, str]:
    """The text without what `pattern` matches at its end, then the matched text: its first group if it has one."""
    found = pattern.search(text)
    if found is None:
        return text, ""
    return text[: found.start()].strip(), (found[1] if found.groups() else found[0]).strip()
