"""Best marks of one athlete in the plural, two marks weighed, all who had medals, records that lasted."""

import pytest

from tests.unit.understanding.conftest import ReadIt, assert_read, case

pytestmark = pytest.mark.asyncio(loop_scope="module")

BEST_FIRST = [
    case("warholm quickest 400s", "results", athlete="warholm", order="best", event="400m"),
    case("crouser best puts ever list", "results", order="best"),
    case("longest throws of mahuchikh", "results", athlete="mahuchikh", order="best"),
    case("kerr fastest 1500s in 2023", "results", order="best", event="1500m", season="2023"),
    case("crousers weiteste Stöße", "results", order="best"),
    case("wanyonyi meilleurs chronos sur 800", "results", order="best", event="800m"),
    case("los mejores saltos de duplantis", "results", order="best"),
    case("najdalsze rzuty fajdka w karierze", "results", order="best"),
    case("melhores tempos de wanyonyi nos 800", "results", order="best", event="800m"),
    case("kerr best times", "athlete", athlete="kerr", event=""),  # the best one of each event
    case("crouser longest put", "athlete", athlete="crouser"),
]


@pytest.mark.parametrize(("text", "question", "options"), BEST_FIRST)
async def test_several_best_marks_of_an_athlete_are_a_list(
    text: str, question: str, options: dict[str, str], read_it: ReadIt
) -> None:
    assert_read(read_it(text), question, options)


WEIGHED = [
    case("points for 6.30 pv vs 8.95 lj", "points", mark="6.30", event="pole-vault", against="long-jump 8.95"),
    case("is 19.60 over 200 worth more than 43.90 over 400", "points", event="200m", against="400m 43.90"),
    case("what's better, 3:31 for 1500 or 12:58 over 5000", "points", mark="3:31", against="5000m 12:58"),
    case("was ist mehr wert, 8,30 weit oder 2,33 hoch", "points", event="long-jump", against="high-jump 2.33"),
]


@pytest.mark.parametrize(("text", "question", "options"), WEIGHED)
async def test_two_marks_are_weighed_against_each_other(
    text: str, question: str, options: dict[str, str], read_it: ReadIt
) -> None:
    assert_read(read_it(text), question, options)


MEDALLISTS = [
    case("list of medallists at the worlds, women's shot put", "medals", view="winners", event="shot-put"),
    case("tous les médaillés olympiques du décathlon", "medals", view="winners", event="decathlon"),
    case("alle Medaillengewinner bei Olympia im Stabhochsprung der Männer", "medals", view="winners"),
    case("medallists men's 1500 m paris 2024", "race", event="1500m.M"),
]


@pytest.mark.parametrize(("text", "question", "options"), MEDALLISTS)
async def test_all_medallists_are_those_of_every_edition(
    text: str, question: str, options: dict[str, str], read_it: ReadIt
) -> None:
    assert_read(read_it(text), question, options)


LASTED = [
    case("how long did beamon's record survive", "record", holder="beamon", event=""),
    case("combien de temps a tenu le record du monde de beamon", "record", holder="beamon", scope="world"),
    case("for how long did bolt's 100 m record stand", "record", holder="bolt", event="100m"),
]


@pytest.mark.parametrize(("text", "question", "options"), LASTED)
async def test_how_long_a_record_lasted_is_asked_of_the_record(
    text: str, question: str, options: dict[str, str], read_it: ReadIt
) -> None:
    assert_read(read_it(text), question, options)
