"""The request of /athlete: the profile of one athlete, or the seasons of up to four."""

from dataclasses import dataclass

from bot.domain.asked import Asked
from bot.domain.athlete import Athlete
from bot.domain.disciplines import event_within
from bot.domain.event import Event
from bot.names import Ambiguous
from bot.names.outcome import opened
from bot.questions.context import Context, Understood
from bot.questions.pairing import look_up_pair
from bot.questions.resolving import (
    Found,
    all_contesting,
    contesting,
    find_event,
    look_up_athlete,
    look_up_best_known,
)
from bot.questions.results.request import in_season, namesakes

RECORDS = ("records", "record-sources")  # the views of the records that the athlete set
_MOST_WEIGHED = 8  # athletes of one name whose records are looked up
MOST = 4  # athletes in one chart: more colours are hard to tell apart
VIEWS = ("chart", "sources", "picture", "availability", *RECORDS)
OTHERS = ("second", "third", "fourth")


@dataclass(frozen=True, slots=True)
class AthleteRequest:
    """An athlete by id, and what to show: `view` is one of VIEWS or empty, `page` counts from 0.

    `others` are at most three more ids: then the seasons of all are compared, in `event`, or if it is None in the
    event they have most in common. `season` is a year: then the best marks of that year are shown, or with a view of
    RECORDS the records set in it; 0 for none.
    """

    athlete: str
    view: str = ""
    page: int = 0
    others: tuple[str, ...] = ()
    event: Event | None = None
    season: int = 0

    @property
    def athletes(self) -> tuple[str, ...]:
        """All the ids, in the order they were named."""
        return (self.athlete, *self.others)

    @property
    def compares(self) -> bool:
        """Whether seasons are asked for instead of the profile."""
        return not self.season and self.view not in RECORDS and (bool(self.others) or self.view == "chart")

    def asked(self) -> Asked:
        """The request as `understand` reads it."""
        second, third, fourth = (*self.others, "", "", "")[:3]
        return Asked.of(
            "athlete",
            {
                "athlete": self.athlete,
                "second": second,
                "third": third,
                "fourth": fourth,
                "event": self.event.key if self.event else "",
                # With others the view is always the chart; leaving it out saves room in the custom_id.
                "view": "" if self.others and self.view == "chart" else self.view,
                "page": str(self.page or ""),
                "season": str(self.season or ""),
            },
        )

    def comparing(self, *others: str) -> "AthleteRequest":
        """The request for the seasons of the athlete and these others, in the same event."""
        return AthleteRequest(self.athlete, "chart", 0, others, self.event)


async def understand(asked: Asked, context: Context) -> Understood[AthleteRequest]:
    """Resolve the names; if several athletes share one of the others, the one who has met the first is taken."""
    event, notes = find_event(asked)
    given = tuple(option for option in OTHERS if asked.text(option))
    others: list[Athlete] = []
    if given:
        (athlete, second), pair_notes = await look_up_pair(asked, context.almanac, ("athlete", given[0]), event=event)
        others, notes = [second], (*pair_notes, *notes)
        rivals = await context.almanac.store.races.list_rivals(athlete.id, most=100) if len(given) > 1 else ()
        met = {rival.opponent.id for rival in rivals}
        for option in given[1:]:
            because = f"the one who has met {athlete.short_name}"
            other, other_notes = look_up_athlete(asked, option, context.almanac, met, because)
            others, notes = [*others, other], (*notes, *other_notes)
    else:
        athlete, athlete_notes = await _look_up(asked, event, context)
        notes = (*athlete_notes, *notes)
    different = dict.fromkeys(other.id for other in others if other.id != athlete.id)
    season = asked.number("season")
    view = asked.view(VIEWS) or ("chart" if (others or event) and not season else "")
    return Understood(AthleteRequest(athlete.id, view, asked.page(), tuple(different), event, season), notes)


async def _look_up(asked: Asked, event: Event | None, context: Context) -> Found[Athlete]:
    """The athlete; of several who share the name who has what is asked about, else the best known of these."""
    almanac, view = context.almanac, asked.text("view")
    known = contesting(asked, "athlete", event, almanac)
    because = f"who has marks in the {event_within(event)}" if event else ""
    if view in RECORDS and not known:
        known, because = await _setters(asked, context), "who set records"
    elif view == "availability":
        known, because = await _noted(asked, context), "of whom I have such notes"
    best = None if known else await _best_known(asked, event, context)
    return best or look_up_athlete(asked, "athlete", almanac, known, because)


async def _best_known(asked: Asked, event: Event | None, context: Context) -> Found[Athlete] | None:
    """The best known of a name in the event, or with results of the year asked for, or of late where it is of now."""
    season, view, now = asked.number("season"), asked.text("view"), context.today().year
    if event:
        likely = all_contesting(asked, "athlete", event, context.almanac)
        return look_up_best_known(
            asked, "athlete", likely, context.almanac, f"the best known in the {event_within(event)}"
        )
    if not (season or view == "availability") or view in RECORDS:
        return None
    years = (season,) if season else (now, now - 1)
    then = frozenset[str]().union(*[await in_season(asked, context, None, year) for year in years])
    if len(then) == 1:
        return look_up_athlete(asked, "athlete", context.almanac, then, f"the only one with results of {years[0]}")
    because = f"the best known with results of {years[0]}"
    return look_up_best_known(asked, "athlete", then, context.almanac, because)


async def _noted(asked: Asked, context: Context) -> frozenset[str]:
    """Of the athletes that a name may mean those of whom a note says why they missed races."""
    quotes = context.almanac.store.quotes
    return frozenset([hit.id for hit in namesakes(asked, context)[:_MOST_WEIGHED] if await quotes.list_notes(hit.id)])


async def _setters(asked: Asked, context: Context) -> frozenset[str]:
    """Of the athletes that a name may mean those who set a record."""
    outcome = opened(context.almanac.names.resolve(asked.text("athlete")))
    ids = [hit.id for hit in outcome.candidates[:_MOST_WEIGHED]] if isinstance(outcome, Ambiguous) else []
    records = context.almanac.store.records
    return frozenset([id_ for id_ in ids if await records.list_records_by(id_)])
