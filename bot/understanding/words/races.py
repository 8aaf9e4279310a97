"""Famous races and meets by their own names: the meet, and of a race its event, and the sex if it is of one alone.

Only those whose meet ships, and which have been a race of that meet alone.
"""

WORDS = {
    ("Prefontaine Classic", "event:mile", "sex:men"): "bowerman mile, bowerman",
    ("Millrose Games", "event:mile"): "wanamaker mile, wanamaker",
    ("Bislett Games", "event:mile", "sex:men"): "dream mile, the dream mile, drømmemila, drömmilen, traummeile",
    ("Bislett Games", "event:mile"): "oslo dream mile, bislett mile",
    ("NCAA Championships",): (
        "ncaa championships, ncaa champs, ncaas, ncaa outdoors, ncaa outdoor champs, ncaa outdoor championships"
    ),
    ("NCAA Indoor Championships",): "ncaa indoors, ncaa indoor champs, ncaa indoor championships",
    ("Diamond League final",): (
        "diamond trophy, diamond trophies, diamond league trophy, diamond league title, diamond league titles"
    ),
    ("Diamond League final", "winner"): (
        "diamond league champion, diamond league champ, dl champion, diamond league trophy winner, diamond trophy "
        "winner"
    ),
    ("European Team Championships",): "european team championships, european team champs, team euros",
}
