"""The look of charts: sizes for phones, colours for dark mode that colour-blind people can tell apart."""

# matplotlib's own stubs leave most keyword arguments without a type:
# pyright: reportUnknownMemberType=false

import warnings
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache

import matplotlib as mpl
from matplotlib import font_manager

# 3:2, at twice the width that Discord shows. A phone shows about a quarter of the pixels, so 13 points become 9 pixels.
WIDTH, HEIGHT = 432.0, 288.0  # points
DOTS_PER_INCH = 200
TITLE, TEXT, SMALL = 17.0, 13.0, 10.5  # points
EDGE = 10.0  # points kept free at every edge

BACKGROUND = "#2b2d31"
FOREGROUND = "#f2f3f5"
MUTED = "#b5bac1"
GRID = "#45484f"

# DejaVu Sans covers Latin, Greek and Cyrillic. For other names, any of these that the machine has.
_MORE_FONTS = (
    "Noto Sans CJK KR",
    "Noto Sans CJK JP",
    "Noto Sans CJK SC",
    "Malgun Gothic",
    "Yu Gothic",
    "Hiragino Sans",
)


@dataclass(frozen=True, slots=True)
class Look:
    """The colour (from Okabe and Ito), marker and line of a series."""

    colour: str
    marker: str
    line: str


LOOKS = (
    Look("#56B4E9", "o", "-"),
    Look("#E69F00", "s", "--"),
    Look("#CC79A7", "^", "-."),
    Look("#F0E442", "D", ":"),
)


@cache
def fonts() -> tuple[str, ...]:
    """DejaVu Sans, which comes with matplotlib, then those of _MORE_FONTS that the machine has."""
    there = set(font_manager.get_font_names())
    return ("DejaVu Sans", *(name for name in _MORE_FONTS if name in there))


@contextmanager
def themed() -> Generator[None]:
    """Set matplotlib up for building and drawing a chart, independent of any matplotlibrc."""
    with mpl.rc_context(), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph .* missing")  # no font has the letter
        mpl.rcdefaults()
        mpl.rcParams.update({"font.family": list(fonts()), "font.size": TEXT, "text.color": FOREGROUND})
        mpl.rcParams["text.parse_math"] = False  # a name with dollar signs is not a formula
        yield
