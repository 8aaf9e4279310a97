"""How long the worst that a member can send holds the event loop, with as many athletes as a large almanac has.

    python -m benchmarks.starving [--athletes 42000] [--names FILE] [--times 5] [--json]

For each kind of text, and each place where it can be sent, it is asked a few times beside a heartbeat: a task that
sleeps for a millisecond again and again and notes how much later it wakes. `late` is the latest it woke, `took` the
longest that an answer took, both in milliseconds; `idle` is the heartbeat beside nothing. Names are lines of id, name
and popularity; without the file the almanac has those that ship.
"""

import argparse
import asyncio
import gzip
import inspect
import json
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path

from benchmarks.answers import beat
from bot.actions.registry import ACTIONS, COMMANDS
from bot.app import App
from bot.cards.components import render
from bot.domain.asked import Asked
from bot.domain.asker import Asker
from bot.domain.athlete import Athlete, AthleteListing
from bot.domain.event import Sex
from bot.names.athletes import AthleteNames
from bot.opening import open_app
from bot.questions.command import Command
from bot.questions.options import COMPLETED, OptionKind
from bot.questions.suggesting import suggest
from bot.settings import Settings
from bot.understanding.plain import LONGEST_QUESTION

NAMES = Path(__file__).resolve().parents[2] / "shared" / "perf" / "names.tsv.gz"
LONGEST_MESSAGE, LONGEST_OPTION = 4000, 6000  # characters that Discord lets through
PIECES = (
    "Kerr Ingebrigtsen Nuguse ",
    "the fastest a ever ",
    "Kerr, ",
    "Kerr vs ",
    "record ",
    "the european mile record of norway ",
    "womens 3000 m sc shrt trak ",
    "results of maria silva in 2021 ",
    "season's bests of Maria and ",
    "what did Kerr say about ",
    "a",
    "m ",
    "é ",
    "\u200b ",
    "\ufdfa",
    '"Kerr" ',
    "athlete:Kerr ",
    "  ",
    "https://example.org/a_b*c ",
)
FANS = (Asker(1), Asker(2))


def texts(longest: int) -> Iterator[tuple[str, str]]:
    """Each kind of text with its name, as long as it can be."""
    for piece in PIECES:
        yield ascii(piece[:24]), (piece * longest)[: longest - 1] + "x"
    yield "a prefix, then words", "/h2h " + ("Kerr Ingebrigtsen Nuguse " * longest)[: longest - 5]


async def watch(ask: Callable[[], Awaitable[object]], times: int) -> dict[str, float]:
    lags: list[float] = []
    heart = asyncio.create_task(beat(lags))
    await asyncio.sleep(0.005)
    took = 0.0
    for _ in range(times):
        begun = time.perf_counter()
        await ask()
        took = max(took, (time.perf_counter() - begun) * 1000)
        await asyncio.sleep(0.003)
    heart.cancel()
    return {"late": max(lags), "took": took}


async def mention(app: App, text: str) -> None:
    render((await app.ask_plainly(text, FANS[0])).card, app.codec).to_components()


async def look_up(app: App, text: str) -> None:
    card = app.spot(text)
    render(await card if inspect.isawaitable(card) else card, app.codec).to_components()


async def ask(app: App, asked: Asked) -> None:
    reply = await (app.act(asked, FANS[0]) if asked.question in ACTIONS else app.ask(asked))
    render(reply.card, app.codec).to_components()


async def press(app: App, custom_id: str) -> None:
    try:
        await app.ask((await app.read_press(custom_id)).asked)
    except Exception as error:  # noqa: BLE001 - whatever is told to who pressed
        str(error)


def options_of(text: str, command: str) -> Iterator[Asked]:
    """The command with the text in one option and names in the others, and with the text in all."""
    options = [option for option in COMMANDS[command].options if option.kind is not OptionKind.STATE]
    usual = {OptionKind.ATHLETE: "Kerr", OptionKind.EVENT: "1500m", OptionKind.MEET: "Paris 2024"}
    for one in options:
        yield Asked.of(command, {o.name: usual.get(o.kind, "") for o in options} | {one.name: text})
    yield Asked.of(command, {option.name: text for option in options})


async def measure(app: App, times: int, *, only_texts: bool) -> dict[str, dict[str, float]]:
    measured = {"idle": await watch(lambda: asyncio.sleep(0.05), 20)}
    for length in (LONGEST_QUESTION, LONGEST_MESSAGE):
        for name, text in texts(length):
            measured[f"mention {name} {length}"] = await watch(partial(mention, app, text), times)
            measured[f"look up {name} {length}"] = await watch(partial(look_up, app, text), times)
    if only_texts:
        return measured
    for command in COMMANDS.values():
        measured[f"/{command.name}"] = await _worst_of_options(app, command.name, times)
        for option in command.options:
            if option.kind in COMPLETED:
                measured[f"suggest {command.name} {option.name}"] = await _worst_suggestions(app, command, option.name)
    for custom_id in ("bl2:h2h:" + "a=Kerr|" * 900, "bl1:h2h:" + "Kerr|" * 1200, "bl2:h2h:a=" + "\\" * 5000):
        measured[f"press {custom_id[:14]}"] = await watch(partial(press, app, custom_id), times)
    return measured


async def _worst_of_options(app: App, command: str, times: int) -> dict[str, float]:
    """The worst text of any option. Another process can hold up one run; the least of some is the text's own."""
    worst = {"late": 0.0, "took": 0.0}
    for _, text in texts(LONGEST_OPTION):
        for asked in options_of(text, command):
            runs = [await watch(partial(ask, app, asked), 1) for _ in range(times)]
            worst = max(worst, min(runs, key=_late), key=_late)
    return worst


async def _worst_suggestions(app: App, command: Command, option: str) -> dict[str, float]:
    worst = {"late": 0.0, "took": 0.0}
    for _, text in texts(LONGEST_OPTION):
        typing = partial(suggest, command, option, text, {option: text, "event": text}, app.almanac)
        worst = max(worst, await watch(typing, 1), key=_late)
    return worst


def _late(row: dict[str, float]) -> float:
    return row["late"]


def read_names(path: Path, most: int) -> Iterator[AthleteListing]:
    if not path.exists():
        return
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in islice(lines, most):
            id_, name, weight, *_ = line.rstrip("\n").split("\t")
            athlete = Athlete(f"made-up-{id_}", name, "NOR" if int(id_) % 2 else "KEN", Sex.MEN)
            yield AthleteListing(athlete, (), 1 + float(weight), ("1500m",))


async def run(options: argparse.Namespace) -> dict[str, dict[str, float]]:
    with tempfile.TemporaryDirectory() as home:
        async with open_app(Settings(bell_lap_home=Path(home), bell_lap_database=""), members=True) as app:
            listings = await app.almanac.store.athletes.list_listings()
            names = AthleteNames([*listings, *read_names(options.names, options.athletes - len(listings))])
            app.almanac = replace(app.almanac, names=names)
            return await measure(app, options.times, only_texts=options.texts)


def main() -> None:
    """Measure, and print a table or JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--athletes", type=int, default=42_000)
    parser.add_argument("--names", type=Path, default=NAMES)
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--texts", action="store_true", help="mentions and looked up messages only, no options")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    measured = asyncio.run(run(options))
    if options.json:
        print(json.dumps(measured, indent=2))
        return
    for name, row in measured.items():
        print(f"{name:60}", "  ".join(f"{key} {value:8.1f}" for key, value in row.items()))


if __name__ == "__main__":
    main()
