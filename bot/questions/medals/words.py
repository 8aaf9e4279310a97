"""How medals are asked for in words."""

from bot.questions.wording import Takes, Wording, options

WORDING = Wording(
    asks={
        "medals": 4.0,
        "table": 1.5,
        "titles": 3.0,
        "champions": 5.0,
        "list": 0.1,
        "former": 0.1,
        "progression": 0.1,
        "often": 0.8,
        "winner": 0.5,
        "first": 0.5,
        "who": 0.2,
        "best": 0.2,
        "performers": 0.5,
    },
    takes={
        "meet": Takes.MEET,
        "athlete": Takes.ATHLETE,
        "nation": Takes.NATION,
        "event": Takes.EVENT,
        "sex": Takes.SEX,
        "scope": Takes.WINNERS_AREA,
        "order": Takes.ORDER_OF_WINNERS,
        "since": Takes.SINCE,
        "until": Takes.UNTIL,
        "view": Takes.MEDALS_VIEW,
    },
    needs=(options("meet"), options("athlete"), options("nation")),
    guesses={options("nation"): 2.0, options("nation", "meet"): 3.0},
    narrows=options("sex", "view", "since", "until"),
    gains={"nation": 1.5, "view": 0.0, "order": 0.5},
)
