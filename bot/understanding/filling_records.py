"""Fills the options of records: scope, area and nation, who held it, what it was before."""

from bot.questions.resolving import shown
from bot.questions.wording import PREVIOUS
from bot.understanding.beside import is_who_broke
from bot.understanding.facts import Facts, Found
from bot.understanding.filled import Filled
from bot.understanding.filling_meets import named_meet


def named_scope(facts: Facts, _filled: Filled) -> Found | None:
    """A nation or the narrowest scope; the world only if nothing else is named."""
    scopes = [found for found in facts.offering("scope") if found.value != "world"]
    nations = facts.offering("nation")
    areas = facts.asking("area-record")  # of which area is not said: then the answer asks
    unsaid = Found("area", (areas[0],)) if areas else None
    named = next(iter([*nations, *scopes]), None) or unsaid or facts.first("scope")
    again = [piece for found in scopes if named and found.value == named.value for piece in found.pieces]
    return Found(named.value, tuple(dict.fromkeys((*named.pieces, *again)))) if named else None


def named_area(facts: Facts, _filled: Filled) -> Found | None:
    """The area that is named."""
    return facts.first("area")


def named_nation(facts: Facts, filled: Filled) -> Found | None:
    """The first nation; none where the table of a meet has the several that are named."""
    found = facts.offering("nation")
    at_meet = facts.asking("medals") and (facts.first("meet") or facts.first("series")) and not facts.first("event")
    if at_meet and len({nation.value for nation in found}) > 1:
        pieces = [piece for nation in found for piece in nation.pieces]
        filled.also += [*pieces, *facts.asking("against")]
        if not (facts.first("meet") or facts.whole):  # of one meet the first page has most of them
            typed = " and ".join(f"“{shown(facts.text(piece))}”" for piece in pieces)
            filled.notes.append(f"Not narrowed to {typed}: the table has all nations.")
        return None  # `has Italy more medals than Norway in Rome`: the table has both
    return facts.first("nation")


def steps_since(facts: Facts, _filled: Filled) -> Found | None:
    """The year since which the steps of a record are asked for."""
    asked = facts.asking("progression") or facts.asking("record")
    return facts.since if asked and not facts.offering("athlete") else None


def preceding(facts: Facts, _filled: Filled) -> Found | None:
    """An athlete behind `before`, or `it` where the record before the one that stands is asked for."""
    if not (facts.asking("record") or facts.asking("holds") or facts.asking("ever")):
        return None
    behind = facts.athlete_behind_before()
    if behind:
        return behind
    former = [piece for piece in facts.asking("former") if "age" not in piece.offers or facts.asking("record")]
    dated = facts.whole or facts.until or facts.since
    return Found(PREVIOUS, (former[0],)) if former and not dated and not facts.offering("athlete") else None


def whose_record(facts: Facts, filled: Filled) -> Found | None:
    """The scope of records; the series of a meet at which they were set is none: `records at the Paris Olympics`."""
    found = facts.first("scope") or named_scope(facts, filled)
    of_meet = found and facts.first("meet") and any(piece.offered("series") for piece in found.pieces)
    return None if of_meet else found


def set_at(facts: Facts, filled: Filled) -> Found | None:
    """The meet at which records fell: with its year, or beside a word for that: the `Zurich meeting record` is none."""
    fell = any(facts.asking(each) for each in ("holds", "beat", "often", "who", "list")) or "scope" in filled.options
    if not (facts.first("meet") or (facts.first("series") and facts.whole)) or not (fell or facts.whole):
        return None
    return named_meet(facts, filled)


def record_holder(facts: Facts, filled: Filled) -> Found | None:
    """Whose record of an event is asked for; a name that stands beside `before` is another's."""
    mark = facts.first("record-mark") or (facts.first("mark") if facts.asking("stood") else None)
    of_mark = mark and (facts.first("scope") or facts.first("nation"))
    lasted = facts.asking("stood") and facts.asking("record")  # `how long did Beamon's record last`
    broken = facts.asking("record") and is_who_broke(facts.pieces, facts.gathered.sentence)
    asked = (facts.offering("event") or of_mark or lasted or broken) and "preceding" not in filled.options
    return facts.first("athlete") if asked else None
