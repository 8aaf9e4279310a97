"""How results are asked for in words."""

from bot.questions.wording import Takes, Wording, options

_DAYS = (("since",), ("until",), ("since", "until"))

WORDING = Wording(
    asks={
        "results": 3.5,
        "run-mark": 1.5,
        "when": 0.5,
        "age": 0.5,
        "how-fast": 1.0,
        "winner": 1.4,
        "last": 1.0,
        "season": 1.5,
        "lost": 3.0,
        "beaten-by": 3.0,
        "beat": 0.5,
        "often": 0.8,
        "wins": 0.5,
        "person": 0.1,
        "first": 0.5,
        "medals": 1.0,
        "wind": 1.0,
        "best-first": 4.0,
    },
    takes={
        "athlete": Takes.ATHLETE,
        "event": Takes.EVENT,
        "season": Takes.YEAR,
        "meet": Takes.MEET,
        "mark": Takes.MARK_RUN,
        "only": Takes.ONLY,
        "since": Takes.SINCE,
        "until": Takes.UNTIL,
        "beyond": Takes.BEYOND,
        "order": Takes.BEST_FIRST,
        "track": Takes.TRACK,
    },
    needs=(options("athlete"), options("meet")),
    guesses={
        options("meet"): 2.5,
        options("athlete", "season"): 2.5,
        options("athlete", "event", "season"): 2.5,
        options("athlete", "mark"): 2.5,
        options("athlete", "event", "mark"): 2.5,
        **{options("athlete", *days): 2.5 for days in _DAYS},
        **{options("athlete", "event", *days): 2.5 for days in _DAYS},
        options("athlete", "beyond"): 2.5,
        options("athlete", "event", "beyond"): 2.5,
        options("athlete", "meet"): 2.0,
        options("athlete", "meet", "event"): 1.5,
    },
    narrows=options("only", "track"),
    shows=frozenset(("round",)),
    gains={"only": 0.5, "beyond": 3.0},
)
