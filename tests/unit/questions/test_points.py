"""What a mark is worth, as it is asked and answered."""

import pytest

from bot.app import App
from bot.cards.card import Table
from bot.cards.text import render
from bot.errors import BellLapError, NoAnswer, UsageError
from bot.questions.points.answer import Points
from bot.questions.results.answer import MeetResults


async def ask(app: App, line: str) -> Points:
    outcome = (await app.ask_line(line)).outcome
    assert isinstance(outcome, Points), outcome
    return outcome


async def test_the_same_points_in_another_event(asked_app: App) -> None:
    answer = await ask(asked_app, "/points 7:54.10 two-mile")
    (worth,) = answer.worths  # for women the tables end before that
    assert (worth.event.key, worth.points) == ("2-miles.Mo", 1304)
    assert {equal.event.discipline: equal.text for equal in worth.equals}["1500m"] == "3:25.91"
    assert "two-mile" not in {equal.event.discipline for equal in worth.equals}


async def test_without_a_sex_both_are_told(asked_app: App) -> None:
    answer = await ask(asked_app, "/points 4:10.50 mile")
    assert [(worth.event.key, worth.points) for worth in answer.worths] == [("mile.Mo", 949), ("mile.Wo", 1264)]
    text = render((await asked_app.ask_line("/points 4:10.50 mile")).card)
    assert "949 points for men, 1264 for women" in text
    (women,) = (await ask(asked_app, "/points 4:10.50 mile sex:women")).worths
    assert women.points == 1264


async def test_the_short_track_has_tables_of_its_own(asked_app: App) -> None:
    (outdoors,) = (await ask(asked_app, "/points 3:45.14 mile men")).worths
    assert outdoors.other_track
    assert (outdoors.points, outdoors.other_track.points) == (1265, 1330)
    (indoors,) = (await ask(asked_app, "/points 3:45.14 mile men short track")).worths
    assert (indoors.points, indoors.other_track) == (1330, None)
    assert {equal.event.short_track for equal in indoors.equals} == {True}


@pytest.mark.parametrize("mark", ["8.74 (-1.2)", "8.74 (−1.2)", "8.74 -1.2", "8.74-1.2"])
async def test_the_wind_is_read_with_the_mark(asked_app: App, mark: str) -> None:
    (worth,) = (await ask(asked_app, f'/points mark:"{mark}" event:"long jump" sex:men')).worths
    assert (worth.points, worth.for_wind) == (1307, 7)


async def test_wind_where_it_changes_nothing_is_said(asked_app: App) -> None:
    reply = await asked_app.ask_line('/points mark:"2.30 (+1.0)" event:"high jump"')
    assert "The wind changes no points in the high jump." in render(reply.card)


async def test_a_mark_for_so_many_points(asked_app: App) -> None:
    answer = await ask(asked_app, "/points 1304 points 1500 men")
    assert [worth.mark.text for worth in answer.worths] == ["3:25.91"]
    assert "3:25.91 for men" in render((await asked_app.ask_line("/points 1304 points 1500 men")).card)


async def test_the_worth_in_combined_events(asked_app: App) -> None:
    (worth,) = (await ask(asked_app, "/points 12.69 100m hurdles women")).worths
    assert worth.in_combined
    assert "heptathlon" in worth.in_combined.wholes
    assert worth.in_combined.points == 1172
    (mile,) = (await ask(asked_app, "/points 3:43.13 mile men")).worths
    assert mile.in_combined is None


@pytest.mark.parametrize(
    ("line", "error", "told"),
    [
        ("/points fast 1500", UsageError, "“fast” is no mark in the 1500 m"),
        ("/points 1500 points 1500", UsageError, "from 1 to 1400 points"),
        ("/points 8.95 1500", NoAnswer, "the tables end at 1400 points"),
        ("/points 9.9h 100", NoAnswer, "hand times of less than 1000 m"),
        ('/points mark:20000 event:"one hour"', NoAnswer, "no points for the one hour"),
    ],
)
async def test_what_has_no_points_says_why(asked_app: App, line: str, error: type[Exception], told: str) -> None:
    outcome = (await asked_app.ask_line(line)).outcome
    assert isinstance(outcome, error)
    assert told in str(outcome)


async def test_every_page_has_other_events(asked_app: App) -> None:
    worth = (await ask(asked_app, "/points 9.58 100")).worths[0]
    first, second = [render((await asked_app.ask_line(f"/points 9.58 100 page:{page}")).card) for page in (0, 1)]
    assert "200 m" in first
    assert "200 m" not in second.split("Event", 1)[1].split("The least", 1)[0]
    assert len(worth.equals) > 20


async def test_the_table_fits_a_phone(asked_app: App) -> None:
    for line in ("/points 9126 decathlon", "/points 1:54.01 800 women", "/points 3:45.14 mile short track"):
        (table,) = [block for block in (await asked_app.ask_line(line)).card.blocks if isinstance(block, Table)]
        widths = [max(map(len, column)) for column in zip(table.header, *table.rows, strict=True)]
        assert sum(widths) + 2 <= 26


async def test_the_best_of_a_meet_by_points(asked_app: App) -> None:
    reply = await asked_app.ask_line("/results Budapest 2023")
    assert isinstance(reply.outcome, MeetResults)
    (best,) = reply.outcome.best
    assert max(reply.outcome.points.values()) == reply.outcome.points[best.race.id, best.competitor.id]
    assert f"The best by points: {best.competitor.name} {best.mark_text}" in render(reply.card)
    assert {result["points"] for result in reply.as_json()["results"]} >= {max(reply.outcome.points.values())}


async def test_heights_are_written_to_the_centimetre(asked_app: App) -> None:
    text = render((await asked_app.ask_line('/points 1.8 "high jump women"')).card)
    assert text.startswith("1.80 · Women's high jump")


async def test_two_marks_are_weighed_by_their_points(asked_app: App) -> None:
    reply = await asked_app.ask_line('/points 8.40 "long jump" men against:"400 m 44.5"')
    assert isinstance(reply.outcome, Points)
    (worth,) = reply.outcome.worths
    assert worth.against
    assert (worth.points, worth.against.event.key, worth.against.points) == (1225, "400m.Mo", 1215)
    text = " ".join(render(reply.card).split())
    assert "8.40 in the long jump is worth 1225 points, 10 more than 44.5 in the 400 m (1215)." in text
    assert reply.as_json()["worths"][0]["against"]["points"] == 1215
    sources = await asked_app.ask_line('/points 8.40 "long jump" men against:"400 m 44.5" view:sources')
    assert "44.5, men's 400 m: 1215 points" in render(sources.card)
    again = await asked_app.ask(reply.outcome.request.asked())
    assert again.outcome == reply.outcome


async def test_a_mark_of_men_is_weighed_against_one_of_women(asked_app: App) -> None:
    text = render((await asked_app.ask_line('/points 8.40 "long jump" men against:"women 400 m 49.5"')).card)
    assert "1 fewer than 49.5 in the women's 400 m (1226)" in " ".join(text.split())


async def test_without_a_sex_both_marks_are_of_the_same_one(asked_app: App) -> None:
    answer = await ask(asked_app, '/points 4:10.50 mile against:"1500 m 3:52"')
    assert [(worth.event.sex, worth.against.event.sex) for worth in answer.worths if worth.against] == [
        ("M", "M"),
        ("W", "W"),
    ]


@pytest.mark.parametrize(
    ("other", "points"),
    [
        ("pole vault 6.00 m", 1267),
        ("8.74 (-1.2) long jump", 1307),
        ("8.74 -1.2 long jump", 1307),
        ("long jump 8.74 m (−1.2)", 1307),
        ("8.74m long jump", 1300),
    ],
)
async def test_the_other_mark_may_have_its_unit_and_its_wind(asked_app: App, other: str, points: int) -> None:
    reply = await asked_app.ask_line(f'/points 3:43 mile men against:"{other}"')
    assert isinstance(reply.outcome, Points)
    (worth,) = reply.outcome.worths
    assert worth.against
    assert worth.against.points == points
    assert (await asked_app.ask(reply.outcome.request.asked())).outcome == reply.outcome


@pytest.mark.parametrize("other", ["long jump", "8:00", "fast", "9.80 long jump men"])
async def test_the_other_mark_is_asked_for_as_this_command_reads_it(asked_app: App, other: str) -> None:
    outcome = (await asked_app.ask_line(f'/points 8.40 long-jump against:"{other}"')).outcome
    assert isinstance(outcome, BellLapError)
    assert outcome.tip == "Name it with its event, like: 400 m 44.50, or long jump 8.95."


@pytest.mark.parametrize(("other", "said"), [("8:00", "in which event?"), ("fast", "not a mark I can read")])
async def test_the_other_mark_is_one_of_an_event(asked_app: App, other: str, said: str) -> None:
    outcome = (await asked_app.ask_line(f"/points 8.40 long-jump against:{other}")).outcome
    assert isinstance(outcome, UsageError)
    assert said in outcome.message
