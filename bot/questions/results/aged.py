"""How old an athlete was in the results shown, where they are of one mark or one meet."""

from bot.cards.formatting import count
from bot.domain.profile import age_to_the_day, ages
from bot.questions.results.answer import Results

_BOTH = 2  # ages that are possible of one day


def aged(answer: Results) -> str:
    """`, aged 26`, of one day `, aged 22 years 360 days`, of several `, aged 20 to 23`; empty where it is not held.

    So it is where the results are of all times. Where only the year of birth is known, both possible ages are given.
    """
    born, days = answer.athlete.born, {result.race.date for result in answer.results}
    of_one_meet = answer.competition is not None and not answer.competition.is_series
    if born is None or not (answer.request.mark or of_one_meet):
        return ""
    possible = sorted({years for on in days for years in ages(born, on)})
    known = all(len(ages(born, on)) == 1 for on in days)
    if len(days) == 1 and known:
        years, more = age_to_the_day(born, days.pop())
        return f", aged {count(years, 'year')} {count(more, 'day')}"
    if len(possible) == 1:
        return f", aged {possible[0]}"
    return f", aged {possible[0]} {'to' if known or len(possible) > _BOTH else 'or'} {possible[-1]}"
