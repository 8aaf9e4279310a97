"""What a fan trips over on a card: a year told twice, a name without its article, an event that nobody meant."""

from datetime import date

import pytest

from bot.app import App
from bot.cards.card import Brief, Paragraph, Strong
from bot.domain.asked import Asked
from bot.domain.meet_kind import MeetKind
from bot.domain.race import Meet, MeetListing
from bot.errors import UnknownName, UsageError
from bot.questions.competitions import Competition
from bot.questions.resolving import look_up_event


@pytest.mark.parametrize("day", ["08-07", "08-23", "06-09"])
async def test_a_page_of_a_day_tells_each_year_once(asked_app: App, day: str) -> None:
    card = (await asked_app.ask_line(f"/on-this-day {day}")).card
    titles = [block.lines[0] for block in card.blocks if isinstance(block, Paragraph)]
    years = [line[0] for line in titles if isinstance(line[0], Strong) and " · " in line[0]]
    assert years
    assert len(years) == len(set(years))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Olympic Games, Paris 2024", "the Olympic Games, Paris 2024"),
        ("Olympic Games", "the Olympic Games"),
        ("World Championships", "the World Championships"),
        ("Prefontaine Classic (Diamond League), Eugene 2024", "the Prefontaine Classic (Diamond League), Eugene 2024"),
        ("Weltklasse (Diamond League), Zürich 2024", "Weltklasse (Diamond League), Zürich 2024"),
        ("Meeting de Paris (Diamond League), Paris 2024", "Meeting de Paris (Diamond League), Paris 2024"),
        ("Athletissima, Lausanne 2024", "Athletissima, Lausanne 2024"),
    ],
)
def test_a_competition_within_a_sentence(name: str, said: str) -> None:
    meet = Meet("meet", name, "Paris", kind=MeetKind.OLYMPIC)
    assert Competition("meet", name, (MeetListing(meet, date(2024, 8, 1), date(2024, 8, 11), 1),)).in_words == said


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Olympic Games", "Olympic Games"),
        ("World Athletics Ultimate Championship", "World Athletics Ultimate Championship"),
        ("Diamond League", "Diamond League meet"),
    ],
)
def test_one_of_a_series(name: str, said: str) -> None:
    assert Competition("series", name, (), is_series=True).of_it == said


@pytest.mark.parametrize("event", ["egg throwing", "underwater basket weaving", "100 metre butterfly"])
def test_nothing_is_offered_where_no_event_is_near(event: str) -> None:
    with pytest.raises(UnknownName) as raised:
        look_up_event(Asked.of("record", {"event": event}))
    assert not raised.value.choices
    assert raised.value.tip == "Try 1500 m, two miles or high jump."


@pytest.mark.parametrize(("event", "offered"), [("beer mile", "Mile"), ("4x1000", "4 × 100 m relay")])
def test_an_event_that_is_near_is_offered(event: str, offered: str) -> None:
    with pytest.raises(UnknownName) as raised:
        look_up_event(Asked.of("record", {"event": event}))
    assert raised.value.choices[0].label == offered


def test_a_digit_that_is_no_decimal_names_no_event() -> None:
    with pytest.raises(UnknownName):
        look_up_event(Asked.of("record", {"event": "0,𐹠"}))


async def test_one_record_is_told_with_its_day_and_not_with_what_the_heading_says(asked_app: App) -> None:
    lead = "".join((await asked_app.ask_line("/record mile men scope:world")).card.lead)
    assert lead.startswith("3:43.13 by Hicham El Guerrouj")
    both = "".join((await asked_app.ask_line("/record two-mile")).card.lead)
    assert "(men, outdoors)" in both


@pytest.mark.parametrize("words", ["hello", "thanks", "gosh", "hell"])
async def test_small_talk_is_nobodys_name(asked_app: App, words: str) -> None:
    error = (await asked_app.ask_line(words)).outcome
    assert isinstance(error, UsageError)
    near = [choice.label for choice in error.choices]
    most_famous = asked_app.almanac.names.search("", 1)[0]
    assert near[0] == asked_app.almanac.names.label(most_famous.id)


async def test_a_list_of_both_javelins_has_one_note_of_two_lines(asked_app: App) -> None:
    card = (await asked_app.ask_line("/top javelin throw")).card
    assert not [note for note in card.notes if len(note) > 80]


@pytest.mark.parametrize(
    "line", ["/record two-mile", "/records Norway", "/h2h Kerr Ingebrigtsen", "/compare Kerr, Ingebrigtsen and Laros"]
)
async def test_no_note_is_longer_than_two_lines_of_a_phone(asked_app: App, line: str) -> None:
    card = (await asked_app.ask_line(line)).card
    assert card.notes
    assert not [note for note in card.notes if len(note.brief if isinstance(note, Brief) else note) > 84]
