"""Who is ahead of two athletes, over every race both were in."""

from dataclasses import dataclass

from bot.answers.almanac import Almanac, Options, Understood
from bot.answers.resolving import Asking, Outcome, athlete_error, find_event, note_taken
from bot.domain.athlete import Athlete
from bot.domain.coverage import Coverage
from bot.domain.disciplines import event_name
from bot.domain.event import Event
from bot.domain.head_to_head import Meeting, tally
from bot.errors import NoAnswer
from bot.names import Ambiguous, Match
from bot.names.athletes import with_evidence


@dataclass(frozen=True, slots=True)
class HeadToHeadRequest:
    """Two athletes by id, an event to narrow by, and the page of meetings to show."""

    athlete: str
    opponent: str
    event: Event | None = None
    page: int = 0

    def options(self) -> dict[str, str]:
        """The request as options, as `understand` reads them."""
        event = self.event.key if self.event else ""
        return {"athlete": self.athlete, "opponent": self.opponent, "event": event, "page": str(self.page or "")}


@dataclass(frozen=True, slots=True)
class HeadToHead:
    """All meetings of two athletes, latest first; `wins` in the order of `athletes`.

    `held` counts the meetings the store has of the pair whatever the event.
    """

    request: HeadToHeadRequest
    athletes: tuple[Athlete, Athlete]
    meetings: tuple[Meeting, ...]
    wins: tuple[int, int]
    held: int
    coverage: Coverage


async def understand(options: Options, almanac: Almanac) -> Understood[HeadToHeadRequest]:
    """Resolve both names together: of several who share one, the one who has met the other is meant."""
    asking = Asking("h2h", options)
    texts = asking.require("athlete"), asking.require("opponent")
    event, event_notes = find_event(asking)
    plain = almanac.names.resolve(texts[0]), almanac.names.resolve(texts[1])
    outcomes, reason = await _weigh_pair(plain, almanac)
    for option, outcome in zip(("athlete", "opponent"), outcomes, strict=True):
        if not isinstance(outcome, Match):
            raise athlete_error(_fill_in(asking, outcomes), option, almanac, outcome)
    first, second = (almanac.names.get(o.id) for o in outcomes if isinstance(o, Match))
    notes = [
        note
        for text, outcome, athlete, other in zip(texts, plain, (first, second), (second, first), strict=True)
        for note in note_taken(text, athlete, reason.format(other.short_name) if isinstance(outcome, Ambiguous) else "")
    ]
    if first.id == second.id:
        raise NoAnswer(f"Both names are {first.name}.", "Name two different athletes.")
    return Understood(HeadToHeadRequest(first.id, second.id, event, asking.page()), (*notes, *event_notes))


async def answer(request: HeadToHeadRequest, almanac: Almanac) -> HeadToHead:
    """Raises NoAnswer where the two never met, or never in that event."""
    first, second = almanac.names.get(request.athlete), almanac.names.get(request.opponent)
    every = await almanac.store.races.list_meetings(first.id, second.id)
    coverage = await almanac.store.get_coverage()
    if not every:
        raise NoAnswer(
            f"I have no race that both {first.name} and {second.name} ran in.",
            f"I hold {coverage.results:,} results of {coverage.races:,} races.",
            coverage=coverage,
        )
    meetings = tuple(m for m in every if request.event is None or m.race.event.is_within(request.event))
    if request.event and not meetings:
        held = sorted({event_name(Event(m.race.event.discipline)) for m in every})
        raise NoAnswer(
            f"{first.name} and {second.name} have never met in {_in(request.event)} that I know of.",
            f"I hold {len(every)} meetings of theirs: {', '.join(held)}.",
            coverage=coverage,
        )
    return HeadToHead(request, (first, second), meetings, tally(meetings), len(every), coverage)


async def _weigh_pair(plain: tuple[Outcome, Outcome], almanac: Almanac) -> tuple[tuple[Outcome, Outcome], str]:
    """Of each name that several share, prefer whoever has met a candidate of the other name most often.

    Also gives the reason, to be filled in with the other's name.
    """
    firsts, seconds = _ids(plain[0]), _ids(plain[1])
    if not any(isinstance(outcome, Ambiguous) for outcome in plain) or not (firsts and seconds):
        return plain, ""
    met = await almanac.store.races.count_meetings(firsts, seconds)
    most = max(met.values(), default=0)
    pairs = [pair for pair, count in met.items() if count == most]
    weighed = with_evidence(plain[0], {a for a, _ in pairs}), with_evidence(plain[1], {b for _, b in pairs})
    return weighed, "who has met {} most often" if len(met) > 1 else "the one who has met {}"


def _ids(outcome: Outcome) -> tuple[str, ...]:
    if isinstance(outcome, Match):
        return (outcome.id,)
    return tuple(hit.id for hit in outcome.candidates) if isinstance(outcome, Ambiguous) else ()


def _fill_in(asking: Asking, outcomes: tuple[Outcome, Outcome]) -> Asking:
    """The question with each name that is settled replaced by its id, so that a choice settles the rest."""
    settled = {
        option: outcome.id
        for option, outcome in zip(("athlete", "opponent"), outcomes, strict=True)
        if isinstance(outcome, Match)
    }
    return Asking(asking.question, {**asking.options, **settled})


def _in(event: Event) -> str:
    name = event_name(event)
    return f"the {name[0].lower()}{name[1:]}"
