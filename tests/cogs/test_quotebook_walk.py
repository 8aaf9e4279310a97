"""The walk through a quotebook in docs/quotebook.md: what it prints is what the bot says."""

import re
from pathlib import Path

import simcord
from simcord.results import InteractionResult

from tests.cogs.conftest import World, buttons, manager
from tests.cogs.test_presses import answer
from tests.cogs.test_quotebook import SAVE, shown, values

DOC = Path(__file__).parents[2] / "docs" / "quotebook.md"
_WALK = re.compile(r"^## A walk through it\n.*?^```text\n(?P<walk>.*?)^```$", re.MULTILINE | re.DOTALL)
_MENTION = re.compile(r"<@(\d+)>")
_DAY = re.compile(r"\d{1,2} [A-Z][a-z]{2} 20\d\d")


class Walk:
    """Writes down who does what, and what they are told; people by their names, the day of the message as DAY."""

    def __init__(self, names: dict[int, str]) -> None:
        self._names = names
        self._lines: list[str] = []

    def step(self, who: str, does: str, result: InteractionResult) -> InteractionResult:
        """Write one step down."""
        alone = " (to them alone)" if result.ephemeral else ""
        told = _MENTION.sub(lambda found: f"@{self._names[int(found[1])]}", shown(result))
        told = _DAY.sub("DAY", told)
        buttons_ = ", ".join(f"[{label}]" for label in buttons(answer(result).components))
        lines = [*filter(None, told.splitlines()), *([buttons_] if buttons_ else [])]
        self._lines += [f"{who}: {does}{alone}", *(f"    {line}" for line in lines), ""]
        return result

    @property
    def text(self) -> str:
        """The whole walk."""
        return "\n".join(self._lines).rstrip("\n") + "\n"


async def test_the_walk_in_the_docs_is_what_the_bot_says(world: World) -> None:
    ada, max_, mia = world.fan, world.other, manager(world)
    walk = Walk({ada.id: "ada", max_.id: "max", mia.id: "mia"})
    await _keep(walk, world, ada, max_)
    await _find(walk, world, ada)
    await _review(walk, world, max_, mia)
    walk.step("mia", "/quotebook export format:csv", await mia.slash(world.channel, "quotebook export", format="csv"))
    file = ("book.csv", b"words,speaker\nRun slower to run longer.,Anna Coach\n")
    options = {"file": file, "dry-run": True}
    walk.step(
        "mia",
        "/quotebook import file:book.csv dry-run:True",
        await mia.slash(world.channel, "quotebook import", **options),
    )
    walk.step("ada", "/quotebook opt-out", await ada.slash(world.channel, "quotebook opt-out"))
    walk.step("max", "/quotebook search", await max_.slash(world.channel, "quotebook search"))
    found = _WALK.search(DOC.read_text())
    assert found, "docs/quotebook.md has no walk"
    assert found["walk"] == walk.text


async def _keep(walk: Walk, world: World, ada: simcord.MemberActor, max_: simcord.MemberActor) -> None:
    message = await ada.send(world.channel, "Our relay has two speeds: early, and dropped baton.")
    form = await max_.context_menu(world.channel, SAVE, message)
    kept = await max_.submit_modal(form, {**values(form), "g": "relay"})
    walk.step("max", "Apps, Save to quotebook on ada's message; tags: relay; Submit", kept)
    again = await ada.context_menu(world.channel, SAVE, message)
    walk.step("ada", "the same, on the same message", again)
    form = await ada.slash(world.channel, "quotebook add", athlete="jakob-ingebrigtsen")
    typed = {**values(form), "w": "For me, it’s the European and Olympic medals that count."}
    walk.step(
        "ada",
        "/quotebook add athlete:Jakob Ingebrigtsen; the words; Submit",
        await ada.submit_modal(form, typed),
    )


async def _find(walk: Walk, world: World, ada: simcord.MemberActor) -> None:
    card = await ada.slash(world.channel, "quotebook random", words="speads")
    walk.step("ada", "/quotebook random words:speads", card)
    walk.step("ada", "More…", await ada.click(answer(card), label="More…"))


async def _review(walk: Walk, world: World, max_: simcord.MemberActor, mia: simcord.MemberActor) -> None:
    done = await mia.slash(world.channel, "quotebook settings", review=True)
    walk.step("mia", "/quotebook settings review:True", done)
    form = await max_.slash(world.channel, "quotebook add", member=mia)
    kept = await max_.submit_modal(form, {**values(form), "w": "If it rains, I am a field athlete."})
    walk.step("max", "/quotebook add member:@mia; the words; Submit", kept)
    walk.step("mia", "/quotebook review", await mia.slash(world.channel, "quotebook review"))
    waits = await mia.slash(world.channel, "quotebook show", number=3)
    card = await mia.click(answer(waits), label="More…")
    walk.step("mia", "chooses it", card)
    walk.step("mia", "Approve", await mia.click(answer(card), label="Approve"))
