"""How careers and barriers are asked for in words."""

from bot.questions.wording import Takes, Wording, options

WORDING = Wording(
    asks={
        "compare": 4.0,
        "career": 5.0,
        "greatest": 3.9,
        "ahead": 1.5,
        "against": 0.3,
        "pb": 1.0,
        "who": 0.2,
        "first": 0.2,
        "often": 0.2,
        "most": 2.0,
        "run-mark": 0.5,
        "under": 2.0,
        "over": 1.0,
        "holds": 0.3,
        "performers": 0.5,
        "list": 0.5,
    },
    takes={
        "athlete": Takes.ATHLETE,
        "second": Takes.ATHLETE,
        "third": Takes.ATHLETE,
        "fourth": Takes.ATHLETE,
        "marks": Takes.MARKS,
        "view": Takes.CLUB_VIEW,
    },
    needs=(options("athlete", "second"), options("marks")),
    guesses={options("athlete", "second", "third", "fourth"): 3.0, options("marks"): 3.0},
    gains={"marks": 2.0, "view": 0.0},
)
