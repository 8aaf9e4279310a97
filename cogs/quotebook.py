"""/quotebook, the message menu "Save to quotebook", and messages whose quotes go with them."""

import logging
from collections.abc import Collection
from typing import Literal

import discord
from discord import app_commands
from discord.ext import commands

from bot.actions.registry import ACTIONS
from bot.client import BellLapClient
from bot.domain.asked import Asked
from bot.domain.book_files import LARGEST_READ
from bot.domain.quotebook import BadDraft
from bot.errors import StoreError, UsageError
from cogs._pressing import open_form
from cogs._replying import Interaction, act, asked_by, asker_of, reporting, suggest_option
from cogs._saving import asked_of, read_upload, refuse_what_not_all_read, refuse_who_left, who_left

log = logging.getLogger(__name__)

_QUOTEBOOK = ACTIONS["quotebook"]
_SAVE = "Save to quotebook"
_SAID_OF = {option.name: option.description for option in _QUOTEBOOK.options}
_WANTED = {name: _SAID_OF[name] for name in ("member", "athlete", "tag", "words")}

Number = app_commands.Range[int, 1, 2**31 - 1]
Words = app_commands.Range[str, 1, 100]


async def suggest_tag(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
    """Tags of the server's book that begin as typed, the most used first; before anything is typed, of all of them."""
    guild, community = asker_of(interaction).guild, interaction.client.app.community
    if guild is None or community is None:
        return []
    try:
        tags = await community.quotebook.list_tags(guild, start=typed)
    except BadDraft:  # longer than any tag
        return []
    except StoreError as error:  # a suggestion is not worth more than a line
        log.warning("cannot look for tags: %s", error)
        return []
    return [app_commands.Choice(name=f"{tag} ({count:,})", value=tag) for tag, count in tags]


class Quotebook(commands.GroupCog, group_name="quotebook", group_description=_QUOTEBOOK.description):
    """What members keep of their talk and of what they read."""

    def __init__(self, client: BellLapClient) -> None:
        self.client = client
        self.save = app_commands.ContextMenu(name=_SAVE, callback=save_message)

    async def cog_load(self) -> None:
        """Add the message menu: discord.py does not take one as a method of a cog."""
        self.client.tree.add_command(self.save)

    async def cog_unload(self) -> None:
        """Remove the message menu."""
        self.client.tree.remove_command(self.save.name, type=self.save.type)

    @app_commands.command(description="One of this server's quotes, at random")
    @app_commands.describe(**_WANTED)
    @app_commands.autocomplete(athlete=suggest_option, tag=suggest_tag)
    async def random(
        self,
        interaction: Interaction,
        member: discord.User | None = None,
        athlete: str | None = None,
        tag: Words | None = None,
        words: Words | None = None,
    ) -> None:
        """A random quote."""
        await act(interaction)

    @app_commands.command(description="This server's quotes: all, or by member, athlete, tag or words")
    @app_commands.describe(**_WANTED)
    @app_commands.autocomplete(athlete=suggest_option, tag=suggest_tag)
    async def search(
        self,
        interaction: Interaction,
        member: discord.User | None = None,
        athlete: str | None = None,
        tag: Words | None = None,
        words: Words | None = None,
    ) -> None:
        """A list of quotes."""
        await act(interaction)

    @app_commands.command(description="Show one quote, by its number")
    @app_commands.describe(number=_SAID_OF["number"])
    async def show(self, interaction: Interaction, number: Number) -> None:
        """One quote."""
        await act(interaction)

    @app_commands.command(description="Keep what a member or an athlete said; opens a form for the words")
    @app_commands.describe(member="The member who said it", athlete="The athlete who said it")
    @app_commands.autocomplete(athlete=suggest_option)
    async def add(
        self, interaction: Interaction, member: discord.User | None = None, athlete: str | None = None
    ) -> None:
        """Type a quote."""
        async with reporting(interaction):
            if member is not None and athlete:
                raise UsageError("That names two who said it.", "Name a member or an athlete.")
            if member is not None and member.bot:
                raise UsageError("Bots are not quoted.", "Name a member or an athlete.")
            if member is not None and interaction.guild_id is not None and not isinstance(member, discord.Member):
                raise who_left()
            await open_form(interaction, asked_by(interaction))

    @app_commands.command(description="Change what a quote says; opens a form")
    @app_commands.describe(number=_SAID_OF["number"])
    async def edit(self, interaction: Interaction, number: Number) -> None:
        """Change a quote."""
        async with reporting(interaction):
            await open_form(interaction, asked_by(interaction))

    @app_commands.command(description="Remove a quote: what you said, what you kept, or any if you may")
    @app_commands.describe(number=_SAID_OF["number"])
    async def remove(self, interaction: Interaction, number: Number) -> None:
        """Remove a quote."""
        await act(interaction)

    @app_commands.command(description="New quotes that wait to be reviewed")
    async def review(self, interaction: Interaction) -> None:
        """The review queue."""
        await act(interaction)

    @app_commands.command(name="opt-out", description="Remove what is quoted of you in every server, and forbid more")
    async def opt_out(self, interaction: Interaction) -> None:
        """Forbid being quoted."""
        await act(interaction)

    @app_commands.command(description="What holds for this server's quotebook: who adds, who removes, review")
    @app_commands.describe(**{name: _SAID_OF[name] for name in ("adder", "remover", "review", "outlives")})
    async def settings(
        self,
        interaction: Interaction,
        adder: discord.Role | None = None,
        remover: discord.Role | None = None,
        review: bool | None = None,
        outlives: bool | None = None,
    ) -> None:
        """Settings of the book."""
        await act(interaction)

    @app_commands.command(description="The whole book as a file, for who manages the server")
    @app_commands.describe(format=_SAID_OF["format"])
    async def export(self, interaction: Interaction, format: Literal["json", "csv"] | None = None) -> None:  # noqa: A002 - the option's name
        """A file of the book."""
        await act(interaction)

    @app_commands.command(name="import", description="Take in the quotes of a file: an export, or another bot's")
    @app_commands.describe(file="JSON or CSV", dry_run=_SAID_OF["dry-run"])
    @app_commands.rename(dry_run="dry-run")
    async def import_(self, interaction: Interaction, file: discord.Attachment, dry_run: bool = False) -> None:
        """Take in a file."""
        async with reporting(interaction):
            if not asker_of(interaction).may_manage:
                await act(interaction)  # which says so, before anything is fetched
                return
            if file.size > LARGEST_READ:
                most = f"I take {LARGEST_READ // 1_000_000} MB at once."
                raise UsageError(f"The file is too large: it has {file.size:,} bytes.", most)
            await interaction.response.defer(thinking=True, ephemeral=True)
            await act(interaction, await read_upload(file))

    @commands.Cog.listener()
    async def on_raw_message_delete(self, event: discord.RawMessageDeleteEvent) -> None:
        """Remove the quote of a deleted message, unless the server lets it stay."""
        await self._forget(event.guild_id, (event.message_id,))

    @commands.Cog.listener()
    async def on_raw_bulk_message_delete(self, event: discord.RawBulkMessageDeleteEvent) -> None:
        """Remove the quotes of many deleted messages."""
        await self._forget(event.guild_id, event.message_ids)

    @commands.Cog.listener()
    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """Remove the quotes of a deleted channel's messages."""
        await self._forget_channel(channel.guild.id, channel.id)

    @commands.Cog.listener()
    async def on_raw_thread_delete(self, event: discord.RawThreadDeleteEvent) -> None:
        """Remove the quotes of a deleted thread's messages."""
        await self._forget_channel(event.guild_id, event.thread_id)

    async def _forget(self, guild: int | None, messages: Collection[int]) -> None:
        """Most messages have no quote: they are looked for before anything is written."""
        community = self.client.app.community
        if guild is None or community is None:
            return
        try:
            for message in messages:
                if await community.quotebook.find_by_message(guild, message) is not None:
                    async with community.transaction() as changes:
                        await changes.quotebook.forget_messages(guild, messages)
                    return
        except StoreError as error:  # it is noticed when the quote is next shown
            log.warning("cannot remove the quotes of deleted messages: %s", error)

    async def _forget_channel(self, guild: int, channel: int) -> None:
        community = self.client.app.community
        if community is None:
            return
        try:
            async with community.transaction() as changes:
                await changes.quotebook.forget_channel(guild, channel)
        except StoreError as error:
            log.warning("cannot remove the quotes of a deleted channel: %s", error)


async def save_message(interaction: Interaction, message: discord.Message) -> None:
    """Open the form of a quote, filled in from a message; its words come with the interaction, without an intent."""
    app, asker = interaction.client.app, asker_of(interaction)
    async with reporting(interaction):
        context = await app.context_for(Asked("quotebook"), asker)
        asked = asked_of(message, context.preferences.zone)
        refuse_what_not_all_read(interaction.guild, interaction.channel)
        await app.open_form(asked, asker)  # whether they may, before Discord is asked about somebody else
        await refuse_who_left(interaction.guild, message.author.id)
        await open_form(interaction, asked)


async def setup(bot: BellLapClient) -> None:
    """Called by discord.py."""
    await bot.add_cog(Quotebook(bot))
