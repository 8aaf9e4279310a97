"""The card of /about."""

from bot.cards.card import Card, Line, Link, Moment, Paragraph, Strong, Tone, action_rows
from bot.cards.formatting import count, moment, source_line, span
from bot.cards.paging import page_buttons, turn_to
from bot.cards.small_print import as_of, fine_print
from bot.domain.coverage import Coverage
from bot.domain.service import ServiceState
from bot.questions.about.answer import About
from bot.questions.context import Context

SOURCES_A_PAGE = 10
_CREDITED = "CC BY "  # not CC BY-SA: such a source only confirms what another one gives


def draw(answer: About, context: Context) -> Card:
    """Version, what the store holds, and its sources."""
    held = answer.coverage
    counts = ", ".join(
        (
            count(held.athletes, "athlete"),
            count(held.races, "race"),
            count(held.results, "result"),
            count(held.records, "record or best", "records and bests"),
            count(held.quotes, "statement"),
            count(held.notes, "availability note"),
        )
    )
    dates = f" Races from {span(held.first, held.last)}." if held.first and held.last else ""
    page = turn_to(answer.request.page, answer.sources, SOURCES_A_PAGE, lambda s: len(source_line(s)) + 8)
    return Card(
        Tone.ABOUT,
        f"Bell Lap {answer.version}",
        ("Athletics answers for fans: each fact names its source and its date, and “I don't have that” is an answer.",),
        (
            Paragraph(
                (
                    (Strong("What I hold"), f"  {counts}.{dates}"),
                    *_origins(held),
                    *_credits(answer),
                    *_last_import(answer),
                )
            ),
            *((Paragraph(((Strong("Background work"),), *map(_service, answer.services))),) if answer.services else ()),
            Paragraph(((Strong(f"Sources ({len(answer.sources)})"),), *((f"• {source_line(s)}",) for s in page.items))),
        ),
        footer=fine_print(as_of(held), "/help has every command"),
        page=page.note,
        actions=action_rows(
            page_buttons(answer.request.asked(), page, "‹ Back", "More ›"),
            (Link("Add me to a server", context.invite),) if context.invite else (),
        ),
        private=bool(answer.services),  # how the bot is doing is for who manages the server
    )


def _origins(held: Coverage) -> tuple[Line, ...]:
    """How many of the facts that ship two origins give, and how many one."""
    if not held.checked + held.single:
        return ()
    two, one = f"{held.checked:,} have two origins or more", f"{held.single:,} have one"
    return ((f"Of the results and records that I came with, {two} and {one}: Sources says which.",),)


def _service(state: ServiceState) -> Line:
    """`• almanac  last worked 22 Nov 2026, 19:40 UTC`, and since when it fails where it does."""
    worked: Line = ("has not run yet",)
    if state.last_worked:
        worked = ("last worked ", Moment(moment(state.last_worked), state.last_worked, "f"))
    failing: Line = ()
    if state.failing_since:
        since = Moment(moment(state.failing_since), state.failing_since, "f")
        failing = (" · ", Strong("failing"), " since ", since, f" ({state.last_error})")
    return (f"• {state.name}  ", *worked, *failing)


def _credits(answer: About) -> tuple[Line, ...]:
    """The sources whose licence asks to be named with it."""
    credited = [source for source in answer.sources if source.licence.startswith(_CREDITED)]
    return tuple((f"Under {s.licence}: {s.title}, {s.publisher}.",) for s in credited)


def _last_import(answer: About) -> tuple[Line, ...]:
    at = answer.last_import
    return (("Last import ", Moment(moment(at), at, "f"), "."),) if at else ()
