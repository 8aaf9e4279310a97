"""Everybody placed at the Olympic Games until 2016, of the R package GmooG: place, nation and mark, without names.

It is GPL: it may confirm what a list with names says, and no fact is taken from it.
"""

import csv
from collections.abc import Iterator
from pathlib import Path

from bot.domain.disciplines import get_discipline
from bot.domain.event import Event
from bot.domain.mark import Mark, Measure, Status, parse_status
from bot.domain.race import Round
from bot.ingest.teams import nation_named
from scripts.almanac.claims import Claim
from scripts.almanac.origins.olympic_terms import GAMES, olympic_event, sex_of

SOURCE = "ioc-performances-2024"
PATH = "cran-GmooG/athletics.csv"
_OTHER_NAMES = {
    "United States of America": "USA",
    "Russian Federation": "RUS",
    "German Democratic Republic (Germany)": "GDR",
    "Republic of Korea": "KOR",
    "Democratic People's Republic of Korea": "PRK",
    "United Republic of Tanzania": "TAN",
    "Republic of Moldova": "MDA",
    "Syrian Arab Republic": "SYR",
    "Lao People's Democratic Republic": "LAO",
    "Hong Kong, China": "HKG",
}


def load(datasets: Path) -> Iterator[Claim]:
    """Places of finals and of field events; what has no place or status is left out."""
    with (datasets / PATH).open(encoding="utf-8", newline="") as opened:
        for line, row in enumerate(csv.DictReader(opened), 2):
            year = int(row["games"][-4:])
            event = olympic_event(row["event"], year)
            status = parse_status(row["rank"])
            if event is None or not (row["rank"].isdigit() or status is Status.DISQUALIFIED):
                continue
            yield Claim(
                source=SOURCE,
                name="",
                nation=_nation(row["country"]),
                sex=sex_of(event),
                discipline=event.discipline,
                short_track=False,
                round=Round.FINAL,
                place=None if status else int(row["rank"]),
                status=status,
                mark=_mark(row["result_value"], row["result_type"], event),
                year=year,
                meet="Olympic Games",
                hint=GAMES[year],
                where=f"athletics.csv:{line}",
            )


def _nation(country: str) -> str:
    return _OTHER_NAMES.get(country) or nation_named(country)


def _mark(value: str, kind: str, event: Event) -> Mark | None:
    """The mark; the file does not say how exact a time is, so it counts as exact as its last digit that is not 0."""
    measure = get_discipline(event.discipline).measure
    if not value or (kind == "TIME") != (measure is Measure.TIME):
        return None  # the decathlon of 1936 has the times of its 1500 m
    try:
        number = float(value.replace(",", ""))
    except ValueError:
        return None
    if measure is Measure.TIME:
        exact = round(number)
        return Mark(value, exact, measure, next(step for step in (1000, 100, 10, 1) if exact % step == 0))
    exact = round(number * 1000) if measure is Measure.LENGTH else round(number)
    return Mark(value, exact, measure, 10 if measure is Measure.LENGTH and exact % 10 == 0 else 1)
