"""How the records of all events are asked for in words."""

from bot.questions.wording import Takes, Wording

WORDING = Wording(
    asks={
        "record": 3.9,
        "pending": 0.5,
        "list": 0.5,
        "ever": 0.3,
        "stood": 0.5,
        "age": 0.5,
        "last": 0.5,
        "who": 0.2,
        "holds": 0.2,
        "when": 0.2,
        "often": 0.2,
        "beat": 0.2,
        "season": 0.2,
    },
    takes={
        "scope": Takes.WHOSE,
        "nation": Takes.SETTERS,
        "meet": Takes.SET_AT,
        "sex": Takes.SEX,
        "track": Takes.TRACK,
        "season": Takes.YEAR,
        "since": Takes.SINCE,
        "until": Takes.UNTIL,
        "order": Takes.ORDER,
        "status": Takes.STATUS,
    },
    gains={"order": 0.0, "status": 0.0},
)
