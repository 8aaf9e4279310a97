"""What is asked of a meet of all years: its course record, the winners of a league's season; and two names as one."""

import pytest

from bot.app import App
from bot.errors import UnknownName, UsageError
from tests.unit.understanding.conftest import ReadIt, case

CASES = (
    case("london marathon women's record", "top", meet="london marathon", sex="women", event="marathon"),
    case("berlin marathon record", "top", meet="berlin marathon", event="marathon"),
    case("who holds the london marathon record", "top", meet="london marathon"),
    case("world record in the berlin marathon", "records", scope="world", meet="berlin marathon"),
    case("marathon record", "record", event="marathon", meet=""),
    case(
        "diamond league winners 1500 2023", "medals", meet="Diamond League", since="2023", until="2023", event="1500m"
    ),
    case("diamond league final winners 1500 2023", "race", meet="Diamond League final 2023"),
    case("haile bekele head to head", "h2h", athlete="haile", opponent="bekele"),
    case("bolt gay h2h", "h2h", athlete="bolt", opponent="gay"),
    case("coe ovett head to head record", "h2h", athlete="coe", opponent="ovett"),
    case("josh kerr head to head", "h2h", athlete="josh kerr", opponent=""),
    case("80 m im Speer", "points", mark="80.00", event="javelin-throw"),
    case("80 m in the javelin", "points", mark="80.00", event="javelin-throw"),
    case("3:26.73 what would that be in a mile", "points", mark="3:26.73", event="1500m.M", instead="mile"),
    case("100 m und Weitsprung", "record", event="100m"),
)


@pytest.mark.parametrize(("text", "question", "options"), CASES, ids=lambda given: str(given)[:50])
def test_what_is_meant(read_it: ReadIt, text: str, question: str, options: dict[str, str]) -> None:
    read = read_it(text)
    asked = dict(read.asked.options)
    assert (read.asked.question, {option: asked.get(option, "") for option in options}) == (question, options)


def test_a_course_record_is_told_as_the_best_that_is_held(read_it: ReadIt) -> None:
    assert read_it("berlin marathon record").notes == ("Course record: the best mark there that I hold.",)


def test_a_race_that_is_not_held_is_said_to_be_none(read_it: ReadIt) -> None:
    with pytest.raises(UsageError, match="no results of that race"):
        read_it("fifth avenue mile winners")


async def test_records_of_an_area_need_its_name(shared_app: App) -> None:
    told = (await shared_app.ask_line("area records set in tokyo 2025")).outcome
    assert isinstance(told, UnknownName)
    assert "Of which area?" in told.message
    assert [choice.label for choice in told.choices][:3] == ["African", "Asian", "European"]
