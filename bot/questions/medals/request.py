"""The request of /medals: whose medals, where they were won, and what narrows them."""

from dataclasses import dataclass
from datetime import date

from bot.domain.asked import Asked
from bot.domain.athlete import Athlete
from bot.domain.dates import day_name
from bot.domain.event import Event, Sex
from bot.domain.nations import nations
from bot.domain.race import Race, Round
from bot.domain.scope import AREAS
from bot.errors import Choice, UsageError
from bot.questions.almanac import Almanac
from bot.questions.competitions import Competition, competition_of, find_competition, look_up_greatest
from bot.questions.context import Context, Understood
from bot.questions.days import find_period
from bot.questions.resolving import Found, find_event, find_nation, find_scope, look_up_athlete, shown

WINNERS = "winners"
ATHLETES = "athletes"
VIEWS = ("placing", ATHLETES, WINNERS, "sources", "picture")
SEXES = ("men", "women")
_GREATEST = ("Olympic Games", "World Championships", "European Championships")
YOUNGEST, OLDEST = "youngest", "oldest"
EARLIEST, WIDEST, CLOSEST = "earliest", "widest", "closest"
BY_AGE, BY_MARGIN = (YOUNGEST, OLDEST), (WIDEST, CLOSEST)
ORDERS = (*BY_AGE, EARLIEST, *BY_MARGIN)
_NEW_YEAR, _YEARS_END = (1, 1), (12, 31)
_NOT = "not "
_FOURTH = 4  # the first place without a medal
_SEXES = {"men": Sex.MEN, "women": Sex.WOMEN}


@dataclass(frozen=True, slots=True)
class MedalsRequest:
    """A meet or a series by id, an athlete by id, a nation by its code: at least one of the three is set.

    `sex` is one of SEXES or empty, `view` is one of VIEWS or empty, `page` counts from 0. `area` is that of the winners
    to list, or with `others` the one that they are not of; empty for all. `order` is one of ORDERS, or empty for the
    latest first. `since` and `until` are both included.
    """

    meet: str = ""
    athlete: str = ""
    nation: str = ""
    event: Event | None = None
    sex: str = ""
    view: str = ""
    page: int = 0
    area: str = ""
    others: bool = False
    order: str = ""
    since: date | None = None
    until: date | None = None

    def asked(self) -> Asked:
        """The request as `understand` reads it."""
        return Asked.of(
            "medals",
            {
                "meet": self.meet,
                "athlete": self.athlete,
                "nation": self.nation,
                "event": self.event.key if self.event else "",
                "sex": self.sex,
                "scope": self.scope,
                "order": self.order,
                "since": self.since.isoformat() if self.since else "",
                "until": self.until.isoformat() if self.until else "",
                "view": self.view,
                "page": str(self.page or ""),
            },
        )

    def wants(self, event: Event) -> bool:
        """Whether an event is the one asked for, or of the sex asked for."""
        of_sex = event.sex is _SEXES[self.sex] if self.sex else True
        return of_sex and (self.event is None or event.is_within(self.event))

    @property
    def scope(self) -> str:
        """Whose winners: `africa`, `not africa`, empty for all."""
        return f"{_NOT if self.others else ''}{self.area}"

    def lists(self, nation: str) -> bool:
        """Whether winners of a nation are of the area asked for."""
        known = nations().get(nation)
        return not self.area or (known is not None and (known.area == self.area) is not self.others)

    def admits(self, race: Race) -> bool:
        """Whether a race is of the event, the sex and the days asked for."""
        return self.wants(race.event) and self.covers(race.date)

    @property
    def span(self) -> str:
        """The days asked for: `since 2000`, `1990 to 1999`, `2009`, `until 3 Aug 1980`; empty for all."""
        since, until = self.since, self.until
        first = "" if since is None else f"{since.year}" if (since.month, since.day) == _NEW_YEAR else day_name(since)
        last = "" if until is None else f"{until.year}" if (until.month, until.day) == _YEARS_END else day_name(until)
        if first and last:
            return first if first == last else f"{first} to {last}"
        return f"since {first}" if first else f"until {last}" if last else ""

    def covers(self, day: date) -> bool:
        """Whether a day is among those asked for."""
        return (self.since is None or day >= self.since) and (self.until is None or day <= self.until)


async def understand(asked: Asked, context: Context) -> Understood[MedalsRequest]:
    """Resolve the names. Raises UsageError if neither a meet nor an athlete nor a nation is named."""
    if not any(map(asked.text, ("meet", "athlete", "nation"))):
        raise UsageError(
            "/medals needs a meet, an athlete or a nation.",
            "Try /medals Paris 2024, or /medals Norway.",
            tuple(Choice(name, asked.with_options(meet=name)) for name in _GREATEST),
        )
    almanac = context.almanac
    athlete, athlete_notes = look_up_athlete(asked, "athlete", almanac) if asked.text("athlete") else (None, ())
    competition, meet_notes = await _find_competition(asked, context, athlete)
    nation, nation_notes = find_nation(asked)
    event, event_notes = find_event(asked)
    area, others = _find_area(asked)
    order = asked.one_of("order", ORDERS)
    if order in BY_MARGIN and event is None:
        raise UsageError(
            "Margins are compared in one event: seconds are no metres.",
            "Name it, like: biggest winning margin in the Olympic 100 m.",
            (Choice("In the 100 m", asked.with_options(event="100m")),),
        )
    view = asked.view(VIEWS)
    since, until = find_period(asked, "since"), find_period(asked, "until")
    if (area or order) and (athlete or nation):
        raise UsageError(
            "A scope or an order is of the winners at a meet, and of nobody's own medals.", "Leave it out."
        )
    if (area or order) and view not in ("sources", "picture"):
        view = WINNERS
    if competition and competition.is_repeated and not (competition.kind.is_championship or athlete or nation):
        view = view if view == "sources" else WINNERS
        if not asked.text("view"):
            meet_notes = (*meet_notes, f"{competition.name} gives no medals: these are the winners.")
    request = MedalsRequest(
        competition.id if competition else "",
        athlete.id if athlete else "",
        nation or "",
        event,
        asked.one_of("sex", SEXES),
        view,
        asked.page(),
        area,
        others,
        order,
        since.first if since else None,
        until.last if until else None,
    )
    return Understood(request, (*meet_notes, *athlete_notes, *nation_notes, *event_notes))


def _find_area(asked: Asked) -> tuple[str, bool]:
    """The area of the winners, and whether all others are asked for: `not africa`. Raises UsageError for no area."""
    text = asked.text("scope")
    others = text.casefold().startswith(_NOT)
    bare = asked.with_options(scope=text[len(_NOT) :] if others else text)
    area = find_scope(bare).value if text else ""
    if area and area not in AREAS:
        raise UsageError(f"“{shown(text)}” is no area.", "Take one like Africa or Europe; a nation is an option too.")
    return area or "", others


async def _find_competition(asked: Asked, context: Context, athlete: Athlete | None) -> Found[Competition | None]:
    """The competition; of several championships in one city the greatest, and of these the latest.

    Of an athlete it is one where the athlete won a medal, if there is any.
    """
    almanac = context.almanac
    results = await almanac.store.races.list_results(athlete.id) if athlete and asked.text("meet") else ()
    finals = (result for result in results if result.race.round is Round.FINAL and (result.place or _FOURTH) < _FOURTH)
    won_at = {result.race.meet.id for result in finals}
    greatest = look_up_greatest(asked, "meet", almanac, context.today(), won_at) if asked.text("meet") else None
    if greatest:
        return Found(*greatest)
    found, notes = find_competition(asked, "meet", almanac)
    return Found(_with_those_of_a_league(found, almanac) if found else None, notes)


def _with_those_of_a_league(found: Competition, almanac: Almanac) -> Competition:
    """All meets of the name of a series, where its later ones belong to a league: `Bislett Games`."""
    if not found.is_series or found.kind.is_championship or not found.meets:
        return found
    named = (competition_of(almanac.meets, name) for name in (found.name, f"{found.name} {found.meets[0].meet.city}"))
    return max(found, *named, key=lambda each: len(each.meets))
