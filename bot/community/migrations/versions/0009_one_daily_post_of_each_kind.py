"""A channel may have a daily post of quotes beside the other; quotes are found by emoji and in unspaced scripts."""

import sqlalchemy as sa
from alembic import op

from bot.community.terms import signs_of

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_AT_A_TIME = 1000  # quotes
_TYPES: dict[str, sa.types.TypeEngine[int]] = {
    "id": sa.Integer(),
    "quote_id": sa.Integer(),
    "guild_id": sa.BigInteger(),
    "guild": sa.BigInteger(),
    "channel_id": sa.BigInteger(),
}


def upgrade() -> None:
    """Give the daily posts of quotes their subject, and the quotes that are shown their new terms."""
    timer = _timer()
    op.execute(timer.update().where(timer.c.kind == "daily", timer.c.tells == "quote").values(subject="quote"))
    _add_terms()


def downgrade() -> None:
    """Take the subject away again; where a channel has both posts, that of quotes ends."""
    timer = _timer()
    other = timer.alias()
    beside = sa.exists().where(other.c.kind == "daily", other.c.subject == "", other.c.channel_id == timer.c.channel_id)
    of_quotes = (timer.c.kind == "daily", timer.c.subject == "quote")
    op.execute(timer.delete().where(*of_quotes, beside))
    op.execute(timer.update().where(*of_quotes).values(subject=""))


def _add_terms() -> None:
    connection = op.get_bind()
    quote, term = (
        _table("book_quote", "id guild_id words place speaker state"),
        _table("book_term", "guild term quote_id"),
    )
    last = 0
    while True:
        chosen = sa.select(quote.c.id, quote.c.guild_id, quote.c.words, quote.c.place, quote.c.speaker)
        page = chosen.where(quote.c.state == "shown", quote.c.id > last).order_by(quote.c.id).limit(_AT_A_TIME)
        rows = connection.execute(page).all()
        if not rows:
            return
        last = rows[-1].id
        for row in rows:
            wanted = signs_of(row.words, row.place, row.speaker)
            if wanted:
                held = set(connection.execute(sa.select(term.c.term).where(term.c.quote_id == row.id)).scalars())
                new = [{"guild": row.guild_id, "term": each, "quote_id": row.id} for each in sorted(wanted - held)]
                if new:
                    connection.execute(term.insert(), new)


def _timer() -> sa.TableClause:
    return _table("timer", "kind subject tells channel_id")


def _table(name: str, columns: str) -> sa.TableClause:
    schema = op.get_context().version_table_schema
    return sa.table(
        name, *[sa.column(column, _TYPES.get(column, sa.String())) for column in columns.split()], schema=schema
    )
