"""News: the facts that imports brought and that were recent then."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "news",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=32), nullable=False),
        sa.Column("import_key", sa.String(length=32), nullable=False),
        sa.Column("batch", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("subject", sa.String(length=40), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("made", sa.String(length=32), nullable=False),
        sa.Column("said", sa.String(length=64), nullable=False),
        sa.Column("discipline", sa.String(length=40), nullable=False),
        sa.Column("variant", sa.String(length=20), server_default="", nullable=False),
        sa.Column("sex", sa.String(length=1), nullable=False),
        sa.Column("short_track", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("meet", sa.Text(), server_default="", nullable=False),
        sa.Column("series", sa.Text(), server_default="", nullable=False),
        sa.Column("scopes", sa.Text(), server_default="", nullable=False),
        sa.Column("told", sa.String(length=32), server_default="", nullable=False),
        sa.Column("taken_back", sa.String(length=32)),
        sa.CheckConstraint("sex = 'M' OR sex = 'W' OR sex = 'X'", name=op.f("ck_news_sex_known")),
        sa.CheckConstraint("kind = 'race' OR kind = 'record' OR kind = 'correction'", name=op.f("ck_news_kind_known")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_news")),
        sa.UniqueConstraint("key", name=op.f("uq_news_key")),
    )
    for column in ("made", "subject", "batch"):
        op.create_index(op.f(f"ix_news_{column}"), "news", [column])
    op.create_table(
        "news_athlete",
        sa.Column("news_id", sa.Integer(), nullable=False),
        sa.Column("athlete", sa.String(length=40), nullable=False),
        sa.Column("fresh", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["news_id"], ["news.id"], name=op.f("fk_news_athlete_news_id_news")),
        sa.PrimaryKeyConstraint("news_id", "athlete", name=op.f("pk_news_athlete")),
    )


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("news_athlete")
    op.drop_table("news")
