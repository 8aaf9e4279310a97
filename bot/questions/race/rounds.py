"""All races of one round of an event, as /race answers them: the heats, the semi-finals, the groups of a qualification.

Sources and results are those of the races, one by one.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.cards import disputed, sources
from bot.cards.card import Brief, Button, Card, Line, Paragraph, Strong, Tone, action_rows
from bot.cards.formatting import count, day, flagged, listed, ordinal, wind_speed
from bot.cards.holders import names_of
from bot.cards.paging import page_buttons, turn_to
from bot.cards.small_print import by_publisher, fine_print
from bot.cards.sources import Fact, view_button
from bot.domain.coverage import Coverage
from bot.domain.disciplines import event_name
from bot.domain.dispute import count_origins
from bot.domain.event import Sex
from bot.domain.race import AnyResult, Race, Round
from bot.errors import NoAnswer
from bot.questions.context import Context
from bot.questions.disputing import with_disputes
from bot.questions.race.request import RaceRequest, races_of_round, round_name

_RACES_A_PAGE = 4
_LINE = 45  # characters, about
_FIRST = 8  # of each final, where those of men and of women are on one card
_SEXES = {Sex.MEN: "men", Sex.WOMEN: "women"}


@dataclass(frozen=True, slots=True)
class RoundRace:
    """One race of a round and its known results by place, those without a place last."""

    race: Race
    results: tuple[AnyResult, ...]


@dataclass(frozen=True, slots=True)
class RoundField:
    """The races of a round, at least one, in the order of their numbers; or the finals of men and of women.

    `not_held` are the numbers below the last one of which no race is held.
    """

    request: RaceRequest
    races: tuple[RoundRace, ...]
    not_held: tuple[int, ...]
    coverage: Coverage

    @property
    def of_both(self) -> bool:
        """Whether these are the finals of men and of women."""
        return self.request.event is not None and self.request.event.sex is None

    @property
    def results(self) -> tuple[AnyResult, ...]:
        """Those of all races."""
        return tuple(result for one in self.races for result in one.results)


async def answer_round(request: RaceRequest, context: Context) -> RoundField:
    """Read the races of a round. Raises NoAnswer if they are held no more."""
    store = context.almanac.store
    held = races_of_round(await store.races.list_races(request.meet), request.event, request.round)
    races: list[RoundRace] = []
    for race in held:
        disputes = await store.disputes.list_of_race(race.id)
        races.append(RoundRace(race, with_disputes(await store.races.list_field(race.id), disputes)))
    if not races:
        raise NoAnswer("I have no race of that round.", "Name its meet and its event: /race meet event.")
    numbers = {race.heat for race in held if race.heat}
    not_held = tuple(sorted(set(range(1, max(numbers, default=0))) - numbers))
    coverage = context.almanac.coverage.of_facts(s for one in races for r in one.results for s in r.sources)
    return RoundField(request, tuple(races), not_held, coverage)


def draw_round(answer: RoundField, context: Context) -> Card:
    """Lay out one page of the races of the round."""
    first, asked = answer.races[0].race, answer.request.asked()
    names = names_of(result.competitor for result in answer.results)
    event = answer.request.event if answer.of_both and answer.request.event else first.event
    heading = f"{event_name(event)}, {round_name(answer.request.round)}: {first.meet.where or day(first.date)}"
    hidden = any(context.spoilers.hides(one.race.date) for one in answer.races)
    if answer.request.view == "sources":
        return sources.draw(Tone.RESULTS, heading, list(_facts(answer, names, hidden)), asked)
    held = count(len(answer.results), "result")
    page = turn_to(answer.request.page, answer.races, _RACES_A_PAGE, lambda one: _LINE * (len(one.results) + 2))
    return Card(
        Tone.RESULTS,
        heading,
        _winners(answer, names) if answer.of_both else _fastest(answer, names),
        tuple(part for one in page.items for part in _section(one, names, hidden, of_both=answer.of_both)),
        footer=fine_print(
            Brief(f"{held} known to me", f"{held} known"),
            _lacking(answer),
            _shown(answer),
            disputed.note(d for one in page.items for r in one.results for d in r.disputes),
        ),
        page=page.note,
        sources=by_publisher(source for result in answer.results for source in result.sources),
        actions=action_rows(
            page_buttons(asked, page, "‹ Before", "More ›"),
            (
                *(
                    Button(_name(one.race, of_both=answer.of_both), RaceRequest(one.race.id).asked())
                    for one in page.items
                ),
                view_button(asked),
            ),
        ),
        spoiler=hidden,
    )


def _name(race: Race, *, of_both: bool) -> str:
    return _sex(race).capitalize() if of_both else race.round_in_full.capitalize()


def _sex(race: Race) -> str:
    """`men` or `women`, empty for others."""
    return _SEXES.get(race.event.sex, "") if race.event.sex else ""


def _winners(answer: RoundField, names: dict[str, str]) -> Line:
    """Who won, of men and of women, or who had the place that is asked for."""
    place = max(answer.request.place, 1)
    lead = f"{ordinal(place)}, " if place > 1 else ""
    said: list[str | Strong] = []
    for one in answer.races:
        found = [result for result in one.results if result.place == place]
        sex = f"{lead}{_sex(one.race)}"
        said.append(f"; {_sex(one.race)}: " if said else f"{sex[:1].upper()}{sex[1:]}: ")
        if found:
            who = listed([flagged(each.competitor, names[each.competitor.id]) for each in found])
            said += [Strong(who), f" {found[0].mark_shown}".rstrip()]
        else:
            said.append("winner not known" if place == 1 else "not known")
    return (*said, ".")


def _lacking(answer: RoundField) -> str:
    """`semi-final 3 not held`."""
    if not answer.not_held:
        return ""
    return f"{answer.request.round} {listed([str(number) for number in answer.not_held])} not held"


def _shown(answer: RoundField) -> str:
    """`the first 8 of each`, where the finals of men and of women have more."""
    longer = answer.of_both and any(len(one.results) > _FIRST for one in answer.races)
    return f"the first {_FIRST} of each" if longer else ""


def _fastest(answer: RoundField, names: dict[str, str]) -> Line:
    """The best mark of the round, and how many races of it are held."""
    one = "group" if answer.request.round == Round.QUALIFICATION else answer.request.round
    held = f"{count(len(answer.races), one)} that I hold"
    marked = [(one.race, result) for one in answer.races for result in one.results if result.mark and not result.status]
    best: tuple[Race, AnyResult] | None = None
    for race, result in marked:
        if best is None or (result.mark and best[1].mark and result.mark.is_better_than(best[1].mark)):
            best = race, result
    if best is None:
        return (f"{held}.",)
    who = flagged(best[1].competitor, names[best[1].competitor.id])
    return (f"{held}. The best: ", Strong(who), f" {best[1].mark_shown} in {best[0].round_in_full}.")


def _section(one: RoundRace, names: dict[str, str], hidden: bool, *, of_both: bool) -> Iterator[Paragraph]:
    race, results = one.race, one.results[:_FIRST] if of_both else one.results
    wind = f" · wind {wind_speed(race.wind)}" if race.wind is not None else ""
    yield Paragraph(((Strong(_name(race, of_both=of_both)), f" · {day(race.date)}{wind}"),))
    yield Paragraph(tuple(_line(result, names) for result in results), spoiler=hidden)


def _line(result: AnyResult, names: dict[str, str]) -> Line:
    mark = result.mark_shown + disputed.sign(result.disputes)
    who = f"{result.place_text or '–'} {flagged(result.competitor, names[result.competitor.id])}"
    return (f"{who}  ", Strong(mark)) if mark else (who,)


def _facts(answer: RoundField, names: dict[str, str], hidden: bool) -> Iterator[Fact]:
    for one in answer.races:
        for r in one.results:
            place, mark = r.place_text or "place not known", r.mark_text or "no mark"
            words = f"{names[r.competitor.id]}: {one.race.round_in_full}, {place}, {mark}"
            origins = count_origins(r.sources, r.disputes)
            yield Fact(words, r.sources, disputed.lines(r.disputes), hidden, origins=origins)
