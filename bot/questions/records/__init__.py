"""/records: the records of all events together."""
