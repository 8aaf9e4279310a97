"""Labels of races in lists and menus: no two races of one list are called the same."""

from collections.abc import Callable, Iterable

from bot.domain.dates import day_name
from bot.domain.disciplines import event_name
from bot.domain.labels import unlike
from bot.domain.race import Race

_LONGEST_CITY = 24  # characters


def race_labels(races: Iterable[Race], *, with_venue: bool = False) -> dict[str, str]:
    """A label for each race by its id: `Men's 1500 m, final, B race`.

    Alike races of two days have their day, others a number. `with_venue` puts year and city first, for races of
    several meets.
    """

    def plain(race: Race) -> str:
        label = ", ".join(filter(None, (event_name(race.event), race.round_in_full)))
        city = race.meet.short_where[:_LONGEST_CITY].strip()
        return f"{f'{race.date.year} {city}'.strip()}: {label}" if with_venue else label

    def with_day(race: Race) -> str:
        return f"{plain(race)}, {day_name(race.date)}"

    forms: list[Callable[[Race], str]] = [plain, with_day]
    return unlike({race.id: race for race in races}, forms)
