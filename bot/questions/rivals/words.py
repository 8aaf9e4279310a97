"""How rivals are asked for in words."""

from bot.questions.wording import Takes, Wording, options

WORDING = Wording(
    asks={"rivals": 4.0, "met": 0.1, "against": 0.1, "beat": 0.1, "lost": 0.1, "run-mark": 0.1, "who": 0.1},
    takes={"athlete": Takes.ATHLETE, "by": Takes.RIVALS_BY},
    needs=(options("athlete"),),
    narrows=options("by"),
    shows=frozenset(("sex",)),
    gains={"by": 0.0},
)
