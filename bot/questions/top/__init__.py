"""/top: the best marks in an event."""
