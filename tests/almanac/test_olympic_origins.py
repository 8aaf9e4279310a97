"""What the loaders of Olympic lists, Larsson's lists and marathon winners read, on small files of the same forms."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.event import Event, Sex
from bot.domain.mark import Measure, parse_mark
from bot.domain.race import Round
from bot.domain.rows import UNKNOWN_HEAT
from scripts.almanac.claims import Claim
from scripts.almanac.origins import ioc_medallists, larsson, marathon_lists, olympedia, olympic_performances
from scripts.almanac.origins.ioc_medallists import read_olympic_mark, usual_name
from scripts.almanac.origins.olympic_terms import nation_of_the_time, olympic_event, repaired
from scripts.almanac.origins.tilastopaja import timed_by_machine

_RUN = Event("800m", Sex.MEN, False)
_JUMP = Event("long-jump", Sex.WOMEN, False)


def _write(folder: Path, name: str, text: str) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "year", "code"),
    [
        ("Athletics Men's 1,500 metres", 1896, "1500m"),
        ("Athletics 100 / 80 metres Hurdles (100 m), Women", 2020, "100m-hurdles"),
        ("1-500-metres-men", 2012, "1500m"),
        ("10000M Walk Men", 1912, "10000m-walk"),
        ("Athletics Women's 10 kilometres Walk", 1992, "10km-walk"),
        ("Athletics Men's Cross-Country, Individual", 1924, "cross-country"),
        ("Athletics 4 × 400 metres Relay, Mixed", 2020, "4x400m"),
        ("Athletics Men's Standing Long Jump", 1904, "standing-long-jump"),
        ("High Jump, Standing Men", 1900, "standing-high-jump"),
        ("triple-jump-standing-men", 1904, "standing-triple-jump"),
        ("Athletics Men's 3,000 metres, Team", 1924, "3000m-team"),
        ("Men Cross Country Team", 1920, "cross-country-team"),
        ("3000m-team-men", 1912, "3000m-team"),
    ],
)
def test_an_event_is_found_by_the_name_of_any_origin(name: str, year: int, code: str) -> None:
    event = olympic_event(name, year)
    assert event is not None
    assert event.discipline == code


@pytest.mark.parametrize(
    "name",
    [
        "1-500-metres-handicap-men",
        "Athletics Men's 4 mile, Team",
        "Men 5000M Team",
        "1500m-wheelchair-men",
        "Athletics Men's Discus Throw, Greek Style",
        "Men 56LB Weight Throw (25.4KG)",
        "Athletics Men's 1,600 metres Medley Relay",
    ],
)
def test_what_the_catalogue_does_not_have_is_left_out(name: str) -> None:
    assert olympic_event(name, 1904) is None


@pytest.mark.parametrize(
    ("text", "event", "shown"),
    [
        ("02:58.78", _RUN, "2:58.78"),
        ("2-55:20.0", Event("marathon", Sex.MEN, False), "2:55:20"),
        ("1h19:01", Event("20km-walk", Sex.MEN, False), "1:19:01"),
        ("2:32.57", Event("marathon", Sex.MEN, False), "2:32:57"),
        ("2:23:03.200", Event("marathon", Sex.MEN, False), "2:23:03.2"),
        ("2:32.57", _RUN, "2:32.57"),
        ("3:23.0 est", _RUN, "3:23.0"),
        ("6.9", _JUMP, "6.90"),
        ("7", _JUMP, "7.00"),
        ("8488.0", Event("decathlon", Sex.MEN, False), "8488"),
        ("7291 P.", Event("heptathlon", Sex.WOMEN, False), "7291"),
    ],
)
def test_marks_are_read_as_spreadsheets_write_them(text: str, event: Event, shown: str) -> None:
    mark = read_olympic_mark(text, event)
    assert mark is not None
    assert mark.text == shown


@given(st.text(max_size=30))
def test_no_text_of_a_mark_stops_the_reading(text: str) -> None:
    mark = read_olympic_mark(text, _RUN)
    assert mark is None or mark.value > 0


def test_text_that_was_decoded_wrongly_is_repaired() -> None:
    assert repaired("Emil ZÃ\x81TOPEK") == "Emil ZÁTOPEK"
    assert repaired("Jarmila KRATOCHVÍLOVÁ") == "Jarmila KRATOCHVÍLOVÁ"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("MOORE, Charles Hewes Jr.", "Charles Hewes Moore"),
        ("Warren (Rex) Jay CAWLEY", "Rex Cawley"),
        ("FLEISCHER, Mathilde (Tilly)", "Tilly Fleischer"),
        ("MACDONALD, J.Garfield", "Garfield Macdonald"),
        ("I. Alvah MEYER", "Alvah Meyer"),
        ("Usain BOLT", "Usain Bolt"),
    ],
)
def test_names_lose_initials_and_brackets(name: str, shown: str) -> None:
    assert usual_name(name) == shown


def test_the_letter_after_old_relay_times_is_no_altitude() -> None:
    mark = parse_mark("47.6a", Measure.TIME)
    claim = Claim(source="t", name="", nation="GBR", sex=Sex.WOMEN, discipline="4x100m", mark=mark)
    assert timed_by_machine(claim).mark == parse_mark("47.6", Measure.TIME)
    by_hand = replace(claim, mark=parse_mark("47.6h", Measure.TIME))
    assert timed_by_machine(by_hand) == by_hand


def test_united_germany_is_germany() -> None:
    assert nation_of_the_time("EUA") == "GER"
    assert nation_of_the_time("GDR") == "GDR"


def test_medallists_have_marks_places_and_the_family_name_in_capitals(tmp_path: Path) -> None:
    folder = tmp_path / ioc_medallists.FOLDER
    _write(
        folder,
        "medallists-1896-2016.csv",
        "Gender,Event,Location,Year,Medal,Name,Nationality,Result\n"
        "M,Triple Jump Men,Helsinki,1952,G,Adhemar DA SILVA,BRA,16.22\n"
        "M,3000M Steeplechase Men,London,1908,G,Arthur RUSSELL,GBR,10:47.8\n"
        "M,4X100M Relay Men,Helsinki,1952,G,null,USA,40.1\n"
        "M,200M Men,Beijing,2008,G,Usain BOLT,JAM,19.30,-0.9\n",
    )
    _write(
        folder,
        "guardian-summer-athletics-1896-2012.csv",
        "Year,City,Sport,Discipline,Athlete,Code,Gender,Event,Medal\n"
        '1952,Helsinki,Athletics,Athletics,"SMITH, Dean",USA,Men,4X100M Relay,Gold\n'
        '1952,Helsinki,Athletics,Athletics,"DILLARD, Harrison",USA,Men,4X100M Relay,Gold\n'
        "2012,London,Athletics,Athletics,Pending,,Women,1500M,Gold\n",
    )
    _write(
        folder,
        "medalists_2020.csv",
        "Event,gold_name,gold_result,silver_name,silver_result,bronze_name,bronze_result\n"
        "Men's High Jump,Gianmarco Tamberi,2.37,,,Maksim Nedasekau,2.37\n",
    )
    jump, relay, sprint, team, first, third = ioc_medallists.load(tmp_path)
    assert (jump.name, jump.family_name, jump.place, jump.hint) == (
        "Adhemar Da Silva",
        "Da Silva",
        1,
        "helsinki-1952-olympics",
    )
    assert (relay.name, relay.nation, relay.relay) == ("", "USA", True)
    assert sprint.wind == -9
    assert team.runners == ("Dean Smith", "Harrison Dillard")
    assert [(claim.name, claim.place) for claim in (first, third)] == [
        ("Gianmarco Tamberi", 1),
        ("Maksim Nedasekau", 3),
    ]
    assert len({claim.person for claim in (jump, sprint, first, third)}) == 4


def test_performances_have_nations_without_names(tmp_path: Path) -> None:
    _write(
        tmp_path,
        olympic_performances.PATH,
        "rank,medalType,games,discipline,event,result_value,result_type,country\n"
        "1,GOLD,rome-1960,athletics,800m-men,106300,TIME,New Zealand\n"
        '1,GOLD,london-2012,athletics,heptathlon-women,"6,955",POINTS,Great Britain\n'
        "4,,berlin-1936,athletics,decathlon-men,275000,TIME,Germany\n"
        "DNS,,rome-1960,athletics,800m-men,,,Kenya\n",
    )
    snell, ennis, decathlon = olympic_performances.load(tmp_path)
    assert (snell.name, snell.nation, snell.mark and (snell.mark.value, snell.mark.step)) == ("", "NZL", (106_300, 100))
    assert ennis.mark is not None
    assert ennis.mark.value == 6955
    assert decathlon.mark is None  # it is the time of the 1500 m


def test_olympedia_leaves_1906_and_those_without_a_medal_out(tmp_path: Path) -> None:
    _write(
        tmp_path,
        olympedia.PATH,
        "id,name,sex,age,noc,year,city_english,event,medal\n"
        "1,Paul Pilgrim,M,22,USA,1906,Athens,Athletics Men's 400 metres,Gold\n"
        "2,Charles Gmelin,M,23,GBR,1896,Athens,Athletics Men's 400 metres,\n"
        '3,"Thomas Edmund ""Tom"" Burke",M,21,USA,1896,Athens,Athletics Men\'s 400 metres,Gold\n',
    )
    (claim,) = olympedia.load(tmp_path)
    assert (claim.person, claim.place, claim.hint) == ("olympedia:3", 1, "athens-1896-olympics")


def test_a_line_of_larsson_has_edited_marks_and_short_years() -> None:
    claim = larsson.read_line("19,9.7,    +0.9  ,  Usain Bolt , JAM , 21.08.86 , 2s1,  Berlin , 16.08.2009", "100m")
    assert claim is not None
    assert claim.mark is not None
    assert (claim.mark.text, claim.wind, claim.born, claim.day) == ("9.70", 9, date(1986, 8, 21), date(2009, 8, 16))
    assert (claim.place, claim.round, claim.heat) == (2, Round.SEMI_FINAL, 1)
    hidden = larsson.read_line("8,03:26.00, A B , KEN , 01.01.85 , 3h , Roma , 14.07.1998", "1500m")
    assert hidden is not None
    assert (hidden.heat, hidden.born, hidden.born_year) == (UNKNOWN_HEAT, None, 1985)


@given(st.lists(st.text(alphabet="0123456789.:,+-rhsA ", max_size=12), max_size=11).map(",".join))
def test_no_line_stops_the_reading_of_larsson(line: str) -> None:
    claim = larsson.read_line(line, "100m")
    assert claim is None or claim.day is not None


def test_wheelchairs_short_courses_and_virtual_races_are_no_winners_marks(tmp_path: Path) -> None:
    folder = tmp_path / marathon_lists.FOLDER
    _write(
        folder,
        "boston_marathon.csv",
        "rownames,Event,Year,Champion,Country,Time\n"
        "1,Men's open division,1951,Shigeki Tanaka,Japan,02:27:45\n"
        "2,Men's wheelchair,2008,Ernst Van Dyk,South Africa,01:26:49\n"
        "3,Women's open champion,2014,Buzunesh Deba,Ethiopia,02:19:59\n",
    )
    _write(
        folder,
        "nyc_marathon.csv",
        "rownames,year,name,country,time,time_hrs,division,note\n"
        "1,2020,,,,,Men,Virtual event held due to the COVID-19\n"
        "2,1980,Alberto Salazar,United States,02:09:41,2.1,Men,\n",
    )
    _write(
        folder,
        "olympic-men-1896-2024.csv",
        "Name,Country,Time,Place,Year\nSpyridon LOUIS,GRE,02:58:50.000,1,1896\nAbebe BIKILA,ETH,02:15:16.200,1,1960\n",
    )
    claims = [claim for claim in marathon_lists.load(tmp_path) if claim.source != marathon_lists.MAJORS]
    boston, deba, new_york, louis, bikila = claims
    assert (boston.hint, boston.mark) == ("boston-1951-marathon", None)
    assert (deba.sex, deba.mark and deba.mark.text) == (Sex.WOMEN, "2:19:59")
    assert (new_york.hint, new_york.nation) == ("new-york-1980-marathon", "USA")
    assert (louis.name, louis.mark and louis.mark.text) == ("Spyridon Louis", "2:58:50")
    assert bikila.mark
    assert bikila.mark.text == "2:15:16.2"
