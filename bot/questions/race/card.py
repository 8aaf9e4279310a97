"""The race card: one race and its known field."""

from collections.abc import Iterator, Sequence

from bot.cards import disputed, sources
from bot.cards.card import Brief, Button, Card, Line, Paragraph, Strong, Tone, action_rows
from bot.cards.formatting import count, cut, day, flagged, gap, listed, ordinal, wind_speed
from bot.cards.holders import names_of
from bot.cards.paging import page_buttons, turn_to
from bot.cards.sharing import VIEW as PICTURE
from bot.cards.sharing import picture_button, share
from bot.cards.small_print import by_publisher, fine_print
from bot.cards.sources import Fact, view_button
from bot.domain.athlete import Athlete
from bot.domain.combined import within
from bot.domain.disciplines import event_name
from bot.domain.dispute import count_origins
from bot.domain.event import Event
from bot.domain.mark import Measure
from bot.domain.medals import NO_GOLD
from bot.domain.nations import nation_flag, nation_name
from bot.domain.race import AnyResult, Result, TeamResult
from bot.domain.source import Source
from bot.domain.team import Team
from bot.domain.venues import in_commas
from bot.questions.context import Context
from bot.questions.h2h.button import head_to_head_button
from bot.questions.race.answer import RaceField
from bot.questions.race.picture import picture_of
from bot.questions.race.rounds import RoundField, draw_round
from bot.questions.record_pace import RecordPace
from bot.questions.records_set import STAR, record_names

RESULTS_A_PAGE = 16
_SECOND = 2
MOST_DISTANCES = 8  # of times on the way that the card shows; the sources view shows all
MOST_TIMES = 6  # at each of these distances
MOST_LINE_UPS = 8  # teams whose runners a page shows
LONGEST_LINE_UP = 120  # characters
LONGEST_NAME = 15  # characters; with place and mark a row has 26, as many as a narrow phone shows


def draw(answer: RaceField | RoundField, context: Context) -> Card:
    """Lay out one page of the field, or of the races of a round."""
    if isinstance(answer, RoundField):
        return draw_round(answer, context)
    spoilers = context.spoilers
    race = answer.race
    part = f" {within(race.combined)}" if race.combined else ""
    heading = f"{in_commas(event_name(race.event), race.round_in_full)}{part}: {race.meet.where or day(race.date)}"
    hidden = spoilers.hides(race.date)
    names = names_of(_everybody(answer))
    if answer.request.view == "sources":
        facts = [_fact(_in_words(r, names), r, hidden) for r in (*answer.results, *answer.beside)]
        teams = [r.team for r in answer.results if isinstance(r, TeamResult) and r.team.runners]
        facts += [
            Fact(f"{t.name}: {_line_up(t)}", t.sources, (), hidden, origins=count_origins(t.sources)) for t in teams
        ]
        facts += [
            Fact(f"{names[id_]}: {record_names((one,))}, {one.mark.shown}", one.sources, (), hidden)
            for id_, records in answer.records.items()
            for one in records
        ]
        facts += [_fact(_way_in_words(r, names), r, hidden) for way in answer.en_route for r in way.results]
        facts += [_fact(_pace_in_words(one), one.passed, hidden) for one in answer.record_pace]
        facts += [_fact(_part_in_words(r, names), r, hidden) for part in answer.parts for r in part.results]
        return sources.draw(Tone.RESULTS, heading, facts, answer.request.asked())
    if answer.request.view == PICTURE:
        return share(Tone.RESULTS, _won(answer, names), picture_of(answer, hidden), answer.request.asked())
    page = turn_to(answer.request.page, answer.results, RESULTS_A_PAGE, lambda _: 60)
    country = race.meet.country
    where = f"{nation_flag(country)} {race.meet.city or nation_name(country)}".strip()
    wind = f"wind {wind_speed(race.wind)}" if race.wind is not None else ""
    conditions = "".join(f" · {part}" for part in (where, wind) if part)
    return Card(
        Tone.RESULTS,
        heading,
        _placed(answer, names) if answer.request.place > 1 else _won(answer, names),
        (
            Paragraph(
                (
                    (
                        Strong(day(race.date) + disputed.day_sign(answer.results[0].disputes)),
                        conditions,
                    ),
                )
            ),
            Paragraph(tuple(_line(result, names, answer) for result in page.items), spoiler=hidden),
            *_below(_line_ups(page.items), hidden),
            *(_below(_parts(answer), hidden) if not page.number else ()),
            *(_below(_beside(answer, names), hidden) if not page.number else ()),
            *((Paragraph(_en_route(answer), spoiler=hidden),) if answer.en_route and not page.number else ()),
        ),
        footer=fine_print(
            _how_many(answer),
            disputed.note(d for r in page.items for d in r.disputes),
        ),
        page=page.note,
        sources=by_publisher(_said(answer)),
        actions=action_rows(
            page_buttons(answer.request.asked(), page, "‹ Before", "More ›"),
            (
                *(() if hidden else _first_two(answer)),
                view_button(answer.request.asked()),
                picture_button(answer.request.asked()),
            ),
        ),
        spoiler=hidden,
    )


def _fact(words: str, result: AnyResult, hidden: bool) -> Fact:
    said, disputes = result.sources, result.disputes
    return Fact(words, said, disputed.lines(disputes), hidden, origins=count_origins(said, disputes))


def _said(answer: RaceField) -> Iterator[Source]:
    """The sources of all results of the race, of its parts and of times on the way."""
    several = (*answer.en_route, *answer.parts)
    yield from (source for one in answer.record_pace for source in (*one.passed.sources, *one.record.sources))
    for result in (*answer.results, *answer.beside, *(result for each in several for result in each.results)):
        yield from result.sources
    yield from (source for records in answer.records.values() for one in records for source in one.sources)


def _everybody(answer: RaceField) -> Iterator[Athlete | Team]:
    """The field, and those of whom only a time on the way is known."""
    yield from (r.competitor for r in (*answer.results, *answer.beside))
    yield from (r.athlete for way in answer.en_route for r in way.results)


def _line(result: AnyResult, names: dict[str, str], answer: RaceField) -> Line:
    """`2 🇳🇴 Jakob Ingebrigtsen  **3:29.65**`, and what record it was."""
    mark = result.mark_shown + disputed.sign(result.disputes)
    who = f"{result.place_text or '–'} {flagged(result.competitor, names[result.competitor.id])}"
    records = answer.records.get(result.competitor.id, ())
    said = (f"  {STAR} {record_names(records)}",) if records else ()
    return (f"{who}  ", Strong(mark), *said) if mark else (who,)


def _won(answer: RaceField, names: dict[str, str]) -> Line:
    """Who won, in which mark; a shared first place is shared by all who have it."""
    winners = [result for result in answer.results if result.place == 1]
    if not winners and answer.race.round is None:
        return ("I hold the mark, but neither the place nor the field.",)
    if not winners:
        return (f"{NO_GOLD}." if answer.gold_annulled else "Winner not known.",)
    mark = winners[0].mark
    how = "in" if mark is None or mark.measure is Measure.TIME else "with"
    who = listed([flagged(winner.competitor, names[winner.competitor.id]) for winner in winners])
    if not winners[0].mark_shown:
        return ("Won by ", Strong(who), ".")
    return ("Won by ", Strong(who), f" {how} {winners[0].mark_shown}{_ahead(answer, names)}.")


def _placed(answer: RaceField, names: dict[str, str]) -> Line:
    """Who had the place that is asked for, with the mark and how far behind the winner; who won, if nobody is held."""
    place = answer.request.place
    found = [result for result in answer.results if result.place == place]
    if not found:
        return (f"I don't hold who was {ordinal(place)}. ", *_won(answer, names))
    first, mark = answer.results[0], found[0].mark
    who = Strong(listed([flagged(one.competitor, names[one.competitor.id]) for one in found]))
    if not found[0].mark_shown:
        return (f"{ordinal(place)}: ", who, ".")
    how = "in" if mark is None or mark.measure is Measure.TIME else "with"
    return (f"{ordinal(place)}: ", who, f" {how} {found[0].mark_shown}{_behind(first, found[0], names)}.")


def _behind(first: AnyResult, result: AnyResult, names: dict[str, str]) -> str:
    """`, 0.02 s behind Noah Lyles`; empty where the winner is not held, or the marks say otherwise."""
    if first.place != 1 or not (first.mark and result.mark) or first.mark.measure is not result.mark.measure:
        return ""
    name = names[first.competitor.id]
    if first.mark.value == result.mark.value:
        return f", behind {name} with the {gap(first.mark, result.mark)}"
    return f", {gap(first.mark, result.mark)} behind {name}" if first.mark.is_better_than(result.mark) else ""


def _ahead(answer: RaceField, names: dict[str, str]) -> str:
    """`, 0.27 s ahead of Jakob Ingebrigtsen`; empty where the second place is not held, or the marks say otherwise."""
    first, second = answer.results[0], next((r for r in answer.results[1:] if r.place), None)
    if second is None or second.place != _SECOND or not (first.mark and second.mark):
        return ""
    if first.mark.measure is not second.mark.measure or second.mark.is_better_than(first.mark):
        return ""
    name = names[second.competitor.id]
    if first.mark.value == second.mark.value:
        return f", ahead of {name} with the {gap(first.mark, second.mark)}"
    return f", {gap(first.mark, second.mark)} ahead of {name}"


def _how_many(answer: RaceField) -> Brief:
    """`8 athletes known to me · 4 places not known`, in brief `8 known, 4 places not`."""
    held = count(len(answer.results), _kind(answer))
    if not answer.places_not_known:
        return Brief(f"{held} known to me", f"{held} known")
    missing = count(answer.places_not_known, "place")
    return Brief(f"{held} known to me · {missing} not known", f"{len(answer.results)} known, {missing} not")


def _kind(answer: RaceField) -> str:
    return "team" if all(isinstance(result, TeamResult) for result in answer.results) else "athlete"


def _below(lines: tuple[Line, ...], hidden: bool) -> tuple[Paragraph, ...]:
    return (Paragraph(lines, spoiler=hidden),) if lines else ()


def _beside(answer: RaceField, names: dict[str, str]) -> tuple[Line, ...]:
    """The marks of that day of which nobody says whether they were made in this race."""
    if not answer.beside:
        return ()
    heading: Line = (Strong("Of that day"), ", round and place not known")
    return (heading, *(_line(result, names, answer) for result in answer.beside))


def _line_ups(results: Sequence[AnyResult]) -> tuple[Line, ...]:
    """A line for each team whose runners are known, in the order of the places."""
    teams = [r.team for r in results if isinstance(r, TeamResult) and r.team.runners][:MOST_LINE_UPS]
    return tuple((Strong(team.name), f"  {_line_up(team)}") for team in teams)


def _line_up(team: Team) -> str:
    return cut(", ".join(runner.name for runner in team.runners), LONGEST_LINE_UP)


def _parts(answer: RaceField) -> tuple[Line, ...]:
    """A line for each part of a combined event: the best mark in it, and that of the winner of the whole."""
    lines: list[Line] = [(Strong("Event by event"), ": the best, and the winner")]
    winner = next((r.competitor.id for r in answer.results if r.place == 1), "")
    names = names_of(_everybody(answer), short=True)
    for part in answer.parts:
        best = part.results[0]
        won = next((r for r in part.results if r.athlete.id == winner), None)
        beside = f" · {names[won.athlete.id]} {won.mark_shown}" if won is not None and won is not best else ""
        name = event_name(Event(part.event.discipline, variant=part.event.variant))
        lines.append((f"{name}  ", Strong(f"{names[best.athlete.id]} {best.mark_shown}"), beside))
    return tuple(lines) if answer.parts else ()


def _part_in_words(result: Result, names: dict[str, str]) -> str:
    return f"{names[result.athlete.id]}, {event_name(Event(result.race.event.discipline))}: {result.mark_text}"


def _en_route(answer: RaceField) -> tuple[Line, ...]:
    """A line for each distance on the way at which times are known, with the fastest times first."""
    lines: list[Line] = [(Strong("On the way"),)]
    names = names_of(_everybody(answer), short=True)
    for way in answer.en_route[:MOST_DISTANCES]:
        shown = way.results[:MOST_TIMES]
        more = f" and {len(way.results) - len(shown)} more" if len(way.results) > len(shown) else ""
        times = ", ".join(f"{names[r.athlete.id]} {r.mark_shown}" for r in shown)
        lines.append((f"{event_name(Event(way.event.discipline))}  ", Strong(times), more))
        lines += [_pace(one, shown[0], names) for one in answer.record_pace if one.is_at(way.event)]
    return tuple(lines)


def _pace(pace: RecordPace, first: Result, names: dict[str, str]) -> Line:
    """`0.35 s ahead of the record then: Sifan Hassan 3:51.9 on the way to 4:12.33 (12 Jul 2019)`."""
    record, ahead = pace.record, pace.ahead(first)
    holder = f"{pace.passed.athlete.name} {pace.passed.mark_shown} on the way to {record.mark.shown}"
    of = f"the record then: {holder} ({day(record.set_on)})"
    if not (ahead and first.mark and pace.passed.mark):
        return (f"{names[first.athlete.id]} level with {of}",)
    by = gap(first.mark, pace.passed.mark)
    return (f"{names[first.athlete.id]} {by} {'ahead of' if ahead > 0 else 'behind'} {of}",)


def _way_in_words(result: Result, names: dict[str, str]) -> str:
    distance = event_name(Event(result.race.event.discipline))
    return f"{names[result.athlete.id]}, {distance} on the way: {result.mark_text}"


def _pace_in_words(pace: RecordPace) -> str:
    distance = event_name(Event(pace.passed.race.event.discipline))
    way = f"{distance} on the way to {pace.record.mark.shown}"
    return f"{pace.passed.athlete.name}, {way}, the record then: {pace.passed.mark_text}"


def _in_words(result: AnyResult, names: dict[str, str]) -> str:
    return f"{names[result.competitor.id]}: {result.place_text or 'place not known'}, {result.mark_text or 'no mark'}"


def _first_two(answer: RaceField) -> tuple[Button, ...]:
    """A button to the head-to-head of the first two."""
    leading = answer.results[:2]
    if len(leading) < 2:
        return ()
    one, other = leading
    if isinstance(one, TeamResult) or isinstance(other, TeamResult) or one.race.combined:
        return ()
    return (head_to_head_button(one.athlete, other.athlete),)
