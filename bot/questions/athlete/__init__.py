"""/athlete: an athlete's profile, or the seasons of up to four."""
