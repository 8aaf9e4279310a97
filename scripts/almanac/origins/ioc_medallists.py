"""Medallists of the Olympic Games by the IOC: three lists that came into the world by three ways, one origin.

They stand as of 2016 (with marks), of 2012 to 2014 (all runners of relays) and of August 2021; medals that were taken
away or passed on later are those of then.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from bot.domain.disciplines import get_discipline
from bot.domain.event import Event, Kind
from bot.domain.mark import InvalidMark, Mark, Measure, parse_mark, parse_wind
from bot.domain.race import Round
from bot.ingest.capitals import in_usual_order, unshouted
from bot.ingest.teams import nation_named
from scripts.almanac.claims import Claim
from scripts.almanac.origins.olympic_terms import GAMES, PLACES, nation_of_the_time, olympic_event, repaired, sex_of

MEDALLISTS = "ioc-medallists-2016"
ALL_MEDALLISTS = "ioc-medallists-2012"
TOKYO = "ioc-medallists-2021"
FOLDER = "ioc-medallists"
_TOKYO_YEAR = 2020
_NO_NAME = ("", "null", "Pending")
_HOURS = re.compile(r"^(\d+)[h-](\d\d:)")
_HOURS_LONG = ("marathon", "20km-walk", "50km-walk")
_NO_STEEPLE_UNTIL, _NO_DECATHLON = 1908, 1904  # other distances, and the all-around, under the name of today's event
# Rows that contradict everything else in the same file.
_WRONG = {("10000M Men", "2016", "G")}  # Mohamed Farah as USA with 25:05.17


def load(datasets: Path) -> Iterator[Claim]:
    """One claim for each medal, of the years, events and nations of the time."""
    folder = datasets / FOLDER
    yield from _medallists(folder / "medallists-1896-2016.csv")
    yield from _all_medallists(folder / "guardian-summer-athletics-1896-2012.csv")
    yield from _tokyo(folder / "medalists_2020.csv")


def _medallists(path: Path) -> Iterator[Claim]:
    with path.open(encoding="utf-8", newline="") as opened:
        for line, row in enumerate(csv.reader(opened), 1):
            _, name, _, year, medal, athlete, nation, result, *wind = row
            event = olympic_event(name, int(year)) if line > 1 else None
            if event is None or (name, year, medal) in _WRONG or _other_event(event, int(year)):
                continue
            if athlete in _NO_NAME and get_discipline(event.discipline).kind is not Kind.RELAY:
                continue
            yield replace(
                _medal(MEDALLISTS, event, int(year), medal, f"{path.name}:{line}"),
                name="" if athlete in _NO_NAME else usual_name(repaired(athlete)),
                family_name="" if athlete in _NO_NAME else _family(repaired(athlete)),
                nation=nation_of_the_time(nation),
                mark=read_olympic_mark(result, event),
                wind=parse_wind(wind[0]) if wind else None,
            )


def _all_medallists(path: Path) -> Iterator[Claim]:
    """The runners of a relay are one claim, in no order."""
    teams: dict[tuple[Event, int, str, str], list[str]] = {}
    with path.open(encoding="utf-8", newline="") as opened:
        for line, row in enumerate(csv.DictReader(opened), 2):
            year = int(row["Year"])
            event = olympic_event(f"{row['Gender']} {row['Event']}", year)
            if event is None or row["Athlete"] in _NO_NAME or _other_event(event, year):
                continue
            name = usual_name(repaired(row["Athlete"]))
            if get_discipline(event.discipline).kind is Kind.RELAY:
                teams.setdefault((event, year, row["Medal"], row["Code"]), []).append(name)
            else:
                medal = _medal(ALL_MEDALLISTS, event, year, row["Medal"], f"{path.name}:{line}")
                family = unshouted(repaired(row["Athlete"]).partition(",")[0])
                yield replace(medal, name=name, family_name=family, nation=nation_of_the_time(row["Code"]))
    for (event, year, colour, nation), runners in teams.items():
        medal = _medal(ALL_MEDALLISTS, event, year, colour, path.name)
        yield replace(medal, nation=nation_of_the_time(nation), runners=tuple(runners))


def _other_event(event: Event, year: int) -> bool:
    return (event.discipline == "3000m-steeplechase" and year <= _NO_STEEPLE_UNTIL) or (
        event.discipline == "decathlon" and year == _NO_DECATHLON
    )


def _tokyo(path: Path) -> Iterator[Claim]:
    """Names and marks, without nations but for relays.

    An empty silver is that of two winners, who share the gold; the second one is not named.
    """
    with path.open(encoding="utf-8", newline="") as opened:
        for line, row in enumerate(csv.DictReader(opened), 2):
            event = olympic_event(row["Event"], _TOKYO_YEAR)
            if event is None:
                continue
            for medal in ("gold", "silver", "bronze"):
                name, result = row[f"{medal}_name"], row[f"{medal}_result"]
                if not name:
                    continue
                relay = get_discipline(event.discipline).kind is Kind.RELAY
                yield replace(
                    _medal(TOKYO, event, _TOKYO_YEAR, medal, f"{path.name}:{line}"),
                    name="" if relay else name,
                    nation=nation_named(name) if relay else "",
                    mark=read_olympic_mark(result, event),
                )


def usual_name(name: str) -> str:
    """A name as people use it, of a list that has `MOORE, Charles Hewes Jr.` and `Warren (Rex) Jay CAWLEY`.

    Without initials and `Jr.`, and with a call name in brackets in the place of the given names.
    """
    called = re.search(r"[(\"]([^)\"]+)[)\"]", name)
    words = re.sub(r"\b[A-Z]\.(?=[A-Z][a-z])", "", in_usual_order(re.sub(r"[(\"][^)\"]+[)\"]", " ", name))).split()
    kept = [word for word in words if len(word.strip(".")) > 1 and word != "Jr."]
    if called and kept:
        family = [word for word in kept if word.casefold() in name.casefold().split(",")[0]][-1:] or kept[-1:]
        kept = [called[1].strip(), *family]
    return " ".join(kept)


def _family(name: str) -> str:
    """What is written in capitals at the end: `Adhemar Ferreira DA SILVA`."""
    words = name.split()
    capitals = (at for at, word in enumerate(words) if at and word.isupper() and len(word.strip(".")) > 1)
    first = next(capitals, len(words) - 1)
    return unshouted(" ".join(words[first:]))


def _medal(source: str, event: Event, year: int, medal: str, where: str) -> Claim:
    """A medal of nobody yet. Each has a person of its own: a name and a nation alone do not make two of them one."""
    return Claim(
        source=source,
        name="",
        sex=sex_of(event),
        discipline=event.discipline,
        short_track=False,
        round=Round.FINAL,
        place=PLACES[medal.casefold()],
        year=year,
        meet="Olympic Games",
        hint=GAMES[year],
        person=f"{source}:{where.rpartition(':')[2]}-{PLACES[medal.casefold()]}",
        where=where,
    )


def read_olympic_mark(text: str, event: Event) -> Mark | None:
    """A mark as these lists write it: `7291 P.`, `8488.0`, `02:58.78`, `2-55:20.0`, `1h19:01`; None if it is none.

    They write marks as spreadsheets do: `68.9` metres are 68.90. A time is as exact as it is written, but for zeros
    behind the tenths; `2:32.57` over a marathon is hours, minutes and seconds. Points with
    fractions, of the decathlons until 1932, are no score that the project can hold.
    """
    measure = get_discipline(event.discipline).measure
    text = text.strip().removesuffix(" est").removesuffix(" PB").removesuffix("P.").strip()
    if measure is Measure.TIME:
        text = re.sub(r"^0+:?(?=\d)", "", _HOURS.sub(r"\1:\2", text))
        text = re.sub(r"(:\d\d:\d\d)\.0+$", r"\1", text)
        text = re.sub(r"(\.\d)00$", r"\1", text)  # tenths of a hand-held watch, filled up
        if event.discipline in _HOURS_LONG:
            text = re.sub(r"^(\d):(\d\d)\.(\d\d)$", r"\1:\2:\3", text)
    elif measure is Measure.POINTS:
        text = text.removesuffix(".0")
    elif text.replace(".", "", 1).isdigit():
        whole, _, part = text.partition(".")
        text = f"{whole}.{part:0<2}"
    try:
        return parse_mark(text, measure)
    except InvalidMark:
        return None
