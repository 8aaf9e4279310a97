"""The rivals card: the opponents an athlete has met most often, with the tally of each."""

from bot.cards.card import Button, Card, Line, Menu, Paragraph, Strong, Tone
from bot.cards.formatting import count, flagged
from bot.cards.paging import Page, line_length, page_buttons, turn_to
from bot.cards.small_print import as_of, fine_print
from bot.domain.asked import Asked
from bot.domain.head_to_head import RULE, Rival
from bot.questions.context import Context
from bot.questions.h2h.request import HeadToHeadRequest
from bot.questions.rivals.answer import MOST, Rivals

RIVALS_A_PAGE = 10


def draw(answer: Rivals, context: Context) -> Card:
    """Lay out one page of the rivals.

    Which race decided a tally is not known here: every tally is hidden where the athlete's latest race is.
    """
    spoilers = context.spoilers
    hidden = answer.latest is not None and spoilers.hides(answer.latest)
    page = turn_to(
        answer.request.page, answer.rivals, RIVALS_A_PAGE, lambda rival: 2 * line_length((_line(rival, hidden=False),))
    )
    tallies = tuple((f"{rival.opponent.name} ", Strong(_tally(rival))) for rival in page.items)
    pages = page_buttons(answer.request.asked(), page, "‹ Met more often", "Met less often ›")
    most = f"The {MOST} met most often that I hold" if len(answer.rivals) == MOST else "All that I hold"
    return Card(
        Tone.HEAD_TO_HEAD,
        f"{flagged(answer.athlete)}: rivals",
        _lead(answer, hidden=hidden),
        (
            Paragraph(tuple(_line(rival, hidden=hidden) for rival in page.items)),
            *((Paragraph(tallies, spoiler=True),) if hidden else ()),
        ),
        footer=(
            f"Wins of {answer.athlete.short_name} first. Rule: {RULE}.",
            fine_print(
                f"{most}; each head-to-head has its races and sources. ", as_of(answer.coverage), f" {page.note}"
            ),
        ),
        actions=tuple(row for row in (pages, _head_to_heads(answer, page), _ways_on(answer)) if row),
    )


def _lead(answer: Rivals, *, hidden: bool) -> Line:
    rival = answer.rivals[0]
    tally = () if hidden else (": ", Strong(_tally(rival)))
    return (
        "Met ",
        Strong(rival.opponent.name),
        f" most often, in {count(rival.meetings, 'race')}",
        *tally,
        f". {count(len(answer.rivals), 'opponent')} in all.",
    )


def _line(rival: Rival, *, hidden: bool) -> Line:
    tally = () if hidden else ("  ", Strong(_tally(rival)))
    undecided = rival.meetings - rival.wins - rival.losses
    rest = f", {undecided} counted for nobody" if undecided and not hidden else ""
    return (f"{flagged(rival.opponent)}  {count(rival.meetings, 'meeting')}", *tally, rest)


def _tally(rival: Rival) -> str:
    return f"{rival.wins}–{rival.losses}"


def _head_to_heads(answer: Rivals, page: Page[Rival]) -> Menu:
    choices = tuple(
        Button(
            f"{answer.athlete.short_name} v {rival.opponent.name}",
            HeadToHeadRequest(answer.athlete.id, rival.opponent.id).asked(),
        )
        for rival in page.items
    )
    return Menu("Show a head-to-head", choices)


def _ways_on(answer: Rivals) -> tuple[Button, ...]:
    named = {"athlete": answer.athlete.id}
    return (Button("Profile", Asked.of("athlete", named)), Button("Results", Asked.of("results", named)))
