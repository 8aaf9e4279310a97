"""Ordinals, of all languages: before a word such as `fastest` they are a place in a list, not one in a race."""

_ON_THE_PODIUM = (
    "second, third, 2nd, 3rd, zweite, zweiter, zweiten, dritte, dritter, dritten, "
    "deuxième, troisième, 2e, 3e, 2ème, 3ème, segundo, segunda, tercer, tercero, tercera, 2o, 3o, 2a, 3a, "
    "secondo, seconda, terzo, terza, terceiro, terceira, tweede, derde, tweedebeste, andra, tredje, "
    "nest, nestbeste, andre, toiseksi, kolmanneksi, drugi, druga, trzeci, trzecia"
)
BEYOND_THE_PODIUM = (
    "fourth, fifth, sixth, seventh, eighth, ninth, tenth, 4th, 5th, 6th, 7th, 8th, 9th, 10th, "
    "vierte, vierter, fünfte, fünfter, quatrième, cinquième, 4e, 5e, 4ème, 5ème, cuarto, cuarta, quinto, quinta, "
    "quarto, quarta, vierde, vijfde, fjärde, femte, fjerde, neljänneksi, czwarty, czwarta, piąty, piąta"
)
WORDS = f"{_ON_THE_PODIUM}, {BEYOND_THE_PODIUM}"
