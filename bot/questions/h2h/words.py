"""How a head-to-head is asked for in words."""

from bot.questions.wording import Takes, Wording, options

WORDING = Wording(
    asks={
        "h2h": 4.0,
        "against": 2.5,
        "beat": 3.5,
        "beaten-by": 3.5,
        "lost": 3.0,
        "met": 2.5,
        "ahead": 3.0,
        "best": 1.0,
        "profile": 0.8,
        "winner": 2.0,
        "rivals": 1.0,
        "last": 0.3,
        "when": 0.3,
        "first": 0.3,
        "often": 0.5,
        "who": 0.2,
        "results": 0.5,
        "margin": 0.5,
        "never": 0.1,
    },
    takes={
        "athlete": Takes.ATHLETE,
        "opponent": Takes.ATHLETE,
        "third": Takes.ATHLETE,
        "event": Takes.EVENT,
        "rounds": Takes.FINALS,
        "since": Takes.SINCE,
        "until": Takes.UNTIL,
        "track": Takes.TRACK,
        "kind": Takes.KIND,
        "meet": Takes.SERIES,
        "winner": Takes.WINNER,
    },
    needs=(options("athlete", "opponent"),),
    narrows=options("event", "rounds", "since", "until", "track", "kind", "meet", "winner"),
    guesses={options("athlete", "opponent"): 3.0, options("athlete", "opponent", "third"): 3.0},
)
