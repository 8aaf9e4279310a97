"""Italian."""

WORDS = {
    "record": (
        "record, primato, primati, miglior prestazione, "
        "ratificato, ratifica, omologato, omologazione, in attesa di ratifica, in attesa di omologazione"
    ),
    "record scope:world": (
        "record del mondo, record mondiale, primato mondiale, record mondiali, primato del mondo, "
        "miglior prestazione mondiale, primati mondiali"
    ),
    "record scope:olympic": "record olimpico, primato olimpico, record olimpici",
    "record scope:world-championships": "record dei campionati, record dei mondiali",
    "record scope:europe": "record europeo, record d europa, primato europeo",
    "record scope:africa": "record africano, record d africa",
    "record scope:asia": "record asiatico, record d asia",
    "record scope:ITA": "record italiano, primato italiano, record d italia",
    "record national": "record nazionale, primato nazionale, record nazionali",
    "scope:world": "mondo",
    "scope:europe area:europe": "europa, europeo, europea, europee, europei di sempre",
    "scope:africa area:africa": "africa, africano*, africana*, africani, africane",
    "scope:asia area:asia": "asia, asiatic*",
    "scope:north-america area:north-america": "nord america, nordamerican*",
    "scope:south-america area:south-america": "sud america, sudamerican*",
    "best": (
        "più in alto, migliori, migliore, miglior, più veloce, più lungo, più alto, più grande, il più veloce, "
        "più lontano"
    ),
    "best event:100m sex:men": "uomo più veloce",
    "best event:100m sex:women": "donna più veloce",
    "ever": "mai, al mondo",
    "list": (
        "lista, liste, classifica, classifiche, graduatoria, graduatorie, ranking, classifica mondiale, "
        "lista mondiale, graduatoria mondiale, liste mondiali, ranking mondiale"
    ),
    "list ever": "graduatoria all time, lista all time, graduatoria di sempre, lista di tutti i tempi",
    "lead": (
        "liste mondiali stagionali, liste stagionali, liste dell anno, mondiale stagionale, "
        "miglior prestazione mondiale dell anno, leader mondiale, graduatoria dell anno, leader stagionale, "
        "lista stagionale, capolista mondiale, capolista stagionale, guida la lista mondiale, leader dell anno"
    ),
    "performers": (
        "corridori, atleti, tempi, prestazioni, misure, misura, saltatori, lanciatori, velocisti, salti, lanci, "
        "maratoneti, mezzofondisti"
    ),
    "progression": "progressione, evoluzione, storia, cronologia",
    "holds": (
        "migliorò, batté, proprietario, deteneva, detiene, ha il, possiede, detentore, detentrice, primatista, "
        "primatisti, appartiene, recordman, battuto il record, stabilito, stabilì, migliorato, fatto il record"
    ),
    "record scope:world holds": (
        "recordman del mondo, recordwoman mondiale, primatista mondiale, primatista del mondo, recordman mondiale"
    ),
    "who": "ciascuno, ciascuna, ognuno, chi, che, cosa, quale, quali, qual, dove, che cosa, cosè",
    "when": "quando, che giorno, in che anno, in che giorno",
    "last": "ultimo, ultima, ultimi, ultime, ultima volta, recente, recenti, l ultima volta",
    "first": "primo, prima volta, la prima volta, primi, prime, prima",
    "often": (
        "quante volte, quante, quanti, quanto spesso, quanto, più spesso, più volte, numero di vittorie, "
        "numero di volte"
    ),
    "age": "anni ha, quanti anni ha, età, quanti anni, nato, nata, data di nascita",
    "quote": "reazione, parole, commento, citazione, citazioni, dichiarazione, dichiarazioni, intervista, frase, frasi",
    "said": "detto, dice, disse, dichiarato, pensa, parlato, parla, ha detto, dire",
    "about": "su, riguardo a, a proposito di, di lui, sul, sulla",
    "injured": "infortunato, infortunata, infortunio, infortuni",
    "results": (
        "come è andato, come è andata, come andò, cosa ha fatto, andato, andata, piazzamento, che posto, quale posto, "
        "in che posizione, che posizione, quale posizione, a che posto, risultato, risultati, gare, corse, gara di, "
        "piazzamenti, posizione, arrivato, arrivata"
    ),
    "run-mark": (
        "corso, corse in, saltato, lanciato, fatto, ha corso, hanno corso, scagliato, sceso sotto, scesi sotto, "
        "ha fatto, superato"
    ),
    "winner": (
        "iridato, vicecampione, secondo, seconda, terzo, terza, quarto, quarta, quinto, quinta, secondo posto, "
        "terzo posto, quarto posto, vincerà, vinceranno, vinto, vincitore, vince, vincitori, campione, vittoria, "
        "vittorie, vinse, campioni, podio, vincere, vinte, vinti, vinta, 2º, 3º, 4º, 5º, 6º, 2ª, 3ª, 4ª"
    ),
    "winner series:olympics kind:olympic": "campione olimpico, campioni olimpici",
    "winner series:worlds": "campione del mondo, campione mondiale",
    "winner series:euros": "campione europeo, campione d europa",
    "beat": (
        "sconfiggere, superare, battuto, batte, sconfitto, batté, superato, vinto contro, battere, sconfisse, "
        "ha battuto"
    ),
    "beat wins": "vittorie contro, vittorie su",
    "lost": "sconfitta, persa, perso, perso contro, perde, perse, sconfitte, perso con",
    "against": "contro, o, versus, oppure",
    "h2h": (
        "precedenti, bilancio degli scontri, testa a testa, scontri diretti, scontro diretto, duello, duelli, "
        "confronto diretto, faccia a faccia, confronti diretti, bilancio, scontro, scontri, sfida, sfide, confronti"
    ),
    "met": "gareggiato, gareggia, affrontato, incontrati, incontrato, affrontati, sfide, sfida, incontri, sfidati",
    "ahead": "avanti, in testa, davanti, meglio, più forte, in vantaggio, più veloce di",
    "rivals": "rivale, rivali, avversario, avversari, avversarie, avversaria, concorrenti",
    "pb": (
        "personal best, miglior risultato, migliori tempi di, prestazione, prestazioni di, migliore prestazione, "
        "miglior prestazione, miglior crono, primato personale, record personale, miglior tempo, pp, personale, "
        "primati personali, miglior misura, migliore prestazione personale, miglior salto, miglior lancio, "
        "miglior getto"
    ),
    "sb": (
        "primato stagionale, stagionale, miglior prestazione stagionale, stagionali, miglior tempo stagionale, "
        "anno per anno, stagione per stagione"
    ),
    "season": "stagione, stagioni, anno, anni",
    "profile": "chi è, profilo, scheda, biografia, chi era",
    "compare": "confronta, confronto, confrontare, paragona, paragone",
    "pace": (
        "passaggi, passaggio, intertempi, parziale, tempi di passaggio, ritmo, ritmi, passo, al chilometro, "
        "per chilometro, al giro, giro, velocità, parziali, andatura, al km, a chilometro, quanto al km, ogni km, "
        "velocità media, media oraria, ritmo medio, passo medio, passo al chilometro"
    ),
    "points": "punti, punto, vale, valgono, quanti punti, punteggio, equivale",
    "medals": (
        "medaglia*, medaglie, oro, ori, argento, argenti, bronzo, bronzi, medaglie d oro, medaglia d oro, "
        "palmarès, palmares"
    ),
    "medals series:olympics kind:olympic": "medaglie olimpiche, medaglia olimpica",
    "medals table": "medagliere*, tabella medaglie, classifica medaglie, classifica a punti, placing table",
    "titles": "titolo, titoli",
    "calendar": "calendario, prossimo meeting, prossimo, prossima, prossimi",
    "soon span:this-weekend": "questo fine settimana, questo weekend, questo week end",
    "soon span:next-weekend": "prossimo fine settimana, prossimo weekend",
    "soon span:this-week": "questa settimana",
    "soon span:next-week": "prossima settimana, settimana prossima",
    "soon span:this-month": "questo mese",
    "soon span:next-month": "prossimo mese, mese prossimo",
    "when when-is": "quando è, quando sono, quando c è",
    "today": "in questo giorno, questo giorno, accadde oggi, oggi nella storia",
    "now": "oggi, attuale, attualmente, adesso",
    "and": "e, ed",
    "round:final": (
        "finale, finali, in finale, solo finali, solo finale, solo le finali, solo la finale, solo in finale, "
        "soltanto finali, soltanto le finali, solamente le finali"
    ),
    "round:semi-final": "semifinale, semifinali",
    "round:heat": "batteria, batterie",
    "round:qualification": "qualificazione, qualificazioni",
    "track:indoor": "indoor, al coperto, pista corta, coperto",
    "track:outdoor": "all aperto, aperto, outdoor",
    "sex:men": "uomo, uomini, maschile, maschili, maschi",
    "sex:women": "ragazze, donna, donne, femminile, femminili, femmine",
    "sex:mixed": "misto, mista, mix",
    "since": "dal, da, dopo, a partire dal, dall",
    "until": "alla data del, aggiornato al, fino al, fino a, prima del, prima di",
    "series:olympics kind:olympic scope:olympic": (
        "olimpico, olimpici, olimpica, olimpiche, olimpiadi, giochi olimpici, giochi, olimpiade"
    ),
    "series:worlds kind:world scope:world-championships": (
        "mondiali, mondiale, campionati del mondo, campionato del mondo, campionati mondiali, campionato mondiale"
    ),
    "series:world-indoors kind:world-indoor": "mondiali indoor, campionati mondiali indoor, mondiale indoor",
    "series:euros kind:area": "ultimo europeo, europei, campionati europei, campionato europeo, campionati d europa",
    "series:euro-indoors kind:area-indoor": "europei indoor, campionati europei indoor",
    "series:commonwealth kind:games": "giochi del commonwealth",
    "series:diamond-league kind:league": "lega del diamante, lega di diamante, diamond league",
    "kind:championship": "campionati, campionato",
    "national": "nazionale, nazionali, paese, paesi, nazioni, nazione",
    "unit:h": "ora, ore",
    "unit:min": "minuto, minuti",
    "unit:s": "secondo, secondi",
    "under": "meno di, sotto, sotto i, sceso sotto, corso sotto",
    "help": "aiuto",
    "this-year": "quest anno, questa stagione, questanno, dell anno",
    "last-year": "l anno scorso, anno scorso, scorsa stagione, stagione scorsa",
    "filler in-all": "in totale, totale, in tutto, complessivamente, overall",
    "filler behind": "dietro, dietro a",
    "filler short": "cmq, xke, nn",
    "filler": (
        "ragazzi, raga, ciao ragazzi, qualcuno sa dirmi, qualcuno sa, mi sapete dire, mi sai dire, dimmi, mi dite, "
        "mi hanno detto che, gare di, specialità, disciplina, competizione, conquistò, aggiudicato, aggiudicata, "
        "si è aggiudicato, trionfato, prese, svolgono, svolge, terranno, terrà, svolgeranno, principali, principale, "
        "maggiori, organizzati, si svolgono, si tengono, atletica leggera, arrivato, arrivata, arrivò, chiuso, "
        "ottenuto, classificato, classificata, atletica, ad, piani, fine, inizio, negli, agli, dagli, sugli, degli, "
        "dammi, mostra, mostrami, fammi, fammi vedere, per favore, dà, danno, sarebbe, sarebbero, ottiene, completo, "
        "completi, deteneva, mai, il, lo, la, i, gli, le, l, un, uno, una, di, del, dello, della, dei, delle, dell, "
        "d, a, al, allo, alla, ai, alle, all, in, nel, nello, nella, nei, nelle, con, per, tra, fra, è, sono, era, "
        "erano, ha, hanno, ho, si, suo, sua, suoi, mi, tutti, tutte, ci, se, lui, lei, più, volte, volta, gara, sul, "
        "dalla, stato, fa, metri, stati, come, non, alla gara, nella gara, quella, atleta, favore, qual è, ogni, "
        "corre, conquistato, questo, giorno, oggi il, sui, sulle, sullo, solo, soltanto, solamente, unicamente, "
        "allora, come va, ciao, preso, nell, nell atletica, finito, davvero, attualmente, aveva, fu, stata, questa, "
        "quello, chi è che, anche, ancora, poi, quindi, loro, noi, voi, tu, io, ti, vi, può, puoi, potresti, vorrei, "
        "voglio, sai, sapere, grazie, salve, esattamente, realmente, ufficiale, tuttora, qui, lì, più o meno, meno, "
        "durante, presso, arrivati, è arrivato, ottenuti, ha fatto, corsa, netti, scesi, scese, sceso, scesa, "
        "mi ricordo, ricordo, ma, però, immagino, credo, penso, ordine, in che ordine, secondo me, mi sa, "
        "che io sappia, tre, quattro, cinque, dieci, che tempo fece, che tempo ha fatto, fece, e chi altro, "
        "chi altro, chi altri, scusate, scusa, una domanda, domanda veloce, amici, mi sembra, se non ricordo male, "
        "tra l altro, comunque, senti, sentite, sapete, per caso, in ritardo, esatto"
    ),
    "pb best performers": (
        "migliori prestazioni mondiali, migliori prestazioni al mondo, migliori tempi, migliori prestazioni, "
        "migliori misure, migliori risultati, miglior salto, salto migliore, miglior lancio, lancio migliore, "
        "salto più lungo, lancio più lungo, migliori salti"
    ),
    "performers event:marathon": "maratoneti, maratonete, maratoneta",
    "performers event:pole-vault": "astisti, astiste, astista",
    "performers event:high-jump": "altisti, altiste, altista",
    "performers event:shot-put": "pesisti, pesista",
    "performers event:hammer-throw": "martellisti, martellista",
    "performers event:javelin-throw": "giavellottisti, giavellottista",
    "best performers event:100m sex:men": "uomini più veloci",
    "best performers event:100m sex:women": "donne più veloci",
    "best performers": "i più veloci, più veloci, più lunghi, più alti, migliori",
    "winner medals": "vinto l oro, ha vinto l oro, medaglia d oro nel, conquistato l oro, medagliat*, medaglisti",
    "winner sex:women": "vincitrice, campionessa",
    "winner series:olympics kind:olympic sex:women": "campionessa olimpica",
    "winner series:worlds sex:women": "campionessa iridata, iridata, campionessa mondiale, campionessa del mondo",
    "winner series:euros sex:women": "campionessa d europa, campionessa europea",
    "performers sex:women": "atlete, saltatrici, lanciatrici, velociste, corritrici",
    "how-fast": "che tempo, in che tempo, quanto veloce, quanto lontano, quale tempo",
    "titles series:worlds kind:world": "titoli mondiali, titolo mondiale",
    "winner round:final": "finalisti, finalista, finaliste",
    "all-marks": (
        "tutte le misure, tutte le prestazioni, tutti i salti, tutti i lanci, tutti i tempi ottenuti, non solo "
        "una per atleta, non solo uno per atleta"
    ),
    "ever all-time": "all time, di sempre, di tutti i tempi, della storia, nella storia",
    "career": "carriera, carriere, palmarès",
    "greatest": "più titolato, più titolata",
    "over": "oltre, sopra, più di, superato, superati, supera, superare, oltre i, oltre gli, sopra i",
    "former": "precedente, vecchio, vecchia, ex",
    "most": "più spesso, più volte, di più",
    "stood": (
        "risale, a quando risale, di che anno, dura, durato, regge, da quanto, da quanto tempo, quanto tempo, "
        "da quando, resiste, è rimasto, rimasto, rimase, quanto è durato, durata, per quanto, per quanti anni, "
        "quanti anni è durato, regge ancora, resiste ancora, è durato, è ancora, ha resistito"
    ),
    "happened": (
        "successe, accaduto, è successo, cosa è successo, successo, cos è successo, che cosa è successo, accadde"
    ),
    "calendar series:euros kind:area": "prossimo europeo, prossimi europei",
    "yesterday": "ieri",
    "without": "senza, tranne, eccetto, escluso, esclusa, esclusi, escluse, a parte",
    "not-held": (
        "vincerà, meteo, che tempo fa, pioggia, quote scommesse, quanto è alto, alto quanto, pesa, allenatore, "
        "allena, scarpe, sposato, sposata, guadagna, doping, non ha finito, non finì, ritirato, ritirata, piove, "
        "pioverà, a quanto danno, favorito, favorita, favoriti, biglietti, spettatori, in tv, che canale, in diretta, "
        "streaming, montepremi, premi in denaro, soldi, stipendio, fidanzata, fidanzato, figli, ritiro, sponsor, "
        "squalificato, allenatrice, alto è, quanto pesa"
    ),
    "record scope:europe track:indoor": "record europeo indoor, record europeo al coperto",
    "record scope:world track:indoor": ("record mondiale indoor, record del mondo indoor, record mondiale al coperto"),
    "performers event:20km-walk": "marciatori, marciatore",
    "performers event:20km-walk sex:women": "marciatrici, marciatrice",
    "performers event:long-jump": "lunghisti, lunghiste, lunghista",
    "performers event:triple-jump": "triplisti, tripliste, triplista",
    "performers event:discus-throw": "discoboli, discobole, discobolo",
    "performers event:110m-hurdles": "ostacolisti, ostacolista",
    "performers event:3000m-steeplechase": "siepisti, siepista",
    "event:1-hour": "record dell ora, ora in pista",
    "on-track": "in pista, su pista, pista",
    "winner medals sex:women": "medagliata, vicecampionessa",
    "record holds": "battuto il record, fatto il record",
    "margin": (
        "con che distacco, che distacco, con quale distacco, distacco, di quanto, con quanto vantaggio, vantaggio, "
        "a quanti secondi, di quanti secondi, quanto distacco, per quanti centesimi, di quanti centesimi, "
        "con quanto distacco, quanto vantaggio, scarto"
    ),
    "wind": "vento, vento a favore, vento contrario, quanto vento, che vento, con che vento",
    "never": "non ha mai, non hanno mai, non è mai, nemmeno una volta",
    "unbroken": (
        "di fila, consecutivi, consecutive, consecutivo, consecutiva, imbattuto, imbattuta, striscia, striscia vincente"
    ),
    "soon span:next-year": "l anno prossimo, il prossimo anno, prossimo anno, prossima stagione",
    "champions series:olympics kind:olympic": (
        "tutti i campioni olimpici, tutte le campionesse olimpiche, campioni olimpici, campionesse olimpiche, "
        "albo d oro olimpico, albo d oro delle olimpiadi"
    ),
    "champions series:worlds": (
        "tutti i campioni del mondo, tutte le campionesse del mondo, campioni del mondo, campionesse del mondo, "
        "albo d oro dei mondiali"
    ),
    "champions series:euros": (
        "tutti i campioni europei, tutte le campionesse europee, campioni europei, albo d oro degli europei"
    ),
    "champions": "albo d oro, tutti i vincitori",
    "beaten-by": "battuto da, battuta da, battuto dalla, sconfitto da, sconfitta da",
    "scope:africa area:africa of-women": "africane",
    "scope:europe area:europe of-women": "europee",
    "who-else who person": (
        "chi altro, chi altri, qualcun altro, qualcun altra, chi ancora, altri ancora, gli altri, le altre"
    ),
    "walked": "marciato, ha marciato, hanno marciato, marciò",
    "person": "chi, quale atleta, qualcuno",
    "medals most": ("più ori, più medaglie, più titoli, più medagliato, più medagliata, più titolato, più titolata"),
    "medals most series:olympics kind:olympic": "più ori olimpici, più medaglie olimpiche",
    "sb progression": "anno per anno, stagione per stagione, per anno, ogni anno, per stagione",
    "results winner whole-race": "risultato completo, risultati completi, classifica completa",
    "results winner": "tempo vincente, misura vincente, tempo del vincitore, misura del vincitore",
    "holds record": "primatista, primatisti, recordman",
    "record scope:world world-best": (
        "miglior prestazione mondiale, migliore prestazione mondiale, migliori prestazioni mondiali, "
        "miglior prestazione al mondo, miglior tempo mondiale, miglior tempo al mondo, miglior misura mondiale, "
        "miglior misura al mondo, miglior crono mondiale, miglior prestazione del mondo"
    ),
    "pb ahead": (
        "ha corso più veloce, corso più veloce, ha lanciato più lontano, lanciato più lontano, "
        "ha saltato più in alto, saltato più in alto, saltato più in lungo, ha saltato di più, miglior personale, "
        "personale migliore, primato migliore"
    ),
    "record pending": (
        "in attesa di ratifica, in attesa di omologazione, non ancora ratificati, non ancora omologati, da ratificare"
    ),
    "pace split": "parziali, passaggi, intertempi, tempi di passaggio, intermedi",
    "who-else": "o qualcun altro, o qualcuno altro, o chi, o no",
    "run-mark walked": "marciato, ha marciato",
    "event:10000m": "diecimila, dieci mila, diecimila metri",
    "event:5000m": "cinquemila, cinque mila, cinquemila metri",
    "event:100m": "cento metri, i cento, sui cento, nei cento",
    "winner titles series:euros kind:area": "titolo europeo, oro europeo",
    "filler besides": "a parte, oltre a, tranne, eccetto, escluso",
    "winner wins": "vittorie",
    "performers event:heptathlon": "eptatleta, eptatlete",
    "performers event:decathlon": "decatleta, decatleti",
    "performers event:javelin-throw sex:women": "giavellottiste",
    "performers event:discus-throw sex:women": "discobola",
    "performers event:hammer-throw sex:women": "martelliste",
    "performers event:shot-put sex:women": "pesiste",
    "performers event:100m-hurdles sex:women": "ostacoliste",
    "nation:ITA": "azzurri, azzurre, azzurro, azzurra",
}
