"""What a file says an athlete said is shown as plain text, and fits a card however long and odd it is."""

import re
from datetime import date
from typing import Any, cast

import pytest

from bot.domain.athlete import Athlete
from bot.domain.coverage import Coverage
from bot.domain.event import Sex
from bot.domain.quote import Quote
from bot.domain.rows import QuoteRow
from bot.domain.source import Source
from bot.ingest.quote_cells import read_quote
from bot.ingest.terms import Terms
from bot.names.named_events import NamedEvents
from bot.questions.context import Context
from bot.questions.quote.answer import QuoteAnswer
from bot.questions.quote.card import draw
from bot.questions.quote.request import QuoteRequest
from tests.cogs.conftest import texts
from tests.discord_limits import list_faults
from tests.rendering import components_of
from tests.unit.cards.test_escaping import ACTIVE, ADDRESS

_BY_THE_CARD = re.compile(r"(?<!\\)\*\*|^-# |^## |^> |<t:1795348800:D>", re.MULTILINE)  # strong, small print, moments
TODAY = date(2026, 11, 22)
ADA = Athlete("ada-swift", "Ada Swift", "NOR", Sex.WOMEN)
ODD = [
    "*_~`|<@>#-[]()\\",
    "@everyone <@200000000000000000> <@&200000000000000000> <#1> <t:1> ",
    "[here](https://example.org) discord.gg/abc https://example.org/**b** ",
    "a\n> quote\n# heading\n- list\n",
    "||bar|| ```block``` ",
    "x",
    "🏃 a",
]


def longest(odd: str) -> QuoteRow:
    """A quote of which every cell is as long as it may be."""

    def cell(length: int) -> str:
        return (odd * length)[:length]

    sources = [
        {"title": cell(500), "publisher": cell(200), "published": cell(100), "url": f"https://a.example/{n}"}
        for n in range(20)
    ]
    cells: dict[str, Any] = {
        "athlete": "Ada Swift",
        "words": "I won. " + cell(1993),
        "said_to": cell(200),
        "said": cell(200),
        "topic": cell(200),
        "context": cell(1000),
        "sources": sources,
    }  # fmt: skip
    return read_quote("said.toml", 1, cells, Terms(NamedEvents(), TODAY), {})


@pytest.mark.parametrize("odd", ODD, ids=[ascii(odd[:12]) for odd in ODD])
def test_the_longest_and_oddest_quote_fits_a_card_as_plain_text(odd: str) -> None:
    row = longest(odd)
    sources = tuple(Source(str(n), s.title, s.publisher, TODAY, s.published, s.url) for n, s in enumerate(row.sources))
    quote = Quote("q", ADA, row.words, row.said_to, row.said, row.topic, row.context, sources=sources)
    coverage = Coverage(1, 1, 1, 1, 1, 1, 0, 20, TODAY, TODAY, TODAY)
    for view in ("", "sources"):
        for page in range(4):
            request = QuoteRequest("ada-swift", view=view, page=page)
            answer = QuoteAnswer(request, ADA, None, quote, 1, 5, 3, (), coverage)
            components = components_of(draw(answer, cast("Context", None)))
            assert list_faults(components) == []
            shown = _BY_THE_CARD.sub("", texts(components))
            for line in shown.splitlines():
                assert not ACTIVE.search(line), line
                assert not ADDRESS.search(line), line
            assert not re.search(r"@(everyone|here|&?\d{15})", shown)
