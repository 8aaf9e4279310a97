"""Fills the options of a question with what a sentence says."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.domain.barriers import barriers_of
from bot.domain.disciplines import find_discipline
from bot.domain.event import Event, Kind, Sex
from bot.domain.mark import Measure
from bot.names.athletes import AthleteNames
from bot.names.fold import fold
from bot.questions.question import Question
from bot.questions.resolving import shown
from bot.questions.wording import PREVIOUS, Takes, Wording
from bot.understanding.beside import is_who_broke
from bot.understanding.demonyms import names_people
from bot.understanding.facts import Facts, Found
from bot.understanding.filled import Filled
from bot.understanding.filling_events import (
    event_of_barrier,
    event_of_mark,
    fill_event,
    leave_events_open,
    narrow_event,
)
from bot.understanding.filling_meets import leave_meets_open, named_kind, named_meet, named_series
from bot.understanding.filling_names import narrow_names
from bot.understanding.filling_pace import fill_pace
from bot.understanding.filling_points import fill_points
from bot.understanding.filling_times import day_of_year, fill_times, month
from bot.understanding.filling_wins import fill_winner, rivals_by, won_or_lost
from bot.understanding.meet_days import fill_from_meet
from bot.understanding.pieces import Piece
from bot.understanding.times import UNITS_OF_LENGTH

_QUOTED = re.compile(r"[\"“„«](\w[^\"“”»«]+)[\"”“»]")
_SEXES = {"men": Sex.MEN, "women": Sex.WOMEN}
_SUFFIXES = {"men": ".M", "women": ".W"}  # of keys of events
_FIRST_ROUNDS = ("heat", "qualification")
_FEW_WORDS = 5  # of a sentence that is no more than what was said, and who said it


def fill(question: Question, wording: Wording, facts: Facts, names: AthleteNames) -> Filled:
    """Fill every option that something was found for."""
    filled = Filled()
    known = {option.name for option in question.options}
    takes = {option: kind for option, kind in wording.takes.items() if option in known}
    athletes = facts.offering("athlete")
    for option, kind in takes.items():
        if kind is Takes.ATHLETE and athletes:
            filled.put(option, athletes.pop(0))
    for option, kind in takes.items():
        filler = _FILLERS.get(kind)
        if filler:
            filled.put(option, filler(facts, filled))
    fill_times(takes, facts, filled)
    fill_from_meet(takes, facts, filled)
    fill_event(takes, facts, filled, names, of_athlete=wording.sex_of_athlete)
    if Takes.LIMIT in takes.values() and {"event", "mark"} <= filled.options.keys():
        filled.options["event"] = event_of_barrier(filled.options["event"], filled.options["mark"])
    if Takes.MARK in takes.values() and {"event", "mark"} <= filled.options.keys():
        sex = _SEXES.get(filled.options.get("sex", ""))
        filled.options["event"] = event_of_mark(filled.options["event"], filled.options["mark"], sex)
    fill_points(takes, facts, filled)
    fill_pace(takes, facts, filled)
    narrow_event(wording, facts, filled, names)
    leave_events_open(wording, facts, filled)
    leave_meets_open(wording, facts, filled)
    if filled.options.get("view") == "availability" and "season" in filled.options:
        del filled.options["season"]  # `is she hurt this season`: the latest note says it, the bests do not
    narrow_names(takes, facts, filled, names)
    fill_winner(takes, facts, filled)
    _fill_about(takes, facts, filled)
    return filled


def _scope(facts: Facts, _filled: Filled) -> Found | None:
    """A nation or the narrowest scope; the world only if nothing else is named."""
    scopes = [found for found in facts.offering("scope") if found.value != "world"]
    nations = facts.offering("nation")
    areas = facts.asking("area-record")  # of which area is not said: then the answer asks
    unsaid = Found("area", (areas[0],)) if areas else None
    named = next(iter([*nations, *scopes]), None) or unsaid or facts.first("scope")
    again = [piece for found in scopes if named and found.value == named.value for piece in found.pieces]
    return Found(named.value, tuple(dict.fromkeys((*named.pieces, *again)))) if named else None


def _area(facts: Facts, _filled: Filled) -> Found | None:
    return facts.first("area")


def _nation(facts: Facts, filled: Filled) -> Found | None:
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


def _mark(facts: Facts, filled: Filled) -> Found | None:
    found, wind = facts.first("mark"), facts.first("wind")
    if found and wind:
        return Found(f"{found.value} ({wind.value})", (*found.pieces, *wind.pieces))
    if found:
        return found
    event = facts.first("event")
    numbers = [
        found for found in facts.offering("number") if len(found.value) > 2 and not found.pieces[0].says("limit")
    ]
    whole = _whole_mark(facts, event) if event and not numbers else None
    if whole:
        return whole
    if not numbers:
        return None
    discipline = find_discipline(event.value.partition(".")[0]) if event else None
    scored = discipline is None or discipline.measure is not Measure.POINTS
    if not scored and len(facts.offering("event")) > 1:  # `9045 decathlon = what in the 100 m`: the answer says it
        filled.also += [piece for other in facts.offering("event")[1:] for piece in other.pieces]
    points = [piece for piece in facts.asking("points") if piece.first == numbers[0].pieces[0].end]
    return replace(numbers[0], value=f"{numbers[0].value} points") if scored and points else numbers[0]


def _whole_mark(facts: Facts, event: Found) -> Found | None:
    """A number of one or two digits that is a mark of the event, where points are asked for: `47 in 400h points`."""
    found = facts.first("number") if facts.asking("points") else None
    discipline = find_discipline(event.value.partition(".")[0])
    if found is None or discipline is None or facts.asking("list") or facts.asking("top"):
        return None
    likely = barriers_of(found.value, Event(discipline.code))
    text = likely[0].mark.text if likely else ""
    return replace(found, value=text if ":" in text else f"{text}.00") if text else None


def _mark_run(facts: Facts, filled: Filled) -> Found | None:
    return None if facts.asking("under") else _mark(facts, filled)


def _time(facts: Facts, filled: Filled) -> Found | None:
    event = facts.first("event")
    discipline = find_discipline(event.value.partition(".")[0]) if event else None
    return None if discipline and discipline.measure is not Measure.TIME else _mark(facts, filled)


def _marks(facts: Facts, filled: Filled) -> Found | None:
    """Several marks, each with the event before it if each has one; or one that somebody was `under`."""
    numbers = _limits_in_a_row(facts)
    marks = facts.offering("mark")
    marks = [*marks, *numbers] if len(numbers) > 1 or (marks and numbers) else marks
    if len(marks) < 2:
        return _barrier(marks, facts, filled)
    worth = facts.asking("ahead") or facts.asking("points")
    if worth and not facts.asking("under") and not facts.asking("compare"):
        return None  # which of them is better is a matter of points: those of one, with what is worth as much
    events, sex = facts.offering("event"), facts.first("sex")
    whose = sex.value if sex and sex.value in _SEXES else ""
    filled.also += sex.pieces if sex and whose else ()
    if len(events) == len(marks):
        filled.also += [piece for event in events for piece in event.pieces]
        values = [
            f"{event_of_barrier(event.value, mark.value)}{_SUFFIXES.get(whose, '')} {mark.value}"
            for event, mark in zip(events, marks, strict=True)
        ]
    else:
        values = [_of_sex(mark.value, whose) if whose else mark.value for mark in marks]
    return Found(", ".join(values), tuple(piece for mark in marks for piece in mark.pieces))


def _limits_in_a_row(facts: Facts) -> list[Found]:
    """The numbers behind an `under`, and those that follow: `under 10, 20 and 44`."""
    ends = {piece.end for piece in facts.asking("under")}
    found: list[Found] = []
    for number in facts.offering("number"):
        if number.pieces[0].first in ends:
            found.append(number)
            ends.add(number.pieces[0].end)
            ends |= {piece.end for piece in facts.asking("and") if piece.first == number.pieces[0].end}
    return found


def _barrier(marks: list[Found], facts: Facts, filled: Filled) -> Found | None:
    """`who has run under 3:27`, `men under 10 seconds in the 100 m`: one mark, with its event where it is said."""
    event, sex, under = facts.first("event"), facts.first("sex"), facts.asking("under")
    marks = marks or facts.offering("number")
    if marks and ":" not in marks[0].value and (marks[0].pieces[0].offered("mark") or marks[0].pieces[0].says("limit")):
        under = under or facts.asking("over")  # a length
    under = under or (facts.asking("run-mark") if marks and not facts.whole else [])  # `has anyone cleared 6.30`
    under = under or facts.asking("compare")  # `the decathlon 9000 club`
    if not under or len(marks) != 1 or facts.offering("athlete") or facts.asking("all-marks"):
        return None
    if event and facts.first("track"):
        return None  # `over 6.00 indoors`: the list of that kind of track
    if event is None:
        filled.also += sex.pieces if sex else ()
        written = marks[0].value if marks[0].pieces[0].offered("mark") else f"{marks[0].value}.00"
        of_sex = _of_sex(written, sex.value if sex else "")
        return Found(of_sex, (*marks[0].pieces, under[0])) if barriers_of(written) else None
    whose = _SUFFIXES.get(sex.value, "") if sex and "." not in event.value else ""
    filled.also += [*event.pieces, *(sex.pieces if whose and sex else ())]
    wanted = _SEXES.get(sex.value) if sex else None
    return Found(
        f"{event_of_barrier(event.value, marks[0].value, wanted)}{whose} {marks[0].value}", (*marks[0].pieces, under[0])
    )


def _of_sex(mark: str, sex: str) -> str:
    """A mark with its event, if of this sex it can only be of one; else the mark alone."""
    of_sex = [barrier for barrier in barriers_of(mark) if barrier.event.sex is _SEXES.get(sex)]
    return f"{of_sex[0].event.key} {mark}" if len(of_sex) == 1 else mark


def _limit(facts: Facts, filled: Filled) -> Found | None:
    """The only mark, where others are under or over it: `belgians under 45 in the 400`."""
    reached = facts.asking("performers") if facts.asking("who") else []  # `which triple jumpers jumped 18 metres`
    ranked = facts.asking("list") if facts.asking("where") else []  # `where does 1:42.5 rank all time`
    beyond = facts.asking("under") or facts.asking("over") or facts.asking("run-mark") or reached or ranked
    ends = {piece.end for piece in facts.asking("under")}
    numbers = [one for one in facts.offering("number") if one.pieces[0].says("limit") or one.pieces[0].first in ends]
    found = [*facts.offering("mark"), *numbers]
    if len(found) != 1 or not beyond or facts.offering("athlete"):
        return None
    filled.also += beyond
    return found[0]


def _beyond(facts: Facts, filled: Filled) -> Found | None:
    """The only mark that the only athlete is said to be under or over: `how often has Pichardo jumped over 18 m`."""
    beyond = facts.asking("under") or facts.asking("over")
    ends = {piece.end for piece in beyond}
    if (facts.asking("often") or facts.asking("first")) and any(
        _is_length(facts, found) for found in facts.offering("mark")
    ):
        beyond = beyond or facts.asking("run-mark")  # `how many times has Duplantis cleared 6 metres`
    numbers = [one for one in facts.offering("number") if one.pieces[0].says("limit") or one.pieces[0].first in ends]
    found = [*facts.offering("mark"), *numbers]
    others = facts.asking("who") or facts.asking("who-else") or facts.asking("person") or facts.asking("record")
    if len(found) != 1 or not beyond or len(facts.offering("athlete")) != 1 or others:
        return None
    at, athlete = found[0].pieces[0].first, facts.offering("athlete")[0].pieces[0].first
    if beyond[0].first < athlete < at:
        return None  # `who has run faster than Kerr's 3:27`
    filled.options.pop("mark", None)
    filled.pieces.pop("mark", None)
    filled.also += [*beyond, *(p for says in ("often", "run-mark", "first") for p in facts.asking(says))]
    return found[0]


def _is_length(facts: Facts, mark: Found) -> bool:
    """Whether a mark is a height or a distance in whole metres, as barriers are: `6 metres`."""
    unit = fold(facts.text(mark.pieces[0]).split()[-1]).lstrip("0123456789.,")
    return unit in UNITS_OF_LENGTH and mark.value.endswith(".00")


def _round(facts: Facts, _filled: Filled) -> Found | None:
    """The round; jumps and throws have a qualification and races have heats, whatever it is called: `eliminacje`."""
    found, event = facts.first("round"), facts.first("event")
    discipline = find_discipline(event.value.partition(".")[0]) if event else None
    if found is None or discipline is None or found.value not in _FIRST_ROUNDS:
        return found
    return replace(found, value="qualification" if discipline.kind in (Kind.JUMP, Kind.THROW) else "heat")


def _heat(facts: Facts, _filled: Filled) -> Found | None:
    return facts.first("heat")


def _finals(facts: Facts, filled: Filled) -> Found | None:
    found, without = facts.first("round"), facts.asking("without-heats")
    if without:
        typed = shown(facts.text(without[0]))
        filled.notes.append(f"Took “{typed}” for finals only, so semi-finals are left out as well.")
    return replace(found, value="finals") if found and found.value == "final" else None


def _track(facts: Facts, _filled: Filled) -> Found | None:
    found = facts.first("track")
    return replace(found, value="short-track" if found.value == "indoor" else "outdoors") if found else None


def _all_marks(facts: Facts, _filled: Filled) -> Found | None:
    asking = facts.asking("all-marks")
    return Found("all", (asking[0],)) if asking else None


def _ranked(facts: Facts, _filled: Filled) -> Found | None:
    """The only athlete beside a word for a list: `is Gout in the top 50`, but not `Kerr's times`."""
    athletes = facts.offering("athlete")
    listed = facts.asking("list") or facts.asking("top")
    return athletes[0] if listed and len(athletes) == 1 and not facts.asking("results") else None


def _best_first(facts: Facts, _filled: Filled) -> Found | None:
    asking, first = facts.asking("best-first"), facts.asking("first")
    beyond = facts.asking("under") or facts.asking("over") or _is_first_length(facts)
    if first and beyond and not asking:
        return Found("earliest", (first[0],))  # `when did Jakob first run under 3:30`
    return Found("best", tuple(asking)) if asking else None


def _steps_since(facts: Facts, _filled: Filled) -> Found | None:
    asked = facts.asking("progression") or facts.asking("record")
    return facts.since if asked and not facts.offering("athlete") else None


def _is_first_length(facts: Facts) -> bool:
    """Whether a height or a distance in whole metres is said to have been jumped or thrown: that is beyond it."""
    return bool(facts.asking("run-mark")) and any(_is_length(facts, found) for found in facts.offering("mark"))


def _view(facts: Facts, filled: Filled) -> Found | None:
    asking = facts.asking("progression")
    if "since" in filled.options:
        filled.also += facts.asking("list")
        return Found("chart", tuple(asking[:1]))
    earliest = Found("chart", ()) if facts.asking("first-record") else None  # all steps, though not from the first on
    return Found("chart", (asking[0],)) if asking else earliest


def _profile_view(facts: Facts, filled: Filled) -> Found | None:
    """What is known of injuries, or the bests of all seasons, where neither a year nor another athlete is named."""
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


def _club_view(facts: Facts, filled: Filled) -> Found | None:
    """Those most often beyond a mark first: `most sub-3:30s`, `who has cleared six metres most often`."""
    most = facts.asking("most")
    return Found("often", (most[0],)) if most and "marks" in filled.options else None


def _medals_view(facts: Facts, filled: Filled) -> Found | None:
    """The athletes, where somebody with most medals is asked for: `who has won the most golds at the Olympics`."""
    champions = facts.asking("champions")
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


def _by_age(facts: Facts, _filled: Filled) -> Found | None:
    """The youngest or the oldest first, of those who won: `youngest Olympic champion in the 800 m`."""
    young, old = facts.asking("youngest"), facts.asking("oldest")
    said = (young or old) if facts.asking("champions") else []
    return Found("youngest" if young else "oldest", tuple(said)) if said else None


def _leads_view(facts: Facts, _filled: Filled) -> Found | None:
    """The best of a year in each event: `world leads`, `world leads women 2024`."""
    narrow = ("event", "athlete", "meet", "series", "mark", "number")
    other = facts.asking("most") or facts.asking("often") or any(map(facts.first, narrow))
    return Found("leads", ()) if facts.asking("lead") and not other else None


def _winners_area(facts: Facts, _filled: Filled) -> Found | None:
    """The area of those who won, or the one that they are not of: `last non-African to win the Olympic 1500 m`."""
    others = facts.first("other-than")
    if not facts.asking("champions"):
        return None
    areas = (found for found in facts.offering("area") if not found.pieces[0].offered("series"))  # `the Europeans`
    return replace(others, value=f"not {others.value}") if others else next(areas, None)


def _most_medals(facts: Facts) -> bool:
    return bool((facts.asking("medals") or facts.asking("titles")) and (facts.asking("most") or facts.asking("best")))


def _before(facts: Facts, _filled: Filled) -> Found | None:
    """An athlete behind `before`, or `it` where the record before the one that stands is asked for."""
    if not (facts.asking("record") or facts.asking("holds") or facts.asking("ever")):
        return None
    behind = facts.athlete_behind_before()
    if behind:
        return behind
    former = [piece for piece in facts.asking("former") if "age" not in piece.offers or facts.asking("record")]
    dated = facts.whole or facts.until or facts.since
    return Found(PREVIOUS, (former[0],)) if former and not dated and not facts.offering("athlete") else None


def _order(facts: Facts, _filled: Filled) -> Found | None:
    """The newest records first where the last is asked for, the oldest where it is how long they stood."""
    of_time = facts.whole or facts.since or facts.until
    newest, oldest = facts.asking("last"), facts.asking("age") or ([] if of_time else facts.asking("stood"))
    return Found("newest", (newest[0],)) if newest else Found("oldest", (oldest[0],)) if oldest else None


def _status(facts: Facts, _filled: Filled) -> Found | None:
    """Pending records where these are asked for; of a time those that stand: `records of 1988 still standing`."""
    pending, stand = facts.asking("pending"), facts.asking("stood") if facts.whole or facts.since or facts.until else []
    return Found("pending", (pending[0],)) if pending else Found("standing", (stand[0],)) if stand else None


def _whose(facts: Facts, filled: Filled) -> Found | None:
    """The scope of records; the series of a meet at which they were set is none: `records at the Paris Olympics`."""
    found = facts.first("scope") or _scope(facts, filled)
    of_meet = found and facts.first("meet") and any(piece.offered("series") for piece in found.pieces)
    return None if of_meet else found


def _set_at(facts: Facts, filled: Filled) -> Found | None:
    """The meet at which records fell: with its year, or beside a word for that: the `Zurich meeting record` is none."""
    fell = any(facts.asking(each) for each in ("holds", "beat", "often", "who", "list")) or "scope" in filled.options
    if not (facts.first("meet") or (facts.first("series") and facts.whole)) or not (fell or facts.whole):
        return None
    return named_meet(facts, filled)


def _holder(facts: Facts, filled: Filled) -> Found | None:
    """Whose record of an event is asked for; a name that stands beside `before` is another's."""
    mark = facts.first("record-mark") or (facts.first("mark") if facts.asking("stood") else None)
    of_mark = mark and (facts.first("scope") or facts.first("nation"))
    lasted = facts.asking("stood") and facts.asking("record")  # `how long did Beamon's record last`
    broken = facts.asking("record") and is_who_broke(facts.pieces, facts.gathered.sentence)
    asked = (facts.offering("event") or of_mark or lasted or broken) and "preceding" not in filled.options
    return facts.first("athlete") if asked else None


_FILLERS: Mapping[Takes, Callable[[Facts, Filled], Found | None]] = {
    Takes.KIND: named_kind,
    Takes.MEET: named_meet,
    Takes.SERIES: named_series,
    Takes.SCOPE: _scope,
    Takes.AREA: _area,
    Takes.NATION: _nation,
    Takes.MARK: _mark,
    Takes.MARK_RUN: _mark_run,
    Takes.TIME: _time,
    Takes.MARKS: _marks,
    Takes.CLUB_VIEW: _club_view,
    Takes.LIMIT: _limit,
    Takes.BEYOND: _beyond,
    Takes.ROUND: _round,
    Takes.HEAT: _heat,
    Takes.FINALS: _finals,
    Takes.TRACK: _track,
    Takes.DAY_OF_YEAR: day_of_year,
    Takes.DAY_VIEW: lambda facts, _: Found("births", (born[0],)) if (born := facts.asking("births")) else None,
    Takes.MONTH: month,
    Takes.ALL_MARKS: _all_marks,
    Takes.STEPS_SINCE: _steps_since,
    Takes.VIEW: _view,
    Takes.PROFILE_VIEW: _profile_view,
    Takes.BEFORE: _before,
    Takes.MEDALS_VIEW: _medals_view,
    Takes.WINNERS_AREA: _winners_area,
    Takes.LEADS_VIEW: _leads_view,
    Takes.BY_AGE: _by_age,
    Takes.RIVALS_BY: rivals_by,
    Takes.RANKED: _ranked,
    Takes.BEST_FIRST: _best_first,
    Takes.ONLY: won_or_lost,
    Takes.HOLDER: _holder,
    Takes.RACED: lambda facts, _: None if facts.whole else facts.first("led"),
    Takes.WHOSE: _whose,
    Takes.SET_AT: _set_at,
    Takes.SETTERS: lambda facts, _: facts.first("nation") if facts.first("scope") else None,
    Takes.ORDER: _order,
    Takes.STATUS: _status,
}


def _fill_about(takes: Mapping[str, Takes], facts: Facts, filled: Filled) -> None:
    """Who or what stands behind `about`; else another athlete, or words that nothing explains."""
    option = next((option for option, kind in takes.items() if kind is Takes.ABOUT), None)
    if option is None:
        return
    if _fill_with_quoted(option, facts, filled):
        return
    athletes = facts.offering("athlete")
    about = facts.asking("about")
    behind = [found for found in athletes if about and found.pieces[0].first >= about[-1].end]
    if behind:
        filled.put(option, Found(behind[0].value, (*behind[0].pieces, about[-1])))
        rest = [found for found in athletes if found not in behind]
        filled.options.pop("athlete", None)
        filled.pieces.pop("athlete", None)
        filled.put("athlete", rest[0] if rest else None)
    elif len(athletes) > 1:
        filled.put(option, athletes[1])
    else:
        _fill_with_words(option, facts, filled)


def _fill_with_quoted(option: str, facts: Facts, filled: Filled) -> bool:
    """Words in quotation marks are what was said: `who said "just some guy"`."""
    sentence = facts.gathered.sentence
    quoted = _QUOTED.search(sentence.text)
    if quoted is None:
        return False
    inside = [at for at, word in enumerate(sentence.words) if quoted.start() <= word.start < quoted.end()]
    for taken in [name for name, pieces in filled.pieces.items() if any(piece.first in inside for piece in pieces)]:
        filled.options.pop(taken, None)
        filled.pieces.pop(taken, None)
    filled.words.update(inside)
    filled.also += [piece for piece in facts.pieces if piece.first in inside]
    filled.put(option, Found(quoted[1], ()))
    return True


def _fill_with_words(option: str, facts: Facts, filled: Filled) -> None:
    about = facts.asking("about")
    asking = [*facts.asking("quote"), *facts.asking("said")] if facts.offering("athlete") else []
    start = about[-1].end if about else max((piece.end for piece in asking), default=0)
    words = facts.gathered.sentence.words
    every = about or len(words) <= _FEW_WORDS or not facts.offering("athlete")
    found = facts.unknown_runs() if every else facts.strange_runs()
    runs = [run for run in found if run[0] >= start]
    said = [*facts.asking("quote"), *facts.asking("said")]
    runs = [run for run in runs if said and run[0] >= said[0].end] or runs  # a greeting before is no topic
    if about and start < len(words) and not runs:
        content = [p for p in facts.pieces if p.first >= start and not p.is_filler and p.offered("athlete") is None]
        content = [p for p in content if not ({"quote", "said", "about"} & set(p.offers))]
        runs = [(content[0].first, content[-1].end)] if content else []
    if runs:
        first, end = runs[0][0], runs[-1][1] if about else runs[0][1]
        filled.put(option, Found(facts.gathered.sentence.part(first, end), tuple(about[-1:])))
        filled.words.update(range(first, end))
        inside = [p for p in facts.pieces if first <= p.first < end]
        filled.also += inside
