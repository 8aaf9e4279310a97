"""Ingest: reads files into checked rows and facts, without knowing the database."""
