"""The bot as seen from outside: its log, its metrics, its health."""
