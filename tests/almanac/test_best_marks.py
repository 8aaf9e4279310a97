"""Which results of the all-time lists ship though one origin alone has them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.domain.event import Event, Sex
from bot.domain.mark import Measure, parse_mark
from scripts.almanac import best_marks
from scripts.almanac import record_marks as marks
from scripts.almanac.claims import Claim
from scripts.almanac.record_marks import Setting
from tests.almanac.making import LEAGUE, LISTS, claim

_LIST = "sprints_100-metres_senior.csv:2"


@pytest.fixture(autouse=True)
def _pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """A record page with 9.58 of 2009, and no other."""
    event = Event("100m", Sex.MEN, short_track=False)
    record = Setting(event, parse_mark("9.58", Measure.TIME), date(2009, 8, 16), None, "", "", "page", scope="world")
    monkeypatch.setattr(marks, "load_pages", lambda _: [record])
    monkeypatch.setattr(marks, "load_current", lambda _: [])


def _claim(name: str, mark: str) -> Claim:
    plain = claim(LISTS, name, 1, mark, "100m", country="JAM")
    return replace(plain, short_track=False, where=_LIST, wind=10)


def _best(claims: Sequence[Claim]) -> set[str]:
    return {f"{claims[index].name} {claims[index].mark}" for index in best_marks.best_marks(claims, Path())}


def test_the_best_mark_of_each_of_the_first_athletes_is_wanted_and_all_who_share_the_last(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(best_marks, "FIRST", 2)
    claims = [
        _claim("Ann", "9.80"),
        _claim("Ann", "9.75"),
        _claim("Ben", "9.81"),
        _claim("Cid", "9.81"),
        _claim("Dan", "9.82"),
    ]
    assert _best(claims) == {"Ann 9.75", "Ben 9.81", "Cid 9.81"}


def test_the_first_of_a_nation_are_wanted_where_it_has_a_list(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(best_marks, "FIRST", 1)
    monkeypatch.setattr(best_marks, "FIRST_OF_NATION", 5)
    monkeypatch.setattr(best_marks, "FIRST_OF_BIG_NATION", 10)
    claims = [_claim("First", "9.70")]
    for nation, athletes in (("NOR", 10), ("SWE", 9), ("ITA", 20), ("ESP", 19)):
        claims += [
            replace(_claim(f"{nation} {chr(65 + number)}", f"9.{80 + number}"), nation=nation)
            for number in range(athletes)
        ]
    wanted = Counter(one.split()[0] for one in _best(claims))
    assert wanted == {"First": 1, "NOR": 5, "ITA": 10, "ESP": 5}


def test_what_counts_in_no_list_is_not_wanted() -> None:
    claims = [
        replace(_claim("Wind", "9.70"), wind=21),
        _claim("Hand", "9.7h"),
        replace(_claim("Young", "9.90"), where="sprints_100-metres_u20.csv:2"),
        replace(_claim("League", "9.90"), source=LEAGUE),
        replace(_claim("Beyond", "9.55"), day=date(2012, 1, 1)),
        replace(_claim("Ben Johnson", "9.79"), nation="CAN", day=date(1988, 9, 24)),
        replace(_claim("At home", "9.90"), nation="RUS", country="RUS", day=date(2019, 7, 1)),
        replace(_claim("Abroad", "9.90"), nation="RUS", country="ITA", day=date(2019, 7, 1)),
    ]
    assert _best(claims) == {"Abroad 9.90"}


def test_of_two_records_of_an_event_the_better_one_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Women's road races have one record of all races and one of races of women only."""
    event, on = Event("100m", Sex.MEN, short_track=False), date(2009, 8, 16)
    pages = [
        Setting(event, parse_mark(mark, Measure.TIME), on, None, "", "", "page", scope="world")
        for mark in ("9.58", "9.90")
    ]
    monkeypatch.setattr(marks, "load_pages", lambda _: pages)
    assert _best([_claim("Ann", "9.75"), _claim("Ben", "9.55")]) == {"Ann 9.75"}
