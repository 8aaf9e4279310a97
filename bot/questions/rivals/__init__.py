"""/rivals: the opponents an athlete has met most often."""
