"""Single cells as people write them: days, marks, places, winds, names. What is not clear is rejected with its text."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.disciplines import catalogue, get_discipline
from bot.domain.event import Event, Kind, Sex
from bot.domain.mark import Measure, Status
from bot.ingest.capitals import in_usual_order
from bot.ingest.data_files import WrongValue
from bot.ingest.days import NoDay, read_day
from bot.ingest.marks import read_mark, read_place, read_wind
from bot.ingest.plausible import plausible_marks
from bot.ingest.terms import Terms
from tests.unit.ingest.conftest import TODAY, NamedEvents

DAY = date(2024, 6, 30)


@pytest.mark.parametrize(
    "text",
    [
        *("2024-06-30", "2024-6-30", "2024/06/30", "2024.06.30", "20240630", "2024-Jun-30", "30JUN2024"),
        *("2024-06-30T17:48:06-07:00", "2024-06-30T23:48:06+02:00", "2024-06-30T17:48:06.123-0700"),
        *(
            "2024-06-30T17:48:06Z",
            "2024-06-30 17:48:06.000",
            "2024-06-30 17:48",
            "2024-06-30+02:00",
            "20240630T174806Z",
        ),
        *("30.06.2024", "30.6.2024", "30. 6. 2024", "30.06.2024 17:48", "30/06/2024", "06/30/2024", "30-06-2024"),
        *("6/30/2024 5:48:06 PM", "30 June 2024", "30 Jun 2024", "30-Jun-2024", "30 JUN 2024", "June 30, 2024"),
        *("Jun. 30, 2024", "June 30th 2024", "30th of June 2024", "Sun 30 Jun 2024", "Sunday, June 30, 2024"),
        *("Sun, 30 Jun 2024 17:48:06 +0200", "30. Juni 2024", "30 juin 2024", "30 de junio de 2024", "30 giugno 2024"),
        *("So, 30.06.2024", "zo 30 juni 2024", "30 junho 2024"),
    ],
)
def test_days(text: str) -> None:
    assert read_day(text) == DAY


@pytest.mark.parametrize(
    ("text", "month"),
    [("1er août 2024", 8), ("1 März 2024", 3), ("1 sept. 2024", 9), ("1 dic 2024", 12), ("1 ott 2024", 10)],
)
def test_months_of_other_languages(text: str, month: int) -> None:
    assert read_day(text) == date(2024, month, 1)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("03/04/2024", "may be 3 April or 4 March"),
        ("3-4-2024", "may be 3 April or 4 March"),
        ("3 4 2024", "may be 3 April or 4 March"),
        ("03/04/24", "may be several days"),
        ("30-Jun-24", "two digits, 1924 or 2024"),
        ("30.06.24", "two digits"),
        ("2024-06", "no day of the month"),
        ("June 2024", "no day of the month"),
        ("29-30 June 2024", "several days"),
        ("45473", "spreadsheet"),
        ("30 jui 2024", "is not a day"),
        ("2024-02-30", "is not a day"),
        ("31/31/2024", "is not a day"),
        ("ca. 30 June 2024", "is not a day"),
        ("yesterday", "is not a day"),
        ("", "is not a day"),
        ("9" * 500, "is not a day"),
    ],
)
def test_what_is_no_day_or_two(text: str, reason: str) -> None:
    with pytest.raises(NoDay, match=reason):
        read_day(text)


def test_a_day_that_is_the_same_either_way() -> None:
    assert read_day("05/05/2024") == date(2024, 5, 5)


@given(st.dates(date(1860, 1, 1), TODAY))
def test_each_form_gives_its_day_back_or_says_that_it_may_be_two(day: date) -> None:
    assert read_day(day.isoformat()) == day
    for form in ("%d %B %Y", "%d.%m.%Y", "%b %d, %Y", "%a %d %b %Y", "%Y%m%d", "%Y-%m-%dT23:59:59-12:00"):
        assert read_day(day.strftime(form)) == day
    for form in ("%d/%m/%Y", "%m/%d/%Y"):
        if day.day > 12 or day.day == day.month:
            assert read_day(day.strftime(form)) == day
        else:
            with pytest.raises(NoDay, match="may be"):
                read_day(day.strftime(form))


@given(st.text(alphabet="0123456789-/. :TZ+JunedeMar,", max_size=70))
def test_any_text_is_a_day_or_a_reason(text: str) -> None:
    try:
        reason = f"is {read_day(text)}"
    except NoDay as why:
        reason = str(why)
    assert reason


def outcome(code: str, text: str, sex: Sex = Sex.WOMEN) -> tuple[int | None, int | None, Status | None]:
    mark, status = read_mark(text, get_discipline(code), plausible_marks(Event(code, sex)))
    return mark.value if mark else None, mark.step if mark else None, status


@pytest.mark.parametrize(
    ("code", "texts", "value"),
    [
        ("100m", ("11.53", "11,53", '11"53', "11''53", "11.53 s", "0:11.53"), 11_530),
        ("100m", ("11.53q", "11.53 Q", "11.53 PB", "11.53 =SB", "11.53 (+1.2)"), 11_530),
        ("100m", ("11.5h", "11,5 h", "11.5H"), 11_500),
        ("800m", ("2:01.04", "2:01,04", "2.01.04", "2'01\"04", "2’01″04", "2m01.04", "2:01:04"), 121_040),
        ("1500m", ("247.99", "4:07.99", "04:07.99", "00:04:07.99"), 247_990),
        ("half-marathon", ("1:05:10", "01:05:10", "1h05:10", "1h05'10\"", "1h 05m 10s", "65:10", "1.05.10"), 3_910_000),
        ("high-jump", ("1.75", "1,75", "1m75", "1.75m", "1.75 m", "1 m 75", "175 cm", "1.75 metres"), 1_750),
        ("long-jump", ("6.50 (+2.4)", "6.50 (+2.4 m/s)", "6,50/+2.4", "6.50w"), 6_500),
        ("heptathlon", ("6123", "6,123", "6.123", "6 123", "6123 pts", "6123 points", "6'123", "6123.0"), 6_123),
    ],
)  # fmt: skip
def test_marks(code: str, texts: tuple[str, ...], value: int) -> None:
    assert {text: outcome(code, text)[0] for text in texts} == dict.fromkeys(texts, value)


def test_an_odd_form_is_kept_in_the_usual_one() -> None:
    mark, _ = read_mark("1h05'10\"", get_discipline("half-marathon"), (0, 1 << 40))
    assert mark
    assert (mark.text, mark.step) == ("1:05:10", 1000)
    mark, _ = read_mark("6,50/+2.4", get_discipline("long-jump"), (0, 1 << 40))
    assert mark
    assert (mark.text, mark.wind) == ("6.50 (+2.4)", 24)
    mark, _ = read_mark("4:05,10", get_discipline("1500m"), (0, 1 << 40))
    assert mark
    assert (mark.text, mark.value) == ("4:05.10", 245_100)


@pytest.mark.parametrize(
    ("code", "text", "shown"),
    [
        ("10000m", "31.05,2", "31:05.2"),
        ("10000m", "31.05.2h", "31:05.2h"),
        ("marathon", "2.25.31", "2:25:31"),
        ("800m", "1.45.3A", "1:45.3A"),
        ("decathlon", "6.123", "6123"),
        ("decathlon", "6,123 points", "6123"),
        ("100m", "0:10.51", "10.51"),
        ("800m", "110.10", "1:50.10"),
        ("800m", "0:01:50.1h", "1:50.1h"),
        ("1500m", "247.99", "4:07.99"),
        ("half-marathon", "3910", "1:05:10"),
        ("half-marathon", "65:10", "65:10"),
        ("marathon", "02:05:00.0", "2:05:00.0"),
        ("400m", "62.10", "62.10"),
        ("long-jump", "6,21", "6.21"),
        ("long-jump", "8.95-0.3", "8.95-0.3"),
    ],
)
def test_marks_are_shown_as_the_sport_writes_them(code: str, text: str, shown: str) -> None:
    mark, _ = read_mark(text, get_discipline(code), plausible_marks(Event(code, Sex.MEN)))
    assert mark
    assert mark.text == shown


@pytest.mark.parametrize(
    ("code", "texts", "status"),
    [
        ("1500m", ("DNF", "dnf (inj)", "abandon", "ret.", "did not finish"), Status.DID_NOT_FINISH),
        ("1500m", ("DNS", "dns", "did not start", "scratch", "forfait"), Status.DID_NOT_START),
        ("1500m", ("DQ (TR16.8)", "dsq", "disq.", "disqualified TR16.8", "Disqualifié", "FS"), Status.DISQUALIFIED),
        ("long-jump", ("NM", "ND", "foul", "x", "x x x", "XXX", "x-x-x", "no mark", "o.g.V."), Status.NO_MARK),
        ("high-jump", ("NH", "xxx", "no height", "foul x"), Status.NO_HEIGHT),
    ],
)
def test_statuses(code: str, texts: tuple[str, ...], status: Status) -> None:
    assert {text: outcome(code, text)[2] for text in texts} == dict.fromkeys(texts, status)


@pytest.mark.parametrize("text", ["", "-", "NT", "n/a"])
def test_no_mark(text: str) -> None:
    assert outcome("1500m", text) == (None, None, None)


@pytest.mark.parametrize(
    ("code", "text", "reason"),
    [
        ("high-jump", "5' 8\"", "feet and inches"),
        ("high-jump", "5-08.00", "feet and inches"),
        ("shot-put", "48-11.5", "feet and inches"),
        ("shot-put", "12-04.5", "feet and inches"),
        ("long-jump", "22-3.25", "feet and inches"),
        ("high-jump", "175", "not plausible"),
        ("marathon", "2:25", "not plausible"),
        ("100m", "1153", "not plausible"),
        ("100m", "foul", "'foul' is not a time mark"),
        ("800m", "2:61.04", "60 or more"),
        ("1500m", "1h05", "not a time"),
    ],
)
def test_what_is_no_mark_is_named(code: str, text: str, reason: str) -> None:
    with pytest.raises(WrongValue, match=reason):
        outcome(code, text)


@given(
    st.sampled_from([each for each in catalogue().values() if each.kind is not Kind.RELAY]),
    st.text(alphabet="0123456789:.,'\"hmswxDNFQ+-() ", max_size=50),
)
def test_any_text_is_a_plausible_mark_a_status_or_a_reason(discipline: object, text: str) -> None:
    of = get_discipline(getattr(discipline, "code", ""))
    bounds = plausible_marks(Event(of.code, Sex.MEN))
    mark, status, reason = None, None, "mark "
    try:
        mark, status = read_mark(text, of, bounds)
    except WrongValue as why:
        reason = str(why)
    assert reason.startswith("mark ")
    assert mark is None or status is None
    assert mark is None or (bounds[0] <= mark.value <= bounds[1] and mark.measure is of.measure)


@given(st.integers(110_00, 900_00))
def test_a_time_is_the_same_in_every_dress(hundredths: int) -> None:
    seconds, rest = divmod(hundredths, 100)
    minutes, seconds = divmod(seconds, 60)
    for text in ("{}:{:02}.{:02}", "{}:{:02},{:02}", "{}.{:02}.{:02}", "{}'{:02}\"{:02}", "{}m{:02}.{:02}s"):
        mark, _ = read_mark(text.format(minutes, seconds, rest), get_discipline("1500m"), (0, 1 << 40))
        assert mark
        assert (mark.value, mark.step, mark.measure) == (hundredths * 10, 10, Measure.TIME)


@pytest.mark.parametrize(
    ("texts", "place"),
    [
        (("2", "2.", "2nd", "(2)", "#2", "2)", "02", "2.0", "2e", "2°", " 2 "), (2, False)),
        (("2=", "=2", "T2", "t2", "T-2", "2T", "2 =", "2.=", "=2nd"), (2, True)),
        (("", "-"), (None, False)),
    ],
)
def test_places(texts: tuple[str, ...], place: tuple[int | None, bool]) -> None:
    assert {text: read_place(text) for text in texts} == dict.fromkeys(texts, place)


@pytest.mark.parametrize("text", ["0", "ex", "1-2", "123456", "2a", "x" * 100, "9" * 5000])
def test_what_is_no_place_is_named(text: str) -> None:
    with pytest.raises(WrongValue, match="place '"):
        read_place(text)


@pytest.mark.parametrize(
    ("texts", "wind"),
    [
        (("1.2", "+1.2", "+1,2", "1.2 m/s", "(+1.2)", "+1.2m/s"), 12),
        (("-0.5", "−0.5", "-0,5 m/s"), -5),
        (("0.0", "±0.0"), 0),
        (("", "w", "NWI", "nwi", "-"), None),
    ],
)
def test_winds(texts: tuple[str, ...], wind: int | None) -> None:
    assert {text: read_wind(text) for text in texts} == dict.fromkeys(texts, wind)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("CHEPTEGEI Joshua", "Joshua Cheptegei"),
        ("VAN NIEKERK Wayde", "Wayde Van Niekerk"),
        ("van NIEKERK Wayde", "Wayde van Niekerk"),
        ("DE GRASSE Andre", "Andre De Grasse"),
        ("MCLAUGHLIN-LEVRONE Sydney", "Sydney McLaughlin-Levrone"),
        ("McDERMOTT Cathal", "Cathal McDermott"),
        ("MC DERMOTT Cathal", "Cathal Mc Dermott"),
        ("O'KEEFFE Phil", "Phil O'Keeffe"),
        ("D'AVILLA Maria", "Maria D'Avilla"),
        ("SU Bingtian", "Bingtian Su"),
        ("NG Ka Fung", "Ka Fung Ng"),
        ("Bingtian SU", "Bingtian Su"),
        ("ŞAHİN Ali", "Ali Şahin"),
        ("WEIß Anna", "Anna Weiß"),
        ("Cheptegei, Joshua", "Joshua Cheptegei"),
        ("CHEPTEGEI, Joshua", "Joshua Cheptegei"),
        ("King, Jr.", "King, Jr."),
        ("JOSHUA CHEPTEGEI", "Joshua Cheptegei"),
        ("CJ Ujah", "CJ Ujah"),
        ("CJ UJAH", "CJ Ujah"),
        ("UJAH CJ", "Ujah CJ"),
        ("AJ Digby", "AJ Digby"),
        ("J.P. Smith", "J.P. Smith"),
        ("Joshua Cheptegei", "Joshua Cheptegei"),
        ("de la Cruz Maria", "de la Cruz Maria"),
        ("McKenzie LONG", "McKenzie Long"),
        ("Ivan IVANOV III", "Ivan Ivanov III"),
    ],
)
def test_names_are_put_in_the_usual_order(written: str, name: str) -> None:
    assert in_usual_order(written) == name


def test_every_reader_gets_names_in_the_usual_order() -> None:
    terms = Terms(NamedEvents(), TODAY)
    assert terms.person("CHEPTEGEI Joshua", "UGA", "M", "").name == "Joshua Cheptegei"
    assert terms.person("CHEPTEGEI Joshua", "UGA", "M", "").name == "Joshua Cheptegei"


@given(st.text(alphabet="ABCabcÉé'-. ,", max_size=30))
def test_a_name_keeps_its_letters(name: str) -> None:
    ordered = in_usual_order(name)
    assert sorted(filter(str.isalpha, ordered.casefold())) == sorted(filter(str.isalpha, name.casefold()))
