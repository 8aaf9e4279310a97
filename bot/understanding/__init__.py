"""Reads what people type, in words or as a command, as a question with its options."""
