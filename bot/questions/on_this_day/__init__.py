"""/on-this-day: races won and records set on a day of any year."""
