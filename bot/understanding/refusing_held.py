"""Says what is not held, by what it is, and offers what is: lanes, splits, attempts, ages, streaks, regions.

Of these no source here has anything, or too little to tell who was first: another list would not answer the question.
"""

from collections.abc import Mapping, Sequence

from bot.domain.asked import Asked
from bot.domain.nations import nation_name
from bot.errors import Choice, UsageError
from bot.questions.resolving import shown
from bot.understanding.facts import Facts
from bot.understanding.reading import Reading, label_of

_MOST_OFFERED = 3
_LACKS: Mapping[str, tuple[str, str]] = {
    "lanes": ("I don't have lanes or draws.", "Of a race I have the places, the marks and the wind."),
    "reactions": ("I don't have reaction times.", "Of a race I have the places, the marks and the wind."),
    "splits": (
        "I don't have splits, laps or paces of a race.",
        "I have the times at the finish, and a few on the way that are records; /pace gives an even pace.",
    ),
    "tries": (
        "I don't have single attempts, heights tried or misses.",
        "Of a competition I have the best mark of each.",
    ),
    "ages": (
        "I have no lists by age, nor of the youngest with a mark.",
        "I have who won a championship, the youngest or oldest first, and everybody's date of birth.",
    ),
    "schools": ("I don't have who was at which school or college.", "I have seniors' lists, by nation and year."),
    "disqualified": (
        "I have few of those who were disqualified, and not why they were.",
        "A race has them where its source does: name the meet and the event.",
    ),
    "starts": (
        "I don't have who started too early, only a few of those disqualified, and not why.",
        "Name the meet and the event to see the race.",
    ),
    "regions": (
        "I have no lists of that region.",
        "I have those of the world, of Africa, Asia, Europe, the Americas and Oceania, and of each nation.",
    ),
    "finishes": (
        "I have few of those who did not start or finish.",
        "A race has them where its source does: name the meet and the event.",
    ),
    "margins": (
        "I have no list by margin in this.",
        "Name championships and an event, like: biggest winning margin in the Olympic 100 m.",
    ),
    "legs": ("I don't have who ran which leg.", "Of some relays I have the runners, of most the nation alone."),
    "streaks": (
        "I don't hold every race, so I can't count wins in a row.",
        "I have the finals that somebody won, and those not won, the latest first.",
    ),
}
_NATIONS_OF: Mapping[str, tuple[str, ...]] = {
    "nordic": ("NOR", "SWE", "FIN"),
    "scandinavia": ("NOR", "SWE", "DEN"),
    "caribbean": ("JAM", "BAH", "TTO"),
    "baltic": ("EST", "LAT", "LTU"),
    "balkan": ("GRE", "SRB", "CRO"),
    "east african": ("KEN", "ETH", "UGA"),
    "west african": ("NGR", "GHA", "CIV"),
    "north african": ("MAR", "ALG", "TUN"),
    "arab": ("MAR", "QAT", "ALG"),
    "middle eastern": ("QAT", "BRN", "KSA"),
    "latin american": ("BRA", "CUB", "MEX"),
    "central american": ("CUB", "CRC", "GUA"),
    "south asian": ("IND", "PAK", "SRI"),
    "southeast asian": ("THA", "PHI", "VIE"),
    "east asian": ("JPN", "CHN", "KOR"),
}
_SHOWING = frozenset(("race", "results", "medals", "h2h", "compare"))  # what it would be seen in
_AGED_SERIES = "Olympic Games"


def refuse_lacking(found: Sequence[Reading], facts: Facts) -> None:
    """Raise UsageError for what is asked for and held by nobody here, with what is held instead."""
    lacking = facts.first("lacks")
    if lacking is None or (found and found[0].question.name == "quote"):
        return
    if lacking.value == "disqualified" and (facts.asking("winner") or facts.asking("medals")):
        return  # `who won after Johnson was disqualified`: the race
    words = shown(facts.text(lacking.pieces[0]))
    message, tip = _LACKS[lacking.value]
    raise UsageError(
        f"{message[:-1]} (“{words}”).",
        tip,
        (*_instead(lacking.value, words, found, facts)[:_MOST_OFFERED], Choice("All commands", Asked("help"))),
    )


def _instead(kind: str, words: str, found: Sequence[Reading], facts: Facts) -> tuple[Choice, ...]:
    """What can be asked in its stead."""
    athlete, event, series = facts.first("athlete"), facts.first("event"), facts.first("series")
    of = {"athlete": athlete.value, "event": event.value if event else ""} if athlete else {}
    if kind == "regions":
        nations = next((codes for word, codes in _NATIONS_OF.items() if words.casefold().startswith(word)), ())
        of_records = "record" in words.casefold() or facts.asking("record")
        question = ("record" if of_records else "top") if event else "records"
        option = "nation" if question == "top" else "scope"
        asked = Asked.of(question, {"event": event.value if event else ""})
        return tuple(Choice(nation_name(code), asked.with_options(**{option: code})) for code in nations)
    if kind == "streaks" and of:
        won, lost = (Asked.of("results", {**of, "only": only}) for only in ("won", "lost"))
        return (Choice("The finals won", won), Choice("The finals not won", lost))
    if kind == "ages" and event and not facts.first("mark"):
        won_at = Asked.of("medals", {"meet": series.value if series else _AGED_SERIES, "event": event.value})
        return (Choice("The youngest winners", won_at.with_options(order="youngest")),)
    best = found[0] if found and not (found[0].guessed and found[0].unknown) else None
    if best is not None and (best.question.name in _SHOWING or kind == "schools"):
        return (Choice(label_of(best), best.asked),)
    return (Choice("What I have", Asked.of("athlete", {"athlete": athlete.value})),) if athlete else ()
