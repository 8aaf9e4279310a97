"""Indexes of names renewed by what changed are those that are built anew."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.athlete import Athlete, AthleteListing
from bot.domain.event import Sex
from bot.domain.meet_kind import MeetKind
from bot.domain.race import Meet, MeetListing
from bot.names.athletes import AthleteNames
from bot.names.columns import Columns, read_columns, unpack, unpack_groups
from bot.names.index import NameIndex
from bot.names.meet_columns import unpack_lists
from bot.names.meets import MeetNames
from bot.names.tables import Tables, unpack_tables

Entry = tuple[str, str, float]
GIVEN = ("Ann", "Anna", "Annika", "Bo", "Béa", "Cy", "A", "Anne-Marie", "Łucja")
FAMILY = ("Ahn", "Ansah", "Ba", "Bah", "Bell", "Kerr", "Ker", "Kerr-Bell", "Ó Sé", "X")
names = st.builds("{} {}".format, st.sampled_from(GIVEN), st.sampled_from(FAMILY)) | st.sampled_from(FAMILY)
weights = st.integers(1, 9).map(float) | st.sampled_from((60.0, 90_000.0))


def tables_of(index: NameIndex[str]) -> Tables:
    return unpack_tables(index.columns())


def assert_same(renewed: NameIndex[str], anew: NameIndex[str]) -> None:
    """Everything that a search looks at is the same."""
    one, other = tables_of(renewed), tables_of(anew)
    assert list(renewed.ids) == list(anew.ids)
    assert (one.names, one.folded, one.bearers) == (other.names, other.folded, other.bearers)
    for name in ("weights", "priors", "alphabetical", "by_popularity"):
        assert np.array_equal(getattr(one, name), getattr(other, name)), name
    assert one.starting.keys() == other.starting.keys()
    for start, listed in other.starting.items():
        assert one.starting[start].tolist() == listed.tolist(), start
    assert_equal(one.postings.columns(), other.postings.columns())


def assert_equal(one: Columns, other: Columns) -> None:
    assert one.keys() == other.keys()
    for name, column in other.items():
        assert np.array_equal(one[name], column), name


@settings(deadline=None)
@given(
    held=st.lists(st.tuples(names, weights), max_size=90),
    moved=st.dictionaries(st.integers(0, 89), weights, max_size=4),
    new=st.lists(st.tuples(names | st.just("!"), weights), max_size=5),
)
def test_renewed_index_is_the_one_built_anew(
    held: list[tuple[str, float]], moved: dict[int, float], new: list[tuple[str, float]]
) -> None:
    entries: list[Entry] = [(f"id{at // 2}", name, weight) for at, (name, weight) in enumerate(held)]
    added: list[Entry] = [(f"new{at}", name, weight) for at, (name, weight) in enumerate(new)]
    moved = {at: weight for at, weight in moved.items() if at < len(entries)}
    now = [(id_, name, moved.get(at, weight)) for at, (id_, name, weight) in enumerate(entries)]
    before = NameIndex(entries)
    kept = before.columns()
    assert_same(before.renewed(moved, added), NameIndex([*now, *added]))
    assert_equal(before.columns(), kept)


def athlete(id_: str, name: str, nation: str, weight: float, runs: str, year: int) -> AthleteListing:
    who = Athlete(id_, name, nation, Sex.MEN, date(1990, 1, 1) if year % 2 else None)
    years = (2000, year) if runs else None
    return AthleteListing(who, (f"{name} Jr",) if id_ == "id1" else (), weight, tuple(runs.split()), years)


athletes = st.builds(
    lambda *values: values,
    names,
    st.sampled_from(("GBR", "NOR", "USA")),
    st.integers(1, 60).map(float),
    st.sampled_from(("", "1500m", "1500m mile", "high-jump")),
    st.integers(2001, 2024),
)


def kept_columns(index: AthleteNames | MeetNames, folder: Path) -> Columns:
    index.save(folder / "kept", "key")
    (head,) = {line.partition(b"\n")[0].decode() for line in ((folder / "kept").read_bytes(),)}
    columns = read_columns(folder / "kept", head)
    assert columns is not None
    return columns


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("names")


@settings(deadline=None)
@given(data=st.data(), held=st.lists(athletes, min_size=1, max_size=30), new=st.lists(athletes, max_size=4))
def test_renewed_athletes_are_those_built_anew(
    data: st.DataObject, held: list[Any], new: list[Any], folder: Path
) -> None:
    before = [athlete(f"id{at}", *values) for at, values in enumerate(held)]
    now = list(before)
    for at in data.draw(st.lists(st.integers(0, len(held) - 1), max_size=3)):
        _, *others = data.draw(athletes)
        now[at] = athlete(f"id{at}", before[at].athlete.name, *others)
    now += [athlete(f"new{at}", *values) for at, values in enumerate(new)]
    known = AthleteNames(before)
    touched = [each for at, each in enumerate(now) if at >= len(before) or each != before[at]]
    wanted = known.namesakes(touched) | {each.athlete.id for each in touched}
    later = [each for each in now if each.athlete.id in wanted]
    renewed, anew = known.renewed([*(e for e in later if e not in touched), *touched]), AthleteNames(now)
    assert renewed is not None
    one, other = kept_columns(renewed, folder), kept_columns(anew, folder)
    for name in ("ids", "full_names", "nations", "details", "born", "with_results", "weights", "entries"):
        assert np.array_equal(one[name], other[name]), name
    assert nations_of(one) == nations_of(other)
    assert disciplines_of(one) == disciplines_of(other)
    assert_same(renewed._index, anew._index)
    for text in ("kerr", "an", "b", "", "Bell GBR", "kerr 1500", "anna ba"):
        assert renewed.search(text) == anew.search(text)
        assert renewed.resolve(text) == anew.resolve(text)


def nations_of(columns: Columns) -> list[str]:
    codes = unpack(columns["codes"], int(columns["codes.count"]))
    return [codes[code] for code in columns["entry_nations"].tolist()]


def disciplines_of(columns: Columns) -> dict[str, list[int]]:
    return {code: found.tolist() for code, found in unpack_groups("disciplines", columns).items()}


def test_other_names_of_a_known_athlete_want_building_anew() -> None:
    held = athlete("id0", "Josh Kerr", "GBR", 5, "1500m", 2020)
    known = AthleteNames([held])
    assert known.renewed([replace(held, aliases=("Joshua Kerr",))]) is None
    assert known.renewed([replace(held, athlete=replace(held.athlete, name="J Kerr"))]) is None


CITIES = (("Zürich", "Zurigo"), ("Oslo", "Christiania"))
FIRST = date(2024, 5, 1)


def meet(id_: str, name: str, city: str, kind: MeetKind, day: int, races: int, series: str) -> MeetListing:
    first = FIRST + timedelta(days=day)
    return MeetListing(
        Meet(id_, name, city, "NOR", kind), first, first + timedelta(days=day % 2), races, (), (), series
    )


meets = st.builds(
    lambda *values: values,
    st.sampled_from(("Bislett Games", "Oslo meeting", "Worlds 2024", "World Championships", "", "Club match")),
    st.sampled_from(("Oslo", "Zürich", "")),
    st.sampled_from((MeetKind.UNKNOWN, MeetKind.WORLD, MeetKind.LEAGUE)),
    st.integers(0, 3).map(lambda days: days * 250),
    st.integers(0, 3),
    st.sampled_from(("", "", "worlds")),
)


@settings(deadline=None)
@given(data=st.data(), held=st.lists(meets, min_size=1, max_size=25), new=st.lists(meets, max_size=3))
def test_renewed_meets_are_those_built_anew(data: st.DataObject, held: list[Any], new: list[Any], folder: Path) -> None:
    before = [meet(f"id{at}", *values) for at, values in enumerate(held)]
    now = list(before)
    for at in data.draw(st.lists(st.integers(0, len(held) - 1), max_size=3)):
        name, city, *_ = held[at]
        _, _, *others = data.draw(meets)
        now[at] = meet(f"id{at}", name, city, *others)
    now += [meet(f"new{at}", *values) for at, values in enumerate(new)]
    known = MeetNames(before, CITIES)
    assert known.series.search("w") is not None
    touched = [each for at, each in enumerate(now) if at >= len(before) or each != before[at]]
    renewed, anew = known.renewed(touched, CITIES), MeetNames(now, CITIES)
    if renewed is None:  # a meet without a name is called by its day
        assert any(not each.meet.name for each in touched)
        return
    one, other = kept_columns(renewed, folder), kept_columns(anew, folder)
    for name in ("meet_ids", "labels", "ranked", "firsts", "lasts", "races"):
        assert np.array_equal(one[name], other[name]), name
    ids = unpack(one["meet_ids"], len(one["races"]))
    for name in ("called", "dated"):
        assert unpack_lists(name, one, ids) == unpack_lists(name, other, ids)
    assert renewed._of_year == anew._of_year
    assert renewed.series._called == anew.series._called
    assert_same(renewed._index, anew._index)
    for text in ("oslo", "bislett 2024", "worlds", "2025", "", "zurigo"):
        assert renewed.search(text) == anew.search(text)
        assert renewed.resolve(text) == anew.resolve(text)


def test_a_label_that_a_meet_no_longer_has_is_free_for_another() -> None:
    """The other was never called alike for short: only the longer form was taken."""
    held = meet("a", "Oslo meeting", "Oslo", MeetKind.UNKNOWN, 250, 1, "")
    others = [meet(f"b{day}", "Oslo meeting", "", MeetKind.UNKNOWN, day, 1, "") for day in (250, 500)]
    moved = meet("a", "Oslo meeting", "Oslo", MeetKind.UNKNOWN, 0, 1, "")
    known = MeetNames([held, *others])
    assert known.label("b250") == "Oslo meeting, 6 Jan 2025, NOR"
    renewed = known.renewed([moved], ())
    assert renewed is not None
    assert renewed.label("b250") == MeetNames([moved, *others]).label("b250") == "Oslo meeting, 6 Jan 2025"
    assert renewed.relabelled


class Looked(str):
    """The id of a meet that counts how often it is compared with others."""

    times = 0
    __slots__ = ()
    __hash__ = str.__hash__

    def __ne__(self, other: object) -> bool:
        Looked.times += 1
        return str.__ne__(self, str(other))


class Listed(np.ndarray[Any, Any]):
    """Positions that count how many of them are listed."""

    number = 0

    def tolist(self) -> Any:  # noqa: ANN401 - as numpy has it
        Listed.number += self.size
        return super().tolist()


def test_what_new_meets_take_does_not_grow_with_all_that_weigh_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else each import of a season would take longer than the one before."""
    held = [meet(Looked(f"m{at}"), f"Meeting {at}", f"City {at}", MeetKind.UNKNOWN, 1, 1, "") for at in range(200)]
    new = [meet(Looked(f"n{at}"), f"Race {at}", f"Town {at}", MeetKind.UNKNOWN, 1, 1, "") for at in range(20)]
    known = MeetNames(held)
    tables = known._index._tables
    counting = replace(tables, by_popularity=tables.by_popularity.view(Listed))
    monkeypatch.setattr(known._index, "_tables", counting)
    monkeypatch.setattr(Looked, "times", 0)
    monkeypatch.setattr(Listed, "number", 0)
    renewed = known.renewed(new, ())
    assert renewed is not None
    assert len(renewed.search("2025", 500)) + len(renewed.search("2024", 500)) >= 220
    assert (Looked.times < 200, Listed.number < 2 * 220 + 200) == (True, True), (Looked.times, Listed.number)
