"""How a quote is asked for in words."""

from bot.questions.wording import Takes, Wording, options

WORDING = Wording(
    asks={"quote": 4.0, "said": 4.0, "about": 2.5},
    takes={"athlete": Takes.ATHLETE, "about": Takes.ABOUT, "after": Takes.SINCE, "before": Takes.UNTIL},
    needs=(options("athlete"), options("about")),
    narrows=options("after", "before"),
    gains={"about": 1.5},
)
