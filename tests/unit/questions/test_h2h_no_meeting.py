"""Head-to-heads of which no meeting is held: what compares instead, and the meetings elsewhere."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.app import App
from bot.cards.card import Button, Card
from bot.cards.picture import Picture, Ranking
from bot.cards.text import render
from bot.domain.asked import Asked
from bot.questions.h2h.answer import HeadToHead
from bot.questions.h2h.no_meeting import NoMeeting, has_something

KERR, JAKOB, MO, LAROS = "josh-kerr", "jakob-ingebrigtsen", "mo-farah", "niels-laros"


async def _asked(app: App, one: str, other: str, **options: str) -> tuple[NoMeeting, Card]:
    reply = await app.ask(Asked.of("h2h", {"athlete": one, "opponent": other, **options}))
    assert isinstance(reply.outcome, NoMeeting), reply.outcome
    return reply.outcome, reply.card


def _text(card: Card) -> str:
    return " ".join(render(card).split())


def _buttons(card: Card) -> dict[str, Asked]:
    rows = [row for row in card.actions if isinstance(row, tuple)]
    return {button.label: button.asked for row in rows for button in row if isinstance(button, Button)}


async def test_who_never_met_is_compared_in_the_event_asked_about(app: App) -> None:
    answer, card = await _asked(app, KERR, MO, event="1500m")
    text = _text(card)
    assert "I hold no race that both were in. Kerr's best in the 1500 m is better by 1.02 s." in text
    assert "never" not in text
    assert answer.events[0].discipline == "1500m"
    assert "🇬🇧 Kerr 3:27.79 · 6 Aug 2024, Paris · 1276 points 🇬🇧 Farah 3:28.81" in text
    assert {"Kerr", "Farah", "Compare", "Sources", "Picture"} <= _buttons(card).keys()
    for asked in _buttons(card).values():
        assert not isinstance((await app.ask(asked)).outcome, Exception)


async def test_an_event_that_only_one_has_run_says_so(app: App) -> None:
    answer, card = await _asked(app, KERR, MO, event="mile")
    assert [event.discipline for event in answer.events[:1]] == ["mile"]
    assert "Farah: no mark that I hold" in _text(card)
    assert "better by" not in _text(card)


async def test_meetings_elsewhere_have_their_tally_and_a_button(app: App) -> None:
    answer, card = await _asked(app, KERR, JAKOB, season="2020")
    text = _text(card)
    assert "I hold no meeting of theirs in 2020. Ingebrigtsen is ahead over all 17 meetings that I hold, 13–4." in text
    assert answer.elsewhere[0].wins == (4, 13)
    everything = (await app.ask(_buttons(card)["All 17 meetings"])).outcome
    assert isinstance(everything, HeadToHead)
    assert len(everything.meetings) == everything.held == 17


async def test_who_did_not_win_there_has_never_that_is_known(app: App) -> None:
    _, card = await _asked(app, KERR, JAKOB, winner=KERR, season="2019")
    assert "Kerr has never beaten Ingebrigtsen in 2019 that I know of." in _text(card)
    assert "All 17 meetings" in _buttons(card)


async def test_a_man_and_a_woman_compare_by_points_alone(app: App) -> None:
    answer, card = await _asked(app, KERR, "ciara-mageean")
    assert answer.events
    assert all(answer.better_in(event) is None for event in answer.events)
    assert "better" not in _text(card)
    assert "By points Kerr has the best mark" in _text(card)


async def test_three_without_a_meeting(app: App) -> None:
    answer, card = await _asked(app, KERR, JAKOB, third=LAROS, season="2020")
    pairs = {frozenset(athlete.id for athlete in pair.athletes) for pair in answer.elsewhere}
    assert frozenset((KERR, JAKOB)) in pairs
    assert "Kerr 4–13 Ingebrigtsen over all 17 meetings that I hold." in _text(card)
    assert "Kerr v Ingebrigtsen" in _buttons(card)


async def test_three_of_whom_two_have_met(app: App) -> None:
    card = (await app.ask(Asked.of("h2h", {"athlete": KERR, "opponent": JAKOB, "third": MO}))).card
    text = _text(card)
    assert "I hold no race of all three, but races of two of them." in text
    assert "Kerr and Farah: I hold no race of both" in text


async def test_nothing_compares_without_marks_of_two(app: App) -> None:
    answer, _ = await _asked(app, KERR, MO)
    assert has_something(answer)
    one, other = answer.careers
    assert not has_something(replace(answer, careers=(one, replace(other, bests=()))))
    elsewhere, _ = await _asked(app, KERR, JAKOB, season="2020")
    assert has_something(replace(elsewhere, careers=(one, replace(other, bests=()))))


async def test_json_and_picture_say_the_same(app: App) -> None:
    asked = Asked.of("h2h", {"athlete": KERR, "opponent": MO, "event": "1500m"})
    told = (await app.ask(asked)).as_json()
    assert (told["wins"], told["meetings"], told["elsewhere"], told["coverage"]["meetings_held"]) == ([0, 0], [], [], 0)
    first = told["bests"][0]
    assert (first["event"], first["better"]) == ("1500m.o", KERR)
    assert [best["mark"] for best in first["bests"]] == ["3:27.79", "3:28.81"]
    picture = (await app.ask(asked.with_options(view="picture"))).card.chart
    assert isinstance(picture, Picture)
    assert isinstance(picture.content, Ranking)
    assert picture.content.ranks[0].values == ("3:27.79", "3:28.81", "1.02 s")
    assert picture.content.ranks[0].remark == "Kerr"
    assert "1500 m 3:27.79 to 3:28.81" in picture.alt


async def test_sources_name_each_best(app: App) -> None:
    card = (await app.ask(Asked.of("h2h", {"athlete": KERR, "opponent": MO, "view": "sources"}))).card
    assert "Kerr: 1500 m, 3:27.79, Paris, 6 Aug 2024" in _text(card)


async def test_a_young_best_is_hidden(app: App) -> None:
    app.clock = lambda: datetime(2024, 8, 7, 12, tzinfo=UTC)
    asked = Asked.of("h2h", {"athlete": KERR, "opponent": MO, "spoilers": "48"})
    card = (await app.ask(asked)).card
    assert card.spoiler
    assert all(getattr(block, "spoiler", True) for block in card.blocks)
    assert "3:27.79" not in card.heading
