"""Charts as pictures: a worker process draws them, the bot caches them and never imports matplotlib itself."""
