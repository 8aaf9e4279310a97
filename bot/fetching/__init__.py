"""Fetches files from addresses of the web, within limits, and from where it is safe to."""
