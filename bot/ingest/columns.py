"""The columns of the files in data/, in their order."""

SOURCE = ("id", "origin", "kind", "title", "publisher", "published", "retrieved", "url", "licence")
ATHLETE = ("id", "name", "family_name", "nation", "sex", "born", "sources")
NAME = ("athlete", "name", "kind", "sources")
NATION = ("athlete", "nation", "first", "last", "sources")
MEET = ("id", "name", "series", "kind", "start", "end", "city", "stadium", "country", "sources")
MEET_NAME = ("series", "meet", "name")
CITY = ("city", "name")
RACE = ("id", "meet", "discipline", "sex", "short_track", "round", "heat", "date", "split", "sources")
RESULT = ("race", "athlete", "place", "mark", "status", "sources")
SHEET = (
    *("race", "meet", "discipline", "sex", "short_track", "round", "heat", "date", "wind"),
    *("place", "competitor", "mark", "status", "sources"),
)
TEAM = ("id", "nation", "club", "runners", "sources")
RECORD = (
    *("id", "type", "scope", "discipline", "sex", "short_track"),
    *("mark", "athlete", "team", "meet", "date", "set_indoors", "status", "sources"),
)
NATIONAL_RECORD = (
    *("id", "nation", "discipline", "sex", "short_track"),
    *("mark", "athlete", "team", "meet", "date", "until", "sources"),
)
FORMER_ID = ("id", "athlete")
SPAN = ("id", "type", "scope", "discipline", "sex", "short_track", "first", "last", "sources")
REPORTED = ("id", "type", "scope", "discipline", "sex", "short_track", "mark", "athlete", "sources")
QUOTE = (
    *("id", "athlete", "words", "said_to", "said", "said_after", "said_before"),
    *("topic", "context", "about", "race", "sources"),
)
NOTE = ("id", "athlete", "text", "as_of", "known_by", "sources")
POINTS = ("discipline", "sex", "short_track", "shift", "factor", "offset", "sources")
COMBINED_POINTS = ("discipline", "sex", "base", "factor", "exponent", "unit", "sources")
