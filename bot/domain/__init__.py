"""The rules and terms of athletics: marks, events, athletes, races, records, quotes. Standard library only."""
