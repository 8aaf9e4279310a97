"""Which marks are steps of a list of records, and in which times every step is known."""

import itertools
from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.event import Event, Sex
from bot.domain.mark import Mark, Measure, parse_mark
from bot.domain.rows import PersonRow
from scripts.almanac import record_marks as marks
from scripts.almanac.record_marks import Setting, indoors_too
from scripts.almanac.record_steps import Annulled, Origins, Progressions, is_better

MARATHON = Event("marathon", Sex.MEN, short_track=False)
VAULT = Event("pole-vault", Sex.MEN, short_track=False)


def setting(mark: str, day: str, nation: str = "KEN", **given: object) -> Setting:
    event = given.pop("event", MARATHON)
    assert isinstance(event, Event)
    measure = Measure.TIME if event is MARATHON else Measure.LENGTH
    country = str(given.pop("country", "GER"))
    who = PersonRow(str(given.pop("name", "Ann Example")), nation, "M")
    source = str(given.pop("source", marks.LISTS))
    split = bool(given.pop("split", False))
    return Setting(event, parse_mark(mark, measure), date.fromisoformat(day), who, "Berlin", country, source, split)


def listed(*settings: Setting) -> Origins:
    origins = Origins()
    for each in settings:
        origins.lists[each.event].append(each)
    return origins


def told(origins: Origins, scope: str = "world", *shipped: Setting) -> list[str]:
    return [step.setting.mark.text for step in Progressions(origins).steps(scope, MARATHON, shipped)]


def test_a_step_beats_all_before_it() -> None:
    rows = (setting("2:05:00", "1999-01-01"), setting("2:06:00", "1998-01-01"), setting("2:05:30", "2000-01-01"))
    assert told(listed(*rows)) == ["2:06:00", "2:05:00"]


def test_of_the_steps_before_the_lists_know_all_only_the_last_is_kept() -> None:
    rows = (setting("2:15:00", "1960-01-01"), setting("2:12:00", "1965-01-01"), setting("2:10:00", "1970-01-01"))
    assert told(listed(*rows)) == ["2:12:00", "2:10:00"]


def test_an_area_has_the_steps_of_its_nations() -> None:
    rows = (setting("2:05:00", "1999-01-01"), setting("2:06:00", "2000-01-01", "NOR"))
    assert told(listed(*rows), "europe") == ["2:06:00"]


def test_what_later_pages_do_not_have_was_no_record() -> None:
    origins = listed(setting("2:02:00", "2018-01-01"), setting("2:03:00", "2019-01-01"))
    origins.pages["world", MARATHON].append(setting("2:03:00", "2019-01-01", source=marks.PAGES))
    assert told(origins) == ["2:03:00"]
    origins = listed(setting("56:42", "2025-02-16"), setting("57:30", "2024-10-27"))
    origins.current[MARATHON] = setting("57:20", "2026-07-28", source=marks.CURRENT)
    assert told(origins) == ["57:30"]


def test_before_the_official_progressions_end_only_their_steps_count() -> None:
    origins = listed(
        setting("2:04:00", "2008-01-01"), setting("2:05:00", "2007-01-01"), setting("2:03:00", "2018-01-01")
    )
    origins.progression[MARATHON].append(setting("2:05:00", "2007-01-20", source=marks.PROGRESSION))
    assert told(origins) == ["2:05:00", "2:03:00"]


def test_a_time_on_the_way_counts_only_if_a_page_has_it() -> None:
    origins = listed(setting("2:05:00", "2007-01-01", split=True), setting("2:06:00", "2008-01-01"))
    assert told(origins) == ["2:06:00"]
    origins.pages["world", MARATHON].append(setting("2:05:00", "2007-01-01", source=marks.PAGES))
    assert told(origins) == ["2:05:00"]


def test_a_mark_at_home_of_a_suspended_federation_is_no_record() -> None:
    at_home = setting("2:01:00", "2019-01-01", "RUS", country="RUS")
    assert told(listed(at_home, setting("2:02:00", "2020-01-01"))) == ["2:02:00"]
    assert told(listed(setting("2:01:00", "2010-01-01", "RUS", country="RUS"))) == ["2:01:00"]


def test_what_was_written_by_hand_is_a_step_whatever_the_lists_say() -> None:
    by_hand = setting("2:03:00", "2005-01-01", source="")
    assert told(listed(setting("2:04:00", "2007-01-01")), "world", by_hand) == ["2:03:00"]


def test_indoor_marks_count_outdoors_since_2000() -> None:
    indoors = Event("pole-vault", Sex.MEN, short_track=True)
    assert [s.event for s in indoors_too(setting("6.16", "2014-02-15", event=indoors))] == [indoors, VAULT]
    assert [s.event for s in indoors_too(setting("6.15", "1993-02-21", event=indoors))] == [indoors]


def test_a_list_is_whole_from_its_first_step_above_the_cut_to_the_day_it_was_read() -> None:
    first, second = setting("2:05:00", "1999-01-01"), setting("2:04:00", "2009-01-01")
    rows = (setting("2:10:00", "1990-01-01"), first, second)
    (time,) = Progressions(listed(*rows)).times("world", MARATHON, [first, second], rows)
    assert (time.first, time.last, time.sources) == (first.day, marks.LISTS_READ, (marks.LISTS,))


def test_a_step_below_the_cut_of_the_list_is_in_no_whole_time() -> None:
    old, new = setting("2:12:00", "1980-01-01"), setting("2:04:00", "2009-01-01")
    rows = (setting("2:10:00", "1990-01-01"), new)
    (time,) = Progressions(listed(*rows)).times("world", MARATHON, [old, new], rows)
    assert time.first == new.day


def test_younger_lists_say_how_long_a_record_stands() -> None:
    step = setting("2:00:35", "2023-10-08")
    origins = listed(step)
    origins.national[MARATHON].append(setting("2:00:35", "2023-10-08", source=marks.NATIONAL))
    (time,) = Progressions(origins).times("world", MARATHON, [step], [step])
    assert time.last == marks.NATIONAL_READ
    origins.leads["world", MARATHON].append(setting("2:02:00", "2026-04-01", source=marks.LEADS["world"]))
    (time,) = Progressions(origins).times("world", MARATHON, [step], [step])
    assert (time.last, time.sources[-1]) == (marks.LEADS_READ, marks.LEADS["world"])
    origins.leads["world", MARATHON].append(setting("2:00:00", "2026-05-01", source=marks.LEADS["world"]))
    (time,) = Progressions(origins).times("world", MARATHON, [step], [step])
    assert time.last == marks.NATIONAL_READ


days = st.dates(date(1970, 1, 1), date(2024, 1, 1))


@given(st.lists(st.tuples(st.integers(7200, 7900), days), min_size=1, max_size=30))
def test_steps_only_get_better_and_nothing_in_the_list_beats_the_last(rows: list[tuple[int, date]]) -> None:
    made = [
        setting(f"{seconds // 3600}:{seconds % 3600 // 60:02}:{seconds % 60:02}", str(day)) for seconds, day in rows
    ]
    found = [step.setting for step in Progressions(listed(*made)).steps("world", MARATHON, ())]
    assert all(is_better(later.mark, earlier.mark) for earlier, later in itertools.pairwise(found))
    assert not any(is_better(each.mark, found[-1].mark) for each in made)
    assert all(later.day > earlier.day - timedelta(1) for earlier, later in itertools.pairwise(found))


def test_what_is_worse_than_a_record_older_than_the_lists_is_no_step() -> None:
    """Lists of the decathlon begin in 1985: what they begin with is worse than the record of 1984."""
    origins = listed(setting("2:12:00", "1986-01-01"), setting("2:08:00", "1990-01-01"))
    before: dict[tuple[str, str, Sex | None], Mark] = {
        ("world", "marathon", Sex.MEN): parse_mark("2:10:00", Measure.TIME)
    }
    steps = Progressions(origins, before).steps("world", MARATHON, ())
    assert [step.setting.mark.text for step in steps] == ["2:08:00"]
    other = Progressions(origins, {("olympic", "marathon", Sex.MEN): parse_mark("2:10:00", Measure.TIME)})
    assert len(other.steps("world", MARATHON, ())) == 2


def test_a_mark_that_was_struck_off_is_no_step() -> None:
    rows = (
        setting("2:08:00", "1985-01-01"),
        setting("2:06:00", "1986-01-15", "CAN", name="Doped Example"),
        setting("2:07:00", "1987-01-01"),
        setting("2:05:00", "1992-01-01", "CAN", name="Doped Example"),
    )
    annulled = Annulled("Doped Example", "CAN", Sex.MEN, date(1981, 1, 1), date(1988, 9, 24))
    steps = Progressions(listed(*rows), annulled=[annulled]).steps("world", MARATHON, ())
    assert [step.setting.mark.text for step in steps] == ["2:08:00", "2:07:00", "2:05:00"]


def vault(mark: str, day: str, **given: str) -> Setting:
    return setting(mark, day, event=VAULT, **given)


def official(mark: str, day: str, name: str = "Ann Example", source: str = marks.PROGRESSION) -> Setting:
    return vault(mark, day, name=name, nation="", country="", source=source)


def vaults(rows: Sequence[Setting], *progression: Setting) -> list[str]:
    origins = listed(*rows)
    origins.progression[VAULT].extend(progression)
    return [step.setting.mark.text for step in Progressions(origins).steps("world", VAULT, ())]


def test_earlier_trials_of_a_day_are_steps_where_the_official_progression_has_them() -> None:
    """Of the lists' marks of one day nobody knows the order."""
    rows = [vault("5.83", "1983-09-01"), vault("5.91", "1984-08-31", name="Ben Other"), vault("5.94", "1984-08-31")]
    told = [official("5.83", "1983-09-01"), official("5.91", "1984-08-31", "Ben Other"), official("5.94", "1984-08-31")]
    assert vaults(rows, *told) == ["5.83", "5.91", "5.94"]
    assert vaults(rows, told[0], told[2]) == ["5.83", "5.94"]


def test_an_earlier_trial_that_no_list_has_is_a_step_at_the_place_of_the_better_one() -> None:
    rows = [vault("5.83", "1983-09-01"), vault("5.94", "1984-08-31")]
    origins = listed(*rows)
    days = {"5.83": "1983-09-01", "5.90": "1984-08-31", "5.94": "1984-08-31"}
    origins.progression[VAULT].extend(official(mark, day) for mark, day in days.items())
    steps = Progressions(origins).steps("world", VAULT, ())
    assert [step.setting.mark.text for step in steps] == ["5.83", "5.90", "5.94"]
    assert (steps[1].setting.city, steps[1].official) == ("Berlin", True)


def test_a_best_that_the_official_progression_contradicts_is_no_step() -> None:
    """22.86 of 1975 was thrown by a professional: the records after it are worse."""
    rows = [vault("5.50", "1974-01-01"), vault("5.90", "1975-01-01"), vault("5.60", "1976-01-01")]
    strict = [official("5.50", "1974-01-01"), official("5.60", "1976-01-01")]
    best = [official(mark, day, source=marks.PROGRESSION_BESIDE) for mark, day in (("5.90", "1975-01-01"),)]
    assert vaults(rows, *strict, *best) == ["5.50", "5.60"]


def test_a_best_that_fits_is_a_step_that_nobody_ratified() -> None:
    rows = [vault("5.50", "1974-01-01"), vault("5.55", "1975-01-01"), vault("5.60", "1976-01-01")]
    origins = listed(*rows)
    strict = [official("5.50", "1974-01-01"), official("5.60", "1976-01-01")]
    best = official("5.55", "1975-01-01", source=marks.PROGRESSION_BESIDE)
    origins.progression[VAULT].extend([*strict, best])
    steps = Progressions(origins).steps("world", VAULT, ())
    assert [(step.setting.mark.text, step.official) for step in steps] == [
        ("5.50", True),
        ("5.55", False),
        ("5.60", True),
    ]


def test_a_slip_of_the_pen_in_the_official_progression_hides_no_step() -> None:
    rows = [vault("4.96", "2005-07-16"), vault("5.00", "2005-07-22"), vault("5.01", "2005-08-12")]
    strict = [official("4.96", "2005-07-16"), official("5.50", "2005-07-22"), official("5.01", "2005-08-12")]
    beside = official("5.00", "2005-07-22", source=marks.PROGRESSION_BESIDE)
    assert vaults(rows, *strict, beside) == ["4.96", "5.00", "5.01"]


def test_an_official_step_that_no_list_has_leaves_a_gap() -> None:
    """1:43.7 by hand, between two times of the camera: what later steps beat was a record."""
    first, last = vault("5.50", "1971-01-01"), vault("5.70", "1976-01-01")
    origins = listed(first, last)
    origins.progression[VAULT].extend([official("5.50", "1971-01-01"), official("5.70", "1976-01-01")])
    cut = vault("5.80", "1990-01-01")
    (time,) = Progressions(origins).times("world", VAULT, [first, last], [first, last, cut])[:1]
    assert (time.first, time.last >= last.day) == (first.day, True)
    origins.progression[VAULT].insert(1, official("5.63", "1973-01-01", "Ben Other"))
    times = Progressions(origins).times("world", VAULT, [first, last], [cut])
    assert not [time for time in times if time.first < last.day <= time.last]
