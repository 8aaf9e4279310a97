"""What an athlete's medals say of championships of which little is held."""

from bot.app import App
from bot.cards.text import render
from bot.questions.medals.answer import OwnMedals


async def _own(app: App, line: str) -> tuple[OwnMedals, str]:
    reply = await app.ask_line(line)
    assert isinstance(reply.outcome, OwnMedals)
    return reply.outcome, " ".join(render(reply.card).split())


async def test_championships_of_which_few_finals_are_held_are_named(shared_app: App) -> None:
    own, text = await _own(shared_app, "/medals athlete:marie-jose-perec")
    assert [each.meet.id for each in own.sparse] == ["split-1990-european-championships"]
    assert "Few finals held: 1990 Europeans" in text


async def test_of_many_the_most_important_is_named(shared_app: App) -> None:
    own, text = await _own(shared_app, "/medals athlete:irena-szewinska")
    assert f"Few finals held of {len(own.sparse)} championships, such as 1966 Europeans" in text


async def test_a_meet_that_the_athlete_was_not_asked_for_is_not_told(shared_app: App) -> None:
    own, text = await _own(shared_app, "/medals athlete:marie-jose-perec meet:olympic-games")
    assert own.sparse == ()
    assert "Few finals held" not in text


async def test_nothing_is_said_of_somebody_whose_championships_are_held(shared_app: App) -> None:
    own, _ = await _own(shared_app, "/medals athlete:usain-bolt")
    assert own.sparse == ()
