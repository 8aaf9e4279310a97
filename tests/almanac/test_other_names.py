"""Other names of athletes who ship: which are taken, from whom, and of what kind."""

from datetime import date
from pathlib import Path

import pytest

from bot.domain.event import Sex
from scripts.almanac.athletes import Athlete
from scripts.almanac.building import Built
from scripts.almanac.claims import Claim
from scripts.almanac.known import Known
from scripts.almanac.names import OtherNames, write_names
from scripts.almanac.origins.biographies_2024 import read_nicknames
from scripts.almanac.origins.tilastopaja import RIO
from scripts.almanac.people import People

SYDNEY = Athlete(
    "sydney-mclaughlin-levrone", "Sydney McLaughlin-Levrone", "McLaughlin-Levrone", "USA", "W", date(1999, 8, 7), ()
)
GIMBO = Athlete("gianmarco-tamberi", "Gianmarco Tamberi", "Tamberi", "ITA", "M", date(1992, 6, 1), ())
TEDDY = Athlete("edwin-flack", "Edwin Flack", "Flack", "AUS", "M", date(1873, 11, 5), ())
BRUNO = Athlete("bruno-spark", "Bruno Spark", "Spark", "AUS", "M", None, ())
ATHLETES = {1: SYDNEY, 2: GIMBO, 3: TEDDY, 4: BRUNO}
SOURCES = ("lists", "olympedia-2026", "olympics-paris-2024-athletes", RIO)


def claim(name: str, source: str = "lists", year: int = 2020) -> Claim:
    return Claim(source=source, name=name, sex=Sex.WOMEN, discipline="400mh", nation="USA", day=date(year, 7, 1))


def known(*names: dict[str, str]) -> Known:
    return Known(SOURCES, {}, {}, {}, (), (), (), (), (), (), (), names)


def built(*claims: Claim) -> Built:
    return Built(list(claims), People([]), [1] * len(claims))


@pytest.fixture
def datasets(tmp_path: Path) -> Path:
    """Two made-up files in the form of the real ones."""
    games = tmp_path / "moderndive-olympicAthletes"
    games.mkdir()
    (games / "athletics.csv").write_text(
        "id,name,sex,age,noc,year,city_english,event,medal\n"
        '1,"Edwin Harold ""Teddy"" Flack (-Smith)",M,22,AUS,1896,Athens,"Athletics Men\'s 800 metres",Gold\n'
        '2,"Edwin ""Ed"" Flack",M,22,USA,1996,Atlanta,"Athletics Men\'s 800 metres",\n'
        '3,"Bruno ""Sparky"" Spark",M,22,AUS,1996,Atlanta,"Athletics Men\'s 800 metres",\n',
        encoding="utf-8",
    )
    lives = tmp_path / "cheredia19-paris2024-athletes"
    lives.mkdir()
    head = "name,gender,country_code,disciplines,birth_date,nickname\n"
    row = 'Gianmarco TAMBERI,Male,ITA,"[\'Athletics\']",1992-06-01,"Gimbo, Half Shave, Spark"\n'
    (lives / "athletes_a_k.csv").write_text(head + row, encoding="utf-8")
    (lives / "athletes_l_z.csv").write_text(head, encoding="utf-8")
    return tmp_path


def written(tmp_path: Path, datasets: Path, what: Built, already: Known) -> dict[str, list[str]]:
    write_names(tmp_path, datasets, ATHLETES, what, already)
    found: dict[str, list[str]] = {}
    for path in sorted((tmp_path / "names").glob("*.csv")):
        head, *rows = path.read_text(encoding="utf-8").splitlines()
        assert head == "athlete,name,kind,sources"
        for row in rows:
            athlete, rest = row.split(",", 1)
            found.setdefault(athlete, []).append(rest)
    return found


def test_spellings_come_with_their_kind_and_all_their_sources(tmp_path: Path, datasets: Path) -> None:
    claims = built(
        claim("Sydney McLaughlin", year=2019),
        claim("Sydney McLaughlin", "olympedia-2026", 2021),
        claim("Sydney Michelle McLaughlin-Levrone"),
        claim("McLaughlin-Levrone Sydney", year=2024),
        claim("Sidney McLaughlin-Levrone", RIO),
    )
    found = written(tmp_path, datasets, claims, known())
    assert found["sydney-mclaughlin-levrone"] == [
        "Sydney McLaughlin,former,lists;olympedia-2026",
        "Sydney Michelle McLaughlin-Levrone,full,lists",
    ]


def test_a_family_name_used_before_is_a_former_one(tmp_path: Path, datasets: Path) -> None:
    claims = built(claim("Sydney Smith", year=2016), claim("Sydney McLaughlin-Levrone", year=2022))
    assert written(tmp_path, datasets, claims, known())["sydney-mclaughlin-levrone"] == ["Sydney Smith,former,lists"]


def test_call_names_and_nicknames_are_of_whoever_has_name_birth_and_nation(tmp_path: Path, datasets: Path) -> None:
    found = written(tmp_path, datasets, built(), known())
    assert found["edwin-flack"] == ["Edwin Smith,spelling,olympedia-2026", "Teddy Flack,nickname,olympedia-2026"]
    assert found["gianmarco-tamberi"] == [
        "Gimbo,nickname,olympics-paris-2024-athletes",
        "Gimbo Tamberi,nickname,olympics-paris-2024-athletes",
        "Half Shave,nickname,olympics-paris-2024-athletes",
        "Spark Tamberi,nickname,olympics-paris-2024-athletes",
    ]  # Spark alone is the family name of somebody
    assert "bruno-spark" not in found  # nobody knows when he was born


def test_a_name_of_the_hand_made_file_is_not_written_again(tmp_path: Path, datasets: Path) -> None:
    already = known({"athlete": "gianmarco-tamberi", "name": "Gimbo", "kind": "nickname", "sources": "lists"})
    assert (
        "Gimbo,nickname,olympics-paris-2024-athletes"
        not in written(tmp_path, datasets, built(), already)["gianmarco-tamberi"]
    )


def test_short_nicknames_stand_before_a_family_name_only() -> None:
    names = OtherNames({athlete.id: athlete for athlete in ATHLETES.values()})
    for nickname in ("Gim", "Gimbo", "GT"):
        names.add(GIMBO.id, nickname, "nickname", "lists")
    assert [row["name"] for row in names.rows()] == ["GT", "Gimbo"]


def test_names_that_lost_letters_are_left_out(tmp_path: Path, datasets: Path) -> None:
    claims = Built([claim("Gianmarco Tamb", "olympedia-2026"), claim("Gianmarco Tamberri")], People([]), [2, 2])
    found = written(tmp_path, datasets, claims, known())["gianmarco-tamberi"]
    assert "Gianmarco Tamberri,spelling,lists" in found
    assert not any("Tamb," in row for row in found)


def test_a_name_that_somebody_else_has_is_left_out() -> None:
    names = OtherNames({athlete.id: athlete for athlete in ATHLETES.values()})
    names.add(GIMBO.id, "Edwin Flack", "spelling", "lists")
    names.add(GIMBO.id, "Jim Tamberi", "nickname", "lists")
    names.add(TEDDY.id, "Jim Tamberi", "nickname", "lists")
    assert [row["name"] for row in names.rows()] == ["Jim Tamberi"]
    assert names.rows()[0]["athlete"] == GIMBO.id


@pytest.mark.parametrize(
    ("text", "nicknames"),
    [
        ("Gimbo, Halfshave", ("Gimbo", "Halfshave")),
        ("Kat, KJT", ("Kat", "KJT")),
        ("Tiburon (Shark)", ("Tiburon",)),
        ("Jumpin' Jenneke", ("Jumpin' Jenneke",)),
        ("Kung Fu Kenny", ("Kung Fu Kenny",)),
        ("Div; Divy", ("Div", "Divy")),
        ("Ferdi. Beast from the East", ()),
        ("Simba. Simbine", ("Simba", "Simbine")),
        ("Sr. Incrivel", ()),
        ("Media nicknamed her 'the new queen of speed of Vietnamese athletics'", ()),
        ("12 poumons (12 lungs)", ()),
        ("", ()),
    ],
)
def test_nicknames_are_read_and_sentences_are_not(text: str, nicknames: tuple[str, ...]) -> None:
    assert read_nicknames(text) == nicknames
