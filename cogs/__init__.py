"""Slash commands, one thin file for each group. Modules whose name starts with an underscore are not cogs."""
