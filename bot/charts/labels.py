"""Places labels beside points, where they cover no line, label or edge; a label without room is left out."""

# matplotlib's own stubs leave most keyword arguments without a type:
# pyright: reportUnknownMemberType=false

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.lines import Line2D
from matplotlib.path import Path
from matplotlib.text import Annotation
from matplotlib.transforms import Bbox

from bot.charts.theme import SMALL

NEAR, FAR = 7.0, 15.0  # points between a point and its label
_SIDES = {
    "above left": (-1, 1, "right", "bottom"),
    "below right": (1, -1, "left", "top"),
    "above": (0, 1, "center", "bottom"),
    "below": (0, -1, "center", "top"),
    "above right": (1, 1, "left", "bottom"),
    "below left": (-1, -1, "right", "top"),
    "left": (-1.3, 0, "right", "center"),
    "right": (1.3, 0, "left", "center"),
}


@dataclass(frozen=True, slots=True)
class Label:
    """A text for a point at `x` and `y` in data coordinates."""

    x: float
    y: float
    text: str
    colour: str
    strong: bool = False


def place_labels(axes: Axes, labels: Iterable[Label], sides: Sequence[str], distances: Sequence[float]) -> int:
    """Place labels, the most important first; returns how many found room.

    All `sides` are tried at the first of `distances` (in points), then at the next. The axes must have their limits.
    """
    figure = axes.get_figure(root=True)
    if figure is None:
        raise ValueError("the axes are not in a figure")
    canvas = FigureCanvasAgg(figure)
    inside = axes.get_window_extent()
    lines = [_displayed(line) for line in axes.get_lines()]
    taken: list[Bbox] = []
    order = tuple(product(distances, sides))
    placed = 0
    for label in labels:
        note = axes.annotate(
            label.text,
            (label.x, label.y),
            xytext=(0, 0),
            textcoords="offset points",
            color=label.colour,
            fontsize=SMALL + label.strong,
            fontweight="bold" if label.strong else "normal",
            linespacing=1.1,
        )
        for away, side in order:
            box = _moved(note, away, side, canvas)
            if _is_free(box, inside, taken, lines):
                taken.append(box)
                placed += 1
                break
        else:
            note.remove()
    return placed


def _moved(note: Annotation, away: float, side: str, canvas: FigureCanvasAgg) -> Bbox:
    right, up, horizontal, vertical = _SIDES[side]
    note.set_position((right * away, up * away))
    note.set(horizontalalignment=horizontal, verticalalignment=vertical)
    return note.get_window_extent(canvas.get_renderer())


def _is_free(box: Bbox, inside: Bbox, taken: list[Bbox], lines: list[Path]) -> bool:
    if not (inside.x0 <= box.x0 and box.x1 <= inside.x1 and inside.y0 <= box.y0 and box.y1 <= inside.y1):
        return False
    wide = box.padded(4)
    return not any(wide.overlaps(other) for other in taken) and not any(
        line.intersects_bbox(wide, filled=False) for line in lines
    )


def _displayed(line: Line2D) -> Path:
    return line.get_transform().transform_path(line.get_path())
