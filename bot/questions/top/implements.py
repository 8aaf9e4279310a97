"""What a top list says of an implement that was changed: which one its marks were made with."""

from dataclasses import replace

from bot.cards.card import Button
from bot.cards.formatting import day, listed
from bot.domain.implements import implement_called, last_day_of_former
from bot.questions.top.answer import TopList, TopLists


def notes_of(answer: TopLists) -> tuple[str, ...]:
    """A note on the lists of an event whose implement was changed, which two lines of a phone hold."""
    changed = [each for each in answer.lists if each.implement_since]
    if len(changed) < 2 or any(each.is_of_former for each in changed):
        return tuple(map(_note, changed))
    first, *others = changed
    rest = [f"{implement_called(each.event).partition(' ')[0].lower()} {_since(each)}" for each in others]
    return (f"{implement_called(first.event)} of today, {listed([_since(first), *rest])}.",)


def _since(each: TopList) -> str:
    return f"since {day(each.implement_since)}" if each.implement_since else ""


def _note(each: TopList) -> str:
    what, since = implement_called(each.event), _since(each)
    if each.is_of_former:
        return f"{what} of before {since.removeprefix('since ')}: these marks are no match for those of today."
    return f"{what} of today, {since}: marks with the one before are left out."


def former_button(answer: TopLists) -> tuple[Button, ...]:
    """A button to the marks with the former implement, of one list."""
    each = answer.lists[0]
    last = last_day_of_former(each.event)
    if len(answer.lists) > 1 or not each.implement_since or each.is_of_former or last is None:
        return ()
    older = replace(answer.request, event=replace(answer.request.event, sex=each.event.sex), view="", page=0)
    return (Button("Former javelin", replace(older, season=0, since=None, until=last).asked()),)
