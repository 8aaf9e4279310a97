"""What holds for every question: the shape of its folder, its options, and all the ways to ask it."""

import importlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from discord import AppCommandOptionType, app_commands

from bot.app import App
from bot.client import BellLapClient
from bot.errors import BellLapError
from bot.questions.options import COMPLETED, OptionKind
from bot.questions.registry import QUESTIONS
from bot.syncing import load_cogs
from bot.understanding.lexicon import TABLES

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "bot" / "questions"
SHAPE = {"__init__", "request", "answer", "card", "json", "question"}
WORDLESS = {"about", "help"}  # there is nothing to ask about
EXTRA = {  # modules that would be too long with these in them
    "athlete": {
        "entries",
        "picture",
        "record_steps",
        "record_steps_card",
        "season",
        "season_card",
        "seasons",
        "seasons_card",
    },
    "calendar": {"export", "start_lists"},
    "h2h": {
        "button",
        "meetings",
        "narrowing",
        "no_meeting",
        "no_meeting_card",
        "no_meeting_picture",
        "numbers",
        "picture",
        "three",
    },
    "medals": {
        "athletes_card",
        "by_age",
        "by_age_card",
        "found",
        "orders",
        "own",
        "own_card",
        "parts",
        "picture",
        "winners_card",
    },
    "on_this_day": {"births", "births_card"},
    "quote": {"beside", "nothing_said"},
    "race": {"meet", "picture", "rounds"},
    "record": {"lacking", "life", "picture", "steps"},
    "results": {"aged", "around", "around_card", "beyond", "beyond_card", "none_beyond"},
    "top": {"implements", "leads", "leads_card", "picture", "reported"},
}
EXPECTED = {"h2h": {"kind", "meet", "winner"}}  # options that are being built
MEANINGS = {says for table in TABLES.values() for key in table for says in key.split()}
SECTION = re.compile(r"^## (?P<names>.+)\n(?P<text>(?:(?!## ).*\n)*)", re.MULTILINE)
KINDS = {OptionKind.FLAG: AppCommandOptionType.boolean, OptionKind.NUMBER: AppCommandOptionType.integer}

names = pytest.mark.parametrize("name", sorted(QUESTIONS))


@pytest.fixture
def app(frozen_app: App) -> App:
    """Over the frozen facts: an example is of what they hold."""
    return frozen_app


def folder_of(name: str) -> str:
    return name.replace("-", "_")


def module_of(name: str, module: str) -> ModuleType:
    return importlib.import_module(f"bot.questions.{folder_of(name)}.{module}")


def test_every_folder_is_a_question_that_is_registered_and_the_other_way_round() -> None:
    folders = {path.parent.name for path in FOLDER.glob("*/*.py")}
    assert folders == {folder_of(name) for name in QUESTIONS}


@names
def test_a_folder_has_the_modules_that_the_shape_asks_for(name: str) -> None:
    folder = folder_of(name)
    wanted = SHAPE | EXTRA.get(folder, set()) | (set() if name in WORDLESS else {"words"})
    assert {path.stem for path in (FOLDER / folder).glob("*.py")} == wanted


@names
def test_a_question_is_made_of_the_modules_beside_it(name: str) -> None:
    question = QUESTIONS[name]
    assert module_of(name, "question").QUESTION is question
    assert question.understand is module_of(name, "request").understand
    assert question.answer is module_of(name, "answer").answer
    assert question.draw is module_of(name, "card").draw
    assert question.as_json is module_of(name, "json").as_json


@names
def test_its_words_are_wired(name: str) -> None:
    question = QUESTIONS[name]
    if name in WORDLESS:
        assert question.wording is None
        return
    assert question.wording is module_of(name, "words").WORDING


@names
def test_its_wording_asks_with_words_that_are_known_and_fills_options_that_it_has(name: str) -> None:
    wording = QUESTIONS[name].wording
    if wording is None:
        return
    options = {option.name for option in QUESTIONS[name].options}
    assert wording.asks.keys() <= MEANINGS
    needed = {option for given in (*wording.needs, *wording.guesses, wording.narrows) for option in given}
    assert needed | wording.gains.keys() <= wording.takes.keys()
    required = {option.name for option in QUESTIONS[name].options if option.required}
    assert required <= wording.takes.keys() <= options | EXPECTED.get(name, set())


@names
def test_no_two_options_share_a_key_or_a_name(name: str) -> None:
    options = QUESTIONS[name].options
    assert len({option.key for option in options}) == len(options)
    assert len({option.name for option in options}) == len(options)


@names
def test_every_option_was_printed_so_that_its_key_cannot_change(name: str) -> None:
    """That the lines of the file are read as they were meant is tested in tests/unit/questions/test_custom_id.py."""
    file = ROOT / "tests" / "unit" / "questions" / "printed" / "bl2.jsonl"
    lines: list[dict[str, Any]] = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    mine = [line for line in lines if line["question"] == name]
    for option in QUESTIONS[name].options:
        printed = [line["custom_id"] for line in mine if option.name in line["options"]]
        assert printed, f"no line of {file.name} has {name} with {option.name}"
        assert any(re.search(rf"[:|]{option.key}=", custom_id, re.IGNORECASE) for custom_id in printed)


async def test_every_question_is_a_command_with_its_options(app: App) -> None:
    client = BellLapClient(app)
    await load_cogs(client)
    commands = {c.name: c for c in client.tree.get_commands() if isinstance(c, app_commands.Command)}
    assert set(QUESTIONS) <= commands.keys()
    for name, question in QUESTIONS.items():
        command = commands[name]
        assert command.description == question.description
        assert [(p.name, p.description, p.required, p.autocomplete) for p in command.parameters] == [
            (o.name, o.description, o.required, o.kind in COMPLETED) for o in question.visible
        ]
        for parameter, option in zip(command.parameters, question.visible, strict=True):
            assert parameter.type is KINDS.get(option.kind, AppCommandOptionType.string) or option.name == "season"
            assert tuple(str(choice.value) for choice in parameter.choices) == option.choices


@names
async def test_its_example_is_answered_and_its_json_documented(app: App, name: str) -> None:
    question = QUESTIONS[name]
    reply = await app.ask_line(question.example)
    assert not isinstance(reply.outcome, BellLapError), reply.outcome
    assert reply.question is question
    answer = json.loads(json.dumps(reply.as_json()))
    assert answer.pop("question") == name
    assert answer.pop("request") == dict(reply.asked.options if reply.asked else ())
    missing = set(answer) - documented(name)
    assert missing == set(), f"docs/json.md does not tell of {missing} of {name}"


def documented(name: str) -> set[str]:
    """The words that docs/json.md explains of a question, those of a shape that it names with them."""
    page = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
    shapes = dict(re.findall(r"^\| (\w+) \| (`.+) \|$", page.partition("\n## ")[0], re.MULTILINE))
    for section in SECTION.finditer(page):
        if name in section["names"].split(" and "):
            text = section["text"] + "".join(
                told for shape, told in shapes.items() if re.search(rf"\b{shape}\b", section["text"])
            )
            return set(_quoted(text))
    return set()


def _quoted(text: str) -> Iterator[str]:
    return (found[1] for found in re.finditer(r"`([a-z_]+)`", text))
