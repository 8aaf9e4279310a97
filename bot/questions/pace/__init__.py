"""/pace: what a time is per lap, kilometre and mile."""
