"""/me: what a user prefers, in every server and DM."""
