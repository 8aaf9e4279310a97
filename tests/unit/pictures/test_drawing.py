"""Pictures as SVG and as PNG: every layout, every flag, hostile and long names, colours that can be read."""

import io
from collections.abc import Callable, Iterator
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.cards.picture import Picture
from bot.domain.nations import nations
from bot.pictures import theme
from bot.pictures.drawing import draw_picture, to_svg
from bot.pictures.flags import flag
from bot.pictures.svg import HEIGHT, WIDTH, Type, fitted, text, to_png, width_of
from tests.unit.pictures.examples import EVERY_LAYOUT, HOSTILE, LONG, duel, portrait, ranking

layouts = pytest.mark.parametrize("layout", EVERY_LAYOUT, ids=lambda each: each.__name__)


def read(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(f'<svg xmlns="http://www.w3.org/2000/svg">{svg}</svg>')


def texts(picture: Picture) -> Iterator[ElementTree.Element]:
    yield from read(to_svg(picture)).iter("{http://www.w3.org/2000/svg}text")


@layouts
def test_every_layout_is_drawn_in_full_size(layout: Callable[[str], Picture]) -> None:
    image = Image.open(io.BytesIO(draw_picture(layout("Kerr"))))
    assert image.size == (WIDTH, HEIGHT)
    assert len(image.convert("RGB").getcolors(WIDTH * HEIGHT) or ()) > 100


@layouts
def test_a_name_is_text_and_nothing_else(layout: Callable[[str], Picture]) -> None:
    root = read(to_svg(layout(HOSTILE)))
    assert not list(root.iter("{http://www.w3.org/2000/svg}image"))
    assert any("<image" in (each.text or "").casefold() for each in root.iter("{http://www.w3.org/2000/svg}text"))


@layouts
def test_no_text_leaves_the_picture(layout: Callable[[str], Picture]) -> None:
    for each in texts(layout(LONG)):
        x, anchor = float(each.attrib["x"]), each.attrib["text-anchor"]
        style = Type(float(each.attrib["font-size"]), int(each.attrib["font-weight"]))
        wide = width_of(each.text or "", style)
        left = {"start": x, "middle": x - wide / 2, "end": x - wide}[anchor]
        assert left >= 0
        assert left + wide <= WIDTH


@given(words=st.text(max_size=80), widest=st.integers(20, 800))
@settings(max_examples=50, deadline=None)
def test_what_is_fitted_is_no_wider_than_asked(words: str, widest: int) -> None:
    shown, style = fitted(words, Type(40), widest)
    assert width_of(shown, style) <= widest or len(shown) <= 1


@pytest.mark.parametrize("size", [14, 18, 22, 28, 34, 120])
@pytest.mark.parametrize("words", ["1500 m 3:29.52", "Mahuchikh van der Berg"])
def test_a_text_is_drawn_no_wider_than_it_is_measured(size: int, words: str) -> None:
    """Small type is wider than large type of the same font."""
    style = Type(size, 600)
    drawn = Image.open(io.BytesIO(to_png(text(words, 10, 300, style)))).getbbox()
    assert drawn
    assert drawn[2] - 10 <= width_of(words, style) + 1


@given(words=st.text(max_size=60))
@settings(max_examples=50, deadline=None)
def test_any_text_is_valid_svg(words: str) -> None:
    read(text(words, 10, 10, Type(20)))


def test_every_nation_has_its_flag_or_its_code() -> None:
    for code, nation in nations().items():
        drawn = flag(code, 0, 0, 60)
        assert ("<path" if nation.iso else f">{code}</text>") in drawn, nation


def test_a_flag_is_the_right_way_up() -> None:
    image = Image.open(io.BytesIO(to_png(flag("UKR", 0, 0, 300)))).convert("RGB")
    blue, yellow = (image.crop((x, y, x + 1, y + 1)).tobytes() for x, y in ((200, 60), (200, 240)))
    assert blue[2] > blue[0]
    assert yellow[0] > yellow[2]


def test_every_colour_can_be_read_on_the_ground_and_on_the_glows() -> None:
    inks = (theme.INK, theme.MUTED, theme.GOLD, *theme.SIDES, *theme.MEDALS)
    for ink in inks:
        assert contrast(ink, theme.GROUND) >= 4.5, ink
    for glow in theme.GLOWS:  # the texts that stand in them
        for ink in (theme.INK, theme.MUTED):
            assert contrast(ink, mixed(glow, theme.GROUND, 0.85)) >= 4.5, (ink, glow)


def contrast(one: str, other: str) -> float:
    """By WCAG 2."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def mixed(one: str, other: str, share: float) -> str:
    pairs = ((int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(first * share + second * (1 - share)):02x}" for first, second in pairs)


def test_few_dots_make_no_chart_and_long_lists_end_at_ten() -> None:
    assert "<polyline" not in to_svg(portrait(dots=2))
    assert "<polyline" in to_svg(portrait(dots=3))
    assert sum((each.text or "") == "3:29.05" for each in texts(ranking(ranks=12))) == 10


def test_a_shared_place_is_marked_on_a_medal_too() -> None:
    words = [each.text for each in texts(ranking(ranks=4))]
    assert [word for word in words if word and word.endswith("=")] == ["1=", "2=", "3=", "4="]


def test_places_that_are_not_known_are_no_nil_nil() -> None:
    words = [each.text for each in texts(duel(wins=None))]
    assert "places not known" in words
    assert "0" not in words
