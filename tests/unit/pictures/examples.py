"""Pictures of every layout, with names as hostile and as long as files may bring them."""

from datetime import date

from bot.cards.picture import (
    Bout,
    Dot,
    Duel,
    Number,
    Pair,
    Picture,
    Portrait,
    Rank,
    Ranking,
    Trio,
    Who,
)

HOSTILE = "K</text><image/>&"
LONG = "Thompson-Herah Fraser-Pryce Schippers van der Weken " * 2


def duel(family: str = "Kerr", *, wins: tuple[int, int] | None = (4, 13), meetings: int = 17) -> Picture:
    bouts = tuple(Bout(at % 3 % 2, 10 * at, "Zürich ’24", "1500 m", "3:29.05") for at in range(meetings))
    sides = (Who("Josh", family, "GBR", "Great Britain"), Who("Jakob", "Ingebrigtsen", "NOR", "Norway"))
    numbers = (Number("Finals", "3–8"), Number("Closest", "0.01 s"))
    return _picture(Duel(sides, wins, numbers, bouts))


def trio(family: str = "Kerr") -> Picture:
    who = Who("Josh", family, "SCO", "")
    number = Number("ahead of both", "1 of 3")
    pairs = (Pair(0, 1, (8, 2)), Pair(0, 2, None), Pair(1, 2, (0, 0)))
    return _picture(Trio((who, who, who), (number, number, number), pairs))


def portrait(family: str = "Kerr", *, dots: int = 12) -> Picture:
    marks = tuple(Dot(date(2000 + at, 7, 7), 230_000 - 500 * at, f"3:{50 - at}") for at in range(dots))
    numbers = tuple(Number(f"number {at}", str(at)) for at in range(6))
    return _picture(Portrait(Who("Josh", family, "", ""), Number("Mile · Rome", "3:43.13"), numbers, marks, steps=True))


def ranking(family: str = "Kerr", *, ranks: int = 12) -> Picture:
    shown = tuple(Rank(f"{at}=", family, "GBR", "remark", ("1", "3:29.05")) for at in range(1, ranks + 1))
    return _picture(Ranking(shown, ("gold", "mark")))


EVERY_LAYOUT = (duel, trio, portrait, ranking)


def _picture(content: Duel | Trio | Portrait | Ranking) -> Picture:
    day = date(2026, 11, 22)
    return Picture("title", "Heading", "corner", content, "World Athletics", day, "in words")
