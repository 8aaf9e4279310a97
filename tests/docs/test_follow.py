"""docs/follow.md: the numbers of the invite link are those of the permissions that stand beside them."""

import re
from pathlib import Path

import discord

from bot.client import INVITED

PAGE = Path(__file__).parents[2] / "docs" / "follow.md"
ROW = re.compile(r"^\| ([^|]+) \| ([^|]+) \| ([0-9]+) \|$", re.MULTILINE)
NAMES = {
    "View Channel": discord.Permissions(view_channel=True),
    "Send Messages": discord.Permissions(send_messages=True),
    "Send Messages in Threads": discord.Permissions(send_messages_in_threads=True),
    "Read Message History": discord.Permissions(read_message_history=True),
    "Manage Roles": discord.Permissions(manage_roles=True),
    "Create Events": discord.Permissions(create_events=True),
}


def test_each_number_is_that_of_its_permissions() -> None:
    rows = {name: (names, int(number)) for name, names, number in ROW.findall(PAGE.read_text(encoding="utf-8"))}
    assert set(rows) >= {"answers", "posts"}
    posts = rows["posts"][0]
    for names, number in rows.values():
        whole = re.sub(r"the same( as posts)?", posts, names)
        wanted = discord.Permissions.none()
        for name in whole.split(", "):
            if name != "none":
                wanted |= NAMES[name]
        assert wanted.value == number, names


def test_the_button_of_about_has_the_number_of_all_of_these() -> None:
    rows = {name: int(number) for name, _, number in ROW.findall(PAGE.read_text(encoding="utf-8"))}
    assert rows["all of these"] == INVITED.value
