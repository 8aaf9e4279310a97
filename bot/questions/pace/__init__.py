"""/pace: a time as pace per lap, kilometre and mile."""
