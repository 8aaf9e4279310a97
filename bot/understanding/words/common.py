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
_OWN_WORDS = """
able about above accept across action active actual add advice afraid after against agree ahead alive allow alone along
already always amount another apart apparent appear area arrive aside attempt attention average avoid aware away back
bad balance ball bank bar base basic bear beautiful become begin behind being below beside bigger bit blame block blow
board body bother bottom brain brand break brief bring build burn busy buy call calm care career carry case catch cause
center central century chance change charge cheap check choice choose city class clean clever close coach cold collapse
collect comfort common company complete concern confirm connect consider contact contain continue control cost count
country couple course cover crash create cross crowd cruise cry culture curious current cut daily damage danger dark
deal death decide deep degree deliver demand deny depend describe deserve design despite detail determine die
different difficult dinner direct disappear discover distant divide dominate doubt dream drive drop due early easy
economy edge education effect effort either empty enemy energy enjoy enough enter entire equal era especially even
evening event eventually evidence exactly example excellent except exist expect experience explain explode express
extra extreme eye face fact fade fail fair faith fall famous fan farm father favour fear feature feel fellow female
few fight figure fill finally find fine fire fix flag flat flight floor flow focus follow food foot force foreign
forever forget form forward free fresh front fuel fun future game gap general gift glad goal gone grand gravity great
ground group grow guard guess habit half handle hang happen hard hardly head heart heat heavy height hero hide hit
hold holiday honest hope hot house huge human hundred hungry hurry idea ignore imagine impact important impossible
impress improve include income indeed individual inside instead interest involve issue item join journey jump keep kid
kill kind knock know lack land large late laugh launch law lead learn least leave left legend less lesson let level lie
life lift light like limit line link list listen little live local long look lose lot loud love low luck lucky magic
main major make manage many mark market marry massive match matter mean measure media memory mention middle might mind
minor miss mistake mix moment month mood motor mouth move much must narrow nation natural nature near nearly neat
necessary need neither nerve never news nice nobody noise none normal note notice number object obvious odd offer often
once only open opinion option order origin other otherwise out over own pace pack pain pair paper park part partner
party pass past pattern pay peak people perfect perform perhaps period person phase pick picture piece place plan play
pleasure plenty point poor popular position possible power practice prefer prepare present press pressure price pride
private problem process produce promise proof proper protect proud prove public pull pure push quality quarter quick
quiet quit quite rain raise range rare rate rather reach react ready real realise realize reason recover reduce refer
refuse regret regular relate relax release remain remember remove repeat reply report require rescue rest return reveal
rich ride risk river road role roll room rough round rule rush sad safe sale save scale scene schedule science season
seat second secret seem select sell send sense separate serious serve settle several shape share sharp shift shine
shock shoot short should shout show side sight sign silent similar simple single sit size skill slip slow small smart
smash smile smooth soft solid solve somehow soon sort soul sound source space speak special speed spend spirit split
spot spread spring stage stand standard state stay steady steal step stick still stop storm story straight strange
strategy stream street strength stress strike strong struggle study stuff stupid style success sudden suffer suggest
suit summer support suppose sure surface surprise survive suspect switch system table tactic tactics talent target
task taste teach team technique tell tend tension term terrible test thank theory thick thin thing think though thought
threat through throughout throw thus tight tiny together tomorrow tone tonight tool top total touch tough toward town
trade tradition train travel treat tree trick trip trouble true trust truth turn twice type typical under understand
union unit unless until upset urge use useful usual value various version very victim view village violent visit voice
vote wait wake walk wall war warm warn wash waste watch water wave way weak wealth wear week welcome whatever whenever
wherever whether whole wide wild wish within wonder wood word work world worry worth wound write yard yellow yet young
"""
OWN_WORDS = frozenset(_OWN_WORDS.split())
"""Words that are right as they are: none is another one of the lexicon misspelt, nor a name."""
COMMON = frozenset(fold(word) for word in f"{_ENGLISH} {_GERMAN} {_ROMANCE} {_NORTHERN}".split())
