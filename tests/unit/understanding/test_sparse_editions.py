"""What an athlete's medals say of championships of which little is held."""

from bot.app import App
from bot.cards.text import render
from bot.questions.medals.found import OwnMedals


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


async def test_medal_relays_of_which_nobody_says_who_ran_are_told_at_the_top(shared_app: App) -> None:
    own, text = await _own(shared_app, "/medals athlete:merlene-ottey meet:olympics")
    at = {(relay.discipline, relay.on.year) for relay in own.unnamed_relays}
    assert ("4x100m", 1996) in at
    assert ("4x400m", 2004) not in at  # she ran no 400 m
    assert f"I don't know who ran {len(at)} medal relays of Jamaica in these years." in text


async def test_who_ran_no_distance_of_a_relay_is_told_nothing_of_it(shared_app: App) -> None:
    own, text = await _own(shared_app, "/medals athlete:faith-kipyegon")
    assert own.unnamed_relays == ()
    assert "I don't know who ran" not in text


async def test_relays_of_other_years_or_events_are_not_meant(shared_app: App) -> None:
    own, _ = await _own(shared_app, "/medals athlete:merlene-ottey since:1997")
    assert all(relay.on.year >= 1997 for relay in own.unnamed_relays)
    own, _ = await _own(shared_app, "/medals athlete:merlene-ottey event:200m")
    assert own.unnamed_relays == ()
