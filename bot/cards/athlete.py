"""The athlete's card: nation and age, bests, titles, records, rivals, availability; and the seasons as a chart."""

from collections.abc import Sequence

from bot.answers.athlete import Profile
from bot.cards import disputed, sources
from bot.cards._entries import Entry, facts, paragraphs, turn_entries
from bot.cards._profile_entries import entries, marked
from bot.cards.card import Button, Card, Line, Strong, Tone
from bot.cards.chart import Chart, ChartKind, Point, Series
from bot.cards.formatting import Citations, as_of, count, day, flagged, listed
from bot.cards.paging import page_buttons
from bot.cards.sources import view_button
from bot.cards.spoilers import Spoilers
from bot.domain.disciplines import event_name
from bot.domain.event import Event
from bot.domain.nations import nation_name
from bot.domain.profile import Hold, ages

ENTRIES_A_PAGE = 18
SEASONS_FOR_A_CHART = 2


def draw(answer: Profile, spoilers: Spoilers) -> Card:
    """Lay out the view that was asked for: the profile, the season's bests or the sources."""
    request = answer.request
    if request.view == "sources":
        shown = facts((*_birth(answer), *entries(answer, spoilers), *_seasons(answer, spoilers)))
        return sources.draw(Tone.ATHLETE, answer.athlete.name, shown, "athlete", request.options(), request.page)
    if request.view == "chart" and answer.main_event:
        return _season_card(answer, answer.main_event, spoilers)
    return _profile(answer, spoilers)


def _profile(answer: Profile, spoilers: Spoilers) -> Card:
    citations = Citations()
    every = entries(answer, spoilers)
    page = turn_entries(answer.request.page, every, ENTRIES_A_PAGE)
    pages = page_buttons("athlete", answer.request.options(), page, "‹ Back", "More ›")
    return Card(
        Tone.ATHLETE,
        flagged(answer.athlete),
        _lead(answer, every),
        paragraphs(page.items, citations, cite_sections=True),
        footer=(_reservation(answer, page.note), *_disputed(answer, page.items), *citations.short()),
        actions=tuple(row for row in (pages, _ways_on(answer)) if row),
    )


def _reservation(answer: Profile, page_note: str = "") -> str:
    return f"All of this is what I hold, not the whole career. {as_of(answer.coverage)} {page_note}".strip()


def _lead(answer: Profile, every: Sequence[Entry]) -> Line:
    """Nation and age; then how many titles and records, unless the number would give away what is to be hidden."""
    counts = [count(answer.results, "race")] if answer.results else []
    if not any(entry.spoiler for entry in every):
        standing = sum(holding.hold is Hold.HELD for holding in answer.holdings)
        counts += [count(len(answer.titles), "title")] if answer.titles else []
        counts += [f"{count(standing, 'record or best', 'records and bests')} that stand"] if standing > 1 else []
        counts += ["1 record or best that stands"] if standing == 1 else []
    held = f" I hold {listed(counts)}." if counts else ""
    return (Strong(nation_name(answer.athlete.nation)), f"{_born(answer)}.{held}")


def _born(answer: Profile) -> str:
    """A birth date and the years since, which stay true of the dead; two of them where only the year is known."""
    born = answer.athlete.born
    if born is None:
        return ""
    years = ages(born, answer.on)
    since = f"{' or '.join(map(str, years))} {'year' if years == (1,) else 'years'} ago"
    sign = disputed.sign(answer.born_disputes)
    return f", born {day(born)}{sign}, {since}" if len(years) == 1 else f", born in {born.year}{sign}, {since}"


def _birth(answer: Profile) -> tuple[Entry, ...]:
    """The birth date as a fact of its own, where somebody gives another."""
    said: Line = (_born(answer).removeprefix(", ").replace(disputed.SIGN, ""),)
    return (Entry("Birth", (said,), disputes=answer.born_disputes),) if answer.born_disputes else ()


def _disputed(answer: Profile | None, shown: Sequence[Entry]) -> tuple[str, ...]:
    """The note on what is disputed: of the entries shown, and of the birth date where the card names it."""
    born = answer.born_disputes if answer else ()
    return disputed.note((*born, *(dispute for entry in shown for dispute in entry.disputes)))


def _seasons(answer: Profile, spoilers: Spoilers) -> tuple[Entry, ...]:
    section = f"Season's bests, {event_name(answer.main_event)}" if answer.main_event else ""
    return tuple(
        Entry(section, ((f"{one.on.year}  ", *marked(one)),), one.sources, spoilers.hides(one.on), one.disputes)
        for one in reversed(answer.seasons)
    )


def _season_card(answer: Profile, event: Event, spoilers: Spoilers) -> Card:
    citations = Citations()
    seasons = _seasons(answer, spoilers)
    page = turn_entries(answer.request.page, seasons, ENTRIES_A_PAGE)
    years = f"{answer.seasons[0].on.year} to {answer.seasons[-1].on.year}"
    pages = page_buttons("athlete", answer.request.options(), page)
    back = Button("‹ Profile", "athlete", (("athlete", answer.athlete.id),))
    return Card(
        Tone.ATHLETE,
        f"{flagged(answer.athlete)}: season's bests",
        (Strong(event_name(event)), f", {count(len(seasons), 'season')}, {years}."),
        paragraphs(page.items, citations),
        footer=(_reservation(answer, page.note), *_disputed(None, page.items), *citations.short()),
        actions=tuple(row for row in (pages, (back, view_button("athlete", answer.request.options()))) if row),
        chart=_chart(answer, event, spoilers) if len(seasons) >= SEASONS_FOR_A_CHART else None,
    )


def _chart(answer: Profile, event: Event, spoilers: Spoilers) -> Chart:
    said = ", ".join(f"{one.on.year} {one.mark.text}" for one in answer.seasons)
    points = tuple(Point(one.on, one.mark.value, one.mark.text) for one in answer.seasons)
    return Chart(
        ChartKind.BESTS,
        f"{answer.athlete.name}: season's bests, {event_name(event)}",
        (Series(answer.athlete.short_name, points),),
        answer.seasons[0].mark.measure,
        ", ".join(dict.fromkeys(source.publisher for one in answer.seasons for source in one.sources)),
        answer.coverage.as_of,
        f"Season's bests of {answer.athlete.name} in the {event_name(event)} that I hold: {said}.",
        spoiler=any(spoilers.hides(one.on) for one in answer.seasons),
    )


def _ways_on(answer: Profile) -> tuple[Button, ...]:
    athlete = answer.athlete.id

    def ask(label: str, question: str) -> Button:
        return Button(label, question, (("athlete", athlete),))

    options = answer.request.options()
    chart = len(answer.seasons) >= SEASONS_FOR_A_CHART
    return (
        *((ask("Results", "results"),) if answer.results else ()),
        *((ask("Rivals", "rivals"),) if answer.rivals else ()),
        *((ask(count(answer.statements, "statement"), "quote"),) if answer.statements else ()),
        *((view_button("athlete", options, "Season's bests", "chart"),) if chart else ()),
        view_button("athlete", options),
    )
