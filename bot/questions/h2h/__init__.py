"""/h2h: who is ahead of two or three athletes."""
