"""Which texts in a column of ids are no id: what files write where they have none."""

import re

_NOTHING = frozenset(
    (
        "none",
        "null",
        "nil",
        "nan",
        "na",
        "n/a",
        "#n/a",
        "undefined",
        "unknown",
        "unk",
        "tbd",
        "tba",
        "false",
        "x",
        "xxx",
    )
)
_NO_NUMBER = re.compile(r"-?0+(?:\.0+)?|-1|[\W_]*")


def is_no_id(text: str) -> bool:
    """Whether a file's text for an id means that it has none: `0`, `null`, `-`, `N/A`, spaces."""
    written = text.strip().casefold()
    return written in _NOTHING or _NO_NUMBER.fullmatch(written) is not None


def without_supplier(supplier_id: str) -> str:
    """The file's own id in a `supplier_id`: `170792` of `tilastopaja:170792`."""
    return supplier_id.partition(":")[2]
