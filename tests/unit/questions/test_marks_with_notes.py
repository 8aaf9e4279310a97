"""How a best is written with its wind."""

from dataclasses import replace
from datetime import date

from bot.domain.event import Event
from bot.domain.mark import Measure, parse_mark
from bot.domain.profile import Performance
from bot.questions.athlete.entries import mark_with_notes


def test_a_wind_that_the_mark_has_is_not_told_again() -> None:
    mark, day = parse_mark("8.72 (-0.2)", Measure.LENGTH), date(1988, 9, 26)
    jump = Performance(Event("long-jump"), mark, day, "", "Seoul", wind=-2)
    assert mark_with_notes(jump) == "8.72 (-0.2)"
    plain = replace(jump, mark=parse_mark("8.72", Measure.LENGTH))
    assert mark_with_notes(plain) == "8.72 (-0.2 m/s)"
