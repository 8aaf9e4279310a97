"""Every question and every action, asked of both."""

from datetime import timedelta
from itertools import islice

from bot.actions.registry import ACTIONS
from bot.domain.asked import Asked
from bot.domain.asker import Asker
from bot.domain.target import Target
from bot.questions.registry import QUESTIONS
from bot.reply import Reply
from tests.community.examples import CHANNEL, GUILD, USER
from tests.contract.conftest import NOON, Both, Side
from tests.crawling import about_all_else, about_athletes, about_meets, about_races

STEWARD = Asker(USER, GUILD, CHANNEL, may_manage=True, may_manage_events=True)
MEMBER = Asker(USER + 1, GUILD, CHANNEL)
ALONE = Asker(USER)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
HERE, DIRECT = Target(GUILD, CHANNEL), Target(user=USER)
EVERY = 15  # of the questions about all else, one in so many is asked
ACTED = (
    (STEWARD, Asked.of("settings", {"spoilers": "48", "answers": "asker", "zone": "Oslo"})),
    (STEWARD, Asked.of("settings", {"where": "channel", "spoilers": "0"})),
    (MEMBER, Asked.of("settings", {"spoilers": "1"})),
    (ALONE, Asked.of("me", {"zone": "New York", "spoilers": "12"})),
    (ALONE, Asked.of("me", {})),
    (STEWARD, Asked.of("follow", {"athlete": "Kerr", "where": "here"})),
    (STEWARD, Asked.of("follow", {"athlete": "Kerr", "rival": "Ingebrigtsen"})),
    (ALONE, Asked.of("follow", {"event": "1500", "where": "me"})),
    (ALONE, Asked.of("follow", {"records": "world", "where": "me"})),
    (ALONE, Asked.of("follow", {"athlete": "Nobody Whatsoever", "where": "me"})),
    (ALONE, Asked.of("follow", {"wish": "Nobody Whatsoever", "where": "me"})),
    (STEWARD, Asked.of("following", {})),
    (STEWARD, Asked.of("following", {"follow": "1", "do": "pause"})),
    (STEWARD, Asked.of("following", {"kind": "athlete", "reveal": "open", "when": "18"})),
    (STEWARD, Asked.of("following", {"quiet": "22-7"})),
    (STEWARD, Asked.of("following", {"do": "pause"})),
    (STEWARD, Asked.of("following", {"follow": "1", "do": "remove"})),
    (STEWARD, Asked.of("daily", {"hour": "9", "what": "both", "where": "here"})),
    (ALONE, Asked.of("daily", {"hour": "07:30", "what": "records", "where": "me", "zone": "Tokyo"})),
    (STEWARD, Asked.of("remind", {"meet": "Worlds", "before": "1d", "where": "here"})),
    (ALONE, Asked.of("remind", {"athlete": "Kerr", "before": "30m", "where": "me"})),
    (ALONE, Asked.of("remind", {"meet": "Oslo", "before": "soon"})),
    (STEWARD, Asked.of("meet-event", {"meet": "Oslo 2027"})),
    (STEWARD, Asked.of("quotebook", {"do": "settings", "review": "no"})),
    (MEMBER, Asked.of("quotebook", {"do": "add", "text": "The last lap decides", "athlete": "Kerr", "tags": "laps"})),
    (MEMBER, Asked.of("quotebook", {"do": "add", "text": "Läuft schnell, bis zum Ende", "member": str(USER)})),
    (MEMBER, Asked.of("quotebook", {"do": "search", "words": "laps decided"})),
    (MEMBER, Asked.of("quotebook", {"do": "random", "tag": "laps"})),
    (STEWARD, Asked.of("quotebook", {"do": "show", "number": "1"})),
    (STEWARD, Asked.of("quotebook", {"do": "edit", "number": "1", "text": "The last lap decided it"})),
    (STEWARD, Asked.of("quotebook", {"do": "manage"})),
    (STEWARD, Asked.of("quotebook", {"do": "settings", "review": "yes", "outlives": "no"})),
    (MEMBER, Asked.of("quotebook", {"do": "add", "text": "Waits to be reviewed", "athlete": "Ingebrigtsen"})),
    (STEWARD, Asked.of("quotebook", {"do": "review"})),
    (STEWARD, Asked.of("quotebook", {"do": "approve", "number": "3"})),
    (STEWARD, Asked.of("quotebook", {"do": "remove", "number": "3"})),
    (MEMBER, Asked.of("quotebook", {"do": "search", "words": "'; DROP TABLE book_quote; -- % _ \\"})),
    (STEWARD, Asked.of("daily", {"hour": "8", "what": "quote", "where": "here"})),
    (STEWARD, Asked.of("daily", {"hour": "10", "where": "here"})),
    (STEWARD, Asked.of("daily", {"what": "quote-off"})),
    (ALONE, Asked.of("quotebook", {"do": "opt-out"})),
    (ALONE, Asked.of("quotebook", {"do": "opt-in"})),
    (MEMBER, Asked.of("privacy", {})),
    (MEMBER, Asked.of("privacy", {"of": "server"})),
    (STEWARD, Asked.of("privacy", {"do": "show", "of": "server"})),
    (MEMBER, Asked.of("privacy", {"do": "delete"})),
    (MEMBER, Asked.of("privacy", {"do": "delete", "sure": "yes"})),
)


def said(reply: Reply) -> object:
    return reply.card, type(reply.outcome).__name__


async def ask_all(both: Both) -> None:
    """Ask questions of every kind."""
    app = both.sides[0].app
    names, store = app.almanac.names, app.almanac.store
    meets = [row.meet.id for row in await store.races.list_meets()]
    asked = await about_athletes(app, islice(sorted(names), 12))
    asked += about_meets(meets[:12])
    asked += about_races(sorted(await store.races.list_ids())[:12])
    asked += (await about_all_else(app))[::EVERY]
    asked += [Asked.of("quote", {"text": text}) for text in ("record", "l'été à 100%", "laps' & | ! <->", "zzyzx")]
    pair = {"athlete": "josh-kerr", "opponent": "jakob-ingebrigtsen"}
    asked += [Asked.of("h2h", {**pair, "kind": "championships"}), Asked.of("h2h", {**pair, "event": "1500m"})]
    asked += [Asked.of("records", {}), Asked.of("records", {"season": "2023"})]
    asked += [Asked.of("calendar", {}), Asked.of("medals", {"meet": "Paris 2024"})]
    assert {each.question for each in asked} >= set(QUESTIONS) - {"help"}
    for each in asked:
        await both.same(lambda side, each=each: _ask(side, each), each)


async def _ask(side: Side, asked: Asked) -> object:
    return said(await side.app.ask(asked))


async def act_all(both: Both) -> None:
    """Do every action, one after the other, and compare what each left."""
    assert {asked.question for _, asked in ACTED} == set(ACTIONS)
    for number, (asker, asked) in enumerate(ACTED):
        for side in both.sides:
            side.clock.now = NOON + number * MINUTE
        acted = await both.same(lambda side, asked=asked, asker=asker: _act(side, asked, asker), asked)
        assert not isinstance(acted, str), acted
        await both.same(Side.rows, f"what {asked} left")


async def _act(side: Side, asked: Asked, asker: Asker) -> object:
    return said(await side.app.act(asked, asker))
