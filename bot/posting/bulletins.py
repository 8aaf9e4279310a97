"""The card of a post of news, in three degrees: nothing of how it ended, all of it behind spoiler bars, or open.

A result-free post says who, which event, where and when, and no more. Two facts of one event and day are one line in
it: a second line would tell that somebody reached the final, or that a record fell.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

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
from bot.cards.formatting import count, day, flagged, listed
from bot.cards.holders import names_of
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
from bot.posting.facts import PostedFact
from bot.questions.context import Context
from bot.questions.race.answer import answer as answer_race
from bot.questions.race.card import draw as draw_race
from bot.questions.race.request import RaceRequest

MOST_SHOWN = 8  # facts that a post shows; the others are counted
MOST_READ = MOST_BUTTONS + MOST_CHOICES  # facts of a post that have a button or a choice
_PODIUM = 3
_NOTES = {
    Edit.CORRECTED: "Corrected: a source has changed what was told here first.",
    Edit.RETRACTED: "Taken back: what was told here first did not hold.",
}
_GONE = "Taken back: the import that said so was undone."


async def draw_bulletin(facts: Sequence[PostedFact], more: int, edit: Edit, context: Context) -> Card:
    """The card of a post that tells `facts`, and `more` that are not among them."""
    shown = list(_once(facts))
    if len(shown) == 1 and not more:
        fact = shown[0]
        in_full = fact.race is not None and not fact.gone and fact.reveal is not Reveal.HIDDEN
        whole = await _race_card(fact, context) if in_full else None
        card = whole or _single(fact)
    else:
        card = _several(shown, more)
    return replace(card, notes=(*card.notes, _NOTES[edit])) if edit in _NOTES else card


def _once(facts: Iterable[PostedFact]) -> Iterator[PostedFact]:
    """The facts, of those that are result-free and look alike only one: of a record and its race, the race."""
    alike: dict[object, PostedFact] = {}
    for number, fact in enumerate(facts):
        event, hidden = fact.news.event, fact.reveal is Reveal.HIDDEN and not fact.gone
        key = (fact.followed, fact.for_records, event.discipline, event.sex, fact.news.day) if hidden else number
        alike[key] = fact if key not in alike or alike[key].race is None else _of_several(alike[key], fact)
    yield from alike.values()


def _of_several(one: PostedFact, other: PostedFact) -> PostedFact:
    """The later round of two races, so that what is asked for shows the end."""
    if one.race is None or other.race is None:
        return one if other.race is None else other
    return max(one, other, key=lambda fact: fact.race.round.order if fact.race else 0)


async def _race_card(fact: PostedFact, context: Context) -> Card | None:
    """The card of the race itself, under a heading that does not name its round."""
    hours = 0 if fact.reveal is Reveal.OPEN else MOST_HOURS
    drawn = replace(context, preferences=Preferences(spoiler_hours=hours))
    request = RaceRequest(fact.news.subject)
    card = draw_race(await answer_race(request, drawn), drawn)
    if fact.reveal is Reveal.COVERED and not card.spoiler:
        return None  # a race from longer ago than anything is hidden
    return replace(card, heading=_heading(fact))


def _single(fact: PostedFact) -> Card:
    if fact.gone:
        return Card(Tone.RESULTS, _heading(fact), (_GONE,), actions=action_rows((_button(fact, "What I hold now"),)))
    body = _body(fact)
    if not body:
        lead: Line = (f"{_about(fact)}. The result is in: tap to see.",) if not fact.for_records else (_ANYTHING,)
        return Card(Tone.RESULTS, _heading(fact), lead, actions=action_rows((_button(fact, "Show me"),)))
    tone = Tone.RECORD if fact.record and fact.reveal is Reveal.OPEN else Tone.RESULTS
    hidden = fact.reveal is Reveal.COVERED
    return Card(
        tone,
        _heading(fact),
        body[0],
        (Paragraph(((_about(fact),),)), *((Paragraph(tuple(body[1:]), spoiler=hidden),) if body[1:] else ())),
        sources=() if hidden else by_publisher(_sources((fact,))),
        actions=action_rows((_button(fact, "Show me"),)),
        spoiler=hidden,
    )


_ANYTHING = "There is something new in what is followed here: tap to see."


def _several(facts: Sequence[PostedFact], more: int) -> Card:
    shown, number = facts[:MOST_SHOWN], len(facts) + more
    blocks = tuple(block for fact in shown for block in _blocks(fact))
    left = number - len(shown)
    rest = (Paragraph(((f"… and {left} more.",),)),) if left else ()
    menu = tuple(_button(fact, _label(fact)) for fact in facts[MOST_BUTTONS:MOST_READ])
    return Card(
        Tone.RESULTS,
        f"{count(number, 'new result')} to see",
        ("From what is followed here.",),
        (*blocks, *rest),
        sources=by_publisher(_sources(fact for fact in shown if fact.reveal is Reveal.OPEN)),
        actions=action_rows(
            tuple(_button(fact, _label(fact)) for fact in facts[:MOST_BUTTONS]),
            Menu("More of them", menu) if menu else None,
        ),
    )


def _blocks(fact: PostedFact) -> tuple[Block, ...]:
    """What a post of several facts says of one."""
    if fact.gone:
        return (Paragraph(((Strong(_about(fact)),), (_GONE,))),)
    if fact.reveal is Reveal.HIDDEN and fact.for_records:
        return (Paragraph((("Something else that is new.",),)),)
    who = f"{_names(fact)}: " if fact.followed else ""
    head: Line = (who, Strong(_about(fact)))
    body = tuple(_body(fact))
    if fact.reveal is Reveal.COVERED and body:
        return (Paragraph((head,)), Paragraph(body, spoiler=True))
    return (Paragraph((head, *body)),)


def _heading(fact: PostedFact) -> str:
    """Who and where; of what nobody followed is in, the event. Nothing in it tells how it ended."""
    if fact.reveal is Reveal.HIDDEN and fact.for_records:
        return "Something new"
    where = f" in {fact.where}" if fact.where else ""
    if fact.followed:
        return f"{_names(fact)}{where}"
    return f"{fact.event[0].upper()}{fact.event[1:]}{where}"


def _names(fact: PostedFact) -> str:
    return listed([athlete.name for athlete in fact.followed])


def _about(fact: PostedFact) -> str:
    """`Men's 1500 m, London, 25 Jul 2026`."""
    part = f" {within(fact.race.combined)}" if fact.race and fact.race.combined else ""
    event = f"{fact.event[0].upper()}{fact.event[1:]}{part}"
    return ", ".join(text for text in (event, fact.where, day(fact.news.day)) if text)


def _label(fact: PostedFact) -> str:
    if fact.reveal is Reveal.HIDDEN and fact.for_records:
        return "Something else"
    who = fact.followed[0].short_name if len(fact.followed) == 1 else ""
    return ": ".join(text for text in (who, ", ".join(text for text in (fact.event, fact.where) if text)) if text)


def _button(fact: PostedFact, label: str) -> Button:
    if fact.news.kind is NewsKind.RECORD:
        scope = fact.news.scopes[0] if fact.news.scopes else ""
        return Button(label, Asked.of("record", {"event": fact.news.event.key, "scope": scope}))
    return Button(label, RaceRequest(fact.news.subject).asked())


def _body(fact: PostedFact) -> list[Line]:
    """How it ended, unless nothing of that may be told."""
    if fact.reveal is Reveal.HIDDEN:
        return []
    if fact.record:
        return _record_lines(fact.record)
    names = names_of(result.competitor for result in fact.results)
    first = [result for result in fact.results if result.place is not None and result.place <= _PODIUM]
    others = [result for result in fact.results if result not in first and _is_followed(result, fact)]
    return [_result_line(result, names) for result in (*first[: 2 * _PODIUM], *others)]


def _result_line(result: AnyResult, names: dict[str, str]) -> Line:
    who = f"{result.place_text or '–'} {flagged(result.competitor, names[result.competitor.id])}"
    return (f"{who}  ", Strong(result.mark_shown)) if result.mark_shown else (who,)


def _record_lines(record: Record) -> list[Line]:
    name = record_name(record.type, record.scope)
    lines: list[Line] = [(f"{name[0].upper()}{name[1:]}: ", Strong(record.mark.shown), f", {flagged(record.holder)}.")]
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
