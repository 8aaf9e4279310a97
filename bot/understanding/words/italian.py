"""Italian."""

WORDS = {
    "record": (
        "record, primato, primati, miglior prestazione, ratificato, ratifica, omologato, omologazione, in attesa di "
        "ratifica, in attesa di omologazione, record dello stadio, record del meeting, primato del meeting"
    ),
    "record scope:world": (
        "record del mondo, record mondiale, primato mondiale, record mondiali, primato del mondo, "
        "miglior prestazione mondiale, primati mondiali, pm, record dei mondi"
    ),
    "record scope:olympic": "record olimpico, primato olimpico, record olimpici, primati olimpici",
    "record scope:world-championships": "record dei campionati, record dei mondiali",
    "record scope:europe": (
        "record europeo, record d europa, primato europeo, record europei, primati europei, primato d europa, pe"
    ),
    "record scope:africa": "record africano, record d africa",
    "record scope:asia": "record asiatico, record d asia",
    "record scope:ITA": (
        "record italiano, primato italiano, record d italia, ri, record italiani, primati italiani, recordman italiano"
    ),
    "record national": "record nazionale, primato nazionale, record nazionali",
    "scope:world": "mondo",
    "scope:europe area:europe": "europa, europeo, europea, europee, europei di sempre",
    "scope:africa area:africa": "africa, africano*, africana*, africani, africane",
    "scope:asia area:asia": "asia, asiatic*",
    "scope:north-america area:north-america": "nord america, nordamerican*",
    "scope:south-america area:south-america": "sud america, sudamerican*",
    "best": (
        "più in alto, migliori, migliore, miglior, più veloce, più lungo, più alto, più grande, il più veloce, "
        "più lontano, più forte di sempre, numero uno"
    ),
    "best event:100m sex:men": "uomo più veloce",
    "best event:100m sex:women": "donna più veloce",
    "ever": "mai, al mondo",
    "list": (
        "lista, liste, classifica, classifiche, graduatoria, graduatorie, ranking, classifica mondiale, "
        "lista mondiale, graduatoria mondiale, liste mondiali, ranking mondiale, top mondiale, top 5 mondiale, "
        "top 10 mondiale, top 20 mondiale, top 50 mondiale, top 100 mondiale, liste all time, gerarchie mondiali, "
        "gerarchia mondiale"
    ),
    "list ever": "graduatoria all time, lista all time, graduatoria di sempre, lista di tutti i tempi",
    "lead": (
        "liste mondiali stagionali, liste stagionali, liste dell anno, mondiale stagionale, "
        "miglior prestazione mondiale dell anno, leader mondiale, graduatoria dell anno, leader stagionale, "
        "lista stagionale, capolista mondiale, capolista stagionale, guida la lista mondiale, leader dell anno, "
        "migliore al mondo quest anno, migliori al mondo quest anno, prima al mondo quest anno, "
        "primo al mondo quest anno, miglior prestazione dell anno, migliore prestazione dell anno, "
        "miglior tempo dell anno, miglior crono dell anno, miglior misura dell anno, "
        "miglior prestazione mondiale stagionale, migliore prestazione mondiale dell anno, "
        "miglior tempo mondiale dell anno, miglior misura mondiale dell anno, prestazione mondiale dell anno, "
        "testa alle liste mondiali, in testa alle liste mondiali, numero uno al mondo, numero 1 al mondo, "
        "numero uno mondiale, leader della stagione, liste mondiali dell anno, migliori dell anno, world lead, "
        "migliore al mondo questanno, migliori al mondo questanno, prima al mondo questanno, primo al mondo questanno"
    ),
    "performers": (
        "corridori, atleti, tempi, prestazioni, misure, misura, saltatori, lanciatori, velocisti, salti, lanci, "
        "maratoneti, mezzofondisti"
    ),
    "progression": (
        "progressione, evoluzione, storia, cronologia, nel corso degli anni, attraverso gli anni, nel corso del "
        "tempo, nel corso della storia, negli anni"
    ),
    "holds": (
        "migliorò, batté, proprietario, deteneva, detiene, ha il, possiede, detentore, detentrice, primatista, "
        "primatisti, appartiene, recordman, battuto il record, stabilito, stabilì, migliorato, fatto il record"
    ),
    "record scope:world holds": (
        "recordman del mondo, recordwoman mondiale, primatista mondiale, primatista del mondo, recordman mondiale"
    ),
    "who": "ciascuno, ciascuna, ognuno, chi, che, cosa, quale, quali, qual, dove, che cosa, cosè, ki",
    "when": "qnd, quando, che giorno, in che anno, in che giorno",
    "last": "ultimo, ultima, ultimi, ultime, ultima volta, recente, recenti, l ultima volta",
    "first": (
        "primo, prima volta, la prima volta, primi, prime, prima, 1º, 1ª, primissimo, primissima, prime dieci, "
        "primi dieci, prime venti, primi venti, prime cinque, primi cinque, prime cinquanta, primi cinquanta"
    ),
    "often": (
        "qnt, qnte, qnt volte, quante volte, quante, quanti, quanto spesso, quanto, più spesso, più volte, numero di "
        "vittorie, numero di volte"
    ),
    "age": (
        "anni ha, quanti anni ha, età, quanti anni, nato, nata, data di nascita, più vecchio, più vecchia, più antico, "
        "più antica, più vecchi, più antichi, più longevo"
    ),
    "quote": (
        "reazione, parole, commento, citazione, citazioni, dichiarazione, dichiarazioni, intervista, frase, frasi, "
        "citato, virgolettato, battuta celebre, citazione di"
    ),
    "said": "detto, dice, disse, dichiarato, pensa, parlato, parla, ha detto, dire",
    "about": "su, sull, sullo, riguardo a, a proposito di, di lui, sul, sulla",
    "injured": "infortunato, infortunata, infortunio, infortuni",
    "results": (
        "come è andato, come è andata, come andò, cosa ha fatto, andato, andata, risultato, risultati, gare, corse, "
        "gara di, arrivato, arrivata, classifica finale, risultato finale, risultati finali"
    ),
    "results placed": (
        "piazzamento, che posto, quale posto, a quale posto, in che posizione, in quale posizione, che posizione, "
        "quale posizione, a che posto, piazzamenti, posizione"
    ),
    "run-mark": (
        "corso, corse in, saltato, lanciato, fatto, ha corso, hanno corso, scagliato, sceso sotto, scesi sotto, "
        "ha fatto, superato, superare, passare, saltare, lanciare, correre, scendere sotto, salta, lancia, corrono, "
        "saltano, lanciano, corse, lanciò, saltò, scagliò, superò, passato, passata, passati, passò, ottenne"
    ),
    "winner": (
        "iridato, vicecampione, secondo, seconda, terzo, terza, quarto, quarta, quinto, quinta, secondo posto, "
        "terzo posto, quarto posto, vincerà, vinceranno, vinto, vincitore, vince, campione, vittoria, "
        "vittorie, vinse, campioni, podio, vincere, vinte, vinti, vinta, 2º, 3º, 4º, 5º, 6º, 2ª, 3ª, 4ª, sesto, sesta, "
        "settimo, settima, ottavo, ottava, sesto posto, settimo posto, ottavo posto, quinto posto, 5ª, 6ª, 7ª, 8ª, 7º, "
        "8º, ultimo posto, vicecampioni, trionfò, trionfato, vincono, vittorioso, detentore del titolo, "
        "campione in carica, si è imposto, si impose"
    ),
    "winner series:olympics kind:olympic": "campione olimpico, campioni olimpici",
    "winner series:worlds": "campione del mondo, campione mondiale",
    "winner series:euros": "campione europeo, campione d europa",
    "beat": (
        "sconfiggere, superare, battuto, batte, sconfitto, batté, superato, vinto contro, battere, sconfisse, "
        "ha battuto, vinto davanti a, arrivato davanti, arrivata davanti, prevalso su, prevale su, avuto la meglio, "
        "ha la meglio, battuta, sconfigge, batterlo, ha sconfitto, superato da"
    ),
    "beat wins": "vittorie contro, vittorie su",
    "lost": "sconfitta, persa, perso, perso contro, perde, perse, sconfitte, perso con",
    "against": "contro, o, versus, oppure",
    "h2h": (
        "precedenti, bilancio degli scontri, testa a testa, scontri diretti, scontro diretto, duello, duelli, "
        "confronto diretto, faccia a faccia, confronti diretti, bilancio, scontro, scontri, sfida, sfide, confronti"
    ),
    "met": "gareggiato, gareggia, affrontato, incontrati, incontrato, affrontati, sfide, sfida, incontri, sfidati",
    "ahead": (
        "avanti, in testa, davanti, meglio, più forte, in vantaggio, più veloce di, domina, dominano, dominato, "
        "prevale, la meglio, il migliore tra, la migliore tra, migliore tra, migliore dei due, il migliore dei due, "
        "la migliore delle due, meglio tra, più forte tra, chi è il migliore, in vantaggio su, il più forte, "
        "la più forte"
    ),
    "rivals": "rivale, rivali, avversario, avversari, avversarie, avversaria, concorrenti",
    "pb": (
        "personal best, migliori tempi di, prestazione, prestazioni di, primato personale, record personale, pp, "
        "personale, primati personali, migliore prestazione personale, quanto ha fatto al massimo, al massimo, il "
        "massimo di, best personale, miglior prestazione di sempre di, primati, record personali, personali, tempo "
        "personale, misura personale, mp, miglior crono di"
    ),
    "pb best-mark": (
        "miglior risultato, migliore prestazione, miglior prestazione, miglior crono, miglior tempo, miglior misura, "
        "miglior salto, miglior lancio, miglior getto"
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
    "points": (
        "punti, punto, vale, valgono, quanti punti, punteggio, equivale, equivalgono, equivalente, equivalenza, "
        "corrisponde, corrispondono, conversione, convertire, tabelle di punteggio, tabella di punteggio, "
        "tabelle ungheresi, tabella ungherese, punti wa"
    ),
    "medals": (
        "medaglia*, medaglie, oro, ori, argento, argenti, bronzo, bronzi, medaglie d oro, medaglia d oro, palmarès, "
        "palmares, podi"
    ),
    "medals series:olympics kind:olympic": "medaglie olimpiche, medaglia olimpica, podio olimpico, podi olimpici",
    "medals table": "medagliere*, tabella medaglie, classifica medaglie, classifica a punti, placing table",
    "titles": "titolo, titoli",
    "calendar": (
        "calendario, prossimo meeting, prossimo, prossima, prossimi, in programma, prossime gare, prossima gara, "
        "prossima tappa, prossime tappe, prossimi appuntamenti, prossimo appuntamento, prossime, che gare ci sono, "
        "quali gare ci sono, gare ci sono, che meeting ci sono, quali meeting ci sono, meeting ci sono, "
        "che gare sono previste, gare previste, gare in programma, meeting in programma, prossimi meeting, "
        "meeting oggi, gare oggi"
    ),
    "soon span:this-weekend": "questo fine settimana, questo weekend, questo week end",
    "soon span:next-weekend": "prossimo fine settimana, prossimo weekend",
    "soon span:this-week": "questa settimana",
    "soon span:next-week": "prossima settimana, settimana prossima",
    "soon span:this-month": "questo mese",
    "soon span:next-month": "prossimo mese, mese prossimo",
    "when when-is": (
        "qnd è, qnd sono, quando è, quando sono, quando c è, quand è, quando si tiene, quando si tengono, quando si "
        "svolge, quando si svolgono, quando inizia, quando iniziano, quando comincia, quando cominciano, in che data "
        "è, in che data sono, quando si corre, quando cè, quandè, quando ci sono, quand è che, "
        "quando gareggia, quando gareggiano, quando corre, quando salta, quando lancia"
    ),
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
    "sex:men": (
        "uomo, uomini, maschile, maschili, maschi, maschio, lato maschile, settore maschile, campo maschile, "
        "versante maschile, categoria maschile, lato uomini, categoria uomini"
    ),
    "sex:women": (
        "ragazze, donna, donne, femminile, femminili, femmine, ragazza, femmina, signore, lato femminile, settore "
        "femminile, campo femminile, versante femminile, categoria femminile, lato donne, categoria donne"
    ),
    "sex:mixed": "misto, mista, mix",
    "since": "dal, da, dopo, a partire dal, dall",
    "until": "alla data del, aggiornato al, fino al, fino a, prima del, prima di",
    "series:olympics kind:olympic scope:olympic": (
        "olimpico, olimpici, olimpica, olimpiche, olimpiadi, giochi olimpici, giochi, olimpiade"
    ),
    "series:worlds kind:world scope:world-championships": (
        "mondiali, mondiale, campionati del mondo, campionato del mondo, campionati mondiali, campionato mondiale, "
        "mondiali di atletica, campionati mondiali di atletica, campionati del mondo di atletica"
    ),
    "series:world-indoors kind:world-indoor": (
        "mondiali indoor, campionati mondiali indoor, mondiale indoor, mondiali al coperto, "
        "campionati del mondo indoor, campionato mondiale indoor, campionati mondiali al coperto"
    ),
    "series:euros kind:area": (
        "ultimo europeo, europei, campionati europei, campionato europeo, campionati d europa, europei di atletica, "
        "campionati europei di atletica"
    ),
    "series:euro-indoors kind:area-indoor": (
        "europei indoor, campionati europei indoor, europei al coperto, campionati europei al coperto, europeo indoor, "
        "campionato europeo indoor, euroindoor"
    ),
    "series:commonwealth kind:games": "giochi del commonwealth, commonwealth",
    "series:diamond-league kind:league": "lega del diamante, lega di diamante, diamond league",
    "series:diamond-league-final kind:league": (
        "finale di diamond league, finale della diamond league, finali di diamond league, "
        "finali della diamond league, finale diamond league, finali diamond league"
    ),
    "kind:championship": "campionati, campionato",
    "national": "nazionale, nazionali, paese, paesi, nazioni, nazione",
    "unit:h": "ora, ore",
    "unit:min": "minuto, minuti",
    "unit:s": "secondo, secondi",
    "under": "meno di, sotto, sotto i, sceso sotto, corso sotto",
    "help": "aiuto",
    "this-year": (
        "quest anno, questa stagione, questanno, dell anno, annata in corso, stagione in corso, anno in corso, "
        "dell annata"
    ),
    "last-year": (
        "l anno scorso, anno scorso, scorsa stagione, stagione scorsa, passata stagione, stagione passata, "
        "l anno passato, anno passato"
    ),
    "filler in-all": "in totale, totale, in tutto, complessivamente, overall",
    "filler behind": "dietro, dietro a",
    "filler short": "cmq, xke, nn, x, k, cm, grz",
    "filler": (
        "si sono svolti, si sono svolte, si è svolto, si è svolta, svolti, svolte, svolto, si sono tenuti, si sono "
        "tenute, si è tenuto, tenuti, tenute, organizzato, disputati, si sono disputati, hanno avuto luogo, ebbero "
        "luogo, ospitato, ospitati, ragazzi, raga, ciao ragazzi, qualcuno sa dirmi, qualcuno sa, mi sapete dire, mi "
        "sai dire, dimmi, mi dite, mi hanno detto che, gare di, specialità, disciplina, competizione, conquistò, "
        "aggiudicato, aggiudicata, si è aggiudicato, trionfato, prese, svolgono, svolge, terranno, terrà, "
        "svolgeranno, principali, principale, maggiori, organizzati, si svolgono, si tengono, atletica leggera, "
        "arrivato, arrivata, arrivò, chiuso, ottenuto, classificato, classificata, atletica, ad, piani, fine, inizio, "
        "negli, agli, dagli, sugli, degli, dammi, mostra, mostrami, fammi, fammi vedere, per favore, dà, danno, "
        "sarebbe, sarebbero, ottiene, completo, completi, deteneva, mai, il, lo, la, i, gli, le, l, un, uno, una, di, "
        "del, dello, della, dei, delle, dell, d, a, al, allo, alla, ai, alle, all, in, nel, nello, nella, nei, nelle, "
        "con, per, tra, fra, è, sono, era, erano, ha, hanno, ho, si, suo, sua, suoi, mi, tutti, tutte, ci, se, lui, "
        "lei, più, volte, volta, gara, sul, dalla, stato, fa, metri, stati, come, non, alla gara, nella gara, quella, "
        "atleta, favore, qual è, ogni, corre, conquistato, questo, giorno, oggi il, sui, sulle, sullo, solo, "
        "soltanto, solamente, unicamente, allora, come va, ciao, preso, nell, nell atletica, finito, davvero, "
        "attualmente, aveva, fu, stata, questa, quello, chi è che, anche, ancora, poi, quindi, loro, noi, voi, tu, "
        "io, ti, vi, può, puoi, potresti, vorrei, voglio, sai, sapere, grazie, salve, esattamente, realmente, "
        "ufficiale, tuttora, qui, lì, più o meno, meno, durante, presso, arrivati, è arrivato, ottenuti, ha fatto, "
        "corsa, netti, scesi, scese, sceso, scesa, mi ricordo, ricordo, ma, però, immagino, credo, penso, ordine, in "
        "che ordine, secondo me, mi sa, che io sappia, tre, quattro, cinque, dieci, che tempo fece, che tempo ha "
        "fatto, fece, e chi altro, chi altro, chi altri, scusate, scusa, una domanda, domanda veloce, amici, mi "
        "sembra, se non ricordo male, tra l altro, comunque, senti, sentite, sapete, per caso, in ritardo, esatto, "
        "celebri, celebre, famose, famosa, famosi, famoso, in carica, più famosa, più famose, ricorda, si ricorda, "
        "ricordate, ricordi, vi ricordate, ti ricordi, finita, com è finita, come finì, sapreste, sapresti, "
        "conoscete, conosci, cerco, sto cercando, ehi, hey, buongiorno, buonasera, elenco, elencami, ditemi, mi "
        "ricordate, riuscito, riuscita, riusciti, salita, salito, saliti, salite, è salito, è salita, vorrei sapere, "
        "mi servirebbe, mi serve, avere, posso avere, livello, a livello di, in quanto a, occupa, occupano, si trova, "
        "caduti, cadde, caddero, ancora in piedi, in piedi, ancora imbattuto, ancora in vigore, in vigore, ancora "
        "vigente"
    ),
    "pb best performers": (
        "miglior salto, salto migliore, miglior lancio, lancio migliore, salto più lungo, lancio più lungo, salto più "
        "alto, tempo più veloce"
    ),
    "pb best performers several": (
        "migliori prestazioni mondiali, migliori prestazioni al mondo, migliori tempi, migliori prestazioni, migliori "
        "misure, migliori risultati, più grandi prestazioni, prestazioni più forti, tempi più veloci, migliori crono"
    ),
    "pb best performers several lengths": (
        "migliori salti, lanci più lunghi, salti più lunghi, salti più alti, misure più lunghe, migliori lanci, "
        "migliori getti, getti più lunghi, lanci più lontani"
    ),
    "performers event:marathon": "maratoneti, maratonete, maratoneta",
    "performers event:pole-vault": "astisti, astiste, astista",
    "performers event:high-jump": "altisti, altiste, altista",
    "performers event:shot-put": "pesisti, pesista",
    "performers event:hammer-throw": "martellisti, martellista",
    "performers event:javelin-throw": "giavellottisti, giavellottista",
    "best performers event:100m sex:men": "uomini più veloci",
    "best performers event:100m sex:women": "donne più veloci",
    "best performers": (
        "i più veloci, più veloci, più lunghi, più alti, migliori, più forti, i più forti, le più forti, più brave, "
        "più bravi"
    ),
    "winner medals": "vinto l oro, ha vinto l oro, medaglia d oro nel, conquistato l oro, medagliat*",
    "winner medals medallists": "medagliati, medaglisti",
    "winner sex:women": (
        "vincitrice, campionessa, campionesse, vittoriosa, campionessa in carica, detentrice del titolo, si è imposta"
    ),
    "winner series:olympics kind:olympic sex:women": "campionessa olimpica",
    "winner series:worlds sex:women": "campionessa iridata, iridata, campionessa mondiale, campionessa del mondo",
    "winner series:euros sex:women": "campionessa d europa, campionessa europea",
    "performers sex:women": "atlete, saltatrici, lanciatrici, velociste, corritrici",
    "how-fast": (
        "che tempo, in che tempo, quanto veloce, quanto lontano, quale tempo, che crono, quale crono, crono, in "
        "quanto tempo, quanti metri, quale misura, che misura, quale prestazione"
    ),
    "titles series:worlds kind:world": (
        "titoli mondiali, titolo mondiale, oro mondiale, ori mondiali, titolo iridato, titoli iridati"
    ),
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
        "quanti anni è durato, regge ancora, resiste ancora, è durato, è ancora, ha resistito, per quanto tempo, "
        "per quanto tempo è durato, per quanto tempo è rimasto, per quanto tempo ha resistito, quanto tempo è durato, "
        "per quanti anni è durato, quanto durò, è durata, quanti anni fa, da quanti anni, imbattuto da, mai battuto"
    ),
    "happened": (
        "successe, accaduto, è successo, cosa è successo, successo, cos è successo, che cosa è successo, accadde, "
        "cosa accadde, che successe, che è successo"
    ),
    "calendar series:euros kind:area": "prossimo europeo, prossimi europei",
    "yesterday": "ieri",
    "without": "senza, tranne, eccetto, escluso, esclusa, esclusi, escluse, a parte",
    "not-held": (
        "vincerà, meteo, che tempo fa, pioggia, quote scommesse, quanto è alto, alto quanto, pesa, allenatore, allena, "
        "scarpe, sposato, sposata, guadagna, doping, non ha finito, non finì, ritirato, ritirata, piove, pioverà, "
        "a quanto danno, favorito, favorita, favoriti, biglietti, spettatori, in tv, che canale, in diretta, "
        "streaming, montepremi, premi in denaro, soldi, stipendio, fidanzata, fidanzato, figli, ritiro, sponsor, "
        "squalificato, allenatrice, alto è, quanto pesa, corsia, in che corsia, che corsia, tempo di reazione, "
        "tempi di reazione, falsa partenza, false partenze, più giovane, più giovani, più anziano, più anziana, "
        "peggiore, peggior, peggiori, più lento, più lenta, più lenti, più lente, ultimo giro, ultimi 400, ultimi 200, "
        "ultimo 400, vinceranno, vincerebbe, difeso il titolo, difenderà il titolo, difendere il titolo, difeso, "
        "difendere, allenata da, allenato da, si allena, chiodate, patrimonio, guadagni, compagna, compagno, moglie, "
        "marito, incinta, religione, soprannome, dove vedere, dove si vede, in televisione, biglietto, capienza, "
        "pronostico, pronostici, scommesse, temperatura, neve, caldo, lepre, lepri, falcata, velocità massima, "
        "velocità di punta, dopato, dopata, antidoping, squalifica, squalificata, infortunarsi, ultima frazione, "
        "ordine dei frazionisti, staffettisti, ingaggio, liceo, universitari, età aveva, che età aveva, quanto è alta, "
        "statura"
    ),
    "record scope:europe track:indoor": "record europeo indoor, record europeo al coperto",
    "record scope:world track:indoor": "record mondiale indoor, record del mondo indoor, record mondiale al coperto",
    "performers event:20km-walk": "marciatori, marciatore",
    "performers event:20km-walk sex:women": "marciatrici, marciatrice",
    "performers event:long-jump": "lunghisti, lunghiste, lunghista",
    "performers event:triple-jump": "triplisti, tripliste, triplista",
    "performers event:discus-throw": "discoboli, discobole, discobolo",
    "performers event:110m-hurdles": "ostacolisti, ostacolista",
    "performers event:3000m-steeplechase": "siepisti, siepista",
    "event:1-hour": "record dell ora, ora in pista",
    "on-track": "in pista, su pista, pista",
    "winner medals sex:women": "medagliata, vicecampionessa, medagliate, vicecampionesse",
    "record holds": "battuto il record, fatto il record",
    "margin": (
        "con che distacco, che distacco, con quale distacco, distacco, di quanto, con quanto vantaggio, vantaggio, "
        "a quanti secondi, di quanti secondi, quanto distacco, per quanti centesimi, di quanti centesimi, "
        "con quanto distacco, quanto vantaggio, scarto"
    ),
    "wind": "vento, vento a favore, vento contrario, quanto vento, che vento, con che vento",
    "never": "non ha mai, non hanno mai, non è mai, nemmeno una volta",
    "unbroken": "di fila, consecutivi, consecutive, consecutivo, consecutiva, striscia, striscia vincente",
    "unbroken unbeaten": "imbattuto, imbattuta",
    "soon span:next-year": "l anno prossimo, il prossimo anno, prossimo anno, prossima stagione",
    "champions series:olympics kind:olympic": (
        "tutti i campioni olimpici, campioni olimpici, albo d oro olimpico, albo d oro delle olimpiadi"
    ),
    "champions series:worlds": "tutti i campioni del mondo, campioni del mondo, albo d oro dei mondiali",
    "champions series:euros": "tutti i campioni europei, campioni europei, albo d oro degli europei",
    "champions sex:women": "vincitrici, campionesse",
    "champions": "vincitori, i vincitori, albo d oro, tutti i vincitori, campioni, tutti i campioni",
    "beaten-by": "battuto da, battuta da, battuto dalla, sconfitto da, sconfitta da",
    "scope:africa area:africa of-women": "africane",
    "scope:europe area:europe of-women": "europee",
    "who-else who person": (
        "chi altro, chi altri, qualcun altro, qualcun altra, chi ancora, altri ancora, gli altri, le altre"
    ),
    "walked": "marciato, ha marciato, hanno marciato, marciò",
    "person": "chi, quale atleta, qualcuno",
    "medals most": (
        "più ori, più medaglie, più titoli, più medagliato, più medagliata, più titolato, più titolata, "
        "più medaglie d oro, più argenti, più bronzi, più podi, più medagliati, più titolati"
    ),
    "medals most series:olympics kind:olympic": (
        "più ori olimpici, più medaglie olimpiche, più titoli olimpici, più medaglie d oro olimpiche"
    ),
    "sb progression": "anno per anno, stagione per stagione, per anno, ogni anno, per stagione",
    "results winner whole-race": (
        "risultato completo, risultati completi, classifica completa, classifica finale, risultato finale, "
        "risultati finali, risultati dettagliati, classifica generale"
    ),
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
    "performers event:heptathlon": "eptatleta, eptatlete, eptathlete",
    "performers event:decathlon": "decatleta, decatleti",
    "performers event:javelin-throw sex:women": "giavellottiste",
    "performers event:discus-throw sex:women": "discobola, discobole",
    "performers event:hammer-throw sex:women": "martelliste",
    "performers event:shot-put sex:women": "pesiste",
    "performers event:100m-hurdles sex:women": "ostacoliste",
    "nation:ITA": "azzurri, azzurre, azzurro, azzurra",
    "medals most series:worlds kind:world": (
        "più titoli mondiali, più ori mondiali, più medaglie mondiali, più medaglie d oro mondiali"
    ),
    "medals most series:euros kind:area": "più titoli europei, più ori europei, più medaglie europee",
    "round:quarter-final": "quarti di finale, quarto di finale, quarti",
    "series:african-championships": "campionati africani, campionato africano, campionati d africa",
    "series:asian-games": "giochi asiatici",
    "series:pan-am": "giochi panamericani, panamericani",
    "series:world-cross": (
        "mondiali di cross, campionati mondiali di cross, mondiali di corsa campestre, campionati del mondo di cross, "
        "mondiale di cross"
    ),
    "series:trials": "trials americani, selezioni americane, trials statunitensi",
    "area-record": "record d area, record continentale, primato continentale, primato d area, record continentali",
    "scope:oceania area:oceania": "oceania, oceanico, oceanica, oceanici, oceaniche",
    "person sex:women": "quale donna, quali donne, una donna, nessuna donna, qualche donna",
    "person sex:men": "quale uomo, quali uomini, un uomo, nessun uomo, qualche uomo",
    "performers event:pole-vault sex:women": "astiste",
    "performers event:high-jump sex:women": "altiste",
    "performers event:long-jump sex:women": "lunghiste",
    "performers event:triple-jump sex:women": "tripliste",
    "performers event:marathon sex:women": "maratonete",
    "performers event:mile": "miler",
    "performers event:800m": "ottocentisti, ottocentista",
    "performers event:800m sex:women": "ottocentiste",
    "performers event:400m": "quattrocentisti, quattrocentista",
    "performers event:400m sex:women": "quattrocentiste",
    "performers event:1500m": "millecinquecentisti, millecinquecentista",
    "performers event:100m": "centometristi, centometrista",
    "performers event:100m sex:women": "centometriste",
    "performers event:200m": "duecentisti, duecentista, duecentometristi",
    "performers event:400m-hurdles": "quattrocentisti a ostacoli, quattrocentoostacolisti",
    "performers event:3000m-steeplechase sex:women": "siepiste",
    "titles series:olympics kind:olympic": "titolo olimpico, titoli olimpici, oro olimpico, ori olimpici",
    "record scope:world holds sex:women": "primatista mondiale femminile",
    "medals most person": (
        "atleta più medagliato, atleta più medagliata, atleti più medagliati, atlete più medagliate, "
        "atleta più titolato, atleta più titolata, atleti più titolati, atleta con più medaglie, "
        "atleti con più medaglie, atleta con più ori, atleti con più ori"
    ),
    "when-is": "comincia, cominciano, inizia, iniziano, parte, partono",
    "list best": (
        "seconda prestazione, terza prestazione, quarta prestazione, quinta prestazione, sesta prestazione, "
        "settima prestazione, ottava prestazione, nona prestazione, decima prestazione, secondo tempo, terzo tempo, "
        "quarto tempo, quinto tempo, sesto tempo, settimo tempo, ottavo tempo, nono tempo, decimo tempo, "
        "seconda misura, terza misura, quarta misura, quinta misura, sesta misura, settima misura, ottava misura, "
        "nona misura, decima misura, secondo miglior tempo, terzo miglior tempo, quarto miglior tempo, "
        "quinto miglior tempo, sesto miglior tempo, settimo miglior tempo, ottavo miglior tempo, "
        "seconda miglior prestazione, terza miglior prestazione, quarta miglior prestazione, "
        "quinta miglior prestazione, seconda migliore prestazione, terza migliore prestazione, "
        "quarta migliore prestazione, quinta migliore prestazione, seconda miglior misura, terza miglior misura, "
        "quarta miglior misura"
    ),
    "who where": (
        "dove ha corso, dove ha vinto, dove ha saltato, dove ha lanciato, dov è stato, dov era, in che città, in "
        "quale città, in quale stadio, in che stadio, dove si svolgono, dove si tengono, dove sono, dove"
    ),
    "progression record scope:world": (
        "primatisti mondiali, primatisti del mondo, primatiste mondiali, recordmen mondiali, "
        "recordman del mondo nella storia, tutti i record del mondo, tutti i record mondiali, "
        "lista dei record del mondo, elenco dei record del mondo, storia del record del mondo, "
        "storia del record mondiale, storia del primato mondiale, tutti i primati mondiali, "
        "detentori del record del mondo"
    ),
    "medals series:euros kind:area": "medaglia europea, medaglie europee, podi europei, podio europeo",
    "medals series:worlds kind:world": (
        "medaglia mondiale, medaglie mondiali, medaglia iridata, medaglie iridate, podi mondiali, podi iridati"
    ),
    "titles series:euros kind:area": "titolo europeo, titoli europei, oro europeo, ori europei",
    "who where when-is": (
        "dove si tiene, dove si tengono, dove si svolgono, dove si svolge, dove sono i, dove sarà, dove saranno, "
        "dove si terranno"
    ),
    "medals most wins": "più vittorie",
    "birthday": "nato, nata, nati, compleanno",
    "not-held youngest": "più giovane, più giovani",
    "age eldest": "più vecchio, più vecchia, più anziano, più anziana",
    "soon span:tomorrow": "domani",
    "when where": "data e luogo, luogo e data, dove e quando, quando e dove",
    "list course-best": "record del percorso",
    "champions series:olympics kind:olympic sex:women": "tutte le campionesse olimpiche, campionesse olimpiche",
    "champions series:worlds sex:women": "tutte le campionesse del mondo, campionesse del mondo, campionesse mondiali",
    "champions series:euros sex:women": "tutte le campionesse europee, campionesse europee, campionesse d europa",
    "meet:Italian-Championships": (
        "assoluti, campionati assoluti, campionati italiani assoluti, gli assoluti, agli assoluti"
    ),
    "winner titleholder": "campione in carica, detentore del titolo, attuale campione",
    "winner titleholder sex:women": "campionessa in carica, detentrice del titolo, attuale campionessa",
    "equals": "equivarrebbe, corrisponderebbe",
    "not-held lacks:splits": "ultimo giro, ultimi 400, tempo di passaggio",
    "not-held lacks:lanes": "che corsia, quale corsia, in che corsia, corsia",
    "not-held lacks:reactions": "tempo di reazione, tempi di reazione",
}
