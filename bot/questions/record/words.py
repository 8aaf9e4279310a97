"""How a record is asked for in words."""

from bot.questions.wording import Takes, Wording, options

WORDING = Wording(
    asks={
        "record": 4.0,
        "best": 1.0,
        "ever": 2.5,
        "holds": 1.0,
        "progression": 3.0,
        "age": 0.5,
        "how-fast": 0.5,
        "stood": 3.0,
        "former": 0.5,
        "who": 0.2,
        "when": 0.2,
        "often": 0.3,
    },
    takes={
        "event": Takes.EVENT,
        "scope": Takes.SCOPE,
        "sex": Takes.SEX,
        "on": Takes.DAY,
        "since": Takes.STEPS_SINCE,
        "preceding": Takes.BEFORE,
        "holder": Takes.HOLDER,
        "view": Takes.VIEW,
    },
    needs=(options("event"), options("holder")),
    guesses={options("event"): 2.0, options("event", "scope"): 2.0},
    narrows=options("sex", "view", "preceding", "holder", "since"),
    gains={"holder": 0.0, "since": 0.0},
    sex_of_athlete=True,
)
