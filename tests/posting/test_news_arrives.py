"""From a file to a post: a real import, real stores, and a Discord on loopback sockets; only the time is ours."""

import asyncio
import gc
import json
import math
from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import discord
import pytest
import pytest_asyncio
from discord.http import Route

from bot.actions.registry import COMMANDS
from bot.app import App
from bot.cards.card import Card
from bot.cards.components import render
from bot.channels import Channels
from bot.client import BellLapClient
from bot.community.community import Community
from bot.community.database import open_community
from bot.domain.follows import Delivery, FollowKind, Reveal
from bot.domain.preferences import Preferences
from bot.domain.record import RecordStatus, RecordType
from bot.domain.rows import FileRow
from bot.domain.source import Source, SourceKind
from bot.domain.target import Target
from bot.domain.telling import MOST_TOLD
from bot.errors import StoreError
from bot.importing.importer import Import, import_rows
from bot.importing.undoing import undo
from bot.names.fold import fold
from bot.posting import distributing
from bot.posting.distributing import Distributing
from bot.posting.drawing import Drawing
from bot.posting.sending import Sending
from bot.posting.wishes import fulfil_wishes
from bot.questions.custom_id import Codec
from bot.services import Handle
from tests.rendering import as_read
from tests.running.loopback import TOKEN, LoopbackDiscord, serve_loopback
from tests.store.importing_rows import JAKOB, KERR, PersonRow, person, record, result

DAY = date(2026, 11, 25)
NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)
HERE, THERE, DIRECT = Target(10, 2000), Target(10, 3000), Target(user=70_000)
HIDDEN, OPEN = Delivery(), Delivery(Reveal.OPEN)
KERRS = (FollowKind.ATHLETE, "josh-kerr")
MOST_STEPS = 300
RACE = ((JAKOB, "3:30.10"), (KERR, "3:30.90"))
CORRECTED = ((KERR, "3:30.90"), (JAKOB, "3:30.95"))


async def no_sleep(_seconds: float) -> None:
    return


class EndedEarly(Exception):
    """The end of a process."""


@dataclass
class Club:
    """A bot whose channels follow something: its facts, its members' data, its Discord and its clock."""

    app: App
    community: Community
    discord: LoopbackDiscord
    channels: Channels
    now: datetime = NOON
    refreshed: int = 0
    handle: Handle = field(default_factory=lambda: Handle("outbox", lambda: NOON, no_sleep))

    async def follow(
        self,
        target: Target,
        kind: FollowKind = FollowKind.ATHLETE,
        subject: str = "josh-kerr",
        *,
        delivery: Delivery = HIDDEN,
    ) -> None:
        async with self.community.transaction() as changes:
            await changes.follows.add(target, kind, subject, self.now - timedelta(days=1))
            await changes.follows.set_delivery(target, kind, delivery, self.now)

    async def take_in(
        self, *marks: tuple[PersonRow, str], day: date = DAY, kind: SourceKind = SourceKind.LIST, quiet: bool = False
    ) -> int:
        rows = [result(who, mark, place, day=day, kind=kind) for place, (who, mark) in enumerate(marks, 1)]
        return await self._import(rows, f"{kind}", quiet=quiet)

    async def take_in_record(self, who: PersonRow, mark: str) -> int:
        """A national record of the same race."""
        held = record(who, mark, type=RecordType.NATIONAL_RECORD, scope="GBR", status=RecordStatus.RATIFIED, day=DAY)
        return await self._import([held], "records")

    async def _import(self, rows: Sequence[FileRow], title: str, *, quiet: bool = False) -> int:
        source = Source("", f"A file of {self.now} {title}", "A club", DAY, "2026")
        wanted = Import(rows, source, lambda: "f" * 64, quiet=quiet, now=lambda: self.now)
        return (await import_rows(self.app.almanac.store, wanted, fold)).batch.number  # type: ignore[arg-type]

    async def _notice(self) -> None:
        self.refreshed += 1

    def distributing(self) -> Distributing:
        return Distributing(lambda: self.app.almanac, self.community, self._notice, lambda: self.now)

    async def post(self) -> int:
        """Distribute what is new and send all that is due; how many posts were made."""
        made = await self.distributing().step()
        await self.send()
        return made

    async def send(self) -> None:
        """Send all that is due."""
        drawing = Drawing(self.community, self.app.almanac.store, self.app.context)
        sending = Sending(self.community.outbox, self.channels, drawing.draw, lambda: self.now, rate=math.inf, gather=0)
        for _ in range(MOST_STEPS):
            if not await sending.step(self.handle):
                return
        raise AssertionError("there is no end")

    def there(self, target: Target = HERE) -> list[str]:
        """The messages of a channel, each as all its texts."""
        return [" · ".join(_texts(message["components"])) for message in self.discord.channels.messages[target.id]]


def _texts(components: list[dict[str, Any]]) -> list[str]:
    found: list[str] = []
    for component in components:
        found += [as_read(component["content"])] if "content" in component else []
        found += _texts(component.get("components", []))
    return found


@pytest_asyncio.fixture
async def club(frozen_app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncGenerator[Club]:
    codec = Codec(COMMANDS)

    def view(card: Card) -> discord.ui.LayoutView:
        drawn = render(card, codec)
        drawn.stop()
        return drawn

    members = f"sqlite+aiosqlite:///{tmp_path / 'club.sqlite3'}"  # not the app's own, whose services run by real time
    async with serve_loopback() as served, open_community(members) as community:
        monkeypatch.setattr(Route, "BASE", f"http://127.0.0.1:{served.port}/api")
        client = discord.Client(intents=discord.Intents(guilds=True))
        await client.login(TOKEN)
        yield Club(frozen_app, community, served, Channels(client, view))
        await client.close()


async def test_a_fact_reaches_each_who_follows_once(club: Club) -> None:
    for target in (HERE, DIRECT):
        await club.follow(target)
    await club.follow(THERE, FollowKind.ATHLETE, "usain-bolt")
    await club.take_in(*RACE)
    assert await club.post() == 2
    assert (len(club.there()), len(club.there(DIRECT)), club.there(THERE)) == (1, 1, [])
    assert "Josh Kerr in Paris" in club.there()[0]
    assert "3:30" not in club.there()[0]
    assert await club.post() == 0
    assert (len(club.there()), len(club.there(DIRECT))) == (1, 1)


async def test_facts_of_a_restart_are_neither_lost_nor_told_twice(club: Club) -> None:
    await club.follow(HERE)
    await club.take_in(*RACE)
    await club.distributing().step()  # and the process dies before anything is sent
    assert await club.post() == 0
    assert len(club.there()) == 1


async def test_an_open_post_shows_the_race(club: Club) -> None:
    await club.follow(HERE, delivery=OPEN)
    await club.take_in(*RACE)
    await club.post()
    assert "Jakob Ingebrigtsen" in club.there()[0]
    assert "3:30.10" in club.there()[0]


@pytest.mark.parametrize("record_first", [False, True])
async def test_a_record_of_another_import_is_no_second_post_that_would_tell_of_it(
    club: Club, *, record_first: bool
) -> None:
    await club.follow(HERE)
    await club.follow(THERE, delivery=OPEN)
    for is_record in (record_first, not record_first):
        await (club.take_in_record(KERR, "3:30.90") if is_record else club.take_in(*RACE))
        await club.post()
        club.now += timedelta(hours=1)
    assert len(club.there(HERE)) == 1
    assert len(club.there(THERE)) == 2
    assert "Men's 1500 m, Paris. The result is in" in club.there(HERE)[0]


async def test_one_import_of_many_facts_is_one_post(club: Club) -> None:
    await club.follow(HERE)
    await club.follow(HERE, FollowKind.EVENT, "1500m:M")
    rows = [result(KERR, f"3:3{n}.00", 1, day=DAY - timedelta(days=n), city=f"City {n}") for n in range(9)]
    source = Source("", "Many", "A club", DAY, "2026")
    wanted = Import(rows, source, lambda: "f" * 64, now=lambda: club.now)
    await import_rows(club.app.almanac.store, wanted, fold)  # type: ignore[arg-type]
    assert await club.post() == 1
    assert "9 new results" in club.there()[0]


async def test_a_quiet_import_and_old_results_are_not_told(club: Club) -> None:
    await club.follow(HERE)
    await club.take_in(*RACE, quiet=True)
    await club.take_in(*RACE, day=date(2024, 5, 1))
    assert await club.post() == 0
    assert club.there() == []


async def test_a_correction_edits_the_post_and_says_so(club: Club) -> None:
    await club.follow(HERE, delivery=OPEN)
    await club.take_in(*RACE)
    await club.post()
    assert "Won by **🇳🇴 Jakob" in club.there()[0]
    await club.take_in(*CORRECTED, kind=SourceKind.MEET)
    assert await club.post() == 0
    assert len(club.there()) == 1
    assert "Won by **🇬🇧 Josh" in club.there()[0]
    assert "Corrected" in club.there()[0]


async def test_undoing_takes_the_post_back_and_the_same_file_is_told_anew(club: Club) -> None:
    await club.follow(HERE)
    batch = await club.take_in(*RACE)
    await club.post()
    await undo(club.app.almanac.store, batch)  # type: ignore[arg-type]
    assert await club.post() == 0
    (message,) = club.there()
    assert "Taken back" in message
    club.now += timedelta(hours=1)
    await club.take_in(*RACE)
    assert await club.post() == 1
    assert len(club.there()) == 2


async def test_undoing_a_correction_edits_the_post_again(club: Club) -> None:
    await club.follow(HERE, delivery=OPEN)
    await club.take_in(*RACE)
    await club.post()
    batch = await club.take_in(*CORRECTED, kind=SourceKind.MEET)
    await club.post()
    before = club.there()[0]
    await undo(club.app.almanac.store, batch)  # type: ignore[arg-type]
    await club.post()
    assert club.there()[0] != before
    assert "3:30.10" in club.there()[0]


async def test_a_digest_comes_at_its_hour_with_all_that_came_till_then(club: Club) -> None:
    async with club.community.transaction() as changes:
        await changes.settings.set_guild(10, Preferences(zone="Europe/Oslo"), NOON)
    await club.follow(HERE, delivery=Delivery(digest_hour=20))
    await club.take_in(*RACE)
    await club.post()
    club.now += timedelta(hours=1)
    await club.take_in((KERR, "8:00.00"), day=DAY - timedelta(days=1))
    await club.post()
    assert club.there() == []
    club.now = datetime(2026, 11, 26, 19, tzinfo=UTC)  # 20:00 in Oslo
    await club.post()
    assert len(club.there()) == 1


async def test_after_members_data_was_restored_nothing_is_told_again(club: Club, tmp_path: Path) -> None:
    """The backup knows of no post: the same post is made again, is looked for, and is found in its channel."""
    await club.follow(HERE)
    await club.follow(DIRECT, delivery=Delivery(digest_hour=14))
    await club.take_in(*RACE)
    await club.post()
    club.now += timedelta(hours=3)
    await club.post()
    assert (len(club.there()), len(club.there(DIRECT))) == (1, 1)
    async with open_community(f"sqlite+aiosqlite:///{tmp_path / 'restored.sqlite3'}") as restored:
        club.community, now = restored, club.now
        club.now = NOON
        await club.follow(HERE)
        await club.follow(DIRECT, delivery=Delivery(digest_hour=14))
        club.now = now
        assert await club.post() == 2
    assert (len(club.there()), len(club.there(DIRECT))) == (1, 1)


async def test_two_processes_that_find_the_same_news_post_it_once(club: Club) -> None:
    await club.follow(HERE)
    await club.take_in(*RACE)
    assert sum([await each.step() for each in (club.distributing(), club.distributing())]) == 1
    await club.post()
    assert len(club.there()) == 1


async def end_after_the_first_post(club: Club, monkeypatch: pytest.MonkeyPatch) -> None:
    """Distribute, in a process that ends when it has made one of the posts."""
    with monkeypatch.context() as patched:
        patched.setattr(distributing, "AT_ONCE", 1)
        patched.setattr(club.community.outbox, "wake", lambda: (_ for _ in ()).throw(EndedEarly))
        with pytest.raises(EndedEarly):
            await club.distributing().step()


async def test_no_search_for_garbage_goes_through_the_facts_of_an_import_that_is_being_told(
    club: Club, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of 10,000 results it took up to 38 ms, in which nobody got an answer."""
    for target in (HERE, THERE, DIRECT):
        await club.follow(target)
    await club.take_in(*RACE)
    monkeypatch.setattr(distributing, "AT_ONCE", 1)
    monkeypatch.setattr(distributing, "PAUSE", 0.001)
    happened: list[str] = []
    own = asyncio.current_task()  # the app's services follow the import, too

    def note(what: str) -> None:
        happened.extend([what] if asyncio.current_task() is own else [])

    with monkeypatch.context() as patched:
        patched.setattr(gc, "freeze", lambda: note("left alone"))
        patched.setattr(club.community.outbox, "wake", lambda: note("told"))
        assert await club.distributing().step() == 3
    assert happened == ["left alone", "told", "told", "told"]


async def test_what_a_process_left_undone_is_done_once(club: Club, monkeypatch: pytest.MonkeyPatch) -> None:
    for target in (HERE, THERE, DIRECT):
        await club.follow(target)
    await club.take_in(*RACE)
    await end_after_the_first_post(club, monkeypatch)
    assert await club.post() == 2
    assert [len(club.there(target)) for target in (HERE, THERE, DIRECT)] == [1, 1, 1]
    assert await club.post() == 0


async def test_an_import_is_told_in_portions_and_one_that_is_cut_off_between_two_is_gone_on_with(
    club: Club, monkeypatch: pytest.MonkeyPatch
) -> None:
    for target in (HERE, THERE, DIRECT):
        await club.follow(target)
    await club.take_in(*RACE)
    with monkeypatch.context() as patched:
        patched.setattr(distributing, "AT_ONCE", 1)
        patched.setattr(distributing, "PAUSE", 3600)
        telling = asyncio.create_task(club.distributing().step())
        await club.community.outbox.wait_for_posts()
        assert not telling.done()
        await club.send()
        assert sum(len(club.there(target)) for target in (HERE, THERE, DIRECT)) == 1
        telling.cancel()
        await asyncio.gather(telling, return_exceptions=True)
    assert await club.post() == 2
    assert [len(club.there(target)) for target in (HERE, THERE, DIRECT)] == [1, 1, 1]


async def test_a_post_of_an_import_that_was_undone_before_all_were_made_is_taken_back(
    club: Club, monkeypatch: pytest.MonkeyPatch
) -> None:
    for target in (HERE, THERE):
        await club.follow(target)
    batch = await club.take_in(*RACE)
    await end_after_the_first_post(club, monkeypatch)
    await club.send()
    await undo(club.app.almanac.store, batch)  # type: ignore[arg-type]
    assert await club.post() == 0
    (message,) = (*club.there(), *club.there(THERE))
    assert "Taken back" in message


async def test_the_bot_reads_its_facts_anew_before_it_posts(club: Club) -> None:
    news = club.distributing()
    await news.step()
    assert club.refreshed == 1
    await news.step()
    assert club.refreshed == 1
    await club.take_in(*RACE)
    await news.step()
    assert club.refreshed == 2


async def test_what_many_posts_tell_is_read_once(club: Club, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(5):
        await club.follow(Target(10, 4000 + number), *((KERRS,) if number % 2 else ((FollowKind.EVENT, "1500m:M"),))[0])
    await club.take_in(*RACE)
    races, read = club.app.almanac.store.races, list[str]()
    list_field = type(races).list_field

    async def count(self: Any, race: str) -> Any:  # noqa: ANN401 - a repository
        read.append(race)
        await asyncio.sleep(0.05)  # so that the others ask before it is read
        return await list_field(self, race)

    monkeypatch.setattr(type(races), "list_field", count)
    assert await club.post() == 5
    assert len(read) == 1


async def wish(club: Club, target: Target = HERE, name: str = "Zebedee Quixworth") -> None:
    async with club.community.transaction() as changes:
        await changes.follows.add(target, FollowKind.ATHLETE, name, club.now - timedelta(days=1), wish=True)


async def take_in_stranger(club: Club) -> None:
    await club.take_in((JAKOB, "3:30.00"), (KERR, "3:30.50"), (person("Zebedee Quixworth"), "3:31.00"))
    await club.app.refresh()


async def test_one_import_makes_one_post_that_says_who_has_arrived_too(club: Club) -> None:
    await club.follow(HERE)
    await wish(club)
    await wish(club, DIRECT)
    await take_in_stranger(club)
    await club.post()
    club.now += timedelta(minutes=2)
    await club.post()
    (here,), (direct,) = club.there(), club.there(DIRECT)
    assert "in Paris" in here
    assert "Zebedee Quixworth has arrived: you asked for “Zebedee Quixworth”, and I follow them here." in here
    assert "3:31" not in here
    assert "Zebedee Quixworth has arrived" in direct


async def test_a_digest_that_comes_later_leaves_the_arrival_a_post_of_its_own(club: Club) -> None:
    await club.follow(HERE, delivery=Delivery(digest_hour=20))
    await wish(club)
    await take_in_stranger(club)
    await club.post()
    club.now += timedelta(minutes=2)
    await club.post()
    (here,) = club.there()
    assert "Zebedee Quixworth has arrived" in here
    club.now += timedelta(days=1)
    await club.post()
    assert "has arrived" not in club.there()[1]


async def test_an_arrival_is_not_lost_where_the_process_dies_before_the_news_is_told(club: Club) -> None:
    await club.follow(HERE)
    await wish(club)
    await take_in_stranger(club)
    await fulfil_wishes(club.community, club.app.almanac.names, club.now)
    await club.post()
    club.now += timedelta(minutes=2)
    await club.post()
    (here,) = club.there()
    assert "Zebedee Quixworth has arrived" in here


async def test_more_facts_than_a_post_keeps_leave_who_has_arrived_in_it(club: Club) -> None:
    await club.follow(HERE, FollowKind.EVENT, "1500m:M")
    await wish(club)
    many = [
        result(JAKOB, "3:30.00", 1, day=DAY, meet=f"Meeting {at}", city=f"City {at}") for at in range(MOST_TOLD + 5)
    ]
    await club._import([*many, result(person("Zebedee Quixworth"), "3:31.00", 2, day=DAY)], "many")
    await club.app.refresh()
    await club.post()
    (here,) = club.there()
    assert "Zebedee Quixworth has arrived" in here
    assert f"{MOST_TOLD + 6} new results" in here


async def test_a_database_that_fails_delays_and_loses_nothing(club: Club, monkeypatch: pytest.MonkeyPatch) -> None:
    await club.follow(HERE)
    await club.take_in(*RACE)
    news, told = club.distributing(), club.community.told.find_told

    async def fail(*_: object) -> None:
        raise StoreError("locked", "Try again.")

    monkeypatch.setattr(club.community.told, "find_told", fail)
    with pytest.raises(StoreError):
        await news.step()
    monkeypatch.setattr(club.community.told, "find_told", told)
    assert await news.step() == 1


@pytest.mark.parametrize("look_every", [0.1])
async def test_the_running_bot_posts_what_is_imported(frozen_app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the bot's own services and clock: imported, distributed, sent."""
    assert frozen_app.community is not None
    now = datetime.now(UTC)
    async with frozen_app.community.transaction() as changes:
        await changes.follows.add(HERE, *KERRS, now - timedelta(days=1))
    async with serve_loopback() as served:
        monkeypatch.setattr(Route, "BASE", f"http://127.0.0.1:{served.port}/api")
        client = BellLapClient(frozen_app)
        await client.login(TOKEN)  # calls setup_hook, which starts the sender
        rows = [result(KERR, "3:30.00", 1, day=now.date() - timedelta(days=1))]
        wanted = Import(rows, Source("", "Now", "A club", now.date(), "2026"), partial(str, "f" * 64))
        await import_rows(frozen_app.almanac.store, wanted, fold)  # type: ignore[arg-type]
        posted = await served.until(lambda: served.channels.messages[HERE.id])
        assert "Josh Kerr in Paris" in json.dumps(posted)
        await client.close()


async def test_a_follow_of_somebody_who_was_joined_with_another_is_told(
    club: Club, monkeypatch: pytest.MonkeyPatch
) -> None:
    await club.follow(HERE, FollowKind.ATHLETE, "j-kerr")
    await club.follow(THERE, FollowKind.RIVALRY, "j-kerr|jakob-ingebrigtsen")
    former = {"j-kerr": "josh-kerr"}
    monkeypatch.setattr(type(club.app.almanac.names), "former_ids", lambda _: former)
    await club.take_in(*RACE)
    assert await club.post() == 2
    assert "Josh Kerr in Paris" in club.there()[0]
    assert "Jakob Ingebrigtsen and Josh Kerr in Paris" in club.there(THERE)[0]
