"""Text that no database, digest or answer can encode: it is answered like any other name that is not known."""

import json
from collections.abc import Generator

import pytest

from bot.events import well_formed
from bot.questions.options import OptionKind
from bot.questions.registry import QUESTIONS
from tests.cogs.conftest import World
from tests.cogs.shared import shared_client, world

__all__ = ("shared_client", "world")

LONE = ["\ud800", "Kerr\ud800", "\udc80Kerr", "a\udfff\ud800b", "\ud83d", "~\ud800", "x" * 90 + "\udbff"]
IDS = [ascii(text[-8:]) for text in LONE]
TYPED = {OptionKind.ATHLETE, OptionKind.EVENT, OptionKind.SCOPE, OptionKind.NATION, OptionKind.MEET}
OF_KINDS = [(o.kind, (q.name, o.name)) for q in QUESTIONS.values() for o in q.visible if o.kind in TYPED]
OPTIONS = [option for _, option in OF_KINDS]
EACH_KIND = list(dict(OF_KINDS).values())


@pytest.fixture(autouse=True)
def _no_incident(caplog: pytest.LogCaptureFixture) -> Generator[None]:
    yield
    assert "incident" not in [record.getMessage().split()[0] for record in caplog.records]
    assert not [record for record in caplog.records if record.exc_info]


def assert_encodable(sent: object) -> None:
    """All of it, the custom_ids of buttons too, which carry options as they were typed."""
    json.dumps(sent, ensure_ascii=False).encode()


@pytest.mark.parametrize("text", LONE, ids=IDS)
async def test_in_an_option(world: World, text: str) -> None:
    required = {q.name: {o.name: "Kerr" for o in q.visible if o.required} for q in QUESTIONS.values()}
    for question, option in OPTIONS if text in LONE[:2] else EACH_KIND:
        shown = await world.fan.slash(world.channel, question, **{**required[question], option: text})
        assert shown.response, (question, option)
        assert_encodable(shown.response.components)


@pytest.mark.parametrize("text", LONE, ids=IDS)
async def test_in_what_is_typed(world: World, text: str) -> None:
    for question, option in OPTIONS if text in LONE[:2] else EACH_KIND:
        for choice in await world.fan.autocomplete(world.channel, question, option, text):
            assert_encodable(choice)


@pytest.mark.parametrize("text", LONE, ids=IDS)
async def test_in_a_mention_and_in_a_message_that_is_looked_up(world: World, text: str) -> None:
    assert world.client.user
    message = await world.fan.send(world.channel, f"{world.client.user.mention} {text} vs Ingebrigtsen")
    answer = world.channel.last_message
    assert answer.author.id == world.client.user.id
    assert_encodable([component.to_dict() for component in answer.components])
    shown = await world.other.context_menu(world.channel, "Look up athletes", message)
    assert shown.response
    assert_encodable(shown.response.components)


def test_well_formed_text_stays_as_it_is() -> None:
    value = {"a": ["Žofie 🏃 \u0301", 5, None, True, {"b": 1.5}]}
    assert well_formed(value) == value
    assert well_formed({"a\ud800": ["\ud83d\ude42", "\udc00x"]}) == {"a\ufffd": ["🙂", "\ufffdx"]}
