"""The card of season's bests: of one athlete as lines, of two as a table, of more as lines again; and a chart."""

from dataclasses import replace

from bot.cards import disputed, sources
from bot.cards.card import (
    MOST_CHOICES,
    ActionRow,
    Block,
    Button,
    Card,
    Line,
    Menu,
    Paragraph,
    Strong,
    Table,
    Tone,
    action_rows,
)
from bot.cards.chart import Chart, ChartKind, Point, Series
from bot.cards.entries import Entry, facts, paragraphs, sources_of, turn_entries
from bot.cards.formatting import count, cut, flagged, listed, publishers
from bot.cards.paging import page_buttons, turn_to
from bot.cards.small_print import by_publisher, fine_print
from bot.cards.sources import view_button
from bot.cards.spoilers import Spoilers
from bot.domain.asked import Asked
from bot.domain.athlete import told_apart
from bot.domain.disciplines import event_name, event_within, track_name
from bot.domain.profile import Performance
from bot.questions.athlete.entries import marked
from bot.questions.athlete.request import MOST, OTHERS
from bot.questions.athlete.seasons import AthleteSeasons, Seasons
from bot.questions.context import Context

ENTRIES_A_PAGE = 18
SEASONS_FOR_A_CHART = 2
_MOST_COLUMNS = 2  # that fit side by side on a phone; more athletes are written in lines, which wrap
_LONGEST_NAME = 12  # characters of the name above a column


def draw_seasons(answer: Seasons, context: Context) -> Card:
    """Lay out the seasons, or their sources."""
    spoilers = context.spoilers
    request = answer.request
    if request.view == "sources":
        every = tuple(entry for own in answer.by_athlete for entry in _entries(answer, own, spoilers))
        heading = f"season's bests of {_names(answer)}"
        return sources.draw(Tone.ATHLETE, heading, facts(every), request.asked())
    return _together(answer, spoilers) if request.others else _alone(answer, spoilers)


def _alone(answer: Seasons, spoilers: Spoilers) -> Card:
    (own,) = answer.by_athlete
    entries = tuple(reversed(_entries(answer, own, spoilers)))
    page = turn_entries(answer.request.page, entries, ENTRIES_A_PAGE)
    years = f"{own.seasons[0].on.year} to {own.seasons[-1].on.year}"
    return Card(
        Tone.ATHLETE,
        f"{flagged(own.athlete)}: season's bests",
        (*_best(answer, own, spoilers), f"{count(len(entries), 'season')} that I hold, {years}."),
        paragraphs(page.items),
        footer=fine_print(disputed.note(dispute for entry in page.items for dispute in entry.disputes)),
        page=page.note,
        sources=by_publisher(sources_of(entries)),
        actions=_actions(answer, page_buttons(answer.request.asked(), page)),
        chart=_chart(answer, spoilers),
    )


def _best(answer: Seasons, own: AthleteSeasons, spoilers: Spoilers) -> Line:
    """The event and the best mark in it with place, day and source; beside it a better one with too much wind.

    A best that is hidden is not told apart: its line is.
    """
    best, aided = own.best, own.aided
    if best is None or any(spoilers.hides(one.on) for one in (best, aided, own.elsewhere) if one):
        return (Strong(event_name(answer.event)), ", ")
    wind: Line = ("With too much wind: ", *marked(aided), ". ") if aided else ()
    there = own.elsewhere
    other: Line = (f"Better, {track_name(there.event)}: ", *marked(there), ". ") if there else ()
    return (
        f"{event_name(answer.event)}, best that I hold: ",
        *marked(best),
        f" ({publishers(best.sources[:1])}). ",
        *wind,
        *other,
    )


def _together(answer: Seasons, spoilers: Spoilers) -> Card:
    hidden = _hidden(answer, spoilers)
    years = sorted({one.on.year for one in answer.marks}, reverse=True)
    page = turn_to(answer.request.page, years, ENTRIES_A_PAGE, lambda _: 160)
    shown = [one for one in answer.marks if one.on.year in page.items]
    return Card(
        Tone.ATHLETE,
        f"Season's bests: {_names(answer)}",
        _lead(answer),
        (
            Paragraph(((Strong(event_name(answer.event)),), *_missing(answer))),
            _years(answer, page.items, hidden=hidden),
        ),
        footer=fine_print(disputed.note(dispute for one in shown for dispute in one.disputes)),
        page=page.note,
        sources=by_publisher(source for one in answer.marks for source in one.sources),
        actions=_actions(answer, page_buttons(answer.request.asked(), page)),
        chart=_chart(answer, spoilers),
        spoiler=hidden,
    )


def _names(answer: Seasons) -> str:
    return listed(list(answer.short_names.values()))


def _lead(answer: Seasons) -> Line:
    """The best mark of all, and everybody who has it."""
    names = told_apart(own.athlete for own in answer.by_athlete)
    best = next(one for one in answer.marks if not any(other.mark.is_better_than(one.mark) for other in answer.marks))
    holders = [
        f"{names[own.athlete.id]} ({one.on.year})"
        for own in answer.by_athlete
        for one in own.seasons
        if one.mark.value == best.mark.value
    ]
    return ("The best that I hold: ", Strong(best.mark.shown), f" by {listed(holders)}.")


def _missing(answer: Seasons) -> tuple[Line, ...]:
    names = told_apart(own.athlete for own in answer.by_athlete)
    without = [names[own.athlete.id] for own in answer.by_athlete if not own.seasons]
    return ((f"I hold no mark of {listed(without)} in this event.",),) if without else ()


def _years(answer: Seasons, years: tuple[int, ...], *, hidden: bool) -> Block:
    """The best of each athlete in each year: up to two athletes as a table, more as a line for each year."""
    shown = tuple(own for own in answer.by_athlete if own.seasons)
    names = answer.short_names
    if len(shown) > _MOST_COLUMNS:
        return Paragraph(tuple(_year(shown, names, year) for year in years), spoiler=hidden)
    columns = [_column(own, years) for own in shown]
    rows = tuple((str(year), *(column[at] for column in columns)) for at, year in enumerate(years))
    header = ("", *(cut(names[own.athlete.id], _LONGEST_NAME) for own in shown))
    return Table(header, rows, frozenset(range(1, len(header))), spoiler=hidden)


def _year(shown: tuple[AthleteSeasons, ...], names: dict[str, str], year: int) -> Line:
    of_year = [(names[own.athlete.id], one) for own in shown for one in own.seasons if one.on.year == year]
    parts: list[str] = [f"{year}  "]
    for name, one in of_year:
        text = f"{name} {one.mark.shown}{disputed.SIGN if one.disputes else ''}"
        is_best = not any(other.mark.is_better_than(one.mark) for _, other in of_year)
        parts += [" · " if len(parts) > 1 else "", Strong(text) if is_best else text]
    return tuple(part for part in parts if part)


def _column(own: AthleteSeasons, years: tuple[int, ...]) -> list[str]:
    of_year = {one.on.year: one for one in own.seasons if one.on.year in years}
    room = " " if any(one.disputes for one in of_year.values()) else ""
    return [_cell(of_year[year], room) if year in of_year else f"–{room}" for year in years]


def _cell(one: Performance, room: str) -> str:
    return one.mark.shown + (disputed.SIGN if one.disputes else room)


def _entries(answer: Seasons, own: AthleteSeasons, spoilers: Spoilers) -> tuple[Entry, ...]:
    names = told_apart(one.athlete for one in answer.by_athlete)
    whose = f"{names[own.athlete.id]}, " if answer.request.others else "Season's bests, "
    return tuple(
        Entry(
            f"{whose}{event_name(answer.event)}",
            ((f"{one.on.year}  ", *marked(one)),),
            one.sources,
            spoilers.hides(one.on),
            one.disputes,
        )
        for one in own.seasons
    )


def _hidden(answer: Seasons, spoilers: Spoilers) -> bool:
    return any(spoilers.hides(one.on) for one in answer.marks)


def _chart(answer: Seasons, spoilers: Spoilers) -> Chart | None:
    charted = [own for own in answer.by_athlete if own.seasons]
    marks = answer.marks
    if len({one.on.year for one in marks}) < SEASONS_FOR_A_CHART:
        return None
    event = event_name(answer.event)
    alone = not answer.request.others
    who = charted[0].athlete.name if alone else _names(answer)
    names = told_apart(own.athlete for own in answer.by_athlete)
    told = [
        f"{names[c.athlete.id]}: {', '.join(f'{one.on.year} {one.mark.shown}' for one in c.seasons)}" for c in charted
    ]
    return Chart(
        ChartKind.BESTS,
        f"{who}: season's bests, {event}" if alone else f"Season's bests, {event}",
        tuple(
            Series(names[c.athlete.id], tuple(Point(one.on, one.mark.value, one.mark.shown) for one in c.seasons))
            for c in charted
        ),
        marks[0].mark.measure,
        publishers(source for one in marks for source in one.sources),
        answer.coverage.as_of,
        f"Season's bests in the {event_within(answer.event)} that I hold. {'. '.join(told)}.",
        spoiler=_hidden(answer, spoilers),
    )


def _actions(answer: Seasons, pages: tuple[Button, ...]) -> tuple[ActionRow, ...]:
    request, (first, *others) = answer.request, answer.by_athlete
    views = (
        Button("‹ Profile", Asked.of("athlete", {"athlete": first.athlete.id})),
        *(
            Button(f"Without {answer.short_names[other.athlete.id]}", _comparing(answer, without=other.athlete.id))
            for other in others
        ),
        view_button(request.asked()),
    )
    options = ("athlete", *OTHERS)
    careers = Asked.of("compare", dict(zip(options, request.athletes, strict=False)))
    side_by_side = (Button("Careers", careers),) if others else ()
    return action_rows((*pages, *side_by_side), _rivals(answer), _events(answer), views)


def _comparing(answer: Seasons, *, added: str = "", without: str = "") -> Asked:
    others = (*answer.request.others, added)
    kept = (other for other in others if other and other != without)
    return answer.request.comparing(*kept).asked()


def _rivals(answer: Seasons) -> Menu | None:
    """A menu of the first athlete's rivals, to add one to the comparison; None if it is full."""
    if len(answer.by_athlete) == MOST:
        return None
    there = {own.athlete.id for own in answer.by_athlete}
    names = told_apart(rival.opponent for rival in answer.rivals)
    choices = tuple(
        Button(_rival(names[rival.opponent.id], rival.opponent.nation), _comparing(answer, added=rival.opponent.id))
        for rival in answer.rivals
        if rival.opponent.id not in there
    )
    return Menu("Compare with a rival", choices[:MOST_CHOICES]) if choices else None


def _rival(name: str, nation: str) -> str:
    return f"{name} ({nation})" if nation else name


def _events(answer: Seasons) -> Menu | None:
    """A menu of their other events, the one most in common first."""
    request = answer.request
    choices = tuple(
        Button(event_name(event), replace(request, event=event, page=0).asked())
        for event in answer.events
        if event != answer.event
    )
    return Menu("Another event", choices[:MOST_CHOICES]) if choices else None
