"""How cards write dates, places, counts, names and sources."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime

from bot.domain.athlete import Athlete
from bot.domain.dates import day_name
from bot.domain.mark import Mark, Measure
from bot.domain.nations import nation_flag
from bot.domain.record import Record
from bot.domain.source import Source
from bot.domain.team import Team

LONGEST_SOURCE = 200  # characters of one line of small print


def day(on: date) -> str:
    """`9 Jun 2023`."""
    return day_name(on)


def set_indoors(record: Record) -> str:
    """`, set indoors` behind the day of a record that counts outdoors, but was not set there; else nothing."""
    return ", set indoors" if record.set_indoors else ""


def day_of(record: Record) -> str:
    """`25 Feb 2023, set indoors`."""
    return f"{day(record.set_on)}{set_indoors(record)}"


def moment(at: datetime) -> str:
    """`9 Jun 2023, 19:40 UTC` of an aware datetime in any zone."""
    at = at.astimezone(UTC)
    return f"{day(at.date())}, {at:%H:%M} UTC"


def span(first: date, last: date) -> str:
    """`4 Oct 2019 to 5 Sep 2024`, or the day if both are the same."""
    return day(first) if first == last else f"{day(first)} to {day(last)}"


def ordinal(number: int) -> str:
    """`1st`, `2nd`, `11th`."""
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def count(number: int, singular: str, plural: str = "") -> str:
    """`1 meeting`, `17 meetings`, `1,234 races`."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def listed(words: Sequence[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return " and ".join((", ".join(words[:-1]), words[-1])) if len(words) > 1 else "".join(words)


def flagged(holder: Athlete | Team, name: str = "") -> str:
    """`🇳🇴 Jakob Ingebrigtsen`; a nation without a flag is written as its code, unless it is already the name.

    `name` is what they are called here, if not by their name alone.
    """
    named = isinstance(holder, Team) and not holder.club
    return f"{nation_flag(holder.nation) or ('' if named else holder.nation)} {name or holder.name}".strip()


def place(number: int | None, tied: bool = False) -> str:
    """`2nd`, `2nd=` for a shared place, or a dash if no place is known."""
    return "–" if number is None else ordinal(number) + ("=" if tied else "")


def gap(one: Mark, other: Mark) -> str:
    """How far apart two marks of one measure are, as exactly as both are known: `0.27 s`, `1:02.5`, `13 s`, `0.12 m`.

    Points are `85 points`; of equal marks it says so.
    """
    value, step = abs(one.value - other.value), max(one.step, other.step)
    if not value:
        return "same time" if one.measure is Measure.TIME else "same mark"
    match one.measure:
        case Measure.TIME:
            minutes, rest = divmod(value, 60_000)
            parts = f"{value % 1000 // 10:02}"[: 0 if step >= 1000 else 1 if step >= 100 else 2]
            seconds = f"{rest // 1000:0{2 if minutes else 1}}{'.' if parts else ''}{parts}"
            return f"{minutes}:{seconds}" if minutes else f"{seconds} s"
        case Measure.LENGTH:
            return f"{value // 1000}.{value % 1000 // 10:02} m"
        case Measure.POINTS:
            return count(value, "point")


def score(wins: int, losses: int) -> str:
    """`13–4`: the wins of the athlete named first, then those of the other."""
    return f"{wins}–{losses}"


def wind_speed(wind: int | None) -> str:
    """`+1.2 m/s` from tenths of a metre a second; empty if the wind is not known."""
    return "" if wind is None else f"{wind / 10:+.1f} m/s"


def publishers(sources: Iterable[Source]) -> str:
    """`World Athletics, Tilastopaja`: each publisher once, for the corner of a chart."""
    return ", ".join(dict.fromkeys(source.publisher for source in sources))


def years_ago(years: int) -> str:
    """`this year`, `1 year ago`, `13 years ago`."""
    return f"{count(years, 'year')} ago" if years > 0 else "this year"


def cut(text: str, longest: int) -> str:
    """The text in at most `longest` characters, with an ellipsis if it was cut."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def weight(text: str) -> int:
    """How many characters a text may take on Discord: a sign counts twice, because it may need a backslash."""
    return sum(1 if character.isalnum() or character.isspace() else 2 for character in text)


def stood(since: date, until: date) -> str:
    """How long something has stood: `27 years`, `1 year 133 days`, `41 days`; from five years on without the days."""
    years = until.year - since.year - ((until.month, until.day) < (since.month, since.day))
    if years >= 5:
        return count(years, "year")
    leap_day = (since.month, since.day) == (2, 29)
    anniversary = date(since.year + years, 3, 1) if leap_day else since.replace(year=since.year + years)
    days = max(0, (until - anniversary).days)
    parts = [count(years, "year")] if years else []
    return " ".join((*parts, count(days, "day"))) if days or not parts else parts[0]


def source_line(source: Source) -> str:
    """`Sportskeeda: title (undated copy; read 22 Nov 2026)`."""
    dates = "; ".join((*((source.published,) if source.published else ()), f"read {day(source.retrieved)}"))
    named = source.title if source.publisher in source.title else f"{source.publisher}: {source.title}"
    return f"{cut(named, LONGEST_SOURCE - len(dates) - 3)} ({dates})"
