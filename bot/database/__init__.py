"""What every database of the bot needs: opening, migrating, reading, writing and backing up SQLite and PostgreSQL."""
