"""Discord accepts every card, and every card that its buttons lead to."""

import asyncio
import shutil
from collections.abc import Iterable
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from bot.app import App
from bot.domain.asked import Asked
from bot.domain.disciplines import catalogue
from bot.domain.event import Event, Sex
from bot.opening import open_app
from bot.questions.options import Option, OptionKind
from bot.questions.registry import QUESTIONS
from bot.settings import Settings
from tests.crawling import Crawl, about_all_else, about_athletes, about_meets, list_faults_of_shapes
from tests.discord_limits import NEEDS_DESCRIPTION, TEXT, list_faults
from tests.rendering import components_of

MOST_CARDS = 3000  # of the crawl: all that ship would lead to more than a hundred thousand
ASKED_ABOUT = 150  # athletes and meets, spread over all that ship


def spread(ids: Iterable[str]) -> list[str]:
    every = sorted(ids)
    return every[:: max(1, len(every) // ASKED_ABOUT)]


async def some_questions(app: App) -> list[Asked]:
    """A sample of what `python -m scripts.cards` asks."""
    return [
        *await about_athletes(app, spread(app.almanac.names)),
        *about_meets(spread(app.almanac.meets)),
        *(await about_all_else(app))[::4],
    ]


@pytest.fixture(scope="module")
def crawled(seeded_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Crawl:
    """All cards of the shipped facts, crawled once for all tests."""
    home = shutil.copytree(seeded_home, tmp_path_factory.mktemp("crawl") / "home")

    async def crawl() -> Crawl:
        async with open_app(Settings(bell_lap_home=home)) as app:
            crawl = Crawl(app, MOST_CARDS)
            await crawl.follow(await some_questions(app))
            return crawl

    return asyncio.run(crawl())


def test_every_card_of_the_shipped_facts(crawled: Crawl) -> None:
    assert crawled.faults == []
    assert crawled.cards >= MOST_CARDS


@NEEDS_DESCRIPTION
def test_every_shape_of_a_card_matches_discords_api_description(crawled: Crawl) -> None:
    assert len(crawled.shapes) > 50
    assert list_faults_of_shapes(crawled.shapes.values()) == []


async def test_private_cards_with_hidden_results(app: App) -> None:
    """Cards with the longest time for spoilers, on the day of the latest race, and a button to share them."""
    last = (await app.almanac.store.get_coverage()).last
    assert last
    app.clock = lambda: datetime.combine(last, time(23), UTC)
    crawl = Crawl(app)
    for asked in (await some_questions(app))[::3]:
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
