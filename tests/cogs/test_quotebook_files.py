"""/quotebook export and import: the book as a file, for who manages the server."""

import csv
import io
import json

import pytest
import simcord
from simcord.results import InteractionResult

from bot.domain.book_files import LARGEST_READ
from tests.cogs.conftest import World, buttons, manager
from tests.cogs.shared import shared_client, world
from tests.cogs.test_follows import community
from tests.cogs.test_presses import answer
from tests.cogs.test_quotebook import add, kept, shown

__all__ = ("shared_client", "world")

CSV = "words,speaker,tags\nThe last lap hurts,Anna Coach,pain\nSo does the first,Anna Coach,\n"


async def export(world: World, who: simcord.MemberActor, **options: str) -> InteractionResult:
    return await who.slash(world.channel, "quotebook export", **options)


async def take_in(
    world: World, who: simcord.MemberActor, text: str | bytes, *, dry_run: bool = False
) -> InteractionResult:
    data = text if isinstance(text, bytes) else text.encode()
    return await who.slash(world.channel, "quotebook import", **{"file": ("book.csv", data), "dry-run": dry_run})


async def attached(result: InteractionResult) -> tuple[str, bytes]:
    """The name and the content of the one file of an answer."""
    (file,) = answer(result).attachments
    return file.filename, await file.read()


async def test_an_export_is_the_whole_book_and_comes_back_whole(world: World) -> None:
    mia = manager(world)
    await add(world, "Kick early.", member=world.other)
    await add(world, "I hate heats. 🏃", athlete="josh-kerr")
    exported = await export(world, mia)
    assert exported.ephemeral
    name, data = await attached(exported)
    assert name == "quotebook.json"
    book = json.loads(data)
    assert [each["words"] for each in book["quotes"]] == ["Kick early.", "I hate heats. 🏃"]
    before = await kept(world)
    for quote in before:
        async with community(world).transaction() as changes:
            await changes.quotebook.remove(world.fan.guild.id, quote.number)
    assert await kept(world) == ()
    imported = await take_in(world, mia, data)
    assert imported.ephemeral
    assert "2 quotes added" in shown(imported)
    assert [quote.draft for quote in await kept(world)] == [quote.draft for quote in before]


async def test_the_other_format_is_a_press_away(world: World) -> None:
    mia = manager(world)
    await add(world, "Kick early.", member=world.other)
    exported = await export(world, mia)
    pressed = await mia.click(answer(exported), label="As CSV")
    (file,) = answer(pressed).attachments
    assert file.filename == "quotebook.csv"
    rows = list(csv.DictReader(io.StringIO((await file.read()).decode())))
    assert rows[0]["words"] == "Kick early."
    assert "As JSON" in buttons(answer(pressed).components)


async def test_a_dry_run_says_what_would_come_and_changes_nothing(world: World) -> None:
    mia = manager(world)
    tried = await take_in(world, mia, CSV, dry_run=True)
    assert "2 quotes would be added" in shown(tried)
    assert "Nothing was changed" in shown(tried)
    assert await kept(world) == ()


async def test_what_is_there_already_what_is_forbidden_and_what_is_wrong_are_counted(world: World) -> None:
    mia = manager(world)
    await world.other.slash(world.channel, "quotebook opt-out")
    await take_in(world, mia, CSV)
    more = f"words,speaker,speaker_id\nThe last lap hurts,Anna Coach,\nMine,,{world.other.id}\n,Nobody,\n"
    again = shown(await take_in(world, mia, more))
    assert "0 quotes added" in again
    assert "1 quote of it in the book already" in again
    assert "1 quote of members who forbid being quoted" in again
    assert "Quote 3: There are no words to keep." in again
    assert len(await kept(world)) == 2


async def test_only_who_manages_the_server_gets_or_gives_files(world: World) -> None:
    await add(world, "Kick early.", member=world.other)
    for refused in (await export(world, world.fan), await take_in(world, world.fan, CSV)):
        assert refused.ephemeral
        assert "You need the right to manage this server" in shown(refused)
        assert not answer(refused).attachments
    assert len(await kept(world)) == 1


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "The file is empty"),
        ("\x00\x01", "I do not know this shape of quotes"),
        (b"\xff\xfe\x00", "no text in UTF-8"),
        ('{"format": "bell-lap-quotebook", "version": 1, "count": 2, "quotes": [{"words": "a"', "was cut off"),
        ('{"format": "bell-lap-quotebook", "version": 9, "count": 0, "quotes": []}', "newer version"),
        ('{"format": "bell-lap-quotebook", "version": 1, "count": 2, "quotes": [{"words": "a"}]}', "has 1"),
        ("[" * 100_000, "was cut off"),
        (b"x" * (LARGEST_READ + 1), "too large"),
    ],
    ids=["empty", "control", "binary", "cut", "newer", "counted", "nested", "large"],
)
async def test_what_is_no_book_is_refused_whole(world: World, text: str | bytes, why: str) -> None:
    refused = await take_in(world, manager(world), text)
    assert refused.ephemeral
    assert why in shown(refused)
    assert await kept(world) == ()


@pytest.mark.parametrize("kind", ["json", "csv"])
async def test_an_export_that_was_cut_off_in_the_middle_is_refused_and_says_so(world: World, kind: str) -> None:
    mia = manager(world)
    await add(world, "Kick early.", member=world.other)
    await add(world, "Kick late.", member=world.other)
    _, data = await attached(await export(world, mia, format=kind))
    for quote in await kept(world):
        async with community(world).transaction() as changes:
            await changes.quotebook.remove(world.fan.guild.id, quote.number)
    for end in (len(data) // 2, data.rindex(b"\n", 0, -2) + 1):  # within a quote, and at the end of a line
        refused = await take_in(world, mia, data[:end])
        assert "was cut off" in shown(refused)
        assert await kept(world) == ()


async def test_words_of_a_file_ping_nobody_and_break_no_layout(world: World) -> None:
    mia = manager(world)
    await take_in(world, mia, 'words,speaker\n"@everyone <@1> # ||x|| ```",<@&5>\n')
    seen = shown(await world.fan.slash(world.channel, "quotebook random"))
    assert "@everyone" not in seen.replace("@\u200beveryone", "")
    assert "\\<@&5>" in seen
    assert "\\<@1>" in seen


async def test_an_empty_book_has_no_file(world: World) -> None:
    assert "This server's quotebook is empty." in shown(await export(world, manager(world)))


async def test_a_dry_run_that_would_add_nothing_does_not_advise_to_import(world: World) -> None:
    text = shown(await take_in(world, manager(world), "words,speaker\n,Anna Coach\n", dry_run=True))
    assert "0 quotes would be added" in text
    assert "There are no words to keep." in text
    assert "Nothing was changed." in text
    assert "without dry-run" not in text
