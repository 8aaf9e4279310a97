"""The store as answers see it: a protocol for each kind of fact. Each call is one query to the database."""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Protocol

from bot.domain.athlete import Athlete, AthleteListing
from bot.domain.barriers import Barrier
from bot.domain.calendar import Fixture
from bot.domain.coverage import Coverage
from bot.domain.dispute import Dispute
from bot.domain.entrant import Entrant
from bot.domain.event import Event
from bot.domain.head_to_head import Meeting, Rival
from bot.domain.medals import UnnamedRelay
from bot.domain.news import News, NewsHead
from bot.domain.progression import Span
from bot.domain.quote import AvailabilityNote, Quote
from bot.domain.race import AnyResult, MeetListing, Race, Result, TeamResult
from bot.domain.record import Record, ReportedRecord
from bot.domain.source import Source
from bot.domain.top import Bounds
from bot.domain.touched import Touched
from bot.domain.unheld import UnheldFinal


class Athletes(Protocol):
    """The athletes in the store."""

    async def list_listings(self) -> tuple[AthleteListing, ...]:
        """All athletes with aliases and weight, for the name index."""
        ...

    async def list_some(self, ids: Collection[int], newest: date | None) -> tuple[AthleteListing, ...]:
        """The listings of some athletes by internal id; `newest` is the day of the newest race."""
        ...

    async def find_internal_ids(self, ids: Collection[str]) -> frozenset[int]:
        """The internal ids of athletes."""
        ...

    async def find_ids(self, internal: Collection[int]) -> frozenset[str]:
        """The ids of athletes by their internal ids."""
        ...

    async def find_no_longer_recent(self, newest: tuple[date | None, date | None]) -> frozenset[int]:
        """The internal ids of athletes with a result that is recent for only one of two newest races."""
        ...

    async def list_athletes(self, ids: Collection[str]) -> tuple[Athlete, ...]:
        """The athletes of these ids that exist, in any order."""
        ...

    async def list_sources(self, ids: Collection[str]) -> Mapping[str, tuple[Source, ...]]:
        """By id the sources that say who an athlete is: the name, the nation and the birth."""
        ...


class Races(Protocol):
    """Results and meetings."""

    async def list_meetings(self, first: Athlete, second: Athlete, event: Event | None = None) -> tuple[Meeting, ...]:
        """All meetings of two athletes, latest first; `event` narrows by the fields it sets."""
        ...

    async def list_bests(self, first: str, second: str) -> frozenset[tuple[str, str]]:
        """(athlete id, race id) of each result that was better than the athlete's earlier marks in the event."""
        ...

    async def list_unheld_finals(self, first: str, second: str, version: int) -> tuple[UnheldFinal, ...]:
        """The finals for titles in which two athletes (ids) may have met, but for places or races that are missing.

        What is missing in all finals is read once for a version of the almanac, and kept.
        """
        ...

    async def list_unheld_podiums(self, athlete: str, championships: Mapping[str, int]) -> tuple[UnheldFinal, ...]:
        """The finals for titles in which an athlete (id) may have won a medal, but for what is missing.

        `championships` are the meets that give titles and are held (ids), with their years.
        """
        ...

    async def count_meetings(self, firsts: Collection[str], seconds: Collection[str]) -> dict[tuple[str, str], int]:
        """How often each pair (id of `firsts`, id of `seconds`) has met; pairs that never met are left out."""
        ...

    async def list_results(self, athlete: str, event: Event | None = None) -> tuple[Result, ...]:
        """An athlete's results, latest first; splits and parts of combined events are included and marked."""
        ...

    async def list_field(self, race: str) -> tuple[AnyResult, ...]:
        """All known results of a race, by place; those without a place last."""
        ...

    async def list_parts(self, race: str) -> tuple[Result, ...]:
        """What the athletes of a combined event did in its parts; empty for any other race."""
        ...

    async def list_team_results(self, athlete: str) -> tuple[TeamResult, ...]:
        """The results of the relay teams that an athlete ran in, latest first."""
        ...

    async def list_shared_wins(self, athlete: str) -> Mapping[str, tuple[Athlete, ...]]:
        """By the id of each race that an athlete won together with others, these others."""
        ...

    async def list_winners_ahead(self, athlete: str) -> tuple[AnyResult, ...]:
        """The winners of the finals in which an athlete was placed behind them, by race."""
        ...

    async def list_beside(self, race: str) -> tuple[Result, ...]:
        """Results at the same meet, day, sex and track as a race: all splits, and the other results of its field."""
        ...

    async def list_rivals(self, athlete: str, most: int) -> tuple[Rival, ...]:
        """The opponents of an athlete, at most `most`, those met most often first."""
        ...

    async def list_fixtures(self, since: date, until: date) -> tuple[Fixture, ...]:
        """The meets with known days of which one lies in the span, both ends included, in the order of their days."""
        ...

    async def list_entrants_of(self, athlete: str, since: date) -> tuple[Entrant, ...]:
        """What an athlete is entered for from a day on, the soonest first, without what they have a result in."""
        ...

    async def list_entrants_at(self, meet: str, since: date) -> tuple[Entrant, ...]:
        """Who is entered at a meet for events from a day on, the soonest first, without who has a result there."""
        ...

    async def has_entrants(self, since: date) -> bool:
        """Whether any start list from a day on is held."""
        ...

    async def list_meets(self) -> tuple[MeetListing, ...]:
        """Every meet with its days, in the order they became known, for the name index."""
        ...

    async def list_some_meets(self, ids: Collection[int]) -> tuple[MeetListing, ...]:
        """Those of all meets that have these internal ids."""
        ...

    async def list_city_names(self) -> tuple[tuple[str, str], ...]:
        """Cities with other names of them, for the name index."""
        ...

    async def list_ids(self) -> Collection[str]:
        """The ids of all races, in any order."""
        ...

    async def list_races(self, meet: str) -> tuple[Race, ...]:
        """The races of a meet in the store, finals first, then by event; without splits, without parts."""
        ...

    async def list_medallists(self, meet: str) -> tuple[AnyResult, ...]:
        """The known first three of every final of a meet, by event, then place."""
        ...

    async def list_placed(self, meet: str = "", series: str = "") -> tuple[AnyResult, ...]:
        """The known first eight of every final of a meet or of a series, in the order of events, then by day, place."""
        ...

    async def list_finals_with_dq(self, meet: str = "", series: str = "") -> frozenset[str]:
        """The ids of the finals of a meet or of a series in which somebody is disqualified."""
        ...

    async def list_medals_of(self, nations: Collection[str]) -> tuple[AnyResult, ...]:
        """The medals at championships and Games of those who are held under these nations, latest first."""
        ...

    async def list_unnamed_relays(self, nation: str) -> tuple[UnnamedRelay, ...]:
        """The relays in which a nation (a code) won a medal at championships and Games with nobody named, by day."""
        ...

    async def list_breaking(self, barrier: Barrier) -> Collection[str]:
        """The ids of the athletes with a mark beyond a barrier, whatever its wind, splits and parts among them."""
        ...

    async def list_marks_beyond(self, barrier: Barrier, athletes: Collection[str]) -> tuple[Result, ...]:
        """The results of some athletes beyond a barrier, the earliest first."""
        ...

    async def list_winners_on(self, month: int, day: int) -> tuple[AnyResult, ...]:
        """Winners of finals held on a day of any year, latest first."""
        ...

    async def list_top(self, bounds: Bounds, most: int) -> tuple[AnyResult, ...]:
        """The best results within bounds, at most `most`, in no order that matters."""
        ...

    async def count_marks(self, bounds: Bounds) -> int:
        """How many marks there are within bounds; of all time also those that do not count in the list."""
        ...


class Records(Protocol):
    """Records and bests."""

    async def list_records_by(self, athlete: str) -> tuple[Record, ...]:
        """All records an athlete ever set, alone or in a relay team, latest first."""
        ...

    async def list_records_on(self, month: int, day: int) -> tuple[Record, ...]:
        """Records set on a day of any year, latest first."""
        ...

    async def list_records(
        self, event: Event | None, scope: str | None = None, *, wide: bool = False
    ) -> tuple[Record, ...]:
        """All records of an event or of all, past ones too, latest first; of one scope or all, `wide` of no nation."""
        ...

    async def list_spans(
        self, event: Event | None, scope: str | None = None, *, wide: bool = False
    ) -> tuple[Span, ...]:
        """The times in which lists of an event, or of all, are whole, the earliest first; the rest as of records."""
        ...

    async def list_reported(self, event: Event | None) -> tuple[ReportedRecord, ...]:
        """The marks of an event or of all that a source gives as the record without day or place, of all scopes."""
        ...

    async def list_reported_by(self, athlete: str) -> tuple[ReportedRecord, ...]:
        """The marks of an athlete that a source gives as the record without day or place."""
        ...

    async def list_scopes(self, event: Event | None = None) -> tuple[str, ...]:
        """The scopes of the records in the store, of one event or of all."""
        ...

    async def list_events(self, scope: str) -> tuple[Event, ...]:
        """Events with a record of a scope, those with most records first, each with sex and track set."""
        ...


class Disputes(Protocol):
    """Disputes: what a source says that differs from what stands."""

    async def list_of_athletes(self, one: str, other: str = "") -> tuple[Dispute, ...]:
        """Those about one or two athletes: their birth dates, their results and the races of these, their records."""
        ...

    async def list_of_race(self, race: str) -> tuple[Dispute, ...]:
        """Those about a race and its results."""
        ...

    async def list_of_meet(self, meet: str) -> tuple[Dispute, ...]:
        """Those about the races of a meet and their results."""
        ...

    async def list_of_day(self, month: int, day: int) -> tuple[Dispute, ...]:
        """Those about the races and records of a day of any year."""
        ...

    async def list_of_records(self, event: Event | None) -> tuple[Dispute, ...]:
        """Those about records of an event, which narrows by the fields it sets, or of all."""
        ...


class Quotes(Protocol):
    """Quotes and availability notes."""

    async def list_quotes(self, athlete: str) -> tuple[Quote, ...]:
        """What an athlete said, latest first."""
        ...

    async def list_quotes_about(self, athlete: str) -> tuple[Quote, ...]:
        """What others said about an athlete, latest first."""
        ...

    async def search_quotes(
        self,
        text: str = "",
        athlete: str | None = None,
        about: str | None = None,
        after: date | None = None,
        before: date | None = None,
    ) -> tuple[Quote, ...]:
        """Quotes whose words, topic or context hold every word of `text` (by stem or prefix), best first.

        Without a text the latest first. `about` is an athlete's id; a quote's bounds must overlap the days given.
        """
        ...

    async def list_notes(self, athlete: str) -> tuple[AvailabilityNote, ...]:
        """Availability notes, latest first."""
        ...

    async def list_speakers(self) -> tuple[str, ...]:
        """Ids of the athletes with at least one quote."""
        ...


class NewsReader(Protocol):
    """News, which imports make."""

    async def list_heads(self, since: datetime) -> tuple[NewsHead, ...]:
        """Heads of the news made since a moment, in the order in which it was made.

        Of each import the first, for its news is dealt with at once, and all that is a correction or was taken back.
        """
        ...

    async def list_news(self, batches: Collection[str]) -> tuple[News, ...]:
        """All news of these imports, in the order in which it was made."""
        ...

    async def find_news(self, keys: Collection[str]) -> tuple[News, ...]:
        """The news of these keys that there is, in the order in which it was made."""
        ...

    async def list_beside(self, facts: Collection[News]) -> tuple[News, ...]:
        """The news of races and records that may be of one performance with these: of races records, of records races.

        It is of the same days; that of the imports of the facts is left out.
        """
        ...


class StartLists(Protocol):
    """The start lists that are held."""

    async def find_start(self, meet: str, event: str, athlete: str, after: datetime | None) -> datetime | None:
        """The first start of an event (`1500m.M`) of a meet, or of an athlete anywhere, after a moment.

        What is empty is not asked about. Only a start with a time counts. Raises StoreError.
        """
        ...


class Store(Protocol):
    """The whole store."""

    @property
    def athletes(self) -> Athletes: ...
    @property
    def races(self) -> Races: ...
    @property
    def records(self) -> Records: ...
    @property
    def disputes(self) -> Disputes: ...
    @property
    def quotes(self) -> Quotes: ...
    @property
    def news(self) -> NewsReader: ...

    async def get_coverage(self) -> Coverage:
        """How much the store holds, the days of its first and last race, and when a source was last read."""
        ...

    async def list_sources(self) -> tuple[Source, ...]:
        """All sources, most recently read first."""
        ...

    async def find_last_import(self) -> datetime | None:
        """When the last import that was not undone finished, in UTC; None if there is none."""
        ...

    async def get_version(self) -> int:
        """A number that grows with every write."""
        ...

    async def find_state(self) -> str | None:
        """A text that no other facts ever have, or None where no write has left one yet."""
        ...

    async def find_touched(self, before: str, after: str) -> Touched | None:
        """What imports touched between two states; None if that is not known."""
        ...

    async def update_coverage(self, before: Coverage, counts: Mapping[str, int]) -> Coverage:
        """The coverage now, with so many rows more, or less, of each table than before."""
        ...
