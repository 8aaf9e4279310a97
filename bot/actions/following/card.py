"""The panel of what is followed: all of it, one follow, or how one kind is told."""

from bot.actions.followed import KINDS, REVEALS, hours_of, name_of, told_how
from bot.actions.following.act import Following
from bot.actions.following.request import AT_ONCE, NO_QUIET, Do, FollowingRequest
from bot.actions.targets import place_name
from bot.cards.card import (
    Button,
    Card,
    Field,
    Form,
    Line,
    Menu,
    Paragraph,
    Select,
    SelectChoice,
    Strong,
    Tone,
    action_rows,
)
from bot.cards.formatting import count
from bot.cards.paging import page_buttons, turn_to
from bot.domain.asked import Asked
from bot.domain.follows import MOST_FOLLOWS, Follow, FollowKind
from bot.questions.almanac import Almanac
from bot.questions.context import Context

FOLLOWS_A_PAGE = 20  # no more than a menu takes


def draw(answer: Following, context: Context) -> Card:
    """Lay out what is asked for."""
    chosen = answer.chosen
    if chosen:
        return _one(answer, chosen, context.almanac)
    if answer.request.kind:
        return _kind(answer, answer.request.kind)
    return _all(answer, context.almanac)


def form(asked: Asked) -> Form:
    """The form in which quiet hours are typed."""
    return Form("Quiet hours", asked, (Field("quiet", "Between which times no post comes", placeholder="22:00-07:00"),))


def _all(answer: Following, almanac: Almanac) -> Card:
    request, state = answer.request, answer.state
    page = turn_to(request.page, answer.follows, FOLLOWS_A_PAGE, lambda _: 60)
    kinds = [kind for kind in FollowKind if any(each.kind is kind for each in answer.follows)]
    told: tuple[Line, ...] = tuple((f"{KINDS[kind]}  ", Strong(told_how(state.deliveries[kind]))) for kind in kinds)
    quiet = f"none between {hours_of(state.quiet)}" if state.quiet else "at any hour"
    lines = tuple(_line(each, almanac) for each in page.items)
    return Card(
        Tone.ABOUT,
        f"Followed in {place_name(request.target)}",
        _lead(answer),
        tuple(
            Paragraph(some)
            for some in (lines, (*told, ("Posts  ", Strong(f"{quiet}, {state.zone} time"))) if kinds else ())
            if some
        ),
        notes=_notes(answer),
        page=page.note,
        actions=action_rows(
            Menu("Pause or remove…", tuple(_choice(answer, each, almanac) for each in page.items))
            if page.items
            else None,
            Menu("How it is told…", tuple(Button(KINDS[kind], request.asked(kind=kind)) for kind in kinds))
            if kinds
            else None,
            page_buttons(request.asked(), page, "‹ Before", "More ›"),
            _buttons(answer),
        ),
        private=True,
    )


def _lead(answer: Following) -> Line:
    if not answer.follows:
        return ("Nothing yet. /follow an athlete, a rivalry, an event, a meet or records.",)
    return (f"{count(len(answer.follows), 'thing')} of {MOST_FOLLOWS}.",)


def _notes(answer: Following) -> tuple[str, ...]:
    """What was done, and why no posts come, if none do."""
    state = answer.state
    refused = f"Discord refused my last post there, so none are sent: {state.reason}" if state.refused else ""
    paused = "All is paused." if state.paused else ""
    return tuple(text for text in (answer.done, refused, paused) if text)


def _buttons(answer: Following) -> tuple[Button, ...]:
    request, state = answer.request, answer.state
    if not answer.follows and not (state.refused or state.paused):
        return ()
    every = Do.RESUME_ALL if state.paused else Do.PAUSE_ALL
    return (
        Button("Resume all" if state.paused else "Pause all", request.asked(do=every)),
        Button("Quiet hours…", request.asked(), opens_form=True),
        *((Button("No quiet hours", request.asked(quiet=NO_QUIET)),) if state.quiet else ()),
        Button("Send a test", request.asked(do=Do.TEST)),
        Button("Time zone", _zone_panel(request)),
    )


def _zone_panel(request: FollowingRequest) -> Asked:
    """Where the zone is set that holds there: a thread has that of its server."""
    if request.target.channel is None:
        return Asked("me")
    return Asked.of("settings", {"where": "server" if request.in_thread else "channel"})


def _line(follow: Follow, almanac: Almanac) -> Line:
    name = name_of(follow.kind, follow.subject, almanac, wish=follow.wish)
    state = ", ".join(text for text, holds in (("a wish", follow.wish), ("paused", follow.paused)) if holds)
    return (f"{name} · {state}" if state else name,)


def _choice(answer: Following, follow: Follow, almanac: Almanac) -> Button:
    name = name_of(follow.kind, follow.subject, almanac, wish=follow.wish)
    return Button(name, answer.request.asked(follow=str(follow.id)))


def _one(answer: Following, follow: Follow, almanac: Almanac) -> Card:
    """One follow, with what may be done with it."""
    request = answer.request
    name = name_of(follow.kind, follow.subject, almanac, wish=follow.wish)
    told = "when somebody of that name arrives" if follow.wish else told_how(answer.state.deliveries[follow.kind])
    pause = Do.RESUME if follow.paused else Do.PAUSE
    return Card(
        Tone.ABOUT,
        name,
        ("Paused." if follow.paused else f"Told in {place_name(request.target)}: {told}.",),
        notes=_notes(answer),
        actions=action_rows(
            (
                Button(pause.value.capitalize(), request.asked(follow=str(follow.id), do=pause)),
                Button("Remove", request.asked(follow=str(follow.id), do=Do.REMOVE)),
                Button("All that is followed", request.asked()),
            )
        ),
        private=True,
    )


def _kind(answer: Following, kind: FollowKind) -> Card:
    """How one kind is told, to be changed."""
    request, told = answer.request, answer.state.deliveries[kind]
    asked = request.asked(kind=kind)
    reveals = tuple(
        SelectChoice(text[0].upper() + text[1:], each, each is told.reveal) for each, text in REVEALS.items()
    )
    hours = (None, *range(24))
    times = tuple(
        SelectChoice(
            "At once" if hour is None else f"In one post a day, at {hour}:00",
            AT_ONCE if hour is None else str(hour),
            hour == told.digest_hour,
        )
        for hour in hours
    )
    return Card(
        Tone.ABOUT,
        f"{KINDS[kind]} in {place_name(request.target)}",
        ("Told ", Strong(told_how(told)), f", {answer.state.zone} time." if told.digest_hour is not None else "."),
        (Paragraph((("Result-free posts name nobody's place, mark or medal, and no record.",),)),),
        notes=_notes(answer),
        actions=action_rows(
            Select("What a post gives away", asked, "reveal", reveals),
            Select("When", asked, "when", times),
            (Button("All that is followed", request.asked()),),
        ),
        private=True,
    )
