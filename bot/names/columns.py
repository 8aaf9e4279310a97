"""Pack texts and groups of positions into flat numpy arrays, and write and read files of such arrays."""

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any
from zipfile import BadZipFile

import numpy as np
import numpy.typing as npt

Columns = Mapping[str, npt.NDArray[Any]]
Positions = npt.NDArray[np.int32]

_BETWEEN = "\0"


def pack(texts: Sequence[str]) -> npt.NDArray[np.uint8]:
    """Texts as one array of bytes, separated by NUL. Raises ValueError if a text contains NUL."""
    if any(_BETWEEN in text for text in texts):
        raise ValueError("a text holds a NUL")
    return np.frombuffer(_BETWEEN.join(texts).encode("utf-8", "surrogatepass"), dtype=np.uint8)


def unpack(packed: npt.NDArray[np.uint8], count: int, known: Iterable[str] = ()) -> list[str]:
    """The `count` texts that `pack` packed. The count tells no text from one empty text.

    To save memory equal texts are one object, and those that are among the `known` are these.
    """
    if not count:
        return []
    texts = packed.tobytes().decode("utf-8", "surrogatepass").split(_BETWEEN)
    once = {text: text for text in known}
    return list(map(once.setdefault, texts, texts))


def pack_groups(name: str, groups: Mapping[str, Positions]) -> dict[str, npt.NDArray[Any]]:
    """A dict of positions by text as three arrays, whose names start with `name`."""
    return {
        f"{name}.of": pack(list(groups)),
        f"{name}.ends": np.cumsum([len(found) for found in groups.values()], dtype=np.int32),
        f"{name}.positions": np.concatenate([np.empty(0, dtype=np.int32), *groups.values()]),
    }


def unpack_groups(name: str, columns: Columns) -> dict[str, Positions]:
    """The dict that `pack_groups` packed."""
    ends: list[int] = columns[f"{name}.ends"].tolist()
    positions = columns[f"{name}.positions"]
    of = unpack(columns[f"{name}.of"], len(ends))
    return {text: positions[start:end] for text, start, end in zip(of, [0, *ends], ends, strict=False)}


def write_columns(path: Path, key: str, columns: Columns) -> None:
    """Write arrays to a file (mode 0600, replaced atomically), with a key of one line. Raises OSError."""
    body = BytesIO()
    np.savez(body, allow_pickle=False, **columns)
    content = body.getbuffer()
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as part:  # with mode 0600
        try:
            part.write(f"{key}\n{sha256(content).hexdigest()}\n".encode())
            part.write(content)
            part.close()
            Path(part.name).replace(path)
        except BaseException:
            Path(part.name).unlink(missing_ok=True)
            raise


def read_columns(path: Path, key: str) -> Columns | None:
    """The arrays of a file; None if the file is missing or damaged, or has another key."""
    try:
        content = path.read_bytes()
    except OSError:
        return None
    kept, _, rest = content.partition(b"\n")
    digest, _, body = rest.partition(b"\n")
    if kept != key.encode() or digest != sha256(body).hexdigest().encode():
        return None
    try:
        with np.load(BytesIO(body), allow_pickle=False) as file:
            return dict(file)
    except (ValueError, EOFError, BadZipFile):
        return None
