"""How a top list is asked for in words."""

from bot.questions.wording import Takes, Wording, options

WORDING = Wording(
    asks={
        "top": 4.0,
        "list": 3.5,
        "lead": 4.5,
        "performers": 3.5,
        "best": 0.5,
        "ever": 0.8,
        "all-marks": 4.0,
        "season": 0.5,
        "who": 0.2,
        "legal": 0.3,
        "wind": 0.3,
    },
    takes={
        "event": Takes.EVENT,
        "season": Takes.YEAR,
        "nation": Takes.NATION,
        "sex": Takes.SEX,
        "scope": Takes.AREA,
        "meet": Takes.SERIES,
        "since": Takes.SINCE,
        "until": Takes.UNTIL,
        "marks": Takes.ALL_MARKS,
        "mark": Takes.LIMIT,
        "athlete": Takes.RANKED,
        "view": Takes.LEADS_VIEW,
    },
    needs=(options("event"), options("view")),
    guesses={
        options("event", "season"): 2.0,
        options("event", "nation"): 2.0,
        options("event", "nation", "season"): 2.0,
    },
    shows=frozenset(("mark", "limit", "under", "over", "run-mark")),
    narrows=options("sex", "since", "until", "scope", "marks", "mark"),
    gains={"view": 0.0, "mark": 0.5, "season": 2.0, "nation": 2.0, "meet": 2.0},
)
