"""/medals: the medals of a meet, of a series of meets, of an athlete or of a nation."""
