"""Reasons for not taking a row that several formats share."""

RELAY = "a relay team: teams are not imported"
PART_OF_COMBINED = "part of a combined event, not a race of its own"
NOTHING_TO_KEEP = "has neither a mark nor a place"
