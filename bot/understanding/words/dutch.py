"""Dutch."""

WORDS = {
    "record": (
        "record, records, beste prestatie, recordtijd, geratificeerd, ratificatie, erkend, bekrachtigd, "
        "meetingrecord, meetingrecords, stadionrecord, baanrecord, toernooirecord"
    ),
    "record scope:world": "wereldrecord*, beste wereldprestatie, wereldbesttijd",
    "record scope:olympic": "olympisch record, olympische record, olympische records",
    "record scope:world-championships": "kampioenschapsrecord, wk record",
    "record scope:europe": "europees record, europese record, europese records, europees",
    "record scope:africa": "afrikaans record",
    "record scope:asia": "aziatisch record",
    "record scope:NED": "nederlands record, nederlandse record, nederlandse records",
    "record scope:BEL": "belgisch record, belgische record",
    "record national": "nr, nationaal record, nationale record, nationale records",
    "scope:world": "werelds, wereld, ter wereld",
    "scope:europe area:europe": "europa, europese, europees, europeanen",
    "scope:africa area:africa": "afrika, afrikaanse",
    "scope:asia area:asia": "azië, aziatische",
    "scope:north-america area:north-america": "noord amerika, noord amerikaanse",
    "scope:south-america area:south-america": "zuid amerika, zuid amerikaanse",
    "best": (
        "het snelst, het verst, het hoogst, verst, hoogst, beste, snelste, verste, hoogste, grootste, langste, "
        "sterkste, best, snelst, meeste, tien snelste, tien beste, tien verste, tien hoogste, vijf snelste, vijf "
        "beste, vijf verste, vijf hoogste, drie snelste, drie beste, twintig snelste, twintig beste, rapste, rapst, "
        "vlugste, vlugst, hardste, sterkst, grootst, langst"
    ),
    "best event:100m sex:men": "snelste man, snelste mens",
    "best event:100m sex:women": "snelste vrouw",
    "ever": "ooit, ter wereld",
    "list": "lijst, lijsten, ranglijst*, toplijst, klassement, ranking, bestenlijst, wereldranglijst, beste lijst",
    "list ever": "ranglijst aller tijden, lijst aller tijden",
    "lead": (
        "jaarranglijst, wereldseizoensbeste, wereldjaarprestatie, beste wereldjaarprestatie, jaarlijst, "
        "wereldjaarranglijst, beste jaarprestatie, seizoenslijst, wereldjaarlijst, wereldleider, leidt de "
        "wereldranglijst, wereldjaarbeste, nummer één van de wereld, nummer een van de wereld, nummer 1 van de "
        "wereld, leidt de ranglijst, leidt de wereldjaarlijst"
    ),
    "performers": (
        "lopers, tijden, prestaties, springers, werpers, sprinters, atleten, sprongen, worpen, loper, springer, "
        "werper, sprinter"
    ),
    "progression": (
        "ontwikkeling, progressie, geschiedenis, verloop, evolutie, historie, verbeteringen, chronologisch, door de "
        "jaren heen, historisch overzicht, over de jaren, door de tijd heen, in de loop der jaren, in de loop van de "
        "jaren"
    ),
    "holds": (
        "verbeterd, verbroken, eigenaar, bezitter, op wiens naam, op naam van, gevestigd, staat op naam, had, stond "
        "op, heeft, houder, recordhouder, bezit, in handen, brak, gebroken, vestigde, verbeterde, liep het "
        "wereldrecord, verbrak"
    ),
    "record scope:world holds": "liep het wereldrecord, wereldrecordhouder*",
    "record scope:world holds sex:women": "wereldrecordhoudster*",
    "who": "elk, ieder, allebei, wie, wat, welke, welk, hoe",
    "when": "wanneer, op welke dag, in welk jaar",
    "last": "laatste, laatste keer, recentste, vorige, nieuwste, de laatste keer, recente",
    "first": "eerste, eerste keer, de eerste keer",
    "often": (
        "hvl, hoe vaak, hoeveel, hoeveel keer, hoe veel, vaker, het vaakst, vaakst, aantal, aantal overwinningen, "
        "aantal zeges, aantal keer, meermaals, meermalen, meerdere keren, verschillende keren, twee keer, drie keer, "
        "minstens een keer"
    ),
    "age": (
        "hoe oud, leeftijd, geboren, oud, geboortedatum, verjaardag, verjaardagen, geboortedag, jarig, geboortejaar, "
        "hoe jong, oudste"
    ),
    "quote": (
        "reactie, woorden, commentaar, citaat, citaten, uitspraak, uitspraken, quote, interview, citaat met het "
        "woord, citaten met het woord, met het woord, uitlating, uitlatingen"
    ),
    "said": "zei, zegt, gezegd, zeggen, vindt, vertelde, denkt, sprak, vond, vertelt, zeiden",
    "about": "over",
    "injured": "geblesseerd, blessure, blessures",
    "results": (
        "hoe ging het, hoe deed, ging het, hoe liep, uitslag, uitslagen, resultaat, resultaten, wedstrijden, races, "
        "geëindigd, wat deed, hoe verging het, einduitslag, eindstand, klassering, klasseringen, rangschikking, "
        "eindresultaat, einduitslagen, eindklassement"
    ),
    "results placed": (
        "plaats haalde, welke plaats, op welke plaats, op welke plek, welke plek, op welke positie, welke positie, "
        "welke rang, hoeveelste, de hoeveelste, plaats, plaatsen, positie"
    ),
    "run-mark": (
        "liep, gelopen, sprong, gesprongen, wierp, geworpen, gestoten, geslingerd, gegooid, gehaald, haalde, liepen, "
        "wierpen, gooide, gooiden, stootte, stootten, stoot, slingerde, slingerden, rende, renden, gerend, haalden, "
        "overbrugde, overbrugd"
    ),
    "winner": (
        "vierde, vijfde, zesde, tweede plaats, derde plaats, vierde plaats, tweede, derde, vierde, won, gewonnen, "
        "winnaar, wint, kampioen, zege, zeges, overwinning, overwinningen, winnen, podium, nummer twee, nummer drie, "
        "wonnen, zevende, achtste, negende, tiende, nummer vier, nummer vijf, nummer zes, nummer zeven, nummer acht, "
        "nummer 2, nummer 3, nummer 4, nummer 5, nummer 6, nummer 7, nummer 8, vijfde plaats, zesde plaats, runner "
        "up, kampioenen, nr 1, nr 2, nr 3, nr 4, nr 5, nr 6, nr 7, nr 8"
    ),
    "winner series:olympics kind:olympic": "olympisch kampioen, olympische kampioen, olympische kampioenen",
    "winner series:worlds": "wereldkampioen, vicewereldkampioen, vice wereldkampioen",
    "winner series:euros": "europees kampioen, vice europees kampioen, europese kampioen",
    "beat": (
        "verslagen, versloeg, verslaat, verslaan, won van, klopte, geklopt, gewonnen van, zeges op, won tegen, "
        "zeges tegen"
    ),
    "beat wins": "overwinningen op",
    "lost": "nederlaag, verloor, verloren, verliest, verloor van, nederlagen, verloren van",
    "against": "tegen, of, versus",
    "h2h": (
        "onderlinge balans, tussenstand, onderling resultaat, onderlinge resultaten, duel, duels, head to head, "
        "onderlinge duels, onderling, onderlinge, tweestrijd, tweegevecht, confrontatie, confrontaties, onderlinge "
        "confrontaties, onderlinge stand, onderlinge ontmoetingen, kop aan kop"
    ),
    "met": (
        "gelopen tegen, uitgekomen tegen, ontmoet, ontmoetingen, troffen, getroffen, elkaar, ontmoeting, tegengekomen"
    ),
    "ahead": (
        "voor staat, aan de leiding, voor, beter, sneller, leidt, staat voor, is beter, is sneller, beter dan, "
        "sneller dan"
    ),
    "rivals": "rivaal, rivalen, rivales, tegenstander, tegenstanders, concurrenten, concurrent",
    "pb": (
        "beste prestatie van, persoonlijk record, persoonlijke records, pr, persoonlijke besttijd, besttijd, toptijd, "
        "toptijden, persoonlijke toptijd, persoonlijke toptijden, persoonlijke beste, persoonlijke record, "
        "besttijden, persoonlijk beste, persoonlijke beste tijd, eigen record"
    ),
    "pb best-mark": (
        "beste prestatie, beste resultaat, beste tijd, beste sprong, beste worp, verste worp, verste sprong, verste "
        "stoot, hoogste sprong"
    ),
    "sb": (
        "seizoensbeste, beste seizoenstijd, beste seizoensprestatie, seizoensbest, beste seizoensprestaties, jaar "
        "voor jaar, per jaar, per seizoen, seizoen na seizoen, jaar op jaar, beste seizoenstijden, beste tijd van het "
        "seizoen"
    ),
    "season": "seizoen, seizoenen, jaar, jaren",
    "profile": "wie is, profiel, wie was, biografie",
    "compare": "vergelijk, vergelijken, vergelijking, vergeleken",
    "pace": (
        "tussentijd, doorkomsttijden, doorkomsten, doorkomst, splits, tempo, per kilometer, per ronde, ronde, "
        "rondetijd, rondetijden, snelheid, tussentijden, gemiddelde snelheid, per km, de kilometer, gemiddeld tempo, "
        "rondetempo, kilometertempo, kilometertijd, kilometertijden, minuten per kilometer, minuten per km, schema, "
        "tempo per km, kilometers per uur, kilometer per uur, km per uur, km u, km h, meter per seconde"
    ),
    "points": (
        "punten, punt, waard, hoeveel punten, score, puntentelling, puntenwaarde, omrekenen, omrekening, omgerekend, "
        "reken om, evenwaardig, gelijkwaardig, puntentabel, puntentabellen"
    ),
    "medals": (
        "medaille*, goud, gouden, zilver, zilveren, brons, bronzen, gouden medaille*, plakken, eremetaal, plak, "
        "ereplak, successen, succes, grootste successen, prijzenkast, medaile*, medalie*, medailje*"
    ),
    "medals series:olympics kind:olympic": "olympische medaille*",
    "medals table": (
        "medaillespiegel, medailleklassement, medaillestand, medailletabel, landenklassement, medaille klassement, "
        "succesvolste land, succesvolste landen, medailleoverzicht, medailles per land"
    ),
    "titles": "titel, titels",
    "calendar": (
        "eerstvolgende, kalender, agenda, volgende wedstrijd, volgende, atletiekkalender, wedstrijdkalender, "
        "seizoenskalender, "
        "vandaag een meeting, vandaag een wedstrijd, een meeting vandaag, wedstrijden vandaag, meetings vandaag"
    ),
    "soon span:this-weekend": "dit weekend, dit weekeinde",
    "soon span:next-weekend": "volgend weekend, komend weekend",
    "soon span:this-week": "deze week",
    "soon span:next-week": "volgende week, komende week",
    "soon span:this-month": "deze maand",
    "soon span:next-month": "volgende maand, komende maand",
    "when when-is": (
        "wanneer is, wanneer zijn, wanneer begint, wanneer beginnen, wanneer start, wanneer starten, wanneer vindt, "
        "wanneer vinden, wanneer loopt, wanneer springt, wanneer werpt, wanneer komt"
    ),
    "today": "op deze dag, op die dag, deze dag",
    "now": "vandaag, huidige, huidig, momenteel, nu, actuele",
    "and": "en",
    "round:final": (
        "finale, finales, in de finale, alleen finales, alleen in finales, enkel finales, uitsluitend finales, alleen "
        "de finales"
    ),
    "round:semi-final": "halve finale, halve finales, halve finalen, de halve finales, de halve finale",
    "round:quarter-final": "kwartfinale, kwartfinales",
    "round:heat": "serie, series, voorronde, voorrondes",
    "round:qualification": "kwalificatie, kwalificaties",
    "track:indoor": "indoor, binnen, zaal, in de zaal, korte baan",
    "track:outdoor": "outdoor, buiten, openlucht, in de buitenlucht",
    "sex:men": (
        "jongens, kerels, man, mannen, heren, mannelijke, mannenkant, mannenzijde, herenkant, herenzijde, mannelijk"
    ),
    "sex:women": (
        "meisjes, meiden, vrouw, vrouwen, dames, vrouwelijke, vrouwenkant, vrouwenzijde, dameskant, dameszijde, "
        "vrouwelijk"
    ),
    "sex:mixed": "gemengd, gemengde",
    "since": "sinds, vanaf, na",
    "until": "per, anno, tot, tot en met, tot aan, voor",
    "series:olympics kind:olympic scope:olympic": (
        "olympisch, olympische, olympische spelen, os, spelen, olympiade, de spelen"
    ),
    "series:worlds kind:world scope:world-championships": (
        "wk, wereldkampioenschap, wereldkampioenschappen, wk atletiek"
    ),
    "series:world-indoors kind:world-indoor": "wk indoor, indoor wk, wereldkampioenschappen indoor",
    "series:euros kind:area": "ek, europese kampioenschappen, europees kampioenschap, ek atletiek",
    "series:euro-indoors kind:area-indoor": "ek indoor, indoor ek, europese indoorkampioenschappen",
    "series:commonwealth kind:games": "gemenebestspelen",
    "series:diamond-league kind:league": "diamond league",
    "series:diamond-league-final kind:league": (
        "diamond league finale, diamond league finales, diamond league final, diamond league finals, "
        "finale van de diamond league"
    ),
    "kind:championship": "kampioenschap, kampioenschappen, toernooi, toernooien",
    "national": "nationaal, nationale, land, landen",
    "unit:h": "uur, uren",
    "unit:min": "minuut, minuten",
    "unit:s": "seconde, seconden",
    "under": (
        "onder, sneller dan, dook onder, doken onder, gedoken onder, doorbrak, doorbraken, doorbroken, minder dan, "
        "zakte onder, bleef onder, onder de, onder het"
    ),
    "help": "hulp",
    "this-year": "dit jaar, dit seizoen",
    "last-year": "vorig jaar, vorig seizoen",
    "filler in-all": "in totaal, totaal, al met al, overall",
    "filler behind": "achter",
    "filler short": (
        "ff, iig, mij zeggen, me zeggen, ons zeggen, kunnen zeggen, kan zeggen, kunt zeggen, iemand zeggen, me even "
        "zeggen, mij even zeggen, mij vertellen, me vertellen, ons vertellen, kunnen vertellen, iemand vertellen, me "
        "even vertellen, ik ben, ben ik, ben benieuwd, ben op zoek, ben nieuwsgierig, kent iemand, wie kent, kent u, "
        "te komen, weet iemand of, weet je of, weet u of, weet er iemand of, weten jullie of"
    ),
    "filler": (
        "plaatsgevonden, plaatsvonden, werden gehouden, werd gehouden, vonden plaats, vond plaats, kan iemand me "
        "vertellen, kan iemand zeggen, weet iemand, weet er iemand, vertel me, zeg me, zeg eens, tijd, onderdeel, "
        "wedstrijd, competitie, discipline, nummer, veroverde, greep, zegevierde, gepakt, gehouden, plaatsvinden, "
        "plaats, vindt, grootste, belangrijkste, ging, georganiseerd, wiens, plaatsvindt, kreeg, eindigde, behaalde, "
        "pakte, zijn er, atletiek, vlak, einde, eind, krijg, krijg je, je, voor, geef, geef me, toon, laat, laat "
        "zien, laat me, zien, alsjeblieft, aub, zou, zouden, zijn, levert, levert op, volledige, volledig, ooit, "
        "bedankt, de, het, een, van, in, op, bij, aan, is, was, waren, heb, hebben, had, en, er, te, met, door, om, "
        "uit, dat, die, dit, deze, haar, hij, ze, zij, ik, mij, me, naar, als, dan, ook, nog, al, alle, keer, de "
        "meter, meter, werd, worden, ooit een, zo, tussen, elk, elke, behaald, atleet, per, dag, deze keer, zich, "
        "alleen, enkel, uitsluitend, slechts, eindigden, eigenlijk, trouwens, hoe lang, hadden, wordt, werden, toen, "
        "dat ie, we, wij, jullie, jij, ons, kan, kun, kunnen, wil, mag, moet, weet, weten, vertel, zeg, dank, hallo, "
        "hoi, precies, echt, werkelijk, officieel, officiële, nog steeds, steeds, hier, daar, meer, minder, onder de, "
        "tijdens, kwam, kwamen, gehaald, haalde, allemaal, pakten, veroverden, rond, ik herinner me, waarin, waarbij, "
        "maar, denk ik, ik denk, volgens mij, toch, misschien, wel, nou, zeg maar, geloof ik, hoor, tussendoor, ff, "
        "effe, even, wie nog meer, en wie nog meer, iemand een idee, snel vraagje, vraagje, korte vraag, even "
        "tussendoor, ff tussendoor, jongens, mannen toch, effen, ik zoek, zoek, hé, hee, onze, al eens, ooit al, "
        "mens, mensen, alle drie, alle vier, alle vijf, de drie, de vier, de vijf, kroonde, kroonde zich, kroonde "
        "zich tot, bekroond, op de weg, weg, verleden, luidt, bleven, bleef, thuis, noem, noem me, plek, stond, "
        "stonden, staan, lopen, moeten, zal, mijn, jouw, waarmee, waarvoor, waarop, waarvan, jou, iets, iedereen, "
        "iedere, sommige, enige, vele, beiden, zelf, zelfde, dezelfde, hetzelfde, zowel, omdat, doordat, hoewel, "
        "terwijl, zodra, tenzij, omtrent, rondom, vanuit, volgens, wegens, zelfs, eens, bijna, vrijwel, ongeveer, "
        "juist, wellicht, waarschijnlijk, zeker, opnieuw, terug, ergens, nergens, overal, straks, vervolgens, "
        "eindelijk, uiteindelijk, gauw, zeer, nogal, tamelijk, helemaal, geweest, geworden, hebt, gehad, kunt, kon, "
        "konden, zult, zullen, moest, moesten, mogen, mocht, mochten, willen, wilde, liet, lieten, doet, doen, deden, "
        "gedaan, maakt, maken, maakte, gemaakt, gaat, gaan, gingen, gegaan, komt, gekomen, gestaan, ligt, liggen, "
        "lagen, zitten, zat, zaten, blijft, blijven, gebleven, heet, heten, heette, geeft, geven, gaf, gaven, "
        "gegeven, neemt, nemen, genomen, vonden, gevonden, ziet, zagen, gezien, wisten, geweten, kennen, denken, "
        "dacht, dachten, gedacht, vraagt, vragen, vroeg, gevraagd, toont, tonen, toonde, noemt, noemen, noemde, "
        "zoekt, zoeken, gezocht, nodig, graag, alstublieft, goedemorgen, samen, nogmaals, telkens, ditmaal, gehele, "
        "enigste, bijvoorbeeld, namelijk, natuurlijk, duidelijk, tuurlijk, gaaf, tof, joh, gasten, maten, vrienden, "
        "collega, gozer, euh, euhm, benieuwd, nieuwsgierig, vraag, antwoord, precieze, juiste, vermoedelijk, "
        "blijkbaar, zogenaamd, zogezegd, kunnende, zoude, weette, goeie, goed, goede, mooi, mooie, lekker, namen, "
        "hem, hen, veel, dus, af, langs, via, heel, erg, bent, word, laten, deed, zit, zag, wist, weer, reeds, gast, "
        "nee, vinden, indien, alles, noch, ja, circa, waarom, destijds, toentertijd, indertijd, toevallig, vertellen, "
        "bezet, sneuvelde, sneuvelden, gesneuveld, vielen, regerend, regerende, nog staande, staande, nog bestaande, "
        "bestaande, nog geldende, geldende, nog steeds staande"
    ),
    "pb best performers": "beste sprong, beste worp, verste sprong, verste worp, hoogste sprong, beste stoot",
    "pb best performers several": (
        "beste tijden, beste prestaties, snelste tijden, beste resultaten, snelste races, beste races, beste marks"
    ),
    "pb best performers several lengths": (
        "beste worpen, verste worpen, beste sprongen, verste sprongen, hoogste sprongen, beste stoten, verste stoten"
    ),
    "performers event:marathon": "marathonlopers",
    "performers event:pole-vault": "polsstokhoogspringers",
    "performers event:high-jump": "hoogspringers",
    "best performers event:100m sex:men": "snelste mannen",
    "best performers event:100m sex:women": "snelste vrouwen",
    "best performers": "de snelsten, de besten",
    "winner medals": (
        "won goud, pakte goud, won het goud, pakte het goud, medaillewinnaar, won zilver, won brons, pakte zilver, "
        "pakte brons, wonnen goud, pakten goud, wonnen zilver, wonnen brons, goudenmedaillewinnaar, "
        "zilverenmedaillewinnaar, bronzenmedaillewinnaar, gouden medaillewinnaar, zilveren medaillewinnaar, bronzen "
        "medaillewinnaar"
    ),
    "winner medals medallists": "medaillewinnaars",
    "winner medals medallists series:olympics kind:olympic": "olympische medaillewinnaars, olympische medaillisten",
    "winner sex:women": "winnares, kampioene",
    "winner series:olympics kind:olympic sex:women": "olympisch kampioene",
    "winner series:worlds sex:women": "wereldkampioene, vicewereldkampioene, vice wereldkampioene",
    "winner series:euros sex:women": "europees kampioene, vice europees kampioene, europese kampioene",
    "performers sex:women": "loopsters, springsters, werpsters, sprintsters, atletes",
    "how-fast": (
        "welke tijd, welke afstand, in welke tijd, hoe snel, hoe ver, hoe hoog, hoe hard, welke hoogte, welke worp, "
        "welke sprong, welk resultaat, wat voor tijd"
    ),
    "titles series:worlds kind:world": "wereldtitel, wereldtitels",
    "winner round:final": "finalisten, finalist",
    "all-marks": (
        "alle sprongen, alle worpen, alle tijden van, alle prestaties, niet slechts een per atleet, niet alleen "
        "een per atleet, niet maar een per atleet"
    ),
    "ever all-time": (
        "ooit, all time, aller tijden, alle tijden, van de geschiedenis, in de geschiedenis, allertijden, uit de "
        "geschiedenis, in de historie, uit de historie"
    ),
    "career": "carrière, carrières, loopbaan, erelijst, palmares",
    "greatest": "succesvoller, de grootste van, succesvolste van, was succesvoller",
    "over": (
        "boven, verder dan, hoger dan, meer dan, voorbij de, minstens, minimaal, ten minste, overtrof, overtroffen, "
        "voorbij, "
        "over"
    ),
    "performers event:pole-vault sex:women": "polsstokhoogspringster*",
    "performers event:high-jump sex:women": "hoogspringster*",
    "performers event:marathon sex:women": "marathonloopster*",
    "performers event:long-jump sex:women": "verspringster*",
    "performers event:shot-put sex:women": "kogelstootster*",
    "former": "vorige, oude, vroegere, voormalige, voormalig",
    "most": "het vaakst, vaakst, het meest, meest",
    "stood": (
        "dateert, uit welk jaar, van wanneer, staat al, staat, hoe lang staat, hoe lang, hoelang, sinds wanneer, "
        "staat nog, nog steeds, nog altijd, hield stand, heeft standgehouden, stand gehouden, geldt, geldt nog, geldt "
        "nog altijd, nog van kracht, ongeëvenaard"
    ),
    "happened": "gebeurd, wat gebeurde, gebeurde, wat gebeurde er, wat is er gebeurd, gebeurtenis, gebeurtenissen",
    "list best": (
        "op een na snelste, op twee na snelste, op een na beste, op twee na beste, op een na verste, tweedebeste, "
        "derdebeste"
    ),
    "yesterday": "gisteren",
    "without": "zonder, behalve, uitgezonderd, afgezien van",
    "nation:NED": "oranje, nl, hollanders, hollandse",
    "not-held": (
        "gaat winnen, zal winnen, weer in, het weer, weersverwachting, regen, hoe lang is, trainer, traint, schoenen, "
        "getrouwd, doping, niet gefinisht, uitgestapt, regent, regenen, weer wordt, weerbericht, odds, favoriet, "
        "kaartjes, tickets, toeschouwers, op tv, welke zender, live te zien, livestream, prijzengeld, verdient, "
        "salaris, vriendin, vriend, kinderen, stopt ermee, sponsor, geschorst, coach, weegt, "
        "noordse"
    ),
    "record scope:europe track:indoor": "europees indoorrecord, europees record indoor",
    "record scope:world track:indoor": "wereldindoorrecord, wereldrecord indoor, indoor wereldrecord",
    "performers event:20km-walk": "snelwandelaars, wandelaars",
    "performers event:20km-walk sex:women": "snelwandelaarsters",
    "performers event:long-jump": "verspringers",
    "performers event:triple-jump": "hinkstapspringers",
    "performers event:shot-put": "kogelstoters",
    "performers event:javelin-throw": "speerwerpers",
    "performers event:discus-throw": "discuswerpers",
    "performers event:hammer-throw": (
        "kogelslingeraars, hamerslingeraar, hamerslingeraars, kogelslingerworpen, hamerworpen, kogelslingeraar"
    ),
    "performers event:110m-hurdles": "hordelopers",
    "record event:1-hour scope:world": "werelduurrecord*",
    "record event:1-hour": "uurrecord*",
    "on-track": "op de baan, baan, atletiekbaan",
    "progression record scope:world": "wereldrecordontwikkeling, recordontwikkeling",
    "margin": (
        "met welk verschil, met hoeveel verschil, welk verschil, hoeveel verschil, verschil, hoe groot was het "
        "verschil, voorsprong, hoeveel voorsprong, achterstand, hoeveel achterstand, hoe nipt, met hoeveel, krapste, "
        "nipste, kleinste verschil, kleinste marge, hoe close"
    ),
    "wind": "wind, rugwind, meewind, tegenwind, hoeveel wind, windmeting",
    "never": "nooit, nog nooit",
    "unbroken": "op rij, achter elkaar, achtereenvolgens, zegereeks, opeenvolgende",
    "unbroken unbeaten": "ongeslagen",
    "soon span:next-year": "volgend jaar, komend jaar, volgend seizoen",
    "champions series:olympics kind:olympic": (
        "alle olympisch kampioenen, alle olympische kampioenen, olympische kampioenen, olympisch kampioenen"
    ),
    "champions series:worlds": "alle wereldkampioenen, wereldkampioenen",
    "champions series:euros": (
        "alle europees kampioenen, alle europese kampioenen, europese kampioenen, europees kampioenen"
    ),
    "champions sex:women": "winnaressen",
    "champions": "winnaars, de winnaars, alle winnaars, alle kampioenen, lijst van winnaars, kampioenen",
    "beaten-by": "verslagen door, geklopt door",
    "who-else who person": (
        "wie nog meer, wie nog, wie anders, iemand anders, er waren er meer, wie nog allemaal, welke anderen, "
        "wie verder, nog iemand, wie waren de anderen"
    ),
    "person": "wie, welke atleet, iemand",
    "medals most": (
        "meeste medailles, meeste goud, meeste gouden medailles, meeste titels, meeste plakken, meeste gouden plakken"
    ),
    "sb progression": "jaar voor jaar, jaar na jaar, per jaar, elk jaar, ieder jaar, per seizoen",
    "results winner whole-race": "volledige uitslag, hele uitslag, complete uitslag",
    "results winner": "winnende tijd, winnende afstand, winnende worp, winnende sprong, winnende hoogte",
    "holds record": "recordhouder, recordhouders",
    "holds record sex:women": "recordhoudster*",
    "record scope:world world-best": (
        "beste wereldprestatie, wereldbesttijd, beste tijd ter wereld, beste prestatie ter wereld, "
        "snelste tijd ter wereld, beste wereldtijd, wereldbeste"
    ),
    "pb ahead": (
        "sneller gelopen, harder gelopen, verder geworpen, verder gegooid, hoger gesprongen, verder gesprongen, "
        "beter pr, betere pr, sneller pr, snelste pr"
    ),
    "record pending": (
        "nog niet erkend, nog niet geratificeerd, wachten op erkenning, wachten op ratificatie, niet erkend"
    ),
    "pace split": "tussentijden, rondetijden, doorkomsttijden, doorkomsten, tussentijd",
    "who-else": "of iemand anders, of een ander, of wie, of niet",
    "run-mark walked": "gesnelwandeld",
    "event:10000m": "tienduizend, tien duizend, tienduizend meter, de tien op de baan",
    "event:5000m": "vijfduizend, vijf duizend, vijfduizend meter",
    "event:100m": "honderd meter, de honderd",
    "winner titles series:euros kind:area": "europese titel, ek goud, ek titel",
    "filler besides": "behalve, naast, buiten, op na",
    "winner wins": "overwinningen, zeges",
    "performers event:heptathlon": "zevenkampster, zevenkampsters, meerkampster, meerkampsters",
    "performers event:decathlon": "tienkamper, tienkampers, meerkamper, meerkampers",
    "performers event:javelin-throw sex:women": "speerwerpster, speerwerpsters",
    "performers event:discus-throw sex:women": "discuswerpster, discuswerpsters",
    "performers event:hammer-throw sex:women": (
        "kogelslingeraarster, kogelslingeraarsters, hamerslingeraarster, hamerslingeraarsters"
    ),
    "performers event:triple-jump sex:women": "hinkstapspringster, hinkstapspringsters",
    "performers event:100m-hurdles sex:women": "hordeloopster, hordeloopsters",
    "performers event:3000m-steeplechase": "steeplelopers, steepleloper",
    "nation:ALG": "algerijn, algerijnen",
    "nation:AUS": "australiër, australiërs",
    "nation:AUT": "oostenrijker, oostenrijkers",
    "nation:BAH": "bahamaan, bahamaanse",
    "nation:BEL": "belg, vlaming, vlamingen",
    "nation:BOT": "botswaan, botswaanse",
    "nation:BUL": "bulgaar, bulgaren, bulgaarse",
    "nation:CAN": "canadezen",
    "nation:CHN": "chinezen",
    "nation:COL": "colombiaan, colombianen, colombiaanse",
    "nation:CRO": "kroaat, kroaten",
    "nation:CUB": "cubaan, cubanen",
    "nation:CZE": "tsjech, tsjechen",
    "nation:DEN": "deen, denen",
    "nation:DOM": "dominicaan, dominicanen, dominicaanse",
    "nation:EST": "estse, esten",
    "nation:FRA": "fransmannen",
    "nation:GRE": "griek, grieken",
    "nation:HUN": "hongaar, hongaren",
    "nation:IND": "indiër, indiërs, indiase",
    "nation:IRL": "ier, ieren",
    "nation:ISL": "ijslander, ijslanders",
    "nation:JPN": "japanner, japanners",
    "nation:LAT": "letten, letse",
    "nation:LTU": "litouwer, litouwers, litouwse",
    "nation:LUX": "luxemburger, luxemburgse",
    "nation:MAR": "marokkaan, marokkanen",
    "nation:MEX": "mexicaan, mexicanen, mexicaanse",
    "nation:NGR": "nigeriaan, nigerianen",
    "nation:NOR": "noren",
    "nation:NZL": "nieuw zeelander, nieuw zeelanders",
    "nation:POR": "portugese",
    "nation:ROU": "roemeen, roemenen, roemeense",
    "nation:RSA": "zuid afrikaan, zuid afrikanen, zuidafrikaan, zuidafrikanen",
    "nation:RUS": "rus, russen",
    "nation:SLO": "sloveen, sloveense",
    "nation:SRB": "serviër, serviërs, servische",
    "nation:SUI": "zwitser",
    "nation:SUR": "surinamer, surinamers, surinaams, surinaamse",
    "nation:SVK": "slowaak, slowaken, slowaakse",
    "nation:TUR": "turk, turken, turkse",
    "nation:UGA": "oegandezen, oegandese",
    "nation:UKR": "oekraïner, oekraïners",
    "nation:URS": "sovjet unie, sovjetunie, sovjet",
    "nation:VEN": "venezolaan, venezolanen, venezolaanse",
    "nation:RUS of-women": "russin, russinnen",
    "best nation:NOR": "snelste noor, beste noor",
    "best nation:POL": "snelste pool, beste pool",
    "best nation:EST": "snelste est, beste est",
    "winner medals sex:women": (
        "medaillewinnares, medaillewinnaressen, goudenmedaillewinnares, zilverenmedaillewinnares, "
        "bronzenmedaillewinnares, gouden medaillewinnares, zilveren medaillewinnares, bronzen medaillewinnares"
    ),
    "record area-record": "continentaal record, continentale records, continentaalrecord",
    "medals most person": (
        "succesvolste atleet, succesvolste atleten, meest succesvolle atleet, meest succesvolle atleten"
    ),
    "medals most person sex:women": (
        "succesvolste atlete, succesvolste atletes, meest succesvolle atlete, meest succesvolle vrouw"
    ),
    "top": "top tien, top vijf, top drie, top twintig, top",
    "who where": "waar, in welke stad, welke stad, in welk stadion, bij welke wedstrijd, op welke meeting",
    "holds sex:women": "houdster, houdsters, bezitster",
    "champions series:olympics kind:olympic sex:women": (
        "alle olympisch kampioenes, olympisch kampioenes, olympische kampioenes, alle olympische kampioenes"
    ),
    "champions series:worlds sex:women": "alle wereldkampioenes, wereldkampioenes",
    "champions series:euros sex:women": "alle europees kampioenes, europees kampioenes, europese kampioenes",
    "medals most series:worlds kind:world": (
        "meeste wereldtitels, meeste wk titels, meeste wk medailles, meeste wk goud, recordwereldkampioen"
    ),
    "medals most series:olympics kind:olympic": (
        "meeste olympische titels, meeste olympische medailles, meeste olympisch goud, meeste olympische gouden "
        "medailles"
    ),
    "medals most series:euros kind:area": "meeste europese titels, meeste ek titels, meeste ek medailles",
    "meet:Dutch-Championships": "nederlandse kampioenschappen, nederlands kampioenschap, nk, nk atletiek, nk indoor",
    "winner meet:Dutch-Championships": (
        "nederlands kampioen, nederlandse kampioen, nederlands kampioenen, nederlandse kampioenen"
    ),
    "winner meet:Dutch-Championships sex:women": "nederlands kampioene, nederlandse kampioene, nederlandse kampioenes",
    "meet:Belgian-Championships": "belgische kampioenschappen, belgisch kampioenschap, bk, bk atletiek, bk indoor",
    "winner meet:Belgian-Championships": "belgisch kampioen, belgische kampioen, belgische kampioenen",
    "winner meet:Belgian-Championships sex:women": "belgisch kampioene, belgische kampioene, belgische kampioenes",
    "event:hammer-throw": "hamer, hamerslingeren, hamerslinger, hamergooien, hamerworp, hamerwerpen",
    "event:1000m": "duizend meter",
    "event:1-hour": "uurloop",
    "event:4x100m": "4 maal 100, vier maal 100, 4 maal 100 meter, vier maal honderd",
    "event:4x400m": "4 maal 400, vier maal 400, 4 maal 400 meter, vier maal vierhonderd",
    "event:standing-long-jump": "verspringen uit stand, verspringen zonder aanloop",
    "event:standing-high-jump": "hoogspringen uit stand, hoogspringen zonder aanloop",
    "event:decathlon sex:men": "meerkamp mannen, meerkamp heren",
    "best event:long-jump": "het verst gesprongen",
    "best event:high-jump": "het hoogst gesprongen",
    "best in-the-world": (
        "s werelds beste, s werelds snelste, werelds beste, werelds snelste, beste ter wereld, snelste ter wereld, "
        "beste van de wereld, snelste van de wereld"
    ),
    "medals greatest": (
        "meer olympische titels, meer olympische medailles, meer wereldtitels, meer europese titels, meer titels, "
        "meer medailles, meer gouden medailles, meer goud, won meer olympische titels, won meer olympische medailles, "
        "won meer wereldtitels, won meer europese titels, won meer titels, won meer medailles, won meer gouden "
        "medailles, won meer goud"
    ),
    "who where when-is": (
        "waar is het, waar is de, waar zijn de, waar vindt, waar vinden, waar wordt het, waar worden de"
    ),
    "medals most wins": "meeste overwinningen, meeste zeges",
    "birthday": "geboren, verjaardag, verjaardagen, jarig",
    "not-held youngest": "jongste",
    "age eldest": "oudste",
    "when where": "datum en plaats, plaats en datum, waar en wanneer, wanneer en waar",
    "list course-best": "parcoursrecord",
    "winner series:euro-indoors kind:area-indoor": "europees indoorkampioen, europese indoorkampioen",
    "winner series:world-indoors kind:world-indoor": "wereldindoorkampioen, wereld indoorkampioen",
    "champions series:world-indoors kind:world-indoor": "wereldindoorkampioenen",
    "champions series:euro-indoors kind:area-indoor": "europese indoorkampioenen, europees indoorkampioenen",
    "winner titleholder": "titelverdediger, titelhouder, regerend kampioen, huidige kampioen, huidig kampioen",
    "winner titleholder sex:women": "titelverdedigster, titelhoudster, regerend kampioene",
    "equals": "komt overeen met, overeenkomt met, overeen met, staat gelijk aan, gelijk aan, gelijkstaat aan",
    "not-held lacks:splits": "laatste ronde, slotronde, tussentijd, tussentijden",
    "not-held lacks:lanes": "welke baan, in welke baan, baanindeling",
    "not-held lacks:reactions": "reactietijd, reactietijden",
}
