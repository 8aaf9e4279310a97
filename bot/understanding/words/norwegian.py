"""Norwegian; Danish words that differ little are read as well."""

WORDS = {
    "record": (
        "rekord, rekorden, rekorder, rekordene, bestenotering, bestenoteringer, ratifisert, ratifisering, godkjent, "
        "hopprekord*, kastrekord*, støtrekord*, stevnerekord, stevnerekorden, stevnerekorder, banerekord, "
        "banerekorden, arenarekord"
    ),
    "record scope:world": "verdensrekord*, verdensbeste, vr, verdensrekord",
    "record scope:olympic": "olympisk rekord, olympiske rekorden, olympisk rekorden, olympiske rekord",
    "record scope:world-championships": "mesterskapsrekord*, vm rekord",
    "record scope:europe": "europarekord*, europeisk rekord, europarekord, europeiske rekorden",
    "record scope:africa": "afrikansk rekord, afrikarekord",
    "record scope:asia": "asiatisk rekord, asiarekord",
    "record scope:NOR": (
        "norsk rekord, norske rekorden, norgesrekord*, norske rekord, norske rekorder, vår rekord, våre rekorder"
    ),
    "record scope:DEN": "dansk rekord, danske rekord",
    "record national": "nr, nasjonal rekord, nasjonale rekorden",
    "scope:world": "verden, verdens",
    "scope:europe area:europe": "europa, europas, europeisk*, europæisk*, europeer",
    "scope:africa area:africa": "afrika, afrikansk*, afrikaner, afrikas",
    "scope:asia area:asia": "asia, asiatisk*, asiat, asias",
    "scope:north-america area:north-america": "nord amerika, nordamerikansk*, nordamerikaner*",
    "scope:south-america area:south-america": "sør amerika, søramerikansk*, søramerikaner*, sør amerikas",
    "best": (
        "beste, best, raskeste, raskest, lengste, lengst, høyeste, høyest, største, hurtigste, flest, lengste kast, "
        "fortest, fortere enn alle"
    ),
    "best event:100m sex:men": "raskeste mann, raskeste mannen, raskeste menneske, hurtigste mand",
    "best event:100m sex:women": "raskeste kvinne, raskeste kvinnen",
    "ever": "noensinne, noen gang, til nå, i verden",
    "list": (
        "liste, lister, listen, ranking, rangering, toppliste*, bestliste*, tidenes liste, statistikk, topplista, "
        "lista, liste over, oversikt over"
    ),
    "list nation:NOR": "norgestoppen, norgesstatistikken, norgesstatistikk, norgeslisten",
    "list ever": "alle tiders liste, tidenes toppliste, tidenes liste, all time liste",
    "lead": (
        "årsbestelist*, årslist*, årsbeste, verdensårsbeste, årsbesteliste, årets liste, sesongliste, "
        "verdens årsbeste, verdensledende, leder verdensstatistikken, årsbeste i verden, topper verdensstatistikken"
    ),
    "performers": (
        "løpere, løperne, tider, tidene i, resultater noensinne, hoppere, kastere, sprintere, utøvere, "
        "prestasjoner, hopp, kast"
    ),
    "progression": (
        "utvikling, utviklingen, progresjon, historikk, historie, utviklet seg, utviklet, endret seg, forandret seg, "
        "forbedret seg, historien til, historikken, rekordhistorie*, rekordhistorikk*, gjennom årene, gjennom åra, "
        "opp gjennom årene, opp gjennom åra, gjennom alle år, i årenes løp"
    ),
    "holds": (
        "slått rekorden, forbedret, eieren, tilhører, har, holder, innehar, rekordholder, rekordholderen, "
        "innehaver, eier, satte, satt, slo rekorden, slo verdensrekorden, eide, eid, innehadde, innehatt, hatt"
    ),
    "record scope:world holds": "slo verdensrekorden, verdensrekordholder*, verdensrekordinnehaver",
    "who": "hver av dem, hver sin, hvem, hva, hvilke, hvilken, hvilket, hvor",
    "when": "når, hvilken dag, hvilket år",
    "last": "siste, sist, siste gang, nyeste, forrige, sist gang",
    "first": "første, først, første gang",
    "often": (
        "hvor ofte, hvor mange, hvor mange ganger, hvor mye, oftest, oftere, flest ganger, antall, antall seire, "
        "antall seiere, antall ganger, hvor mange løpere, hvor mange utøvere, hvor mange sprintere, hvor mange "
        "hoppere, hvor mange kastere, hvor mange mennesker, hvor mange personer, hvor mange folk, hvor mange "
        "idrettsutøvere, hvor mange friidrettsutøvere"
    ),
    "age": "eldste, hvor gammel, alder, født, gammel, fødselsdato",
    "quote": "reaksjon, reaksjonen, kommentar, kommentaren, sitat, sitater, uttalelse, uttalelser, intervju",
    "said": (
        "sa, sier, sagt, uttalte, mener, mente, fortalte, si, snakket, svarte, tenker, tenkte, kommenterte, har "
        "sagt, uttaler"
    ),
    "about": "om",
    "injured": "skadet, skade, skader, skada",
    "results": (
        "hvordan gikk det, hvordan gjorde, gikk det, resultat, resultater, resultatene, løp, løpene, konkurranser, "
        "stevner, resultatet, resultatliste, ble nummer, sluttresultat, sluttresultater, sluttstilling, "
        "sluttstillingen, totalresultat"
    ),
    "results placed": (
        "hvilket nummer, hvilken plass, på hvilken plass, hvilken plassering, hvilken plass fikk, nummer hva, "
        "plassering, plasseringer, hvilken posisjon, hvor høyt opp"
    ),
    "run-mark": "løp på, sprang, hoppet, kastet, løpt, støtt, gikk, støtte, hivd, klarte, klart",
    "winner": (
        "andremann, tredjemann, fjerdemann, femtemann, nummer fem, andreplassen, tredjeplassen, fjerdeplass, toer, "
        "treer, firer, på andreplass, på tredjeplass, nummer fire, andreplass, tredjeplass, fjerde, femte, vant, "
        "vinner, vinneren, vunnet, seier, seire, mester, seierherre, seierherren, vinne, pallen, seieren, seirer, "
        "vinnertid, nummer to, nummer tre, nummer en, nummer fire, ble andre, ble nummer, kom på andre, på andre "
        "plass, tredje, på tredje plass, på fjerde plass, på femte plass, sjette, sjuende, syvende, åttende, niende, "
        "tiende, nummer seks, nummer sju, nummer syv, nummer åtte, nummer ni, nummer ti, sjetteplass, sjuendeplass, "
        "åttendeplass, sisteplass, sisteplassen, nest sist, sølvvinner, sølvvinneren, bronsevinner, bronsevinneren, "
        "ble sist, mesteren, nr 1, nr 2, nr 3, nr 4, nr 5, nr 6, nr 7, nr 8"
    ),
    "winner series:olympics kind:olympic": "olympisk mester, olympiske mester, olympiske mestere, ol vinner",
    "winner series:worlds": "verdensmester, verdensmestere, verdensmesteren",
    "winner series:euros": "europamester, europamestere, europamesteren",
    "beat": (
        "slått, slo, slår, vant over, beseiret, vunnet over, slå, vant mot, vunnet mot, knust, knuste, banket, "
        "bankede, kommet foran, kom foran, vært foran, var foran, gruset, gruste"
    ),
    "beat wins": "seier mot, seire over, seire mot, seier over",
    "lost": "tapet, nederlag, tapte, tapt, taper, tapte for, tapt for, tap",
    "against": "mot, eller, versus, kontra",
    "h2h": (
        "innbyrdes, innbyrdes oppgjør, duell*, oppgjør, en mot en, mann mot mann, innbyrdes statistikk, head to "
        "head, oppgjørene, møtene, statistikken mellom, statistikk mellom, hode mot hode, innbyrdes statistikken"
    ),
    "met": "konkurrert, konkurrert mot, møtt, møtte, møttes, møter, møte, møtes",
    "ahead": "i ledelsen, best av, foran, bedre, raskere, leder, raskere enn, bedre enn",
    "rivals": "rival, rivaler, rivalene, konkurrent, konkurrenter, motstander, motstandere, motstanderne, rivalen",
    "pb": (
        "personlige bestetid, pers, perser, personlig rekord, personlige rekord, personlige rekorder, personlig "
        "rekord på, bestetid, bestetider, persen, personlig beste"
    ),
    "pb best-mark": (
        "bestenotering, beste resultat, beste tid, beste hopp, beste kast, lengste kast, lengste hopp, beste støt"
    ),
    "sb": (
        "sesongbeste, årsbeste for, sesongens beste, sesongbestenotering, sesongbester, årsbeste tid, år for år, "
        "sesong for sesong, sesongbestene, sesongbestene til"
    ),
    "season": "sesong, sesongen, sesonger, år, året",
    "profile": "hvem er, hvem var, profil, fortell om, fortell meg om",
    "compare": "sammenlign, sammenligne, sammenligning, sammenlikn",
    "pace": (
        "mellomtider, mellomtid, passeringstid, fart, tempo, per kilometer, per runde, rundetid, rundetider, runde, "
        "hastighet, kilometertid, passeringstider, pr km, per km, kilometeren, snittfart, snittfarten, "
        "snitt per kilometer, rundetempo"
    ),
    "points": (
        "poeng, verdt, hvor mange poeng, poengverdi, poengtabell, poengsum, likeverdig, likeverdige, omregnet, "
        "poengtabellen, poengsummen, poengene"
    ),
    "medals": "medalje*, gull, gullet, gullmedalje*, sølv, sølvmedalje*, bronse, bronsemedalje*",
    "medals series:olympics kind:olympic": "ol medalje*, olympiske medaljer, ol gull",
    "medals series:worlds": "vm medalje*, vm gull",
    "medals table": (
        "medaljeoversikt*, medaljetabell*, medaljestatistikk, medaljefordeling, medaljeligaen, medaljeliste, beste "
        "nasjon, beste land, nasjonsoversikt*"
    ),
    "titles": "tittel, titler",
    "calendar": "kalender, terminliste, terminlisten, neste stevne, neste, stevne i dag, stevner i dag",
    "soon span:this-weekend": (
        "i helgen, i helga, denne helgen, hva skjer i helgen, skjer i helgen, hva skjer i helga, skjer i helga"
    ),
    "soon span:next-weekend": "neste helg",
    "soon span:this-week": "denne uken, denne uka",
    "soon span:next-week": "neste uke",
    "soon span:this-month": "denne måneden",
    "soon span:next-month": "neste måned",
    "when when-is": "når er, naar er, når løper, når konkurrerer, når hopper, når kaster",
    "today": (
        "på denne dagen, denne dagen, på denne dag, denne dagen i historien, på denne dagen i historien, i dag i "
        "historien, denne dagen i friidrettshistorien, på denne dagen i friidrettshistorien, i dag i "
        "friidrettshistorien, i dag i friidrettens historie, dagens dato, på dagens dato, denne datoen, på denne "
        "datoen, denne dato, på denne dato"
    ),
    "now": "i dag, idag, nåværende, gjeldende, nå, dagens",
    "and": "og",
    "round:final": (
        "finale, finaler, finalen, i finalen, finalene, finaleløp, bare finaler, kun finaler, kun i finaler, bare i "
        "finaler, kun finaleløp, finaleløpet, finaleløpene, finalekonkurransen"
    ),
    "round:semi-final": (
        "semifinale, semifinaler, semifinalen, semifinalene, semifinalens, semi, semien, semiene, semifinaleheat"
    ),
    "round:quarter-final": "kvartfinale, kvartfinaler, kvartfinalen, kvartfinalene",
    "round:heat": (
        "heat, heatet, forsøk, forsøksheat, heatene, innledende, innledende heat, innledende runde, forsøkene, "
        "forsøket, forsøksheatet, forsøksheatene, første runde"
    ),
    "round:qualification": (
        "kvalifisering, kvalik, kvalifiseringen, kvaliken, kvalet, kval, kvalifiseringene, kvalifiseringsrunden"
    ),
    "track:indoor": "inne, innendørs, inne, innebane, kortbane, hall",
    "track:outdoor": "utendørs, ute",
    "sex:men": (
        "mennene, herrene, gutta, gutter, mannlig, menn, herrer, mann, menns, herrenes, mennenes, mænd, mannlige, "
        "herresiden, mannssiden, mannesiden, herreklassen, herreklasse, mannlig side"
    ),
    "sex:women": (
        "kvinnene, jentene, dame, damene, kvinnelig, kvinner, damer, kvinne, kvinnenes, damenes, kvinders, kvinder, "
        "kvinnelige, jenter, "
        "kvinnesiden, damesiden, jentesiden, kvinneklassen, dameklassen, kvinneklasse, kvinnelig side"
    ),
    "sex:mixed": "mixed, blandet, mikset, miks",
    "since": "siden, etter, fra, fra og med",
    "until": (
        "per, til, inntil, før, fram til, frem til, ved utgangen av, utgangen av, innen utgangen av, til utgangen "
        "av, ved slutten av, til slutten av, fram til slutten av, frem til slutten av"
    ),
    "series:olympics kind:olympic scope:olympic": (
        "lekene, ol, olympisk, olympiske, olympiske leker, de olympiske leker, lekene, olympiade, olympiaden"
    ),
    "series:worlds kind:world scope:world-championships": "vm, verdensmesterskap*, vm i friidrett",
    "series:world-indoors kind:world-indoor": "innendørs vm, vm innendørs, inne vm",
    "series:euros kind:area": "em, europamesterskap*, em i friidrett",
    "series:euro-indoors kind:area-indoor": "innendørs em, em innendørs, inne em",
    "series:commonwealth kind:games": "samveldelekene",
    "series:diamond-league kind:league": "diamond league, diamantligaen, diamantliga",
    "series:diamond-league-final kind:league": (
        "diamond league finalen, diamond league finale, diamond league finaler, diamantligafinalen, "
        "finalen i diamond league"
    ),
    "kind:championship": "mesterskap, mesterskapet, mesterskapene",
    "national": "nasjonal, nasjon, land, nasjoner",
    "unit:h": "time, timer",
    "unit:min": "minutt, minutter",
    "unit:s": "sekund, sekunder",
    "under": "under, raskere enn",
    "help": "hjelp",
    "this-year": "i år, iår, denne sesongen, årets, i aar",
    "last-year": "i fjor, ifjor, forrige sesong, fjoråret",
    "filler in-all": "totalt, alt i alt, til sammen, sammenlagt, i alt, overall",
    "filler behind": "bak, bakom",
    "filler short": "ikkje, egtl",
    "filler": (
        "ble holdt, avholdt, ble avholdt, arrangerte, fant sted, gikk av stabelen, ble arrangert, holdtes, både, wa, "
        "kem, kan noen si, kan noen fortelle, vet noen, noen som vet, si meg, fortell meg, konkurranse, konkurransen, "
        "tok hjem, sikret, kapret, erobret, stakk av med, største, argeste, tøffeste, arrangert, holdes, avholdes, "
        "finner sted, endt, til, fikk, kom på, tok, endte, havnet, friidretts, går, arrangeres, flatt, slutten av, "
        "gir, gi, gi meg, vis, vis meg, få, får, ville, vil, blir, være, tilsvarer, snille, takk, hele, fullstendig, "
        "noensinne, noen gang, en, et, ei, den, det, de, er, var, i, på, av, for, fra, ved, med, som, han, hun, hans, "
        "hennes, sin, sitt, jeg, meg, blitt, ble, har, hadde, og, alle, all, noe, noen, gang, ganger, over, tid, "
        "meter, øvelse, så, kan, du, mye, mange, hver, bare, et løp, seg, hvordan, til sammen, mellom, tatt, øvelsen, "
        "friidrett, utøver, vær så snill, dag, egentlig, kun, i friidrett, gikk det, faktisk, kom, denne, dette, "
        "disse, også, da, om det, at, vi, dere, oss, kunne, skal, må, vet, fortell, hei, helt, akkurat, virkelig, "
        "offisiell, offisielle, fortsatt, enda, ennå, her, der, mer, mindre, blant, hos, endte opp, inn på, i mål, "
        "blank, blankt, klatta, husker, lurer på, lurer, jeg lurer på, men, tror, tror jeg, jeg tror, kanskje, vel, "
        "liksom, altså, sikkert, nemlig, jo, ikke sant, tre, fem, ti, hvem ellers, og hvem andre, husker ikke, mener "
        "å huske, kjapt spørsmål, et spørsmål, folkens, gutter, forresten, sine, mennesker, personer, folk, dato, "
        "datoen, ligger, lå, falt, stående, fortsatt stående, gjeldende, fortsatt gjeldende, eksisterende, som "
        "fortsatt står, vært, vore"
    ),
    "pb best performers several": (
        "beste tider, beste resultater, beste løp, raskeste løp, raskeste tider, raskeste tidene, beste tidene, beste "
        "resultatene"
    ),
    "pb best performers several lengths": (
        "beste kast, beste hopp, lengste hopp, høyeste hopp, lengste støt, beste støt, beste kastene, lengste "
        "kastene, beste hoppene, lengste hoppene, høyeste hoppene, lengste kast, beste støtene, lengste støtene"
    ),
    "performers event:marathon": "maratonløpere, maratonløper, maratonløperne",
    "performers event:high-jump": "høydehoppere, høydehopper, høydehopperne",
    "performers event:pole-vault": "stavhoppere, stavhopper, stavhopperne",
    "performers event:javelin-throw": "spydkastere, spydkaster, spydkasterne, spydkasterinne*",
    "performers event:hammer-throw": "sleggekastere, sleggekaster, sleggekasterne",
    "performers event:shot-put": "kulestøtere, kulestøter, kulestøterne",
    "best performers event:100m sex:men": "raskeste menn",
    "best performers event:100m sex:women": "raskeste kvinner",
    "series:olympics kind:olympic round:final": "ol finale*",
    "series:worlds kind:world round:final": "vm finale*",
    "series:euros kind:area round:final": "em finale*",
    "top": "topp, topp ti, topp fem, topp tjue, topp tretti, topp tre, topp seks, topp åtte",
    "best performers": "de raskeste, de beste, de lengste, de høyeste",
    "winner medals": (
        "tok gull, vant gull, tok gullet, vant gullet, medaljevinner, gullvinner, gullvinneren, gullvinnere, "
        "gullvinnerne, medaljør"
    ),
    "winner medals medallists": "medaljevinnere, medaljevinnerne, medaljører, medaljørene",
    "winner medals medallists series:olympics kind:olympic": (
        "ol medaljevinnere, ol medaljevinnerne, olympiske medaljevinnere"
    ),
    "how-fast": (
        "hvilken tid, hvilken lengde, hvilken høyde, hvor fort, hvor langt, hvor høyt, hvilket resultat, hva slags "
        "tid, hvor hurtig, hvor raskt"
    ),
    "winner round:final": "finalister, finalistene, finalistar",
    "all-marks": "alle hopp, alle kast, alle løp, alle resultater, ikke bare ett per utøver, ikke bare en per utøver",
    "ever all-time": (
        "noensinne, all time, gjennom tidene, gjennom alle tider, i historien, alle tider, tidenes, gjennom "
        "historien, opp gjennom historien, opp gjennom tidene, opp gjennom årene, gjennom årene, "
        "friidrettshistorien, i friidrettshistorien, friidrettens historie, i friidrettens historie"
    ),
    "career": "karriere, karrieren, karrierer, meritter, merittene, karrierene, karriererne, karrierens, meritter til",
    "greatest": "mest meritterte, mer meritterte, størst av",
    "over": "over, passert, har passert, passerte, mer enn, lenger enn, høyere enn",
    "former": "forrige, tidligere, gamle, gammel",
    "most": "oftest, flest ganger, mest",
    "stood": (
        "stammer, fra når, fra hvilket år, varer, holdt, hvor lenge, siden når, stått, står fortsatt, står ennå, "
        "gjelder fortsatt, sto seg, fortsatt gjeldende, hvor lenge sto, hvor lenge stod, hvor lenge har, hvor lenge "
        "hadde, hvor lenge varte, stod, varte, vart, levde, levd, bestod, hvor gammelt, hvor gammelt er"
    ),
    "happened": "hendte, hva hendte, hva skjedde, skjedde, hvad skete, skete",
    "list best": "nest beste, nest raskeste, nest lengste, nestbeste, nest bedste",
    "yesterday": "i går, igår",
    "without": "uten, unntatt, bortsett fra, utenom",
    "not-held": (
        "kommer til å vinne, vær, været, regn, odds, hvor høy, trener, trenes, sko, kjæreste, doping, ikke "
        "fullførte, fullførte ikke, brøt, regner, favoritt, billetter, tilskuere, på tv, hvilken kanal, "
        "direktesending, strømming, premiepenger, premiepengene, tjener, lønn, gift, barn, sønn, datter, legger "
        "opp, sponsor, utestengt, hvor høy er, hvor gammel ser, treneren, nordisk rekord, nordiske rekorden, "
        "skandinavisk rekord, "
        "nordisk, nordiske"
    ),
    "record scope:europe track:indoor": ("europarekord innendørs, innendørs europarekord, europeisk innendørsrekord"),
    "record scope:world track:indoor": "verdensrekord innendørs, innendørs verdensrekord",
    "performers event:20km-walk": "kappgjengere, gangere, kappgjenger, kappgjengerne",
    "performers event:long-jump": "lengdehoppere, lengdehopper, lengdehopperne",
    "performers event:triple-jump": (
        "tresteghoppere, trestegshopper, trestegshoppere, tresteghopperne, trestegshopperne"
    ),
    "performers event:discus-throw": "diskoskastere, diskuskastere, diskoskaster, diskoskasterne, diskuskasterne",
    "performers event:110m-hurdles": "hekkeløpere, hekkeløper, hekkeløperne",
    "on-track": "på bane, på banen, bane",
    "winner series:olympics kind:olympic sex:women": "kvinnelig ol vinner",
    "winner sex:women": "vinnerinne, mesterinne",
    "progression record scope:world": "verdensrekordutvikling*, rekordutvikling*",
    "record holds": "slo rekorden",
    "margin": (
        "hvor mye vant, med hvor mye, margin, hvilken margin, hvor klart, hvor knapt, hvor langt foran, "
        "hvor langt bak, hvor mange sekunder bak, hvor mange sekunder foran, hvor mye bak, hvor mye foran, marginen"
    ),
    "wind": "vind, medvind, motvind, hvor mye vind, hvilken vind",
    "never": "aldri",
    "unbroken": "på rad, på rappen, seiersrekke",
    "unbroken unbeaten": "ubeseiret",
    "soon span:next-year": "neste år, til neste år, neste sesong",
    "champions series:olympics kind:olympic": (
        "alle olympiske mestere, alle olympiske vinnere, olympiske mestere, ol vinnere, ol vinnerne"
    ),
    "champions series:worlds": "alle verdensmestere, verdensmestere, vm vinnere, vm vinnerne",
    "champions series:euros": "alle europamestere, europamestere",
    "champions": "vinnere, vinnerne, alle vinnere, alle vinnerne, mestere, mestrene, alle mestere",
    "beaten-by": "slått av",
    "who-else who person": "hvem andre, hvem flere, noen andre, hvem ellers, hvem mer, flere som, hvilke andre",
    "person": "hvem, hvilken utøver, noen",
    "medals most": "flest medaljer, flest gull, flest gullmedaljer, flest titler, mestvinnende",
    "sb progression": "år for år, år for år gjennom, sesong for sesong, hvert år, per år, per sesong",
    "results winner whole-race": "full resultatliste, hele resultatlista, komplett resultat",
    "results winner": (
        "vinnertid, vinnertiden, vinnerlengde, vinnerlengden, vinnerresultat, vinnerresultatet, vinnerhøyden, "
        "vinnerkastet"
    ),
    "champions series:euros kind:area": "em vinnere, em vinnerne",
    "holds record": "rekordholder, rekordholderen, rekordinnehaver",
    "record scope:world world-best": (
        "verdensbeste, verdens beste tid, beste tid i verden, verdens beste resultat, beste resultat i verden"
    ),
    "pb ahead": (
        "løpt raskere, løpt fortere, kastet lengst, kastet lenger, hoppet høyest, hoppet høyere, hoppet lengst, "
        "hoppet lenger, bedre pers, raskest pers, best pers"
    ),
    "record pending": "ikke godkjent, ikke godkjente, ikke ratifisert, venter på godkjenning, venter på ratifisering",
    "pace split": "mellomtider, passeringstider, rundetider, mellomtid",
    "who-else": "eller noen andre, eller noen annen, eller hvem, eller ikke",
    "event:10000m": "ti tusen, titusen, ti tusen meter, titusenmeter*, ti tusenmeter, mila på bane, mil på bane",
    "event:5000m": "fem tusen, femtusen, fem tusen meter, femtusenmeter*",
    "event:100m": "hundremeter*, hundre meter, hundreter*",
    "event:mile": "engelsk mil, den engelske mila",
    "event:triple-jump": "tresteget",
    "filler besides": "bortsett fra, utenom, foruten, unntatt, i tillegg til",
    "winner wins": "seire, seirene",
    "performers event:heptathlon": "sjukjemper, sjukjempere",
    "performers event:decathlon": "tikjemper, tikjempere, mangekjemper, mangekjempere",
    "performers event:3000m-steeplechase": "hinderløper, hinderløpere, hinderløperne",
    "scope:oceania area:oceania": "oseania, oseanias, oseanisk*",
    "event:high-jump": "høgde, høgda, høgdehopp",
    "event:400m-hurdles": "langhekk, langhekken",
    "event:decathlon": "tikampen",
    "event:heptathlon": "sjukampen, syvkampen",
    "event:pentathlon": "femkampen",
    "event:4x100m": "korte stafetten, kort stafett, den korte stafetten",
    "event:4x400m": "lange stafetten, lang stafett, den lange stafetten",
    "event:200m": "tohundremeter*",
    "event:400m": "firehundremeter*",
    "event:800m": "åttehundremeter*",
    "event:1500m": "femtenhundremeter*",
    "medals nation:NOR": (
        "våre medaljer, våre gull, våre medaljører, våre medaljevinnere, gull har vi, medaljer har vi, medaljer vi "
        "har, gull vi har"
    ),
    "event:marathon": "maratontid, maratontiden, maratontider, maratontidene",
    "event:half-marathon": "halvmaratontid, halvmaratontider",
    "scope:europe area:europe performers": "europeere, europeerne",
    "scope:africa area:africa performers": "afrikanere, afrikanerne",
    "scope:asia area:asia performers": "asiater, asiatene",
    "nation:NOR": "nordmenns, nordmennene, nordmennenes",
    "nation:DEN": "danmarks, danskene, danskenes",
    "nation:SWE": "svenskene, svenskenes",
    "nation:FIN": "finnene, finnenes",
    "nation:ISL": "island, islands, islandsk*",
    "nation:GBR": "britene, britenes",
    "nation:USA": "amerikanerne, amerikanernes",
    "nation:JAM": "jamaicas, jamaicanerne",
    "nation:FRA": "frankrikes, franskmennene",
    "nation:ITA": "italias, italienerne, italienernes",
    "nation:POL": "polens, polakkene, polakker",
    "nation:NED": "hollands, nederlandsk*, nederlenderne",
    "nation:ESP": "spanias, spanjoler, spanjolene",
    "nation:RUS": "russlands, russerne, russere",
    "nation:URS": "sovjet, sovjets, sovjetisk*, sovjetunionen, sovjetunionens",
    "nation:GDR": "ddrs, øst tyskland, øst tysklands, østtysk*, øst tyske",
    "nation:FRG": "vest tyskland, vest tysklands, vesttysk*",
    "nation:CZE": "tsjekkias",
    "nation:TCH": "tsjekkoslovakia, tsjekkoslovakias",
    "nation:YUG": "jugoslavia, jugoslavias",
    "nation:CUB": "cubas, cubansk*, cubanerne",
    "nation:CHN": "kinas, kineserne, kinesere",
    "nation:JPN": "japanerne, japanere",
    "nation:UKR": "ukrainas, ukrainerne",
    "nation:HUN": "ungarns, ungarerne",
    "nation:BEL": "belgias, belgiere, belgierne",
    "nation:AUS": "australias, australiere",
    "nation:NZL": "new zealands, newzealandsk*",
    "nation:CAN": "canadas, canadisk*, kanadiere",
    "nation:BRA": "brasils, brasiliansk*",
    "nation:MAR": "marokkos, marokkansk*",
    "nation:RSA": "sør afrika, sør afrikas, sørafrikansk*",
    "nation:UGA": "ugandas, ugandisk*",
    "nation:EST": "estlands, estisk*",
    "nation:LTU": "litauens, litauisk*",
    "nation:LAT": "latvias, latvisk*",
    "nation:CRO": "kroatias, kroatisk*",
    "nation:SLO": "slovenias, slovensk*",
    "nation:TUR": "tyrkias, tyrkisk*",
    "nation:POR": "portugals, portugisisk*",
    "nation:IRL": "irlands",
    "nation:KEN": "kenyanerne, kenyanernes",
    "nation:ETH": "etiopierne, etiopiernes",
    "nation:GER": "tyskerne, tyskernes",
    "meet:Bislett-Games": "bislett lekene, bislettlekene, bislettstevnet, bislett stevnet",
    "when-is": "starter, begynner",
    "round:final without-heats": "uten heat, uten forsøk, uten semifinaler, uten kvalifisering, uten kvalik",
    "sex:mixed event:4x400m": "mixedstafett, mixedstafetten, mixed stafett, mixed stafetten, blandet stafett",
    "who where when-is": "hvor er, hvor blir, hvor arrangeres, hvor avholdes, hvor går",
    "medals most wins": "flest seire, flest seirer",
    "birthday": "født, fødselsdag, bursdag",
    "not-held youngest": "yngste",
    "age eldest": "eldste",
    "soon span:tomorrow": "i morgen",
    "when where": "dato og sted, sted og dato, hvor og når, når og hvor",
    "list course-best": "løyperekord",
    "meet:Norwegian-Championships": (
        "nm, nm i friidrett, nm friidrett, norgesmesterskap, norgesmesterskapet, norgesmesterskapene, innendørs nm, "
        "nm innendørs"
    ),
    "winner meet:Norwegian-Championships": "nm gull, kongepokal, kongepokalen",
    "winner titleholder": "tittelforsvarer, tittelforsvareren, regjerende mester, sittende mester",
    "equals": "tilsvarer, tilsvarende, svarer til",
    "not-held lacks:splits": (
        "siste runde, siste runden, sisterunde, sisterunden, passeringstid, passeringstider, mellomtid, mellomtider"
    ),
    "not-held lacks:lanes": "hvilken bane",
    "not-held lacks:reactions": "reaksjonstid, reaksjonstiden",
}
