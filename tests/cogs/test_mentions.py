"""Mentions of the bot in plain words, and the message menu that finds athletes."""

import pytest

from bot.cards.chart import Chart
from bot.client import BellLapClient
from bot.domain.asker import Asker
from bot.reply import Reply
from tests.cogs.conftest import World, buttons, texts
from tests.cogs.shared import shared_client, world

__all__ = ("shared_client", "world")


async def ask(world: World, words: str) -> str:
    assert world.client.user is not None
    await world.fan.send(world.channel, f"{world.client.user.mention} {words}")
    answer = world.channel.last_message
    assert answer.author.id == world.client.user.id
    return texts([component.to_dict() for component in answer.components])


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Kerr vs Ingebrigtsen mile finals", "Josh Kerr 1–0 Jakob Ingebrigtsen"),
        ("who is ahead, Kerr or Ingebrigtsen?", "Josh Kerr 4–13 Jakob Ingebrigtsen"),
        ("record two mile", "8:00.67"),
        ("who holds the european 1500 record?", "3:26.73"),
        ("what did Ingebrigtsen say about Kerr?", "blindfolded"),
        ("results of Josh Kerr", "Josh Kerr"),
        ("jakob on kerr", "blindfolded"),
        ("kerr quotes", "But Jakob Ingebrigtsen said about them"),
        ("quote blindfolded", "I would have beaten him in that race, blindfolded"),
        ("is jakob injured", "The latest note on availability that I have"),
        ("two mile", "7:54.10"),
        ("who is faster, Kerr or Ingebrigtsen?", "Josh Kerr 4–13 Jakob Ingebrigtsen"),
        ("has Kerr ever beaten Ingebrigtsen?", "Josh Kerr 4–13 Jakob Ingebrigtsen"),
        ("how often has Josh Kerr met Jakob Ingebrigtsen", "17 meetings"),
        ("fastest mile ever", "3:43.13"),
        ("best women's high jump of all time", "2.10"),
        ("pole vault WR", "6.25"),
        ("wr 100m", "9.58"),
        ("Jakob Ingebrigtsen's PB", "3:26.73"),
        ("how old is Josh Kerr?", "born 8 Oct 1997"),
        ("results of Jakob Ingebrigtsen in 2021", "3:28.32"),
        ("Kerr", "Took “Kerr” for Josh Kerr; others: Hamish Kerr (NZL)."),
        ("Michael", "2 athletes answer to"),
    ],
)
async def test_a_mention_is_answered_in_plain_words(world: World, words: str, expected: str) -> None:
    assert expected in await ask(world, words)


@pytest.mark.parametrize("words", ["", "make me a sandwich", "@everyone", "'; DROP TABLE athlete", "🏃"])
async def test_words_that_are_not_a_question_get_three_suggestions(world: World, words: str) -> None:
    text = await ask(world, words)
    assert "Ask like" in text
    assert len(buttons([c.to_dict() for c in world.channel.last_message.components])) == 3


async def test_a_message_without_a_mention_is_left_alone(world: World) -> None:
    await world.fan.send(world.channel, "Kerr vs Ingebrigtsen")
    assert world.channel.last_message.author.id == world.fan.id


async def test_the_message_menu_finds_the_athletes_a_message_names(world: World) -> None:
    message = await world.fan.send(world.channel, "What a race between Josh Kerr and Jakob Ingebrigtsen's shadow!")
    shown = await world.other.context_menu(world.channel, "Look up athletes", message)
    assert shown.ephemeral
    assert shown.response is not None
    assert {"Josh Kerr", "Jakob Ingebrigtsen", "Kerr v Ingebrigtsen"} <= set(buttons(shown.response.components))


async def test_the_message_menu_says_when_it_finds_nobody(world: World) -> None:
    message = await world.fan.send(world.channel, "nobody in particular @everyone")
    shown = await world.other.context_menu(world.channel, "Look up athletes", message)
    assert shown.ephemeral
    assert shown.response is not None
    assert "No athlete found" in texts(shown.response.components)


async def test_a_press_replaces_the_card_for_the_asker_of_a_mention_and_sends_others_a_copy(world: World) -> None:
    await ask(world, "Kerr vs Ingebrigtsen")
    card = world.channel.last_message
    await world.fan.click(card, label="Older ›")
    turned = world.channel.last_message
    assert turned.id == card.id
    assert "2/2" in texts([component.to_dict() for component in turned.components])
    copy = await world.other.click(card, label="‹ Newer")
    assert copy.ephemeral


async def test_a_press_replaces_the_card_of_a_mention_also_after_a_restart(own_world: World) -> None:
    await ask(own_world, "Kerr vs Ingebrigtsen")
    card = own_world.channel.last_message
    await own_world.env.restart_bot(BellLapClient(own_world.client.app))
    turned = await own_world.fan.click(card, label="Older ›")
    assert not turned.ephemeral
    assert own_world.channel.last_message.id == card.id


def delete_meanwhile(world: World, monkeypatch: pytest.MonkeyPatch, *, fails: bool = False) -> None:
    """Delete the question while it is being answered; with `fails` answering it raises an unexpected error."""
    app = world.client.app
    answer = app.ask_plainly

    async def ask_plainly(words: str, asker: Asker) -> Reply:
        await world.client.http.delete_message(world.channel.id, world.channel.last_message.id)
        if fails:
            raise ZeroDivisionError("nobody foresaw this")
        return await answer(words, asker)

    monkeypatch.setattr(app, "ask_plainly", ask_plainly)


@pytest.mark.parametrize("fails", [False, True])
async def test_a_question_that_was_deleted_is_answered_without_a_reference(
    world: World, monkeypatch: pytest.MonkeyPatch, fails: bool
) -> None:
    delete_meanwhile(world, monkeypatch, fails=fails)
    text = await ask(world, "Kerr vs Ingebrigtsen")
    assert ("Something went wrong" if fails else "4–13") in text
    card = world.channel.last_message
    if not fails:
        copy = await world.fan.click(card, label="Older ›")  # without a reference nobody counts as the asker
        assert copy.ephemeral


@pytest.mark.parametrize(("status", "code"), [(403, 50013), (404, 10003), (500, 0)])
async def test_an_answer_to_a_mention_that_cannot_be_sent_is_logged(
    own_world: World, caplog: pytest.LogCaptureFixture, status: int, code: int
) -> None:
    assert own_world.client.user is not None
    await own_world.fan.send(own_world.channel, "Hello")
    own_world.env.inject_error("POST", "/channels/*/messages", status=status, code=code, times=None)
    await own_world.fan.send(own_world.channel, f"{own_world.client.user.mention} Kerr vs Ingebrigtsen")
    assert own_world.channel.last_message.author.id == own_world.fan.id
    assert "could not answer a mention" in caplog.text


async def test_a_chart_is_described_in_words_if_files_may_not_be_attached(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Painter:
        async def draw(self, _chart: Chart) -> bytes:
            return b"PNG"

    monkeypatch.setattr(world.client.app, "charts", Painter())
    world.env.inject_error("POST", "/channels/*/messages", status=403, code=50013)
    text = await ask(world, "season's bests of Josh Kerr and Jakob Ingebrigtsen")
    assert "I may not attach pictures here. In words" in text


async def test_the_message_menu_offers_to_answer_a_message_that_is_a_question(world: World) -> None:
    message = await world.fan.send(world.channel, "how often did Josh Kerr beat Jakob Ingebrigtsen in the mile?")
    shown = await world.other.context_menu(world.channel, "Look up athletes", message)
    assert shown.response is not None
    offered = [label for label in buttons(shown.response.components) if label.startswith("Answer: /h2h")]
    assert len(offered) == 1
    await world.other.click(shown.response, label=offered[0])
    assert "in the mile" in texts([c.to_dict() for c in world.channel.last_message.components])


async def test_a_message_that_asks_nothing_for_sure_is_only_looked_through(world: World) -> None:
    message = await world.fan.send(world.channel, "I saw Josh Kerr win that mile yesterday, he was so calm")
    shown = await world.other.context_menu(world.channel, "Look up athletes", message)
    assert shown.response is not None
    assert not [label for label in buttons(shown.response.components) if label.startswith("Answer")]


@pytest.mark.parametrize("words", ["follow kerr", "Follow the worlds", "remind me of the olympics"])
async def test_what_only_a_slash_command_does_says_so(world: World, words: str) -> None:
    reply = await world.client.app.ask_plainly(words)
    assert "works as a slash command" in str(reply.outcome)
    assert "message box, type /" in str(reply.outcome)
