"""What all repositories have: a reader, and the sources to attach to facts."""

from bot.database.reading import Reader
from bot.store.sources import SourceBook


class Repository:
    """Reads one kind of facts. Methods raise StoreError if the database fails."""

    def __init__(self, reader: Reader, sources: SourceBook) -> None:
        self._reader = reader
        self._sources = sources
