"""The points card: what a mark is worth, and what is worth as much in other events."""

from collections.abc import Iterator
from dataclasses import replace

from bot.cards import sources
from bot.cards.card import Button, Card, Line, Paragraph, Strong, Table, Tone, action_rows
from bot.cards.formatting import listed, wind_speed
from bot.cards.paging import page_buttons, turn_to
from bot.cards.small_print import fine_print
from bot.cards.sources import Fact, view_button
from bot.domain.disciplines import event_name, event_within
from bot.domain.event import Event, Sex
from bot.domain.mark import Measure
from bot.questions.context import Context
from bot.questions.points.answer import Points, Worth, is_instead

EQUALS_A_PAGE = 11
_NAMED = 2  # equal marks in the lead
_QUARTER_OF_AN_INCH = 635  # hundredths of a millimetre
_IN_A_FOOT = 48  # quarters of an inch
_WHOSE = {Sex.MEN: "men", Sex.WOMEN: "women", Sex.MIXED: "mixed teams"}
_RULE = "The least marks worth as much; World Athletics tables of 2025"
_TABLES = "World Athletics Scoring Tables of Athletics, 2025"


def draw(answer: Points, context: Context) -> Card:
    """Lay out the points; they give no result away, so nothing is hidden."""
    request, first = answer.request, answer.worths[0]
    asked = request.asked()
    if request.view == "sources":
        facts = [fact for worth in answer.worths for fact in _facts(worth)]
        return sources.draw(Tone.PACE, _heading(answer), facts, asked)
    page = turn_to(request.page, first.equals, EQUALS_A_PAGE, lambda _: 60)
    rows = tuple((equal.text, _short(equal.event)) for equal in page.items)
    title = f"Worth as much for {_of(first.event)}"
    return Card(
        Tone.PACE,
        _heading(answer),
        _lead(answer),
        (Paragraph(((Strong(title),),)), Table(("Mark", "Event"), rows, frozenset({0}))) if rows else (),
        footer=fine_print(_RULE if rows else _TABLES, page.note),
        actions=action_rows(
            page_buttons(asked, page, "‹ Back", "More ›"),
            (*_sexes(answer), *_tracks(answer), view_button(asked)),
        ),
    )


def _short(event: Event) -> str:
    """`3000 m steeple`: the name of an event for a table that is to fit a phone."""
    return event_name(Event(event.discipline)).replace("steeplechase", "steeple").replace("race walk", "walk")


def _heading(answer: Points) -> str:
    request = answer.request
    event = answer.worths[0].event if len(answer.worths) == 1 else request.event
    shown = replace(event, short_track=event.short_track or None)
    asked = f"{request.mark.shown if request.mark else _points(request.points)} · {event_name(shown)}"
    other = answer.worths[0].against
    return f"{asked}, or {other.mark.shown} · {event_name(Event(other.event.discipline))}" if other else asked


def _lead(answer: Points) -> Line:
    """What the mark is worth for each sex, and what the first of them equals."""
    first, *others = answer.worths
    if first.against:
        return tuple(part for worth in answer.worths for part in _weighed(worth, named=len(answer.worths) > 1))
    parts: list[str] = []
    if answer.request.mark is None:
        for worth in answer.worths:
            parts += ["; " if parts else "", Strong(worth.mark.shown), f" for {_of(worth.event)}"]
    else:
        parts += ["Worth ", Strong(_points(first.points))]
        parts += [f" for {_of(first.event)}"] if others or answer.request.event.sex is None else []
        for worth in others:
            parts += [", ", Strong(f"{worth.points}"), f" for {_of(worth.event)}"]
        parts += [_wind(first), *_as_much(first, answer.request.instead)]
    return (*parts, ".", *_beside(first), *_in_feet(answer))


def _in_feet(answer: Points) -> tuple[str, ...]:
    """A length in feet as the sport gives it, to the quarter of an inch below: ` 8.95 m is 29 ft 4¼ in.`."""
    mark = answer.request.mark
    if mark is None or mark.measure is not Measure.LENGTH:
        return ()
    feet, left = divmod(mark.value * 100 // _QUARTER_OF_AN_INCH, _IN_A_FOOT)
    inches, quarter = divmod(left, 4)
    return (f" {mark.value // 10 / 100:.2f} m is {feet} ft {inches}{('', '¼', '½', '¾')[quarter]} in.",)


def _weighed(worth: Worth, *, named: bool) -> Iterator[str]:
    """Which of two marks is worth more, and by how much; `named` says for whom."""
    other = worth.against
    if other is None:
        return
    more = worth.points - other.points
    sex = f"For {_of(worth.event)}: " if named else ""
    yield sex
    yield Strong(worth.mark.shown)
    yield f" in the {event_within(Event(worth.event.discipline))} is worth "
    yield Strong(_points(worth.points))
    yield f", {abs(more)} {'more' if more > 0 else 'fewer'} than " if more else ", as much as "
    yield Strong(other.mark.shown)
    whose = None if other.event.sex is worth.event.sex else other.event.sex
    yield f" in the {event_within(Event(other.event.discipline, whose))} ("
    yield Strong(f"{other.points}")
    yield "). "


def _as_much(worth: Worth, instead: Event | None) -> tuple[str, ...]:
    """The nearest marks worth as much, or that of the event that is asked for; it may have none."""
    if instead and not any(is_instead(equal.event, instead) for equal in worth.equals):
        return (f"; the tables have no mark of as many points in the {event_within(Event(instead.discipline))}",)
    parts: list[str] = []
    for equal in worth.equals[: 1 if instead else _NAMED]:
        parts += [" or " if parts else ", as much as ", Strong(equal.text)]
        parts.append(f" in the {event_within(Event(equal.event.discipline))}")
    return tuple(parts)


def _wind(worth: Worth) -> str:
    wind = worth.mark.wind
    if wind is None or not worth.for_wind:
        return ""
    return f" (with {abs(worth.for_wind)} {'more' if worth.for_wind > 0 else 'less'} for {wind_speed(wind)})"


def _beside(worth: Worth) -> Line:
    """What it is worth on the other kind of track, and as a part of a combined event."""
    parts: list[str] = []
    if worth.other_track:
        where = "on a short track" if worth.other_track.event.short_track else "outdoors"
        parts += [f" Run {where}: ", Strong(f"{worth.other_track.points}"), "."]
    part = worth.in_combined
    if part:
        wholes = listed([event_within(Event(code)) for code in part.wholes])
        parts += [f" In the {wholes}: ", Strong(f"{part.points}"), "."]
    return tuple(parts)


def _points(points: int) -> str:
    """`1304 points`: the sport writes scores without a comma."""
    return f"{points} {'point' if points == 1 else 'points'}"


def _of(event: Event) -> str:
    return _WHOSE[event.sex] if event.sex else "all"


def _sexes(answer: Points) -> tuple[Button, ...]:
    """A button to each sex of the tables that is not the only one shown."""
    request = answer.request
    shown = {worth.event.sex for worth in answer.worths}
    return tuple(
        Button(_WHOSE[sex].capitalize(), replace(request, event=replace(request.event, sex=sex), page=0).asked())
        for sex in answer.sexes
        if len(shown) > 1 or sex not in shown
    )


def _tracks(answer: Points) -> tuple[Button, ...]:
    first = answer.worths[0]
    if first.other_track is None:
        return ()
    on = first.other_track.event
    request = replace(answer.request, event=replace(answer.request.event, short_track=on.short_track), page=0)
    return (Button("On a short track" if on.short_track else "Outdoors", request.asked()),)


def _facts(worth: Worth) -> tuple[Fact, ...]:
    name = event_within(worth.event)
    scored = Fact(f"{worth.mark.shown}, {name}: {_points(worth.points)}", worth.sources)
    against = worth.against
    other = f"{against.mark.shown}, {event_within(against.event)}: {_points(against.points)}" if against else ""
    weighed = (Fact(other, against.sources),) if against else ()
    if worth.in_combined is None:
        return (scored, *weighed)
    part = f"{worth.mark.shown} in combined events: {_points(worth.in_combined.points)}"
    return scored, *weighed, Fact(part, worth.in_combined.sources)
