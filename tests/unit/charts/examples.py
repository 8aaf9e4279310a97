"""Example charts, as cards make them."""

from datetime import date

from bot.cards.chart import Chart, ChartKind, Point, Series
from bot.domain.mark import Measure

READ = date(2026, 11, 22)


def bests(*series: Series, title: str = "Season bests, 1500 m") -> Chart:
    return Chart(ChartKind.BESTS, title, series, Measure.TIME, "World Athletics", READ, "alt")


def season(year: int, value: int, label: str = "") -> Point:
    return Point(date(year, 7, 1), value, label)


KERR = Series("Josh Kerr", tuple(season(2019 + at, 212_000 - at * 900) for at in range(6)))
INGEBRIGTSEN = Series("Jakob Ingebrigtsen", tuple(season(2018 + at, 211_000 - at * 800) for at in range(7)))
FOUR = (KERR, INGEBRIGTSEN, Series("Hicham El Guerrouj", KERR.points[:2]), Series("Marek Błocki", KERR.points[3:]))


def margins(*values: int, labels: str = "Oslo", measure: Measure = Measure.TIME) -> Chart:
    points = tuple(Point(date(2019 + at // 3, 1 + at % 3 * 4, 9), value, labels) for at, value in enumerate(values))
    names = (Series("Kerr", points), Series("Ingebrigtsen", ()))
    return Chart(ChartKind.MARGINS, "Kerr v Ingebrigtsen: margins", names, measure, "World Athletics", READ, "alt")


def steps(*points: Point, until: date | None = READ, measure: Measure = Measure.TIME) -> Chart:
    series = (Series("Men", points),)
    return Chart(ChartKind.STEPS, "1500 m, world record", series, measure, "World Athletics", READ, "alt", until=until)


MILESTONES = (
    Point(date(1985, 8, 23), 209_460, "3:29.46\nAouita"),
    Point(date(1992, 9, 6), 208_860, "3:28.86\nMorceli"),
    Point(date(1995, 7, 12), 207_370, "3:27.37\nMorceli"),
    Point(date(1998, 7, 14), 206_000, "3:26.00\nEl Guerrouj"),
)
EVERY_KIND = (margins(270, -340, 120), bests(*FOUR), steps(*MILESTONES))
