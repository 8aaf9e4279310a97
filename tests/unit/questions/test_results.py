"""What is said where there is no result to show."""

from bot.app import App
from bot.cards.text import render
from bot.errors import NoAnswer


async def test_who_has_records_but_no_result_has_a_profile_to_go_on_with(app: App) -> None:
    refused = (await app.ask_line("/results Gudaf Tsegay 2025")).outcome
    assert isinstance(refused, NoAnswer)
    (choice,) = refused.choices
    profile = await app.ask(choice.asked)
    assert "Gudaf Tsegay" in render(profile.card)
    assert "Records" in render(profile.card)
