"""Only what users were told is in the indexes by user: each fact told to a channel was written there too."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

_OF_USER = sa.text("user_id IS NOT NULL")
_UNIQUE = "uq_outbox_news_news_key_user_id"
_SAID, _ONCE = "ix_outbox_news_user_id_said", "ix_outbox_news_user_id_news_key"


def upgrade() -> None:
    """Make the indexes by user anew, without the rows of channels."""
    schema = op.get_context().version_table_schema
    with op.batch_alter_table("outbox_news", schema=schema, copy_from=_outbox_news(before=True)) as batch:
        batch.drop_index(_SAID)
        batch.drop_constraint(_UNIQUE, type_="unique")
    op.create_index(_SAID, "outbox_news", ["user_id", "said"], sqlite_where=_OF_USER, postgresql_where=_OF_USER)
    once = ["user_id", "news_key"]
    op.create_index(_ONCE, "outbox_news", once, unique=True, sqlite_where=_OF_USER, postgresql_where=_OF_USER)


def downgrade() -> None:
    """Have them of all rows again."""
    schema = op.get_context().version_table_schema
    for name in (_SAID, _ONCE):
        op.drop_index(name, "outbox_news", schema=schema)
    with op.batch_alter_table("outbox_news", schema=schema, copy_from=_outbox_news(before=False)) as batch:
        batch.create_unique_constraint(_UNIQUE, ["news_key", "user_id"])
    op.create_index(_SAID, "outbox_news", ["user_id", "said"])


def _outbox_news(*, before: bool) -> sa.Table:
    """The table, before as migration 0003 made it: SQLite makes it anew, for which it must be given whole."""
    of_user = (
        sa.UniqueConstraint("news_key", "user_id", name=op.f(_UNIQUE)),
        sa.Index(_SAID, "user_id", "said"),
    )
    return sa.Table(
        "outbox_news",
        sa.MetaData(),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guild_id", sa.BigInteger()),
        sa.Column("channel_id", sa.BigInteger()),
        sa.Column("user_id", sa.BigInteger()),
        sa.Column("outbox_id", sa.Integer(), nullable=False),
        sa.Column("news_key", sa.String(length=32), nullable=False),
        sa.Column("said", sa.String(length=64), nullable=False),
        sa.Column("reveal", sa.String(length=10), nullable=False),
        sa.Column("follows", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox_news")),
        sa.CheckConstraint("(channel_id IS NULL) <> (user_id IS NULL)", name=op.f("ck_outbox_news_one_target")),
        sa.CheckConstraint("(guild_id IS NULL) = (channel_id IS NULL)", name=op.f("ck_outbox_news_channel_of_guild")),
        sa.CheckConstraint("reveal IN ('hidden', 'covered', 'open')", name=op.f("ck_outbox_news_known_reveal")),
        sa.ForeignKeyConstraint(
            ["outbox_id"], ["outbox.id"], name=op.f("fk_outbox_news_outbox_id_outbox"), ondelete="CASCADE"
        ),
        sa.UniqueConstraint("news_key", "channel_id", name=op.f("uq_outbox_news_news_key_channel_id")),
        sa.Index("ix_outbox_news_outbox_id", "outbox_id"),
        sa.Index("ix_outbox_news_channel_id_said", "channel_id", "said"),
        sa.Index("ix_outbox_news_guild_id", "guild_id"),
        *(of_user if before else ()),
    )
