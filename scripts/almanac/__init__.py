"""Builds the results, athletes and teams of data/ from ../shared/datasets; `make almanac` runs it."""
