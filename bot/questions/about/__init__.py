"""/about: what the bot is and what its store holds."""
