"""Draws a picture to share as a PNG."""

from bot.cards.picture import Duel, Picture, Portrait, Ranking, Trio
from bot.pictures.duels import draw_duel
from bot.pictures.frame import frame
from bot.pictures.portraits import draw_portrait
from bot.pictures.rankings import draw_ranking
from bot.pictures.svg import to_png
from bot.pictures.theme import GLOWS
from bot.pictures.trios import draw_trio


def draw_picture(picture: Picture) -> bytes:
    """The picture as a PNG of 1200 × 675 pixels."""
    return to_png(to_svg(picture))


def to_svg(picture: Picture) -> str:
    """The elements of the picture, for tests too."""
    match picture.content:
        case Duel() as duel:
            return frame(picture, (GLOWS[0], GLOWS[1])) + draw_duel(duel)
        case Trio() as trio:
            return frame(picture, (GLOWS[0], GLOWS[2])) + draw_trio(trio)
        case Portrait() as portrait:
            return frame(picture, (GLOWS[0], GLOWS[2])) + draw_portrait(portrait)
        case Ranking() as ranking:
            return frame(picture, (GLOWS[0], GLOWS[0])) + draw_ranking(ranking)
