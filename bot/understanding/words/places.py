"""Nations, cities and months as other languages inflect and name them.

Names and adjectives of nations in English, and their names abroad, are in `bot/domain/`; here are adjectives abroad
and cases: `kenianische`, `kenijski`, `Kenii`.
"""

NATIONS = {
    "ALG": (
        "algerisch*, algérien*, argelin*, algerin*, argelian*, algerijns*, algersk*, algerialai*, algiersk*, algierii"
    ),
    "AUS": (
        "australijscy, aussie*, australisch*, australien*, australian*, australsk*, australialai*, australijsk*, "
        "australii"
    ),
    "AUT": (
        "österreichisch*, autrichien*, austriac*, austríac*, oostenrijks*, østerriksk*, österrikisk*, "
        "itävaltalai*, austriack*"
    ),
    "BAH": "bahamaisch*, bahameñ*, bahamian*",
    "BEL": "belgijscy, belgisch*, belge*, belga*, belgas, belghi, belgisk*, belgialai*, belgijsk*, belgii",
    "BRA": (
        "brazylijscy, brasilianer, brasilianerin, brésilien, brésiliens, brasileño, brasileños, brasileña, "
        "brasiliani, brasiliano, brasileiro, brasileiros, brasileira, brasileiras, brasilialainen, braziliaan, "
        "brazilianen, brazylijczyk, brazylijczyków, brasilianisch*, brésilien*, brasileñ*, brasilian*, brasileir*, "
        "braziliaans*, brasiliansk*, brasilialai*, brazylijsk*, brazylii"
    ),
    "BRN": "bahrainisch*, bahreïni*",
    "CAN": (
        "kanadyjscy, kanadisch*, canadien*, canadiens*, canadese*, canadees*, kanadensisk*, kanadisk*, kanadalai*, "
        "kanadyjsk*, kanady"
    ),
    "CHN": (
        "chińscy, chinesisch*, chinois*, chino*, chinas, cinese*, cinesi, chinees*, chinese*, kinesisk*, kiinalai*, "
        "chińsk*, chin"
    ),
    "CUB": (
        "kubańscy, kubanisch*, cubain*, cubano*, cubana*, cubani, cubaans*, kubansk*, kuubalai*, kubańsk*, kuby, "
        "kuuba, kuuban"
    ),
    "CZE": (
        "czescy, tschechisch*, tchèque*, chec*, ceco, ceca, cechi, tcheco, tcheca, tsjechisch*, tsjekkisk*, tjeckisk*, "
        "tšekkiläi*, czesk*, czech"
    ),
    "DEN": (
        "danes, "
        "dänisch*, danois*, danés, danesa*, daneses, danese*, deens*, dansk*, tanskalai*, duńsk*, danii, dinamarquês*"
    ),
    "ESP": (
        "rfea, spaniards, "
        "hiszpańscy, spanier, spanierin, espagnol, espagnols, espagnole, español, españoles, española, españolas, "
        "spanjor, spanjorer, espanjalainen, spanjaard, spanjaarden, spagnolo, spagnoli, spagnola, espanhol, "
        "espanhóis, espanhola, hiszpan, hiszpanów, spanisch*, espagnol*, español*, spagnol*, espanhol*, spaans*, "
        "spansk*, espanjalai*, hiszpańsk*, hiszpanii, espanjan"
    ),
    "EST": "estnisch*, estonien*, estnisk*, virolai*, estońsk*, viro, viron",
    "ETH": (
        "etiopscy, äthiopier, äthiopierin, éthiopien, éthiopiens, etíope, etíopes, etiope, etiopi, etiopier, "
        "etiopiere, ethiopiër, ethiopiërs, etiopczyk, etiopczyków, etiopialainen, äthiopisch*, éthiopien*, etíope*, "
        "etiop*, ethiopisch*, etiopisk*, etiopialai*, etiopsk*, etiopii, etiopian"
    ),
    "FIN": (
        "finns, "
        "fińscy, finne, finnen, finnin, finlandais, finlandaise, finlandés, finlandeses, finlandesa, finlandesi, "
        "suomalainen, suomalaisen, suomalaiset, suomalaisten, suomalaisista, finlandês, finsk, finske, finländare, "
        "finnisch*, finlandais*, finland*, finés, finesa, finlandese*, finse, fins, finsk*, suomalai*, fińsk*, "
        "finlandii, suomi, suomen, suomessa"
    ),
    "FRA": (
        "ffa, frenchmen, "
        "francuscy, franzose, franzosen, französin, français, française, françaises, fransmann, franskmenn, "
        "fransman, fransmän, ranskalainen, ranskalaiset, fransen, francese, francesas, francuz, francuzów, "
        "francuzka, französisch*, français*, francés, francesa, franceses, francese*, francesi, francês, frans, "
        "franse, fransk*, ranskalai*, francusk*, francji, ranskan"
    ),
    "GBR": (
        "brytyjscy, briten, brite, britin, britannique, britanniques, británico, británicos, britannico, britannici, "
        "britânico, britânicos, briter, britt, britter, britti, brittien, britten, brytyjczyk, brytyjczyków, uk, "
        "brit, brits, britisch*, britannique*, británic*, britannic*, britânic*, britse, britisk*, brittisk*, "
        "brittiläi*, brytyjsk*, wielkiej brytanii, englisch*, anglais*, iso britannia, iso britannian, britannian, "
        "britti*, storbritannien, storbritannias"
    ),
    "GER": (
        "dlv, niemieccy, deutscher, deutsche, deutschen, deutsches, allemand, allemands, allemande, alemán, alemana, "
        "tedesco, tedeschi, tedesca, tysker, tyskere, tysk, tyskar, saksalainen, saksalaiset, alemão, alemães, "
        "alemã, duitser, duitsers, niemców, deutsch*, allemand*, alemán*, alemana*, alemanes, tedesch*, tedesco*, "
        "alemã*, duits*, tysk*, saksalai*, niemieck*, niemiec, saksan"
    ),
    "GRE": (
        "greccy, griechisch*, grec, grecs, grecque*, grieg*, greco, greca, greci, grego*, grega*, grieks*, gresk*, "
        "grekisk*, kreikkalai*, greck*, grecji"
    ),
    "HUN": (
        "węgierscy, ungarisch*, hongrois*, húngar*, ungheres*, hongaars*, ungarsk*, ungersk*, unkarilai*, węgiersk*, "
        "węgier"
    ),
    "IND": "indisch*, indien*, indian*, indisk*, intialai*, indyjsk*, indii",
    "IRL": (
        "irishmen, "
        "irisch*, irlandais*, irlandés*, irlandes*, iers, ierse, irsk*, irländsk*, irlantilai*, irlandzk*, irlandii"
    ),
    "ITA": (
        "fidal, włoscy, italiener, italienerin, italien, italiens, italienne, italiano, italianos, italiana, italiani, "
        "italiane, italienare, italialainen, italialaiset, italiaan, italianen, włochów, italianas, italienisch*, "
        "italien*, italian*, italiaans*, italiensk*, italialai*, włosk*, włoch, italian"
    ),
    "JAM": (
        "jamajscy, jamaikaner, jamaïcain, jamaïcains, jamaicano, jamaicanos, giamaicano, giamaicani, jamaicaan, "
        "jamajczyk, jamajczyków, jamaikalainen, jamaikanisch*, jamaïcain*, jamaican*, jamaiquin*, giamaican*, "
        "jamaicaans*, jamaikansk*, jamaicansk*, jamaikalai*, jamajsk*, jamajki, jamajka, jamaikan"
    ),
    "JPN": (
        "japońscy, japanisch*, japonais*, japonés*, japonesa*, giappones*, japonês*, japans*, japansk*, japanilai*, "
        "japońsk*, japonii, japanin"
    ),
    "KEN": (
        "kenijscy, kenianer, kényan, kényans, keniano, kenianos, keniota, queniano, quenianos, keniani, keniaan, "
        "kenianen, kenijczyk, kenijczyków, kenialainen, kenyaner, kenyanere, kenianisch*, kenianer*, kényan*, "
        "kenian*, kenyan*, kenyot*, keniot*, queniano*, queniana*, keniaans*, keniaanse*, keniansk*, kenyansk*, "
        "kenialai*, kenijsk*, kenii, kenyas, kenias, kenijczy*, keniji, keenia"
    ),
    "LTU": "litauisch*, lituanien*, lituan*, litausk*, litewsk*",
    "MAR": (
        "marokkanisch*, marocain*, marroqu*, marocchin*, marokkaans*, marokkansk*, marockansk*, marokkolai*, "
        "marokańsk*, maroka"
    ),
    "NED": (
        "dutchmen, "
        "holenderscy, niederländer, niederländerin, holländer, néerlandais, neerlandés, neerlandeses, nederlander, "
        "nederlanders, nederlandse, olandese, olandesi, holandês, holandeses, holender, holendrów, hollantilainen, "
        "holländare, nederlender, niederländisch*, holländisch*, néerlandais*, hollandais*, neerlandés*, "
        "neerlandes*, holandés*, holandes*, olandes*, holandês*, nederlands*, hollandsk*, nederlandsk*, "
        "nederländsk*, holländsk*, hollantilai*, alankomaiden, alankomaalai*, holendersk*, holandii, niederländer*"
    ),
    "NGR": "nigerianisch*, nigérian*, nigeriaans*, nigeriansk*, nigerialai*, nigeryjsk*, nigerii",
    "NOR": (
        "norwescy, norweger, norwegerin, nordmann, nordmannen, nordmenn, norrman, norrmän, norvégiens, noruegos, "
        "noruegas, norueguesa, norueguês, norjalainen, norweg, norwegów, norwegiem, norwegisch*, norvégien*, "
        "noruego*, noruega*, norueguês*, norueguesa*, norvegese*, norvegesi, noors, noorse, norsk*, norjalai*, "
        "norwesk*, norwegii, norjan, norges, norge"
    ),
    "NZL": (
        "nz, kiwi, kiwis, neuseeländisch*, néo zélandais*, neozelandés*, neozelandes*, neozelandês*, nieuw zeelands*, "
        "newzealandsk*, nyzeeländsk*, uusiseelantilai*, nowozelandzk*, nowej zelandii, uuden seelannin"
    ),
    "POL": (
        "pzla, poles, "
        "polscy, polskich, polakiem, polaka, polaków, polakami, polak, polką, polkami, polkę, polen, polacca, "
        "polacchi, polonaise, polacos, polacas, polacker, polakker, puolalaisen, polki, polek, polka, polnisch*, "
        "polonais*, polac*, polonês*, polaco*, pools, poolse, polsk*, puolalai*, polsce, polacy, puolan"
    ),
    "POR": (
        "portugalscy, portugiese, portugiesen, portugais, portugaise, portugués, portugueses, portuguesa, "
        "portoghese, portoghesi, português, portuguesas, portugees, portugezen, portugalczyk, portugiesisch*, "
        "portugais*, portugués*, portugues*, portoghes*, português*, portugees*, portugisisk*, portugalilai*, "
        "portugalsk*, portugalii"
    ),
    "RSA": (
        "südafrikanisch*, sud africain*, sudafrican*, sul african*, zuid afrikaans*, sørafrikansk*, sydafrikansk*, "
        "eteläafrikkalai*, południowoafrykańsk*, rpa"
    ),
    "RUS": (
        "rosyjscy, russisch*, russe, russes, ruso, rusa, rusos, russo, russa, russi, russisk*, rysk, ryska, venäläi*, "
        "rosyjsk*, rosji, venäjän"
    ),
    "SUI": (
        "szwajcarscy, schweizer*, suisse*, suizo*, suiza*, svizzer*, suíç*, zwitsers*, sveitsisk*, schweizisk*, "
        "sveitsiläi*, szwajcarsk*, szwajcarii"
    ),
    "SWE": (
        "swedes, "
        "szwedzcy, schwede, schweden, schwedin, svenske, svensker, svensken, svenskarna, svensk, suédois, suecos, "
        "suecas, zweed, zweden, ruotsalainen, ruotsalaiset, svedesi, szwed, szwedów, szwedka, schwedisch*, suédois*, "
        "sueco*, sueca*, svedes*, zweeds*, svensk*, ruotsalai*, szwedzk*, szwecji, ruotsin, sveriges"
    ),
    "UGA": "ugandisch*, ougandais*, ugandés*, ugandes*, oegandees*, ugandisk*, ugandalai*, ugandyjsk*, ugandy",
    "UKR": (
        "ukraińscy, ukrainisch*, ukrainien*, ucranian*, ucrain*, oekraïens*, ukrainsk*, ukrainalai*, ukraińsk*, ukrainy"
    ),
    "USA": (
        "usatf, amerykańscy, amerikaner, amerikanerin, américain, américains, américaine, estadounidense, "
        "americano, americani, americana, amerikansk, amerikanere, amerikaan, amerikanen, amerykanin, amerykanów, "
        "amerykanka, amerikkalainen, yhdysvaltain, usa, amerikanisch*, américain*, american*, amerikaans*, "
        "amerikansk*, yhdysvaltalai*, yhdysvaltojen, amerykańsk*, us amerikanisch*, états unien*, estadounidens*, "
        "statunitens*, norteamerican*, usas, usan, stanów zjednoczonych, amerikkalai*, ee uu, eeuu, eua, vs amerika"
    ),
    "TTO": "trinidad",
    "BOT": "botswanisch*, botswanan*, botsuan*",
    "ERI": "eritreisch*, érythréen*, eritre*",
    "COL": "kolumbianisch*, colombien*, colombian*, kolumbijsk*",
    "MEX": "mexikanisch*, mexicain*, mexican*, messican*, meksykańsk*",
    "TUR": (
        "turks, "
        "tureccy, türkisch*, turc, turque*, turco*, turca*, turchi, tyrkisk*, turkisk*, turkkilai*, tureck*, turcji"
    ),
    "CRO": "chorwaccy, kroatisch*, croate*, croata*, kroatisk*, kroatialai*, chorwack*",
    "SLO": "słoweńscy, slowenisch*, slovène*, sloven*, słoweńsk*",
    "ROU": "rumuńscy, rumänisch*, roumain*, ruman*, rumun*, rumeno, rumeni",
    "ISL": (
        "isländisch*, islandais*, islandés, islandes*, ijslands*, islandsk*, isländsk*, islantilai*, islandzk*, "
        "islanti, ijsland, islande, islandia"
    ),
    "BUR": "burkina",
    "GDR": "ddr",
}

WOMEN = {
    "AUS": "australierinnen, australiennes, australianas, australiane",
    "AUT": "österreicherinnen, autrichiennes, austríacas, austriache",
    "BEL": "belgierinnen, belghe, belgijki, belgijek",
    "BRA": (
        "brasileira, brasileña, brésilienne, brasilianerinnen, brésiliennes, brasileñas, brasiliane, brasileiras, "
        "brazylijki, brazylijek, brasilianskor"
    ),
    "CAN": "kanadierinnen, canadiennes, kanadyjki, kanadyjek",
    "CHN": "chinesinnen, chinoises, chinas, chinki, chinek, kinesiskor",
    "COL": "kolumbianerinnen, colombiennes, colombianas, kolumbijki",
    "CUB": "cubana, cubaine, kubanerinnen, cubaines, cubanas, cubane, kubanki, kubanek, kubanskor",
    "CZE": "tschechinnen, checas, ceche, czeszki, czeszek",
    "ESP": (
        "española, spagnola, espanhola, espagnole, spanierin, spanierinnen, espagnoles, españolas, spagnole, "
        "espanholas, hiszpanki, hiszpanek, spanjorskor"
    ),
    "ETH": "äthiopierinnen, éthiopiennes, etiopki, etiopek, etiopiskor",
    "FIN": "finninnen, finlandaises, finlandesas, finki, finek, finskor, finländskor",
    "FRA": "française, francesa, französin, französinnen, françaises, francesas, francuzki, francuzek, fransyskor",
    "GBR": "britin, britânica, británica, britinnen, británicas, britanniche, britânicas, brytyjki, brytyjek",
    "GER": "allemande, alemana, tedesca, alemã, allemandes, alemanas, tedesche, alemãs, niemki, niemek, tyskor",
    "GRE": "griechinnen, grecques, griegas, greche, gregas, greczynki",
    "HUN": "ungarinnen, hongroises, húngaras, węgierki, ungerskor",
    "IRL": "irinnen, irlandaises, irlandesas, irlandki",
    "ITA": (
        "italiana, italienne, italienerin, italienerinnen, italiennes, italianas, italiane, włoszki, włoszek, "
        "italienskor"
    ),
    "JAM": (
        "jamaicana, giamaicana, jamaïcaine, jamaikanerinnen, jamaïcaines, jamaicanas, giamaicane, jamaiquinas, "
        "jamaikanki"
    ),
    "JPN": "japanerinnen, japonaises, japonesas, japonki, japonek",
    "KEN": (
        "queniana, keniana, kényane, kenianerin, kenianerinnen, kényanes, kenianas, keniane, quenianas, kenijki, "
        "kenijek, kenyanskor"
    ),
    "NED": (
        "neerlandesa, néerlandaise, niederländerin, niederländerinnen, holländerinnen, néerlandaises, hollandaises, "
        "neerlandesas, holandesas, holenderki, holenderek, holländskor, nederländskor"
    ),
    "NOR": "norwegerinnen, norvégiennes, noruegas, norueguesas, norweżki, norweżek, norskor",
    "POL": (
        "polacca, polonaise, polin, polinnen, polonaises, polacas, polacche, polki, polek, polkami, polka, polką, "
        "polkę, polskor"
    ),
    "POR": "portuguesa, portugaise, portugiesinnen, portugaises, portuguesas, portugalki, portugalek",
    "ROU": "rumäninnen, roumaines, rumanas, rumunki, rumene, romenas",
    "RSA": "südafrikanerinnen, sud africaines, sudafricanas, sudafricane",
    "RUS": "russinnen, rusas, russas, rosjanki, rosjanek, ryskor",
    "SUI": "schweizerinnen, suissesses, suizas, svizzere, suíças, szwajcarki, schweiziskor",
    "SWE": "schwedin, schwedinnen, suédoises, suecas, szwedki, szwedek, svenskor, svenskorna",
    "UGA": "uganderinnen, ougandaises, ugandesas",
    "UKR": "ukrainerinnen, ukrainiennes, ucranianas, ucraine, ukrainki, ukrainek, ukrainskor",
    "USA": (
        "americana, américaine, amerikanerin, amerikanerinnen, américaines, americanas, americane, amerykanki, "
        "amerykanek, amerikanskor, norteamericanas"
    ),
}
"""Women of a nation, where a word says so; some are adjectives of things too, `médailles françaises`."""

CITIES = {
    "Athens": "athen, athènes, atenas, atene, athene, aten, ateena, ateny, atenach, ateenan, ateenassa",
    "Barcelona": "barcelone, barcellona, barcelonie, barcelonassa",
    "Beijing": "peking, pékin, pekín, pechino, pekin, pequim, pekinie, pekingissä, pekingin",
    "Berlin": "berlín, berlino, berlijn, berlim, berliini, berliinissä, berlinie, berliinin",
    "Birmingham": "birminghamissa",
    "Brussels": (
        "bruessel, brukselą, brüssel, bruxelles, bruselas, brussel, bruxelas, bryssel, brukseli, bruksela, brysselissä"
    ),
    "Budapest": "boedapest, budapeszt, budapeszcie, budapeste, budapestissä, budapestin",
    "Doha": "dausze, dauha, dohassa, dosze",
    "Eugene": "eugenessa",
    "Gothenburg": "gotemburgo, gotenburg, goteborgu, goeteborg, gøteborg, göteborg, göteborgissa",
    "Helsinki": "helsinque, helsinek, helsingfors, helsínquia, helsinkach, helsingissä, helsingin",
    "Lausanne": "losanna, lausana, lozannę, lozanna, lozannie, lausannessa",
    "London": (
        "londyński, londyńskich, londres, londra, londen, lontoo, lontoon, lontoossa, londyn, londynie, londynu, london"
    ),
    "Los Angeles": "los ángeles, los angelesissa",
    "Melbourne": "melbournessa",
    "Mexico City": (
        "mexique, mexiko, mexiko city, mexiko stad, mexico stad, méxico, messico, città del messico, "
        "cidade do méxico, meksyk, meksyku, mexico by, meksiko, meksikon kaupunki, ciudad de mejico, mexiko stadt, "
        "ciudad de méxico, mexico, ciudad de mexico"
    ),
    "Monaco": "mónaco, monako, monacossa",
    "Montreal": "montréal, montrealissa",
    "Moscow": (
        "moskwy, moskwą, moskau, moscou, moscú, mosca, moskou, moscovo, moskva, moskova, moskwa, moskwie, moskovassa, "
        "moskovan"
    ),
    "Munich": "muenchen, monachijskich, münchen, monaco di baviera, múnich, munique, monachium, münchenissä, munichu",
    "New York": "nueva york, nova york, nowy jork, nowym jorku, new yorkissa",
    "Osaka": "osace, osakassa",
    "Oslo": "oslossa",
    "Paris": "parís, parigi, parijs, pariisi, pariisin, pariisissa, paryż, paryżu, paryża",
    "Rio de Janeiro": "rio, riossa, río, río de janeiro",
    "Rome": "rom, roma, rooma, rooman, roomassa, rzym, rzymie, rzymu",
    "Seoul": "seulem, seoel, söul, seúl, seul, séoul, soul, seulu, soulissa, seulin",
    "Seville": "sevilla, séville, siviglia, sewilla",
    "Stockholm": "estocolmo, stoccolma, sztokholm, sztokholmie, tukholma, tukholmassa",
    "Stuttgart": "stoccarda, estugarda, stuttgartissa, stuttgarcie",
    "Sydney": "sídney, sidney, sydneyssä",
    "Tokyo": "tokio, tokió, tóquio, tokiossa, tokion, tokyossa",
    "Turin": "torino, turín, turyn",
    "Zürich": "zuerich, zurychem, zurich, zúrich, zurigo, zurych, zurychu, zürichissä, zurique",
    "Edmonton": "edmontonissa",
    "Daegu": "daegussa",
    "Atlanta": "atlancie, atlantassa",
    "Amsterdam": "ámsterdam, amesterdão, amsterdamissa, amsterdamie",
    "Istanbul": "istanboel, estambul, stambuł, istambul, stambule",
    "Glasgow": "glasgowissa",
    "Belgrade": "belgrad, belgrado, beograd, belgradzie",
    "Vienna": "wien, vienne, viena, wenen, wiedeń, wiedniu, wieniin",
    "Antwerp": "antuérpia, anversa, antwerpii, antwerpen, anvers, amberes, antwerpia",
    "Warsaw": "warschau, varsovie, varsovia, varsavia, warszawa, warszawie",
    "Prague": "prag, praga, praag, praha, pradze",
    "Copenhagen": "kopenhagen, copenhague, copenaghen, köpenhamn, kopenhaga, kööpenhamina",
    "Toruń": "thorn, toruniu, torunia, toruńskie, toruńskich",
    "Chorzów": "schlesien, silesia, śląsk, śląskim, chorzowie, chorzowa",
    "Split": "spalato, splicie",
    "Geneva": "genf, genève, ginebra, ginevra, genève, genewa, genewie, genebra",
    "Cologne": "köln, colonia, keulen, kolonia, kolonii",
    "Florence": "florenz, florencia, firenze, florença, florencja, florencji, firenzessä",
    "Milan": "mailand, milano, milán, milão, mediolan, mediolanie, milaan",
    "Naples": "neapel, nápoles, napoli, neapol, neapolu, napels",
    "Venice": "venedig, venise, venecia, venezia, veneza, wenecja, wenecji, venetië",
    "Lisbon": "lissabon, lisbonne, lisboa, lisbona, lizbona, lizbonie, lissabonin",
    "Bucharest": "bukarest, bucarest, boekarest, bukareszt, bukareszcie, bucareste",
    "Sofia": "sofii, sofía",
    "Saint Petersburg": "sankt petersburg, saint pétersbourg, san petersburgo, pietari, pietarissa, são petersburgo",
    "Nanjing": "nanking, nankin, nanjingissa",
    "New Delhi": "neu delhi, nueva delhi, nova deli",
    "Marrakesh": "marrakesch, marrakech, marrakesz",
    "Rabat": "rabacie",
    "Bydgoszcz": "bromberg, bydgoszczy",
    "Ghent": "gent, gand, gante, gandawa, gandawie",
    "The Hague": "den haag, la haye, la haya, l aia, haga, hadze",
}

MONTHS = (
    "january, jan, januar, janvier, enero, januari, tammikuu*, gennaio, janeiro, stycz*",
    "february, feb, februar, février, febrero, februari, helmikuu*, febbraio, fevereiro, lut*",
    "march, mar, märz, maerz, mars, marzo, maart, maaliskuu*, março, marzec, marca",
    "april, apr, avril, abril, huhtikuu*, aprile, kwie*",
    "may, mai, mayo, mei, maj, maja, toukokuu*, maggio, maio",
    "june, jun, juni, juin, junio, kesäkuu*, giugno, junho, czerw*",
    "july, jul, juli, juillet, julio, heinäkuu*, luglio, julho, lip*",
    "august, aug, août, agosto, augusti, augustus, elokuu*, sierp*",
    "september, sep, sept, septembre, septiembre, syyskuu*, settembre, setembro, wrze*",
    "october, oct, oktober, octobre, octubre, okt, lokakuu*, ottobre, outubro, paźdz*",
    "november, nov, novembre, noviembre, marraskuu*, novembro, listopad*",
    "december, dec, dezember, dez, décembre, diciembre, desember, joulukuu*, dicembre, dezembro, grud*",
)
