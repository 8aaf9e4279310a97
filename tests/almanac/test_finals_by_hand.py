"""What the loader of finals typed by hand reads."""

from datetime import date
from pathlib import Path

import pytest

from bot.domain.race import Round
from scripts.almanac.origins import finals_by_hand

_FINALS = """\
sources,meet,discipline,sex,day,place,name,nation,mark
report;wikipedia-page,athens-1997-world-championships,200m,M,1997-08-08,1,Ato Boldon,TTO,20.04
report,,,,,2,Frankie Fredericks,NAM,20.23
page,los-angeles-1984-olympics,800m,M,,8,Steve Ovett,GBR,1:52.28
relay,paris-1985-world-indoor,4x400m,M,1985-01-19,1,,USA,
"""


@pytest.fixture(autouse=True)
def _file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "finals.csv"
    path.write_text(_FINALS, encoding="utf-8")
    monkeypatch.setattr(finals_by_hand, "PATH", path)


def test_each_source_of_a_line_says_it_and_a_race_is_that_of_the_line_before() -> None:
    claims = list(finals_by_hand.load(Path()))
    told = [(claim.source, claim.place, claim.name, claim.hint.partition("-")[0], claim.day) for claim in claims]
    day = date(1997, 8, 8)
    assert told[:3] == [
        ("report", 1, "Ato Boldon", "athens", day),
        ("wikipedia-page", 1, "Ato Boldon", "athens", day),
        ("report", 2, "Frankie Fredericks", "athens", day),
    ]
    assert {claim.round for claim in claims} == {Round.FINAL}


def test_an_olympic_final_needs_no_day_and_a_relay_no_name() -> None:
    *_, ovett, relay = finals_by_hand.load(Path())
    assert (ovett.day, ovett.year, ovett.meet) == (None, 1984, "Olympic Games")
    assert (relay.name, relay.person, relay.mark, relay.short_track, relay.relay) == ("", "", None, True, True)


def test_wikipedia_confirms() -> None:
    assert finals_by_hand.sources() == {"report", "wikipedia-page", "page", "relay"}
    assert finals_by_hand.confirming() == {"wikipedia-page"}


def test_the_marks_of_lists_have_births_and_places() -> None:
    marks = list(finals_by_hand.load_list_marks(Path()))
    assert len({(claim.name, claim.mark) for claim in marks}) == len(marks) > 20
    assert all(claim.born and claim.mark and claim.city and claim.country for claim in marks)
