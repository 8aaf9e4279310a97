"""Ordinals by place, of all languages: in a list before a word such as `fastest`, a race of a round before `heat`.

MEDALS are the other words that say a place in a race.
"""

WORDS = {
    1: (
        "first, 1st, erste, ersten, premier, première, primer, primera, primo, prima, primeiro, primeira, eerste, "
        "första, første, pierwszy, pierwsza, ensimmäinen"
    ),
    2: (
        "second, 2nd, zweite, zweiter, zweiten, deuxième, seconde, 2e, 2ème, segundo, segunda, 2o, 2a, secondo, "
        "seconda, tweede, tweedebeste, andra, nest, nestbeste, andre, toinen, toiseksi, drugi, druga"
    ),
    3: (
        "third, 3rd, dritte, dritter, dritten, troisième, 3e, 3ème, tercer, tercero, tercera, 3o, 3a, terzo, terza, "
        "terceiro, terceira, derde, tredje, kolmas, kolmanneksi, trzeci, trzecia"
    ),
    4: (
        "fourth, 4th, vierte, vierter, vierten, quatrième, 4e, 4ème, cuarto, cuarta, 4o, 4a, quarto, quarta, vierde, "
        "fjärde, fjerde, neljäs, neljänneksi, czwarty, czwarta"
    ),
    5: (
        "fifth, 5th, fünfte, fünfter, fünften, cinquième, 5e, 5ème, quinto, quinta, 5o, 5a, vijfde, femte, piąty, piąta"
    ),
    6: (
        "sixth, 6th, sechste, sechster, sixième, 6e, 6ème, sexto, sexta, sesto, sesta, zesde, sjätte, sjette, szósty, "
        "szósta"
    ),
    7: (
        "seventh, 7th, siebte, siebter, septième, 7e, 7ème, séptimo, séptima, settimo, settima, sétimo, sétima, "
        "zevende, sjunde, sjuende, siódmy, siódma"
    ),
    8: (
        "eighth, 8th, achte, achter, huitième, 8e, 8ème, octavo, octava, ottavo, ottava, oitavo, oitava, achtste, "
        "åttonde, åttende, ósmy, ósma"
    ),
    9: (
        "ninth, 9th, neunte, neunter, neuvième, 9e, 9ème, noveno, novena, nono, nona, negende, nionde, niende, "
        "dziewiąty, dziewiąta"
    ),
    10: (
        "tenth, 10th, zehnte, zehnter, dixième, 10e, 10ème, décimo, décima, decimo, decima, tiende, tionde, dziesiąty, "
        "dziesiąta"
    ),
}

MEDALS = {
    1: (
        "gold, golden, goldmedaille, gull, guld, kultaa, kulta, goud, oro, ouro, or, dor, złoto, złoty, złota, "
        "winner, champion, sieger, siegerin"
    ),
    2: (
        "silver, silvermedal, silber, silbermedaille, vizeweltmeister, vizeweltmeisterin, vizemeister, argent, "
        "dargent, dauphin, dauphine, plata, subcampeón, subcampeona, sølv, hopea, hopeaa, zilver, zilveren, argento, "
        "vicecampione, vicecampionessa, prata, vice, srebro, srebrny, srebrna, wicemistrz, wicemistrzyni, runner, "
        "runners, zweitplatzierter, zweitplatzierte, tvåa, toer, hopealle"
    ),
    3: (
        "bronze, bronzemedaille, brons, pronssia, pronssi, bronzo, bronce, brąz, brązowy, brązowa, bronzen, "
        "drittplatzierter, drittplatzierte, trea, treer, pronssille"
    ),
    4: "fyra, firer, viertplatzierter, viertplatzierte",
    5: "femma, femmer",
}
