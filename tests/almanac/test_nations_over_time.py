"""For which nation the athletes who ship competed before: what the lists give with each result."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from bot.domain.race import Round
from scripts.almanac.athletes import Athlete
from scripts.almanac.building import Built, ShippedRace
from scripts.almanac.claims import Claim
from scripts.almanac.known import Known
from scripts.almanac.meets import Meeting
from scripts.almanac.nations_over_time import nation_rows, write_nations
from scripts.almanac.outcomes import Outcome
from scripts.almanac.people import People
from tests.almanac.making import LEAGUE, LISTS, PROFILES, claim

ORDER = {LISTS: 0, LEAGUE: 1, PROFILES: 2}
LAGAT = Athlete("bernard-lagat", "Bernard Lagat", "Lagat", "USA", "M", None, ())
MEETING = Meeting("oslo-meeting", "Oslo meeting", "Oslo", "NOR")


def built(*claims: Claim) -> Built:
    """Each claim, with those of its day behind it, is a race of its own."""
    races: list[ShippedRace] = []
    for day in sorted({each.day for each in claims if each.day}):
        said = tuple(at for at, each in enumerate(claims) if each.day == day)
        one = Outcome(1, claims[said[0]], said, len(said), 1, False, claims[said[0]].mark, None)
        races.append(ShippedRace(MEETING, "1500m", "M", False, Round.FINAL, None, day, None, "", (one,)))
    return Built(list(claims), People([]), [1] * len(claims), races)


def told(*claims: Claim) -> list[tuple[str, str, str, str]]:
    rows = nation_rows({1: LAGAT}, built(*claims), ORDER)
    return [(row["nation"], row["first"], row["last"], row["sources"]) for row in rows]


def run(day: date, nation: str, source: str = LISTS) -> Claim:
    return claim(source, "Bernard Lagat", 1, "3:30.00", day=day, nation=nation)


def test_days_for_one_other_nation_are_one_time() -> None:
    days = run(date(2001, 7, 1), "KEN"), run(date(2004, 8, 24), "KEN"), run(date(2005, 7, 1), "USA")
    assert told(*days) == [("KEN", "2001-07-01", "2004-08-24", LISTS)]


def test_a_time_ends_where_they_competed_for_their_own_again() -> None:
    days = run(date(1992, 2, 1), "EUN"), run(date(1992, 7, 1), "USA"), run(date(1992, 8, 1), "EUN")
    assert told(*days) == [("EUN", "1992-02-01", "1992-02-01", LISTS), ("EUN", "1992-08-01", "1992-08-01", LISTS)]


def test_of_two_sources_the_one_that_facts_are_taken_from_first_counts() -> None:
    day = date(2004, 8, 24)
    assert told(run(day, "KEN"), run(day, "USA", LEAGUE)) == [("KEN", "2004-08-24", "2004-08-24", LISTS)]
    assert told(run(day, "USA"), run(day, "KEN", LEAGUE)) == []


def test_a_nation_that_no_code_stands_for_is_none() -> None:
    assert told(run(date(2004, 8, 24), "ABC")) == []


def test_several_nations_follow_each_other_and_who_never_changed_has_no_row() -> None:
    days = run(date(1997, 7, 1), "CUB"), run(date(2004, 7, 1), "SUD"), run(date(2012, 7, 1), "USA")
    assert [row[:3] for row in told(*days)] == [
        ("CUB", "1997-07-01", "1997-07-01"),
        ("SUD", "2004-07-01", "2004-07-01"),
    ]
    assert told(run(date(2005, 7, 1), "USA"), run(date(2006, 7, 1), "USA")) == []


def test_who_competed_last_for_the_first_nation_has_the_time_between() -> None:
    days = run(date(2001, 7, 1), "USA"), run(date(2003, 7, 1), "KEN"), run(date(2005, 7, 1), "USA")
    assert [row[:3] for row in told(*days)] == [("KEN", "2003-07-01", "2003-07-01")]


def test_ger_is_no_nation_while_there_were_two_german_teams() -> None:
    days = run(date(1980, 5, 31), "GDR"), run(date(1980, 7, 27), "GER", LEAGUE), run(date(1981, 6, 13), "GDR")
    assert told(*days, run(date(1991, 7, 1), "USA")) == [("GDR", "1980-05-31", "1981-06-13", LISTS)]
    assert told(run(date(1991, 7, 1), "GER")) == [("GER", "1991-07-01", "1991-07-01", LISTS)]


def test_profiles_have_the_nation_of_today() -> None:
    assert told(run(date(2001, 7, 1), "KEN", PROFILES), run(date(2005, 7, 1), "USA")) == []


def test_an_athlete_written_by_hand_keeps_their_own_nation(tmp_path: Path) -> None:
    people = {1: replace(LAGAT, nation="KEN", made_by_hand=True)}
    known = Known((LISTS,), {}, {}, {}, ({"id": "bernard-lagat", "nation": "USA"},), (), (), (), (), (), ())
    assert (
        write_nations(tmp_path, people, built(run(date(2001, 7, 1), "KEN"), run(date(2005, 7, 1), "USA")), known) == 1
    )
    assert (tmp_path / "nations.csv").read_text(encoding="utf-8").splitlines()[1:] == [
        f"bernard-lagat,KEN,2001-07-01,2001-07-01,{LISTS}"
    ]
