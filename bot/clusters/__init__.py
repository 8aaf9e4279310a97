"""Several processes as one bot: which shards each has, and what only one of them may do at a time."""
