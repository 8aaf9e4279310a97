"""What answers need of a store: one protocol per aggregate, each call one trip to the database."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Protocol

from bot.domain.athlete import Athlete, AthleteListing
from bot.domain.coverage import Coverage
from bot.domain.dispute import Dispute
from bot.domain.event import Event
from bot.domain.head_to_head import Meeting, Rival
from bot.domain.quote import AvailabilityNote, Quote
from bot.domain.race import MeetListing, Race, Result
from bot.domain.record import Record
from bot.domain.source import Source


class Athletes(Protocol):
    """Who is in the store."""

    async def list_listings(self) -> tuple[AthleteListing, ...]:
        """Every athlete with aliases and weight, for the name index."""
        ...

    async def list_athletes(self, ids: Collection[str]) -> tuple[Athlete, ...]:
        """The athletes of these ids that exist, in no order that matters."""
        ...


class Races(Protocol):
    """Results and meetings."""

    async def list_meetings(self, first: Athlete, second: Athlete, event: Event | None = None) -> tuple[Meeting, ...]:
        """All meetings of two athletes, latest first; `event` narrows by whatever it sets."""
        ...

    async def list_bests(self, first: str, second: str) -> frozenset[tuple[str, str]]:
        """The athlete and race of each result that bettered the earlier marks held of them in the event."""
        ...

    async def count_meetings(self, firsts: Collection[str], seconds: Collection[str]) -> dict[tuple[str, str], int]:
        """How often each pair across the two sets has met; pairs that never met are absent."""
        ...

    async def list_results(self, athlete: str, event: Event | None = None) -> tuple[Result, ...]:
        """An athlete's results, latest first; splits are included and marked."""
        ...

    async def list_field(self, race: str) -> tuple[Result, ...]:
        """Everybody known to have been in a race, by place; those without a place last."""
        ...

    async def list_beside(self, race: str) -> tuple[Result, ...]:
        """Splits of the same meet, day, sex and track as a race, and what else those in it did there that day."""
        ...

    async def list_rivals(self, athlete: str, most: int) -> tuple[Rival, ...]:
        """The opponents an athlete has met most often, those first."""
        ...

    async def list_meets(self) -> tuple[MeetListing, ...]:
        """Every meet with its days, latest first, for the name index."""
        ...

    async def list_ids(self) -> Collection[str]:
        """The ids of all races, in no order that matters."""
        ...

    async def list_races(self, meet: str) -> tuple[Race, ...]:
        """The races of a meet that are held, finals first, then by event; splits are left out."""
        ...

    async def list_medallists(self, meet: str) -> tuple[Result, ...]:
        """The first three of every final of a meet that are known, in order of event, then place."""
        ...

    async def list_winners_on(self, month: int, day: int) -> tuple[Result, ...]:
        """Winners of finals held on a day of any year, latest first."""
        ...


class Records(Protocol):
    """Records and bests."""

    async def list_records_by(self, athlete: str) -> tuple[Record, ...]:
        """Every record an athlete ever set, alone or in a relay team, latest first."""
        ...

    async def list_records_on(self, month: int, day: int) -> tuple[Record, ...]:
        """Records set on a day of any year, latest first."""
        ...

    async def list_records(self, event: Event, scope: str | None = None) -> tuple[Record, ...]:
        """Every record ever known of an event, latest first, of one scope or of all."""
        ...

    async def list_scopes(self, event: Event | None = None) -> tuple[str, ...]:
        """The scopes that records are held for."""
        ...

    async def list_events(self) -> tuple[Event, ...]:
        """Events that have a record, most recorded first, each with sex and track set."""
        ...


class Disputes(Protocol):
    """What sources say that does not stand."""

    async def list_of_athletes(self, one: str, other: str = "") -> tuple[Dispute, ...]:
        """Those about one athlete or two: their births, results, the races of these, and their records."""
        ...

    async def list_of_race(self, race: str) -> tuple[Dispute, ...]:
        """Those about a race and the results of it."""
        ...

    async def list_of_meet(self, meet: str) -> tuple[Dispute, ...]:
        """Those about the races of a meet and their results."""
        ...

    async def list_of_day(self, month: int, day: int) -> tuple[Dispute, ...]:
        """Those about the races and records of a day of any year."""
        ...

    async def list_of_records(self, event: Event) -> tuple[Dispute, ...]:
        """Those about records of an event; it narrows by whatever it sets."""
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

    async def get_coverage(self) -> Coverage:
        """Counts, dates and as-of of everything held."""
        ...

    async def list_sources(self) -> tuple[Source, ...]:
        """Every source, most recently read first."""
        ...

    async def find_last_import(self) -> datetime | None:
        """When the last import that was not taken back was done; None where there is none."""
        ...

    async def get_version(self) -> int:
        """A number that grows with every write."""
        ...

    async def find_state(self) -> str | None:
        """A text that no other facts ever have, or None where no write has left one yet."""
        ...
