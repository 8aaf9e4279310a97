"""What other languages call the nations: those that fans ask for most by hand, else as CLDR has them (Babel 2.19)."""

# code | names in German, French, Spanish, Italian, Portuguese, Dutch, Polish, Finnish and the Nordic languages
_ROWS = """
ALG|Algerien|Algérie|Argelia|Argélia|Algerije
AUS|Australien|Australie|Austrália|Australië
AUT|Österreich|Autriche|Oostenrijk|Østerrike|Österrike|Itävalta|Áustria
BAH|Bahama|Bahamy
BEL|Belgien|Belgique|Bélgica|Belgio|België|Belgia
BRA|Brasilien|Brésil|Brasile|Brazilië|Brasilia|Brazylia
BRN|Barein|Bahreïn|Bahréin
CAN|Kanada|Canadá
CHN|Chine|Cina|Kina|Kiina|Chiny
COL|Kolumbien|Colombie
CRO|Kroatien|Croatie|Croacia|Croazia|Kroatië|Kroatia|Chorwacja
CUB|Kuba
CZE|Tschechien|Tchéquie|Chequia|Cechia|Tsjechië|Tsjekkia|Tjeckien|Tšekki|Czechy
DEN|Dänemark|Danemark|Dinamarca|Danimarca|Denemarken|Tanska|Dania
ESP|Spanien|Espagne|Spagna|Espanha|Spanje|Espanja|Hiszpania|Spania|Spaniard
EST|Estland|Estonie|Eesti
ETH|Äthiopien|Éthiopie|Etiopía|Etiopia|Ethiopië|Etiopien
FIN|Finnland|Finlande|Finlandia|Finlândia
FRA|Frankreich|Francia|Frankrijk|Frankrike|Frankrig|Ranska|Francja|França
GBR|Großbritannien|Grande-Bretagne|Royaume-Uni|Gran Bretaña|Reino Unido|Gran Bretagna|Grã-Bretanha|Wielka Brytania|Brits
GER|Allemagne|Alemania|Germania|Alemanha|Duitsland|Saksa|Niemcy
GRE|Griechenland|Grèce|Grecia|Grécia|Griekenland|Hellas|Kreikka|Grecja
HUN|Ungarn|Hongrie|Hungría|Ungheria|Hongarije|Ungern|Unkari|Węgry|Hungria
IND|Indien|Inde|Indië|Intia|Indie
IRL|Irland|Irlande|Irlanda|Ierland|Irlanti|Irlandia
ITA|Italien|Italie|Italië|Włochy|Itália
JAM|Jamaika|Jamaïque|Giamaica
JPN|Japon|Japón|Giappone|Japão|Japani|Japonia
KEN|Kenia|Quênia|Keňa
LTU|Litauen|Lituanie|Lituania|Litouwen|Lietuva
MAR|Marokko|Maroc|Marruecos|Marocco|Marrocos|Marokko
MEX|Mexiko|Mexique|México|Messico
NED|Niederlande|Pays-Bas|Países Bajos|Holanda|Nederland|Paesi Bassi|Alankomaat|Holandia|Nederländerna|Olanda
NGR|Nigéria|Nigeria
NOR|Norwegen|Norvège|Noruega|Norvegia|Noorwegen|Norja|Norwegia
NZL|Neuseeland|Nouvelle-Zélande|Nueva Zelanda|Nuova Zelanda|Nieuw-Zeeland
POL|Polen|Pologne|Polonia|Puola|Polónia
POR|Portogallo|Portugali|Portugalia
ROU|Rumänien|Roumanie|Rumanía|Roemenië|Rumunia
RSA|Südafrika|Afrique du Sud|Sudáfrica|Sudafrica|África do Sul|Zuid-Afrika|Sør-Afrika|Sydafrika|Etelä-Afrikka
RUS|Russland|Russie|Rusia|Rússia|Rusland|Ryssland|Venäjä|Rosja
SLO|Slowenien|Slovénie|Eslovenia|Slovenië
SRB|Serbien|Serbie|Servië
SUI|Suiza|Svizzera|Suíça|Zwitserland|Sveits|Sveitsi|Szwajcaria
SWE|Schweden|Suède|Suecia|Svezia|Suécia|Zweden|Ruotsi|Szwecja
TUR|Türkei|Turquie|Turquía|Turchia|Turkije|Turcja
UGA|Ouganda|Oeganda
UKR|Ucrania|Oekraïne|Ukrajina
USA|Vereinigte Staaten|États-Unis|Estados Unidos|Stati Uniti|Verenigde Staten|Yhdysvallat|Stany Zjednoczone|Amerika
AFG|Afganistán|Afeganistão
ALB|Albanien|Albanie
ALG|Algieria|Algeriet
AND|Andorre|Andora
ANT|Antigua und Barbuda|Antigua-et-Barbuda|Antigua y Barbuda|Antigua e Barbuda|Antigua en Barbuda|Antigua i Barbuda
ANT|Antigua ja Barbuda|Antigua og Barbuda|Antigua och Barbuda
ARG|Argentinien|Argentinië|Argentyna|Argentiina
ARM|Armenien|Arménie
ASA|Amerikanisch-Samoa|Samoa américaines|Samoa Americana|Samoa Americane|Amerikaans-Samoa|Samoa Amerykańskie
ASA|Amerikan Samoa|Amerikansk Samoa|Amerikanska Samoa
AZE|Aserbaidschan|Azerbaïdjan|Azerbaiyán|Azerbaigian|Azerbaijão|Azerbeidzjan|Azerbejdżan|Azerbaidžan|Aserbajdsjan
AZE|Azerbajdzjan
BAN|Bangladesch|Bangladés|Bangladesz
BAR|Barbade
BER|Bermudes|Bermudas|Bermudy
BHU|Bhoutan|Bután|Butão
BIH|Bosnien und Herzegowina|Bosnie-Herzégovine|Bosnia y Herzegovina|Bosnia ed Erzegovina|Bósnia e Herzegovina
BIH|Bosnië en Herzegovina|Bośnia i Hercegowina|Bosnia ja Hertsegovina|Bosnia-Hercegovina|Bosnien och Hercegovina
BIZ|Belice
BLR|Biélorussie|Bielorrusia|Bielorussia|Bielorrússia|Białoruś|Valko-Venäjä
BOL|Bolivien|Bolivie|Boliwia
BOT|Botsuana
BRN|Bahrajn
BRU|Brunei Darussalam
BUL|Bulgarien|Bulgarie|Bulgarije
BUR|Burquina Faso
CAF|Zentralafrikanische Republik|République centrafricaine|República Centroafricana|Repubblica Centrafricana
CAF|República Centro-Africana|Centraal-Afrikaanse Republiek|Republika Środkowoafrykańska|Keski-Afrikan tasavalta
CAF|Den sentralafrikanske republikk|Centralafrikanska republiken
CAM|Kambodscha|Cambodge|Camboya|Cambogia|Camboja|Cambodja|Kambodża|Kambodsja|Kambodja
CAY|Kaimaninseln|Îles Caïmans|Islas Caimán|Isole Cayman|Ilhas Cayman|Kaaimaneilanden|Kajmany|Caymansaaret|Caymanøyene
CAY|Caymanöarna
CGO|Kongo-Brazzaville|Congo-Brazzaville|República do Congo|Kongo|Kongon tasavalta
CHA|Tschad|Tchad|Ciad|Chade|Tsjaad|Czad|Tšad|Tsjad
CHI|Cile
CIV|Costa d’Avorio|Costa do Marfim|Ivoorkust|Norsunluurannikko|Elfenbenskysten|Elfenbenskusten
CMR|Kamerun|Cameroun|Camerún|Camarões|Kameroen
COD|Kongo-Kinshasa|Congo-Kinshasa|República Democrática del Congo|Demokratyczna Republika Konga
COD|Kongon demokraattinen tasavalta
COL|Kolumbia
COM|Komoren|Comores|Comoras|Comore|Comoren|Komory|Komorit|Komorene|Komorerna
CPV|Cap-Vert|Capo Verde|Kaapverdië|Republika Zielonego Przylądka|Kap Verde|Kapp Verde
CRC|Kostaryka
CUB|Kuuba
CUR|Curazao
CYP|Zypern|Chypre|Chipre|Cipro|Cypr|Kypros|Cypern
CZE|Tchéquia
DJI|Dschibuti|Yibuti|Gibuti|Djibuti|Dżibuti
DMA|Dominika
DOM|Dominikanische Republik|République dominicaine|República Dominicana|Repubblica Dominicana|Dominicaanse Republiek
DOM|Dominikana|Dominikaaninen tasavalta|Den dominikanske republikk|Dominikanska republiken
ECU|Équateur|Equador|Ekwador
EGY|Ägypten|Égypte|Egipto|Egitto|Egito|Egipt|Egypti|Egypten
ERI|Érythrée|Eritreia|Erytrea
ESA|Salwador
EST|Viro
FIJ|Fidschi|Fidji|Fiyi|Figi|Fidżi
FSM|Mikronesien|Micronésie|Mikronezja|Mikronesia|Mikronesiaføderasjonen
GAB|Gabun|Gabão
GAM|Gambie
GBR|Vereinigtes Königreich|Regno Unito|Verenigd Koninkrijk|Iso-Britannia|Storbritannien
GBS|Guinée-Bissau|Guinea-Bisáu|Guiné-Bissau|Gwinea Bissau
GEO|Georgien|Géorgie|Gruzja
GEQ|Äquatorialguinea|Guinée équatoriale|Guinea Ecuatorial|Guinea Equatoriale|Guiné Equatorial|Equatoriaal-Guinea
GEQ|Gwinea Równikowa|Päiväntasaajan Guinea|Ekvatorial-Guinea|Ekvatorialguinea
GIB|Gibilterra
GRE|Grekland
GRN|Grenade|Granada
GUA|Gwatemala
GUI|Guinée|Guiné|Gwinea
GUY|Guiana|Gujana
INA|Indonesien|Indonésie|Indonezja
IRQ|Irak|Iraque
ISL|Islande|Islandia|Islanda|IJsland|Islanti
ISR|Israele|Izrael
ISV|Amerikanische Jungferninseln|Îles Vierges des États-Unis|Islas Vírgenes de EE. UU.|Isole Vergini Americane
ISV|Ilhas Virgens Americanas|Amerikaanse Maagdeneilanden|Wyspy Dziewicze Stanów Zjednoczonych
ISV|Yhdysvaltain Neitsytsaaret|De amerikanske jomfruøyene|Amerikanska Jungfruöarna
IVB|Britische Jungferninseln|Îles Vierges britanniques|Islas Vírgenes Británicas|Isole Vergini Britanniche
IVB|Ilhas Virgens Britânicas|Britse Maagdeneilanden|Brytyjskie Wyspy Dziewicze|Brittiläiset Neitsytsaaret
IVB|De britiske jomfruøyene|Brittiska Jungfruöarna
JAM|Jamajka
JOR|Jordanien|Jordanie|Jordania|Giordania
KAZ|Kasachstan|Kazajistán|Kazakistan|Cazaquistão|Kazachstan|Kazakstan|Kasakhstan
KGZ|Kirgisistan|Kirghizstan|Kirguistán|Kirghizistan|Quirguistão|Kirgizië|Kirgistan|Kirgisia|Kirgizistan
KIR|Quiribati
KOR|Südkorea|Corée du Sud|Corea del Sur|Corea del Sud|Coreia do Sul|Zuid-Korea|Korea Południowa|Etelä-Korea|Sør-Korea
KOR|Sydkorea
KOS|Kosowo
KSA|Saudi-Arabien|Arabie saoudite|Arabia Saudí|Arabia Saudita|Saoedi-Arabië|Arabia Saudyjska|Saudiarabien
KUW|Koweït|Koeweit|Kuwejt
LAT|Lettland|Lettonie|Letonia|Lettonia|Letland|Łotwa
LBA|Libyen|Libye|Libië
LBN|Libanon|Liban|Líbano
LCA|Sainte-Lucie|Santa Lucía|S:t Lucia
LES|Lesoto
LTU|Litwa|Liettua
LUX|Luxemburg|Luxemburgo|Lussemburgo|Luksemburg
MAD|Madagaskar
MAR|Maroko|Marocko
MAS|Malaisie|Malasia|Maleisië|Malezja|Malesia
MAW|Malaui
MDA|Republik Moldau|Moldavie|Moldavia|Mołdawia|Moldavien
MDV|Malediven|Maldivas|Maldive|Maldiven|Malediwy|Malediivit|Maldivene|Maldiverna
MEX|Meksyk|Meksiko
MGL|Mongolei|Mongolie|Mongoliet
MKD|Nordmazedonien|Macédoine du Nord|Macedonia del Norte|Macedonia del Nord|Macedônia do Norte|Noord-Macedonië
MKD|Macedonia Północna|Pohjois-Makedonia|Nord-Makedonia|Nordmakedonien
MNE|Czarnogóra
MON|Monako
MOZ|Mosambik|Mozambico|Moçambique|Mozambik
MTN|Mauretanien|Mauritanie|Mauretania
NAM|Namibie
NCA|Nikaragua
NED|Países Baixos
NZL|Nova Zelândia|Nowa Zelandia|Uusi-Seelanti|Nya Zeeland
PAK|Paquistão
PAR|Paraguai|Paragwaj
PER|Pérou
PHI|Philippinen|Filipinas|Filippine|Filipijnen|Filipiny|Filippiinit|Filippinene|Filippinerna
PLE|Palästinensische Autonomiegebiete|Territoires palestiniens|Territorios Palestinos|Territori Palestinesi
PLE|Palestijnse gebieden|Terytoria Palestyńskie|Palestiinalaisalue|Det palestinske området|Palestinska territorierna
PNG|Papua-Neuguinea|Papouasie-Nouvelle-Guinée|Papúa Nueva Guinea|Papua Nuova Guinea|Papua-Nova Guiné
PNG|Papoea-Nieuw-Guinea|Papua-Nowa Gwinea|Papua-Uusi-Guinea|Papua Ny-Guinea|Papua Nya Guinea
PRK|Nordkorea|Corée du Nord|Corea del Norte|Corea del Nord|Coreia do Norte|Noord-Korea|Korea Północna|Pohjois-Korea
PRK|Nord-Korea
PUR|Porto Rico|Portorico|Portoryko
QAT|Katar|Catar
ROU|Romênia
RSA|Republika Południowej Afryki
RWA|Ruanda
SEY|Seychellen|Seicheles|Seszele|Seychellit|Seychellene|Seychellerna
SGP|Singapur|Singapour|Singapura
SKN|St. Kitts und Nevis|Saint-Christophe-et-Niévès|San Cristóbal y Nieves|Saint Kitts e Nevis|São Cristóvão e Névis
SKN|Saint Kitts en Nevis|Saint Kitts i Nevis|Saint Kitts ja Nevis|Saint Kitts og Nevis|S:t Kitts och Nevis
SLE|Sierra Leona|Serra Leoa
SLO|Słowenia|Slovenien
SMR|Saint-Marin
SOL|Salomonen|Îles Salomon|Islas Salomón|Isole Salomone|Ilhas Salomão|Salomonseilanden|Wyspy Salomona|Salomonsaaret
SOL|Salomonøyene|Salomonöarna
SOM|Somalie
SRB|Sérvia
SSD|Südsudan|Soudan du Sud|Sudán del Sur|Sud Sudan|Sudão do Sul|Zuid-Soedan|Sudan Południowy|Etelä-Sudan|Sør-Sudan
SSD|Sydsudan
STP|São Tomé und Príncipe|Sao Tomé-et-Principe|Santo Tomé y Príncipe|São Tomé e Príncipe|Sao Tomé en Principe
STP|Wyspy Świętego Tomasza i Książęca|São Tomé ja Príncipe|São Tomé og Príncipe|São Tomé och Príncipe
SUD|Soudan|Sudão|Soedan
SUR|Surinam
SVK|Slowakei|Slovaquie|Eslovaquia|Slovacchia|Slowakije|Słowacja|Slovakien
SWZ|Esuatini|Essuatíni
SYR|Syrien|Syrie|Siria|Syyria
TAN|Tansania|Tanzanie
THA|Thaïlande|Tailandia|Thailandia|Tajlandia|Thaimaa
TJK|Tadschikistan|Tadjikistan|Tayikistán|Tagikistan|Tadjiquistão|Tadzjikistan|Tadżykistan|Tadžikistan|Tadsjikistan
TKM|Turcomenistão
TLS|Timor oriental|Timor Est|Oost-Timor|Timor Wschodni|Itä-Timor|Øst-Timor|Östtimor
TPE|Tajwan
TTO|Trinidad und Tobago|Trinité-et-Tobago|Trinidad y Tobago|Trinidad e Tobago|Trinidad en Tobago|Trynidad i Tobago
TTO|Trinidad ja Tobago|Trinidad og Tobago|Trinidad och Tobago
TUN|Tunesien|Tunisie|Túnez|Tunesië|Tunezja|Tunisien
TUR|Turkki|Tyrkia|Turkiet
UAE|Vereinigte Arabische Emirate|Émirats arabes unis|Emiratos Árabes Unidos|Emirati Arabi Uniti|Emirados Árabes Unidos
UAE|Verenigde Arabische Emiraten|Zjednoczone Emiraty Arabskie|Arabiemiirikunnat|De forente arabiske emirater
UAE|Förenade Arabemiraten
UKR|Ucraina|Ukraina
URU|Uruguai|Urugwaj
UZB|Usbekistan|Ouzbékistan|Uzbequistão|Oezbekistan
VEN|Wenezuela
VIE|Viêt Nam|Vietnã|Wietnam
VIN|St. Vincent und die Grenadinen|Saint-Vincent-et-les Grenadines|San Vicente y las Granadinas
VIN|Saint Vincent e Grenadine|São Vicente e Granadinas|Saint Vincent en de Grenadines|Saint Vincent i Grenadyny
VIN|Saint Vincent ja Grenadiinit|St. Vincent og Grenadinene|S:t Vincent och Grenadinerna
YEM|Jemen|Iêmen
ZAM|Sambia|Zambie
ZIM|Simbabwe|Zimbabue
"""


def names_abroad() -> dict[str, tuple[str, ...]]:
    """Names of nations in other languages, by the code of World Athletics."""
    found: dict[str, tuple[str, ...]] = {}
    for code, *names in (row.split("|") for row in _ROWS.strip().splitlines()):
        found[code] = (*found.get(code, ()), *names)
    return found
