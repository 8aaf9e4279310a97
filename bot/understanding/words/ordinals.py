"""Ordinals, of all languages: before a word such as `fastest` they are a place in a list, not one in a race."""

WORDS = (
    "second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, 2nd, 3rd, 4th, 5th, 6th, 7th, 8th, 9th, 10th, "
    "zweite, zweiter, zweiten, dritte, dritter, dritten, vierte, vierter, fünfte, fünfter, "
    "fünften, sechste, sechster, siebte, siebter, achte, achter, neunte, neunter, zehnte, zehnter, "
    "deuxième, seconde, troisième, quatrième, cinquième, sixième, septième, huitième, neuvième, dixième, 2e, 3e, 4e, "
    "5e, 6e, 7e, 8e, 9e, 10e, 2ème, 3ème, 4ème, 5ème, 6ème, 7ème, 8ème, 9ème, 10ème, "
    "segundo, segunda, tercer, tercero, tercera, cuarto, cuarta, quinto, quinta, sexto, sexta, séptimo, séptima, "
    "octavo, octava, noveno, novena, décimo, décima, 2o, 3o, 4o, 5o, 2a, 3a, 4a, 5a, "
    "secondo, seconda, terzo, terza, quarto, quarta, sesto, sesta, settimo, settima, ottavo, ottava, nono, nona, "
    "decimo, decima, terceiro, terceira, sétimo, sétima, oitavo, oitava, "
    "tweede, derde, vierde, vijfde, zesde, zevende, achtste, negende, tiende, tweedebeste, "
    "andra, tredje, fjärde, femte, sjätte, sjunde, åttonde, nionde, tionde, "
    "nest, nestbeste, andre, fjerde, sjette, sjuende, åttende, niende, tiende, "
    "toiseksi, kolmanneksi, neljänneksi, drugi, druga, trzeci, trzecia, czwarty, czwarta, piąty, piąta, "
    "szósty, szósta, siódmy, siódma, ósmy, ósma, dziewiąty, dziewiąta, dziesiąty, dziesiąta"
)
