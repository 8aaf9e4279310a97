"""What posts of news say, and that one without results does not give away how anything ended."""

import json
import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from bot.actions.registry import COMMANDS
from bot.app import App
from bot.cards.card import Button, Card, Paragraph
from bot.cards.components import print_card
from bot.cards.delivering import marked
from bot.cards.text import render
from bot.domain.event import Event, Sex
from bot.domain.follows import FollowKind, Reveal, event_subject
from bot.domain.news import News, NewsKind
from bot.domain.outbox import Edit
from bot.domain.race import AnyResult, Race, Round
from bot.domain.record import Record
from bot.domain.telling import Subject, Told
from bot.posting.bulletins import MOST_SHOWN, draw_bulletin
from bot.posting.facts import Held, PostedFact, read_facts
from bot.questions.context import Context
from bot.questions.custom_id import Codec

TOKEN = "0123456789abcdef012345678"
KERR = (FollowKind.ATHLETE, "josh-kerr")
RIVALS = (FollowKind.RIVALRY, "jakob-ingebrigtsen|josh-kerr")
FINAL, SEMI = "tokyo-2020-1500m-final", "tokyo-2020-1500m-sf2"
WORLD = (FollowKind.RECORDS, "world")
RECORD = "wr-100m-m-2008-08-16"


async def news_of(app: App, race: str) -> News:
    """News of a race, as if all its results had just come."""
    field = await app.almanac.store.races.list_field(race)
    first, ids = field[0].race, tuple(sorted(result.competitor.id for result in field))
    made = datetime.combine(first.date, time(22), UTC)
    return News(
        race, "b", NewsKind.RACE, race, first.date, made, race, first.event, first.meet.id, "", ids, frozenset(ids)
    )


async def record_news(app: App, record: str) -> News:
    records = await app.almanac.store.records.list_records(Event("100m", Sex.MEN))
    held = next(each for each in records if each.id == record)
    made, ids = datetime.combine(held.set_on, time(22), UTC), ("usain-bolt",)
    return News(
        record,
        "b",
        NewsKind.RECORD,
        record,
        held.set_on,
        made,
        record,
        held.event,
        "",
        "",
        ids,
        frozenset(ids),
        ("world",),
    )


def told(news: News, reveal: Reveal, *follows: Subject) -> Told:
    return Told(news.key, reveal, follows or (KERR,))


def context_after(app: App, news: Sequence[News]) -> Context:
    late = max(fact.made for fact in news) + timedelta(hours=2)
    return Context(app.almanac, clock=lambda: late, commands=COMMANDS)


def holding(app: App) -> Held:
    return Held(app.almanac.store, None)


async def card_of(
    app: App, news: Sequence[News], reveal: Reveal, *follows: Subject, edit: Edit = Edit.NONE, more: int = 0
) -> Card:
    facts = await read_facts([told(each, reveal, *follows) for each in news], news, app.almanac, holding(app), 30)
    return await draw_bulletin(facts, more, edit, context_after(app, news))


def everything(card: Card) -> str:
    """All that is in a post: its text, its components with labels and names of files, the custom_ids."""
    sent = marked(card, TOKEN)
    return render(sent) + json.dumps(print_card(sent, Codec(COMMANDS)), ensure_ascii=False)


def visible(card: Card) -> str:
    """What Discord shows of a post: all texts of its components, without what only the bot reads."""
    components: list[Any] = print_card(marked(card, TOKEN), Codec(COMMANDS))
    return json.dumps([_shown(component) for component in components], ensure_ascii=False)


def _shown(component: dict[str, Any]) -> dict[str, Any]:
    kept = {key: value for key, value in component.items() if key not in {"custom_id", "value"}}
    return {key: [_shown(each) for each in value] if key == "components" else value for key, value in kept.items()}


async def every_race(app: App) -> list[str]:
    return sorted(await app.almanac.store.races.list_ids())


def shuffled(field: Sequence[AnyResult], dice: random.Random) -> tuple[AnyResult, ...]:
    """The same athletes in another order, with other places and marks, some of them not at the finish."""
    outcomes = [(result.place, result.mark, result.status, result.tied) for result in field]
    dice.shuffle(outcomes)
    changed = [
        replace(result, place=place, mark=mark, status=status, tied=tied)
        for result, (place, mark, status, tied) in zip(field, outcomes, strict=True)
    ]
    dice.shuffle(changed)
    return tuple(changed)


def another(race: Race) -> Race:
    """The same day's other round."""
    return replace(race, round=Round.HEAT if race.round is Round.FINAL else Round.FINAL, heat=None, wind=None)


@pytest.mark.parametrize("subjects", [(KERR,), (RIVALS,), (("event", ""),), (KERR, ("meet", ""), WORLD)])
async def test_a_result_free_post_is_the_same_whatever_the_outcome(
    asked_app: App, subjects: tuple[Subject, ...]
) -> None:
    """Of every race in the store: who won, who did not finish, which round it was, whether a record fell as well."""
    dice = random.Random(7)
    for race in await every_race(asked_app):
        news = await news_of(asked_app, race)
        follows = tuple((FollowKind(kind), subject or event_subject(news.event)) for kind, subject in subjects)
        (fact,) = await read_facts(
            [told(news, Reveal.HIDDEN, *follows)], [news], asked_app.almanac, holding(asked_app), 30
        )
        context = context_after(asked_app, [news])
        card = everything(await draw_bulletin([fact], 0, Edit.NONE, context))
        for _ in range(3):
            field = tuple(replace(each, race=another(each.race)) for each in shuffled(fact.results, dice))
            other = replace(fact, results=field)
            record = replace(
                fact, news=replace(news, kind=NewsKind.RECORD, subject="wr", scopes=("world",)), results=(), record=None
            )
            held = replace(record, record=(await _some_record(asked_app)))
            assert everything(await draw_bulletin([other], 0, Edit.NONE, context)) == card
            assert everything(await draw_bulletin([held, other], 0, Edit.NONE, context)) == card
            assert everything(await draw_bulletin([other, held], 0, Edit.NONE, context)) == card


async def _some_record(app: App) -> Record:
    return (await app.almanac.store.records.list_records(Event("100m", Sex.MEN)))[0]


async def test_a_result_free_post_names_nobody_but_those_who_are_followed(asked_app: App) -> None:
    for race in await every_race(asked_app):
        news = await news_of(asked_app, race)
        card = everything(await card_of(asked_app, [news], Reveal.HIDDEN))
        for result in await asked_app.almanac.store.races.list_field(race):
            if result.competitor.id != "josh-kerr":
                assert result.competitor.name not in card
            assert not result.mark_shown or result.mark_shown not in card


async def test_a_semi_final_and_a_final_of_one_day_are_one_line(asked_app: App) -> None:
    final, semi = await news_of(asked_app, FINAL), await news_of(asked_app, SEMI)
    semi = replace(semi, day=final.day)
    both = await card_of(asked_app, [final, semi], Reveal.HIDDEN)
    assert everything(both) == everything(await card_of(asked_app, [final], Reveal.HIDDEN))


JAKOB = (FollowKind.ATHLETE, "jakob-ingebrigtsen")
ROUNDS = [(KERR,), (JAKOB,), (KERR, (FollowKind.EVENT, "1500m:M"))]


@pytest.mark.parametrize("follows", ROUNDS)
async def test_a_result_free_post_does_not_tell_who_got_into_the_final(
    asked_app: App, follows: tuple[Subject, ...]
) -> None:
    """The same post for who ran in the semi-final alone and for who ran in the final of another day too."""
    final, semi = await news_of(asked_app, FINAL), await news_of(asked_app, SEMI)
    semi = replace(semi, day=final.day - timedelta(days=2))
    alone = await card_of(asked_app, [semi], Reveal.HIDDEN, *follows)
    assert visible(alone) == visible(await card_of(asked_app, [semi, final], Reveal.HIDDEN, *follows))


async def test_of_two_who_are_followed_a_result_free_post_does_not_tell_who_got_on(asked_app: App) -> None:
    final, semi = await news_of(asked_app, FINAL), await news_of(asked_app, SEMI)
    semi = replace(semi, day=final.day - timedelta(days=2))
    news = [replace(semi, key="one", athletes=("josh-kerr",)), replace(semi, key="two", athletes=(JAKOB[1],))]
    cards = {
        visible(await card_of(asked_app, [*news, *ended], Reveal.HIDDEN, KERR, JAKOB))
        for ended in ([], [final], [replace(final, athletes=("josh-kerr",))], [replace(final, athletes=(JAKOB[1],))])
    }
    assert len(cards) == 1
    assert "Jakob Ingebrigtsen and Josh Kerr in Tokyo" in cards.pop()


@pytest.mark.parametrize("reveal", [Reveal.HIDDEN, Reveal.COVERED])
@pytest.mark.parametrize("meet", ["elsewhere", ""])
async def test_a_record_and_its_race_look_like_the_race_alone(asked_app: App, reveal: Reveal, meet: str) -> None:
    final = await news_of(asked_app, FINAL)
    record = replace(
        await record_news(asked_app, RECORD), event=final.event, day=final.day, meet=meet, athletes=("josh-kerr",)
    )
    alone = await card_of(asked_app, [final], reveal)
    assert visible(alone) == visible(await card_of(asked_app, [final, record], reveal))


@pytest.mark.parametrize("reveal", list(Reveal))
async def test_a_post_of_which_everything_is_taken_back_says_so_at_the_top(asked_app: App, reveal: Reveal) -> None:
    news = [replace(await news_of(asked_app, each), taken_back=True) for each in (FINAL, "paris-2024-1500m-final")]
    card = await card_of(asked_app, news, reveal, edit=Edit.RETRACTED)
    assert card.heading == "2 results taken back"
    assert "to see" not in render(card)


async def test_that_a_record_fell_is_not_told_to_those_who_follow_records_alone(asked_app: App) -> None:
    news = await record_news(asked_app, RECORD)
    shown = visible(await card_of(asked_app, [news], Reveal.HIDDEN, WORLD)).casefold()
    for word in ("record", "9.69", "bolt", "100", "beijing", "world"):
        assert word not in shown


def _in_the_clear(card: Card) -> list[object]:
    """What of a card is not behind spoiler bars."""
    blocks = [block for block in card.blocks if not (isinstance(block, Paragraph) and block.spoiler)]
    return [card.tone, card.heading, None if card.spoiler else card.lead, blocks, card.notes, card.actions]


def _count_bars(card: Card) -> list[int]:
    """How many lines each paragraph has behind spoiler bars: one more for who is no medallist would tell it."""
    return [len(block.lines) for block in card.blocks if isinstance(block, Paragraph) and block.spoiler]


async def test_behind_spoiler_bars_the_rest_is_the_same_whatever_the_outcome(asked_app: App) -> None:
    dice = random.Random(8)
    for race in await every_race(asked_app):
        news = await news_of(asked_app, race)
        (fact,) = await read_facts([told(news, Reveal.COVERED)], [news], asked_app.almanac, holding(asked_app), 30)
        other = replace(fact, results=shuffled(fact.results, dice))
        context = context_after(asked_app, [news])
        both = (replace(fact, news=replace(fact.news, key="other")), fact)
        cards = [await draw_bulletin([one, both[0]], 0, Edit.NONE, context) for one in (fact, other)]
        assert _in_the_clear(cards[0]) == _in_the_clear(cards[1])
        assert _count_bars(cards[0]) == _count_bars(cards[1])
        alone = await draw_bulletin([fact], 0, Edit.NONE, context)
        assert alone.spoiler
        assert "final" not in alone.heading
        assert _in_the_clear(alone) == _in_the_clear(await draw_bulletin([other], 0, Edit.NONE, context))


@pytest.mark.parametrize("reveal", list(Reveal))
async def test_each_kind_of_post(asked_app: App, reveal: Reveal, snapshot: SnapshotAssertion) -> None:
    final, semi = await news_of(asked_app, FINAL), await news_of(asked_app, SEMI)
    record = await record_news(asked_app, RECORD)
    cards = {
        "an athlete": await card_of(asked_app, [final], reveal),
        "a rivalry": await card_of(asked_app, [final], reveal, RIVALS),
        "an event": await card_of(asked_app, [final], reveal, (FollowKind.EVENT, "1500m:M")),
        "a record of an athlete": await card_of(asked_app, [record], reveal, (FollowKind.ATHLETE, "usain-bolt")),
        "records": await card_of(asked_app, [record], reveal, WORLD),
        "a digest": await card_of(asked_app, [final, semi, record], reveal, KERR, WORLD, more=2),
        "corrected": await card_of(asked_app, [final], reveal, edit=Edit.CORRECTED),
        "taken back": await card_of(asked_app, [replace(final, taken_back=True)], reveal, edit=Edit.RETRACTED),
    }
    assert "\n\n".join(f"=== {name}\n{render(card)}" for name, card in cards.items()) == snapshot


async def test_many_facts_are_a_card_that_discord_takes(asked_app: App) -> None:
    news = [await news_of(asked_app, race) for race in (await every_race(asked_app))[:30]]
    for reveal in Reveal:
        card = marked(await card_of(asked_app, news, reveal, KERR, more=400), TOKEN)
        printed = print_card(card, Codec(COMMANDS))
        assert len(json.dumps(printed)) < 20_000
        assert f"{len(news) + 400 - MOST_SHOWN} more" in render(card) or reveal is Reveal.HIDDEN


async def test_every_post_has_a_button_for_its_token(asked_app: App) -> None:
    for race in await every_race(asked_app):
        news = await news_of(asked_app, race)
        for reveal in Reveal:
            for taken_back in (False, True):
                card = await card_of(asked_app, [replace(news, taken_back=taken_back)], reveal)
                assert TOKEN in json.dumps(print_card(marked(card, TOKEN), Codec(COMMANDS)))


async def test_a_race_that_is_gone_says_so(asked_app: App) -> None:
    news = replace(await news_of(asked_app, FINAL), subject="nowhere-1999-mile", taken_back=True)
    (fact,) = await read_facts([told(news, Reveal.OPEN)], [news], asked_app.almanac, holding(asked_app), 30)
    assert isinstance(fact, PostedFact)
    assert fact.gone
    assert "Taken back" in render(await draw_bulletin([fact], 0, Edit.RETRACTED, context_after(asked_app, [news])))


@pytest.mark.parametrize(("follow", "question"), [(KERR, "athlete"), ((FollowKind.EVENT, "1500m:M"), "top")])
async def test_of_a_race_that_is_gone_the_post_still_says_what_it_was_and_leads_to_what_is_held(
    asked_app: App, follow: Subject, question: str
) -> None:
    news = replace(await news_of(asked_app, FINAL), subject="nowhere-1999-mile", taken_back=True)
    for others in ([], [replace(news, key="other", subject="nowhere-1999-1500", day=news.day - timedelta(days=1))]):
        card = await card_of(asked_app, [news, *others], Reveal.OPEN, follow, edit=Edit.RETRACTED)
        assert "Men's 1500 m" in render(card)
        row = card.actions[0]
        button = row[0] if isinstance(row, tuple) else None
        assert isinstance(button, Button)
        assert button.asked.question == question
        assert "don't have" not in render((await asked_app.ask(button.asked)).card)
