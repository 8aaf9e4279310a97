"""Everyday forms of given names: Kenny for Kenneth, Sasha for Aleksandr, Mo for Mohamed.

English ones are from the `nicknames` library; `_OTHERS` has those of other languages, and what the library lacks.
"""

from collections import defaultdict
from functools import cache

from nicknames import NickNamer

_NO_FORMS: frozenset[str] = frozenset()
_SAME_SOUND = str.maketrans("cyj", "kii")  # of first letters


def given_name_forms(word: str) -> frozenset[str]:
    """The other forms of a folded given name, folded; none if it is no given name that has any.

    Short forms of one name are no forms of each other, and neither are its translations: Kate and Katya are two people.
    """
    return _forms().get(word, _NO_FORMS)


@cache
def _forms() -> dict[str, frozenset[str]]:
    forms: defaultdict[str, set[str]] = defaultdict(set)
    for name, shorts in NickNamer.default_lookup().items():
        for short in shorts:
            if _is_plainly_a_form(short, name):
                forms[name].add(short)
                forms[short].add(name)
    for line in _OTHERS.strip().splitlines():
        spellings, shorts = (part.split() for part in line.split(":"))
        for name in spellings:
            forms[name].update(spellings, shorts)
        for short in shorts:
            forms[short].update(spellings)
    return {name: frozenset(others - {name}) for name, others in forms.items()}


def _is_plainly_a_form(short: str, name: str) -> bool:
    """Whether one can tell by the letters: the library has far-fetched pairs too, such as Erin for Aaron."""
    return short in name or short[:1].translate(_SAME_SOUND) == name[:1].translate(_SAME_SOUND)


# spellings of one name: its everyday forms
_OTHERS = """
robert: bob bobby
lachlan: lachie lachy lockie
william: bill billy
richard: dick
edward: ted teddy ned
margaret: peggy meg maggie greta
henry harry: hank
john: jack jon jonny johnny
charles: chuck charlie
dorothy: dot dolly
mary: molly polly
sarah sara: sally
anthony antony: tony
antonio: toni tono
christopher kristoffer christoffer: chris kris topher
christina kristina cristina: tina chris kris krista christa cris
alexander aleksandr alexandr aleksander oleksandr aliaksandr alexandre: sasha sascha sacha alex alec alek xander sander
alejandro: alex ale jandro
alessandro: ale sandro
alexandros: alekos alex
alexandra aleksandra oleksandra aliaksandra alessandra alejandra: sasha sascha sacha alex sandra ola ale
aleksei aleksey alexei alexey oleksii oleksiy aliaksei: alex lyosha alyosha
andrei andrey andriy andrii andrej: andryusha andi
andrew: andy drew
andreas anders: andi
andrzej: andy jedrek
anastasiya anastasia anastasiia nastassia: nastya stasya ana stacy
anna hanna: anya ania anja anne annie anneke anushka
dmitri dmitry dmitriy dmytro dzmitry: dima mitya
yevgeniy yevgeny evgeny evgeniy evgeni yevhen: zhenya
yevgeniya evgeniya yevhenia: zhenya
yekaterina ekaterina kateryna katsiaryna: katya katia kate katerina
katarina katharina katerina katarzyna: kate kat katie katy kati katja kathi kasia kaska katka
katherine catherine kathryn katharine katrina: kate katie katy kat cathy kathy cat
yelena elena olena alena: lena alyona
helena helene: lena hella
yelizaveta elizaveta lizaveta: liza
elizabeth elisabeth elisabetta elspeth: liz lizzie beth betty eliza lisa lise elise bess libby liza
grigoriy grigory hryhoriy: grisha
ivan: vanya
yuliya yulia iuliia julija yuliia: yulya julia
julia giulia: jules julie
yuriy yury iurii jurij juri yuri: yura
irina iryna: ira
konstantin kostyantyn konstantinos: kostya kostas costas
larisa larysa: lara
lyudmila ludmila liudmyla: lyuda mila
leonid: lyonya leo
maksim maxim maksym: max maks
mariya maria marija: masha marisha mia mimi mary marie
mikhail mykhailo: misha
michael: mike mick mickey mikey micky michi
miguel: migue miki
natalya natalia nataliya nataliia natallia nathalie natalie: natasha nata nat
nikolai nikolay mykola: kolya
nikolaos: nikos
nicholas nicolas: nick nicky nico niko klaus
oksana oxana ksenia: ksyusha
olga olha volha: olya
pavel pavlo: pasha
pawel: paul
polina: polya
pyotr petr petro: petya
piotr: piotrek peter
pedro: pete
sergei sergey serhiy serhii siarhei: seryozha
sergio: checo
sofya sofia sophia sofiya: sonya sonia sofie sophie
svetlana svitlana sviatlana: sveta lana
stanislav stanislaw: stas stan
tatyana tatiana tatjana tetyana tetiana tatsiana: tanya tania tanja
valentina valentyna: valya
valeriy valery valerii: valera
viktor victor: vitya vic
anatoliy anatoly anatolii anatol: tolya
antonina antanina: tonya
artem artyom artsiom:
bogdan bohdan bahdan:
darya daria dariya dariia: dasha
denis denys dzianis:
galina halyna halina: galya
igor ihor ihar:
inessa inesa:
kirill kyrylo kiryl: kir
kseniya kseniia ksenija aksana: ksyusha
lidiya lidia lidiia lidziya: lida
liliya lilia liliia: lilya
lyubov liubov lubov: lyuba
marina maryna: marisha
nadezhda nadiya nadiia nadzeya: nadya nadia
nikita mykyta mikita:
oleg oleh aleh:
roman raman: roma
timofey tymofiy tsimafei: tima
vadim vadym vadzim:
valentin valentyn valiantsin: valya
vera vira:
vitaliy vitaly vitalii vital: vitalik
yegor egor yehor yahor:
yevdokiya evdokiya yevdokia: dusya
zinaida zinayida: zina
zoya zoia:
viktoriya victoria viktoria viktoriia: vika vicky vicki vic tori
vladimir volodymyr uladzimir: vova volodya vlad
vladislav vladyslav wladyslaw: vlad
vasiliy vasily vasyl: vasya
vyacheslav viacheslav: slava
yaroslav jaroslav jaroslaw: slava jarek
yaroslava jaroslava: slava yara
yakov: yasha
gennadiy gennady hennadiy: gena
ilya illia:
mohamed mohammed muhammad mohammad muhammed mohamad muhamed mahamed: mo momo
ahmed ahmad achmed:
hassan hasan:
hussein husain hossein hussain:
ibrahim brahim ebrahim: ibo
yusuf youssef yousef yousuf:
suleiman sulayman soleiman: sol
abdullah abdallah abdulla: abdi
abdelrahman abderrahman abdulrahman abderrahmane: abdel abdi
fatima fatma fatimah fatoumata: fatou
nafissatou nafisatou: nafi
mamadou: mama momo
ousmane usman othmane:
mebrahtom: meb
gebregziabher: gebre
jose: pepe joe
josef joseph: joe sepp joey
giuseppe: beppe pino
francisco: paco pancho kiko cisco fran
francesco: franco checco
ignacio: nacho
guillermo: memo willy
enrique: quique kike
eduardo: edu lalo
fernando: nando fer
gabriela gabriella gabrielle gabriele: gabby gabi gaby abby
gabriel: gabe gabi
rafael raphael raffaele: rafa raf rafi
santiago: santi
sebastian sebastien sebastiaan sebastiano: seb basti bastian bas
manuel emanuel emmanuel emmanouil: manny manu manolo manolis
juan: juanito
giovanni: gianni vanni
gianmarco: gimbo
jorge: coque
luis luiz: lucho
isabel isabella isabelle: isa bella izzy
dolores: lola
concepcion: concha conchi
mercedes: merche
alfonso: poncho
roberto: beto rob
alberto: beto al
teresa theresa therese: tess tessa tere
beatriz beatrice: bea
carolina caroline karolina karoline: caro lina carrie karo
daniel danilo daniil: dani dan danny
daniela danielle daniella: dani
david davide dawid: dave davey davi
leonardo: leo
lorenzo: enzo renzo
lawrence laurence: larry laurie
stefan stephan stefano: stef
stephen steven: steve stevie
stephanie stefanie stephania: steph steff steffi stef
thomas tomas tomasz tommaso: tom tommy
wojciech: wojtek
malgorzata: gosia
agnieszka: aga
joanna: asia joasia jo
krzysztof: krzys
zbigniew: zbyszek
jerzy: jurek
grzegorz: grzesiek greg
lukasz lukas lucas: luk luke
barbara barbora: basia bara barb babs
zuzana zuzanna: zuza zuzka
jiri: jirka
vaclav: vasek
frantisek: franta
laszlo: laci
istvan: pisti
ioannis yannis giannis: yianni
dimitrios dimitris: jimmy
panagiotis: panos takis
charalampos haralambos: babis haris
evangelos: vangelis
aikaterini katerina: katina
theodoros thodoris: theo
miltiadis: miltos
friedrich: fritz fred
fredrik frederik: fred freddie
frederick frederic: fred freddie freddy
wilhelm: willi willy
ulrich: uli ulli ueli
johannes: hans hannes jan joop
heinrich: heinz heiner
gerhard gerard: gerd gert
dietrich: dieter
juergen jurgen: jorg
joachim: jochen achim
sigmund siegmund: sigi
rudolf: rudi
georg: jorg schorsch
michaela: michi
ursula: uschi ulla
hannelore: hanne
johanna: hanna hanne
angelika: geli
margarete: gretel grete greta
lieselotte: lilo lotte
charlotte: lotte lottie charlie lotta
cornelis: cees kees
hendrik: henk rik
pieter: piet
wilhelmina: mina wil
karl carl: kalle
lars: lasse
per: pelle
juhani juha: jussi
joshua: josh
jakob jacob: jake kuba
samuel: sam sammy samu
benjamin: ben benny
zachary zachery zachariah zackary: zack zach zac zak
jonathan johnathan: jon jonny johnny
timothy: tim timmy
patrick: pat paddy
gregory: greg
jeffrey geoffrey: jeff geoff
jennifer: jen jenn jenny jenna
jessica: jess jessie
rebecca: becca becky bec
emily: em emmy
frances: fran franny frankie
jacqueline: jackie jacqui
josephine: jo josie jojo
kathleen: kath kathy
laura: laurie
madeleine madeline: maddie maddy
mackenzie makenzie: mac kenzie
melissa: mel missy
melanie: mel
nicole: nicki nikki nicky nic
nicola: nicki nicky nic
philip phillip: phil pip
rachel rachael: rach
sandra: sandy
bradley: brad
cameron: cam
eugene: gene
gerald: gerry jerry
jerome: jerry
maurice: mo
moses: mo
oliver: ollie olly
reginald: reg reggie
theodore: theo ted teddy
tobias: toby tobi
vincent: vince vinny
walter: walt wally
wesley: wes
"""
