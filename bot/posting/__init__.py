"""Posts that the bot sends by itself: from the outbox to Discord, each once."""
