"""Reads addresses and folders again and again, and imports what is new in them."""
