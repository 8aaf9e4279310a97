"""/privacy: what is kept of a user or a server, as a list, as a file, and deleted."""
