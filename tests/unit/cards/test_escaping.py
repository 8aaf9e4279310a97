"""What somebody typed is shown as typed: it makes no markdown, no mention and no line of its own."""

import re
import unicodedata

import pytest

from bot.app import App
from bot.cards.text import render as render_text
from bot.domain.asked import Asked
from tests.cogs.conftest import texts
from tests.rendering import components_of

TYPED = [
    "**bold** __under__ *it* _it_ ~~gone~~",
    "||bar|| `code` ```block```",
    "[here](https://example.org)",
    "# heading",
    "> quote",
    "-# small",
    "- list",
    "\\* \\",
    "@everyone @here <@200000000000000000> <@&200000000000000000>",
    "<#1> <t:1> </h2h:1> <:a:1> <id:guide>",
    "first\nsecond\r\nthird\x0bfourth\u2028fifth\u2029sixth\x85seventh",
    "\n# heading\n> quote\n",
    "\u202eסתיו\u2066\u200b\ufeff",
    "\x00\x1b[31m\x07",
    "x" * 3000,
    "zqx" + "\u0301" * 500,
]
QUESTIONS = ["h2h", "record", "quote", "results", "athlete", "rivals", "race", "pace"]
ACTIVE = re.compile(r"(?<!\\)(?:\\\\)*[*_~|`<]|(?<!\\)\[[^\]]*\]\(")


@pytest.mark.parametrize("typed", TYPED, ids=[ascii(typed[:14]) for typed in TYPED])
async def test_what_was_typed_is_shown_as_typed(app: App, typed: str) -> None:
    for question in QUESTIONS:
        await _look(app, question, typed)


async def _look(app: App, question: str, typed: str) -> None:
    option = {"record": "event", "race": "meet", "pace": "mark"}.get(question, "athlete")
    more = {"h2h": {"opponent": "Ingebrigtsen"}, "pace": {"event": "mile"}}.get(question, {})
    plain = await _ask(app, question, {option: "Qwertzuiop", **more})
    shown = await _ask(app, question, {option: typed, **more})
    for line in shown.splitlines():
        assert not ACTIVE.search(line.removeprefix("-# ").removeprefix("## ")), line
        assert len(line) < 500
    assert len(shown.splitlines()) <= len(plain.splitlines()) + 1
    assert not re.search(r"@(everyone|here|&?\d)", shown)
    invisible = {c for c in shown if unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp")} - {"\n"}
    assert invisible <= {"\u200b"}  # which takes the ping out of @everyone
    assert "\u200b" not in shown.replace("@\u200b", "")


async def _ask(app: App, question: str, options: dict[str, str]) -> str:
    card = (await app.ask(Asked.of(question, options))).card
    assert not {c for c in render_text(card) if unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp")} - {"\n"}
    return texts(components_of(card))
