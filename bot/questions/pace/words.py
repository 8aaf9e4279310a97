"""How a pace is asked for in words."""

from bot.questions.wording import Takes, Wording, options

WORDING = Wording(
    asks={"pace": 4.0, "how-fast": 2.0},
    takes={"mark": Takes.TIME, "event": Takes.EVENT},
    needs=(options("mark", "event"),),
    guesses={options("mark", "event"): 2.0},
)
