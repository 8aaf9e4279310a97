"""The look of pictures: colours that keep a contrast of 4.5 to what is behind them, and sizes."""

from bot.pictures.svg import Type

EDGE = 56.0  # pixels kept free at the left and the right
GROUND = "#10131a"  # what texts stand on
INK, MUTED, FAINT = "#f4f5f7", "#b4bac6", "#2a2f3a"
GOLD = "#ffd166"
SIDES = ("#5b9bff", "#ff8f5c", "#d58bff")  # blue, orange and violet: told apart by the colour-blind too
GLOWS = ("#1c3f8f", "#8a3413", "#5b2a80")
MEDALS = ("#ffd166", "#d5dae3", "#e0a26a")

LABEL = Type(20, 500, MUTED, 2.4)
SMALL = Type(20, 400, MUTED)
TEXT = Type(26, 500, INK)
FIGURE = Type(38, 700, INK)
