"""Resolves a meet, or a whole series of meets where no year is said: `olympics`, `worlds`."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from bot.domain.asked import Asked
from bot.domain.meet_kind import MeetKind
from bot.domain.race import Meet, MeetListing
from bot.names import Ambiguous
from bot.names.fold import fold
from bot.names.meets import MeetNames
from bot.names.years import split_year
from bot.questions.almanac import Almanac
from bot.questions.resolving import OTHERS, Found, choice, look_up_meet, require, shown
from bot.questions.took import Took

# Behind a word of its own, before brackets and the city: `Bislett Games`, not `Meeting de Paris`.
_TAKES_ARTICLE = re.compile(
    r"[^,(]+ (?:Games|Championships?|Olympics|Trials|Cup|League|Finals?|Classic|Memorial|Meeting|Relays|Prix|Gala)\b"
)
_IS_MEET = re.compile(r"\b(?:Games|Championships?)$")


@dataclass(frozen=True, slots=True)
class Competition:
    """A meet, a whole series, or all meets of one name: `meets` are its meets, the latest first.

    `id` is that of the meet or the series; of meets of one name it is the name with a capital, which no id has.
    """

    id: str
    name: str
    meets: tuple[MeetListing, ...]
    is_series: bool = False

    @property
    def is_repeated(self) -> bool:
        """Whether it is held again and again, and all of it is meant."""
        return self.is_series or len(self.meets) > 1

    @property
    def in_words(self) -> str:
        """The name within a sentence: `the Olympic Games, Paris 2024`, but `Weltklasse, Zürich 2024`."""
        return f"the {self.name}" if _TAKES_ARTICLE.match(self.name) else self.name

    @property
    def of_it(self) -> str:
        """One of it behind `no`: `Olympic Games`, `Diamond League meet`."""
        return f"{self.name} meet" if self.is_series and not _IS_MEET.search(self.name) else self.name

    @property
    def kind(self) -> MeetKind:
        """The kind of its latest meet."""
        return self.meets[0].meet.kind if self.meets else MeetKind.UNKNOWN

    def includes(self, meet: Meet) -> bool:
        """Whether the meet is it, or one of its meets."""
        return any(listing.meet.id == meet.id for listing in self.meets)


def competition_of(meets: MeetNames, id_: str) -> Competition:
    """The meet, the series or the meets of one name with that id. Raises KeyError for an id of nothing."""
    if id_ in meets.series:
        return Competition(id_, meets.series.name(id_), tuple(meets.series.meets(id_)), is_series=True)
    if id_[:1].isupper():
        every = [meets.listing(each) for each in meets.called(id_)]
        cities = {each.meet.city for each in every}
        name = cities.pop() if {fold(city) for city in cities} == {fold(id_)} else id_  # `New york` as it is written
        return Competition(id_, name, tuple(sorted(every, key=lambda each: each.first, reverse=True)))
    listing = meets.listing(id_)
    return Competition(listing.meet.id, meets.label(listing.meet.id), (listing,))


def look_up_competition(asked: Asked, option: str, almanac: Almanac, *, every: bool = False) -> Found[Competition]:
    """The meet an option names, or the series where no year is said; of several meets a championship.

    With `every`, a name or a city means all its meets; with a year those of it, if none matters most. Raises
    UnknownName or AmbiguousName.
    """
    text, meets = require(asked, option), almanac.meets
    series = meets.find_series(text)
    if series is not None:
        found = competition_of(meets, series)
        exact = text == series or fold(text) == fold(found.name)
        return Found(found, () if exact else (f"Took “{shown(text)}” for all {found.name}.",))
    outcome = meets.find(text)
    candidates = [hit.id for hit in outcome.candidates] if isinstance(outcome, Ambiguous) else []
    championships = {id_ for id_ in candidates if meets.get(id_).kind.is_championship}
    dated = bool(split_year(text).years)
    alike = not (dated and (championships or meets.most_important(candidates)))  # else that one is meant
    if every and candidates and alike and len(meets.called(text)) > 1:
        name = " ".join(text.split())
        return Found(competition_of(meets, name[:1].upper() + name[1:]))
    meet, notes = look_up_meet(asked, option, almanac, championships)
    return Found(competition_of(meets, meet.id), notes)


def look_up_greatest(
    asked: Asked, option: str, almanac: Almanac, today: date, likely: Collection[str] = ()
) -> Found[Competition] | None:
    """The greatest championships of a city, where no year is said, and of these the latest; the note names others.

    Those whose ids are `likely` come first, whatever they are.
    Only those that have begun and that have results count. None if the text is anything else than such a city.
    """
    text, meets = require(asked, option), almanac.meets
    if split_year(text).years or meets.find_series(text) is not None or not isinstance(meets.find(text), Ambiguous):
        return None
    every = [meets.listing(id_) for id_ in meets.called(text)]
    own = [each for each in every if fold(text) == fold(each.meet.city)]
    alike = {(each.meet.kind, each.meet.city) for each in every}
    named = len(alike) == 1 and all(fold(each.meet.city) in fold(text) for each in every)
    own = own or (every if named else [])  # `World Championships Tokyo`, of 1991 and of 2025
    held = [each for each in own if each.meet.kind.is_championship and each.races and each.first <= today]
    if not held:
        return None
    ranked = sorted(
        held, key=lambda each: (each.meet.id in likely, each.meet.kind.importance, each.first), reverse=True
    )
    first, *others = (each.meet.id for each in ranked)
    choices = tuple(choice(asked, option, other, meets.label(other)) for other in others[:OTHERS])
    reason = ("the latest" if named else "the greatest there, and the latest") if others else ""
    reason = "where the medals are" if others and first in likely else reason
    took = Took(shown(text), meets.label(first), reason, choices, len(others) - len(choices))
    return Found(competition_of(meets, first), (took,))


def find_competition(asked: Asked, option: str, almanac: Almanac, *, every: bool = False) -> Found[Competition | None]:
    """Like `look_up_competition`, but None if the option is not set."""
    return look_up_competition(asked, option, almanac, every=every) if asked.text(option) else Found(None)
