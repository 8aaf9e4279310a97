"""The results card: an athlete's races, newest first."""

from bot.answers.results import Results, ResultsRequest
from bot.cards.card import Button, Card, Line, Paragraph, Strong, Tone
from bot.cards.formatting import Citations, as_of, count, day, flagged, place, span
from bot.cards.paging import line_length, page_buttons, turn_to
from bot.domain.disciplines import event_name, track_name
from bot.domain.event import Event
from bot.domain.race import Result

RESULTS_A_PAGE = 7


def draw(answer: Results) -> Card:
    """Lay out one page of the results."""
    citations = Citations()
    page = turn_to(answer.request.page, answer.results, RESULTS_A_PAGE, lambda r: line_length(_lines(r, Citations())))
    blocks = tuple(Paragraph(_lines(result, citations)) for result in page.items)
    dates = span(answer.results[-1].race.date, answer.results[0].race.date)
    event = f" in the {event_name(answer.request.event)}" if answer.request.event else ""
    return Card(
        Tone.RESULTS,
        flagged(answer.athlete),
        (Strong(count(len(answer.results), "result")), f"{event}, {dates}."),
        blocks,
        footer=(
            f"These are the races I hold, not the whole career. {as_of(answer.coverage)} {page.note}".strip(),
            *citations.lines(),
        ),
        actions=tuple(
            row for row in (page_buttons("results", answer.request.options(), page), _event_buttons(answer)) if row
        ),
    )


def _lines(result: Result, citations: Citations) -> tuple[Line, Line]:
    race = result.race
    track = f", {track_name(race.event)}" if race.event.short_track else ""
    split = " (split on the way to a longer race; the place is that race's)" if result.split else ""
    wind = f" ({race.wind / 10:+.1f} m/s)" if race.wind is not None else ""
    return (
        (
            Strong(f"{event_name(Event(race.event.discipline))}  {result.mark_text}{wind}"),
            f"  {place(result.place, result.tied)}, {race.round_name}{track}{split}",
        ),
        (f"{day(race.date)} · {race.meet.name}, {race.meet.city} {citations.cite(result.sources)}".rstrip(),),
    )


def _event_buttons(answer: Results) -> tuple[Button, ...]:
    athlete = answer.athlete.id

    def ask(label: str, event: Event | None) -> Button:
        return Button(label, "results", tuple(ResultsRequest(athlete, event).options().items()))

    if answer.request.event:
        return (ask(f"All {count(answer.held, 'result')}", None),) if answer.held > len(answer.results) else ()
    codes = list(dict.fromkeys(r.race.event.discipline for r in answer.results))
    return tuple(ask(event_name(Event(code)), Event(code)) for code in codes[:5]) if len(codes) > 1 else ()
