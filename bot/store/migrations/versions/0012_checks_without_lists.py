"""CHECKs that compare a column with each value instead of looking it up in a list.

They mean the same. But SQLite builds the list of an IN anew for each statement that writes, which takes a tenth of the
time of writing a row, and more where rows are written one by one.
"""

import re

import sqlalchemy as sa
from alembic import op
from sqlalchemy.exc import OperationalError

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

_LISTED = re.compile(r"CHECK \((\w+) IN \(('[^()]*')\)\)")


def upgrade() -> None:
    """Write the CHECKs anew in the text of the tables; no row changes, so no table is rebuilt.

    SQLite documents this way (lang_altertable.html, section 7). Some builds do not allow it: there all stays as it is.
    """
    connection = op.get_bind()
    if connection.dialect.name != "sqlite":  # PostgreSQL takes both forms for the same
        return
    tables = connection.execute(sa.text("SELECT name, sql FROM sqlite_master WHERE type = 'table'")).all()
    listed = [{"name": name, "sql": _LISTED.sub(_compared, sql)} for name, sql in tables if _LISTED.search(sql or "")]
    version = connection.execute(sa.text("PRAGMA schema_version")).scalar_one()
    connection.execute(sa.text("PRAGMA writable_schema=ON"))
    try:
        for values in listed:
            connection.execute(sa.text("UPDATE sqlite_master SET sql = :sql WHERE name = :name"), values)
        connection.execute(sa.text(f"PRAGMA schema_version={version + 1}"))  # so that others read the tables anew
    except OperationalError:
        pass
    finally:
        connection.execute(sa.text("PRAGMA writable_schema=RESET"))


def downgrade() -> None:
    """Leave the CHECKs: earlier versions take them for what they are."""


def _compared(found: re.Match[str]) -> str:
    return "CHECK (" + " OR ".join(f"{found[1]} = {value}" for value in found[2].split(", ")) + ")"
