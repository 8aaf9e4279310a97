"""/record: which record stands in an event."""
