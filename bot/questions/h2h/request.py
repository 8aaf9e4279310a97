"""The request of /h2h: two or three athletes, and what narrows their meetings."""

from dataclasses import dataclass
from datetime import date

from bot.domain.asked import Asked
from bot.domain.event import Event
from bot.domain.head_to_head import Meeting
from bot.domain.race import Round
from bot.errors import NoAnswer
from bot.questions.context import Context, Understood
from bot.questions.days import find_period
from bot.questions.pairing import look_up_pair
from bot.questions.resolving import find_event, look_up_athlete

VIEWS = ("chart", "sources", "picture")
ROUNDS = ("finals",)
TRACKS = ("outdoors", "short-track")


@dataclass(frozen=True, slots=True)
class HeadToHeadRequest:
    """Two or three athletes by id, what narrows their meetings, and what to show of these.

    `since` and `until` are both included. `track` is one of TRACKS or empty, `view` is one of VIEWS or empty, `page`
    counts from 0.
    """

    athlete: str
    opponent: str
    third: str = ""
    event: Event | None = None
    finals: bool = False
    since: date | None = None
    until: date | None = None
    track: str = ""
    view: str = ""
    page: int = 0

    def asked(self) -> Asked:
        """The request as `understand` reads it."""
        return Asked.of(
            "h2h",
            {
                "athlete": self.athlete,
                "opponent": self.opponent,
                "third": self.third,
                "event": self.event.key if self.event else "",
                "rounds": "finals" if self.finals else "",
                "since": self.since.isoformat() if self.since else "",
                "until": self.until.isoformat() if self.until else "",
                "track": self.track,
                "view": self.view,
                "page": str(self.page or ""),
            },
        )

    @property
    def is_narrowed(self) -> bool:
        """Whether the meetings are narrowed by anything."""
        return bool(self.event or self.finals or self.since or self.until or self.track)

    def admits(self, meeting: Meeting) -> bool:
        """Whether a meeting fits the request."""
        race = meeting.race
        return (
            (self.event is None or race.event.is_within(self.event))
            and (not self.finals or race.round is Round.FINAL)
            and (self.since is None or race.date >= self.since)
            and (self.until is None or race.date <= self.until)
            and (not self.track or bool(race.event.short_track) == (self.track == "short-track"))
        )


async def understand(asked: Asked, context: Context) -> Understood[HeadToHeadRequest]:
    """Resolve the names together; if several athletes share one, the one who has met the other is taken."""
    event, event_notes = find_event(asked)
    (first, second), pair_notes = await look_up_pair(asked, context.almanac)
    third, third_notes = None, ()
    if asked.text("third"):
        rivals = await context.almanac.store.races.list_rivals(first.id, most=100)
        met = {rival.opponent.id for rival in rivals}
        third, third_notes = look_up_athlete(
            asked, "third", context.almanac, met, f"the one who has met {first.short_name}"
        )
        if third.id in (first.id, second.id):
            raise NoAnswer(f"{third.name} is named twice.", "Name three different athletes.")
    since, until = find_period(asked, "since"), find_period(asked, "until")
    request = HeadToHeadRequest(
        first.id,
        second.id,
        third.id if third else "",
        event,
        asked.one_of("rounds", ROUNDS) == "finals",
        since.first if since else None,
        until.last if until else None,
        asked.one_of("track", TRACKS),
        asked.one_of("view", VIEWS),
        asked.page(),
    )
    return Understood(request, (*pair_notes, *third_notes, *event_notes))
