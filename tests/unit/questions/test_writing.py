"""Commands as people type them: options by name, in quotes, or in any order."""

from datetime import date

import pytest

from bot.app import App
from bot.errors import BellLapError, UsageError
from bot.understanding.plain import read_text

TODAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("line", "name", "options"),
    [
        ("/h2h Kerr Ingebrigtsen", "h2h", {"athlete": "Kerr", "opponent": "Ingebrigtsen"}),
        ("h2h Kerr Ingebrigtsen", "h2h", {"athlete": "Kerr", "opponent": "Ingebrigtsen"}),
        ("/h2h Josh Ker Jakob Ingebritsen", "h2h", {"athlete": "Josh Ker", "opponent": "Jakob Ingebritsen"}),
        ("/H2H Kerr vs Ingebrigtsen", "h2h", {"athlete": "Kerr", "opponent": "Ingebrigtsen"}),
        ("/h2h Kerr v Ingebrigtsen mile", "h2h", {"athlete": "Kerr", "opponent": "Ingebrigtsen", "event": "mile"}),
        ("/h2h Kerr, Ingebrigtsen", "h2h", {"athlete": "Kerr", "opponent": "Ingebrigtsen"}),
        ("/h2h Josh Kerr and Jakob I", "h2h", {"athlete": "Josh Kerr", "opponent": "Jakob I"}),
        ('/h2h "Josh Kerr" "Jakob Ingebrigtsen"', "h2h", {"athlete": "Josh Kerr", "opponent": "Jakob Ingebrigtsen"}),
        ('/h2h "Josh Kerr" vs Jakob', "h2h", {"athlete": "Josh Kerr", "opponent": "Jakob"}),
        ('h2h opponent:"Josh Kerr" Jakob', "h2h", {"opponent": "Josh Kerr", "athlete": "Jakob"}),
        ("/h2h Kerr Ingebrigtsen event:mile", "h2h", {"athlete": "Kerr", "opponent": "Ingebrigtsen", "event": "mile"}),
        (
            "/h2h Kerr Ingebrigtsen mile finals",
            "h2h",
            {"athlete": "Kerr", "opponent": "Ingebrigtsen", "event": "mile", "rounds": "finals"},
        ),
        ("/h2h Kerr mile", "h2h", {"athlete": "Kerr", "event": "mile"}),
        ("/record two-mile", "record", {"event": "2-miles"}),
        ("/record two mile", "record", {"event": "2-miles"}),
        ("/record 1500 scope:european", "record", {"event": "1500m", "scope": "european"}),
        ("/record european 1500", "record", {"event": "1500m", "scope": "europe"}),
        ("/record 1500 european", "record", {"event": "1500m", "scope": "europe"}),
        ("/record xyzzy", "record", {"event": "xyzzy"}),
        ("/quote ingebrigtsen", "quote", {"athlete": "ingebrigtsen"}),
        ("/quote Kerr about losing", "quote", {"athlete": "Kerr", "about": "losing"}),
        ("/results Josh Kerr 1500", "results", {"athlete": "Josh Kerr", "event": "1500m"}),
        ("/results Josh Kerr", "results", {"athlete": "Josh Kerr"}),
        ("/results Kerr 2023", "results", {"athlete": "Kerr", "season": "2023"}),
        ("/results Kerr 1500 in 2023", "results", {"athlete": "Kerr", "event": "1500m", "season": "2023"}),
        ("/results Budapest 2023", "results", {"meet": "Budapest 2023"}),
        ("results meet:Budapest 1960", "results", {"meet": "Budapest 1960"}),
        ("/race Budapest 2023 men's 1500", "race", {"meet": "Budapest 2023", "event": "1500m.M"}),
        ("/pace 3:43.73 mile", "pace", {"mark": "3:43.73", "event": "mile"}),
        ("about", "about", {}),
        ("/record event:two mile scope:european", "record", {"event": "two mile", "scope": "european"}),
        ("/results athlete:Josh Kerr event:two miles", "results", {"athlete": "Josh Kerr", "event": "two miles"}),
        ("/athlete athlete:Zebedee Blorp", "athlete", {"athlete": "Zebedee Blorp"}),
        ("h2h athlete:Kerr Ingebrigtsen mile", "h2h", {"athlete": "Kerr", "opponent": "Ingebrigtsen", "event": "mile"}),
        ("h2h athlete:Josh Kerr opponent:Jakob", "h2h", {"athlete": "Josh Kerr", "opponent": "Jakob"}),
        ("/results meet:Budapest 2023 mile", "results", {"meet": "Budapest 2023", "event": "mile"}),
    ],
)
async def test_reads_a_command(app: App, line: str, name: str, options: dict[str, str]) -> None:
    asked = read_text(line, app.almanac, TODAY).asked
    assert (asked.question, dict(asked.options)) == (name, options)


@pytest.mark.parametrize(
    "line", ["", "   ", "/", "/nonsense Kerr", "hello there", "/about all of it", "/" + "x" * 9999]
)
async def test_refuses_what_is_no_question(app: App, line: str) -> None:
    with pytest.raises(UsageError) as refused:
        read_text(line, app.almanac, TODAY)
    assert refused.value.tip


async def test_words_of_a_command_that_no_option_takes_are_named(app: App) -> None:
    read = read_text("/record mile foobar", app.almanac, TODAY)
    assert read.asked.text("event") == "mile"
    assert read.notes == ("I did not use: “foobar”.",)


@pytest.mark.parametrize(
    "option", ["x" * 300, "🏃", "\u200b", "\u202eסתיו", "@everyone", "**_`~|", "'; DROP TABLE athlete; --"]
)
@pytest.mark.parametrize(
    "question", ["h2h {0} Ingebrigtsen", "record {0}", "record 1500 scope:{0}", "quote {0}", "results {0}"]
)
async def test_a_text_that_names_nothing_is_refused_with_a_tip(app: App, question: str, option: str) -> None:
    reply = await app.ask_line("/" + question.format(option))
    assert isinstance(reply.outcome, BellLapError)
    assert reply.outcome.message.endswith(".")
    assert reply.outcome.tip
    assert reply.card.private


@pytest.mark.parametrize("question", ["/h2h Ingebrigtsen", "/record", "/record 1500 scope:", "/results"])
async def test_a_missing_option_is_asked_for(app: App, question: str) -> None:
    reply = await app.ask_line(question)
    assert isinstance(reply.outcome, BellLapError)
    assert reply.outcome.tip
    assert reply.card.private


async def test_answers_and_errors_say_what_was_understood(app: App) -> None:
    answered = (await app.ask_line("/h2h Kerr Ingebrigtsen mile")).as_json()
    assert answered["question"] == "h2h"
    assert answered["request"] == {"athlete": "josh-kerr", "opponent": "jakob-ingebrigtsen", "event": "mile"}
    refused = (await app.ask_line("/record xyzzy")).as_json()
    assert (refused["question"], refused["request"]) == ("record", {"event": "xyzzy"})
    unread = (await app.ask_line("make me a sandwich")).as_json()
    assert (unread["question"], unread["request"]) == (None, None)
