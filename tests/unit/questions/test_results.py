"""What is said where there is no result to show."""

from datetime import UTC, datetime

from bot.app import App
from bot.cards.card import Card
from bot.cards.text import render
from bot.errors import NoAnswer
from bot.questions.h2h.answer import HeadToHead


async def test_who_has_records_but_no_result_has_a_profile_to_go_on_with(app: App) -> None:
    refused = (await app.ask_line("/results Gudaf Tsegay 2025")).outcome
    assert isinstance(refused, NoAnswer)
    (choice,) = refused.choices
    profile = await app.ask(choice.asked)
    assert "Gudaf Tsegay" in render(profile.card)
    assert "Records" in render(profile.card)


async def test_a_final_comes_before_the_heats_of_its_day(app: App) -> None:
    """Two races of one day: the later round is the later race, whatever order they were entered in."""
    reply = await app.ask_line("/h2h athlete:arthur-sample opponent:bernard-sample")
    assert isinstance(reply.outcome, HeadToHead)
    days = [(meeting.race.date, meeting.race.order) for meeting in reply.outcome.meetings]
    assert len({day for day, _ in days}) < len(days)
    assert days == sorted(days, reverse=True)


async def test_a_hidden_race_names_its_first_two_on_no_button(app: App) -> None:
    app.clock = lambda: datetime(2023, 8, 24, 12, tzinfo=UTC)
    line = "/race race:budapest-2023-1500m-final"
    assert "Kerr v Ingebrigtsen" in labels((await app.ask_line(line)).card)
    assert "Kerr v Ingebrigtsen" not in labels((await app.ask_line(f"{line} spoilers:48")).card)


def labels(card: Card) -> list[str]:
    return [action.label for row in card.actions if isinstance(row, tuple) for action in row]
