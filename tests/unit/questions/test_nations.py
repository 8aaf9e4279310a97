"""The nation that an option names."""

import pytest

from bot.domain.asked import Asked
from bot.errors import AmbiguousName, UnknownName
from bot.questions.resolving import find_nation


def ask(text: str) -> Asked:
    return Asked.of("top", {"event": "1500m", "nation": text})


def test_a_nation_by_any_name() -> None:
    assert find_nation(ask("")) == (None, ())
    assert find_nation(ask("kenyan")) == ("KEN", ())
    assert find_nation(ask("Etihopia")) == ("ETH", ("Took “Etihopia” for Ethiopia.",))


def test_what_may_be_two_nations_is_asked_about() -> None:
    with pytest.raises(AmbiguousName) as caught:
        find_nation(ask("Austrlia"))
    assert [(c.label, c.asked.text("nation"), c.asked.text("event")) for c in caught.value.choices] == [
        ("Australia", "AUS", "1500m"),
        ("Austria", "AUT", "1500m"),
    ]


def test_a_home_nation_is_told_where_its_results_are() -> None:
    with pytest.raises(UnknownName, match="run for Great Britain") as caught:
        find_nation(ask("England"))
    assert [c.asked.text("nation") for c in caught.value.choices] == ["GBR"]


def test_what_is_no_nation_gets_an_example() -> None:
    with pytest.raises(UnknownName, match="know a nation called “xyzzy”") as caught:
        find_nation(ask("xyzzy"))
    assert caught.value.tip == "Try Norway, kenyan or USA."
