"""Polish; words with `*` cover the cases."""

WORDS = {
    "record": (
        "rekord*, ratyfikowany, ratyfikacja, ratyfikację, zatwierdzony, ratyfikacji, rekord mityngu, rekord mitingu, "
        "rekord stadionu, rekord memoriału, rekord zawodów"
    ),
    "record scope:world": (
        "rekord świata, rekordu świata, rekordy świata, rekordem świata, rekord świata w, rekordów świata, "
        "najlepszy wynik na świecie, rś"
    ),
    "record scope:olympic": "rekord olimpijski, rekordu olimpijskiego, rekord igrzysk, rekordy olimpijskie",
    "record scope:world-championships": "rekord mistrzostw, rekord mistrzostw świata",
    "record scope:europe": "rekord europy, rekordu europy, rekordy europy",
    "record scope:africa": "rekord afryki, rekordu afryki",
    "record scope:asia": "rekord azji, rekordu azji",
    "record scope:POL": "rekord polski, rekordu polski, rekordy polski, nasz rekord, nasze rekordy, naszego rekordu",
    "record national": "rekord kraju, rekord krajowy",
    "scope:world": "światow*, świat, świata, na świecie",
    "scope:europe area:europe": "europa, europy, europie, europejsk*, europejczyk",
    "scope:africa area:africa": "afryka, afryki, afrykańsk*, afrykanin",
    "scope:asia area:asia": "azja, azji, azjatyck*, azjata",
    "scope:north-america area:north-america": "ameryki północnej, ameryka północna, północnoamerykańsk*",
    "scope:south-america area:south-america": "ameryki południowej, ameryka południowa, południowoamerykańsk*",
    "best": (
        "najszybciej, najdalej, najwyżej, najlepiej, najszybszym, najszybszego, najszybszą, najlepszego, najlepszą, "
        "najdłuższe, najdłuższą, najwyższą, najszybsi, najlepsi, najlepszy, najlepsza, najlepsze, najlepszym, "
        "najszybszy, najszybsza, najszybsze, najdłuższy, najdalszy, najwyższy, największy, najwyższe, najwięcej"
    ),
    "best event:100m sex:men": "najszybszy człowiek, najszybszy mężczyzna, najszybszym człowiekiem",
    "best event:100m sex:women": "najszybsza kobieta",
    "ever": "kiedykolwiek, na świecie, kiedyś, kiedyś już",
    "list": (
        "lista, listy, listę, ranking, rankingi, tabela, tabele, zestawienie, tabel, ranking światowy, "
        "lista światowa, listy światowe"
    ),
    "list ever": "lista wszech czasów, tabela wszech czasów, tabele wszech czasów",
    "lead": (
        "tabele światowe, światowe tabele, tabela światowa, listy światowe sezonu, najlepszy wynik roku, "
        "lista światowa, lista roku, liderzy światowych tabel, lider list, lider sezonu, "
        "najlepszy wynik sezonu na świecie, najlepszy wynik na świecie w tym roku, lider światowych list, "
        "liderka światowych list, prowadzi na światowych listach, lider tabel światowych"
    ),
    "performers": (
        "biegacze, biegaczy, czasy, wyniki w historii, skoczkowie, miotacze, sprinterzy, zawodnicy, zawodników, "
        "rezultaty, sprinterów, wyników, maratończycy"
    ),
    "progression": (
        "progresja, progresji, historia, ewolucja, rozwój, zmieniał się, zmieniała się, zmienił się, zmieniały się, "
        "rozwijał się, rozwijały się, ewoluował, ewoluowały, kształtował się, poprawiał się, poprawiano, poprawianie, "
        "poprawiania, przebieg, zmieniano, na przestrzeni lat, przez lata, przez te lata, na przestrzeni dziejów, z "
        "biegiem lat, na przestrzeni czasu"
    ),
    "holds": (
        "biła, poprawiał, poprawiała, ustanawiał, ustanawiała, pobijał, właściciel, właścicielka, posiadaczem, "
        "ustanowiono, ustanowiony, pobity, pobito, miał, miała, posiadał, ma, posiada, trzyma, posiadacz, "
        "posiadaczka, należy, dzierży, jest rekordzistą, rekordzista, rekordzistka, rekordzistą, rekordzistką, "
        "pobił, pobiła, pobił rekord, ustanowił, ustanowiła, poprawił, poprawiła, pobić, bił, dzierżył, dzierżyła, "
        "trzymał, trzymała, posiadała, rekordzistami"
    ),
    "record scope:world holds": "rekordzista świata, rekordzistka świata, rekordzistą świata, rekordzistką świata",
    "who": (
        "każdy z nich, każda z nich, kto, kogo, kim, jaki, jaka, jakie, co, który, która, które, gdzie, czyj, "
        "ile wynosi, czyje, czy, jakiego"
    ),
    "when": "kiedy, którego dnia, w którym roku",
    "last": "ostatni, ostatnia, ostatnie, ostatnio, ostatni raz, ostatnich, najnowsze",
    "first": "pierwszy, pierwsza, pierwsze, pierwszy raz, po raz pierwszy",
    "often": (
        "ile razy, ile, jak często, jak wiele, częściej, najczęściej, liczba zwycięstw, liczba wygranych, liczba "
        "razy, ilu, ilu zawodników, ilu biegaczy, ilu sprinterów, ilu lekkoatletów, ilu sportowców, ilu skoczków, "
        "ilu miotaczy, ilu ludzi, ile osób, ile zawodniczek, ile biegaczek, ile lekkoatletek"
    ),
    "age": (
        "najstarszy, najstarsze, najstarszych, "
        "w jakim wieku, wieku, urodził się, urodziła się, ile lat ma, ile lat, wiek, urodzony, urodził, urodziła, "
        "data urodzenia"
    ),
    "quote": "reakcja, słowa, komentarz, komentarze, cytat, cytaty, wypowiedź, wypowiedzi, wywiad",
    "said": (
        "powiedział, powiedziała, mówi, mówił, mówiła, powiedzieli, sądzi, myśli, powiedzieć, stwierdził, "
        "stwierdziła, skomentował, skomentowała, wypowiedział się, wypowiedziała się, odpowiedział, odpowiedziała"
    ),
    "about": "o, na temat",
    "injured": "kontuzja, kontuzjowany, kontuzjowana, kontuzje, kontuzję",
    "results": (
        "jak poszło, poszło, jak wypadł, jak wypadła, jak spisał, wypadł, wypadła, startował, startowała, startowali, "
        "wynik, wyniki, wyników z, rezultat, biegi, starty, startów, wynikami, zajął, zajęła, wyniki końcowe, końcowe "
        "wyniki, wynik końcowy, klasyfikacja końcowa, końcowa klasyfikacja, klasyfikacja generalna"
    ),
    "results placed": (
        "które miejsce, jakie miejsce, na którym miejscu, na jakim miejscu, miejsce, miejsca, jaką pozycję, którą "
        "pozycję, jaka pozycja, na której pozycji, na jakiej pozycji, "
        "miejscu, miejscem"
    ),
    "run-mark": (
        "pobiegł, pobiegła, skoczył, skoczyła, rzucił, przebiegł, pchnął, pchnęła, rzuciła, przeszedł, przekroczył, "
        "złamał, rzucał, rzucała, skakał, skakała"
    ),
    "winner": (
        "zwyciężczyni, wicemistrz, drugi, druga, drugie, trzeci, trzecia, trzecie, czwarty, czwarta, czwarte, piąty, "
        "piąta, drugie miejsce, trzecie miejsce, czwarte miejsce, piąte miejsce, drugim, trzecim, na drugim miejscu, "
        "na trzecim miejscu, wygra, zwycięży, wygrał, wygrała, zwycięzca, zwyciężył, mistrz, zwycięstwo, zwycięstwa, "
        "wygrywa, mistrzowie, podium, zwyciężyła, zwycięstw, wygrali, szósty, szósta, szóste, siódmy, siódma, ósmy, "
        "ósma, dziewiąty, dziewiąta, dziesiąty, dziesiąta, na szóstym miejscu, na siódmym miejscu, na ósmym miejscu, "
        "na czwartym miejscu, na piątym miejscu, wicemistrzem, wicemistrzowie, mistrzem, srebrny medalista, srebrnym "
        "medalistą, brązowy medalista, brązowym medalistą, czwartym, piątym, mistrza, mistrzowi"
    ),
    "winner series:olympics kind:olympic": (
        "mistrz olimpijski, mistrzem olimpijskim, mistrzowie olimpijscy, złoty medalista olimpijski, mistrzostwo "
        "olimpijskie, mistrzostwa olimpijskie"
    ),
    "winner series:worlds": "mistrz świata, mistrzem świata, mistrzowie świata, mistrzostwo świata",
    "winner series:euros": "mistrz europy, mistrzem europy",
    "beat": (
        "ograć, zwyciężyć, ograł, ograła, pokonał, pokonała, pokonany, wygrał z, wygrała z, pobił, pokonać, "
        "pokonali, wygrywał z, pokonywał, pokonywała, wyprzedził, wyprzedziła, wyprzedzał, ogrywał, ogrywała, "
        "wygrywała z, zwyciężał z, zwyciężył z, zwyciężyła z, był przed, była przed"
    ),
    "beat wins": "zwycięstw nad, zwycięstwa nad, zwycięstwo nad",
    "lost": "porażka, porażek, przegrana, przegrane, przegrał, przegrała, przegrał z, przegrała z, porażki, przegrywa",
    "against": "przeciwko, kontra, czy też, lub, przeciw, versus, albo",
    "h2h": (
        "statystyka pojedynków, bezpośredni*, pojedynek, pojedynki, bilans, bezpośrednie pojedynki, bilans spotkań, "
        "pojedynków, rywalizacja, head to head, starcia, starć, konfrontacje, konfrontacji, mecze, potyczki, "
        "starcie"
    ),
    "met": (
        "biegał, biegała, ścigał, ścigała, ścigał się, rywalizował*, mierzył*, startował* z, spotkał, spotkali, "
        "spotkania, mierzyli, zmierzyli, spotkań, spotkały"
    ),
    "ahead": "na czele, lepszy, lepsza, szybszy, szybsza, prowadzi, przed kim, górą",
    "rivals": (
        "rywal, rywale, rywali, rywalki, rywalka, przeciwnik, przeciwnicy, konkurenci, rywalami, rywalek, przeciwników"
    ),
    "pb": (
        "pb, życiówka, rekord życiowy, rekordy życiowe, życiówki, życiówkę, rekordu życiowego, życiówek, rekordów "
        "życiowych"
    ),
    "pb best-mark": (
        "najlepszy wynik, najlepszy czas, najlepszy rezultat, najlepsze wyniki, najlepszy skok, najlepszy rzut, "
        "najdalszy rzut, najdłuższy skok"
    ),
    "sb": (
        "najlepszy wynik sezonu, rekord sezonu, najlepsze wyniki sezonu, wyniki sezonu, najlepszy czas sezonu, "
        "rok po roku, sezon po sezonie"
    ),
    "season": "sezon, sezonu, sezonie, rok, roku, sezony, lata, rokiem, latach",
    "profile": "kim jest, kto to, profil, sylwetka, biografia, kto to jest, opowiedz o",
    "compare": "porównaj, porównanie, porównać, porównania",
    "pace": (
        "czas okrążenia, okrążenia, na okrążeniu, międzyczasy, międzyczas, międzyczasów, tempo, na kilometr, "
        "na okrążenie, okrążenie, prędkość, szybkość, tempa, średnia prędkość, tempem, na km, za kilometr, "
        "średnie tempo, tempo na kilometr, tempo na okrążenie"
    ),
    "points": (
        "punkty, punktów, punktach, punkt, wart, warte, warta, ile punktów, punktacja, punktowo, punkta, pkt, "
        "przelicznik, punktowy, wartość punktowa, przelicznik punktowy, odpowiednik, odpowiednikiem, tabela punktowa, "
        "tabele punktowe, tabela węgierska"
    ),
    "medals": (
        "medal*, złoto, złota, złote, srebro, srebrne, srebra, brąz, brązowe, brązu, złoty, srebrny, brązowy, "
        "złotych, złote medale, złoty medal, krążek, krążki, krążków, złotych krążków, dorobek medalowy, dorobku "
        "medalowego, zdobycz medalowa"
    ),
    "medals series:olympics kind:olympic": "medale olimpijskie, medal olimpijski, medali olimpijskich",
    "medals table": (
        "klasyfikacja medalowa, klasyfikację medalową, tabela medalowa, klasyfikacji medalowej, tabelę medalową, "
        "klasyfikacja punktowa, tabela medali, klasyfikacja medali, podział medali, klasyfikacja generalna, "
        "najlepszy kraj, klasyfikacja krajów, klasyfikacja państw"
    ),
    "titles": "tytuł, tytuły, tytułów",
    "calendar": (
        "najbliższe, najbliższy, najbliższa, kolejne, kolejny, następnych, kalendarz, terminarz, następny mityng, "
        "następny, następna, następne, "
        "zawody dzisiaj, mityng dzisiaj"
    ),
    "soon span:this-weekend": (
        "w ten weekend, ten weekend, w weekend, w najbliższy weekend, co się dzieje w weekend, dzieje się w weekend"
    ),
    "soon span:next-weekend": "w następny weekend, następny weekend, w przyszły weekend, przyszły weekend",
    "soon span:this-week": "w tym tygodniu, ten tydzień",
    "soon span:next-week": "w przyszłym tygodniu, następny tydzień",
    "soon span:this-month": "w tym miesiącu, ten miesiąc",
    "soon span:next-month": "w przyszłym miesiącu, następny miesiąc",
    "when when-is": "kiedy jest, kiedy są, kiedy odbędzie, kiedy startuje, kiedy biegnie, kiedy skacze, kiedy rzuca",
    "today": (
        "tego dnia, w tym dniu, tego dnia w historii, tym dniu, dziś w historii, dzisiaj w historii, tego dnia w "
        "historii lekkoatletyki, dziś w historii lekkoatletyki, dzisiaj w historii lekkoatletyki, w tym dniu w "
        "historii"
    ),
    "now": "dziś, dzisiaj, aktualny, obecny, obecnie, aktualnie, teraz, obecna, aktualna",
    "and": "i, oraz",
    "round:final": (
        "finał, finały, finale, finału, finałach, finałów, w finale, finałowy, finałowym, tylko finały, tylko w "
        "finałach, jedynie finały, wyłącznie finały, finałowe, finałowego, finałowych, bieg finałowy, konkurs "
        "finałowy"
    ),
    "round:semi-final": (
        "półfinał, półfinały, półfinale, półfinału, półfinałów, półfinałach, w półfinałach, półfinałowy, "
        "półfinałowe, półfinałowym, półfinałowych, biegi półfinałowe"
    ),
    "round:quarter-final": "ćwierćfinał, ćwierćfinały, ćwierćfinale, ćwierćfinału, ćwierćfinałach, ćwierćfinałów",
    "round:heat": (
        "eliminacje, eliminacjach, eliminacji, przedbiegi, przedbiegach, przedbiegów, biegi eliminacyjne, "
        "eliminacyjne, eliminacyjny, eliminacyjnych, pierwsza runda, pierwszej rundy"
    ),
    "round:qualification": (
        "kwalifikacje, kwalifikacjach, kwalifikacji, kwalifikacyjny, kwalifikacyjne, kwalifikacyjnych"
    ),
    "track:indoor": "hala, hali, w hali, halowy, halowym, halowa, halowe, halowego, halowych, halowi, halowej",
    "track:outdoor": "na stadionie, na otwartym, stadion",
    "sex:men": (
        "mężczyznach, męskiej, męskiego, mężczyzn, mężczyźni, mężczyzna, męski, męska, męskie, panów, facetów, faceci"
        ", mężczyznom, mężczyznami, męskim, męską, męskich"
    ),
    "sex:women": (
        "kobietach, kobiecej, kobiecego, kobiecie, dziewczyn, kobiet, kobiety, kobieta, pań, kobiecy, żeński, "
        "kobietami, żeńskie, "
        "kobietom, kobiecą, kobiecym, kobiece, kobiecych, żeńska, żeńskiej, żeńskiego, żeńskim, żeńską, żeńskich"
    ),
    "sex:mixed": "mieszana, mieszany, mieszanej, mikst, mieszane, mix",
    "since": "od, po, począwszy od",
    "until": "na rok, na koniec, do, przed, do końca, do końca roku, do roku, do końca sezonu",
    "series:olympics kind:olympic scope:olympic": (
        "olimpijsk*, igrzyska, igrzyskach, igrzysk, igrzyska olimpijskie, igrzyskach olimpijskich, "
        "igrzysk olimpijskich, olimpiada, olimpiadzie, olimpiady, io, olimpiadach"
    ),
    "series:worlds kind:world scope:world-championships": (
        "mistrzostwa świata, mistrzostw świata, mistrzostwach świata, mś, ms"
    ),
    "series:world-indoors kind:world-indoor": (
        "halowe mistrzostwa świata, halowych mistrzostw świata, halowych mistrzostwach świata, hmś, hms"
    ),
    "series:euros kind:area": "mistrzostwa europy, mistrzostw europy, mistrzostwach europy, me, na me",
    "series:euro-indoors kind:area-indoor": (
        "halowe mistrzostwa europy, halowych mistrzostw europy, halowych mistrzostwach europy, hme"
    ),
    "series:commonwealth kind:games": "igrzyska wspólnoty narodów",
    "series:diamond-league kind:league": "diamentowa liga, diamentowej lidze, diamentowej ligi",
    "series:diamond-league-final kind:league": (
        "finał diamentowej ligi, finału diamentowej ligi, finale diamentowej ligi, "
        "finały diamentowej ligi, finał ligi diamentowej, finale ligi diamentowej"
    ),
    "kind:championship": "mistrzostwa, mistrzostw, mistrzostwach, wielkie imprezy",
    "national": "krajowy, kraj, kraje, narodowy, krajów",
    "unit:h": "godzina, godziny, godzin, godz",
    "unit:min": "minuta, minuty, minut",
    "unit:s": "sekunda, sekundy, sekund",
    "under": "poniżej, szybciej niż, poniżej granicy, złamał, złamała",
    "help": "pomoc, pomocy",
    "this-year": "w tym roku, ten sezon, w tym sezonie, tego roku, tego sezonu",
    "last-year": "w zeszłym roku, zeszły sezon, w ubiegłym roku, zeszłego roku",
    "filler in-all": "łącznie, w sumie, ogółem, razem",
    "filler behind": "za plecami",
    "filler": (
        "odbyły się, odbyły, odbył się, odbyła się, odbyło się, rozegrano, rozgrywano, rozegrane, zorganizowano, "
        "zorganizowane, organizowano, gościł, gościła, ktoś powie, czy ktoś wie, ktoś wie, powiedzcie, powiedz mi, "
        "powie ktoś, czas, konkurs, konkursie, zawody, zawodach, wywalczył, wywalczyła, sięgnął po, sięgnęła po, "
        "zgarnął, zgarnęła, triumfował, triumfowała, zdobyły, zdobyto, wywalczyli, najwięksi, największy, "
        "największych, najgroźniejsi, startował, odbędzie, odbywają, będą, będzie, wieku, została, zajął, zajęła, "
        "zajęli, skończył, skończyła, ukończył, lekkoatletyczn*, lekkoatletyce, odbędą się, się, biegu, biegach, "
        "koniec, końcu, daje, dają, dostanę, dostaje, pokaż mi, daj mi, byłby, byłoby, byłaby, odpowiada, pełne, "
        "pełny, kiedykolwiek w, w, we, z, ze, na, do, dla, od, o, u, i, a, jest, był, była, było, są, byli, ma, mają, "
        "to, ten, ta, te, tego, tej, jego, jej, ich, on, ona, mi, pokaż, podaj, daj, proszę, ze wszystkich, za, "
        "przez, jak, nie, bieg, biegiem, konkurencji, konkurencja, metrów, razy, raz, już, tylko, wszystkie, wszyscy, "
        "wszystkich, został, jaki jest, zdobył, zdobyła, zdobyli, wynosi, w biegu, biegi na, między, pomiędzy, "
        "lekkoatletyka, lekkiej, atletyka, atletyki, zawodnik, zawodniczka, każdy, dzień, dnia, ponad, czy, po, nad, "
        "który jest, jedynie, wyłącznie, zakończył, w lekkiej atletyce, obecnie, właściwie, ci, tych, że, gdy, kiedy "
        "to, jeśli, też, także, jeszcze, nadal, wtedy, więc, oni, one, my, wy, ty, ja, mnie, może, możesz, mógłby, "
        "chcę, chciałbym, wiesz, wiedzieć, powiedz, dzięki, dziękuję, cześć, hej, dokładnie, naprawdę, oficjalny, "
        "oficjalnie, tutaj, tam, więcej, mniej, wśród, podczas, przybiegł, uzyskał, uzyskała, zszedł, zszedla, "
        "zeszła, zeszli, zszedl, pamiętam, ale, chyba, myślę, wydaje mi się, właśnie, przecież, no, podobno, jakieś, "
        "jakiś, akurat, kto jeszcze, i kto jeszcze, wie ktoś, pytanie, szybkie pytanie, słuchajcie, wiadomo, jeśli "
        "się nie mylę, panowie, chłopaki, siema, w sumie, tak w ogóle, osób, ludzi, lekkoatletyki, lekkoatletykę, "
        "lekkoatletką, lekkoatletą, zajmuje, zajmują, zajmował, zajmowała, znajduje się, mityng, mityngu, mityngi, "
        "miting, mitingu, mitingi, mityngach, obowiązujący, obowiązujące, obowiązującego, obowiązujących, wciąż "
        "obowiązujący, nadal obowiązujący, wciąż aktualny, niepobity"
    ),
    "pb best performers": (
        "najlepszy skok, najdłuższy skok, najlepszy rzut, najdłuższy rzut, najdalszy rzut, najwyższy skok"
    ),
    "pb best performers several": (
        "najlepsze wyniki na świecie, najlepsze czasy, najlepsze wyniki, najlepsze rezultaty, najlepszych wyników, "
        "najlepsze biegi, najszybsze biegi, najszybsze czasy, najlepszych czasów, najszybszych czasów, najlepszych "
        "biegów, pięć najlepszych wyników, dziesięć najlepszych wyników, pięć najlepszych czasów, dziesięć "
        "najlepszych czasów"
    ),
    "pb best performers several lengths": (
        "najlepsze rzuty, najdalsze rzuty, najdłuższe rzuty, najlepsze skoki, najdalsze skoki, najdłuższe skoki, "
        "najwyższe skoki, najlepsze pchnięcia, najdalsze pchnięcia, najlepsze konkursy, najlepszych rzutów, "
        "najdalszych rzutów, najlepszych skoków, pięć najlepszych rzutów, dziesięć najlepszych rzutów, pięć "
        "najlepszych skoków, dziesięć najlepszych skoków, najdłuższych rzutów, najdłuższych skoków, najwyższych "
        "skoków, najlepszych pchnięć"
    ),
    "performers event:marathon": "maratończycy, maratończyków, maratończyk",
    "performers event:pole-vault": "tyczkarze, tyczkarzy, tyczkarki, tyczkarz",
    "performers event:javelin-throw": "oszczepnicy, oszczepników, oszczepnik",
    "performers event:hammer-throw": "młociarze, młociarzy, młociarki, młociarz",
    "performers event:shot-put": "kulomioci, kulomiotów, kulomiot",
    "performers event:high-jump": "skoczkowie wzwyż",
    "best performers event:100m sex:men": "najszybsi mężczyźni",
    "best performers event:100m sex:women": "najszybsze kobiety",
    "best performers": (
        "najlepsi, najszybsi, najszybszych, najlepszych, najdłuższe, najdalsze, najszybsze, najwyższe, dziesięć "
        "najlepszych, dziesięciu najlepszych, pięć najlepszych, pięciu najlepszych, trzy najlepsze, trzech "
        "najlepszych, dwadzieścia najlepszych, dwudziestu najlepszych, dziesięć najszybszych, dziesięciu "
        "najszybszych, dziesięć najdłuższych, dziesięć najdalszych, najlepsze"
    ),
    "winner medals": (
        "zdobył złoto, zdobyła złoto, zdobył złoty medal, zdobyła złoty medal, złoty medalista, złota medalistka, "
        "medalista, medalistka, medalistą, złotym medalistą"
    ),
    "winner medals medallists": "medaliści, medalistów",
    "winner sex:women": "zwyciężczyni, mistrzyni, mistrzynią",
    "winner series:olympics kind:olympic sex:women": (
        "mistrzynie olimpijskie, złota medalistka olimpijska, mistrzyni olimpijska, mistrzynią olimpijską"
    ),
    "winner series:worlds sex:women": "mistrzynie świata, mistrzyni świata, mistrzynią świata",
    "winner series:euros sex:women": "mistrzyni europy, mistrzynią europy",
    "performers sex:women": "biegaczki, zawodniczki, sprinterki, skoczkinie, zawodniczek, biegaczek",
    "how-fast": (
        "jaki czas, w jakim czasie, jaki wynik, jak szybko, jak daleko, jak wysoko, jakim czasem, z jakim czasem, "
        "jakim wynikiem, z jakim wynikiem, jaki rezultat, jakim rezultatem, jaką odległością"
    ),
    "winner round:final": "finaliści, finalistów, finalista",
    "all-marks": (
        "wszystkie skoki, wszystkie rzuty, wszystkie wyniki, wszystkie biegi, nie tylko jeden na zawodnika, nie "
        "tylko po jednym"
    ),
    "ever all-time": (
        "all time, wszech czasów, wszechczasów, w historii, historii, wszystkich czasów, w całej historii, całej "
        "historii, w dziejach, dziejach, dziejów, w dziejach lekkoatletyki, w historii lekkoatletyki, historii "
        "lekkoatletyki, na przestrzeni lat, na przestrzeni dziejów"
    ),
    "career": (
        "kariera, karierę, karierze, kariery, osiągnięcia, dorobek, karier, karierą, karierach, karierami, dokonania, "
        "dokonań, sukcesy, sukcesów"
    ),
    "greatest": "bardziej utytułowany, bardziej utytułowana",
    "over": "powyżej, ponad, więcej niż, przekroczył, przekroczyła, dalej niż, wyżej niż",
    "former": "poprzedni*, dawny, dawna, stary, stara, były, była, wcześniejszy",
    "most": "najczęściej, najwięcej razy",
    "stood": (
        "pochodzi, z którego roku, z kiedy, skąd pochodzi, obowiązuje, utrzymuje się, trwa, jak długo, od kiedy, od "
        "jak dawna, ile lat, nadal obowiązuje, wciąż obowiązuje, wciąż aktualny, nadal aktualny, przetrwał, "
        "utrzymał się, przetrwała, przetrwały, utrzymywał się, utrzymał, utrzymywał, trwał, trwało, stoi, stał, "
        "istnieje, istniał, żyje, jest aktualny, obowiązywał"
    ),
    "happened": "wydarzyło, zdarzyło, stało, co się stało, co się wydarzyło, wydarzyło się, co stało się",
    "yesterday": "wczoraj",
    "without": "bez, oprócz, z wyjątkiem, nie licząc, poza",
    "not-held": (
        "kto wygra, kto zwycięży, pogoda, pogodę, deszcz, kursy, ile ma wzrostu, waży, trener, trenuje, buty, żona, "
        "zarabia, doping, nie ukończył, nie ukończyła, nie ukończyli, pada, faworyt, faworytem, bilety, widzów, "
        "w telewizji, w tv, jaki kanał, na jakim kanale, transmisja, premia, nagrody pieniężne, zarobki, żonaty, "
        "mężatka, dziewczyna, dzieci, kończy karierę, sponsor, zawieszony, zawieszona, trenerka, wzrost, "
        "nordycki, nordyckie"
    ),
    "record scope:europe track:indoor": "halowy rekord europy, rekord europy w hali",
    "record scope:world track:indoor": "halowy rekord świata, rekord świata w hali",
    "performers event:20km-walk": "chodziarze, chodziarzy, chodziarz",
    "performers event:20km-walk sex:women": "chodziarki, chodziarek, chodziarka",
    "performers event:long-jump": "skoczkowie w dal",
    "performers event:triple-jump": "trójskoczkowie, trójskoczek, trójskoczków",
    "performers event:discus-throw": "dyskobole, dyskoboli, dyskobol",
    "performers event:110m-hurdles": "płotkarze, płotkarzy, płotkarz",
    "on-track": "na bieżni, bieżnia, bieżni",
    "winner medals sex:women": (
        "medalistka, złota medalistka, srebrna medalistka, brązowa medalistka, wicemistrzyni, medalistki, "
        "medalistek, medalistką, złotą medalistką, srebrną medalistką, brązową medalistką, wicemistrzynią"
    ),
    "record holds": "jest rekordzistą, pobił rekord",
    "margin": (
        "jaką przewagą, z jaką przewagą, przewaga, przewagę, przewagi, z jaką stratą, jaka strata, strata, różnica, "
        "jaka różnica, jaką różnicą, o ile wygrał, o ile wygrała, o ile sekund, ile stracił, ile straciła, o ile"
    ),
    "wind": "wiatr, wiatru, wiatrem, jaki wiatr, z wiatrem, pod wiatr, ile wiatru",
    "never": "nigdy, ani razu",
    "unbroken": "z rzędu, pod rząd, kolejnych, seria zwycięstw, passa",
    "unbroken unbeaten": "niepokonany, niepokonana",
    "soon span:next-year": "w przyszłym roku, przyszły rok, w przyszłym sezonie",
    "champions series:olympics kind:olympic": "wszyscy mistrzowie olimpijscy, mistrzowie olimpijscy",
    "champions series:worlds": "wszyscy mistrzowie świata, mistrzowie świata",
    "champions series:euros": "wszyscy mistrzowie europy, mistrzowie europy",
    "champions sex:women": "zwyciężczynie, mistrzynie, mistrzyń",
    "champions": (
        "zwycięzcy, zwycięzców, zwycięzcami, wszyscy zwycięzcy, mistrzów, mistrzami, mistrzowie, wszyscy mistrzowie"
    ),
    "beaten-by": "pokonany przez, pokonana przez",
    "scope:europe area:europe of-women": "europejki, europejek",
    "scope:africa area:africa of-women": "afrykanki, afrykanek",
    "who-else who person": (
        "kto jeszcze, ktoś inny, kto inny, ktoś jeszcze, jeszcze ktoś, kto poza tym, kogo jeszcze, inni też"
    ),
    "person": "kto, który zawodnik, która zawodniczka, ktoś",
    "medals most": (
        "najwięcej medali, najwięcej złotych medali, najwięcej złota, najwięcej tytułów, najwięcej złotych"
    ),
    "sb progression": "rok po roku, rok za rokiem, sezon po sezonie, co roku, każdego roku, w każdym roku",
    "results winner whole-race": "pełne wyniki, pełny wynik, komplet wyników",
    "results winner": (
        "zwycięski wynik, zwycięski czas, zwycięski rzut, zwycięski skok, wynik zwycięzcy, czas zwycięzcy"
    ),
    "holds record": "rekordzista, rekordzistka, rekordzistą, rekordzistką",
    "record scope:world world-best": (
        "najlepszy wynik na świecie, najlepsze wyniki na świecie, najlepszy czas na świecie, "
        "najlepszy rezultat na świecie, najlepszy wynik świata, najlepszy czas świata"
    ),
    "pb ahead": (
        "pobiegł szybciej, pobiegła szybciej, biegał szybciej, rzucił dalej, rzuciła dalej, skoczył wyżej, "
        "skoczyła wyżej, skoczył dalej, skoczyła dalej, lepsza życiówka, lepszą życiówkę, szybsza życiówka"
    ),
    "record pending": (
        "niezatwierdzone, nieratyfikowane, czekają na ratyfikację, oczekujące na ratyfikację, do zatwierdzenia"
    ),
    "pace split": "międzyczasy, międzyczas, czasy okrążeń",
    "who-else": "czy ktoś inny, albo ktoś inny, czy kto, czy nie",
    "event:10000m": "dziesięć tysięcy, dziesięć tysięcy metrów, dychę, dycha, dychy",
    "event:5000m": "pięć tysięcy, pięć tysięcy metrów, piątka na bieżni",
    "event:100m": "setka, setkę, setki, setce, na setkę, sto metrów",
    "winner titles series:euros kind:area": "tytuł mistrza europy, mistrzostwo europy",
    "filler besides": "oprócz, poza, z wyjątkiem",
    "winner wins": "zwycięstwa",
    "performers event:heptathlon": "siedmioboistka, siedmioboistki, siedmioboistek",
    "performers event:decathlon": "dziesięcioboista, dziesięcioboiści, dziesięcioboistów",
    "performers event:javelin-throw sex:women": "oszczepniczka, oszczepniczki, oszczepniczek",
    "performers event:discus-throw sex:women": "dyskobolka, dyskobolki, dyskobolek",
    "performers event:hammer-throw sex:women": "młociarka, młociarek",
    "performers event:shot-put sex:women": "kulomiotka, kulomiotki",
    "performers event:pole-vault sex:women": "tyczkarka, tyczkarek",
    "performers event:triple-jump sex:women": "trójskoczkini, trójskoczkinie",
    "performers event:100m-hurdles sex:women": "płotkarka, płotkarki, płotkarek",
    "performers event:marathon sex:women": "maratonka, maratonki, maratonek",
    "nation:POL": "biało-czerwoni, biało-czerwonych",
    "scope:asia area:asia of-women": "azjatki, azjatek",
    "scope:oceania area:oceania": "oceania, oceanii",
    "top": (
        "dziesiątka, dziesiątkę, pierwsza dziesiątka, pierwszą dziesiątkę, najlepsza dziesiątka, czołowa "
        "dziesiątka, najlepsza piątka, pierwsza piątka, najlepsza trójka"
    ),
    "event:pole-vault": "o tyczce, skok o tyczce, skoku o tyczce, skokiem o tyczce",
    "event:3000m-steeplechase": "3000 m prz, 3000 prz, 3 km z przeszkodami",
    "event:200m": "dwusetka, dwusetkę, dwusetki, dwusetce",
    "event:400m": "czterysetka, czterysetkę, czterysetki",
    "event:800m": "osiemsetka, osiemsetkę, osiemsetki",
    "event:1500m": "tysiąc pięćset, tysiąc pięćset metrów",
    "medals most series:olympics kind:olympic": (
        "najwięcej razy mistrzem olimpijskim, najwięcej złotych medali olimpijskich, najwięcej medali olimpijskich, "
        "najwięcej tytułów olimpijskich, najwięcej razy był mistrzem olimpijskim, najwięcej razy zdobył mistrzostwo "
        "olimpijskie"
    ),
    "medals most series:worlds kind:world": (
        "najwięcej razy mistrzem świata, najwięcej razy był mistrzem świata, najwięcej tytułów mistrza świata"
    ),
    "medals nation:POL": (
        "nasze medale, naszych medali, nasze złota, nasze złote medale, nasi medaliści, naszych medalistów, medali "
        "mamy, mamy medali, złota mamy, złotych medali mamy, nasze krążki"
    ),
    "scope:europe area:europe performers": "europejczycy, europejczyków",
    "scope:africa area:africa performers": "afrykanie, afrykanów, afrykańczycy",
    "scope:asia area:asia performers": "azjaci, azjatów",
    "nation:URS": "zsrr, związek radziecki, związku radzieckiego, radzieck*",
    "nation:GDR": "nrd, enerd*, wschodnioniemieck*",
    "nation:FRG": "rfn, zachodnioniemieck*",
    "nation:TCH": "czechosłowacja, czechosłowacji",
    "nation:YUG": "jugosławia, jugosławii",
    "nation:CZE": "czechów",
    "nation:CUB": "kubańczyk, kubańczycy, kubańczyków",
    "nation:CHN": "chińczyk, chińczycy, chińczyków",
    "nation:JPN": "japończyk, japończycy, japończyków",
    "nation:UKR": "ukrainiec, ukraińcy, ukraińców",
    "nation:GRE": "grecy, greków",
    "nation:HUN": "węgrzy, węgrów",
    "nation:SUI": "szwajcarzy, szwajcarów",
    "nation:BEL": "belgowie, belgów",
    "nation:AUS": "australijczyk, australijczycy, australijczyków",
    "nation:CAN": "kanadyjczyk, kanadyjczycy, kanadyjczyków",
    "nation:RSA": "republiki południowej afryki",
    "nation:FIN": "finowie, finów",
    "nation:LTU": "litwy, litwini, litwinów, litewsk*",
    "nation:LAT": "łotwy, łotysze, łotyszy, łotewsk*",
    "nation:BLR": "białorusi, białorusini, białorusinów, białorusk*",
    "nation:SVK": "słowacji, słowacy, słowaków, słowack*",
    "nation:RUS": "rosjanie, rosjan",
    "nation:USA": "ameryki",
    "nation:EST": "estończycy, estończyków",
    "nation:CRO": "chorwacji, chorwaci, chorwatów",
    "nation:SLO": "słowenii, słoweńcy, słoweńców",
    "nation:ROU": "rumunii, rumuni, rumunów",
    "nation:BUL": "bułgarii, bułgarzy, bułgarów",
    "nation:POR": "portugalczycy, portugalczyków",
    "nation:TUR": "turcy, turków",
    "nation:MAR": "marokańczycy, marokańczyków",
    "nation:BRA": "brazylijczycy",
    "nation:JAM": "jamajek",
    "meet:Skolimowska": (
        "memoriał skolimowskiej, memoriale skolimowskiej, memoriału skolimowskiej, memoriał kamili skolimowskiej, "
        "memoriale kamili skolimowskiej, memoriału kamili skolimowskiej"
    ),
    "meet:Kusociński": (
        "memoriał kusocińskiego, memoriale kusocińskiego, memoriału kusocińskiego, memoriał janusza kusocińskiego, "
        "memoriale janusza kusocińskiego, memoriału janusza kusocińskiego"
    ),
    "when-is": "zaczynają się, zaczyna się, rozpoczynają się, rozpoczyna się, zaczynają, zaczyna",
    "round:final without-heats": "bez eliminacji, bez kwalifikacji, bez półfinałów, nie licząc eliminacji",
    "holds beat": "pobito, pobite",
    "who where when-is": (
        "gdzie są, gdzie jest, gdzie będą, gdzie będzie, gdzie odbędą się, gdzie odbędzie się, gdzie odbywają się"
    ),
    "medals most wins": "najwięcej zwycięstw, najwięcej wygranych",
    "birthday": "urodzony, urodził, urodziła, urodzili, urodziny",
    "not-held youngest": "najmłodszy, najmłodsza",
    "age eldest": "najstarszy, najstarsza",
    "soon span:tomorrow": "jutro",
    "when where": "data i miejsce, miejsce i data, gdzie i kiedy, kiedy i gdzie",
    "list course-best": "rekord trasy",
    "champions series:olympics kind:olympic sex:women": (
        "wszystkie mistrzynie olimpijskie, mistrzynie olimpijskie, mistrzyń olimpijskich"
    ),
    "champions series:worlds sex:women": "mistrzynie świata, wszystkie mistrzynie świata, mistrzyń świata",
    "champions series:euros sex:women": "mistrzynie europy, wszystkie mistrzynie europy, mistrzyń europy",
    "who where": "gdzie, w jakim mieście",
    "meet:Polish-Championships": "mp seniorów, hmp",
    "winner titleholder": "obrońca tytułu, aktualny mistrz, obecny mistrz, urzędujący mistrz",
    "winner titleholder sex:women": "obrończyni tytułu, aktualna mistrzyni, obecna mistrzyni",
    "equals": "odpowiada, odpowiadałby, odpowiadałoby, równa się, równy",
    "not-held lacks:splits": "ostatnie okrążenie, ostatniego okrążenia, ostatnim okrążeniu, międzyczas",
    "not-held lacks:lanes": "na którym torze, którym torem, który tor",
    "not-held lacks:reactions": "czas reakcji, czasu reakcji",
}
