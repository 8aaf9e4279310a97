"""What answers questions and does actions, whatever surface they come from; `bot/opening.py` opens what it needs."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from secrets import randbelow
from typing import Any, cast

from bot.actions.registry import ACTIONS, COMMANDS
from bot.cache import LruCache
from bot.cards.card import Button, Card, Form
from bot.cards.delivering import carrying, with_others, with_share, without_chart
from bot.cards.error import draw as draw_error
from bot.cards.paging import ALL
from bot.charts.service import ChartError, Charts
from bot.community.departures import Departures
from bot.database.session import AllLocks, Locks
from bot.domain.asked import Asked, Options
from bot.domain.asker import Asker
from bot.domain.community import Community
from bot.domain.dates import utc_now
from bot.domain.meet_event import GuildEvents
from bot.domain.service import ServiceState
from bot.errors import BellLapError, DepartedServer, SetupError, StoreError, Unavailable, UsageError
from bot.garbage import give_memory_back
from bot.keeping import (
    KEPT_ANSWERS,
    KEPT_SUGGESTIONS,
    AnswerKey,
    SuggestionKey,
    answer_key,
    packed,
    size_of_card,
    size_of_suggestions,
    suggestion_key,
)
from bot.names.spotting import spot_athletes
from bot.preferences import PreferenceMemory
from bot.questions.almanac import Almanac
from bot.questions.command import Command
from bot.questions.context import NOBODY, Context, Messages, Roles, Sender, Turns
from bot.questions.custom_id import Codec, Press
from bot.questions.custom_id_v1 import unknown_button
from bot.questions.delivery import Wishes, read_wishes
from bot.questions.question import Request
from bot.questions.registry import get_question
from bot.questions.repositories import StartLists
from bot.questions.short_ids import ShortIds
from bot.questions.spotted import draw as draw_spotted
from bot.questions.suggesting import Suggestion, suggest
from bot.questions.took import as_few, others_meant
from bot.questions.understanding import understood
from bot.reading import Reader
from bot.reading_almanac import NAMES_FILE, keep_names, read_almanac
from bot.renewing import Renewal, renew_almanac
from bot.reply import Kept, Reply, counted, note_asked
from bot.services import Service
from bot.settings import Settings
from bot.telemetry.exchanges import note_command
from bot.understanding.plain import read_message, read_text
from bot.understanding.reading import Read

log = logging.getLogger(__name__)


@dataclass
class App:
    """Everything a surface needs: it asks, and gets a Reply.

    `community` is None without members, as in a terminal. The Discord client sets `sender`, `roles` and `print_card`;
    without `print_card` no answer is kept. `start` runs a service until the app is closed.
    `is_member` tells whether the bot is in a server, by its id, as far as it can know.
    `invite` is the address at which a server adds the bot. `locks` are those among the processes of one database.
    """

    almanac: Almanac
    settings: Settings
    charts: Charts
    reader: Reader
    community: Community | None = None
    services: Callable[[], tuple[ServiceState, ...]] = tuple
    clock: Callable[[], datetime] = utc_now
    pick: Callable[[int], int] = randbelow
    turns: Turns = field(default_factory=Turns)
    codec: Codec = field(default_factory=lambda: Codec(COMMANDS))
    sender: Sender | None = None
    roles: Roles | None = None
    start_lists: StartLists | None = None
    guild_events: GuildEvents | None = None
    messages: Messages | None = None
    print_card: Callable[[Card], list[dict[str, Any]]] | None = None
    departures: Departures | None = None
    start: Callable[[Service], None] | None = None
    invite: str = ""
    locks: Locks = field(default_factory=AllLocks)
    is_member: Callable[[int], bool] = field(default=lambda _: True)

    def __post_init__(self) -> None:
        self.preferences = PreferenceMemory(self.community)
        self.kept = LruCache[AnswerKey, Kept](KEPT_ANSWERS)
        self.renewed = False  # since the names were written to their files
        self._refreshing = asyncio.Lock()  # several services ask for it after one import
        self._suggestions = LruCache[SuggestionKey, tuple[Suggestion, ...]](KEPT_SUGGESTIONS)
        self._short_ids: ShortIds | None = None

    async def context_for(self, asked: Asked, asker: Asker = NOBODY, *, seen_by_all: bool | None = None) -> Context:
        """The context for a question: who asks, and the preferences for this answer.

        `seen_by_all` is given if the message that is answered in already decides who sees the answer. Raises
        Unavailable if the preferences cannot be read, and UsageError for options of delivery that are not valid.
        """
        layers = await self.preferences.find(asker)
        return Context(
            self.almanac,
            asker,
            self.community,
            layers.under(read_wishes(asked), seen_by_all=seen_by_all),
            self.sender,
            self.clock,
            self.turns,
            self.pick,
            COMMANDS,
            self.services,
            self.roles,
            self.start_lists,
            guild_events=self.guild_events,
            invite=self.invite,
            messages=self.messages,
        )

    def context(self) -> Context:
        """The context of what nobody asks for: nothing is preferred, and nothing hidden."""
        return Context(
            self.almanac, clock=self.clock, commands=COMMANDS, start_lists=self.start_lists, messages=self.messages
        )

    async def ask(self, asked: Asked, context: Context | None = None, *, whole: bool = False) -> Reply:
        """Answer one question. An error that a user may see is returned as a Reply too.

        Without a context, nobody in particular asks and nothing is kept; then `whole` puts all pages of the card on
        one, which is for text: Discord would refuse it. Raises SetupError if the store fails: its message names paths
        and settings, and is for the operator.
        """
        note_asked(asked.question)
        if context is None or self.print_card is None:
            return counted(await self._ask(asked, context, whole=whole and context is None))
        key = answer_key(asked, context)
        kept = self.kept.find(key)
        if kept is not None and await self._still_fits(key, kept, asked, context):
            return counted(kept.reply)
        reply = counted(await self._ask(asked, context))
        if reply.question is None or not reply.question.kept:
            return reply
        printed = packed(self.print_card(reply.card))
        if context.almanac is self.almanac:  # else a new one came meanwhile, and what was kept is gone
            size = size_of_card(reply.card, printed)
            kept = Kept(replace(reply, outcome=None, printed=printed), size, context.almanac.version)
            self.kept.keep(key, kept, size)
        return replace(reply, printed=printed)

    async def _still_fits(self, key: AnswerKey, kept: Kept, asked: Asked, context: Context) -> bool:
        """Whether a kept answer fits the almanac: one of an earlier almanac does if its names mean the same still."""
        version = context.almanac.version
        if kept.version == version:
            return True
        try:
            meant = await understood(get_question(asked.question).understand(asked, _of_nobody(context)))
        except SetupError:
            raise
        except BellLapError:
            return False
        if not kept.is_meant(meant) or context.almanac is not self.almanac or self.kept.find(key) is not kept:
            return False
        self.kept.keep(key, replace(kept, version=version), kept.size)
        return True

    def find_kept(self, asked: Asked, context: Context) -> Reply | None:
        """The kept reply to a question; None if there is none, or if it must be looked at first (see `ask`)."""
        kept = self.kept.find(answer_key(asked, context))
        if kept is None or kept.version != context.almanac.version:
            return None
        note_asked(asked.question)
        return counted(kept.reply)

    async def _ask(self, asked: Asked, context: Context | None, *, whole: bool = False) -> Reply:
        wishes = Wishes()
        taken: tuple[str, ...] = ()
        try:
            wishes = read_wishes(asked)
            context = context or await self.context_for(asked)
            question = get_question(asked.question)
            if question.kept:
                context = _of_nobody(context)
            meant = await understood(question.understand(asked, context))
            taken = meant.notes
            request = _on_one_page(meant.request) if whole else meant.request
            answer = await question.answer(request, context)
        except SetupError:
            raise
        except BellLapError as error:
            return Reply(error, carrying(_with_taken(draw_error(error), taken), wishes.carried()), read=asked)
        card = _with_taken(question.draw(answer, context), meant.notes)
        card = carrying(card, wishes.carried())
        answered = meant.request.asked().with_options(**wishes.carried())
        if context.preferences.private:
            card = with_share(card, answered.with_options(private="no"))
        return Reply(answer, card, question, answered, meant=meant)

    async def act(self, asked: Asked, asker: Asker, upload: bytes | None = None) -> Reply:
        """Do one action, with the file that came with it. Its card says whether it is for the asker alone.

        An error is returned as a Reply too.
        """
        note_asked(asked.question)
        return counted(await self._act(asked, asker, upload))

    async def _act(self, asked: Asked, asker: Asker, upload: bytes | None) -> Reply:
        action = ACTIONS[asked.question]
        try:
            seen_by_all = None if action.shows_all(asked) else False
            context = await self.context_for(Asked(asked.question), asker, seen_by_all=seen_by_all)
            context = replace(context, upload=upload)
            request = await understood(action.understand(asked, context))
            try:
                answer = await action.act(request, context)
            except DepartedServer:
                if self.departures is None or asker.guild is None or not self.is_member(asker.guild):
                    raise  # it removed the bot after it was asked, as while a form was open
                # Its joining again was missed.
                await self.departures.mark_joined(asker.guild)
                answer = await action.act(request, context)
        except StoreError as error:
            log.error("cannot save what a member set: %s", error)  # noqa: TRY400 - the error says it all
            unsaved = Unavailable("I could not save that, so nothing has changed.", "Try again in a minute.")
            return Reply(unsaved, draw_error(unsaved))
        except BellLapError as error:
            return Reply(error, draw_error(error))
        self.preferences.forget(asker)
        return Reply(answer, action.draw(answer, context))

    async def open_form(self, asked: Asked, asker: Asker) -> Form:
        """The form of an action. Raises BellLapError where the asker may not do what it is for."""
        note_asked(asked.question)
        action = ACTIONS.get(asked.question)
        if action is None or (action.form is None and action.form_for is None):
            raise unknown_button()
        context = await self.context_for(Asked(asked.question), asker, seen_by_all=False)
        request = await understood(action.understand(asked, context))
        if action.form_for is not None:
            return action.form_for(request)
        if action.form is None:
            raise unknown_button()
        return action.form(asked)

    async def ask_line(self, line: str, *, whole: bool = False) -> Reply:
        """Answer a line of text, a command or plain words, as `bell-lap ask` and the console get it.

        With `whole` all pages are one, unless a page is named.
        """
        try:
            if not line.strip():
                raise UsageError("There is no question.", "Try: h2h Kerr Ingebrigtsen")
            _refuse_action(line)
            read = await self.reader.read(NOBODY.user, read_text, line, self.almanac, self.clock().date())
        except BellLapError as error:
            return Reply(error, draw_error(error))
        return self._noted(await self.ask(read.asked, whole=whole and not read.asked.text("page")), read)

    async def ask_plainly(self, words: str, asker: Asker = NOBODY) -> Reply:
        """Answer a question in plain words, from a mention of the bot; everybody in the channel sees the answer."""
        try:
            _refuse_action(words)
            read = await self.reader.read(asker.user, read_text, words, self.almanac, self.clock().date())
            context = await self.context_for(read.asked, asker, seen_by_all=True)
        except SetupError:
            raise
        except BellLapError as error:
            return counted(Reply(error, draw_error(error)))
        return self._noted(await self.ask(read.asked, context), read)

    def _noted(self, reply: Reply, read: Read) -> Reply:
        """The reply with the notes on how its question was read: what is kept of an answer has none of these."""
        if not read.notes:
            return reply
        card = _with_taken(reply.card, read.notes)
        printed = packed(self.print_card(card)) if reply.printed and self.print_card else None
        return replace(reply, card=card, printed=printed)

    async def read_press(self, custom_id: str) -> Press:
        """What a custom_id asks, with whole ids. Raises UsageError."""
        press = self.codec.decode(custom_id)
        if self._short_ids is None or self._short_ids.almanac is not self.almanac:
            self._short_ids = ShortIds(self.almanac)
        asked = await self._short_ids.expand(press.asked, COMMANDS[press.asked.question].options)
        return replace(press, asked=asked)

    async def suggest(self, command: Command, option: str, typed: str, options: Options) -> tuple[Suggestion, ...]:
        """As `bot.questions.suggesting.suggest`, but suggestions for short texts are kept."""
        note_asked(command.name)
        key, almanac = suggestion_key(command, option, typed, options), self.almanac
        found = self._suggestions.find(key) if key else None
        if found is None:
            found = await suggest(command, option, typed, options, almanac)
            if key and almanac is self.almanac:
                self._suggestions.keep(key, found, size_of_suggestions(key, found))
        return found

    async def spot(self, text: str, asker: Asker = NOBODY) -> Card:
        """The athletes that a text names, each with a way to its card, and a way to the answer if it is a question."""
        note_command("look up athletes")
        names = self.almanac.names
        found = await self.reader.read(asker.user, spot_athletes, text, names)
        asked = await self.reader.read(asker.user, read_message, text, self.almanac, self.clock().date())
        return draw_spotted(tuple(names.get(athlete) for athlete in found), asked)

    async def illustrate(self, reply: Reply) -> Reply:
        """The reply with the picture of its chart, or with the chart in words if it cannot be drawn."""
        if reply.card.chart is None:
            return reply
        try:
            return replace(reply, picture=await self.charts.draw(reply.card.chart))
        except ChartError as error:
            log.warning("no chart %r: %s", reply.card.chart.title, error)
            return replace(reply, card=without_chart(reply.card, "I could not draw the chart."), printed=None)

    async def refresh(self) -> bool:
        """Follow what has changed in the store since, or read the almanac anew; returns whether it had changed.

        Kept answers go by what changed, as far as that is known. Suggestions all go: they are made anew as quickly as
        they could be looked at.
        """
        async with self._refreshing:
            return await self._refresh()

    async def _refresh(self) -> bool:
        known, store = self.almanac, self.almanac.store
        if await store.get_version() == known.version and await store.find_state() == known.state:
            return False
        renewal = await renew_almanac(known)
        if renewal is not None:
            self._follow(renewal)
            return True
        self.almanac = await read_almanac(self.almanac.store, self.settings.bell_lap_home / NAMES_FILE)
        self.renewed = False
        self.kept.clear()
        self._suggestions.clear()
        del known
        await asyncio.to_thread(give_memory_back)
        log.info("read the almanac anew: version %d", self.almanac.version)
        return True

    def _follow(self, renewal: Renewal) -> None:
        if self._short_ids is not None and self._short_ids.almanac is self.almanac:
            self._short_ids.follow(renewal.almanac, renewal.athletes, renewal.races, renewal.meets)
        self.almanac, self.renewed = renewal.almanac, True
        self.kept.drop(lambda kept: kept.is_touched(renewal))
        self._suggestions.clear()
        log.info("followed what was imported: version %d", self.almanac.version)

    async def keep_names(self) -> None:
        """Write the names to their files if they have changed since, so that the next start need not build them."""
        if self.renewed:
            await keep_names(self.almanac, self.settings.bell_lap_home / NAMES_FILE)
            self.renewed = False


def _of_nobody(context: Context) -> Context:
    """The context for an answer that is kept: it may not rest on who asks."""
    return replace(context, asker=NOBODY, community=None)


def _with_taken(card: Card, taken: Sequence[str]) -> Card:
    """The card with the notes on what names were taken for, and the others of these names as buttons."""
    others = [Button(choice.label, choice.asked) for choice in others_meant(taken)]
    return with_others(replace(card, notes=as_few((*taken, *card.notes))), others)


def _on_one_page(request: Request) -> Request:
    """The request for all pages at once, if its card has pages."""
    return replace(cast("Any", request), page=ALL) if hasattr(request, "page") else request


_VERBS = frozenset({"follow", "remind"})  # that begin no question, so that whoever writes them means the action


def _refuse_action(text: str) -> None:
    """Raise UsageError for an action: only a slash command says for sure who acts, and with which rights."""
    name = text.strip().partition(" ")[0].casefold()
    means_it = name.startswith("/") or name == text.strip().casefold() or name in _VERBS
    action = ACTIONS.get(name.removeprefix("/")) if means_it else None
    if action:
        raise UsageError(
            f"/{action.name} works as a slash command on Discord only.",
            f"In Discord's message box, type {action.example}.",
        )
