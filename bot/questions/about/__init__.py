"""/about: what the bot is and what it holds."""
