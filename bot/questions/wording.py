"""How a question is asked in words: which words ask for it, and which of its options take what is found in a text."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

PREVIOUS = "it"  # what `Takes.BEFORE` gives where no athlete is named: before the record that stands


class Takes(StrEnum):
    """What an option is filled with, of all that is found in a text."""

    ATHLETE = "athlete"  # options in their order take the athletes in theirs
    ABOUT = "about"  # who or what stands behind a word such as `about`
    WINNER = "winner"  # who is said to have beaten the other
    EVENT = "event"
    SEX = "sex"  # where no option takes it, the event does
    TRACK = "track"  # likewise
    SCOPE = "scope"  # of a record: the world, a competition, an area or a nation
    AREA = "area"
    NATION = "nation"
    MEET = "meet"  # with its year
    SET_AT = "set at"  # the meet at which records were set, where not the record of that meet is asked for
    SERIES = "series"  # a meet or a whole series, without a year
    KIND = "kind"  # of meets
    YEAR = "year"
    SINCE = "since"
    STEPS_SINCE = "steps since"  # from when on the steps of a record are asked for
    UNTIL = "until"
    DAY = "day"  # a day, a month or a year
    DAY_OF_YEAR = "day-of-year"
    DAY_VIEW = "day-view"  # who was born on it, where that is asked for
    MONTH = "month"  # with or without its year
    ROUND = "round"
    HEAT = "heat"  # which race of a round
    PLACE = "place"  # whose place in a race is asked for: `who was third`
    FINALS = "finals"
    MARK = "mark"
    MARK_RUN = "mark-run"  # a mark, unless it is a barrier: `under 9.80`
    OTHER_MARK = "other mark"  # a second mark with its event, weighed against the first
    INSTEAD = "instead"  # another event, whose mark of as many points is asked for
    TIME = "time"  # a mark of an event that is timed
    MARKS = "marks"
    LIMIT = "limit"  # a mark that others are under or over
    BEYOND = "beyond"  # a mark that the only athlete is under or over
    ALL_MARKS = "all-marks"
    VIEW = "view"
    PROFILE_VIEW = "profile-view"  # what is known of injuries, or the bests of all seasons
    CLUB_VIEW = "club view"  # of those who have a mark, who has it most often
    MEDALS_VIEW = "medals-view"  # the table of athletes, where most medals of somebody are asked for
    LEADS_VIEW = "leads-view"  # the best of a year in each event, where that is asked for and no event is named
    WINNERS_AREA = "winners-area"  # of those who won an event, or the one that they are not of
    ORDER_OF_WINNERS = "order-of-winners"  # by age, by day, by how far ahead
    RANKED = "ranked"  # an athlete whose place in a list is asked for
    BEST_FIRST = "best-first"  # where the best marks of one athlete are asked for
    ONLY = "only"  # finals won or lost, where an athlete's last, first or number of them is asked for
    RIVALS_BY = "rivals-by"  # who beat an athlete most, or whom the athlete beat
    WHOSE = "whose"  # the scope of records of all events: beside the world's a nation is that of who set them
    SETTERS = "setters"  # that nation
    ORDER = "order"  # of records: the oldest or the newest first
    STATUS = "status"  # of records: pending, or those of a time that stand
    RACED = "raced"  # an athlete whom others of the race are told by: `second behind Bolt`
    HOLDER = "holder"  # whose record it is
    BEFORE = "before"  # an athlete behind `before`, or which record came before the one that stands


@dataclass(frozen=True, slots=True)
class Wording:
    """How a question is asked in words.

    `asks` are meanings of words (the keys of `bot/understanding/words/`) with how strongly they ask for this question:
    4 for a word that asks for nothing else, 1 for one that fits others as well. `takes` says which option takes what.
    `needs` are sets of options, one of which must be filled. `guesses` are what a text may name, without any word that
    asks, to mean this question, with how likely it does; `narrows` are options that may be
    filled as well. `gains` is what a filled option counts, where it is not 1.
    `shows` are meanings and kinds of words that the answer says by itself: the field of a race has the marks.
    `sex_of_athlete` is whether an athlete beside it says which sex is meant: Kipyegon's 1500 m record is the women's.
    """

    asks: Mapping[str, float]
    takes: Mapping[str, Takes] = field(default_factory=dict[str, Takes])
    needs: tuple[frozenset[str], ...] = ()
    guesses: Mapping[frozenset[str], float] = field(default_factory=dict[frozenset[str], float])
    narrows: frozenset[str] = frozenset()
    gains: Mapping[str, float] = field(default_factory=dict[str, float])
    sex_of_athlete: bool = False
    shows: frozenset[str] = frozenset()

    def says(self, offers: Iterable[str]) -> bool:
        """Whether the answer says by itself what words mean, so that nothing is lost if no option takes them."""
        return any(offer.partition(":")[0] in self.shows for offer in offers)


def options(*names: str) -> frozenset[str]:
    """A set of options, for `needs` and `guesses`."""
    return frozenset(names)
