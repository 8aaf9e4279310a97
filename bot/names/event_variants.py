"""Implements and hurdles other than the senior ones, as files write them: 6kg, 1,75kg, 700g, 99.0cm, 0.84."""

import re

_VARIANT = re.compile(
    r"[(\[]?(?<![0-9.,])([0-9]+(?:[.,][0-9]+)?)\s*-?(kg|kilos?|g|gr|grams?|cm)\b\.?[)\]]?"
    r"|[(\[]?(?<![0-9.,])([01][.,][0-9]{2,3})\s*m?(?![0-9a-z])[)\]]?"
    r"|(?<=steeplechase)-([0-9]{2})$",
    re.IGNORECASE,
)


def take_variant(text: str) -> tuple[str, str]:
    """The text without the implement or height in it, and the implement or height: `6kg`, `99cm` or empty."""
    found = _VARIANT.search(text)
    if found is None:
        return text, ""
    return f"{text[: found.start()]} {text[found.end() :]}", _variant(found)


def _variant(found: re.Match[str]) -> str:
    if found[4]:
        return f"{found[4]}cm"
    if found[3]:
        return f"{float(found[3].replace(',', '.')) * 100:g}cm"
    size, unit = float(found[1].replace(",", ".")), found[2].casefold()
    if unit.startswith("k"):
        # files that drop the point write 1.5 kg as 1500kg
        return f"{size / 1000 if size >= 100 else size:g}kg"
    if unit == "cm":
        return f"{size / 10 if size > 200 else size:g}cm"
    return f"{size / 1000:g}kg" if size >= 1000 else f"{size:g}g"


_SENIOR = {
    ("shot-put", "M"): ("7.26kg", "7.257kg"),
    ("shot-put", "W"): ("4kg",),
    ("discus-throw", "M"): ("2kg",),
    ("discus-throw", "W"): ("1kg",),
    ("hammer-throw", "M"): ("7.26kg", "7.257kg"),
    ("hammer-throw", "W"): ("4kg",),
    ("javelin-throw", "M"): ("800g",),
    ("javelin-throw", "W"): ("600g",),
    ("110m-hurdles", "M"): ("106.7cm", "106cm"),
    ("60m-hurdles", "M"): ("106.7cm", "106cm"),
    ("100m-hurdles", "W"): ("83.8cm", "84cm"),
    ("60m-hurdles", "W"): ("83.8cm", "84cm"),
    ("400m-hurdles", "M"): ("91.4cm",),
    ("400m-hurdles", "W"): ("76.2cm",),
}


def senior_or(code: str, sex: str, variant: str) -> str:
    """The variant; empty for the senior implement or height, which is the default of an event."""
    men_only = code == "110m-hurdles" or variant in ("7.26kg", "7.257kg", "2kg", "800g")
    if variant in _SENIOR.get((code, sex or ("M" if men_only else "")), ()):
        return ""
    return variant
