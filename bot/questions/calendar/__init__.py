"""/calendar: the meets ahead, or those of a month."""
