"""Lists of texts and groups of positions as flat arrays, and a file that keeps such arrays."""

import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

import numpy as np
import numpy.typing as npt

Columns = Mapping[str, npt.NDArray[Any]]
Positions = npt.NDArray[np.int32]

_KEY = "key"
_BETWEEN = "\0"


class Damaged(Exception):
    """The arrays do not fit together."""


def pack(texts: Sequence[str]) -> npt.NDArray[np.uint8]:
    """Texts as one array of bytes. Raises ValueError where one holds the NUL that parts them."""
    if any(_BETWEEN in text for text in texts):
        raise ValueError("a text holds a NUL")
    return np.frombuffer(_BETWEEN.join(texts).encode("utf-8", "surrogatepass"), dtype=np.uint8)


def unpack(packed: npt.NDArray[np.uint8], count: int) -> list[str]:
    """The texts that `pack` packed. Raises Damaged where they are not `count`, or are no text."""
    if count == 0:
        return []
    try:
        texts = packed.tobytes().decode("utf-8", "surrogatepass").split(_BETWEEN)
    except UnicodeDecodeError as error:
        raise Damaged from error
    if len(texts) != count:
        raise Damaged
    return texts


def pack_groups(name: str, groups: Mapping[str, Positions]) -> dict[str, npt.NDArray[Any]]:
    """Positions by a text, as three arrays whose names begin with `name`."""
    return {
        f"{name}.of": pack(list(groups)),
        f"{name}.ends": np.cumsum([len(found) for found in groups.values()], dtype=np.int32),
        f"{name}.positions": np.concatenate([np.empty(0, dtype=np.int32), *groups.values()]),
    }


def unpack_groups(name: str, columns: Columns) -> dict[str, Positions]:
    """What `pack_groups` packed."""
    ends: list[int] = columns[f"{name}.ends"].tolist()
    positions = columns[f"{name}.positions"]
    of = unpack(columns[f"{name}.of"], len(ends))
    return {text: positions[start:end] for text, start, end in zip(of, [0, *ends], ends, strict=False)}


def write_columns(path: Path, key: str, columns: Columns) -> None:
    """Keep arrays in a file under a key, in one step, readable by this user alone. Raises OSError."""
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as part:  # made with mode 0600
        try:
            np.savez(part, allow_pickle=False, **{_KEY: np.array(key)}, **columns)
            part.close()
            Path(part.name).replace(path)
        except BaseException:
            part.close()
            Path(part.name).unlink(missing_ok=True)
            raise


def read_columns(path: Path, key: str) -> Columns | None:
    """The arrays of a file, if it keeps any under this key; None where it does not, or is damaged."""
    try:
        with np.load(path, allow_pickle=False) as file:
            return dict(file) if str(file[_KEY]) == key else None
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        return None
