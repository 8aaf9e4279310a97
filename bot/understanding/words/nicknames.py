"""Short names and letters that fans call famous athletes by, and that no name holds: with the full name.

Only those that a fan of any country would take for this athlete alone; of these `bannister` is a word and a
namesake's too.
"""

NAMES = {
    "geb": "Haile Gebrselassie",
    "joao do pulo": "João Carlos De Oliveira",
    "pre": "Steve Prefontaine",
    "mo": "Mo Farah",
    "bannister": "Roger Bannister",
    "jjk": "Jackie Joyner-Kersee",
    "safp": "Shelly-Ann Fraser-Pryce",
    "sml": "Sydney McLaughlin-Levrone",
    "wvn": "Wayde van Niekerk",
    "elg": "Hicham El Guerrouj",
    "marie jo": "Marie-José Pérec",
    "moha attaoui": "Mohamed Attaoui",
    "fbk": "Fanny Blankers-Koen",
}

IN_CAPITALS = {
    "DAS": "Dina Asher-Smith",
    "MJ": "Michael Johnson",
}
"""Initials that are words of some language too, or too short to be sure of in small letters."""

BEHIND_ARTICLE = {
    "piu": "Alison dos Santos",
}
"""Those that are words of some language too: they are a name behind an article alone, as `o Piu`."""
