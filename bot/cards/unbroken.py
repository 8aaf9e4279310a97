"""What a phone keeps in one line: a number and its unit, a day, a tally, a place and its time, a medal and how many."""

import re

_STAYS = "\u00a0"  # a space at which no line ends
_JOINS = "\u2060"  # the same without width, behind signs at which a line may end
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_UNITS = "m/s|km/h|km|m|s|cm|kg|miles?|years?|days?|hours?|minutes?|points?"
_COUNTED = "races?|meetings?|wins?|titles?|relays?|medals?|records?|results?|origins?|more"
_MEDALS = "🥇🥈🥉"
# Begins with the sign itself, not with what is before it: that is the fastest to look for.
_ENDS = re.compile(
    r"[ –🥇🥈🥉-](?:"
    rf"(?<=\d )(?:(?=(?:{_UNITS}|{_COUNTED}|{_MONTHS})\b)|(?=🏆|×|of \d))"  # 1500 m, 17 years, 9 Jun; 11 🏆
    rf"|(?<=\d (?:{_MONTHS}) )(?=\d{{4}}\b)|(?<=\d of )(?=\d)|(?<=\d × )(?=\d)"  # 9 Jun 2023, 3 of 5, 4 × 400
    r"|(?<=\d years )(?=ago\b)|(?<=heat )(?=\d)|(?<=final )(?=\d)"  # 17 years ago, heat 3
    rf"|(?=\([+-]\d\.\d)|(?<=\d\*\* )(?=\d{{1,2}} (?:{_MONTHS})\b)"  # 8.48 (+0.0), **3:26.73** 12 Jul 2024
    r"|(?<=[\d=] )(?=\d+[:.]\d\d)|(?<=[\d=]\*\* )(?=\d+[:.]\d\d)|(?=\d{1,2}=?\*\* \d+[:.]\d\d)"  # **Kerr 2** 3:27.79
    r"|(?<=\d\*\* )(?=\d{3,4}\b)|(?<=[:.]\d\d )(?=\d{3,4}\b)|(?= ?·)"  # **3:27.79** 1276; a dot begins no line
    r"|(?<=\d–)(?=\d)|(?<=[🥇🥈🥉])(?=\d)|(?<=semi-)(?=final)"  # 13–4, 🥇14, semi-final
    ")"
)


def unbroken(text: str) -> str:
    """The text with such spaces and signs that no line ends within `9 Jun 2023`, `0.27 s`, `13–4` or `🥇14🥈2`."""
    return _ENDS.sub(_whole, text)


def _whole(found: re.Match[str]) -> str:
    if found[0] == " ":
        return _STAYS
    before = found.string[max(found.start() - 1, 0) : found.start()]
    return f"{_JOINS if before.isdigit() and found[0] in _MEDALS else ''}{found[0]}{_JOINS}"
