"""Lists of texts and groups of positions as flat arrays, and a file that keeps such arrays."""

from collections.abc import Mapping, Sequence
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
    """Texts as one array of bytes. Raises ValueError where one holds the NUL that parts them."""
    if any(_BETWEEN in text for text in texts):
        raise ValueError("a text holds a NUL")
    return np.frombuffer(_BETWEEN.join(texts).encode("utf-8", "surrogatepass"), dtype=np.uint8)


def unpack(packed: npt.NDArray[np.uint8], count: int) -> list[str]:
    """The texts that `pack` packed: of none, an empty array, it cannot tell that it was not one empty text."""
    return packed.tobytes().decode("utf-8", "surrogatepass").split(_BETWEEN) if count else []


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
    """Keep arrays in a file under a key of one line: in one step, and readable by this user alone. Raises OSError."""
    body = BytesIO()
    np.savez(body, allow_pickle=False, **columns)
    content = body.getbuffer()
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as part:  # made with mode 0600
        try:
            part.write(f"{key}\n{sha256(content).hexdigest()}\n".encode())
            part.write(content)
            part.close()
            Path(part.name).replace(path)
        except BaseException:
            Path(part.name).unlink(missing_ok=True)
            raise


def read_columns(path: Path, key: str) -> Columns | None:
    """The arrays of a file, if it keeps any under this key; None where it does not, or is damaged."""
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
