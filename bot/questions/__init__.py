"""The questions the bot answers: a folder for each, and what they share."""
