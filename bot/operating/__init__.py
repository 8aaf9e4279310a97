"""What an operator runs from the shell beside the bot: imports, batches, backups, checks."""
