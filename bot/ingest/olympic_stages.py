"""Reads the stages of olympics.com: rounds, parts of combined events, and the days they were held."""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import NamedTuple

from bot.domain.event import Kind
from bot.domain.race import Round
from bot.domain.rows import UNKNOWN_HEAT
from bot.ingest.combined import PARTS
from bot.ingest.data_files import WrongValue
from bot.ingest.terms import Contest, Terms, clean

Held = tuple[str, int]  # the code of the event, and the order of the round or part

_STAGE = re.compile(
    r"(?P<what>.+?)(?:(?: - (?:Heat|Race|Group|Pool))? (?:(?P<number>\d{1,2})|(?P<letter>[A-Z])))?", re.ASCII
)
_ROUNDS = {
    "final": Round.FINAL,
    "final results": Round.FINAL,
    "semi-final": Round.SEMI_FINAL,
    "semi-finals": Round.SEMI_FINAL,
    "semifinal": Round.SEMI_FINAL,
    "quarter-final": Round.QUARTER_FINAL,
    "quarter-finals": Round.QUARTER_FINAL,
    "quarterfinal": Round.QUARTER_FINAL,
    "repechage": Round.QUARTER_FINAL,
    "round 2": Round.QUARTER_FINAL,
    "round 1": Round.HEAT,
    "heats": Round.HEAT,
    "qualification": Round.QUALIFICATION,
    "qualifying": Round.QUALIFICATION,
    "preliminary round": Round.QUALIFICATION,
    "preliminaries": Round.QUALIFICATION,
}
_SECTIONS = {"repechage": "rr"}  # as all-time lists call it
_ONE_RACE = (Round.FINAL, Round.QUALIFICATION)
_AFTER_ALL_PARTS = 100
_NIGHT_ENDS = 5  # o'clock: no session begins earlier, so an update before is of the evening before


class Stage(NamedTuple):
    """What a row says of its race. `order` is that of the rounds, or of the parts of a combined event."""

    contest: Contest
    round: Round
    heat: int | None
    section: str
    combined: str
    order: int


def read_stage(event: str, stage: str, sex: str, terms: Terms) -> Stage:
    """What the event's name, the stage and the sex of a row say. Raises WrongValue."""
    contest = terms.contest(event, sex)
    parts = _STAGE.fullmatch(clean(stage, "the stage"))
    if parts is None:
        raise WrongValue("the stage is missing")
    what = parts["what"].casefold()
    # `Semi-Final 2` has its number without a word before it, `Round 1` is no first heat.
    of = _ROUNDS.get(stage.strip().casefold())
    number, letter = (None, None) if of else (parts["number"], parts["letter"])
    of = of or _ROUNDS.get(what)
    heat = int(number) if number else None
    if contest.discipline.kind is Kind.COMBINED and of is None:
        return _part_of(contest, parts["what"], sex, heat, letter or "", terms)
    if of is None:
        raise WrongValue(f"stage {stage.strip()[:40]!r} is not a round")
    if heat is None and of not in _ONE_RACE:
        heat = UNKNOWN_HEAT
    total = contest.discipline.kind is Kind.COMBINED
    section = " ".join(filter(None, (_SECTIONS.get(what, ""), letter)))
    return Stage(contest, of, heat, section, "", _AFTER_ALL_PARTS if total else of.order)


def _part_of(combined: Contest, name: str, sex: str, heat: int | None, group: str, terms: Terms) -> Stage:
    contest, code = terms.contest(name, sex), combined.discipline.code
    parts = PARTS.get(code, ())
    if contest.discipline.code not in parts:
        raise WrongValue(f"stage {name[:40]!r} is not a part of the {combined.discipline.name.casefold()}")
    return Stage(contest, Round.FINAL, heat, group, code, parts.index(contest.discipline.code))


def read_update(text: str, terms: Terms) -> date:
    """The local day of an update; one in the small hours belongs to the session of the evening before."""
    written = text.strip()
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return terms.day(text)
    day = terms.day(moment.date().isoformat())
    is_late = moment.hour < _NIGHT_ENDS and len(written) > len("2024-08-06")
    return day - timedelta(days=1) if is_late else day


def days_held(updates: Iterable[tuple[Held, str, date]]) -> dict[Held, date]:
    """The day of each round or part: the file has the day of the last update, which may come days later.

    All races of one round are held on one day, so the first update of any of them counts. A round is not later than
    the next one, nor the score of a combined event than its last part. The rows of one race have one update; a
    misprint in one of them changes nothing. `updates` are the round, the code of the race and the day of each row.
    """
    of_races: dict[tuple[Held, str], Counter[date]] = {}
    for held, race, day in updates:
        of_races.setdefault((held, race), Counter())[day] += 1
    days: dict[Held, date] = {}
    for (held, _), counts in of_races.items():
        days[held] = min(days.get(held, date.max), counts.most_common(1)[0][0])
    latest: dict[str, date] = {}
    last_parts: dict[str, date] = {}
    for event, order in sorted(days, reverse=True):
        if order != _AFTER_ALL_PARTS:
            last_parts.setdefault(event, days[event, order])
        latest[event] = days[event, order] = min(days[event, order], latest.get(event, date.max))
    for event, day in last_parts.items():
        if (event, _AFTER_ALL_PARTS) in days:
            days[event, _AFTER_ALL_PARTS] = min(days[event, _AFTER_ALL_PARTS], day)
    return days
