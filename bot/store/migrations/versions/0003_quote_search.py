"""Full-text search over quotes: an FTS5 table kept in step by triggers on SQLite, a generated column on PostgreSQL.

SQLite drops the triggers together with the table they watch: a later migration that rebuilds the table of quotes
must make them again.
"""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_SEARCHED = ("words", "topic", "context")


def upgrade() -> None:
    """Make the index and fill it with the quotes that are there."""
    for statement in _on_postgres() if _is_postgres() else _on_sqlite():
        op.execute(statement)


def downgrade() -> None:
    """Drop the index; the quotes stay."""
    if _is_postgres():
        op.execute("ALTER TABLE quote DROP COLUMN quote_search")
        return
    for event in ("insert", "delete", "update"):
        op.execute(f"DROP TRIGGER quote_search_{event}")
    op.execute("DROP TABLE quote_search")


def _is_postgres() -> bool:
    return op.get_bind().dialect.name == "postgresql"


def _on_sqlite() -> tuple[str, ...]:
    columns = ", ".join(_SEARCHED)
    old, new = (", ".join(f"{row}.{column}" for column in _SEARCHED) for row in ("old", "new"))
    # The index holds no text of its own: to forget a row it has to be told what the row said.
    forget = f"INSERT INTO quote_search (quote_search, rowid, {columns}) VALUES ('delete', old.id, {old});"  # noqa: S608
    learn = f"INSERT INTO quote_search (rowid, {columns}) VALUES (new.id, {new});"  # noqa: S608
    return (
        f"CREATE VIRTUAL TABLE quote_search USING fts5 ({columns}, content='quote', content_rowid='id', "
        "tokenize='unicode61 remove_diacritics 2', prefix='3 4')",
        "INSERT INTO quote_search (quote_search) VALUES ('rebuild')",
        f"CREATE TRIGGER quote_search_insert AFTER INSERT ON quote BEGIN {learn} END",
        f"CREATE TRIGGER quote_search_delete AFTER DELETE ON quote BEGIN {forget} END",
        f"CREATE TRIGGER quote_search_update AFTER UPDATE ON quote BEGIN {forget} {learn} END",
    )


def _on_postgres() -> tuple[str, ...]:
    vectors = (f"setweight({_vector(column)}, '{weight}')" for column, weight in zip(_SEARCHED, "ABC", strict=True))
    return (
        f"ALTER TABLE quote ADD COLUMN quote_search tsvector GENERATED ALWAYS AS ({' || '.join(vectors)}) STORED",
        "CREATE INDEX ix_quote_search ON quote USING gin (quote_search)",
    )


def _vector(column: str) -> str:
    """The words of a column as FTS5 would see them: parted by whatever is no letter or digit, without diacritics."""
    # The colon of a character class would be taken for a parameter, and the extension unaccent is not everywhere.
    marks = r"[\u0300-\u036f]"
    parting = (
        r"[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7"
        r"\u2000-\u2bff\u3000-\u303f\ufe00-\ufe6f\U0001f000-\U0001faff]+"
    )
    folded = f"regexp_replace(normalize({column}, NFKD), '{marks}', '', 'g')"
    return f"to_tsvector('simple', lower(regexp_replace({folded}, '{parting}', ' ', 'g')))"
