"""How rivals are asked for in words."""

from bot.questions.wording import Takes, Wording, options

WORDING = Wording(asks={"rivals": 4.0}, takes={"athlete": Takes.ATHLETE}, needs=(options("athlete"),))
