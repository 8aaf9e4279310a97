"""/race: one race with everybody who is known to have been in it."""
