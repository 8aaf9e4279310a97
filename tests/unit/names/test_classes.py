import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.names.classes import take_class


@pytest.mark.parametrize(
    ("text", "name", "rest"),
    [
        ("masters 100m", "masters", "100m"),
        ("100m M40", "masters", "100m"),
        ("W35 marathon", "masters", "marathon"),
        ("over 60 mile", "masters", "mile"),
        ("u20 100m", "age groups", "100m"),
        ("under-18 high jump", "age groups", "high jump"),
        ("junior mile", "age groups", "mile"),
        ("para 100m", "para athletes", "100m"),
        ("100m T54", "para athletes", "100m"),
        ("women 400 t11", "para athletes", "women 400"),
        ("paralympic long jump", "para athletes", "long jump"),
    ],
)
def test_a_class_is_told_from_the_event(text: str, name: str, rest: str) -> None:
    classed = take_class(text)
    assert classed is not None
    assert (classed.name, classed.rest) == (name, rest)


@pytest.mark.parametrize(
    "text", ["100m", "men 400 m", "w 400", "m60", "tj", "110mH", "10,000 m women", "4x400m", "m 40 m", "1500m.Mi", ""]
)
def test_seniors_have_no_class(text: str) -> None:
    assert take_class(text) is None


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    classed = take_class(text)
    assert classed is None or (classed.words in text and classed.rest)
