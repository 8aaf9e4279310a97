"""Head-to-heads by meet, season, kind of meet and winner."""

from datetime import UTC, datetime

import pytest

from bot.app import App
from bot.cards.card import Button, Card
from bot.cards.text import render
from bot.domain.asked import Asked
from bot.domain.meet_kind import KIND_GROUPS, MeetKind
from bot.errors import NoAnswer, UnknownName
from bot.questions.h2h.answer import HeadToHead

KERR, JAKOB = "josh-kerr", "jakob-ingebrigtsen"


async def _narrowed(app: App, **options: str) -> HeadToHead:
    outcome = (await app.ask(Asked.of("h2h", {"athlete": KERR, "opponent": JAKOB, **options}))).outcome
    assert isinstance(outcome, HeadToHead)
    return outcome


async def test_meetings_of_one_meet(app: App) -> None:
    there = await _narrowed(app, meet="Budapest 2023")
    assert {m.race.meet.id for m in there.meetings} == {"budapest-2023-world-championships"}
    assert there.held > len(there.meetings) > 1


async def test_a_city_without_a_year_means_all_its_meets(app: App) -> None:
    there = await _narrowed(app, meet="eugene")
    assert {m.race.meet.city for m in there.meetings} == {"Eugene"}
    assert len({m.race.meet.id for m in there.meetings}) > 1
    again = (await app.ask(there.request.asked())).outcome
    assert isinstance(again, HeadToHead)
    assert again.meetings == there.meetings


async def test_seasons_add_up_to_all_meetings(app: App) -> None:
    every = await _narrowed(app)
    seasons = sorted({m.race.date.year for m in every.meetings})
    each = [await _narrowed(app, season=str(season)) for season in seasons]
    assert sum(len(season.meetings) for season in each) == len(every.meetings)
    assert [sum(wins) for wins in zip(*(season.wins for season in each), strict=True)] == list(every.wins)


@pytest.mark.parametrize("kind", ["olympics", "worlds", "championships"])
async def test_meetings_at_one_kind_of_meet(app: App, kind: str) -> None:
    every, narrowed = await _narrowed(app), await _narrowed(app, kind=kind)
    wanted = [m for m in every.meetings if m.race.meet.kind in KIND_GROUPS[kind]]
    assert list(narrowed.meetings) == wanted
    assert wanted


def test_every_group_is_of_kinds_that_claim_something() -> None:
    assert all(kinds and MeetKind.UNKNOWN not in kinds for kinds in KIND_GROUPS.values())


async def test_the_last_time_one_of_them_won(app: App) -> None:
    won = await _narrowed(app, winner="kerr")
    assert {m.winner for m in won.meetings} == {0}
    assert won.wins == (len(won.meetings), 0)
    assert [m.race.date for m in won.meetings] == sorted((m.race.date for m in won.meetings), reverse=True)
    text = render((await app.ask(won.request.asked())).card)
    assert "Kerr last beat Ingebrigtsen on 6 Aug 2024" in text
    assert f"{len(won.meetings)} wins, of {won.held} meetings" in text
    assert "streak" not in text


async def test_a_winner_is_one_of_the_two(app: App) -> None:
    async def refused(**options: str) -> object:
        return (await app.ask(Asked.of("h2h", {"athlete": KERR, "opponent": JAKOB, **options}))).outcome

    assert isinstance(await refused(winner="Yared Nuguse"), NoAnswer)
    assert isinstance(await refused(winner="Qwertzuiop"), UnknownName)
    assert isinstance(await refused(winner="kerr", third="yared-nuguse"), NoAnswer)


async def test_all_three_are_narrowed_by_the_meet(app: App) -> None:
    every = await _narrowed(app, third="yared-nuguse")
    there = await _narrowed(app, third="yared-nuguse", meet="Budapest 2023")
    assert there.pairs
    assert all(m.race.meet.city == "Budapest" for pair in there.pairs for m in pair.meetings)
    assert sum(len(pair.meetings) for pair in there.pairs) < sum(len(pair.meetings) for pair in every.pairs)


async def test_buttons_narrow_and_lead_back(app: App) -> None:
    card = (await app.ask(Asked.of("h2h", {"athlete": KERR, "opponent": JAKOB}))).card
    labels = _labels(card)
    assert {"Championships only", "Olympics only", "Kerr's wins", "Ingebrigtsen's wins"} <= labels.keys()
    narrowed = await app.ask(labels["Championships only"])
    assert isinstance(narrowed.outcome, HeadToHead)
    assert {m.race.meet.kind.is_championship for m in narrowed.outcome.meetings} == {True}
    assert any(label.startswith("All ") for label in _labels(narrowed.card))


async def test_who_won_a_hidden_race_is_on_no_button(app: App) -> None:
    app.clock = lambda: datetime(2023, 8, 24, 12, tzinfo=UTC)
    asked = Asked.of("h2h", {"athlete": KERR, "opponent": JAKOB, "winner": KERR, "spoilers": "48", "season": "2023"})
    card = (await app.ask(asked)).card
    assert card.spoiler
    assert not any("wins" in label for label in _labels(card))


def _labels(card: Card) -> dict[str, Asked]:
    rows = [row for row in card.actions if isinstance(row, tuple)]
    return {button.label: button.asked for row in rows for button in row if isinstance(button, Button)}


async def test_a_narrowed_tally_says_that_a_final_may_be_missing(frozen_app: App) -> None:
    narrowed = await frozen_app.ask_line("/h2h athlete:josh-kerr opponent:jakob-ingebrigtsen kind:championships")
    assert "They may have met in 1 more final" in render(narrowed.card)
    assert narrowed.as_json()["coverage"]["finals_not_held_in_full"] == 1

    every = await frozen_app.ask_line("/h2h athlete:josh-kerr opponent:jakob-ingebrigtsen")
    assert "may have met" not in render(every.card)
    assert every.as_json()["coverage"]["finals_not_held_in_full"] is None
