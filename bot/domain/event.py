"""Events: a discipline, for men, women or mixed teams, on a kind of track."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.mark import Measure


class Sex(StrEnum):
    """Who competes; X is for mixed relays."""

    MEN = "M"
    WOMEN = "W"
    MIXED = "X"


class Kind(StrEnum):
    """Families of disciplines."""

    RUN = "run"
    HURDLES = "hurdles"
    STEEPLECHASE = "steeplechase"
    WALK = "walk"
    ROAD = "road"
    CROSS_COUNTRY = "cross-country"
    RELAY = "relay"
    JUMP = "jump"
    THROW = "throw"
    COMBINED = "combined"


@dataclass(frozen=True, slots=True)
class Discipline:
    """A discipline by its stable code.

    `millimetres` is the distance run or walked (in total for a relay), None for field and combined events.
    `world_record` tells whether World Athletics ratifies world records in it; if not, the best mark is a world best,
    whatever the press calls it. `wind` tells whether marks count only with a wind of at most +2.0 m/s.
    """

    code: str
    name: str
    kind: Kind
    measure: Measure = Measure.TIME
    millimetres: int | None = None
    world_record: bool = True
    wind: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """A discipline, and what narrows it. A race sets every field, a question may leave some open.

    `sex` None means any; `short_track` None means both kinds of track.
    `variant` is the implement's weight or the hurdles' height if it is not the senior one (`6kg`, `99cm`).
    `key` prints it for ids and custom_ids, `Event.from_key` reads it back.
    """

    discipline: str
    sex: Sex | None = None
    short_track: bool | None = None
    variant: str = ""

    @property
    def key(self) -> str:
        """The event as one word: `mile`, `1500m.Mi`, `shot-put.M.6kg`."""
        track = {None: "", True: "i", False: "o"}[self.short_track]
        return ".".join((self.discipline, (self.sex or "") + track, self.variant)).rstrip(".")

    def is_within(self, wider: "Event") -> bool:
        """Whether this event is one of those that `wider`, with fewer fields set, means."""
        return (
            self.discipline == wider.discipline
            and wider.sex in (None, self.sex)
            and wider.short_track in (None, self.short_track)
            and wider.variant in ("", self.variant)
        )

    @classmethod
    def from_key(cls, key: str) -> "Event":
        """Read what `key` printed. Raises ValueError for anything else."""
        discipline, narrowed, variant = [*key.split(".", 2), "", ""][:3]
        sex = Sex(narrowed[0]) if narrowed[:1] in ("M", "W", "X") and narrowed else None
        track = narrowed[1:] if sex else narrowed
        if not discipline or track not in ("", "i", "o"):
            raise ValueError(f"not an event key: {key!r}")
        return cls(discipline, sex, {"": None, "i": True, "o": False}[track], variant)
