"""Benchmarks: what the project measures itself by, each against what others would use, in the same run."""
