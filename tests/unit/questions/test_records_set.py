"""The records set in a race, beside the marks of /race and of few /results, and by how much a race was won."""

from dataclasses import replace

import pytest

from bot.app import App
from bot.cards.text import render
from bot.domain.record import Record, RecordStatus, RecordType
from bot.questions.race.answer import RaceField
from bot.questions.records_set import record_names, records_of
from bot.questions.results.answer import Results

TWO_MILES = "/race race:paris-2023-2-miles"
JAKOB = "jakob-ingebrigtsen"


async def _field(app: App, line: str) -> RaceField:
    outcome = (await app.ask_line(line)).outcome
    assert isinstance(outcome, RaceField)
    return outcome


async def _record(app: App) -> Record:
    (record,) = (await _field(app, TWO_MILES)).records[JAKOB]
    return record


async def test_a_race_says_which_record_a_mark_was(app: App) -> None:
    reply = await app.ask_line(TWO_MILES)
    assert "1 🇳🇴 Jakob Ingebrigtsen  7:54.10  ⭐ World best" in render(reply.card)
    told = {r["athlete"]["id"]: r["records"] for r in reply.as_json()["results"]}
    assert [(record["type"], record["scope"]) for record in told.pop(JAKOB)] == [("WB", "world")]
    assert not any(told.values())
    sources = await app.ask_line(f"{TWO_MILES} view:sources")
    assert "Jakob Ingebrigtsen: World best, 7:54.10" in render(sources.card)


async def test_few_results_say_it_too(app: App) -> None:
    reply = await app.ask_line(f"/results athlete:{JAKOB} event:2-miles")
    assert isinstance(reply.outcome, Results)
    assert "⭐ World best" in render(reply.card)
    assert [[record["type"] for record in result["records"]] for result in reply.as_json()["results"]] == [["WB"]]
    sources = await app.ask_line(f"/results athlete:{JAKOB} event:2-miles view:sources")
    assert "World best, Men's 2 miles 7:54.10" in render(sources.card)


async def test_another_mark_or_holder_is_no_record(app: App) -> None:
    record = await _record(app)
    (result, *_) = (await _field(app, TWO_MILES)).results
    assert records_of((result,), (record,)) == {JAKOB: (record,)}
    slower = replace(record, mark=replace(record.mark, value=record.mark.value + 10))
    other = replace(record, holder=replace(result.competitor, id="somebody-else"))
    assert records_of((result,), (slower, other)) == {}


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (RecordStatus.RATIFIED, "World record"),
        (RecordStatus.UNRATIFIED, "World record"),
        (RecordStatus.PENDING, "World record (pending) and European record"),
    ],
)
async def test_a_world_record_is_its_areas_unless_it_is_pending_alone(
    app: App, status: RecordStatus, said: str
) -> None:
    record = await _record(app)
    world = replace(record, type=RecordType.WORLD_RECORD, status=status)
    area = replace(record, type=RecordType.AREA_RECORD, scope="europe", status=RecordStatus.RATIFIED)
    assert record_names((world, area)) == said


@pytest.mark.parametrize(
    ("race", "said"),
    [
        ("race:budapest-2023-1500m-final", "in 3:29.38, 0.27 s ahead of Jakob Ingebrigtsen."),
        ("race:paris-2024-high-jump-final", "with 2.36."),  # who was second is not held
    ],
)
async def test_a_race_says_by_how_much_it_was_won(app: App, race: str, said: str) -> None:
    text = " ".join(render((await app.ask_line(f"/race {race}")).card).split())
    assert said in text
