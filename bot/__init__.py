"""Bell Lap: an async Discord bot for athletics fan communities."""
