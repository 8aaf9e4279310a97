"""Refuses what cannot be answered as it is asked: other sports, masters, a year alone, a name beside unknown words.

A question that leaves out a year, a place or an exclusion is another one, so it is offered and not answered.
"""

import re
from collections.abc import Callable, Mapping, Sequence

from bot.domain.asked import Asked
from bot.domain.nations import nation_name
from bot.errors import BellLapError, Choice, NoAnswer, UsageError
from bot.names import Match
from bot.names.classes import take_class
from bot.names.fold import fold
from bot.questions.almanac import Almanac
from bot.questions.resolving import shown
from bot.understanding.facts import Facts
from bot.understanding.fame import WELL_KNOWN, hits_of
from bot.understanding.filled import Filled
from bot.understanding.filling_meets import named_meet
from bot.understanding.pieces import Piece
from bot.understanding.reading import Read, Reading, Unmet, label_of

_BARE = (
    frozenset(("athlete",)),
    frozenset(("event", "sex")),
    frozenset(("nation",)),
    frozenset(("meet",)),
)  # what one name alone fills
_WITH_MEDALS = ("Olympic Games", "World Championships")
_MISSPELT = 1.45  # weight of a word that is only like a name
_DIGIT = re.compile(r"\d")
_NARROWING = (
    "year",
    "years",
    "day",
    "meet",
    "series",
    "nation",
    "area",
    "other-than",
    "athlete",
    "number",
    "mark",
)  # kinds that say of what or when
_NEVER_ASIDE = ("year", "years", "day", "number", "mark", "other-than")
_OF_ALL_ROUNDS = frozenset(("record", "records", "top"))  # what is not narrowed to heats or finals
_OF_ATHLETES = ("athlete", "opponent", "second", "third", "fourth", "holder", "winner", "preceding")
_RAMBLING = 9  # words; in so long a sentence a name, a place or a number that nothing takes may be an aside: it is told
_NARROWED = frozenset(("record", "records", "top", "race", "results", "medals", "h2h", "compare", "athlete", "rivals"))
_NATIONS_OFFERED = ("USA", "GBR", "KEN")
_NATIONS_OF = {
    "de": ("GER", "SUI", "AUT"),
    "fr": ("FRA", "BEL", "SUI"),
    "es": ("ESP", "MEX", "COL"),
    "pt": ("POR", "BRA", "ANG"),
}
_PLACES = frozenset(("second", "third", "fourth", "fifth", "sixth", "2nd", "3rd", "4th", "5th", "6th"))
_MOST_OFFERED = 3
_SHORTEST_THAT_SAYS = 3  # letters of a word
_SPORT = " track and field "  # names no family of events
_FAMILIES = frozenset(["sprint", "sprints", "sprinting", "field", "distance", "jumps", "jumping", "throws", "throwing"])
_WHAT: Mapping[str, str] = {"record": "records", "records": "records", "top": "lists", "medals": "medals"}


def refuse_other_sports(facts: Facts) -> None:
    """Raise UsageError for what is asked of another sport: goals, breaststroke, the Champions League."""
    foreign = facts.asking("other-sport")
    if foreign:
        text, words = facts.gathered.sentence.text, facts.text(foreign[0])
        raise UsageError(
            f"I can't read “{shown(text)}”: “{shown(words)}” is of another sport.",
            "I know athletics only.",
            (Choice("All commands", Asked("help")),),
        )


def refuse_not_held(found: Sequence[Reading], facts: Facts) -> None:
    """Raise UsageError for what no source here has, though it is of an athlete: heights, coaches, shoes."""
    asked = facts.asking("not-held")
    if asked and not (found and found[0].question.name == "quote"):
        text, athlete = facts.gathered.sentence.text, facts.first("athlete")
        profile = (Choice("What I have", Asked.of("athlete", {"athlete": athlete.value})),) if athlete else ()
        raise UsageError(
            f"I can't answer “{shown(text)}”: of “{shown(facts.text(asked[0]))}” I can tell nothing.",
            "I know results, records, medals, dates of birth, and what was said.",
            (*profile, Choice("All commands", Asked("help"))),
        )


def refuse_exclusions(found: Sequence[Reading], facts: Facts) -> None:
    """Raise UsageError for what is asked without a part, as `not counting heats`: nothing can be left out."""
    leaving = facts.asking("without")
    if not leaving or found[0].question.name == "quote":
        return
    best = found[0]
    heats = best.question.name == "h2h" and facts.first("round") and "rounds" not in best.filled.options
    finals = Choice("Finals only", best.asked.with_options(rounds="finals"))
    raise UsageError(
        f"I can't leave anything out, as “{shown(facts.text(leaving[0]))}” asks.",
        "Ask for what you want instead, like: finals only, or: since 2022.",
        (
            *((finals,) if heats else ()),
            Choice(f"With everything: /{best.question.name}", best.asked),
            Choice("All commands", Asked("help")),
        ),
    )


def refuse_unnarrowed(found: Sequence[Reading], facts: Facts, almanac: Almanac) -> None:
    """Raise UsageError where a year, a meet or a nation was not used: what is not narrowed by it is another question.

    Offered are the readings that use it, and the one that does not. In a long sentence a name or a place may be said
    in passing: where all else is sure it is told as not used, and the rest is answered.
    """
    best, options = found[0], found[0].filled.options
    if best.question.name not in _NARROWED:
        return
    narrowing = _narrowing(best, facts, _NARROWING)
    unknown = [shown(facts.gathered.sentence.part(*run)) for run in best.unknown if _says_something(run, facts)]
    if not (narrowing or unknown):
        return  # as nearly always: looking up how well known an athlete is takes longer than all above
    rambling = len(facts.gathered.sentence.words) >= _RAMBLING and best.question.name != "records"
    if rambling and _are_sure(best, almanac):
        place = ("meet", "series") if "meet" in options else ("series",) if best.question.name == "record" else ()
        narrowing, unknown = _narrowing(best, facts, (*_NEVER_ASIDE, *place)), []
        if not narrowing:
            return
    words = [f"“{text}”" for text in (*(shown(facts.text(piece)) for piece in narrowing), *unknown)]
    using = [other for other in found[1:] if all(piece.first in other.filled.used for piece in narrowing) and narrowing]
    meet = named_meet(facts, Filled()) if best.question.name in ("record", "records") else None
    event = options.get("event", "")
    there = Asked.of("top" if event else "results", {"event": event, "meet": meet.value}) if meet else None
    raise UsageError(
        f"I can't answer that {'with' if unknown else 'for'} {' and '.join(words)}"
        f"{': such records I do not hold' if meet and narrowing else ''}.",
        "Take what I can do, or ask with other words.",
        (
            *((Choice("The best marks there that I hold" if event else "The finals there", there),) if there else ()),
            *(Choice(label_of(other), other.asked) for other in using[: _MOST_OFFERED - 1]),
            Choice(f"Without {words[0]}: /{best.question.name}"[:80], best.asked),
        ),
    )


def _narrowing(best: Reading, facts: Facts, kinds: Sequence[str]) -> list[Piece]:
    """The pieces that a reading did not use and that say one of these kinds, a month, or what is never left out.

    A record may be called by its mark: `is Koch's 47.60 still the record`.
    """
    kinds = [kind for kind in kinds if kind != "mark"] if best.question.name == "record" else kinds
    kinds = (*kinds, "round") if best.question.name in _OF_ALL_ROUNDS else kinds
    lost = (piece for piece in facts.pieces if (piece.first, piece.end) in best.unused)
    return [
        piece for piece in lost if "never" in piece.offers or any(map(piece.offered, kinds)) or _is_month(piece, facts)
    ]


def _is_month(piece: Piece, facts: Facts) -> bool:
    """Whether a piece is a month in full or behind `in`: `dec` and `dez` are a decathlon and ten as well."""
    behind = piece.first > 0 and facts.gathered.sentence.words[piece.first - 1].folded == "in"
    return piece.offered("named-month") is not None and (behind or len(facts.text(piece)) > _SHORTEST_THAT_SAYS)


def _are_sure(best: Reading, almanac: Almanac) -> bool:
    """Whether all athletes of a reading are well known and called by their family names, or by more than one name."""
    said = (best.filled.options.get(option, "") for option in _OF_ATHLETES)
    return all(_is_sure(name, almanac) for name in said if name)


def _is_sure(text: str, almanac: Almanac) -> bool:
    words = fold(text).split()
    known = [hit for hit in hits_of(almanac.names.resolve(text)) if almanac.names.weight(hit.id) >= WELL_KNOWN]
    return any(len(words) > 1 or fold(hit.name).split()[-1] == words[0] for hit in known)


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
    sport = _SPORT in f" {' '.join(word.folded for word in facts.gathered.sentence.words)} "
    words = [piece for piece in facts.pieces if fold(facts.text(piece)) in _FAMILIES and not sport]
    asked = facts.asking("most") or words
    if best.question.name != "records" or not asked:
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


def _is_best_of_known(facts: Facts, almanac: Almanac) -> bool:
    """Whether the record of a well-known athlete is asked for, in points: `nafi thiam punten record`."""
    athlete = facts.first("athlete")
    return bool(facts.asking("record")) and athlete is not None and _is_sure(athlete.value, almanac)


def refuse_goals(text: str, facts: Facts, almanac: Almanac) -> None:
    """Raise UsageError for `did messi score`: points are of a mark, and neither a mark nor a meet is named."""
    named = facts.first("event") or facts.first("meet") or facts.first("series") or _is_best_of_known(facts, almanac)
    if facts.asking("points") and not named and not _DIGIT.search(text):
        raise UsageError(
            f"I can't read “{shown(text)}”: goals and points of other sports I don't have.",
            "I know athletics only. Points of a mark are asked for like: points 3:28.00 1500 m.",
            (Choice("All commands", Asked("help")),),
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
    ours = facts.asking("ours") if name in _WHAT else []
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


def refuse_unread(best: Reading, facts: Facts) -> None:
    """Raise UsageError for what is of another sport, and for a name or an event beside words that nobody knows."""
    sentence = facts.gathered.sentence
    bare = any(best.filled.options.keys() <= alone for alone in _BARE)
    if best.question.name == "quote":
        return
    if best.guessed and best.unknown and _all_misspelt(facts):
        raise UsageError(
            f"I can't read “{shown(sentence.text)}” as a question.",
            "Ask like: Kerr vs Ingebrigtsen mile finals, record two mile, what did Ingebrigtsen say about Kerr.",
            (Choice("All commands", Asked("help")),),
        )
    unknown_meet = best.question.name == "calendar" and not best.filled.options and facts.asking("when-is")
    unknown_meet = unknown_meet and any(_says_something(run, facts) for run in best.unknown)  # `wann ist Finnkampen`
    if best.unknown and (unknown_meet or (best.guessed and bare)):
        words = sentence.part(*best.unknown[0])
        raise UsageError(
            f"I can't read “{shown(sentence.text)}”: I don't know what “{shown(words)}” means.",
            "Ask with other words, or take what I can do with the rest.",
            (Choice(label_of(best), best.asked), Choice("All commands", Asked("help"))),
        )


def _says_something(run: tuple[int, int], facts: Facts) -> bool:
    """Whether a run of unknown words may say something that matters: a number, or a word that is no talk."""
    words = facts.gathered.sentence.words[run[0] : run[1]]
    talk = facts.gathered.talk
    return any(
        (len(word.folded) >= _SHORTEST_THAT_SAYS and at not in talk) or word.folded.isdecimal()
        for at, word in enumerate(words, run[0])
    )


def _all_misspelt(facts: Facts) -> bool:
    """Whether every athlete is one word that is only like a name, as `need coffee` is like Neef and Coffey."""
    athletes = [piece for piece in facts.pieces if piece.offered("athlete")]
    return bool(athletes) and all(
        0 < piece.weight < _MISSPELT and piece.end - piece.first == 1 and not facts.first("event") for piece in athletes
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
    what = _WHAT.get(question, "results")
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
