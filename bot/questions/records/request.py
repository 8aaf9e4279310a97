"""The request of /records: whose records, of which time, in which order."""

from dataclasses import dataclass
from datetime import date

from bot.domain.asked import Asked
from bot.domain.event import Sex
from bot.errors import NoAnswer, UsageError
from bot.questions.competitions import Competition, look_up_competition, look_up_greatest
from bot.questions.context import Context, Understood
from bot.questions.days import find_period
from bot.questions.record.request import refuse_classes
from bot.questions.resolving import Found, find_nation, find_scope, shown
from bot.questions.tracks import TRACKS

SEXES = ("men", "women")
STATES = ("standing", "pending")
ORDERS = ("events", "oldest", "newest")
VIEWS = ("sources",)
_SEX = {"men": Sex.MEN, "women": Sex.WOMEN}


@dataclass(frozen=True, slots=True)
class RecordsRequest:
    """The records of a scope that stand, or those that were set in a time, and what to show of them.

    `sex` and `short_track` are None for any, `nation` is the code of who set them, empty for any. `season` is a year, 0
    for none; `since` and `until` are both included. `meet` is the id of a competition, whose days they are then. With
    any of these four the records that were set then are asked for, whether they stand or not. `status` is one of
    STATES, or empty for all of them. `order` is one of ORDERS, `view` is one of VIEWS or empty, `page` counts from 0.
    """

    scope: str = "world"
    sex: Sex | None = None
    short_track: bool | None = None
    season: int = 0
    since: date | None = None
    until: date | None = None
    nation: str = ""
    meet: str = ""
    status: str = ""
    order: str = "events"
    view: str = ""
    page: int = 0

    @property
    def first(self) -> date | None:
        """The first day of the time that is asked about, None if it is open."""
        begins = date(self.season, 1, 1) if self.season else None
        return max(begins, self.since) if begins and self.since else begins or self.since

    @property
    def last(self) -> date | None:
        """The last day of the time that is asked about, None if it is open."""
        ends = date(self.season, 12, 31) if self.season else None
        return min(ends, self.until) if ends and self.until else ends or self.until

    @property
    def is_of_time(self) -> bool:
        """Whether the records set in a time are asked for, and not those that stand."""
        return bool(self.season or self.since or self.until)

    def asked(self) -> Asked:
        """The request as `understand` reads it."""
        usual = "newest" if self.is_of_time else "events"
        return Asked.of(
            "records",
            {
                "scope": self.scope,
                "sex": next((word for word, sex in _SEX.items() if sex is self.sex), ""),
                "track": "" if self.short_track is None else TRACKS[self.short_track],
                "season": str(self.season or ""),
                "since": self.since.isoformat() if self.since else "",
                "until": self.until.isoformat() if self.until else "",
                "nation": self.nation,
                "meet": self.meet,
                "status": self.status,
                "order": "" if self.order == usual else self.order,
                "view": self.view,
                "page": str(self.page or ""),
            },
        )


async def understand(asked: Asked, context: Context) -> Understood[RecordsRequest]:
    """Resolve the scope and the time; of a time the newest are first, else the events have their order.

    Raises UsageError for a time in the future; NoAnswer for records of masters, age groups and para athletes.
    """
    refuse_classes(asked, context)
    scope, notes = find_scope(asked)
    nation, nation_notes = find_nation(asked)
    track = asked.one_of("track", TRACKS)
    competition, meet_notes = _find_competition(asked, context)
    season, today = asked.number("season"), context.today()
    since, until = find_period(asked, "since"), find_period(asked, "until")
    ahead = [shown(asked.text(name)) for name, at in (("since", since), ("until", until)) if at and at.first > today]
    if season > today.year or ahead:
        when = str(season) if season > today.year else ahead[0]
        raise UsageError(f"“{when}” is in the future.", "Name a season or a day that has been.")
    is_of_time = bool(season or since or until or competition)
    held = competition.meets if competition else ()
    request = RecordsRequest(
        scope or "world",
        _SEX.get(asked.one_of("sex", SEXES)),
        track == "short-track" if track else None,
        season,
        since.first if since else min((listing.first for listing in held), default=None),
        min(until.last, today) if until else max((listing.last for listing in held), default=None),
        nation or "",
        competition.id if competition else "",
        asked.one_of("status", STATES),
        asked.one_of("order", ORDERS) or ("newest" if is_of_time else "events"),
        asked.view(VIEWS),
        asked.page(),
    )
    return Understood(request, (*notes, *nation_notes, *meet_notes))


def _find_competition(asked: Asked, context: Context) -> Found[Competition | None]:
    """The competition that is named, of several in one city the greatest and latest. Raises NoAnswer if it is ahead."""
    if not asked.text("meet"):
        return Found(None)
    almanac, today = context.almanac, context.today()
    greatest = look_up_greatest(asked, "meet", almanac, today)
    found, notes = greatest or look_up_competition(asked, "meet", almanac)
    if all(listing.first > today for listing in found.meets):
        raise NoAnswer(
            f"{found.name} is ahead: nobody knows which records will be set there.", "Name one that has been."
        )
    return Found(found, notes)
