"""Refuses what is asked of people and cannot be told: ages, classes, defeats, who came between."""

from collections.abc import Callable

from bot.domain.asked import Asked
from bot.errors import BellLapError, Choice, NoAnswer, UsageError
from bot.names.classes import take_class
from bot.names.fold import fold
from bot.questions.almanac import Almanac
from bot.questions.resolving import shown
from bot.understanding.facts import Facts
from bot.understanding.reading import Read, Reading, label_of
from bot.understanding.refusing_medals import WHAT


def refuse_defeats(best: Reading, facts: Facts) -> None:
    """Raise UsageError for whoever beat one athlete, and when: all results of the athlete would not answer that."""
    said = facts.asking("beat") or facts.asking("lost") or facts.asking("beaten-by")
    athlete = best.filled.options.get("athlete", "")
    answered = best.question.name not in ("results", "athlete", "medals") or facts.asking("medals")
    said = [piece for piece in said if "winner" not in piece.offers]  # `onko Nurmi voittanut`
    if not said or answered or len(facts.offering("athlete")) != 1:
        return
    if "only" in best.filled.options:
        return  # the finals that were lost are shown, and each race has who was ahead
    raise UsageError(
        f"I can't pick out the races of “{shown(athlete)}” that “{shown(facts.text(said[0]))}” asks for.",
        "The results have the places; the rivals have who won how often.",
        (Choice("The results", best.asked), Choice("The rivals", Asked.of("rivals", {"athlete": athlete}))),
    )


def refuse_between(best: Reading, facts: Facts) -> None:
    """Raise UsageError for who came between two in no race that is named: their meetings would not answer that."""
    if facts.asking("between"):
        raise UsageError(
            "Who came between two is in one race: I need its meet and event.",
            "Name both, like: who came between Kerr and Hocker in the 1500 m in Paris.",
            (Choice(label_of(best), best.asked), Choice("All commands", Asked("help"))),
        )


def refuse_ages(best: Reading, facts: Facts) -> None:
    """Raise UsageError for how old somebody was or who was born when, which neither results nor medals say."""
    asked = facts.asking("age")
    options = best.filled.options
    told = (
        best.question.name == "results"
        and "athlete" in options
        and ({"mark", "meet"} & options.keys() or options.get("order") == "earliest")
    )
    if told or best.filled.options.get("view") == "births":
        return  # the results say how old the athlete was
    if not asked or best.question.name in ("athlete", "record", "records", "quote"):
        return
    athlete = best.filled.options.get("athlete", "")
    born = (Choice("The date of birth", Asked.of("athlete", {"athlete": athlete})),) if athlete else ()
    raise UsageError(
        f"I can't work out ages, as “{shown(facts.text(asked[0]))}” asks.",
        "Of an athlete I have the date of birth, and of a race the day.",
        (*born, Choice(f"Without it: /{best.question.name}", best.asked), Choice("All commands", Asked("help"))),
    )


def refuse_classes(
    text: str,
    question: str,
    almanac: Almanac,
    reread: Callable[[str], Read],
    *,
    language: str = "en",
    measured: bool = False,
) -> None:
    """Raise NoAnswer for masters, age groups and para athletes: what is held of seniors does not answer that.

    Offered is what the text asks without these words, as `reread` reads it.
    """
    classed = take_class(text)
    if classed is not None and language != "en" and fold(classed.words) == "para":
        return  # which is `for` in Spanish and Portuguese
    if classed is None or question in ("quote", "help", "about"):
        return
    if measured and classed.words.casefold().startswith(("over", "under")):
        return  # `anyone thrown the discus over 74`
    what = WHAT.get(question, "results")
    raise NoAnswer(
        f"I don't have {what} of {classed.name} (“{shown(classed.words)}”), only those of seniors.",
        "Those of seniors are others; ask for them without that word.",
        _of_seniors(classed.rest, reread),
        almanac.coverage,
    )


def _of_seniors(text: str, reread: Callable[[str], Read]) -> tuple[Choice, ...]:
    try:
        return (Choice("Those of seniors", reread(text).asked),)
    except BellLapError:
        return (Choice("All commands", Asked("help")),)
