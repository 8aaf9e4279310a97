"""The field of a race as a picture to share."""

from bot.cards.formatting import day, wind_speed
from bot.cards.holders import names_of
from bot.cards.picture import Picture, Rank, Ranking
from bot.cards.sharing import credit
from bot.domain.disciplines import event_name
from bot.domain.medals import NO_GOLD
from bot.domain.venues import in_commas
from bot.questions.race.answer import RaceField

RANKS = 10


def picture_of(answer: RaceField, hidden: bool) -> Picture:
    """The first ten with their marks."""
    race = answer.race
    names = names_of(result.competitor for result in answer.results)
    shown = answer.results[:RANKS]
    ranks = tuple(
        Rank("" if r.status else r.place_text, names[r.competitor.id], r.competitor.nation, "", (r.mark_text,))
        for r in shown
    )
    what = in_commas(event_name(race.event), race.round_in_full)
    where = race.meet.where or "place not known"
    wind = f" · {wind_speed(race.wind)}" if race.wind is not None else ""
    no_gold = NO_GOLD if answer.gold_annulled else ""
    told = "; ".join(filter(None, (no_gold, *(f"{r.place} {r.who} {r.values[0]}".strip() for r in ranks))))
    return Picture(
        f"{what}: {race.meet.where or day(race.date)}",
        f"{what} · {where}",
        " · ".join(filter(None, (f"{day(race.date)}{wind}", no_gold))),
        Ranking(ranks),
        credit(s for r in answer.results for s in r.sources),
        answer.coverage.as_of,
        f"{what}, {where}, {day(race.date)}: {told}.",
        spoiler=hidden,
    )
