"""Writes SVG elements: texts that fit, boxes, lines and flags. Every text is escaped: names come from files."""

# fontpkg has no types:
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

import fontpkg
import resvg_py
from PIL import ImageFont

WIDTH, HEIGHT = 1200, 675  # pixels
FAMILY = "Inter"
_MEASURED = 100  # pixels of the type that texts are measured in
_OPTICAL = (14, 32)  # the font's axis from small type, which is set wider, to large type
_SMALLEST = 0.55  # of the size asked for: a text that is still too long is cut


class Anchor(StrEnum):
    """Which end of a text stands at its x."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Type:
    """How a text is set: size and space between letters in pixels, weight from 100 to 900, colour."""

    size: float
    weight: int = 400
    fill: str = "#ffffff"
    spacing: float = 0.0


def to_png(body: str) -> bytes:
    """Draw SVG elements on a canvas of WIDTH × HEIGHT pixels. Raises ValueError for what is no SVG."""
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}">{body}</svg>'
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, font_files=[str(_font_file())], skip_system_fonts=True))


def text(words: str, x: float, y: float, style: Type, anchor: Anchor = Anchor.START, widest: float = 0) -> str:
    """A line of text whose baseline is at y; smaller, and at last cut, where it is wider than `widest` pixels."""
    words, style = fitted(words, style, widest) if widest else (_printable(words), style)
    spacing = f' letter-spacing="{style.spacing:g}"' if style.spacing else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-family="{FAMILY}" font-size="{style.size:.1f}"'
        f' font-weight="{style.weight}" fill="{style.fill}" text-anchor="{anchor}"{spacing}>{escape(words)}</text>'
    )


def fitted(words: str, style: Type, widest: float) -> tuple[str, Type]:
    """The words and the type they fit `widest` pixels in: smaller type first, then words that end with an ellipsis."""
    words = _printable(words)
    smallest = style.size * _SMALLEST
    while (wide := width_of(words, style)) > widest and style.size > smallest:
        style = replace(style, size=max(smallest, style.size * widest / wide * 0.999))
    while len(words) > 1 and width_of(words, style) > widest:
        words = words.rstrip("…")[:-1].rstrip() + "…"
        if words == "…":
            break
    return words, style


def width_of(words: str, style: Type) -> float:
    """How wide a line of printable text is, in pixels."""
    least, most = _OPTICAL
    font = _measuring_font(style.weight, min(max(int(style.size), least), most))
    return font.getlength(words) * style.size / _MEASURED + style.spacing * len(words)


def _printable(words: str) -> str:
    """The words in one line, without characters that are none."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in words).split())


def box(x: float, y: float, width: float, height: float, fill: str, *, radius: float = 0) -> str:
    """A filled rectangle with round corners."""
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{max(0.0, width):.1f}" height="{max(0.0, height):.1f}"'
        f' rx="{radius:g}" fill="{fill}"/>'
    )


def dot(x: float, y: float, radius: float, fill: str) -> str:
    """A filled circle."""
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:g}" fill="{fill}"/>'


def line(points: list[tuple[float, float]], stroke: str, width: float) -> str:
    """A line through points."""
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return (
        f'<polyline points="{path}" fill="none" stroke="{stroke}" stroke-width="{width:g}"'
        ' stroke-linejoin="round" stroke-linecap="round"/>'
    )


@cache
def _font_file() -> Path:
    return Path(fontpkg.path(FAMILY))


@cache
def _measuring_font(weight: int, optical: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(str(_font_file()), _MEASURED)
    font.set_variation_by_axes([float(optical), float(weight)])
    return font
