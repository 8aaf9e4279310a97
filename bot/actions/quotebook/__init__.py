"""/quotebook: a server's own quotes: to show, to keep, to change, to review."""
