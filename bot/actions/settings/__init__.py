"""/settings: what a server, or one of its channels, prefers."""
