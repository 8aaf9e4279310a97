"""Famous races by their own names: the meet that each is a race of, its event, and the sex if it is of one alone.

Only those whose meet ships, and which have been a race of that meet alone.
"""

WORDS = {
    ("Prefontaine Classic", "event:mile", "sex:men"): "bowerman mile, bowerman",
    ("Millrose Games", "event:mile"): "wanamaker mile, wanamaker",
    ("Bislett Games", "event:mile", "sex:men"): "dream mile, drømmemila, drömmilen, traummeile",
    ("Bislett Games", "event:mile"): "oslo dream mile, bislett mile",
}
