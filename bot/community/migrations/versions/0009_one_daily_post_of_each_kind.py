"""A channel may have a daily post of quotes beside the other: each has a subject of its own."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Give the daily posts of quotes their subject."""
    timer = _timer()
    op.execute(timer.update().where(timer.c.kind == "daily", timer.c.tells == "quote").values(subject="quote"))


def downgrade() -> None:
    """Take it away again; where a channel has both posts, that of quotes ends."""
    timer = _timer()
    other = timer.alias()
    beside = sa.exists().where(other.c.kind == "daily", other.c.subject == "", other.c.channel_id == timer.c.channel_id)
    of_quotes = (timer.c.kind == "daily", timer.c.subject == "quote")
    op.execute(timer.delete().where(*of_quotes, beside))
    op.execute(timer.update().where(*of_quotes).values(subject=""))


def _timer() -> sa.TableClause:
    texts = (sa.column(name, sa.String()) for name in ("kind", "subject", "tells"))
    channel = sa.column("channel_id", sa.BigInteger())
    return sa.table("timer", *texts, channel, schema=op.get_context().version_table_schema)
