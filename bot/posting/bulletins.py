"""The card of a post of news, in three degrees: nothing of how it ended, all of it behind spoiler bars, or open.

A result-free post says who, which event and where, and no more. What it tells of one event at one meet is one line:
a second line, or the day, would tell that somebody reached the final, or that a record fell.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from bot.cards.card import (
    MOST_BUTTONS,
    MOST_CHOICES,
    Block,
    Button,
    Card,
    Line,
    Menu,
    Paragraph,
    Strong,
    Tone,
    action_rows,
)
from bot.cards.formatting import count, day, flagged, listed, set_indoors
from bot.cards.small_print import by_publisher
from bot.domain.asked import Asked
from bot.domain.combined import within
from bot.domain.follows import Reveal
from bot.domain.news import NewsKind
from bot.domain.outbox import Edit
from bot.domain.preferences import MOST_HOURS, Preferences
from bot.domain.race import AnyResult, TeamResult
from bot.domain.record import Record, RecordStatus
from bot.domain.scope import record_name
from bot.domain.source import Source
from bot.posting.facts import PostedFact, by_name
from bot.questions.context import Context
from bot.questions.race.answer import answer as answer_race
from bot.questions.race.card import draw as draw_race
from bot.questions.race.request import RaceRequest

MOST_SHOWN = 8  # facts that a post shows; the others are counted
MOST_READ = MOST_BUTTONS + MOST_CHOICES  # facts of a post that have a button or a choice
_ANYTHING = "There is something new in what is followed here: tap to see."
_PODIUM = 3
_NOTES = {
    Edit.CORRECTED: "Corrected: a source has changed what was told here first.",
    Edit.RETRACTED: "Some of what was told here first is taken back.",
}
_GONE = "Taken back: what was told here did not hold."


async def draw_bulletin(facts: Sequence[PostedFact], more: int, edit: Edit, context: Context) -> Card:
    """The card of a post that tells `facts`, and `more` that are not among them."""
    shown = _once(facts)
    if len(shown) > 1 or more:
        card = _several(shown, more)
    elif shown[0].gone:
        return _taken_back(shown[0])
    else:
        card = await _race_card(shown[0], context) or _single(shown[0])
    return replace(card, notes=(*card.notes, _NOTES[edit])) if edit in _NOTES else card


def _once(facts: Sequence[PostedFact]) -> list[PostedFact]:
    """The facts; what a result-free post tells of one event at one meet is one line, and a record stays with its race.

    A line for each round, or for those who ran in it, would tell who got on; a line of its own would tell of a record.
    """
    alike: dict[object, PostedFact] = {}
    for number, fact in enumerate(facts):
        news = fact.news
        line = (fact.for_records, news.event.discipline, news.event.sex, news.meet or news.day)
        key = line if fact.reveal is Reveal.HIDDEN else number
        alike[key] = _of_both(alike[key], fact) if key in alike else fact
    races = [fact for fact in facts if fact.race]
    return [fact for fact in alike.values() if not (_is_record(fact) and any(_goes_with(fact, race) for race in races))]


def _is_record(fact: PostedFact) -> bool:
    """Whether it is a record that may be told by its race alone."""
    return fact.news.kind is NewsKind.RECORD and fact.reveal is not Reveal.OPEN and not fact.for_records


def _goes_with(fact: PostedFact, race: PostedFact) -> bool:
    """Whether a record is not told beside a race: it was set there, or on that day by somebody followed in both."""
    one, other = fact.news, race.news
    same_event = (one.event.discipline, one.event.sex) == (other.event.discipline, other.event.sex)
    return one.day == other.day and (same_event or not set(fact.followed).isdisjoint(race.followed))


def _of_both(one: PostedFact, other: PostedFact) -> PostedFact:
    """The later round of two, so that what is asked for shows the end, with those who are followed in either."""
    latest = max(one, other, key=lambda fact: (not fact.gone, fact.race.order if fact.race else -1))
    return replace(latest, followed=by_name({*one.followed, *other.followed}))


async def _race_card(fact: PostedFact, context: Context) -> Card | None:
    """The card of the race itself; behind spoiler bars under a heading that does not name its round."""
    if fact.race is None or fact.reveal is Reveal.HIDDEN:
        return None
    hours = 0 if fact.reveal is Reveal.OPEN else MOST_HOURS
    drawn = replace(context, preferences=Preferences(spoiler_hours=hours))
    request = RaceRequest(fact.news.subject)
    card = draw_race(await answer_race(request, drawn), drawn)
    followed = f"Followed here: {_names(fact)}." if fact.followed else ""
    if fact.reveal is Reveal.OPEN:
        return replace(card, notes=(*card.notes, *((followed,) if followed else ())))
    if not card.spoiler:
        return None  # a race from longer ago than anything is hidden
    event = f": {fact.event}" if fact.followed else ""
    return replace(card, heading=f"{_heading(fact)}{event}")


def _taken_back(fact: PostedFact) -> Card:
    about = () if _is_unnamed(fact) else (Paragraph(((_about(fact),),)),)
    return Card(Tone.RESULTS, _heading(fact), (_GONE,), about, actions=action_rows((_button(fact, "What I hold now"),)))


def _all_taken_back(facts: Sequence[PostedFact]) -> Card:
    about = dict.fromkeys("Something new" if _is_unnamed(fact) else _about(fact) for fact in facts[:MOST_SHOWN])
    return Card(
        Tone.RESULTS,
        f"{count(len(facts), 'result')} taken back",
        (_GONE,),
        (Paragraph(tuple((each,) for each in about)),),
        actions=action_rows((_button(facts[0], "What I hold now"),)),
    )


def _single(fact: PostedFact) -> Card:
    body = _body(fact)
    if not body:
        lead: Line = (f"{_about(fact)}. The result is in: tap to see.",) if not fact.for_records else (_ANYTHING,)
        return Card(Tone.RESULTS, _heading(fact), lead, actions=action_rows((_button(fact, "Show me"),)))
    if fact.record and fact.reveal is Reveal.OPEN:  # the heading says which record it is
        body = _record_lines(fact.record, named=False)
    about = Paragraph(((_about(fact),),), spoiler=_is_unnamed(fact))
    tone = Tone.RECORD if fact.record and fact.reveal is Reveal.OPEN else Tone.RESULTS
    hidden = fact.reveal is Reveal.COVERED
    return Card(
        tone,
        _heading(fact),
        body[0],
        (about, *((Paragraph(tuple(body[1:]), spoiler=hidden),) if body[1:] else ())),
        sources=() if hidden else by_publisher(_sources((fact,))),
        actions=action_rows((_button(fact, "Show me"),)),
        spoiler=hidden,
    )


def _several(facts: Sequence[PostedFact], more: int) -> Card:
    shown, number = facts[:MOST_SHOWN], len(facts) + more
    if not more and all(fact.gone for fact in facts):
        return _all_taken_back(facts)
    blocks = tuple(block for fact in shown for block in _blocks(fact))
    left = number - len(shown)
    rest = (Paragraph(((f"… and {left} more.",),)),) if left else ()
    buttons = [_button(*each) for each in zip(facts[:MOST_READ], _labels(facts[:MOST_READ]), strict=True)]
    menu = tuple(buttons[MOST_BUTTONS:])
    return Card(
        Tone.RESULTS,
        f"{count(number, 'new result')} to see",
        ("From what is followed here.",),
        (*blocks, *rest),
        sources=by_publisher(_sources(fact for fact in shown if fact.reveal is Reveal.OPEN)),
        actions=action_rows(
            tuple(buttons[:MOST_BUTTONS]),
            Menu("More of them", menu) if menu else None,
        ),
    )


def _blocks(fact: PostedFact) -> tuple[Block, ...]:
    """What a post of several facts says of one."""
    if fact.gone:
        return (Paragraph(((Strong(_about(fact)),), (_GONE,))),)
    if _is_unnamed(fact):
        hidden = (Paragraph(((_about(fact),), *_body(fact)), spoiler=True),) if fact.reveal is Reveal.COVERED else ()
        return (Paragraph((("Something else that is new.",),)), *hidden)
    head: Line = (Strong(f"{_names(fact)}: {_within(_about(fact))}" if fact.followed else _about(fact)),)
    body = tuple(_body(fact))
    if fact.reveal is Reveal.COVERED and body:
        return (Paragraph((head,)), Paragraph(body, spoiler=True))
    return (Paragraph((head, *body)),)


def _heading(fact: PostedFact) -> str:
    """Who and where; where nobody in it is followed, the event. Nothing in it tells how it ended, unless it is open."""
    if _is_unnamed(fact):
        return "Something new"
    where = f" in {fact.where}" if fact.where else ""
    if fact.record and fact.reveal is Reveal.OPEN:
        name = record_name(fact.record.type, fact.record.scope)
        return f"{name[0].upper()}{name[1:]}: {fact.event}"
    if fact.followed:
        return f"{_names(fact)}{where}"
    return f"{fact.event[0].upper()}{fact.event[1:]}{where}"


def _is_unnamed(fact: PostedFact) -> bool:
    """Whether its event alone would tell that a record fell: nothing else is followed there."""
    return fact.for_records and fact.reveal is not Reveal.OPEN


def _names(fact: PostedFact) -> str:
    return listed([athlete.name for athlete in fact.followed])


def _about(fact: PostedFact) -> str:
    """`Men's 1500 m, London, 25 Jul 2026`; a result-free post has no day, which would tell of the round."""
    part = f" {within(fact.race.combined)}" if fact.race and fact.race.combined else ""
    event = f"{fact.event[0].upper()}{fact.event[1:]}{part}"
    on = "" if fact.reveal is Reveal.HIDDEN else day(fact.news.day)
    return ", ".join(text for text in (event, fact.where, on) if text)


def _within(text: str) -> str:
    return f"{text[0].lower()}{text[1:]}"


def _labels(facts: Sequence[PostedFact]) -> list[str]:
    """What the buttons of several facts are called; those that would be alike have their day too, if they may."""
    labels = [_label(fact) for fact in facts]
    return [
        f"{label}, {day(fact.news.day)}" if labels.count(label) > 1 and fact.reveal is not Reveal.HIDDEN else label
        for fact, label in zip(facts, labels, strict=True)
    ]


def _label(fact: PostedFact) -> str:
    if _is_unnamed(fact):
        return "Something else"
    who = fact.followed[0].short_name if len(fact.followed) == 1 else ""
    event = fact.event if who else f"{fact.event[0].upper()}{fact.event[1:]}"
    return ": ".join(text for text in (who, ", ".join(text for text in (event, fact.where) if text)) if text)


def _button(fact: PostedFact, label: str) -> Button:
    if fact.news.kind is NewsKind.RECORD:
        scope = fact.news.scopes[0] if fact.news.scopes else ""
        return Button(label, Asked.of("record", {"event": fact.news.event.key, "scope": scope}))
    if not fact.results:  # the race is held no more
        who = fact.followed[:1]
        asked = Asked.of("athlete", {"athlete": who[0].id}) if who else Asked.of("top", {"event": fact.news.event.key})
        return Button(label, asked)
    return Button(label, _asked_of_race(fact.news.subject))


@lru_cache(maxsize=2048)  # many posts tell of one race
def _asked_of_race(race: str) -> Asked:
    return RaceRequest(race).asked()


def _body(fact: PostedFact) -> list[Line]:
    """How it ended, unless nothing of that may be told."""
    if fact.reveal is Reveal.HIDDEN:
        return []
    if fact.record:
        return _record_lines(fact.record, named=True)
    shown = [result for result in fact.results if _is_on_podium(result)][: 2 * _PODIUM]
    most = len(shown) + sum(_is_followed(result, fact) for result in fact.results)
    others = [result for result in fact.results if not _is_on_podium(result)]
    shown += [result for result in others if _is_followed(result, fact)]
    if fact.reveal is Reveal.COVERED:  # a bar more or less would tell whether who is followed is on the podium
        there = set(map(id, shown))
        shown += [result for result in fact.results if id(result) not in there][: most - len(shown)]
    return [_result_line(result, fact.names) for result in shown]


def _is_on_podium(result: AnyResult) -> bool:
    return result.place is not None and result.place <= _PODIUM


def _result_line(result: AnyResult, names: Mapping[str, str]) -> Line:
    who = f"{result.place_text or '–'} {flagged(result.competitor, names[result.competitor.id])}"
    return (f"{who}  ", Strong(result.mark_shown)) if result.mark_shown else (who,)


def _record_lines(record: Record, *, named: bool) -> list[Line]:
    """Its mark, its holder and whether it is ratified; `named` says which record it is too."""
    name = record_name(record.type, record.scope)
    which = f"{name[0].upper()}{name[1:]}: " if named else ""
    lines: list[Line] = [
        (which, Strong(record.mark.shown), f" by {flagged(record.holder)}{set_indoors(record)}."),
    ]
    if record.status is RecordStatus.PENDING:
        lines.append(("Not ratified yet.",))
    return lines


def _is_followed(result: AnyResult, fact: PostedFact) -> bool:
    ids = {athlete.id for athlete in fact.followed}
    if isinstance(result, TeamResult):
        return any(runner.athlete in ids for runner in result.team.runners)
    return result.athlete.id in ids


def _sources(facts: Iterable[PostedFact]) -> Iterator[Source]:
    for fact in facts:
        for result in fact.results:
            yield from result.sources
        if fact.record:
            yield from fact.record.sources
