"""Asks every question about what a store holds, draws each card, view and page, and collects what Discord would refuse.

A sample of it is a test (tests/unit/cards/test_payloads.py); `python -m scripts.cards` does all of it.
"""

import re
from collections import deque
from collections.abc import Iterable, Iterator
from typing import Any

from bot.app import App
from bot.cards.card import Button, Card, Menu, Paragraph, Select, Strong
from bot.domain.asked import Asked
from bot.domain.disciplines import catalogue
from bot.questions.custom_id import Manner
from tests.discord_limits import TEXT, list_described_faults, list_faults, walk
from tests.rendering import CODEC, components_of

MOST_COMPARED = 200  # of the cards that compare seasons: there is one for any four athletes
MOST_RIVALS = 2  # whose head-to-heads with each athlete are asked for
COMPONENTS_V2 = 1 << 15
SMALL_PRINT = 2  # lines of it under a card that names its sources
OF_A_VIEW = frozenset(("view", "page", "list", "index", "place"))  # options that turn a card, and ask nothing else
_SMALL = re.compile(r"^-# ", re.MULTILINE)
_NUMBERS = re.compile(r"\[\d+(?:, \d+)*\]")


async def about_athletes(app: App, athletes: Iterable[str]) -> list[Asked]:
    """Each question about these athletes, by id, and about those whom each has met most."""
    asked: list[Asked] = []
    for athlete in athletes:
        asked += [Asked.of(name, {"athlete": athlete}) for name in ("athlete", "results", "rivals", "quote", "medals")]
        asked.append(Asked.of("results", {"athlete": athlete, "only": "lost"}))
        rivals = await app.almanac.store.races.list_rivals(athlete, most=MOST_RIVALS)
        asked += [Asked.of("h2h", {"athlete": athlete, "opponent": rival.opponent.id}) for rival in rivals]
        asked += [Asked.of("compare", {"athlete": athlete, "second": rival.opponent.id}) for rival in rivals[:1]]
    return asked


def about_meets(meets: Iterable[str]) -> list[Asked]:
    """Each question about these meets, by id."""
    return [Asked.of(name, {"meet": meet}) for meet in meets for name in ("results", "race", "medals")]


def about_races(races: Iterable[str]) -> list[Asked]:
    """The question about each of these races, by id."""
    return [Asked.of("race", {"race": race}) for race in races]


async def about_all_else(app: App) -> list[Asked]:
    """Each question about each event, scope, nation and day, and those about nothing."""
    records = app.almanac.store.records
    asked = [Asked(name) for name in ("about", "help", "quote", "on-this-day")]
    asked += [Asked.of("record", {"event": event}) for event in catalogue()]
    for scope in await records.list_scopes():
        asked += [Asked.of("record", {"event": e.key, "scope": scope}) for e in await records.list_events(scope)]
        asked += [Asked.of("records", {"scope": scope, "order": order}) for order in ("", "oldest", "newest")]
    asked += [Asked.of("records", {"season": str(year)}) for year in range(1960, 2027)]
    for name in ("pace", "points"):
        asked += [Asked.of(name, {"mark": mark, "event": e}) for mark in ("3:43.73", "8.95") for e in catalogue()]
    asked += [Asked.of("top", {"event": event, "sex": sex}) for event in catalogue() for sex in ("men", "women", "")]
    asked += [Asked.of("top", {"event": event, "season": "2024"}) for event in catalogue()]
    nations = sorted({app.almanac.names.get(athlete).nation for athlete in app.almanac.names} - {""})
    asked += [Asked.of("medals", {"nation": nation}) for nation in nations]
    days = [f"{month:02}-{day:02}" for month in range(1, 13) for day in range(1, 32)]
    asked += [Asked.of("top", {"view": "leads", "season": str(year)}) for year in (1988, 2024, 2026)]
    asked += [Asked.of("record", {"event": event, "since": "1900"}) for event in ("100m", "mile", "pole-vault")]
    for series in ("olympic-games", "world-championships"):
        asked += [Asked.of("medals", {"meet": series, "order": order}) for order in ("youngest", "oldest")]
        asked += [Asked.of("medals", {"meet": series, "scope": scope}) for scope in ("africa", "not africa")]
    asked += [Asked.of("on-this-day", {"date": day, "view": "births"}) for day in days[::40]]
    return asked + [Asked.of("on-this-day", {"date": day}) for day in days]


def ways_on(card: Card) -> Iterator[Button]:
    """The buttons and choices of a card."""
    for row in card.actions:
        for action in () if isinstance(row, Select) else row.choices if isinstance(row, Menu) else row:
            if isinstance(action, Button):
                yield action


def shape(components: list[dict[str, Any]]) -> str:
    """The types and keys of components without their texts: cards of one shape are checked once."""
    return repr([(c["type"], sorted(c), [sorted(o) for o in c.get("options", [])]) for c in walk(components)])


def list_faults_of_style(card: Card, components: list[dict[str, Any]]) -> list[str]:
    """Where a card breaks the manner of all cards; see docs/adding-a-command.md."""
    paragraphs = [block for block in card.blocks if isinstance(block, Paragraph)]
    parts = [part for line in (card.lead, *(line for p in paragraphs for line in p.lines)) for part in line]
    faults = [f"“{p}” is not shown strong" for p in parts if isinstance(p, Strong) and p != p.strip()]
    if not card.sources:
        return faults
    every = [c["content"] for c in walk(components) if c["type"] == TEXT]
    if len(_SMALL.findall(every[-1])) > SMALL_PRINT:
        faults.append("more than two lines of small print")
    if any(_NUMBERS.search(text) for text in every):
        faults.append("numbers of sources on a line")
    return faults


class Crawl:
    """Asks questions, follows the buttons of each card, at most `most` cards, and collects what Discord would refuse.

    With `views_only` it follows those alone that turn the card: its views and pages.
    """

    def __init__(self, app: App, most: int | None = None, *, views_only: bool = False) -> None:
        self.app, self.most, self.views_only = app, most, views_only
        self.faults: list[str] = []
        self.shapes: dict[str, list[dict[str, Any]]] = {}
        self.cards = self.compared = 0
        self._seen: set[object] = set()

    async def follow(self, asked: Iterable[Asked]) -> None:
        """Ask these questions, and what their cards lead to."""
        waiting = deque(asked)
        while waiting and (self.most is None or self.cards < self.most):
            one = waiting.popleft()
            key = (one.question, frozenset(one.options))
            compared = one.question == "athlete" and bool(one.text("second"))
            if key not in self._seen and not (compared and self.compared >= MOST_COMPARED):
                self.compared += compared
                self._seen.add(key)
                buttons = await self.look(one)
                waiting.extend(b.asked for b in buttons if not self.views_only or _turns(one, b.asked))

    async def look(self, asked: Asked) -> list[Button]:
        """Draw one card, note its faults, and return its buttons."""
        self.cards += 1
        card = (await self.app.ask(asked)).card
        components = components_of(card)
        self.shapes.setdefault(shape(components), components)
        buttons = list(ways_on(card))
        lost = [b.label for b in buttons if not await comes_back(b, self.app)]
        told = [
            *list_faults(components),
            *list_faults_of_style(card, components),
            *(f"“{label}” asks something else once pressed" for label in lost),
        ]
        self.faults += [f"{asked}: {fault}" for fault in told]
        return buttons


def _turns(one: Asked, other: Asked) -> bool:
    """Whether two questions ask for views and pages of one card."""

    def subject(asked: Asked) -> object:
        return asked.question, frozenset(option for option in asked.options if option[0] not in OF_A_VIEW)

    return subject(one) == subject(other)


async def comes_back(button: Button, app: App) -> bool:
    """Whether the custom_id of a button reads back as the button's question."""
    press = await app.read_press(CODEC.button(button))
    return (press.asked.question, dict(press.asked.options), press.manner is Manner.ANEW) == (
        button.asked.question,
        dict(button.asked.options),
        button.anew,
    )


def list_faults_of_shapes(shapes: Iterable[list[dict[str, Any]]]) -> list[str]:
    """Where components break Discord's own description."""
    return [
        fault
        for components in shapes
        for fault in list_described_faults(
            "CreateMessageInteractionCallbackRequest",
            {"type": 4, "data": {"flags": COMPONENTS_V2, "components": components, "allowed_mentions": {"parse": []}}},
        )
    ]
