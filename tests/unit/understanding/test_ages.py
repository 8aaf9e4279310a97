"""Ages: what one athlete did at an age, winners by age, and no list of the fastest of an age."""

import pytest

from bot.app import App
from bot.cards.text import render
from bot.errors import UsageError
from tests.rendering import as_read
from tests.unit.understanding.conftest import ReadIt, case

OF_DAYS = (
    case("how fast did jakob run at 16", "results", since="2016-09-19", until="2017-09-18", order="best"),
    case("jakob's 1500 pb at 17", "results", event="1500m", since="2017-09-19", order="best"),
    case("bolt 200m aged 15", "results", event="200m", since="2001-08-21", until="2002-08-20", order=""),
    case("how far did duplantis jump as a 19 year old", "results", since="2018-11-10", until="2019-11-09"),
    case("what did jakob do when he was only 17", "results", since="2017-09-19", order=""),
    case("kipchoge at 38", "results", athlete="kipchoge", since="2022-11-05"),
    # no ages
    case("fastest 5000 at 20 km pace", "pace", since=""),
    case("jakob in 2017", "results", season="2017", since=""),
    case("oldest person to win gold in the marathon", "medals", meet="Olympic Games", order="oldest"),
    case("youngest woman to win olympic gold in the high jump", "medals", sex="women", order="youngest"),
    case("oldest man to win the boston marathon", "medals", meet="boston marathon", order="oldest"),
)


@pytest.mark.parametrize(("text", "question", "options"), OF_DAYS, ids=lambda given: str(given)[:50])
def test_what_is_meant(read_it: ReadIt, text: str, question: str, options: dict[str, str]) -> None:
    read = read_it(text)
    asked = dict(read.asked.options)
    assert (read.asked.question, {option: asked.get(option, "") for option in options}) == (question, options)


@pytest.mark.parametrize(
    "text",
    [
        "fastest 16 year old over 1500",
        "who won gold at 40",
        "16yo 800m record",
        "youngest to break 4 minutes in the mile",
    ],
)
def test_there_is_no_list_by_age(read_it: ReadIt, text: str) -> None:
    with pytest.raises(UsageError, match="no lists by age"):
        read_it(text)


def test_an_age_of_two_is_not_told(read_it: ReadIt) -> None:
    with pytest.raises(UsageError, match="of one athlete alone"):
        read_it("was jakob faster than kerr at 18")


async def test_the_card_says_from_when_to_when_it_was(shared_app: App) -> None:
    said = " ".join(as_read(render((await shared_app.ask_line("how fast did jakob run at 16")).card)).split())
    assert "At the age of 16: from 19 Sep 2016 to 18 Sep 2017." in said
    assert "3:39.92" in said
