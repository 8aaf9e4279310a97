"""Addresses and folders that are read again and again, and what is known of their files."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "feed",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("every", sa.Integer(), nullable=False),
        sa.Column("options", sa.Text(), nullable=False),
        sa.Column("paused", sa.Boolean(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due", sa.DateTime(timezone=True), nullable=False),
        sa.Column("leased_until", sa.DateTime(timezone=True)),
        sa.Column("holder", sa.String(length=32), nullable=False, server_default=""),
        sa.Column("started", sa.Boolean(), nullable=False),
        sa.Column("read", sa.DateTime(timezone=True)),
        sa.Column("brought", sa.DateTime(timezone=True)),
        *(
            sa.Column(name, sa.Integer(), nullable=False, server_default="0")
            for name in ("batch", "new", "rejected", "failures")
        ),
        sa.Column("failing_since", sa.DateTime(timezone=True)),
        sa.Column("error", sa.Text(), nullable=False, server_default=""),
        sa.Column("note", sa.Text(), nullable=False, server_default=""),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feed")),
        sa.UniqueConstraint("name", name=op.f("uq_feed_name")),
        sa.CheckConstraint("every > 0", name=op.f("ck_feed_some_time")),
    )
    op.create_table(
        "feed_file",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("feed_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=500), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("mtime", sa.BigInteger(), nullable=False),
        sa.Column("seen", sa.String(length=64), nullable=False),
        sa.Column("taken", sa.String(length=64), nullable=False),
        sa.Column("looks", sa.Integer(), nullable=False),
        sa.Column("problem", sa.Text(), nullable=False),
        sa.Column("page", sa.String(length=64), nullable=False),
        sa.Column("etag", sa.Text(), nullable=False),
        sa.Column("modified", sa.Text(), nullable=False),
        sa.Column("fetched", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feed_file")),
        sa.ForeignKeyConstraint(["feed_id"], ["feed.id"], name=op.f("fk_feed_file_feed_id_feed"), ondelete="CASCADE"),
        sa.UniqueConstraint("feed_id", "name", name=op.f("uq_feed_file_feed_id_name")),
    )


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("feed_file")
    op.drop_table("feed")
