"""Which national records ship: those that a second origin gives, and that nothing contradicts."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.domain.disciplines import get_discipline
from bot.domain.event import Event, Sex
from bot.domain.mark import parse_mark
from bot.domain.rows import PersonRow, TeamRow
from bot.ingest import columns
from scripts.almanac import record_marks as marks
from scripts.almanac.national_records import National, NationalRecords, Rows
from scripts.almanac.record_marks import Setting
from scripts.almanac.record_people import Meets, People, Teams, write_rows
from scripts.almanac.record_steps import Annulled

MILE = Event("mile", Sex.MEN, short_track=False)
LONG = Event("long-jump", Sex.MEN, short_track=False)
INDOORS = replace(LONG, short_track=True)
RELAY = Event("4x100m", Sex.MEN, short_track=False)
DAY = date(2010, 7, 3)
Find = Callable[..., tuple[National, ...]]


def setting(mark: str, who: str = "Ann Example", year: int = 1985, **other: object) -> Setting:
    event = other.pop("event", MILE)
    assert isinstance(event, Event)
    nation = str(other.pop("nation", "POL"))
    born = date(year, 1, 1) if year else None
    row = Setting(
        event,
        parse_mark(mark, get_discipline(event.discipline).measure),
        DAY,
        PersonRow(who, nation, Sex.MEN, born, born_year_only=True) if who else TeamRow(nation, "M"),
        "Leeds",
        "GBR",
        marks.LISTS,
    )
    return replace(row, **other)  # type: ignore[arg-type] - the fields of a Setting


def listed(mark: str, *arguments: object, **other: object) -> Setting:
    """A row of the list of national records."""
    row = setting(mark, *arguments, **{"source": marks.NATIONAL, **other})  # type: ignore[arg-type]
    return replace(row, scope=row.nation)


@pytest.fixture
def people(tmp_path: Path) -> People:
    athletes = [
        {
            "id": name.casefold().replace(" ", "-"),
            "name": name,
            "family_name": name.split()[-1],
            "nation": nation,
            "sex": "M",
            "born": "",
            "sources": "a-list",
        }
        for name, nation in (
            ("Ann Example", "POL"),
            ("Ben Sample", "POL"),
            ("Carl Osten", "GDR"),
            ("Enn Tartu", "URS"),
            ("Ivar Riga", "LAT"),
        )
    ]
    write_rows(tmp_path / "athletes.csv", columns.ATHLETE, athletes)
    return People(tmp_path, {}, {}, {})


@pytest.fixture
def find(people: People) -> Find:
    def found(
        rows: Sequence[Setting], others: Sequence[Setting], annulled: Sequence[Annulled] = ()
    ) -> tuple[National, ...]:
        return NationalRecords(others, annulled).find(rows, people)

    return found


def test_a_record_that_another_origin_gives_ships(find: Find) -> None:
    (record,) = find([listed("3:50.00")], [setting("3:50.00")])
    assert record.holder == "ann-example"


def test_a_day_apart_is_one_day(find: Find) -> None:
    assert find([listed("3:50.00")], [setting("3:50.00", day=date(2010, 7, 4))])
    assert not find([listed("3:50.00")], [setting("3:50.00", day=date(2010, 7, 5))])


@pytest.mark.parametrize(
    ("who", "year", "same"),
    [
        ("Ann EXAMPLE", 1985, True),
        ("Example Ann", 0, True),
        ("Ann Maria Example", 0, True),
        ("Anna Exampel", 1985, True),
        ("Ann Example", 1986, False),
        ("Ann Another", 0, False),
        ("Bea Example", 0, False),
        ("Zoe Xylander", 1985, False),
    ],
)
def test_given_name_or_birth_year_must_agree(people: People, who: str, year: int, same: bool) -> None:
    records = NationalRecords([setting("3:50.00", who, year)])
    assert bool(records.confirming(listed("3:50.00"))) is same


def test_the_list_itself_and_its_statisticians_confirm_nothing(find: Find) -> None:
    others = [setting("3:50.00", source=source) for source in (marks.NATIONAL, marks.PROFILES)]
    assert find([listed("3:50.00")], others) == ()


def test_a_holder_whom_nobody_holds_is_added_for_the_nations_that_are_asked_for_most(
    find: Find, people: People
) -> None:
    (record,) = find([listed("3:50.00", "Jan Nowy")], [setting("3:50.00", "Jan Nowy")])
    assert record.holder == "jan-nowy"
    assert people.rows["jan-nowy"]["nation"] == "POL"
    assert find([listed("3:50.00", "Jo Novus", nation="MLT")], [setting("3:50.00", "Jo Novus", nation="MLT")]) == ()


def test_nobody_is_added_for_another_nation_or_under_two_names(find: Find, people: People) -> None:
    abroad = setting("3:50.00", "Jan Nowy", nation="MLT")
    two = [setting("3:50.00", "Jan Nowy"), setting("3:50.00", "Jan Nowyj", source=marks.PAGES)]
    for others in ([abroad], two):
        assert find([listed("3:50.00", "Jan Nowy")], others) == ()
    assert "jan-nowy" not in people.rows


def test_nobody_is_added_for_a_record_that_does_not_ship(find: Find, people: People) -> None:
    shared = [listed("3:50.00", "Jan Nowy"), listed("3:50.00", "Ben Sample")]
    assert find(shared, [setting("3:50.00", "Jan Nowy")]) == ()
    assert "jan-nowy" not in people.rows


def test_a_better_mark_of_the_nation_contradicts_and_is_told(people: People) -> None:
    records = NationalRecords([setting("3:50.00"), setting("3:49.99", "Ben Sample", source="any-source")])
    assert records.find([listed("3:50.00")], people) == ()
    assert any("Ann Example" in line and "3:49.99 Ben Sample" in line for line in records.left_out.tell())


def test_better_marks_of_others_or_struck_off_contradict_nothing(find: Find) -> None:
    struck_off = Annulled("Ben Sample", "POL", Sex.MEN, date(2000, 1, 1), date(2020, 1, 1))
    better = [
        setting("3:40.00", "Dan Other", nation="GER"),
        setting("3:40.00", "Ann Example", event=replace(MILE, short_track=True)),
        setting("3:40.00", "Ben Sample"),
    ]
    assert find([listed("3:50.00")], [setting("3:50.00"), *better], [struck_off])
    assert not find([listed("3:50.00")], [setting("3:50.00"), *better])


def test_a_mark_with_the_former_javelin_contradicts_nothing(find: Find) -> None:
    javelin = Event("javelin-throw", Sex.MEN, short_track=False)
    now, then = setting("84.98", event=javelin), setting("94.58", "Ben Sample", event=javelin, day=date(1976, 7, 26))
    assert find([listed("84.98", event=javelin)], [now, then])
    assert not find([listed("84.98", event=javelin)], [now, replace(then, day=date(1986, 4, 1))])


def test_who_shares_a_record_ships_too_or_nobody(find: Find) -> None:
    rows = [listed("3:50.00"), listed("3:50.00", "Ben Sample")]
    assert find(rows, [setting("3:50.00")]) == ()
    assert [n.holder for n in find(rows, [setting("3:50.00"), setting("3:50.00", "Ben Sample")])] == [
        "ann-example",
        "ben-sample",
    ]


def test_germany_has_the_records_of_both_its_parts(find: Find) -> None:
    east = setting("3:50.00", "Carl Osten", nation="GDR")
    assert find([listed("3:50.00", "Carl Osten", nation="GER")], [east])
    assert not find([listed("3:51.00", nation="GER")], [setting("3:51.00", nation="GER"), east])


def test_of_other_former_states_only_who_went_on_for_the_nation_counts(find: Find) -> None:
    def of(who: str, nation: str) -> tuple[National, ...]:
        return find([listed("3:50.00", who, nation=nation)], [setting("3:50.00", who, nation="URS")])

    assert of("Enn Tartu", "EST") == ()
    assert of("Ivar Riga", "LAT")
    assert of("Enn Tartu", "URS") == ()


def test_a_jump_that_was_beaten_indoors_ships_beside_that_one_or_not_at_all(find: Find) -> None:
    outdoors, indoors = setting("8.00", event=LONG), setting("8.10", "Ben Sample", event=INDOORS)
    rows = [listed("8.00", event=LONG), listed("8.10", "Ben Sample", event=INDOORS)]
    assert len(find(rows, [outdoors, indoors])) == 2
    assert find(rows, [outdoors]) == ()
    before = date(1999, 2, 1)
    assert find([rows[0], replace(rows[1], day=before)], [outdoors])


def test_what_was_set_at_home_while_suspended_is_no_record(find: Find) -> None:
    home = {"nation": "RUS", "country": "RUS", "day": date(2019, 7, 1)}
    assert find([listed("3:50.00", **home)], [setting("3:50.00", **home)]) == ()


def test_rows_name_who_where_and_until_when(find: Find, tmp_path: Path) -> None:
    athletes = find([listed("8.1", event=LONG)], [setting("8.1", event=LONG, source=marks.LEADS["world"])])
    teams = find([listed("39.00", "", event=RELAY)], [setting("39.00", "", event=RELAY)])
    rows = Rows(Meets(tmp_path), Teams(tmp_path)).by_area([*athletes, *teams])["europe"]
    assert [(row["id"], row["mark"], row["athlete"], row["team"], row["until"]) for row in rows] == [
        ("nr-pol-long-jump-m-2010", "8.10", "ann-example", "", "2026-05-06"),
        ("nr-pol-4x100m-m-2010", "39.00", "", "pol-4x100m-m-2010-07-03", "2026-05-06"),
    ]
    assert [row["meet"] for row in rows] == ["leeds-2010-07-03-meeting"] * 2
    assert [row["sources"] for row in rows] == [
        f"{marks.LEADS['world']};{marks.NATIONAL}",
        f"{marks.LISTS};{marks.NATIONAL}",
    ]


def test_a_holder_who_is_listed_in_two_spellings_ships_once(find: Find, tmp_path: Path) -> None:
    twice = [listed("8.10", event=LONG), listed("8.10", "Anne Example", event=LONG)]
    found = find(twice, [setting("8.10", event=LONG)])
    assert len(found) == 2
    assert len(Rows(Meets(tmp_path), Teams(tmp_path)).by_area(found)["europe"]) == 1
