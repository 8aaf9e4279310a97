"""World Athletics lists and record pages, and TAF lists: codes, venues, ages, pending records."""

from datetime import date
from pathlib import Path

import pytest

from bot.domain.event import Event, Sex
from bot.domain.mark import MarkFlag
from bot.domain.race import Round
from bot.domain.record import RecordStatus, RecordType
from bot.domain.rows import UNKNOWN_HEAT, TeamRow
from bot.errors import ImportFileError
from bot.ingest.capitals import unshouted
from bot.ingest.data_files import WrongValue
from bot.ingest.formats import Context
from bot.ingest.terms import read_venue
from bot.ingest.wa_lists import read_position
from tests.unit.ingest.conftest import Reader, record, rejected, result

LIST = (
    "rank,mark,wind,competitor,dob,nationality,position,venue,date,result_score,discipline,type,sex,age_cat\n"
    '{rank},{mark},{wind},Ada SWIFT,{dob},NOR,{position},"{venue}",01 JUN 2024,1200,{discipline},{type},{sex},{age}\n'
)
DEFAULTS = {
    "rank": "1",
    "mark": "3:58.10",
    "wind": "",
    "dob": "02 MAR 2001",
    "position": "1",
    "venue": "Bislett Stadion, Oslo (NOR)",
    "discipline": "1500-metres",
    "type": "middlelong",
    "sex": "female",
    "age": "senior",
}
PAGE = "DISCIPLINE,PERF,COMPETITOR,DOB,COUNTRY,VENUE,DATE\n"
TAF = "Code;Type;Discipline;Class;Result;Wind;Venue;Venue Country;Environment;Date;Firstname;Lastname;Nation;YOB;Sex"


def _listed(**cells: str) -> str:
    return LIST.format(**{**DEFAULTS, **cells})


@pytest.mark.parametrize(
    ("code", "read"),
    [
        ("1", (1, Round.FINAL, None, "")),
        ("2sf1", (2, Round.SEMI_FINAL, 1, "")),
        ("3h2", (3, Round.HEAT, 2, "")),
        ("1r2", (1, Round.FINAL, 2, "")),
        ("2f1", (2, Round.FINAL, 1, "")),
        ("1f", (1, Round.FINAL, None, "")),
        ("f2", (None, Round.FINAL, 2, "")),
        ("1qf3", (1, Round.QUARTER_FINAL, 3, "")),
        ("2rr1", (2, Round.QUARTER_FINAL, 1, "rr")),
        ("1er1", (1, Round.FINAL, 1, "er")),
        ("h", (None, Round.HEAT, UNKNOWN_HEAT, "")),
        ("4sf", (4, Round.SEMI_FINAL, UNKNOWN_HEAT, "")),
        ("1q", (1, Round.QUALIFICATION, UNKNOWN_HEAT, "")),
        ("", (None, Round.FINAL, UNKNOWN_HEAT, "")),
    ],
)
def test_position_codes(code: str, read: tuple[int | None, Round, int | None, str]) -> None:
    assert read_position(code) == read


@pytest.mark.parametrize("code", ["0", "x", "1zz2", "-1", "1 h", "99999"])
def test_invalid_position_codes(code: str) -> None:
    with pytest.raises(WrongValue):
        read_position(code)


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("Hayward Field, Eugene, OR (USA)", ("Hayward Field", "Eugene", "USA", False)),
        ("Olympic Stadium, Jamsil, Seoul (KOR)", ("Olympic Stadium, Jamsil", "Seoul", "KOR", False)),
        ("Tampere (FIN) (i)", ("", "Tampere", "FIN", True)),
        ("Reliance,, Mumbai (IND)", ("Reliance", "Mumbai", "IND", False)),
        ("Oval (Friends Univ), Wichita, KS (USA)", ("Oval (Friends Univ)", "Wichita", "USA", False)),
        ("Madrid (ESP) ", ("", "Madrid", "ESP", False)),
        ("Nowhere", ("", "Nowhere", "", False)),
        ("", ("", "", "", False)),
    ],
)
def test_venues_are_split_into_parts(text: str, taken: tuple[str, str, str, bool]) -> None:
    assert tuple(read_venue(text)) == taken


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Josh KERR", "Josh Kerr"),
        ("Eilish MCCOLGAN", "Eilish McColgan"),
        ("Sonia O'SULLIVAN", "Sonia O'Sullivan"),
        ("Jasmine CAMACHO-QUINN", "Jasmine Camacho-Quinn"),
        ("Carolina KLÜFT", "Carolina Klüft"),
        ("CJ UJAH", "CJ Ujah"),
        ("Josh Kerr", "Josh Kerr"),
    ],
)
def test_family_names_in_capitals(written: str, name: str) -> None:
    assert unshouted(written) == name


def test_a_row_of_an_all_time_list(read: Reader) -> None:
    row = result(read(_listed(position="2sf1", wind=""))[0])
    assert (row.athlete.name, row.athlete.sex, row.athlete.born) == ("Ada Swift", Sex.WOMEN, date(2001, 3, 2))
    assert (row.event, row.date) == (Event("1500m", Sex.WOMEN, False), date(2024, 6, 1))
    assert (row.venue, row.city, row.country) == ("Bislett Stadion", "Oslo", "NOR")
    assert (row.round, row.heat, row.place) == (Round.SEMI_FINAL, 1, 2)
    assert not row.split


@pytest.mark.parametrize(
    ("dob", "born", "year_only"),
    [
        ("02 MAR 2001", date(2001, 3, 2), False),
        ("01 JAN 1990", date(1990, 1, 1), True),
        ("1990", date(1990, 1, 1), True),
        ("MAR 1990", date(1990, 1, 1), True),
        ("", None, False),
    ],
)
def test_birth_dates_as_far_as_they_are_known(read: Reader, dob: str, born: date | None, year_only: bool) -> None:
    athlete = result(read(_listed(dob=dob))[0]).athlete
    assert (athlete.born, athlete.born_year_only) == (born, year_only)


@pytest.mark.parametrize(
    ("discipline", "sex", "mark", "variant"),
    [
        ("110m-hurdles-990cm", "male", "13.20", "99cm"),
        ("discus-throw-1500kg", "male", "60.00", "1.5kg"),
        ("2000-metres-steeplechase-84", "male", "5:40.00", "84cm"),
        ("javelin-throw-500g", "female", "60.00", "500g"),
        ("shot-put-3kg", "female", "18.00", "3kg"),
        ("decathlon-boys", "male", "7600", "U18"),
        ("decathlon-u20", "male", "7900", "U20"),
        ("heptathlon-girls", "female", "6000", "U18"),
        ("hammer-throw", "female", "70.00", ""),
    ],
)
def test_implements_and_heights_of_age_classes_are_variants(
    read: Reader, discipline: str, sex: str, mark: str, variant: str
) -> None:
    row = result(read(_listed(discipline=discipline, sex=sex, mark=mark, age="u18"))[0])
    assert row.event.variant == variant


def test_short_track_hand_times_and_rows_without_position(read: Reader) -> None:
    row = result(read(_listed(venue="Arena, Oslo (NOR) (i)", mark="3:59.2h", position=""))[0])
    assert row.event.short_track
    assert row.mark is not None
    assert MarkFlag.HAND in row.mark.flags
    assert (row.place, row.heat, row.split) == (None, UNKNOWN_HEAT, True)


def test_a_jump_without_position_is_no_split(read: Reader) -> None:
    assert not result(read(_listed(discipline="long-jump", mark="6.80", position=""))[0]).split


def test_zero_width_characters_in_a_venue_are_dropped(read: Reader) -> None:
    assert result(read(_listed(venue="City \u200bStadium, Ruse (BUL)"))[0]).venue == "City Stadium"


def test_a_record_page_whose_better_mark_is_not_ratified_yet(read: Reader, tmp_path: Path) -> None:
    path = tmp_path / "men_european_records.csv"
    path.write_text(
        PAGE
        + '1500 Metres,3:28.68,A SWIFT,02 MAR 1991,GBR,"Stade, Monaco (MON)",14 AUG 2020\n'
        + "1500 Metres,3:28.32,B RAPID,03 MAR 2000,NOR,Tokyo (JPN),07 AUG 2021\n"
        + "200 Metres Short Track,19.92,C FAST,04 MAR 1975,GBR,Lievin (FRA) ,18 FEB 1996\n"
    )
    older, newer, short = map(record, read([path]))
    assert (older.status, newer.status) == (RecordStatus.RATIFIED, RecordStatus.PENDING)
    assert (newer.type, newer.scope) == (RecordType.AREA_RECORD, "europe")
    assert short.event == Event("200m", Sex.MEN, True)


def test_equal_marks_stand_and_so_do_womens_two_road_records(read: Reader) -> None:
    page = (
        PAGE
        + "60 Metres,6.92,A SWIFT,02 MAR 1968,RUS,Madrid (ESP) ,09 FEB 1995\n"
        + "60 Metres,6.92,A SWIFT,02 MAR 1968,RUS,Madrid (ESP) ,11 FEB 1993\n"
        + "Half Marathon,1:05:16,B RAPID,02 MAR 1993,KEN,Gdynia (POL),17 OCT 2020\n"
        + "Half Marathon,1:02:52,C FAST,02 MAR 1998,ETH,Valencia (ESP),24 OCT 2021\n"
    )
    rows = [record(row) for row in read(page, Context(sex=Sex.WOMEN, scope="world"))]
    assert {row.status for row in rows} == {RecordStatus.RATIFIED}
    assert rows[0].event.short_track


def test_a_record_page_that_does_not_say_whose_is_refused(read: Reader) -> None:
    with pytest.raises(ImportFileError, match="does not say whose"):
        read(PAGE + "60 Metres,6.92,A SWIFT,,RUS,Madrid (ESP) ,09 FEB 1995\n")


def test_taf_records_and_leads(read: Reader) -> None:
    rows = read(
        f"{TAF};WorldathleticsId\n"
        "NR;NOR;1K5;M;3:26.73;;Monaco;MON;Outdoor;2024-07-12;Jakob;Ingebrigtsen;NOR;2000;Male;\n"
        "AR;1;MEI;M;3:45.14;;Liévin;FRA;Indoor;2025-02-13;Jakob;Ingebrigtsen;NOR;2000;Male;14653717\n"
        "WL;;WEI;W;7.10;1.2;Bislett Stadion;NOR;Outdoor;2026-06-11;Ada;Swift;NOR;2001;Female;14974928.0\n"
        "WRU20;;3KH;WJU20;8:58.78;;Nairobi;KEN;Outdoor;2021-08-20;Ada;Swift;KEN;2002;Female;\n"
        "NR;NOR;4×1;W;43.27;;Oslo;NOR;Outdoor;2021-08-20;Norway;;NOR;;Female;\n"
        "WL;;4×1;W;42.27;;Oslo;NOR;Outdoor;2026-06-11;Norway;;NOR;;Female;\n"
    )
    nation, area, lead = record(rows[0]), record(rows[1]), result(rows[2])
    assert (nation.type, nation.scope, nation.event) == (
        RecordType.NATIONAL_RECORD,
        "NOR",
        Event("1500m", Sex.MEN, False),
    )
    assert (nation.athlete.born, nation.athlete.born_year_only) == (date(2000, 1, 1), True)
    assert (area.scope, area.event.short_track, area.athlete.supplier_id) == (
        "europe",
        True,
        "world-athletics:14653717",
    )
    assert (lead.place, lead.heat, lead.wind) == (None, UNKNOWN_HEAT, 12)
    assert lead.athlete.supplier_id == "world-athletics:14974928"
    assert rejected(rows[3]).left_out
    assert (record(rows[4]).holder, record(rows[4]).scope) == (TeamRow("NOR", Sex.WOMEN), "NOR")
    assert result(rows[5]).competitor == TeamRow("NOR", Sex.WOMEN)


def test_para_records_are_known_and_left_out(read: Reader) -> None:
    rows = read("Code;Typ;Klasse;Bewerb;Leistung;Wind\nWR;;MT11;100;0:10.82;1.2\n")
    assert [rejected(row).left_out for row in rows] == [True]
