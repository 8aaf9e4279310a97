"""Finnish; words with `*` cover the cases."""

WORDS = {
    "record": (
        "ennätys, ennätykset, ennätyksen, ennätyksestä, ennätyksiä, ennätystä, ennätykse*, ratifioitu, ratifiointi, "
        "ratifiointia, vahvistettu, vahvistamatta, kenttäennätys, kenttäennätyksen, stadionennätys, kisaennätyksen"
    ),
    "record scope:world": "maailmanennätys, maailmanennätyks*, maailmanennätyst*, me, me tulos",
    "record scope:olympic": "olympiaennätys, olympiaennätyks*, olympiaennätyst*, olympialaisten ennätys",
    "record scope:world-championships": "mm ennätys, kisaennätys, kisojen ennätys, mestaruuskisojen ennätys",
    "record scope:europe": (
        "euroopan ennätys, euroopanennätys, euroopanennätyks*, euroopan ennätyksen, ee, euroopan ennätystä"
    ),
    "record scope:africa": "afrikan ennätys, afrikan ennätyksen",
    "record scope:asia": "aasian ennätys, aasian ennätyksen",
    "record scope:FIN": (
        "suomen ennätys, suomenennätys, suomen ennätyksen, se tulos, suomenennätyks*, suomen ennätystä, suomalainen "
        "ennätys, meidän ennätys, meidän ennätykset"
    ),
    "record national": "kansallinen ennätys, maan ennätys, kansallisen ennätyksen",
    "scope:world": "maailman, maailma, maailmassa",
    "scope:europe area:europe": "eurooppa, euroopan, eurooppala*, euroopassa",
    "scope:africa area:africa": "afrikka, afrikan, afrikkala*",
    "scope:asia area:asia": "aasia, aasian, aasiala*",
    "scope:north-america area:north-america": (
        "pohjois amerikka, pohjois amerikan, pohjois amerikkala*, pohjoisamerikkala*"
    ),
    "scope:south-america area:south-america": "etelä amerikka, etelä amerikan, etelä amerikkala*, eteläamerikkala*",
    "best": (
        "nopeimmin, pisimmälle, korkeimmalle, pisimmän, paras, parhaan, parhaiten, parasta, nopein, nopeimman, pisin, "
        "korkein, suurin, eniten, nopeinta, kovin"
    ),
    "best event:100m sex:men": "nopein mies, nopein ihminen",
    "best event:100m sex:women": "nopein nainen",
    "ever": "koskaan, ikinä, maailmassa",
    "list": (
        "lista, listat, listan, tilasto, tilastot, tilaston, ranking, rankinglista, ranking lista, kärkilista, "
        "tilastokärki, kärki, parhaimmisto"
    ),
    "list ever": "kaikkien aikojen tilasto, kaikkien aikojen lista, kaikkien aikojen tilastot",
    "lead": (
        "vuoden kärki, maailman kärki, maailmantilaston kärki, maailmantilasto, kauden kärki, maailman kärkitulos, "
        "vuoden kärkitulos, kauden tilasto, kärkitulos, maailmantilaston, vuositilasto, kauden kärkitulos, "
        "maailman kärjessä, johtaa maailmantilastoa, maailman ykkönen, maailmantilastoa"
    ),
    "performers": (
        "juoksijat, juoksijaa, ajat, tulokset kautta, hyppääjät, heittäjät, pikajuoksijat, urheilijat, tulosta, "
        "juoksijoita, suoritukset"
    ),
    "progression": (
        "kehitys, kehityksen, historia, ennätyskehitys, kehittyminen, kehittynyt, kehittyi, kehittyneet, kehitystä, "
        "muuttunut, muuttui, parantunut, edennyt, ennätyshistoria*, vuosien varrella, vuosien aikana, vuosien "
        "saatossa, vuosien mittaan, kautta vuosien, aikojen saatossa"
    ),
    "holds": (
        "tehnyt, rikkonut, parantanut, hyppäsi ennätyksen, juoksi ennätyksen, omistaja, haltijana, tehtiin, tehty, "
        "piti, piti hallussaan, rikottiin, paransi, hallussa, hallitsee, omistaa, ennätyksen haltija, haltija, "
        "pitää, rikkoi, teki, teki maailmanennätyksen, juoksi maailmanennätyksen, hallitsi, hallinnut, omisti, "
        "omistanut, pitänyt, pitänyt hallussaan, nimissä, kenen nimissä, hallussaan"
    ),
    "record scope:world holds": (
        "teki maailmanennätyksen, juoksi maailmanennätyksen, maailmanennätysmies, maailmanennätysnainen, "
        "maailmanennätyksen haltija"
    ),
    "who": (
        "kenelle, keneltä, kenen, kenet, ketä, kelle, keltä, ketkä, mitäs, mikäs, "
        "kumpikin, molemmat, kuka, kenen, ketkä, kenellä, mikä, mitä, mitkä, minkä, missä, millä, kumpi, mihin, ketä, "
        "minkälainen"
    ),
    "when": "milloin, koska, minä päivänä, minä vuonna",
    "last": (
        "viimeksi, viimeinen, viimeisin, viime, viimeisimmät, viimeisen kerran, edellinen, uusimmat, uusin, "
        "viimeiset, viimeisten, viimeisimpien, viimeisimmän"
    ),
    "first": (
        "ensimmäinen, ensimmäisen kerran, ensimmäisen, ensimmäiset, ensi kerran, eka, ekan, ekaa, ekana, ekan kerran"
    ),
    "often": (
        "kuinka usein, kuinka monta, montako, kuinka monta kertaa, montako kertaa, miten usein, kuinka paljon, "
        "kuinka monesti, useammin, useimmin, eniten kertoja, voittojen määrä, voittoja yhteensä, lukumäärä, moniko, "
        "monikohan, monellako, monestiko, monta kertaako, kuinka moni, miten moni, kuinka monta juoksijaa, montako "
        "juoksijaa, kuinka monta urheilijaa, montako urheilijaa, kuinka monta pikajuoksijaa, montako pikajuoksijaa, "
        "kuinka monta heittäjää, montako heittäjää, kuinka monta hyppääjää, montako hyppääjää, kuinka monta "
        "ihmistä, montako ihmistä, kuinka monta henkilöä"
    ),
    "age": (
        "vanhin, vanhimmat, ikäinen, kuinka vanha, ikä, syntynyt, minkä ikäinen, vanha, syntymäaika, syntyi, "
        "synnyinpaikka"
    ),
    "quote": (
        "reaktio, kommentoi, sitaatti, sitaatit, lainaus, lausunto, lausunnot, kommentti, kommentit, haastattelu, "
        "sanoja, sanat, sanoista"
    ),
    "said": (
        "sanoi, sanonut, sano, kertoi, sanoo, kommentoi, puhui, mieltä, ajattelee, totesi, todennut, tuumi, "
        "tuumasi, lausui, ajatteli, vastasi, sanovat"
    ),
    "about": "aiheesta",
    "injured": "loukkaantunut, loukkaantuminen, vamma, vammoja",
    "results": (
        "miten kävi, miten meni, kuinka kävi, kävi, pärjäsi, miten pärjäsi, tulos, tulokset, kilpailut, kisat, "
        "tuloksia, juoksut, tuloslista, lopputulos, lopputulokset, lopputulosten, loppusijoitukset, loppusijoitus"
    ),
    "results placed": (
        "sijoitus, sijoitukset, sijoitusta, mikä sijoitus, mille sijalle, millä sijalla, monenneksi, monentena, "
        "monesko, monesko oli, mones, kuinka mones, sijoittui"
    ),
    "run-mark": (
        "juoksi, hyppäsi, heitti, juossut, juosseet, hypänneet, hypännyt, heittänyt, heittäneet, työntänyt, käveli, "
        "työnsi, alitti, alittanut, ylitti, ylittänyt, kävellyt"
    ),
    "winner": (
        "voittoa, voittoja, voitot, voittojen, toiseksi, kolmanneksi, neljänneksi, viidenneksi, ensimmäiseksi, "
        "neljäs, viides, hopealle, pronssille, kakkonen, kolmonen, toiselle sijalle, kolmannelle sijalle, toinen, "
        "toisena, kolmas, kolmantena, viimeinen, viimeisenä, voitti, voittaja, voittanut, mestari, voitto, voittaa, "
        "palkintopalli, voittajan, kolmannet, kolmoset, kakkoset, kuudes, voittivat, ketkä voittivat, voittaneet, "
        "kakkoseksi, kolmoseksi, neljäntenä, viidentenä, kuudentena, seitsemäntenä, kahdeksantena, kuudenneksi, "
        "seitsemänneksi, kahdeksanneksi, yhdeksänneksi, kymmenenneksi, seitsemäs, kahdeksas, yhdeksäs, kymmenes, "
        "viimeiseksi, ekaksi, neloseksi, vitoseksi, kutoseksi, neljännelle sijalle, toisella sijalla, kolmannella "
        "sijalla, neljännellä sijalla, hopeamitalisti, pronssimitalisti, mestarin, mestaruuden, nro 2, nro 3, nro 1"
    ),
    "winner series:olympics kind:olympic": "olympiavoittaja*, olympiavoitto, olympiavoitot, olympiamestari",
    "winner series:worlds": "maailmanmestari, maailmanmestarit",
    "winner series:euros": "euroopanmestari, euroopanmestarit, euroopan mestari",
    "beat": (
        "voittaa, päihittää, lyödä, voittanut, löi, lyönyt, voittoa, voittanut kilpakumppaninsa, päihitti, "
        "päihittänyt, peittosi, peitonnut, nujertanut, nujersi, kukistanut, kukisti, taltuttanut, taltutti, "
        "jättänyt taakseen, jätti taakseen"
    ),
    "lost": (
        "tappio, tappiota, häviö, häviöt, hävinnyt viimeksi, hävisi, hävinnyt, häviää, hävisi kisan, tappiot, "
        "taipunut, taipui, hävinneet"
    ),
    "against": "vastaan, vai, tai, versus",
    "h2h": (
        "keskinäinen tilanne, voittotilanne, keskinäiset, keskinäinen, kaksintaistelu*, keskinäiset kohtaamiset, "
        "keskinäiset ottelut, keskinäisissä, head to head, kaksinkamppailu*, keskinäinen tilasto, keskinäiset "
        "tilastot"
    ),
    "met": "kilpaillut, kohdanneet, kohtasi, kohtaamiset, kohtasivat, kohdannut, kohtaaminen",
    "ahead": "johdossa, edellä, parempi, nopeampi, johtaa, kumpi on parempi, kumpi johtaa",
    "rivals": (
        "kilpailija, kilpailijat, kilpakumppani*, vastustaja, vastustajat, vastustajia, kilpailijoita, haastajat"
    ),
    "pb": (
        "enkat, enkka, oma ennätys, ennätysaika, henkilökohtainen ennätys, omat ennätykset, oe, omaa ennätystä, oman "
        "ennätyksen, ennätystulos, henkilökohtaiset ennätykset"
    ),
    "pb best-mark": (
        "paras tulos, parhaat tulokset, paras aika, paras hyppy, paras heitto, pisin heitto, pisin hyppy, paras "
        "työntö, paras kaari"
    ),
    "sb": (
        "kauden paras, kausiparas, kauden parhaat, kauden paras tulos, kauden paras aika, vuosi vuodelta, "
        "kausi kaudelta"
    ),
    "season": "kausi, kauden, kaudella, vuosi, vuonna, vuoden, kaudet",
    "profile": "kuka on, kuka oli, profiili, kerro, esittely",
    "compare": "vertaa, vertailu, vertaile, vertailla",
    "pace": (
        "väliaika, väliaikoja, väliajoilla, vauhti, vauhtia, kilometrivauhti, kierrosaika, kierros, nopeus, "
        "väliajat, per kilometri, kilometriä kohti, kierrosajat, vauhdin, kierrosvauhti, keskivauhti, kilometrille, "
        "per kilsa, kilsavauhti, juoksuvauhti, keskinopeus, matkavauhti, kilometriaika, kilometriajat, kuinka kovaa "
        "vauhtia, kilometriaikaa"
    ),
    "points": (
        "pistettä, pisteet, pisteitä, pisteen, arvoinen, montako pistettä, kuinka monta pistettä, pistearvo, piste, "
        "pisteinä, pisteiksi, pisteissä, pistemäärä, pistemäärän, tuloksesta, tulokselle, pistetaulukko, pistetaulukon"
    ),
    "medals": (
        "mitali, mitalit, mitaleita, mitalia, mitalin, mitalej*, kulta, kultaa, kultamital*, hopea, hopeaa, "
        "hopeamital*, pronssi, pronssia, pronssimital*, mitalisaldo*, mitalisaalis, mitalisaaliin, mitalitili, "
        "kultia, hopeita, pronsseja, kullat, kultien, kullan, hopeat, hopeiden, hopean, pronssit, pronssien, "
        "pronssin"
    ),
    "medals series:olympics kind:olympic": "olympiamital*, olympiakulta, olympiakulla*",
    "medals series:worlds": "mm mital*, mm kulta, mm kultaa, mm mitalit",
    "medals table": (
        "mitalitaulukko, mitalitaulukon, mitalitilasto, pistetaulukko, mitalitilaston, mitalitaulukkoa, mitalijako, "
        "mitalijaon, paras maa, maiden välinen mitalitaulukko, maatilasto"
    ),
    "titles": (
        "mestaruus, mestaruudet, titteli, mestaruuksia, mestaruuksien, mestaruutta, titteleitä, titteliä, tittelit"
    ),
    "calendar": (
        "tulevat, seuraavien, kalenteri, kilpailukalenteri, seuraava kisa, seuraavat kisat, seuraava, seuraavat, "
        "seuraava kilpailu, seuraavat kilpailut, mitä kisoja on, "
        "kisoja tänään"
    ),
    "soon span:this-weekend": "tänä viikonloppuna, viikonloppuna, tulevana viikonloppuna",
    "soon span:next-weekend": "ensi viikonloppuna",
    "soon span:this-week": "tällä viikolla",
    "soon span:next-week": "ensi viikolla",
    "soon span:this-month": "tässä kuussa",
    "soon span:next-month": "ensi kuussa",
    "when when-is": "milloin on, milloin ovat",
    "today": (
        "tänä päivänä, tällä päivällä, tässä päivässä, päivän tapahtumat, tänä päivänä historiassa, tällä päivällä "
        "historiassa, tänään historiassa, tämä päivä historiassa, tänä päivänä yleisurheilun historiassa, tänään "
        "yleisurheilun historiassa, tällä päivämäärällä, tänä päivämääränä"
    ),
    "now": (
        "tänään, nykyinen, nyt, nykyisin, voimassa oleva, voimassa olevan, voimassa olevat, voimassa olevista, "
        "voimassaoleva, voimassaolevat"
    ),
    "and": "ja, sekä",
    "round:final": (
        "finaali, finaalin, finaalit, finaalissa, loppukilpailu, loppukilpailun, finaaleissa, loppukilpailut, vain "
        "finaalit, vain finaaleissa, ainoastaan finaalit, pelkästään finaalit, pelkät finaalit, loppukilpailussa, "
        "loppukilpailuissa, loppukilpailujen, loppukilpailuja, finaalien, finaaleja, finaalista, finaaleista, "
        "finaalikilpailu, finaalijuoksu"
    ),
    "round:semi-final": (
        "välierä, välierät, välierissä, semifinaali, välierän, välierien, välieriä, välierässä, välieristä, "
        "välieriin, semifinaalit, semifinaalin, semifinaalien, semifinaalissa, semifinaaleissa, semi, semit"
    ),
    "round:heat": (
        "alkuerä, alkuerät, alkuerissä, alkuerän, alkuerien, alkueriä, alkuerässä, alkueristä, alkueriin, "
        "ensimmäinen kierros, ensimmäisen kierroksen"
    ),
    "round:qualification": (
        "karsinta, karsinnat, karsinnassa, karsinnan, karsintojen, karsintaa, karsintoja, karsinnoissa, "
        "karsintakilpailu*, karsintakierros"
    ),
    "track:indoor": (
        "hallien, hallit, hallin, hallikisat, hallikisoissa, hallikisojen, halleissa, halli, hallissa, sisäradalla, "
        "sisärata, sisällä, sisäratojen, hallikaudella"
    ),
    "track:outdoor": "ulkona, ulkorata, ulkoradoilla, ulkoratojen",
    "sex:men": (
        "miehistä, miestä, miehiä, miehiltä, pojat, mies, miehet, miesten, miehillä, miehissä, miesten sarjassa, "
        "miesten puolella, miesten puolelta, miesten puoli, mieheltä, miehen"
    ),
    "sex:women": (
        "naista, naisia, naisilta, naisista, tytöt, nainen, naiset, naisten, naisilla, naisissa, naisten sarjassa, "
        "naisten puolella, naisten puolelta, naisten puoli, naiselta"
    ),
    "sex:mixed": "seka",
    "since": "alkaen, jälkeen, lähtien, vuodesta",
    "until": "mennessä, asti, saakka, ennen, vuoteen, loppuun mennessä, loppuun asti, loppuun saakka",
    "series:olympics kind:olympic scope:olympic": (
        "olympiakisoissa, olympiakisojen, olympia, olympialaiset, olympialaisi*, olympialaisten, olympialaisissa, "
        "olympiakisa*, kesäolympialaiset, olympialaisista"
    ),
    "series:worlds kind:world scope:world-championships": (
        "maailmanmestaruuskilpailut, maailman mestaruuskisat, mm, mm kisat, mm kisoissa, mm kisojen, "
        "maailmanmestaruuskisa*, mm kilpailu*"
    ),
    "series:world-indoors kind:world-indoor": "hallien mm, halli mm, hallien mm kisat, mm hallit",
    "series:euros kind:area": (
        "euroopan mestaruuskisat, euroopanmestaruuskisat, euroopan mestaruuskilpailut, em, em kisat, em kisoissa, "
        "em kisojen, euroopanmestaruuskisa*, em kilpailu*"
    ),
    "series:euro-indoors kind:area-indoor": "hallien em, halli em, hallien em kisat",
    "series:commonwealth kind:games": "kansainyhteisön kisat",
    "series:diamond-league kind:league": "timanttiliiga, timanttiliigan, timanttiliigassa",
    "series:diamond-league-final kind:league": (
        "timanttiliigan finaali, timanttiliigan finaalin, timanttiliigan finaalissa, "
        "timanttiliigan finaalit, timanttiliigafinaali"
    ),
    "kind:championship": "arvokisat, arvokisoissa, mestaruuskisat, arvokisamital*",
    "national": "kansallinen, maa, maat, maittain",
    "unit:h": "tunti, tunnin, tuntia",
    "unit:min": "minuutti, minuutin, minuuttia",
    "unit:s": "sekunti, sekuntia, sekunnin",
    "under": "alle, alittanut, alittaneet",
    "help": "apua, ohje, ohjeet",
    "this-year": "tänä vuonna, tällä kaudella, tämän kauden, tämän vuoden",
    "last-year": "viime vuonna, viime kaudella, viime vuoden, viime kauden",
    "filler in-all": "yhteensä, kaiken kaikkiaan, kokonaisuudessaan",
    "filler behind": "takana",
    "filler": (
        "pidettiin, järjestettiin, käytiin, kisattiin, isännöi, "
        "ajalla, wa, ottelussa, ottelu, osaako joku sanoa, osaako kukaan sanoa, tietääkö joku, tietääkö kukaan, "
        "kerro, kertokaa, sano, kilpailun, lajin, kilpailussa, kisa, kisan, kisassa, vei, nappasi, saavutti, otti, "
        "juhli, vienyt, ottanut, pahimmat, pahin, suurimmat, kovimmat, pidetty, järjestetty, hallussaan, arvoinen, "
        "minkä, pisteinä, itse, sai, sijoittui, tuli, pidetään, järjestetään, yleisurheilu*, sileä, sileän, "
        "sileällä, lopussa, alussa, paljonko, näytä, näytä minulle, anna, antaa, saa, saisi, olisi, vastaa, kiitos, "
        "koko, koskaan, ikinä, montako, on, oli, ovat, olivat, onko, ole, ollut, ja, että, sen, se, hän, hänen, ne, "
        "kaikki, kertaa, kerran, minulle, myös, kun, kuin, jos, ei, niin, aika, ajan, metri, matka, matkalla, "
        "juoksu, juoksussa, laji, lajissa, tulos on, juoksun, kuinka, miten, paljon, hän on, hei, saanut, "
        "saavuttanut, saanut kultaa, välillä, yleisurheilu, yleisurheilun, vuotta, moni, monta, tuloksella, päivä, "
        "vain, ainoastaan, pelkästään, ketkä, yleisurheilussa, oikeastaan, sijalla, tämä, tuo, nämä, vielä, "
        "edelleen, sitten, mutta, he, minä, sinä, te, voi, voisi, voit, haluan, tietää, tiedätkö, moi, terve, ihan, "
        "tarkalleen, todella, virallinen, täällä, siellä, enemmän, vähemmän, joukossa, aikana, tulivat, juoksi "
        "maaliin, saivat, siitä, häneltä, alittanut, alittaneet, tasan, muistan, muistaakseni, mietin, tuli "
        "mieleen, mut, luulen, ehkä, kai, varmaan, siis, ainakin, niinku, jo, vissiin, ketä muita, keitä muita, en "
        "muista, nopea kysymys, kysymys, moikka, no, muuten, oikeesti, oikeasti, jätkät, porukka, ihmettelen, "
        "mulla, illalla, millä, millä tuloksella, silloin, joskus, ihmistä, henkilöä"
    ),
    "pb best performers": (
        "paras hyppy, paras heitto, pisin hyppy, pisin heitto, korkein hyppy, paras työntö, parasta heittoa, pisintä "
        "heittoa, parasta hyppyä, pisintä hyppyä, parasta aikaa, nopeinta aikaa, parasta tulosta"
    ),
    "pb best performers several": (
        "parhaat ajat, parhaat tulokset, parhaat juoksut, nopeimmat juoksut, nopeimmat ajat, kovimmat ajat, viisi "
        "parasta aikaa, kymmenen parasta aikaa, viisi parasta tulosta, kymmenen parasta tulosta, viisi parasta "
        "juoksua"
    ),
    "pb best performers several lengths": (
        "parhaat heitot, parhaat hypyt, pisimmät heitot, kovimmat heitot, pisimmät hypyt, korkeimmat hypyt, parhaat "
        "työnnöt, pisimmät työnnöt, pisimmät kaaret, viisi parasta heittoa, kymmenen parasta heittoa, kolme parasta "
        "heittoa, viisi parasta hyppyä, kymmenen parasta hyppyä, kolme parasta hyppyä"
    ),
    "performers event:javelin-throw": "keihäänheittäjä*",
    "performers event:high-jump": "korkeushyppääjä*",
    "performers event:pole-vault": "seiväshyppääjä*",
    "performers event:hammer-throw": "moukarinheittäjä*, moukarimiehet",
    "performers event:shot-put": "kuulantyöntäjä*",
    "performers event:marathon": "maratoonari*, maratoonarit, maratonjuoksijat",
    "performers event:long-jump": "pituushyppääjä*",
    "best performers event:100m sex:men": "nopeimmat miehet",
    "best performers event:100m sex:women": "nopeimmat naiset",
    "series:olympics kind:olympic round:final": "olympiafinaali*",
    "series:worlds kind:world round:final": "mm finaali*",
    "series:euros kind:area round:final": "em finaali*",
    "best performers": (
        "parhaat, nopeimmat, pisimmät, korkeimmat, kovimmat, kymmenen parasta, viisi parasta, kolme parasta, "
        "kaksikymmentä parasta, kymmenen nopeinta, viisi nopeinta, kymmenen pisintä, viisi pisintä"
    ),
    "winner medals": "voitti kultaa, sai kultaa, voitti kullan, kultamitalisti, mitalisti*",
    "winner medals medallists": "mitalistit, mitalisteja, mitalistien",
    "winner medals medallists series:olympics kind:olympic": "olympiamitalistit, olympiamitalisteja",
    "how-fast": (
        "minkä ajan, millä ajalla, mikä aika, mikä tulos, kuinka nopeasti, kuinka pitkälle, kuinka korkealle, millä "
        "tuloksella, minkä tuloksen, millä mitalla, minkälaisella ajalla"
    ),
    "winner round:final": "finalisti, finalistit",
    "all-marks": (
        "kaikki hypyt, kaikki heitot, kaikki juoksut, kaikki tulokset, ei vain yksi per urheilija, ei vain yhtä "
        "per urheilija"
    ),
    "ever all-time": (
        "all time, kaikkien aikojen, kautta aikojen, historian, historiassa, kautta historian, läpi historian, läpi "
        "aikojen, historian aikana, kautta vuosien, vuosien varrella, yleisurheilun historian, yleisurheilun "
        "historiassa"
    ),
    "career": (
        "ura, uran, urat, saavutukset, uria, urien, uraa, urilla, urallaan, urista, uransa, saavutuksia, "
        "saavutusten, meriitit, meriittejä, meriittien"
    ),
    "greatest": "menestyneempi, kovempi nimi",
    "over": "yli, enemmän kuin, ylittänyt, ylittäneet, pidemmälle kuin, korkeammalle kuin",
    "former": "edellinen, edellisen, entinen, vanha, aiempi, aikaisempi",
    "most": "useimmin, eniten, useimmiten",
    "stood": (
        "peräisin, miltä vuodelta, minkä vuoden, voimassa, ollut voimassa, kuinka kauan, miten kauan, mistä "
        "lähtien, kauanko, voimassa vielä, edelleen voimassa, vieläkö voimassa, säilyi, kesti, kestänyt, kestävä, "
        "säilynyt, pysynyt, pysyi, seissyt, seisoi, elänyt, eli voimassa, oli voimassa, pysyi voimassa, kuinka "
        "vanha on, kuinka vanha oli"
    ),
    "happened": "tapahtunut, mitä tapahtui, tapahtui",
    "list best": "toiseksi nopein, toiseksi paras, kolmanneksi nopein, kolmanneksi paras, toiseksi pisin",
    "yesterday": "eilen",
    "without": "ilman, paitsi, lukuun ottamatta, pois lukien",
    "not-held": (
        "tulee voittamaan, säätila, sääennuste, millainen sää, vetokertoimet, kuinka pitkä on, painaa, valmentaja, "
        "valmentaa, kengät, naimisissa, doping, keskeytti, keskeyttivät, sataa, säätä, kertoimet, kerroin, "
        "suosikki, liput, lippuja, katsojia, televisiossa, tv, mikä kanava, suora lähetys, palkintorahat, "
        "palkintorahaa, tienaa, palkka, tyttöystävä, poikaystävä, lapset, lopettaa uransa, sponsori, pituus on, "
        "paino on, dopingkielto, pohjoismaiden ennätys, pohjoismaiden ennätystä, pohjoismainen ennätys, "
        "pohjoismainen, pohjoismaiset, pohjoismaisten"
    ),
    "record scope:europe track:indoor": ("euroopan hallien ennätys, euroopan halliennätys, halli euroopan ennätys"),
    "record scope:world track:indoor": "hallien maailmanennätys, hallimaailmanennätys, maailman halliennätys",
    "performers event:20km-walk": "kävelijä*, kilpakävelijä, kilpakävelijät",
    "performers event:triple-jump": "kolmiloikkaaja*",
    "performers event:discus-throw": "kiekonheittäjä*",
    "performers event:110m-hurdles": "aitajuoksija*, pika-aiturit, aiturit",
    "performers event:3000m-steeplechase": "estejuoksija*",
    "on-track": "radalla, rata, ratajuoksu",
    "progression record scope:world": "maailmanennätyskehity*, ennätyskehity*",
    "record holds": "ennätyksen haltija",
    "margin": (
        "millä erolla, kuinka suurella erolla, ero, eroa, paljonko eroa, kuinka paljon eroa, kuinka tiukka, "
        "marginaali, kuinka monta sekuntia perässä, paljonko jäi, kuinka paljon jäi, kuinka iso ero, paljonko ero"
    ),
    "wind": "tuuli, tuulta, myötätuuli, vastatuuli, paljonko tuulta, tuulilukema",
    "never": "ei koskaan, ei ikinä, ei kertaakaan",
    "unbroken": "peräkkäin, putkeen, peräkkäistä, peräkkäisiä, voittoputki",
    "unbroken unbeaten": "voittamaton, voittamattomana",
    "soon span:next-year": "ensi vuonna, ensi kaudella",
    "champions series:olympics kind:olympic": "kaikki olympiavoittajat, olympiavoittajat",
    "champions series:worlds": "kaikki maailmanmestarit, maailmanmestarit",
    "champions series:euros": "kaikki euroopanmestarit, euroopanmestarit",
    "champions": "voittajat, voittajia, voittajista, kaikki voittajat, mestarit, mestareita, kaikki mestarit",
    "who-else who person": (
        "kuka muu, ketkä muut, ketä muita, keitä muita, joku muu, kukaan muu, ketä muuta, ketkä kaikki, onko muita, "
        "keitä muuten"
    ),
    "person": "kuka, ketkä, kukaan, joku, kenellä, kellä, keillä, keitä",
    "medals most": "eniten mitaleita, eniten kultaa, eniten kultamitaleita",
    "medals most series:olympics kind:olympic": ("eniten olympiakultaa, eniten olympiamitaleita, eniten olympiakultia"),
    "sb progression": "vuosi vuodelta, kausi kaudelta, joka vuodelta, vuosittain, joka vuosi, kausittain",
    "results winner whole-race": "kaikki tulokset, koko tulosluettelo, täydelliset tulokset",
    "results winner": ("voittoaika, voittoajan, voittotulos, voittoheitto, voittokorkeus, voittotulosta, voittohyppy"),
    "holds record": "ennätyksenhaltija, ennätysmies, ennätysnainen",
    "record scope:world world-best": (
        "maailman paras tulos, maailman paras aika, maailman parhaat tulokset, maailman parhaat ajat, "
        "maailman nopein aika, maailman pisin heitto"
    ),
    "pb ahead": (
        "juossut kovempaa, juossut nopeammin, heittänyt pidemmälle, hypännyt korkeammalle, hypännyt pidemmälle, "
        "parempi ennätys, kovempi ennätys, nopeampi ennätys"
    ),
    "record pending": "vahvistamatta, odottaa vahvistusta, odottavat vahvistusta, ratifioimatta, ei vielä vahvistettu",
    "pace split": "väliajat, väliaika, kierrosajat, väliaikoja",
    "who-else": "vai joku muu, tai joku muu, vai kuka, vai ei",
    "event:10000m": "kymppitonni*, kympin, kympillä, kymppi, kymppiä, 10 tonnin, 10 tonnin kympillä, kymmenentonnin",
    "event:5000m": "vitonen, vitosen, vitosella, vitosta, viitonen, viitosen, viitosella, vitonen radalla",
    "event:100m": "satasen, satanen, satasella, satasta, satkun, satku",
    "winner titles series:euros kind:area": (
        "euroopan mestaruus, euroopan mestaruuden, euroopanmestaruus, euroopanmestaruuden, em kulta, em kultaa"
    ),
    "filler besides": "paitsi, lisäksi, lukuun ottamatta",
    "winner wins": "voitot",
    "performers event:heptathlon": "seitsenottelija, seitsenottelijat",
    "performers event:decathlon": "kymmenottelija, kymmenottelijat",
    "round:quarter-final": "puolivälierä, puolivälierät, puolivälierän, puolivälierien, puolivälierissä",
    "scope:oceania area:oceania": "oseania, oseanian, oseanialai*",
    "nation:FIN": "suomella, suomelle, suomelta, suomea, suomesta, sinivalkoi*",
    "event:400m-hurdles": "pitkät aidat, pitkien aitojen, pitkissä aidoissa, pitkillä aidoilla",
    "event:decathlon": "kymppiottelu*, kymppiottelun, kymppiottelussa",
    "event:pentathlon": "5 ottelu, 5 ottelun, 5 ottelussa",
    "event:400m": "nelosella, neloselta",
    "event:800m": "kasisatasella, kahdeksansatanen, kahdeksansatasella",
    "event:200m": "kakssatasella, kaksisatanen, kaksisatasella",
    "medals nation:FIN": (
        "meidän mitalit, meidän mitalistit, meidän kullat, mitalia meillä, mitaleita meillä, kultaa meillä, mitalit "
        "meillä"
    ),
    "nation:SWE": "ruotsin, ruotsilla, ruotsille, ruotsissa, ruotsista",
    "nation:NOR": "norjan, norjalla, norjalle, norjassa, norjasta",
    "nation:GER": "saksan, saksalla, saksalle, saksassa, saksasta",
    "nation:KEN": "kenian, kenialla, kenialle, keniassa, keniasta",
    "nation:ETH": "etiopian, etiopialla, etiopialle, etiopiassa, etiopiasta",
    "nation:JAM": "jamaikan, jamaikalla, jamaikalle, jamaikassa, jamaikasta",
    "nation:GBR": (
        "britannian, britannialla, britannialle, britanniassa, britanniasta, iso britannialla, brittien, briteillä"
    ),
    "nation:FRA": "ranskan, ranskalla, ranskalle, ranskassa, ranskasta",
    "nation:ITA": "italian, italialla, italialle, italiassa, italiasta",
    "nation:POL": "puolan, puolalla, puolalle, puolassa, puolasta",
    "nation:ESP": "espanjan, espanjalla, espanjalle, espanjassa, espanjasta",
    "nation:EST": "viron, virolla, virolle, virossa, virosta",
    "nation:RUS": "venäjän, venäjälla, venäjälle, venäjässa, venäjästa",
    "nation:CUB": "kuuban, kuuballa, kuuballe, kuubassa, kuubasta",
    "nation:CHN": "kiinan, kiinalla, kiinalle, kiinassa, kiinasta",
    "nation:JPN": "japanin, japanilla, japanille, japanissa, japanista",
    "nation:UKR": "ukrainan, ukrainalla, ukrainalle, ukrainassa, ukrainasta",
    "nation:HUN": "unkarin, unkarilla, unkarille, unkarissa, unkarista",
    "nation:SUI": "sveitsin, sveitsilla, sveitsille, sveitsissa, sveitsista",
    "nation:DEN": "tanskan, tanskalla, tanskalle, tanskassa, tanskasta",
    "nation:BEL": "belgian, belgialla, belgialle, belgiassa, belgiasta",
    "nation:AUS": "australian, australialla, australialle, australiassa, australiasta",
    "nation:CAN": "kanadan, kanadalla, kanadalle, kanadassa, kanadasta",
    "nation:BRA": "brasilian, brasilialla, brasilialle, brasiliassa, brasiliasta",
    "nation:LTU": "liettuan, liettualla, liettualle, liettuassa, liettuasta",
    "nation:LAT": "latvian, latvialla, latvialle, latviassa, latviasta",
    "nation:POR": "portugalin, portugalilla, portugalille, portugalissa, portugalista",
    "nation:IRL": "irlannin, irlannilla, irlannille, irlannissa, irlannista",
    "nation:CRO": "kroatian, kroatialla, kroatialle, kroatiassa, kroatiasta",
    "nation:SLO": "slovenian, slovenialla, slovenialle, sloveniassa, sloveniasta",
    "nation:TUR": "turkin, turkilla, turkille, turkissa, turkista",
    "nation:UGA": "ugandan, ugandalla, ugandalle, ugandassa, ugandasta",
    "nation:NED": "hollanti, hollannin, hollannilla, hollannille, hollannissa, hollannista, hollantilai*, alankomailla",
    "nation:GRE": "kreikan, kreikalla, kreikalle, kreikassa, kreikasta",
    "nation:MAR": "marokon, marokolla, marokolle, marokossa, marokosta",
    "nation:CZE": "tšekki, tšekin, tšekilla, tšekille, tšekissa, tšekista, tšekkien, tšekkiläi*",
    "nation:ISL": "islannin, islannilla, islannille, islannissa, islannista",
    "nation:USA": (
        "yhdysvalloilla, yhdysvalloille, yhdysvalloissa, yhdysvalloista, usa n, usa lla, usa lle, usa ssa, jenkki, "
        "jenkit, jenkkien, jenkeillä"
    ),
    "nation:URS": "neuvostoliitto, neuvostoliiton, neuvostoliitolla, neuvostoliittolai*",
    "nation:GDR": "ddr n, ddr lla, itä saksa, itä saksan, itä saksalla, itäsaksalai*",
    "nation:FRG": "länsi saksa, länsi saksan, länsi saksalla, länsisaksalai*",
    "nation:TCH": "tšekkoslovakia, tšekkoslovakian",
    "nation:YUG": "jugoslavia, jugoslavian",
    "nation:RSA": "etelä afrikka, etelä afrikan, etelä afrikalla, eteläafrikkalai*",
    "nation:NZL": "uuden seelannin, uudella seelannilla",
    "meet:Paavo-Nurmi-Games": (
        "paavo nurmi kisat, paavo nurmi kisoissa, paavo nurmi kisojen, paavo nurmen kisat, paavo nurmen kisoissa, "
        "paavo nurmen kisojen, nurmi kisat"
    ),
    "when-is": "kilpailee, alkaa, alkavat, käynnistyy, käynnistyvät",
    "round:final without-heats": "ilman karsintoja, ilman alkueriä, ilman eriä, ilman välieriä",
    "sex:mixed event:4x400m": "sekaviesti, sekaviestin, sekaviestissä, sekaviestistä, sekaviestiä",
    "who where when-is": "missä on, missä ovat, missä pidetään, missä järjestetään",
    "medals most wins": "eniten voittoja",
    "birthday": "syntynyt, syntyneet, syntymäpäivä",
    "not-held youngest": "nuorin",
    "age eldest": "vanhin",
    "soon span:tomorrow": "huomenna",
    "when where": "päivä ja paikka, paikka ja päivä, missä ja milloin, milloin ja missä",
    "list course-best": "reittiennätys",
    "who where": "missä",
    "meet:Finnish-Championships": (
        "kalevan kisat, kalevan kisoissa, kalevan kisojen, kalevan kisoista, kaleva kisat, sm kisat, sm kisoissa, sm "
        "kisojen, suomen mestaruuskisat, sm hallit, sm halleissa, hallin sm kisat"
    ),
    "winner meet:Finnish-Championships": (
        "suomenmestari*, suomenmestaruu*, sm kulta, sm kultaa, suomen mestari, suomen mestarit, suomen mestaruus, "
        "suomen mestaruuden"
    ),
    "winner titleholder": "mestaruuden puolustaja, hallitseva mestari, hallitsevan mestarin, nykyinen mestari",
    "equals": "vastaa, vastaava, vastaisi, vastaavat",
    "meet:Finnkampen": (
        "suomi ruotsi maaottelu, suomi ruotsi maaottelun, suomi ruotsi maaottelussa, ruotsi ottelu, ruotsi ottelun, "
        "ruotsi ottelussa, ruotsi maaottelu, maaottelu"
    ),
    "not-held lacks:splits": "viimeinen kierros, viimeisen kierroksen, viimeisellä kierroksella, väliaika, väliajat",
    "not-held lacks:lanes": "millä radalla, mikä rata, mistä radasta",
    "not-held lacks:reactions": "reaktioaika, reaktioajan",
}
