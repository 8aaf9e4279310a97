"""Reasons for not taking a row that several formats share."""

from bot.ingest.data_files import WrongValue

NOTHING_TO_KEEP = "has neither a mark nor a place"
OVER = "an entry of a start list whose day is over: results say who was there"
RELAY_ENTRY = "a team of a relay: start lists hold athletes alone"
PARA = "a para race: the store has no classes yet"
OTHER_TEAM = "a team in an event that is no relay of the catalogue"
MEN_AND_WOMEN = "the race is of men and women, and the row does not say which of them the athlete is"
NOT_FROM_INDOORS = "set_indoors is yes, but only in jumps and the shot, outdoors and since 2000, such a mark counts"
NOBODY = "the athlete is not named"


class LeftOut(WrongValue):
    """Nothing is wrong with the row, but the store does not hold its kind."""
