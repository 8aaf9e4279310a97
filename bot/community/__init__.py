"""What members bring, in a database of its own: the almanac can be replaced without it, and it without the almanac."""
