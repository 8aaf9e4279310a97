"""/top athlete: where an athlete stands in a list, over the frozen facts."""

import pytest

from bot.app import App
from bot.cards.text import render
from bot.questions.top.answer import TopLists


async def test_the_place_is_told_and_the_page_is_theirs(frozen_app: App) -> None:
    every = (await frozen_app.ask_line("/top 1500 men")).outcome
    assert isinstance(every, TopLists)
    last = every.lists[0].marks[-1]
    assert len(every.lists[0].marks) > 10  # so that the first page has not all
    reply = await frozen_app.ask_line(f"/top event:1500m athlete:{last.holder.id}")
    assert isinstance(reply.outcome, TopLists)
    assert [each.event.sex for each in reply.outcome.lists] == [last.event.sex]
    text = " ".join(render(reply.card).split())
    assert f"{last.holder.name} is {last.rank}" in text
    assert text.count(last.holder.name) >= 2  # in the line of the list as well
    assert "Better → /top event:1500m.M " in text  # the list alone, so that it can be turned


async def test_who_is_not_in_the_list_is_told_so(frozen_app: App) -> None:
    text = " ".join(render((await frozen_app.ask_line("/top event:1500m.M athlete:carl-lewis")).card).split())
    assert "is not among the" in text


@pytest.mark.parametrize("spoilers", [24])
async def test_a_place_that_is_hidden_is_behind_bars(frozen_app: App, spoilers: int) -> None:
    every = (await frozen_app.ask_line("/top 1500 men")).outcome
    assert isinstance(every, TopLists)
    newest = max(every.lists[0].marks, key=lambda mark: mark.on)
    clock = frozen_app.clock
    frozen_app.clock = lambda: clock().replace(year=newest.on.year, month=newest.on.month, day=newest.on.day)
    asked = f"/top event:1500m.M athlete:{newest.holder.id} spoilers:{spoilers}"
    assert (await frozen_app.ask_line(asked)).card.spoiler
