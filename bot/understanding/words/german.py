"""German."""

WORDS = {
    "record": (
        "rekord, rekorde, rekords, rekordes, rekorden, bestmarke, höchstleistung, bestleistung, ratifiziert, "
        "ratifizierung, anerkannt, noch nicht anerkannt, wartet auf anerkennung, meetingrekord, meetingrekorde, "
        "stadionrekord, stadionrekorde, platzrekord, bahnrekord, veranstaltungsrekord"
    ),
    "record scope:world": "weltrekord*, weltbestleistung*, weltbestzeit*, weltbestmarke*",
    "record scope:olympic": (
        "olympiarekord*, olympischer rekord, olympischen rekord, olympische rekord, olympische rekorde"
    ),
    "record scope:world-championships": "wm rekord, weltmeisterschaftsrekord, meisterschaftsrekord",
    "record scope:europe": "europarekord*, europäischer rekord, europäischen rekord",
    "record national": "landesrekord*, nationalrekord*, nationaler rekord",
    "record scope:GER": (
        "deutscher rekord, deutschen rekord, deutsche rekord, deutsche bestleistung, dt rekord, dt rekorde, "
        "dtsch rekord, deutsche rekorde, deutschen rekorde, deutschem rekord, deutsche bestmarke, bundesrekord, "
        "deutschlandrekord, d rekord"
    ),
    "scope:world": "welt, weltweit, der welt",
    "scope:europe area:europe": "europa, europas, europäisch*, europäer*",
    "scope:africa area:africa": "afrika, afrikas, afrikanisch*",
    "scope:asia area:asia": "asien, asiens, asiatisch*, asien rekord",
    "scope:north-america area:north-america": "nordamerika, nordamerikanisch*",
    "scope:south-america area:south-america": "südamerika, südamerikanisch*",
    "scope:oceania area:oceania": "ozeanien",
    "record scope:africa": "afrikarekord",
    "record scope:asia": "asienrekord",
    "best": (
        "am schnellsten, am weitesten, am höchsten, weiter als alle, am besten, beste, bester, besten, bestes, "
        "schnellste, schnellster, schnellsten, schnellstes, weiteste, weitester, weitesten, höchste, höchster, "
        "höchsten, größte, größter, längste, längster, längsten, schnellste zeit, meisten, beste zeit, bestem, "
        "schnellstem, höchstem, weitestem, größtem, meiste"
    ),
    "best event:100m sex:men": (
        "schnellster mann, schnellste mann, schnellster mensch, schnellste mensch, schnellsten mann, "
        "schnellsten menschen"
    ),
    "best event:100m sex:women": "schnellste frau",
    "ever": "jemals, je, überhaupt, bisher",
    "list": "liste, listen, bestenliste*, rangliste*, bestliste, weltrangliste, ranking, weltbestenliste",
    "list ever": "ewige bestenliste, ewigen bestenliste, allzeit bestenliste",
    "lead": (
        "weltjahresbeste, weltjahresbestleistung, jahresbestenliste, weltjahresbestzeit, jahresbestzeit, "
        "jahresweltbestleistung, weltjahresbestenliste, weltjahres*, jahreswelt*, jahresbeste, jahresbester, "
        "saisonbeste der welt, führt die weltrangliste an, führt die bestenliste, führt die weltbestenliste, führt "
        "die weltjahresbestenliste, führt die jahresweltbestenliste, nummer eins der welt, nummer 1 der welt, "
        "weltranglistenerster, weltranglistenerste"
    ),
    "performers": (
        "läufer, zeiten, leistungen, sprinter, springer, werfer, weiten, athleten, stoßer, läufe, läufen, sprünge, "
        "sprüngen, würfe, würfen, stöße, stößen"
    ),
    "progression": (
        "entwicklung, rekordentwicklung, geschichte, verlauf, chronologie, chronologisch, der reihe nach, im wandel, "
        "entwickelt, entwickelte, rekordverlauf, historie, steigerung, steigerungen, über die jahre, im laufe der "
        "jahre, über die jahrzehnte, durch die jahre, im lauf der jahre, im laufe der zeit"
    ),
    "holds": (
        "gelaufen weltrekord, besitzer, im besitz, hält, haelt, halten, hielt, hielten, innehatte, inhaber, "
        "rekordhalter, rekordhaltern, rekordinhaber, rekordler, rekordträger, besitzt, steht, gehört, gebrochen, "
        "brach, aufgestellt, aufstellte, lief weltrekord, stellte, verbessert, verbesserte, unterbot, geknackt, "
        "knackte"
    ),
    "record scope:world holds": "lief weltrekord, weltrekordhalter, weltrekordler",
    "who": (
        "jeweils, beide, jeder von beiden, wen, wer, was, welche, welcher, welches, welchen, wem, wessen, wie, welchem"
    ),
    "when": "wann, an welchem tag, in welchem jahr",
    "last": (
        "letzte, letzten, letzter, letztes, letztes mal, letzte mal, das letzte mal, zuletzt, letzten mal, neueste, "
        "neuesten, jüngste, jüngsten, letztem, neuester, neuestes, neuestem, jüngst, jüngster, jüngstes"
    ),
    "first": "erste, erster, ersten, erstes, erstes mal, erste mal, das erste mal, zum ersten mal, zuerst, erstmals",
    "often": (
        "wv, wie oft, wie viele, wieviele, wie häufig, wie viel, öfter, häufiger, öfters, wie oft schon, anzahl siege, "
        "anzahl der siege, zahl der siege, mehrmals, mehrfach, mehrere male, dreimal, viermal, mindestens einmal"
    ),
    "age": (
        "wann geboren, geburtsjahr, wie alt, alter, geboren, geburtstag, alt, geburtsdatum, geburtstags, jahrgang, "
        "wie jung, ältester, älteste, ältesten, ältestes"
    ),
    "quote": (
        "reaktion, reaktionen, stimme, stimmen, worte, kommentar, zitat, zitate, aussage, aussagen, interview, "
        "äußerung, äußerungen, o ton, o töne, spruch, sprüche, zitat mit dem wort, zitate mit dem wort, mit dem wort, "
        "mit den worten, zitat mit"
    ),
    "said": "sagt, sagte, gesagt, sagen, meint, meinte, äußerte, denkt, gesprochen, sprach",
    "about": "über, ueber, zu",
    "injured": "verletzt, verletzung, verletzungen, fit, gesund",
    "results": (
        "abgeschnitten, wie lief es, schnitt ab, wie schnitt, ergebnis, ergebnisse, ergebnissen, resultat, resultate, "
        "rennen, wettkämpfe, wettkampf, ergebnisliste, leistungen von, was machte, was hat gemacht, wie schlug sich, "
        "zieleinlauf, reihenfolge, endergebnis, endresultat, endstand, gesamtergebnis, klassement, alle starts, alle "
        "starts von, endergebnisse, endklassement, abschlussklassement, schlussklassement"
    ),
    "results placed": (
        "welchen platz, welcher platz, welche platzierung, auf welchem platz, an welcher stelle, auf welcher stelle, "
        "welche stelle, auf welchem rang, welchen rang, welcher rang, auf welcher position, welche position, "
        "wievielter, wievielte, wievielt, auf dem wievielten platz, an wievielter stelle, platzierung, platzierungen"
    ),
    "run-mark": (
        "lief, gelaufen, sprang, gesprungen, warf, geworfen, rannte, geschleudert, gestoßen, gemacht, geschafft, "
        "schafften, schaffte, marschierte, ging, gegangen, gewuchtet, gerannt, rannten, schleuderte, schleuderten, "
        "stieß, stießen, übersprang, übersprangen, übersprungen, überquert, überquerte, gemeistert, meisterte, "
        "überwand, überwunden, "
        "sprangen, warfen"
    ),
    "winner": (
        "vizemeister, zweite, dritte, vierte, fünfte, sechste, platz 2, platz 3, platz 4, holt, geholt, holen, "
        "zweiter, dritter, vierter, fünfter, sechster, wurde zweiter, wurde dritter, zweite wurde, gewann, gewonnen, "
        "sieger, gewinner, gewinnt, siegte, siege, sieg, gewinnen, holte, champion, platz zwei, platz drei, "
        "zweitplatzierte, drittplatzierte, holten, gewannen, siegten, triumphierten, siebte, siebter, achte, achter, "
        "neunte, neunter, zehnte, zehnter, platz fünf, platz sechs, platz sieben, platz acht, platz 5, platz 6, platz "
        "7, platz 8, rang eins, rang zwei, rang drei, rang vier, rang fünf, rang sechs, rang sieben, rang acht, rang "
        "1, rang 2, rang 3, rang 4, rang 5, rang 6, rang 7, rang 8, platz eins, platz 1, wurde vierter, wurde "
        "fünfter, zweitplatzierter, zweitplatzierten, drittplatzierter, drittplatzierten, viertplatzierte, "
        "viertplatzierter, podest, siegerpodest, siegertreppchen, treppchen, stockerl, meister, meistern, "
        "titelträger, nr 1, nr 2, nr 3, nr 4, nr 5, nr 6, nr 7, nr 8, nummer 2, nummer 3, nummer zwei, nummer drei"
    ),
    "winner series:olympics kind:olympic": "olympiasieger, olympiasieg, olympiasiege",
    "winner series:worlds": "weltmeister, vizeweltmeister, vize weltmeister",
    "winner series:euros": "europameister, vizeeuropameister, vize europameister",
    "beat": (
        "geschlagen, schlug, besiegt, besiegte, bezwang, bezwungen, schlägt, gewann gegen, gewonnen gegen, "
        "schlagen, siegte gegen"
    ),
    "beat wins": "siege gegen, sieg gegen, sieg über, siege über",
    "lost": "unterlegen, verlor, verloren, verliert, unterlag, verlor gegen, verloren gegen, niederlagen, niederlage",
    "against": "gegen, oder, versus, kontra",
    "h2h": (
        "direkter vergleich, direkten vergleich, direktvergleich, duell*, direkte duelle, bilanz, zweikampf, "
        "zweikämpfe, aufeinandertreffen, kopf an kopf, gegenüberstellung, direktes duell, direktes "
        "aufeinandertreffen, head to head, direkten duell, direkten duellen, direkten aufeinandertreffen, direkter "
        "bilanz"
    ),
    "met": (
        "gemessen, angetreten, antrat, gelaufen gegen, getroffen, trafen, traf, begegnung, begegnungen, begegnet, "
        "aufeinander, treffen, gemeinsame rennen, gemeinsamen rennen"
    ),
    "ahead": "in führung, vorne, vorn, besser, schneller, führt, stärker, liegt vorn, ist besser, wer ist vorn",
    "rivals": (
        "rivale, rivalen, rivalin, rivalinnen, gegner, gegnerinnen, gegnern, konkurrent, konkurrenten, kontrahenten"
    ),
    "pb": (
        "pb, pbs, bestmarke von, bester wert, bestwert, bestzeit, bestzeiten, persönliche bestzeit, persönliche "
        "bestleistung, persönliche bestleistungen, hausrekord, persönlicher rekord, persönliche bestweite, bestweite, "
        "persönliche bestmarke, persönlichen bestzeiten, schnellstes rennen, bestes rennen, persönliche rekorde, "
        "persönlichen rekorde, persönlichen rekord, persönlicher bestwert, eigene bestleistung, eigene bestzeit, "
        "persönlichen bestleistungen, persönlicher bestleistung"
    ),
    "pb best-mark": (
        "bestes ergebnis, bester sprung, besten sprung, weitester wurf, weitesten wurf, bester wurf, höchster sprung, "
        "weitester sprung, bester stoß, weitester stoß, weitesten stoß, besten stoß, besten wurf, bester lauf, "
        "schnellster lauf, höchsten sprung, weitesten sprung"
    ),
    "sb": (
        "saisonbestleistung*, saisonbestzeit*, jahresbestleistung, saisonbestmarke*, saisonbestweite*, jahr für jahr, "
        "saison für saison, von jahr zu jahr, saisonleistung*, beste saisonleistung, saisonbester, saisonbeste"
    ),
    "season": "saison, jahr, jahre, jahren, saisons",
    "profile": "wer ist, wer war, profil, steckbrief, infos",
    "compare": "vergleich, vergleiche, vergleichen, verglichen, klub, club",
    "pace": (
        "durchgangszeiten, durchgangszeit, zwischenzeit, splitzeiten, splits, rundensplits, tempo, rundenzeit, "
        "rundenzeiten, pro kilometer, pro runde, zwischenzeiten, geschwindigkeit, schnitt, pro km, "
        "durchschnittstempo, kilometerschnitt, laufgeschwindigkeit, durchschnittsgeschwindigkeit, kilometerzeit, "
        "kilometerzeiten, rundentempo, marschtabelle, minuten pro kilometer, km schnitt, km zeit, kilometer pro "
        "stunde, stundenkilometer, km h, kmh, meter pro sekunde"
    ),
    "points": (
        "punkte, punkt, punkten, wertung, wie viele punkte, punktwertung, wert, punktzahl, wa punkte, umgerechnet, "
        "umrechnen, entspricht, in punkten, punktwert, mehr wert, zählt mehr, wiegt mehr, höherwertig, höher "
        "bewertet, umrechnung, umrechnen in, umgerechnet in, rechne um, punktetabelle, punktetabellen, gleichwertig"
    ),
    "medals": (
        "medaille*, gold, silber, bronze, goldmedaille*, silbermedaille*, bronzemedaille*, edelmetall, erfolg, "
        "erfolge, erfolgen, größte erfolge, größten erfolge, goldene, goldenen, silberne, silbernen, bronzene, "
        "bronzenen, goldmedaillengewinne, medallie*, medalie*, medaile*, medallje*"
    ),
    "medals series:olympics kind:olympic": "olympiamedaille*, olympiagold",
    "medals series:worlds": "wm medaille*, wm gold",
    "medals table": (
        "medaillenspiegel*, medaillentabelle, platzierungstabelle, nationenwertung, medaillenbilanz, erfolgreichste "
        "nation, erfolgreichste nationen, erfolgreichstes land"
    ),
    "titles": "titel, titeln",
    "calendar": (
        "kommende, kommenden, kalender, wettkampfkalender, termine, terminkalender, nächstes meeting, nächste, "
        "nächster, nächstes, nächsten, leichtathletikkalender, leichtathletik kalender, saisonkalender, terminplan, "
        "wettkampfplan, "
        "heute ein meeting, heute ein wettkampf, ein meeting heute, meetings heute, wettkämpfe heute"
    ),
    "soon span:this-weekend": "dieses wochenende, am wochenende, an diesem wochenende",
    "soon span:next-weekend": "nächstes wochenende, am nächsten wochenende, kommendes wochenende",
    "soon span:this-week": "diese woche, in dieser woche",
    "soon span:next-week": "nächste woche, in der nächsten woche, kommende woche",
    "soon span:this-month": "diesen monat, in diesem monat",
    "soon span:next-month": "nächsten monat, im nächsten monat",
    "when when-is": (
        "wann ist, wann sind, wann findet, wann finden, wann beginnt, wann beginnen, wann startet, wann starten, "
        "wann fängt, wann steigt, wann läuft, wann springt, wann wirft, wann tritt, wann rennt"
    ),
    "today": "an diesem tag, was war, heute vor, heute vor jahren, vor jahren, an diesem datum, jahrestag, an dem tag",
    "now": (
        "heute, aktuell, aktuelle, aktueller, aktuellen, derzeit, momentan, jetzt, gültiger, gültigen, gültige, "
        "bestehender, bestehende, bestehenden, aktuellste, aktuellster, aktuellsten"
    ),
    "and": "und",
    "round:final": (
        "finale, finals, finalen, endlauf, endläufe, im finale, endkampf, finallauf, nur finals, nur finale, nur in "
        "finals, nur endläufe, ausschließlich finals, nur im finale"
    ),
    "round:semi-final": (
        "halbfinale, halbfinals, semifinale, zwischenlauf, halbfinalen, halbfinallauf, halbfinalläufe, semifinals, "
        "zwischenläufe, zwischenläufen"
    ),
    "round:quarter-final": "viertelfinale",
    "round:heat": "vorlauf, vorläufe, vorläufen, vorlaufs, vorrunde, vorrunden",
    "round:qualification": (
        "qualifikation, quali, ausscheidung, ausscheidungen, qualifikationen, qualis, qualifikationsrunde, vorkampf"
    ),
    "track:indoor": "halle, in der halle, indoor, kurzbahn, hallen, drinnen, unterm hallendach, unter dem hallendach",
    "track:outdoor": "freiluft, im freien, draußen, outdoor",
    "sex:men": (
        "männliche, männlichen, männerrennen, jungs, männer, maenner, herren, mann, männern, der männer, männlich, "
        "männlicher, männliches, männlichem, männerseite, herrenseite, männerbereich, herrenbereich, "
        "männerkonkurrenz, herrenkonkurrenz, männerwettbewerb"
    ),
    "sex:women": (
        "mädchen, mädels, frauenrennen, damenrennen, weibliche, weiblichen, frauen, damen, frau, der frauen, weiblich"
        ", weiblicher, weibliches, weiblichem, frauenseite, damenseite, frauenbereich, damenbereich, frauenkonkurrenz, "
        "damenkonkurrenz, frauenwettbewerb"
    ),
    "sex:mixed": "mixed, gemischt*",
    "since": "seit, ab, nach, von",
    "until": "stand, per, anno, bis, vor, bis zum",
    "series:olympics kind:olympic scope:olympic": (
        "olympia, olympische spiele, olympischen spielen, olympischen spiele, olympisch*, olympiade, spiele, "
        "spielen, olympischer spiele"
    ),
    "series:worlds kind:world scope:world-championships": "wm, weltmeisterschaft*, leichtathletik wm, wms",
    "series:world-indoors kind:world-indoor": "hallen wm, hallenweltmeisterschaft*, hallenwm",
    "series:euros kind:area": "em, europameisterschaft*, leichtathletik em",
    "series:euro-indoors kind:area-indoor": "hallen em, halleneuropameisterschaft*, hallenem",
    "series:diamond-league kind:league": "diamond league, diamantliga",
    "series:diamond-league-final kind:league": (
        "diamond league finale, diamond league final, finale der diamond league, diamond league finals, "
        "diamantliga finale"
    ),
    "kind:championship": "meisterschaft, meisterschaften, großereignisse, großen meisterschaften",
    "national": "national, nation, nationen, land, länder",
    "unit:h": "stunde, stunden, std",
    "unit:min": "minute, minuten",
    "unit:s": "sekunde, sekunden, sek",
    "under": (
        "unter, schneller als, unterboten, geknackt, knackte, knackten, durchbrochen, durchbrach, durchbrachen, "
        "unterbietet, unterbieten, weniger als, unter die, unter der"
    ),
    "help": "hilfe",
    "this-year": "dieses jahr, diese saison, in diesem jahr, dieser saison, dieses jahres",
    "last-year": "letztes jahr, letzte saison, letzten saison, vergangenes jahr",
    "filler in-all": "insgesamt, alles in allem, total, gesamt, in summe, overall",
    "filler behind": "hinter",
    "filler short": (
        "heut, vllt, vlt, evtl, mal eben, mir sagen, uns sagen, mir endlich sagen, mir bitte sagen, mir mal sagen, "
        "mir auch sagen, jemand sagen, einer sagen, wer sagen, sagen kann, sagen könnte, sagen können, sagen könnt, "
        "mir schnell sagen, mir kurz sagen, mir genau sagen, ich bin, bin ich, bin gespannt, bin neugierig, bin mir, "
        "bin gerade"
    ),
    "filler": (
        "fand, stattgefunden, ausgerichtet, veranstaltet, abgehalten, gastierte, gastierten, stieg, stiegen, kann mir "
        "einer sagen, kann mir jemand sagen, kann mir wer sagen, könnt ihr mir sagen, weiß jemand, weiß einer, weiß "
        "wer, sag mal, sagt mal, sagt mir, sag mir, zeit, zeiten, wettbewerb, disziplin, konkurrenz, bewerb, "
        "sicherte, schnappte, eroberte, errang, triumphierte, sicherte sich, schnappte sich, geholt, findet, finden, "
        "statt, stattfinden, härteste, härtesten, größten, große, größte, zweimal, meisten, ausgetragen, bekam, "
        "belegte, belegt, landete, erreichte, flach, ende, anfang, hihi, krieg, kriegt, bekomm, bekomme, bekommt, "
        "gibt es, ergibt, ergeben, bringt, bringen, ergeben würde, wäre, wären, würde, würden, könnte, kann, kannst, "
        "du, zeigt, sag, wieviel, wieviele, ne, mir bitte, vollständig, vollständige, vollständiges, komplett, "
        "komplette, komplettes, jemals, je, der, die, das, den, dem, des, ein, eine, einer, einen, einem, eines, ist, "
        "sind, war, waren, hat, haben, hatte, wird, werden, im, in, am, an, bei, beim, auf, aus, mit, um, für, von, "
        "vom, zum, zur, nach, es, er, sie, ich, mir, zeig, zeige, zeig mir, gib mir, bitte, und, auch, so, noch, "
        "schon, mal, denn, nur, alle, aller, allen, alles, seine, seiner, ihre, ihrer, sich, gab, gibt, viele, viel, "
        "wie, man, lauf, läuft, über, ueber, der geschichte der, welt, meter, jede, jeder, platz, hätte, schnell, "
        "weit, hoch wie, eigentlich, bisher, insgesamt, zwischen, entspricht, sportler, ausschließlich, lediglich, "
        "bloß, gerade, doch, ja, eben, halt, wohl, bitte mal, relay, kämpfe, endete, ging aus, siegzeit, jemand, "
        "irgendwer, tatsächlich, denn nun, holte sich, nun, kam, kamen, wurden, wurde, heißt, hieß, eigentlich "
        "nochmal, wisst, weiß, weißt, ihr, euch, uns, wir, jemals schon, kennt, kennst, bräuchte, hätt, gern, gerne, "
        "danke, hallo, servus, moin, bisschen, sehr, ganz, genau, denn eigentlich, dabei, dann, da, dort, hier, jetzt "
        "mal, ob, dass, weil, wenn, als, beim letzten, insgesamt schon, gibts, gibt s, wars, ists, liefen, sprangen, "
        "warfen, größere, großen, großer, offiziell, offizielle, irgendwann, schonmal, mehr, weniger, lange, lang "
        "her, her, seiner zeit, damals, seinen, seinem, ihren, ihrem, dieser, diese, dieses, diesem, jener, sowie, "
        "bzw, etwa, circa, ungefähr, leichtathletik, in der leichtathletik, glatt, geschafft, schaffte, schafften, "
        "ich erinnere mich, erinnere, chrono, aber, glaub, glaube, glaub ich, meine ich, denke, schätze, keine "
        "ahnung, oder so, und zwar, also, sogar, vielleicht, wahrscheinlich, bestimmt, hab, habe, neulich, gesehen, "
        "nen, nem, ner, sone, son, ham, gabs, grad, grade, sach, büschen, und wer noch, wer noch, nochmal, noch mal, "
        "kurze frage, mal ne frage, ich glaube, glaube ich, soweit ich weiß, weißt du, wisst ihr, na, tja, ach, "
        "übrigens, leute, jungs, mal ehrlich, schon mal, schon einmal, überhaupt mal, je mal, mensch, menschen, "
        "liegt, liegen, lag, unser, unsere, unserem, unseren, unserer, denen, alle drei, alle vier, alle beide, die "
        "zehn, die fünf, die drei, die zwanzig, rang, krönte, krönte sich, gekrönt, marke, heim, lautet, lauten, "
        "blieb, blieben, bleiben, geblieben, vergangenheit, nenn, nenne, nennt, nenn mir, nenne mir, muss, müsste, "
        "müssen, soll, sollte, ziel, im ziel, mein, meine, meiner, meinem, meinen, meines, deine, deiner, deinem, "
        "deinen, ihres, euer, eurer, eurem, diesen, jene, jenes, jenem, jenen, jedes, jedem, jeden, mancher, manche, "
        "manches, manchem, manchen, solcher, solche, solches, solchem, solchen, derselbe, dieselbe, dasselbe, "
        "demselben, denselben, derjenige, diejenige, diejenigen, dir, ihm, ihn, ihnen, wohin, woher, womit, wofür, "
        "worüber, wobei, woran, worin, wonach, wovon, wozu, sondern, jedoch, sowohl, weder, entweder, obwohl, sodass, "
        "durch, wegen, aufs, durchs, vors, manchmal, immer, wieder, bereits, endlich, schließlich, drüben, oben, "
        "unten, hinten, rechts, außen, nein, sicher, wirklich, beinahe, kaum, etwas, vieler, vielen, einige, einiger, "
        "einigen, beider, beiden, sonst, bist, gewesen, geworden, hatten, gehabt, hätten, können, konnten, könnten, "
        "gekonnt, mussten, sollen, sollten, wollen, wollte, wollten, darf, dürfen, durfte, dürfte, mögen, mochte, "
        "möchte, möchten, lassen, lässt, ließ, macht, machen, machte, getan, geht, kommt, kommen, gekommen, stehen, "
        "standen, gestanden, lagen, gelegen, bleibt, heißen, hießen, geheißen, geben, gaben, gegeben, nimmt, nehmen, "
        "nahm, genommen, fanden, gefunden, sieht, sehen, wissen, wusste, gewusst, kennen, kannte, gekannt, denken, "
        "dachte, gedacht, glaubt, glauben, glaubte, fragt, fragen, fragte, gefragt, zeigen, zeigte, gezeigt, nennen, "
        "nannte, genannt, sucht, suchen, suche, gesucht, brauche, brauchen, braucht, grüezi, zusammen, jemandem, "
        "jemanden, irgendwas, irgendwo, irgendwie, diesmal, gemeinsam, gegenwärtig, bislang, inzwischen, "
        "mittlerweile, zurzeit, eigentliche, tatsächliche, gesamte, gesamten, gesamter, ganze, ganzen, ganzer, "
        "einzige, einzigen, einziger, damalige, damaligen, damaliger, beispielsweise, nämlich, natürlich, klar, "
        "logisch, krass, geil, joa, nönö, digga, freunde, kollegen, kollege, krasse, ähm, ick, hoffentlich, "
        "bitteschön, schaut, schau, guck, guckt, erzähl, erzählt, verrat, verrate, verraten, antwort, frage, genauer, "
        "genaue, genauen, überrascht, interessiert, interessieren, würd, wüsst, wüsste, wüssten, könnt, könntet, "
        "würdet, sagst, kannste, weißte, gibste, isses, obs, habs, mich, dich, dein, ins, ums, fürs, tun, tut, tat, "
        "erst, ans, nee, worden, zufällig, zufälligerweise, wieso, warum, weshalb, seinerzeit, gespannt, neugierig, "
        "wohl mal, freundlicherweise, netterweise, einfach, dessen, derer, könntest, magst, möchtest, willst, "
        "wolltest, hast, hattest, solltest, dürft, wollt, habt, hattet, wart, warst, wirst, werdet, würdest, hättest, "
        "befindet, herr, fiel, fielen, gefallen, auf der straße, fuer, noch bestehender, noch bestehende, noch "
        "bestehenden, bestehender, bestehende, bestehenden, noch gültiger, noch gültige, gültiger, gültige"
    ),
    "pb best performers": (
        "bester sprung, besten sprung, weitester sprung, bester wurf, weitester wurf, weitesten wurf"
    ),
    "pb best performers several": (
        "beste Zeiten, besten Zeiten, beste Leistungen, besten Leistungen, schnellsten Zeiten, schnellste Zeiten, "
        "beste Ergebnisse, besten Ergebnisse"
    ),
    "pb best performers several lengths": (
        "besten Weiten, weitesten Würfe, weiteste stöße, weitesten Sprünge, weiteste Sprünge, besten Sprünge, beste "
        "Sprünge, weiteste Würfe, besten Würfe, beste Würfe, weitesten Stöße, besten Stöße, beste Stöße, höchsten "
        "Sprünge, höchste Sprünge, größten Weiten, größte Weiten"
    ),
    "performers event:marathon": "marathonläufer",
    "performers event:high-jump": "hochspringer*",
    "performers event:pole-vault": "stabhochspringer*",
    "performers event:long-jump": "weitspringer*",
    "performers event:triple-jump": "dreispringer*",
    "performers event:shot-put": "kugelstoßer*",
    "performers event:javelin-throw": "speerwerfer*",
    "performers event:hammer-throw": "hammerwerfer*",
    "performers event:discus-throw": "diskuswerfer*",
    "performers event:decathlon": "zehnkämpfer, zehnkämpfern",
    "performers event:heptathlon": "siebenkämpferinnen, siebenkämpfer, siebenkämpferin",
    "best performers event:100m sex:men": "schnellste männer",
    "best performers event:100m sex:women": "schnellsten frauen, schnellste frauen",
    "progression record scope:world": "rekordentwicklung, weltrekordgeschichte, weltrekordentwicklung",
    "series:worlds kind:world round:final": "wm finale*, wm endlauf",
    "series:euros kind:area round:final": "em finale*",
    "series:olympics kind:olympic round:final": "olympiafinale, olympiaendlauf",
    "best performers": "die schnellsten, die besten, die weitesten, die höchsten, schnellsten zeiten",
    "winner medals": (
        "holte gold, gewann gold, holte silber, gewann silber, goldmedaillengewinner, silbermedaillengewinner, "
        "bronzemedaillengewinner, goldmedaillist, silbermedaillist, bronzemedaillist, gewann bronze, holte bronze, "
        "gewannen gold, holten gold, gewannen silber, holten silber, gewannen bronze, holten bronze"
    ),
    "winner medals medallists": "medaillengewinner",
    "winner sex:women": "meisterin, siegerin, gewinnerin, meisterinnen",
    "winner series:olympics kind:olympic sex:women": "olympiasiegerin",
    "winner series:worlds sex:women": "weltmeisterin, vizeweltmeisterin, vize weltmeisterin",
    "winner series:euros sex:women": "europameisterin, vizeeuropameisterin, vize europameisterin",
    "performers sex:women": (
        "läuferinnen, sprinterinnen, springerinnen, werferinnen, athletinnen, läuferin, sprinterin, springerin, "
        "werferin, athletin"
    ),
    "how-fast": (
        "welche zeit, welcher zeit, welche weite, welche höhe, wie schnell, wie weit, wie hoch, welcher weite, "
        "welcher höhe, was für eine zeit, was für eine weite, welches ergebnis, welchem ergebnis"
    ),
    "titles series:worlds kind:world": "wm titel, weltmeistertitel",
    "winner round:final": "finalisten, finalist, finalistin, finalistinnen",
    "all-marks": (
        "alle sprünge, alle würfe, alle läufe, alle zeiten, alle leistungen, alle weiten, nicht nur einen pro "
        "athlet, nicht nur eine pro athlet, nicht nur eine je athlet, auch mehrere pro athlet"
    ),
    "pb best performers record": "bestleistungen, weltbeste leistungen",
    "ever all-time": "all time, aller zeiten, in der geschichte, der geschichte, ewige, ewigen",
    "career": "karriere, karrieren, laufbahn",
    "greatest": (
        "erfolgreicher, der größere, die größere, der bessere läufer, größter aller zeiten, erfolgreicher war, war "
        "erfolgreicher, erfolgreichere"
    ),
    "over": (
        "über, ueber, weiter als, höher als, mehr als, übertroffen, jenseits, mindestens, wenigstens, übertraf, "
        "übertrafen, überboten, überbot"
    ),
    "performers event:high-jump sex:women": "hochspringerin*",
    "performers event:pole-vault sex:women": "stabhochspringerin*",
    "performers event:long-jump sex:women": "weitspringerin*",
    "performers event:triple-jump sex:women": "dreispringerin*",
    "performers event:shot-put sex:women": "kugelstoßerin*",
    "performers event:javelin-throw sex:women": "speerwerferin*",
    "performers event:hammer-throw sex:women": "hammerwerferin*",
    "performers event:discus-throw sex:women": "diskuswerferin*",
    "performers event:marathon sex:women": "marathonläuferin*",
    "former": "früher*, vorherig*, ehemalig*, vorig*, alter, alte, alten",
    "most": "am häufigsten, am öftesten, am meisten, häufigsten",
    "stood": (
        "stammt, datiert, aus welchem jahr, von wann, steht seit, wie lange, seit wann, wie lang, bestand, besteht, "
        "steht noch, noch gültig, immer noch, hielt sich, gehalten, hat gehalten, gültig, gilt, gilt noch, hat "
        "bestand, noch bestand, ungebrochen, unerreicht"
    ),
    "happened": (
        "geschah, passiert, los war, was geschah, was passierte, was ist passiert, passierte, ereignis, ereignisse, "
        "ereignissen, geschehnisse"
    ),
    "list best": (
        "zweitbeste*, drittbeste*, viertbeste*, zweitschnellste*, drittschnellste*, viertschnellste*, "
        "zweitweiteste*, drittweiteste*, zweithöchste*, dritthöchste*"
    ),
    "yesterday": "gestern",
    "without": "ohne, außer, ausgenommen, abgesehen von, ausgeschlossen, nicht mitgezählt",
    "not-held": (
        "wird gewinnen, wetter, regen, wettquote, wettquoten, wie groß, wie schwer, größe, gewicht, trainer, "
        "trainiert, schuhe, freundin, freund, verheiratet, verdient, jüngste athletin, gesperrt, doping, "
        "nicht beendet, nicht ins ziel, ausgestiegen, aufgegeben, regnet, regnen, quoten, wettet, favorit, favoritin, "
        "tickets, eintrittskarten, karten, zuschauer, im fernsehen, im tv, übertragung, livestream, stream, "
        "preisgeld, gehalt, vermögen, kinder, beendet karriere, rücktritt, sponsor, ausrüster, dopingsperre, "
        "gewinnt wohl, wer gewinnt morgen, tipp, "
        "nordisch*"
    ),
    "record scope:europe track:indoor": (
        "halleneuroparekord*, europäischer hallenrekord, hallen europarekord, europarekord in der halle"
    ),
    "record scope:world track:indoor": "hallenweltrekord*, hallen weltrekord",
    "performers event:20km-walk": "geher*, gehern",
    "performers event:20km-walk sex:women": "geherin*",
    "performers event:3000m-steeplechase": "hindernisläufer*",
    "performers event:110m-hurdles": "hürdensprinter, hürdenläufer",
    "event:1-hour": "stundenlauf, stundenweltrekord, einstundenlauf",
    "on-track": "auf der bahn, bahn",
    "winner medals sex:women": (
        "goldmedaillengewinnerin, silbermedaillengewinnerin, bronzemedaillengewinnerin, medaillengewinnerin, "
        "zweitplatzierte der frauen, goldmedaillengewinnerinnen, silbermedaillengewinnerinnen, "
        "bronzemedaillengewinnerinnen, medaillengewinnerinnen, goldmedaillistin, silbermedaillistin, "
        "bronzemedaillistin"
    ),
    "margin": (
        "mit welchem abstand, wie viel abstand, wieviel abstand, welchen abstand, welcher abstand, abstand, "
        "vorsprung, wie viel vorsprung, wie knapp, wie knapp war es, rückstand, wie viel rückstand, mit welchem "
        "vorsprung, um wie viel, knappster, knappste, knappstes, knappsten, engster, engste, engsten"
    ),
    "wind": "wind, rückenwind, gegenwind, wie war der wind, wie viel wind, wieviel wind, windmessung",
    "never": "nie, noch nie, niemals, kein einziges mal",
    "unbroken": "in folge, hintereinander, am stück, serie, siegesserie, nacheinander",
    "unbroken unbeaten": "ungeschlagen, unbesiegt",
    "soon span:next-year": "nächstes jahr, im nächsten jahr, kommendes jahr, nächste saison",
    "champions series:olympics kind:olympic": "alle olympiasieger, olympiasiegerliste, liste der olympiasieger",
    "champions series:worlds": "alle weltmeister, liste der weltmeister",
    "champions series:euros": "alle europameister, liste der europameister",
    "champions": "die sieger, gewinnerliste, alle sieger, siegerliste, alle gewinner, sieger liste",
    "series:commonwealth kind:games": "commonwealth games, commonwealth spiele",
    "beaten-by": "geschlagen von, besiegt von",
    "scope:europe area:europe of-women": "europäerinnen",
    "scope:africa area:africa of-women": "afrikanerinnen",
    "who-else who person": (
        "wer noch, wer sonst, wer sonst noch, noch jemand, sonst noch jemand, sonst jemand, sonst noch wer, "
        "wer anders, jemand anders, jemand anderes, wen noch, welche noch, wer alles noch"
    ),
    "record scope:world holds sex:women": "weltrekordhalterin*, weltrekordlerin*, weltrekordinhaberin*",
    "record scope:europe holds sex:women": "europarekordhalterin*, europarekordlerin*, europarekordinhaberin*",
    "record scope:olympic holds sex:women": "olympiarekordhalterin*, olympiarekordlerin*",
    "record national holds sex:women": "landesrekordhalterin*, nationalrekordhalterin*",
    "record holds sex:women": "rekordhalterin*, rekordlerin*, rekordinhaberin*, rekordträgerin*",
    "record track:indoor": "hallenrekord*, hallenbestmarke*, hallenbestleistung*",
    "person": "wer, welcher athlet, welche athletin, jemand, irgendwer, irgendjemand",
    "medals most": "meisten medaillen, meisten goldmedaillen, meiste goldmedaillen, meisten titel",
    "sb progression": "jahr für jahr, jahr um jahr, von jahr zu jahr, pro jahr, pro saison, jedes jahr",
    "results winner whole-race": (
        "komplettes ergebnis, vollständiges ergebnis, gesamtes ergebnis, komplette ergebnisse"
    ),
    "results winner": "siegerweite, siegerzeit, siegerhöhe, siegweite, siegzeit, siegerleistung, siegermarke",
    "record scope:world world-best": (
        "weltbestleistung*, weltbestzeit*, weltbestmarke*, weltbestweite*, weltbesthöhe*, beste leistung der welt, "
        "beste zeit der welt, beste weite der welt"
    ),
    "pb ahead": (
        "bessere bestzeit, bessere bestleistung, schneller gelaufen, weiter geworfen, weiter gesprungen, "
        "höher gesprungen, weiter gestoßen, bessere pb, schnellere bestzeit, größere bestweite"
    ),
    "record pending": (
        "noch nicht anerkannt, wartet auf anerkennung, noch nicht ratifiziert, nicht ratifiziert, nicht anerkannt, "
        "noch anerkannt werden, warten auf ratifizierung, warten auf anerkennung"
    ),
    "pace split": "zwischenzeiten, zwischenzeit, rundenzeiten, durchgangszeiten, durchgangszeit",
    "who-else": "oder jemand anders, oder jemand anderes, oder wer anders, oder wer, oder nicht",
    "event:10000m": "zehntausend, zehntausend meter, zehntausender, zehner auf der bahn, die zehntausend",
    "event:5000m": "fünftausend, fünftausend meter, fünftausender",
    "event:100m": "hundert meter, die hundert, hundertmeter*",
    "winner titles series:euros kind:area": "europameistertitel, em titel, em gold",
    "filler besides": "außer, neben, abgesehen von",
    "winner wins": "siege",
    "performers event:100m-hurdles sex:women": "hürdensprinterinnen",
    "performers event:400m-hurdles": "langhürdler",
    "nation:ALG": "algerier*",
    "nation:AUS": "australier*",
    "nation:AUT": "österreicher*, österreichs",
    "nation:BDI": "burundier*, burundis",
    "nation:BEL": "belgier*, belgiens",
    "nation:BLR": "belarussisch*, belarusse, belarussen, weißrussisch*, weißrusse, weißrussen, weißrussland",
    "nation:BOT": "botswaner*, botswanas",
    "nation:BRA": "brasiliens",
    "nation:BRN": "bahrainer*, bahrains",
    "nation:BUL": "bulgarisch*, bulgare, bulgaren, bulgariens",
    "nation:CAN": "kanadier*, kanadas",
    "nation:CIV": "ivorer*, ivorisch*, elfenbeinküste",
    "nation:COL": "kolumbianer*, kolumbiens",
    "nation:CRO": "kroate, kroaten, kroatiens",
    "nation:CUB": "kubaner*, kubas",
    "nation:CZE": "tscheche, tschechen, tschechiens, tschechei",
    "nation:DEN": "dänen, dänemarks",
    "nation:DOM": "dominikaner*, dominikanisch*",
    "nation:ESP": "spaniern, spaniens",
    "nation:EST": "esten, estlands",
    "nation:ETH": "äthiopiern, äthiopiens",
    "nation:FIN": "finnlands",
    "nation:FRA": "frankreichs",
    "nation:GBR": "großbritanniens",
    "nation:GEO": "georgier*, georgiens",
    "nation:GHA": "ghanaer*, ghanas",
    "nation:GRE": "grieche, griechen, griechenlands",
    "nation:HUN": "ungar, ungarns",
    "nation:IND": "inder, indern",
    "nation:IRL": "iren, irlands",
    "nation:ISL": "isländer*",
    "nation:ISR": "israelisch*, israelin",
    "nation:JAM": "jamaikanern, jamaikas, jamaicas",
    "nation:JPN": "japaner*",
    "nation:KAZ": "kasachen, kasachstans",
    "nation:LAT": "lettisch*, letten, lettlands",
    "nation:LTU": "litauer*, litauens",
    "nation:LUX": "luxemburger*, luxemburgs",
    "nation:MAR": "marokkaner*, marokkos",
    "nation:MEX": "mexikaner*, mexikos",
    "nation:NAM": "namibier*, namibias",
    "nation:NED": "niederlanden, hollands",
    "nation:NGR": "nigerias",
    "nation:NOR": "norwegern, norwegens",
    "nation:NZL": "neuseeländer*, neuseelands",
    "nation:POL": "polens",
    "nation:POR": "portugals",
    "nation:QAT": "katarer*, katarisch*, katars",
    "nation:RSA": "südafrikaner*, südafrikas",
    "nation:RUS": "russen, russlands",
    "nation:SLO": "slowene, slowenen, sloweniens",
    "nation:SRB": "serbisch*, serbe, serben, serbiens",
    "nation:SVK": "slowakisch*, slowake, slowaken",
    "nation:SWE": "schwedens",
    "nation:TTO": "trinidads",
    "nation:TUN": "tunesier*, tunesiens",
    "nation:TUR": "türke, türken",
    "nation:UGA": "ugander*, ugandas",
    "nation:UKR": "ukrainer*",
    "nation:URS": "sowjetisch*, sowjetunion, udssr",
    "nation:USA": "amerikanern, amerikas",
    "nation:VEN": "venezolaner*, venezolanisch*, venezuelas",
    "nation:ALG of-women": "algerierin*",
    "nation:AUS of-women": "australierin*",
    "nation:AUT of-women": "österreicherin*",
    "nation:BDI of-women": "burundierin*",
    "nation:BEL of-women": "belgierin*",
    "nation:BLR of-women": "belarussin*, weißrussin*",
    "nation:BOT of-women": "botswanerin*",
    "nation:BRN of-women": "bahrainerin*",
    "nation:BUL of-women": "bulgarin*",
    "nation:CAN of-women": "kanadierin*",
    "nation:CHN of-women": "chinesin*",
    "nation:CIV of-women": "ivorerin*",
    "nation:COL of-women": "kolumbianerin*",
    "nation:CRO of-women": "kroatin*",
    "nation:CUB of-women": "kubanerin*",
    "nation:CZE of-women": "tschechin*",
    "nation:DEN of-women": "dänin*",
    "nation:DOM of-women": "dominikanerin*",
    "nation:EST of-women": "estinnen",
    "nation:GEO of-women": "georgierin*",
    "nation:GHA of-women": "ghanaerin*",
    "nation:GRE of-women": "griechin*",
    "nation:HUN of-women": "ungarin, ungarinnen",
    "nation:IND of-women": "inderin*",
    "nation:IRL of-women": "irin, irinnen",
    "nation:ISL of-women": "isländerin*",
    "nation:JAM of-women": "jamaikanerin*",
    "nation:JPN of-women": "japanerin*",
    "nation:KAZ of-women": "kasachin*",
    "nation:LAT of-women": "lettin, lettinnen",
    "nation:LTU of-women": "litauerin*",
    "nation:LUX of-women": "luxemburgerin*",
    "nation:MAR of-women": "marokkanerin*",
    "nation:MEX of-women": "mexikanerin*",
    "nation:NAM of-women": "namibierin*",
    "nation:NED of-women": "holländerin*",
    "nation:NZL of-women": "neuseeländerin*",
    "nation:POR of-women": "portugiesin*",
    "nation:QAT of-women": "katarerin*",
    "nation:RSA of-women": "südafrikanerin*",
    "nation:RUS of-women": "russinnen",
    "nation:SLO of-women": "slowenin*",
    "nation:SRB of-women": "serbinnen",
    "nation:SVK of-women": "slowakin*",
    "nation:TUN of-women": "tunesierin*",
    "nation:TUR of-women": "türkinnen",
    "nation:UGA of-women": "uganderin*",
    "nation:UKR of-women": "ukrainerin*",
    "nation:VEN of-women": "venezolanerin*",
    "best nation:DEN": "schnellster däne, schnellste däne, bester däne, beste däne",
    "best nation:POL": "schnellster pole, schnellste pole, bester pole, beste pole",
    "record area-record": "kontinentalrekord*, erdteilrekord*",
    "medals most person": (
        "erfolgreichster athlet, erfolgreichste athleten, erfolgreichsten athleten, erfolgreichster leichtathlet, "
        "erfolgreichste leichtathleten, erfolgreichsten leichtathleten, erfolgreichster sportler"
    ),
    "medals most person sex:women": (
        "erfolgreichste athletin, erfolgreichste athletinnen, erfolgreichsten athletinnen, erfolgreichste "
        "leichtathletin, erfolgreichste leichtathletinnen, erfolgreichsten leichtathletinnen, erfolgreichste "
        "sportlerin"
    ),
    "top": "top zehn, top fünf, top drei, top zwanzig, top ten, top five",
    "who where": (
        "wo, in welcher stadt, welche stadt, an welchem ort, in welchem stadion, bei welchem meeting, bei welchem "
        "wettkampf"
    ),
    "holds sex:women": "besitzerin, inhaberin, inhaberinnen",
    "champions series:olympics kind:olympic sex:women": (
        "alle olympiasiegerinnen, olympiasiegerinnen, liste der olympiasiegerinnen"
    ),
    "champions series:worlds sex:women": "alle weltmeisterinnen, weltmeisterinnen, liste der weltmeisterinnen",
    "champions series:euros sex:women": "alle europameisterinnen, europameisterinnen, liste der europameisterinnen",
    "champions sex:women": "siegerinnen, gewinnerinnen, alle siegerinnen, liste der siegerinnen",
    "medals most series:worlds kind:world": (
        "meisten wm titel, meisten weltmeistertitel, meisten wm medaillen, meisten wm goldmedaillen, meiste wm "
        "medaillen, meiste wm titel, rekordweltmeister"
    ),
    "medals most series:olympics kind:olympic": (
        "meisten olympiamedaillen, meisten olympiasiege, meiste olympiamedaillen, rekordolympiasieger, meisten "
        "olympischen medaillen"
    ),
    "medals most series:euros kind:area": (
        "meisten em titel, meisten europameistertitel, meisten em medaillen, meiste em medaillen, meiste em titel, "
        "rekordeuropameister"
    ),
    "meet:German-Championships": (
        "deutsche meisterschaft, deutsche meisterschaften, deutschen meisterschaften, deutscher meisterschaften, "
        "leichtathletik dm, hallen dm, dm, deutsche hallenmeisterschaft, deutsche hallenmeisterschaften, deutschen "
        "hallenmeisterschaften"
    ),
    "winner meet:German-Championships": "deutscher meister, deutsche meister, deutschen meister",
    "winner meet:German-Championships sex:women": (
        "deutsche meisterin, deutschen meisterin, deutsche meisterinnen, deutschen meisterinnen"
    ),
    "meet:Swiss-Championships": "schweizer meisterschaft, schweizer meisterschaften",
    "winner meet:Swiss-Championships": "schweizer meister",
    "winner meet:Swiss-Championships sex:women": "schweizer meisterin, schweizer meisterinnen",
    "meet:Austrian-Championships": (
        "österreichische meisterschaft, österreichische meisterschaften, österreichischen meisterschaften, "
        "österreichischer meisterschaften, staatsmeisterschaften, österreichische staatsmeisterschaften, "
        "staatsmeisterschaft"
    ),
    "winner meet:Austrian-Championships": (
        "österreichischer meister, österreichische meister, österreichischen meister, staatsmeister"
    ),
    "winner meet:Austrian-Championships sex:women": (
        "österreichische meisterin, österreichischen meisterin, österreichische meisterinnen, österreichischen "
        "meisterinnen, staatsmeisterin, staatsmeisterinnen"
    ),
    "event:standing-long-jump": "weitsprung aus dem stand, standweitsprung",
    "event:standing-high-jump": "hochsprung aus dem stand, standhochsprung",
    "event:standing-triple-jump": "dreisprung aus dem stand, standdreisprung",
    "event:heptathlon sex:women": "mehrkampf der frauen, frauenmehrkampf, mehrkampf frauen",
    "event:decathlon sex:men": "mehrkampf der männer, männermehrkampf, mehrkampf männer",
    "event:4x400m": "langstaffel",
    "best event:long-jump": "am weitesten gesprungen",
    "best event:high-jump": "am höchsten gesprungen",
    "medals greatest": (
        "mehr olympiasiege, mehr olympiamedaillen, mehr wm titel, mehr em titel, mehr titel, mehr medaillen, mehr "
        "goldmedaillen, mehr gold, mehr weltmeistertitel, mehr europameistertitel, gewann mehr olympiasiege, gewann "
        "mehr olympiamedaillen, gewann mehr titel, gewann mehr medaillen, gewann mehr goldmedaillen, gewann mehr "
        "gold, holte mehr olympiasiege, holte mehr olympiamedaillen, holte mehr titel, holte mehr medaillen, holte "
        "mehr goldmedaillen, holte mehr gold"
    ),
    "who where when-is": "wo ist die, wo ist der, wo sind die, wo findet, wo finden, wo wird die, wo werden die",
    "medals most wins": "meisten siege, meiste siege",
    "birthday": "geboren, geburtstag, geburtstags",
    "not-held youngest": "jüngster, jüngste, jüngsten, jüngstes",
    "age eldest": "ältester, älteste, ältesten, ältestes",
    "when where": "datum und ort, ort und datum, wann und wo, wo und wann",
    "list course-best": "streckenrekord, streckenrekorde",
    "winner series:world-indoors kind:world-indoor": "hallenweltmeister, hallenvizeweltmeister, hallen weltmeister",
    "winner series:world-indoors kind:world-indoor sex:women": (
        "hallenweltmeisterin, hallenvizeweltmeisterin, hallen weltmeisterin"
    ),
    "champions series:world-indoors kind:world-indoor": "alle hallenweltmeister, liste der hallenweltmeister",
    "champions series:world-indoors kind:world-indoor sex:women": "hallenweltmeisterinnen, alle hallenweltmeisterinnen",
    "winner series:euro-indoors kind:area-indoor": "halleneuropameister, hallenvizeeuropameister, hallen europameister",
    "winner series:euro-indoors kind:area-indoor sex:women": "halleneuropameisterin, hallen europameisterin",
    "champions series:euro-indoors kind:area-indoor": "alle halleneuropameister, liste der halleneuropameister",
    "champions series:euro-indoors kind:area-indoor sex:women": (
        "halleneuropameisterinnen, alle halleneuropameisterinnen"
    ),
    "winner titleholder": "titelverteidiger, amtierender meister, amtierender champion",
    "winner titleholder sex:women": "titelverteidigerin, amtierende meisterin",
    "equals": "entspräche, entsprechen, gleichzusetzen",
    "not-held lacks:splits": (
        "letzte runde, schlussrunde, letzten runde, zwischenzeit, zwischenzeiten, zwischenzeit bei, schlussspurt"
    ),
    "not-held lacks:lanes": "welche bahn, welcher bahn, bahnverteilung",
    "not-held lacks:reactions": "reaktionszeit, reaktionszeiten",
}
