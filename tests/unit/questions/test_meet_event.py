"""/meet-event: who may ask for it, for which meets, and what is said otherwise."""

from collections.abc import Mapping
from datetime import UTC, datetime

import pytest

from bot.actions.meet_event.act import MeetEventMade
from bot.app import App
from bot.cards.card import Link
from bot.domain.asked import Asked
from bot.domain.asker import Asker
from bot.domain.calendar import Fixture
from bot.errors import NoAnswer, NotAllowed, Unavailable, UsageError

MODERATOR = Asker(1, 42, 7, may_manage_events=True)


class Events:
    """Takes what is to be made."""

    def __init__(self) -> None:
        self.made: list[tuple[int, str]] = []

    async def add(self, guild: int, fixture: Fixture) -> str:
        self.made.append((guild, fixture.meet.id))
        return "https://discord.com/events/42/9001"

    async def sync(self, fixtures: Mapping[str, Fixture]) -> int:
        return len(fixtures)


def _on(app: App, year: int, month: int = 7) -> tuple[App, Events]:
    app.clock = lambda: datetime(year, month, 1, 12, tzinfo=UTC)
    app.guild_events = events = Events()
    return app, events


def _asked(meet: str) -> Asked:
    return Asked.of("meet-event", {"meet": meet})


async def test_a_meet_ahead_becomes_an_event(frozen_app: App) -> None:
    app, events = _on(frozen_app, 2027)
    reply = await app.act(_asked("Pan American Games 2027"), MODERATOR)
    assert isinstance(reply.outcome, MeetEventMade)
    assert [guild for guild, _ in events.made] == [42]
    assert reply.card.private
    assert any(isinstance(each, Link) for row in reply.card.actions if isinstance(row, tuple) for each in row)


@pytest.mark.parametrize(
    ("asker", "meet", "error", "said"),
    [
        (Asker(1, 42, 7), "Pan American Games 2027", NotAllowed, "manage this server's events"),
        (Asker(1, 42, 7, may_manage=True), "Pan American Games 2027", NotAllowed, "manage this server's events"),
        (Asker(1), "Pan American Games 2027", NotAllowed, "Only a server that added me"),
        (Asker(1, in_foreign_guild=True, may_manage_events=True), "Lima", NotAllowed, "Only a server that added me"),
        (MODERATOR, "Budapest 2023", NoAnswer, "was over on 27 Aug 2023"),
        (MODERATOR, "", UsageError, "Which meet"),
        (MODERATOR, "Diamond League", UsageError, "more than one meet"),
    ],
)
async def test_what_cannot_be_is_said(
    frozen_app: App, asker: Asker, meet: str, error: type[Exception], said: str
) -> None:
    app, events = _on(frozen_app, 2027)
    reply = await app.act(_asked(meet), asker)
    assert isinstance(reply.outcome, error)
    assert said in str(reply.outcome)
    assert events.made == []


async def test_without_discord_there_are_no_events(frozen_app: App) -> None:
    app, _ = _on(frozen_app, 2027)
    app.guild_events = None
    assert isinstance((await app.act(_asked("Pan American Games 2027"), MODERATOR)).outcome, Unavailable)


async def test_the_card_of_one_meet_offers_it(frozen_app: App) -> None:
    app, _ = _on(frozen_app, 2027)
    card = (await app.ask_line("/calendar meet:Lima")).card
    labels = [each.label for row in card.actions if isinstance(row, tuple) for each in row]
    assert "Add to this server" in labels
