"""Swedish."""

WORDS = {
    "record": (
        "rekord, rekordet, rekordets, rekorden, bästanotering, rekord i, "
        "ratificerat, ratificerad, ratificering, godkänt"
    ),
    "record scope:world": "världsrekord*, världsbästa, världsbästanotering",
    "record scope:olympic": "olympiskt rekord, olympiska rekordet, olympisk rekord, os rekord*",
    "record scope:world-championships": "mästerskapsrekord*, vm rekord*",
    "record scope:europe": "europarekord*, europarekordet, europeiskt rekord",
    "record scope:africa": "afrikanskt rekord",
    "record scope:asia": "asiatiskt rekord",
    "record scope:SWE": "svenskt rekord, svenska rekordet, svenska rekord, svensk rekord, sverigerekord*",
    "record national": "nr, nationellt rekord, nationsrekord, nationella rekordet",
    "scope:world": "världen, världens",
    "scope:europe area:europe": "europa, europas, europeisk*",
    "scope:africa area:africa": "afrika, afrikas, afrikansk*",
    "scope:asia area:asia": "asien, asiens, asiatisk*",
    "scope:north-america area:north-america": "nordamerika, nordamerikansk*",
    "scope:south-america area:south-america": "sydamerika, sydamerikansk*",
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
    "progression": "utveckling, utvecklingen, progression, historik, historia",
    "holds": (
        "förbättrat, ägare, ägaren, sattes, satt, tillhör, har, håller, innehar, rekordhållare, rekordhållaren, "
        "innehavare, äger, satte, slog rekordet, slog världsrekordet"
    ),
    "record scope:world holds": "slog världsrekordet, världsrekordhållare*, världsrekordinnehavare",
    "who": "vardera, var och en, vem, vilka, vilken, vilket, vad, var, vilkas",
    "when": "när, vilken dag, vilket år",
    "last": "sista, senaste, senast, senaste gången, förra, sista gången, nyaste",
    "first": "första, först, första gången",
    "often": (
        "hur ofta, hur många, hur många gånger, hur mycket, oftast, oftare, flest gånger, antal, antal vinster, "
        "antal segrar, antal gånger"
    ),
    "age": "hur gammal, ålder, född, gammal, födelsedatum",
    "quote": "reaktion, reaktionen, kommentar, kommentaren, citat, uttalande, uttalanden, intervju",
    "said": "sa, sade, säger, sagt, berättade, tycker, tyckte, tänker, säga, uttalade",
    "about": "om",
    "injured": "skadad, skada, skador",
    "results": (
        "hur gick det, hur gjorde, hur gick, vilken plats, vilken placering, på vilken plats, resultat, resultaten, "
        "lopp, loppen, tävlingar, tävlingsresultat, resultatet, resultatlista, placering, placeringar, "
        "kom på vilken plats"
    ),
    "run-mark": (
        "klarat, klarade, klara, klarar, sprang, hoppade, kastade, sprungit, hoppat, kastat, stött, gick, stötte, "
        "slungat"
    ),
    "winner": (
        "andraplats, tredjeplats, fjärdeplats, andraplatsen, tredjeplatsen, nummer fyra, tvåa, trea, fyra i, femma, "
        "vann, vinnare, vinnaren, vunnit, seger, segrar, mästare, segrare, segraren, vinner, vinna, pallen, fyra på, "
        "tog silver, tog brons, nummer två, nummer tre"
    ),
    "winner series:olympics kind:olympic": "olympisk mästare, olympiska mästare, olympiamästare, os vinnare",
    "winner series:worlds": "världsmästare, världsmästaren",
    "winner series:euros": "europamästare, europamästaren",
    "beat": ("slagit, slog, slår, besegrat, besegrade, vunnit över, vann över, vann mot, slå, vunnit mot, besegra"),
    "beat wins": "segrar över, segrar mot",
    "lost": "förlust, förlusten, förlorade, förlorat, förlorar, förlorade mot, förluster, förlorat mot",
    "against": "mot, eller, versus, kontra",
    "h2h": "inbördes, inbördes möten, duell*, dueller, man mot man, inbördes statistik, inbördes möte",
    "met": "tävlat mot, tävlat, mött, mötte, möttes, mötts, möten, möter, träffats",
    "ahead": "i ledningen, bäst av, före, bättre, snabbare, leder, snabbare än, bättre än",
    "rivals": "rival, rivaler, rivalerna, konkurrent, konkurrenter, motståndare, motståndarna, medtävlare",
    "pb": (
        "bästa resultat, bästa resultatet, personbästat, pers, perset, personbästa, personliga rekord, "
        "personligt rekord, personbästan, pb på, bästa tid, personliga rekordet, personligt bästa, bästa hopp, "
        "bästa kast, längsta kast, längsta hopp, högsta hopp, bästa stöt"
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
    "points": "poäng, värt, värd, hur många poäng, poängen, poängtabell",
    "medals": "medalj*, guld, guldmedalj*, guldet, silver, silvermedalj*, brons, bronsmedalj*, silvret, bronset",
    "medals series:olympics kind:olympic": "os medalj*, olympiska medaljer, os guld",
    "medals series:worlds": "vm medalj*, vm guld",
    "medals table": "medaljligan, medaljtabell*, medaljfördelning*, medaljliga, medaljställning*, placeringstabell",
    "titles": "titel, titlar",
    "calendar": "kalender, tävlingskalender, nästa tävling, nästa gala, nästa",
    "soon span:this-weekend": "i helgen, den här helgen, denna helg",
    "soon span:next-weekend": "nästa helg",
    "soon span:this-week": "den här veckan, denna vecka",
    "soon span:next-week": "nästa vecka",
    "soon span:this-month": "den här månaden, denna månad",
    "soon span:next-month": "nästa månad",
    "when when-is": "när är",
    "today": "på denna dag, denna dag, på den här dagen, den här dagen",
    "now": "idag, i dag, nuvarande, gällande, nu, dagens",
    "and": "och",
    "round:final": (
        "final, finaler, finalen, i finalen, finalerna, bara finaler, endast finaler, bara i finaler, enbart finaler"
    ),
    "round:semi-final": "semifinal, semifinaler, semifinalen",
    "round:quarter-final": "kvartsfinal, kvartsfinaler",
    "round:heat": "försök, försöksheat, heat",
    "round:qualification": "kval, kvalet, kvalificering, kvalificeringen",
    "track:indoor": "inomhus, inne, kortbana",
    "track:outdoor": "utomhus, ute",
    "sex:men": "männen, herrarna, killar, manlig, män, herrar, man, mäns, herrarnas, männens, manliga",
    "sex:women": (
        "kvinnorna, damerna, tjejerna, kvinnor, damer, kvinna, kvinnors, damernas, kvinnornas, kvinnliga, tjejer"
    ),
    "sex:mixed": "mixed, mixad",
    "since": "sedan, efter, från, sen, från och med",
    "until": "per, till, tills, före, innan, fram till, till och med",
    "series:olympics kind:olympic scope:olympic": (
        "os, olympisk, olympiska, olympiska spelen, spelen, olympiska spel, olympiad, olympiaden"
    ),
    "series:worlds kind:world scope:world-championships": "vm, världsmästerskap*, friidrotts vm",
    "series:world-indoors kind:world-indoor": "inomhus vm, vm inomhus, inne vm",
    "series:euros kind:area": "em, europamästerskap*, friidrotts em",
    "series:euro-indoors kind:area-indoor": "inomhus em, em inomhus, inne em",
    "series:commonwealth kind:games": "samväldesspelen",
    "series:diamond-league kind:league": "diamond league, diamantligan",
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
    "filler short": "oxå",
    "filler": (
        "både, wa, "
        "kan nån säga, kan någon säga, vet nån, vet någon, någon som vet, säg mig, berätta, tävlingen, disciplin, "
        "knep, erövrade, säkrade, kammade hem, tog hem, plockade, största, värsta, tuffaste, arrangeras, äger rum, "
        "ordnas, fick, hamnade, slutade, går, hålls, friidrotts, slätt, släta, slutet av, är, ge, ge mig, visa, "
        "visa mig, får, få, ger, skulle, vara, blir, motsvarar, snälla, tack, hela, inte, fullständig, bara ett, "
        "per hoppare, per idrottare, per löpare, per kastare, en, ett, den, det, de, var, i, på, av, för, från, vid, "
        "med, som, han, hon, hans, hennes, sin, sitt, jag, mig, blivit, blev, har, hade, och, alla, all, något, "
        "någon, gång, gånger, gången, över, tid, meter, gren, så, kan, du, vill, mycket, många, varje, bara, sig, "
        "ett lopp, mellan, tog, tagit, grenen, hur, friidrott, idrottare, dag, den här, endast, enbart, i friidrott, "
        "gick det, faktiskt, egentligen, kom, kommer, denna, detta, dessa, också, då, att, vi, ni, oss, kunde, ska, "
        "skall, måste, vet, säg, hej, helt, exakt, verkligen, officiell, officiella, fortfarande, ännu, här, där, "
        "nu då, mer, mindre, bland, under tiden, hos, sprang in, slutade på, i mål, gick, kastade längst, blankt, "
        "prick, minns, undrar, jag undrar, kommer ihåg, men, tror, tror jag, jag tror, kanske, liksom, alltså, nog, "
        "ju, va, typ, redan, allra, tre, fyra, fem, tio, vilka fler, och vem mer, kommer inte ihåg, snabb fråga, "
        "en fråga, hörni, grabbar, förresten, tja, tjena, kolla, kolla här, i tur och ordning, ordning"
    ),
    "pb best performers": (
        "bästa tider, bästa resultat, bästa tiderna, bästa resultaten, bästa hopp, bästa kast, längsta hopp, "
        "högsta hopp, längsta kast, bästa stöt, längsta stöt"
    ),
    "performers event:marathon": "maratonlöpare, maratonlöparna",
    "performers event:high-jump": "höjdhoppare",
    "performers event:pole-vault": "stavhoppare",
    "performers event:long-jump": "längdhoppare",
    "performers event:shot-put": "kulstötare",
    "performers event:javelin-throw": "spjutkastare",
    "performers event:hammer-throw": "släggkastare",
    "performers event:discus-throw": "diskuskastare",
    "best performers event:100m sex:men": "snabbaste män, snabbaste männen",
    "best performers event:100m sex:women": "snabbaste kvinnor, snabbaste kvinnorna",
    "series:olympics kind:olympic round:final": "os final*",
    "series:worlds kind:world round:final": "vm final*",
    "series:euros kind:area round:final": "em final*",
    "top": "topp, topp ti, topp fem",
    "best performers": "de snabbaste, de bästa, de längsta, de högsta",
    "winner medals": "tog guld, vann guld, tog guldet, vann guldet, medaljörer, medaljör, medaljörerna",
    "how-fast": "vilken tid, vilken längd, vilken höjd, hur snabbt, hur fort, hur långt, hur högt",
    "winner round:final": "finalister, finalisterna",
    "all-marks": (
        "alla hopp, alla kast, alla lopp, alla resultat, inte bara ett per hoppare, inte bara ett per person, "
        "inte bara ett per idrottare, inte bara en per person, inte bara ett per löpare"
    ),
    "ever all-time": "all time, genom tiderna, alla tiders, i historien, genom alla tider",
    "career": "karriär, karriären, karriärer, meriter, meriterna",
    "greatest": "mest meriterad, störst av",
    "over": "över, mer än, längre än, högre än, bortom",
    "former": "förra, förre, tidigare, gamla, gammalt, förutvarande",
    "most": "oftast, flest gånger, mest",
    "stood": (
        "härstammar, härrör, från vilket år, hållit, hur länge, sedan när, stått, står sig, står kvar, stod sig, "
        "gäller fortfarande, står fortfarande"
    ),
    "happened": "skedde, vad hände, hände",
    "list best": "näst bästa, näst snabbaste, näst längsta, tredje bästa, tredje snabbaste",
    "yesterday": "igår, i går",
    "without": "utan, förutom, undantaget, bortsett från",
    "not-held": (
        "kommer vinna, väder, vädret, regn, odds, hur lång är, väger, tränare, tränar, skor, flickvän, doping, bröt, "
        "fullföljde inte, regnar, oddsen, favorit, biljetter, åskådare, på tv, vilken kanal, direktsändning, "
        "prispengar, prispengarna, tjänar, lön, gift, pojkvän, barn, sonen, dottern, sponsor, avstängd, tränaren"
    ),
    "record scope:europe track:indoor": "europarekord inomhus, inomhus europarekord, europarekordet inomhus",
    "record scope:world track:indoor": "världsrekord inomhus, världsrekordet inomhus, inomhusvärldsrekord*",
    "performers event:20km-walk": "gångare",
    "performers event:triple-jump": "trestegshoppare, trestegare",
    "performers event:110m-hurdles": "häcklöpare",
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
    "unbroken": "i rad, på raken, obesegrad, segersvit",
    "soon span:next-year": "nästa år, nästa säsong",
    "champions series:olympics kind:olympic": "alla olympiska mästare, alla os vinnare, olympiska mästare",
    "champions series:worlds": "alla världsmästare, världsmästarna",
    "champions series:euros": "alla europamästare",
    "champions": "alla vinnare, alla segrare",
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
    "winner wins": "segrar, segrarna",
    "performers event:heptathlon": "sjukampare, sjukamparna, sjukamperskor",
    "performers event:decathlon": "tiokampare, tiokamparna",
    "performers event:3000m-steeplechase": "hinderlöpare, hinderlöparna",
    "performers event:400m-hurdles": "långhäckare",
    "event:shot-put round:final": "kulfinalen, kulfinal",
}
