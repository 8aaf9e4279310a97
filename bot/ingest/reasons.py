"""Reasons that several formats give for rows they do not take."""

RELAY = "a relay team: teams stay out of the store"
PART_OF_COMBINED = "belongs to a combined event, and is no race of its own"
NOTHING_TO_KEEP = "has neither a mark nor a place"
