"""Labels beside points: each where it covers no line, no other label and no edge, or nowhere."""

# matplotlib's own stubs leave most keyword arguments without a type:
# pyright: reportUnknownMemberType=false

from collections.abc import Iterable
from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.lines import Line2D
from matplotlib.path import Path
from matplotlib.text import Annotation
from matplotlib.transforms import Bbox

from bot.charts.theme import SMALL

AWAY = 7.0  # points between a point and its label
_SIDES = {
    "above left": (-AWAY, AWAY, "right", "bottom"),
    "below right": (AWAY, -AWAY, "left", "top"),
    "above": (0, AWAY, "center", "bottom"),
    "below": (0, -AWAY, "center", "top"),
    "above right": (AWAY, AWAY, "left", "bottom"),
    "below left": (-AWAY, -AWAY, "right", "top"),
}


@dataclass(frozen=True, slots=True)
class Label:
    """A text that wants to stand beside a point; `x` and `y` are in the units of the axes."""

    x: float
    y: float
    text: str
    colour: str
    strong: bool = False


def place_labels(axes: Axes, labels: Iterable[Label], sides: Iterable[str] = tuple(_SIDES)) -> int:
    """Place the labels in their order, which is that of their importance; gives how many found a place.

    `sides` are tried in turn. The axes must have their limits already.
    """
    figure = axes.get_figure(root=True)
    if figure is None:
        raise ValueError("the axes stand in no figure")
    canvas = FigureCanvasAgg(figure)
    inside = axes.get_window_extent()
    lines = [_displayed(line) for line in axes.get_lines()]
    taken: list[Bbox] = []
    order = tuple(sides)
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
        for side in order:
            box = _moved(note, side, canvas)
            if _is_free(box, inside, taken, lines):
                taken.append(box)
                placed += 1
                break
        else:
            note.remove()
    return placed


def _moved(note: Annotation, side: str, canvas: FigureCanvasAgg) -> Bbox:
    right, up, horizontal, vertical = _SIDES[side]
    note.set_position((right, up))
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
