"""The parts of combined events, in the order they are held."""

PARTS = {
    "decathlon": (
        *("100m", "long-jump", "shot-put", "high-jump", "400m"),
        *("110m-hurdles", "discus-throw", "pole-vault", "javelin-throw", "1500m"),
    ),
    "heptathlon": (
        *("100m-hurdles", "high-jump", "shot-put", "200m"),
        *("long-jump", "javelin-throw", "800m"),
    ),
}
