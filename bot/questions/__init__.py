"""The questions the bot answers: a folder for each, and the modules they share."""
