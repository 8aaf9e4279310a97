"""/meet-event: a meet as a scheduled event of the server."""
