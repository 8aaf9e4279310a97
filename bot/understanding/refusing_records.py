"""Refuses records and bests that cannot be told as they are asked for: of a year, of some, without an event."""

from collections.abc import Sequence

from bot.domain.asked import Asked
from bot.errors import Choice, UsageError
from bot.names.fold import fold
from bot.questions.resolving import shown
from bot.understanding.facts import Facts
from bot.understanding.reading import Reading, label_of

_SPORT = " track and field "  # names no family of events

_NEXT = frozenset(("second", "third", "fourth", "fifth", "2nd", "3rd", "4th", "5th", "next"))

_PEOPLE = (["man"], ["woman"], ["person"], ["athlete"], ["runner"], ["human"])

_FAMILIES = frozenset(["sprint", "sprints", "sprinting", "field", "distance", "jumps", "jumping", "throws", "throwing"])


def refuse_records_of_a_year(best: Reading, facts: Facts) -> None:
    """Raise UsageError for an athlete's records of one year: bests of that year are no records."""
    options = best.filled.options
    asked = [piece for piece in facts.asking("record") if not {"pb", "sb", "best"} & set(piece.offers)]
    if best.question.name != "athlete" or "season" not in options or "event" in options or not asked:
        return
    if options.get("view") == "records":
        return
    profile = Choice("All records", Asked.of("athlete", {"athlete": options["athlete"]}))
    raise UsageError(
        f"I can't pick out records of one year, {options['season']}.",
        "The profile has all records with their days.",
        (profile, Choice("Bests of that year", best.asked)),
    )


def refuse_some_records(best: Reading, facts: Facts) -> None:
    """Raise UsageError for who holds most records, and for those of a family of events: all would not answer that."""
    if best.question.name != "records":
        return
    sport = _SPORT in f" {' '.join(word.folded for word in facts.gathered.sentence.words)} "
    words = [piece for piece in facts.pieces if fold(facts.text(piece)) in _FAMILIES and not sport]
    asked = facts.asking("most") or words
    if not asked:
        return
    raise UsageError(
        f"I can't pick out or count the records, as “{shown(facts.text(asked[0]))}” asks.",
        "I can list all of them, or those of a sex, a nation or a year.",
        (Choice("All of them", best.asked), Choice("All commands", Asked("help"))),
    )


def refuse_counting(found: Sequence[Reading], facts: Facts) -> None:
    """Raise UsageError for how often one athlete was beyond a mark: results are listed, not counted by mark."""
    asked, athletes = facts.asking("often"), facts.offering("athlete")
    under = facts.asking("under") or facts.asking("over")
    if not (asked and under and len(athletes) == 1 and (facts.first("mark") or facts.first("number"))):
        return
    best = found[0]
    if best.question.name in ("quote", "record") or "beyond" in best.filled.options:
        return
    options = {"athlete": athletes[0].value, "event": best.filled.options.get("event", "")}
    raise UsageError(
        f"I can't count results by their marks, as “{shown(facts.text(asked[0]))}” asks.",
        "The results have every mark that I hold, newest first.",
        (Choice("The results", Asked.of("results", options)), Choice(f"Without it: /{best.question.name}", best.asked)),
    )


def refuse_nations_beyond(best: Reading, facts: Facts) -> None:
    """Raise UsageError for which nation has most athletes beyond a mark: those who have it are listed one by one."""
    most = facts.asking("most") or facts.asking("often")
    nations = facts.asking("national")
    if best.question.name not in ("compare", "top") or not (most and nations) or facts.asking("record"):
        return
    if not (facts.asking("under") or facts.asking("over") or "mark" in best.filled.options):
        return
    alone = best.asked.with_options(view="")
    raise UsageError(
        f"I can't count athletes beyond a mark by “{shown(facts.text(nations[0]))}”.",
        "I list who has it; ask for those of one nation, like: Kenyans under 2:05 in the marathon.",
        (Choice("Who has it", alone), Choice("All commands", Asked("help"))),
    )


def refuse_next_beyond(found: Sequence[Reading], facts: Facts) -> None:
    """Raise UsageError for who was second beyond a mark, or first after somebody: only bests and records are held."""
    words = [word.folded for word in facts.gathered.sentence.words]
    marks, beyond = facts.first("mark") or facts.first("number"), facts.asking("under") or facts.asking("over")
    nth = any(word in _NEXT and "to" in words[at + 1 : at + 4] for at, word in enumerate(words))
    nth = nth or any(word in _NEXT and words[at + 1 : at + 2] in _PEOPLE for at, word in enumerate(words))
    if not (marks and beyond) or not (nth or _is_first_after(words, facts)):
        return
    club = next((one for one in found if one.question.name == "compare"), None)
    event = facts.first("event")
    steps = Asked.of("record", {"event": event.value, "view": "chart"}) if event else None
    raise UsageError(
        "I can't tell who was next beyond a mark: of long ago I hold records and few other marks.",
        "The steps of the record have who was first and who was faster after; the list has the bests of all.",
        (
            *((Choice("The steps of the record", steps),) if steps else ()),
            *((Choice("Who has it", club.asked),) if club else ()),
            Choice("All commands", Asked("help")),
        ),
    )


def _is_first_after(words: list[str], facts: Facts) -> bool:
    """Whether who did so first after somebody is asked for: `first man to break 4 after Bannister`."""
    athlete = facts.first("athlete")
    before = words[athlete.pieces[0].first - 1 : athlete.pieces[0].first] if athlete else []
    return bool(facts.asking("first") or "next" in words) and before in (["after"], ["since"])


def refuse_mil(best: Reading, facts: Facts) -> None:
    """Raise UsageError for a Scandinavian `mil`, which may be 10,000 m or the mile of old."""
    asked, event = facts.asking("mil"), best.filled.options.get("event", "")
    if not (asked and event.startswith("10000m")) or facts.unknown_names:
        return
    mile = best.asked.with_options(event=event.replace("10000m", "mile"))
    raise UsageError(
        f"“{shown(facts.text(asked[0]))}” may be 10,000 m or the mile.",
        "Which one do you mean?",
        (Choice("10,000 m", best.asked), Choice("The mile", mile)),
    )


def refuse_bests_without_event(best: Reading, facts: Facts) -> None:
    """Raise UsageError for who jumped or threw furthest at a meet: medals would not answer that without an event."""
    asked = facts.asking("run-mark") and facts.asking("best")
    if not asked or best.question.name not in ("medals", "results") or facts.first("event") or facts.first("athlete"):
        return
    raise UsageError(
        f"In which event? “{shown(facts.gathered.sentence.text)}” names none.",
        "Name the event, like: longest women's long jump London 2012.",
        (Choice(label_of(best), best.asked), Choice("All commands", Asked("help"))),
    )
