"""How a day is asked for in words."""

from bot.questions.wording import Takes, Wording, options

WORDING = Wording(
    asks={"today": 4.0, "happened": 3.9, "now": 0.2, "record": 0.5},
    takes={"date": Takes.DAY_OF_YEAR, "view": Takes.DAY_VIEW},
    gains={"view": 0.0},
    guesses={options("date"): 2.0},
)
