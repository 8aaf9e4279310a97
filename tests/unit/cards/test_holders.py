"""What athletes and teams shown together are called."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.cards.holders import column_names, names_of
from bot.domain.athlete import Athlete
from bot.domain.event import Sex
from bot.domain.team import Team

LONGEST = 15


def athlete(id_: str, name: str, nation: str = "CHN", born: int = 0) -> Athlete:
    return Athlete(id_, name, nation, Sex.MEN, date(born, 1, 1) if born else None)


def columns(*athletes: Athlete) -> list[str]:
    return list(column_names(athletes, LONGEST, beside_nation=True).values())


def test_namesakes_of_one_nation_have_their_year_of_birth() -> None:
    assert columns(athlete("a", "Wei Zhang", born=1997), athlete("b", "Wei Zhang", born=2001)) == [
        "Wei Zhang 1997",
        "Wei Zhang 2001",
    ]


def test_namesakes_of_whom_nothing_else_is_known_have_a_number() -> None:
    assert columns(athlete("a", "Wei Zhang"), athlete("b", "Wei Zhang")) == ["W. Zhang, no. 1", "W. Zhang, no. 2"]


def test_the_nation_beside_them_tells_others_apart() -> None:
    assert columns(athlete("a", "Wei Zhang"), athlete("b", "Wei Zhang", "TPE")) == ["Wei Zhang", "Wei Zhang"]


def test_brothers_with_one_initial_have_their_given_names() -> None:
    assert columns(athlete("a", "Jakob Ingebrigtsen"), athlete("b", "Jonas Ingebrigtsen")) == [
        "Jakob Ingebrig…",
        "Jonas Ingebrig…",
    ]


def test_family_names_alone_are_told_apart_by_initial_then_year() -> None:
    every = (athlete("a", "Mo Zhang"), athlete("b", "Wei Zhang", born=1997), athlete("c", "Wei Zhang", born=2001))
    shown = column_names((*every, athlete("d", "Li Wang")), 24, short=True)
    assert list(shown.values()) == ["M. Zhang", "Zhang 1997", "Zhang 2001", "Wang"]


def test_teams_of_one_nation_in_several_races_keep_its_name() -> None:
    teams = [Team("a", "USA"), Team("b", "USA")]
    assert list(names_of(teams).values()) == ["United States", "United States"]


names = st.text("ABab ’-", min_size=1, max_size=24).map(str.strip).filter(bool)
athletes = st.lists(
    st.builds(athlete, st.uuids().map(str), names, st.sampled_from(["CHN", ""]), st.sampled_from([0, 1990]))
)


@given(athletes)
def test_no_two_of_a_table_are_called_the_same(every: list[Athlete]) -> None:
    shown = column_names(every, LONGEST, beside_nation=True)
    assert set(shown) == {one.id for one in every}
    assert len({(shown[one.id], one.nation) for one in every}) == len(shown)
    assert all(len(name) <= LONGEST + 1 for name in shown.values())  # one more where there are ten of a name
