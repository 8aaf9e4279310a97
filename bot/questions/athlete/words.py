"""How a profile or seasons are asked for in words."""

from bot.questions.wording import Takes, Wording, options

WORDING = Wording(
    asks={
        "pb": 3.5,
        "sb": 3.5,
        "season": 3.5,
        "profile": 2.5,
        "career": 2.5,
        "age": 2.0,
        "record": 2.5,
        "stood": 0.1,
        "best": 2.0,
        "injured": 3.0,
        "titles": 2.0,
        "progression": 2.5,
        "compare": 2.0,
        "against": 0.1,
        "how-fast": 2.5,
        "under": 3.0,
        "run-mark": 0.2,
    },
    takes={
        "athlete": Takes.ATHLETE,
        "second": Takes.ATHLETE,
        "third": Takes.ATHLETE,
        "fourth": Takes.ATHLETE,
        "event": Takes.EVENT,
        "season": Takes.YEAR,
        "view": Takes.PROFILE_VIEW,
    },
    needs=(options("athlete"),),
    gains={"view": 0.0, "second": 0.3, "third": 0.3, "fourth": 0.3},
    guesses={options("athlete"): 2.5, options("athlete", "event"): 2.0},
)
