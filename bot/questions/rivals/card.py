"""The rivals card: the opponents an athlete has met most often, with the tally of each."""

from bot.cards.card import Brief, Button, Card, Line, Menu, Paragraph, Strong, Tone, action_rows
from bot.cards.formatting import count, flagged, score
from bot.cards.meets import FINAL
from bot.cards.paging import Page, line_length, page_buttons, turn_to
from bot.cards.small_print import as_of, fine_print
from bot.domain.asked import Asked
from bot.domain.athlete import told_apart
from bot.domain.head_to_head import Rival
from bot.questions.context import Context
from bot.questions.h2h.request import HeadToHeadRequest
from bot.questions.rivals.answer import MOST, Rivals
from bot.questions.rivals.request import RivalsRequest

RIVALS_A_PAGE = 10


def draw(answer: Rivals, context: Context) -> Card:
    """Lay out one page of the rivals.

    Every tally is hidden if the athlete's latest race is: which races a tally counts is not known here.
    """
    spoilers = context.spoilers
    hidden = answer.latest is not None and spoilers.hides(answer.latest)
    names = told_apart(rival.opponent for rival in answer.rivals)

    def length(rival: Rival) -> int:
        return 2 * line_length((_line(rival, names[rival.opponent.id], hidden=False),))

    page = turn_to(answer.request.page, answer.rivals, RIVALS_A_PAGE, length)
    tallies = tuple((f"{names[rival.opponent.id]} ", Strong(_tally(rival))) for rival in page.items)
    pages = page_buttons(answer.request.asked(), page, "‹ Before", "More ›")
    championships = any(rival.at_championships for rival in answer.rivals)
    return Card(
        Tone.HEAD_TO_HEAD,
        f"{flagged(answer.athlete)}: rivals",
        _lead(answer, names, hidden=hidden),
        (
            Paragraph(tuple(_line(rival, names[rival.opponent.id], hidden=hidden) for rival in page.items)),
            *((Paragraph(tallies, spoiler=True),) if hidden else ()),
        ),
        footer=(
            *fine_print(
                f"Wins of {answer.athlete.short_name} first",
                Brief(f"{FINAL} championships count ×3", f"{FINAL} count ×3") if championships else "",
            ),
            as_of(answer.coverage),
        ),
        page=page.note,
        actions=action_rows(pages, _head_to_heads(answer, page), _links(answer)),
    )


def _lead(answer: Rivals, names: dict[str, str], *, hidden: bool) -> Line:
    if answer.request.by:
        return _lead_by(answer, names, hidden=hidden)
    rival = max(answer.rivals, key=lambda rival: rival.meetings)
    tally = () if hidden else (": ", Strong(_tally(rival)))
    opponents = count(len(answer.rivals), "opponent")
    most = f"The first {opponents} are listed" if len(answer.rivals) == MOST else f"{opponents} in all that I hold"
    return (
        "Met ",
        Strong(names[rival.opponent.id]),
        f" most often, in {count(rival.meetings, 'race')}",
        *tally,
        f". {most}.",
    )


def _lead_by(answer: Rivals, names: dict[str, str], *, hidden: bool) -> Line:
    """`Lost most often to **Warholm**, 6 times. 9 opponents who were ahead at least once.`"""
    lost = answer.request.by == "losses"
    rival = answer.rivals[0]
    often = () if hidden else (f", {count(rival.losses if lost else rival.wins, 'time')}: ", Strong(_tally(rival)))
    opponents = count(len(answer.rivals), "opponent")
    most = f"The first {opponents} are listed" if len(answer.rivals) == MOST else f"{opponents} in all that I hold"
    said = "Lost most often to " if lost else "Beat "
    return (
        said,
        Strong(names[rival.opponent.id]),
        *(() if lost else (" most often",)),
        *often,
        f". {most}.",
    )


def _line(rival: Rival, name: str, *, hidden: bool) -> Line:
    """`🇰🇪 Timothy Cheruiyot  **7–6** · 10 🏆`; the number of meetings where the tally does not say it."""
    who = f"{flagged(rival.opponent, name)}  "
    championships = f" · {rival.at_championships} {FINAL}" if rival.at_championships else ""
    meetings = count(rival.meetings, "meeting")
    if hidden:
        return (f"{who}{meetings}{championships}",)
    if rival.is_unknown:
        return (f"{who}{_tally(rival)} in {meetings}{championships}",)
    undecided = rival.meetings - rival.wins - rival.losses - rival.unknown - rival.annulled
    rest = f" in {meetings}" if undecided or rival.unknown or rival.annulled else ""
    rest += f", {rival.annulled} with a DQ" if rival.annulled else ""
    rest += f", {undecided} counted for nobody" if undecided else ""
    rest += f", {rival.unknown} without known places" if rival.unknown else ""
    return (who, Strong(_tally(rival)), f"{rest}{championships}")


def _tally(rival: Rival) -> str:
    return "places not known" if rival.is_unknown else score(rival.wins, rival.losses)


def _head_to_heads(answer: Rivals, page: Page[Rival]) -> Menu:
    names = told_apart(rival.opponent for rival in answer.rivals)
    choices = tuple(
        Button(
            f"{answer.athlete.short_name} v {names[rival.opponent.id]}",
            HeadToHeadRequest(answer.athlete.id, rival.opponent.id).asked(),
        )
        for rival in page.items
    )
    return Menu("Show a head-to-head", choices)


def _links(answer: Rivals) -> tuple[Button, ...]:
    named = {"athlete": answer.athlete.id}
    orders = {"": "Most met", "losses": "Lost to most", "wins": "Beat most"}
    others = (by for by in orders if by != answer.request.by)
    return (
        *(Button(orders[by], RivalsRequest(answer.athlete.id, by).asked()) for by in others),
        Button("Profile", Asked.of("athlete", named)),
        Button("Results", Asked.of("results", named)),
    )
