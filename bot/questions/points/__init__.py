"""/points: what a mark is worth in scoring points, and the marks that are worth as much in other events."""
