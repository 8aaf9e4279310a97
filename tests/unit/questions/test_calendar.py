"""/calendar: what is ahead, in which order, and what is said where nothing is."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from icalendar import Calendar as Calendar5545
from icalendar import Event as Event5545

from bot.app import App
from bot.cards.text import render
from bot.domain.asked import Asked
from bot.domain.calendar import Fixture, in_order
from bot.domain.coverage import Coverage
from bot.domain.event import Event, Sex
from bot.domain.meet_kind import KIND_GROUPS, MeetKind
from bot.domain.race import Meet
from bot.domain.rows import EntryRow, PersonRow
from bot.domain.source import Source
from bot.errors import NoAnswer, UsageError
from bot.importing.importer import Import, import_rows
from bot.names.fold import fold
from bot.questions.calendar.answer import CalendarAnswer
from bot.questions.calendar.export import export
from bot.questions.calendar.request import CalendarRequest
from bot.questions.days import Period, find_period_ahead
from bot.store.store import Store


def _at(app: App, year: int, month: int, day: int) -> App:
    app.clock = lambda: datetime(year, month, day, 12, tzinfo=UTC)
    return app


async def _text(app: App, line: str) -> str:
    return render((await app.ask_line(line)).card)


async def test_the_next_meet_is_named_with_its_days_and_how_far_it_is(asked_app: App) -> None:
    text = await _text(_at(asked_app, 2027, 7, 13), "/calendar")
    assert "Next: Pan American Games, Lima, 23 Jul 2027, in 10 days." in text
    assert "23 Jul – 8 Aug  🇵🇪 Pan American Games · Lima" in text


async def test_a_meet_is_on_until_the_end_of_its_last_day(asked_app: App) -> None:
    for month, day in ((7, 23), (7, 31), (8, 8)):
        assert "On now: Pan American Games" in await _text(_at(asked_app, 2027, month, day), "/calendar")
    gone = await _at(asked_app, 2027, 8, 9).ask_line("/calendar")
    assert isinstance(gone.outcome, NoAnswer)


async def test_a_meet_that_was_is_told_with_its_days(asked_app: App) -> None:
    text = await _text(_at(asked_app, 2026, 11, 27), "/calendar meet:paris-2024-olympics")
    assert "Olympic Games, Paris 2024 is over: 4 Aug 2024 to 10 Aug 2024." in text
    assert "/results meet:paris-2024-olympics" in text


async def test_a_month_that_is_over_is_listed_too(asked_app: App) -> None:
    text = await _text(_at(asked_app, 2028, 1, 1), "/calendar 2027-08")
    assert "1 meet that I hold" in text
    assert "all are over" in text


async def test_an_empty_month_offers_those_that_have_meets(asked_app: App) -> None:
    reply = await _at(asked_app, 2026, 11, 27).ask_line("/calendar June 2027")
    assert isinstance(reply.outcome, NoAnswer)
    assert [choice.label for choice in reply.outcome.choices] == ["July 2027"]
    again = await asked_app.ask(reply.outcome.choices[0].asked)
    assert isinstance(again.outcome, CalendarAnswer)


async def test_a_kind_keeps_out_other_meets(asked_app: App) -> None:
    _at(asked_app, 2026, 11, 27)
    assert isinstance((await asked_app.ask_line("/calendar kind:championships")).outcome, CalendarAnswer)
    none = (await asked_app.ask_line("/calendar kind:majors")).outcome
    assert isinstance(none, NoAnswer)
    assert none.tip == "The last meet that I know of is on 23 Jul 2027."


async def test_an_athlete_is_no_guess_without_start_lists(asked_app: App) -> None:
    reply = await _at(asked_app, 2026, 11, 27).ask_plainly("when is josh kerr's next race")
    assert isinstance(reply.outcome, NoAnswer)
    assert "no start lists" in str(reply.outcome)


def _entered(source: Source) -> tuple[EntryRow, ...]:
    """Kerr twice and Nuguse once at a meet of June 2027."""

    def entry(name: str, nation: str, discipline: str, first: date, starts: datetime | None) -> EntryRow:
        who, event = PersonRow(name, nation, "M"), Event(discipline, Sex.MEN, False)
        where = ("Fjord Games", "", "Bergen", "NOR")
        return EntryRow("start.csv", 2, who, event, first, first, starts, *where, source=source.title)

    start = datetime(2027, 6, 10, 18, 35, tzinfo=UTC)
    day = date(2027, 6, 10)
    return (
        entry("Josh Kerr", "GBR", "1500m", day, start),
        entry("Josh Kerr", "GBR", "5000m", date(2027, 6, 11), None),
        entry("Yared Nuguse", "USA", "1500m", day, start),
    )


async def _take_in_start_list(app: App) -> None:
    source = Source("", "Start lists of the Fjord Games", "Fjord AC", date(2026, 11, 27), "2026-11-26")
    store = app.almanac.store
    assert isinstance(store, Store)
    await import_rows(store, Import(_entered(source), source, lambda: "f" * 64), fold)
    await app.refresh()


async def test_a_meet_of_a_start_list_alone_is_in_the_calendar_with_who_says_so(frozen_app: App) -> None:
    await _take_in_start_list(_at(frozen_app, 2026, 11, 27))
    text = await _text(frozen_app, "/calendar month:2027-06")
    assert "Fjord Games" in text
    assert "Fjord AC" in text
    one = await _text(frozen_app, "/calendar meet:fjord games month:2027-06")
    assert "10–11 Jun  🇳🇴 Fjord Games" in one
    assert "1500 m · 10 Jun 2027, 18:35 UTC: 🇬🇧 Josh Kerr and 🇺🇸 Yared Nuguse" in " ".join(one.split())


async def test_results_of_a_meet_to_come_say_who_is_entered(frozen_app: App) -> None:
    await _take_in_start_list(_at(frozen_app, 2026, 11, 27))
    outcome = (await frozen_app.ask_line("/results meet:fjord games 2027")).outcome
    assert isinstance(outcome, NoAnswer)
    assert outcome.tip == (
        "It begins on 10 Jun 2027. Entered: Josh Kerr (1500 m), Yared Nuguse (1500 m) and Josh Kerr (5000 m)."
    )
    assert outcome.choices[0].label == "The start list"
    listed = await frozen_app.ask(outcome.choices[0].asked)
    assert isinstance(listed.outcome, CalendarAnswer)
    assert len(listed.outcome.entrants) == 3
    of_event = (await frozen_app.ask_line("/results meet:fjord games 2027 event:5000")).outcome
    assert isinstance(of_event, NoAnswer)
    assert of_event.tip.endswith("Entered: Josh Kerr (5000 m).")


async def test_start_lists_say_where_an_athlete_races_next(frozen_app: App) -> None:
    await _take_in_start_list(frozen_app)
    reply = await _at(frozen_app, 2026, 11, 27).ask_plainly("when does josh kerr race next")
    assert isinstance(reply.outcome, CalendarAnswer)
    text = render(reply.card)
    assert "Next: 1500 m at Fjord Games, Bergen, 10 Jun 2027, 18:35 UTC." in text
    assert "11 Jun 2027  5000 m · Fjord Games, Bergen" in text
    assert "Fjord AC" in text
    none = await _text(frozen_app, "/calendar athlete:jakob-ingebrigtsen")
    assert "in no start list ahead that I hold" in none
    over = await _text(_at(frozen_app, 2027, 6, 12), "/calendar athlete:josh-kerr")
    assert "I hold no start lists" in over


def _exported(text: bytes) -> list[Event5545]:
    read = Calendar5545.from_ical(text)
    assert isinstance(read, Calendar5545)
    return [part for part in read.walk("VEVENT") if isinstance(part, Event5545)]


async def test_the_calendar_is_exported_for_other_calendars(asked_app: App) -> None:
    reply = await _at(asked_app, 2026, 11, 27).ask_line("/calendar view:export")
    assert reply.card.file is not None
    assert reply.card.file.name == "bell-lap.ics"
    lines = reply.card.file.content.split(b"\r\n")
    assert lines[0] == b"BEGIN:VCALENDAR"
    assert lines[-1] == b""
    assert all(len(line) <= 75 and b"\n" not in line for line in lines)
    event = next(each for each in _exported(reply.card.file.content) if each["SUMMARY"] == "Pan American Games")
    assert (event.decoded("DTSTART"), event.decoded("DTEND")) == (date(2027, 7, 23), date(2027, 8, 9))
    assert event["LOCATION"] == "Estadio Atlético de la VIDENA, Lima, Peru"
    again = await _at(asked_app, 2026, 11, 28).ask_line("/calendar July 2027 view:export")
    assert again.card.file is not None
    assert event["UID"] in [each["UID"] for each in _exported(again.card.file.content)]


@given(
    st.text(alphabet=st.characters(exclude_categories=("C", "Z")) | st.sampled_from(" ,;\\"), min_size=1).map(str.strip)
)
@example("\\N")
@example("Oslo\\n")
def test_any_name_comes_back_from_its_file(name: str) -> None:
    held = Fixture(Meet("one", name, "Oslo", "NOR"), date(2027, 8, 1), date(2027, 8, 1), "", "", 0, ())
    answer = CalendarAnswer(
        CalendarRequest(), (held,), date(2027, 1, 1), Coverage(0, 0, 0, 0, 0, 0, 0, 0, None, None, None)
    )
    file = export(answer)
    assert [each["SUMMARY"] for each in _exported(file.content)] == [name.replace("\\", "/") or "Oslo"]
    assert all(len(line) <= 75 for line in file.content.split(b"\r\n"))


@pytest.mark.parametrize(
    ("words", "month"),
    [
        ("next pan american games", ""),
        ("when are the pan american games", ""),
        ("calendar august", "2027-08"),
        ("meets in august 2027", "2027-08"),
        ("was ist im august los kalender", "2027-08"),
        ("kalenteri elokuu", "2027-08"),
        ("what's on next month", "2026-12"),
        ("meets next week", "2026-11-30/2026-12-06"),
        ("anything this weekend?", "2026-11-28/2026-11-29"),
        ("wettkämpfe am wochenende", "2026-11-28/2026-11-29"),
        ("calendrier de la semaine prochaine", "2026-11-30/2026-12-06"),
        ("calendario próximo mes", "2026-12"),
    ],
)
async def test_it_is_asked_in_plain_words(asked_app: App, words: str, month: str) -> None:
    reply = await _at(asked_app, 2026, 11, 27).ask_plainly(words)
    assert isinstance(reply.outcome, CalendarAnswer | NoAnswer)
    asked = reply.asked or reply.read
    assert asked is not None
    assert asked.question == "calendar"
    read = _read(asked.text("month"))
    assert (read.text if read else "") == month


def _read(text: str, today: date = date(2026, 11, 27)) -> Period | None:
    return find_period_ahead(Asked.of("calendar", {"month": text}), "month", today)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("August", date(2027, 8, 1), date(2027, 8, 31)),
        ("nov", date(2026, 11, 1), date(2026, 11, 30)),
        ("October", date(2027, 10, 1), date(2027, 10, 31)),
        ("next month", date(2026, 12, 1), date(2026, 12, 31)),
        ("Tomorrow", date(2026, 11, 28), date(2026, 11, 28)),
        ("THIS  month", date(2026, 11, 1), date(2026, 11, 30)),
        ("this weekend", date(2026, 11, 28), date(2026, 11, 29)),
        ("next weekend", date(2026, 12, 5), date(2026, 12, 6)),
        ("this week", date(2026, 11, 23), date(2026, 11, 29)),
        ("next week", date(2026, 11, 30), date(2026, 12, 6)),
        ("next year", date(2027, 1, 1), date(2027, 12, 31)),
        ("2027-08", date(2027, 8, 1), date(2027, 8, 31)),
        ("Aug 2025", date(2025, 8, 1), date(2025, 8, 31)),
        ("2027", date(2027, 1, 1), date(2027, 12, 31)),
        ("31 August 2027", date(2027, 8, 31), date(2027, 8, 31)),
        ("2027-07-31/2027-08-01", date(2027, 7, 31), date(2027, 8, 1)),
    ],
)
def test_days_are_read_as_people_write_them(text: str, first: date, last: date) -> None:
    assert _read(text) == Period(first, last)


@pytest.mark.parametrize(
    "text",
    [
        "soon",
        "2027-13",
        "m",
        "31 August",
        "13",
        "2027-08-02/2027-08-01",
        "2027-02-30/2027-03-01",
        "\N{ZERO WIDTH SPACE}",
    ],
)
def test_what_is_no_month_is_refused_with_a_way_to_write_one(text: str) -> None:
    with pytest.raises(UsageError) as refused:
        _read(text)
    assert "2027-08" in refused.value.tip


def test_december_is_followed_by_january() -> None:
    assert _read("next month", date(2026, 12, 31)) == Period(date(2027, 1, 1), date(2027, 1, 31))


@given(st.dates(date(1900, 1, 1), date(2998, 11, 26)), st.integers(0, 400))  # years are read up to 2999
def test_a_period_is_read_again_from_its_own_text(first: date, more: int) -> None:
    period = Period(first, first + timedelta(days=more))
    assert _read(period.text) == period


@given(st.dates(date(1900, 1, 1), date(2999, 12, 1)))
def test_a_weekend_is_saturday_and_sunday_and_this_one_is_not_over(today: date) -> None:
    weekend = _read("this weekend", today)
    assert weekend is not None
    assert (weekend.first.weekday(), weekend.last.weekday()) == (5, 6)
    assert today <= weekend.last < today + timedelta(days=7)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2027", "2027"),
        ("2027-08", "August 2027"),
        ("2027-08-07", "7 Aug 2027"),
        ("2027-08-07/2027-08-08", "7–8 Aug 2027"),
        ("2027-07-31/2027-08-01", "31 Jul – 1 Aug 2027"),
        ("2027-12-31/2028-01-01", "31 Dec 2027 – 1 Jan 2028"),
    ],
)
def test_a_period_is_named_in_short(text: str, name: str) -> None:
    read = _read(text)
    assert read is not None
    assert read.name == name


async def test_a_weekend_without_a_meet_is_named_and_the_months_that_have_some_are_offered(asked_app: App) -> None:
    reply = await _at(asked_app, 2026, 11, 27).ask_line('/calendar month:"this weekend"')
    assert "I have no meet on 28–29 Nov 2026." in str(reply.outcome)


def test_of_one_day_what_matters_more_comes_first() -> None:
    def held(id_: str, kind: MeetKind, first: date) -> Fixture:
        return Fixture(Meet(id_, id_, "Oslo", "NOR", kind), first, first, "", "", 0, ())

    one = date(2027, 8, 1)
    small, games = held("small", MeetKind.MEETING, one), held("games", MeetKind.OLYMPIC, one)
    before = held("before", MeetKind.MEETING, date(2027, 7, 31))
    assert in_order((small, games, before)) == (before, games, small)


@pytest.mark.parametrize("kind", KIND_GROUPS)
async def test_no_meet_of_a_kind_is_told_in_words(frozen_app: App, kind: str) -> None:
    error = (await frozen_app.ask(Asked.of("calendar", {"kind": kind, "month": "1999-01"}))).outcome
    assert isinstance(error, NoAnswer)
    assert error.message.startswith("I have no ")
    assert error.message.endswith(" in January 1999.")
    assert "kind" not in error.message
