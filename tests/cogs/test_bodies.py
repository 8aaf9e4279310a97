"""The bodies that the client sends, also of commands, match Discord's API description."""

from typing import Any

from bot.questions.registry import QUESTIONS
from tests.cogs.conftest import World, buttons
from tests.discord_limits import NEEDS_DESCRIPTION, list_described_faults

CALLBACKS = {
    4: "CreateMessageInteractionCallbackRequest",
    7: "UpdateMessageInteractionCallbackRequest",
    8: "ApplicationCommandAutocompleteCallbackRequest",
}


def commands(world: World) -> list[dict[str, Any]]:
    [synced] = [r.json for r in world.env.http_requests if r.method == "PUT" and r.path.endswith("/commands")]
    assert isinstance(synced, list)
    return synced


@NEEDS_DESCRIPTION
async def test_bodies(world: World) -> None:
    card = (await world.fan.slash(world.channel, "h2h", athlete="josh-kerr", opponent="jakob-ingebrigtsen")).response
    assert card
    for label, button in buttons(card.components).items():
        if not button.get("disabled"):
            await world.other.click(card, label=label)
    await world.fan.click(card, label="Older ›")
    await world.fan.slash(world.channel, "results", athlete="Kerr")
    await world.fan.autocomplete(world.channel, "h2h", "athlete", "")
    sent = [r.json for r in world.env.http_requests if r.path.endswith("/callback") and isinstance(r.json, dict)]
    assert {body["type"] for body in sent} == set(CALLBACKS)
    for body in sent:
        for file in body["data"].get("attachments", []):
            file["id"] = str(file["id"])  # discord.py sends integers, which Discord accepts too
        assert list_described_faults(CALLBACKS[body["type"]], body) == []
    for command in commands(world):
        assert list_described_faults("ApplicationCommandUpdateRequest", command) == []


async def test_commands_keep_to_the_limits_that_the_api_description_leaves_out(world: World) -> None:
    synced = commands(world)
    assert len(QUESTIONS) <= len(synced) <= 100
    for command in synced:
        options: list[dict[str, Any]] = command.get("options", [])
        assert len(options) <= 25
        assert len({option["name"] for option in options}) == len(options)
        assert [o.get("required", False) for o in options] == sorted(o.get("required", False) for o in options)[::-1]
        for option in options:
            assert not (option.get("autocomplete") and option.get("choices"))
        described = [command.get("description", ""), *(option["description"] for option in options)]
        words = [command["name"], *described, *(option["name"] for option in options)]
        assert sum(map(len, words)) <= 8000
        assert all(len(text) <= 100 for text in described)
