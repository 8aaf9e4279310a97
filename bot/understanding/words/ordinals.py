"""Ordinals, of all languages: before a word such as `fastest` they are a place in a list, not one in a race."""

WORDS = (
    "second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, 2nd, 3rd, 4th, 5th, 6th, 7th, 8th, 9th, 10th, "
    "zweite, zweiter, zweiten, dritte, dritter, dritten, vierte, vierter, fünfte, fünfter, "
    "deuxième, troisième, quatrième, cinquième, 2e, 3e, 4e, 5e, 2ème, 3ème, 4ème, 5ème, "
    "segundo, segunda, tercer, tercero, tercera, cuarto, cuarta, quinto, quinta, 2o, 3o, 2a, 3a, "
    "secondo, seconda, terzo, terza, quarto, quarta, terceiro, terceira, "
    "tweede, derde, vierde, vijfde, tweedebeste, andra, tredje, fjärde, femte, nest, nestbeste, andre, fjerde, "
    "toiseksi, kolmanneksi, neljänneksi, drugi, druga, trzeci, trzecia, czwarty, czwarta, piąty, piąta"
)
