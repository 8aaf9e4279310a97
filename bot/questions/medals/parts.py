"""Lines that the medal cards share: medals in a row, podiums, and how much is held."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.cards import disputed
from bot.cards.card import Line, Strong
from bot.cards.formatting import count, day, listed
from bot.cards.sources import Fact
from bot.domain.disciplines import event_within
from bot.domain.dispute import count_origins
from bot.domain.event import Event, Sex
from bot.domain.medals import Holdings
from bot.domain.nations import nation_flag, nation_name
from bot.domain.race import AnyResult
from bot.domain.venues import in_commas
from bot.questions.medals.request import MedalsRequest

MEDALS = {1: "🥇", 2: "🥈", 3: "🥉"}
NAMED = 4  # finals that are missing; of more than these only the number is said


def in_a_row(golds: int, silvers: int, bronzes: int) -> str:
    """`🥇14 🥈11 🥉9`; a medal that was not won is left out."""
    counts = zip(MEDALS.values(), (golds, silvers, bronzes), strict=True)
    return " ".join(f"{medal}{number}" for medal, number in counts if number)


def row_of(medals: Iterable[AnyResult]) -> str:
    """The same for results."""
    places = Counter(result.place for result in medals)
    return in_a_row(*(places[place] for place in MEDALS))


def nation_called(nation: str) -> str:
    """`🇳🇴 Norway`; those whose nation nobody gives are said to be of none."""
    return f"{nation_flag(nation)} {nation_name(nation)}".strip() or "Nation not known"


def fact(result: AnyResult, name: str, *, hidden: bool) -> Fact:
    """A medal for the sources view: `Men's 100 m, Paris, 4 Aug 2024: 🥇 Noah Lyles 9.79`."""
    race = result.race
    what = in_commas(event_name_of(race.event), race.meet.short_where, day(race.date))
    won = f"{MEDALS.get(result.place or 0, '')} {name} {result.mark_text}".strip()
    said, disputes = result.sources, result.disputes
    return Fact(f"{what}: {won}", said, disputed.lines(disputes), hidden, origins=count_origins(said, disputes))


def event_name_of(event: Event) -> str:
    """An event with a capital, without its kind of track: a championship has one kind."""
    within = event_within(_anywhere(event))
    return within[:1].upper() + within[1:]


def whose(request: MedalsRequest, meet: str = "") -> str:
    """Which medals are asked for, within a heading: `men's 1500 m`, `women`; nothing if all are.

    An event that the name of the meet says is left out: `Boston Marathon`.
    """
    sexes = {"men": Sex.MEN, "women": Sex.WOMEN}
    event = request.event and replace(request.event, sex=request.event.sex or sexes.get(request.sex))
    if request.event and f" {event_within(Event(request.event.discipline))}" in meet.casefold():
        return next((name for name, sex in sexes.items() if sex is request.event.sex), request.sex)
    return event_within(_anywhere(event)) if event else request.sex


def _anywhere(event: Event) -> Event:
    return Event(event.discipline, event.sex, None, event.variant)


def held_lines(held: Holdings, *, editions: int, asked: Event | None) -> tuple[Line, ...]:
    """How much of the finals is held, and which are missing, at most a few by name."""
    if held.is_whole:
        return ((f"I hold all {count(held.held, 'final')} with full podiums." if held.held > 1 else "",),)
    of = f"Of {held.known:,} finals I hold {held.held:,}" if held.known else f"I hold {count(held.held, 'final')}"
    if editions > 1 and not held.known:
        of += f" of {count(editions, 'edition')}"
    full = f"{held.podiums:,}" if held.podiums else "none"
    podiums = ", all with full podiums" if held.podiums == held.held else f", {full} with full podiums"
    unknown = "" if held.known else "; how many there were I don't know"
    lines: list[Line] = [(f"{of}{podiums}{unknown}.",)]
    missing = _missing(held, editions, asked)
    if missing:
        lines.append(("Missing: ", Strong(missing), "."))
    lacking = [event_within(race.event) for race in held.lacking]
    if lacking and editions == 1:
        lines.append((f"Without a full podium: {few(lacking)}.",))
    return tuple(lines)


def podiums_in_words(held: Holdings, *, editions: int) -> str:
    """How many finals are held with full podiums, and which of one meet are not: why a medal may not be held."""
    full = f"{held.podiums:,}" if held.podiums else "none"
    lacking = few([event_within(race.event) for race in held.lacking]) if editions == 1 else ""
    but = f" (not {lacking})" if lacking else ""
    return f"Of its finals I hold {held.held:,}, {full} with full podiums{but}." if held.held else ""


def _missing(held: Holdings, editions: int, asked: Event | None) -> str:
    if editions == 1:
        return few([event_within(event) for _, event in held.missing])
    if asked and asked.sex:
        return few([str(began.year) for began, _ in held.missing], 8)
    often = Counter(event_within(event) for _, event in held.missing)
    return few([f"{event} ({times})" for event, times in often.most_common()], 3)


def few(names: Sequence[str], most: int = NAMED) -> str:
    """The first of these names, and how many more there are."""
    more = len(names) - most
    return listed(names) if more <= 0 else f"{', '.join(names[:most])} and {more} more"
