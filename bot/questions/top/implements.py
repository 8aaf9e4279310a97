"""What a top list says of an implement that was changed: which one its marks were made with."""

from dataclasses import replace

from bot.cards.card import Button
from bot.cards.formatting import day
from bot.domain.implements import implement_called, last_day_of_former
from bot.questions.top.answer import TopList, TopLists


def notes_of(answer: TopLists) -> tuple[str, ...]:
    """A note for each list of an event whose implement was changed."""
    return tuple(_note(each) for each in answer.lists if each.implement_since)


def _note(each: TopList) -> str:
    what = implement_called(each.event)
    since = day(each.implement_since) if each.implement_since else ""
    if each.is_of_former:
        return f"{what} of before {since}: these marks are no match for those of today."
    return f"{what} of today, in use since {since}: marks with the one before are not in this list."


def former_button(answer: TopLists) -> tuple[Button, ...]:
    """A button to the marks with the former implement, of one list."""
    each = answer.lists[0]
    last = last_day_of_former(each.event)
    if len(answer.lists) > 1 or not each.implement_since or each.is_of_former or last is None:
        return ()
    older = replace(answer.request, event=replace(answer.request.event, sex=each.event.sex), view="", page=0)
    return (Button("Former javelin", replace(older, season=0, since=None, until=last).asked()),)
