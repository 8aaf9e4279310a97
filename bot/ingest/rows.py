"""The rows that importers make, for the readers of files; they stand in bot.domain, where the store sees them too."""

from bot.domain.rows import UNKNOWN_HEAT, FileRow, PersonRow, RecordRow, Rejected, ResultRow

__all__ = ["UNKNOWN_HEAT", "FileRow", "PersonRow", "RecordRow", "Rejected", "ResultRow"]
