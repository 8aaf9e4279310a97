"""The meets of an index as flat arrays, for the file that keeps them."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt

from bot.domain.meet_kind import MeetKind
from bot.domain.race import Meet, MeetListing
from bot.names.columns import Columns, pack, pack_groups, unpack

_BETWEEN = "\x1f"  # the names of one meet; a name that holds it is not kept


def pack_listings(listings: Sequence[MeetListing]) -> dict[str, npt.NDArray[Any]]:
    """Listings as arrays. Raises ValueError if a text holds a character that separates them."""
    meets = [listing.meet for listing in listings]
    return {
        "meet_ids": pack([meet.id for meet in meets]),
        "meet_names": pack([meet.name for meet in meets]),
        "cities": pack([meet.city for meet in meets]),
        "countries": pack([meet.country for meet in meets]),
        "kinds": pack([meet.kind.value for meet in meets]),
        "firsts": np.array([listing.first.toordinal() for listing in listings], np.int32),
        "lasts": np.array([listing.last.toordinal() for listing in listings], np.int32),
        "races": np.array([listing.races for listing in listings], np.int32),
        "other_names": pack([_joined(listing.names) for listing in listings]),
        "former_ids": pack([_joined(listing.former_ids) for listing in listings]),
        "series": pack([listing.series for listing in listings]),
    }


def unpack_listings(columns: Columns) -> list[MeetListing]:
    """The listings that `pack_listings` packed."""
    races: list[int] = columns["races"].tolist()
    kinds = {kind.value: kind for kind in MeetKind}
    days = map(date.fromordinal, columns["firsts"].tolist()), map(date.fromordinal, columns["lasts"].tolist())
    texts = ("meet_ids", "meet_names", "cities", "countries", "kinds", "other_names", "former_ids", "series")
    rows = zip(*(unpack(columns[name], len(races)) for name in texts), *days, races, strict=True)
    return [
        MeetListing(
            Meet(id_, name, city, country, kinds[kind]), first, last, number, _split(names), _split(former), series
        )
        for id_, name, city, country, kind, names, former, series, first, last, number in rows
    ]


def pack_lists(name: str, lists: Mapping[str, Sequence[str]], rows: Mapping[str, int]) -> dict[str, npt.NDArray[Any]]:
    """Ids by text as arrays, whose names start with `name`; `rows` has the position of each id."""
    positions = {text: np.array([rows[id_] for id_ in ids], dtype=np.int32) for text, ids in lists.items()}
    return pack_groups(name, positions)


def unpack_lists(name: str, columns: Columns, ids: Sequence[str]) -> dict[str, list[str]]:
    """The ids by text that `pack_lists` packed; `ids` are those of the positions."""
    ends: list[int] = columns[f"{name}.ends"].tolist()
    positions: list[int] = columns[f"{name}.positions"].tolist()
    listed = [ids[position] for position in positions]
    texts = unpack(columns[f"{name}.of"], len(ends))
    return {text: listed[start:end] for text, start, end in zip(texts, [0, *ends], ends, strict=False)}


def _joined(texts: Sequence[str]) -> str:
    if any(_BETWEEN in text for text in texts):
        raise ValueError("a text holds a separator")
    return _BETWEEN.join(texts)


def _split(text: str) -> tuple[str, ...]:
    return tuple(text.split(_BETWEEN)) if text else ()
