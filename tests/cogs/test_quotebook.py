"""/quotebook and "Save to quotebook": a server's own quotes, as its members use them."""

import asyncio
import json
from typing import Any

import discord
import pytest
import simcord
from simcord.results import InteractionResult, ResponseMessage

from bot.app import App
from bot.domain.asked import Asked
from bot.domain.asker import Asker
from bot.domain.quotebook import BookQuote, BookSettings, QuoteState, Wanted, draft_quote, of_name
from bot.questions.context import NOBODY
from cogs._saving import asked_of, refuse_what_is_no_talk
from tests.cogs.conftest import World, buttons, manager, texts
from tests.cogs.shared import shared_client, world
from tests.cogs.test_follows import community
from tests.cogs.test_presses import answer, send

__all__ = ("shared_client", "world")

SAVE = "Save to quotebook"
WORDS = "That last lap was **mine**, and nobody else's."


async def kept(world: World, wanted: Wanted | None = None) -> tuple[BookQuote, ...]:
    """All quotes of the book, first to last."""
    found = await community(world).quotebook.search(world.fan.guild.id, wanted or Wanted(), limit=100)
    return tuple(reversed(found.quotes))


async def waiting(world: World) -> tuple[BookQuote, ...]:
    return await kept(world, Wanted(state=QuoteState.WAITING))


async def settings(world: World) -> BookSettings:
    return await community(world).quotebook.find_settings(world.fan.guild.id)


def shown(result: InteractionResult) -> str:
    return texts(answer(result).components)


def fields(form: InteractionResult) -> dict[str, Any]:
    """The fields of a form by their labels."""
    assert form.modal, shown(form)
    return {label["label"]: label["component"] for label in form.modal["components"]}


def values(form: InteractionResult) -> dict[str, str]:
    """What stands in the fields, by their keys."""
    return {each["custom_id"]: each.get("value") or "" for each in fields(form).values()}


async def save(
    world: World, message: discord.Message, member: simcord.MemberActor | None = None, **changed: str
) -> InteractionResult:
    """Save a message as its form offers it; `changed` are fields by key."""
    saver = member or world.other
    form = await saver.context_menu(world.channel, SAVE, message)
    return await saver.submit_modal(form, {**values(form), **changed})


async def add(
    world: World, words: str, *, typed: dict[str, str] | None = None, **options: str | simcord.MemberActor
) -> InteractionResult:
    """Type a quote; `typed` fills more fields by key."""
    form = await world.fan.slash(world.channel, "quotebook add", **options)
    return await world.fan.submit_modal(form, {**values(form), "w": words, **(typed or {})})


def menu(message: ResponseMessage) -> dict[str, str]:
    """The choices of the first menu, by their labels."""
    for container in message.components:
        for row in container["components"]:
            for item in row.get("components", []):
                if item["type"] == 3:
                    return {option["label"]: option["value"] for option in item["options"]}
    return {}


async def test_a_message_is_saved_with_who_said_it_when_and_where(world: World) -> None:
    message = await world.fan.send(world.channel, WORDS)
    form = await world.other.context_menu(world.channel, SAVE, message)
    assert fields(form)["The words"]["value"] == WORDS
    assert fields(form)["When"]["value"] == message.created_at.date().isoformat()
    assert fields(form)["Where; a link is its source"]["value"] == "#athletics"
    done = await world.other.submit_modal(form, {**values(form), "g": "Tactics, last lap"})
    assert done.ephemeral
    assert "Kept." in shown(done)
    (quote,) = await kept(world)
    assert (quote.draft.words, quote.draft.speaker.user, quote.kept_by) == (WORDS, world.fan.id, world.other.id)
    assert (quote.message, quote.channel) == (message.id, world.channel.id)
    assert quote.draft.tags == ("tactics", "last-lap")
    card = await world.fan.slash(world.channel, "quotebook random")
    assert not card.ephemeral
    text = shown(card)
    assert "That last lap was \\*\\*mine\\*\\*, and nobody else's." in text
    assert f"<@{world.fan.id}>" in text
    assert f"Kept by <@{world.other.id}>" in text
    link = buttons(answer(card).components)["Context"]["url"]
    assert link == f"https://discord.com/channels/{world.fan.guild.id}/{world.channel.id}/{message.id}"


async def test_two_saves_of_one_message_are_one_quote_and_both_are_told(world: World) -> None:
    message = await world.fan.send(world.channel, WORDS)
    forms = [await each.context_menu(world.channel, SAVE, message) for each in (world.fan, world.other)]
    first = await world.fan.submit_modal(forms[0], values(forms[0]))
    second = await world.other.submit_modal(forms[1], {**values(forms[1]), "w": "Other words"})
    assert "Kept." in shown(first)
    assert "saved already" in shown(second)
    assert WORDS.rsplit(maxsplit=1)[-1] in shown(second)
    assert len(await kept(world)) == 1
    third = await world.other.context_menu(world.channel, SAVE, message)
    assert "in the quotebook already: quote 1" in shown(third)
    card = await world.other.click(answer(third), label="Show it")
    assert "quote 1" in shown(card)


async def test_two_saves_at_the_same_moment_are_one_quote_and_both_are_told(world: World) -> None:
    message = await world.fan.send(world.channel, WORDS)
    asked = asked_of(message, None)
    askers = [Asker(each.id, world.fan.guild.id, world.channel.id) for each in (world.fan, world.other)]
    replies = await asyncio.gather(*(world.client.app.act(asked, asker) for asker in askers))
    told = sorted(str(reply.card.notes) for reply in replies)
    assert "Kept." in told[0]
    assert "That message was saved already. This is its quote" in told[1]
    assert len(await kept(world)) == 1


async def test_a_message_by_a_member_may_hold_what_an_athlete_said(world: World) -> None:
    message = await world.fan.send(world.channel, "I would beat him blindfolded")
    assert "Kept." in shown(await save(world, message, a="Josh Ker", y="Flotrack, https://example.org/interview"))
    (quote,) = await kept(world)
    assert (quote.draft.speaker.athlete, quote.draft.speaker.user) == ("josh-kerr", None)
    assert (quote.draft.place, quote.draft.link) == ("Flotrack", "https://example.org/interview")
    card = await world.fan.slash(world.channel, "quotebook show", number=1)
    assert "Source: example.org" in shown(card)
    assert buttons(answer(card).components)["Source"]["url"] == "https://example.org/interview"


async def test_an_athletes_statement_without_a_link_is_unsourced(world: World) -> None:
    done = await add(world, "I train at noon", athlete="josh-kerr")
    assert f"Unsourced, kept by <@{world.fan.id}>" in shown(done)
    assert "🇬🇧 Josh Kerr" in shown(done)


async def test_an_athlete_who_is_not_held_or_may_be_several_stands_under_the_name_typed(world: World) -> None:
    unknown = await add(world, "I am new", athlete="Zebedee Quixworth")
    assert "I hold nobody called “Zebedee Quixworth”" in shown(unknown)
    several = await add(world, "I am one of two", typed={"a": "Michael"})
    assert "Several are called “Michael”" in shown(several)
    assert [quote.draft.speaker.name for quote in await kept(world)] == ["Zebedee Quixworth", "Michael"]
    found = await world.other.slash(world.channel, "quotebook search", athlete="Zebedee Quixworth")
    assert "I am new" in shown(found)


async def test_what_cannot_be_read_as_a_day_or_a_tag_loses_nothing(world: World) -> None:
    typed = {"s": "after the race", "y": "Oslo", "g": ", ".join(f"t{number}" for number in range(12))}
    done = await add(world, "I was tired", athlete="josh-kerr", typed=typed)
    (quote,) = await kept(world)
    assert (quote.draft.said, quote.draft.place) == (None, "Oslo, after the race")
    assert len(quote.draft.tags) == 10
    assert "Only the first 10 tags were kept." in shown(done)
    await add(world, "I was not", athlete="josh-kerr", typed={"s": "Aug 2023", "g": "x" * 41 + ", mile"})
    assert (await kept(world))[1].draft.place == "August 2023"
    assert (await kept(world))[1].draft.tags == ("mile",)


async def test_only_one_can_have_said_it(world: World) -> None:
    refused = await world.fan.slash(world.channel, "quotebook add", member=world.other, athlete="josh-kerr")
    assert "That names two" in shown(refused)
    form = await world.fan.slash(world.channel, "quotebook add")
    refused = await world.fan.submit_modal(form, {**values(form), "w": "x", "a": "   "})
    assert "nobody who said them" in shown(refused)
    assert await kept(world) == ()


async def test_what_cannot_be_saved_says_why(world: World) -> None:
    me = await send(world, "bl2:quotebook:d=random")
    assert "A bot wrote that" in shown(await world.fan.context_menu(world.channel, SAVE, me))
    image = await world.fan.send(world.channel, "", attachments=[("race.png", b"\x89PNG\r\n\x1a\n")])
    assert "its text cannot be read" in shown(await world.fan.context_menu(world.channel, SAVE, image))
    said = await world.fan.send(world.channel, WORDS)
    forwarded = await world.other.forward(said, world.channel)
    assert "was forwarded" in shown(await world.fan.context_menu(world.channel, SAVE, forwarded))
    invisible = await world.fan.send(world.channel, "\u200b")
    form = await world.fan.context_menu(world.channel, SAVE, invisible)
    refused = form if form.modal is None else await world.fan.submit_modal(form, values(form))
    assert "no words to keep" in shown(refused)
    assert await kept(world) == ()


async def test_who_left_the_server_is_not_quoted(world: World) -> None:
    message = await world.other.send(world.channel, WORDS)
    world.fan.guild.remove_member(world.other)
    refused = await world.fan.context_menu(world.channel, SAVE, message)
    assert "They have left this server" in shown(refused)


async def test_bots_are_not_quoted_by_a_typed_quote_either(world: World) -> None:
    bot = world.fan.guild.add_member(world.env.create_user("pacer", bot=True))
    assert "Bots are not quoted" in shown(await world.fan.slash(world.channel, "quotebook add", member=bot))


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("", "no words to keep"),
        (" \n ", "no words to keep"),
        ("\u200b\u2060", "no words to keep"),
        ("x" * 4001, "4,000 characters at most, and this has 4,001"),
    ],
    ids=["empty", "spaces", "invisible", "too long"],
)
async def test_words_that_cannot_be_kept_say_why(world: World, words: str, why: str) -> None:
    asked = Asked.of("quotebook", {"do": "add", "athlete": "josh-kerr", "text": words})
    asker = Asker(user=world.fan.id, guild=world.fan.guild.id)
    reply = await world.client.app.act(asked, asker)
    assert why in str(reply.outcome)
    assert await kept(world) == ()


class Message:
    """As much of a message as is looked at, for what simcord does not make."""

    def __init__(self, content: str = "", *, flags: discord.MessageFlags | None = None) -> None:
        self.clean_content, self.flags = content, flags or discord.MessageFlags()
        self.message_snapshots: list[object] = []
        self.attachments: list[object] = []
        self.author, self.webhook_id, self.type = discord.Object(1), None, discord.MessageType.default
        self.author.bot = False  # type: ignore[attr-defined]


def test_an_ephemeral_message_one_of_discords_own_and_one_too_long_say_so() -> None:
    ephemeral: Any = Message("Hello", flags=discord.MessageFlags(ephemeral=True))
    with pytest.raises(Exception, match="Only you can see that message"):
        refuse_what_is_no_talk(ephemeral)
    joined: Any = Message("")
    joined.type = discord.MessageType.new_member
    with pytest.raises(Exception, match="Discord wrote that itself"):
        refuse_what_is_no_talk(joined)
    long: Any = Message("x" * 4001)
    with pytest.raises(Exception, match="4,001 characters"):
        asked_of(long, None)


async def test_the_quoted_member_removes_their_quote_and_forbids_more(world: World) -> None:
    await save(world, await world.fan.send(world.channel, WORDS))
    await save(world, await world.fan.send(world.channel, "Another thing"))
    stranger = world.fan.guild.add_member(world.env.create_user("stranger"))
    refused = await stranger.slash(world.channel, "quotebook remove", number=1)
    assert "You may remove what you said or kept yourself." in shown(refused)
    assert "Removed." in shown(await world.fan.slash(world.channel, "quotebook remove", number=1))
    assert [quote.number for quote in await kept(world)] == [2]
    gone = await world.fan.slash(world.channel, "quotebook opt-out")
    assert gone.ephemeral
    assert "Quotes of you that I removed: 1." in shown(gone)
    assert await kept(world) == ()
    message = await world.fan.send(world.channel, "A third thing")
    assert "They forbid being quoted." in shown(await world.other.context_menu(world.channel, SAVE, message))
    refused = await world.other.slash(world.channel, "quotebook add", member=world.fan)
    assert "They forbid being quoted." in shown(refused)
    again = answer(gone)
    await world.fan.click(again, label="Let me be quoted again")
    assert "You may be quoted again." in texts(again.components)
    assert "Kept." in shown(await save(world, message))


async def test_a_form_that_was_open_when_they_forbade_it_keeps_nothing(world: World) -> None:
    message = await world.fan.send(world.channel, WORDS)
    form = await world.other.context_menu(world.channel, SAVE, message)
    await world.fan.slash(world.channel, "quotebook opt-out")
    assert "They forbid being quoted" in shown(await world.other.submit_modal(form, values(form)))
    assert await kept(world) == ()


async def test_a_role_may_be_needed_to_add_and_another_removes(world: World) -> None:
    mia = manager(world)
    scribes, guards = (world.fan.guild.create_role(name) for name in ("Scribes", "Guards"))
    scribe = world.fan.guild.add_member(world.env.create_user("scribe"), roles=[scribes])
    guard = world.fan.guild.add_member(world.env.create_user("guard"), roles=[guards])
    refused = await world.fan.slash(world.channel, "quotebook settings")
    assert "right to manage this server" in shown(refused)
    panel = await mia.slash(world.channel, "quotebook settings", adder=scribes, remover=guards)
    assert panel.ephemeral
    assert await settings(world) == BookSettings(scribes.id, guards.id)
    message = await world.fan.send(world.channel, WORDS)
    assert "A role of this server is needed" in shown(await world.fan.context_menu(world.channel, SAVE, message))
    assert "Kept." in shown(await save(world, message, scribe))
    refused = await world.other.slash(world.channel, "quotebook edit", number=1)
    assert "What others kept is changed" in shown(refused)
    assert "Removed." in shown(await guard.slash(world.channel, "quotebook remove", number=1))
    message = answer(panel)
    await mia.click(message, label="Let everybody add")
    await mia.click(message, label="Take the remover away")
    assert await settings(world) == BookSettings()


async def test_new_quotes_may_wait_to_be_reviewed(world: World) -> None:
    mia = manager(world)
    panel = answer(await mia.slash(world.channel, "quotebook settings"))
    await mia.click(panel, label="Review new ones")
    assert (await settings(world)).review
    done = await save(world, await world.fan.send(world.channel, WORDS))
    assert "It is shown once it is reviewed." in shown(done)
    await save(world, await world.fan.send(world.channel, "A bad joke"))
    assert await kept(world) == ()
    stranger = world.fan.guild.add_member(world.env.create_user("stranger"))
    for name, options in (("show", {"number": 1}), ("random", {}), ("search", {"words": "joke"})):
        hidden = await stranger.slash(world.channel, f"quotebook {name}", **options)
        assert hidden.ephemeral
        assert "joke" not in shown(hidden)
        assert "lap" not in shown(hidden)
    assert "reviewed by who manages" in shown(await stranger.slash(world.channel, "quotebook review"))
    own = await world.fan.slash(world.channel, "quotebook show", number=1)
    assert own.ephemeral
    assert "It waits to be reviewed." in shown(own)
    queue = answer(await mia.slash(world.channel, "quotebook review"))
    assert "2 quotes to review" in texts(queue.components)
    choices = menu(queue)
    select = next(each["custom_id"] for each in _items(queue.components) if each["type"] == 3)
    await mia.select(queue, [next(value for label, value in choices.items() if "lap" in label)], custom_id=select)
    await mia.click(queue, label="Approve")
    assert "Approved" in texts(queue.components)
    refusing = await send(world, "bl2:quotebook:d=manage|n=2")
    one = answer(await mia.click(refusing, label="Press"))
    await mia.click(one, label="Refuse")
    assert "Refused: it is gone." in texts(one.components)
    assert [quote.draft.words for quote in await kept(world)] == [WORDS]
    assert await waiting(world) == ()
    refused = await world.other.slash(world.channel, "quotebook edit", number=1)  # who kept it
    assert "A quote that was reviewed" in shown(refused)


def _items(components: list[dict[str, Any]]) -> list[dict[str, Any]]:
    found = list(components)
    for component in components:
        found += _items(component.get("components", []))
    return found


@pytest.mark.parametrize(
    "pressed", ["d=remove|n=1", "d=approve|n=1", "d=settings|rv=true", "d=review", "d=edit|n=1|w=Forged words"]
)
async def test_a_made_up_button_does_nothing_that_one_may_not(world: World, pressed: str) -> None:
    await save(world, await world.fan.send(world.channel, WORDS))
    before = await kept(world), await settings(world)
    stranger = world.fan.guild.add_member(world.env.create_user("stranger"))
    refused = await stranger.click(await send(world, f"bl2:quotebook:{pressed}"), label="Press")
    assert refused.ephemeral
    assert "## I can't do that here" in shown(refused)
    assert (await kept(world), await settings(world)) == before


@pytest.mark.parametrize(
    "pressed", ["d=explode", "m=x", "d=show|n=-", "d=settings|rv=perhaps", "d=add|i=99999999999999999999"]
)
async def test_a_made_up_option_is_an_error(world: World, pressed: str) -> None:
    refused = await manager(world).click(await send(world, f"bl2:quotebook:{pressed}"), label="Press")
    assert refused.ephemeral
    assert "##" in shown(refused)


async def test_a_quote_is_edited_in_its_form(world: World) -> None:
    await add(world, "I run", athlete="josh-kerr", typed={"s": "2023-08-23", "y": "Budapest", "g": "worlds"})
    form = await world.fan.slash(world.channel, "quotebook edit", number=1)
    assert values(form) == {"w": "I run", "a": "Josh Kerr", "s": "2023-08-23", "y": "Budapest", "g": "worlds"}
    done = await world.fan.submit_modal(form, {**values(form), "w": "I ran", "g": ""})
    assert "Changed." in shown(done)
    (quote,) = await kept(world)
    assert (quote.draft.words, quote.draft.tags, quote.draft.speaker.athlete) == ("I ran", (), "josh-kerr")
    missing = await world.fan.slash(world.channel, "quotebook edit", number=99)
    assert "no quote 99" in shown(missing)


async def test_another_never_gives_the_same_quote_and_a_list_is_paged(world: World) -> None:
    for number in range(12):
        await add(world, f"Words of the {number}th time", athlete="josh-kerr", typed={"g": "times"})
    await add(world, "Something else", athlete="jakob-ingebrigtsen")
    card = answer(await world.other.slash(world.channel, "quotebook random", athlete="kerr"))
    for _ in range(5):
        before = texts(card.components)
        await world.other.click(card, label="Another")
        assert texts(card.components) != before
        assert "Josh Kerr" in texts(card.components)
    listed = answer(await world.other.slash(world.channel, "quotebook search", tag="#Times"))
    assert "**12 quotes**" in texts(listed.components)
    assert "Something else" not in texts(listed.components)
    await world.other.click(listed, label="Older ›")
    assert "Page 2 of 2" in texts(listed.components)
    assert "Words of the 0th time" in texts(listed.components)
    copy = await world.fan.click(listed, label="‹ Newer")
    assert copy.ephemeral


async def test_words_are_found_inflected_and_misspelt(world: World) -> None:
    await add(world, "I would beat him blindfolded", athlete="jakob-ingebrigtsen")
    assert "blindfolded" in shown(await world.fan.slash(world.channel, "quotebook search", words="blindfold"))
    misspelt = await world.fan.slash(world.channel, "quotebook search", words="blindfoldde")
    assert "blindfolded" in shown(misspelt)
    assert "Took “blindfoldde” for" in shown(misspelt)
    drawn = await world.fan.slash(world.channel, "quotebook random", words="blindfoldde")
    assert "Took “blindfoldde” for “blindfolded”." in shown(drawn)
    nothing = await world.fan.slash(world.channel, "quotebook search", words="zebra")
    assert "No quote of this server's book fits that." in shown(nothing)
    await save(world, await world.other.send(world.channel, "I like relays"), world.fan)
    by_member = shown(await world.fan.slash(world.channel, "quotebook search", member=world.other))
    assert "relays" in by_member
    assert "blindfolded" not in by_member


async def test_a_deleted_message_takes_its_quote_along_unless_the_server_keeps_it(world: World) -> None:
    first, second = [await world.fan.send(world.channel, f"Words {number}") for number in "12"]
    await save(world, first)
    await save(world, second)
    await world.fan.delete(first)
    assert [quote.number for quote in await kept(world)] == [2]
    mia = manager(world)
    await mia.slash(world.channel, "quotebook settings", outlives=True)
    await world.fan.delete(second)
    assert "Words 2" in shown(await world.other.slash(world.channel, "quotebook random"))


async def test_a_deletion_that_was_not_seen_is_noticed_when_the_quote_is_shown(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, third = [await world.fan.send(world.channel, f"Words {number}") for number in "123"]
    for message in (first, second, third):
        await save(world, message)

    async def miss(*_: object) -> None:
        pass

    cog = next(each for each in world.client.cogs.values() if type(each).__name__ == "Quotebook")
    monkeypatch.setattr(cog, "_forget", miss)
    await world.fan.delete(first)
    await world.fan.delete(second)
    assert len(await kept(world)) == 3
    gone = await world.other.slash(world.channel, "quotebook show", number=1)
    assert "the message it was saved from was deleted" in shown(gone)
    listed = await world.other.slash(world.channel, "quotebook search")
    assert "Quote 2 went: the message was deleted." in shown(listed)
    assert "Words 3" in shown(listed)
    assert [quote.number for quote in await kept(world)] == [3]


async def test_a_book_that_is_empty_says_how_to_begin(world: World) -> None:
    empty = await world.fan.slash(world.channel, "quotebook random")
    assert empty.ephemeral
    assert "This server's quotebook is empty." in shown(empty)


@pytest.mark.parametrize(
    ("words", "escaped"),
    [
        ("@everyone come here", "@\u200beveryone come here"),
        ("<@1> ||x|| `y`", "\\<@1> \\|\\|x\\|\\| \\`y\\`"),
        ("# Heading\n> quoted\n- list", "> “# Heading\n> \\> quoted\n> \\- list”"),
    ],
)
async def test_words_ping_nobody_and_break_no_card(world: World, words: str, escaped: str) -> None:
    await add(world, words, athlete="josh-kerr", typed={"y": words.replace("\n", " "), "g": words.replace("\n", " ")})
    for name, options in (("random", {}), ("search", {})):
        card = shown(await world.other.slash(world.channel, f"quotebook {name}", **options))
        assert "@everyone" not in card
        assert "<@1>" not in card.replace("\\<@1>", "")
        assert name != "random" or escaped in card


def _quoted(text: str) -> list[str]:
    """The words of a card's quotation."""
    lines = [line.removeprefix("> ") for line in text.splitlines() if line.startswith("> ")]
    return " ".join(lines).replace("“", "").replace("”", "").split()


@pytest.mark.parametrize("words", [" ".join(f"w{number:04}" for number in range(666)), "a\n" * 1999 + "b", "🏃" * 2000])
async def test_four_thousand_characters_are_paged_without_a_word_lost(world: World, words: str) -> None:
    await add(world, words, athlete="josh-kerr")
    card = answer(await world.other.slash(world.channel, "quotebook random"))
    seen: list[str] = []
    while True:
        seen += _quoted(texts(card.components))
        if buttons(card.components)["Read on ›"].get("disabled"):
            break
        await world.other.click(card, label="Read on ›")
    assert "".join(seen) == "".join(words.split())


async def test_only_a_server_that_added_the_bot_has_a_book(frozen_app: App) -> None:
    reply = await frozen_app.ask_line("/quotebook random")
    assert "slash command on Discord only" in str(reply.outcome)
    acted = await frozen_app.act(Asked.of("quotebook", {"do": "random"}), Asker(user=5, in_foreign_guild=True))
    assert "Only a server that added me has a quotebook." in str(acted.outcome)
    nobody = await frozen_app.act(Asked("quotebook"), NOBODY)
    assert "belongs to a server" in str(nobody.outcome)
    await frozen_app.act(Asked.of("quotebook", {"do": "opt-out"}), Asker(user=5))  # anywhere
    assert frozen_app.community is not None
    assert await frozen_app.community.quotebook.forbids(5)


async def test_quote_shows_sourced_statements_first_and_tells_of_the_book(world: World) -> None:
    for number in range(2):
        await add(world, f"Unsourced words {number}", athlete="jakob-ingebrigtsen")
    card = await world.fan.slash(world.channel, "quote", athlete="jakob-ingebrigtsen")
    assert "Unsourced words" not in shown(card)
    assert "And 2 in this server’s book" in buttons(answer(card).components)
    book = await world.fan.click(answer(card), label="And 2 in this server’s book")
    assert not book.ephemeral
    assert "**2 quotes**" in shown(book)
    assert "Unsourced words 1" in shown(book)


async def test_quote_of_an_athlete_without_statements_says_what_was_said_and_offers_to_add(world: World) -> None:
    card = await world.fan.slash(world.channel, "quote", athlete="josh-kerr")
    text = shown(card)
    assert "I have no statement by Josh Kerr." in text
    assert "But Jakob Ingebrigtsen said about them" in text
    form = await world.fan.click(answer(card), label="Add one to this server’s book…")
    assert "Kept." in shown(await world.fan.submit_modal(form, {**values(form), "w": "I race to win"}))
    again = await world.fan.slash(world.channel, "quote", athlete="josh-kerr")
    assert "And 1 in this server’s book" in buttons(answer(again).components)
    nobody = await world.fan.slash(world.channel, "quote", athlete="usain-bolt")
    assert "I have no statement by" in shown(nobody)
    assert "Add one to this server’s book…" in buttons(answer(nobody).components)


async def test_athletes_are_suggested_to_a_groups_commands(world: World) -> None:
    for command in ("random", "search", "add"):
        choices = await world.fan.autocomplete(world.channel, f"quotebook {command}", "athlete", "josh ker")
        assert choices[0]["value"] == "josh-kerr"


async def test_tags_of_the_book_are_suggested_the_most_used_first(world: World) -> None:
    for number, tags in enumerate(("Relay, track", "relay, rain", "Régime", "100%_off")):
        await add(world, f"Words {number}", athlete="josh-kerr", typed={"g": tags})

    async def suggested(typed: str, command: str = "search") -> list[str]:
        choices = await world.fan.autocomplete(world.channel, f"quotebook {command}", "tag", typed)
        return [each["name"] for each in choices]

    assert await suggested("") == ["relay (2)", "100%_off (1)", "rain (1)", "régime (1)", "track (1)"]
    assert await suggested("R", "random") == ["relay (2)", "rain (1)", "régime (1)"]
    assert await suggested("#REL") == ["relay (2)"]
    assert await suggested("réG") == ["régime (1)"]
    assert await suggested("%") == await suggested("x" * 100) == await suggested("\x00'; --") == []


async def test_tags_of_quotes_that_wait_are_not_suggested(world: World) -> None:
    await manager(world).slash(world.channel, "quotebook settings", review=True)
    await add(world, "Not yet", athlete="josh-kerr", typed={"g": "secret"})
    assert await world.fan.autocomplete(world.channel, "quotebook search", "tag", "sec") == []


async def test_who_wants_answers_alone_gets_quotes_alone(world: World) -> None:
    await add(world, "I run", athlete="josh-kerr")
    panel = answer(await world.other.slash(world.channel, "me"))
    select = next(
        each["custom_id"] for each in _items(panel.components) if each["type"] == 3 and "asker" in str(each["options"])
    )
    await world.other.select(panel, ["asker"], custom_id=select)
    assert (await world.other.slash(world.channel, "quotebook random")).ephemeral
    assert not (await world.fan.slash(world.channel, "quotebook random")).ephemeral


@pytest.mark.parametrize("sign", ["*\n", "`", "🏃", "@everyone "])
async def test_the_fullest_quotes_still_fit_a_card(world: World, sign: str) -> None:
    """Discord refuses more than 4,000 characters of text in a message, and simcord with it."""
    line = (sign.strip() * 200)[:100]
    tags = ",".join(f"{number}{line[:38]}" for number in range(10))
    words = (sign * 4000)[:4000]
    for number in range(10):
        await add(world, f"{number}{words[:3998]}", typed={"a": line, "y": line * 2, "s": "2023", "g": tags})
    for name, options in (("random", {}), ("search", {}), ("show", {"number": 3})):
        card = await world.other.slash(world.channel, f"quotebook {name}", **options)
        assert "## Quotebook" in shown(card)
        assert len(shown(card)) <= 4000


async def test_words_that_were_behind_spoiler_bars_stay_there(world: World) -> None:
    async with community(world).transaction() as changes:
        for words in ("||He won it||, at last!", "He ran || and ran"):
            draft = draft_quote(words, of_name("My coach"))
            await changes.quotebook.add(world.fan.guild.id, draft, world.fan.id, world.client.app.clock())
    one = shown(await world.fan.slash(world.channel, "quotebook show", number=1))
    assert "> ||“\\|\\|He won it\\|\\|, at last!”||" in one
    listed = answer(await world.fan.slash(world.channel, "quotebook search"))
    assert "He won it" not in json.dumps(listed.components)
    assert "behind spoiler bars" in texts(listed.components)
    assert "He ran" in texts(listed.components)


async def test_blank_words_are_refused_with_what_to_do(world: World) -> None:
    text = shown(await add(world, "   ", athlete="josh-kerr"))
    assert "Nothing was chosen or typed." in text
    assert "Open it again with its command, and fill it in." in text
    assert await kept(world) == ()
