"""The request of /h2h: two or three athletes, and what narrows their meetings."""

from dataclasses import dataclass, replace
from datetime import date

from bot.domain.asked import Asked
from bot.domain.athlete import Athlete
from bot.domain.disciplines import event_within
from bot.domain.event import Event
from bot.domain.head_to_head import Meeting
from bot.domain.meet_kind import KIND_GROUPS
from bot.domain.race import Round
from bot.domain.unheld import UnheldFinal
from bot.errors import NoAnswer
from bot.questions.competitions import find_competition
from bot.questions.context import Context, Understood
from bot.questions.days import find_period
from bot.questions.pairing import look_up_pair
from bot.questions.resolving import contesting, find_event, look_up_athlete
from bot.questions.tracks import TRACKS, is_on

VIEWS = ("chart", "sources", "picture")
ROUNDS = ("finals",)
KINDS = tuple(KIND_GROUPS)


@dataclass(frozen=True, slots=True)
class HeadToHeadRequest:
    """Two or three athletes by id, what narrows their meetings, and what to show of these.

    `since` and `until` are both included. `track` is one of TRACKS or empty, `view` is one of VIEWS or empty, `page`
    counts from 0. `meet` is the id of a competition (see `competitions.py`) or empty, `kind` is one of KINDS or empty,
    `season` is a year or 0, `winner` is the id of the one who won the meetings asked for, or empty.
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
    meet: str = ""
    season: int = 0
    kind: str = ""
    winner: str = ""

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
                "meet": self.meet,
                "season": str(self.season or ""),
                "kind": self.kind,
                "winner": self.winner,
                "view": self.view,
                "page": str(self.page or ""),
            },
        )

    @property
    def is_narrowed(self) -> bool:
        """Whether the meetings are narrowed by anything."""
        return self.everything != replace(self, view="", page=0)

    @property
    def everything(self) -> "HeadToHeadRequest":
        """The request for all meetings of the same athletes."""
        return HeadToHeadRequest(self.athlete, self.opponent, self.third)

    def admits(self, meeting: Meeting) -> bool:
        """Whether a meeting fits the request, but for its meet, which only the names of meets know."""
        race = meeting.race
        won = meeting.winner is not None and meeting.results[meeting.winner].athlete.id == self.winner
        if (self.winner and not won) or (self.kind and race.meet.kind not in KIND_GROUPS[self.kind]):
            return False
        return (
            (self.event is None or race.event.is_within(self.event))
            and (not self.finals or race.round is Round.FINAL)
            and self.season in (0, race.date.year)
            and (self.since is None or race.date >= self.since)
            and (self.until is None or race.date <= self.until)
            and is_on(race.event, self.track)
        )

    def may_be_at(self, final: UnheldFinal) -> bool:
        """Whether a final that is not held would fit the request, but for its meet: as far as its year tells."""
        since, until = (day.year if day else final.year for day in (self.since, self.until))
        return (
            (self.event is None or final.event.is_within(replace(self.event, short_track=None)))
            and (not self.kind or final.kind in KIND_GROUPS[self.kind])
            and self.season in (0, final.year)
            and since <= final.year <= until
            and is_on(final.event, self.track)
        )


async def understand(asked: Asked, context: Context) -> Understood[HeadToHeadRequest]:
    """Resolve the names together; if several athletes share one, the one who has met the other is taken."""
    event, event_notes = find_event(asked)
    (first, second), pair_notes = await look_up_pair(asked, context.almanac, event=event)
    third, third_notes = None, ()
    if asked.text("third"):
        rivals = await context.almanac.store.races.list_rivals(first.id, most=100)
        met = {rival.opponent.id for rival in rivals}
        own = contesting(asked, "third", event, context.almanac)
        because = f"the one who has met {first.short_name}"
        if event and own:
            because = f"who has results in the {event_within(event)}"
        third, third_notes = look_up_athlete(asked, "third", context.almanac, own or met, because)
        if third.id in (first.id, second.id):
            raise NoAnswer(f"{third.name} is named twice.", "Name three different athletes.")
    meet, meet_notes = find_competition(asked, "meet", context.almanac, every=True)
    winner = _find_winner(asked, context, first, second, third)
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
        asked.view(VIEWS),
        asked.page(),
        meet.id if meet else "",
        asked.number("season"),
        asked.one_of("kind", KINDS),
        winner,
    )
    return Understood(request, (*pair_notes, *third_notes, *event_notes, *meet_notes))


def _find_winner(asked: Asked, context: Context, first: Athlete, second: Athlete, third: Athlete | None) -> str:
    """The id of the winner asked for, empty if none is. Raises NoAnswer for anybody but the two."""
    if not asked.text("winner"):
        return ""
    if third is not None:
        raise NoAnswer("Whose wins they are is asked of two athletes.", "Leave out the third.")
    pair = {first.id, second.id}
    winner, _ = look_up_athlete(asked, "winner", context.almanac, pair, "one of the two")
    if winner.id not in pair:
        raise NoAnswer(f"{winner.name} is neither of the two.", f"Name {first.name} or {second.name} as the winner.")
    return winner.id
