"""What /record says of lists that are not held, of steps that may be missing, and of marks that are only reported."""

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.app import App
from bot.cards.picture import Picture
from bot.cards.text import render
from bot.errors import NoAnswer, UsageError

A_DAY = datetime(2026, 11, 22, 12, tzinfo=UTC)


async def _said(app: App, line: str) -> str:
    app.clock = lambda: A_DAY
    return " ".join(render((await app.ask_line(line)).card).split())


async def _lists(app: App, line: str) -> list[dict[str, Any]]:
    app.clock = lambda: A_DAY
    found: list[dict[str, Any]] = (await app.ask_line(line)).as_json()["lists"]
    return found


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("/record marathon women", "I don't have the world record in the women's marathon."),
        ("wr marathon women", "I don't have the world record in the women's marathon."),
        ("/record 800 short track", "I don't have the world record in the 800 m, short track."),
        ("/record marathon women scope:africa", "I don't have the African record in the women's marathon."),
    ],
)
async def test_no_other_scope_answers_for_the_one_asked_for(app: App, line: str, said: str) -> None:
    reply = await app.ask_line(line)
    assert isinstance(reply.outcome, NoAnswer)
    assert said in " ".join(render(reply.card).split())
    assert "For this event I hold:" in render(reply.card)
    assert {choice.asked.question for choice in reply.outcome.choices} == {"record"}
    assert all(choice.asked.text("scope") for choice in reply.outcome.choices)


async def test_the_best_mark_of_a_nation_is_told_where_its_record_is_not_held(frozen_app: App) -> None:
    reply = await frozen_app.ask_line("/record two-mile men scope:africa")
    assert isinstance(reply.outcome, NoAnswer)
    assert reply.outcome.message == "I don't have the African record in the men's 2 miles."
    assert "which need not be it" in reply.outcome.tip
    assert reply.outcome.choices[0].asked.question == "top"


async def test_what_the_world_lacks_is_said_beside_what_it_has(app: App) -> None:
    reply = await app.ask_line("/record marathon")
    assert "I don't have the world record in the women's marathon." in " ".join(render(reply.card).split())
    assert reply.as_json()["lacks"] == [{"scope": "world", "sex": "W", "short_track": False}]


@pytest.mark.parametrize("line", ["/record 1500", "/record 100m olympic", "/record two-mile", "/record 100m men"])
async def test_nothing_is_missed_where_all_is_held(app: App, line: str) -> None:
    reply = await app.ask_line(line)
    assert "I don't have" not in render(reply.card)
    assert reply.as_json()["lacks"] == []


async def test_a_day_is_written_as_on_cards(app: App) -> None:
    reply = await app.ask_line("/record 5000 on:1900-01-01")
    assert "as of 1 Jan 1900" in render(reply.card)


async def test_a_day_in_a_gap_says_that_a_step_may_be_missing(app: App) -> None:
    """Between 3:44.39 in 1993 and 3:43.13 in 1999 no source says that the frozen facts hold every step."""
    said = await _said(app, "/record mile men on:1998")
    assert "At least 3:44.39 by Noureddine Morceli" in said
    assert "I may lack a step" in said
    assert "stands" not in said
    (outdoors,) = await _lists(app, "/record mile men on:1998")
    assert (outdoors["at_least"], outdoors["known_until"]) == (True, None)


async def test_a_day_in_a_whole_time_says_what_stood(app: App) -> None:
    said = await _said(app, "/record 100m men on:2008-07-01")
    assert "9.72 by Usain Bolt" in said
    assert "At least" not in said
    assert "0.02 s better than the last" in said
    (outdoors,) = await _lists(app, "/record 100m men on:2008-07-01")
    assert (outdoors["at_least"], outdoors["known_until"], outdoors["gaps"]) == (False, "2008-08-16", [])


async def test_nothing_is_better_than_the_last_across_a_gap(app: App) -> None:
    said = await _said(app, "/record mile men")
    assert "1.26 s better" not in said
    assert "Before it (steps may be missing between 5 Sep 1993 and 7 Jul 1999)" in said


async def test_a_progression_tells_its_gaps(app: App) -> None:
    said = await _said(app, "/record mile men list:1")
    assert "Steps may be missing between 5 Sep 1993 and 7 Jul 1999 ·" in said
    assert "… steps may be missing" in said
    assert "Every step in between" in await _said(app, "/record 100m men list:1")


async def test_what_stands_says_as_of_which_day(app: App) -> None:
    assert "stands as of 22 Aug 2026, ratified, for 17 years, 0.11 s better than the last" in await _said(
        app, "/record 100m men"
    )


async def test_what_a_pending_mark_beat_does_not_stand(app: App) -> None:
    said = await _said(app, "/record mile men")
    assert "ratified, for 27 years until 3:42.66, which is pending" in said
    assert "pending: not ratified as of 22 Aug 2026" in said
    picture = await _said(app, "/record mile men list:1 view:picture")
    assert "stands for" not in picture
    assert "unbeaten for: 27 years" in picture


async def test_a_reported_mark_is_shown_above_the_record(app: App) -> None:
    said = await _said(app, "/record pole-vault men")
    assert said.index("6.31 🇸🇪 Armand Duplantis") < said.index("6.25 🇸🇪 Armand Duplantis")
    assert "reported as the record on 22 Aug 2026; no source I have gives its day and place" in said
    assert "6.31 reported by Armand Duplantis" in said
    (outdoors,) = await _lists(app, "/record pole-vault men")
    (reported,) = outdoors["reported"]
    assert (reported["mark"], reported["status"], reported["as_of"]) == ("6.31", "reported", "2026-08-22")


async def test_a_mark_reported_later_is_not_shown_for_a_day_before(app: App) -> None:
    assert "6.31" not in await _said(app, "/record pole-vault men on:2026-08-21")
    assert "6.31" in await _said(app, "/record pole-vault men on:2026-08-22")


async def test_the_sources_view_says_who_knows_that_nothing_is_better(app: App) -> None:
    said = await _said(app, "/record 100m men view:sources")
    assert "nothing better until 22 Aug 2026" in said


@pytest.mark.parametrize("day", ["2030", "2026-12", "23 Nov 2026", "2027-01-01"])
async def test_a_day_in_the_future_is_refused(app: App, day: str) -> None:
    app.clock = lambda: A_DAY
    reply = await app.ask_line(f"/record mile on:{day}" if " " not in day else f'/record mile on:"{day}"')
    assert isinstance(reply.outcome, UsageError)
    assert "is in the future" in render(reply.card)


async def test_the_year_or_month_that_lasts_means_today(app: App) -> None:
    app.clock = lambda: A_DAY
    for day in ("2026", "2026-11", "2026-11-22"):
        assert (await app.ask_line(f"/record mile on:{day}")).as_json()["on"] == "2026-11-22"


@pytest.mark.parametrize(
    "line",
    [
        "masters 100m wr",
        "/record masters 100m",
        "/record event:100m scope:masters",
        "/record event:100m scope:paralympic",
        "u20 100m record",
        "para 100m world record",
        "/record 100m T54 men",
        "m40 100m record",
    ],
)
async def test_records_of_other_classes_are_not_the_seniors(app: App, line: str) -> None:
    reply = await app.ask_line(line)
    assert isinstance(reply.outcome, NoAnswer)
    assert "9.58" not in render(reply.card)
    assert "only those of seniors" in " ".join(render(reply.card).split())
    (seniors,) = reply.outcome.choices
    answer = await app.ask(seniors.asked)
    assert "9.58" in render(answer.card)


async def test_the_store_is_as_of_the_facts_of_the_answer(app: App) -> None:
    """Another import of something else does not make them newer."""
    before = await app.ask_line("/record 100m men")
    assert before.as_json()["coverage"]["as_of"] == "2026-08-22"
    assert "facts as of 22 Aug 2026" in render(before.card)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "/record event:100m.M preceding:usain-bolt",
            "Men's 100 m: world record before Usain Bolt 9.74 by Asafa Powell, "
            "9 Sep 2007 until 31 May 2008: 9.72 by Usain Bolt.",
        ),
        (
            "/record event:100m.M preceding:it",
            "Men's 100 m: world record before the present one 9.69 by Usain Bolt, "
            "16 Aug 2008 until 16 Aug 2009: 9.58 by Usain Bolt.",
        ),
        ("100m wr before bolt", "Men's 100 m: world record before Usain Bolt 9.74 by Asafa Powell"),
    ],
)
async def test_what_stood_before_an_athlete_or_the_record_is_told_with_its_last_day(
    app: App, line: str, said: str
) -> None:
    told = (await _said(app, line)).replace("=", "")
    assert said in " ".join(told.split())
    assert "stands" not in told


async def test_a_record_stood_to_the_day_of_the_next_one(app: App) -> None:
    """9.69 of 16 Aug 2008 to 9.58 of 16 Aug 2009: a whole year."""
    told = " ".join((await _said(app, "/record event:100m.M preceding:it")).split())
    assert "for 1 year, 0.03 s better than the last" in told
    reply = await app.ask_line("/record event:100m.M preceding:it view:picture")
    assert isinstance(reply.card.chart, Picture)
    assert "stood for: 1 year." in reply.card.chart.alt


async def test_nothing_stood_before_somebody_without_the_record(app: App) -> None:
    reply = await app.ask_line("/record event:100m.M preceding:josh-kerr")
    assert isinstance(reply.outcome, NoAnswer)
    assert "I don't have a world record in the men's 100 m by Josh Kerr." in render(reply.card)
    assert [choice.asked.text("preceding") for choice in reply.outcome.choices] == [""]


async def test_the_progression_before_an_athlete_ends_with_what_stood(app: App) -> None:
    told = await _said(app, "/record event:100m.M preceding:usain-bolt list:1")
    assert "9.74" in told
    assert "9.58" not in told


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("/record holder:hicham-el-guerrouj event:mile", "3:43.13 by Hicham El Guerrouj"),
        ("/record holder:noureddine-morceli", "Noureddine Morceli set such records in several events."),
        ("/record holder:jakob-ingebrigtsen", "Jakob Ingebrigtsen set such records in several events."),
        ("/record holder:josh-kerr scope:asia", "I have no such record of Josh Kerr."),
    ],
)
async def test_without_an_event_it_is_that_of_the_holders_record(asked_app: App, line: str, said: str) -> None:
    assert said in await _said(asked_app, line)


async def test_the_only_event_of_a_holder_is_taken(asked_app: App) -> None:
    words = await _said(asked_app, "/record holder:steve-cram")
    assert "1500 m: world record of Steve Cram" in words


async def test_of_several_events_of_a_holder_the_only_one_where_the_record_stands_is_taken(asked_app: App) -> None:
    words = await _said(asked_app, "/record holder:gudaf-tsegay")
    assert "Women's 1500 m, short track: world record of Gudaf Tsegay" in words
    assert "Took the women's 1500 m, where it stands; others were set in: Women's 5000 m." in words


async def test_steps_since_a_day_are_told_with_what_stood_on_it(app: App) -> None:
    every, some = [(await _lists(app, f"/record 1500 men scope:world{since}"))[0] for since in ("", " since:1985")]
    days = [record["set_on"] for record in some["superseded"]]
    assert [day for day in days if day < "1985"] == days[-1:]
    assert [day for day in days if day >= "1985"] == [r["set_on"] for r in every["superseded"] if r["set_on"] >= "1985"]
    said = await _said(app, "/record 1500 men scope:world since:1985")
    steps = len(days) - 1 + len(some["current"])
    assert f"{steps} steps that I hold since 1 Jan 1985, when {some['superseded'][-1]['mark']} stood:" in said
    assert all(record["mark"] in said for record in some["superseded"])


async def test_a_record_that_stood_already_had_no_step_since(frozen_app: App) -> None:
    assert "No step since 1 Jan 2020." in await _said(frozen_app, "/record 1500 men scope:world since:2020")
