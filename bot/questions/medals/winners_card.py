"""The card of who won: an event at each meet of a series, the latest first, or each event of one meet."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.cards import disputed
from bot.cards.card import MOST_CHOICES, Button, Card, Line, Menu, Paragraph, Strong, Tone, action_rows
from bot.cards.formatting import count, flagged, gap, listed
from bot.cards.holders import names_of
from bot.cards.paging import page_buttons, turn_to
from bot.cards.small_print import by_publisher, fine_print
from bot.cards.sources import view_button
from bot.domain.asked import Asked
from bot.domain.event import Sex
from bot.domain.medals import NO_GOLD, Final, nation_of
from bot.domain.meet_kind import MeetKind
from bot.domain.race import AnyResult
from bot.domain.scope import scope_name
from bot.questions.medals.found import MedalTable
from bot.questions.medals.orders import in_order, margin_of
from bot.questions.medals.parts import event_name_of, few, held_lines
from bot.questions.medals.request import BY_MARGIN, CLOSEST, EARLIEST, SWEEPS, WIDEST, MedalsRequest

ROWS_A_PAGE = 8
_MOST_NAMED = 3
_MOST_YEARS = 8
_SEXES = {Sex.MEN: "Men", Sex.WOMEN: "Women", Sex.MIXED: "Mixed"}
_FIRST = {EARLIEST: "The first that I hold: ", WIDEST: "The widest that I hold: ", CLOSEST: "The closest that I hold: "}
_ORDERS = {EARLIEST: ", the earliest first", WIDEST: ", the widest margin first", CLOSEST: ", the closest first"}
_TURNS = {True: ("‹ Before", "More ›"), False: ("‹ Later", "Earlier ›")}  # whether an order is asked for
_BESIDE = {2: "🥈", 3: "🥉"}


def draw_winners(answer: MedalTable, title: str, today: date, *, hidden: bool) -> Card:
    """Lay out one page of the finals with who won each."""
    request = answer.request
    one_meet, medals = not answer.competition.is_repeated, answer.competition.kind.is_championship
    finals = in_order(answer.finals, request.order, one_meet=one_meet)
    most = () if request.view == SWEEPS else _most_often(answer.finals)
    names = names_of(winner.competitor for final in finals for winner in _won(final))
    short = names_of((r.competitor for final in finals for r in final.medallists), short=True)
    page = turn_to(request.page, finals, ROWS_A_PAGE, lambda _: 140)
    editions = len({final.race.meet.id for final in answer.finals})
    where = _says_of(finals, one_meet=one_meet)
    lines: list[Line] = []
    for final in page.items:
        lines.append(_line(final, names, where, _apart(final, request.order)))
        lines += _beside(final, short, medals=medals)
    return Card(
        Tone.RESULTS,
        f"{title}: {_whose(request)}{_ORDERS.get(request.order, '')}",
        _of_one_meet(finals) if one_meet and not request.order else _lead(finals, names, request.order),
        (
            *((Paragraph((most,), spoiler=hidden),) if most else ()),
            Paragraph(
                held_lines(answer.held, editions=editions, asked=request.event)
                if medals and not (request.area or request.view == SWEEPS)
                else _counted(answer, editions, today)
            ),
            *((Paragraph((unknown,)),) if (unknown := _without_margin(answer, finals)) else ()),
            Paragraph(tuple(lines), spoiler=hidden),
        ),
        footer=fine_print(
            disputed.note(d for final in page.items for result in final.medallists for d in result.disputes)
        ),
        page=page.note,
        sources=by_publisher(s for final in finals for medallist in final.medallists for s in medallist.sources),
        actions=action_rows(
            page_buttons(
                request.asked(), page, *(("‹ Before", "More ›") if request.order else ("‹ Later", "Earlier ›"))
            ),
            (view_button(request.asked(), *(("Medal table", "") if medals else ())), *_sexes(answer)),
            _races(page.items),
        ),
        spoiler=hidden,
    )


def _without_margin(answer: MedalTable, finals: Sequence[Final]) -> Line:
    """Of how many finals the margin is not known, where margins are asked for: the widest may be one of them."""
    unknown = len(answer.finals) - len(finals)
    return (f"Of {count(unknown, 'final')} I don't know the margin.",) if unknown else ()


def _won(final: Final) -> tuple[AnyResult, ...]:
    return tuple(result for result in final.medallists if result.place == 1)


def _whose(request: MedalsRequest) -> str:
    """`winners`, `African winners`, `winners other than African`."""
    if request.view == SWEEPS:
        return "all three medals of one nation"
    area = scope_name(request.area) if request.area else ""
    return f"winners other than {area}" if request.others else f"{area} winners".lstrip()


def _counted(answer: MedalTable, editions: int, today: date) -> tuple[Line, ...]:
    """How many finals are listed, and of which marathons there is none: each edition had a winner."""
    finals = answer.finals
    of = f" of {count(editions, 'edition')}" if editions < len(finals) else ""
    missing = [] if answer.request.area else _years_missing(answer, today)
    order = answer.request.order
    first = "" if order in BY_MARGIN else ", the earliest first" if order == EARLIEST else ", the latest first"
    lines: list[Line] = [(f"{count(len(finals), 'final')}{of} that I hold{first}.",)]
    if missing:
        of_one = answer.request.sex or (answer.request.event and answer.request.event.sex)
        lacking = "Not held" if of_one else "Neither held"  # of men and women, whose gaps differ
        lines.append((f"{lacking}: {few(missing, _MOST_YEARS)}.",))
    return tuple(lines)


def _years_missing(answer: MedalTable, today: date) -> list[str]:
    """The years since the first final of which no winner is held, the latest first; of marathons."""
    years = {final.race.date.year for final in answer.finals}
    if not answer.request.event or answer.competition.kind is not MeetKind.MAJOR:
        return []
    meets = [each for each in answer.competition.meets if each.last < today and answer.request.covers(each.first)]
    run = [each.first.year for each in meets if each.first.year > min(years)]
    return [str(year) for year in dict.fromkeys(run) if year not in years]


def _lead(finals: Sequence[Final], names: dict[str, str], order: str) -> Line:
    """The winners of the first final listed: of men and of women where both are listed and the event is one."""
    events = {final.race.event.discipline for final in finals}
    first = {final.race.event.sex: final for final in reversed(finals)} if len(events) == 1 else {None: finals[0]}
    parts: list[str | Strong] = [_FIRST.get(order, "The latest: ")]
    for nth, final in enumerate(sorted(first.values(), key=finals.index)):
        winners = [flagged(winner.competitor, names[winner.competitor.id]) for winner in _won(final)]
        where = f"{final.race.meet.city} {final.race.date.year}"
        by = f" {'with the' if apart.startswith('same') else 'by'} {apart}" if (apart := _apart(final, order)) else ""
        parts += ["; " if nth else "", Strong(listed(winners) or NO_GOLD), f"{by}, {where}"]
    return (*parts, ".")


def _apart(final: Final, order: str) -> str:
    """`0.20 s`, where the margins are what is asked for."""
    margin = margin_of(final) if order in BY_MARGIN else None
    return gap(*margin) if margin else ""


def _most_often(finals: Sequence[Final]) -> Line:
    """Who won one event most often, of men and of women; nothing where nobody won it twice, or events are several."""
    if len({final.race.event.discipline for final in finals}) != 1:
        return ()
    wins = Counter((final.race.event.sex, winner.competitor.id) for final in finals for winner in _won(final))
    competitors = {winner.competitor.id: winner.competitor for final in finals for winner in _won(final)}
    said: list[str | Strong] = []
    for sex in dict.fromkeys(final.race.event.sex for final in finals):
        often = max(number for (of, _), number in wins.items() if of is sex) if any(of is sex for of, _ in wins) else 0
        most = [competitors[id_] for (of, id_), number in wins.items() if of is sex and number == often]
        if often > 1 and len(most) <= _MOST_NAMED:
            who = listed([flagged(each, each.short_name) for each in most])
            each = " each" if len(most) > 1 else ""
            said += ["; " if said else "Most wins that I hold: ", Strong(who), f" {often}{each}"]
    return (*said, ".") if said else ()


def _of_one_meet(finals: Sequence[Final]) -> Line:
    """How many finals were won, and by how many nations."""
    winners = [winner for final in finals for winner in _won(final)]
    nations = len({nation_of(winner) for winner in winners})
    return (Strong(count(len(winners), "gold")), f" that I hold, of {count(nations, 'nation')}.")


@dataclass(frozen=True, slots=True)
class _Says:
    """What a line says of its final: the year, the city, the event, only its sex; each where finals differ in it."""

    year: bool
    city: bool
    event: bool
    sex: bool


def _says_of(finals: Sequence[Final], *, one_meet: bool) -> _Says:
    of_one_event = len({final.race.event.discipline for final in finals}) == 1
    return _Says(
        year=not one_meet,
        city=len({final.race.meet.city for final in finals}) > 1,
        event=one_meet or not of_one_event,
        sex=len({final.race.event.sex for final in finals}) > 1,
    )


def _line(final: Final, names: dict[str, str], says: _Says, apart: str = "") -> Line:
    sex = _SEXES.get(final.race.event.sex, "") if final.race.event.sex and says.sex else ""
    city = final.race.meet.city if says.city else ""
    year = str(final.race.date.year) if says.year else ""
    event = event_name_of(final.race.event) if says.event else sex
    start = "".join(f"{part}  " for part in (" ".join(filter(None, (year, city))), event) if part)
    winners = _won(final)
    if not winners:
        return (start, f"{NO_GOLD}." if final.gold_annulled else "not held")
    who = listed([flagged(winner.competitor, names[winner.competitor.id]) for winner in winners])
    ahead: Line = (Strong(apart), "  ") if apart else ()
    return (start, *ahead, Strong(who), f"  {winners[0].mark_text}{disputed.sign(winners[0].disputes)}")


def _beside(final: Final, names: dict[str, str], *, medals: bool) -> tuple[Line, ...]:
    """`🥈 Chemutai · 🥉 Cherotich`, or their places: who came in behind the winner, as far as they are held."""
    parts: list[str] = []
    for place, medal in _BESIDE.items():
        for result in (each for each in final.medallists if each.place == place):
            who = flagged(result.competitor, names[result.competitor.id])
            parts.append(f"{medal if medals else f'{place}.'} {who}{disputed.sign(result.disputes)}")
    return ((" · ".join(parts),),) if parts else ()


def _sexes(answer: MedalTable) -> tuple[Button, ...]:
    here, event = replace(answer.request, page=0), answer.request.event
    if event is not None and event.sex is not None:
        return ()
    others = [sex for sex in ("men", "women") if sex != here.sex]
    return tuple(Button(sex.capitalize(), replace(here, sex=sex).asked()) for sex in others)


def _races(finals: tuple[Final, ...]) -> Menu | None:
    """A menu of the finals of the page."""
    choices = tuple(
        Button(
            f"{final.race.meet.city} {final.race.date.year}: {event_name_of(final.race.event)}",
            Asked.of("race", {"race": final.race.id}),
        )
        for final in finals[:MOST_CHOICES]
    )
    return Menu("One final", choices) if choices else None
