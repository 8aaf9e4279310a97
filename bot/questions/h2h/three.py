"""The head-to-head card of three athletes: every pair, and who was ahead of both."""

from dataclasses import replace

from bot.cards import disputed
from bot.cards.card import Button, Card, Line, Paragraph, Strong, Tone
from bot.cards.formatting import count, flagged, score, span
from bot.cards.sharing import picture_button
from bot.cards.small_print import by_publisher, fine_print
from bot.cards.sources import view_button
from bot.domain.head_to_head import is_unknown
from bot.questions.context import Context
from bot.questions.h2h.answer import HeadToHead, Pair
from bot.questions.h2h.narrowing import in_words


def draw_three(answer: HeadToHead, context: Context) -> Card:
    """Lay out the three tallies, with a button to the meetings of each pair."""
    spoilers = context.spoilers
    hidden = any(spoilers.hides(m.race.date) for pair in answer.pairs for m in pair.meetings)
    athletes = (*answer.pairs[0].athletes, answer.pairs[1].athletes[1])
    results = [result for pair in answer.pairs for meeting in pair.meetings for result in meeting.results]
    names = answer.short_names
    ahead: tuple[Line, ...] = tuple(
        (flagged(athlete, answer.names[athlete.id]), "  ahead of both in ", Strong(f"{times} of {answer.all_met}"))
        for athlete, times in answer.ahead_of_both
    )
    narrowed = "".join(f" {part}" for part in in_words(answer))
    together = f"All three met in {count(answer.all_met, 'race')}{narrowed} that I hold."
    if not answer.all_met:
        together = f"I hold no race of all three{narrowed}, but races of two of them."
    return Card(
        Tone.HEAD_TO_HEAD,
        " v ".join(names[athlete.id] for athlete in athletes),
        (together,),
        (
            *((Paragraph(ahead, spoiler=hidden),) if answer.all_met else ()),
            Paragraph(tuple(_pair(pair, names) for pair in answer.pairs), spoiler=hidden),
        ),
        footer=fine_print(disputed.note(d for r in results for d in r.disputes)),
        sources=by_publisher(source for r in results for source in r.sources),
        actions=(
            (
                *(_button(answer, pair) for pair in answer.pairs if pair.meetings),
                view_button(answer.request.asked()),
                picture_button(answer.request.asked()),
            ),
        ),
    )


def _pair(pair: Pair, names: dict[str, str]) -> Line:
    first, second = (names[athlete.id] for athlete in pair.athletes)
    if not pair.meetings:
        return (f"{first} and {second}: I hold no race of both",)
    dates = span(pair.meetings[-1].race.date, pair.meetings[0].race.date)
    between = "v" if is_unknown(pair.meetings) else score(*pair.wins)
    tally = Strong(f"{first} {between} {second}")
    if is_unknown(pair.meetings):
        return (tally, f"  places not known in {count(len(pair.meetings), 'meeting')}, {dates}")
    return (tally, f"  {count(len(pair.meetings), 'meeting')}, {dates}")


def _button(answer: HeadToHead, pair: Pair) -> Button:
    first, second = pair.athletes
    pair_alone = replace(answer.request, athlete=first.id, opponent=second.id, third="", page=0, view="")
    names = answer.short_names
    return Button(f"{names[first.id]} v {names[second.id]}", pair_alone.asked())
