"""The most common words of talk that are of no question: none is a misspelt name."""

from bot.names.fold import fold

_ENGLISH = """
need same weather coffee sleep food lunch dinner work home tired happy sorry money music movie phone school monday
friday night morning rain sunny house family friend friends love hate boring weird later maybe nothing because
"""
_GERMAN = """
wetter kaffee essen schlafen arbeit hause müde geld musik schule freund freunde liebe regen sonne morgen abend
vielleicht brauche kostet langweilig
"""
_ROMANCE = """
temps besoin café dormir manger travail maison fatigué argent musique école ami amis pluie soleil demain soir peut
tiempo necesito comer trabajo casa cansado dinero escuela amigo amigos lluvia mañana noche quizás
bisogno caffè dormire mangiare lavoro stanco soldi scuola amico amici pioggia domani sera forse
preciso comida trabalho cansado dinheiro escola chuva amanhã noite talvez
"""
_NORTHERN = """
weer koffie slapen eten werk thuis moe geld muziek vriend vrienden regen morgen avond misschien
vær kaffe sove spise jobb hjemme trøtt penger musikk venn venner regn kveld kanskje
väder behöver sova äta hemma trött pengar musik vän vänner ikväll kanske
sää kahvi nukkua ruoka työ koti väsynyt raha musiikki ystävä sade huomenna ehkä
pogoda kawa spać jedzenie praca dom zmęczony pieniądze muzyka przyjaciel deszcz jutro wieczór może
"""
COMMON = frozenset(fold(word) for word in f"{_ENGLISH} {_GERMAN} {_ROMANCE} {_NORTHERN}".split())
