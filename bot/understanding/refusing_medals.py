"""Refuses medals and places that cannot be told as they are asked for: of a year alone, of a nation not named."""

from collections.abc import Mapping

from bot.domain.asked import Asked
from bot.domain.nations import nation_name
from bot.errors import Choice, UsageError
from bot.names import Match
from bot.questions.resolving import shown
from bot.understanding.facts import Facts
from bot.understanding.reading import Reading, Unmet, label_of

_WITH_MEDALS = ("Olympic Games", "World Championships")
_NATIONS_OFFERED = ("USA", "GBR", "KEN")
_NATIONS_OF = {
    "de": ("GER", "SUI", "AUT"),
    "fr": ("FRA", "BEL", "SUI"),
    "es": ("ESP", "MEX", "COL"),
    "pt": ("POR", "BRA", "ANG"),
}
_PLACES = frozenset(("second", "third", "fourth", "fifth", "sixth", "2nd", "3rd", "4th", "5th", "6th"))
WHAT: Mapping[str, str] = {"record": "records", "records": "records", "top": "lists", "medals": "medals"}


def refuse_places(best: Reading, facts: Facts) -> None:
    """Raise UsageError for how often somebody came second, and for who held a record longest: no list says so."""
    words = [word.folded for word in facts.gathered.sentence.words]
    options = best.filled.options
    second = next((word for word in words if word in _PLACES), "")
    longest = "longest" in words and best.question.name == "record" and facts.asking("holds")
    often = second and facts.asking("often") and best.question.name == "results" and "athlete" in options
    if not (often or longest) or facts.first("mark"):
        return
    raise UsageError(
        f"I can't pick out results by the place, as “{second}” asks."
        if often
        else "I can't tell who held a record longest: the steps have the days.",
        "All of them have it: the places, or the days of the steps.",
        (Choice(label_of(best), best.asked), Choice("All commands", Asked("help"))),
    )


def refuse_medals_of_a_year(best: Reading | Unmet, facts: Facts) -> None:
    """Raise UsageError for medals of a year without a meet, which all medals would not answer."""
    options, year = best.filled.options, facts.whole.value[:4] if facts.whole else ""
    whose = {"nation", "athlete"} & options.keys()
    if best.question.name != "medals" or "meet" in options or ("since" in options and whose) or not year:
        return
    meets = [f"{series} {year}" for series in _WITH_MEDALS]
    held = [meet for meet in meets if isinstance(facts.find_meet(meet), Match)]
    raise UsageError(
        f"I count medals by meet, so I can't narrow them to {year} alone.",
        f"Name the meet, like: medals at the {meets[0]}.",
        (
            *(Choice(meet, Asked.of("medals", {**options, "meet": meet})) for meet in held),
            Choice("Of all years", Asked.of("medals", options)),
        ),
    )


def refuse_unnamed_nation(best: Reading, facts: Facts) -> None:
    """Raise UsageError for a national record, or `our medals`, of no nation that is named: all nations' are others."""
    asked = [piece for piece in facts.asking("national") if "record" in piece.offers or facts.asking("record")]
    whose = {piece.end for piece in facts.asking("who")}  # `which country does the record belong to`
    asked = [piece for piece in asked if piece.first not in whose]
    options, name = best.filled.options, best.question.name
    of_event = name == "record" and "event" in options
    if {"scope", "holder"} & options.keys() or not (of_event or name == "records"):
        asked = []
    ours = facts.asking("ours") if name in WHAT else []
    if ours:
        option = "scope" if name in ("record", "records") else "nation"
        codes = _NATIONS_OF.get(facts.gathered.language, _NATIONS_OFFERED)
        raise UsageError(
            f"Of which nation? “{shown(facts.text(ours[0]))}” names none.",
            "Name it, like: Kenya's medals in Tokyo.",
            (*(Choice(nation_name(code), best.asked.with_options(**{option: code})) for code in codes),),
        )
    if not asked:
        return
    raise UsageError(
        f"Of which nation? “{shown(facts.text(asked[0]))}” names none.",
        "Name it, like: national record 1500 m Kenya.",
        (
            *(Choice(nation_name(code), best.asked.with_options(scope=code)) for code in _NATIONS_OFFERED),
            Choice("World record", best.asked.with_options(scope="world")),
        ),
    )


def refuse_a_year(best: Reading, facts: Facts) -> None:
    """Raise UsageError for what happened in a year, which a day of all years would not answer."""
    year = facts.whole.value[:4] if facts.whole else ""
    if facts.first("years-ago") and facts.asking("today"):
        return  # `on this day 20 years ago`: of that day, and the note says that the year was not used
    if best.question.name != "on-this-day" or best.filled.options or not year:
        return
    meets = [meet for series in _WITH_MEDALS if isinstance(facts.find_meet(meet := f"{series} {year}"), Match)]
    raise UsageError(
        f"I can't tell all that happened in {year}: name a meet, an event or a day.",
        f"Ask like: world lead 1500 m {year}, or: what happened on 7 August.",
        (
            *(Choice(meet, Asked.of("results", {"meet": meet})) for meet in meets),
            Choice("On this day", best.asked),
        ),
    )
