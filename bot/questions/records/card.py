"""The card of all records: a line for each with its event, mark, holder, day and place."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from bot.cards import disputed, sources
from bot.cards.card import MOST_CHOICES, Brief, Button, Card, Line, Menu, Strong, Tone, action_rows
from bot.cards.entries import Entry, paragraphs, turn_entries
from bot.cards.formatting import count, day, flagged, listed, set_indoors, stood
from bot.cards.holders import names_of
from bot.cards.paging import page_buttons
from bot.cards.small_print import by_publisher, fine_print
from bot.cards.sources import Fact, view_button
from bot.cards.spoilers import Spoilers
from bot.domain.disciplines import event_name, event_within
from bot.domain.dispute import count_origins
from bot.domain.event import Event, Sex
from bot.domain.nations import nation_in_text
from bot.domain.record import Record
from bot.domain.scope import records_of, scope_name
from bot.domain.venues import in_commas, in_dots
from bot.questions.context import Context
from bot.questions.record.card import of_mixed_races, terms
from bot.questions.record.request import RecordRequest
from bot.questions.records.answer import Listed, Records, State, all_of
from bot.questions.records.request import RecordsRequest

BY_EVENT_A_PAGE, BY_DAY_A_PAGE = 10, 8  # by day the event is written in full
_FATES = {
    State.STANDS: "not sure to stand",
    State.BEATEN: "beaten since",
    State.PENDING: "pending",
}
_ON_THE_ROAD = "On the road women may have run beside men; records of women alone I don't have."
_WHOSE = {Sex.MEN: "Men", Sex.WOMEN: "Women", Sex.MIXED: "Mixed", None: ""}
_TRACKS = {False: "Outdoors", True: "Short track", None: "Both tracks"}
_OF_SEX = {Sex.MEN: "men's ", Sex.WOMEN: "women's ", Sex.MIXED: "mixed ", None: ""}


def draw(answer: Records, context: Context) -> Card:
    """Lay out one page of the records, or the sources of all."""
    request, spoilers = answer.request, context.spoilers
    names = names_of(one.record.holder for one in answer.listed)
    heading = _heading(answer)
    if request.view == "sources":
        facts = tuple(_fact(one, names, spoilers) for one in answer.listed)
        return sources.draw(Tone.RECORD, heading, facts, request.asked(), _lacking(answer))
    bests = count(answer.bests, "best")
    newest = max((until for one in answer.listed if (until := one.stood_until)), default=None)
    entries = tuple(_entry(one, answer, names, spoilers, newest) for one in answer.listed)
    page = turn_entries(request.page, entries, BY_EVENT_A_PAGE if request.order == "events" else BY_DAY_A_PAGE)
    at = entries.index(page.items[0])
    shown = answer.listed[at : at + len(page.items)]
    lists = tuple(dict.fromkeys(one.record_list for one in shown))
    return Card(
        Tone.RECORD,
        heading,
        _lead(answer, names, hidden=any(entry.spoiler for entry in entries)),
        paragraphs(page.items),
        notes=(*terms(lists), *((_ON_THE_ROAD,) if of_mixed_races(lists) else ())),
        footer=fine_print(
            _lacking(answer),
            Brief(f"{bests} that nobody ratifies left out", f"{bests} left out") if answer.bests else "",
            disputed.note(d for entry in page.items for d in entry.disputes),
        ),
        page=page.note,
        sources=by_publisher(source for one in answer.listed for source in one.sources),
        actions=action_rows(
            page_buttons(request.asked(), page, "‹ Back", "More ›"),
            _narrower(answer),
            _orders(answer),
            _cards(shown, spoilers),
            _scopes(answer),
        ),
    )


def _heading(answer: Records) -> str:
    """`Women's world records set in 2024, short track`, `Records of Kenya: oldest first`."""
    request = answer.request
    status = {"": "", "standing": "standing ", "pending": "pending "}[request.status]
    name = f"{_OF_SEX[request.sex]}{status}{records_of(request.scope, 'records')}"
    name += f" by {nation_in_text(request.nation)}" if request.nation else ""
    track = {None: "", True: ", short track", False: ", outdoors"}[request.short_track]
    usual = "newest" if request.is_of_time else "events"
    order = f": {request.order} first" if request.order not in ("events", usual) else ""
    heading = f"{name}{f' set {_when(answer)}' if request.is_of_time else ''}{track}{order}"
    return heading[:1].upper() + heading[1:]


def _when(answer: Records) -> str:
    """`in 2024`, `from 2010 to 2015`, `since 7 Aug 2024`, `until 1990`, `at the Olympic Games, Paris 2024`."""
    if answer.competition:
        return f"at {answer.competition.in_words}"
    request = answer.request
    first, last = request.first, request.last
    begins = None if first is None else str(first.year) if (first.month, first.day) == (1, 1) else day(first)
    ends = None if last is None else str(last.year) if (last.month, last.day) == (12, 31) else day(last)
    if begins and ends:
        return f"in {begins}" if begins == ends else f"from {begins} to {ends}"
    return f"since {begins}" if begins else f"until {ends}"


def _lead(answer: Records, names: dict[str, str], *, hidden: bool) -> Line:
    """How many they are, and of a list by day the first of them; nothing that gives a hidden one away."""
    request, what = answer.request, records_of(answer.request.scope)
    several = records_of(request.scope, "records")
    if hidden:
        return (f"The {several} that I hold, {'by event' if request.order == 'events' else f'{request.order} first'}.",)
    number = Strong(count(len(answer.listed), what, several))
    if request.is_of_time:
        return (number, f" that I hold, set {_when(answer)}: {listed(_fates(answer.listed))}.")
    sure = next((one for one in answer.listed if one.stood_until), None)
    pending = sum(one.state is State.PENDING for one in answer.listed)
    if pending == len(answer.listed):
        number = Strong(count(pending, f"pending {what}", f"pending {several}"))
        return (number, " that I hold, of which I have seen no ratification.")
    if request.order == "events" or sure is None:
        number = Strong(count(len(answer.listed) - pending, what, several))
        more = f" and {pending} pending" if pending else ""
        return (number, f"{more} that I hold, each as of the day on which its list was last read.")
    record, until = sure.record, max(sure.stood_until or sure.record.set_on, sure.record.set_on)
    return (
        f"The {request.order} that I know to stand: ",
        Strong(record.mark.shown),
        f" by {names[record.holder.id]} in the {event_within(record.event)}, set on {day(record.set_on)}: "
        f"{stood(record.set_on, until)} as of {day(until)}.",
    )


def _fates(every: Iterable[Listed]) -> list[str]:
    """How many stand, do not for sure, are beaten, are pending."""
    fates = Counter("stand" if one.stood_until else _FATES[one.state] for one in every)
    stand = [count(fates["stand"], "stands", "stand")] if fates["stand"] else []
    return [*stand, *(f"{fates[fate]} {fate}" for fate in _FATES.values() if fates[fate])]


def _entry(one: Listed, answer: Records, names: dict[str, str], spoilers: Spoilers, newest: date | None) -> Entry:
    record, by_event = one.record, answer.request.order == "events"
    event = _plain(record.event) if by_event else event_name(record.event)
    on = f"{record.set_on.day} {record.set_on:%b}" if answer.request.season else day(record.set_on)
    told = in_dots(f"{on}{disputed.day_sign(record.disputes)}", *_life(one, answer.request, newest))
    where = f", {record.city or record.meet}" if record.city or record.meet else ""
    line: Line = (
        f"{event}  ",
        Strong(f"{_mark(record)}{disputed.sign(record.disputes)}"),
        f"  {flagged(record.holder, names[record.holder.id])}{where}, {told}",
    )
    section = _section(record.event) if by_event else ""
    return Entry(section, (line,), one.sources, _hides(one, spoilers), record.disputes)


def _hides(one: Listed, spoilers: Spoilers) -> bool:
    """Whether the line would give a hidden mark away: its own, or one that beat it or is ahead of it."""
    stands = one.record_list.standing
    return any(spoilers.hides(record.set_on) for record in (one.record, *stands.current, *stands.pending))


def _life(one: Listed, request: RecordsRequest, newest: date | None) -> tuple[str, ...]:
    """What is to be said of a record beside its day: as of when it stands, how long, or what became of it."""
    record = one.record
    if one.state is State.PENDING:
        return (f"pending{set_indoors(record)}",)
    if one.state is State.BEATEN:
        return (f"beaten since{set_indoors(record)}",)
    ahead = [f"{each.mark.shown} is {'pending' if isinstance(each, Record) else 'reported'}" for each in one.ahead[:1]]
    lacks = "at least; I may lack a step" if one.record_list.at_least else ""
    indoors = set_indoors(record).removeprefix(", ")
    return (indoors, "equals it" if one.equals else "", *ahead, lacks, _stands(one, request, newest))


def _stands(one: Listed, request: RecordsRequest, newest: date | None) -> str:
    """`stands`, or for how long it does, and as of when, where the list was read before others."""
    until = one.stood_until
    if until is None:
        return ""
    stands = "stands" if request.is_of_time else ""
    years = stood(one.record.set_on, max(until, one.record.set_on)) if request.order == "oldest" else ""
    as_of = f"as of {day(until)}" if newest and until < newest else ""
    return " ".join(part for part in (years or stands, as_of) if part)


def _mark(record: Record) -> str:
    return f"{record.mark.shown} ({record.mark.wind / 10:+.1f})" if record.mark.wind is not None else record.mark.shown


def _plain(event: Event) -> str:
    """The event under a heading that has its sex and its track."""
    return event_name(Event(event.discipline, None, None, event.variant))


def _section(event: Event) -> str:
    return f"{_WHOSE[event.sex]}, short track and indoors" if event.short_track else _WHOSE[event.sex]


def _lacking(answer: Records) -> str:
    """Of how many lists a step may be missing, and up to which day the others are known, where it ends before then."""
    number, until = len(answer.lacking), answer.read_until
    lacking = f"Steps may be missing in {number} of {count(len(answer.lists), 'list')}" if number else ""
    known = f"{'the others' if number else 'All lists'} known to {day(until)} or later" if until else ""
    return Brief(in_commas(lacking, known), "May lack steps" if number else f"Known to {day(until)}" if until else "")


def _fact(one: Listed, names: dict[str, str], spoilers: Spoilers) -> Fact:
    record = one.record
    said = in_dots(one.state.value, *(f"{each.mark.shown} by {each.holder.name} is ahead" for each in one.ahead))
    until = f" as of {day(one.stood_until)}" if one.stood_until else ""
    text = f"{event_name(record.event)}: {record.mark.shown}, {names[record.holder.id]}, {day(record.set_on)}: {said}"
    origins = count_origins(record.sources, record.disputes)
    return Fact(f"{text}{until}", one.sources, disputed.lines(record.disputes), _hides(one, spoilers), origins=origins)


def _narrower(answer: Records) -> tuple[Button, ...]:
    """Buttons to one sex, or to both again; to one kind of track, or to both: those that there are lists of."""
    request = answer.request
    here = replace(request, view="", page=0)
    tracks = {one.short_track for one in answer.held if request.sex in (None, one.sex)}
    sexes = {one.sex for one in answer.held if request.short_track in (None, one.short_track)}
    wanted = [(_WHOSE[sex], replace(here, sex=sex)) for sex in (Sex.MEN, Sex.WOMEN) if {sex} < sexes]
    wanted += [("Men and women", replace(here, sex=None))] if len(sexes) > 1 else []
    both = [(_TRACKS[track], replace(here, short_track=track)) for track in (False, True, None)]
    wanted += both if len(tracks) > 1 else []
    return tuple(Button(label, other.asked()) for label, other in wanted if other != here)


def _orders(answer: Records) -> tuple[Button, ...]:
    """Buttons to the other orders, to the records of this year or those that stand, and to the sources."""
    request = answer.request
    here = replace(request, view="", page=0)
    labels = {"events": "By event", "oldest": "Oldest first", "newest": "Newest first"}
    orders = [Button(label, replace(here, order=order).asked()) for order, label in labels.items()]
    stand = RecordsRequest(request.scope, request.sex, request.short_track, nation=request.nation)
    year = answer.today.year
    of_year = replace(stand, season=year, order="newest")
    every = (record for one in answer.lists for record in all_of(one))
    news = any(one.set_on.year == year and request.nation in ("", one.holder.nation) for one in every)
    others = [Button(f"Set in {year}", of_year.asked())] if news and of_year != here else []
    others += [Button("Those that stand", stand.asked())] if request.is_of_time or request.status else []
    return (*(one for one in orders if one.asked != here.asked()), *others[:2], view_button(request.asked()))


def _cards(shown: Sequence[Listed], spoilers: Spoilers) -> Menu | None:
    """A menu of the record cards of the events on the page; none where a record on it is hidden."""
    if any(_hides(one, spoilers) for one in shown):
        return None
    events = dict.fromkeys(one.record.event for one in shown)
    scope = shown[0].record.scope
    choices = tuple(Button(event_name(event), RecordRequest(event, scope).asked()) for event in events)
    return Menu("The card of one record", choices)


def _scopes(answer: Records) -> Menu | None:
    """A menu of whose records there are besides."""
    here = replace(answer.request, view="", page=0)
    others = [scope for scope in answer.scopes if scope != answer.request.scope][:MOST_CHOICES]
    choices = tuple(
        Button(f"{scope_name(scope)} records", replace(here, scope=scope, short_track=None).asked()) for scope in others
    )
    return Menu("Other records", choices) if choices else None
