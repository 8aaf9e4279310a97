"""Puts names written in capitals into normal case: World Athletics writes family names in capitals."""

import re

_PIECE = re.compile(r"[^\W\d_]+")
_VOWELS = frozenset("AEIOUYÀÁÂÃÄÅÆÈÉÊËÌÍÎÏÒÓÔÕÖØÙÚÛÜÝĀĂĄĒĔĖĘĚĪĬĮİŌŎŐŒŪŬŮŰŲ")
_AFTER_APOSTROPHE = ("'", "’")


def unshouted(name: str) -> str:
    """`Josh KERR` as `Josh Kerr`, `Eilish MCCOLGAN` as `Eilish McColgan`; initials such as `CJ` keep their capitals."""
    if name.islower() or not any(len(word) > 1 and word.isupper() for word in name.split()):
        return name
    return _PIECE.sub(_quieter, name)


def _quieter(found: re.Match[str]) -> str:
    piece = found[0]
    if not piece.isupper() or len(piece) == 1 or not _VOWELS.intersection(piece):
        return piece
    before = found.string[found.start() - 1 : found.start()]
    if before in _AFTER_APOSTROPHE and found.string[: found.start() - 1].endswith(tuple("abcdefghijklmnopqrstuvwxyz")):
        return piece.lower()
    if piece.startswith("MC") and len(piece) > 4:
        return f"Mc{piece[2:].capitalize()}"
    return piece.capitalize()
