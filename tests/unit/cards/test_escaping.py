"""Typed text is shown as typed: it becomes no markdown, no mention and no new line."""

import json
import re
import unicodedata
from typing import Any

import discord
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.app import App
from bot.cards.card import Card, Link, Tone
from bot.cards.text import render as render_text
from bot.domain.asked import Asked
from bot.domain.facts import Facts
from tests.cogs.conftest import texts
from tests.rendering import as_read, components_of

TYPED = [
    "**bold** __under__ *it* _it_ ~~gone~~",
    "||bar|| `code` ```block```",
    "[here](https://example.org)",
    "[here](a) **bold** `code` [there](b) _it_ ](",
    "https://example.org/**bold**_it_||bar||",
    "HTTPS://EXAMPLE.ORG http://a.example steam://run discord://-/guilds",
    "discord.gg/abc discord.com/invite/abc discordapp.com/invite/abc",
    "https://discord.gg/abc <https://example.org> (https://example.org)",
    "https:https://example.org https\\://example.org https:\\//example.org",
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
ADDRESS = re.compile(r"\w://\S|discord(?:app)?\.(?:gg|com)/", re.IGNORECASE)  # what Discord makes a link of
QUESTIONS = ["h2h", "record", "quote", "results", "athlete", "rivals", "race", "pace"]
ACTIVE = re.compile(r"(?<!\\)(?:\\\\)*[*_~|`<]|(?<!\\)\[[^\]]*\]\(")


@pytest.mark.parametrize("typed", TYPED, ids=[ascii(typed[:14]) for typed in TYPED])
async def test_typed_text_is_shown_as_typed(asked_app: App, typed: str) -> None:
    for question in QUESTIONS:  # nobody in the frozen store is called List or Small
        await _look(asked_app, question, typed)


def test_names_and_marks_are_shown_as_they_are(shipped: Facts) -> None:
    real = [name for a in shipped.athletes for name in (a.athlete.name, *(other.name for other in a.names))]
    real += [name for m in shipped.meets for name in (m.meet.name, m.meet.city) if name]
    real += [result.mark_text for result in shipped.results if result.mark_text]
    real += ["1500 m / 5000 m", "4x100 m", "3:43.73", "1.5/2", "h:mm:ss"]
    for words in {words for words in real if not words.isalnum()}:  # one of all those that are alike
        assert _seen(_card(words)) == [f"## {words}", words]


def test_the_link_to_a_source_still_leads_there() -> None:
    url = "https://example.org/results_of_2026"
    payload = _card(url, Link("Source", url))
    assert not ADDRESS.search(texts(payload))
    assert _seen(payload) == [f"## {url}", url]
    assert f'"url": "{url}"' in json.dumps(payload)


@given(
    st.text(
        st.sampled_from("_\\~|*`<@/-#>[](): .\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u2028\u2029\u3000a0é")
        | st.characters()
    )
)
def test_a_text_that_needs_no_escaping_is_left_as_it_is_and_any_other_escaped_in_full(words: str) -> None:
    pieces = (discord.utils.escape_markdown(piece) for piece in " ".join(words.splitlines()).split("]("))
    escaped = "]\\(".join(pieces).replace("<", "\\<")
    with_addresses = re.sub(r"(?<=\w)(?::(?=//)|\.(?=\w+/))", r"\\\g<0>", escaped)
    [heading, *_] = texts(_card(words)).split("\n")
    assert heading == as_read(f"## {discord.utils.escape_mentions(with_addresses)}")


def _card(words: str, *links: Link) -> list[dict[str, Any]]:
    return components_of(Card(Tone.ABOUT, words, (words,), actions=(links,) if links else ()))


def _seen(payload: list[dict[str, Any]]) -> list[str]:
    """The lines as Discord shows them: a backslash takes the meaning of the sign behind it, and is not seen."""
    return re.sub(r"\\([^0-9A-Za-z\s])", r"\1", texts(payload)).splitlines()


async def _look(app: App, question: str, typed: str) -> None:
    option = {"record": "event", "race": "meet", "pace": "mark"}.get(question, "athlete")
    more = {"h2h": {"opponent": "Ingebrigtsen"}, "pace": {"event": "mile"}}.get(question, {})
    plain = await _ask(app, question, {option: "Qwertzuiop", **more})
    shown = await _ask(app, question, {option: typed, **more})
    for line in shown.splitlines():
        assert not ACTIVE.search(line.removeprefix("-# ").removeprefix("## ")), line
        assert not ADDRESS.search(line), line
        assert len(line) < 500
    assert len(shown.splitlines()) <= len(plain.splitlines()) + 1
    assert not re.search(r"@(everyone|here|&?\d)", shown)
    invisible = {c for c in shown if unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp")} - {"\n"}
    assert invisible <= {"\u200b"}  # inserted so that @everyone does not ping
    assert "\u200b" not in shown.replace("@\u200b", "")


async def _ask(app: App, question: str, options: dict[str, str]) -> str:
    card = (await app.ask(Asked.of(question, options))).card
    assert not {c for c in render_text(card) if unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp")} - {"\n"}
    return texts(components_of(card))
