"""What questions share for cutting a text without quotes into options."""

import re

SEPARATOR = re.compile(r"\s*,\s*|\s+(?:vs?\.?|versus|against|and|or|&)\s+", re.IGNORECASE)
"""What stands between two names."""


def split_off(text: str, pattern: re.Pattern[str]) -> tuple[str, str]:
    """The text without what a pattern finds at its end, and what that says."""
    found = pattern.search(text)
    if found is None:
        return text, ""
    return text[: found.start()].strip(), (found[1] if found.groups() else found[0]).strip()
