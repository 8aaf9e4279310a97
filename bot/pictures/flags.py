"""Flags as SVG, from the outlines of the package mpl-flags (those of flag-icons, MIT); a code where there is none."""

from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path as FilePath

import numpy as np
from numpy.typing import NDArray

from bot.domain.nations import find_nation
from bot.pictures.svg import Anchor, Type, box, text

RATIO = 4 / 3  # width to height
_WIDTH = 480.0  # of the outlines
_MOVE, _LINE, _QUADRATIC, _CUBIC, _CLOSE = 1, 2, 3, 4, 79  # matplotlib's codes of a path
_BACKGROUND, _INK = "#3a3f4b", "#f4f5f7"


def flag(nation: str, x: float, y: float, height: float) -> str:
    """The flag of a nation by its World Athletics code, its corner at (x, y); its code where no flag is known."""
    if not nation:
        return ""
    width = height * RATIO
    found = find_nation(nation)
    outlines = _outlines(found.iso) if found and found.iso else ""
    if not outlines:
        style = Type(height * 0.42, 700, _INK)
        inside = box(x, y, width, height, _BACKGROUND, radius=height * 0.12)
        return inside + text(nation, x + width / 2, y + height * 0.65, style, Anchor.MIDDLE, widest=width * 0.9)
    name = f"flag-{x:.0f}-{y:.0f}"
    return (
        f'<clipPath id="{name}"><rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}"'
        f' rx="{height * 0.12:.1f}"/></clipPath><g clip-path="url(#{name})">'
        f'<g transform="translate({x:.1f} {y:.1f}) scale({width / _WIDTH:.5f})">{outlines}</g></g>'
    )


@cache
def _outlines(iso: str) -> str:
    """The paths of one flag, 480 wide and 360 high, bottom up as matplotlib counts; empty if it is not held."""
    held = _held()
    if f"{iso}_codes" not in held:
        return ""
    at = [int(index) for index in held[f"{iso}_split_index"]]
    vertices, codes = np.split(held[f"{iso}_vertices"], at), np.split(held[f"{iso}_codes"], at)
    colours = held[f"{iso}_facecolors"]
    paths = (
        f'<path fill="{_colour(fill)}" d="{_path(points, kinds)}"/>'
        for points, kinds, fill in zip(vertices, codes, colours, strict=False)
    )
    return f'<g transform="translate(0 360) scale(1 -1)">{"".join(paths)}</g>'


@cache
def _held() -> Mapping[str, NDArray[np.float64]]:
    """All outlines; each array is read from the file when it is asked for."""
    spec = find_spec("mpl_flags")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("the package mpl-flags is not installed")
    # The package itself is not imported: it wants parts of setuptools that newer ones lack.
    return np.load(FilePath(spec.submodule_search_locations[0]) / "data" / "flags_4x3.npz")


def _colour(fill: NDArray[np.float64]) -> str:
    red, green, blue, opacity = (round(float(part) * 255) for part in fill)
    return f"#{red:02x}{green:02x}{blue:02x}{opacity:02x}"


def _path(points: NDArray[np.float64], kinds: NDArray[np.float64]) -> str:
    """One outline in SVG's letters."""
    parts: list[str] = []
    at = 0
    while at < len(kinds):
        kind = int(kinds[at])
        letter, taken = {_MOVE: ("M", 1), _LINE: ("L", 1), _QUADRATIC: ("Q", 2), _CUBIC: ("C", 3)}.get(kind, ("Z", 1))
        numbers = "" if letter == "Z" else " ".join(f"{x:.1f} {y:.1f}" for x, y in points[at : at + taken])
        parts.append(f"{letter}{numbers}")
        at += taken
    return "".join(parts)
