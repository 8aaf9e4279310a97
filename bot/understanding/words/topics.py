"""What fans ask alike in every language: a table for each meaning, of phrases by language.

Written like the tables of the languages; a phrase that stands in both says both.
"""

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    # The best mark in the world, which is no record where a year stands beside it.
    "record scope:world world-best": {
        "en": "wb, world best, world bests, best in the world, world s best mark, world s best time",
        "de": (
            "weltbestleistung*, weltbestzeit*, weltbestmarke*, weltbestweite*, weltbesthöhe*, "
            "beste leistung der welt, beste zeit der welt, beste weite der welt"
        ),
        "fr": (
            "mpm, meilleure performance mondiale, meilleure perf mondiale, meilleures performances mondiales, "
            "meilleures perfs mondiales, meilleur temps mondial, meilleur chrono mondial, meilleure marque mondiale, "
            "meilleure performance au monde, meilleur temps au monde, meilleure perf au monde"
        ),
        "es": (
            "mejor marca mundial, mejor marca del mundo, mejores marcas mundiales, mejor tiempo mundial, "
            "mejor tiempo del mundo, mejor registro mundial, mejor registro del mundo, mejores marcas del mundo"
        ),
        "no": "verdensbeste, verdens beste tid, beste tid i verden, verdens beste resultat, beste resultat i verden",
        "sv": (
            "världsbästa, världsbästanotering, världens bästa tid, bästa tiden i världen, bäst i världen, "
            "världens bästa resultat, bästa resultatet i världen"
        ),
        "fi": (
            "maailman paras tulos, maailman paras aika, maailman parhaat tulokset, maailman parhaat ajat, "
            "maailman nopein aika, maailman pisin heitto"
        ),
        "nl": (
            "beste wereldprestatie, wereldbesttijd, beste tijd ter wereld, beste prestatie ter wereld, "
            "snelste tijd ter wereld, beste wereldtijd, wereldbeste"
        ),
        "it": (
            "miglior prestazione mondiale, migliore prestazione mondiale, migliori prestazioni mondiali, "
            "miglior prestazione al mondo, miglior tempo mondiale, miglior tempo al mondo, miglior misura mondiale, "
            "miglior misura al mondo, miglior crono mondiale, miglior prestazione del mondo"
        ),
        "pt": (
            "melhor marca mundial, melhor marca do mundo, melhores marcas mundiais, melhores marcas do mundo, "
            "melhor tempo mundial, melhor tempo do mundo, melhor resultado mundial, melhor resultado do mundo"
        ),
        "pl": (
            "najlepszy wynik na świecie, najlepsze wyniki na świecie, najlepszy czas na świecie, "
            "najlepszy rezultat na świecie, najlepszy wynik świata, najlepszy czas świata"
        ),
    },
    # The best of the year, of all of them.
    "lead": {
        "en": "top of the season, season s best in the world, year s best, years best mark, leads the world",
        "de": "weltjahres*, jahreswelt*, jahresbeste, jahresbester, saisonbeste der welt, führt die weltrangliste an",
        "fr": "mpma, mpm de l année, meneur mondial, leader mondial, leader mondiale, leadeuse mondiale",
        "es": "lidera el ranking mundial, líder mundial del año, mejor del año, liderato mundial",
        "no": "verdensledende, leder verdensstatistikken, årsbeste i verden, topper verdensstatistikken",
        "sv": "världsledande, världsetta, leder världsstatistiken, årets världsetta, toppar världslistan",
        "fi": "maailman kärjessä, johtaa maailmantilastoa, maailman ykkönen, maailmantilastoa",
        "nl": "wereldleider, leidt de wereldranglijst, beste wereldjaarprestatie, wereldjaarbeste",
        "it": "mondiale stagionale, leader stagionale, capolista stagionale, guida la lista mondiale, leader dell anno",
        "pt": "líder mundial do ano, lidera o ranking mundial, líder da época, líder da temporada",
        "pl": "lider światowych list, liderka światowych list, prowadzi na światowych listach, lider tabel światowych",
    },
    # Whose best mark is better: bests, and no races against each other.
    "pb ahead": {
        "en": (
            "ran faster, run faster, runs faster, gone faster, went faster, thrown further, threw further, "
            "thrown farther, threw farther, throws further, jumped further, jumped farther, jumped higher, "
            "jumped longer, vaulted higher, faster pb, quicker pb, better pb, faster best, quicker best, better best, "
            "best is better, best is quicker, best is faster, better personal best, higher pb, longer pb, bigger pb, "
            "further pb, higher personal best, faster personal best, faster time, quicker time, better time, "
            "better mark"
        ),
        "de": (
            "bessere bestzeit, bessere bestleistung, schneller gelaufen, weiter geworfen, weiter gesprungen, "
            "höher gesprungen, weiter gestoßen, bessere pb, schnellere bestzeit, größere bestweite"
        ),
        "fr": (
            "meilleur record, meilleur chrono entre, a couru plus vite, a lancé plus loin, a sauté plus loin, "
            "a sauté plus haut, couru plus vite, sauté plus haut, sauté plus loin, lancé plus loin, meilleur rp"
        ),
        "es": (
            "corrió más rápido, ha corrido más rápido, lanzó más lejos, ha lanzado más lejos, saltó más, "
            "ha saltado más, saltó más alto, ha saltado más alto, mejor marca personal tiene"
        ),
        "no": (
            "løpt raskere, løpt fortere, kastet lengst, kastet lenger, hoppet høyest, hoppet høyere, hoppet lengst, "
            "hoppet lenger, bedre pers, raskest pers, best pers"
        ),
        "sv": (
            "sprungit snabbast, sprungit snabbare, kastat längst, kastat längre, hoppat högst, hoppat högre, "
            "hoppat längst, hoppat längre, bättre pb, bäst pb, bättre pers, bäst pers"
        ),
        "fi": (
            "juossut kovempaa, juossut nopeammin, heittänyt pidemmälle, hypännyt korkeammalle, hypännyt pidemmälle, "
            "parempi ennätys, kovempi ennätys, nopeampi ennätys"
        ),
        "nl": (
            "sneller gelopen, harder gelopen, verder geworpen, verder gegooid, hoger gesprongen, verder gesprongen, "
            "beter pr, betere pr, sneller pr, snelste pr"
        ),
        "it": (
            "ha corso più veloce, corso più veloce, ha lanciato più lontano, lanciato più lontano, "
            "ha saltato più in alto, saltato più in alto, saltato più in lungo, ha saltato di più, miglior personale, "
            "personale migliore, primato migliore"
        ),
        "pt": (
            "correu mais rápido, lançou mais longe, saltou mais longe, saltou mais alto, saltou mais, "
            "melhor recorde pessoal, melhor marca pessoal entre"
        ),
        "pl": (
            "pobiegł szybciej, pobiegła szybciej, biegał szybciej, rzucił dalej, rzuciła dalej, skoczył wyżej, "
            "skoczyła wyżej, skoczył dalej, skoczyła dalej, lepsza życiówka, lepszą życiówkę, szybsza życiówka"
        ),
    },
    # Records that are not ratified yet.
    "record pending": {
        "en": (
            "pending, unratified, waiting to be ratified, still waiting to be ratified, awaiting ratification, "
            "waiting for ratification, not ratified, not yet ratified, yet to be ratified, pending ratification, "
            "subject to ratification"
        ),
        "de": (
            "noch nicht anerkannt, wartet auf anerkennung, noch nicht ratifiziert, nicht ratifiziert, "
            "nicht anerkannt, noch anerkannt werden, warten auf ratifizierung, warten auf anerkennung"
        ),
        "fr": "en attente d homologation, pas encore homologués, pas encore homologué, à homologuer, non homologués",
        "es": (
            "pendiente de homologación, pendientes de homologación, pendiente de ratificación, "
            "pendientes de ratificación, sin homologar, sin ratificar, por homologar, por ratificar"
        ),
        "no": "ikke godkjent, ikke godkjente, ikke ratifisert, venter på godkjenning, venter på ratifisering",
        "sv": "inte ratificerade, inte godkända, väntar på ratificering, väntar på godkännande, ej ratificerade",
        "fi": "vahvistamatta, odottaa vahvistusta, odottavat vahvistusta, ratifioimatta, ei vielä vahvistettu",
        "nl": "nog niet erkend, nog niet geratificeerd, wachten op erkenning, wachten op ratificatie, niet erkend",
        "it": (
            "in attesa di ratifica, in attesa di omologazione, non ancora ratificati, non ancora omologati, "
            "da ratificare"
        ),
        "pt": "por homologar, por ratificar, à espera de homologação, à espera de ratificação, ainda não homologados",
        "pl": "niezatwierdzone, nieratyfikowane, czekają na ratyfikację, oczekujące na ratyfikację, do zatwierdzenia",
    },
    # Times on the way, which no source here has of a race: beside a mark they are a pace.
    "pace split": {
        "en": "splits, split, lap splits, split times, intermediate times, lap times, 400 splits, km splits",
        "de": "zwischenzeiten, zwischenzeit, rundenzeiten, durchgangszeiten, durchgangszeit",
        "fr": "temps de passage, temps intermédiaires, passages",
        "es": "parciales, tiempos de paso, pasos, parcial",
        "no": "mellomtider, passeringstider, rundetider, mellomtid",
        "sv": "mellantider, passertider, varvtider, mellantid",
        "fi": "väliajat, väliaika, kierrosajat, väliaikoja",
        "nl": "tussentijden, rondetijden, doorkomsttijden, doorkomsten, tussentijd",
        "it": "parziali, passaggi, intertempi, tempi di passaggio, intermedi",
        "pt": "parciais, passagens, tempos de passagem",
        "pl": "międzyczasy, międzyczas, czasy okrążeń",
    },
    # What no source here has.
    "not-held": {
        "en": (
            "rain, rains, sunny, snow, temperature, humid, humidity, weather forecast, how hot, odds on, bookies, "
            "bookmaker, bookmakers, ticket, ticket prices, stadium capacity, how many spectators, tv, on telly, "
            "telly, bbc, nbc, broadcast, broadcasting, livestream, watch it, where can i watch, how can i watch, "
            "how much does, how much do, paid, appearance fee, height and weight, religion, zodiac, star sign, kids, "
            "children, engaged, divorced, retire, retired, retiring, retirement, training plan, diet, vegan, "
            "injury history, manager, agent, tattoo, tattoos, favourite food, nickname, how many followers, "
            "followers, suspension, suspended, banned, ban, drug test, fastest lap, negative split, stride length, "
            "top speed"
        ),
        "de": (
            "wetter, regnet, regnen, quoten, wettet, favorit, favoritin, tickets, eintrittskarten, karten, zuschauer, "
            "im fernsehen, im tv, übertragung, livestream, stream, preisgeld, gehalt, verdient, vermögen, kinder, "
            "beendet karriere, rücktritt, sponsor, ausrüster, dopingsperre, gewinnt wohl, wer gewinnt morgen, tipp"
        ),
        "fr": (
            "météo, pleut, pleuvoir, favori, favorite, favoris, billets, billet, places assises, spectateurs, "
            "à la télé, sur quelle chaîne, quelle chaîne, en direct, retransmission, prize money, primes, "
            "gagne par an, marié, mariée, enfants, retraite, sponsor, équipementier, suspension, copine, petite amie, "
            "mari"
        ),
        "es": (
            "llueve, lluvia, qué tiempo hace, clima, cuotas, apuestas, favorito, favorita, entradas, espectadores, "
            "en la tele, qué canal, en directo, retransmisión, premio en metálico, premios en metálico, dinero, "
            "cobra, cobran, gana al año, casado, casada, novia, novio, hijos, retirada, patrocinador, sancionado, "
            "sanción, estatura, pesa, altura tiene, mide, entrenador, entrenadora, zapatillas"
        ),
        "no": (
            "regner, regn, vær, været, odds, favoritt, billetter, tilskuere, på tv, hvilken kanal, direktesending, "
            "strømming, premiepenger, premiepengene, tjener, lønn, gift, kjæreste, barn, sønn, datter, legger opp, "
            "sponsor, utestengt, hvor høy er, hvor gammel ser, sko, treneren, trener"
        ),
        "sv": (
            "regnar, regn, väder, vädret, odds, oddsen, favorit, biljetter, åskådare, på tv, vilken kanal, "
            "direktsändning, prispengar, prispengarna, tjänar, lön, gift, flickvän, pojkvän, barn, sonen, dottern, "
            "sponsor, avstängd, tränare, tränaren, skor"
        ),
        "fi": (
            "sataa, säätä, kertoimet, kerroin, suosikki, liput, lippuja, katsojia, televisiossa, tv, mikä kanava, "
            "suora lähetys, palkintorahat, palkintorahaa, tienaa, palkka, naimisissa, tyttöystävä, poikaystävä, "
            "lapset, lopettaa uransa, sponsori, valmentaja, kengät, pituus on, paino on, dopingkielto"
        ),
        "nl": (
            "regent, regenen, weer wordt, weerbericht, odds, favoriet, kaartjes, tickets, toeschouwers, op tv, "
            "welke zender, live te zien, livestream, prijzengeld, verdient, salaris, getrouwd, vriendin, vriend, "
            "kinderen, stopt ermee, sponsor, geschorst, coach, trainer, schoenen, hoe lang is, weegt"
        ),
        "it": (
            "piove, pioverà, pioggia, meteo, a quanto danno, quote scommesse, favorito, favorita, favoriti, "
            "biglietti, spettatori, in tv, che canale, in diretta, streaming, montepremi, premi in denaro, soldi, "
            "guadagna, stipendio, sposato, sposata, fidanzata, fidanzato, figli, ritiro, sponsor, squalificato, "
            "allenatore, allenatrice, scarpe, alto è, quanto è alto, quanto pesa"
        ),
        "pt": (
            "chove, chuva, chover, previsão do tempo, odds, apostas, favorito, favorita, bilhetes, ingressos, "
            "espectadores, na tv, que canal, qual canal, ao vivo, transmissão, prêmio em dinheiro, "
            "prémio em dinheiro, dinheiro, ganha por ano, salário, casado, casada, namorada, namorado, filhos, "
            "aposentadoria, patrocinador, suspenso, suspensa, treinador, treinadora, sapatilhas, altura tem, "
            "quanto pesa"
        ),
        "pl": (
            "pada, deszcz, pogoda, kursy, faworyt, faworytem, bilety, widzów, w telewizji, w tv, jaki kanał, "
            "na jakim kanale, transmisja, premia, nagrody pieniężne, zarabia, zarobki, żonaty, mężatka, dziewczyna, "
            "dzieci, kończy karierę, sponsor, zawieszony, zawieszona, trener, trenerka, buty, wzrost, waży, "
            "ile ma wzrostu"
        ),
    },
    # Whether and how long a record has stood.
    "stood": {
        "en": "still up there, still standing, still stand, still stands, stands still, stood for, last for, hold up",
        "de": "steht noch, noch gültig, immer noch, hielt sich, gehalten, hat gehalten, gültig",
        "fr": "tient encore, tient toujours, toujours debout, est resté, a tenu, toujours valable, a duré",
        "es": "sigue en pie, sigue vigente, sigue siendo, ha durado, duró, aguantó",
        "no": "står fortsatt, står ennå, gjelder fortsatt, sto seg, fortsatt gjeldende",
        "sv": "står sig, står kvar, stod sig, gäller fortfarande, står fortfarande",
        "fi": "voimassa vielä, edelleen voimassa, vieläkö voimassa, säilyi, kesti",
        "nl": "staat nog, nog steeds, nog altijd, hield stand, heeft standgehouden, stand gehouden",
        "it": (
            "regge ancora, resiste ancora, è rimasto, rimasto, è durato, quanti anni è durato, è ancora, ha resistito"
        ),
        "pt": "ainda vigora, ainda está de pé, ainda é, durou, resistiu, continua a ser",
        "pl": "nadal obowiązuje, wciąż obowiązuje, wciąż aktualny, nadal aktualny, przetrwał, utrzymał się",
    },
    # What nobody misses: who else there may be, and what is said beside a question.
    "filler": {
        "en": (
            "and who else, who else, whoever it was, chime in, "
            "just wondering, asking for a friend, long story, as i recall, if i recall, iirc, afaik, pretty please, "
            "settle a bet, bet with a mate, i swear, surely, rite, obvs, defo, deffo, proper, reckons, the other day"
        ),
        "de": (
            "und wer noch, wer noch, nochmal, noch mal, "
            "kurze frage, mal ne frage, ich glaube, glaub ich, glaube ich, soweit ich weiß, meine ich, weißt du, "
            "wisst ihr, na, tja, ach, übrigens, leute, jungs, neulich, damals, halt, eben, jetzt mal, mal ehrlich"
        ),
        "fr": (
            "et qui d autre, qui d autre, dites, dis moi, dites moi, je crois, "
            "il me semble, si je me souviens bien, sauf erreur, petite question, une question, les gars, les amis, "
            "au fait, déjà, en fait, franchement, à votre avis, du coup, genre"
        ),
        "es": (
            "y quién más, quién más, a ver, creo, creo que, "
            "si no recuerdo mal, una pregunta, una duda, gente, chicos, por cierto, la verdad, en realidad, tío, "
            "vaya, pues, oye, oíd, me parece, alguien sabe, sabéis, saben, duda"
        ),
        "no": (
            "hvem ellers, og hvem andre, husker ikke, mener å huske, tror jeg, "
            "kjapt spørsmål, et spørsmål, folkens, gutter, forresten, altså, egentlig, liksom, jo, da, hei, "
            "noen som vet, vet noen, lurer på, lurer"
        ),
        "sv": (
            "vilka fler, och vem mer, kommer inte ihåg, tror jag, snabb fråga, "
            "en fråga, hörni, grabbar, förresten, alltså, egentligen, liksom, typ, ju, tja, tjena, hej, kolla, "
            "kolla här, någon som vet, vet någon, undrar, i tur och ordning, ordning"
        ),
        "fi": (
            "ketä muita, keitä muita, en muista, muistaakseni, luulen, nopea kysymys, kysymys, hei, moi, moikka, no, "
            "siis, muuten, oikeesti, oikeasti, jätkät, porukka, tietääkö kukaan, tietääkö joku, mietin, ihmettelen, "
            "mulla, illalla, ainakin, mut, varmaan, millä, millä tuloksella, silloin, joskus"
        ),
        "nl": (
            "wie nog meer, en wie nog meer, weet iemand, iemand een idee, "
            "volgens mij, denk ik, geloof ik, snel vraagje, vraagje, korte vraag, hoor, tussendoor, even tussendoor, "
            "ff tussendoor, trouwens, eigenlijk, nou, zeg, jongens, mannen toch, toch, allemaal, even, effe, effen, "
            "ik zoek, zoek, hé, hee"
        ),
        "it": (
            "e chi altro, chi altro, chi altri, scusate, scusa, una domanda, "
            "domanda veloce, ragazzi, amici, mi sembra, credo, secondo me, se non ricordo male, tra l altro, "
            "comunque, allora, senti, sentite, qualcuno sa, sapete, per caso, immagino, in ritardo, ma, esatto, "
            "esattamente"
        ),
        "pt": (
            "e quem mais, quem mais, galera, gente, pessoal, malta, acho, acho que, creio, "
            "uma pergunta, uma dúvida, dúvida, se não me engano, por acaso, afinal, na real, na verdade, alguém sabe, "
            "sabem, olá, oi, fala, boa, na boa, mesmo, aí, né, mano"
        ),
        "pl": (
            "kto jeszcze, i kto jeszcze, ktoś wie, wie ktoś, pytanie, szybkie pytanie, "
            "słuchajcie, wiadomo, ale, chyba, wydaje mi się, jeśli się nie mylę, panowie, chłopaki, siema, cześć, hej, "
            "w sumie, właściwie, tak w ogóle, no, przecież, pamiętam"
        ),
    },
    # A best jump or throw is a personal best, and beside no athlete a list.
    "pb best performers": {
        "en": (
            "best ever jump, best ever throw, biggest throw, biggest jump, longest throw, furthest throw, highest vault"
        ),
        "de": (
            "bester sprung, besten sprung, weitester sprung, bester wurf, weitester wurf, weitesten wurf, "
            "weiteste stöße"
        ),
        "fr": (
            "meilleur saut, meilleur lancer, meilleur jet, plus long jet, plus long lancer, plus long saut, "
            "meilleurs jets"
        ),
        "es": (
            "mejor salto, mejor lanzamiento, mejores saltos, mejores lanzamientos, salto más largo, "
            "lanzamiento más largo"
        ),
        "no": "beste hopp, beste kast, lengste hopp, høyeste hopp, lengste støt, beste støt",
        "sv": "bästa hopp, bästa kast, längsta hopp, högsta hopp, längsta kast, bästa stöt, längsta stöt",
        "fi": "paras hyppy, paras heitto, pisin hyppy, pisin heitto, korkein hyppy, paras työntö",
        "nl": "beste sprong, beste worp, verste sprong, verste worp, hoogste sprong, beste stoot",
        "it": (
            "miglior salto, salto migliore, miglior lancio, lancio migliore, salto più lungo, lancio più lungo, "
            "migliori salti"
        ),
        "pt": "melhor salto, melhor lançamento, maior salto, melhores saltos, melhor arremesso, maior lançamento",
        "pl": "najlepszy skok, najdłuższy skok, najlepszy rzut, najdłuższy rzut, najdalszy rzut, najwyższy skok",
    },
    # Season by season.
    "sb": {
        "en": "every season, each season, year on year, season after season",
        "de": "jahr für jahr, saison für saison, von jahr zu jahr",
        "fr": "année par année, saison par saison, an par an",
        "es": "año por año, año a año, temporada por temporada, temporada a temporada",
        "no": "år for år, sesong for sesong",
        "sv": "år för år, säsong för säsong",
        "fi": "vuosi vuodelta, kausi kaudelta",
        "nl": "jaar voor jaar, per jaar, per seizoen, seizoen na seizoen, jaar op jaar",
        "it": "anno per anno, stagione per stagione",
        "pt": "ano a ano, ano por ano, época a época, temporada a temporada",
        "pl": "rok po roku, sezon po sezonie",
    },
    # How far one was behind another.
    "margin": {
        "en": "how far behind, how far off, how many seconds behind, how much behind, off the gold, from gold",
        "de": "abstand, vorsprung, rückstand, wie viel abstand, wie knapp, um wie viel",
        "fr": "combien d écart, quel écart, écart, à combien de secondes, avance, de combien",
        "es": "a cuántos segundos, diferencia, por cuánto, ventaja, a cuánto se quedó",
        "no": "hvor mye bak, hvor langt bak, hvor mye foran, margin, marginen, hvor knapt",
        "sv": "hur mycket bakom, hur långt efter, marginal, marginalen, hur knappt, med hur mycket",
        "fi": "kuinka paljon jäi, ero, kuinka iso ero, paljonko ero, millä erolla",
        "nl": "verschil, hoeveel verschil, hoeveel achterstand, achterstand, voorsprong, met hoeveel",
        "it": "distacco, di quanto, con quanto distacco, quanto vantaggio, vantaggio, scarto",
        "pt": "a quantos segundos, diferença, por quanto, vantagem, a quanto ficou, com quanta vantagem",
        "pl": "jaka różnica, różnica, o ile, przewaga, jaką przewagą, ile stracił, ile straciła",
    },
    # Beyond a mark.
    "over": {
        "en": "further than, higher than, longer than, north of, upwards of",
        "de": "mehr als, weiter als, höher als, jenseits",
        "fr": "plus de, plus loin que, plus haut que, au delà de, au dessus de",
        "es": "más de, más allá de, más lejos que, por encima de",
        "no": "mer enn, lenger enn, høyere enn, over",
        "sv": "mer än, längre än, högre än, bortom",
        "fi": "enemmän kuin, pidemmälle kuin, korkeammalle kuin, yli",
        "nl": "meer dan, verder dan, hoger dan, voorbij de",
        "it": "più di, oltre i, oltre gli, oltre, sopra i",
        "pt": "mais de, além de, além dos, acima de",
        "pl": "więcej niż, dalej niż, wyżej niż, ponad, powyżej",
    },
    # What was done, in plain and in rough words.
    "run-mark": {
        "en": "chucked, chuck, lobbed, hurled, flung, tossed, heaved it, launched",
        "de": "geschleudert, gestoßen, gemacht, geschafft, schafften, schaffte, marschierte, ging, gegangen, gewuchtet",
        "fr": (
            "balancé, expédié, passé sous, franchi, franchit, couvert, descendu sous, descendues sous, descendus sous"
        ),
        "es": "franqueó, superó, ha superado, lanzado, saltado, bajado de, ha bajado de",
        "no": "gikk, støtt, støtte, hivd, løpt, hoppet, kastet, sprang, klarte, klart",
        "sv": "gick, stött, stötte, slungat, klarat, klarade, sprungit, hoppat, kastat",
        "fi": "käveli, työnsi, työntänyt, heittänyt, hypännyt, juossut, alitti, alittanut, ylitti, ylittänyt, kävellyt",
        "nl": "gestoten, geslingerd, gelopen, gesprongen, geworpen, gegooid, gehaald, haalde",
        "it": ("lanciato, scagliato, saltato, corso, sceso sotto, scesi sotto, ha fatto, superato"),
        "pt": "arremessou, lançou, saltou, correu, correram, ultrapassou, passou de, desceu de",
        "pl": "pchnął, pchnęła, rzucił, rzuciła, skoczył, skoczyła, przeszedł, przebiegł, pobiegł, przekroczył, złamał",
    },
    # Behind a name: whoever it was is asked for.
    "who-else": {
        "en": "or someone else, or somebody else, or anyone else, or was it someone else, or not, or who",
        "de": "oder jemand anders, oder jemand anderes, oder wer anders, oder wer, oder nicht",
        "fr": "ou quelqu un d autre, ou un autre, ou une autre, ou qui, ou pas",
        "es": "o algún otro, o alguien más, o fue otro, o quién, o no",
        "no": "eller noen andre, eller noen annen, eller hvem, eller ikke",
        "sv": "eller någon annan, eller nån annan, eller vem, eller inte",
        "fi": "vai joku muu, tai joku muu, vai kuka, vai ei",
        "nl": "of iemand anders, of een ander, of wie, of niet",
        "it": "o qualcun altro, o qualcuno altro, o chi, o no",
        "pt": "ou outro, ou outra pessoa, ou quem, ou não",
        "pl": "czy ktoś inny, albo ktoś inny, czy kto, czy nie",
    },
    # What is done in race walks.
    "run-mark walked": {
        "en": "walked, race walked, racewalked",
        "fr": "marché, a marché",
        "es": "marchó, marchado, ha marchado",
        "nl": "gesnelwandeld",
        "it": "marciato, ha marciato",
        "pt": "marchou, marchado",
    },
    # How fans call distances.
    "event:10000m": {
        "de": "zehntausend, zehntausend meter, zehntausender, zehner auf der bahn, die zehntausend",
        "fr": "dix mille, dix mille mètres",
        "es": "diez mil, diez mil metros, diezmil",
        "no": "ti tusen, titusen, ti tusen meter, titusenmeter*, ti tusenmeter",
        "sv": "tio tusen, tiotusen, tio tusen meter, tiotusenmeter*",
        "fi": "kymppitonni*, kympin, kympillä, kymppi, kymppiä, 10 tonnin, 10 tonnin kympillä, kymmenentonnin",
        "nl": "tienduizend, tien duizend, tienduizend meter, de tien op de baan",
        "it": "diecimila, dieci mila, diecimila metri",
        "pt": "dez mil, dez mil metros",
        "pl": "dziesięć tysięcy, dziesięć tysięcy metrów, dychę, dycha, dychy",
    },
    "event:5000m": {
        "de": "fünftausend, fünftausend meter, fünftausender",
        "fr": "cinq mille, cinq mille mètres",
        "es": "cinco mil, cinco mil metros, cincomil",
        "no": "fem tusen, femtusen, fem tusen meter, femtusenmeter*",
        "sv": "fem tusen, femtusen, fem tusen meter, femtusenmeter*",
        "fi": "vitonen, vitosen, vitosella, vitosta, viitonen, viitosen, viitosella, vitonen radalla",
        "nl": "vijfduizend, vijf duizend, vijfduizend meter",
        "it": "cinquemila, cinque mila, cinquemila metri",
        "pt": "cinco mil, cinco mil metros",
        "pl": "pięć tysięcy, pięć tysięcy metrów, piątka na bieżni",
    },
    "event:100m": {
        "en": "hundred metres, hundred meters, the hundred, hundred metre dash, blue riband",
        "de": "hundert meter, die hundert, hundertmeter*",
        "fr": "cent mètres, le cent mètres, du cent",
        "es": "cien metros, los cien, hectómetro",
        "no": "hundremeter*, hundre meter, hundreter*",
        "sv": "hundra meter, hundrameter*, hundringen",
        "fi": "satasen, satanen, satasella, satasta, satkun, satku",
        "nl": "honderd meter, de honderd",
        "it": "cento metri, i cento, sui cento, nei cento",
        "pt": "cem metros, os cem, nos cem, dos cem",
        "pl": "setka, setkę, setki, setce, na setkę, sto metrów",
    },
    "event:mile": {"sv": "engelska milen, engelsk mil", "no": "engelsk mil, den engelske mila"},
    "record scope:GER": {"de": "dt rekord, dt rekorde, dtsch rekord, d rekord"},
    "pace": {
        "en": "per k, a k, each k, per kay, every k, k splits, average pace, even pace",
        "de": "schnitt, durchschnittstempo, durchschnittsgeschwindigkeit, geschwindigkeit, kilometerschnitt",
        "fr": "au kilo, par kilo, du kilo, au kil, vitesse moyenne, allure moyenne",
        "es": "velocidad media, ritmo medio, ritmo por kilómetro, por vuelta",
        "no": "snittfart, snittfarten, snitt per kilometer, kilometertid, rundetempo",
        "sv": "snittempo, snittempot, snittfart, medelhastighet, kilometertid, varvtempo",
        "fi": "juoksuvauhti, keskivauhti, keskinopeus, kilometrivauhti, kierrosvauhti, matkavauhti",
        "nl": "gemiddelde snelheid, gemiddeld tempo, rondetempo, kilometertempo",
        "it": "velocità media, media oraria, ritmo medio, passo medio, passo al chilometro",
        "pt": "velocidade média, ritmo médio, ritmo por volta, ritmo por quilómetro",
        "pl": "średnia prędkość, średnie tempo, tempo na kilometr, tempo na okrążenie",
    },
    "points": {"fi": "pisteinä, pisteiksi, pisteissä, pistemäärä, pistemäärän", "de": "in punkten, punktwert"},
    "results": {
        "de": "platzierung, platzierungen, abgeschnitten, welcher platz, welchen platz",
        "fr": "place, quelle place, quel rang, classé, classée",
        "es": "puesto, qué puesto, en qué puesto, lugar ocupó, posición",
        "no": "plassering, plasseringer, hvilken plass, ble nummer, nummer hva",
        "sv": "placering, placeringar, vilken plats, kom på vilken plats",
        "fi": "sijoitus, sijoitukset, monesko, monenneksi, sijoittui",
        "nl": "plaats, plaatsen, welke plaats, hoeveelste, geëindigd",
        "it": "piazzamento, piazzamenti, che posto, in che posizione, posizione, arrivato, arrivata",
        "pt": "colocação, colocações, que lugar, em que lugar, em que posição",
        "pl": "które miejsce, miejsce, miejsca, zajął, zajęła",
    },
    "often": {
        "de": "anzahl siege, anzahl der siege, zahl der siege",
        "fr": "nombre de victoires, nombre de fois",
        "es": "número de victorias, número de veces",
        "no": "antall, antall seire, antall seiere, antall ganger",
        "sv": "antal, antal vinster, antal segrar, antal gånger",
        "fi": "voittojen määrä, voittoja yhteensä, lukumäärä",
        "nl": "aantal, aantal overwinningen, aantal zeges, aantal keer",
        "it": "numero di vittorie, numero di volte",
        "pt": "número de vitórias, número de vezes",
        "pl": "liczba zwycięstw, liczba wygranych, liczba razy",
    },
    "event:triple-jump": {"sv": "trippel, trippelhopp", "no": "tresteget"},
    "winner titles series:euros kind:area": {
        "fi": "euroopan mestaruus, euroopan mestaruuden, euroopanmestaruus, euroopanmestaruuden, em kulta, em kultaa",
        "de": "europameistertitel, em titel, em gold",
        "fr": "titre européen, titre de champion d europe",
        "es": "título europeo, título de europa",
        "it": "titolo europeo, oro europeo",
        "pt": "título europeu, ouro europeu",
        "nl": "europese titel, ek goud, ek titel",
        "pl": "tytuł mistrza europy, mistrzostwo europy",
    },
    # Of others than somebody: who that is is no part of the question.
    "filler besides": {
        "en": "besides, apart from, other than, aside from, except, except for, bar",
        "de": "außer, neben, abgesehen von",
        "fr": "à part, hormis, sauf, excepté, en dehors de, outre",
        "es": "aparte de, además de, excepto, salvo, quitando",
        "no": "bortsett fra, utenom, foruten, unntatt, i tillegg til",
        "sv": "förutom, utöver, bortsett från, utom",
        "fi": "paitsi, lisäksi, lukuun ottamatta",
        "nl": "behalve, naast, buiten, op na",
        "it": "a parte, oltre a, tranne, eccetto, escluso",
        "pt": "além de, além do, além da, tirando, exceto, fora",
        "pl": "oprócz, poza, z wyjątkiem",
    },
}
