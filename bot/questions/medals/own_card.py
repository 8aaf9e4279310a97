"""The card of somebody's medals: an athlete's by championship, a nation's by event or one by one."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import groupby

from bot.cards import disputed, sources
from bot.cards.card import MOST_CHOICES, Brief, Button, Card, Line, Menu, Paragraph, Strong, Tone, action_rows
from bot.cards.formatting import count, flagged
from bot.cards.holders import names_of, shared_with
from bot.cards.meets import meet_in_brief
from bot.cards.paging import page_buttons, turn_to
from bot.cards.sharing import VIEW as PICTURE
from bot.cards.sharing import picture_button, share
from bot.cards.small_print import by_publisher, fine_print
from bot.cards.sources import view_button
from bot.domain.asked import Asked
from bot.domain.event import Event, Sex
from bot.domain.medals import RULE, Medal
from bot.domain.nations import nation_in_text, nation_name
from bot.domain.nations_then import is_heir
from bot.domain.profile import plain_event
from bot.domain.race import AnyResult, Race, TeamResult
from bot.domain.venues import in_commas, in_dots
from bot.questions.context import Context
from bot.questions.medals.found import OwnMedals
from bot.questions.medals.parts import MEDALS, event_name_of, fact, held_lines, nation_called, row_of, whose
from bot.questions.medals.picture import own_picture
from bot.questions.medals.request import SWEEPS, MedalsRequest
from bot.questions.unheld import podiums_note, sparse_note, team_races_note

LINES_A_PAGE = 14
NATIONS_A_PAGE = 10  # medals of a nation, whose lines wrap on a phone
MOST_SERIES = 4
_WHOSE = {Sex.MEN: "men", Sex.WOMEN: "women", Sex.MIXED: "mixed", None: ""}
LONG = 8  # years; a medal after fewer is no news
_Item = tuple[str, Line, bool]  # the section it is in, the line, whether it is hidden


def draw_own(answer: OwnMedals, context: Context) -> Card:
    """Lay out the medals, or their sources."""
    spoilers, request = context.spoilers, answer.request
    results = [medal.result for medal in answer.medals]
    hidden = any(spoilers.hides(result.race.date) for result in results)
    named = answer.is_list or request.view == "sources"
    names = names_of((result.competitor for result in results if named), short=request.view != "sources")
    if request.view == "sources":
        facts = [fact(r, names[r.competitor.id], hidden=spoilers.hides(r.race.date)) for r in results]
        note = in_dots(f"Rule: {RULE}", _lacking(answer), _small_print(answer))
        return sources.draw(Tone.RESULTS, _heading(answer), facts, request.asked(), note)
    if request.view == PICTURE:
        title = _called(answer, answer.athlete.name if answer.athlete else nation_name(answer.nation))
        return share(Tone.RESULTS, _lead(results), own_picture(answer, title, hidden), request.asked())
    items = _listed(answer, names, spoilers.hides) if answer.is_list else _by_event(answer, hidden)
    most = NATIONS_A_PAGE if answer.is_list and not answer.athlete else LINES_A_PAGE
    page = turn_to(request.page, items, most, lambda item: sum(len(part) + 6 for part in item[1]))
    shown = [d for result in results if answer.is_list for d in result.disputes]
    return Card(
        Tone.RESULTS,
        _heading(answer),
        _swept(results) if request.view == SWEEPS else (*_lead(results), _who_ran(answer)),
        (*(_first_and_latest(answer, hidden) if page.number == 0 else ()), *_held(answer), *_paragraphs(page.items)),
        footer=fine_print(_lacking(answer), _small_print(answer), disputed.note(shown)),
        page=page.note,
        sources=by_publisher(source for result in results for source in result.sources),
        actions=action_rows(
            page_buttons(request.asked(), page, "‹ Before", "More ›"),
            _links(answer),
            None if hidden else _series_menu(answer),
            None if hidden else _event_menu(answer),
        ),
        spoiler=hidden,
    )


def _first_and_latest(answer: OwnMedals, hidden: bool) -> tuple[Paragraph, ...]:
    """A nation's first medal and its latest, where the card's first page does not list them."""
    one_meet = answer.competition is not None and not answer.competition.is_series
    narrow = one_meet or bool(answer.request.span)  # the first of a span is no first
    if (
        answer.athlete
        or narrow
        or answer.request.view == SWEEPS
        or len(answer.medals) < (NATIONS_A_PAGE if answer.is_list else 1)
    ):
        return ()
    alone = len(answer.medals) == 1
    shown = {"The one I hold" if alone else "First I hold": min(answer.medals, key=lambda m: _earliest(m, 1))}
    golds = [medal for medal in answer.medals if medal.result.place == 1]
    if golds and not answer.is_list and all(medal.result.place != 1 for medal in shown.values()):
        shown["First gold I hold"] = min(golds, key=lambda m: _earliest(m, 1))
    if not (answer.is_list or alone):
        shown["Latest I hold"] = min(answer.medals, key=lambda m: _earliest(m, -1))
    if golds and not alone and min(answer.medals, key=lambda m: _earliest(m, -1)).result.place != 1:
        shown["Latest gold I hold"] = min(golds, key=lambda m: _earliest(m, -1))
    names = names_of((medal.result.competitor for medal in shown.values()), short=True)
    lines = tuple(
        (Strong(label), "  ", *_of_nation(medal, answer, names, whole=False)) for label, medal in shown.items()
    )
    return (Paragraph(lines, spoiler=hidden),)


def _earliest(medal: Medal, way: int) -> tuple[int, int]:
    """By day, or with -1 the latest first; of one day the better place."""
    return way * medal.result.race.date.toordinal(), medal.result.place or 0


def _held(answer: OwnMedals) -> tuple[Paragraph, ...]:
    """How much is held of the finals of the championship, or the championships, of a nation's medals."""
    if answer.held is None or answer.competition is None:
        return ()
    editions = len(answer.competition.meets)
    return (Paragraph(held_lines(answer.held, editions=editions, asked=answer.request.event)),)


def _lead(results: list[AnyResult]) -> Line:
    return (Strong(count(len(results), "medal")), f" that I hold: {row_of(results)}.")


def _swept(results: list[AnyResult]) -> Line:
    """In how many finals all medals were won, and when the last of them was."""
    finals = {result.race.id: result.race for result in results}
    last = max(finals.values(), key=lambda race: race.date)
    return (Strong(count(len(finals), "final")), f" that I hold, the latest in {last.meet.city} {last.date.year}.")


def _who_ran(answer: OwnMedals) -> str:
    """` I don't know who ran 6 medal relays of Jamaica in these years.`"""
    if not (answer.unnamed_relays and answer.athlete):
        return ""
    relays = count(len(answer.unnamed_relays), "medal relay")
    return f" I don't know who ran {relays} of {nation_in_text(answer.athlete.nation)} in these years."


def _heading(answer: OwnMedals) -> str:
    return _called(answer, flagged(answer.athlete) if answer.athlete else nation_called(answer.nation))


def _called(answer: OwnMedals, who: str) -> str:
    meet = answer.competition.name if answer.competition else ""
    what = "all three medals of a final" if answer.request.view == SWEEPS else "medals"
    return in_commas(f"{who}: {what}", whose(answer.request), meet, answer.request.span)


def _lacking(answer: OwnMedals) -> str:
    """Which medals may be missing."""
    notes = [note for note in (podiums_note(answer.unheld), sparse_note(answer.sparse)) if note]
    return Brief(in_dots(*notes), "may lack medals, see Sources") if len(notes) > 1 else next(iter(notes), "")


def _small_print(answer: OwnMedals) -> str:
    if answer.athlete:
        ran = in_dots("Relays where I hold who ran", team_races_note(medal.result for medal in answer.medals))
        return Brief(ran, "")
    return f"“First since” from {LONG} years on, of what I hold" if answer.is_list else ""


def _listed(answer: OwnMedals, names: dict[str, str], hides: Callable[..., bool]) -> list[_Item]:
    """Each medal: an athlete's by championship, the most important first; a nation's latest or best first."""
    medals = answer.medals
    if answer.athlete:
        medals = tuple(sorted(medals, key=lambda m: (-m.result.race.meet.kind.importance, _championship(m, answer))))
        return [(_championship(m, answer), _of_athlete(m.result, answer), hides(m.result.race.date)) for m in medals]
    if answer.competition and not answer.competition.is_series:
        medals = tuple(sorted(medals, key=lambda medal: medal.result.place or 0))
    return [("", _of_nation(medal, answer, names), hides(medal.result.race.date)) for medal in medals]


def _championship(medal: Medal, answer: OwnMedals) -> str:
    meet = medal.result.race.meet
    return answer.names.get(answer.series.get(meet.id, ""), "") or meet.name


def _of_athlete(result: AnyResult, answer: OwnMedals) -> Line:
    race = result.race
    team = f" with {result.team.name}" if isinstance(result, TeamResult) else ""
    mark = result.mark_text + disputed.sign(result.disputes)
    shared = shared_with(answer.shared_wins.get(race.id, ())) if result.place == 1 else ""
    what = f"{MEDALS[result.place or 1]} {event_name_of(plain_event(race.event))}{team}  "
    return (what, *((Strong(mark), "  ") if mark else ()), f"{race.meet.city} {race.date.year}{shared}")


def _of_nation(medal: Medal, answer: OwnMedals, names: dict[str, str], *, whole: bool = True) -> Line:
    """A medal of a nation; `whole` says also since when it is the first of its kind."""
    result, race = medal.result, medal.result.race
    mark = result.mark_text + disputed.sign(result.disputes)
    one_meet = answer.competition is not None and not answer.competition.is_series
    event = _of_which(race.event, answer.request, one_meet=one_meet)
    what = in_dots("" if one_meet else _where(race, answer), event)
    first = f" · {said}" if whole and (said := _first(medal, answer.nation)) else ""
    return (f"{MEDALS[result.place or 1]} {what} · ", Strong(names[result.competitor.id]), f" {mark}{first}")


def _of_which(event: Event, request: MedalsRequest, *, one_meet: bool) -> str:
    """What tells a medal from the others of the list: its event, or whose it is where one event is asked for."""
    if request.event and not one_meet:
        return "" if request.event.sex else _WHOSE[event.sex]
    return event_name_of(event) if one_meet or _is_open(request) else ""


def _is_open(request: MedalsRequest) -> bool:
    """Whether the events asked for are of both sexes."""
    return not request.sex and not (request.event and request.event.sex)


def _where(race: Race, answer: OwnMedals) -> str:
    """`2024 Europeans`, or of one series the city: `2024 Rome`."""
    return f"{race.date.year} {race.meet.city if answer.competition else meet_in_brief(race.meet)}"


def _first(medal: Medal, nation: str) -> str:
    before, race = medal.first_since, medal.result.race
    if is_heir(nation, before.race if before else None, race):
        return ""
    if before is None:
        return "first I hold"
    return f"first since {before.race.date.year}" if race.date.year - before.race.date.year >= LONG else ""


def _by_event(answer: OwnMedals, hidden: bool) -> list[_Item]:
    """A nation's medals counted: by championship where that is open, then by event, the most golds first."""
    items: list[_Item] = []
    if answer.competition is None:
        groups = _grouped(answer.medals, lambda medal: _championship(medal, answer))
        ranked = sorted(groups.items(), key=lambda each: -each[1][0].race.meet.kind.importance)
        items += [("", (Strong(name), f"  {row_of(won)}"), hidden) for name, won in ranked[:MOST_SERIES]]
    by_event = _grouped(answer.medals, lambda medal: _event(medal).key)
    for won in sorted(by_event.values(), key=_worth):
        last = max(result.race.date.year for result in won)
        items.append(("By event", (f"{event_name_of(won[0].race.event)}  {row_of(won)}  · last {last}",), hidden))
    return items


def _event(medal: Medal) -> Event:
    event = medal.result.race.event
    return Event(event.discipline, event.sex, None, event.variant)


def _worth(won: list[AnyResult]) -> tuple[int, ...]:
    places = [result.place for result in won]
    return tuple(-places.count(place) for place in MEDALS)


def _grouped(medals: Iterable[Medal], key: Callable[[Medal], str]) -> dict[str, list[AnyResult]]:
    groups: dict[str, list[AnyResult]] = {}
    for medal in medals:
        groups.setdefault(key(medal), []).append(medal.result)
    return groups


def _paragraphs(items: Iterable[_Item]) -> tuple[Paragraph, ...]:
    """A paragraph for each section, split where hidden lines begin and end; the headings are never hidden."""
    found: list[Paragraph] = []
    for section, group in groupby(items, lambda item: item[0]):
        heading: tuple[Line, ...] = ((Strong(section),),) if section else ()
        for hidden, run in groupby(group, lambda item: item[2]):
            lines = tuple(line for _, line, _ in run)
            if hidden and heading:
                found.append(Paragraph(heading))
                heading = ()
            found.append(Paragraph((*heading, *lines), spoiler=hidden))
            heading = ()
    return tuple(found)


def _links(answer: OwnMedals) -> tuple[Button, ...]:
    request = answer.request
    here = replace(request, view="", page=0)
    narrowed = request.event or request.sex or request.meet
    everything = replace(here, event=None, sex="", meet="")
    return (
        *((Button("All medals", everything.asked()),) if narrowed else ()),
        *((Button("Profile", Asked.of("athlete", {"athlete": request.athlete})),) if answer.athlete else ()),
        *((Button("Medal table", replace(here, nation="", athlete="").asked()),) if answer.competition else ()),
        view_button(request.asked()),
        picture_button(request.asked()),
    )


def _series_menu(answer: OwnMedals) -> Menu | None:
    """A menu of the championships that medals were won at, where all are counted."""
    if answer.competition or len(answer.names) < 2:
        return None
    here = replace(answer.request, view="", page=0)
    choices = tuple(Button(name, replace(here, meet=id_).asked()) for id_, name in sorted(answer.names.items()))
    return Menu("At one championship", choices[:MOST_CHOICES])


def _event_menu(answer: OwnMedals) -> Menu | None:
    """A menu of the events that a nation won medals in, those with most first."""
    events = _grouped(answer.medals, lambda medal: _event(medal).key)
    if answer.athlete or answer.request.event or len(events) < 2:
        return None
    here = replace(answer.request, view="", page=0)
    ranked = sorted(events.items(), key=lambda each: _worth(each[1]))[:MOST_CHOICES]
    choices = tuple(
        Button(event_name_of(won[0].race.event), replace(here, event=Event.from_key(key), sex="").asked())
        for key, won in ranked
    )
    return Menu("In one event", choices)
