"""What PgBouncer makes of a connection is told as such; the codes and words are those that version 1.18 gave."""

import pytest

from bot.database.server_failures import server_error
from bot.errors import StoreAway
from bot.store.kind import ALMANAC


class Reported(Exception):
    def __init__(self, words: str, sqlstate: str) -> None:
        super().__init__(words)
        self.sqlstate = sqlstate


@pytest.mark.parametrize(
    ("words", "code", "tip"),
    [
        ("unsupported startup parameter: statement_timeout", "08P01", "ignore_startup_parameters"),
        ('prepared statement "__asyncpg_stmt_1__" already exists', "42P05", "pool_mode = session"),
        ('prepared statement "__asyncpg_stmt_1__" does not exist', "26000", "pool_mode = session"),
    ],
)
def test_a_pooler_that_gives_connections_away_is_told_with_its_settings(words: str, code: str, tip: str) -> None:
    error = server_error("The database", Reported(words, code), words, ALMANAC)
    assert not isinstance(error, StoreAway)  # waiting does not help
    assert "pooler" in error.message
    assert tip in error.tip
