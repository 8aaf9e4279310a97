"""Whether two codes of nations may be of one athlete: states that fell apart or became one."""

_PARTS = {
    "URS": "EUN RUS BLR UKR KAZ LTU LAT EST GEO ARM UZB MDA AZE KGZ TJK TKM",
    "EUN": "RUS BLR UKR KAZ GEO ARM UZB MDA AZE KGZ TJK TKM",
    "GER": "GDR FRG",
    "TCH": "CZE SVK BOH",
    "YUG": "SRB CRO SLO SCG BIH MNE MKD",
    "SCG": "SRB MNE",
    "GBR": "IRL CAN AUS",  # before 1922, by how an origin counts Ireland and the colonies
    "WIF": "JAM TTO BAR",
    "ANZ": "AUS NZL",
    "AHO": "NED",
    "FRA": "ALG",
}
_FIT = frozenset((whole, part) for whole, parts in _PARTS.items() for part in parts.split())


def nations_fit(one: str, other: str) -> bool:
    """Whether they are one, or one is a part of the other at some time, or one of them is not known."""
    return not one or not other or one == other or (one, other) in _FIT or (other, one) in _FIT
