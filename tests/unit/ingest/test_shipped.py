"""The shipped files are valid, and a wrong line in any of them is reported with file and line."""

import shutil
from pathlib import Path

import pytest

from bot.domain.event import Event, Sex
from bot.domain.facts import Facts
from bot.domain.mark import Status
from bot.errors import DataFileError
from bot.ingest import columns
from bot.ingest.shipped import list_files, read_shipped, shipped_data_folder
from bot.ingest.shipped_points import SCORING
from scripts.almanac.record_people import read_rows
from tests.frozen.store import FROZEN_DATA

PARIS_VAULT = "6.25,armand-duplantis,,paris-2024-olympics"
ARTICLE = 'id = "sportskeeda-2024"'


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A part of the shipped facts, quickly read, in which every kind of line occurs."""
    return Path(shutil.copytree(FROZEN_DATA, tmp_path / "data"))


def _change(data: Path, file: str, old: str, new: str) -> int:
    """Replace a text that occurs once; returns its line number."""
    content = (data / file).read_text(encoding="utf-8")
    assert content.count(old) == 1
    (data / file).write_text(content.replace(old, new), encoding="utf-8")
    return content[: content.index(old)].count("\n") + 1


def _refusal(data: Path) -> str:
    with pytest.raises(DataFileError) as caught:
        read_shipped(data)
    assert "nothing was written" in caught.value.tip
    assert "\n" not in caught.value.message
    return caught.value.message


def test_the_shipped_files_are_sound(shipped: Facts) -> None:
    facts = shipped
    assert len(facts.results) > 60
    assert all(result.sources for result in facts.results)
    assert all(fact.record.claims for fact in facts.records)
    splits = {result.mark_text for result in facts.results if result.split}
    assert "3:28.76" in splits


def test_every_source_is_used(shipped: Facts) -> None:
    facts = shipped
    used = {source.id for result in (*facts.results, *facts.team_results) for source in result.sources}
    used |= {claim.source.id for fact in facts.records for claim in fact.record.claims}
    used |= {source.id for fact in facts.meets for source in fact.sources}
    used |= {source.id for fact in (*facts.spans, *facts.reported) for source in fact.sources}
    used |= {source.id for fact in (*facts.athletes, *facts.teams) for source in fact.sources}
    folder = shipped_data_folder()
    names = [row for path in (folder / "names.csv", *folder.glob("names/*.csv")) for row in read_rows(path)]
    used |= {source.partition("=")[0] for row in names for source in row["sources"].split(";")}
    assert {source.id for source in facts.sources} == used


def test_no_file_is_left_unread() -> None:
    folder = shipped_data_folder()
    facts = {path.relative_to(folder) for kind in ("csv", "toml") for path in folder.rglob(f"*.{kind}")}
    assert {str(path) for path in facts if path.parts[0] not in ("templates", SCORING)} == set(list_files(folder))


def test_the_fingerprint_follows_every_file(data: Path) -> None:
    seen = {read_shipped(data).fingerprint}
    files = list_files(data)
    for file in files:
        with (data / file).open("a", encoding="utf-8") as opened:
            opened.write("\n")
        seen.add(read_shipped(data).fingerprint)
    assert len(seen) == len(files) + 1


FARAH = "mo-farah,2,3:28.81,,wa-all-time-lists-2025;agi-2020"
DOHA = "doha-2019-1500m-final,josh-kerr"
OSLO = "oslo-1985-bislett-games,mile,M,no,final,,1985-07-27"

JAMAICA = "wr-4x100m-m-2012,WR,world,4x100m,M,no,36.84,,jam-4x100m-m-2012-08-11"
BOLT = "jam-4x100m-m-2012-08-11,JAM,,Nesta Carter;Michael Frater;Yohan Blake;usain-bolt"

WRONG_LINES = {
    "athletes.csv": [
        ("Mo Farah,Farah,GBR,M,", "Mo Farah,Farah,GBR,Q,", "sex 'Q' is none of M, W, X"),
        ("Mo Farah,Farah,GBR,M,", "Mo Farah,Farah,GBR,X,", "sex 'X' is for relays"),
        ("Mo Farah,Farah,GBR", "Mo Farah,Farah,UK", "nation 'UK' is not a nation code"),
        ("1983-03-23", "23.3.1983", "born '23.3.1983' is not a day"),
        ("1983-03-23", "1983-02-30", "born '1983-02-30' is not a day"),
        ("mo-farah,", "Mo Farah,", "id 'Mo Farah' must be at most 40"),
        ("mo-farah,", f"mo-{'a' * 40},", "must be at most 40"),
        ("mo-farah,", "josh-kerr,", "'josh-kerr' is already in line"),
        ("Mo Farah,Farah", ",Farah", "name is missing"),
    ],
    "names.csv": [
        ("Joshua Kerr,full", "Joshua Kerr,guess", "kind 'guess' is none of"),
        ("josh-kerr,Joshua", "john-kerr,Joshua", "athlete 'john-kerr' is not known"),
        ("Joshua Kerr,full,wa-all-time-lists-2025", "Joshua Kerr,full,", "sources"),
        ("Joshua Kerr,full", "Josh Kerr,full", "'Josh Kerr' is a name of josh-kerr already"),
    ],
    "races.csv": [
        (OSLO, OSLO.replace("mile", "miles"), "discipline 'miles' is not in the catalogue"),
        (OSLO, OSLO.replace("bislett-games", "games"), "meet 'oslo-1985-games' is not known"),
        (OSLO, OSLO.replace("final", "last"), "round 'last' is none of"),
        (OSLO, OSLO.replace("final,", "final,A"), "heat 'A' is not a number"),
        (OSLO, OSLO.replace("no", "maybe"), "short_track 'maybe' is neither yes nor no"),
        (OSLO, OSLO.replace("1985-07-27", "1985-13-27"), "date '1985-13-27' is not a day"),
        (OSLO, OSLO.replace("1985-07-27", ""), "date is missing"),
        ("no,final,,2019-10-06", "no,semi-final,2,2019-10-04", "is the same race as doha-2019-1500m-sf2"),
    ],
    "results.csv": [
        (FARAH, FARAH.replace("3:28.81", "3:68.81"), "'3:68.81' has 60 or more"),
        (FARAH, FARAH.replace("3:28.81", "fast"), "'fast' is not a time mark"),
        (FARAH, FARAH.replace(",2,", ",0,"), "place '0' is not a place"),
        (FARAH, FARAH.replace(",2,3:28.81,", ",,,"), "mark, status and place are all missing"),
        (FARAH, FARAH.replace("81,,", "81,LATE,"), "status 'LATE' is none of"),
        (FARAH, FARAH.replace("wa-all-time-lists-2025;agi-2020", ""), "sources is missing"),
        (FARAH, FARAH.replace("agi-2020", "rumour"), "sources 'rumour' is not known"),
        (FARAH, FARAH.replace("wa-all-time-lists-2025", "agi-2020"), "sources names the same one twice"),
        (DOHA, DOHA.replace("josh", "jsoh"), "athlete 'jsoh-kerr' is not known"),
        (DOHA, DOHA.replace("final", "last"), "race 'doha-2019-1500m-last' is not known"),
        (DOHA, DOHA.replace("josh-kerr", "jakob-ingebrigtsen"), "is already in line"),
        (DOHA, f"{DOHA},", "has 7 columns instead of 6"),
    ],
    "records.csv": [
        ("wb-2-miles-m-2023,WB,", "wb-2-miles-m-2023,WR,", "ratifies no world record in 2-miles"),
        ("wb-2-miles-m-2023,WB,world", "wb-2-miles-m-2023,WB,mars", "scope 'mars' is not world"),
        ("2023-06-09,,not ratified", "2023-06-09,,ratified", "nobody ratifies a best"),
        ("2015-02-21,,not ratified", "2015-02-21,,maybe", "status 'maybe' is none of"),
        ("2023-06-09,,", "2023-06-09,yes,", "in jumps and the shot, outdoors and since 2000, such a mark counts"),
        ("1987-06-30,,", "1987-06-30,yes,", "in jumps and the shot, outdoors and since 2000, such a mark counts"),
        ("2024-08-05,,ratified", "2024-08-05,no,ratified", "set_indoors 'no' is neither yes nor empty"),
        (PARIS_VAULT, PARIS_VAULT.replace("paris-2024-olympics", "belgrade-2022-world-indoor"), "set_indoors is yes"),
        ("3:27.14,jakob", "NM,jakob", "'NM' is not a time mark"),
        ("wr-4x100m-m-2012,WR,world", "wr-4x100m-m-2012,CR,olympic", "a CR cannot have the scope 'olympic'"),
        ("wr-4x100m-m-2012,WR,world", "wr-4x100m-m-2012,WR,europe", "a WR cannot have the scope 'europe'"),
        ("wr-4x100m-m-2012,WR,world", "wr-4x100m-m-2012,NR,world", "a NR cannot have the scope 'world'"),
        (JAMAICA, JAMAICA.replace("jam-", "jamaica-"), "team 'jamaica-4x100m-m-2012-08-11' is not known"),
        (JAMAICA, JAMAICA.replace(",,jam-4x100m-m-2012-08-11", ",usain-bolt,"), "the holder of a relay is a team"),
        (JAMAICA, JAMAICA.replace(",,jam", ",usain-bolt,jam"), "the holder of a relay is a team"),
        (JAMAICA, JAMAICA.replace("4x100m,M", "4x100m,W"), "somebody of jam-4x100m-m-2012-08-11 sets no record of"),
        (
            "3:27.14,jakob-ingebrigtsen,",
            "3:27.14,jakob-ingebrigtsen,jam-4x100m-m-2012-08-11",
            "holder of a relay is a team",
        ),
        ("1500m,M,no,3:27.14", "1500m,W,no,3:27.14", "jakob-ingebrigtsen sets no record of that sex"),
        ("1500m,M,no,3:27.14", "1500m,M,no,1:27.14", "mark '1:27.14' is not plausible in the 1500 m"),
        ("2024-08-05,,ratified", "2031-08-05,,ratified", "the source wa-records-2024 was read on"),
        (
            "2024-08-05,,ratified",
            "1999-08-05,,ratified",
            "armand-duplantis was born on 1999-11-10, after wr-",
        ),
    ],
    "teams.csv": [
        (BOLT, BOLT.replace("JAM", "JAMAICA"), "nation 'JAMAICA' is not a nation code"),
        (BOLT, BOLT.replace("usain-bolt", "usain-blot"), "runners 'usain-blot' is not known"),
        (BOLT, BOLT.replace("Nesta Carter;Michael Frater;Yohan Blake;", ""), "everyone who ran, in order, or nobody"),
        (BOLT, BOLT.replace("Nesta Carter", "Yohan Blake"), "runners names somebody twice"),
        (f"{BOLT},record-progression-2016", f"{BOLT},", "sources is missing"),
    ],
}


@pytest.mark.parametrize(
    ("file", "old", "new", "message"), [(file, *case) for file, cases in WRONG_LINES.items() for case in cases]
)
def test_a_wrong_line_is_named(data: Path, file: str, old: str, new: str, message: str) -> None:
    line = _change(data, file, old, new)
    assert f"data/{file}, line {line}: " in _refusal(data)
    assert message in _refusal(data)


@pytest.mark.parametrize(
    ("file", "table", "old", "new", "message"),
    [
        ("sources.toml", ARTICLE, 'publisher = "Sportskeeda"\n', "", "publisher is missing"),
        ("sources.toml", ARTICLE, ARTICLE, 'id = "agi-2020"', None),
        (
            "quotes.toml",
            'id = "ingebrigtsen-medals-2024"',
            'topic = "His goals for 2024"',
            "topic = 2024",
            "topic must",
        ),
        ("quotes.toml", 'id = "ingebrigtsen-kerr', 'about = ["josh-kerr"]', 'about = ["kerr"]', "about 'kerr' is not"),
        ("quotes.toml", 'id = "ingebrigtsen-kerr', 'about = ["josh-kerr"]', "about = [1]", "about must be a list"),
        (
            "quotes.toml",
            'id = "ingebrigtsen-kerr',
            "said_after = 2024-02-11",
            "said_after = 2025-02-11",
            "said_after is",
        ),
        ("quotes.toml", 'id = "ingebrigtsen-kerr', "said_after = 2024-02-11", "said_by = 1", "said_by is not a column"),
        ("notes.toml", 'id = "ingebrigtsen-2024-goals"', "Aims at the Olympic", '" #', None),
    ],
)
def test_a_wrong_table_is_named(data: Path, file: str, table: str, old: str, new: str, message: str | None) -> None:
    _change(data, file, old, new)
    content = (data / file).read_text(encoding="utf-8")
    refusal = _refusal(data)
    if message is None:
        assert f"data/{file}, line " in refusal
        return
    heading = content[: content.index(table)].count("\n")
    assert f"data/{file}, line {heading}: {message}" in refusal


def test_all_problems_are_counted(data: Path) -> None:
    first = _change(data, "results.csv", "mo-farah,2,3:28.81,", "mo-farah,2,fast,")
    second = _change(data, "results.csv", "doha-2019-1500m-final,josh-kerr,6,", "doha-2019-1500m-final,josh-kerr,x,")
    refusal = _refusal(data)
    assert f"line {first}: 'fast'" in refusal
    assert f"1 more to correct: results.csv line {second}" in refusal


def test_files_that_cannot_be_read(data: Path) -> None:
    (data / "races.csv").unlink()
    assert "data/races.csv, line 1: cannot be read" in _refusal(data)


def test_files_of_another_shape(data: Path) -> None:
    (data / "names.csv").write_text("name,athlete\nJoshua Kerr,josh-kerr\n", encoding="utf-8")
    assert "data/names.csv, line 1: the columns must be athlete,name,kind,sources" in _refusal(data)
    (data / "names.csv").write_bytes("athlete,name,kind,sources\nmo-farah,Møhamed,spelling,x\n".encode("latin-1"))
    assert "data/names.csv, line 2: is not UTF-8" in _refusal(data)
    (data / "names.csv").write_text('athlete,name,kind,sources\nmo-farah,"Mohamed,spelling,x\n', encoding="utf-8")
    assert "data/names.csv, line 2: is not CSV" in _refusal(data)


def test_a_byte_order_mark_and_windows_line_ends_are_fine(data: Path) -> None:
    text = (data / "results.csv").read_text(encoding="utf-8")
    (data / "results.csv").write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert read_shipped(data).results == read_shipped(FROZEN_DATA).results


def test_ties_and_statuses(data: Path) -> None:
    _change(
        data, "results.csv", "doha-2019-1500m-final,josh-kerr,6,3:32.52,", "doha-2019-1500m-final,josh-kerr,6=,3:32.52,"
    )
    _change(data, "results.csv", "doha-2019-1500m-sf2,josh-kerr,4,3:36.58,,", "doha-2019-1500m-sf2,josh-kerr,,,DNF,")
    results = {(result.race.id, result.athlete.id): result for result in read_shipped(data).results}
    tied = results["doha-2019-1500m-final", "josh-kerr"]
    assert (tied.place, tied.tied, tied.place_text) == (6, True, "6=")
    stopped = results["doha-2019-1500m-sf2", "josh-kerr"]
    assert (stopped.place, stopped.mark, stopped.status) == (None, None, Status.DID_NOT_FINISH)
    assert tied.race.event == Event("1500m", Sex.MEN, short_track=False)


def test_an_id_of_a_record_in_two_files_is_refused(data: Path) -> None:
    rows = (data / "records.csv").read_text(encoding="utf-8").splitlines()
    (data / "records" / "world.csv").write_text("\n".join([rows[0], rows[1]]) + "\n", encoding="utf-8")
    message = _refusal(data)
    assert "records/world.csv, line 2" in message
    assert "is already in records.csv" in message


def test_a_record_that_ships_twice_is_refused(data: Path) -> None:
    """Beside imports its second row would be taken for the first, which is not in the store yet."""
    rows = (data / "records.csv").read_text(encoding="utf-8").splitlines()
    again = rows[1].replace(rows[1].split(",")[0], "the-same-again", 1)
    (data / "records" / "world.csv").write_text("\n".join([rows[0], again]) + "\n", encoding="utf-8")
    message = _refusal(data)
    assert "records/world.csv, line 2" in message
    assert f"{rows[1].split(',')[0]} is the same record" in message


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("records/spans.csv", "2005-06-14,2026-08-22", "2026-08-22,2005-06-14", "first is later than last"),
        ("records/spans.csv", "wr-100m-m,WR,world", "wr-100m-m,WR,europe", "a WR cannot have the scope 'europe'"),
        ("records/spans.csv", "2026-08-22,wa-all-time-lists-2025;area-leads-2026", "2026-08-22,", "sources is missing"),
        ("records/reported.csv", "armand-duplantis", "faith-kipyegon", "sets no record of that sex"),
        ("records/reported.csv", "6.31", "high", "'high' is not a length mark"),
    ],
)
def test_a_wrong_span_or_reported_record_is_named(data: Path, file: str, old: str, new: str, said: str) -> None:
    line = _change(data, file, old, new)
    message = _refusal(data)
    assert f"{file}, line {line}" in message
    assert said in message


def _write_nations(data: Path, *rows: str) -> None:
    (data / "nations.csv").write_text("\n".join((",".join(columns.NATION), *rows, "")), encoding="utf-8")


def test_results_are_for_the_nation_of_their_day(data: Path) -> None:
    source = "wa-all-time-lists-2025"
    _write_nations(
        data, f"josh-kerr,USA,2021-01-01,2021-08-07,{source}", f"josh-kerr,NZL,2018-01-01,2019-12-31,{source}"
    )
    for result in read_shipped(data).results:
        if result.athlete.id == "josh-kerr":
            year = result.race.date.year
            assert result.nation == ("NZL" if year < 2020 else "USA" if year < 2022 else "")
        else:
            assert result.nation == ""


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("nobody,USA,2021-08-07,2021-08-07,wa-all-time-lists-2025", "nobody"),
        ("josh-kerr,ZZZ,2021-08-07,2021-08-07,wa-all-time-lists-2025", "ZZZ"),
        ("josh-kerr,USA,2021-08-07,,wa-all-time-lists-2025", "last"),
        ("josh-kerr,USA,,2021-08-07,wa-all-time-lists-2025", "first"),
    ],
)
def test_a_wrong_time_for_another_nation_is_named(data: Path, row: str, said: str) -> None:
    _write_nations(data, row)
    message = _refusal(data)
    assert "nations.csv" in message
    assert said in message


def _write_former_ids(data: Path, *rows: str) -> None:
    (data / "former_ids.csv").write_text("\n".join((",".join(columns.FORMER_ID), *rows, "")), encoding="utf-8")


def test_former_ids_of_athletes_are_read(data: Path) -> None:
    assert read_shipped(data).former_ids == {}
    _write_former_ids(data, "josh-macfarlane,josh-kerr")
    assert read_shipped(data).former_ids == {"josh-macfarlane": "josh-kerr"}


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("josh-macfarlane,josh-ker", "athlete 'josh-ker' is not known"),
        ("josh-kerr,jakob-ingebrigtsen", "'josh-kerr' is an athlete's id today"),
        ("ann-example,jakob-ingebrigtsen", "'ann-example' is already in line 2"),
        ("Ann Example,jakob-ingebrigtsen", "Ann Example"),
    ],
)
def test_a_wrong_former_id_is_named(data: Path, row: str, said: str) -> None:
    _write_former_ids(data, "ann-example,josh-kerr", row)
    assert "former_ids.csv, line 3" in _refusal(data)
    assert said in _refusal(data)
