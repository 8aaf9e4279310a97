"""Where races were held, in words; a file may name the meet, the city, both or neither."""


def where_held(meet: str, city: str) -> str:
    """`Meeting de Paris, Paris`, or as much of it as is known: `Oslo`, `Oslo meeting`; empty if neither is.

    A meet that is only called by its city needs no city beside it.
    """
    if city and meet in (city, f"{city} meeting"):
        return meet
    return in_commas(meet, city)


def in_commas(*parts: str) -> str:
    """The parts that are not empty, with commas between them."""
    return ", ".join(part for part in parts if part)


def in_dots(*parts: str) -> str:
    """The parts that are not empty, with dots between them."""
    return " · ".join(part for part in parts if part)
