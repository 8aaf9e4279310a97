"""Swedish."""

WORDS = {
    "record": (
        "rekord, rekordet, rekordets, rekorden, bästanotering, rekord i, ratificerat, ratificerad, ratificering, "
        "godkänt, hopprekord*, hoppsrekord*, kastrekord*, kastningsrekord*, stötningsrekord*, galarekord, "
        "galarekordet, tävlingsrekord, tävlingsrekordet, arenarekord, banrekord, stadionrekord"
    ),
    "record scope:world": "världsrekord*, världsbästa, världsbästanotering",
    "record scope:olympic": "olympiskt rekord, olympiska rekordet, olympisk rekord, os rekord*",
    "record scope:world-championships": "mästerskapsrekord*, vm rekord*",
    "record scope:europe": "europarekord*, europarekordet, europeiskt rekord",
    "record scope:africa": "afrikanskt rekord",
    "record scope:asia": "asiatiskt rekord",
    "record scope:SWE": (
        "svenskt rekord, svenska rekordet, svenska rekord, svensk rekord, sverigerekord*, vårt rekord, våra rekord"
    ),
    "record national": "nr, nationellt rekord, nationsrekord, nationella rekordet",
    "scope:world": "världen, världens",
    "scope:europe area:europe": "europa, europas, europeisk*, europé",
    "scope:africa area:africa": "afrika, afrikas, afrikansk*, afrikan",
    "scope:asia area:asia": "asien, asiens, asiatisk*, asiat",
    "scope:north-america area:north-america": "nordamerika, nordamerikansk*, nordamerikanerna, nordamerikas",
    "scope:south-america area:south-america": "sydamerika, sydamerikansk*, sydamerikanerna, sydamerikas",
    "best": "bästa, bäst, snabbaste, snabbast, längsta, längst, högsta, högst, största, bäste, flest",
    "best event:100m sex:men": "snabbaste man, snabbaste mannen, snabbaste människa, snabbaste människan",
    "best event:100m sex:women": "snabbaste kvinna, snabbaste kvinnan",
    "ever": "nånsin, någonsin, någonsin, i världen",
    "list": "lista, listor, listan, ranking, rankning, topplista*, bästalista*, statistik, rankinglista, rankningen",
    "list nation:SWE": "sverigebästalistan, sverigestatistiken, sverigelistan, sverigetoppen",
    "list ever": "genom tiderna lista, alla tiders lista, genom tiderna listan, all time lista",
    "lead": (
        "årsbästalista*, årsbästalistan, årslistan, världsårsbästa*, årsbästa, världsårsbästa, årsbästalista, "
        "årets lista, årslista, världsårsbästalistan, världsledande, världsetta, leder världsstatistiken, "
        "årets världsetta, toppar världslistan"
    ),
    "performers": (
        "löpare, löparna, tider, tiderna, hoppare, kastare, sprinters, sprintrar, friidrottare, resultaten genom, "
        "prestationer, idrottare"
    ),
    "progression": (
        "utveckling, utvecklingen, progression, historik, historia, utvecklats, utvecklat, utvecklat sig, "
        "utvecklades, förändrats, förändrat, ändrats, förbättrats, historiken, rekordhistorik*, genom åren, genom "
        "alla år, under årens lopp"
    ),
    "holds": (
        "förbättrat, ägare, ägaren, sattes, satt, tillhör, har, håller, innehar, rekordhållare, rekordhållaren, "
        "innehavare, äger, satte, slog rekordet, slog världsrekordet, ägde, ägt, innehade, innehaft, hade, haft"
    ),
    "record scope:world holds": "slog världsrekordet, världsrekordhållare*, världsrekordinnehavare",
    "who": "vardera, var och en, vem, vilka, vilken, vilket, vad, var, vilkas",
    "when": "när, vilken dag, vilket år",
    "last": "sista, senaste, senast, senaste gången, förra, sista gången, nyaste",
    "first": "första, först, första gången",
    "often": (
        "hur ofta, hur många, hur många gånger, hur mycket, oftast, oftare, flest gånger, antal, antal vinster, "
        "antal segrar, antal gånger, hur många löpare, hur många friidrottare, hur många idrottare, hur många "
        "sprinters, hur många sprintrar, hur många hoppare, hur många kastare, hur många människor, hur många "
        "personer"
    ),
    "age": "äldsta, hur gammal, ålder, född, gammal, födelsedatum",
    "quote": "reaktion, reaktionen, kommentar, kommentaren, citat, uttalande, uttalanden, intervju",
    "said": (
        "sa, sade, säger, sagt, berättade, tycker, tyckte, tänker, säga, uttalade, svarade, kommenterade, tänkte, "
        "har sagt"
    ),
    "about": "om",
    "injured": "skadad, skada, skador",
    "results": (
        "hur gick det, hur gjorde, hur gick, resultat, resultaten, lopp, loppen, tävlingar, tävlingsresultat, "
        "resultatet, resultatlista, slutresultat, slutresultatet, slutställning, slutställningen, totalresultat"
    ),
    "results placed": (
        "vilken plats, på vilken plats, vilken placering, på vilken placering, kom på vilken plats, placering, "
        "placeringar, vilket nummer, hur högt upp"
    ),
    "run-mark": (
        "klarat, klarade, klara, klarar, sprang, hoppade, kastade, sprungit, hoppat, kastat, stött, gick, stötte, "
        "slungat"
    ),
    "winner": (
        "andraplats, tredjeplats, fjärdeplats, andraplatsen, tredjeplatsen, nummer fyra, tvåa, trea, fyra i, femma, "
        "vann, vinnare, vinnaren, vunnit, seger, segrar, mästare, segrare, segraren, vinner, vinna, pallen, fyra på, "
        "tog silver, tog brons, nummer två, nummer tre, tredje, fjärde, sjätte, sjunde, åttonde, nionde, tionde, på "
        "andra plats, på tredje plats, på fjärde plats, på femte plats, på sjätte plats, kom andra, kom tvåa, blev "
        "andra, kom sist, näst sist, sista plats, sistaplats, femteplats, sjätteplats, nummer fem, nummer sex, nummer "
        "sju, nummer åtta, silvermedaljör, silvermedaljören, bronsmedaljör, bronsmedaljören, kom sexa, kom sjua, kom "
        "åtta, kom nia, blev sexa, blev sjua, blev åtta, mästaren, nr 1, nr 2, nr 3, nr 4, nr 5, nr 6, nr 7, nr 8"
    ),
    "winner series:olympics kind:olympic": "olympisk mästare, olympiska mästare, olympiamästare, os vinnare",
    "winner series:worlds": "världsmästare, världsmästaren",
    "winner series:euros": "europamästare, europamästaren",
    "beat": (
        "slagit, slog, slår, besegrat, besegrade, vunnit över, vann över, vann mot, slå, vunnit mot, besegra, "
        "spöat, spöade, spöar, krossat, krossade, kommit före, kom före, varit före, var före, klått, klådde"
    ),
    "beat wins": "segrar över, segrar mot",
    "lost": "förlust, förlusten, förlorade, förlorat, förlorar, förlorade mot, förluster, förlorat mot",
    "against": "mot, eller, versus, kontra",
    "h2h": (
        "inbördes, inbördes möten, duell*, dueller, man mot man, inbördes statistik, inbördes möte, head to head, "
        "inbördes facit, statistiken mellan, statistik mellan, inbördes statistiken"
    ),
    "met": "tävlat mot, tävlat, mött, mötte, möttes, mötts, möten, möter, träffats",
    "ahead": "i ledningen, bäst av, före, bättre, snabbare, leder, snabbare än, bättre än",
    "rivals": "rival, rivaler, rivalerna, konkurrent, konkurrenter, motståndare, motståndarna, medtävlare",
    "pb": (
        "personbästat, pers, perset, personbästa, personliga rekord, personligt rekord, personbästan, pb på, "
        "personliga rekordet, personligt bästa"
    ),
    "pb best-mark": (
        "bästa resultat, bästa resultatet, bästa tid, bästa hopp, bästa kast, längsta kast, längsta hopp, högsta "
        "hopp, bästa stöt"
    ),
    "sb": "säsongsbästa, årsbästa för, säsongsbästan, säsongens bästa, år för år, säsong för säsong",
    "season": "säsong, säsongen, säsonger, år, året",
    "profile": "vem är, vem var, profil, berätta om",
    "compare": "jämför, jämföra, jämförelse",
    "pace": (
        "rundtid, mellantider, mellantid, passeringstider, passertider, fart, tempo, per kilometer, per varv, varv, "
        "varvtid, varvtider, hastighet, kilometertid, per km, farten, kilometern, snittempo, snittempot, snittfart, "
        "medelhastighet, varvtempo"
    ),
    "points": (
        "poäng, värt, värd, hur många poäng, poängen, poängtabell, poängvärde, poängvärdet, poängtal, poängsumma, "
        "likvärdig, likvärdigt, omräknat, poängtabellen"
    ),
    "medals": "medalj*, guld, guldmedalj*, guldet, silver, silvermedalj*, brons, bronsmedalj*, silvret, bronset",
    "medals series:olympics kind:olympic": "os medalj*, olympiska medaljer, os guld",
    "medals series:worlds": "vm medalj*, vm guld",
    "medals table": (
        "medaljligan, medaljtabell*, medaljfördelning*, medaljliga, medaljställning*, placeringstabell, bästa "
        "nation, bästa land, nationstabell*"
    ),
    "titles": "titel, titlar",
    "calendar": "kalender, tävlingskalender, nästa tävling, nästa gala, nästa, tävling idag, tävlingar idag",
    "soon span:this-weekend": "i helgen, den här helgen, denna helg, vad händer i helgen, händer i helgen",
    "soon span:next-weekend": "nästa helg",
    "soon span:this-week": "den här veckan, denna vecka",
    "soon span:next-week": "nästa vecka",
    "soon span:this-month": "den här månaden, denna månad",
    "soon span:next-month": "nästa månad",
    "when when-is": "när är, när tävlar, när springer, när hoppar, när kastar",
    "today": (
        "på denna dag, denna dag, på den här dagen, den här dagen, den här dagen i historien, denna dag i "
        "historien, på denna dag i historien, idag i historien, i dag i historien, den här dagen i "
        "friidrottshistorien, denna dag i friidrottshistorien, idag i friidrottens historia, i dag i friidrottens "
        "historia, dagens datum, på dagens datum, detta datum, på detta datum, det här datumet"
    ),
    "now": "idag, i dag, nuvarande, gällande, nu, dagens",
    "and": "och",
    "round:final": (
        "final, finaler, finalen, i finalen, finalerna, bara finaler, endast finaler, bara i finaler, enbart "
        "finaler, finalloppet, finaltävlingen"
    ),
    "round:semi-final": (
        "semifinal, semifinaler, semifinalen, semifinalerna, semifinalernas, semi, semin, semina, semifinalheat"
    ),
    "round:quarter-final": "kvartsfinal, kvartsfinaler, kvartsfinalen, kvartsfinalerna",
    "round:heat": (
        "försök, försöksheat, heat, försöken, försöket, försöksheaten, försöksheatet, heaten, heatet, heats, första "
        "omgången, inledande, inledande heat, inledande omgång, försöksomgången"
    ),
    "round:qualification": (
        "kval, kvalet, kvalificering, kvalificeringen, kvalen, kvaltävling, kvaltävlingen, kvalomgång, kvalomgången"
    ),
    "track:indoor": "inomhus, inne, kortbana",
    "track:outdoor": "utomhus, ute",
    "sex:men": (
        "männen, herrarna, killar, manlig, män, herrar, man, mäns, herrarnas, männens, manliga, herrsidan, herrsida, "
        "herrklassen, herrklass, manssidan, herr, manligt"
    ),
    "sex:women": (
        "kvinnorna, damerna, tjejerna, kvinnor, damer, kvinna, kvinnors, damernas, kvinnornas, kvinnliga, tjejer, "
        "damsidan, damsida, damklassen, damklass, kvinnosidan, dam, kvinnligt"
    ),
    "sex:mixed": "mixed, mixad",
    "since": "sedan, efter, från, sen, från och med",
    "until": (
        "per, till, tills, före, innan, fram till, till och med, vid utgången av, utgången av, till utgången av, "
        "vid slutet av, till slutet av, fram till slutet av"
    ),
    "series:olympics kind:olympic scope:olympic": (
        "os, olympisk, olympiska, olympiska spelen, spelen, olympiska spel, olympiad, olympiaden"
    ),
    "series:worlds kind:world scope:world-championships": "vm, världsmästerskap*, friidrotts vm",
    "series:world-indoors kind:world-indoor": "inomhus vm, vm inomhus, inne vm",
    "series:euros kind:area": "em, europamästerskap*, friidrotts em",
    "series:euro-indoors kind:area-indoor": "inomhus em, em inomhus, inne em",
    "series:commonwealth kind:games": "samväldesspelen",
    "series:diamond-league kind:league": "diamond league, diamantligan",
    "series:diamond-league-final kind:league": (
        "diamond league finalen, diamond league finaler, diamond league final, diamond league finalerna, "
        "diamantligafinalen, finalen i diamond league"
    ),
    "kind:championship": "mästerskap, mästerskapet, mästerskapen",
    "national": "nationell, nationellt, nation, land, länder, nationer",
    "unit:h": "timme, timmar, tim",
    "unit:min": "minut, minuter",
    "unit:s": "sekund, sekunder",
    "under": "under, snabbare än",
    "help": "hjälp",
    "this-year": "i år, iår, den här säsongen, årets, denna säsong",
    "last-year": "i fjol, ifjol, förra året, förra säsongen",
    "filler in-all": "totalt, sammanlagt, allt som allt, overall",
    "filler behind": "bakom",
    "filler short": "oxå, mkt",
    "filler": (
        "hölls, avgjordes, arrangerades, ägde rum, gick av stapeln, anordnades, hållits, arrangerat, både, wa, kan "
        "nån säga, kan någon säga, vet nån, vet någon, någon som vet, säg mig, berätta, tävlingen, disciplin, knep, "
        "erövrade, säkrade, kammade hem, tog hem, plockade, största, värsta, tuffaste, arrangeras, äger rum, ordnas, "
        "fick, hamnade, slutade, går, hålls, friidrotts, slätt, släta, slutet av, är, ge, ge mig, visa, visa mig, "
        "får, få, ger, skulle, vara, blir, motsvarar, snälla, tack, hela, inte, fullständig, bara ett, per hoppare, "
        "per idrottare, per löpare, per kastare, en, ett, den, det, de, var, i, på, av, för, från, vid, med, som, "
        "han, hon, hans, hennes, sin, sitt, jag, mig, blivit, blev, har, hade, och, alla, all, något, någon, gång, "
        "gånger, gången, över, tid, meter, gren, så, kan, du, vill, mycket, många, varje, bara, sig, ett lopp, "
        "mellan, tog, tagit, grenen, hur, friidrott, idrottare, dag, den här, endast, enbart, i friidrott, gick det, "
        "faktiskt, egentligen, kom, kommer, denna, detta, dessa, också, då, att, vi, ni, oss, kunde, ska, skall, "
        "måste, vet, säg, hej, helt, exakt, verkligen, officiell, officiella, fortfarande, ännu, här, där, nu då, "
        "mer, mindre, bland, under tiden, hos, sprang in, slutade på, i mål, gick, kastade längst, blankt, prick, "
        "minns, undrar, jag undrar, kommer ihåg, men, tror, tror jag, jag tror, kanske, liksom, alltså, nog, ju, va, "
        "typ, redan, allra, tre, fyra, fem, tio, vilka fler, och vem mer, kommer inte ihåg, snabb fråga, en fråga, "
        "hörni, grabbar, förresten, tja, tjena, kolla, kolla här, i tur och ordning, ordning, människor, personer, "
        "datum, regerande, ligger, låg, stående, fortfarande stående, gällande, fortfarande gällande, existerande, "
        "avgörs, varit"
    ),
    "pb best performers": "bästa stöt, längsta stöt",
    "pb best performers several": (
        "bästa tider, bästa resultat, bästa tiderna, bästa resultaten, bästa lopp, snabbaste lopp, bästa loppen, "
        "snabbaste loppen, snabbaste tider, snabbaste tiderna"
    ),
    "pb best performers several lengths": (
        "bästa hopp, bästa kast, längsta hopp, högsta hopp, längsta kast, bästa kasten, längsta kasten, bästa hoppen, "
        "längsta hoppen, högsta hoppen, bästa stötar, längsta stötar, bästa stötarna, längsta stötarna"
    ),
    "performers event:marathon": "maratonlöpare, maratonlöparna",
    "performers event:high-jump": "höjdhoppare, höjdhopparna",
    "performers event:pole-vault": "stavhoppare, stavhopparna",
    "performers event:long-jump": "längdhoppare, längdhopparna",
    "performers event:shot-put": "kulstötare, kulstötarna",
    "performers event:javelin-throw": "spjutkastare, spjutkastarna, spjutkasterskor",
    "performers event:hammer-throw": "släggkastare, släggkastarna",
    "performers event:discus-throw": "diskuskastare, diskuskastarna",
    "best performers event:100m sex:men": "snabbaste män, snabbaste männen",
    "best performers event:100m sex:women": "snabbaste kvinnor, snabbaste kvinnorna",
    "series:olympics kind:olympic round:final": "os final*",
    "series:worlds kind:world round:final": "vm final*",
    "series:euros kind:area round:final": "em final*",
    "top": "topp, topp ti, topp fem, topp tjugo, topp trettio, topp tre, topp sex, topp åtta",
    "best performers": "de snabbaste, de bästa, de längsta, de högsta",
    "winner medals": (
        "tog guld, vann guld, tog guldet, vann guldet, medaljör, guldmedaljör, guldmedaljören, guldmedaljörer, "
        "guldmedaljörerna, guldvinnare, guldvinnaren"
    ),
    "winner medals medallists": "medaljörer, medaljörerna",
    "how-fast": "vilken tid, vilken längd, vilken höjd, hur snabbt, hur fort, hur långt, hur högt, vilket resultat",
    "winner round:final": "finalister, finalisterna",
    "all-marks": (
        "alla hopp, alla kast, alla lopp, alla resultat, inte bara ett per hoppare, inte bara ett per person, "
        "inte bara ett per idrottare, inte bara en per person, inte bara ett per löpare"
    ),
    "ever all-time": (
        "all time, genom tiderna, alla tiders, i historien, genom alla tider, genom historien, genom åren, genom "
        "alla år, i friidrottshistorien, friidrottshistorien, i friidrottens historia, friidrottens historia, tio i "
        "topp genom tiderna"
    ),
    "career": (
        "karriär, karriären, karriärer, meriter, meriterna, karriärerna, karriärens, karriärernas, meritlista, "
        "meritlistan, meritlistor, meritlistorna"
    ),
    "greatest": "mest meriterad, störst av",
    "over": "över, mer än, längre än, högre än, bortom",
    "former": "förra, förre, tidigare, gamla, gammalt, förutvarande",
    "most": "oftast, flest gånger, mest",
    "stood": (
        "härstammar, härrör, från vilket år, hållit, hur länge, sedan när, stått, står sig, står kvar, stod sig, "
        "gäller fortfarande, står fortfarande, stod, stått kvar, varade, varat, höll, höll sig, höll i sig, levde, "
        "levt, överlevt, gällde, gällt, bestod, hur länge har, hur länge hade, hur länge stod, hur gammalt, hur "
        "gammalt är"
    ),
    "happened": "skedde, vad hände, hände",
    "list best": "näst bästa, näst snabbaste, näst längsta, tredje bästa, tredje snabbaste",
    "yesterday": "igår, i går",
    "without": "utan, förutom, undantaget, bortsett från",
    "not-held": (
        "kommer vinna, väder, vädret, regn, odds, hur lång är, väger, tränare, tränar, skor, flickvän, doping, "
        "bröt, fullföljde inte, regnar, oddsen, favorit, biljetter, åskådare, på tv, vilken kanal, direktsändning, "
        "prispengar, prispengarna, tjänar, lön, gift, pojkvän, barn, sonen, dottern, sponsor, avstängd, tränaren, "
        "nordiskt rekord, nordiska rekordet, nordisk rekord, skandinaviskt rekord, "
        "nordisk, nordiska, nordiskt"
    ),
    "record scope:europe track:indoor": "europarekord inomhus, inomhus europarekord, europarekordet inomhus",
    "record scope:world track:indoor": "världsrekord inomhus, världsrekordet inomhus, inomhusvärldsrekord*",
    "performers event:20km-walk": "gångare, gångarna",
    "performers event:triple-jump": "trestegshoppare, trestegare, trestegshopparna",
    "performers event:110m-hurdles": "häcklöpare, häcklöparna",
    "on-track": "på bana, på banan, bana",
    "winner series:worlds sex:women": "världsmästarinna, världsmästarinnan",
    "winner series:olympics kind:olympic sex:women": "olympisk mästarinna, olympiamästarinna, olympiska mästarinnan",
    "winner series:euros sex:women": "europamästarinna, europamästarinnan",
    "winner sex:women": "mästarinna, segrarinna, vinnarinna",
    "progression record scope:world": "världsrekordutveckling*, rekordutveckling*",
    "record holds": "slog rekordet",
    "margin": (
        "med hur mycket, marginal, vilken marginal, hur knappt, hur jämnt, hur klart, hur långt före, "
        "hur långt efter, hur många sekunder efter, hur många sekunder före, hur mycket bakom, marginalen"
    ),
    "wind": "vind, medvind, motvind, hur mycket vind, vilken vind, vinden",
    "never": "aldrig",
    "unbroken": "i rad, på raken, segersvit",
    "unbroken unbeaten": "obesegrad",
    "soon span:next-year": "nästa år, nästa säsong",
    "champions series:olympics kind:olympic": "alla olympiska mästare, alla os vinnare, olympiska mästare",
    "champions series:worlds": "alla världsmästare, världsmästarna",
    "champions series:euros": "alla europamästare",
    "champions": "vinnarna, vinnarlista, segrarna, alla vinnare, alla segrare, mästare, mästarna, alla mästare",
    "beaten-by": "slagen av, besegrad av",
    "who-else who person": (
        "vilka andra, vilka fler, vem mer, någon annan, några andra, vilka mer, nån annan, nån mer, någon mer, "
        "vem annars"
    ),
    "person": "vem, vilka, vilken friidrottare, någon",
    "medals most": "flest medaljer, flest guld, flest guldmedaljer, flest titlar",
    "sb progression": "år för år, säsong för säsong, varje år, per år, per säsong",
    "results winner whole-race": "fullständigt resultat, hela resultatlistan, komplett resultat",
    "results winner": (
        "segertid, segertiden, segerresultat, vinnartid, vinnartiden, segerhöjd, segerlängd, segerkastet"
    ),
    "holds record": "rekordhållare, rekordhållaren, rekordinnehavare",
    "record scope:world world-best": (
        "världsbästa, världsbästanotering, världens bästa tid, bästa tiden i världen, bäst i världen, "
        "världens bästa resultat, bästa resultatet i världen"
    ),
    "pb ahead": (
        "sprungit snabbast, sprungit snabbare, kastat längst, kastat längre, hoppat högst, hoppat högre, "
        "hoppat längst, hoppat längre, bättre pb, bäst pb, bättre pers, bäst pers"
    ),
    "record pending": (
        "inte ratificerade, inte godkända, väntar på ratificering, väntar på godkännande, ej ratificerade"
    ),
    "pace split": "mellantider, passertider, varvtider, mellantid",
    "who-else": "eller någon annan, eller nån annan, eller vem, eller inte",
    "event:10000m": "tio tusen, tiotusen, tio tusen meter, tiotusenmeter*",
    "event:5000m": "fem tusen, femtusen, fem tusen meter, femtusenmeter*",
    "event:100m": "hundra meter, hundrameter*, hundringen",
    "event:mile": "engelska milen, engelsk mil",
    "event:triple-jump": "trippel, trippelhopp",
    "filler besides": "förutom, utöver, bortsett från, utom",
    "winner wins": "segrar",
    "performers event:heptathlon": "sjukampare, sjukamparna, sjukamperskor",
    "performers event:decathlon": "tiokampare, tiokamparna",
    "performers event:3000m-steeplechase": "hinderlöpare, hinderlöparna",
    "performers event:400m-hurdles": "långhäckare, långhäckarna",
    "event:shot-put round:final": "kulfinalen, kulfinal",
    "scope:oceania area:oceania": "oceanien, oceaniens, oceanisk*",
    "event:400m-hurdles": "långhäck, långhäcken",
    "event:200m": "tvåhundra meter, tvåhundring*, tvåhundrameter*",
    "event:400m": "fyrahundra meter, fyrahundring*, fyrahundrameter*",
    "event:800m": "åttahundra meter, åttahundring*, åttahundrameter*",
    "event:1500m": "femtonhundra meter, femtonhundring*, femtonhundrameter*",
    "medals nation:SWE": (
        "våra medaljer, våra guld, våra medaljörer, våra silver, våra brons, guld har vi, medaljer har vi, medaljer "
        "vi har, guld vi har"
    ),
    "nation:SWE": "blågula, blågul, blågult, svenskarnas",
    "event:marathon": "maratontid, maratontiden, maratontider, maratontiderna",
    "event:half-marathon": "halvmaratontid, halvmaratontider",
    "scope:europe area:europe performers": "européer, européerna",
    "scope:africa area:africa performers": "afrikaner, afrikanerna",
    "scope:asia area:asia performers": "asiater, asiaterna",
    "nation:NOR": "norrmännen, norrmännens",
    "nation:DEN": "danmarks, danskarna",
    "nation:FIN": "finländarna, finländarnas, finnarna",
    "nation:ISL": "island, islands, isländsk*",
    "nation:GBR": "storbritanniens, britterna, britternas",
    "nation:USA": "amerikanarna, amerikanarnas",
    "nation:JAM": "jamaicas, jamaicanerna",
    "nation:FRA": "frankrikes, fransmännen",
    "nation:ITA": "italienarna, italienarnas",
    "nation:POL": "polens, polackerna, polacker",
    "nation:NED": "hollands, nederländernas, nederländsk*, holländarna",
    "nation:ESP": "spaniens, spanjorerna",
    "nation:RUS": "rysslands, ryssarna, ryssar",
    "nation:URS": "sovjet, sovjets, sovjetisk*, sovjetunionen, sovjetunionens",
    "nation:GDR": "ddr s, östtyskland, östtysklands, östtysk*",
    "nation:FRG": "västtyskland, västtysklands, västtysk*",
    "nation:CZE": "tjeckiens, tjeckerna",
    "nation:TCH": "tjeckoslovakien, tjeckoslovakiens",
    "nation:YUG": "jugoslavien, jugoslaviens",
    "nation:CUB": "kubas, kubanerna",
    "nation:CHN": "kinas, kineserna, kineser",
    "nation:JPN": "japanerna, japaner",
    "nation:UKR": "ukrainas, ukrainarna",
    "nation:GRE": "greklands, grekerna",
    "nation:HUN": "ungerns, ungrarna",
    "nation:BEL": "belgiens, belgare, belgarna",
    "nation:AUS": "australiensisk*, australisk*, australiensarna",
    "nation:NZL": "nya zeelands, nyzeeländsk*",
    "nation:CAN": "kanadas, kanadensare",
    "nation:BRA": "brasiliens, brasilianerna",
    "nation:MAR": "marockos, marockansk*",
    "nation:RSA": "sydafrikas, sydafrikansk*",
    "nation:UGA": "ugandas, ugandisk*",
    "nation:EST": "estlands, estnisk*",
    "nation:LTU": "litauens, litauisk*",
    "nation:LAT": "lettlands, lettisk*",
    "nation:CRO": "kroatiens, kroatisk*",
    "nation:SLO": "sloveniens, slovensk*",
    "nation:TUR": "turkiets, turkisk*",
    "nation:POR": "portugals, portugisisk*",
    "nation:KEN": "kenyanerna, kenyanernas",
    "nation:ETH": "etiopierna, etiopiernas",
    "nation:GER": "tyskarna, tyskarnas",
    "when-is": "börjar, startar, inleds",
    "round:final without-heats": "utan försök, utan heat, utan kval, utan semifinaler",
    "sex:mixed event:4x400m": "mixedstafett, mixedstafetten, mixed stafett, mixed stafetten, mixstafett, mixstafetten",
    "who where when-is": "var är, var blir, var hålls, var arrangeras, var går",
    "medals most wins": "flest segrar, flest vinster",
    "birthday": "född, födda, födelsedag",
    "not-held youngest": "yngsta, yngste",
    "age eldest": "äldsta, äldste",
    "soon span:tomorrow": "i morgon, imorgon",
    "when where": "datum och plats, plats och datum, var och när, när och var",
    "list course-best": "banrekord",
    "meet:Swedish-Championships": (
        "sm, sm i friidrott, friidrotts sm, svenska mästerskapen, svenska mästerskap, inomhus sm, sm inomhus"
    ),
    "winner meet:Swedish-Championships": "sm guld, sm guldet",
    "winner titleholder": "titelförsvarare, titelförsvararen, regerande mästare, regerande mästaren",
    "equals": "motsvarar, motsvarande",
    "meet:Finnkampen": "finnkampen, finnkamp, finnkamps",
    "not-held lacks:splits": (
        "sista varvet, sista varv, slutvarvet, mellantid, mellantider, passeringstid, passeringstider"
    ),
    "not-held lacks:lanes": "vilken bana",
    "not-held lacks:reactions": "reaktionstid, reaktionstiden",
}
