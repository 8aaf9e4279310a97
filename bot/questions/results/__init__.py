"""/results: an athlete's races, or the medals of a meet."""
