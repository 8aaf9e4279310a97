"""The top card: the best marks in an event with who made them, where and when; as a chart, their depth by rank."""

from dataclasses import replace

from bot.cards import disputed, sources
from bot.cards.card import MOST_CHOICES, Block, Button, Card, Line, Menu, Paragraph, Strong, Tone, action_rows
from bot.cards.chart import Chart, ChartKind, Point, Series
from bot.cards.formatting import count, day, flagged, listed, place, publishers, wind_speed
from bot.cards.holders import names_of
from bot.cards.paging import Page, page_buttons, turn_to
from bot.cards.sharing import VIEW as PICTURE
from bot.cards.sharing import share
from bot.cards.small_print import by_publisher
from bot.cards.sources import Fact, view_button
from bot.cards.spoilers import Spoilers
from bot.domain.athlete import Athlete
from bot.domain.combined import within
from bot.domain.disciplines import event_name, event_within, track_name
from bot.domain.dispute import count_origins
from bot.domain.event import Event, Sex
from bot.domain.nations import nation_name
from bot.domain.nations_then import in_lists_of
from bot.domain.scope import scope_name
from bot.domain.top import Listed, is_relay
from bot.domain.venues import in_commas
from bot.questions.athlete.request import AthleteRequest
from bot.questions.barriers import limit_in_words
from bot.questions.context import Context
from bot.questions.race.request import RaceRequest
from bot.questions.top.answer import MOST, TopList, TopLists, days_of
from bot.questions.top.implements import former_button, notes_of
from bot.questions.top.leads import Leads
from bot.questions.top.leads_card import draw_leads
from bot.questions.top.picture import picture_of
from bot.questions.top.reported import note_of
from bot.questions.top.request import TopRequest

MARKS_A_PAGE, OF_EACH = 10, 5  # of each of one or two lists, and of more
_TWO = 2
SEASONS = 12  # of the menu
_WHOSE = {Sex.MEN: "Men", Sex.WOMEN: "Women", Sex.MIXED: "Mixed"}


def draw(answer: TopLists | Leads, context: Context) -> Card:
    """Lay out one page of the lists, the depth of the first as a chart, or the sources; or the best of all events."""
    if isinstance(answer, Leads):
        return draw_leads(answer, context)
    request, spoilers = answer.request, context.spoilers
    names = names_of(mark.holder for each in answer.lists for mark in each.marks)
    hidden = [any(spoilers.hides(mark.on) for mark in each.marks) for each in answer.lists]
    if request.view == "sources":
        facts = [Fact(note_of(one), one.sources, (), False) for each in answer.lists for one in each.reported]
        facts += [_fact(mark, names, spoilers) for each in answer.lists for mark in each.marks]
        return sources.draw(Tone.RECORD, _heading(answer), facts, request.asked())
    if request.view == PICTURE:
        picture = picture_of(answer, answer.lists[0], _heading(answer), names, hidden[0])
        return share(Tone.RECORD, _lead(answer, names), picture, request.asked())
    charted = _chart(answer, names, hidden[0]) if request.view == "chart" else None
    pages = [_turn(answer, each) for each in answer.lists]
    longest = max(pages, key=lambda page: page.of)
    # Ten of each are asked for, and twenty lines fit a phone only with family names.
    named = names if len(pages) == 1 else names_of((mark.holder for page in pages for mark in page.items), short=True)
    return Card(
        Tone.RECORD,
        _heading(answer),
        _lead(answer, names),
        ()
        if charted
        else tuple(_block(each, page, answer, named, spoilers) for each, page in zip(answer.lists, pages, strict=True)),
        notes=(*_reported(answer), *notes_of(answer), *_of_other_nations(answer), *_lacks(answer)),
        footer=(_drawn_from(answer, pages),),
        page="" if charted else longest.note,
        actions=action_rows(
            () if charted else page_buttons(replace(request, athlete="").asked(), longest, "‹ Better", "More ›"),
            _narrower(answer),
            _views(answer, charted=charted is not None),
            _seasons(answer),
            _holders(pages, names, spoilers) if not charted else None,
        ),
        chart=charted,
        spoiler=any(
            spoilers.hides(mark.on)
            for each in answer.lists
            for mark in each.marks
            if mark.rank == 1 or mark.holder.id == request.athlete
        ),
        sources=by_publisher(s for each in answer.lists for one in (*each.marks, *each.reported) for s in one.sources),
    )


def _turn(answer: TopLists, each: TopList) -> Page[Listed]:
    """The page asked for, or the one with the athlete whose place is."""
    most = MARKS_A_PAGE if len(answer.lists) <= _TWO else OF_EACH
    own = next((at for at, mark in enumerate(each.marks) if mark.holder.id == answer.request.athlete), None)
    number = answer.request.page if own is None else own // most
    return turn_to(number, each.marks, most, lambda _: 90)


def _heading(answer: TopLists) -> str:
    request = answer.request
    sexes, tracks = ({getattr(each.event, of) for each in answer.lists} for of in ("sex", "short_track"))
    event = answer.lists[0].event
    sex, track = event.sex if len(sexes) == 1 else None, event.short_track if len(tracks) == 1 else None
    what = event_name(replace(event, sex=sex, short_track=track or None))
    which = f"best of {_years(request)}" if _years(request) else "best" if request.since else "all-time best"
    where = (
        nation_name(request.nation) if request.nation else "",
        f"{scope_name(request.area)} athletes" if request.area else "",
        answer.competition.name if answer.competition else "",
        *_days(request),
        limit_in_words(request.barrier) if request.barrier else "",
        "all marks" if request.every else "",
        "wind-aided" if request.view == "wind" else "",
    )
    return f"{what}: {in_commas(which, *where)}"


def _years(request: TopRequest) -> str:
    """The year or the years that a list is of, `2024` or `1990 to 1999`; empty if it is of other days."""
    since, until = request.since, request.until
    if request.season or not (since and until):
        return str(request.season or "")
    whole = (since.month, since.day, until.month, until.day) == (1, 1, 12, 31)
    return f"{since.year} to {until.year}" if whole else ""


def _days(request: TopRequest) -> tuple[str, ...]:
    """From which day on and up to which day, where it is of no whole years."""
    if _years(request) and not request.season:
        return ()
    return days_of(request)


def _lead(answer: TopLists, names: dict[str, str]) -> Line:
    """The best mark of each list, with all who share it; of those beyond a barrier, how many there are.

    Of an athlete it is the place in the list.
    """
    if answer.athlete:
        return _place(answer, answer.athlete)
    parts: list[str] = []
    for each in answer.lists:
        best = [mark for mark in each.marks if mark.rank == 1]
        who = " and ".join(names[mark.holder.id] for mark in best[:2]) + (" and others" if len(best) > 2 else "")
        whose = f"{_WHOSE[each.event.sex]}: " if each.event.sex and len(answer.lists) > 1 else ""
        many = (_how_many(each, answer), " that I hold, the best ") if answer.request.barrier else ()
        parts += [f"; {whose.lower()}" if parts else whose, *many, Strong(best[0].mark.shown), f" by {who}"]
    return (*parts, "." if answer.request.barrier else ", of what I hold.")


def _place(answer: TopLists, athlete: Athlete) -> Line:
    """`Jake Wightman is 12th with 3:29.23`, or that the athlete is not among the marks of the list."""
    own = next((mark for mark in answer.lists[0].marks if mark.holder.id == athlete.id), None)
    if own is None:
        return (f"{athlete.name} is not among the ", _how_many(answer.lists[0], answer), " of this list.")
    best = answer.lists[0].marks[0].mark.shown
    ahead = f"; {best} leads" if own.rank > 1 else ""
    return (Strong(f"{athlete.name} is {place(own.rank, own.tied)} with {own.mark.shown}"), f" of what I hold{ahead}.")


def _how_many(each: TopList, answer: TopLists) -> Strong:
    """How many athletes or marks are on a list, which has no more than MOST."""
    one = "mark" if answer.request.every else "team" if is_relay(each.event) else "athlete"
    return Strong(f"{'over ' if each.is_cut else ''}{count(len(each.marks), one)}")


def _block(each: TopList, page: Page[Listed], answer: TopLists, names: dict[str, str], spoilers: Spoilers) -> Block:
    title = () if len(answer.lists) == 1 else ((Strong(_title(each, answer)),),)
    lines = tuple(_line(mark, answer, names) for mark in page.items)
    return Paragraph((*title, *lines), spoiler=any(spoilers.hides(mark.on) for mark in page.items))


def _title(each: TopList, answer: TopLists) -> str:
    """Whose list it is, with the kind of track where the others have another one."""
    alike = len({other.event.short_track for other in answer.lists}) == 1
    return in_commas(_WHOSE[each.event.sex] if each.event.sex else "", "" if alike else track_name(each.event))


def _line(mark: Listed, answer: TopLists, names: dict[str, str]) -> Line:
    rank = f"{mark.rank}{'=' if mark.tied else ''}"
    on = f"{mark.on.day} {mark.on:%b}" if answer.request.season else str(mark.on.year)
    of_series = answer.competition is not None and not answer.competition.is_series
    where = on if of_series else f"{mark.city or mark.meet} {on}".strip()
    return (
        f"{rank}  ",
        Strong(mark.mark.shown),
        f"{_split(mark)}{_wind(mark)}{_indoors(mark, answer)}{disputed.sign(mark.disputes)}",
        *_who(mark, answer, names),
        f", {where}",
    )


def _who(mark: Listed, answer: TopLists, names: dict[str, str]) -> Line:
    """Who made a mark, in bold if it is whose place was asked for."""
    name, own = names[mark.holder.id], answer.request.nation == mark.holder.nation
    who = name if own else flagged(mark.holder, name)  # all of one nation need no flag
    return ("  ", Strong(who)) if mark.holder.id == answer.request.athlete else (f"  {who}",)


def _split(mark: Listed) -> str:
    """The sign of lists for a time on the way, unless the mark is published with it."""
    return "+" if mark.split and not mark.mark.text.endswith("+") else ""


def _wind(mark: Listed) -> str:
    if mark.lacks_wind:
        return " (wind?)"
    return (
        f" ({wind_speed(mark.wind).removesuffix(' m/s')})" if mark.wind is not None and mark.mark.wind is None else ""
    )


def _indoors(mark: Listed, answer: TopLists) -> str:
    """An `i` where a list has marks of both kinds, unless the mark is published with one."""
    both = answer.lists[0].event.short_track is None
    return " i" if both and mark.event.short_track and not mark.mark.text.endswith("i") else ""


def _drawn_from(answer: TopLists, pages: list[Page[Listed]]) -> str:
    """How much the lists are drawn from: they are no complete ones. At its end, that a list goes no further."""
    number = sum(each.marks_held for each in answer.lists)
    counted = answer.request.counts_its_own
    drawn_from = f"{count(number, 'mark')} held, no complete list" if counted else "No complete list"
    ends = any(each.is_cut and page.number + 1 == page.of for each, page in zip(answer.lists, pages, strict=True))
    on_the_way = "; + on the way" if any(mark.split for page in pages for mark in page.items) else ""
    return f"{drawn_from}{f', the first {MOST}' if ends else ''}{on_the_way}"


def _of_other_nations(answer: TopLists) -> tuple[str, ...]:
    """A note on the nations of former days whose athletes are in the list of a nation."""
    others = in_lists_of(answer.request.nation) - {answer.request.nation}
    return (f"With the athletes of the {listed(sorted(others))}.",) if others else ()


def _reported(answer: TopLists) -> tuple[str, ...]:
    return tuple(note_of(one) for each in answer.lists for one in each.reported)


def _lacks(answer: TopLists) -> tuple[str, ...]:
    """A note on the events whose world record is not held: their best marks may be missing as well."""
    lacking = [event_within(each.event) for each in answer.lists if each.lacks_record]
    if not lacking:
        return ()
    return (f"I don't have the world record in the {listed(lacking)}: better marks may be missing.",)


def _narrower(answer: TopLists) -> tuple[Button, ...]:
    """One list instead of several, or the other sex; the other kind of track; the marks with too much wind."""
    request = answer.request
    here = replace(request, view="", page=0)
    shown = {each.event.sex for each in answer.lists}
    sexes = tuple(
        Button(_WHOSE[sex], replace(here, event=replace(request.event, sex=sex), athlete="").asked())
        for sex in (Sex.MEN, Sex.WOMEN)
        if len(shown) > 1 or sex not in shown
    )
    tracks = tuple(
        Button(label, replace(here, event=replace(request.event, short_track=track)).asked())
        for track, label in ((False, "Outdoors"), (True, "Short track"))
        if track in answer.tracks
    )
    wind = ("Legal wind", here) if request.view == "wind" else ("Wind-aided", replace(here, view="wind"))
    windy = Button(wind[0], wind[1].asked())
    return (*sexes, *tracks, *former_button(answer), *((windy,) if answer.has_wind else ()))


def _views(answer: TopLists, *, charted: bool) -> tuple[Button, ...]:
    request = answer.request
    here = replace(request, view="", page=0)
    every = Button("Best of each" if request.every else "All marks", replace(here, every=not request.every).asked())
    other = Button("List", here.asked()) if charted else Button("Depth", replace(here, view="chart").asked())
    all_time = request.all_time()
    return (
        *(() if request.view == "wind" else (other,)),
        every,
        *((Button("All-time", all_time.asked()),) if all_time != here else ()),
        *_pictures(answer),
        view_button(request.asked()),
    )


def _pictures(answer: TopLists) -> tuple[Button, ...]:
    """A button to the picture of the list; of two, to that of each sex."""
    here = replace(answer.request, view=PICTURE, page=0)
    if answer.request.view == "wind":
        return ()
    if len(answer.lists) == 1:
        return (Button("Picture", here.asked()),)
    return tuple(
        Button(f"Picture: {_WHOSE[sex].lower()}", replace(here, event=replace(here.event, sex=sex)).asked())
        for each in answer.lists[:2]
        if (sex := each.event.sex)
    )


def _holders(pages: list[Page[Listed]], names: dict[str, str], spoilers: Spoilers) -> Menu | None:
    """A menu of those shown: the profiles of athletes, the races of teams. None where a race shown is hidden."""
    shown = [mark for page in pages for mark in page.items]
    if any(spoilers.hides(mark.on) for mark in shown):
        return None
    asked: dict[str, Button] = {}
    for mark in shown:
        if isinstance(mark.holder, Athlete):
            asked[mark.holder.id] = Button(names[mark.holder.id], AthleteRequest(mark.holder.id).asked())
        elif mark.race and not mark.split:
            label = in_commas(names[mark.holder.id], mark.mark.shown)
            asked.setdefault(mark.race.id, Button(label, RaceRequest(mark.race.id).asked()))
    return Menu("Who made them", tuple(asked.values())[:MOST_CHOICES]) if asked else None


def _seasons(answer: TopLists) -> Menu | None:
    """A menu of the seasons, the latest first."""
    here = replace(answer.request, view="", page=0, since=None, until=None)
    years = [year for year in answer.seasons if year != answer.request.season][:SEASONS]
    return (
        Menu("A season", tuple(Button(str(year), replace(here, season=year).asked()) for year in years))
        if years
        else None
    )


def _fact(mark: Listed, names: dict[str, str], spoilers: Spoilers) -> Fact:
    where = in_commas(mark.meet, mark.city if mark.city != mark.meet else "", within(mark.combined))
    known = " (on the way to a longer distance)" if mark.split else "" if mark.race else " (from a list of records)"
    text = f"{mark.rank}. {names[mark.holder.id]} {mark.mark.shown}, {in_commas(where, day(mark.on))}{known}"
    origins = count_origins(mark.sources, mark.disputes)
    return Fact(text, mark.sources, disputed.lines(mark.disputes), spoilers.hides(mark.on), origins=origins)


def _chart(answer: TopLists, names: dict[str, str], hidden: bool) -> Chart:
    """The marks of the first list by rank."""
    each = answer.lists[0]
    first, last = each.marks[0], each.marks[-1]
    points = tuple(Point(one.on, one.mark.value, f"{one.mark.shown}\n{names[one.holder.id]}") for one in each.marks)
    name = event_name(Event(each.event.discipline, each.event.sex))
    return Chart(
        ChartKind.DEPTH,
        _heading(replace(answer, lists=(each,))),
        (Series(name, points),),
        first.mark.measure,
        publishers(source for mark in each.marks for source in mark.sources),
        answer.coverage.as_of,
        f"{name}: {count(len(each.marks), 'mark')} by rank, from {first.mark.shown} by {names[first.holder.id]} "
        f"to {last.mark.shown} as number {last.rank}.",
        spoiler=hidden,
    )
