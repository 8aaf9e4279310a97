"""How a race is asked for in words."""

from bot.questions.wording import Takes, Wording, options

WORDING = Wording(
    asks={
        "winner": 3.5,
        "results": 2.5,
        "margin": 2.0,
        "wind": 1.0,
        "medals": 1.0,
        "who": 0.6,
        "met": 0.5,
        "best": 0.3,
        "last": 0.3,
    },
    takes={
        "meet": Takes.MEET,
        "event": Takes.EVENT,
        "round": Takes.ROUND,
        "heat": Takes.HEAT,
        "place": Takes.PLACE,
        "athlete": Takes.RACED,
    },
    needs=(options("meet", "event"),),
    guesses={options("meet", "event"): 2.5},
    narrows=options("round", "heat", "place", "athlete"),
    shows=frozenset(("led", "mark", "under", "over", "nation", "run-mark", "beat", "lost", "beaten-by")),
    gains={"meet": 1.5, "round": 0.8, "heat": 0.5, "place": 0.0, "event": 2.2, "athlete": 0.0},
)
