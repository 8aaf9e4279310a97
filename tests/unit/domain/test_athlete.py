"""Athletes shown together are told apart, however alike their names are."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.athlete import Athlete, told_apart
from bot.domain.event import Sex


def athlete(id_: str, name: str, nation: str = "GBR", born: int = 0) -> Athlete:
    return Athlete(id_, name, nation, Sex.MEN, date(born, 1, 1) if born else None)


def test_one_family_name_alone_is_enough() -> None:
    names = told_apart([athlete("josh", "Josh Kerr"), athlete("jakob", "Jakob Ingebrigtsen", "NOR")], short=True)
    assert names == {"josh": "Kerr", "jakob": "Ingebrigtsen"}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (athlete("a", "Josh Kerr"), athlete("b", "Hamish Kerr", "NZL"), ["Josh Kerr", "Hamish Kerr"]),
        (athlete("a", "Josh Kerr"), athlete("b", "Josh Kerr", "NZL"), ["Josh Kerr (GBR)", "Josh Kerr (NZL)"]),
        (
            athlete("a", "Josh Kerr", born=1997),
            athlete("b", "Josh Kerr", born=2004),
            ["Josh Kerr (born 1997)", "Josh Kerr (born 2004)"],
        ),
        (
            athlete("a", "Josh Kerr", born=1997),
            athlete("b", "Josh Kerr"),
            ["Josh Kerr (born 1997)", "Josh Kerr"],
        ),
        (athlete("a", "Josh Kerr"), athlete("b", "Josh Kerr"), ["Josh Kerr, no. 1", "Josh Kerr, no. 2"]),
    ],
)
def test_namesakes_get_what_they_differ_in(one: Athlete, other: Athlete, expected: list[str]) -> None:
    assert list(told_apart([one, other], short=True).values()) == expected
    assert list(told_apart([other, one], short=True)) == ["b", "a"]  # in the order given


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["Wei Zhang", "Li Zhang", "Zhang"]),
            st.sampled_from(["CHN", ""]),
            st.sampled_from([0, 1999]),
        ),
        max_size=8,
    ),
    st.booleans(),
)
def test_no_two_are_called_the_same(people: list[tuple[str, str, int]], short: bool) -> None:
    athletes = [athlete(str(n), name, nation, born) for n, (name, nation, born) in enumerate(people)]
    names = told_apart(athletes, short=short)
    assert len(set(names.values())) == len(athletes)
