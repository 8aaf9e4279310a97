"""/remind: reminders before a meet, an event of it, or the next start of an athlete."""
