"""What events are called in talk, and distances written out, in ten languages: `vitonen`, `setka`, `quinze cents`.

A `*` stands for the endings of Finnish words: `vitos*` is `vitosen`, `vitosta`, `vitosella` and so on.
"""

from collections.abc import Iterator

_ENDINGS = ("n", "a", "ta", "ssa", "sta", "lla", "lta", "lle", "en", "ella", "elta", "elle", "essa", "esta")

DISTANCES = {
    "100": (
        "hundra,hundremeter,hundremeteren,hundrameter,honderd,ett hundra,satanen,satas*,satametrinen,satametris*,"
        "sadalla,sadan,setka,setce,setki,setke,stu,cem metros,hectometro"
    ),
    "200": (
        "zweihundert,deux cents,doscientos,tohundre,tohundremeter,tvahundra,kaksisatanen,kaksisatas*,kaksisataa,"
        "parisatanen,parisatas*,parisataa,tweehonderd,duecento,duzentos,dwiescie,dwustu"
    ),
    "400": (
        "vierhundert,quatre cents,cuatrocientos,firehundre,firehundremeter,fyrahundra,nelisatanen,nelisatas*,"
        "neljasataa,neljansadan,ratakierros,ratakierroks*,vierhonderd,quattrocento,quatrocentos,czterysta,czterystu,"
        "stadionrunde,tour de piste,giro di pista"
    ),
    "800": (
        "achthundert,huit cents,ochocientos,attehundre,attahundra,kasisatanen,kasisatas*,kasisataa,"
        "kahdeksansataa,kahdeksansadan,achthonderd,ottocento,oitocentos,osiemset,osmiuset"
    ),
    "1500": (
        "fünfzehnhundert,quinze cents,mille cinq cents,milqui,femtenhundre,femtonhundra,tonnivitonen,tonnivitos*,"
        "tuhatviisisataa,vijftienhonderd,millecinquecento,millecinque,mil e quinhentos,mil quinhentos,"
        "tysiac piecset,poltora kilometra,poltora tysiaca"
    ),
    "3000": "dreitausend,trois mille,tretusen,kolmetonninen,kolmetonnis*,kolmetuhatta,drieduizend,tremila,trzy tysiace",
    "5000": (
        "fünftausend,cinq mille,femtusen,vitonen,vitos*,viisi tonnia,viisituhatta,viidentuhannen,vijfduizend,"
        "cinquemila,piec tysiecy,pieciu tysiecy"
    ),
    "10000": (
        "zehntausend,dix mille,titusen,tiotusen,kymppitonni,kymppitonni*,kymppi,kymppia,kympi*,kymmenen tuhatta,"
        "kymmenentuhatta,kymmenentuhannen,tienduizend,diecimila,dziesiec tysiecy,dziesieciu tysiecy"
    ),
}
EVENTS = {
    "4 x 100 relay": "sprintstaffel,korta stafetten,kort stafett,pikaviesti,pikaviesti*,staffetta veloce",
    "4 x 400 relay": "pitkä viesti,pitkässä viestissä,pitkän viestin,staffetta del miglio,långa stafetten,lang stafett",
    "400 hurdles": "langhürden,lange horden,långa häcken,lang hekk,lange hekken,ratakierroksen aidat",
    "sprint hurdles": (
        "korta häcken,kort hekk,korte hekken,pika aidat,pika aitojen,pika aidoissa,pikajuoksuaidat,pikajuoksuaitojen,"
        "pikajuoksuaidoissa,kurze hürden,korte horden"
    ),
}
"""By an event in English."""


def phrases_of(text: str) -> Iterator[str]:
    """Every phrase of a list, with the endings for which a `*` stands."""
    for phrase in text.split(","):
        if phrase.endswith("*"):
            yield from (phrase[:-1] + ending for ending in _ENDINGS)
        else:
            yield phrase
