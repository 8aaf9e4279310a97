"""The whole line on a few invented claims: what ships, in which files, and that they can be read."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Unpack

import pytest

from bot.domain.event import Sex
from bot.domain.race import Round
from bot.ingest.shipped import read_shipped, shipped_data_folder
from scripts.almanac.__main__ import describe
from scripts.almanac.building import build
from scripts.almanac.claims import Claim
from scripts.almanac.counting import count
from scripts.almanac.known import read_known
from scripts.almanac.loading import with_annulled
from scripts.almanac.record_steps import Annulled
from scripts.almanac.sheets import Sheets
from scripts.almanac.writing import write
from tests.almanac.making import LEAGUE, LISTS, PROFILES, More, claim

_WORLDS: More = {"day": date(2017, 8, 13), "city": "London", "country": "GBR"}
_FOUR = ("Una Adams", "Bob Benson", "Cid Carter", "Dan Dawson")
_RIETI: More = {"day": date(2011, 3, 4), "year": 2011, "city": "Rieti", "country": "ITA"}


_EMPTIED = (
    *("nations.csv", "names.csv", "meet_names.csv", "records.csv", "teams.csv", "former_ids.csv"),
    *("quotes.toml", "notes.toml"),
)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """What is written by hand of athletes, races and results, and the meets that those and these tests name."""
    shipped, copied = shipped_data_folder(), tmp_path / "data"
    (copied / "meets").mkdir(parents=True)
    for path in (path for path in shipped.iterdir() if path.suffix in (".csv", ".toml")):
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        (copied / path.name).write_text("".join(lines[: path.suffix == ".csv"] if path.name in _EMPTIED else lines))
    _keep_results_of_known(copied)
    named = {row.split(",")[1] for row in (copied / "races.csv").read_text().splitlines()[1:]} | {
        "oslo-2017-diamond-league",
        "berlin-2015-marathon",
        "tokyo-2020-olympics",
        "udine-2007-half-marathon",
        "belfast-1999-world-cross",
        "podebrady-1997-race-walking",
        "saransk-2012-race-walking",
    }
    for path in (shipped / "meets").glob("*.csv"):
        header, *rows = path.read_text(encoding="utf-8").splitlines(keepends=True)
        (copied / "meets" / path.name).write_text(
            header + "".join(row for row in rows if row.partition(",")[0] in named)
        )
    return copied


def _keep_results_of_known(data: Path) -> None:
    """Leave out results by hand of athletes whom the build itself writes."""
    known = {row.split(",")[0] for row in (data / "athletes.csv").read_text().splitlines()}
    header, *rows = (data / "results.csv").read_text().splitlines(keepends=True)
    (data / "results.csv").write_text(header + "".join(row for row in rows if row.split(",")[1] in known))


def _made(data: Path, claims: Sequence[Claim], personal_bests: frozenset[int] = frozenset()) -> dict[str, list[str]]:
    """Build from these claims; the rows of each sheet by its path."""
    known = read_known(data)
    built = build(claims, known, personal_bests=personal_bests)
    athletes = describe(built, known)
    sheets = Sheets(built, known, athletes)
    sheets.fill()
    write(data, sheets, (athletes[number] for number in sheets.shown), known)
    return {
        str(path.relative_to(data / "results")): path.read_text().splitlines()[1:]
        for path in sorted((data / "results").glob("*/*.csv"))
    }


def _two(name: str, place: int, mark: str, discipline: str = "1500m", **more: Unpack[More]) -> list[Claim]:
    return [claim(source, name, place, mark, discipline, **more) for source in (LISTS, PROFILES)]


def test_a_race_with_two_confirmed_results_ships_with_those_alone(data: Path) -> None:
    claims = [
        *_two("Ann Bett", 1, "3:32.00", **_RIETI),
        *_two("Ben Keter", 3, "3:33.00", **_RIETI),
        claim(LISTS, "Cid Kosgei", 2, "3:32.50", **_RIETI),
    ]
    sheets = _made(data, claims)
    assert sheets == {
        "meetings/2010s-m.csv": [
            "rieti-20110304-1500m-m,rieti-2011-03-04-meeting,1500m,M,,final,,2011-03-04,,1,ann-bett,3:32.00,,"
            f"{LISTS};{PROFILES}",
            ",,,,,,,,,3,ben-keter,3:33.00,,",
        ]
    }


def test_a_sheet_is_of_a_decade_and_each_of_its_races_names_its_sources(data: Path) -> None:
    """An event's years stand together; the races of the next decade and of women are in other sheets."""
    claims = [
        replace(one, day=date(year, 3, 4), year=year, sex=sex, name=f"{one.name}{sex}")
        for year in (2019, 2011, 2020)
        for discipline, mark in (("800m", "2:00"), ("1500m", "4:01"))
        for sex in (Sex.MEN, Sex.WOMEN)
        for at, name in enumerate(_FOUR[:2], 1)
        for one in _two(name, at, f"{mark}.{at}0", discipline, **_RIETI)
    ]
    sheets = {path: [row.split(",")[0] for row in rows] for path, rows in _made(data, claims).items()}
    of_men = ["rieti-20110304-1500m-m", "", "rieti-20190304-1500m-m", "", "rieti-20110304-800m-m", ""]
    assert sheets["meetings/2010s-m.csv"][:6] == of_men
    assert list(sheets) == [f"meetings/20{decade}0s-{sex}.csv" for decade in (1, 2) for sex in "mw"]
    rows = [row.split(",") for row in (data / "results/meetings/2010s-m.csv").read_text().splitlines()[1:]]
    assert {bool(cells[0]) for cells in rows if cells[-1]} == {True}  # not even where the race above has the same
    assert len(read_shipped(data).results) >= 2 * len(of_men)


def test_a_race_keeps_the_id_of_the_build_before_and_takes_none_of_another(data: Path) -> None:
    """`eugene-2022-100m-m` stays the World Championships', whatever else of that year in Eugene ships later."""
    claims = [*_two("Ann Bett", 1, "3:32.00", **_RIETI), *_two("Ben Keter", 2, "3:33.00", **_RIETI)]
    (rows,) = _made(data, claims).values()
    written, number = data / "results" / "meetings" / "2010s-m.csv", rows[0].partition(",")[0]
    before = written.read_text()
    written.write_text(before.replace(f"{number},", "rieti-2011-1500m-m,"))
    (rows,) = _made(data, claims).values()
    assert rows[0].partition(",")[0] == "rieti-2011-1500m-m"
    written.write_text(before.replace("2011-03-04,", "2011-03-11,"))
    (rows,) = _made(data, claims).values()
    assert rows[0].partition(",")[0] == f"{number}-2"


def test_one_confirmed_result_makes_no_race(data: Path) -> None:
    assert not _made(
        data, [*_two("Ann Bett", 1, "3:32.00", **_RIETI), claim(LISTS, "Ben Keter", 2, "3:33.00", **_RIETI)]
    )


def test_a_world_championship_ships_on_the_lists_alone_and_on_no_other_origin_alone(data: Path) -> None:
    claims = [
        claim(LISTS, "Ann Bett", 1, "3:32.00", **_WORLDS),
        claim("larsson-all-time-2018", "Ben Keter", 2, "3:33.00", **_WORLDS),
    ]
    claims.append(replace(claims[0], source="larsson-all-time-2018"))
    (rows,) = _made(data, claims).values()
    assert [row.split(",")[10] for row in rows] == ["ann-bett"]
    assert rows[0].startswith("london-2017-1500m-final,london-2017-world-championships,")  # the id of races.csv


def test_a_row_and_a_place_of_results_csv_are_not_told_twice(data: Path) -> None:
    final: More = {**_WORLDS, "nation": "NOR"}
    by_hand = [row for row in read_known(data).results if row["race"] == "london-2017-1500m-final"]
    taken = next(int(row["place"]) for row in by_hand)
    sheets = _made(
        data, [claim(LISTS, "Nobody Else", taken, "3:33.00", **final), claim(LISTS, "Last Man", 12, "3:40.00", **final)]
    )
    assert [row.split(",")[10] for rows in sheets.values() for row in rows] == ["last-man"]


def test_a_league_race_has_the_wind_of_its_meet_and_a_jump_its_own(data: Path) -> None:
    oslo: More = {"wind": 12, "nation": "GBR"}
    claims = [
        *_two("Ann Bett", 1, "9.98", discipline="100m", **oslo),
        *_two("Ben Keter", 2, "9.99", discipline="100m", **oslo),
        *_two("Cid Kosgei", 1, "8.40", discipline="long-jump", **oslo),
        *_two("Dan Kirui", 2, "8.30", discipline="long-jump", **{**oslo, "wind": -3}),
    ]
    (rows,) = _made(data, claims).values()
    assert [row.split(",")[8:12] for row in rows] == [
        ["+1.2", "1", "ann-bett", "9.98"],
        ["", "2", "ben-keter", "9.99"],
        ["", "1", "cid-kosgei", "8.40 (+1.2)"],
        ["", "2", "dan-kirui", "8.30 (-0.3)"],
    ]


def test_relays_are_of_teams_and_a_nation_has_no_person(data: Path) -> None:
    claims = [
        claim(LISTS, "", 1, "37.50", "4x100m", **{**_WORLDS, "nation": "GBR"}),
        claim(LISTS, "", 2, "37.60", "4x100m", **{**_WORLDS, "nation": "USA"}),
    ]
    (rows,) = _made(data, claims).values()
    assert [row.split(",")[10] for row in rows] == ["gbr-4x100m-m-2017-08-13", "usa-4x100m-m-2017-08-13"]
    assert not list((data / "athletes").glob("*.csv"))


def test_births_need_two_origins_and_namesakes_get_ids_of_their_own(data: Path) -> None:
    old, young = date(1960, 4, 15), date(1991, 12, 7)
    now: More = {**_RIETI, "born": young, "born_year": 1991}
    then: More = {**_RIETI, "day": date(1985, 3, 4), "year": 1985, "born": old, "born_year": 1960}
    claims = [
        *_two("John Sample", 1, "3:32.00", **now),
        claim(LISTS, "Ben Keter", 2, "3:33.00", **now),
        claim(PROFILES, "Ben Keter", 2, "3:33.00", **_RIETI),
        *_two("John Sample", 1, "3:42.00", **then),
        *_two("Amos Kirui", 2, "3:43.00", **then),
    ]
    _made(data, claims)
    facts = read_shipped(data)
    people = {fact.athlete.id: fact.athlete.born for fact in facts.athletes}
    assert people["john-sample-1960"] == old
    assert people["john-sample-1991"] == young
    assert people["ben-keter"] is None


def test_what_is_written_can_be_read_and_counted_and_a_second_build_changes_nothing(data: Path) -> None:
    heat: More = {**_WORLDS, "round": Round.HEAT, "heat": 2}
    claims = [
        *_two("Ann Bett", 1, "3:32.00", **_RIETI),
        *_two("Ben Keter", 2, "3:33.00", **_RIETI),
        claim(LISTS, "Cid Kosgei", 1, "3:36.00", **heat),
        claim(LISTS, "Dan Kirui", 2, "3:37.00", **heat),
    ]
    first = _made(data, claims)
    assert len(read_shipped(data).races) == len(read_known(data).races) + 2
    counts = count(data)
    assert (counts["meetings"].races, counts["meetings"].two, counts["meetings"].one) == (1, 2, 0)
    assert (counts["world-championships"].races, counts["world-championships"].one) == (1, 2)
    files = {path: path.read_bytes() for path in data.rglob("*.csv")}
    assert _made(data, claims) == first
    assert {path: path.read_bytes() for path in data.rglob("*.csv")} == files


def test_what_is_no_longer_built_goes(data: Path) -> None:
    _made(data, [*_two("Ann Bett", 1, "3:32.00", **_RIETI), *_two("Ben Keter", 2, "3:33.00", **_RIETI)])
    assert not _made(data, [claim(LEAGUE, "Ann Bett", 1, "3:32.00", **_RIETI)])
    assert "rieti-2011-03-04-meeting" not in (data / "meets" / "meetings.csv").read_text()


def test_the_results_of_a_time_that_was_annulled_are_dq_on_the_word_of_who_says_so(data: Path) -> None:
    """Lists may still have them; nobody behind moves up."""
    field = [claim(LISTS, name, at, f"27:0{at}.00", "10000m", **_WORLDS) for at, name in enumerate(_FOUR, 1)]
    time = Annulled(_FOUR[2], "KEN", Sex.MEN, date(2017, 1, 1), date(2018, 1, 1), "sportschau-kipruto-2024")
    league = [replace(each, source=LEAGUE, meet="as the league has it") for each in field]
    told = list(with_annulled([*field, *league], [time]))
    assert [(one.source, one.annulled) for one in told if one.name == _FOUR[2]] == [
        (LISTS, True),
        (time.source, True),
        (LEAGUE, True),
    ]
    cells = [row.split(",")[9:] for row in _made(data, told)["world-championships/2010s.csv"]]
    assert [cell[0] for cell in cells] == ["1", "2", "4", ""]
    assert cells[-1][2:] == ["", "DQ", time.source]


def test_the_first_ten_of_a_major_ship_on_the_word_of_the_lists(data: Path) -> None:
    berlin: More = {"day": date(2015, 9, 27), "year": 2015, "city": "Berlin", "country": "GER"}
    names = [f"{chr(65 + number)}na {chr(65 + number)}dams" for number in range(12)]
    told = [claim(LISTS, name, at, f"2:{4 + at:02}:00", "marathon", **berlin) for at, name in enumerate(names, 1)]
    rows = _made(data, told)["berlin-marathon/2010s.csv"]
    assert [row.split(",")[9] for row in rows] == [str(place) for place in range(1, 11)]
    by_others = [replace(each, source=PROFILES) for each in told]
    assert "berlin-marathon/2010s.csv" not in _made(data, by_others)


def test_the_best_of_a_medallist_ships_and_that_of_no_other(data: Path) -> None:
    told = [
        *(claim(LISTS, name, at, f"3:33.{at}0", **_WORLDS) for at, name in enumerate(_FOUR, 1)),
        *(claim(LISTS, name, at, f"3:30.{at}0", **_RIETI) for at, name in enumerate(_FOUR, 1)),
    ]
    assert len(_made(data, told)) == 1
    (rieti,) = (rows for path, rows in _made(data, told, frozenset(range(4, 8))).items() if path.startswith("meetings"))
    assert [row.split(",")[9] for row in rieti] == ["1", "2", "3"]


def test_a_time_on_the_way_is_no_race_of_the_championships(data: Path) -> None:
    """10 km of a championship marathon that one source has, with nobody else in it."""
    field = [claim(LISTS, name, at, f"3:33.{at}0", **_WORLDS) for at, name in enumerate(_FOUR, 1)]
    passing = claim(LISTS, _FOUR[0], 1, "35:32", "10km-road", **_WORLDS)
    assert _made(data, [*field, passing]) == _made(data, field)


def test_the_walks_of_the_games_in_another_city_are_theirs(data: Path) -> None:
    """The walks of Tokyo were in Sapporo: whoever was behind the first eight made them a meeting of Sapporo, too."""
    assert "tokyo-2020-olympics" in (data / "meets" / "olympic-games.csv").read_text()
    there: More = {"day": date(2021, 8, 5), "year": 2021, "city": "Sapporo", "country": "JPN"}
    walk = [one for at, name in enumerate(_FOUR, 7) for one in _two(name, at, f"1:21:{at:02}", "20km-walk", **there)]
    made = _made(data, walk)
    assert list(made) == ["olympic-games/2020s.csv"]
    assert len(made["olympic-games/2020s.csv"]) == len(_FOUR)


def test_a_day_mended_by_one_keeps_the_id_of_a_race_of_the_championships(data: Path) -> None:
    claims = [one for at, name in enumerate(_FOUR, 1) for one in _two(name, at, f"3:33.{at}0", **_WORLDS)]
    ((path, before),) = _made(data, claims).items()
    written = data / "results" / path
    written.write_text(written.read_text().replace("2017-08-13", "2017-08-12"))
    assert _made(data, claims) == {path: before}


def test_reports_of_the_winner_and_of_the_second_are_of_one_final(data: Path) -> None:
    typed = [
        replace(claim(source, name, at, f"27:5{at}.00", "10000m", **_WORLDS), where=f"finals.csv:{at}")
        for at, (name, sources) in enumerate(
            (
                (_FOUR[0], ("afp-zurich-2014", "sky-zurich-2014")),
                (_FOUR[1], ("xinhua-beijing-5000-2015", "reuters-paris-mixed-2024")),
            ),
            1,
        )
        for source in sources
    ]
    listed = [one for at, name in enumerate(_FOUR, 1) for one in _two(name, at, f"3:33.{at}0")]
    rows = _made(data, [*listed, *typed])["world-championships/2010s.csv"]
    assert [row.split(",")[9] for row in rows] == ["1", "2"]


def test_a_final_typed_without_marks_ships_beside_what_lists_have_behind_it(data: Path) -> None:
    """Two reports say who won a slow final; the lists have the fourth alone, and another man third."""
    reports = ("afp-zurich-2014", "sky-zurich-2014")
    typed = [
        replace(claim(source, name, at, "", "10000m", **_WORLDS), where=f"finals.csv:{at}")
        for at, name in enumerate(_FOUR[:3], 1)
        for source in reports
    ]
    listed = [
        *(claim(LISTS, name, at, f"3:33.{at}0") for at, name in enumerate(_FOUR, 1)),  # whom the names mean
        claim(LISTS, _FOUR[3], 4, "28:01.00", "10000m", **_WORLDS),
        claim(LISTS, "Eli Else", 3, "27:59.00", "10000m", **_WORLDS),
    ]
    (rows,) = _made(data, [*listed, *typed]).values()
    assert [row.split(",")[9:12] for row in rows] == [
        ["1", "una-adams", ""],
        ["2", "bob-benson", ""],
        ["3", "cid-carter", ""],
        ["4", "dan-dawson", "28:01.00"],
    ]
    apart = [replace(each, where="") for each in typed]
    (rows,) = _made(data, [*listed, *apart]).values()
    assert [row.split(",")[10] for row in rows] == ["eli-else", "dan-dawson"]


_AMSTERDAM: More = {"day": date(2016, 7, 8), "year": 2016, "city": "Amsterdam", "country": "NED"}
_UDINE: More = {"day": date(2007, 10, 14), "year": 2007, "city": "Udine", "country": "ITA"}
_SARANSK: More = {"day": date(2012, 5, 12), "year": 2012, "city": "Saransk", "country": "RUS"}
_PODEBRADY: More = {"day": date(1997, 4, 19), "year": 1997, "city": "Poděbrady", "country": "CZE"}


def _places(data: Path, claims: Sequence[Claim]) -> list[str]:
    return [row.split(",")[9] for rows in _made(data, claims).values() for row in rows]


def test_two_parts_of_a_championship_final_that_share_nobody_are_one(data: Path) -> None:
    """The lists have who won, down to their cut; profiles have the third and the fourth."""
    won = claim(LISTS, _FOUR[0], 1, "28:01.00", "10000m", **_AMSTERDAM)
    behind = [claim(PROFILES, _FOUR[at], at + 1, f"28:0{at}.50", "10000m", **_AMSTERDAM) for at in (2, 3)]
    assert _places(data, [won, *behind]) == ["1", "3", "4"]
    slower = replace(won, mark=behind[1].mark)
    assert _places(data, [slower, *behind]) == ["3", "4"]
    assert _places(data, [replace(won, place=3), *behind]) == ["3", "4"]


def test_world_championships_on_the_road_ship_their_first_eight_on_the_lists_alone(data: Path) -> None:
    field = [
        claim(LISTS, f"Road Runner{'abcdefghij'[at]}", at + 1, f"1:0{at}:00", "half-marathon", **_UDINE)
        for at in range(10)
    ]
    assert _places(data, field) == [str(place) for place in range(1, 9)]
    assert _places(data, [replace(one, source=PROFILES) for one in field]) == []


def test_world_champions_in_cross_country_ship_on_the_word_of_their_organiser(data: Path) -> None:
    belfast: More = {"day": date(1999, 3, 28), "year": 1999, "city": "Belfast", "country": "GBR"}
    field = [claim("wa-report-belfast-1999", _FOUR[0], 1, "38:28", "cross-country", **belfast)]
    assert _places(data, field) == ["1"]
    assert _places(data, [replace(one, source="irish-times-belfast-1999") for one in field]) == []


@pytest.mark.parametrize(
    ("sex", "where", "ships"),
    [(Sex.WOMEN, _PODEBRADY, True), (Sex.WOMEN, _SARANSK, False), (Sex.MEN, _PODEBRADY, False)],
)
def test_a_walk_of_juniors_is_no_world_championship(data: Path, sex: Sex, where: More, ships: bool) -> None:
    field = [claim(LISTS, name, at, f"4{at}:00", "10km-walk", **where) for at, name in enumerate(_FOUR, 1)]
    assert bool(_places(data, [replace(one, sex=sex) for one in field])) is ships
