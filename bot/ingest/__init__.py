"""Ingest: files in, checked facts out; nothing here knows the database."""
