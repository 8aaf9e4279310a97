"""Fills the options that say how an answer is shown: its view, its order, whose medals, the rounds."""

from dataclasses import replace

from bot.domain.disciplines import find_discipline
from bot.domain.event import Kind
from bot.questions.resolving import shown
from bot.understanding.beside import is_who_broke
from bot.understanding.demonyms import names_people
from bot.understanding.facts import Facts, Found
from bot.understanding.filled import Filled
from bot.understanding.filling_marks import is_first_length
from bot.understanding.pieces import Piece

_FIRST_ROUNDS = ("heat", "qualification")


def named_round(facts: Facts, _filled: Filled) -> Found | None:
    """The round; jumps and throws have a qualification and races have heats, whatever it is called: `eliminacje`."""
    found, event = facts.first("round"), facts.first("event")
    discipline = find_discipline(event.value.partition(".")[0]) if event else None
    if found is None or discipline is None or found.value not in _FIRST_ROUNDS:
        return found
    return replace(found, value="qualification" if discipline.kind in (Kind.JUMP, Kind.THROW) else "heat")


def named_heat(facts: Facts, _filled: Filled) -> Found | None:
    """The number of the heat."""
    return facts.first("heat")


def named_finals(facts: Facts, filled: Filled) -> Found | None:
    """Whether only finals count, or all but heats."""
    found, without = facts.first("round"), facts.asking("without-heats")
    if without:
        typed = shown(facts.text(without[0]))
        filled.notes.append(f"Took “{typed}” for finals only, so semi-finals are left out as well.")
    return replace(found, value="finals") if found and found.value == "final" else None


def named_track(facts: Facts, _filled: Filled) -> Found | None:
    """The track: short track, or outdoors."""
    found = facts.first("track")
    return replace(found, value="short-track" if found.value == "indoor" else "outdoors") if found else None


def all_marks(facts: Facts, _filled: Filled) -> Found | None:
    """Whether all marks of a list are asked for, not one an athlete."""
    asking = facts.asking("all-marks")
    return Found("all", (asking[0],)) if asking else None


def ranked_by(facts: Facts, _filled: Filled) -> Found | None:
    """The only athlete beside a word for a list: `is Gout in the top 50`, but not `Kerr's times`."""
    athletes = facts.offering("athlete")
    listed = facts.asking("list") or facts.asking("top")
    return athletes[0] if listed and len(athletes) == 1 and not facts.asking("results") else None


def best_first(facts: Facts, _filled: Filled) -> Found | None:
    """The order of results: the best first, or the earliest beyond a limit."""
    asking, first = facts.asking("best-first"), facts.asking("first")
    beyond = facts.asking("under") or facts.asking("over") or is_first_length(facts)
    if first and beyond and not asking:
        return Found("earliest", (first[0],))  # `when did Jakob first run under 3:30`
    return Found("best", tuple(asking)) if asking else None


def named_view(facts: Facts, filled: Filled) -> Found | None:
    """The view that shows how a record came about."""
    asking = facts.asking("progression")
    if "since" in filled.options:
        filled.also += facts.asking("list")
        return Found("chart", tuple(asking[:1]))
    earliest = Found("chart", ()) if facts.asking("first-record") else None  # all steps, though not from the first on
    return Found("chart", (asking[0],)) if asking else earliest


def named_profile_view(facts: Facts, filled: Filled) -> Found | None:
    """What is known of injuries, or the bests of all seasons, where neither a year nor another athlete is named."""
    if facts.asking("where") and facts.asking("birthday"):
        filled.notes.append("I hold days of birth, but no places.")
    asking, seasons = facts.asking("injured"), facts.asking("sb") or facts.asking("progression")
    if asking:
        return Found("availability", (asking[0],))
    records = _records_set(facts)
    if records:
        narrow = next((piece for piece in records if (piece.offered("scope") or "world") != "world"), None)
        if narrow:
            filled.notes.append(f"Not narrowed to “{shown(facts.text(narrow))}”: all records are shown.")
        if facts.asking("first"):
            filled.notes.append("All are shown, the latest first: the last of the list is the first one.")
        return Found("records", records)
    alone = not (facts.whole or facts.since or facts.until or len(facts.offering("athlete")) > 1)
    return Found("chart", (seasons[0],)) if seasons and alone else None


def _records_set(facts: Facts) -> tuple[Piece, ...]:
    """The words that ask which records one athlete set: of the world, an area or a nation, or of a year."""
    own = {"pb", "sb", "best", "world-best"}
    asked = [piece for piece in facts.asking("record") if not own & set(piece.offers)]
    scoped = [piece for piece in facts.pieces if piece.offered("scope") and not piece.offered("athlete")]
    whose = scoped or facts.whole or any(facts.asking(each) for each in ("holds", "national", "stood"))
    broken = is_who_broke(facts.pieces, facts.gathered.sentence)
    if not asked or len(facts.offering("athlete")) != 1 or not whose or broken or facts.asking("sb"):
        return ()  # `record and season's best of 2022`: the bests of that season, beside those of all
    return (asked[0], *scoped)


def named_club_view(facts: Facts, filled: Filled) -> Found | None:
    """Those most often beyond a mark first: `most sub-3:30s`, `who has cleared six metres most often`."""
    most = facts.asking("most")
    return Found("often", (most[0],)) if most and "marks" in filled.options else None


def named_medals_view(facts: Facts, filled: Filled) -> Found | None:
    """The athletes, where somebody with most medals is asked for: `who has won the most golds at the Olympics`."""
    champions, swept = facts.asking("champions"), facts.asking("swept") if facts.asking("medals") else []
    if swept:
        return Found("sweeps", (swept[0],))
    if champions:
        return Found("winners", (champions[0],))
    if facts.asking("placing"):
        return Found("placing", tuple(facts.asking("placing")))
    somebody = facts.asking("performers")
    if _most_medals(facts):
        somebody = somebody or facts.asking("person") or (facts.asking("most") if facts.first("event") else [])
    people = any(names_people(facts.text(found.pieces[0]), found.value) for found in facts.offering("nation"))
    if people and _most_medals(facts):
        somebody = somebody or facts.asking("most")  # `the Jamaican with the most Olympic medals`
    of_nation = facts.offering("nation") and not (somebody and _most_medals(facts))
    of_one = facts.offering("athlete") or of_nation or facts.asking("national")
    return Found("athletes", (somebody[0],)) if somebody and not of_one else None


def order_of_winners(facts: Facts, _filled: Filled) -> Found | None:
    """In which order winners are asked for: `youngest Olympic champion in the 800 m`, `first African champion`."""
    for order in ("youngest", "oldest", "widest", "closest", "earliest") if facts.asking("champions") else ():
        said = facts.asking(f"order-{order}")
        if said:
            return Found(order, tuple(said))
    return None


def named_leads_view(facts: Facts, _filled: Filled) -> Found | None:
    """The best of a year in each event: `world leads`, `world leads women 2024`."""
    narrow = ("event", "athlete", "meet", "series", "mark", "number")
    other = facts.asking("most") or facts.asking("often") or any(map(facts.first, narrow))
    return Found("leads", ()) if facts.asking("lead") and not other else None


def winners_area(facts: Facts, _filled: Filled) -> Found | None:
    """The area of those who won, or the one that they are not of: `last non-African to win the Olympic 1500 m`."""
    others = facts.first("other-than")
    if not facts.asking("champions"):
        return None
    areas = (found for found in facts.offering("area") if not found.pieces[0].offered("series"))  # `the Europeans`
    return replace(others, value=f"not {others.value}") if others else next(areas, None)


def _most_medals(facts: Facts) -> bool:
    return bool((facts.asking("medals") or facts.asking("titles")) and (facts.asking("most") or facts.asking("best")))


def named_order(facts: Facts, _filled: Filled) -> Found | None:
    """The newest records first where the last is asked for, the oldest where it is how long they stood."""
    of_time = facts.whole or facts.since or facts.until
    newest, oldest = facts.asking("last"), facts.asking("age") or ([] if of_time else facts.asking("stood"))
    return Found("newest", (newest[0],)) if newest else Found("oldest", (oldest[0],)) if oldest else None


def named_status(facts: Facts, _filled: Filled) -> Found | None:
    """Pending records where these are asked for; of a time those that stand: `records of 1988 still standing`."""
    pending, stand = facts.asking("pending"), facts.asking("stood") if facts.whole or facts.since or facts.until else []
    return Found("pending", (pending[0],)) if pending else Found("standing", (stand[0],)) if stand else None
