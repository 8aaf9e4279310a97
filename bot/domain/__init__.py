"""What athletics is: marks, events, athletes, races, records and quotes, on the standard library alone."""
