"""/help: every command, with an example."""
