"""Slash commands, one thin file for each group; modules that start with an underscore are no cogs."""
