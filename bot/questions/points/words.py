"""How points are asked for in words."""

from bot.questions.wording import Takes, Wording, options

WORDING = Wording(
    asks={"points": 4.0, "ahead": 1.5},
    takes={
        "mark": Takes.MARK,
        "event": Takes.EVENT,
        "sex": Takes.SEX,
        "instead": Takes.INSTEAD,
        "against": Takes.OTHER_MARK,
    },
    needs=(options("mark", "event"),),
    guesses={options("mark", "event"): 2.0},
    narrows=options("sex", "instead", "against"),
    shows=frozenset(("wind",)),
    gains={"instead": 0.0, "against": 0.5},
)
