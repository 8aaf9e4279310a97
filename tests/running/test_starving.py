"""Over sockets: while one member floods the bot with the worst, twenty others get their answers."""

import shutil
from pathlib import Path

from tests.cogs.conftest import texts
from tests.running.conftest import Machine
from tests.running.loopback import FAN, Asked, serve_loopback, wire_message

WORST = [
    "Kerr Ingebrigtsen Nuguse " * 160,
    "the fastest a ever " * 200,
    "Kerr vs " * 60,
    "m " * 240,
    "what did Kerr say about " * 20,
    "results of maria in 2021 " * 19,
]
PAIR = {"athlete": "josh-kerr", "opponent": "jakob-ingebrigtsen"}
LONG = ("Kerr Ingebrigtsen Nuguse " * 240)[:6000]
BUSY = "I am still busy"


async def test_twenty_others_are_answered_while_one_floods(seeded_home: Path, tmp_path: Path) -> None:
    async with serve_loopback() as discord:
        machine = Machine(tmp_path, discord, [], with_all=True)
        shutil.copytree(seeded_home, machine.home)
        process = await machine.run_until_connected()
        flood: list[Asked] = []
        asked: list[Asked] = []
        button = {"type": 2, "style": 2, "label": "x", "custom_id": "bl2:h2h:a=Kerr|o=x"}
        message = wire_message("7000", {"components": [{"type": 1, "components": [button]}]})
        for n in range(20):
            for words in WORST:
                await discord.mention(words)
            flood.append(await discord.ask("h2h", athlete="Kerr", opponent=LONG, event=LONG, since=LONG))
            flood.append(await discord.press("bl2:h2h:a=Kerr|o=x", message))
            fan = {**FAN, "id": str(2001 + n), "username": f"fan{n}"}
            asked.append(await discord.ask("h2h", by=fan, **PAIR))
        for one in asked:
            assert "4–13" in texts((await discord.answer(one))["data"]["components"])
        answers = [str(await discord.answer(one)) for one in flood]
        assert any(BUSY in answer for answer in answers)
        mentions = [str(call.body) for call in discord.calls("/channels/4000/messages")]
        assert sum(BUSY in mention for mention in mentions) <= 1
        stopped = await process.stop()
        assert stopped.code == 0
        assert "Traceback" not in stopped.stderr
        assert "incident" not in stopped.stderr
