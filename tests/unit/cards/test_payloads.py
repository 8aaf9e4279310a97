"""Discord accepts every card, and every card that its buttons lead to."""

import asyncio
import shutil
from collections import deque
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from bot.app import App, open_app
from bot.cards.card import Button, Card, Menu, Select
from bot.domain.asked import Asked
from bot.domain.disciplines import catalogue
from bot.domain.event import Event, Sex
from bot.questions.custom_id import Manner
from bot.questions.options import Option, OptionKind
from bot.questions.registry import QUESTIONS
from bot.settings import Settings
from tests.discord_limits import NEEDS_DESCRIPTION, TEXT, list_described_faults, list_faults, walk
from tests.rendering import CODEC, components_of

MOST_CARDS = 3000  # of the crawl: all that ship would lead to more than a hundred thousand
MOST_COMPARED = 200  # of the cards that compare seasons: there is one for any four athletes
ASKED_ABOUT = 150  # athletes and meets, spread over all that ship
COMPONENTS_V2 = 1 << 15


def spread(ids: Iterable[str]) -> list[str]:
    every = sorted(ids)
    return every[:: max(1, len(every) // ASKED_ABOUT)]


async def every_question(app: App) -> list[Asked]:
    """Each question about some of the shipped athletes and meets, and about each event and scope."""
    store, athletes, meets = app.almanac.store, spread(app.almanac.names), spread(app.almanac.meets)
    events = [e.key for e in await store.records.list_events("world")]
    scopes = await store.records.list_scopes()
    asked = [Asked(name) for name in ("about", "help", "quote", "on-this-day")]
    for name in ("athlete", "results", "rivals", "quote"):
        asked += [Asked.of(name, {"athlete": athlete}) for athlete in athletes]
    asked += [Asked.of(name, {"meet": meet}) for name in ("results", "race") for meet in meets]
    asked += [Asked.of("record", {"event": event}) for event in [*events, *catalogue()]]
    asked += [Asked.of("record", {"event": e, "scope": scope}) for e in ("1500m", "mile") for scope in scopes]
    asked += [Asked.of("pace", {"mark": "3:43.73", "event": event}) for event in catalogue()]
    days = [f"{month:02}-{day:02}" for month in range(1, 13) for day in range(1, 29)]
    return asked + [Asked.of("on-this-day", {"date": day}) for day in days]


def ways_on(card: Card) -> Iterator[Button]:
    for row in card.actions:
        for action in () if isinstance(row, Select) else row.choices if isinstance(row, Menu) else row:
            if isinstance(action, Button):
                yield action


def shape(components: list[dict[str, Any]]) -> str:
    """The types and keys of components without their texts: cards of one shape are checked once."""
    return repr([(c["type"], sorted(c), [sorted(o) for o in c.get("options", [])]) for c in walk(components)])


class Crawl:
    """Asks questions, follows every button, and collects what Discord would refuse."""

    def __init__(self, app: App) -> None:
        self.app = app
        self.faults: list[str] = []
        self.shapes: dict[str, list[dict[str, Any]]] = {}
        self.cards = self.compared = 0
        self._seen: set[object] = set()

    async def follow(self, asked: list[Asked]) -> None:
        waiting = deque(asked)
        while waiting and self.cards < MOST_CARDS:
            one = waiting.popleft()
            key = (one.question, frozenset(one.options))
            compared = one.question == "athlete" and bool(one.text("second"))
            if key not in self._seen and not (compared and self.compared >= MOST_COMPARED):
                self.compared += compared
                self._seen.add(key)
                waiting.extend(button.asked for button in await self.look(one))

    async def look(self, asked: Asked) -> list[Button]:
        self.cards += 1
        card = (await self.app.ask(asked)).card
        components = components_of(card)
        self.shapes.setdefault(shape(components), components)
        buttons = list(ways_on(card))
        lost = [b.label for b in buttons if not await comes_back(b, self.app)]
        told = [*list_faults(components), *(f"“{label}” asks something else once pressed" for label in lost)]
        self.faults += [f"{asked}: {fault}" for fault in told]
        return buttons


async def comes_back(button: Button, app: App) -> bool:
    """Whether the custom_id of a button reads back as the button's question."""
    press = await app.read_press(CODEC.button(button))
    return (press.asked.question, dict(press.asked.options), press.manner is Manner.ANEW) == (
        button.asked.question,
        dict(button.asked.options),
        button.anew,
    )


def assert_described(shapes: dict[str, list[dict[str, Any]]]) -> None:
    for components in shapes.values():
        data = {"flags": COMPONENTS_V2, "components": components, "allowed_mentions": {"parse": []}}
        assert list_described_faults("CreateMessageInteractionCallbackRequest", {"type": 4, "data": data}) == []


@pytest.fixture(scope="module")
def crawled(seeded_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Crawl:
    """All cards of the shipped facts, crawled once for all tests."""
    home = shutil.copytree(seeded_home, tmp_path_factory.mktemp("crawl") / "home")

    async def crawl() -> Crawl:
        async with open_app(Settings(bell_lap_home=home)) as app:
            crawl = Crawl(app)
            await crawl.follow(await every_question(app))
            return crawl

    return asyncio.run(crawl())


def test_every_card_of_the_shipped_facts(crawled: Crawl) -> None:
    assert crawled.faults == []
    assert crawled.cards >= MOST_CARDS


@NEEDS_DESCRIPTION
def test_every_shape_of_a_card_matches_discords_api_description(crawled: Crawl) -> None:
    assert len(crawled.shapes) > 50
    assert_described(crawled.shapes)


async def test_private_cards_with_hidden_results(app: App) -> None:
    """Cards with the longest time for spoilers, on the day of the latest race, and a button to share them."""
    last = (await app.almanac.store.get_coverage()).last
    assert last
    app.clock = lambda: datetime.combine(last, time(23), UTC)
    crawl = Crawl(app)
    for asked in (await every_question(app))[::3]:
        await crawl.look(asked.with_options(private="true", spoilers="720"))
    assert crawl.faults == []


WEIRD = st.sampled_from(
    [
        "x" * 300,
        "a " * 150,
        "🏃" * 100,
        "\u200b",
        "\u202eסתיו",
        "@everyone <@1> <#1> <t:1>",
        "**||`_~[a](https://b.c)",
        "'; DROP TABLE athlete; --",
        "\x00\x1b[31m\n# heading\n> quote",
        "```" * 40,
        "|\\" * 60,
    ]
)
NAMES = ["josh-kerr", "jakob-ingebrigtsen", "Kerr", "ingebrigtsen", "cole hocker", "hodgkinson", "zzz"]
EVENTS = st.builds(
    lambda code, sex, short: Event(code, sex, short).key,
    st.sampled_from(sorted(catalogue())),
    st.none() | st.sampled_from(Sex),
    st.none() | st.booleans(),
)
VALUES = {
    OptionKind.ATHLETE: st.sampled_from(NAMES),
    OptionKind.RACE: st.sampled_from(["budapest-2023-1500m-final", "no-such-race", "~abcdefghijk"]),
    OptionKind.EVENT: EVENTS | st.sampled_from(["1500", "mile", "two-mile", "10k", "hurdles"]),
    OptionKind.NATION: st.sampled_from(["USA", "norwegian", "etiopia", "england", "🇯🇲"]),
    OptionKind.SCOPE: st.sampled_from(["world", "european", "NOR", "olympic", "area"]),
    OptionKind.MEET: st.sampled_from(["Budapest 2023", "Paris 2024", "Oslo", "World Championships", "2021"]),
    OptionKind.DAY: st.dates().map(str) | st.sampled_from(["2023", "2023-08", "7 Aug", "31 Feb", "2023-13-01"]),
    OptionKind.TEXT: st.sampled_from(["Kerr", "two miles", "3:43.73", "9.58", "2:00:35"]),
    OptionKind.NUMBER: st.integers(-5, 10**6).map(str),
    OptionKind.FLAG: st.sampled_from(["true", "false", "1"]),
    OptionKind.STATE: st.integers(0, 40).map(str)
    | st.sampled_from(["chart", "sources", "picture", "numbers", "-1", "²"]),
}


def value_of(option: Option) -> st.SearchStrategy[str]:
    likely = st.sampled_from(option.choices) if option.choices else VALUES[option.kind]
    likely = likely if option.required else likely | st.just("")
    return st.one_of(likely, likely, likely, likely, WEIRD, st.text(max_size=120))


REQUESTS = st.sampled_from(sorted(QUESTIONS)).flatmap(
    lambda name: st.tuples(st.just(name), st.fixed_dictionaries({o.name: value_of(o) for o in QUESTIONS[name].options}))
)


@hypothesis_settings(
    max_examples=250, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(request=REQUESTS)
async def test_any_request(app: App, request: tuple[str, dict[str, str]]) -> None:
    name, options = request
    components = components_of((await app.ask(Asked.of(name, options))).card)
    assert list_faults(components) == []


@pytest.mark.parametrize(
    ("components", "fault"),
    [
        ([{"type": TEXT, "content": "x" * 4001}], "4001 characters"),
        ([{"type": TEXT, "content": "x"}] * 41, "41 components"),
        ([{"type": 1, "components": []}], "a row of"),
        ([{"type": 1, "components": [{"type": 3, "custom_id": "x"}]}], "a menu of 0 choices"),
        ([{"type": 1, "components": [{"type": 2, "style": 2, "label": "x", "custom_id": "x"}] * 2}], "twice"),
        ([{"type": 1, "components": [{"type": 2, "style": 2, "label": "", "custom_id": "x"}]}], "a label of 0"),
    ],
)
def test_each_kind_of_fault_is_found(components: list[dict[str, Any]], fault: str) -> None:
    assert any(fault in found for found in list_faults(components))
