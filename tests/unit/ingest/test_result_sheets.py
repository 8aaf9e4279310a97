"""Result sheets, and athletes and teams in files of their own: what is read of them, and that a wrong line is named."""

import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.event import Event, Sex
from bot.domain.mark import Status
from bot.domain.race import Round
from bot.errors import DataFileError
from bot.ingest import columns
from bot.ingest.shipped import read_shipped

RACE = "zurich-2014-100m-m,zurich-2014-diamond-league,100m,M,,final,,2014-08-28,-0.3"
SHEET = f"""{",".join(columns.SHEET)}
{RACE},1,kim-collins,9.96,,lists;league
,,,,,,,,,2=,james-dasaolu,10.00,,lists
,,,,,,,,,2=,mike-rodgers,10.00,,lists;league
,,,,,,,,,,nesta-carter,,DQ,lists
zurich-2014-4x100m-m,zurich-2014-diamond-league,4x100m,M,,final,,2014-08-28,,1,jam-4x100m-m-2014-08-28,38.18,,league
"""
OLD = "rieti-1993-mile"
FILES = {
    "sources.toml": "".join(
        f'[[source]]\nid = "{name}"\norigin = "{name}"\nkind = "{kind}"\ntitle = "T"\npublisher = "P"\n'
        f'retrieved = 2025-01-01\nlicence = "none"\n'
        for name, kind in (("lists", "list"), ("league", "meet"), ("paper", ""))
    ),
    "athletes.csv": f"{','.join(columns.ATHLETE)}\nnesta-carter,Nesta Carter,Carter,JAM,M,,lists\n",
    "athletes/k.csv": f"{','.join(columns.ATHLETE)}\nkim-collins,Kim Collins,Collins,SKN,M,1976-04-05,lists\n",
    "athletes/j.csv": f"{','.join(columns.ATHLETE)}\njames-dasaolu,James Dasaolu,Dasaolu,GBR,M,1987-09-05,lists\n",
    "athletes/m.csv": f"{','.join(columns.ATHLETE)}\nmike-rodgers,Mike Rodgers,Rodgers,USA,M,,lists\n",
    "names.csv": f"{','.join(columns.NAME)}\nkim-collins,Kim C. Collins,full,lists\n",
    "meets/diamond-league.csv": f"{','.join(columns.MEET)}\n"
    "zurich-2014-diamond-league,Diamond League,diamond-league,league,2014-08-28,2014-08-28,Zürich,,SUI,league\n",
    "meets/meetings.csv": f"{','.join(columns.MEET)}\nrieti-1993-meeting,Rieti meeting,,,,,Rieti,,ITA,lists\n",
    "meet_names.csv": f"{','.join(columns.MEET_NAME)}\n",
    "cities.csv": f"{','.join(columns.CITY)}\n",
    "races.csv": f"{','.join(columns.RACE)}\n{OLD},rieti-1993-meeting,100m,M,no,final,,1993-09-05,no,lists\n",
    "results.csv": f"{','.join(columns.RESULT)}\n{OLD},nesta-carter,1,9.90,,lists\n",
    "teams.csv": f"{','.join(columns.TEAM)}\n",
    "teams/diamond-league.csv": f"{','.join(columns.TEAM)}\njam-4x100m-m-2014-08-28,JAM,,nesta-carter;A Man,league\n",
    "records.csv": f"{','.join(columns.RECORD)}\n",
    "quotes.toml": "",
    "notes.toml": "",
    "results/diamond-league/2014.csv": SHEET,
}
ZURICH = "results/diamond-league/2014.csv"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return _write(tmp_path / "data", FILES)


def _write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def _change(data: Path, file: str, old: str, new: str) -> int:
    """Replace a text that occurs once; returns its line number."""
    content = (data / file).read_text(encoding="utf-8")
    assert content.count(old) == 1
    (data / file).write_text(content.replace(old, new), encoding="utf-8")
    return content[: content.index(old)].count("\n") + 1


def _refusal(data: Path) -> str:
    with pytest.raises(DataFileError) as caught:
        read_shipped(data)
    return caught.value.message


def test_a_sheet_reads_like_the_results_of_a_meet(data: Path) -> None:
    facts = read_shipped(data)
    race = next(fact for fact in facts.races if fact.race.id == "zurich-2014-100m-m")
    assert race.race.event == Event("100m", Sex.MEN, short_track=False)
    assert (race.race.round, race.race.date, race.race.heat) == (Round.FINAL, date(2014, 8, 28), None)
    assert race.race.wind == -3
    assert [source.id for source in race.sources] == ["lists", "league"]
    results = [result for result in facts.results if result.race.id == race.race.id]
    assert [(result.athlete.id, result.place_text, result.mark_text) for result in results] == [
        ("kim-collins", "1", "9.96"),
        ("james-dasaolu", "2=", "10.00"),
        ("mike-rodgers", "2=", "10.00"),
        ("nesta-carter", "", "DQ"),
    ]
    assert results[3].status is Status.DISQUALIFIED
    assert [source.id for source in results[0].sources] == ["lists", "league"]


def test_a_row_without_sources_has_those_of_the_row_above_in_its_race(data: Path) -> None:
    _change(data, ZURICH, COLLINS, f"{COLLINS}=so they say")
    _change(data, ZURICH, "2=,james-dasaolu,10.00,,lists\n", "2=,james-dasaolu,10.00,,\n")
    _change(data, ZURICH, "nesta-carter,,DQ,lists", "nesta-carter,,DQ,")
    sources = [[source.id for source in each.sources] for each in read_shipped(data).results if each.race.id != OLD]
    assert sources == [["lists", "league"]] * 4
    line = _change(data, ZURICH, "jam-4x100m-m-2014-08-28,38.18,,league", "jam-4x100m-m-2014-08-28,38.18,,")
    assert f"data/{ZURICH}, line {line}: sources is missing" in _refusal(data)  # no row above is of that race


def test_a_relay_in_a_sheet_is_run_by_teams(data: Path) -> None:
    facts = read_shipped(data)
    (relay,) = facts.team_results
    assert (relay.team.id, relay.place, relay.mark_text) == ("jam-4x100m-m-2014-08-28", 1, "38.18")
    assert [runner.name for runner in relay.team.runners] == ["Nesta Carter", "A Man"]


def test_a_sheet_adds_to_a_race_written_by_hand(data: Path) -> None:
    row = f"{OLD},rieti-1993-meeting,100m,M,,final,,1993-09-05,+1.0,2,mike-rodgers,10.01,,paper\n"
    _write(data, {"results/meetings/1993.csv": f"{','.join(columns.SHEET)}\n{row}"})
    facts = read_shipped(data)
    (race,) = (fact for fact in facts.races if fact.race.id == OLD)
    assert race.race.wind == 10
    assert [source.id for source in race.sources] == ["lists", "paper"]
    assert [result.athlete.id for result in facts.results if result.race.id == OLD] == ["nesta-carter", "mike-rodgers"]


def test_every_file_counts_for_the_fingerprint(data: Path) -> None:
    seen = {read_shipped(data).fingerprint}
    for file in FILES:
        with (data / file).open("a", encoding="utf-8") as opened:
            opened.write("\n")
        seen.add(read_shipped(data).fingerprint)
    assert len(seen) == len(FILES) + 1


COLLINS = ",1,kim-collins,9.96,,lists;league"
DASAOLU = "2=,james-dasaolu,10.00,,lists"
WRONG_LINES = [
    (ZURICH, COLLINS, ",1,kim-collin,9.96,,lists;league", "competitor 'kim-collin' is not known"),
    (ZURICH, COLLINS, ",1,kim-collins,9.96,,", "sources is missing"),
    (ZURICH, COLLINS, ",1,kim-collins,9.96,,lists;lists", "sources names the same one twice"),
    (ZURICH, COLLINS, ",1,kim-collins,fast,,lists", "'fast' is not a time mark"),
    (ZURICH, COLLINS, ",,kim-collins,,,lists", "mark, status and place are all missing"),
    (ZURICH, DASAOLU, "1,james-dasaolu,10.00,,lists", "place 1 of zurich-2014-100m-m is also in"),
    (ZURICH, DASAOLU, "1=,james-dasaolu,10.00,,lists", "place 1 of zurich-2014-100m-m is also in"),
    (ZURICH, DASAOLU, "2=,kim-collins,10.00,,lists", "kim-collins is already in zurich-2014-100m-m"),
    (ZURICH, DASAOLU, "2=,jam-4x100m-m-2014-08-28,10.00,,lists", "competitor 'jam-4x100m-m-2014-08-28' is not known"),
    (ZURICH, RACE, RACE.replace("zurich-2014-d", "zurich-2015-d"), "meet 'zurich-2015-diamond-league' is not known"),
    (ZURICH, RACE, RACE.replace("2014-08-28", "2014-08-29"), "is not on a day of zurich-2014-diamond-league"),
    (ZURICH, RACE, RACE.replace("2014-08-28", "2014-08-32"), "date '2014-08-32' is not a day"),
    (ZURICH, RACE, RACE.replace(",100m,", ",100,"), "discipline '100' is not in the catalogue"),
    (ZURICH, RACE, RACE.replace(",100m,", ",mile,"), "Mile has no wind for the whole race"),
    (ZURICH, RACE, RACE.replace("-0.3", "calm"), "'calm' is not a wind reading"),
    (ZURICH, RACE, RACE.replace(",M,,", ",W,,"), "kim-collins does not run in zurich-2014-100m-m: the sex differs"),
    (ZURICH, RACE, RACE.replace(",M,,", ",M,no,"), "short_track 'no' is neither yes nor empty"),
    (ZURICH, RACE, RACE.replace("zurich-2014-100m-m", "Zurich"), "race 'Zurich' must be at most 40"),
    (ZURICH, RACE, RACE.replace("zurich-2014-100m-m", ""), "race is missing: the first row of a race gives all"),
    (ZURICH, RACE, ",,,,,,,,", "race is missing: the first row of a race gives all"),
    (ZURICH, f",,,,,,,,,{DASAOLU}", f",,100m,,,,,,,{DASAOLU}", "race is missing: the first row of a race gives all"),
    (ZURICH, "zurich-2014-4x100m-m,", "zurich-2014-100m-m,", "race 'zurich-2014-100m-m' is already above"),
    (ZURICH, "4x100m-m,zurich-2014-diamond-league,4x100m", "b,zurich-2014-diamond-league,100m", "is the same race as"),
    (ZURICH, "4x100m-m,zurich-2014-diamond-league", "r,rieti-1993-meeting", "date 2014-08-28 is not on a day"),
    (ZURICH, COLLINS, ",1,kim-collins,5.00,,lists", "mark '5.00' is not plausible in the 100 m"),
    (ZURICH, COLLINS, ",1,kim-collins,9:58.00,,lists", "mark '9:58.00' is not plausible in the 100 m"),
    (ZURICH, DASAOLU, "2=,james-dasaolu,9.95,,lists", "place 2 in 9.95 is better than place 1 in 9.96, in"),
    (ZURICH, "nesta-carter,,DQ", "nesta-carter,9.99,DQ", "whoever is DQ has neither place nor mark"),
    (ZURICH, ",,nesta-carter,,DQ", ",4,nesta-carter,,DQ", "whoever is DQ has neither place nor mark"),
    (ZURICH, "-0.3", "-30.3", "wind -30.3 is no wind that somebody ran in"),
    ("meets/meetings.csv", "Rieti,,ITA,lists", "Rieti,,ITA,", "sources is missing"),
    ("athletes/k.csv", "kim-collins,Kim", "tim-collins,Kim", "id 'tim-collins' belongs in athletes/t.csv"),
    ("athletes/j.csv", "lists", "", "sources is missing"),
    ("athletes.csv", "Carter,JAM,M,,lists", "Carter,JAM,M,,", "sources is missing"),
    ("teams/diamond-league.csv", "jam-4x100m-m-2014-08-28", "kim-collins", "is already in another file of athletes or"),
    ("sources.toml", 'kind = "meet"', 'kind = "rumour"', "kind 'rumour' is none of empty, meet, profile, list"),
]


@pytest.mark.parametrize(("file", "old", "new", "message"), WRONG_LINES)
def test_a_wrong_line_is_named(data: Path, file: str, old: str, new: str, message: str) -> None:
    if message.startswith("date 2014"):  # a meet without days takes a race on any day, one with days does not
        _change(data, "meets/meetings.csv", ",,,,Rieti", ",,1993-09-05,1993-09-05,Rieti")
    line = _change(data, file, old, new)
    if file == "sources.toml":  # a table is named by its heading
        line = (data / file).read_text("utf-8").splitlines()[:line].count("[[source]]") * 8 - 7
    refusal = _refusal(data)
    assert f"{file}, line {line}: " in refusal or f"{file} line {line}" in refusal
    assert message in refusal


@pytest.mark.parametrize(
    ("born", "message"),
    [
        ("2014-08-29", "kim-collins was born on 2014-08-29, after zurich-2014-100m-m on 2014-08-28"),
        ("2005-01-01", "kim-collins, born on 2005-01-01, is 9 years old in zurich-2014-100m-m"),
        ("1900-01-01", "kim-collins, born on 1900-01-01, is 114 years old in zurich-2014-100m-m"),
    ],
)
def test_nobody_starts_before_they_can(data: Path, born: str, message: str) -> None:
    _change(data, "athletes/k.csv", "1976-04-05", born)
    refusal = _refusal(data)
    assert f"data/{ZURICH}, line 2: " in refusal
    assert message in refusal


def test_no_source_knows_of_a_race_before_it_is_run(data: Path) -> None:
    (data / "sources.toml").write_text(FILES["sources.toml"].replace("2025-01-01", "2014-08-27"), encoding="utf-8")
    said = f"data/{ZURICH}, line 2: the source lists was read on 2014-08-27, before that day, 2014-08-28"
    assert said in _refusal(data)


def test_nor_in_a_relay(data: Path) -> None:
    _change(data, "athletes.csv", "Carter,JAM,M,,", "Carter,JAM,M,2010-03-03,")
    refusal = _refusal(data)
    assert f"{ZURICH} line 6" in refusal  # of the 4 x 100 m


def test_a_sheet_in_the_folder_of_another_series(data: Path) -> None:
    (data / "results" / "worlds").mkdir()
    (data / ZURICH).rename(data / "results" / "worlds" / "2014.csv")
    expected = "results/worlds/2014.csv, line 2: meet 'zurich-2014-diamond-league' belongs in results/diamond-league"
    assert expected in _refusal(data)


def test_somebody_in_two_files(data: Path) -> None:
    row = FILES["athletes/k.csv"].splitlines()[1]
    _write(data, {"athletes.csv": f"{FILES['athletes.csv']}{row}\n"})
    expected = "athletes/k.csv, line 2: id 'kim-collins' is already in another file of athletes or teams"
    assert expected in _refusal(data)


def test_below_a_wrong_first_row_the_others_are_not_blamed(data: Path) -> None:
    _change(data, ZURICH, RACE, RACE.replace("final", "last"))
    refusal = _refusal(data)
    assert f"data/{ZURICH}, line 2: round 'last' is none of" in refusal
    assert "more to correct" not in refusal


@settings(max_examples=20, deadline=None)
@given(st.lists(st.sampled_from(["1", "2", "2=", "3", ""]), max_size=4))
def test_a_place_belongs_to_one_or_to_those_who_share_it(places: list[str]) -> None:
    names = ("kim-collins", "james-dasaolu", "mike-rodgers", "nesta-carter")
    rows = [
        f"{RACE if number == 0 else ',,,,,,,,'},{place},{names[number]},10.0{place[:1] or 9},,lists"
        for number, place in enumerate(places)
    ]
    given_twice = [one for at, one in enumerate(places) if one and (one[0] in "".join(places[:at]))]
    sound = set(given_twice) <= {"2="} and not {"2", "2="} <= set(places)
    with tempfile.TemporaryDirectory() as folder:
        data = _write(Path(folder) / "data", FILES | {ZURICH: "\n".join((",".join(columns.SHEET), *rows, ""))})
        if sound:
            assert [result.place_text for result in read_shipped(data).results[1:]] == places
        else:
            assert f" is also in {ZURICH} line " in _refusal(data)


NATIONS = f"{','.join(columns.NATION)}\nkim-collins,GBR,2014-01-01,2014-08-28,lists\n"


def test_a_result_is_for_the_nation_of_its_day(data: Path) -> None:
    _write(data, {"nations.csv": NATIONS})
    facts = read_shipped(data)
    assert {each.nation for each in facts.results if each.athlete.id == "kim-collins"} == {"GBR"}
    assert {fact.athlete.nation for fact in facts.athletes if fact.athlete.id == "kim-collins"} == {"SKN"}
    _write(data, {"nations.csv": NATIONS.replace("2014-08-28", "2014-08-27")})
    assert {each.nation for each in read_shipped(data).results if each.athlete.id == "kim-collins"} == {""}


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("kim-collins,SKN,2010-01-01,2011-01-01,lists", "is the nation of kim-collins anyway"),
        ("kim-collins,GBR,2011-01-01,2010-01-01,lists", "first is later than last"),
        ("kim-collins,USA,2014-08-28,2015-01-01,lists", "has another nation on some of these days"),
        ("kim-colins,USA,2015-01-01,2016-01-01,lists", "'kim-colins' is not known"),
        ("kim-collins,ENG,2015-01-01,2016-01-01,lists", "'ENG'"),
        ("kim-collins,USA,2015-01-01,2016-01-01,", "sources is missing"),
    ],
)
def test_a_wrong_nation_is_named(data: Path, row: str, said: str) -> None:
    _write(data, {"nations.csv": f"{NATIONS}{row}\n"})
    message = _refusal(data)
    assert "nations.csv, line 3" in message
    assert said in message
