import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.mark import InvalidMark, MarkFlag, Measure, Status, parse_mark, parse_status, parse_wind


@pytest.mark.parametrize(
    ("text", "milliseconds", "step"),
    [
        ("7:54.10", 474_100, 10),
        ("3:36.6", 216_600, 100),
        ("2:09:45", 7_785_000, 1000),
        ("3:29,38", 209_380, 10),
        ("3.29.38", 209_380, 10),
        ("9.58", 9_580, 10),
        ("0:10.82", 10_820, 10),
        ("1:33:40.2", 5_620_200, 100),
        ("59.999", 59_999, 1),
    ],
)
def test_reads_times_as_publishers_write_them(text: str, milliseconds: int, step: int) -> None:
    mark = parse_mark(text, Measure.TIME)
    assert (mark.text, mark.value, mark.step) == (text, milliseconds, step)


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("3:29.38A", MarkFlag.ALTITUDE),
        ("9.9h", MarkFlag.HAND),
        ("9.87w", MarkFlag.WIND),
        ("3:28.76+", MarkFlag.SPLIT),
        ("8:00.67i", MarkFlag.SHORT_TRACK),
        ("13.2hA", MarkFlag.HAND | MarkFlag.ALTITUDE),
        ("10.01*", MarkFlag.VARIOUS),
    ],
)
def test_reads_suffixes(text: str, flags: MarkFlag) -> None:
    assert parse_mark(text, Measure.TIME).flags == flags


def test_reads_a_length_with_its_wind() -> None:
    mark = parse_mark("8.95 (+0.3)", Measure.LENGTH)
    assert (mark.value, mark.wind, mark.text) == (8950, 3, "8.95 (+0.3)")


@pytest.mark.parametrize("text", ["8847", "8,847", "8.847", "8 847"])
def test_reads_points(text: str) -> None:
    assert parse_mark(text, Measure.POINTS).value == 8847


@pytest.mark.parametrize(
    "text",
    ["", "abc", "3:60.00", "1:75:00", "-9.58", "0.00", "3:28.32; DROP TABLE", "9" * 10_000, "３:28.32", "1:2:3:4"],
)
def test_refuses_what_is_no_time(text: str) -> None:
    with pytest.raises(InvalidMark):
        parse_mark(text, Measure.TIME)


@pytest.mark.parametrize(
    ("text", "status"),
    [("DNF", Status.DID_NOT_FINISH), ("dq R162.7", Status.DISQUALIFIED), ("NH", Status.NO_HEIGHT), ("3:28.32", None)],
)
def test_reads_statuses(text: str, status: Status | None) -> None:
    assert parse_status(text) is status


@pytest.mark.parametrize(("text", "tenths"), [("+2.0", 20), ("-1,2", -12), ("0.3", 3), ("1", 10)])
def test_reads_wind(text: str, tenths: int) -> None:
    assert parse_wind(text) == tenths


@given(st.integers(1, 359_999_99))
def test_a_time_in_hundredths_comes_back_exact(hundredths: int) -> None:
    minutes, rest = divmod(hundredths, 6000)
    hours, minutes = divmod(minutes, 60)
    clock = f"{hours}:{minutes:02}:" if hours else f"{minutes}:"
    mark = parse_mark(f"{clock}{rest // 100:02}.{rest % 100:02}", Measure.TIME)
    assert (mark.value, mark.step) == (hundredths * 10, 10)


@given(st.text(max_size=60), st.sampled_from(Measure))
def test_any_text_is_a_mark_or_a_clear_refusal(text: str, measure: Measure) -> None:
    try:
        mark = parse_mark(text, measure)
    except InvalidMark:
        return
    assert mark.text == text.strip()
    assert mark.value > 0


def test_lower_times_and_longer_throws_are_better() -> None:
    assert parse_mark("3:28.32", Measure.TIME).is_better_than(parse_mark("3:28.68", Measure.TIME))
    assert parse_mark("23.56", Measure.LENGTH).is_better_than(parse_mark("23.37", Measure.LENGTH))


@pytest.mark.parametrize(
    ("text", "measure", "shown"),
    [
        ("1.8", Measure.LENGTH, "1.80"),
        ("2", Measure.LENGTH, "2.00"),
        ("1,9", Measure.LENGTH, "1.90"),
        ("46.155", Measure.LENGTH, "46.15"),
        ("8.95 (+0.3)", Measure.LENGTH, "8.95 (+0.3)"),
        ("5.8m", Measure.LENGTH, "5.80m"),
        ("2.3i", Measure.LENGTH, "2.30i"),
        ("17974", Measure.LENGTH, "17974"),
        ("9.9h", Measure.TIME, "9.9h"),
        ("3:36.6", Measure.TIME, "3:36.6"),
        ("8847", Measure.POINTS, "8847"),
    ],
)
def test_heights_and_distances_are_shown_to_the_centimetre(text: str, measure: Measure, shown: str) -> None:
    mark = parse_mark(text, measure)
    assert (mark.shown, mark.text) == (shown, text)


@given(st.integers(1, 11_000))
def test_a_distance_is_shown_as_it_is_measured(centimetres: int) -> None:
    assert (
        parse_mark(f"{centimetres / 100:.2f}", Measure.LENGTH).shown == f"{centimetres // 100}.{centimetres % 100:02}"
    )
