"""The quotebooks of servers, what is searched in them, and who forbids being quoted."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    _make_books()
    _make_quotes()
    op.create_table(
        "book_term",
        sa.Column("guild", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column(
            "term",
            sa.String(length=60).with_variant(sa.String(length=60, collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column("quote_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("guild", "term", "quote_id", name=op.f("pk_book_term")),
        sa.ForeignKeyConstraint(
            ["quote_id"], ["book_quote.id"], name=op.f("fk_book_term_quote_id_book_quote"), ondelete="CASCADE"
        ),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_book_term_quote_id"), "book_term", ["quote_id"])


def _make_books() -> None:
    op.create_table(
        "quotebook",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("adder", sa.BigInteger()),
        sa.Column("remover", sa.BigInteger()),
        sa.Column("review", sa.Boolean(), nullable=False),
        sa.Column("outlives", sa.Boolean(), nullable=False),
        sa.Column("last_number", sa.Integer(), nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("guild_id", name=op.f("pk_quotebook")),
    )
    op.create_table(
        "quote_opt_out",
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("hash", name=op.f("pk_quote_opt_out")),
    )
    op.create_table(
        "secret",
        sa.Column("name", sa.String(length=20), nullable=False),
        sa.Column("value", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_secret")),
    )


def _make_quotes() -> None:
    op.create_table(
        "book_quote",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("speaker_kind", sa.String(length=10), nullable=False),
        sa.Column("speaker_id", sa.BigInteger()),
        sa.Column("athlete", sa.String(length=250)),
        sa.Column("speaker", sa.String(length=100), nullable=False),
        sa.Column("speaker_key", sa.String(length=200), nullable=False),
        sa.Column("said", sa.Date()),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("link", sa.String(length=500), nullable=False),
        sa.Column("tags", sa.Text(), nullable=False),
        sa.Column("kept_by_id", sa.BigInteger()),
        sa.Column("channel_id", sa.BigInteger()),
        sa.Column("message", sa.BigInteger()),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_book_quote")),
        sa.UniqueConstraint("guild_id", "number", name=op.f("uq_book_quote_guild_id_number")),
        sa.UniqueConstraint("guild_id", "message", name=op.f("uq_book_quote_guild_id_message")),
        sa.CheckConstraint("state IN ('shown', 'waiting')", name=op.f("ck_book_quote_known_state")),
        sa.CheckConstraint("speaker_kind IN ('member', 'athlete', 'name')", name=op.f("ck_book_quote_known_speaker")),
        sa.CheckConstraint(
            "(speaker_kind = 'member') = (speaker_id IS NOT NULL)", name=op.f("ck_book_quote_member_by_id")
        ),
        sa.CheckConstraint("athlete IS NULL OR speaker_kind = 'athlete'", name=op.f("ck_book_quote_athlete_by_id")),
    )
    for columns in (
        ("guild_id", "state", "number"),
        ("guild_id", "speaker_id"),
        ("guild_id", "athlete"),
        ("guild_id", "speaker_key"),
        ("speaker_id",),
        ("kept_by_id",),
    ):
        op.create_index(op.f(f"ix_book_quote_{'_'.join(columns)}"), "book_quote", list(columns))


def downgrade() -> None:
    """Drop the tables."""
    for name in ("book_term", "book_quote", "quotebook", "quote_opt_out", "secret"):
        op.drop_table(name)
