"""Peter Larsson's all-time lists of men's running as of July 2018, from 100 m to the marathon."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from bot.domain.disciplines import get_discipline
from bot.domain.event import Sex
from bot.domain.mark import InvalidMark, parse_mark, parse_wind
from bot.domain.race import Round
from bot.domain.rows import UNKNOWN_HEAT
from scripts.almanac.claims import Claim
from scripts.almanac.origins.olympic_terms import repaired

SOURCE = "larsson-all-time-2018"
FOLDER = "larsson-MensRunningDataSet"
_WINDS = ("100m", "200m")
_ROUNDS = {"h": Round.HEAT, "q": Round.QUARTER_FINAL, "s": Round.SEMI_FINAL}
_PLACE = re.compile(r"(\d+)(?:([hqs])(\d*)|r([A-Z0-9]+)|f(\d*))?")
_CELLS = 8
_THIS_CENTURY = 18  # two-digit birth years up to that of the lists


def load(datasets: Path) -> Iterator[Claim]:
    """Every row whose day is whole."""
    for path in sorted((datasets / FOLDER).glob("larsson_men*.txt")):
        distance = path.stem.removeprefix("larsson_men")
        code = distance if distance == "marathon" else f"{distance}m"
        for line, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            claim = read_line(text, code)
            if claim:
                yield replace(claim, where=f"{path.name}:{line}")


def read_line(text: str, code: str) -> Claim | None:
    """`9,9.69, +2.0, Tyson Gay, USA, 09.08.82, 1, Shanghai, 20.09.2009`; None if mark, name or day are missing."""
    cells = [cell.strip() for cell in text.split(",")]
    if len(cells) < (_CELLS + 1 if code in _WINDS else _CELLS):
        return None
    wind = cells.pop(2) if code in _WINDS else ""
    _, mark, name, nation, born, place, *cities, day = cells
    when = re.fullmatch(r"(\d\d)\.(\d\d)\.(\d{4})", day)
    if not when or not name or not mark:
        return None
    try:
        published = parse_mark(_as_published(mark), get_discipline(code).measure)
    except InvalidMark:
        return None  # of a course measured in yards: `20.14y`
    place_number, round_, heat, section = _read_place(place)
    birth, birth_year = _read_birth(born)
    return Claim(
        source=SOURCE,
        name=repaired(name),
        nation=nation,
        sex=Sex.MEN,
        born=birth,
        born_year=birth_year,
        discipline=code,
        round=round_,
        heat=heat,
        section=section,
        place=place_number,
        mark=published,
        wind=parse_wind(wind) if re.fullmatch(r"[+-]?\d+\.\d", wind) else None,
        day=date(int(when[3]), int(when[2]), int(when[1])),
        year=int(when[3]),
        city=repaired(", ".join(cities)),
    )


def _as_published(mark: str) -> str:
    """The file has edited marks: `03:26.00`, `19.3`, which lost its last zero."""
    mark = re.sub(r"^0(?=\d)", "", mark)
    return f"{mark}0" if re.fullmatch(r"\d+\.\d", mark) else mark


def _read_place(text: str) -> tuple[int | None, Round | None, int | None, str]:
    """Place, round, number of the heat, section."""
    found = _PLACE.fullmatch(text)
    if found is None:
        return None, None, None, ""
    place = int(found[1])
    if found[2]:
        return place, _ROUNDS[found[2]], int(found[3]) if found[3] else UNKNOWN_HEAT, ""
    return place, Round.FINAL, None, found[4] or found[5] or ""


def _read_birth(text: str) -> tuple[date | None, int | None]:
    whole = re.fullmatch(r"(?:(\d\d)\.(\d\d)\.)?(\d\d)", text)
    if whole is None:
        return None, None
    year = int(whole[3]) + (2000 if int(whole[3]) <= _THIS_CENTURY else 1900)
    if not whole[1] or (whole[1], whole[2]) == ("01", "01"):
        return None, year
    try:
        return date(year, int(whole[2]), int(whole[1])), year
    except ValueError:
        return None, year
