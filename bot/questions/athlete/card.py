"""The athlete's card: nation and age, bests, titles, records, rivals, availability."""

from collections.abc import Sequence

from bot.cards import disputed, sources
from bot.cards.card import Button, Card, Line, Strong, Tone, action_rows
from bot.cards.entries import Entry, facts, paragraphs, sources_of, turn_entries
from bot.cards.formatting import count, day, flagged, listed
from bot.cards.paging import page_buttons
from bot.cards.sharing import VIEW as PICTURE
from bot.cards.sharing import picture_button, share
from bot.cards.small_print import by_publisher, fine_print
from bot.cards.sources import view_button
from bot.cards.spoilers import Spoilers
from bot.domain.asked import Asked
from bot.domain.disciplines import event_name
from bot.domain.nations import nation_name
from bot.domain.profile import ages
from bot.questions.athlete.answer import Profile
from bot.questions.athlete.entries import entries, marked
from bot.questions.athlete.picture import picture_of
from bot.questions.athlete.record_steps import RecordSteps
from bot.questions.athlete.record_steps_card import draw_record_steps
from bot.questions.athlete.season import SeasonBests
from bot.questions.athlete.season_card import draw_season
from bot.questions.athlete.seasons import Seasons
from bot.questions.athlete.seasons_card import SEASONS_FOR_A_CHART, draw_seasons
from bot.questions.context import Context
from bot.questions.unheld import podiums_note

ENTRIES_A_PAGE = 18


def draw(answer: Profile | Seasons | SeasonBests | RecordSteps, context: Context) -> Card:
    """Lay out the view asked for: the profile, its sources, the seasons, or the records that were set."""
    if isinstance(answer, RecordSteps):
        return draw_record_steps(answer, context)
    if isinstance(answer, Seasons):
        return draw_seasons(answer, context)
    if isinstance(answer, SeasonBests):
        return draw_season(answer, context)
    spoilers = context.spoilers
    request = answer.request
    if request.view == "sources":
        shown = facts((*_birth(answer), *entries(answer, spoilers), *_seasons(answer, spoilers)))
        lacking = podiums_note(answer.unheld)
        return sources.draw(Tone.ATHLETE, answer.athlete.name, shown, request.asked(), lacking)
    if request.view == PICTURE and answer.bests:
        every = entries(answer, spoilers, in_brief=True)
        picture = picture_of(answer, any(entry.spoiler for entry in every))
        return share(Tone.ATHLETE, _lead(answer, every), picture, request.asked())
    return _profile(answer, spoilers)


def _profile(answer: Profile, spoilers: Spoilers) -> Card:
    every = entries(answer, spoilers, in_brief=True)
    page = turn_entries(answer.request.page, every, ENTRIES_A_PAGE)
    pages = page_buttons(answer.request.asked(), page, "‹ Back", "More ›")
    return Card(
        Tone.ATHLETE,
        flagged(answer.athlete),
        _lead(answer, every),
        paragraphs(page.items),
        footer=fine_print(podiums_note(answer.unheld), _disputed(answer, page.items)),
        page=page.note,
        sources=by_publisher(sources_of(every)),
        actions=action_rows(pages, _links(answer), _views(answer)),
    )


def _lead(answer: Profile, every: Sequence[Entry]) -> Line:
    """Nation and age; then how many titles and records, unless a number could give away a hidden result.

    Where it is asked whether the athlete is fit, what is known of that.
    """
    if answer.request.view == "availability":
        if not answer.notes:
            return ("I have no note on whether ", Strong(answer.athlete.name), " is fit or injured.")
        return (f"The latest note on availability that I have is of {answer.notes[0].as_of}.",)
    counts = [count(answer.results, "race")] if answer.results else []
    counts += [count(len(answer.relays), "relay")] if answer.relays else []
    if not any(entry.spoiler for entry in every):
        standing = sum(holding.stands for holding in answer.holdings)
        counts += [count(len(answer.titles), "title")] if answer.titles else []
        counts += [f"{count(standing, 'record or best', 'records and bests')} that stand"] if standing > 1 else []
        counts += ["1 record or best that stands"] if standing == 1 else []
    held = f"I hold {listed(counts)}." if counts else ""
    nation, born = nation_name(answer.athlete.nation), _born(answer)
    if nation:
        return (Strong(nation), f", {born or 'date of birth not held'}. {held}".rstrip())
    born = f"{born[0].upper()}{born[1:]}." if born else "Nation not known."
    return (f"{born} {held}".rstrip(),)


def _born(answer: Profile) -> str:
    """The birth date and the years since, not the age: that would be wrong of the dead.

    If only the year of birth is known, two numbers of years are possible, and both are given.
    """
    born = answer.athlete.born
    if born is None:
        return ""
    years = ages(born, answer.on)
    since = f"{' or '.join(map(str, years))} {'year' if years == (1,) else 'years'} ago"
    sign = disputed.sign(answer.born_disputes)
    return f"born {day(born)}{sign}, {since}" if len(years) == 1 else f"born in {born.year}{sign}, {since}"


def _birth(answer: Profile) -> tuple[Entry, ...]:
    """The birth date as a fact for the sources view, with who says so and who disputes it."""
    said: Line = (_born(answer).replace(disputed.SIGN, ""),)
    known = answer.athlete.born is not None
    return (Entry("Birth", (said,), answer.who_says, disputes=answer.born_disputes),) if known else ()


def _disputed(answer: Profile, shown: Sequence[Entry]) -> str:
    """The note on disputed facts: those of the entries shown, and the birth date."""
    return disputed.note((*answer.born_disputes, *(dispute for entry in shown for dispute in entry.disputes)))


def _seasons(answer: Profile, spoilers: Spoilers) -> tuple[Entry, ...]:
    section = f"Season's bests, {event_name(answer.main_event)}" if answer.main_event else ""
    return tuple(
        Entry(section, ((f"{one.on.year}  ", *marked(one)),), one.sources, spoilers.hides(one.on), one.disputes)
        for one in reversed(answer.seasons)
    )


def _links(answer: Profile) -> tuple[Button, ...]:
    athlete = answer.athlete.id

    def ask(label: str, question: str) -> Button:
        return Button(label, Asked.of(question, {"athlete": athlete}))

    return (
        *((ask("Results", "results"),) if answer.results else ()),
        *((ask("Rivals", "rivals"),) if answer.rivals else ()),
        *((ask(count(answer.quotes, "statement"), "quote"),) if answer.quotes else ()),
    )


def _views(answer: Profile) -> tuple[Button, ...]:
    asked = answer.request.asked()
    chart = len(answer.seasons) >= SEASONS_FOR_A_CHART
    return (
        *((view_button(asked, "Season's bests", "chart"),) if chart else ()),
        *((view_button(asked, "Records", "records"),) if answer.holdings else ()),
        *((picture_button(asked),) if answer.bests else ()),
        view_button(asked),
    )
