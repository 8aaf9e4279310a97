"""Words that mean another thing beside others: a record called by its mark, `over 90` of a thrower, `em` as `in`."""

import pytest

from tests.unit.understanding.conftest import ReadIt, assert_read, case

CASES = (
    case("joaquim cruz em los angeles 84", "results", athlete="joaquim cruz", meet="Los Angeles 1984"),
    case("em roma 1974", "results", meet="European Championships Rome 1974"),
    case("neeraj chopra over 90", "results", athlete="neeraj chopra", beyond="90"),
    case("daley thompson v jurgen hingsen record", "h2h", athlete="daley thompson", opponent="jurgen hingsen"),
    case("bolt v gatlin 100 world record", "record", event="100m"),
    case("världens tio bästa damer 1500 genom tiderna", "top", event="1500m", sex="women"),
    case("världens bästa damer 1500 rekord", "record", event="1500m", sex="women"),
    case("bob hayes 100m tokyo 64 time", "results", athlete="bob hayes", meet="tokyo 1964", event="100m"),
    case("leo neugebauer best score", "athlete", athlete="leo neugebauer"),
)


@pytest.mark.parametrize(("text", "question", "options"), CASES, ids=lambda given: str(given)[:50])
def test_what_is_meant(read_it: ReadIt, text: str, question: str, options: dict[str, str]) -> None:
    read = read_it(text)
    asked = dict(read.asked.options)
    assert read.asked.question == question
    assert {option: asked.get(option, "").casefold() for option in options} == {
        option: value.casefold() for option, value in options.items()
    }


@pytest.mark.parametrize(
    ("text", "mark"), [("is koch's 47.60 still the 400 record", "47.60"), ("jamaican 4x100 wr 36.84 who ran", "36.84")]
)
def test_a_record_may_be_called_by_its_mark_which_is_told(read_it: ReadIt, text: str, mark: str) -> None:
    read = read_it(text)
    assert read.asked.question == "record"
    assert read.notes == (f"I did not use: “{mark}”.",)


def test_masters_are_refused_as_before(read_it: ReadIt) -> None:
    with pytest.raises(Exception, match="masters"):
        assert_read(read_it("over 90 100m record"), "record", {})
