"""Fills the meet, the series and the kind of meets of a question."""

from dataclasses import replace

from bot.names import Ambiguous, Match
from bot.names.meets import Outcome
from bot.questions.resolving import shown
from bot.questions.wording import Takes, Wording
from bot.understanding.facts import Facts, Found
from bot.understanding.filled import Filled
from bot.understanding.pieces import Piece
from bot.understanding.series import SERIES

_YEAR = 4  # digits
_SEVERAL = 2  # meets
_KINDS = {"championship": "championships", "majors": "majors"}


def named_meet(facts: Facts, filled: Filled) -> Found | None:
    """A meet by its series, city or name, and its year."""
    series, meet = facts.first("series"), facts.first("meet")
    if meet is None and series is None:
        return _greatest_of_year(facts, filled)
    if meet and meet.value[-4:].isdigit():
        return _dated(facts, meet, series)
    meet = _of_series(series, facts, filled) if series else meet
    meet = _of_bavaria(meet, series, facts) if meet and series else meet
    parts = [Found(SERIES[series.value], series.pieces)] if series else []
    parts += [meet] if meet else []
    if facts.whole and not are_winners_of_league(facts):
        parts.append(facts.whole if len(facts.whole.value) <= 4 else replace(facts.whole, value=facts.whole.value[:4]))
    whole = _joined(*parts)
    return replace(whole, pieces=(*whole.pieces, *_named_again(whole.value, facts)))


def are_winners_of_league(facts: Facts) -> bool:
    """Whether all who won at the meets of a league in a year are asked for: `Diamond League winners 1500 2023`."""
    return bool(facts.asking("champions") and facts.asking("series:diamond-league") and not facts.first("meet"))


def _of_series(series: Found, facts: Facts, filled: Filled) -> Found | None:
    """The place at which the series was held, where another one is named beside it: `in Sapporo, Tokyo Games`."""
    meets = facts.offering("meet")
    held = [meet for meet in meets if _ids(facts.find_meet(f"{SERIES[series.value]} {meet.value}"))]
    if len(meets) < _SEVERAL or not held or held[0] is meets[0]:
        return meets[0] if meets else None
    filled.also += meets[0].pieces
    typed = shown(facts.text(meets[0].pieces[0]))
    filled.notes.append(f"Not narrowed to “{typed}”: the {SERIES[series.value]} are those of {held[0].value}.")
    return held[0]


def _of_bavaria(meet: Found, series: Found, facts: Facts) -> Found:
    """Munich for `Monaco` in Italian, where championships were held there: `europei di Monaco 2022`."""
    munich = replace(meet, value="Munich")
    italian = facts.gathered.language == "it" and meet.value.casefold() == "monaco"
    return munich if italian and _ids(facts.find_meet(f"{SERIES[series.value]} {munich.value}")) else meet


def leave_meets_open(wording: Wording, facts: Facts, filled: Filled) -> None:
    """Of an athlete for whom several places or series are named, all are shown: `gold in Sydney and Athens`."""
    option = next((option for option, kind in wording.takes.items() if kind is Takes.MEET), "")
    kind = "meet" if facts.offering("meet") else "series"
    named = {found.value.casefold(): found for found in facts.offering(kind)}
    if option not in filled.options or len(named) < _SEVERAL or "athlete" not in filled.options:
        return
    if any(option in needs for needs in wording.needs if "athlete" not in needs and len(needs) > 1):
        return
    ids = [_ids(facts.find_meet(found.value)) for found in named.values()] if kind == "meet" else []
    if ids and ids[0].intersection(*ids[1:]):
        return  # several names of one meet
    if kind == "series" and (facts.whole or facts.since or facts.until):
        return
    pieces = sorted((found.pieces[0] for found in named.values()), key=lambda piece: piece.first)
    filled.also += [piece for piece in facts.pieces if piece.offered(kind)]
    del filled.options[option], filled.pieces[option]
    typed = " and ".join(f"“{shown(facts.text(piece))}”" for piece in pieces)
    filled.notes.append(f"Not narrowed to {typed}: all meets are shown.")


def _greatest_of_year(facts: Facts, filled: Filled) -> Found | None:
    """The Olympics or world championships of a year, where who won an event in it is asked; else the Olympics.

    Medals of a year are those of its Olympics; of another year more than one championship may be meant.
    """
    year = facts.whole.value if facts.whole else ""
    most = (facts.asking("medals") or facts.asking("titles")) and any(map(facts.asking, ("most", "table", "swept")))
    most = most and not (facts.asking("swept") and facts.first("nation"))  # of all its championships
    one = facts.first("event") or facts.asking("performers") or facts.first("sex") or facts.first("nation")
    if most and one and not (year or facts.first("athlete")):
        filled.notes.append("Took the Olympic Games, as no championships are named.")
        return Found(SERIES["olympics"], tuple(facts.asking("most") or facts.asking("table") or facts.asking("swept")))
    by_age = facts.asking("order-youngest") or facts.asking("order-oldest")
    if by_age and not year:
        filled.notes.append("Took the Olympic Games, as no championships are named.")
        return Found(SERIES["olympics"], tuple(by_age))
    if facts.asking("titleholder") and facts.asking("champions"):
        filled.notes.append("Took the World Championships, as no championships are named.")
        return Found(SERIES["worlds"], tuple(facts.asking("titleholder")))
    final = any(found.value == "final" for found in facts.offering("round"))  # `1936 100m final`
    race = (facts.asking("winner") or final) and facts.first("event") and not facts.first("athlete")
    race = race or facts.asking("others-in")  # a final of that year is the greatest one
    medals = (facts.asking("medals") or facts.asking("titles")) and not facts.first("area")
    if len(year) != _YEAR or not (race or medals):
        return None
    meets = (f"{SERIES[series]} {year}" for series in (("olympics", "worlds") if race else ("olympics",)))
    held = next((meet for meet in meets if isinstance(facts.find_meet(meet), Match)), None)
    if held is None or facts.whole is None:
        return None
    filled.notes.append(f"Took {year} for the {held}.")
    return replace(facts.whole, value=held)


def _named_again(meet: str, facts: Facts) -> list[Piece]:
    """The pieces of other names of the same meet: `zurich weltklasse 2023`."""
    others = facts.offering("meet")[1:]
    held = _ids(facts.find_meet(meet)) if others else set[str]()
    year = f" {facts.whole.value[:4]}" if facts.whole else ""
    return [
        other.pieces[0]
        for other in others
        if held & _ids(facts.find_meet(other.value if other.value[-4:].isdigit() else f"{other.value}{year}"))
    ]


def _ids(outcome: Outcome) -> set[str]:
    if isinstance(outcome, Match):
        return {outcome.id}
    return {hit.id for hit in outcome.candidates} if isinstance(outcome, Ambiguous) else set()


def _dated(facts: Facts, meet: Found, series: Found | None) -> Found:
    """A meet with its year in its name; the series is left out where its year is another: Tokyo 2020 was in 2021."""
    if series is None:
        return meet
    both = _joined(Found(SERIES[series.value], series.pieces), meet)
    held = isinstance(facts.find_meet(both.value), Match | Ambiguous)
    return both if held else replace(both, value=meet.value)


def named_series(facts: Facts, filled: Filled) -> Found | None:
    """A meet, or a whole series or city, where nothing else took it already."""
    series, meet = facts.first("series"), facts.first("meet")
    if series and any(series.pieces[0] in pieces for pieces in filled.pieces.values()) and meet is None:
        return None
    parts = [Found(SERIES[series.value], series.pieces)] if series else []
    parts += [meet] if meet else []
    of_month = facts.whole and len(facts.whole.value) > _YEAR and facts.asking("calendar")  # which says the year too
    if parts and facts.whole and not of_month:
        parts.append(replace(facts.whole, value=facts.whole.value[:4]))
    if not parts:
        return None
    whole = _joined(*parts)
    return replace(whole, pieces=(*whole.pieces, *_named_again(whole.value, facts)))


def _joined(*parts: Found) -> Found:
    return Found(" ".join(part.value for part in parts), tuple(piece for part in parts for piece in part.pieces))


def named_kind(facts: Facts, _filled: Filled) -> Found | None:
    """A kind of meets of several series, if no meet of it is named by city or year; one series is asked for as such."""
    found = facts.first("kind")
    marathon = facts.first("event") if facts.asking("calendar") else None
    if found is None and marathon and marathon.value.startswith("marathon") and not facts.first("series"):
        found = replace(marathon, value="majors")  # `when is the next marathon`
    if found is None or found.value not in _KINDS or facts.first("meet") or facts.whole:
        return None
    return replace(found, value=_KINDS[found.value])
