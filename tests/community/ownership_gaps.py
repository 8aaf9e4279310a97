"""What the marks of tables must hold for exports and deletions to reach every row that is somebody's."""

from sqlalchemy import BigInteger, MetaData

from bot.community.columns import CHANNEL, GUILD, KEPT, OWNER, USER
from bot.community.ownership import list_owned


def find_gaps(metadata: MetaData) -> list[str]:
    """Each id that is not marked, and each mark that no export and no deletion goes by."""
    reached = {table.name for owner in (USER, GUILD) for table, _ in list_owned(metadata, owner)}
    gaps: list[str] = []
    for table in metadata.sorted_tables:
        for column in table.columns:
            owner = column.info.get(OWNER)
            name = f"{table.name}.{column.name}"
            if owner is None and column.name.endswith("_id") and isinstance(column.type, BigInteger):
                gaps.append(f"{name} does not say whose it is")
            elif owner is not None and owner not in (USER, GUILD, CHANNEL):
                gaps.append(f"{name} is owned by a {owner}, which nobody is")
            elif owner is not None and table.name not in reached:
                gaps.append(f"{name} is reached by no export and no deletion")
            if KEPT in column.info and not column.nullable:
                gaps.append(f"{name} cannot be taken from its row")
    return gaps
