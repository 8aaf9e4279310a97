"""The request of /results: an athlete or a meet, and what narrows their results."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.asked import Asked
from bot.domain.athlete import Athlete
from bot.domain.barriers import Barrier
from bot.domain.disciplines import event_within
from bot.domain.event import Event
from bot.domain.mark import LONGEST_MARK
from bot.domain.medals import medal_of
from bot.domain.race import AnyResult, Round
from bot.errors import UsageError
from bot.names import Ambiguous, Hit
from bot.names.outcome import opened
from bot.questions.competitions import Competition, find_competition
from bot.questions.context import Context, Understood
from bot.questions.days import find_period
from bot.questions.resolving import (
    OTHERS,
    Found,
    all_contesting,
    choice,
    contesting,
    find_event,
    look_up_athlete,
    look_up_best_known,
    look_up_meet,
    require,
    shown,
)
from bot.questions.results.beyond import find_beyond, has_own_mark, is_beyond, is_plausible
from bot.questions.took import Took
from bot.questions.tracks import TRACKS, is_on

VIEWS = ("sources",)
FINALS = "finals"
ONLY = ("won", "lost", FINALS)
BEST, EARLIEST = "best", "earliest"
ORDERS = (BEST, EARLIEST)
_MOST_NAMESAKES = 10  # whose results are read to find a mark


@dataclass(frozen=True, slots=True)
class ResultsRequest:
    """An athlete or a meet by id, and what to show of the results; with both, the athlete's at that competition.

    `season` is a year, 0 for all years; `only` is one of ONLY, for finals, or empty for all results;
    `since` and `until` are both included; `mark` is a mark as typed, empty for all marks; `view` is one of VIEWS or
    empty; `page` counts from 0. `beyond` is a mark that the results are better than, in `event`. `order` is BEST, for
    the results with marks alone, the best first, or EARLIEST, or empty for the newest first. `track` is one of TRACKS
    or empty.
    """

    athlete: str = ""
    meet: str = ""
    event: Event | None = None
    season: int = 0
    view: str = ""
    page: int = 0
    mark: str = ""
    only: str = ""
    since: date | None = None
    until: date | None = None
    beyond: Barrier | None = None
    order: str = ""
    track: str = ""

    @property
    def best_first(self) -> bool:
        """Whether the best mark comes first, and not the newest."""
        return self.order == BEST or (self.beyond is not None and self.order != EARLIEST)

    def asked(self) -> Asked:
        """The request as `understand` reads it."""
        return Asked.of(
            "results",
            {
                "athlete": self.athlete,
                "meet": self.meet,
                "event": self.event.key if self.event else "",
                "season": str(self.season or ""),
                "view": self.view,
                "page": str(self.page or ""),
                "mark": self.mark,
                "only": self.only,
                "since": self.since.isoformat() if self.since else "",
                "until": self.until.isoformat() if self.until else "",
                "beyond": self.beyond.mark.text if self.beyond else "",
                "order": self.order,
                "track": self.track,
            },
        )

    def admits(self, result: AnyResult) -> bool:
        """Whether a result is of the event and the year asked for, has the mark, and is a final won or not won.

        Who did not finish, or whose place is not known, has neither won nor been beaten.
        """
        race = result.race
        fits = (self.event is None or race.event.is_within(self.event)) and self.season in (0, race.date.year)
        fits = fits and (self.since is None or race.date >= self.since)
        fits = fits and (self.until is None or race.date <= self.until)
        fits = fits and (self.beyond is None or is_beyond(result, self.beyond))
        fits = fits and (not self.order or has_own_mark(result))
        fits = fits and is_on(race.event, self.track)
        if self.only == FINALS:
            fits = fits and race.round is Round.FINAL
        elif self.only:
            placed = result.place if race.round is Round.FINAL and result.status is None else None
            fits = fits and placed is not None and (placed == 1) == (self.only == "won")
        return fits and (not self.mark or (result.mark is not None and result.mark.is_given_by(self.mark)))


async def understand(asked: Asked, context: Context) -> Understood[ResultsRequest]:
    """Resolve the names. Raises UsageError if neither an athlete nor a meet is named."""
    event, event_notes = find_event(asked)
    season, page, view = asked.number("season"), asked.page(), asked.view(VIEWS)
    only = asked.one_of("only", ONLY)
    mark = shown(asked.text("mark"))[:LONGEST_MARK]
    since, until = find_period(asked, "since"), find_period(asked, "until")
    days = (since.first if since else None, until.last if until else None)
    if asked.text("athlete"):
        competition, meet_notes = find_competition(asked, "meet", context.almanac, every=True)
        athlete, notes = await _look_up(asked, context, event, mark, competition)
        notes = (*notes, *meet_notes)
        meet_id = competition.id if competition else ""
        beyond = await find_beyond(asked, athlete, event, context)
        event = event or (Event(beyond.event.discipline) if beyond else None)
        order, track = asked.one_of("order", ORDERS), asked.one_of("track", TRACKS)
        request = ResultsRequest(
            athlete.id, meet_id, event, season, view, page, mark, only, *days, beyond, order, track
        )
    elif asked.text("beyond") or asked.text("order"):
        option = "beyond" if asked.text("beyond") else "order"
        raise UsageError(f"/results needs an athlete beside {option}.", "Try /results Josh Kerr beyond:3:30.")
    elif asked.text("meet"):
        meet, notes = look_up_meet(asked, "meet", context.almanac)
        request = ResultsRequest("", meet.id, event, 0, view, page, mark)  # a meet has its days
    else:
        raise UsageError("/results needs an athlete or a meet.", "Try /results Josh Kerr.")
    return Understood(request, (*notes, *event_notes))


async def _look_up(
    asked: Asked, context: Context, event: Event | None, mark: str, competition: Competition | None
) -> Found[Athlete]:
    """The athlete; if several share the name, the only one with the mark, at the meet, in the event, or with results.

    At the meet it is the only one with results there, else the only one with a medal.
    """
    if mark and (have_it := await _with_mark(asked, context, event, mark)):
        return look_up_athlete(asked, "athlete", context.almanac, have_it, "who has that mark")
    if competition and not mark:
        there, with_medals = await _at(asked, context, event, competition)
        for evidence, because in ((there, "the only one with results there"), (with_medals, "who has a medal there")):
            if len(evidence) == 1:
                found = look_up_athlete(asked, "athlete", context.almanac, evidence, because)
                return _with_others(found, asked, context)
    if asked.text("beyond") and event is None:
        few, get = namesakes(asked, context)[:_MOST_NAMESAKES], context.almanac.names.get
        able = [hit.id for hit in few if await is_plausible(asked, get(hit.id), context)]
        if len(able) == 1:
            return look_up_athlete(asked, "athlete", context.almanac, able, "whose events have such marks")
    if best := await _best_known(asked, context, event, mark):
        return best
    known = {hit.id for hit in namesakes(asked, context) if context.almanac.names.is_with_results(hit.id)}
    return look_up_athlete(asked, "athlete", context.almanac, known, "the one whose results I hold")


async def _best_known(asked: Asked, context: Context, event: Event | None, mark: str) -> Found[Athlete] | None:
    """The only one with results of the year or in the event, else the best known of those; None if that is nobody."""
    almanac, season = context.almanac, asked.number("season")
    if season and not mark:
        then = await in_season(asked, context, event, season)
        if len(then) == 1:
            return look_up_athlete(asked, "athlete", almanac, then, f"the only one with results of {season}")
        because = f"the best known with results of {season}"
        if best := look_up_best_known(asked, "athlete", then, almanac, because):
            return best
    if event is None:
        return None
    if own := contesting(asked, "athlete", event, almanac):
        return look_up_athlete(asked, "athlete", almanac, own, f"who has results in the {event_within(event)}")
    every = all_contesting(asked, "athlete", event, almanac)
    return look_up_best_known(asked, "athlete", every, almanac, f"the best known in the {event_within(event)}")


def namesakes(asked: Asked, context: Context) -> Sequence[Hit[str]]:
    """Those whom the name may mean, the likeliest first; nobody where it means one."""
    outcome = opened(context.almanac.names.resolve(require(asked, "athlete")))
    return outcome.candidates if isinstance(outcome, Ambiguous) else ()


async def _with_mark(asked: Asked, context: Context, event: Event | None, mark: str) -> frozenset[str]:
    """The ids of those sharing the name who have the mark, in the event if one is named."""
    having: set[str] = set()
    for hit in namesakes(asked, context)[:_MOST_NAMESAKES]:
        wanted = ResultsRequest(hit.id, event=event, mark=mark)
        results = await context.almanac.store.races.list_results(hit.id)
        having |= {hit.id} if any(map(wanted.admits, results)) else set()
    return frozenset(having)


async def in_season(asked: Asked, context: Context, event: Event | None, season: int) -> frozenset[str]:
    """The ids of those sharing the name who have results of a year."""
    having: set[str] = set()
    for hit in namesakes(asked, context)[:_MOST_NAMESAKES]:
        wanted = ResultsRequest(hit.id, event=event, season=season)
        having |= {hit.id} if any(map(wanted.admits, await context.almanac.store.races.list_results(hit.id))) else set()
    return frozenset(having)


def _with_others(found: Found[Athlete], asked: Asked, context: Context) -> Found[Athlete]:
    """What was found, with the others of the name offered beside it."""
    names = context.almanac.names
    hits = [hit for hit in namesakes(asked, context) if hit.id != found.value.id]
    others = tuple(choice(asked, "athlete", hit.id, names.label(hit.id)) for hit in hits[:OTHERS])
    more = len(hits) - len(others)
    took = [Took(n.typed, n.name, n.reason, others, more) if isinstance(n, Took) else n for n in found.notes]
    return Found(found.value, tuple(took))


async def _at(
    asked: Asked, context: Context, event: Event | None, competition: Competition
) -> tuple[frozenset[str], frozenset[str]]:
    """The ids of those sharing the name who have results at a competition, and of those with medals there."""
    there: set[str] = set()
    with_medals: set[str] = set()
    for hit in namesakes(asked, context)[:_MOST_NAMESAKES]:
        races = context.almanac.store.races
        every = (*await races.list_results(hit.id), *await races.list_team_results(hit.id))
        wanted = ResultsRequest(hit.id, event=event)
        at = [result for result in every if competition.includes(result.race.meet) and wanted.admits(result)]
        there |= {hit.id} if at else set()
        with_medals |= {hit.id} if any(medal_of(result) for result in at) else set()
    return frozenset(there), frozenset(with_medals)
