"""Beginnings of compounds that are no words of their own: `nais|seiväshyppääjät`, `dam|höjd`, `herr|rekord`."""

WORDS = {
    "sex:men": "herr, herre, miesten, mies, männer, herren, mannen, heren, manns, mans",
    "sex:women": "dam, dame, damer, kvinne, kvinno, naisten, nais, frauen, damen, dames, vrouwen",
    "track:indoor": "halli, hall, hallen, indoor, inne, innendørs, inomhus, sisärata",
    "scope:world": "welt, verdens, världs, maailman, wereld",
    "scope:europe area:europe": "europa, euroopan",
    "series:olympics kind:olympic scope:olympic": "olympia",
    "season": "saison, säsongs, sesong, kausi, seizoens, jahres, års, vuosi",
}
