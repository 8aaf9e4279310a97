"""How the calendar is asked for in words."""

from bot.questions.wording import Takes, Wording

WORDING = Wording(
    asks={"calendar": 4.0, "when-is": 3.2, "soon": 1.0},
    takes={"athlete": Takes.ATHLETE, "month": Takes.MONTH, "kind": Takes.KIND, "meet": Takes.SERIES},
    gains={"meet": 1.6},
)
