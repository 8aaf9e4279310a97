"""/quote: what athletes said, word for word."""
