"""Labels that tell like things apart: nothing in one list is called the same."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

T = TypeVar("T")


def unlike(things: Mapping[str, T], forms: Sequence[Callable[[T], str]]) -> dict[str, str]:
    """A label for each thing by its id: the first of `forms` that no other thing has; if none is left, a number.

    `forms` go from the shortest to the longest. The labels are in the order of the things.
    """
    left = dict(things)
    labels: dict[str, str] = {}
    texts: dict[str, str] = {}
    for form in forms:
        texts = {id_: form(thing) for id_, thing in left.items()}
        times = Counter((*texts.values(), *labels.values()))
        labels |= {id_: text for id_, text in texts.items() if times[text] == 1}
        left = {id_: thing for id_, thing in left.items() if id_ not in labels}
    numbers = Counter[str]()
    for id_ in sorted(left):
        text = texts[id_]
        numbers[text] += 1
        labels[id_] = f"{text}, no. {numbers[text]}"
    return {id_: labels[id_] for id_ in things}
