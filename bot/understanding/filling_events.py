"""Fills the event of a question, with the sex and the track that a sentence names beside it."""

import re
from collections.abc import Mapping
from dataclasses import replace

from bot.domain.barriers import Barrier, barriers_of
from bot.domain.disciplines import event_name, event_within, find_discipline
from bot.domain.event import Event, Kind, Sex
from bot.domain.mark import Measure
from bot.names import Ambiguous, Match
from bot.names.athletes import AthleteNames
from bot.names.event_grammar import read_event
from bot.names.event_words import Role, vocabulary
from bot.names.events import resolve_event
from bot.names.fold import fold
from bot.questions.resolving import shown
from bot.questions.wording import Takes, Wording
from bot.understanding.events import ROADS
from bot.understanding.facts import Facts, Found
from bot.understanding.filled import Filled
from bot.understanding.pieces import Piece

_SEXES = {"men": Sex.MEN, "women": Sex.WOMEN, "mixed": Sex.MIXED}
_DISTANCE = re.compile(r"(?:\d{3,5}|\d+ ?(?:m|km|k|metres?|meters?))\s+$")
_BESIDE = re.compile(r"^(?:in )?(?:the )?| in$")  # words that may stand beside an event
_ON_TRACK = {"5k": "5000m", "5 k": "5000m", "10k": "10000m", "10 k": "10000m", "3k": "3000m", "3 k": "3000m"}
_SAID_ON_TRACK = _ON_TRACK | {"5km road": "5000m", "10km road": "10000m", "3km road": "3000m"}  # codes, folded
_AT_CHAMPIONSHIPS = {"5km-road": "5000m", "10km-road": "10000m"}
_WITHOUT_MEANING = frozenset(("in", "the", "run", "over", "on", "for", "a"))
_MARATHON_CITIES = frozenset(("boston", "chicago", "new york", "new york city", "nyc"))  # known for no other meet
_SEVERAL = 2  # athletes at most whose events narrow a word that means several
_CHOICE_OF_SEX = {Sex.MEN: "men", Sex.WOMEN: "women"}


def fill_event(
    takes: Mapping[str, Takes], facts: Facts, filled: Filled, names: AthleteNames, *, of_athlete: bool
) -> None:
    """The event with its sex and track, where no option of their own takes these."""
    option_of = {kind: option for option, kind in takes.items()}
    found = (_event(facts, filled) or _event_of_meet(facts, filled)) if Takes.EVENT in option_of else None
    if Takes.ALL_MARKS in option_of:
        found = found or _event_of_mark(facts, filled, _asking_for_a_list(facts))
    if Takes.HOLDER in option_of and found is None:
        found = _event_of_record(facts, filled, names)
        _settle_holder(option_of[Takes.HOLDER], facts, filled, known=found is not None)
    if Takes.MARK in option_of or Takes.TIME in option_of:
        asked = facts.asking("points") or facts.asking("pace")
        found = _event_of_other_mark(found, facts, filled, asked) or found
        found = found or _event_of_mark(facts, filled, asked, beside=True)
    sex, track, sexes = facts.first("sex"), facts.first("track"), option_of.get(Takes.SEX)
    wanted = _SEXES.get(sex.value) if sex else None
    told = of_athlete and wanted is None and facts.asking("record")
    athletes = facts.offering("athlete") if told else facts.offering("led") if wanted is None else []
    known = ((each, names.resolve(each.value)) for each in athletes[: None if not told else 1])
    one, outcome = next(((each, found) for each, found in known if isinstance(found, Match)), (None, None))
    if one and outcome:
        wanted = names.get(outcome.id).sex
        sex = Found(_CHOICE_OF_SEX.get(wanted, ""), one.pieces)
    choice = _CHOICE_OF_SEX.get(wanted, "") if wanted else ""
    if found is None:
        if sexes and choice and sex:
            filled.put(sexes, replace(sex, value=choice))
        return
    pieces, text = list(found.pieces), on_track(found.value, facts)
    text = as_measured(text, facts, filled) if {Takes.MARK, Takes.TIME} & option_of.keys() else text
    event = _event_of(text)
    if sexes and choice and sex and (event is None or event.sex in (None, wanted)):
        filled.put(sexes, replace(sex, value=choice))
    elif wanted and sex:
        event, text = (replace(event, sex=wanted), text) if event else (None, f"{text} {_word_of(wanted)}")
        pieces += sex.pieces
    if track and Takes.TRACK not in option_of:
        indoors = track.value == "indoor"
        event, text = (
            (replace(event, short_track=indoors), text)
            if event
            else (None, f"{text} {'indoors' if indoors else 'outdoors'}")
        )
        pieces += track.pieces
    filled.put(option_of[Takes.EVENT], Found(event.key if event else text, tuple(pieces)))


def _asking_for_a_list(facts: Facts) -> list[Piece]:
    """The words that ask for a list beyond a mark: `who ran 1:41 in 2024`, `where does 1:42.5 rank all time`."""
    if facts.whole or facts.first("nation"):
        return facts.asking("run-mark") or facts.asking("under") or facts.asking("over")
    return facts.asking("list") if facts.asking("where") else []


def track_of(text: str) -> str | None:
    """The event of the track that a bare length may mean, as `5000m` for `5k`; None for any other text."""
    return _ON_TRACK.get(_BESIDE.sub("", fold(text)))


def as_measured(text: str, facts: Facts, filled: Filled) -> str:
    """Take 5 k for the 5000 m of the track. On the road the pace is the same but not the points: a note says so."""
    of_track = track_of(text)
    if of_track and facts.asking("points"):
        filled.notes.append(f"Took “{shown(text)}” for the {event_name(Event(of_track))} of the track, not the road.")
    return of_track or text


def leave_events_open(wording: Wording, facts: Facts, filled: Filled) -> None:
    """Of an athlete for whom several events are named, all are shown: the answer has those among them."""
    taken = filled.pieces.get("event", ())
    others = [found for found in facts.offering("event") if found.pieces[0] not in taken]
    needed = _needs_event(wording)
    if not (taken and others) or needed or "athlete" not in filled.options:
        return
    pieces = sorted((*taken, *(other.pieces[0] for other in others)), key=lambda piece: piece.first)
    del filled.options["event"], filled.pieces["event"]
    filled.also += pieces
    typed = " and ".join(f"“{shown(facts.text(piece))}”" for piece in pieces if piece.offered("event"))
    filled.notes.append(f"Not narrowed to {typed}: all events are shown.")


def _needs_event(wording: Wording) -> bool:
    """Whether nothing of a question can be shown for all events of an athlete: its views are of nobody."""
    return all("event" in needs or needs == frozenset(("view",)) for needs in wording.needs)


def narrow_event(wording: Wording, facts: Facts, filled: Filled, names: AthleteNames) -> None:
    """Of several events that a word may mean, as `hurdles` does, take the one that the athletes have run.

    Where they have run several of them, all of their events are shown, if the question shows more than one.
    """
    text = filled.options.get("event", "")
    athletes = facts.offering("athlete")
    named = text and "athlete" in filled.options and len(athletes) <= _SEVERAL and track_of(text) is None
    outcome = resolve_event(text) if named else None
    if not isinstance(outcome, Ambiguous):
        return
    people = [names.resolve(found.value) for found in athletes]
    known = [person for person in people if isinstance(person, Match)]
    if len(known) < len(people):
        return
    events = {Event(Event.from_key(hit.id).discipline): None for hit in outcome.candidates}
    run = [event for event in events if all(_has_run(person, event, names) for person in known)]
    if len(run) == 1:
        filled.options["event"] = run[0].key
    elif run and not _needs_event(wording):
        pieces = filled.pieces.pop("event")
        del filled.options["event"]
        filled.also += pieces
        filled.notes.append(f"Not narrowed to “{shown(text)}”: all events are shown.")


def on_track(text: str, facts: Facts, *, beside: str = "") -> str:
    """5 or 10 k are the track's where a mark with hundredths, a championship or `on the track` says so.

    So does an event of the track `beside` it: `13:05 5k worth over 1500`.
    """
    other = _event_of(beside)
    discipline = find_discipline(other.discipline) if other else None
    said = _BESIDE.sub("", fold(text))
    if facts.asking("on-track") or facts.first("track") or (discipline and discipline.kind is Kind.RUN):
        return _SAID_ON_TRACK.get(said, text)
    track = _ON_TRACK.get(said)
    if track is None and text not in _AT_CHAMPIONSHIPS:
        return text
    mark = facts.first("mark")
    to_hundredths = mark is not None and ":" in mark.value and "." in mark.value
    at_championship = facts.first("series") or _is_at_championship(facts)
    event = facts.first("event")
    on_road = event is not None and not ROADS.isdisjoint(fold(facts.text(event.pieces[0])).split())
    if at_championship and track is None and not on_road:
        track = _AT_CHAMPIONSHIPS.get(text)  # `olympische kampioenen 10 km`
    return track if track and (to_hundredths or at_championship) else text


def event_of_barrier(text: str, mark: str, sex: Sex | None = None) -> str:
    """The event of a barrier: 5 or 10 k are the track's, and words beside it are left out: `in the 10k`.

    Of several events it is the one of which the mark is nearest to the best: `sub 13 hurdlers`.
    """
    own = _event_of(text)
    if own and find_discipline(own.discipline):
        return text
    said = " ".join(word for word in fold(text).split() if word not in _WITHOUT_MEANING)
    outcome = resolve_event(said)
    if isinstance(outcome, Ambiguous) and said not in _ON_TRACK:
        written = mark if "." in mark or ":" in mark else f"{mark}.00"
        codes = {Event.from_key(hit.id).discipline for hit in outcome.candidates}
        likely = [each for each in barriers_of(written) if each.event.discipline in codes]
        likely = [each for each in likely if sex in (None, each.event.sex)]
        if likely:
            return min(likely, key=lambda each: each.behind).event.discipline
    return _ON_TRACK.get(said, said)


def event_of_mark(text: str, mark: str, sex: Sex | None) -> str:
    """Of several hurdles and the like the one that a mark must be of: `12.60, women's sprint hurdles`."""
    outcome = resolve_event(text)
    if not isinstance(outcome, Ambiguous) or track_of(text):
        return text
    codes = {Event.from_key(hit.id).discipline for hit in outcome.candidates}
    likely = {each.event.discipline for each in barriers_of(mark) if sex in (None, each.event.sex)} & codes
    return likely.pop() if len(likely) == 1 else text


def _is_at_championship(facts: Facts) -> bool:
    """Whether the meet that is named, with its year, is a championship, where such a race is held on the track."""
    meet, whole = facts.first("meet"), facts.whole
    if meet is None:
        return False
    year = f" {whole.value[:4]}" if whole and not meet.value[-4:].isdigit() else ""
    outcome = facts.find_meet(f"{meet.value}{year}")
    if isinstance(outcome, Ambiguous):
        id_ = facts.meets.most_important([hit.id for hit in outcome.candidates])
    else:
        id_ = outcome.id if isinstance(outcome, Match) else None
    return id_ is not None and facts.meets.get(id_).kind.is_championship


def _with_distance(found: Found, facts: Facts, filled: Filled) -> Found:
    """The event with the distance before it, if that makes it none that there is: `700m hurdles`."""
    sentence, first = facts.gathered.sentence, found.pieces[0].first
    if not _is_form(sentence.words[first].folded):
        return found
    text = _DISTANCE.search(sentence.text[: sentence.words[first].start])
    at = first - 1 - (bool(text) and first > 0 and not sentence.words[first - 1].text[0].isdigit())
    explained = [piece for piece in facts.pieces if piece.first <= at < piece.end and not piece.offered("number")]
    if text is None or at < 0 or explained:
        return found
    filled.words.update(range(at, first))
    numbers = tuple(piece for piece in facts.pieces if at <= piece.first < first)
    return Found(sentence.part(at, found.pieces[0].end), (*found.pieces, *numbers))


def _event(facts: Facts, filled: Filled) -> Found | None:
    """The event; its distance and its form may stand apart, as in `hurdles record 60 m`."""
    found = _event_said(facts)
    return _with_distance(found, facts, filled) if found else None


def _event_said(facts: Facts) -> Found | None:
    found, events = facts.first("event"), facts.offering("event")
    if found and all(event.value == found.value for event in events):
        return Found(found.value, tuple(piece for event in events for piece in event.pieces))  # said twice
    for one, other in ((events[0], events[1]), (events[1], events[0])) if len(events) == 2 else ():
        together = read_event(f"{facts.text(one.pieces[0])} {facts.text(other.pieces[0])}")
        if len(together) == 1 and not any(together[0].key == each.value for each in events):
            return Found(together[0].key, (*one.pieces, *other.pieces))
    for one, other in ((events[0], events[1]), (events[1], events[0])) if len(events) == 2 else ():
        of_form = read_event(f"{facts.text(other.pieces[0])} {one.value}") if _is_form(one.value) else ()
        compound = len(one.pieces[0].offers) > 1
        if len(of_form) == 1 and (compound or of_form[0].key == other.value):
            return Found(of_form[0].key, (*other.pieces, *one.pieces))  # `Hürdenweltrekord 110m`
    for one, other in ((events[0], events[1]), (events[1], events[0])) if len(events) == 2 else ():
        agent = "performers" in one.pieces[0].offers and _event_of(one.value)
        of_length = read_event(f"{facts.text(other.pieces[0])} {_form_of(agent)}") if agent else ()
        if len(of_length) == 1:
            return Found(of_length[0].key, (*one.pieces, *other.pieces))  # `marciatrici sui 20 km`
    if len(events) == 2 and not read_event(text := _beside_each_other(events, facts)) and text:
        return Found(text, (*events[0].pieces, *events[1].pieces))
    return _beside_mark(events, facts) or found


def _form_of(event: Event) -> str:
    """How a race is run whose distance is said beside it: `walk` of `20km-walk`."""
    return event.discipline.rpartition("-")[2]


def _beside_each_other(events: list[Found], facts: Facts) -> str:
    """A distance with a form behind it, as typed: `3000m hurdles`, which there is not; else an empty text."""
    one, other = sorted((event.pieces[0] for event in events), key=lambda piece: piece.first)
    sentence = facts.gathered.sentence
    together = one.end == other.first and _is_form(sentence.words[other.first].folded)
    return sentence.part(one.first, other.end) if together else ""


def _is_form(word: str) -> bool:
    """Whether a word says how a distance is run: hurdles, walk, steeplechase."""
    return any(sense.role is Role.FORM for senses in vocabulary().get((word,), ()) for sense in senses)


def _beside_mark(events: list[Found], facts: Facts) -> Found | None:
    """Of several events the one just behind the only mark: `what 1500 time equals a 26:50 10000`."""
    marks = facts.offering("mark")
    if len(events) < 2 or len(marks) != 1:
        return None
    return next((event for event in events if event.pieces[0].first == marks[0].pieces[0].end), None)


def _event_of_meet(facts: Facts, filled: Filled) -> Found | None:
    """The marathon, if a meet is named for it and nothing else is; who won Boston won its marathon."""
    meet = facts.first("meet") if "meet" in filled.options and not facts.asking("when-is") else None
    if meet and facts.asking("winner") and fold(meet.value) in _MARATHON_CITIES and not facts.first("athlete"):
        return Found("marathon", meet.pieces)
    return Found("marathon", meet.pieces) if meet and "marathon" in fold(meet.value) else None


def _event_of_mark(facts: Facts, filled: Filled, asked: list[Piece], *, beside: bool = False) -> Found | None:
    """The only event that a mark is likely of: `who ran 1:41 in 2024`, `what is 9.58 worth`; also `beside` an athlete.

    `asked` are the words that ask for it.
    """
    marks = _marks_said(facts) if asked and (beside or not facts.offering("athlete")) else []
    sex = facts.first("sex")
    likely = barriers_of(marks[0].value) if len(marks) == 1 else ()
    likely = [each for each in likely if sex is None or each.event.sex is _SEXES.get(sex.value)]
    likely = _beyond(likely, facts) if len(likely) > 1 else likely
    if len(likely) != 1:
        return None
    event = likely[0].event
    filled.notes.append(f"Took “{shown(marks[0].value)}” for a mark of the {event_within(event)}.")
    return Found(event.key, marks[0].pieces)


def _beyond(likely: list[Barrier], facts: Facts) -> list[Barrier]:
    """The lengths where somebody was over a mark, the times where somebody was under it, else all."""
    over, under = bool(facts.asking("over")), bool(facts.asking("under"))
    if over == under:
        return likely
    return [each for each in likely if (each.mark.measure is Measure.TIME) is under]


def _settle_holder(option: str, facts: Facts, filled: Filled, *, known: bool) -> None:
    """Whose record it is where its mark says the event; nobody's where the mark is of several of them."""
    filled.put(option, facts.first("athlete") if known else None)
    if not known and facts.offering("record-mark"):
        filled.options.pop(option, None)
        filled.pieces.pop(option, None)


def _marks_said(facts: Facts) -> list[Found]:
    """The marks, else the bare numbers behind a word such as `sub`: `jamaican women sub 11 in 2022`."""
    ends = {piece.end for piece in facts.asking("under")}
    bare = [number for number in facts.offering("number") if number.pieces[0].first in ends]
    return facts.offering("mark") or [replace(number, value=f"{number.value}.00") for number in bare]


def _event_of_record(facts: Facts, filled: Filled, names: AthleteNames) -> Found | None:
    """The only event that a mark can be a record of: `is 1:41.11 still the European record`, of an athlete's events."""
    marks, athletes = facts.offering("record-mark") or facts.offering("mark"), facts.offering("athlete")
    if len(marks) != 1 or len(athletes) > 1 or not (facts.asking("record") or facts.asking("stood")):
        return None
    likely = [barrier.event for barrier in barriers_of(marks[0].value)]
    outcome = names.resolve(athletes[0].value) if athletes else None
    if athletes and not isinstance(outcome, Match):
        return None
    if isinstance(outcome, Match):
        sex = names.get(outcome.id).sex
        likely = [event for event in likely if event.sex is sex]
        if len(likely) > 1:
            likely = [event for event in likely if _has_run(outcome, event, names)]
    if len(likely) != 1:
        return None
    filled.notes.append(f"Took “{shown(marks[0].value)}” for a mark of the {event_within(likely[0])}.")
    return Found(likely[0].key, marks[0].pieces)


def _has_run(athlete: Match[str], event: Event, names: AthleteNames) -> bool:
    """Whether a name with an event beside it means this athlete: then a mark of it is held."""
    found = names.resolve(f"{athlete.name} {event_name(Event(event.discipline))}")
    return isinstance(found, Match) and found.id == athlete.id


def _event_of_other_mark(found: Found | None, facts: Facts, filled: Filled, asked: list[Piece]) -> Found | None:
    """The event of a mark that the one named cannot be of: `9.79 is how many points, and what in the 400`."""
    event, marks = _event_of(found.value) if found else None, facts.offering("mark")
    if found is None or event is None or len(marks) != 1 or find_discipline(event.discipline) is None:
        return None
    if len(facts.offering("event")) > 1:
        return None  # of several events the mark is given its own later
    if barriers_of(marks[0].value, event):
        return None
    meant = _event_of_mark(facts, filled, asked, beside=True)
    return replace(meant, pieces=(*meant.pieces, *found.pieces)) if meant else None


def _event_of(text: str) -> Event | None:
    try:
        event = Event.from_key(text)
    except ValueError:
        return None
    return event if event.key == text and " " not in text else None


def _word_of(sex: Sex) -> str:
    return {Sex.MEN: "men", Sex.WOMEN: "women", Sex.MIXED: "mixed"}[sex]
