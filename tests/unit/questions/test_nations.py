"""The nation that an option names."""

import pytest

from bot.domain.asked import Asked
from bot.domain.record import RecordType
from bot.domain.scope import record_name, records_of
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


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("USA", "national record of the United States"),
        ("NED", "national record of the Netherlands"),
        ("GAM", "national record of the Gambia"),
        ("PHI", "national record of the Philippines"),
        ("NOR", "national record of Norway"),
        ("GBR", "national record of Great Britain"),
    ],
)
def test_a_nation_has_its_article_within_a_sentence(code: str, said: str) -> None:
    assert record_name(RecordType.NATIONAL_RECORD, code) == said
    assert f"national {records_of(code)}" == said
