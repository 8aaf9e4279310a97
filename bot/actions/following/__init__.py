"""/following: what is followed here, how it is told, and changes of both."""
