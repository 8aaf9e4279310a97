"""The words that events are written with, in English and ten other languages."""

from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from bot.domain.event import Sex
from bot.names.event_talk import DISTANCES, EVENTS, phrases_of
from bot.names.fold import fold


class Role(Enum):
    """What a word says about an event."""

    NUMBER = auto()
    MULTIPLIER = auto()
    TIMES = auto()
    UNIT = auto()
    FORM = auto()
    DISCIPLINE = auto()
    SEX = auto()
    TRACK = auto()
    FILLER = auto()


@dataclass(frozen=True, slots=True)
class Sense:
    """One meaning of a word or phrase."""

    role: Role
    value: str


ATTACHED = "~"  # in front of letters written right behind a digit, `3000sc`
Senses = tuple[Sense, ...]


@cache
def vocabulary() -> dict[tuple[str, ...], tuple[Senses, ...]]:
    """Every phrase, as folded words -> its readings, each of one or more senses; the likeliest reading first."""
    found: dict[tuple[str, ...], tuple[Senses, ...]] = {}
    for role, table in _TABLES.items():
        for value, phrases in table.items():
            for phrase in phrases_of(phrases):
                words = tuple(fold(phrase).split())
                known = found.get(words, ())
                found[words] = known if (Sense(role, value),) in known else (*known, (Sense(role, value),))
    for phrase, readings in _COMPOUNDS.items():
        attached = phrase.startswith(ATTACHED)
        words = tuple(fold(phrase).split())
        key = (ATTACHED + words[0],) if attached else words
        found[key] = tuple(tuple(Sense(role, value) for role, value in reading) for reading in readings)
    for event, phrases in EVENTS.items():
        words = tuple(event.split())
        apart = tuple(Sense(Role.NUMBER, word) if word.isdigit() else found[(word,)][0][0] for word in words)
        for phrase in phrases_of(phrases):
            found[tuple(fold(phrase).split())] = found.get(words, (apart,))
    return found


_NUMBERS = {
    "1": "one,a,en,ein,eine,einen,un,una,uno,une",
    "2": "two,to,zwei,deux,dos,due,twee,dois,duas,tva,kaksi,dwa",
    "3": "three,tre,drei,trois,tres,drie,kolme,trzy",
    "4": "four,fire,vier,quatre,cuatro,quattro,nelja,quatro,fyra,cztery",
    "5": "five,fem,fuenf,funf,cinq,cinco,cinque,vijf,viisi,piec",
    "6": "six,seks,sechs,seis,sei,zes,sex,kuusi,szesc",
    "8": "eight,acht,huit,ocho,oito,atte,atta,kahdeksan,osiem",
    "10": "ten,ti,zehn,dix,diez,dieci,tien,dez,tio,kymmenen,dziesiec",
    "15": "fifteen,femten",
    "20": "twenty,tjue,zwanzig,vingt,veinte,venti,twintig,vinte,tjugo,kaksikymmenta,dwadziescia",
    "30": "thirty",
    "35": "thirty five",
    "50": "fifty",
    "60": "sixty",
}
_MULTIPLIERS = {
    "100": "hundred,hundre,hundert,cent,cien,cento,sata,sto,cem",
    "1000": "thousand,tusen,tausend,mille,tuhat,tysiac,tysiace",
}
_UNITS = {
    "m": "m,metre,metres,meter,meters,meteren,metrilla,mtr,mtrs,mts,metern,metros,metro,metri,metriske"
    ",metria,metrin,metrilla,metrissa,metrow,metry,metrach,mille metri,metreilla,metrien",
    "km": "km,kms,kilometre,kilometres,kilometer,kilometers,kilometern,kilometros,kilometro,chilometri,kilometri"
    ",kilometria,kilometrin,kilometrilla,kilometrow,kilometry,quilometros,kilometri",
    "k": "k",
    "mile": (
        "mi,mile,miles,engelse mijl,mila angielska,mile angielska,meile,meilen,milla,millas,miglio,miglia,mls,"
        "engelsk mil,engelske mil,engelsk mile,mijl,mijlen,milha,milhas,maili,mailin,maililla,mailia,mila,mili,"
        "mile angielska,engelska milen,engelsk mil,milowy,mili angielskiej"
    ),
    "yard": "y,yd,yds,yard,yards,yarda,yardas,iarde",
    "hour": "hour,hours,stunde,heure,hora,time",
}
_FORMS = {
    "hurdles": (
        "hurdles,hurdle,hurd,hdl,hdls,hurde,haie,hackar,hordenloop,ad ostacoli,a ostacoli,hekklop,h,hs,hekk,hekkelop,"
        "hurdler,hurdlers,hurdenlaufer,hurdenlauferinnen,vallista,vallistas,hacklopare,hordelopers,huerden,hurden,"
        "hurdenlauf,huerdenlauf,haies,vallas,ostacoli,ost,hurdling,horden,hordelopen,barreiras,com barreiras,plotki,"
        "plotkach,przez plotki,ppl,hack,hacklopning,hacken,aidat,aitajuoksu,aitajuoksun,aitojen,aidoissa,"
        "aitajuoksussa,aidoilla,con vallas,hekken,bieg przez plotki,aituri,aiturit,aiturin,aitureita,aiturien,aituria,"
        "aitureista,hurdleur,hurdleurs,hurdleuse,hurdleuses,ostacolista,ostacolisti,ostacoliste,barreirista,"
        "barreiristas,plotkarz,plotkarze,plotkarzy,plotkarka,plotkarki,plotkarek,hordeloper,hordeloopster,"
        "hordeloopsters,hekkeloper,hekkelopere,haecklopare"
    ),
    "steeplechase": (
        "steeplechase,steeple,steeples,steeple chase,hindernisse,hindernissen,esteiden,estetta,sc,stc,stch,chase,"
        "hinder,hinderlop,hindernis,hindernislauf,obstaculos,obst,siepi,obstacles,con obstaculos,com obstaculos,"
        "przeszkodami,z przeszkodami,przeszkody,esteet,estejuoksu,estejuoksun,esteissa,estejuoksussa,hinderlopning,"
        "hindren,hinderniss,steeplechasen"
    ),
    "walk": (
        "walk,walks,race walk,gange,di marcia,de marche,de marcha,race walking,racewalk,racewalking,race walks,"
        "walking,rw,kappgang,gang,gehen,bahngehen,strassengehen,marche,marche athletique,marcha,marcha atletica,"
        "marcia,snelwandelen,chod,chodu,chodzie,chod sportowy,gangsport,kavely,kilpakavely,kavelyn,kavelyssa,"
        "kilpakavelyn,marcha atletica,chodem,chodu sportowym,chodzie sportowym"
    ),
    "relay": "relay,relays,stafett,stafetten,staffel,relais,relevo,relevos,posta,postas,staffetta"
    ",estafette,estafeta,revezamento,sztafeta,sztafety,sztafecie,viesti,viestin,viestissa,pikaviesti,stafetten,"
    "stafettlop",
    "road": "road,road race,road run,road running,rr,on the road,on road,landevei,gatelop,strasse,strassenlauf,"
    "route,sur route,ruta,en ruta,strada,su strada,street",
    "shuttle": "shuttle,shuttle hurdles,shuttle hurdle",
    "medley": "medley,sprint medley,swedish medley",
    "team": "team race,team races",
    "cross-country": "cross country,crosscountry,cross,xc,terrenglop,crosslauf,gelandelauf,campo a traves,"
    "corsa campestre,campestre,cross long,krosslop",
}
_DISCIPLINES = {
    "high-jump": (
        "high jump,hj,highjump,korkeushypy*,korkeude*,hochspringen,salto alto,salto en alto,hoyden,hojden,"
        "skokach wzwyz,korkeutta,korkeuden,korkeushyppya,hoog,hoydehopp,hoyde,hochsprung,hoch,saut en hauteur,hauteur,"
        "salto de altura,salto altura,altura,salto in alto,alto,salto em altura,sauts en hauteur,saltos de altura,"
        "saltos em altura,salti in alto,skok wzwyz,skoku wzwyz,wzwyz,hoogspringen,hoogspring,hojdhopp,hojdhoppet,hojd,"
        "korkeushyppy,korkeushypyn,korkeushypyssa,korkeudessa,korkeus,hoydehoppet"
    ),
    "pole-vault": (
        "pole vault,pv,pole,vault,polevault,seivashypy*,stabhochspringen,stabsprung,staven,stavhoppning,"
        "salto de pertiga,salto con percha,skokach o tyczce,tyczke,polshoogspringen,seipaa*,seivasta,seivashyppya,"
        "stavsprang,stavhopp,stav,stabhochsprung,stabhoch,stab,saut a la perche,perche,salto con pertiga,pertiga,"
        "salto con garrocha,garrocha,salto con asta,asta,salto com vara,salto a vara,sauts a la perche,"
        "saltos con pertiga,saltos com vara,vara,skok o tyczce,skoku o tyczce,skoku o tyczke,tyczka,tyczce,tyczki,"
        "polsstokhoogspringen,polsstokhoogspring,polsstokhoog,polsstok,polshoog,polsstokspringen,stavhoppet,"
        "seivashyppy,seivashypyn,seivashypyssa,seivas,salto con lasta,salto con l asta"
    ),
    "long-jump": (
        "long jump,lj,longjump,broad jump,pituushypy*,pituude*,weitspringen,lengden,lengdesprang,langden,"
        "skokach w dal,pituutta,pituuden,distancia,lengdehopp,lengde,weitsprung,weit,saut en longueur,longueur,"
        "de largo,en largo,"
        "salto de longitud,salto longitud,longitud,salto in lungo,lungo,salto em comprimento,sauts en longueur,"
        "saltos de longitud,saltos em comprimento,salti in lungo,salto em distancia,comprimento,salto largo,"
        "skok w dal,skoku w dal,w dal,verspringen,ver,langdhopp,langdhoppet,langd,pituushyppy,pituushypyn,"
        "pituushypyssa,pituudessa,pituus,lengdehoppet"
    ),
    "triple-jump": (
        "triple jump,tj,triplejump,triple,hop step and jump,kolmiloika*,3 loikka,3 loikka*,3 loika*,3 steg,3 steget,"
        "dreispringen,trestegen,hinkstap,kolmiloikkaa,"
        "tresteg,dreisprung,triple saut,triplesaut,triple salto,salto triple,salto triplo,triplo,triplo salto,"
        "triples sauts,salti tripli,trojskok,trojskoku,hinkstapspringen,hink stap sprong,hink stap springen,"
        "hinkstapsprong,trestegshopp,trestegshoppet,kolmiloikka,kolmiloikan,kolmiloikassa"
    ),
    "standing-high-jump": "standing high jump,shj,hoyde uten tilsprang,hoyde u t",
    "standing-triple-jump": "standing triple jump,stj,standing hop step and jump",
    "standing-long-jump": "standing long jump,standing broad jump,slj,lengde uten tilsprang,lengde u t",
    "shot-put": (
        "shot put,sp,shot,shotput,kuulantyonno*,kuula*,lancio del peso,impulsion de bala,kulen,kuulaa,"
        "putting the shot,shot putting,kulestot,kule,kugelstossen,kugelstoss,kugel,lancer du poids,lancer de poids,"
        "poids,lanzamiento de peso,lanzamiento de bala,bala,getto del peso,peso,lancamento do peso,lancers du poids,"
        "lanzamientos de peso,arremesso de peso,lancamento de peso,arremesso do peso,pchniecie kula,pchnieciu kula,"
        "pchniecia kula,kuli,kogelstoten,kogel,kulstotning,kula,kulan,kuulantyonto,kuulantyonnon,kuulantyonnossa,"
        "kuulassa,kuula,kuulan,kulestotet"
    ),
    "discus-throw": (
        "discus throw,discus,dt,disc,kiekonheito*,kieko*,lancer de disque,lanzamiento del disco,arremesso do disco,"
        "diskosen,diskusen,kiekkoa,diskoskast,diskos,diskuswurf,diskus,diskuswerfen,lancer du disque,disque,"
        "lanzamiento de disco,disco,lancio del disco,lancamento do disco,lancamento de disco,arremesso de disco,"
        "rzut dyskiem,rzucie dyskiem,rzutu dyskiem,dysk,dyskiem,dysku,discuswerpen,diskuskastning,kiekonheitto,"
        "kiekonheiton,kiekonheitossa,kiekossa,kiekko,kiekon,diskoskastet,discuswerp"
    ),
    "hammer-throw": (
        "hammer throw,hammer,ht,hammer throwing,moukarinheito*,moukari*,lancer de marteau,lanzamiento del martillo,"
        "arremesso do martelo,sleggen,slaggkast,kogelslinger,moukaria,moukarissa,moukarilla,sleggekast,slegge,"
        "hammerwurf,hammerwerfen,lancer du marteau,marteau,lanzamiento de martillo,martillo,lancio del martello,"
        "martello,lancamento do martelo,lancamento de martelo,arremesso de martelo,martelo,rzut mlotem,rzucie mlotem,"
        "rzutu mlotem,mlot,mlotem,mlocie,mlota,kogelslingeren,slaggkastning,slagga,slaggan,moukarinheitto,"
        "moukarinheiton,moukari,moukarin,sleggekastet,slegga"
    ),
    "javelin-throw": (
        "javelin throw,javelin,jt,jav,keihaanheito*,keihaa*,lancer de javelot,arremesso do dardo,spydet,spjutkast,"
        "keihasta,keihaalla,spydkast,spyd,speerwurf,speer,speerwerfen,lancer du javelot,javelot,"
        "lanzamiento de jabalina,jabalina,lancio del giavellotto,giavellotto,lancamento do dardo,lancamento de dardo,"
        "arremesso de dardo,dardo,rzut oszczepem,rzucie oszczepem,rzutu oszczepem,oszczep,oszczepem,oszczepie,"
        "oszczepu,speerwerpen,spjutkastning,spjut,spjutet,keihaanheitto,keihaanheiton,keihaanheitossa,keihaassa,"
        "keihaalla,keihas,keihaan,spydkastet"
    ),
    "weight-throw": "weight throw,wt,weight,vektkast,gewichtwurf",
    "club-throw": "club throw,club,keulenwurf",
    "marathon": "marathon,mar,mara,maraton,maratoni*,maran,maratonlop,marathonlauf,maratona,the marathon"
    ",maratonin,maratonilla,maratonissa,maratonu,maratonie,maratonem,maratonloppet,maratonloppning,maratonlopet"
    ",marathonlopen,maratonia",
    "half-marathon": (
        "half marathon,half,hm,hmar,halfmarathon,puolimaratoni*,halber marathon,halbe marathon,halven marathon,"
        "halvmara,halvmaran,halvmaratonen,puolikas,puolikkaa*,halve,meia,halvmaraton,halbmarathon,halb marathon,"
        "semi marathon,semimarathon,semi,medio maraton,media maraton,mezza maratona,mezza,mezzamaratona,21 1,21 0975,"
        "meia maratona,medio marathon,polmaraton,polmaratonu,polmaratonie,halve marathon,puolimaraton,puolimaratonin,"
        "puolimaratonilla,halvmaratonlop,semi marathon de"
    ),
    "decathlon": "decathlon,dec,deca,kymmenottelu*,10 ottelu,10 ottelu*,10 boj,10 boju,10 kamp,10 kampf,tikamp"
    ",zehnkampf,decatlon,decatlo,tiokamp,kymmenottelu,kymmenottelun,kymmenottelussa,tienkamp,dziesiecioboj"
    ",dziesiecioboju,tiokampen",
    "heptathlon": (
        "heptathlon,hep,hepta,seitsenottelu*,7 ottelu,7 ottelu*,7 boj,7 boju,7 kamp,7 kampf,meerkamp vrouwen,sjukamp,"
        "syvkamp,siebenkampf,"
        "heptatlon,eptathlon,heptatlo,seitsenottelu,seitsenottelun,zevenkamp,siedmioboj,siedmioboju,sjukampen"
    ),
    "pentathlon": "pentathlon,pen,penta,viisiottelu*,5 ottelu,5 ottelu*,5 boj,5 boju,5 kamp,5 kampf,femkamp,fuenfkampf"
    ",funfkampf,pentatlon,pentatlo,viisiottelu,viisiottelun,vijfkamp,piecioboj,pieciobojul",
    "octathlon": "octathlon,oct,attekamp,achtkampf,octatlon",
    "icosathlon": "icosathlon,double decathlon",
    "distance-medley-relay": "distance medley relay,distance medley,dmr",
    "marathon-relay": "ekiden,road relay,marathon road relay",
    "marathon-team": "marathon team,team marathon",
    "half-marathon-team": "half marathon team,team half marathon",
}
_SEXES = {
    Sex.MEN: "men,mens,man,male,males,m,herrer,menn,herren,manner,maenner,hommes,homme,messieurs,hombres,"
    "hombre,masculino,uomini,uomo,maschile",
    Sex.WOMEN: "women,womens,woman,female,females,w,f,ladies,kvinner,damer,frauen,damen,femmes,femme,dames,"
    "mujeres,mujer,femenino,donne,donna,femminile",
    Sex.MIXED: "mixed,mix,mxd,x,mixte,mixto,misto,misti,gemischt,gemischte",
}
_TRACKS = {
    "i": "short track,shorttrack,sh,st,indoor,indoors,i,ind,innendors,inne,innebane,halle,in der halle,hallen,"
    "en salle,"
    "salle,indoor track,pista corta,pista cubierta,short course track,al coperto,200m track",
    "o": "outdoor,outdoors,out,o,full track,outdoor track,utendors,ute,freiluft,im freien,en plein air,plein air,"
    "aire libre,al aire libre,all aperto,aperto",
}
_FILLERS = {
    "": "the,of,in,on,race,event,run,running,dash,sprint,flat,track,throw,final,lop,lauf,course,carrera,corsa,"
    "over,de,des,du,der,die,das,bane,bahn,pista,piste,piani,lisos,plat,s,senior,seniors,for,and field"
}
_TABLES: dict[Role, dict[str, str]] = {
    Role.NUMBER: _NUMBERS | DISTANCES,
    Role.MULTIPLIER: _MULTIPLIERS,
    Role.TIMES: {"x": "x,by,keer,razy,kertaa,mal,fois,por,per,ganger"},
    Role.UNIT: _UNITS,
    Role.FORM: _FORMS,
    Role.DISCIPLINE: _DISCIPLINES,
    Role.SEX: {sex.value: words for sex, words in _SEXES.items()},
    Role.TRACK: _TRACKS,
    Role.FILLER: _FILLERS,
}
_METRES = (Role.UNIT, "m")
_KILOMETRES = (Role.UNIT, "km")
# letters that stand for several things at once, or for something else when they touch a digit
_COMPOUNDS: dict[str, tuple[tuple[tuple[Role, str], ...], ...]] = {
    "x": (((Role.TIMES, "x"),), ((Role.SEX, "X"),)),
    "mh": ((_METRES, (Role.FORM, "hurdles")),),
    "mhs": ((_METRES, (Role.FORM, "hurdles")),),
    "msc": ((_METRES, (Role.FORM, "steeplechase")),),
    "mst": ((_METRES, (Role.FORM, "steeplechase")),),
    "ksc": (((Role.UNIT, "k"), (Role.FORM, "steeplechase")),),
    "mw": ((_METRES, (Role.FORM, "walk")), (_METRES, (Role.SEX, "W"))),
    "kmw": ((_KILOMETRES, (Role.FORM, "walk")),),
    "kw": ((_KILOMETRES, (Role.FORM, "walk")),),
    "kmrw": ((_KILOMETRES, (Role.FORM, "walk")),),
    "krw": ((_KILOMETRES, (Role.FORM, "walk")),),
    "mrw": ((_METRES, (Role.FORM, "walk")),),
    "mi": (((Role.UNIT, "mile"),),),
    "mile": (((Role.UNIT, "mile"),), ((Role.DISCIPLINE, "mile"),)),
    "mmm": ((_METRES, (Role.SEX, "M")),),
    "~w": (((Role.SEX, "W"),), ((Role.FORM, "walk"),)),
    "~s": (((Role.FORM, "steeplechase"),),),
    "~h": (((Role.FORM, "hurdles"),), ((Role.FORM, "steeplechase"),), ((Role.UNIT, "hour"),)),
    "h": (((Role.FORM, "hurdles"),), ((Role.UNIT, "hour"),)),
    "~m": ((_METRES,), ((Role.UNIT, "mile"),)),
    "m": ((_METRES,), ((Role.SEX, "M"),)),
    "kmr": (((Role.UNIT, "km"), (Role.FORM, "road")),),
    "miler": (((Role.UNIT, "mile"), (Role.FORM, "road")),),
    "st": (((Role.TRACK, "i"),), ((Role.FORM, "steeplechase"),)),
    "metric mile": (((Role.NUMBER, "1500"), _METRES),),
    "mil metros": (((Role.NUMBER, "1000"), _METRES),),
    "mil quinientos": (((Role.NUMBER, "1500"),),),
    "tres mil": (((Role.NUMBER, "3000"),),),
    "cinco mil": (((Role.NUMBER, "5000"),),),
    "diez mil": (((Role.NUMBER, "10000"),),),
    "dez mil": (((Role.NUMBER, "10000"),),),
    "dream mile": (((Role.UNIT, "mile"),),),
    "~mila": (((Role.MULTIPLIER, "1000"),),),  # Italian: in Norwegian a mile is not written so
    "drommemila": (((Role.UNIT, "mile"),),),
    "drommemilen": (((Role.UNIT, "mile"),),),
    "shuttle hurdles relay": (((Role.FORM, "shuttle"), (Role.FORM, "relay")),),
    "mille": (((Role.UNIT, "mile"),), ((Role.MULTIPLIER, "1000"),)),
    "sprint hurdles": (((Role.FORM, "sprint-hurdles"),),),
    "high hurdles": (((Role.FORM, "sprint-hurdles"),),),
    "ch": (((Role.FORM, "steeplechase"),),),
}
